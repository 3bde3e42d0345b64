"""Find the rules of a site: lines that recur in many of its articles, at a place of their own.

Documents are read three times, one at a time: for the sentences that recur (so that a notice
below the article is not taken for its last paragraph), for all lines, and a part of them once
more for near misses.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from newsclean.learn.counter import LossyCounter, Sighting, Tally
from newsclean.learn.template import EXACT, NAMES, NUMBERS, Template, pattern_of, templates
from newsclean.lines import CLOSERS, ends_sentence, looks_like_prose, split_lines
from newsclean.rules.matcher import Matcher, fold, matches
from newsclean.rules.rule import MAX_CHARS, Rule

MIN_DOCUMENTS = 4
MIN_COUNT, MIN_SHARE = 3, 0.2  # of the documents that a line must recur in …
MIN_SHARE_INSIDE = 0.5  # … where it stands among the paragraphs …
MIN_SHARE_PROSE = 0.5  # … or is a sentence
MIN_COUNT_PROSE = 4
STABLE = 0.9  # of the times it is seen, at the place that its rule is for
COUNTING_ERROR = 0.01
LINES_AN_EDGE = 200  # of a document that are looked at, from each end
SENTENCE_WORDS = 6
NEAR_MISSES, SAMPLE = 2, 2000  # for each rule, from so many documents
MAX_NEAR_MISS = 300  # characters
SLACK = 40  # characters that a line with slots may be longer than those seen
SLUG_WORDS = 4
HEAD, INSIDE, TAIL = "head", "inside", "tail"
REASONS = {HEAD: "recurs above the articles of this site", TAIL: "recurs below the articles of this site"}

Documents = Callable[[], Iterable[str]]


class Learned(NamedTuple):
    """A rule and the evidence for it."""

    rule: Rule
    articles: int
    confidence: float
    place: str


@dataclass
class Learner:
    """What has been seen of one site."""

    sentences: LossyCounter[Template] = field(default_factory=lambda: LossyCounter(COUNTING_ERROR))
    lines: LossyCounter[Template] = field(default_factory=lambda: LossyCounter(COUNTING_ERROR))
    furniture: set[Template] = field(default_factory=set)
    found: dict[str, tuple[Template, Learned]] = field(default_factory=dict)
    _near: _NearMisses | None = None
    _sampled: int = 0
    _too_wide: set[str] = field(default_factory=set)

    def count_sentences(self, text: str) -> None:
        """First reading: the sentences that recur."""
        seen = {t: Sighting(w, INSIDE, 0.0) for w in _edges(text) if _is_prose(w) for t in _of_prose(w)}
        self.sentences.add(seen)

    def count_lines(self, text: str) -> None:
        """Second reading: every line, and where it stands to the paragraphs of the article."""
        if not self.lines.documents:
            least = _least(self.sentences.documents, MIN_COUNT_PROSE, MIN_SHARE_PROSE)
            self.furniture = {template for template, _ in self.sentences.at_least(least)}
        self.lines.add(dict(self._sightings(text)))

    def _sightings(self, text: str) -> Iterator[tuple[Template, Sighting]]:
        lines = _edges(text)
        prose = [i for i, words in enumerate(lines) if self._is_article(words)]
        first, last = (prose[0], prose[-1]) if prose else (0, len(lines))
        for i, words in enumerate(lines):
            place = HEAD if i < first else TAIL if i > last else INSIDE
            for template in _of_prose(words) if _is_prose(words) else templates(words):
                yield template, Sighting(words, place, i / len(lines))

    def _is_article(self, words: str) -> bool:
        return looks_like_prose(words) and self.furniture.isdisjoint(templates(words))

    def decide(self) -> None:
        """Between the readings: which templates become rules."""
        self.found.clear()
        least = _least(self.lines.documents)
        furniture = [(t, tally) for t, tally in self.lines.at_least(least) if self._is_furniture(t, tally)]
        chosen = _settle_levels(furniture, least)
        names: set[str] = set()
        for template, tally in sorted(chosen, key=lambda pair: pair[1].first_place / pair[1].count):
            learned = self._learned(template, tally, names)
            if learned.rule.removes:
                self.found[learned.rule.id] = template, learned

    def _is_furniture(self, template: Template, tally: Tally) -> bool:
        from newsclean.stages.boilerplate.labels import looks_like_header

        share = tally.count / self.lines.documents
        outside = 1 - tally.places.get(INSIDE, 0) / tally.count
        if any(looks_like_header(words) for words in tally.examples):
            return False
        if _is_prose(tally.examples[0]):
            enough = tally.count >= _least(self.lines.documents, MIN_COUNT_PROSE, MIN_SHARE_PROSE)
            return enough and _stability(tally) >= STABLE and outside >= STABLE
        if template.level == NAMES:
            return _stability(tally) >= STABLE and outside >= STABLE and len(tally.examples) >= MIN_COUNT
        return outside >= STABLE or share >= MIN_SHARE_INSIDE

    def _learned(self, template: Template, tally: Tally, names: set[str]) -> Learned:
        share = tally.count / self.lines.documents
        place = max(tally.places, key=lambda name: tally.places[name])
        settled = place != INSIDE and _stability(tally) >= STABLE
        position = place if settled else "any" if share >= MIN_SHARE_INSIDE else "company"
        longest = tally.longest + (0 if template.level == EXACT else SLACK)
        rule = Rule(
            _name(template, names),
            REASONS[place] if settled else "recurs in the articles of this site",
            "line",
            position,
            max(longest, MAX_CHARS),
            pattern_of(template),
        )
        rule = rule._replace(removes=tuple(words for words in tally.examples if matches(rule, words)))
        confidence = _stability(tally) * (1 + share) / 2 * (1 - 1 / (tally.count + 1))
        return Learned(rule, tally.count, round(confidence, 2), place if settled else INSIDE)

    def look_around(self, text: str) -> None:
        """Third reading, of the first articles: near misses, and rules that take what they were not learned from."""
        if self._sampled >= SAMPLE:
            return
        if self._near is None:
            self._near = _NearMisses([learned.rule for _, learned in self.found.values()])
        self._sampled += 1
        for words in _edges(text):
            rule = self._near.matcher.whole_line(fold(words))
            if rule is None:
                self._near.see(words)
            elif self.found[rule.id][0] not in templates(words):
                self._too_wide.add(rule.id)

    def learned(self) -> list[Learned]:
        """The rules, each with its near misses."""
        near = self._near
        if near is None:
            return []
        kept = [learned for name, (_, learned) in self.found.items() if name not in self._too_wide]
        return [one._replace(rule=one.rule._replace(keeps=near.of(one.rule))) for one in kept]


class _NearMisses:
    """For each rule the lines that share most of its words and are not taken."""

    def __init__(self, rules: list[Rule]) -> None:
        self.matcher = Matcher(rules)
        self._words = {rule.id: _words(" ".join(rule.removes)) for rule in rules}
        self._rules_of: dict[str, list[str]] = {}
        for name, words in self._words.items():
            for word in words:
                self._rules_of.setdefault(word, []).append(name)
        self._best: dict[str, list[tuple[float, str]]] = {rule.id: [] for rule in rules}
        self._any: list[str] = []

    def see(self, line: str) -> None:
        """Look at a line that no rule takes."""
        if len(line) > MAX_NEAR_MISS:
            line = line[:MAX_NEAR_MISS].rpartition(" ")[0] or line[:MAX_NEAR_MISS]
        if len(self._any) < NEAR_MISSES and looks_like_prose(line):
            self._any.append(line)
        words = _words(line)
        shared: dict[str, int] = {}
        for word in words:
            for name in self._rules_of.get(word, ()):
                shared[name] = shared.get(name, 0) + 1
        for name, count in shared.items():
            best = self._best[name]
            score = count / len(self._words[name] | words)
            if (len(best) < NEAR_MISSES or score > best[-1][0]) and all(line != other for _, other in best):
                best.append((score, line))
                best.sort(key=lambda pair: -pair[0])
                del best[NEAR_MISSES:]

    def of(self, rule: Rule) -> tuple[str, ...]:
        """The near misses of a rule; any paragraph where nothing comes near."""
        lines = [line for _, line in self._best[rule.id]] or self._any
        return tuple(line for line in lines if not matches(rule, line))


def learn(documents: Documents) -> list[Learned]:
    """The rules of one site, from its articles. They are read three times."""
    learner = Learner()
    for text in documents():
        learner.count_sentences(text)
    for text in documents():
        learner.count_lines(text)
    learner.decide()
    for text in documents():
        learner.look_around(text)
    return learner.learned()


def _edges(text: str) -> list[str]:
    lines = split_lines(text)
    if len(lines) > 2 * LINES_AN_EDGE:
        lines = (*lines[:LINES_AN_EDGE], *lines[-LINES_AN_EDGE:])
    return [line.words for line in lines]


def _is_prose(words: str) -> bool:
    return looks_like_prose(words) or (ends_sentence(words) and len(words.split()) >= SENTENCE_WORDS)


def _of_prose(words: str) -> Iterator[Template]:
    """The templates of a sentence: a quotation has none, and no name in it is folded."""
    if words[0] not in CLOSERS and words[-1] not in CLOSERS and words[0] not in "„«‚":
        yield from (template for template in templates(words) if template.level <= NUMBERS)


def _least(documents: int, count: int = MIN_COUNT, share: float = MIN_SHARE) -> int:
    return max(count, math.ceil(share * documents))


def _stability(tally: Tally) -> float:
    return max(tally.places.values()) / tally.count


def _settle_levels(found: list[tuple[Template, Tally]], least: int) -> list[tuple[Template, Tally]]:
    """The most exact templates that say it all: a wider one only where it is seen often enough beside those."""
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


def _words(line: str) -> set[str]:
    return set(re.findall(r"\w+", fold(line)))


def _name(template: Template, names: set[str]) -> str:
    slug = "-".join(re.findall("[a-z0-9]+", template.form)[:SLUG_WORDS]) or "line"
    name, number = slug, 1
    while name in names:
        number += 1
        name = f"{slug}-{number}"
    names.add(name)
    return name
