"""Tags in double braces: mustache and Handlebars, and what Jinja, Go, Hugo, Angular and Vue write in the same braces.

Every kind of tag in the mustache specification is recognised, including set-delimiter tags and the tags after
them, even with spaces, capitals or full-width braces added by a machine translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.reading.template_tags.token import OPENERS, Token, name_key

RAW_BRACES = 4  # {{{{raw}}}} … {{{{/raw}}}}
MAX_TAG = 400  # code points between the braces; a longer stretch is not a tag
MAX_COMMENT = 4000  # the same for a comment
MAX_NAME_WORDS = 6  # a translated name may have a few words; more are a remark in braces

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
FULL_WIDTH = str.maketrans("｛｝＃／＾！＞＆", "{}#/^!>&")
NAME = re.compile(r"[^\W\d]|[.@*(]|[\"'][^\"']*[\"'](?!\s*[:,])")  # the beginning of a name, path, call or literal
FORMULA = re.compile(r"[\\^_]$|\\[A-Za-z]{1,20}$")  # what comes before the braces of LaTeX
MAX_COMMAND = 21  # code points of such a command
ARGUMENTS = re.compile(r"[|(=\"']")
BRACES = re.compile(r"\{\{~?!(?:--)?|\{{2,4}[^{}]{0,400}\}{2,4}")
HELPERS = frozenset(("if", "unless", "each", "with"))  # of Handlebars, recognised even without their closing tag


def find_braces(text: str) -> Iterator[Token]:
    """All tags in double braces, and those in other delimiters after a set-delimiter tag."""
    if "｛" in text:
        text = text.translate(FULL_WIDTH)
    return iter(_name_pairs(list(_find(text))))


def _find(text: str) -> Iterator[Token]:
    here = 0
    comment_ends = Closers(text)
    formula_end = -1
    while hit := BRACES.search(text, here):
        start, here = hit.span()
        if text[start + 2] in "!~" and not hit[0].endswith("}"):
            end = comment_ends.after("--}}" if hit[0].endswith("--") else "}}", here, MAX_COMMENT)
            end = end if end > 0 or not hit[0].endswith("--") else comment_ends.after("}}", here, MAX_COMMENT)
            if end > 0:
                here = end
                yield Token(start, end, "comment", "")
            continue
        if text[start - 1 : start] == "$" or start == formula_end or _is_formula(text, start):
            formula_end = here
            continue
        token = _read(hit[0], start)
        if token is None:
            continue
        yield token
        if token.kind == "delimiters":
            opening, closing = text[start:here].strip("{}").strip("= \t\n").split()
            if (opening, closing) != ("{{", "}}"):
                tags, here = _find_custom(text, here, opening, closing)
                yield from tags


def _is_formula(text: str, start: int) -> bool:
    before = text[max(0, start - MAX_COMMAND) : start]
    return FORMULA.search(before) is not None


def _read(written: str, start: int) -> Token | None:
    """Read a tag as written, with its braces; None if it is not a tag."""
    body = written.strip("{}")
    inner = _trim(body)
    end = start + len(written)
    braces = len(written) - len(written.lstrip("{"))
    if inner[:1] == "=":
        return Token(start, end, "delimiters", "") if _sets_delimiters(inner) else None
    if not inner:
        return Token(start, end, "variable", "") if braces < RAW_BRACES else None
    sigil, rest = inner[0], inner[1:].strip()
    if inner.endswith(SHORTCODE.get(sigil, "\n")):
        return Token(start, end, "shortcode", name_key(rest[:-1].partition(" ")[0]))
    if inner in ("^", "else"):
        return Token(start, end, "variable", "else")
    kind = KINDS.get(sigil, "variable")
    if braces >= RAW_BRACES and kind == "variable":
        kind = "open"  # a raw block
    if kind in ("open", "close", "invert") and rest[:1] in (">", "*"):
        rest = rest[1:].strip()  # {{#> layout}}, {{#*inline "name"}}
    name = rest if sigil in KINDS else inner
    if not _is_name(name):
        return None
    # The arguments of a block are kept apart until its end is known.
    return Token(start, end, kind, " ".join(name.split()).lower() if kind in OPENERS else name_key(name))


def _trim(body: str) -> str:
    """A body without the signs for white-space control: `{{~ name ~}}`, Go's `{{- .Title -}}`."""
    inner = body.strip().strip("~").strip()
    if inner.startswith("- "):
        inner = inner[2:].lstrip()
    return inner[:-2].rstrip() if inner.endswith(" -") else inner


def _sets_delimiters(inner: str) -> bool:
    sequences = inner[1:].removesuffix("=").split()
    return inner.endswith("=") and len(sequences) == 2 and not any("=" in sequence for sequence in sequences)


def _is_name(name: str) -> bool:
    if "\n\n" in name or "\\" in name or not NAME.match(name):
        return False
    if ARGUMENTS.search(name):
        return True
    return "," not in name and len(name.split()) <= MAX_NAME_WORDS


def _name_pairs(tokens: list[Token]) -> list[Token]:
    """Give both tags of a block one name: Handlebars closes `{{#each items}}` without its arguments, as `{{/each}}`."""
    closed = {token.name for token in tokens if token.kind == "close"}
    return [_without_arguments(token, closed) if " " in token.name else token for token in tokens]


def _without_arguments(token: Token, closed: set[str]) -> Token:
    whole, helper = name_key(token.name), token.name.partition(" ")[0]
    return token._replace(name=helper if whole not in closed and (helper in closed or helper in HELPERS) else whole)


class Closers:
    """Finds the next closing string, scanning the text only once however often it is asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def after(self, closer: str, at: int, limit: int) -> int:
        """The offset after the next closer that begins at or after `at`; -1 if it is beyond the limit."""
        found = self._next.get(closer, 0)
        if 0 <= found < at or closer not in self._next:
            found = self._next[closer] = self._text.find(closer, at)
        return found + len(closer) if 0 <= found <= at + limit else -1


def _find_custom(text: str, here: int, opening: str, closing: str) -> tuple[list[Token], int]:
    """The tags in other delimiters, up to the tag that restores the usual ones, and where that tag ends."""
    tokens: list[Token] = []
    closers = Closers(text)
    while (start := text.find(opening, here)) >= 0:
        here = start + len(opening)
        end = closers.after(closing, here, MAX_TAG)
        if end < 0:
            continue
        token = _read_custom(text[here : end - len(closing)], start, end)
        if token is None:
            continue
        tokens.append(token)
        here = end
        if token.kind == "delimiters":
            opening, closing = text[start + len(opening) : end - len(closing)].strip("= \t\n").split()
            if (opening, closing) == ("{{", "}}"):
                return tokens, here
    return tokens, len(text)


def _read_custom(body: str, start: int, end: int) -> Token | None:
    """A tag in other delimiters. Only names of one word, and not sure: `[sic]` is as likely as `[name]`."""
    inner = body.strip()
    if inner.startswith("="):
        return Token(start, end, "delimiters", "") if _sets_delimiters(inner) else None
    kind = KINDS.get(inner[:1], "variable")
    if kind == "comment":
        return Token(start, end, kind, "")
    name = inner[1:].strip() if inner[:1] in KINDS else inner
    if "\n" in name or not NAME.match(name) or " " in name:
        return None
    return Token(start, end, kind, name_key(name), sure=kind != "variable")


# Braces that were torn apart or lost: { { name } }, {{name}, {#ticker}, { \n{name}}.
LOOSE = re.compile(
    r"\{(?<![{$\\]\{)(?:\s?\{)?[ ]?(?P<sigil>[#/^.]?)[ ]?(?P<name>[^\W\d][\w. \n]{0,40}|(?<=\.))\s?\}(?:\s?\})?(?!\})"
)


def find_loose_braces(text: str) -> Iterator[Token]:
    """Tags with a lost brace or with braces torn apart. They are never sure: each needs a sure tag next to it."""
    for hit in LOOSE.finditer(text):
        if hit[0].count("{") + hit[0].count("}") < 3 and not hit["sigil"]:
            continue  # {name}
        if "\n\n" in hit[0] or (hit[0].startswith("{{") and hit[0].endswith("}}")):
            continue
        yield Token(*hit.span(), KINDS.get(hit["sigil"], "variable"), name_key(hit["name"] or "."), sure=False)
