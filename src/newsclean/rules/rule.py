"""A rule, and a pack of rules."""

from typing import NamedTuple

WHERES = ("line", "start", "span")
POSITIONS = ("any", "page", "company", "head", "tail")
KEEP_POSITIONS = ("any", "head", "tail")
MAX_TAKES = 20  # lines of teasers below a label
MAX_CHARS = 160  # of a line that a whole-line rule may take, unless the rule says otherwise


class Rule(NamedTuple):
    """One rule of a pack.

    where: "line" covers the whole line, "start" takes the line that begins so, "span" cuts only
    what matches. position: "any", "page" (only in a text with other junk in it), "company" (only
    beside other junk or at the end of the text), "head" or "tail" (only before the first or after
    the last prose). `max_chars` bounds the line; 0 is no bound. A rule that `closes` is for labels
    behind which, once the prose is over, only teasers come: the short lines below go with it.
    A rule that `takes` so many lines is for labels with teasers right below, also inside the article.
    `needs`, of a "span" rule, is a string without which the pattern matches nothing. A rule that
    `shields` is a [[keep]]: the lines that it matches stay, whatever other rules and the line model say.
    `family` is one of `family.FAMILIES`, or empty.
    In the compiled form `labels` are the plain strings of the pattern and `pattern` is its rest.
    """

    id: str
    reason: str
    where: str
    position: str
    max_chars: int
    pattern: str
    labels: tuple[str, ...] = ()
    closes: bool = False
    family: str = ""
    needs: str = ""
    shields: bool = False
    takes: int = 0
    removes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    language: str = "*"


class Pack(NamedTuple):
    """The rules of one language, agency or publisher, then its keeps; language "*" is tried on every text."""

    name: str
    language: str
    rules: tuple[Rule, ...]
    places: tuple[str, ...] = ()
    """`file:line` of each rule."""
