"""The packs that come with newsclean: which exist, which a text needs, how they are loaded.

Cleaning reads only the compiled form (`compiled/*.py`, made by `python -m newsclean.rules.compile`):
tuples that Python loads from bytecode, pack by pack, so that start-up time does not grow with
the number of languages. The TOML with the examples is read only if the examples are needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclean.languages.compiled.packs import SHARED_PACK
from newsclean.reading.reports import reports
from newsclean.rules.compiled import PACKS
from newsclean.rules.matcher import Matcher
from newsclean.rules.pack_file import NOTICES, parse_notices, parse_pack
from newsclean.rules.rule import Pack, Rule
from newsclean.rules.sources import pack_files
from newsclean.rules.tables import PackTables, Source, from_source

if TYPE_CHECKING:
    from newsclean.furniture.cover import Cover

FALLBACK = "en"  # for texts in unknown languages or in one without a pack, since English labels are everywhere


def packs_for(language: str | None) -> list[str]:
    """The names of the packs that are tried on a text in this language."""
    return [name for name, of in PACKS.items() if is_for(of, language)]


def is_for(pack_language: str, language: str | None) -> bool:
    """Whether the rules of a pack in one language are tried on texts in another."""
    primary = language.replace("_", "-").partition("-")[0].lower() if language else FALLBACK
    shared = SHARED_PACK.get(primary, primary)
    if pack_language in ("*", primary, shared):
        return True
    return pack_language == FALLBACK and shared not in PACKS.values()


@lru_cache(maxsize=64)
def load(name: str) -> tuple[Rule, ...]:
    """The rules of one pack, without their examples."""
    from importlib import import_module

    module = import_module(f"newsclean.rules.compiled.{name}")
    return tuple(Rule(*row) for row in module.RULES)


@lru_cache(maxsize=64)
def tables(name: str) -> PackTables:
    """The phrases of one pack."""
    from importlib import import_module

    return from_source(Source(*import_module(f"newsclean.rules.compiled.{name}").TABLES))


@lru_cache(maxsize=64)
def matcher(language: str | None, skip: tuple[str, ...] = (), extra: tuple[Rule, ...] = ()) -> Matcher:
    """The rules other than [[keep]] for texts in a language, the user's own first, except those named in `skip`.

    Of these, only the user's own take a sentence that reports something.
    """
    rules = [rule for rule in _rules_for(language, skip, extra) if not rule.shields]
    return Matcher(rules, [tables(name) for name in packs_for(language)], lambda line: reports(line, language))


@lru_cache(maxsize=64)
def keep_matcher(language: str | None, skip: tuple[str, ...] = (), extra: tuple[Rule, ...] = ()) -> Matcher:
    """The [[keep]] rules for texts in a language, in the same order, except those named in `skip`."""
    return Matcher([rule for rule in _rules_for(language, skip, extra) if rule.shields])


@lru_cache(maxsize=8)
def notice_matcher(skip: tuple[str, ...] = ()) -> Matcher:
    """What pages without an article say, in all languages, except the rules named in `skip`."""
    return Matcher([rule for rule in load(NOTICES) if not is_skipped(rule.id, skip)], [tables(NOTICES)])


def _rules_for(language: str | None, skip: tuple[str, ...], extra: tuple[Rule, ...]) -> list[Rule]:
    own = [rule for rule in extra if is_for(rule.language.partition("-")[0], language)]
    rules = [*own, *(rule for name in packs_for(language) for rule in load(name))]
    return [rule for rule in rules if not is_skipped(rule.id, skip)]


def is_skipped(rule_id: str, skip: Iterable[str]) -> bool:
    """Whether a rule's id, or a dotted prefix of it, is named in `skip`."""
    return any(rule_id == name or rule_id.startswith(name + ".") for name in skip)


@lru_cache(maxsize=1)
def read_packs() -> tuple[Pack, ...]:
    """All packs from their TOML, including examples, in name order; the tests check that their rules are sound."""
    packs = [*(parse_pack(str(path)) for path in pack_files()), parse_notices()]
    return tuple(sorted(packs, key=lambda pack: f"{pack.name}.toml"))


def families_in(covered: Cover) -> tuple[str, ...]:
    """The families of the packaged phrases that cover a line or an end of it, in order; "" for a rule without one."""
    return tuple(_families(rule_id.split(".")[1])[rule_id] for rule_id in covered.rules)


@lru_cache(maxsize=64)
def _families(pack: str) -> dict[str, str]:
    return {rule.id: rule.family for rule in load(pack)}
