"""Align two sequences in time proportional to their length.

As in a patience diff, items that occur once in both sequences are certain matches; the parts
between them are aligned in the same way. A part without such items is compared in full if it is
short, otherwise by its ends and then position by position.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

SHORT = 80  # up to this many items on both sides are compared in full
DEEPEST = 24  # levels of subdivision, each of which may look at the whole part

Items = Sequence[Hashable]
Pair = tuple[int, int]


class Part(NamedTuple):
    """`one[a:b]` and `two[c:d]`, and whether the items before and after them match."""

    a: int
    b: int
    c: int
    d: int
    follows: bool = False
    leads: bool = False
    depth: int = 0


def align(one: Items, two: Items) -> Iterator[tuple[int, int, int]]:
    """The runs of matching items, as (index in one, index in two, length), in order and of maximal length."""
    run = None
    for i, j in sorted(_pairs(one, two)):
        if run and (run[0] + run[2], run[1] + run[2]) == (i, j):
            run = run[0], run[1], run[2] + 1
            continue
        if run:
            yield run
        run = i, j, 1
    if run:
        yield run


def _pairs(one: Items, two: Items) -> Iterator[Pair]:
    """The matching items, in no particular order."""
    parts = [Part(0, len(one), 0, len(two))]
    while parts:
        a, b, c, d, follows, leads, depth = parts.pop()
        while follows and a < b and c < d and one[a] == two[c]:
            yield a, c
            a, c = a + 1, c + 1
        while leads and a < b and c < d and one[b - 1] == two[d - 1]:
            b, d = b - 1, d - 1
            yield b, d
        if a == b or c == d or depth == DEEPEST:
            continue
        anchors, is_final = _anchors(one[a:b], two[c:d])
        places = [(a + i, c + j) for i, j in anchors]
        yield from places
        if is_final:
            continue
        starts, ends = [(a, c), *((i + 1, j + 1) for i, j in places)], [*places, (b, d)]
        for number, ((i, j), (k, n)) in enumerate(zip(starts, ends, strict=True)):
            if i < k and j < n:
                parts.append(Part(i, k, j, n, follows or number > 0, leads or number < len(places), depth + 1))


def _anchors(one: Items, two: Items) -> tuple[list[Pair], bool]:
    """Certain matches, in order, and whether looking between them again would find nothing more."""
    if unique := _in_order(_unique(one, two)):
        return unique, False
    if len(one) + len(two) <= SHORT:
        blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
        return [(block.a + i, block.b + i) for block in blocks for i in range(block.size)], True
    if at_ends := _at_the_ends(one, two):
        return at_ends, False
    if len(one) == len(two):
        return [(i, i) for i, (left, right) in enumerate(zip(one, two, strict=True)) if left == right], True
    ranked = _in_order(_by_rank(one, two))
    return ranked, not ranked


def _at_the_ends(one: Items, two: Items) -> list[Pair]:
    """The items that both sides have in common at the beginning and at the end."""
    shorter = min(len(one), len(two))
    start = next((i for i in range(shorter) if one[i] != two[i]), shorter)
    end = next((i for i in range(shorter - start) if one[-1 - i] != two[-1 - i]), shorter - start)
    return [*((i, i) for i in range(start)), *((len(one) - i, len(two) - i) for i in range(end, 0, -1))]


def _unique(one: Items, two: Items) -> list[Pair]:
    """The items that occur once on each side."""
    counts_one, counts_two = Counter(one), Counter(two)
    places = {item: j for j, item in enumerate(two) if counts_two[item] == 1}
    return [(i, places[item]) for i, item in enumerate(one) if counts_one[item] == 1 and item in places]


def _by_rank(one: Items, two: Items) -> list[Pair]:
    """Match the first, second, third … occurrence of an item on one side with that on the other."""
    seen: Counter[Hashable] = Counter()
    places: dict[tuple[Hashable, int], int] = {}
    for j, item in enumerate(two):
        places[item, seen[item]] = j
        seen[item] += 1
    seen.clear()
    pairs = []
    for i, item in enumerate(one):
        if (item, seen[item]) in places:
            pairs.append((i, places[item, seen[item]]))
        seen[item] += 1
    return pairs


def _in_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest subsequence of pairs that is in order on both sides."""
    ends: list[int] = []  # the smallest second index that a chain of each length can end with
    last: list[int] = []  # the pair at that index
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
