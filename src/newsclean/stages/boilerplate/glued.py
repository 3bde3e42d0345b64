"""Furniture glued to a paragraph: before its first sentence, after its last one, and labels of ads between two.

"AdvertisementThe council met …" · "… she said. Share this article" · "… she said.Read more: Ferry sails again"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from newsclean.furniture.cover import NETWORK_TOKENS, cover, ends_in_gap, separate
from newsclean.furniture.tokens import LEADING, tokens_in
from newsclean.languages.compiled.paragraphs import FUNCTION_WORDS
from newsclean.reading.folding import fold
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS, ends_sentence, is_dense
from newsclean.rules.family import OF_ADS
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import LIKELY, SURE, Rule, strength

MIN_PROSE, MIN_PROSE_DENSE = 40, 20  # characters of the paragraph without its furniture
MAX_SPAN = 240  # characters
MAX_LABELS = 50  # in a paragraph
MIN_HEADLINE, MAX_HEADLINE = 3, 120  # words, and characters
UNLIKE_HEADLINE = frozenset(("", ".", "。", "،", ",", ";"))
MAX_DECORATION = 4  # characters before the first word
MAX_OPENING = 60  # characters in which the first phrase ends, if a word follows it without a space
SENTENCE_WORDS = 5  # of furniture at the end that is itself a sentence
LABEL_WORDS = 2  # of furniture before a sentence, other than the label of an ad
SURE_WORDS = 3  # the same if it is a sentence too, or if only a capital shows that a sentence begins after it
MIN_JOINED = 6  # characters of a label with a sentence right behind it: "AdBlue" is a word
AFTER_SENTENCE = re.compile(r"[.!?…。！？।॥؟۔։።][\"'”’»“‘)\]」』]*(?:(?:\s+\([^()\s]{2,20}\))?\s+|(?=[^\W\d_]))")
ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[^\W\d_a-z][^\W\d_]{0,2}|[^\W\d_]|[^\s.]*\.[^\W\d_]|\d+)\.\s*$")
SENTENCE_BEGINS = re.compile(
    r"(?<=[^\W\d_A-Z])(?=[A-Z][a-z])"  # "AdvertisementThe"
    r"|(?:[ \u00a0]+(?:[|»›·]+[ \u00a0]+)?|(?<=[.!?…:)]))(?=[\"“„«]?[^\W\d_])"
)
AFTER_HEADER = re.compile(r"(?<=\w)[ \u00a0]+(?:[|·•–—-]+[ \u00a0]+)?(?=\w)")
JOINED = re.compile(r"[^\W\d_A-Z][A-Z]")
WORD = re.compile(r"[^\W\d_]+")
MAX_PARAGRAPHS = 2_000  # whose furniture is cached: most are seen again in the next round
NONE = -1
BRACKETS = (("(", ")"), ("[", "]"))
QUOTES = frozenset('"“”„«»「」『』')
AFTER_LABEL = frozenset(":：»›>|►→")
ASIDE = re.compile(r"\([^()\n]{8,160}\)|\[[^\[\]\n]{8,160}\]")
RELATED = frozenset(("related", "related-links"))
ANNOUNCING = frozenset(("related", "related-links", "most-read", "next-previous", "video", "audio"))
UNENDED = frozenset(",:;–—-(/&")
LEFT_ALONE = frozenset(  # a credit, caption or correction informs, and what cuts a text off shows that it is cut off
    ("photo", "credit", "image", "paywall", "truncation", "correction", "byline-box", "sections")
)
OF_NOTICES = frozenset(("copyright", "footer", "terms"))  # whose words go on
NOUNS_IN_CAPITALS = ("de", "lb")
COMMON_WORDS = frozenset(("x", "line", "signal", "threads", "pocket", "messenger", "xing"))  # that networks are named


class Glued(NamedTuple):
    """A span of a line that is furniture, and the rule that has its words."""

    start: int
    end: int
    rule: Rule


class _Furniture(NamedTuple):
    """What covers a span: its strongest rule, if all its words are known."""

    rule: Rule
    strength: int
    words: int  # of phrases that are furniture on a page
    phrases: int
    networks: int
    of_ads: bool
    is_open: bool  # more may belong to it


class _Line(NamedTuple):
    words: str
    folded: str
    matcher: Matcher
    language: str | None


@lru_cache(maxsize=MAX_PARAGRAPHS)
def find_glued(words: str, matcher: Matcher, language: str | None, goes_on: bool = False) -> tuple[Glued, ...]:
    """The furniture glued to a paragraph.

    goes_on: the paragraph may go on in the next line. Left alone: phrases within a sentence or a quotation, labels that
    may be its subject, and a headline whose end nothing shows.
    """
    return tuple(_find_all(_Line(words, fold(words), matcher, language), goes_on))


def find_after_header(
    words: str, matcher: Matcher, language: str | None, is_header: Callable[[str], bool]
) -> Glued | None:
    """The furniture at the end of a byline or a line with a date: "Published 12 May 2024 Share this article".

    Left alone: labels of one word, which may be part of a name.
    """
    line = _Line(words, fold(words), matcher, language)
    for gap in AFTER_HEADER.finditer(words):
        if _strength_at(line, gap.end()) >= LIKELY and words[gap.end()].isupper():
            found = _read(line, words[gap.end() :])
            if found and found.strength and found.words >= LABEL_WORDS and is_header(words[: gap.start()]):
                return Glued(gap.start(), len(words), found.rule)
    return None


def _find_all(line: _Line, goes_on: bool) -> Iterator[Glued]:
    yield from _find_in_brackets(line)
    strengths = {start: _strength_at(line, start) for start in _sentence_starts(line)}
    starts = [start for start, found in strengths.items() if found > NONE]
    if not starts:
        return
    tail = None if goes_on else _find_tail(line, starts)
    stop = tail.start if tail else len(line.words)
    end = 0
    for start in starts[:MAX_LABELS]:
        if end <= start < stop and strengths[start] >= (SURE if start else LIKELY):
            before = _find_before_sentence(line, start, stop)
            if before is not None:
                yield before
                end = before.end
    if tail is not None and tail.start >= end:
        yield tail


def _find_in_brackets(line: _Line) -> Iterator[Glued]:
    """Headlines that a label announces, in brackets anywhere before the end: "(Read more: Ferry sails again)"."""
    if "(" not in line.words and "[" not in line.words:
        return
    for aside in islice(ASIDE.finditer(line.words), MAX_LABELS):
        if aside.end() < len(line.words) and _strength_at(line, aside.start() + 1) >= LIKELY:
            label, headline = _split_headline(line, aside[0][1:-1])
            found = _read(line, label) if headline and not _is_quoting(line.words[: aside.start()]) else None
            if found and found.strength and found.rule.family in RELATED and _is_headline(headline, True):
                yield Glued(*aside.span(), found.rule)


def _sentence_starts(line: _Line) -> Iterator[int]:
    """Where the paragraph begins, and its last sentences; all of them if it may hold the label of an ad."""
    words = line.words
    yield 0
    everywhere = line.matcher.mentions_ads(line.folded)
    for sentence in AFTER_SENTENCE.finditer(words, 0 if everywhere else max(0, len(words) - MAX_SPAN)):
        if sentence.end() < len(words):
            yield sentence.end()


def _strength_at(line: _Line, start: int) -> int:
    """How much the phrases that begin at an offset say on their own; below 0 if there are none."""
    words, folded = line.words, line.folded
    while start < len(words) and words[start] in LEADING:
        start += 1
    found = max(map(_strength_of, line.matcher.phrases_at(folded[start : start + MAX_SPAN])), default=NONE)
    at_an_end = start <= MAX_DECORATION or len(words) - start <= MAX_SPAN
    if found < SURE and at_an_end and JOINED.search(opening := words[start : start + MAX_OPENING]):
        found = max(map(_strength_of, line.matcher.phrases_at(separate(opening))), default=found)
    return found


def _strength_of(found: tuple[int, Rule]) -> int:
    return strength(found[1])


def _find_tail(line: _Line, starts: Iterable[int]) -> Glued | None:
    """The furniture that the paragraph ends with, after its last sentence."""
    words = line.words
    for start in starts:
        if start == 0 or len(words) - start > MAX_SPAN or not _is_prose(words[:start]) or _is_quoting(words[:start]):
            continue
        rule = _rule_of_tail(line, words[start:], ABBREVIATION.search(words, max(0, start - MAX_OPENING), start))
        if rule is not None:
            return Glued(start, len(words), rule)
    return None


def _rule_of_tail(line: _Line, tail: str, abbreviated: object) -> Rule | None:
    in_brackets = (tail[0], tail[-1]) in BRACKETS
    tail = tail[1:-1] if in_brackets else tail
    label, headline = _split_headline(line, tail)
    if headline:
        found = _read(line, label)
        return (
            found.rule if found and found.strength and not abbreviated and _is_headline(headline, in_brackets) else None
        )
    found = _read(line, tail)
    if found is None or not QUOTES.isdisjoint(tail):
        return None
    if abbreviated or ends_sentence(tail):
        return found.rule if found.strength == SURE and found.words >= SENTENCE_WORDS else None
    if _first_letter(tail).islower() and found.words < LABEL_WORDS:
        return None
    of_networks = found.networks > 1 or found.networks == found.phrases == 1
    return found.rule if found.strength or (of_networks and tail[-1].isalnum() and not in_brackets) else None


def _find_before_sentence(line: _Line, start: int, stop: int) -> Glued | None:
    """The furniture that a paragraph begins with, or from a sentence start on the label of an ad."""
    words, matcher = line.words, line.matcher
    if _is_quoting(words[:start]):
        return None
    found = None
    for gap in SENTENCE_BEGINS.finditer(words, start + 1, min(stop, start + MAX_SPAN)):
        span, rest = words[start : gap.start()], words[max(gap.end(), stop - MAX_SPAN) : stop]
        needed = _words_needed(span, gap[0], words[gap.end() : gap.end() + MAX_OPENING], line.language)
        if needed and _is_prose(rest):
            here = _read(line, span)
            if (
                here is None
                or here.is_open
                or not here.strength
                or (start and not (here.of_ads and here.strength == SURE))
            ):
                continue
            if span[-1] in SENTENCE_ENDS and here.strength < SURE:
                continue
            enough = here.words >= needed or (here.of_ads and needed == LABEL_WORDS)
            if enough and not ends_in_gap(span, matcher.phrases):
                found = Glued(start, gap.end(), here.rule)
    return found


def _words_needed(span: str, gap: str, rest: str, language: str | None) -> int:
    """How many words of furniture must stand before what may be a sentence; 0 if none begins there."""
    first = WORD.search(rest)
    if first is None or first[0][0].islower() or not QUOTES.isdisjoint(span) or span[-1] in UNENDED:
        return 0
    if not gap:
        return SURE_WORDS if span[-1] in SENTENCE_ENDS else LABEL_WORDS if len(span) >= MIN_JOINED else 0
    if span[-1] in SENTENCE_ENDS:
        return SURE_WORDS
    if gap.strip() or len(gap) > 1:  # "Share | The", a wide space
        return LABEL_WORDS
    if not first[0][0].isupper():
        return 0
    if span.isupper():
        return 0 if first[0].isupper() and len(first[0]) > 1 else LABEL_WORDS
    if first[0].casefold() in _function_words(language):
        return LABEL_WORDS
    return 0 if language in NOUNS_IN_CAPITALS else SURE_WORDS


@cache
def _function_words(language: str | None) -> frozenset[str]:
    return frozenset(FUNCTION_WORDS.get(language or "en", "").split())


def _read(line: _Line, span: str) -> _Furniture | None:
    """What furniture a span is; None if it has other words, or words that are left alone."""
    if any(span.count(left) != span.count(right) for left, right in BRACKETS):
        return None
    covered = cover(span, line.matcher.phrases)
    if covered.share < 1:
        return None
    best, words, phrases, networks, of_ads, is_open = None, 0, 0, 0, False, False
    for piece in covered.pieces:
        name = fold(span[piece.start : piece.end])
        networks += _is_network(name)
        if not piece.rules:
            continue
        rules = [rule for key in piece.rules if (rule := line.matcher.rule_of(key))]
        if not rules or any(rule.family in LEFT_ALONE for rule in rules):
            return None
        rule = max(rules, key=strength)
        phrases += 1
        is_open = piece.open or any(rule.where == "start" or rule.family in OF_NOTICES for rule in rules)
        of_ads = of_ads or rule.family in OF_ADS
        words += sum(token.lastgroup is not None for token in tokens_in(name)) if strength(rule) else 0
        best = rule if best is None or strength(rule) > strength(best) else best
    return _Furniture(best, strength(best), words, phrases, networks, of_ads, is_open) if best else None


def _is_network(name: str) -> bool:
    tokens = tuple(token.group() for token in tokens_in(name))
    return tokens in NETWORK_TOKENS and name not in COMMON_WORDS


def _split_headline(line: _Line, tail: str) -> tuple[str, str]:
    """The label that announces a headline, and the headline; empty if the tail has none."""
    for piece in cover(tail, line.matcher.phrases).pieces:
        label = tail[: piece.end]
        if piece.open and label[-1] in AFTER_LABEL:
            rules = [rule for key in piece.rules if (rule := line.matcher.rule_of(key))]
            announces = any(rule.family in ANNOUNCING for rule in rules)
            return (label, tail[piece.end :].strip()) if announces else ("", "")
    return "", ""


def _is_headline(words: str, in_brackets: bool) -> bool:
    """Whether words that a label announces are one headline, as far as their shape says.

    Left alone: a reference ("See also: Annex B"), and what goes on after the end of a sentence.
    """
    words = words.rstrip(".") if in_brackets else words.rstrip(CLOSERS)
    if len(words) > MAX_HEADLINE or words[-1:] in UNLIKE_HEADLINE or _first_letter(words).islower():
        return False
    return (len(words.split()) >= MIN_HEADLINE or is_dense(words)) and AFTER_SENTENCE.search(words) is None


def _first_letter(words: str) -> str:
    first = WORD.search(words)
    return first[0][0] if first else ""


def _is_prose(words: str) -> bool:
    """Whether what is left of the paragraph is a sentence."""
    words = words.rstrip()
    if len(words) < MIN_PROSE and not (len(words) >= MIN_PROSE_DENSE and is_dense(words)):
        return False
    return ends_sentence(words) or (words[-1] == ")" and ends_sentence(words[: words.rfind("(")].rstrip() or words))


def _is_quoting(words: str) -> bool:
    """Whether a quotation that begins in these words is still open at their end."""
    if QUOTES.isdisjoint(words):
        return False
    count = words.count
    if count('"') % 2 or (count("«") + count("»")) % 2 or count("「") > count("」") or count("『") > count("』"):
        return True
    return count("„") > count("“") + count("”") if "„" in words else count("“") > count("”")
