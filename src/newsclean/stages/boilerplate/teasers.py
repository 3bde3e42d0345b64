"""The teasers below a label: headlines of other articles, which go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsclean.reading.header_zone import WRAPPED_CHARS
from newsclean.reading.labels import JUNK, PROSE, SHORT
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS, Line, ends_sentence
from newsclean.rules.rule import Rule

MAX_TEASER = 120  # code points
MIN_SENTENCE_WORDS = 4
MAX_WRAPPED = 20  # lines of a paragraph to look at, from its first one
STATEMENT_ENDS = SENTENCE_ENDS - frozenset("?!…？！") | {":"}


def find_teasers(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]) -> dict[int, Rule]:
    """The short lines below a label that closes the article ("Most read"), if no prose follows.

    Left alone: the first line that ends like a sentence, and everything after it.
    """
    teasers: dict[int, Rule] = {}
    closing: Rule | None = None
    if not any(rule.closes for rule in rules.values()):
        return teasers
    last = letters.rfind(PROSE) if PROSE in letters else _last_sentence(lines, letters)
    for i in range(last + 1, len(letters) if last >= 0 else 0):
        if letters[i] == JUNK and i in rules:
            closing = rules[i] if rules[i].closes else closing
        elif closing is not None and not _could_be_teaser(lines[i].words):
            break
        elif closing is not None and letters[i] == SHORT:
            teasers[i] = closing
    return teasers


def _last_sentence(lines: Sequence[Line], letters: str) -> int:
    """The last line of a text without prose, such as a brief, that is a short sentence; -1 if there is none."""
    for i in range(len(letters) - 1, -1, -1):
        words = lines[i].words
        if letters[i] == SHORT and len(words.split()) >= MIN_SENTENCE_WORDS and ends_sentence(words):
            return i
    return -1


def find_taken(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]) -> dict[int, Rule]:
    """The teasers right below a label whose rule takes some, anywhere in the text. Junk between them does not count.

    Left alone: the first line that is prose, wrapped or not, or cannot be a teaser, and everything after it.
    """
    taken: dict[int, Rule] = {}
    if not any(rule.takes for rule in rules.values()):
        return taken
    label, left = None, 0
    for i, (letter, line) in enumerate(zip(letters, lines, strict=True)):
        if letter == JUNK:
            if i in rules and rules[i].takes:
                label, left = rules[i], rules[i].takes
        elif label and left and letter == SHORT and _could_be_teaser(line.words) and not _is_wrapped(lines, i):
            taken[i] = label
            left -= 1
        else:
            left = 0
    return taken


def _is_wrapped(lines: Sequence[Line], i: int) -> bool:
    """Whether line i begins a wrapped paragraph: long lines without a gap, up to one that ends like a statement."""
    for line, below in pairwise(lines[i : i + MAX_WRAPPED]):
        if below.start > line.end + 1 or len(line.words) < WRAPPED_CHARS or len(below.words) > MAX_TEASER:
            return False
        if not _could_be_teaser(below.words):
            return True
    return False


def _could_be_teaser(words: str) -> bool:
    """Whether a line is short and ends neither like a statement nor with a colon."""
    return len(words) <= MAX_TEASER and words.rstrip(CLOSERS)[-1:] not in STATEMENT_ENDS
