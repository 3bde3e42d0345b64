"""`newsclean rules list | show ID | test | lint | coverage | new`: list the rules, and check packs."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer

from newsclean.cli.app import UsageError, make_typer
from newsclean.cli.cleaning import read_rules
from newsclean.cli.color import print_line
from newsclean.cli.coverage import count_rules
from newsclean.cli.exits import ExitCode
from newsclean.cli.messages import complain, reason_of
from newsclean.cli.new_rule import write_rule
from newsclean.cli.options import RulesOption
from newsclean.plugins import PluginError
from newsclean.reading.folding import fold
from newsclean.reading.reports import reports
from newsclean.rule_ids import CODE_RULES, check_ids
from newsclean.rules.breadth import excesses
from newsclean.rules.compiled import PACKS
from newsclean.rules.library import is_for, load, read_packs
from newsclean.rules.matcher import SlowPatternError, matching
from newsclean.rules.pack_file import PackError
from newsclean.rules.rule import Pack, Rule

Packs = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PACKS]", help="Rule packs: files or installed ones; newsclean's own by default."),
]
ESCAPE = re.compile(r"\\[A-Za-z](\{\^?\w+\})?")  # such as \S and \p{L}, whose capitals are not letters of the text


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `rules`."""
    app = make_typer(help="List the rules, and check your own packs.", **options)
    app.command("list")(list_rules)
    app.command("show")(show_rule)
    app.command("test")(test_packs)
    app.command("lint")(lint_packs)
    app.command("coverage")(count_rules)
    app.command("new")(write_rule)
    return app


def list_rules(
    rules: RulesOption = None,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Only packs that are used for texts in this language.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> int:
    """List all rules: id and reason."""
    known = [rule for pack in (_read(rules) if rules else ()) if _is_for(pack.language, lang) for rule in pack.rules]
    known += [rule for name, language in PACKS.items() if _is_for(language, lang) for rule in load(name)]
    listed = {rule.id: rule.reason for rule in known} | CODE_RULES
    shielding = {rule.id for rule in known if rule.shields}
    if as_json:
        rows = [
            {"id": rule_id, "reason": reason} | ({"keep": True} if rule_id in shielding else {})
            for rule_id, reason in listed.items()
        ]
        print(json.dumps(rows, indent=1))
        return ExitCode.DONE
    for rule_id, reason in listed.items():
        print_line(f"{rule_id}  {'keep: ' if rule_id in shielding else ''}{reason}")
    return ExitCode.DONE


def _is_for(pack_language: str, lang: str | None) -> bool:
    return lang is None or is_for(pack_language, lang)


def show_rule(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="The id, as `explain` gives it.")],
    rules: RulesOption = None,
) -> int:
    """Show one rule with its examples."""
    if rule_id in CODE_RULES:
        print(f"{rule_id}\n  reason: {CODE_RULES[rule_id]}\n  (code, not data)")
        return ExitCode.DONE
    packs = _all_packs(rules)
    for pack in packs:
        for rule in pack.rules:
            if rule.id == rule_id:
                for line in _describe(rule, pack):
                    print_line(line)
                return ExitCode.DONE
    try:
        check_ids([rule_id], [rule for pack in packs for rule in pack.rules])
    except ValueError as error:
        raise UsageError(str(error)) from None
    raise UsageError(f"{rule_id!r} names several rules: see 'newsclean rules list'")


def test_packs(packs: Packs = None) -> int:
    """Run every rule against its own examples."""
    read = _read(packs)
    rules = [rule for pack in read for rule in pack.rules]
    if rules and not any(rule.examples or rule.near_misses for rule in rules):
        complain("nothing was tested: there are no examples")
    problems = [problem for pack in read for problem in (*untested(pack), *failures(pack))]
    return _report(problems, "all examples pass" if rules else "there are no rules to test")


def lint_packs(packs: Packs = None) -> int:
    """Check packs for what makes a rule hard to trust: bad form, missing examples, missing reasons."""
    return _report([problem for pack in _read(packs) for problem in lint(pack)], "no problems found")


def untested(pack: Pack) -> Iterator[str]:
    """The rules of a pack that no example tests."""
    for rule, place in zip(pack.rules, pack.places, strict=True):
        if not rule.examples and not rule.near_misses:
            yield f"{place}: {rule.id}: no example, so not tested"


def failures(pack: Pack) -> Iterator[str]:
    """The examples of a pack that its rules get wrong."""
    for rule, place in zip(pack.rules, pack.places, strict=True):
        try:
            matches = matching([rule])
            wrong = [f"{rule.id} does not match its example: {line}" for line in rule.examples if not matches(line)]
            wrong += [
                f"{rule.id} matches its near miss: {line}"
                for line in rule.near_misses
                if matches(line) and not _is_news(pack, rule, line)
            ]
        except SlowPatternError as error:
            wrong = [str(error)]
        for fault in wrong:
            yield f"{place}: {fault}"


def _is_news(pack: Pack, rule: Rule, line: str) -> bool:
    """Whether no packaged rule takes a line, as it reports something."""
    language = "en" if pack.language == "*" else pack.language
    return pack.name in PACKS and rule.where != "span" and reports(fold(line.strip()), language)


def lint(pack: Pack) -> Iterator[str]:
    """What is missing from the rules of a pack. (A pack that cannot be used at all is a `PackError`.)"""
    for rule, place in zip(pack.rules, pack.places, strict=True):
        if not rule.examples:
            yield f"{place}: {rule.id}: no example in 'examples'"
        if not rule.near_misses:
            yield f"{place}: {rule.id}: no near miss in 'near_misses'"
        try:
            yield from [f"{place}: {rule.id}: {excess}" for excess in excesses(rule)]
        except SlowPatternError as error:
            yield f"{place}: {error}"
        written = ESCAPE.sub("", rule.pattern)
        if written != written.lower():
            yield f"{place}: {rule.id}: the pattern has capitals, but lines are folded to lowercase"


def _all_packs(own: Sequence[str] | None) -> list[Pack]:
    """The user's own packs, then those that come with newsclean."""
    return [*(_read(own) if own else ()), *read_packs()]


def _read(names: Sequence[str] | None) -> list[Pack]:
    """The packs of these files and installed names; all that come with newsclean if there are none."""
    try:
        return read_rules(names) if names else [*read_packs()]
    except (PackError, PluginError) as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"{error.filename}: {reason_of(error)}") from None


def _report(problems: list[str], praise: str) -> int:
    for problem in problems:
        complain(problem)
    if not problems:
        print(praise)
    return ExitCode.FAILED if problems else ExitCode.DONE


def _describe(rule: Rule, pack: Pack) -> Iterator[str]:
    yield rule.id
    yield f"  {'keep' if rule.shields else 'reason'}: {rule.reason}"
    yield f"  language: {pack.language}"
    yield f"  where: {rule.where}   position: {rule.position}   max_chars: {rule.max_chars or 'no limit'}"
    for phrase in rule.phrases:
        yield f"  phrase: {phrase}"
    if rule.pattern:
        yield f"  pattern: {rule.pattern}"
    for name, lines in (("example", rule.examples), ("near miss", rule.near_misses)):
        for line in lines:
            yield f"  {name}: {line}"
