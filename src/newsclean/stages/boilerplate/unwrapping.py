"""The lines as the line model was trained on them: hard-wrapped paragraphs as one line each, no template tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from newsclean.reading.labels import PROSE, SHORT, TEMPLATE
from newsclean.reading.lines import Line, looks_like_prose
from newsclean.reading.reading import Reading
from newsclean.reading.rows import Row, columns
from newsclean.reading.wrapping import MIN_BREAKS_AMONG, find_wrapped_among
from newsclean.reading.wrapping import MIN_WIDTH as MIN_WIDTH_OF_BREAK
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.line_labels import blank_out

IN_PARAGRAPH = frozenset((PROSE, SHORT))  # labels of lines that may be part of a paragraph
SHORTEST = MIN_WIDTH_OF_BREAK // 2  # characters of a line that breaks a sentence; wide ones take two columns
MIN_WIDTH = 50  # columns; verse of this width is read as whole stanzas, but returned line by line

Value = TypeVar("Value")


class Unwrapped(NamedTuple):
    """A text, as written and folded, its unwrapped lines with labels and rules, and the lines each was joined from."""

    text: str
    folded: str
    lines: Sequence[Line]
    letters: str
    rules: Mapping[int, Rule]
    members: Sequence[range]

    def spread(self, found: Mapping[int, Value]) -> dict[int, Value]:
        """Give what was found for paragraphs to each of their lines."""
        return {i: value for k, value in found.items() for i in self.members[k]}


def unwrap(reading: Reading, letters: str, rules: Mapping[int, Rule]) -> Unwrapped:
    """Join the lines of hard-wrapped paragraphs, except those that a rule matches; leave out template tags."""
    text, folded, lines = reading.text, reading.folded, reading.lines
    joined = find_wrapped_among(_rows(lines, letters), MIN_WIDTH) if _may_be_wrapped(lines) else ()
    members = [run for run in _runs(joined, len(lines)) if letters[run[0]] != TEMPLATE]
    if len(members) == len(lines):
        return Unwrapped(text, folded, lines, letters, rules, members)
    tags = [line for line, letter in zip(lines, letters, strict=True) if letter == TEMPLATE]
    whole = [_join([lines[i] for i in run]) for run in members]
    return Unwrapped(
        blank_out(text, tags),
        blank_out(folded, tags),
        whole,
        "".join(
            letters[run[0]] if len(run) == 1 else PROSE if looks_like_prose(line.words) else SHORT
            for run, line in zip(members, whole, strict=True)
        ),
        {k: rules[run[0]] for k, run in enumerate(members) if len(run) == 1 and run[0] in rules},
        members,
    )


def _may_be_wrapped(lines: Sequence[Line]) -> bool:
    """Whether enough lines may end in mid-sentence: a cheap test that most pages fail."""
    breaks = sum(
        below.start == above.end + 1
        and len(above.words) >= SHORTEST
        and below.words[0].isalpha()
        and not below.words[0].isupper()
        for above, below in pairwise(lines)
    )
    return breaks >= MIN_BREAKS_AMONG


def _rows(lines: Sequence[Line], letters: str) -> list[Row]:
    """The lines as rows. Blank lines, and lines that a rule matches, separate blocks."""
    rows: list[Row] = []
    block = 0
    for i, (line, letter) in enumerate(zip(lines, letters, strict=True)):
        apart = i > 0 and (
            line.start > lines[i - 1].end + 1 or letter not in IN_PARAGRAPH or letters[i - 1] not in IN_PARAGRAPH
        )
        block += apart
        rows.append(Row(line.start, line.end, line.words, 0, block, columns(line.words)))
    return rows


def _runs(joined: Sequence[bool], count: int) -> Iterable[range]:
    """The lines that are joined to one, of `count` lines; nothing is joined if `joined` is empty."""
    first = 0
    for i in range(count):
        if not joined or i + 1 == count or not joined[i]:
            yield range(first, i + 1)
            first = i + 1


def _join(lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    return Line(lines[0].start, lines[-1].end, " ".join(line.words for line in lines), lines[0].at)
