"""Read and check rule packs: TOML files in which each rule has its own examples."""

import re
import sys
from collections.abc import Iterator
from typing import Any

from newsclean.furniture.phrase import phrase_fault
from newsclean.rules.family import FAMILIES
from newsclean.rules.matcher import compile_error
from newsclean.rules.rule import KEEP_POSITIONS, MARKS, MAX_CHARS, MAX_TAKES, POSITIONS, WHERES, Pack, Rule
from newsclean.rules.sources import is_language_file, notice_files

MAX_PATTERN = 20_000  # characters
MAX_PHRASES = 2_000  # of one rule
LONGEST_QUOTE = 60  # characters of a pack that a message quotes


class PackError(ValueError):
    """The pack cannot be used; the message names file, line, rule and fault."""


ID = re.compile(r"\w[\w.-]{0,99}")
LANGUAGE = re.compile(r"\*|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_OLD_NAMES = {
    "rule": {"examples": "removes", "near_misses": "keeps"},
    "furniture": {"examples": "removes", "near_misses": "keeps"},
    "keep": {"examples": "keeps", "near_misses": "removes"},
    "notice": {"examples": "removes", "near_misses": "keeps"},
}
"""The old names of the two lists, which packs may still use."""
_LISTS = {"examples", "near_misses", "removes", "keeps"}
_KEEP_KEYS = {"id", "reason", "where", "position", "max_chars", "phrases", "pattern"} | _LISTS
_RULE_KEYS = _KEEP_KEYS | {"closes", "family", "needs", "takes", "marks"}
_KEYS = {
    "rule": _RULE_KEYS,
    "furniture": _RULE_KEYS,
    "keep": _KEEP_KEYS,
    "notice": {"id", "reason", "family", "phrases", "examples", "near_misses"},
}
NOTICES = "notices"  # the pack of the [[notice]] tables of all language files
MANY_LANGUAGES = "mul"
MAX_NOTICE = 600  # characters of a sentence


def read_pack(path: str) -> Pack:
    """Read a TOML pack and check its rules.

    It must be a regular file, because every process reads it. Raises `PackError`; `OSError` if the file
    cannot be read.
    """
    return check_pack(parse_pack(path))


def check_pack(pack: Pack) -> Pack:
    """The pack, if there is nothing wrong with it. Raises `PackError`."""
    for place, problem in problems(pack):
        raise PackError(f"{place}: {problem}")
    return pack


def parse_pack(path: str) -> Pack:
    """Read a TOML pack without compiling its patterns, which takes a second for all packs of newsclean.

    Raises `PackError` for what is not a pack, `OSError` if the file cannot be read.
    """
    from pathlib import Path

    from newsclean.parsing import ParseError, read_regular_file, read_toml

    file = Path(path)
    try:
        raw = read_regular_file(file)
        data, text = read_toml(raw), raw.decode("utf-8-sig")
    except ParseError as error:
        raise PackError(f"{path}: {error}") from None
    kinds: tuple[str, ...] = ("rule", "keep")
    if is_language_file(file):
        kinds = ("furniture",)
        data = {"language": file.stem, "furniture": data.get("furniture", [])}
    extra = sorted(data.keys() - {"language", *kinds})
    if extra:
        raise PackError(f"{path}: unknown key {_quoted(extra[0])}")
    language = data.get("language", "*")
    if not isinstance(language, str) or not LANGUAGE.fullmatch(language):
        raise PackError(f'{path}: language must be a BCP 47 code such as "en", or "*"')
    rules: list[Rule] = []
    places: list[str] = []
    for kind in kinds:
        tables = data.get(kind, [])
        if not isinstance(tables, list):
            raise PackError(f"{path}: {kind}s must be [[{kind}]] tables")
        there = _places(path, text, kind, len(tables))
        for number, (place, table) in enumerate(zip(there, tables, strict=True), 1):
            rules.append(_rule(place, file.stem, kind, number, table)._replace(language=language))
        places += there
    return Pack(file.stem, language, tuple(rules), tuple(places))


def parse_notices() -> Pack:
    """The pack of what pages without an article say, in all languages: a short text seldom shows which one it is in.

    Phrases that name a kind of page come first, so that they win against phrases that merely occur beside them.
    """
    from newsclean.parsing import read_regular_file, read_toml

    found: list[tuple[Rule, str]] = []
    for file in notice_files():
        raw = read_regular_file(file)
        tables = read_toml(raw).get("notice", [])
        places = _places(str(file), raw.decode("utf-8-sig"), "notice", len(tables))
        for number, (place, table) in enumerate(zip(places, tables, strict=True), 1):
            rule = _rule(place, NOTICES, "notice", number, table)
            rule = rule._replace(id=f"boilerplate.{NOTICES}.{file.stem}.{table['id']}", max_chars=MAX_NOTICE)
            found.append((rule._replace(language=MANY_LANGUAGES), place))
    found.sort(key=lambda one: not one[0].family)
    return Pack(NOTICES, MANY_LANGUAGES, tuple(rule for rule, _ in found), tuple(place for _, place in found))


def _quoted(words: str) -> str:
    """Words of a pack as a message quotes them, shortened if necessary."""
    return repr(words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…")


def _places(path: str, text: str, kind: str, tables: int) -> list[str]:
    """`file:line` of each table of a kind; only the file if they are written in another way."""
    head = re.compile(rf"[ \t]*\[\[[ \t]*{kind}[ \t]*\]\]")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if head.match(line)]
    return [f"{path}:{line}" for line in lines] if len(lines) == tables else [path] * tables


def _rule(path: str, pack: str, kind: str, number: int, table: object) -> Rule:
    if not isinstance(table, dict):
        raise PackError(f"{path}: {kind} {number} is not a table")
    name = table.get("id", f"number {number}")
    if not isinstance(name, str):
        raise PackError(f"{path}: {kind} number {number}: 'id' must be a string")
    if table.get("id") and not ID.fullmatch(name):
        raise PackError(f"{path}: {kind} {_quoted(name)}: an id consists of letters, digits, '-', '_' and '.'")
    unknown = sorted(table.keys() - _KEYS[kind])
    if unknown:
        raise PackError(f"{path}: {kind} {name}: unknown key {_quoted(unknown[0])}")
    for key in ("id", "reason"):
        if not isinstance(table.get(key), str) or not table[key]:
            raise PackError(f"{path}: {kind} {name}: {key!r} is missing")
    phrases, pattern = _wording(f"{path}: {kind} {name}", table)
    examples, near_misses = (_lines(f"{path}: {kind} {name}", table, key, old) for key, old in _OLD_NAMES[kind].items())
    where = table.get("where", "line")
    return Rule(
        f"boilerplate.{pack}.{name}",
        table["reason"],
        where,
        table.get("position", "any"),
        table.get("max_chars", 0 if where == "span" or kind == "keep" else MAX_CHARS),
        pattern,
        phrases,
        closes=table.get("closes", False),
        family=table.get("family", ""),
        needs=table.get("needs", ""),
        shields=kind == "keep",
        takes=table.get("takes", 0),
        marks=table.get("marks", ""),
        examples=examples,
        near_misses=near_misses,
    )


def _wording(rule: str, table: dict[str, Any]) -> tuple[tuple[str, ...], str]:
    """The phrases and the pattern of a table, which needs one of them; a list of patterns is one with alternatives."""
    phrases, pattern = table.get("phrases", []), table.get("pattern", "")
    if not phrases and not pattern:
        raise PackError(f"{rule}: 'phrases' or 'pattern' is missing")
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
        raise PackError(f"{rule}: 'phrases' must be a list of phrases")
    if isinstance(pattern, list):
        pattern = _joined(pattern)
    if not isinstance(pattern, str):
        raise PackError(f"{rule}: 'pattern' must be a string, or a list of them")
    return tuple(phrases), pattern


def _joined(parts: list[Any]) -> str | None:
    """The pattern of a list of alternatives, each a string or a list of pieces; None if it is something else."""
    alternatives = ["".join(part) if isinstance(part, list) and all(map(_is_text, part)) else part for part in parts]
    return "|".join(alternatives) if all(map(_is_text, alternatives)) else None


def _is_text(part: object) -> bool:
    return isinstance(part, str) and bool(part)


def _lines(rule: str, table: dict[str, Any], key: str, old: str) -> tuple[str, ...]:
    """The lines that a table lists under a key or its old name."""
    if key in table and old in table:
        raise PackError(f"{rule}: {old!r} is the old name of {key!r}: use only {key!r}")
    name = old if old in table else key
    lines = table.get(name, [])
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise PackError(f"{rule}: {name!r} must be a list of lines")
    return tuple(lines)


def problems(pack: Pack) -> Iterator[tuple[str, str]]:
    """What is wrong with the rules of a pack, each problem with its place."""
    seen = set()
    for rule, place in zip(pack.rules, pack.places, strict=True):
        if rule.id in seen:
            yield place, f"rule {rule.id}: the id is used twice"
        seen.add(rule.id)
        for fault in _faults(rule):
            yield place, f"rule {rule.id}: {fault}"


def _faults(rule: Rule) -> Iterator[str]:
    if rule.where not in WHERES:
        yield f"where must be one of {', '.join(WHERES)}"
    positions = KEEP_POSITIONS if rule.shields else POSITIONS
    if rule.position not in positions:
        yield f"position must be one of {', '.join(positions)}"
    if not isinstance(rule.closes, bool):
        yield "closes must be true or false"
    if rule.family not in ("", *FAMILIES):
        yield f"family must be one of {', '.join(FAMILIES)}"
    if not isinstance(rule.needs, str) or (rule.needs and rule.where != "span"):
        yield "needs must be a string, and is only for spans"
    if not isinstance(rule.takes, int) or not 0 <= rule.takes <= MAX_TAKES or (rule.takes and rule.where == "span"):
        yield f"takes must be a whole number up to {MAX_TAKES}, and is not for spans"
    if rule.marks not in MARKS:
        yield 'marks must be "caption"'
    if not isinstance(rule.max_chars, int) or not 0 <= rule.max_chars <= sys.maxsize:
        yield "max_chars must be a whole number"
    yield from _faults_of_wording(rule)


def _faults_of_wording(rule: Rule) -> Iterator[str]:
    """What is wrong with the phrases and the pattern of a rule."""
    if len(rule.phrases) > MAX_PHRASES:
        yield f"it has more than {MAX_PHRASES} phrases"
        return
    for phrase in rule.phrases:
        if (fault := phrase_fault(phrase)) is not None:
            yield f"bad phrase {_quoted(phrase)}: {fault}"
    if len(rule.pattern) > MAX_PATTERN:
        yield f"the pattern is longer than {MAX_PATTERN} characters"
        return
    if rule.pattern and (fault := compile_error(rule.pattern)):
        yield f"bad pattern: {fault}"
