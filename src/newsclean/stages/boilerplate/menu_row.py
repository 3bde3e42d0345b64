"""Menus on one line: `Home | News | Sport | Weather`, or with only spaces between the labels."""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsclean.furniture.tokens import LEADING, TRAILING
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule

ROW = Rule("boilerplate.menu-row", "site menu on one line", "line", "any", 0, "", family="menu")
SHORT_ROW = ROW._replace(position="company")
MIN_ROW, MAX_ROW = 5, 400  # code points
BETWEEN = re.compile(r"[|•·›»>/\\\t\u3000]+| {2,}")
LABELS, SHORT_LABELS = 4, 3  # that make a row; the smaller number only with separators and next to other junk
LABEL_WORDS = 3
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
