"""Lines that hold several things at once: `Ada Brook, 26.04.2024 10:00`, `5 May 2024 by Ada Brook in Islands`.

Only for known header lines: read this loosely, an ordinary sentence would yield names and dates too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.languages.compiled.bylines import BESIDE_DATE, HANDLE, IMAGE
from newsclean.languages.given_names import has_given_name
from newsclean.reading.bylines import (
    SEPARATOR,
    is_known_word,
    looks_like_bare_name,
    name_at_start,
    parse_byline,
    read_names,
)
from newsclean.reading.dates import Found, find_dates

PARTS = re.compile(r"\s*(?:[|•·/–—\t;:]|,| - |-$|^-|\s{2,}|\()+\s*")
LINK_WORDS = re.compile(  # what joins a name to the date before or after it
    rf"^(?:{BESIDE_DATE})\.?\s+|\s+(?:{BESIDE_DATE})\.?$", re.IGNORECASE
)

OF_IMAGE = re.compile(rf"©|\(c\)|(?<![^\W\d_])(?:{IMAGE})", re.IGNORECASE)
BY_HANDLE = re.compile(rf"(?:{HANDLE})\s+(?P<name>[^\W\d][\w.-]{{2,30}})", re.IGNORECASE)
EDGES = " ,.;|•·/–—-*+~#"
# What may follow a name: a handle, a footnote, a reading time.
AFTER_BARE_NAME = re.compile(r"\s*@.*|\s*\d.*")


class MetaLine(NamedTuple):
    """What a header line says: its dates, and its names in order."""

    dates: list[Found]
    names: list[str]
    after_by: bool  # the names follow a word for "by"


def read_meta_line(words: str, language: str | None, day_first: bool | None = None) -> MetaLine:
    """The dates in a line and the names next to them; a line without a date may consist only of names."""
    dates = find_dates(words, language, day_first)
    if OF_IMAGE.search(words):  # its names are those of photographers and agencies
        return MetaLine(dates, [], False)
    names: list[str] = []
    bare: list[str] = []
    here = 0
    for start, end in [*((date.start, date.end) for date in dates), (len(words), len(words))]:
        piece = LINK_WORDS.sub("", words[here:start].strip(EDGES))
        names += _names_after_by(piece, None if dates else language, bool(dates))
        bare += [name for part in PARTS.split(piece) for name in _bare_names(LINK_WORDS.sub("", part.strip()))]
        here = max(here, end)
    return MetaLine(dates, names or bare, bool(names))


def _names_after_by(piece: str, language: str | None, dated: bool) -> list[str]:
    """The names after a word for "by"; next to a date, a single word may be a pen name."""
    names = parse_byline(piece, language) or read_names(piece, language)
    handle = BY_HANDLE.fullmatch(piece) if dated and not names else None
    if handle and not is_known_word(handle["name"]):
        return [handle["name"]]
    return names


def _bare_names(words: str) -> list[str]:
    """The names in a piece that has nothing else: `Ada Brook and Tom Ives`."""
    words = AFTER_BARE_NAME.sub("", words)
    parts = [_without_job(_said_once(part.strip(EDGES))) for part in SEPARATOR.split(words)]
    return parts if all(looks_like_bare_name(part.title() if part.isupper() else part) for part in parts) else []


def _without_job(name: str) -> str:
    """A name without what follows it: `Ada Brook Staff Writer`, `Ada Brook Follow`."""
    return name_at_start(name) if has_given_name(name) else name


def _said_once(name: str) -> str:
    """A name without its repetition by a picture's alt text: `Ada Brook Ada Brook`."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name
