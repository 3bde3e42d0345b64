"""What was found out about a text is remembered while it is the text at hand: stages share it, then it goes.

One text for each question: what is known of an older one would keep the text itself in memory, and a large text is
a large part of that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Found = TypeVar("Found")


class Remembered(Generic[Found]):
    """A function of a text that knows its last answer. To be used as a decorator."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        self._find = find
        self._known: tuple[str, Found] | None = None
        self.__doc__, self.__wrapped__ = find.__doc__, find
        _ALL.append(self)

    def __call__(self, text: str) -> Found:
        """What the function says of a text."""
        known = self._known
        if known is not None and known[0] == text:
            return known[1]
        found = self._find(text)
        self._known = text, found
        return found

    def forget(self) -> None:
        """Let go of the last text."""
        self._known = None


_ALL: list[Remembered[Any]] = []


def forget_texts() -> None:
    """Let go of every text: it has changed, or is done."""
    for one in _ALL:
        one.forget()
