"""Fit a cleaned text that was edited since to the lines of its recorded output.

The record has the length and a hash of each line of the output, so that edited lines are
recognised by the lines around them, and changes in all other lines are undone at their places.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from newsclean.alignment import align

HASH_BYTES = 4
# Private use characters; those that occur in the text are skipped.
STAND_INS = (*range(0xF0000, 0xFFFFE), *range(0x100000, 0x10FFFE), *range(0xE000, 0xF900))

LineMark = tuple[int, str]


class TooManyEditsError(ValueError):
    """The text has more long inserted lines than there are characters to stand for them."""


class Fitted(NamedTuple):
    """A text whose lines are as long as those of the output.

    `stand_ins` maps some of its characters to what they stand for: nothing, or more than one
    character. `edited` counts the lines that differ from the output.
    """

    text: str
    stand_ins: dict[str, str]
    edited: int


def line_marks(text: str) -> list[LineMark]:
    """Number of code points and hash of each line."""
    return [(len(line), _hash(line)) for line in text.split("\n")]


def fit(text: str, marks: Sequence[LineMark]) -> Fitted:
    """Put the lines of an edited text where the lines of the output were.

    An added line is left out, because it never was in the source. A removed or changed line keeps
    the room of its former length, filled with its present content.
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
    """The lines distributed over this many places; surplus lines are appended to the last one."""
    if not places:
        return []
    shared = [*lines[: places - 1], " ".join(filter(None, lines[places - 1 :]))]
    return shared + [""] * (places - len(shared))


def _stretched(line: str, length: int, gap: str, free: Iterator[str], stand_ins: dict[str, str]) -> str:
    """The line in this many characters; the last may stand for more, and gaps at the end for nothing."""
    if len(line) == length or not length:
        return line[:length]
    if len(line) < length:
        stand_ins[gap] = ""
        return line + gap * (length - len(line))
    last = next(free, None)
    if last is None:
        raise TooManyEditsError("too many of its lines are longer than they were: it is a different text")
    stand_ins[last] = line[length - 1 :]
    return line[: length - 1] + last


def _hash(line: str) -> str:
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=HASH_BYTES).hexdigest()
