"""`newsclean explain PATH[:LINE]`: what became of each line, by which rule and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.article import AppliedEdit
from newsclean.cli.color import make_printer, printable
from newsclean.cli.exits import ExitCode
from newsclean.cli.options import (
    EncodingOption,
    LangOption,
    ModeOption,
    Modes,
    ReferenceOption,
    RulesOption,
    SkipOption,
    StagesOption,
    make_options,
)
from newsclean.cli.run import UsageError, complain, make_typer, read_stdin, reason_of
from newsclean.cli.work import pipeline_for
from newsclean.stages.encoding.decode import NotTextError
from newsclean.verdicts import Verdict, verdicts

HELP = """
Show a text line by line: kept, removed, moved to the metadata or repaired, by which rule and why.

\b
Examples:
  newsclean explain article.txt
  newsclean explain article.txt:12
"""
SIGNS = {"kept": " ", "removed": "-", "moved": ">", "changed": "~"}
STYLES = {"removed": "dim", "moved": "cyan", "changed": "yellow"}


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `explain`."""
    app = make_typer(**options)
    app.command(help=HELP)(explain)
    return app


def explain(
    path: Annotated[str, typer.Argument(help="A file, or FILE:LINE; - reads stdin.")],
    stages: StagesOption = "",
    skip: SkipOption = None,
    rules: RulesOption = None,
    lang: LangOption = None,
    encoding: EncodingOption = None,
    mode: ModeOption = Modes.balanced,
    reference_date: ReferenceOption = None,
    color: Annotated[str, typer.Option("--color", help="auto, always or never.")] = "auto",
) -> int:
    if color not in ("auto", "always", "never"):
        raise UsageError("--color is auto, always or never")
    name, wanted = _split_line(path)
    pipeline = pipeline_for(make_options(stages, skip, rules, lang, encoding, mode.value, reference_date))
    try:
        article = pipeline.clean(read_stdin() if name == "-" else Path(name).read_bytes())
    except OSError as error:
        complain(f"{name}: {reason_of(error)}")
        return ExitCode.FAILED
    except NotTextError as error:
        complain(f"{name}: {error}")
        return ExitCode.FAILED
    found = list(verdicts(article))
    if wanted is not None and not 1 <= wanted <= len(found):
        raise UsageError(f"{name} has no line {wanted}: it has {len(found)}")
    show = make_printer(color)
    for verdict in found if wanted is None else [found[wanted - 1]]:
        for line in _format(verdict, alone=wanted is not None):
            show(line, STYLES.get(verdict.kind))
    return ExitCode.DONE


def _format(verdict: Verdict, alone: bool) -> Iterator[str]:
    """The line with a sign in front and, under it, a line for each rule."""
    yield f"{verdict.number:5d} {SIGNS[verdict.kind]} {printable(verdict.line)}".rstrip()
    margin = " " * 8
    for why in dict.fromkeys(_why(edit, verdict.kind) for edit in verdict.edits):
        yield margin + why
    if verdict.fields:
        yield f"{margin}read as: {', '.join(verdict.fields)}"
    elif alone and verdict.kind == "kept":
        yield f"{margin}kept: no rule matches"


def _why(edit: AppliedEdit, kind: str) -> str:
    """Rule and reason; in a line of which a part stays, also what went and what came."""
    where = f" [{printable(_short(edit.removed))} → {printable(_short(edit.new))}]" if kind == "changed" else ""
    return f"{kind}: {edit.rule}: {edit.reason}{where}"


def _short(text: str) -> str:
    text = text.replace("\n", "⏎")
    return text if len(text) <= 40 else f"{text[:24]}…{text[-12:]}"


def _split_line(path: str) -> tuple[str, int | None]:
    """`FILE:LINE` -> file and line, unless a file has that whole name."""
    name, colon, number = path.rpartition(":")
    if colon and number.isascii() and number.isdigit() and not Path(path).exists():
        return name, int(number)
    return path, None
