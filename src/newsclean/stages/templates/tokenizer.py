"""Find template tags in a text: mustache and Handlebars, and Hugo's shortcodes in the same braces.

The tokenizer reads every kind of tag that the mustache specification names, also with spaces
and capitals that a re-translation put into the names, and never looks past the end of a tag:
its time is linear in the text, whatever the text is.
"""

import re
from functools import lru_cache
from typing import NamedTuple

MAX_TAG = 400  # code points between the braces; a longer stretch is no tag
KINDS = {
    "#": "open",
    "^": "invert",
    "/": "close",
    "!": "comment",
    ">": "partial",
    "<": "parent",
    "$": "block",
    "&": "variable",
    "=": "delimiters",
}
SHORTCODE = {"<": ">", "%": "%"}  # Hugo: {{< figure … >}} and {{% note %}}
HELPERS = frozenset(("if", "unless", "each", "with"))  # Handlebars closes these without their arguments
NAME = re.compile(r"[^\W\d]|[.@*]")  # how a name, path or helper call begins; not the numbers of a formula


class Token(NamedTuple):
    """A template tag at `[start, end)`; `name` is folded: no spaces, lower case.

    `kind` is one of open, invert, close, variable, comment, partial, parent, block,
    delimiters, shortcode.
    """

    start: int
    end: int
    kind: str
    name: str


@lru_cache(maxsize=4)
def tokenize(text: str) -> tuple[Token, ...]:
    """All template tags of a text, in order. The last few texts are remembered."""
    tokens = []
    here, close = text.find("{{"), -1
    while here >= 0:
        if close < here + 2:
            close = text.find("}}", here + 2)
            if close < 0:
                break
        token = _tag_at(text, here, close) if close - here <= MAX_TAG else None
        if token is not None:
            tokens.append(token)
        here = text.find("{{", here + 1 if token is None else token.end)
    return tuple(tokens)


def _tag_at(text: str, start: int, close: int) -> Token | None:
    """The tag between the braces at `start` and the next ones at `close`, or None."""
    triple = text.startswith("{{{", start) and text.startswith("}}}", close)
    body = text[start + 2 + triple : close]
    if "{{" in body:
        return None
    body = body.strip("~ \t\n")
    end = close + 2 + triple
    if triple or not body:
        return Token(start, end, "variable", _fold(body)) if not body or NAME.match(body) else None
    sigil, rest = body[0], body[1:].strip()
    if body.endswith(SHORTCODE.get(sigil, "\n")):
        return Token(start, end, "shortcode", _fold(rest[:-1].partition(" ")[0]))
    kind = KINDS.get(sigil, "variable")
    if kind == "comment":
        return Token(start, end, kind, "")
    if kind == "delimiters":
        return Token(start, end, kind, "") if rest.endswith("=") else None
    name = rest if sigil in KINDS else body
    if "\n\n" in name or not NAME.match(name):
        return None
    helper = name.partition(" ")[0]
    return Token(start, end, kind, helper if kind == "open" and helper in HELPERS else _fold(name))


def _fold(name: str) -> str:
    """`top left` and `topLeft`, `Ticker` and `ticker` are one name; arguments do not count."""
    return "".join(name.split()).lower()
