"""What a pattern needs of a line: how the line begins, or a string that it contains.

Nearly no line begins like any pattern, so asking that first saves most calls of the regular expressions. It is found
out when the packs are compiled.
"""

from __future__ import annotations

import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from itertools import product
from typing import Any

LENGTH = 3  # characters of an opening
MAX_OPENINGS = 400
MAX_CHARS = 12  # that a class may stand for
EMPTY = frozenset({("", True)})

# The beginnings of what a part of a pattern matches: a string, and whether the match may go on after it.
Beginnings = frozenset[tuple[str, bool]]


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, split at each `|` outside brackets."""
    pieces, start, depth, i = [], 0, 0, 0
    in_class = False
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            i += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            pieces.append(pattern[start:i])
            start = i + 1
        i += 1
    return [*pieces, pattern[start:]]


def openings(pattern: str) -> tuple[str, ...]:
    """Strings of up to three characters with one of which any match begins; none if it may begin with anything."""
    tree = _parse(pattern)
    if tree is None:
        return ()
    found = {text[:LENGTH] for text, _ in _sequence(tree)}
    return () if "" in found or len(found) > MAX_OPENINGS else tuple(sorted(found))


def needles(pattern: str) -> tuple[str, ...]:
    """Strings one of which any match contains; none if there are no such strings."""
    tree = _parse(pattern)
    return () if tree is None else tuple(_needles(tree))


def _parse(pattern: str) -> Any:
    try:
        return parser.parse(pattern)
    except re.error:  # such as \p{L}
        return None


def _sequence(tree: Any) -> Beginnings:
    """`("ab", False)`: something unknown follows, so no more characters can be added."""
    known: Beginnings = EMPTY
    for op, value in tree:
        if all(not more or len(text) >= LENGTH for text, more in known) or len(known) > MAX_OPENINGS:
            break
        after = _beginnings(op, value)
        known = frozenset(
            (text + text2, more2) if more else (text, False) for (text, more), (text2, more2) in product(known, after)
        )
    return known


def _beginnings(op: Any, value: Any) -> Beginnings:
    if op is sre.LITERAL:
        return frozenset({(chr(value), True)})
    if op is sre.IN:
        chars = _chars(value)
        return frozenset((char, True) for char in chars) if chars else frozenset({("", False)})
    if op is sre.SUBPATTERN:
        return _sequence(value[3])
    if op is sre.BRANCH:
        return frozenset().union(*map(_sequence, value[1]))
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, tree = value
        inside = _sequence(tree)
        once = inside if most == 1 else frozenset((text, False) for text, _ in inside)
        return once | EMPTY if least == 0 else once
    if op is sre.AT:
        return EMPTY
    return frozenset({("", False)})


def _chars(members: Any) -> list[str]:
    """The characters of a class, none if they are many."""
    chars: list[str] = []
    for op, value in members:
        if op is sre.LITERAL:
            chars.append(chr(value))
        elif op is sre.RANGE and value[1] - value[0] < MAX_CHARS:
            chars += map(chr, range(value[0], value[1] + 1))
        else:
            return []
    return chars if len(chars) <= MAX_CHARS else []


def _needles(tree: Any) -> list[str]:
    found = [needles for needles in _pieces(tree) if needles]
    return max(found, key=lambda needles: (min(map(len, needles)), -len(needles)), default=[])


def _pieces(tree: Any) -> Iterator[list[str]]:
    """For each part of a sequence the strings one of which it contains; literals in a row are one part."""
    literal = ""
    for op, value in tree:
        if op is sre.LITERAL:
            literal += chr(value)
            continue
        yield [literal] if literal else []
        if literal and op is sre.SUBPATTERN and len(value[3]) == 1 and value[3][0][0] is sre.BRANCH:
            yield [literal + _literal_start(option) for option in value[3][0][1][1]]
        elif literal and op is sre.BRANCH:
            yield [literal + _literal_start(option) for option in value[1]]
        literal = ""
        if op is sre.SUBPATTERN:
            yield _needles(value[3])
        elif op is sre.BRANCH:
            options = [_needles(option) for option in value[1]]
            yield [needle for option in options for needle in option] if all(options) else []
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[0] > 0:
            yield _needles(value[2])
    yield [literal] if literal else []


def _literal_start(tree: Any) -> str:
    start = ""
    for op, value in tree:
        if op is not sre.LITERAL:
            break
        start += chr(value)
    return start
