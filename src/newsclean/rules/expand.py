"""Separate the plain labels from a pattern: `share|(also )?read: .*` -> `share`, and the rest.

Most rules are lists of labels. Looked up in a table, labels cost nothing, neither when a text is
cleaned nor when the program starts, so only what is not plain text stays a pattern.
"""

from __future__ import annotations

MAX_LABELS = 400  # that one alternative may expand to; with more it stays a pattern


def split_labels(pattern: str) -> tuple[tuple[str, ...], str]:
    """The plain strings that a pattern matches, and the rest of it ("" if nothing is left).

    The labels and the rest together match the same whole lines as the pattern.
    """
    labels: dict[str, None] = {}
    rest = []
    for alternative in _alternatives(pattern):
        strings = _Expander(alternative).all()
        if strings is None or "" in strings:
            rest.append(alternative)
        else:
            labels.update(dict.fromkeys(strings))
    return tuple(labels), "|".join(rest)


def _alternatives(pattern: str) -> list[str]:
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


class _Infinite(Exception):
    """The pattern matches more than a few strings."""


class _Expander:
    """A parser for patterns that match finitely many strings."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def all(self) -> list[str] | None:
        """Every string that the pattern matches, or None if there are too many to list."""
        try:
            strings = self._alternation()
        except _Infinite:
            return None
        return strings if self._at == len(self._pattern) else None

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _alternation(self) -> list[str]:
        strings = self._sequence()
        while self._peek() == "|":
            self._at += 1
            strings += self._sequence()
        return strings

    def _sequence(self) -> list[str]:
        strings = [""]
        while self._peek() not in ("", "|", ")"):
            part = self._atom()
            if self._peek() == "?":
                self._at += 1
                part = [*part, ""]
            if self._peek() in ("*", "+", "{", "?") or len(strings) * len(part) > MAX_LABELS:
                raise _Infinite
            strings = [head + tail for head in strings for tail in part]
        return strings

    def _atom(self) -> list[str]:
        char = self._peek()
        self._at += 1
        if char == "(":
            if self._pattern.startswith("?:", self._at):
                self._at += 2
            strings = self._alternation()
            if self._peek() != ")":
                raise _Infinite
            self._at += 1
            return strings
        if char == "\\":
            char = self._peek()
            self._at += 1
            if not char or char.isalnum():
                raise _Infinite
            return [char]
        if char == "[":
            end = self._pattern.find("]", self._at)
            members = self._pattern[self._at : end]
            if end < 0 or not members or set(members) & set("^-\\["):
                raise _Infinite
            self._at = end + 1
            return list(members)
        if char in ".^$*+?{":
            raise _Infinite
        return [char]
