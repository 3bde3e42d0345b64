"""A rule, and the reading of rule packs: TOML files in which each rule brings its own examples."""

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.rules.family import FAMILIES

WHERES = ("line", "start", "span")
POSITIONS = ("any", "page", "company", "head", "tail")
KEEP_POSITIONS = ("any", "head", "tail")
MAX_TAKES = 20  # lines of teasers below a label
MAX_PATTERN = 20_000  # characters
LONGEST_QUOTE = 60  # characters of a pack that a message quotes
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


class PackError(ValueError):
    """A pack that cannot be used; the message names file, line, rule and fault."""


ID = re.compile(r"\w[\w.-]{0,99}")
LANGUAGE = re.compile(r"\*|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_KEEP_KEYS = {"id", "reason", "where", "position", "max_chars", "pattern", "removes", "keeps"}
_KEYS = {"rule": _KEEP_KEYS | {"closes", "family", "needs", "takes"}, "keep": _KEEP_KEYS}


def read_pack(path: str) -> Pack:
    """Read a TOML pack and check its rules.

    It is read more than once, by every process, so it has to be a regular file. Raises `PackError`;
    `OSError` where the file cannot be read.
    """
    pack = parse_pack(path)
    for place, problem in problems(pack):
        raise PackError(f"{place}: {problem}")
    return pack


def parse_pack(path: str) -> Pack:
    """Read a TOML pack without compiling its patterns, which costs a second for all that come with newsclean.

    Raises `PackError` for what is no pack, `OSError` where the file cannot be read.
    """
    from pathlib import Path

    from newsclean.parsing import ParseError, read_regular_file, read_toml

    file = Path(path)
    try:
        raw = read_regular_file(file)
        data, text = read_toml(raw), raw.decode("utf-8-sig")
    except ParseError as error:
        raise PackError(f"{path}: {error}") from None
    extra = sorted(data.keys() - {"language", *_KEYS})
    if extra:
        raise PackError(f"{path}: unknown key {_quoted(extra[0])}")
    language = data.get("language", "*")
    if not isinstance(language, str) or not LANGUAGE.fullmatch(language):
        raise PackError(f'{path}: language is a BCP 47 code such as "en", or "*"')
    rules: list[Rule] = []
    places: list[str] = []
    for kind in _KEYS:
        tables = data.get(kind, [])
        if not isinstance(tables, list):
            raise PackError(f"{path}: {kind}s are [[{kind}]] tables")
        there = _places(path, text, kind, len(tables))
        for number, (place, table) in enumerate(zip(there, tables, strict=True), 1):
            rules.append(_rule(place, file.stem, kind, number, table)._replace(language=language))
        places += there
    return Pack(file.stem, language, tuple(rules), tuple(places))


def _quoted(words: str) -> str:
    """Words of a pack as a message shows them, however long they are."""
    return repr(words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…")


def _places(path: str, text: str, kind: str, tables: int) -> list[str]:
    """`file:line` of each table of a kind; the file alone where they are written in another way."""
    head = re.compile(rf"[ \t]*\[\[[ \t]*{kind}[ \t]*\]\]")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if head.match(line)]
    return [f"{path}:{line}" for line in lines] if len(lines) == tables else [path] * tables


def _rule(path: str, pack: str, kind: str, number: int, table: object) -> Rule:
    if not isinstance(table, dict):
        raise PackError(f"{path}: {kind} {number} is no table")
    name = table.get("id", f"number {number}")
    if not isinstance(name, str):
        raise PackError(f"{path}: {kind} number {number}: 'id' is a string")
    if table.get("id") and not ID.fullmatch(name):
        raise PackError(f"{path}: {kind} {_quoted(name)}: an id is made of letters, digits, '-', '_' and '.'")
    unknown = sorted(table.keys() - _KEYS[kind])
    if unknown:
        raise PackError(f"{path}: {kind} {name}: unknown key {_quoted(unknown[0])}")
    for key in ("id", "reason", "pattern"):
        if not isinstance(table.get(key), str) or not table[key]:
            raise PackError(f"{path}: {kind} {name}: {key!r} is missing")
    for key in ("removes", "keeps"):
        if not isinstance(table.get(key, []), list) or not all(isinstance(line, str) for line in table.get(key, [])):
            raise PackError(f"{path}: {kind} {name}: {key!r} is a list of lines")
    where = table.get("where", "line")
    return Rule(
        f"boilerplate.{pack}.{name}",
        table["reason"],
        where,
        table.get("position", "any"),
        table.get("max_chars", 0 if where == "span" or kind == "keep" else MAX_CHARS),
        table["pattern"],
        closes=table.get("closes", False),
        family=table.get("family", ""),
        needs=table.get("needs", ""),
        shields=kind == "keep",
        takes=table.get("takes", 0),
        removes=tuple(table.get("removes", ())),
        keeps=tuple(table.get("keeps", ())),
    )


def problems(pack: Pack) -> Iterator[tuple[str, str]]:
    """What is wrong with the rules of a pack, a place and a sentence each."""
    seen = set()
    for rule, place in zip(pack.rules, pack.places, strict=True):
        if rule.id in seen:
            yield place, f"rule {rule.id}: the id is used twice"
        seen.add(rule.id)
        for fault in _faults(rule):
            yield place, f"rule {rule.id}: {fault}"


def _faults(rule: Rule) -> Iterator[str]:
    from newsclean.rules.matcher import compile_error

    if rule.where not in WHERES:
        yield f"where is one of {', '.join(WHERES)}"
    positions = KEEP_POSITIONS if rule.shields else POSITIONS
    if rule.position not in positions:
        yield f"position is one of {', '.join(positions)}"
    if not isinstance(rule.closes, bool):
        yield "closes is true or false"
    if rule.family not in ("", *FAMILIES):
        yield f"family is one of {', '.join(FAMILIES)}"
    if not isinstance(rule.needs, str) or (rule.needs and rule.where != "span"):
        yield "needs is a string, and only for spans"
    if not isinstance(rule.takes, int) or not 0 <= rule.takes <= MAX_TAKES or (rule.takes and rule.where == "span"):
        yield f"takes is a whole number up to {MAX_TAKES}, and not for spans"
    if not isinstance(rule.max_chars, int) or not 0 <= rule.max_chars <= sys.maxsize:
        yield "max_chars is a whole number"
    if len(rule.pattern) > MAX_PATTERN:
        yield f"the pattern is longer than {MAX_PATTERN} characters"
        return
    fault = compile_error(rule.pattern)
    if fault:
        yield f"bad pattern: {fault}"
