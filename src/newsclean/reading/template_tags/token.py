"""The record of a template tag that every family fills in."""

from collections.abc import Iterable
from typing import NamedTuple

OPENERS = frozenset(("open", "invert", "block", "parent"))


class Token(NamedTuple):
    """A template tag at `[start, end)`; `name` is folded: no spaces, lower case.

    `kind` is one of open, invert, close, variable, comment, partial, parent, block, delimiters,
    shortcode, statement. `rule` is what removes it. `sure` says that its shape alone is no
    prose; a tag that is not sure needs a line of its own, or company.
    """

    start: int
    end: int
    kind: str
    name: str
    rule: str = "templates.tag"
    sure: bool = True


def name_key(name: str) -> str:
    """`top left` and `topLeft`, `Ticker` and `ticker` are one name."""
    return "".join(name.split()).lower()


def has_any(text: str, marks: Iterable[str]) -> bool:
    """Whether one of the marks is in the text. One character is found faster than two: it is looked for first."""
    return any(mark[0] in text and mark in text for mark in marks)
