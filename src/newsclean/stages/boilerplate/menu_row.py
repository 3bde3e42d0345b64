"""Menus on one line, `Home | News | Sport | Weather`, and phrases in a row: `Share on Facebook Print this page`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsclean.furniture.cover import NETWORK_STARTS, NETWORK_TOKENS, Piece, cover, ends_in_gap, separate
from newsclean.furniture.tokens import LEADING, PLAIN, TRAILING, tokens_in
from newsclean.reading.folding import fold
from newsclean.rules.matcher import Matcher, bare
from newsclean.rules.rule import SURE, Rule, strength

ROW = Rule("boilerplate.menu-row", "site menu on one line", "line", "any", 0, "", family="menu")
SHORT_ROW = ROW._replace(position="company")
PHRASES = Rule("boilerplate.phrase-row", "phrases of page furniture in a row", "line", "any", 0, "")
MIN_ROW, MAX_ROW = 5, 400  # code points
BETWEEN = re.compile(r"[|•·›»>/\\\t\u3000]+| {2,}")
LABELS, SHORT_LABELS = 4, 3  # that make a row; the smaller number only with separators and next to other junk
LABEL_WORDS = 3
SURE_WORDS, SURE_PHRASES = 2, 2  # of a phrase that is surely one, and how many are a row
BUTTONS = frozenset(("share", "share-bar", "save-print", "follow"))
MANY_ACTIONS = 3
MIN_LABEL = 3  # characters: "ad" is too short to say anything
GAP_WORDS = 4  # of a phrase whose last word may be any: "Share on Quill Net" is no headline
OF_PICTURES = frozenset(("photo", "credit", "image", "paywall", "truncation"))
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


@lru_cache(maxsize=MAX_LINES)
def find_phrases(line: str, matcher: Matcher) -> Rule | None:
    """The rule for a line as written that nothing but phrases, names of networks and numbers cover.

    One of the phrases is certain on its own, or several would be furniture on a page. Left alone: names of networks
    alone, a word that may be a heading next to them ("Google Ads"), rows of numbers, credits, and words that a phrase
    takes only because it takes any.
    """
    if not MIN_ROW <= len(line) <= MAX_ROW or not _may_begin(line, matcher):
        return None
    covered = cover(line, matcher.phrases)
    if covered.share < 1:
        return None
    found = [_Phrase.of(line, piece, matcher) for piece in covered.pieces if piece.rules]
    phrases = [phrase for phrase in found if phrase is not None]
    networks = sum(piece.kind == "network" for piece in covered.pieces)
    numbers = sum(piece.kind == "number" for piece in covered.pieces)
    if len(phrases) < len(found) or numbers > len(phrases) + networks or len(phrases) + networks < SURE_PHRASES:
        return None
    return PHRASES if _are_furniture(phrases, networks) else None


def _may_begin(line: str, matcher: Matcher) -> bool:
    folded = bare(separate(line))
    first = PLAIN.match(folded)
    if first is None or first.lastgroup != "word" or first.group() in NETWORK_STARTS:
        return first is not None
    return next(matcher.phrases_at(folded), None) is not None


class _Phrase(NamedTuple):
    words: int
    strength: int
    is_network: bool
    is_button: bool

    @classmethod
    def of(cls, line: str, piece: Piece, matcher: Matcher) -> _Phrase | None:
        """A phrase of a line; None if it is left alone."""
        written = line[piece.start : piece.end]
        rules = [rule for key in piece.rules if (rule := matcher.rule_of(key))]
        words = [token for token in tokens_in(fold(written)) if token.lastgroup is not None]
        if len(written) < MIN_LABEL or not rules or any(rule.family in OF_PICTURES for rule in rules):
            return None
        if len(words) > GAP_WORDS and ends_in_gap(written, matcher.phrases):
            return None
        is_network = tuple(token.group() for token in words) in NETWORK_TOKENS
        is_button = is_network or any(rule.family in BUTTONS for rule in rules)
        return cls(len(words), max(map(strength, rules)), is_network, is_button)


def _are_furniture(phrases: Sequence[_Phrase], networks: int) -> bool:
    """Whether phrases that cover a line are furniture: a word that needs company only counts next to a long phrase."""
    likely = [phrase for phrase in phrases if phrase.strength]
    sure = [phrase for phrase in likely if phrase.strength == SURE]
    if any(phrase.words > SURE_WORDS for phrase in sure):
        return True
    if any(not phrase.is_button for phrase in phrases if not phrase.strength):
        return False
    if any(phrase.words >= SURE_WORDS for phrase in sure) or (sure and len(likely) >= SURE_PHRASES):
        return True
    if sum(phrase.words >= SURE_WORDS for phrase in likely) >= SURE_PHRASES:
        return True
    buttons = networks + sum(phrase.is_button and not phrase.strength for phrase in phrases)
    if any(phrase.words >= SURE_WORDS for phrase in likely):
        return buttons > 0
    return (bool(likely) and buttons >= SURE_PHRASES) or _count_actions(phrases) >= MANY_ACTIONS


def _count_actions(phrases: Sequence[_Phrase]) -> int:
    """How many of the phrases are what a reader can do ("Save", "Print"), and not the name of a network."""
    return sum(phrase.is_button and not phrase.is_network for phrase in phrases)
