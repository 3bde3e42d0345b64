"""The record of a template tag, shared by all families."""

from collections.abc import Iterable
from typing import NamedTuple

OPENERS = frozenset(("open", "invert", "block", "parent"))


class Token(NamedTuple):
    """A template tag at `[start, end)`; `name` is folded: no spaces, lowercase.

    `kind` is one of open, invert, close, variable, comment, partial, parent, block, delimiters,
    shortcode, statement. `rule` removes it. `sure` means that its shape alone shows that it is not
    prose; a tag that is not sure counts only on a line without words.
    """

    start: int
    end: int
    kind: str
    name: str
    rule: str = "templates.tag"
    sure: bool = True


def name_key(name: str) -> str:
    """The key of a name, the same for `top left` and `topLeft`, and for `Ticker` and `ticker`."""
    return "".join(name.split()).lower()


def has_any(text: str, marks: Iterable[str]) -> bool:
    """Whether one of the marks is in the text. Its first character is tried first, since that search is faster."""
    return any(mark[0] in text and mark in text for mark in marks)
