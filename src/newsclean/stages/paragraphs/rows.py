"""The lines of a text with their indents and blocks, and the questions that the passes ask of a line."""

import re
from typing import NamedTuple
from unicodedata import east_asian_width

from newsclean.lines import ends_sentence

LIST_ITEM = re.compile(
    r"(?:[-–—*•·▪◦‣■●+]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)|\([a-zA-Z]\)|[A-Z]\.(?!\s?[A-Z]\.)|#{1,6}|\|)\s|[QA]:\s|>|\|\S"
)
SPEAKER = re.compile(r"[^\W\d_a-z][^\W\d_a-z .'’-]{1,40}:\s")  # "OWNER: …"
QUOTED = re.compile(r"(?:>\s?)+")
CODE = re.compile(r"[{};]\s*$|^\s*(?:[{}<]|//|#!|\$ )|^(?:def|class|import|return|var|const|let|function) ")


class Row(NamedTuple):
    """A line that is not blank: its words are `text[start:end]`; `block` counts the blocks above.

    `broken` says that its end was written as a line end on purpose: Markdown's two spaces.
    """

    start: int
    end: int
    words: str
    indent: int
    block: int
    broken: bool = False

    @property
    def width(self) -> int:
        """The column in which the line ends."""
        return self.indent + columns(self.words)


def columns(words: str) -> int:
    """How many columns words take: the wide characters of East Asia take two."""
    if words.isascii() or max(words) < "\u1100":
        return len(words)
    return len(words) + sum(east_asian_width(char) in "WF" for char in words)


def split_rows(text: str) -> list[Row]:
    """The lines of a text that are not blank, with their indents and blocks."""
    rows: list[Row] = []
    at = block = 0
    blank = False
    for line in text.split("\n"):
        words = line.strip()
        if words:
            block += blank
            blank = False
            indent = line.index(words[0])
            rows.append(Row(at + indent, at + indent + len(words), words, indent, block, line.endswith("  ")))
        else:
            blank = True
        at += len(line) + 1
    return rows


def begins_item(words: str) -> bool:
    """Whether a line begins a list item, a question or an answer, a quoted line, or is a Markdown heading."""
    return LIST_ITEM.match(words) is not None


def is_unended(words: str) -> bool:
    """Whether a line stops short of the end of a sentence; a colon ends what announces a list."""
    return not ends_sentence(words) and words[-1] not in ":："
