"""A cleaned text that was edited since: put into the form of the text that went out, as far as it still stands.

The record of a text knows each line that went out by its length and a hash, so that an edit is
known from the lines around it, and the changes are undone at their places in all other lines.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

HASH_BYTES = 4
STAND_INS = range(0xF0000, 0x110000)  # of private use: none of them is in a text, or it is passed over

LineMark = tuple[int, str]


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
    free = (char for char in map(chr, STAND_INS) if char not in text)
    stand_ins: dict[str, str] = {}
    fitted: list[str] = []
    edited = 0
    matcher = SequenceMatcher(None, marks, line_marks(text))
    for kind, a, b, c, d in matcher.get_opcodes():
        old, now = marks[a:b], lines[c:d]
        if kind == "equal":
            fitted += now
            continue
        edited += max(len(old), len(now))
        for (length, _), line in zip(old, _shared_out(now, len(old)), strict=True):
            fitted.append(_stretched(line, length, free, stand_ins))
    return Fitted("\n".join(fitted), stand_ins, edited)


def _shared_out(lines: list[str], places: int) -> list[str]:
    """The lines in so many places; those that are too many stand behind the last one."""
    if not places:
        return []
    shared = [*lines[: places - 1], " ".join(filter(None, lines[places - 1 :]))]
    return shared + [""] * (places - len(shared))


def _stretched(line: str, length: int, free: Iterator[str], stand_ins: dict[str, str]) -> str:
    """The line in so many characters, the last of which may be a stand-in."""
    if len(line) == length or not length:
        return line[:length]
    if len(line) > length:
        stand_ins[last := next(free)] = line[length - 1 :]
        return line[: length - 1] + last
    stand_ins[gap := next(free)] = ""
    return line + gap * (length - len(line))


def _hash(line: str) -> str:
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=HASH_BYTES).hexdigest()
