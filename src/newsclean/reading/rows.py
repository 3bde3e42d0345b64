"""The lines of a text with their indents and blocks, and the questions that the passes ask about a line."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from newsclean.reading.lines import Line, ends_sentence

LIST_ITEM = re.compile(
    r"(?:[-–—*•·▪◦‣■●+]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)|\([a-zA-Z]\)|[A-Z]\.(?!\s?[A-Z]\.)|#{1,6}|\|)\s|[QA]:\s|\|\S"
)
SPEAKER = re.compile(r"[^\W\d_a-z][^\W\d_a-z .'’-]{1,40}:\s")  # "OWNER: …"
QUOTED = re.compile(r"(?:>[ \t]?)+")
MAYBE_WIDE = re.compile("[\u1100-\u115f\u231a\u231b\u2329-\U0003fffd]")  # not Western punctuation
MAX_WIDTHS = 20_000  # characters whose width is cached
CODE = re.compile(
    r"[{}$|\\`]|\w=\S|==|://|\w\(\)|;\s*$"
    r"|^\s*(?:[<#%/]|\./|--|def |class |import |return |echo |sudo )|\s--\w|[A-Z]{2}\s\($"
)
URL = re.compile(r"https?:\S+|(?=[^a-z]*[a-z])\(?[\w-]+(?:[./][\w-]+)+/?")


class _Widths(dict[str, int]):
    """How many columns a character takes."""

    def __missing__(self, char: str) -> int:
        if len(self) >= MAX_WIDTHS:
            self.clear()
        self[char] = columns = 2 if east_asian_width(char) in "WF" else 1
        return columns


_WIDTHS = _Widths()


class Row(NamedTuple):
    """A line that is not blank: its words are `text[start:end]`; `block` counts the blocks above.

    `indent` is the number of characters before the words, `mark` the part of them that marks a
    quoted line. `size` is the column at which the line ends. `broken` means that it was broken on
    purpose, by the two spaces of Markdown.
    """

    start: int
    end: int
    words: str
    indent: int
    block: int
    size: int
    mark: str = ""
    broken: bool = False


def columns(words: str) -> int:
    """How many columns words take; wide East Asian characters take two."""
    if words.isascii() or not MAYBE_WIDE.search(words):
        return len(words)
    return sum(map(_WIDTHS.__getitem__, words))


def rows_of(text: str, lines: Iterable[Line]) -> list[Row]:
    """The lines of a text with their indents and blocks."""
    rows: list[Row] = []
    block = 0
    above = -1  # where the row above ends; a blank line, or a quote mark without words, separates blocks
    for line in lines:
        words, mark = line.words, ""
        if words[0] == ">" and (quoted := QUOTED.match(words)):
            mark, words = quoted[0], words[quoted.end() :].lstrip()
            if not words:
                continue
        block += line.start > above + 1
        above = line.end
        start = line.at + len(line.words) - len(words)
        indent = start - line.start
        end = start + len(words)
        rows.append(
            Row(
                start,
                end,
                words,
                indent,
                block,
                indent + columns(words),
                mark,
                text.endswith("  ", line.start, line.end),
            )
        )
    return rows


def in_characters(rows: Sequence[Row]) -> list[Row]:
    """The lines with their sizes in characters instead of columns."""
    return [row._replace(size=row.indent + len(row.words)) for row in rows]


def begins_item(words: str) -> bool:
    """Whether a line begins a list item, a question or an answer, a quoted line, or is a Markdown heading."""
    return LIST_ITEM.match(words) is not None


def begins_item_below(below: str, above: str) -> bool:
    """Whether a line begins an item, and is not the sentence above continuing after a dash: "… / – she said"."""
    if not begins_item(below):
        return False
    in_sentence = below[0] in "-–—" and below[2:3].islower() and is_unended(above) and not begins_item(above)
    return not in_sentence


def is_unended(words: str) -> bool:
    """Whether a line stops before its sentence ends; a colon that announces a list counts as an end."""
    return not ends_sentence(words) and words[-1] not in ":："


def is_url(word: str) -> bool:
    """Whether a word is an address, or a path or file name."""
    return URL.fullmatch(word) is not None
