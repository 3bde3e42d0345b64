"""Count what recurs in a stream, in bounded memory: lossy counting (Manku and Motwani, 2002)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

MAX_EXAMPLES = 3
MAX_ARTICLES = 5  # different articles that are distinguished for each key
Key = TypeVar("Key", bound=Hashable)


@dataclass(slots=True)
class Tally:
    """How many documents have a key, where in them, and how it is written there."""

    missed: int  # upper bound of documents that had it before it was last forgotten
    count: int = 0
    places: dict[str, int] = field(default_factory=dict)
    depth: float = 0.0  # the sum of its relative positions, 0 to 1
    examples: list[str] = field(default_factory=list)
    longest: int = 0
    articles: set[int] = field(default_factory=set)  # the first few: copies of one article are one


@dataclass(frozen=True, slots=True)
class Sighting:
    """One occurrence of a key: as written, where, at which relative position, and in which article."""

    words: str
    place: str
    depth: float
    article: int


class LossyCounter(Generic[Key]):
    """Counts that are too low by at most `error` times the number of documents; rare keys are forgotten.

    It holds the keys that may have recurred at that rate so far: for documents with n keys each, at
    most n / error * log(error * documents) keys, however many documents were counted.
    """

    def __init__(self, error: float) -> None:
        self.documents = 0
        self._width = round(1 / error)
        self._tallies: dict[Key, Tally] = {}

    def __len__(self) -> int:
        return len(self._tallies)

    def add(self, document: Mapping[Key, Sighting]) -> None:
        """Count each key of one document."""
        forgotten = self.documents // self._width
        self.documents += 1
        for key, seen in document.items():
            tally = self._tallies.get(key)
            if tally is None:
                tally = self._tallies[key] = Tally(forgotten)
            tally.count += 1
            tally.places[seen.place] = tally.places.get(seen.place, 0) + 1
            tally.depth += seen.depth
            tally.longest = max(tally.longest, len(seen.words))
            if len(tally.articles) < MAX_ARTICLES:
                tally.articles.add(seen.article)
            if len(tally.examples) < MAX_EXAMPLES and seen.words not in tally.examples:
                tally.examples.append(seen.words)
        if self.documents % self._width == 0:
            self._forget(self.documents // self._width)

    def _forget(self, round_: int) -> None:
        self._tallies = {key: tally for key, tally in self._tallies.items() if tally.count + tally.missed > round_}

    def at_least(self, count: int) -> list[tuple[Key, Tally]]:
        """The keys that were counted at least this often."""
        return [(key, tally) for key, tally in self._tallies.items() if tally.count >= count]
