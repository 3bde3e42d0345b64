"""Find near misses: for each rule, the real lines that come closest to it and are not taken."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.learn.template import UNWRITABLE
from newsclean.reading.folding import fold
from newsclean.reading.lines import is_dense, looks_like_prose
from newsclean.rules.matcher import Matcher, matches
from newsclean.rules.rule import Rule
from newsclean.rules.write import sentence_about

NEAR_MISSES = 2  # for each rule
CANDIDATES = 12  # remembered for each rule while words are still being counted
UNSEEN = 0.5  # paragraphs assumed for a word that none has
MAX_CHARS = 300  # in a near miss
TOKEN = re.compile(r"\w+")


class _Candidate(NamedTuple):
    """A line, how close it was when it was seen, its number of words, and those that the rule has too."""

    distance: float
    words: int
    line: str
    shared: frozenset[str]


class NearMisses:
    """The closest lines by the words that they share with rules: rare words count more than others."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.matcher = Matcher(rules)
        self._words = {rule.id: _words(" ".join(rule.examples)) for rule in rules}
        self._rules_of: dict[str, list[str]] = {}
        for name, words in self._words.items():
            for word in sorted(words):
                self._rules_of.setdefault(word, []).append(name)
        self._paragraphs = 0
        self._paragraphs_with: Counter[str] = Counter()
        self._candidates: dict[str, list[_Candidate]] = {rule.id: [] for rule in rules}
        self._any: str | None = None

    def see(self, line: str) -> None:
        """Consider a line that no rule takes."""
        if UNWRITABLE.search(line):
            return
        line = _shortened(line)
        words = _words(line)
        known = [word for word in words if word in self._rules_of]
        if looks_like_prose(line):
            self._any = self._any or line
            self._paragraphs += 1
            self._paragraphs_with.update(known)
        scores: dict[str, float] = {}
        for word in sorted(known):
            rarity = self._rarity(word)
            for name in self._rules_of[word]:
                scores[name] = scores.get(name, 0.0) + rarity
        for name, score in scores.items():
            self._remember(name, line, words, score)

    def _remember(self, name: str, line: str, words: frozenset[str], score: float) -> None:
        candidates = self._candidates[name]
        full = len(candidates) == CANDIDATES
        if (full and (-score, len(words)) >= candidates[-1][:2]) or any(line == other.line for other in candidates):
            return
        candidates.append(_Candidate(-score, len(words), line, words & self._words[name]))
        candidates.sort()
        del candidates[CANDIDATES:]

    def of(self, rule: Rule) -> tuple[str, ...]:
        """The near misses of a rule: lines that share its rarest words, shorter lines first if that is about equal.

        If no line shares a word, a paragraph; if there is none, a sentence about the line.
        """
        whole = self._weight(self._words[rule.id]) or 1
        ranked = sorted(
            self._candidates[rule.id], key=lambda one: (-round(self._weight(one.shared) / whole, 1), one.words)
        )
        lines = [one.line for one in ranked[:NEAR_MISSES]] or [self._any or sentence_about(rule.examples[0])]
        return tuple(line for line in lines if not matches(rule, line))

    def _weight(self, words: Iterable[str]) -> float:
        return sum(map(self._rarity, sorted(words)))

    def _rarity(self, word: str) -> float:
        total = self._paragraphs + UNSEEN
        return math.log(total / min(total, self._paragraphs_with[word] or UNSEEN))


def _shortened(line: str) -> str:
    if len(line) <= MAX_CHARS:
        return line
    return line[:MAX_CHARS].rpartition(" ")[0] or line[:MAX_CHARS]


def _words(line: str) -> frozenset[str]:
    """The folded words of a line; of a script without spaces, its pairs of characters."""
    found: set[str] = set()
    for word in TOKEN.findall(fold(line)):
        found.update((word[i : i + 2] for i in range(len(word) - 1)) if is_dense(word) else (word,))
    return frozenset(found)
