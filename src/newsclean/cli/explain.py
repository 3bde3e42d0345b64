"""`newsclean explain PATH[:LINE]`: what became of each line, by which rule and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from newsclean.article import AppliedEdit, Article
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
from newsclean.stages.dateline.extract import LEFT_OVER
from newsclean.stages.encoding.decode import NotTextError

HELP = """
Show a text line by line: kept, removed, moved to the metadata or repaired, by which rule and why.

\b
Examples:
  newsclean explain article.txt
  newsclean explain article.txt:12
"""
SIGNS = {"kept": " ", "removed": "-", "moved": ">", "changed": "~"}
STYLES = {"removed": "dim", "moved": "cyan", "changed": "yellow"}
QUIET_RULES = (
    "paragraphs.space",
    "output.text",
)  # blank lines and the line end of the output explain nothing


class Verdict(NamedTuple):
    """What became of a source line: `kept`, `removed`, `moved` or `changed`, and the edits behind it."""

    number: int
    line: str
    kind: str
    edits: tuple[AppliedEdit, ...]
    fields: tuple[str, ...]


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


def verdicts(article: Article) -> Iterator[Verdict]:
    """What became of each line of the source, in order."""
    text = article.document.source()
    edits = sorted((edit for edit in article.edits if edit.rule not in QUIET_RULES), key=lambda edit: edit.span)
    marks = [mark for mark in article.marks if not mark.rule.startswith("front-matter")]
    start = first = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        while first < len(edits) and edits[first].span[1] <= start and edits[first].span[0] < start:
            first += 1
        touching = []
        for edit in edits[first:]:
            if edit.span[0] > end:
                break
            if (edit.span[0] < end and edit.span[1] > start) or edit.span[0] == edit.span[1] == start:
                touching.append(edit)
        fields = tuple(dict.fromkeys(mark.field for mark in marks if mark.start < end and mark.end > start))
        yield Verdict(number, line, _kind(line, start, end, touching), tuple(touching), fields)
        start = end + 1


def _kind(line: str, start: int, end: int, edits: list[AppliedEdit]) -> str:
    if not edits or not line.strip():
        return "kept"
    gone = sum(min(edit.span[1], end) - max(edit.span[0], start) for edit in edits if not edit.new.strip())
    if gone >= len(line.strip()):
        return "moved" if any(_moves(edit) for edit in edits) else "removed"
    return "changed"


def _moves(edit: AppliedEdit) -> bool:
    """Whether what an edit took out of the text became metadata."""
    return edit.stage in ("dateline", "front-matter") and edit.rule != LEFT_OVER[0]


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
