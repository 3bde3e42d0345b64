"""Read what newsclean knows about languages: `data/<code>.toml`, `data/shared.toml` and lists of names.

Cleaning reads none of these files. It imports `compiled/`, which `python -m newsclean.languages.compile` makes of
them; a test fails if the two disagree.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

DATA_FOLDER = Path(__file__).parent / "data"
SHARED, CLDR = "shared", "cldr"  # files that do not belong to one language
WORDS, PHRASES, TEXT, MONTHS, NUMBERS, PAIR = "words", "phrases", "text", "months", "numbers", "pair"
MONTHS_OF_YEAR = 12
LEFT_TO_OTHERS = ("furniture", "notice")  # read by the rules, not here

# What each section of a language may hold, and in which form.
SECTIONS: Mapping[str, Mapping[str, str]] = {
    "words": dict.fromkeys(
        ("function", "detection", "leading", "letters", "conjunctions", "hyphen_prefixes", "data_labels"), WORDS
    ),
    "topics": dict.fromkeys(
        (
            *("I", "you", "comment", "sign up", "legal", "image"),
            *("more", "share", "site", "time", "shop", "said"),
        ),
        WORDS,
    ),
    "headline": {"links": WORDS, "site_names": PHRASES},
    "byline": {
        **dict.fromkeys(("by", "written_by", "labels", "in_line", "handle"), PHRASES),
        **dict.fromkeys(("text", "photos", "organisations"), PHRASES),
        **dict.fromkeys(("only_here", "and", "titles", "particles", "no_names", "beside_date", "image"), WORDS),
    },
    "dateline": {"small_words": WORDS},
    "captions": {**dict.fromkeys(("labels", "by", "alone", "before", "after", "controls"), PHRASES), "sources": WORDS},
    "report": {"phrases": PHRASES},
    "dates": {
        "months": MONTHS,
        "months_only_here": NUMBERS,
        "persian_months": WORDS,
        **dict.fromkeys(("weekdays", "published", "updated", "at", "ago"), PHRASES),
        **dict.fromkeys(("minutes", "hours", "days", "weeks", "events"), WORDS),
        **dict.fromkeys(("order", "dateparser"), TEXT),
        "month_first": WORDS,
    },
    "script": {"letters": PAIR},
    "encoding": {
        **dict.fromkeys(("alphabet", "letters", "common"), TEXT),
        **dict.fromkeys(("charsets", "words"), WORDS),
    },
}

SHARED_SECTIONS = frozenset("agencies networks byline captions words zones regions dateparser encoding".split())


class LanguageDataError(ValueError):
    """A data file that is not as `docs/languages.md` describes it."""


class Language(NamedTuple):
    """One language: its BCP 47 code, its English name, whose rule packs it shares, and its sections as tuples."""

    code: str
    name: str
    rules_of: str
    sections: Mapping[str, Mapping[str, Any]]

    def get(self, section: str, key: str) -> Any:
        """The value of a key; an empty one of its kind if the file does not have it."""
        value = self.sections.get(section, {}).get(key)
        return empty(SECTIONS[section][key]) if value is None else value


class Data(NamedTuple):
    """All languages in the order of their codes, what they share, and the lists of names.

    `cldr` has twelve months by code; the files of the languages add what it lacks.
    """

    languages: tuple[Language, ...]
    shared: Mapping[str, Any]
    cldr: Mapping[str, Sequence[Sequence[str]]]
    given_names: tuple[str, ...]
    places: tuple[str, ...]


def read(folder: Path = DATA_FOLDER) -> Data:
    """Everything in a folder of language files; `LanguageDataError` names the file that has a fault."""
    languages = tuple(read_language(path) for path in sorted(folder.glob("*.toml")) if path.stem not in (SHARED, CLDR))
    shared, cldr = (tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in (SHARED, CLDR))
    if shared.keys() != SHARED_SECTIONS:
        raise LanguageDataError(f"{SHARED}.toml: the sections must be {', '.join(sorted(SHARED_SECTIONS))}")
    given_names = tuple(word for line in _lines(folder / "given_names.txt") for word in line.split())
    return Data(languages, shared, cldr, given_names, tuple(_lines(folder / "places.txt")))


def read_language(path: Path) -> Language:
    """One language file."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for section in LEFT_TO_OTHERS:
            table.pop(section, None)
        name, rules_of = table.pop("name", ""), table.pop("rules_of", "")
        if not isinstance(name, str) or not name:
            raise LanguageDataError("no name")
        sections = {section: _read_section(section, keys) for section, keys in table.items()}
        return Language(path.stem, name, rules_of, sections)
    except (tomllib.TOMLDecodeError, LanguageDataError) as error:
        raise LanguageDataError(f"{path.name}: {error}") from None


def empty(kind: str) -> Any:
    """The value of a missing key."""
    return {TEXT: "", NUMBERS: {}}.get(kind, ())


def _lines(path: Path) -> list[str]:
    lines = map(str.strip, path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _read_section(section: str, table: object) -> dict[str, Any]:
    kinds = SECTIONS.get(section)
    if kinds is None or not isinstance(table, dict):
        raise LanguageDataError(f"unknown section {section!r}")
    unknown = sorted(table.keys() - kinds.keys())
    if unknown:
        raise LanguageDataError(f"unknown key {unknown[0]!r} in [{section}]")
    return {key: _value(f"[{section}] {key}", kinds[key], value) for key, value in table.items()}


def _value(name: str, kind: str, value: object) -> Any:
    """A value in its form; a list with duplicates is an error."""
    if kind == WORDS and isinstance(value, str):
        return _distinct(name, tuple(value.split()))
    if kind in (PHRASES, PAIR) and _are_strings(value):
        return _distinct(name, tuple(value))  # type: ignore[arg-type]  # a list, as was just found
    if kind == MONTHS and isinstance(value, list) and len(value) == MONTHS_OF_YEAR and all(map(_are_strings, value)):
        return tuple(_distinct(name, tuple(names)) for names in value)
    if kind == TEXT and isinstance(value, str):
        return value
    if kind == NUMBERS and isinstance(value, dict) and all(isinstance(number, int) for number in value.values()):
        return value
    raise LanguageDataError(f"{name} is no {kind}")


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _distinct(name: str, items: tuple[str, ...]) -> tuple[str, ...]:
    double = next((item for item in items if items.count(item) > 1), None)
    if double is not None:
        raise LanguageDataError(f"{name} has {double!r} twice")
    return items
