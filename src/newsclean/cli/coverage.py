"""`newsclean rules coverage PATHS`: which rules fire in a folder, how often, and which never do."""

import json
from collections import Counter
from typing import Annotated

import typer

from newsclean.cli.app import need_names
from newsclean.cli.cleaning import clean_one, read_rules
from newsclean.cli.color import print_line
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import display_name, find_inputs
from newsclean.cli.messages import complain
from newsclean.cli.options import InputFormatOption, InputFormats, LangOption, Modes, RulesOption, make_options
from newsclean.rule_ids import CODE_RULES
from newsclean.rules.library import read_packs


def count_rules(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", help="Files or folders.")],
    rules: RulesOption = None,
    lang: LangOption = None,
    input_format: InputFormatOption = InputFormats.auto,
    never: Annotated[bool, typer.Option("--never", help="Also list the rules that never fire.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> int:
    """Count in how many texts, and how often, each rule fires and each keep holds a line; your own are all listed."""
    need_names(paths)
    options = make_options("", None, rules, lang, None, Modes.balanced.value, None)._replace(
        input_format=input_format.value
    )
    texts, places, failed = Counter[str](), Counter[str](), 0
    inputs = list(find_inputs(paths, (), ()))
    for source in inputs:
        outcome = clean_one(source, options)
        if outcome.error:
            complain(f"{display_name(source)}: {outcome.error}")
            failed += 1
        fires = Counter(dict(outcome.counts)) + Counter(outcome.held)
        texts.update(fires.keys())
        places.update(fires)
    if not inputs:
        complain("no texts found")
    own = {rule.id for pack in read_rules(options.rules) for rule in pack.rules}
    packaged = {rule.id for pack in read_packs() for rule in pack.rules}
    silent = sorted((packaged | own | CODE_RULES.keys()) - texts.keys())
    if as_json:
        fired = {rule: {"texts": texts[rule], "places": places[rule]} for rule in _by_weight(texts)}
        print(json.dumps({"texts": len(inputs) - failed, "fired": fired, "never": silent}, indent=2))
    else:
        _print_table(texts, places, silent if never else [rule for rule in silent if rule in own], len(silent))
    return ExitCode.FAILED if failed else ExitCode.DONE


def _print_table(texts: Counter[str], places: Counter[str], listed: list[str], silent: int) -> None:
    print(f"{'texts':>7s} {'places':>7s}  rule")
    for rule in [*_by_weight(texts), *listed]:
        print_line(f"{texts[rule]:7d} {places[rule]:7d}  {rule}")
    print(f"{silent} rules never fired")


def _by_weight(texts: Counter[str]) -> list[str]:
    return sorted(texts, key=lambda rule: (-texts[rule], rule))
