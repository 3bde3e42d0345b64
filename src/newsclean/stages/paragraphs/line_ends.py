"""Rebuild paragraphs: each on one line, with a blank line before the next.

All edits are in the gaps between two lines that are not blank. A gap is kept, becomes a
paragraph break, or is closed because a scraper or a wire service broke the line there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.lines import ends_sentence, looks_like_prose
from newsclean.reading.reading import Reading
from newsclean.reading.rows import SPEAKER, Row, begins_item
from newsclean.reading.wrapping import MIN_INDENT, find_wrapped, find_wrapped_sentences, find_wrapping
from newsclean.stages.paragraphs import cut_apart, joining
from newsclean.stages.paragraphs.cut_sentences import find_cut_sentences
from newsclean.stages.paragraphs.joining import UNWRAP, LineJoiner

MAX_HEADINGS = 2  # short lines in a row between prose; more are a list, a table or a poem
MIN_SENTENCE = 40  # characters of a sentence that is a paragraph next to prose

SPACE = NamedRule("paragraphs.space", "space and blank lines around paragraphs")
SPLIT = NamedRule("paragraphs.split", "paragraphs without a blank line between them")
CUT = NamedRule("paragraphs.sentence", "sentence cut by a line end")
RULES = (SPACE, SPLIT, CUT, *joining.RULES, *cut_apart.RULES)

Rule = tuple[str, str]


class Gap(NamedTuple):
    """What belongs between a line and the next: `new` replaces the gap and the `drop` characters before it."""

    new: str
    rule: Rule
    drop: int = 0


APART, PARTED, NEXT_LINE = Gap("\n\n", SPACE), Gap("\n\n", SPLIT), Gap("\n", SPACE)


def rebuild_paragraphs(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Give every paragraph one line and a blank line before the next.

    Left alone: blocks of short lines (poems, lists, tables, addresses), questions and answers, rubble,
    and a hyphen at a line end that nothing in the text gives a reason to remove.
    """
    text = doc.text
    if reading.is_rubble:
        return
    blank = len(text) - len(text.lstrip("\n"))  # where the headline was
    if is_normal(text, blank) and not cut_apart.may_need_joins(doc):
        if blank:
            yield Edit(0, blank, "", *SPACE)
        return
    rows = reading.rows
    if not rows:
        yield Edit(0, len(text), "", *SPACE)
        return
    gaps = _find_gaps(doc, reading, rows)
    kept = [False, *(gap.new == "\n" for gap in gaps), False]
    yield from _open(text, rows[0], kept[1])
    for i, (new, rule, drop) in enumerate(gaps):
        above, below = rows[i], rows[i + 1]
        if new.endswith("\n") and (kept[i + 1] or kept[i + 2]):  # a block that stays keeps its indents
            new += text[below.start - below.indent : below.start]
        elif new.endswith("\n"):
            new += below.mark
        start, end = above.end - drop, below.start
        if text[start:end] != new:
            yield Edit(start, end, new, *rule)
    if text[rows[-1].end :] not in ("", "\n"):
        yield Edit(rows[-1].end, len(text), "\n", *SPACE)


def _open(text: str, row: Row, kept: bool) -> Iterator[Edit]:
    """Begin the text with its first line, with its indent if that is kept, otherwise with the mark of a quoted line."""
    before = text[: row.start]
    wanted = before[row.start - row.indent :] if kept else row.mark
    if before.endswith(wanted):
        before, wanted = before.removesuffix(wanted), ""
    if before:
        yield Edit(0, len(before), wanted, *SPACE)


def is_normal(text: str, start: int = 0) -> bool:
    """Whether nothing needs to change after `start`: one line per paragraph, single blank lines, no stray space."""
    end = max(start, len(text) - text.endswith("\n"))
    breaks = text.count("\n\n", start, end)
    return (
        text.count("\n", start, end) == 2 * breaks
        and not any(text.find(stray, start, end) >= 0 for stray in ("\n\n\n", "\n ", " \n", "\t"))
        and (start == end or not (text[start].isspace() or text[end - 1].isspace()))
    )


def _find_gaps(doc: Document, reading: Reading, rows: Sequence[Row]) -> list[Gap]:
    """What belongs between each line and the next."""
    wrapping, rows = find_wrapping(rows)
    joined: list[Rule | None]
    if wrapping:
        joined = [UNWRAP if goes_on else None for goes_on in find_wrapped(rows, wrapping)]
    else:
        among, cut = find_wrapped_sentences(rows), find_cut_sentences(rows, reading)
        joined = [UNWRAP if a else CUT if b else None for a, b in zip(among, cut, strict=True)]
    for i in cut_apart.find_removed_blocks(doc, rows):
        joined[i] = cut_apart.REMOVED
    joiner = LineJoiner(reading, rows, joined, doc.marks)
    if cut_apart.has_lone_letter(doc.text):
        for i in cut_apart.find_drop_caps(rows, joiner.has, reading.language):
            joined[i] = cut_apart.DROP_CAP
    partings = iter(_part_lines(_merge(rows, joined), wrapping is not None))
    return [
        next(partings) if rule is None else _close(joiner, rows[i], rows[i + 1], rule) for i, rule in enumerate(joined)
    ]


def _close(joiner: LineJoiner, above: Row, below: Row, rule: Rule) -> Gap:
    if rule == cut_apart.DROP_CAP:
        return Gap("", rule)
    drop, new, found = joiner.join(above, below)
    return Gap(new, found if drop else rule, drop)


def _merge(rows: Sequence[Row], joined: Sequence[Rule | None]) -> list[Row]:
    """The lines after the joins, as a second pass would see them."""
    lines = []
    first = 0
    for i, row in enumerate(rows):
        if i < len(joined) and joined[i]:
            continue
        if first < i:
            words = " ".join(part.words for part in rows[first : i + 1])
            row = rows[first]._replace(end=row.end, words=words, block=row.block)
        lines.append(row)
        first = i + 1
    return lines


def _part_lines(lines: Sequence[Row], wrapped: bool) -> Iterator[Gap]:
    """What belongs between lines that are not joined: a paragraph break or the existing line end."""
    prose = [looks_like_prose(line.words) for line in lines]
    items = [begins_item(line.words) for line in lines]
    line_each = _is_line_each(lines, prose)
    headings = _find_headings(lines, prose) if line_each else prose
    for i, (above, below) in enumerate(pairwise(lines)):
        if above.block != below.block:
            yield APART
        elif wrapped and not (items[i] and items[i + 1]):
            ended = ends_sentence(above.words) or below.indent - above.indent >= MIN_INDENT
            yield PARTED if ended else NEXT_LINE
        elif (items[i] and items[i + 1]) or (above.mark and below.mark):
            yield NEXT_LINE
        elif _are_paragraphs(above, below, prose[i], prose[i + 1]) or (line_each and (headings[i] or headings[i + 1])):
            yield PARTED
        else:
            yield NEXT_LINE


def _are_paragraphs(above: Row, below: Row, prose_above: bool, prose_below: bool) -> bool:
    """Whether two lines are separate paragraphs: both prose, or one prose and the other a sentence."""
    if prose_above == prose_below:
        return prose_above
    other = below if prose_above else above
    return len(other.words) >= MIN_SENTENCE and ends_sentence(other.words)


def _is_line_each(lines: Sequence[Row], prose: Sequence[bool]) -> bool:
    """Whether most of the prose is in blocks of several lines, so that each line is a paragraph."""
    in_blocks = sum(below for (a, b), below in zip(pairwise(lines), prose[1:], strict=True) if a.block == b.block)
    return in_blocks * 2 >= sum(prose) > 0


def _find_headings(lines: Sequence[Row], prose: Sequence[bool]) -> list[bool]:
    """Which lines are paragraphs if each line is one: prose, sentences, and one or two lines between prose."""
    alone = [
        is_prose or (ends_sentence(line.words) and " " in line.words and not begins_item(line.words))
        for line, is_prose in zip(lines, prose, strict=True)
    ]
    first = 0
    for i in range(len(lines) + 1):
        if i < len(lines) and not alone[i]:
            continue
        run = lines[first:i]
        if len(run) <= MAX_HEADINGS and not any(begins_item(line.words) or SPEAKER.match(line.words) for line in run):
            alone[first:i] = [True] * len(run)
        first = i + 1
    return alone
