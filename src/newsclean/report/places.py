"""Trace the result to the source: which rows each paragraph and the headline came from.

A row is a line of the source, or a part of one: a line that became several paragraphs is cut
where each begins.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from newsclean.article import BLANK_LINES, Article
from newsclean.document import SourceMap
from newsclean.stages.header.header import HEADLINE

Rows = tuple[int, int]
"""The first and the last row, counted from 0."""


class Places(NamedTuple):
    """The rows of headline and paragraphs, and where in the source lines are cut."""

    headline: Rows | None
    paragraphs: list[Rows]
    cuts: list[int]
    """Offsets in the source, in order."""
    cut_rows: list[int]
    """The row that begins at each of them."""

    def line_of(self, row: int) -> int:
        """The line number of a row, counted from 1."""
        return row - bisect_right(self.cut_rows, row) + 1


def find_places(article: Article, source: str) -> Places:
    """Trace headline and paragraphs to the source. Paragraphs never share a row, and keep their order."""
    line_starts = [0]
    for line in source.split("\n"):
        line_starts.append(line_starts[-1] + len(line) + 1)
    trace = SourceMap(article.document.steps)
    rows: list[Rows] = []
    cuts: list[int] = []
    cut_rows: list[int] = []
    taken = -1  # the last line of the previous paragraph
    for start, end in _spans(article.document.text):
        start, end = trace.span(start, end)
        first, last = (bisect_right(line_starts, offset) - 1 for offset in (start, max(start, end - 1)))
        if first <= taken:
            first = taken
            start = max(start, line_starts[first], *cuts[-1:])
            cuts.append(start)
            cut_rows.append(first + len(cuts))
        taken = max(first, last)
        rows.append((first + len(cuts), taken + len(cuts)))
    return Places(_headline_rows(article, source, line_starts, cuts), rows, cuts, cut_rows)


def _spans(text: str) -> list[tuple[int, int]]:
    """The spans of `Article.paragraphs` in the text."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    spans = []
    for gap in BLANK_LINES.finditer(text, start, max(start, end)):
        spans.append((start, gap.start()))
        start = gap.end()
    return [*spans, (start, end)] if start < end else spans


def _headline_rows(article: Article, source: str, line_starts: list[int], cuts: list[int]) -> Rows | None:
    """The rows that became the headline; None if only front matter gave one."""
    for edit in article.edits:
        start, end = edit.span
        words = source[start:end]
        if edit.rule == HEADLINE[0] and words.strip():
            last = start + len(words.rstrip()) - 1
            first = start + len(words) - len(words.lstrip())
            return _row(first, line_starts, cuts), _row(last, line_starts, cuts)
    return None


def _row(offset: int, line_starts: list[int], cuts: list[int]) -> int:
    return bisect_right(line_starts, offset) - 1 + bisect_right(cuts, offset)
