"""Sentences cut by line ends that no column explains: one line per text node, a line break in mid-sentence."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsclean.languages.compiled.paragraphs import FUNCTION_WORDS, LEADING_WORDS
from newsclean.reading.lines import CLOSERS, ends_sentence, is_dense
from newsclean.reading.reading import Reading
from newsclean.reading.rows import CODE, Row, begins_item, is_unended, is_url
from newsclean.reading.words import LETTERS
from newsclean.stages.paragraphs.joining import MAY_CONTINUE, OPENING, broken_word, continues_line

MIN_START = 38  # characters in the first line of a cut sentence, in a text with few of them
PROSE_LINE = 80  # a line this long is not verse
PROSE_LINE_DENSE = 30  # the same in scripts that write a word in two or three characters
MAX_SALUTATION = 60  # characters of a line that may be the salutation of a letter
MIN_CUTS = 2  # cut sentences that show that the text has one line per text node
MIN_CUT_SHARE = 0.04  # the least share of those among the line ends
SHORT_WORD = 3  # letters of a word that needs another: an article, a preposition
MAX_SURE_PIECES, MAX_PIECES = 3, 8  # lines of a short sentence in pieces: on its own, and next to prose
MAX_LINK = 60  # characters of a line that may be the text of a link
MAX_HEADING = 100  # characters; a longer line above a link is part of a sentence if it ends none

SENTENCE_INSIDE = re.compile(r"[^\W\d_A-Z]{2}[.…][\"”’»“]? +[\"“„«»‘¿¡(]?[^\W\d_a-z]|[。！？।۔؟]")
LAST_BUT_ONE = re.compile(r"[;,] [^\W\d_]{1,4}$")  # "; and" ends the last but one item of a list


def find_cut_sentences(rows: Sequence[Row], reading: Reading) -> list[bool]:
    """For each line except the last, whether its sentence continues on the next one.

    A lowercase letter or a mark below shows that it does. If several sentences in the text are cut, a capital below
    does not show that it does not, since names are often links. Such lines are joined only if one of them is prose
    or a word is broken, because sentences in verse continue from line to line too.
    """
    goes_on = [_goes_on(a, b) for a, b in pairwise(rows)]
    if not any(goes_on):
        return goes_on
    cuts = sum(cut and _is_in_prose(a.words, b.words) for cut, (a, b) in zip(goes_on, pairwise(rows), strict=True))
    nodes = cuts >= max(MIN_CUTS, MIN_CUT_SHARE * len(goes_on))
    if nodes:
        _join_names(rows, goes_on, reading.language or "")
    else:
        for i, joined in enumerate(goes_on):
            begins = joined and not (i and goes_on[i - 1])
            if begins and len(rows[i].words) < MIN_START and not continues_line(rows[i + 1].words):
                goes_on[i] = False
    return _drop_verse(rows, goes_on, nodes)


def _goes_on(above: Row, below: Row) -> bool:
    """Whether a mark or a lowercase letter shows that the sentence above continues."""
    first, last = below.words[0], above.words[-1]
    if above.block != below.block or not (first.islower() or first in MAY_CONTINUE or last in OPENING):
        return False  # true for nearly all lines
    if CODE.search(above.words) or CODE.search(below.words):
        return False
    if continues_line(below.words):
        return not (first in ".!?" and ends_sentence(above.words))
    if begins_item(below.words):
        return False
    if last in OPENING and last not in "#@$£€":
        return True
    if not first.islower() or is_url(above.words.rpartition(" ")[2]):
        return False
    if last == "," and len(above.words) < MAX_SALUTATION and above.words.count(",") == 1:
        return False  # "Dear reader,": in some languages the letter continues in lowercase
    return is_unended(above.words) or (last in CLOSERS and last not in ")]")


def _is_in_prose(above: str, below: str) -> bool:
    """Whether a cut cannot be in verse: the line below begins with a mark, or a line is too long."""
    return continues_line(below) or _is_prose_line(above) or _is_prose_line(below)


def _join_names(rows: Sequence[Row], goes_on: list[bool], language: str) -> None:
    """Join lines to a next line that begins with a capital, if they cannot be whole paragraphs."""
    function_words = _words_of(FUNCTION_WORDS, language)
    leading = _words_of(LEADING_WORDS, language)
    first = 0
    inside = False  # a sentence has ended in the chain of lines
    for i, joined in enumerate(goes_on):
        above, below = rows[i], rows[i + 1]
        inside = inside or SENTENCE_INSIDE.search(above.words) is not None
        may_be_cut = above.block == below.block and is_unended(above.words) and not above.broken
        if not joined and may_be_cut and not CODE.search(above.words) and not CODE.search(below.words):
            is_link = len(below.words) <= MAX_LINK and is_unended(below.words)
            in_sentence = is_link and i + 1 < len(goes_on) and goes_on[i + 1]
            joined = goes_on[i] = _is_cut(
                above.words, below.words, is_link, in_sentence, i == first and not inside, function_words, leading
            )
        if not joined:
            first, inside = i + 1, False


def _is_cut(
    above: str,
    below: str,
    is_link: bool,
    in_sentence: bool,
    starts: bool,
    function_words: frozenset[str],
    leading: frozenset[str],
) -> bool:
    """Whether a line that ends no sentence is part of one, not a heading.

    `starts`: it may be a whole paragraph. `is_link`: the next line is short. `in_sentence`: the
    sentence also continues after that.
    """
    word = above.rpartition(" ")[2].casefold()
    leads = word in leading
    if begins_item(below):
        return below[0].isdigit() and (leads or word in function_words)  # "on the / 2. May"
    if is_url(above.rpartition(" ")[2]) or is_url(below) or LAST_BUT_ONE.search(above):
        return False
    if leads or above[-1] in ",،，、(" or above[-1] in OPENING or broken_word(above):
        return True
    if is_link and (word in function_words or (word.islower() and len(word) <= SHORT_WORD)):
        return True
    if above.count("(") > above.count(")") or above.count("„") > above.count("“"):
        return True
    if not is_link:
        return not starts and len(above) <= MAX_LINK
    if not starts or len(above) > (MAX_HEADING // 2 if is_dense(above) else MAX_HEADING):
        return True
    begins = LETTERS.match(below)
    return in_sentence and begins is not None and begins[0].casefold() not in function_words


def _drop_verse(rows: Sequence[Row], goes_on: Sequence[bool], nodes: bool) -> list[bool]:
    """The joins, except in chains of lines that may be verse."""
    joined = [False] * len(goes_on)
    first = 0
    for i in range(len(rows)):
        if i < len(goes_on) and goes_on[i]:
            continue
        chain = rows[first : i + 1]
        if len(chain) > 1 and (_is_prose(chain) or (nodes and _is_short_sentence(rows, first, i))):
            joined[first:i] = [True] * (i - first)
        first = i + 1
    return joined


def _is_prose(chain: Sequence[Row]) -> bool:
    """Whether a chain of lines has a line too long for verse, or a word broken in two."""
    if any(_is_prose_line(row.words) or broken_word(row.words) for row in chain):
        return True
    return any(continues_line(row.words) for row in chain[1:]) and sum(len(row.words) for row in chain) >= PROSE_LINE


def _is_short_sentence(rows: Sequence[Row], first: int, last: int) -> bool:
    """Whether a chain of short lines is a short sentence, not a poem, in a text with one line per text node."""
    pieces = rows[first : last + 1]
    if len(pieces) > MAX_PIECES or not ends_sentence(pieces[-1].words):
        return False
    if len(pieces) <= MAX_SURE_PIECES or any(continues_line(row.words) for row in pieces[1:]):
        return True
    beside = (rows[i] for i in (first - 1, last + 1) if 0 <= i < len(rows))
    return any(row.block == pieces[0].block and _is_prose_line(row.words) for row in beside)


def _is_prose_line(words: str) -> bool:
    return len(words) >= PROSE_LINE or (len(words) >= PROSE_LINE_DENSE and is_dense(words))


def _words_of(lists: Mapping[str, str], language: str) -> frozenset[str]:
    return frozenset(lists.get(language, "").split())
