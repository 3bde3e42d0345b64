"""`newsclean rules new LINE --id ID`: a rule that removes a line, written with its examples."""

import re
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from newsclean.cli.exits import ExitCode
from newsclean.cli.run import UsageError, reason_of
from newsclean.cli.write import write_atomically
from newsclean.rules.matcher import bare, fold, matches
from newsclean.rules.rule import MAX_CHARS, PackError, Rule, read_pack
from newsclean.rules.write import escape, quote, sentence_about, to_toml

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
DIGITS = re.compile("[0-9]+")
ENDS = " :.,;!-–—>»"  # what no "line" rule sees behind a line
PACK = "my.toml"  # what a rule that is only printed is checked as


def write_rule(
    line: Annotated[str, typer.Argument(metavar="LINE", help="A line that is to go, as the text has it.")],
    rule_id: Annotated[str, typer.Option("--id", help="Name of the rule in its pack, such as read-more.")],
    reason: Annotated[str, typer.Option("--reason", help='What the line is; it reads after "removed:".')] = "",
    keeps: Annotated[list[str] | None, typer.Option("--keeps", help="A near miss that must stay.")] = None,
    lang: Annotated[str, typer.Option("--lang", help="Language of the texts, for a new pack.")] = "*",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Pack to add the rule to.")] = None,
) -> int:
    """Write a rule for a line, with its examples; digits stand for any digits."""
    line = line.strip()
    if not ID.fullmatch(rule_id):
        raise UsageError(
            f"--id is made of small letters, digits, hyphens and dots, such as site.read-more, not {rule_id!r}"
        )
    if not bare(fold(line)):
        raise UsageError("there are no words in that line")
    try:
        before = output.read_text(encoding="utf-8") if output and output.exists() else f"language = {quote(lang)}\n"
        text = f"{before.rstrip()}\n\n{to_toml(_rule(line, rule_id, reason, keeps or [sentence_about(line)]))}"
        _check(text, output or Path(PACK), line)
        if output is None:
            sys.stdout.write(text)
        else:
            write_atomically(output, text.encode())
    except UnicodeDecodeError as error:
        raise UsageError(f"{output}: {error}") from None
    except OSError as error:
        raise UsageError(f"{error.filename}: {reason_of(error)}") from None
    return ExitCode.DONE


def _rule(line: str, rule_id: str, reason: str, keeps: list[str]) -> Rule:
    return Rule(
        rule_id,
        reason or rule_id.rpartition(".")[2].replace("-", " "),
        "line",
        "any",
        max(MAX_CHARS, len(line)),
        DIGITS.sub("[0-9]+", escape(bare(fold(line)).rstrip(ENDS))),
        removes=(line,),
        keeps=tuple(keeps),
    )


def _check(text: str, path: Path, line: str) -> None:
    """Read the pack as it would be, before anything is written. Raises `UsageError` for what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_text(text, encoding="utf-8")
        try:
            rule = read_pack(str(copy)).rules[-1]
        except PackError as error:
            raise UsageError(str(error).replace(str(copy), str(path))) from None
    if not matches(rule, line):
        raise UsageError("no rule can take that line: write the pattern by hand")
    kept = next((near for near in rule.keeps if matches(rule, near)), None)
    if kept is not None:
        raise UsageError(f"a rule for the line would take this one too: {kept}")
