"""Find the rules of a site: lines that recur in many of its articles at a stable place.

Documents are read three times, one at a time: for recurring sentences (so that a notice below
the article is not taken for its last paragraph), for all lines, and some of them once more for
near misses.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from newsclean.languages.detect import detect_language
from newsclean.learn.counter import LossyCounter, Sighting, Tally
from newsclean.learn.near import NearMisses
from newsclean.learn.template import EXACT, NAMES, NUMBERS, Template, pattern_of, templates
from newsclean.reading.folding import fold
from newsclean.reading.header_zone import WRAPPED_CHARS
from newsclean.reading.headlines import is_title_of
from newsclean.reading.lines import (
    CLOSERS,
    Line,
    continues_sentence,
    ends_sentence,
    is_dense,
    looks_like_prose,
    split_lines,
)
from newsclean.reading.reading import Reading
from newsclean.rules.library import matcher
from newsclean.rules.matcher import matches
from newsclean.rules.rule import MAX_CHARS, Rule

MIN_DOCUMENTS = 4
MIN_COUNT, MIN_SHARE = 3, 0.2  # of the documents that any line must recur in
SURE_SHARE = 0.5  # of the documents, for a rule without a stable place that needs no company
SURE_SHARE_INSIDE = 0.8  # the same among the paragraphs: a standing crosshead is in fewer
MIN_COUNT_SENTENCE, MIN_SHARE_SENTENCE = 4, 0.5  # for a sentence
MIN_COUNT_WORD, MIN_SHARE_WORD = 5, 0.5  # for a single word, which may be the rubric of an article
MIN_SHARE_HEADLINE = 0.5  # for a line above the articles that is as long as a headline: it may be a teaser
WORD_DENSE, HEADLINE_WORDS = 4, 5  # characters of a script without spaces that are a word; words of a headline
STABLE = 0.9  # of its occurrences are at the place that its rule is for
COUNTING_ERROR = 0.02
LINES_AN_EDGE = 200  # of a document that are read from each end
SENTENCE_WORDS = 6
SAMPLE = 2000  # documents that are searched for near misses
LANGUAGE_SAMPLE = 50  # documents whose language is detected
SLACK = 40  # characters by which a line with slots may be longer than those seen
SLUG_WORDS = 4
HEAD, TAIL = "head", "tail"  # above and below the paragraphs
# Between two paragraphs; among the paragraphs, but next to other short lines; part of a sentence.
INSIDE, ASIDE, PART = "inside", "aside", "part"
NOWHERE = "nowhere"  # in a text without a paragraph, which says nothing about places
REASONS = {HEAD: "recurs above the articles of this site", TAIL: "recurs below the articles of this site"}

Documents = Callable[[], Iterable[str]]


class Learned(NamedTuple):
    """A rule and the evidence for it."""

    rule: Rule
    articles: int
    confidence: float
    place: str


class Findings(NamedTuple):
    """What was learned about a site, and the recurring lines that packaged rules already take."""

    documents: int
    rules: list[Learned]
    known: list[str]


@dataclass
class Learner:
    """The documents of one site that were read so far."""

    sentences: LossyCounter[Template] = field(default_factory=lambda: LossyCounter(COUNTING_ERROR))
    lines: LossyCounter[Template] = field(default_factory=lambda: LossyCounter(COUNTING_ERROR))
    _furniture: set[Template] = field(default_factory=set)
    _languages: Counter[str | None] = field(default_factory=Counter)
    _found: dict[str, tuple[Template, Learned]] = field(default_factory=dict)
    _known: list[str] = field(default_factory=list)
    _near: NearMisses = field(default_factory=lambda: NearMisses(()))
    _sampled: int = 0
    _too_wide: set[str] = field(default_factory=set)

    @property
    def documents(self) -> int:
        """The number of documents that the first reading counted."""
        return self.sentences.documents

    def count_sentences(self, text: str) -> None:
        """First reading: the sentences that recur."""
        if self.sentences.documents < LANGUAGE_SAMPLE:
            self._languages[detect_language(text)] += 1
        seen = {t: Sighting(w, INSIDE, 0.0, 0) for w in _edges(text) if _is_sentence(w) for t in _of_sentence(w)}
        self.sentences.add(seen)

    def count_lines(self, text: str) -> None:
        """Second reading: every line, and its position relative to the paragraphs of the article."""
        if not self.lines.documents:
            least = _least(self.documents, MIN_COUNT_SENTENCE, MIN_SHARE_SENTENCE)
            self._furniture = {template for template, _ in self.sentences.at_least(least)}
        self.lines.add(dict(self._sightings(text)))

    def _sightings(self, text: str) -> Iterator[tuple[Template, Sighting]]:
        rows = _rows(text)
        lines = [line.words for line in rows]
        prose = [i for run in _paragraphs(rows) if self._is_article(" ".join(lines[i] for i in run)) for i in run]
        first, last = (prose[0], prose[-1]) if prose else (0, len(lines))
        paragraphs = set(prose)
        body = max((lines[i] for i in prose), key=len) if prose else text
        article = zlib.crc32(body.encode("utf-8", "replace"))
        for i, words in enumerate(lines):
            place = HEAD if i < first else TAIL if i > last else ASIDE if prose else NOWHERE
            if _goes_on(lines, i):
                place = PART
            elif place == ASIDE and (i in paragraphs or {i - 1, i + 1} <= paragraphs):
                place = INSIDE
            for template in _of_sentence(words) if _is_sentence(words) else templates(words):
                yield template, Sighting(words, place, i / len(lines), article)

    def _is_article(self, words: str) -> bool:
        return looks_like_prose(words) and self._furniture.isdisjoint(templates(words))

    def decide(self) -> None:
        """Between the readings: decide which templates become rules."""
        least = _least(self.documents, MIN_COUNT, MIN_SHARE)
        recurring = [(t, tally) for t, tally in self.lines.at_least(least) if self._position(tally, t)]
        chosen = _settle_levels(recurring, least)
        names: set[str] = set()
        for template, tally in sorted(chosen, key=lambda pair: pair[1].depth / pair[1].count):
            learned = self._learned(template, tally, names)
            if self._is_known(learned.rule, tally):
                self._known.append(tally.examples[0])
            elif learned.rule.examples:
                self._found[learned.rule.id] = template, learned
        self._near = NearMisses([learned.rule for _, learned in self._found.values()])

    def _position(self, tally: Tally, template: Template) -> str | None:
        """Where a rule for a template may take lines; None if it may be news."""
        words = tally.examples[0]
        share = tally.count / self.documents
        settled = _settled_place(tally)
        places = _places(tally)
        part = places.get(PART, 0)
        outside = 1 - places.get(INSIDE, 0) - part >= STABLE
        if (
            len(tally.articles) < MIN_COUNT
            or part > 1 - STABLE
            or any(map(Reading("").looks_like_header, tally.examples))
        ):
            return None
        if _is_sentence(words):
            enough = tally.count >= _least(self.documents, MIN_COUNT_SENTENCE, MIN_SHARE_SENTENCE)
            return (settled or ("outside" if outside else None)) if enough else None
        if template.level == NAMES:
            return settled if len(tally.examples) >= MIN_COUNT else None
        if _is_word(words):
            if not outside or tally.count < MIN_COUNT_WORD:
                return None
            return settled or "outside" if share >= MIN_SHARE_WORD else "company"
        if settled == HEAD and len(words.split()) >= HEADLINE_WORDS and share < MIN_SHARE_HEADLINE:
            return None
        if settled:
            return settled
        if outside:
            return "outside" if share >= SURE_SHARE else "company"
        return "any" if share >= SURE_SHARE_INSIDE else "company" if share >= SURE_SHARE else None

    def _learned(self, template: Template, tally: Tally, names: set[str]) -> Learned:
        position = self._position(tally, template) or "company"
        settled = _settled_place(tally)
        longest = tally.longest + (0 if template.level == EXACT else SLACK)
        rule = Rule(
            _name(template, names),
            REASONS[settled] if settled else "recurs in the articles of this site",
            "line",
            position,
            max(longest, MAX_CHARS),
            pattern_of(template),
        )
        rule = rule._replace(examples=tuple(words for words in tally.examples if matches(rule, words)))
        return Learned(rule, tally.count, self._confidence(tally, position), settled or INSIDE)

    def _confidence(self, tally: Tally, position: str) -> float:
        """How stable the place is, times how common the line is; halved for rules that need company."""
        common = (1 + tally.count / self.documents) / 2 * (1 - 1 / (tally.count + 1))
        return round(_stability(tally) * common * (0.5 if position == "company" else 1), 2)

    def _is_known(self, rule: Rule, tally: Tally) -> bool:
        """Whether a packaged rule takes everything that this one would, everywhere."""
        [(language, _)] = self._languages.most_common(1)
        packaged = [matcher(language).whole_line(fold(words)) for words in tally.examples]
        return all(known is not None and known.position in ("any", rule.position) for known in packaged)

    @property
    def has_looked_around(self) -> bool:
        """Whether the third reading has seen enough."""
        return not self._found or self._sampled >= min(SAMPLE, self.documents)

    def look_around(self, text: str) -> None:
        """Third reading, of the first articles: find near misses, and rules that take other lines than intended."""
        if self.has_looked_around:
            return
        self._sampled += 1
        lines = _edges(text)
        for i, words in enumerate(lines):
            rule = self._near.matcher.whole_line(fold(words))
            if rule is None:
                self._near.see(words)
            elif self._found[rule.id][0] not in templates(words) or (i and is_title_of(words, lines[0])):
                self._too_wide.add(rule.id)

    def findings(self) -> Findings:
        """The rules, each with its near misses."""
        kept = [learned for name, (_, learned) in self._found.items() if name not in self._too_wide]
        rules = [one._replace(rule=one.rule._replace(near_misses=self._near.of(one.rule))) for one in kept]
        return Findings(self.documents, rules, self._known)


def learn(documents: Documents) -> Findings:
    """Learn from the articles of one site, which are read three times."""
    learner = Learner()
    for text in documents():
        learner.count_sentences(text)
    for text in documents():
        learner.count_lines(text)
    learner.decide()
    for text in documents():
        if learner.has_looked_around:
            break
        learner.look_around(text)
    return learner.findings()


def _edges(text: str) -> list[str]:
    return [line.words for line in _rows(text)]


def _rows(text: str) -> Sequence[Line]:
    lines = split_lines(text)
    if len(lines) > 2 * LINES_AN_EDGE:
        return (*lines[:LINES_AN_EDGE], *lines[-LINES_AN_EDGE:])
    return lines


def _paragraphs(lines: Sequence[Line]) -> Iterator[range]:
    """The lines in runs: those of a hard-wrapped sentence, or one line; a wrapped line goes on in lowercase."""
    start = 0
    for i, (line, below) in enumerate(pairwise(lines), 1):
        adjacent = below.start == line.end + 1 and len(line.words) >= WRAPPED_CHARS
        if not (adjacent and below.words[0].islower() and not ends_sentence(line.words)):
            yield range(start, i)
            start = i
    if lines:
        yield range(start, len(lines))


def _goes_on(lines: list[str], i: int) -> bool:
    """Whether the next line continues a sentence: this line may be the text of a link in it."""
    return i + 1 < len(lines) and continues_sentence(lines[i + 1])


def _is_sentence(words: str) -> bool:
    return looks_like_prose(words) or (ends_sentence(words) and len(words.split()) >= SENTENCE_WORDS)


def _of_sentence(words: str) -> Iterator[Template]:
    """The templates of a sentence: quotations have none, and names are not folded."""
    if words[0] not in CLOSERS and words[-1] not in CLOSERS and words[0] not in "„«‚":
        yield from (template for template in templates(words) if template.level <= NUMBERS)


def _is_word(words: str) -> bool:
    """Whether a line is one word: "Politik", "国際"."""
    return len(words.split()) == 1 and (not is_dense(words) or len(words) <= WORD_DENSE)


def _least(documents: int, count: int, share: float) -> int:
    return max(count, math.ceil(share * documents))


def _places(tally: Tally) -> dict[str, float]:
    """The shares of the places of a line where it has one; if it has none, it may be between paragraphs."""
    placed = tally.count - tally.places.get(NOWHERE, 0)
    if not placed:
        return {INSIDE: 1.0}
    return {place: count / placed for place, count in tally.places.items() if place != NOWHERE}


def _stability(tally: Tally) -> float:
    return max(_places(tally).values())


def _settled_place(tally: Tally) -> str | None:
    """Above or below the article, if nearly all occurrences are there."""
    places = _places(tally)
    return next((place for place in (HEAD, TAIL) if places.get(place, 0) >= STABLE), None)


def _settle_levels(found: list[tuple[Template, Tally]], least: int) -> list[tuple[Template, Tally]]:
    """The most exact templates that suffice: a wider one only if it occurs often enough besides those."""
    exact_of: dict[str, int] = {}
    for template, tally in found:
        for wider in templates(tally.examples[0]):
            if wider.level > template.level:
                exact_of[wider.form] = exact_of.get(wider.form, 0) + tally.count
    wide = {t.form for t, tally in found if t.level and tally.count - exact_of.get(t.form, 0) >= least}
    return [
        (template, tally)
        for template, tally in found
        if (not template.level or template.form in wide)
        and not any(w.level > template.level and w.form in wide for w in templates(tally.examples[0]))
    ]


def _name(template: Template, names: set[str]) -> str:
    slug = "-".join(re.findall("[a-z0-9]+", template.form)[:SLUG_WORDS]) or "line"
    name, number = slug, 1
    while name in names:
        number += 1
        name = f"{slug}-{number}"
    names.add(name)
    return name
