"""The phrases of a pack as tables, and what its patterns need of a line: made by `compile`, used by the matcher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsclean.furniture.build import Phrases, build, is_loose, needles
from newsclean.furniture.table import Table
from newsclean.rules.family import OF_ADS
from newsclean.rules.openings import alternatives, openings
from newsclean.rules.openings import needles as pattern_needles
from newsclean.rules.rule import SURE, Rule, strength

MIN_NEEDLE = 5  # characters
Pattern = tuple[str, tuple[str, ...]]
Built = tuple[tuple[str, ...], str]  # the arguments of a Table


class Source(NamedTuple):
    """What is stored of a pack's phrases and patterns: strings, numbers and tuples only.

    lines: phrases of "line" and "start" rules; loose: those of them that may begin with any word, and strings one of
    which is in each such line; spans: phrases of "span" rules, and for each of these rules such strings.
    ad_needles: strings of the labels of ads that are certain on their own, but for those that are short.
    opened: by rule id, its pattern as far as it says how lines begin, and how; unopened: the rest of the pattern, and
    strings of which it needs one.
    """

    lines: Built
    loose: Built
    loose_needles: tuple[str, ...]
    spans: Built
    span_needles: tuple[tuple[str, ...], ...]
    opened: Mapping[str, Pattern]
    unopened: Mapping[str, Pattern]
    ad_needles: tuple[str, ...] = ()


class PackTables(NamedTuple):
    """A `Source` with its tables ready for use."""

    lines: Table
    loose: Table
    loose_needles: tuple[str, ...]
    spans: Table
    span_needles: tuple[tuple[str, ...], ...]
    opened: Mapping[str, Pattern]
    unopened: Mapping[str, Pattern]
    ad_needles: tuple[str, ...] = ()


def to_source(rules: Iterable[Rule]) -> Source:
    """Build the tables of some rules."""
    rules = [*rules]
    whole = [rule for rule in rules if rule.where != "span"]
    spans = [rule for rule in rules if rule.where == "span" and rule.phrases]
    loose = [(rule, [phrase for phrase in rule.phrases if is_loose(phrase)]) for rule in whole]
    patterns = [(rule.id, *_split(rule.pattern)) for rule in whole if rule.pattern]
    return Source(
        _build((rule, [phrase for phrase in rule.phrases if not is_loose(phrase)]) for rule in whole),
        _build(loose),
        needles(phrase for _, phrases in loose for phrase in phrases),
        _build(((rule, rule.phrases) for rule in spans), inside=True),
        tuple(needles(rule.phrases) for rule in spans),
        {rule_id: (opened, openings(opened)) for rule_id, opened, _ in patterns if opened},
        {rule_id: (rest, pattern_needles(rest)) for rule_id, _, rest in patterns if rest},
        tuple(dict.fromkeys(_ad_needles(whole))),
    )


def _ad_needles(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        if rule.family in OF_ADS and strength(rule) == SURE:
            for phrase in rule.phrases:
                yield from (needle for needle in needles([phrase]) if len(needle) >= MIN_NEEDLE)


def _split(pattern: str) -> tuple[str, str]:
    """The alternatives of a pattern that say how a line begins, and the others."""
    opened: list[str] = []
    rest: list[str] = []
    for alternative in alternatives(pattern):
        (opened if openings(alternative) else rest).append(alternative)
    return "|".join(opened), "|".join(rest)


def _build(phrases: Iterable[tuple[Rule, Sequence[str]]], inside: bool = False) -> Built:
    return build((Phrases(rule.id, some, rule.where == "line") for rule, some in phrases), inside)


def from_source(source: Source) -> PackTables:
    """The tables of a stored pack. Rows are read when they are needed."""
    return PackTables(
        Table(*source.lines), Table(*source.loose), source.loose_needles, Table(*source.spans), *source[4:]
    )


def ids_in(pack: PackTables) -> set[str]:
    """The ids of the rules that a pack's tables know."""
    return {*pack.lines.ids, *pack.loose.ids, *pack.spans.ids, *pack.opened, *pack.unopened}
