"""A cleaned text that was edited since: put into the form of the text that went out, as far as it still stands.

The record of a text knows each line that went out by its length and a hash, so that an edit is
known from the lines around it, and the changes are undone at their places in all other lines.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from newsclean.alignment import align

HASH_BYTES = 4
# Of private use: one of them that is in the text is passed over.
STAND_INS = (*range(0xF0000, 0xFFFFE), *range(0x100000, 0x10FFFE), *range(0xE000, 0xF900))

LineMark = tuple[int, str]


class TooManyEditsError(ValueError):
    """A text with more long lines put in than there are characters to stand for them."""


class Fitted(NamedTuple):
    """A text as long as the one that went out, line by line.

    `stand_ins` maps characters of it to what stands in their place: nothing, or more than one
    character. `edited` counts the lines that are not as they went out.
    """

    text: str
    stand_ins: dict[str, str]
    edited: int


def line_marks(text: str) -> list[LineMark]:
    """Number of code points and hash of each line."""
    return [(len(line), _hash(line)) for line in text.split("\n")]


def fit(text: str, marks: Sequence[LineMark]) -> Fitted:
    """Lay the lines of an edited text where the lines stood that went out.

    A line that was put in is left out: it never was in the source. One that was taken out or
    changed leaves room of its former length, with what is there now in it.
    """
    lines = text.split("\n")
    taken = set(text)
    free = (char for char in map(chr, STAND_INS) if char not in taken)
    gap = next(char for char in map(chr, reversed(STAND_INS)) if char not in taken)
    taken.add(gap)
    stand_ins: dict[str, str] = {}
    fitted: list[str] = []
    edited = a = c = 0
    for b, d, same in chain(align(marks, line_marks(text)), [(len(marks), len(lines), 0)]):
        edited += max(b - a, d - c)
        for (length, _), line in zip(marks[a:b], _shared_out(lines[c:d], b - a), strict=True):
            fitted.append(_stretched(line, length, gap, free, stand_ins))
        fitted += lines[d : d + same]
        a, c = b + same, d + same
    return Fitted("\n".join(fitted), stand_ins, edited)


def _shared_out(lines: list[str], places: int) -> list[str]:
    """The lines in so many places; those that are too many stand behind the last one."""
    if not places:
        return []
    shared = [*lines[: places - 1], " ".join(filter(None, lines[places - 1 :]))]
    return shared + [""] * (places - len(shared))


def _stretched(line: str, length: int, gap: str, free: Iterator[str], stand_ins: dict[str, str]) -> str:
    """The line in so many characters; the last one may stand for more, and gaps at its end for nothing."""
    if len(line) == length or not length:
        return line[:length]
    if len(line) < length:
        stand_ins[gap] = ""
        return line + gap * (length - len(line))
    last = next(free, None)
    if last is None:
        raise TooManyEditsError("too many of its lines are longer than they were: it is another text")
    stand_ins[last] = line[length - 1 :]
    return line[: length - 1] + last


def _hash(line: str) -> str:
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=HASH_BYTES).hexdigest()
