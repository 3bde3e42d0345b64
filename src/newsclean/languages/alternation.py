"""Make one pattern of many phrases, for the tables that are compiled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable


def alternation(phrases: Iterable[str]) -> str:
    """A pattern that matches each of the phrases and nothing else, of two that begin alike the longer one first.

    Phrases share their beginnings, so that a text is compared with a few letters and not with each phrase.
    """
    pattern, _ = _branch(set(phrases))
    return pattern


def _branch(endings: set[str]) -> tuple[str, bool]:
    """The pattern of some endings, and whether it must be put into a group before something follows it."""
    by_first: dict[str, set[str]] = defaultdict(set)
    for ending in endings - {""}:
        by_first[ending[0]].add(ending[1:])
    branches = [_sequence(first, rest) for first, rest in sorted(by_first.items())]
    if not branches:
        return "", False
    letters = "".join(branch for branch in branches if len(branch) == 1)
    if len(letters) > 1:
        branches = [*(branch for branch in branches if len(branch) > 1), f"[{letters}]"]
    pattern = "|".join(branches)
    if "" not in endings:
        return pattern, len(branches) > 1
    single = len(branches) == 1 and (len(pattern) == 1 or (pattern[0] == "[" and pattern[-1] == "]"))
    return (f"{pattern}?" if single else f"(?:{pattern})?"), False


def _sequence(first: str, rest: set[str]) -> str:
    pattern, is_open = _branch(rest)
    return _escape(first) + (f"(?:{pattern})" if is_open else pattern)


def _escape(char: str) -> str:
    return char if char == " " else re.escape(char)
