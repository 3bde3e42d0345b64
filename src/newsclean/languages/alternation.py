"""Make one pattern of many phrases, for the tables that are compiled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Set


def alternation(phrases: Iterable[str]) -> str:
    """A pattern that matches each of the phrases and nothing else, of two that begin alike the longer one first.

    Phrases share words and beginnings of words, which keeps the pattern short: Python compiles it at each start.
    """
    return _of_rests({tuple(phrase.split(" ")) for phrase in phrases})


def _of_rests(phrases: Set[tuple[str, ...]]) -> str:
    """The pattern of some phrases, or of what follows a word of them."""
    rests: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for first, *rest in phrases:
        rests[first].add(tuple(rest))
    # A word that begins another one, after which other words may follow, must wait until the longer one has failed.
    late = {word for word in rests if any(other.startswith(word) and rests[other] != rests[word] for other in rests)}
    alike: dict[frozenset[tuple[str, ...]], list[str]] = defaultdict(list)
    for word in sorted(rests.keys() - late):
        alike[frozenset(rests[word])].append(word)
    parts = [_with_rest(words, rest) for rest, words in alike.items()]
    return "|".join(
        parts + [_with_rest([word], rests[word]) for word in sorted(late, key=lambda word: (-len(word), word))]
    )


def _with_rest(words: list[str], rest: Set[tuple[str, ...]]) -> str:
    """The pattern of words after which the same may follow."""
    pattern = _of_words(words)
    following = rest - {()}
    if not following:
        return pattern
    if len(words) > 1:
        pattern = f"(?:{pattern})"
    after = _of_rests(following)
    if () in rest:
        return f"{pattern}(?: {after})?" if "|" not in after else f"{pattern}(?: (?:{after}))?"
    return f"{pattern} {after}" if "|" not in after else f"{pattern} (?:{after})"


def _of_words(words: list[str]) -> str:
    """The pattern of words in alphabetical order; one that begins others is written once."""
    parts = []
    while words:
        first, *others = words
        endings = [word[len(first) :] for word in others if word.startswith(first)]
        words = [word for word in others if not word.startswith(first)]
        endings.sort(key=lambda ending: (-len(ending), ending))
        parts.append(re.escape(first) + (f"(?:{'|'.join(map(re.escape, endings))})?" if endings else ""))
    return "|".join(parts)
