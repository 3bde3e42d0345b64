"""`newsclean explain PATH[:LINE]`: what happened to each line, by which rule and why."""

import textwrap
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise, takewhile
from typing import Annotated, Any

import typer

from newsclean.article import AppliedEdit, Article
from newsclean.bounded import MAX_BYTES, read_file
from newsclean.cli.app import UsageError, make_typer, need_names
from newsclean.cli.cleaning import UNCLEANABLE, clean_text, pipeline_for
from newsclean.cli.color import Printer, make_printer, printable
from newsclean.cli.exits import ExitCode
from newsclean.cli.messages import NO_MEMORY, complain, reason_of
from newsclean.cli.options import (
    EncodingOption,
    InputFormatOption,
    InputFormats,
    LangOption,
    MaxBytesOption,
    ModeOption,
    Modes,
    ReferenceOption,
    RulesOption,
    SkipOption,
    StagesOption,
    make_options,
)
from newsclean.cli.read import read_stdin
from newsclean.document import KEPT_LINE, SourceMap, undo
from newsclean.paths import exists, is_file
from newsclean.pipeline import Pipeline
from newsclean.reading.reading import Reading
from newsclean.reading.rows import columns
from newsclean.records.recognise import RecordsError
from newsclean.stages.boilerplate import Boilerplate
from newsclean.stages.boilerplate.strip import MODEL
from newsclean.verdicts import QUIET_RULES, Verdict, verdicts

HELP = """
Show a text line by line: kept, removed, moved to the metadata or repaired, by which rule and why.

\b
Examples:
  newsclean explain article.txt
  newsclean explain article.txt:12
  newsclean explain article.txt:3-9
"""
SIGNS = {"kept": " ", "removed": "-", "moved": ">", "changed": "~"}
VERDICTS = ("kept", "changed", "moved", "removed")
STAYING = ("kept", "changed")
STYLES = {"removed": "dim", "moved": "cyan", "changed": "yellow"}
BEFORE_BOILERPLATE = ("front-matter", "encoding")
LONGEST_NUMBER = 100  # digits of a line number; Python does not parse thousands of them
WIDTH = 80  # columns of a line that is shown alone
MARGIN = " " * 8


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `explain`."""
    app = make_typer(**options)
    app.command(help=HELP)(explain)
    return app


def explain(
    path: Annotated[str, typer.Argument(help="A file, FILE:LINE or FILE:FIRST-LAST; - reads stdin.")],
    stages: StagesOption = "",
    skip: SkipOption = None,
    rules: RulesOption = None,
    lang: LangOption = None,
    encoding: EncodingOption = None,
    mode: ModeOption = Modes.balanced,
    reference_date: ReferenceOption = None,
    input_format: InputFormatOption = InputFormats.auto,
    max_bytes: MaxBytesOption = MAX_BYTES,
    color: Annotated[str, typer.Option("--color", help="auto, always or never.")] = "auto",
) -> int:
    if color not in ("auto", "always", "never"):
        raise UsageError("--color is auto, always or never")
    name, wanted = _split_line(path)
    need_names([name])
    options = make_options(stages, skip, rules, lang, encoding, mode.value, reference_date)._replace(
        input_format=input_format.value
    )
    pipeline = pipeline_for(options)
    try:
        article = clean_text(read_stdin(max_bytes) if name == "-" else read_file(name, max_bytes), options)
    except (OSError, MemoryError, *UNCLEANABLE) as error:
        complain(f"{name}: {_problem(error, name)}")
        return ExitCode.USAGE if isinstance(error, RecordsError) else ExitCode.FAILED
    found = list(verdicts(article))
    if wanted is not None and not (1 <= wanted[0] <= wanted[1] <= len(found)):
        lines = "-".join(str(number) for number in dict.fromkeys(wanted))
        raise UsageError(f"{name} has no line {lines}: it has {len(found)}")
    show = make_printer(color)
    kept = {number: why for number, why in kept_lines(article).items() if found[number - 1].kind in STAYING}
    if wanted is None:
        _show_lines(found, kept, show)
        for line in _summary(found, article.edits):
            show(line, None)
    elif wanted[0] < wanted[1]:
        _show_lines(found[wanted[0] - 1 : wanted[1]], kept, show)
    else:
        verdict = found[wanted[0] - 1]
        prose = prose_probabilities(article, pipeline).get(verdict.number)
        for line in _format_alone(verdict, kept.get(verdict.number, ""), prose):
            show(line, STYLES.get(verdict.kind))
    return ExitCode.DONE


def _problem(error: Exception, name: str) -> str:
    """Why a text could not be read or cleaned."""
    if isinstance(error, OSError):
        return reason_of(error) + _forms_of_lines(name)
    return NO_MEMORY if isinstance(error, MemoryError) else str(error)


def _show_lines(found: Sequence[Verdict], kept: Mapping[int, str], show: Printer) -> None:
    """Show lines, each block of edits explained below its last line."""
    told_below = _explained_below(found)
    for verdict in found:
        for line in _format(verdict, kept.get(verdict.number, ""), explained=verdict.number not in told_below):
            show(line, STYLES.get(verdict.kind))


def prose_probabilities(article: Article, pipeline: Pipeline) -> dict[int, float]:
    """Line of the source -> the line model's probability that it is not junk. Empty if the model is not used."""
    stage = dict(pipeline.stages).get("boilerplate")
    if not isinstance(stage, Boilerplate):
        return {}
    steps, text = article.document.steps, article.document.source()
    before = tuple(takewhile(lambda step: step.name.partition("/")[0] in BEFORE_BOILERPLATE, steps))
    trace = SourceMap(before)
    reading = Reading(undo(steps[len(before) :], article.document.text), pipeline.language)
    found = stage.prose_probabilities(reading)
    starts = _line_starts(text)
    return {bisect_right(starts, trace.span(line.start, line.end)[0]): share for line, share in found}


def kept_lines(article: Article) -> dict[int, str]:
    """Line of the source -> the keep that held it against removal, and its reason."""
    marks = [mark for mark in article.document.marks if mark.field == KEPT_LINE]
    starts = _line_starts(article.document.source()) if marks else []
    return {bisect_right(starts, mark.start): f"kept by {mark.rule}: {mark.value}" for mark in marks}


def _line_starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def _explained_below(found: Sequence[Verdict]) -> set[int]:
    """Lines with the same edits as the next line with words: a block is explained once, below its last line."""
    with_words = [verdict for verdict in found if verdict.line.strip()]
    return {one.number for one, after in pairwise(with_words) if one.edits and one[2:] == after[2:]}


def _format(verdict: Verdict, kept: str, explained: bool) -> Iterator[str]:
    """The line with a sign before it, then the keep that holds it and, if `explained`, a line for each rule."""
    yield f"{_head(verdict)}{printable(verdict.line)}".rstrip()
    if kept:
        yield MARGIN + kept
    if not explained:
        return
    for why in dict.fromkeys(why for edit in _edits_of(verdict) for why in _why(edit, verdict.kind)):
        yield MARGIN + why
    if verdict.fields:
        yield f"{MARGIN}read as: {', '.join(verdict.fields)}"


def _format_alone(verdict: Verdict, kept: str, prose: float | None) -> Iterator[str]:
    """One line, folded to the width of a terminal, with an explanation even if it is kept."""
    first, *rest = _folded(printable(verdict.line)) or [""]
    yield f"{_head(verdict)}{first}".rstrip()
    for line in rest:
        yield MARGIN + line
    asked = "" if prose is None else f"; prose {prose:.2f}"
    said = [kept] if kept else []
    said += [
        why + (asked if edit.rule == MODEL[0] else "")
        for edit in _edits_of(verdict)
        for why in _why(edit, verdict.kind)
    ]
    if verdict.fields:
        said.append(f"read as: {', '.join(verdict.fields)}")
    elif verdict.kind == "kept" and not kept:
        said.append("kept: an empty line" if not verdict.line.strip() else f"kept: no rule matches{asked}")
    for why in dict.fromkeys(said):
        for line in _folded(why, indent="  "):
            yield MARGIN + line


def _edits_of(verdict: Verdict) -> tuple[AppliedEdit, ...]:
    """The edits that explain a line; for an empty one, not those that removed the block around it."""
    if verdict.line.strip():
        return verdict.edits
    return tuple(edit for edit in verdict.edits if not edit.removed.strip())


def _summary(found: Sequence[Verdict], edits: Sequence[AppliedEdit]) -> Iterator[str]:
    """The counts of lines and of edits; nothing for a text without words."""
    if any(verdict.line.strip() for verdict in found):
        yield ""
        yield from _count_lines(found)
        yield from _count_edits(edits)


def _count_lines(found: Sequence[Verdict]) -> Iterator[str]:
    """Lines and words of the text by verdict."""
    lines, words = Counter[str](), Counter[str]()
    for verdict in found:
        if verdict.line.strip():
            lines[verdict.kind] += 1
            words[verdict.kind] += len(verdict.line.split())
    yield f"{MARGIN}{'lines':>7s} {'words':>7s}"
    for kind in VERDICTS:
        if lines[kind]:
            yield f"{MARGIN}{lines[kind]:7d} {words[kind]:7d}  {kind}"
    yield f"{MARGIN}{lines.total():7d} {words.total():7d}  in all"


def _count_edits(edits: Sequence[AppliedEdit]) -> Iterator[str]:
    """The edits by stage and rule, with the words they removed."""
    made, taken = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for edit in edits:
        if edit.rule not in QUIET_RULES:
            gone = max(0, len(edit.removed.split()) - len(edit.new.split()))
            stage = edit.stage.partition("/")[0]
            for key in ((stage, ""), (stage, edit.rule)):
                made[key] += 1
                taken[key] += gone
    if made:
        yield f"{MARGIN}{'edits':>7s} {'words':>7s}"
    stages = [stage for stage, rule in made if not rule]  # in the order in which they first changed something
    for stage, rule in sorted(made, key=lambda key: (stages.index(key[0]), bool(key[1]), -made[key], key[1])):
        yield f"{MARGIN}{made[stage, rule]:7d} {taken[stage, rule]:7d}  {f'  {rule}' if rule else stage}"


def _head(verdict: Verdict) -> str:
    return f"{verdict.number:5d} {SIGNS[verdict.kind]} "


def _folded(words: str, indent: str = "") -> list[str]:
    """Words in lines that fit after the margin; if some are wide, every character counts as two columns."""
    room = WIDTH - len(MARGIN)
    width = room if columns(words) == len(words) else room // 2
    return textwrap.wrap(words, width, subsequent_indent=indent, break_on_hyphens=False)


def _why(edit: AppliedEdit, kind: str) -> Iterator[str]:
    """Rule and reason; for a line that stays in part, also the old and the new words, below if there is no room."""
    why = f"{kind}: {edit.rule}: {edit.reason}"
    where = f"[{printable(_short(edit.removed))} → {printable(_short(edit.new))}]" if kind == "changed" else ""
    if columns(MARGIN + why + where) < WIDTH:
        yield f"{why} {where}".rstrip()
    else:
        yield why
        if where:
            yield f"  {where}"


def _short(text: str) -> str:
    text = text.replace("\n", "⏎")
    return text if len(text) <= 40 else f"{text[:24]}…{text[-12:]}"


def _split_line(path: str) -> tuple[str, tuple[int, int] | None]:
    """`FILE:LINE` or `FILE:FIRST-LAST` -> file, first and last line, unless a file has that whole name."""
    name, colon, lines = path.rpartition(":")
    first, dash, last = lines.partition("-")
    numbers = (first, last) if dash else (first, first)
    if colon and all(map(_is_number, numbers)) and not exists(path):
        return name, (int(numbers[0]), int(numbers[1]))
    return path, None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER


def _forms_of_lines(path: str) -> str:
    """The end of a message about a missing file, if lines of an existing one were probably meant."""
    name, colon, _ = path.rpartition(":")
    if not colon or exists(path) or not is_file(name):
        return ""
    return f"; lines are {name}:LINE or {name}:FIRST-LAST"
