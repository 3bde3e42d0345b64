"""Find out what a text is that holds no article: a consent wall, an error page, a robot check, a login wall, a menu.

It is a decision about the whole text, made line by line and sentence by sentence: all of it must be known from such
pages, so that one unknown sentence is enough to keep everything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from newsclean.reading.labels import HEADER, JUNK, TEMPLATE
from newsclean.reading.lines import SENTENCE_ENDS, Line, ends_sentence, is_dense
from newsclean.reading.reading import Reading
from newsclean.rules.library import notice_matcher
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.line_labels import Labels
from newsclean.stages.boilerplate.sentences import rule_for, split_sentences

MAX_TEXT = 6_000  # characters of a page without an article, apart from furniture
SHORT_TEXT = 1_500  # the same if no furniture points to one, so that most articles need not be compared
MAX_LINES = 200  # of furniture in which a message is looked for
MAX_WORDS, MAX_LABEL = 4, 40  # of a label that no rule knows: a section, the name of a site
MAX_DENSE = 12  # characters of such a label in Chinese, Japanese, Korean and Thai
MAX_TEASER, MAX_DENSE_TEASER = 120, 40  # characters of a headline below an error message
FEW_LABELS = 2  # next to a single sentence or title
PARTS = re.compile(r"\s+[|·•»›–—-]\s+|\s*[|•]\s*|:\s+")
SHORT_QUOTE = re.compile(r"[\"“”„«»「」『』]([^\"“”„«»「」『』]{1,40})[\"“”„«»「」『』]")  # a button, an address
ERROR_KINDS = ("error-page", "robot-check")
WALL_KINDS = ("login-wall", "subscription-wall")
KINDS = ("consent-wall", *ERROR_KINDS, *WALL_KINDS)
MENU, FURNITURE = "menu", "page-furniture"
KIND_OF_FAMILY = {
    "cookies": "consent-wall",
    "consent": "consent-wall",
    "paywall": "subscription-wall",
    "subscription": "subscription-wall",
    "cut-off": "subscription-wall",
    "login": "login-wall",
    "browser": "robot-check",
    "menu": MENU,
    "sections": MENU,
    "footer": MENU,
}
"""What a text is if all of its lines are furniture, by the family of most of them."""


class NoArticle(NamedTuple):
    """What the text is instead of an article, and the rule that recognised it, for all lines and for some of them."""

    kind: str
    rule: Rule
    rules: Mapping[int, Rule]


class _Block(NamedTuple):
    """Lines that belong together: one line, or a hard-wrapped paragraph; `rules` are None if a sentence is unknown."""

    lines: tuple[int, ...]
    words: str
    rules: tuple[Rule, ...] | None


def find_notice(
    reading: Reading, rules: Matcher, labels: Labels, letters: str, skip: tuple[str, ...] = ()
) -> NoArticle | None:
    """What a text is if all that is left of it is what pages without an article say; otherwise None.

    Left alone: a text with a sentence that no rule knows, with a byline or a date; a headline above a demand to log in
    or to subscribe; a text in which nothing says what it is.
    """
    lines = reading.lines
    left = {i for i, letter in enumerate(letters) if letter not in (JUNK, TEMPLATE)}
    if not left:
        return _all_furniture(labels, letters, [line.words for line in lines], skip)
    size = sum(len(lines[i].words) for i in left)
    has_evidence = any(rule.family in KIND_OF_FAMILY for rule in labels.rules.values())
    if size > (MAX_TEXT if has_evidence else SHORT_TEXT) or any(letters[i] == HEADER for i in left):
        return None
    notices = notice_matcher(skip)
    read = partial(_read, (notices, rules))
    blocks: list[_Block] = []
    for paragraph in _paragraphs(lines):
        found = _blocks(lines, paragraph, left, read)
        if any(block.rules is None and ends_sentence(block.words) for block in found):
            return None
        blocks += found
    gone = [lines[i].words for i, letter in enumerate(letters) if letter == JUNK]
    return _decide(blocks, _named_in(gone, notices), reading)


def _all_furniture(labels: Labels, letters: str, lines: Sequence[str], skip: tuple[str, ...]) -> NoArticle | None:
    """What a text is of which nothing is left, by what most of its lines are about."""
    if TEMPLATE in letters or not labels.rules or len(lines) > MAX_LINES:
        return None
    named = _named_in(lines, notice_matcher(skip))
    if named:
        kind = Counter(rule.family for rule in named).most_common(1)[0][0]
        return NoArticle(kind, next(rule for rule in named if rule.family == kind), {})
    kinds = {i: KIND_OF_FAMILY.get(rule.family, FURNITURE) for i, rule in labels.rules.items()}
    kind = Counter(kinds.values()).most_common(1)[0][0]
    return NoArticle(kind, next(labels.rules[i] for i in kinds if kinds[i] == kind), {})


def _named_in(lines: Sequence[str], notices: Matcher) -> list[Rule]:
    """The rules for those lines that name a kind of page."""
    found = (rule_for(words, notices) for words in lines)
    return [rule for rule in found if rule is not None and rule.family in KINDS]


def _paragraphs(lines: Sequence[Line]) -> Iterator[range]:
    """The lines without a blank line between them, together."""
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or lines[i].start > lines[i - 1].end + 1:
            yield range(first, i)
            first = i


def _blocks(
    lines: Sequence[Line], paragraph: range, left: Collection[int], read: Callable[[str], tuple[Rule, ...] | None]
) -> list[_Block]:
    """The lines of a paragraph that are left one by one, or all of its lines if only together they are known."""
    alone = [_Block((i,), lines[i].words, read(lines[i].words)) for i in paragraph if i in left]
    if len(paragraph) > 1 and any(block.rules is None for block in alone):
        words = " ".join(lines[i].words for i in paragraph)
        rules = read(words)
        if rules is not None:
            return [_Block(tuple(paragraph), words, rules)]
    return alone


def _read(matchers: tuple[Matcher, ...], words: str) -> tuple[Rule, ...] | None:
    """The rules for a line, for each of its sentences, or for the parts of a title; None if one is unknown."""
    rule = rule_for(words, *matchers)
    if rule is not None:
        return (rule,)
    for pieces in (split_sentences(words), split_sentences(SHORT_QUOTE.sub(r"\1", words))):
        found = [rule_for(piece, *matchers) for piece in pieces]
        known = tuple(rule for rule in found if rule is not None)
        if len(known) == len(found):
            return known
    parts = PARTS.split(words)
    found = [rule_for(part, *matchers) for part in parts]
    known = tuple(rule for rule in found if rule is not None)
    named = any(rule.family in KINDS for rule in known)
    return known if named and all(rule or _is_label(part) for rule, part in zip(found, parts, strict=True)) else None


def _is_label(words: str) -> bool:
    """Whether unknown words may be a label: a section, the name of a site."""
    if not words or words[-1] in SENTENCE_ENDS or words[-1] in ",;:" or any(map(str.isdigit, words)):
        return False
    if is_dense(words):
        return len(words) <= MAX_DENSE
    return len(words) <= MAX_LABEL and len(words.split()) <= MAX_WORDS


def _decide(blocks: Sequence[_Block], gone: Sequence[Rule], reading: Reading) -> NoArticle | None:
    """What the text is, from what is known of its blocks and of the furniture that is gone."""
    named = [*gone, *(rule for block in blocks for rule in block.rules or () if rule.family in KINDS)]
    if not named:
        return None
    kind = Counter(rule.family for rule in named).most_common(1)[0][0]
    unknown = [block.words for block in blocks if block.rules is None]
    if any(map(reading.looks_like_header, unknown)):
        return None
    if kind in WALL_KINDS:
        holds = not unknown
    elif all(map(_is_label, unknown)):
        holds = not unknown or len(named) > 1 or (kind in ERROR_KINDS and len(unknown) <= FEW_LABELS)
    else:
        holds = kind in ERROR_KINDS and len(named) > 1 and _begins_with_message(blocks)
    if not holds:
        return None
    rule = next(rule for rule in named if rule.family == kind)
    return NoArticle(kind, rule, {i: block.rules[0] for block in blocks if block.rules for i in block.lines})


def _is_long(words: str) -> bool:
    """Whether a line without a sentence's end is too long for a headline."""
    return len(words) > (MAX_DENSE_TEASER if is_dense(words) else MAX_TEASER)


def _begins_with_message(blocks: Sequence[_Block]) -> bool:
    """Whether an error message stands above everything but labels, and only short lines below it."""
    for block in blocks:
        if block.rules and any(rule.family in ERROR_KINDS for rule in block.rules):
            return not any(one.rules is None and _is_long(one.words) for one in blocks)
        if block.rules is None and not _is_label(block.words):
            return False
    return False
