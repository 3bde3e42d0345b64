"""The ids of all rules: those of the packs, and those implemented as code in the stages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from newsclean import article, frontmatter
from newsclean.rules.compiled import PACKS
from newsclean.rules.library import is_skipped, load
from newsclean.rules.rule import Rule
from newsclean.stages import paragraphs
from newsclean.stages.boilerplate import strip
from newsclean.stages.encoding.hygiene import controls, entities, forms, scripts, tags
from newsclean.stages.encoding.repair import legacy, mojibake
from newsclean.stages.header import extract, header
from newsclean.stages.templates import residue

CODE_RULES: dict[str, str] = {
    rule.id: rule.reason
    for module in (
        frontmatter,
        mojibake,
        legacy,
        controls,
        tags,
        scripts,
        entities,
        forms,
        strip,
        residue,
        header,
        extract,
        paragraphs,
        article,
    )
    for rule in module.RULES
}
"""Id -> reason of the rules that are code instead of data."""


def known_ids(extra: Iterable[Rule] = ()) -> set[str]:
    """The ids of all stages, of all packs' rules and of the rules that are code."""
    rules = {rule.id for name in PACKS for rule in load(name)} | {rule.id for rule in extra} | set(CODE_RULES)
    return rules | {prefix for rule_id in rules for prefix in accumulate(rule_id.split("."), "{}.{}".format)}


def check_ids(names: Iterable[str], extra: Iterable[Rule] = (), stages: Iterable[str] = ()) -> None:
    """Raise `ValueError` for a name that is not a stage, rule or prefix of rules, suggesting similar ones.

    stages: additional stages, of whose rules only the prefix is known.
    """
    names, stages = tuple(names), tuple(stages)
    if not names:
        return
    known = known_ids(extra)
    for name in names:
        if name not in known and not is_skipped(name, stages):
            from difflib import get_close_matches

            near = get_close_matches(name, sorted(known), n=3)
            hint = f" (did you mean {', '.join(near)}?)" if near else ""
            raise ValueError(f"no rule or stage {name!r}{hint}")
