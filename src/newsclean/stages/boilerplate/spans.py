"""Cut furniture out of lines that stay: what rules find inside, what is glued to a paragraph, marks of a cut-off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsclean.document import TRUNCATED, Edit, Mark
from newsclean.reading.folding import fold
from newsclean.reading.header_zone import HEADER_LINES
from newsclean.reading.labels import JUNK, TEMPLATE
from newsclean.reading.lines import PROSE_CHARS, Line, looks_like_prose
from newsclean.reading.reading import Reading
from newsclean.rules.family import CUT_OFF
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.captions import mark_caption
from newsclean.stages.boilerplate.cut_off import (
    LAST_LINES,
    end_of_article,
    find_trailing,
    is_in_quotation,
    without_ellipsis,
)
from newsclean.stages.boilerplate.glued import MIN_PROSE_DENSE, Glued, find_after_header, find_glued
from newsclean.stages.boilerplate.judged import Judged
from newsclean.stages.boilerplate.teasers import MAX_TEASER

OPENING_QUOTES, CLOSING_QUOTES = frozenset("\"'“„«»‘‚"), frozenset("\"'”“»«’‘")
MAX_WRAPPED_CHARS = 120  # of a line of wrapped text


class Cut(NamedTuple):
    """A span to remove from a line that stays."""

    rule: Rule
    start: int
    end: int


def cut_spans(
    judged: Judged, reading: Reading, letters: str, taken: Mapping[int, tuple[int, int]]
) -> Iterator[Edit | Mark]:
    """Cut junk inside lines that stay, but for what is already taken of them.

    The pattern set finds the rules that match; each rule then finds its spans.
    """
    stay = [i for i, letter in enumerate(letters) if letter != JUNK]
    last = _last_of_article(judged, reading, stay)
    yield from _cut_trailing(judged, reading, stay[-LAST_LINES:], letters)
    folded, lines = judged.folded, reading.lines
    searched = bool(judged.rules.spans_in_lines(folded[lines[i].start : lines[i].end] for i in stay))
    for i in stay:
        found = _cuts_in(judged, reading, lines[i], i == last) if searched else ()
        cuts = _without_teasers(list(found), lines[i])
        if letters[i] != TEMPLATE:
            cuts += _find_glued(judged, reading, i)
        free = [cut for cut in cuts if not _overlaps(cut, taken.get(i))]
        if free and not judged.shield.hold((i,), letters):
            yield from _apply(free, reading.text, ends_article=i + 1 >= end_of_article(lines, letters))


def _apply(cuts: Sequence[Cut], text: str, ends_article: bool) -> Iterator[Edit | Mark]:
    for rule, start, end in cuts:
        yield Edit(start, end, "", rule.id, rule.reason)
        if rule.marks:
            yield from mark_caption(text, start, end, rule.id)
        if rule.family == CUT_OFF and ends_article:
            yield Mark(start, end, TRUNCATED, True, rule.id, 1.0)


def _overlaps(cut: Cut, taken: tuple[int, int] | None) -> bool:
    return taken is not None and cut.start < taken[1] and cut.end > taken[0]


def _last_of_article(judged: Judged, reading: Reading, stay: Sequence[int]) -> int:
    """The last line of those that stay, not counting weak furniture below it; -1 if there is none."""
    lines = reading.lines
    for i in reversed(stay[-LAST_LINES:]):
        if i < len(lines) - LAST_LINES:
            break
        if judged.rules.whole_line(judged.folded[lines[i].start : lines[i].end].strip()) is None:
            return i
    return -1


def _cut_trailing(judged: Judged, reading: Reading, last: Sequence[int], letters: str) -> Iterator[Edit | Mark]:
    """Cut the sentences at the end of the last lines that say that the article goes on elsewhere."""
    end_of = end_of_article(reading.lines, letters)
    for i in last:
        line = reading.lines[i]
        here = judged.folded[line.start : line.end]
        found = find_trailing(here, judged.rules)
        if found is not None and i + 1 >= end_of and not judged.shield.hold((i,), letters):
            start, end = _with_space(reading.text, line, found[0], len(here.rstrip()))
            yield Edit(start, end, "", found[1].id, found[1].reason)
            yield Mark(start, end, TRUNCATED, True, found[1].id, 1.0)


def _without_teasers(cuts: list[Cut], line: Line) -> list[Cut]:
    """The cuts of a line, where a paragraph that breaks off in a marker ("… Read more") is no teaser."""
    marker = next((cut for cut in cuts if cut.rule.family == CUT_OFF and cut.start - line.start >= PROSE_CHARS), None)
    if marker is None:
        return cuts
    return [cut for cut in cuts if cut is marker or cut.end <= marker.start]


def _cuts_in(judged: Judged, reading: Reading, line: Line, is_last: bool) -> Iterator[Cut]:
    """What rules cut out of a line; what those for the tail match, only out of the last one."""
    here = judged.folded[line.start : line.end]
    for rule in judged.rules.spans_in(here):
        if (rule.max_chars and len(line.words) > rule.max_chars) or (rule.position == "tail" and not is_last):
            continue
        for start, end in judged.rules.spans(rule, here):
            if rule.family == CUT_OFF:
                start = without_ellipsis(here, start)
                if is_in_quotation(here, start):
                    continue
            if not _is_quoted(here, start, end):
                yield Cut(rule, *_with_space(reading.text, line, start, end))


def _find_glued(judged: Judged, reading: Reading, i: int) -> Iterator[Cut]:
    """Furniture that is glued to a paragraph; not in one with template tags, whose words may not be all there."""
    line = reading.lines[i]
    if len(line.words) < MIN_PROSE_DENSE or (reading.residual_tags and _has_tags(judged, reading, line)):
        return
    rules, language = judged.rules, reading.language
    found: Sequence[Glued] = find_glued(line.words, rules, language, _may_go_on(reading.lines, i))
    if i < HEADER_LINES and not found and len(line.words) <= MAX_TEASER and not looks_like_prose(line.words):
        after_header = find_after_header(line.words, rules, language, reading.looks_like_header)
        found = (after_header,) if after_header else ()
    before = line.at - line.start
    for start, end, rule in found:
        yield Cut(rule, *_with_space(reading.text, line, before + start, before + end))


def _has_tags(judged: Judged, reading: Reading, line: Line) -> bool:
    return judged.folded[line.start : line.end] != fold(reading.text[line.start : line.end])


def _may_go_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line may be one of a wrapped paragraph, so that its end need not be the paragraph's."""
    if i + 1 == len(lines) or lines[i + 1].start > lines[i].end + 1:
        return False
    return len(lines[i].words) <= MAX_WRAPPED_CHARS or not lines[i + 1].words[0].isupper()


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Whether a span is in quotation marks, so that the text is about these words."""
    return line[start - 1 : start] in OPENING_QUOTES and line[end : end + 1] in CLOSING_QUOTES and start > 0


def _with_space(text: str, line: Line, start: int, end: int) -> tuple[int, int]:
    """A span given relative to its line, extended so that a single space is left between the words around it."""
    start, end = line.start + start, line.start + end
    if line.start < start and end < line.end and not text[start - 1].isspace() and not text[end].isspace():
        return (start, end - 1) if text[end - 1] == " " else (start + (text[start] == " "), end)
    if end < line.end and text[end] == " " and (start == line.start or text[start - 1] == " "):
        end += 1
    elif end == line.end and start > line.start and text[start - 1] == " ":
        start -= 1
    return start, end
