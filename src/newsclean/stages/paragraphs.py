"""The fifth stage: paragraphs as the author wrote them, one blank line between them.

Everything happens in the gaps between two lines that are not blank: a gap is kept, becomes a
paragraph break, or is closed because a scraper or a wire broke the line there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.document import Document, Edit, Mark
from newsclean.lines import ends_sentence, looks_like_prose

MIN_WIDTH, MAX_WIDTH = 38, 105  # columns at which text is wrapped
MAX_LONGER_SHARE = 0.05  # of the lines may be longer than that in wrapped text: URLs, glued headers
MIN_FULL_BREAKS = 3  # line ends that only wrapping explains, before a text counts as wrapped
MIN_FULL_SHARE = 0.5  # … and their share of all line ends inside blocks
MIN_EXPLAINED_SHARE = 0.9  # … and the share that is either full or the end of a sentence; verse has neither
MIN_MID_SENTENCE_SHARE = 0.35  # … and the share of the full ones after which a small letter goes on
RAGGED = 8  # columns that a wrapped line may fall short of the width, by an old wire's reckoning
VERSE_BLOCKS, VERSE_LAST_LINE = 3, 0.6  # so many blocks, all ending in lines this long: stanzas …
MAX_STANZA = 8  # … of so many lines at most, or all of the same length
SHORT_WORD = 3  # letters of a word that leads on: an article, a preposition
MIN_INDENT = 2  # columns that a line is set in to begin a paragraph

LIST_ITEM = re.compile(r"(?:[-–—*•·▪◦‣+]|\d{1,3}[.)]|\(?[a-zA-Z][.)])\s|[QA]:|>")
HYPHENATED = re.compile(r"[^\W\d_]+-$")
FIRST_LETTERS = re.compile(r"[^\W\d_]+")
CONJUNCTIONS = frozenset("und oder bzw sowie and or en of et ou y e o och eller og ja tai i a".split())

SPACE = ("paragraphs.space", "space and blank lines around paragraphs")
UNWRAP = ("paragraphs.unwrap", "line broken at a column, not at the end of a paragraph")
HYPHEN = ("paragraphs.hyphen", "word broken at a line end, whole elsewhere in the text")
SPLIT = ("paragraphs.split", "paragraphs that stood on lines without a blank line between")
RULES = (SPACE, UNWRAP, HYPHEN, SPLIT)


class Row(NamedTuple):
    """A line that is not blank: its words are `text[start:end]`; `block` counts the blocks above."""

    start: int
    end: int
    words: str
    indent: int
    block: int

    @property
    def width(self) -> int:
        """The column in which the line ends."""
        return self.indent + len(self.words)


class Vocabulary:
    """The words of a text and its header, gathered when the first broken word asks for them."""

    def __init__(self, rows: Sequence[Row], header: Sequence[Mark] = ()) -> None:
        self._rows, self._header = rows, header
        self._words: set[str] | None = None

    def has(self, word: str) -> bool:
        if self._words is None:
            joined = "\n".join([row.words for row in self._rows] + [mark.text for mark in self._header]).casefold()
            self._words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", joined))
        return word.casefold() in self._words


def repair_paragraphs(doc: Document) -> Iterator[Edit]:
    """Give every paragraph one line and a blank line before the next.

    Left alone: blocks of short lines (poems, lists, tables, addresses), questions and answers,
    and a hyphen at a line end that the text gives no reason to take out.
    """
    text = doc.text
    blank = len(text) - len(text.lstrip("\n"))  # where the headline was
    if is_normal(text[blank:]):
        if blank:
            yield Edit(0, blank, "", *SPACE)
        return
    rows = split_rows(text)
    if not rows:
        yield Edit(0, len(text), "", *SPACE)
        return
    width = find_width(rows)
    joined = find_joins(rows, width)
    gaps = _gaps(rows, joined, width, Vocabulary(rows, doc.marks))
    kept = [False, *(new == "\n" for new, *_ in gaps), False]
    if rows[0].start and not (kept[1] and rows[0].indent == rows[0].start):
        yield Edit(0, rows[0].start - (rows[0].indent if kept[1] else 0), "", *SPACE)
    for i, (new, rule, reason) in enumerate(gaps):
        above, below = rows[i], rows[i + 1]
        if new.endswith("\n") and (kept[i + 1] or kept[i + 2]):  # the indents of a block that stays are its own
            new += text[below.start - below.indent : below.start]
        start, end = above.end, below.start
        if rule == HYPHEN[0]:
            start -= 1
        if text[start:end] != new:
            yield Edit(start, end, new, rule, reason)
    if text[rows[-1].end :] not in ("", "\n"):
        yield Edit(rows[-1].end, len(text), "\n", *SPACE)


def is_normal(text: str) -> bool:
    """Whether there is nothing to do: every paragraph on one line, single blank lines, no stray space."""
    body = text.removesuffix("\n")
    breaks = body.count("\n\n")
    return (
        body.count("\n") == 2 * breaks
        and "\n\n\n" not in body
        and "\n " not in body
        and " \n" not in body
        and "\t" not in body
        and body == body.strip()
    )


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
            rows.append(Row(at + indent, at + indent + len(words), words, indent, block))
        else:
            blank = True
        at += len(line) + 1
    return rows


def find_width(rows: Sequence[Row]) -> int:
    """The width of hard-wrapped text, 0 where the line ends inside blocks are not explained by a width."""
    pairs = [(a, b) for a, b in pairwise(rows) if a.block == b.block]
    return _wrapped_width(pairs) if pairs else 0


def find_joins(rows: Sequence[Row], width: int) -> list[bool]:
    """For each line but the last whether it goes on in the next one.

    In text that is not wrapped, lines in which a sentence goes on join only if one of them is
    prose or a word is broken: verse goes on from line to line too.
    """
    if width:
        return [a.block == b.block and _runs_on(a, b, width) for a, b in pairwise(rows)]
    joined = [False] * (len(rows) - 1)
    first = 0
    for i in range(len(rows)):
        if i + 1 < len(rows) and _is_broken_sentence(rows[i], rows[i + 1], inside=i > first):
            continue
        chain = rows[first : i + 1]
        if len(chain) > 1 and any(looks_like_prose(r.words) or HYPHENATED.search(r.words) for r in chain):
            joined[first:i] = [True] * (i - first)
        first = i + 1
    return joined


def _gaps(
    rows: Sequence[Row], joined: Sequence[bool], width: int, vocabulary: Vocabulary
) -> list[tuple[str, str, str]]:
    """What belongs between each line and the next, and the rule that says so."""
    lines = _merge(rows, joined)
    prose = [looks_like_prose(line.words) for line in lines]
    line_each = _is_line_each(lines, prose)
    gaps: list[tuple[str, str, str]] = []
    at = 0
    for i, is_joined in enumerate(joined):
        if is_joined:
            gaps.append(_join(rows[i], rows[i + 1], vocabulary))
        else:
            gaps.append(_part(lines[at], lines[at + 1], width, prose[at : at + 2], line_each))
            at += 1
    return gaps


def _merge(rows: Sequence[Row], joined: Sequence[bool]) -> list[Row]:
    """The lines as they are once the joins are made: what a second pass would see."""
    lines = []
    first = 0
    for i, row in enumerate(rows):
        if i < len(joined) and joined[i]:
            continue
        if first < i:
            words = " ".join(part.words for part in rows[first : i + 1])
            row = rows[first]._replace(end=row.end, words=words)
        lines.append(row)
        first = i + 1
    return lines


def _is_line_each(lines: Sequence[Row], prose: Sequence[bool]) -> bool:
    """Whether most of the prose stands in blocks of several lines, so that each line is a paragraph."""
    in_blocks = sum(below for (a, b), below in zip(pairwise(lines), prose[1:], strict=True) if a.block == b.block)
    return in_blocks * 2 >= sum(prose) > 0


def _wrapped_width(pairs: Sequence[tuple[Row, Row]]) -> int:
    """The width of hard-wrapped text, 0 where line ends are not explained by a width."""
    widths = [row.width for row in (pairs[0][0], *(b for _, b in pairs))]
    fitting = [width for width in widths if width <= MAX_WIDTH]
    if len(fitting) < (1 - MAX_LONGER_SHARE) * len(widths):
        return 0
    width = max(fitting)
    if width < MIN_WIDTH:
        return 0
    is_full = [_is_full(a, b, width) for a, b in pairs]
    full = sum(is_full)
    if full < max(MIN_FULL_BREAKS, MIN_FULL_SHARE * len(pairs)):
        return 0
    ended = [ends_sentence(a.words) for a, _ in pairs]
    explained = [filled or end for filled, end in zip(is_full, ended, strict=True)]
    explained[0] = explained[0] or pairs[0][1].words[0].islower()  # it may have lost its dateline since
    breaks = zip(pairs, is_full, ended, strict=True)
    in_sentence = sum(filled and not end and not b.words[0].isupper() for (_, b), filled, end in breaks)
    wrapped = (
        sum(explained) >= MIN_EXPLAINED_SHARE * len(pairs)
        and in_sentence >= MIN_MID_SENTENCE_SHARE * full
        and not _is_verse(pairs, width)
    )
    return width if wrapped else 0


def _is_verse(pairs: Sequence[tuple[Row, Row]], width: int) -> bool:
    """Whether the blocks end in full lines, as stanzas do and paragraphs seldom."""
    last = {b.block: b.width for _, b in pairs}
    lines = Counter(a.block for a, _ in pairs)
    alike = len(set(lines.values())) == 1 or (len(last) > VERSE_BLOCKS and max(lines.values()) < MAX_STANZA)
    return len(last) >= VERSE_BLOCKS and alike and min(last.values()) >= VERSE_LAST_LINE * width


def _is_full(above: Row, below: Row, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one, or hardly in a sentence."""
    word = below.words.split(maxsplit=1)[0]
    if above.width + 1 + len(word) > width:
        return True
    return above.width + 1 + len(word) > width - RAGGED and not ends_sentence(above.words)


def _part(above: Row, below: Row, width: int, prose: Sequence[bool], line_each: bool) -> tuple[str, str, str]:
    """What belongs between two lines that are not joined: a paragraph break, or the line end that is there.

    `prose` says of both whether they read as prose, `line_each` whether each line of the text is a paragraph.
    """
    if above.block != below.block:
        return "\n\n", *SPACE
    if width:
        ended = ends_sentence(above.words) or below.indent - above.indent >= MIN_INDENT
        return ("\n\n", *SPLIT) if ended else ("\n", *SPACE)
    if LIST_ITEM.match(above.words) and LIST_ITEM.match(below.words):
        return "\n", *SPACE
    return ("\n\n", *SPLIT) if all(prose) or (line_each and any(prose)) else ("\n", *SPACE)


def _runs_on(above: Row, below: Row, width: int) -> bool:
    """Whether a line of wrapped text goes on in the next one."""
    if below.indent - above.indent >= MIN_INDENT or LIST_ITEM.match(below.words):
        return False
    if _is_full(above, below, width):
        return True
    # A line may have lost words since it was wrapped: a dateline, an escaped character.
    last = above.words.rpartition(" ")[2]
    unfinished = len(last) <= SHORT_WORD and last.islower()  # "voted on / Sunday": no heading ends so
    return not ends_sentence(above.words) and (below.words[0].islower() or above.width > width * 0.8 or unfinished)


def _is_broken_sentence(above: Row, below: Row, inside: bool) -> bool:
    """Whether a sentence goes on small in the next line; the first line of a chain must have some length."""
    return (
        above.block == below.block
        and (inside or len(above.words) >= MIN_WIDTH)
        and below.words[0].islower()
        and not ends_sentence(above.words)
        and not LIST_ITEM.match(below.words)
    )


def _join(above: Row, below: Row, vocabulary: Vocabulary) -> tuple[str, str, str]:
    """Close a gap: a space, or nothing behind a hyphen, which goes where the text shows the word whole."""
    broken = HYPHENATED.search(above.words)
    if broken is None or not below.words[0].islower():
        return " ", *UNWRAP
    rest = FIRST_LETTERS.match(below.words)
    first, second = broken[0][:-1], rest[0] if rest else ""
    if second in CONJUNCTIONS:  # "Vor- und Nachteile"
        return " ", *UNWRAP
    if vocabulary.has(first + second) and not vocabulary.has(f"{first}-{second}"):
        return "", *HYPHEN
    return "", *UNWRAP
