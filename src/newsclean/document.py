"""The text as it passes through the stages, with a record of what happened to it.

A stage reads a `Document` and yields `Edit`s (what to change) and `Mark`s (what a span is).
Only `Document.apply` changes text, and it keeps every string that it replaced, so the text
before any step can be rebuilt and each change can be traced to its place in the source.
All offsets are code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple


class Edit(NamedTuple):
    """A proposal to replace `text[start:end]` by `new`; `reason` reads after "removed:"."""

    start: int
    end: int
    new: str
    rule: str
    reason: str


class NamedRule(NamedTuple):
    """A rule that is code instead of data: the id and the reason that its edits and marks carry."""

    id: str
    reason: str


class Mark(NamedTuple):
    """What a span of text says about the article. It changes nothing.

    A stage gives offsets into the text that it received and leaves `text` empty; in
    `Document.marks` the offsets point into the source and `text` holds the words as written.
    `value` is what the words mean: a name, a `datetime`, a `Dateline`.
    """

    start: int
    end: int
    field: str
    value: object
    rule: str
    confidence: float
    text: str = ""


HEADER_LINE, HEADLINE_LINE = "header line", "headline line"
"""Fields of marks for a whole line that may be a byline or date, or the headline, before it has been read."""
KEPT_LINE = "kept line"
"""Field of a mark for a line that a user's keep protects; the rule is the keep, the value its reason."""
NO_ARTICLE = "no article"
"""Field of a mark for a text that holds no article; the value says what it is instead."""
TRUNCATED = "truncated"
"""Field of a mark for words that say that the article goes on elsewhere."""
BETWEEN_STAGES = frozenset((HEADER_LINE, HEADLINE_LINE, KEPT_LINE, NO_ARTICLE))
"""Fields that inform a later stage, `explain` or the command line; they are not metadata of an article."""
LISTS = frozenset(("caption",))
"""Fields of which each round may find more."""


class Change(NamedTuple):
    """An edit that was made: `old` was at `start` in the text before the step."""

    start: int
    old: str
    new: str
    rule: str
    reason: str


class Step(NamedTuple):
    """What one pass changed: disjoint changes, in text order."""

    name: str
    changes: tuple[Change, ...]

    def do(self, text: str) -> str:
        """The text after this step, from the text before it."""
        return _replaced(text, ((change.start, change.old, change.new) for change in self.changes))

    def undo(self, text: str) -> str:
        """Rebuild the text before this step from the text after it."""
        drifts = accumulate((len(change.new) - len(change.old) for change in self.changes), initial=0)
        return _replaced(
            text,
            (
                (change.start + drift, change.new, change.old)
                for change, drift in zip(self.changes, drifts, strict=False)
            ),
        )


class Document(NamedTuple):
    """A text, the steps that led to it and the marks found on the way. Immutable."""

    text: str
    steps: tuple[Step, ...] = ()
    marks: tuple[Mark, ...] = ()

    def apply(self, name: str, found: Iterable[Edit | Mark]) -> "Document":
        """Make the edits of one pass and add its marks.

        `settle` resolves overlapping edits. If nothing was found, the result is this document.
        """
        edits: list[Edit] = []
        marks: list[Mark] = []
        for item in found:
            if isinstance(item, Edit):
                edits.append(item)
            else:
                marks.append(item)
        if not edits and not marks:
            return self
        text = self.text
        changes = [
            Change(start, old, new, rule, reason)
            for start, end, new, rule, reason in settle(edits)
            if (old := text[start:end]) != new
        ]
        steps = self.steps
        if changes:
            step = Step(name, tuple(changes))
            text = step.do(text)
            steps = (*steps, step)
        return Document(text, steps, (*self.marks, *self._placed(marks)))

    def _placed(self, marks: Sequence[Mark]) -> Iterator[Mark]:
        """The marks of a pass, with their words and their spans in the source."""
        trace = SourceMap(self.steps)
        for mark in marks:
            start, end = trace.span(mark.start, mark.end)
            yield mark._replace(start=start, end=end, text=self.text[mark.start : mark.end])

    def source(self) -> str:
        """The decoded text, before the first step."""
        return undo(self.steps, self.text)

    def value(self, field: str) -> object | None:
        """The value of the first mark of a field."""
        return next((mark.value for mark in self.marks if mark.field == field), None)


def _replaced(text: str, changes: Iterable[tuple[int, str, str]]) -> str:
    """The text with the strings at these offsets, in ascending order, replaced."""
    pieces: list[str] = []
    here = 0
    for start, old, new in changes:
        pieces += text[here:start], new
        here = start + len(old)
    pieces.append(text[here:])
    return "".join(filter(None, pieces))  # a single piece is not copied


def undo(steps: Sequence[Step], text: str) -> str:
    """Undo the steps, last to first."""
    for step in reversed(steps):
        text = step.undo(text)
    return text


def settle(edits: Sequence[Edit]) -> Sequence[Edit]:
    """Choose between overlapping edits: one that contains another wins, otherwise the one given first."""
    if all(above.end <= below.start for above, below in pairwise(edits)):
        return edits
    kept: list[tuple[int, Edit]] = []
    for rank, edit in sorted(enumerate(edits), key=_order):
        if kept and edit.start < kept[-1][1].end:
            last_rank, last = kept[-1]
            if edit.end <= last.end or last_rank < rank:
                continue
            kept.pop()
        kept.append((rank, edit))
    return [edit for _, edit in kept]


def _order(ranked: tuple[int, Edit]) -> tuple[int, bool, int, int]:
    """Order by place; there, insertions first, then the longest edit, then the one given first."""
    rank, edit = ranked
    return edit.start, edit.end > edit.start, -edit.end, rank


class SourceMap:
    """Maps offsets in the text after `steps` back to the source: O(steps · log changes) each."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps

    @cached_property
    def _tables(self) -> list[tuple[list[int], list[int], list[int], list[int]]]:
        return [_offsets(step) for step in reversed(self._steps)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of `[start, end)`; inserted text maps to what it replaced."""
        empty = start == end
        for after_starts, after_ends, before_starts, before_ends in self._tables:
            i = bisect_right(after_starts, start) - 1
            if i >= 0:
                inside = start < after_ends[i]
                start = before_starts[i] if inside else start + before_ends[i] - after_ends[i]
            i = bisect_left(after_starts, end) - 1
            if i >= 0:
                inside = end < after_ends[i]
                end = before_ends[i] if inside else end + before_ends[i] - after_ends[i]
        return (start, start) if empty else (start, max(start, end))

    def source(self, text: str, start: int, end: int) -> str:
        """The text at a span of the source, given the text after the steps."""
        return self._before(0, start, end, text)

    def _before(self, k: int, start: int, end: int, text: str) -> str:
        """The text at a span of the text before step k."""
        if k == len(self._steps):
            return text[start:end]
        after_starts, after_ends, before_starts, before_ends = self._tables[-1 - k]
        pieces: list[str] = []
        here = start
        for i in range(bisect_left(before_ends, start), len(before_starts)):
            if before_starts[i] >= end:
                break
            drift = after_starts[i] - before_starts[i]
            if here < before_starts[i]:
                pieces.append(self._before(k + 1, here + drift, before_starts[i] + drift, text))
            old = self._steps[k].changes[i].old
            pieces.append(old[max(0, here - before_starts[i]) : end - before_starts[i]])
            here = max(here, before_ends[i])
        if here < end:
            i = bisect_right(before_ends, here) - 1
            drift = after_ends[i] - before_ends[i] if i >= 0 else 0
            pieces.append(self._before(k + 1, here + drift, end + drift, text))
        return "".join(pieces)


def _offsets(step: Step) -> tuple[list[int], list[int], list[int], list[int]]:
    """Start and end of each change of a step, in the text after it and before it."""
    after_starts, after_ends, before_starts, before_ends = [], [], [], []
    drift = 0
    for change in step.changes:
        before_starts.append(change.start)
        before_ends.append(change.start + len(change.old))
        after_starts.append(change.start + drift)
        after_ends.append(change.start + drift + len(change.new))
        drift += len(change.new) - len(change.old)
    return after_starts, after_ends, before_starts, before_ends
