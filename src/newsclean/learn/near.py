"""Near misses: for each rule the real lines that come closest to it and are not taken."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.learn.template import UNWRITABLE
from newsclean.lines import is_dense, looks_like_prose
from newsclean.rules.matcher import Matcher, fold, matches
from newsclean.rules.rule import Rule
from newsclean.rules.write import sentence_about

NEAR_MISSES = 2  # for each rule
CANDIDATES = 12  # that are remembered for each rule while the words are still being counted
COMMON = 0.1  # of the lines, from which on a word that they share says nothing
MAX_CHARS = 300  # of a near miss
WORD = re.compile(r"\w+")


class _Candidate(NamedTuple):
    """A line, those of its words that a rule has too, and how many it has in all."""

    line: str
    shared: frozenset[str]
    words: int


class NearMisses:
    """The closest lines by the rare words that they share with a rule; "of" and "the" bring none near."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.matcher = Matcher(rules)
        self._words = {rule.id: _words(" ".join(rule.removes)) for rule in rules}
        self._rules_of: dict[str, list[str]] = {}
        for name, words in self._words.items():
            for word in sorted(words):
                self._rules_of.setdefault(word, []).append(name)
        self._lines = 0
        self._lines_with: Counter[str] = Counter()
        self._candidates: dict[str, list[_Candidate]] = {rule.id: [] for rule in rules}
        self._paragraphs: list[str] = []

    def see(self, line: str) -> None:
        """Look at a line that no rule takes."""
        if UNWRITABLE.search(line):
            return
        line = _shortened(line)
        self._lines += 1
        if len(self._paragraphs) < NEAR_MISSES and looks_like_prose(line) and line not in self._paragraphs:
            self._paragraphs.append(line)
        words = _words(line)
        known = [word for word in words if word in self._rules_of]
        self._lines_with.update(known)
        for name in dict.fromkeys(name for word in known for name in self._rules_of[word]):
            candidate = _Candidate(line, frozenset(words & self._words[name]), len(words))
            if all(line != other.line for other in self._candidates[name]):
                self._candidates[name] = self._closest(name, (*self._candidates[name], candidate), CANDIDATES)

    def of(self, rule: Rule) -> tuple[str, ...]:
        """The near misses of a rule. Where nothing comes near, paragraphs; without any, a sentence that quotes the line."""
        near = [one for one in self._candidates[rule.id] if self._weight(one.shared)]
        closest = [one.line for one in self._closest(rule.id, near, NEAR_MISSES)]
        lines = closest or self._paragraphs or [sentence_about(rule.removes[0])]
        return tuple(line for line in lines if not matches(rule, line))

    def _closest(self, name: str, candidates: Sequence[_Candidate], count: int) -> list[_Candidate]:
        whole = self._weight(self._words[name]) or 1
        return sorted(candidates, key=lambda one: (-round(self._weight(one.shared) / whole, 1), one.words))[:count]

    def _weight(self, words: frozenset[str]) -> float:
        return sum(map(self._rarity, words))

    def _rarity(self, word: str) -> float:
        share = self._lines_with[word] / max(self._lines, 1)
        return 0.0 if share > COMMON else -math.log(max(share, 1e-6))


def _shortened(line: str) -> str:
    if len(line) <= MAX_CHARS:
        return line
    return line[:MAX_CHARS].rpartition(" ")[0] or line[:MAX_CHARS]


def _words(line: str) -> frozenset[str]:
    """The folded words of a line; of a script without spaces, its pairs of characters."""
    found: set[str] = set()
    for word in WORD.findall(fold(line)):
        found.update((word[i : i + 2] for i in range(len(word) - 1)) if is_dense(word) else (word,))
    return frozenset(found)
