"""Which items of two sequences are the same ones, in time that grows with their length.

As in a patience diff, items that both sequences have once are certain: between them the same is
done again with what is once there. What has no such item is compared in full where it is short;
where it is long, by its ends and then place by place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

SHORT = 80  # items on both sides that are compared in full
DEEPEST = 24  # times that a part is taken apart again: each time may look at all of it

Items = Sequence[Hashable]
Pair = tuple[int, int]


class Part(NamedTuple):
    """`one[a:b]` and `two[c:d]`, and whether what stands before and behind them is the same on both sides."""

    a: int
    b: int
    c: int
    d: int
    follows: bool = False
    leads: bool = False
    depth: int = 0


def align(one: Items, two: Items) -> Iterator[tuple[int, int, int]]:
    """The runs of items that stay, as (where in one, where in two, how many), in order and each as long as can be."""
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
    """The items that are the same, in no order."""
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
    """Items to hold on to, in order, and whether nothing between them could be found by looking again."""
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
    """The items that both sides begin and end with."""
    shorter = min(len(one), len(two))
    start = next((i for i in range(shorter) if one[i] != two[i]), shorter)
    end = next((i for i in range(shorter - start) if one[-1 - i] != two[-1 - i]), shorter - start)
    return [*((i, i) for i in range(start)), *((len(one) - i, len(two) - i) for i in range(end, 0, -1))]


def _unique(one: Items, two: Items) -> list[Pair]:
    """The items that each side has once."""
    counts_one, counts_two = Counter(one), Counter(two)
    places = {item: j for j, item in enumerate(two) if counts_two[item] == 1}
    return [(i, places[item]) for i, item in enumerate(one) if counts_one[item] == 1 and item in places]


def _by_rank(one: Items, two: Items) -> list[Pair]:
    """Each item with the one on the other side that is the first, second, third … of its kind too."""
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
    """As many of the pairs as stand in one order on both sides; they come in that of the first."""
    ends: list[int] = []  # the smallest second place that a chain of each length can end with
    last: list[int] = []  # the pair there
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
