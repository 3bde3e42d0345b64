"""Menus on one line, `Home | News | Sport | Weather`, and phrases in a row: `Share on Facebook Print this page`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsclean.furniture.tokens import LEADING, TRAILING
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule

ROW = Rule("boilerplate.menu-row", "site menu on one line", "line", "any", 0, "", family="menu")
SHORT_ROW = ROW._replace(position="company")
PHRASES = Rule("boilerplate.phrase-row", "phrases of page furniture in a row", "line", "any", 0, "")
MIN_ROW, MAX_ROW = 5, 400  # code points
BETWEEN = re.compile(r"[|•·›»>/\\\t\u3000]+| {2,}")
LABELS, SHORT_LABELS = 4, 3  # that make a row; the smaller number only with separators and next to other junk
LABEL_WORDS = 3
PHRASE_WORDS, SURE_WORDS, SURE_PHRASES = 6, 2, 2  # of a phrase at most, of one that is sure, and how many are a row
MAX_LINES = 10_000  # whose rows are cached: menus recur, and each line is seen again in the next round


@lru_cache(maxsize=MAX_LINES)
def find_row(folded_line: str, matcher: Matcher) -> Rule | None:
    """The rule for a folded line that consists only of labels, each of which is a whole line to some rule.

    Left alone: a line with a word that is not a label, a list with commas, and three words without a separator.
    """
    if not MIN_ROW <= len(folded_line) <= MAX_ROW:
        return None
    if folded_line.count(" ") < LABELS - 1 and not BETWEEN.search(folded_line):
        return None  # nearly every line
    pieces = [piece for piece in map(_trim, BETWEEN.split(folded_line)) if piece]
    if len(pieces) >= SHORT_LABELS:
        if all(_is_label(piece, matcher) for piece in pieces):
            return ROW if len(pieces) >= LABELS else SHORT_ROW
    elif len(pieces) == 1:
        words = pieces[0].split()
        if len(words) >= LABELS and _count_labels(words, matcher) >= LABELS:
            return ROW
        if len(words) >= SURE_PHRASES * SURE_WORDS and _is_row_of_phrases(words, matcher):
            return PHRASES
    return None


def _trim(piece: str) -> str:
    return piece.strip(LEADING).rstrip(TRAILING)


def _is_label(words: str, matcher: Matcher) -> bool:
    rule = matcher.whole_line(words)
    return rule is not None and rule.where == "line"


def _count_labels(words: Sequence[str], matcher: Matcher) -> int:
    """How many labels the words consist of, trying the longest first; 0 if a word belongs to none."""
    count = at = 0
    while at < len(words):
        for end in range(min(at + LABEL_WORDS, len(words)), at, -1):
            if _is_label(" ".join(words[at:end]), matcher):
                break
        else:
            return 0
        count, at = count + 1, end
    return count


def _is_row_of_phrases(words: Sequence[str], matcher: Matcher) -> bool:
    """Whether the words are phrases of several words, each furniture on a page: together they need no other junk."""
    count = at = 0
    while at < len(words):
        for end in range(min(at + PHRASE_WORDS, len(words)), at + SURE_WORDS - 1, -1):
            rule = matcher.whole_line(" ".join(words[at:end]))
            if rule is not None and rule.where == "line" and rule.position in ("any", "page"):
                break
        else:
            return False
        count, at = count + 1, end
    return count >= SURE_PHRASES
