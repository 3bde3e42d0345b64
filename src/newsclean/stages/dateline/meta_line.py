"""Lines that hold several things at once: `Ada Brook, 26.04.2024 10:00`, `5 May 2024 by Ada Brook in Islands`.

Only for lines that are known to be header: read so loosely, a sentence would give names and dates too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.stages.dateline.byline import looks_like_bare_name, parse_byline, read_names
from newsclean.stages.dateline.dates import Found, find_dates

PARTS = re.compile(r"\s*(?:[|•·/–—\t;:]|,| - |-$|^-|\s{2,}|\()+\s*")
LINK_WORDS = re.compile(  # what stands between a name and the date behind or in front of it
    r"^(?:am|on|at|um|le|em|op|il|den|in|vom|and|und|the|à|às|alle|kl|uhr)\.?\s+"
    r"|\s+(?:am|on|at|um|le|em|op|il|den|in|vom|and|und|the|à|às|alle|kl|uhr)\.?$",
    re.IGNORECASE,
)


class MetaLine(NamedTuple):
    """What a line of the header says: its dates, and names in order."""

    dates: list[Found]
    names: list[str]


def read_meta_line(words: str, language: str | None) -> MetaLine:
    """The dates of a line and the names beside them; a line without a date gives names only behind a word for "by"."""
    dates = find_dates(words, language)
    if not dates:
        return MetaLine([], parse_byline(words, language) or read_names(words, language))
    names: list[str] = []
    here = 0
    for start, end in [*((date.start, date.end) for date in dates), (len(words), len(words))]:
        names += _names_between(words[here:start], language)
        here = max(here, end)
    return MetaLine(dates, names)


def _names_between(piece: str, language: str | None) -> list[str]:
    """The names of what stands beside a date: behind a word for "by", or a part of its own that could be nothing else."""
    piece = LINK_WORDS.sub("", piece.strip(" ,.|•·/–—-"))
    behind_prefix = parse_byline(piece, language) or read_names(piece, language)
    if behind_prefix:
        return behind_prefix
    parts = (LINK_WORDS.sub("", part.strip()) for part in PARTS.split(piece))
    return [part for part in parts if part and looks_like_bare_name(part)]
