"""Sentences cut by line ends that no column explains: a line a text node, a line break in mid-sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsclean.language import FUNCTION_WORDS, detect_language
from newsclean.lines import CLOSERS, ends_sentence, is_dense
from newsclean.stages.paragraphs.joints import HYPHENATED, OPENING, OPENING_IN_SOME, continues_line
from newsclean.stages.paragraphs.rows import CODE, Row, begins_item, is_unended

MIN_START = 38  # characters that the first line of a cut sentence has, unless a mark or prose goes on below
PROSE_LINE = 80  # a line so long is no verse …
PROSE_LINE_DENSE = 30  # … in scripts that write a word in two or three characters
MIN_CUTS = 2  # sentences that go on in a next line, before the text counts as a line a text node …
MIN_CUT_SHARE = 0.04  # … and their share of the line ends
SHORT_WORD = 3  # letters of a small word that leads on: an article, a preposition
MAX_LINK = 60  # characters of a line that is the text of a link
MAX_HEADING = 100  # an unended line that is longer is a piece of a sentence
MIN_LISTED = 2  # lines that end in commas below a colon: a list

SENTENCE_INSIDE = re.compile(r"[^\W\d_A-Z]{2}[.!?…][\"”’»“]? +[\"“„«»‘¿¡(]?[^\W\d_a-z]|[。！？।۔؟]")
LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


def find_cut_sentences(rows: Sequence[Row], text: str) -> list[bool]:
    """For each line but the last whether its sentence goes on in the next one.

    A small letter or a mark below says so. Where several sentences of the text are cut, a
    capital below does not say the contrary: names are links. Lines that go on join only if one
    of them is prose or a word is broken: verse goes on from line to line too.
    """
    goes_on = [_goes_on(a, b) for a, b in zip(rows, rows[1:], strict=False)]
    cuts = sum(goes_on)
    if not cuts:
        return goes_on
    nodes = cuts >= max(MIN_CUTS, MIN_CUT_SHARE * len(goes_on))
    if nodes:
        words = FUNCTION_WORDS.get(detect_language(text) or "", "")
        _join_names(rows, goes_on, _word_set(words))
    return _drop_verse(rows, goes_on, nodes)


def _goes_on(above: Row, below: Row) -> bool:
    """Whether a mark or a small letter says that the sentence above goes on."""
    if above.block != below.block or CODE.search(above.words) or CODE.search(below.words):
        return False
    if continues_line(below.words):
        return True
    if begins_item(below.words):
        return False
    if above.words[-1] in OPENING and above.words[-1] not in "#@$£€":
        return True
    if not below.words[0].islower():
        return False
    return is_unended(above.words) or (above.words[-1] in CLOSERS and above.words[-1] not in ")]")


def _join_names(rows: Sequence[Row], goes_on: list[bool], leading: frozenset[str]) -> None:
    """Join lines to a next one that begins with a capital, where the line cannot be a whole paragraph."""
    first = 0
    inside = False  # a sentence has ended in the chain of lines
    for i, joined in enumerate(goes_on):
        above, below = rows[i], rows[i + 1]
        inside = inside or SENTENCE_INSIDE.search(above.words) is not None
        if not joined and above.block == below.block and is_unended(above.words) and not begins_item(below.words):
            starts = i == first and not inside
            joined = goes_on[i] = (
                not above.broken and _is_cut(above, starts, leading, i + 1 < len(goes_on) and goes_on[i + 1], below)
            )
        if not joined:
            first, inside = i + 1, False


def _is_cut(above: Row, starts: bool, leading: frozenset[str], goes_on_below: bool, below: Row) -> bool:
    """Whether an unended line is a piece of a sentence, not a heading; `starts` if it may be a whole one."""
    words = above.words
    if words[-1] in ",،，、(" or words[-1] in OPENING or words[-1] in OPENING_IN_SOME or HYPHENATED.search(words):
        return True
    last = LAST_WORD.search(words)
    if last and (last[1] in leading or (last[1].islower() and len(last[1]) <= SHORT_WORD and not is_dense(words))):
        return True
    if len(words) > (MAX_HEADING if not is_dense(words) else MAX_HEADING // 2):
        return True
    if not starts:
        return True
    return words.count("(") > words.count(")") or words.count("„") > words.count("“")


def _drop_verse(rows: Sequence[Row], goes_on: Sequence[bool], nodes: bool) -> list[bool]:
    """The joins without those of chains of lines that may be verse."""
    joined = [False] * len(goes_on)
    first = 0
    for i in range(len(rows)):
        if i < len(goes_on) and goes_on[i]:
            continue
        chain = rows[first : i + 1]
        if len(chain) > 1 and _is_prose(chain, nodes):
            joined[first:i] = [True] * (i - first)
        first = i + 1
    return joined


def _is_prose(chain: Sequence[Row], nodes: bool) -> bool:
    if any(_is_prose_line(row.words) or HYPHENATED.search(row.words) for row in chain):
        return True
    if any(continues_line(row.words) for row in chain[1:]):
        return sum(len(row.words) for row in chain) >= PROSE_LINE or nodes
    return nodes and len(chain) <= 3 and ends_sentence(chain[-1].words)


def _is_prose_line(words: str) -> bool:
    return len(words) >= PROSE_LINE or (len(words) >= PROSE_LINE_DENSE and is_dense(words))


@lru_cache(maxsize=8)
def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())
