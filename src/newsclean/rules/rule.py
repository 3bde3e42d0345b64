"""A rule, and a pack of rules."""

from typing import NamedTuple

WHERES = ("line", "start", "span")
POSITIONS = ("any", "page", "company", "head", "tail", "outside")
KEEP_POSITIONS = ("any", "head", "tail")
SURE, LIKELY = 2, 1
STRENGTH = {"any": SURE, "page": LIKELY}
MAX_TAKES = 20  # teaser lines below a label
MARKS = ("", "caption")  # fields that a removed line may go to
MAX_CHARS = 160  # of a line that a whole-line rule may remove, by default


class Rule(NamedTuple):
    """One rule of a pack.

    where: "line" must match the whole line, "start" removes a line that begins with the match, "span" removes only
    the match. position: "any", "page" (only in a text with other junk in it), "company" (only next to other junk or
    at the end of the text), "head" or "tail" (only before the first or after the last prose), "outside" (not
    between two paragraphs, where it may be a crosshead). `max_chars` limits the line; 0 means no limit. A rule that
    `closes` is for labels that only teasers follow once the prose is over: the short lines below are removed too.
    `takes` is the number of teaser lines right below the label to remove, also inside the article.
    `marks` is the field of the article that keeps what is removed: "caption", or none.
    `needs`, for a "span" rule, is a string that is in everything the pattern matches. A rule that
    `shields` is a [[keep]]: the lines that it matches stay, whatever other rules and the line model
    say. `family` is one of `family.FAMILIES`, or empty.
    `phrases` are what it matches in the words of a reader (see `furniture.phrase`), `pattern` what they cannot say; a
    rule has one of them or both. In the compiled form the phrases are in a table, and not here.
    `examples` are lines that the rule must match, and `near_misses` similar lines that it must not.
    """

    id: str
    reason: str
    where: str
    position: str
    max_chars: int
    pattern: str
    phrases: tuple[str, ...] = ()
    closes: bool = False
    family: str = ""
    needs: str = ""
    shields: bool = False
    takes: int = 0
    marks: str = ""
    examples: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()
    language: str = "*"


class Pack(NamedTuple):
    """The rules of one language, agency or publisher, then its [[keep]] rules; language "*" means every text."""

    name: str
    language: str
    rules: tuple[Rule, ...]
    places: tuple[str, ...] = ()
    """`file:line` of each rule."""


def strength(rule: Rule) -> int:
    """How much a rule says on its own: `SURE`, `LIKELY` if it is for pages, 0 if it needs company or a place."""
    return STRENGTH.get(rule.position, 0)
