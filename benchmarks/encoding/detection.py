"""Whole bodies in one charset, the usual task of a detector, from headlines to long articles."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.encoding.case import Case
from benchmarks.encoding.sentences import LANGUAGES, UNICODE, Language, body, encoded, sentences

SIZES = {
    "headline": (50, 3),
    "110 characters": (110, 2),
    "300 characters": (300, 2),
    "2 KB": (2000, 1),
    "10 KB": (10_000, 1),
}
UNICODE_SIZES = ("110 characters", "2 KB")


def cases(half: str) -> Iterator[Case]:
    """Every language in each of its charsets and sizes; the Unicode forms only in two sizes."""
    for language in LANGUAGES:
        for size in SIZES:
            for charset in language.charsets:
                yield from bodies(language, charset, half, size)
        for size in UNICODE_SIZES:
            for charset in UNICODE:
                yield from bodies(language, charset, half, size, group="Unicode")


def bodies(language: Language, charset: str, half: str, size: str, group: str = "") -> Iterator[Case]:
    """Some bodies of one size. Bodies that the charset cannot encode are left out."""
    lines = sentences(language, half)
    length, times = SIZES[size]
    for turn in range(times):
        text = headline(lines[turn * 2]) if size == "headline" else body(lines, length, first=turn * 2)
        found = encoded(text, charset)
        if found:
            yield Case(group or size, f"{charset} {size} {turn}", language.code, *found)


def headline(sentence: str) -> str:
    """A line as short as a headline: the first words of a sentence."""
    words = sentence.rstrip(".…。").split(" ")
    while len(words) > 4 and len(" ".join(words)) > SIZES["headline"][0]:
        words.pop()
    return " ".join(words) + "\n"
