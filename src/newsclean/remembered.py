"""Cache what is known about the current text, so that stages share it; then forget it.

Each function caches one text: results for an older one would keep that text in memory, and it may be large.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Found = TypeVar("Found")


class Remembered(Generic[Found]):
    """Decorate a function of a text so that it caches its last result."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        self._find = find
        self._known: tuple[str, Found] | None = None
        self.__doc__, self.__wrapped__ = find.__doc__, find
        _ALL.append(self)

    def __call__(self, text: str) -> Found:
        """The result of the function for a text."""
        known = self._known
        if known is not None and known[0] == text:
            return known[1]
        found = self._find(text)
        self._known = text, found
        return found

    def forget(self) -> None:
        """Forget the last text."""
        self._known = None


_ALL: list[Remembered[Any]] = []


def forget_texts() -> None:
    """Forget every text, because the current one has changed or is done."""
    for one in _ALL:
        one.forget()
