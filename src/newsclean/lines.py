"""Lines with their offsets, and the few questions that several stages ask of a line."""

from __future__ import annotations

import re
from typing import NamedTuple

PROSE_CHARS = 80  # a line this long with a sentence end is prose …
PROSE_CHARS_DENSE = 30  # … in scripts that write a word in two or three characters, this long
SENTENCE_ENDS = frozenset(".!?…。！？।؟۔")
CLOSERS = "\"'”’»“‘)]」』"  # quotes and brackets that may stand behind a sentence end
DENSE_SCRIPT = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Line(NamedTuple):
    """A line that is not blank: `text[start:end]` holds `words` with the space around them."""

    start: int
    end: int
    words: str


def split_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        words = line.strip()
        if words:
            lines.append(Line(start, end, words))
        start = end + 1
    return lines


def with_line_end(text: str, line: Line) -> tuple[int, int]:
    """The span that leaves when a whole line is removed: the line and its own line end."""
    return line.start, min(line.end + 1, len(text))


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does, closing quotes and brackets included."""
    return words[-8:].rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def looks_like_prose(words: str) -> bool:
    """Whether a line is long enough, and ends as it must, to be a paragraph of its own."""
    length = len(words)
    if length < PROSE_CHARS_DENSE or not ends_sentence(words):
        return False
    return length >= PROSE_CHARS or DENSE_SCRIPT.search(words) is not None


def same_words(first: str, second: str) -> bool:
    """Whether two lines are the same but for case and white space."""
    return first == second or first.casefold().split() == second.casefold().split()
