"""Hard-wrapped text: at which column the lines were broken, and which lines continue on the next."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.reading.lines import ends_sentence
from newsclean.reading.rows import Row, begins_item, begins_item_below, columns, in_characters

MIN_WIDTH, MAX_WIDTH = 38, 105  # columns at which text may be wrapped
MAX_LONGER_SHARE = 0.05  # of the lines in wrapped text may be longer: URLs, glued headers
MIN_FULL_BREAKS = 3  # line ends that only wrapping explains: fewer do not make a wrapped text
MIN_FULL_SHARE = 0.5  # the least share of those among all line ends inside blocks
MIN_EXPLAINED_SHARE = 0.9  # the least share of full lines and of sentence ends; verse has neither
MIN_MID_SENTENCE_SHARE = 0.35  # the least share of full lines that a lowercase letter follows
RAGGED = 8  # columns by which a wrapped line may fall short of the width, as on old wires
VERSE_BLOCKS, VERSE_LAST_LINE = 3, 0.6  # so many blocks, all ending in lines this long, are stanzas
MAX_STANZA = 8  # lines; stanzas of more lines must all be of the same length
SHORT_WORD = 3  # letters of a word that needs another: an article, a preposition
MIN_INDENT = 2  # columns of an indent that begins a paragraph
MIN_SET_IN = 2  # so many indented lines show that the text marks paragraphs this way
MIN_BLOCKS = 3  # so many blocks of several lines show that blank lines separate paragraphs
MIN_EVEN, MIN_EVEN_SHARE = 6, 0.6  # full lines, and the share of them that stops mid-sentence: more than in any poem
UNSPACED = re.compile(
    "[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
MIN_WIDTH_UNSPACED = 18  # characters of a line in a script without spaces
MIN_WIDTH_AMONG = 60  # columns of wrapped paragraphs among other lines: no verse is so wide
MIN_BREAKS_AMONG = 2  # breaks in mid-sentence that they must have
MIN_SIZE_AMONG = 0.6  # of the width: shorter lines do not count
MIN_FULL_AMONG = 0.85  # the least share of those lines that are full


class Wrapping(NamedTuple):
    """How a text was wrapped: at which column, and what marks the beginning of its paragraphs."""

    width: int
    margin: int  # the indent of most lines
    by_indent: bool  # indented lines, and no others, begin a paragraph
    by_blank_line: bool


def find_wrapping(rows: Sequence[Row]) -> tuple[Wrapping | None, Sequence[Row]]:
    """How a text was hard-wrapped, with its lines; None if no width explains the line ends.

    Wide characters are counted as one column or as two, whichever explains more of them.
    """
    best, found, chosen = -1.0, None, rows
    if all(row.size < MIN_WIDTH_UNSPACED for row in rows):
        return found, chosen
    for counted in (rows, in_characters(rows)) if any(_is_wide(row) for row in rows) else (rows,):
        pairs = [(a, b) for a, b in pairwise(counted) if a.block == b.block and not begins_item_below(b.words, a.words)]
        width = _wrapped_width(pairs) if pairs else 0
        if width and (share := sum(_room(a, b) > width for a, b in pairs) / len(pairs)) > best:
            best, found, chosen = share, _describe(pairs, width, min(row.indent for row in counted)), counted
    return found, chosen


def _is_wide(row: Row) -> bool:
    return row.size > row.indent + len(row.words)


def _describe(pairs: Sequence[tuple[Row, Row]], width: int, margin: int) -> Wrapping:
    set_in = sum(b.indent - a.indent >= MIN_INDENT for a, b in pairs)
    ended = sum(
        b.indent - a.indent < MIN_INDENT and ends_sentence(a.words) and not _is_full(a, b, width) for a, b in pairs
    )
    blocks = len({a.block for a, _ in pairs})
    return Wrapping(width, margin, set_in >= max(MIN_SET_IN, ended), blocks >= MIN_BLOCKS and ended + set_in <= blocks)


def find_wrapped(rows: Sequence[Row], wrapping: Wrapping) -> list[bool]:
    """For each line of wrapped text except the last, whether it continues on the next one."""
    return [a.block == b.block and _runs_on(a, b, wrapping) for a, b in pairwise(rows)]


def find_wrapped_among(rows: Sequence[Row], least: int) -> list[bool]:
    """For each line except the last, whether it continues on the next one, if wrapped paragraphs are among other lines.

    No width explains the line ends of a menu, for example, so the breaks in mid-sentence show the width. If they
    are not all at one column, at least `least`, no line continues. A line before a capital continues only in a
    paragraph that has another such break.
    """
    if all(row.size < least for row in rows):
        return [False] * (len(rows) - 1)
    pairs = list(pairwise(rows))
    inside = [_breaks_sentence(a, b) for a, b in pairs]
    width = _width_among([pair for pair, breaks in zip(pairs, inside, strict=True) if breaks])
    if width < least:
        return [False] * len(pairs)
    full = [a.size <= width and _may_go_on(a, b) and _is_full(a, b, width) for a, b in pairs]
    sure = [filled and breaks for filled, breaks in zip(full, inside, strict=True)]
    return [
        is_sure or (filled and _room(*pair) > width and True in (*sure[max(0, i - 1) : i], *sure[i + 1 : i + 2]))
        for i, (pair, is_sure, filled) in enumerate(zip(pairs, sure, full, strict=True))
    ]


def find_wrapped_sentences(rows: Sequence[Row]) -> list[bool]:
    """The same, but strict: only for wide paragraphs that end like a sentence, which headlines do not."""
    joined = find_wrapped_among(rows, MIN_WIDTH_AMONG)
    for i in range(len(joined) - 1, -1, -1):
        joined[i] = joined[i] and (ends_sentence(rows[i + 1].words) or (i + 1 < len(joined) and joined[i + 1]))
    return joined


def _width_among(pairs: Sequence[tuple[Row, Row]]) -> int:
    """The column at which these breaks in mid-sentence are; 0 if they are at various columns."""
    width = max((max(a.size, b.size) for a, b in pairs), default=0)
    if not 0 < width <= MAX_WIDTH:
        return 0
    wide = [_is_full(a, b, width) for a, b in pairs if a.size >= MIN_SIZE_AMONG * width]
    return width if len(wide) >= MIN_BREAKS_AMONG and sum(wide) >= MIN_FULL_AMONG * len(wide) else 0


def _breaks_sentence(above: Row, below: Row) -> bool:
    """Whether a line ends in mid-sentence, judged by the line below."""
    return (
        above.size >= MIN_WIDTH
        and below.words[0].isalpha()
        and not below.words[0].isupper()
        and not ends_sentence(above.words)
        and _may_go_on(above, below)
    )


def _may_go_on(above: Row, below: Row) -> bool:
    return above.block == below.block and not above.broken and not begins_item_below(below.words, above.words)


def _wrapped_width(pairs: Sequence[tuple[Row, Row]]) -> int:
    """The width of hard-wrapped text; 0 if no width explains the line ends."""
    widths = [row.size for row in (pairs[0][0], *(b for _, b in pairs))]
    fitting = [width for width in widths if width <= MAX_WIDTH]
    if len(fitting) < (1 - MAX_LONGER_SHARE) * len(widths):
        return 0
    width = max(fitting)
    if width < (MIN_WIDTH_UNSPACED if UNSPACED.match(pairs[0][0].words[-1]) else MIN_WIDTH):
        return 0
    is_full = [_is_full(a, b, width) for a, b in pairs]
    full = sum(is_full)
    if full < max(MIN_FULL_BREAKS, MIN_FULL_SHARE * len(pairs)):
        return 0
    ended = [ends_sentence(a.words) for a, _ in pairs]
    explained = [filled or end for filled, end in zip(is_full, ended, strict=True)]
    explained[0] = explained[0] or pairs[0][1].words[0].islower()  # it may have lost its dateline
    breaks = zip(pairs, is_full, ended, strict=True)
    in_sentence = sum(filled and not end and not b.words[0].isupper() for (_, b), filled, end in breaks)
    wrapped = (
        sum(explained) >= MIN_EXPLAINED_SHARE * len(pairs)
        and in_sentence >= MIN_MID_SENTENCE_SHARE * full
        and (_is_even(pairs, width) or not _is_verse(pairs, width))
    )
    return width if wrapped else 0


def _is_even(pairs: Sequence[tuple[Row, Row]], width: int) -> bool:
    """Whether every line but the last of a paragraph is as full as possible, which it never is in verse."""
    full = [(a, b) for a, b in pairs if _room(a, b) > width]
    in_sentence = sum(not ends_sentence(a.words) and not b.words[0].isupper() for a, b in full)
    return len(full) >= max(MIN_EVEN, len(pairs) - 1) and in_sentence >= MIN_EVEN_SHARE * len(full)


def _is_verse(pairs: Sequence[tuple[Row, Row]], width: int) -> bool:
    """Whether the blocks end in full lines, as stanzas do and paragraphs seldom do."""
    last = {b.block: b.size for _, b in pairs}
    lines = Counter(a.block for a, _ in pairs)
    alike = len(set(lines.values())) == 1 or (len(last) > VERSE_BLOCKS and max(lines.values()) < MAX_STANZA)
    return len(last) >= VERSE_BLOCKS and alike and min(last.values()) >= VERSE_LAST_LINE * width


def _is_full(above: Row, below: Row, width: int) -> bool:
    """Whether the first word of the next line would not fit on this one, or only just if a sentence continues."""
    room = _room(above, below)
    if room > width:
        return True
    return room > width - RAGGED and not ends_sentence(above.words)


def _room(above: Row, below: Row) -> int:
    """The column at which the first word of the next line would end on this one."""
    word = below.words.split(maxsplit=1)[0]
    if UNSPACED.match(word):  # lines break between any two characters, except before marks that cannot begin a line
        return above.size + 2
    return above.size + 1 + columns(word)


def _runs_on(above: Row, below: Row, wrapping: Wrapping) -> bool:
    """Whether a line of wrapped text continues on the next one."""
    width = wrapping.width
    set_in = below.indent - above.indent
    if above.broken or begins_item_below(below.words, above.words):
        return False
    if set_in >= MIN_INDENT:
        return begins_item(above.words) and _is_full(above, below, width)  # the second line of an item is indented
    if wrapping.by_indent:
        is_short = ends_sentence(above.words) and not _is_full(above, below, width)
        # Above an indented line, a short line that ends a sentence is a paragraph of one line.
        return below.indent < wrapping.margin + MIN_INDENT or not is_short
    if _is_full(above, below, width):
        return True
    if wrapping.by_blank_line and _room(above, below) > width - RAGGED:
        return True
    # A line may have lost words since it was wrapped: a dateline, an escaped character.
    last = above.words.rpartition(" ")[2]
    unfinished = len(last) <= SHORT_WORD and last.islower()  # "voted on / Sunday": no heading ends this way
    return not ends_sentence(above.words) and (below.words[0].islower() or above.size > width * 0.8 or unfinished)
