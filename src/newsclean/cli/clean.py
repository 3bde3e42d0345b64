"""`newsclean [PATHS]`: the main command."""

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.bounded import MAX_BYTES
from newsclean.cli import COMMANDS
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import STDIN, Input, find_inputs, is_in_use
from newsclean.cli.options import (
    EncodingOption,
    LangOption,
    MaxBytesOption,
    ModeOption,
    Modes,
    OutputEncodingOption,
    ReferenceOption,
    RulesOption,
    SkipOption,
    StagesOption,
    known_encoding,
    make_options,
)
from newsclean.cli.output import UTF8
from newsclean.cli.progress import is_watched, show_progress
from newsclean.cli.run import UsageError, complain, make_typer, reason_of
from newsclean.cli.sinks import Differences, Sink, choose_sink
from newsclean.cli.stats import Stats
from newsclean.cli.work import Options, Outcome, clean_all, display_name
from newsclean.plugins import pack_files

COMMAND_LINES = "\n".join(f"  {name:9s}{line}" for name, line in COMMANDS.items())
HELP = f"""
Clean scraped news text: the article comes back, the page around it goes.

\b
Examples:
  newsclean article.txt                    print the article
  curl -s example.org/a.txt | newsclean    the same from a pipe
  newsclean -f json article.txt            with headline, authors, dates as data
  newsclean -i --audit audit.jsonl seeds/  clean a folder in place, undoably
  newsclean --check seeds/                 exit 1 if anything would change
  newsclean explain article.txt            what went, and why
  newsclean restore article.txt --audit audit.jsonl
  newsclean rules list

\b
Commands:
{COMMAND_LINES}

\b
Exit codes: 0 done; 1 would change (--check, --diff); 2 wrong usage;
3 some input failed, the others are done; 130 interrupted.
"""
FORMAT_HELP = "Form of the output; markdown begins with the metadata as YAML front matter."
METADATA_HELP = (
    "YAML front matter before the text; without it, front matter of a text is read and left out, with -i too."
)
OUTPUT_HELP = """
File to write to; a folder if it is one, ends in / or there are several texts, which share a file only with -f jsonl.
""".strip()
NO_ARTICLE = "no article found in this text, left as it is (--exclude or 'exclude' in the configuration passes over it)"
LIKENESS = 0.75  # of a word to the command that was meant


class Format(StrEnum):
    """Forms of the output."""

    text = "text"
    markdown = "markdown"
    json = "json"
    jsonl = "jsonl"
    jsonld = "jsonld"


class StatsForm(StrEnum):
    """Forms of the counts."""

    table = "table"
    json = "json"


class Colors(StrEnum):
    """When to colour."""

    auto = "auto"
    always = "always"
    never = "never"


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of the main command."""
    app = make_typer(**options)
    app.command(help=HELP)(clean)
    return app


def clean(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="Files or folders; - or nothing reads stdin.")] = None,
    format: Annotated[Format, typer.Option("-f", "--format", help=FORMAT_HELP)] = Format.text,
    in_place: Annotated[
        bool, typer.Option("-i", "--in-place", help="Write the cleaned text back to each file.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file would change. Not with -i.")
    ] = False,
    diff: Annotated[
        bool,
        typer.Option("--diff", help="Print what would change, write nothing; exit 1 if anything does. Not with -i."),
    ] = False,
    output: Annotated[str | None, typer.Option("-o", "--output", help=OUTPUT_HELP)] = None,
    audit: Annotated[Path | None, typer.Option("--audit", help="Append a record of every change to this file.")] = None,
    with_metadata: Annotated[bool, typer.Option("--with-metadata/--no-with-metadata", help=METADATA_HELP)] = False,
    stages: StagesOption = "",
    skip: SkipOption = None,
    rules: RulesOption = None,
    lang: LangOption = None,
    encoding: EncodingOption = None,
    output_encoding: OutputEncodingOption = "utf-8",
    mode: ModeOption = Modes.balanced,
    reference_date: ReferenceOption = None,
    fields: Annotated[
        bool, typer.Option("--fields", help="In JSON, where each field was found, by which rule, how surely.")
    ] = False,
    max_bytes: MaxBytesOption = MAX_BYTES,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes.")] = 1,
    include: Annotated[
        list[str] | None, typer.Option("--include", help="Pattern of files of a folder to clean [*.txt].")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", help="Pattern of files to leave out: name, or path.")
    ] = None,
    stdin_filename: Annotated[str, typer.Option("--stdin-filename", help="What to call stdin.")] = STDIN,
    stats: Annotated[bool, typer.Option("--stats", help="Counts on stderr at the end.")] = False,
    stats_format: Annotated[
        StatsForm | None, typer.Option("--stats-format", help="table or json (one line); asks for --stats too.")
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Only errors on stderr.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="A line on stderr for every file.")] = False,
    color: Annotated[Colors, typer.Option("--color", help="Colour of --diff.")] = Colors.auto,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> int:
    if version:
        from newsclean._version import __version__

        print(f"newsclean {__version__}")
        return ExitCode.DONE
    in_place, check, diff = _settle(context, in_place, check, diff)
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError("nothing to clean: name a file, or pipe a text in")
    options = make_options(stages, skip, rules, lang, encoding, mode.value, reference_date)._replace(
        fields=fields,
        format=format.value,
        with_metadata=with_metadata,
        output_encoding=known_encoding(output_encoding),
        audit=audit is not None and not (check or diff),
        stdin_filename=stdin_filename,
        max_bytes=max_bytes,
    )
    if not all(paths or [STDIN]):
        raise UsageError("an empty name is no file")
    if options.output_encoding != UTF8 and format not in (Format.text, Format.markdown):
        raise UsageError(f"{format.value} is always UTF-8: --output-encoding is for text and markdown")
    written = [place for place in (audit, Path(output) if output else None) if place]
    packs = {Path(file).resolve() for name in options.rules for file in pack_files(name)}
    for place in written:
        if is_in_use(place, packs):
            raise UsageError(f"{place} is a rule pack or a configuration in use: it would be overwritten")
    named = list(find_inputs(paths or [], include or (), exclude or (), written))
    inputs = list(_texts(named, packs, quiet))
    _check_usage(inputs, format, in_place, check or diff, output)
    if fields and format not in (Format.json, Format.jsonl):
        raise UsageError("--fields belongs to --format json or jsonl")
    if not named and not quiet:
        complain(f"{', '.join(paths or [])}: no text files there")
    name = "stdin" if stdin_filename == STDIN else stdin_filename
    differences = Differences(color.value, name) if diff else None
    sink = differences or choose_sink(output, in_place, check, format.value, many=_may_be_many(paths or []))
    form = stats_format or (StatsForm.table if stats else None)
    return Run(sink, audit, name, quiet, verbose, form).all(inputs, options, jobs)


class Run:
    """One call of the command: takes the outcomes in order, writes, counts, complains."""

    def __init__(
        self, sink: Sink, audit: Path | None, stdin_name: str, quiet: bool, verbose: bool, stats_form: StatsForm | None
    ) -> None:
        self.sink, self.audit, self.stdin_name = sink, audit, stdin_name
        self.quiet, self.verbose, self.stats_form = quiet, verbose, stats_form
        self.stats = Stats()

    def all(self, inputs: Sequence[Input], options: Options, jobs: int) -> int:
        """Clean the inputs; the exit code."""
        outcomes = clean_all(inputs, options, jobs)
        if len(inputs) > 1 and not self.quiet and is_watched(self.sink.is_stdout):
            outcomes = show_progress(outcomes, len(inputs))
        try:
            with closing(outcomes):
                for outcome in outcomes:
                    self.one(outcome)
        except BaseException:
            self.sink.close(done=False)
            raise
        try:
            self.sink.close(done=True)
        except OSError as problem:  # of the one file that all results go to
            complain(f"{problem.filename}: {reason_of(problem)}")
            self.stats.fail(reason_of(problem))
        code = self.exit_code()
        if self.stats_form:
            self.stats.write(self.stats_form.value, code)
        return code

    def exit_code(self) -> ExitCode:
        """What the exit status says of the texts so far."""
        if self.stats.failed:
            return ExitCode.FAILED
        return ExitCode.WOULD_CHANGE if self.stats.changed and not self.sink.writes else ExitCode.DONE

    def one(self, outcome: Outcome) -> None:
        """Write one outcome; the audit is on disk before the text is."""
        name = display_name(outcome.input, self.stdin_name)
        error = outcome.error
        stays = self.sink.in_place or not self.sink.writes
        if outcome.blank:
            if not self.quiet:
                complain(f"{name}: nothing in it" + ", left as it is" * stays)
            outcome = outcome._replace(output=outcome.data, record=None) if stays else outcome
        elif outcome.no_article and stays:
            error = NO_ARTICLE
        elif outcome.no_article and not self.quiet:
            complain(f"{name}: no article found in this text")
        if not error:
            try:
                if outcome.record is not None and self.audit is not None:
                    from newsclean.audit import append_record

                    append_record(self.audit, outcome.record)
                self.sink.put(outcome)
            except BrokenPipeError:
                raise
            except OSError as problem:
                if self.sink.is_stdout and problem.filename is None:
                    raise
                where = "" if problem.filename in (None, outcome.input.path) else f"{problem.filename}: "
                error = f"{where}{reason_of(problem)}"
        if error:
            self.stats.fail(error)
            complain(f"{name}: {error}{_command_meant(outcome.input)}")
            return
        self.stats.add(outcome)
        changed = outcome.output != outcome.data
        for rule in outcome.unsettled if not self.quiet else ():
            complain(f"{name}: {rule} still fires after the last round")
        if not self.quiet and (self.verbose or (changed and not self.sink.writes)):
            edits = sum(count for _, count in outcome.counts)
            verb = ("changed" if self.sink.writes else "would change") if changed else "unchanged"
            complain(f"{name}: {verb} ({edits} edit{'s' * (edits != 1)})")


def _texts(named: Sequence[Input], packs: Collection[Path], quiet: bool) -> Iterator[Input]:
    """The inputs without rule packs and configurations: a hook may pass them, and a text they never are."""
    for source in named:
        if source.path == STDIN or not is_in_use(Path(source.path), packs):
            yield source
        elif not quiet:
            complain(f"{display_name(source)}: a rule pack or a configuration, left as it is")


def _settle(context: typer.Context, in_place: bool, check: bool, diff: bool) -> tuple[bool, bool, bool]:
    """`-i` and only looking exclude each other; of the two, a flag wins over the configuration.

    Where both stand in the configuration, nothing is written.
    """
    looking = [name for name in ("check", "diff") if _is_flag(context, name)]
    if not _is_flag(context, "in_place"):
        return in_place and not (check or diff), check, diff
    if looking:
        raise UsageError(f"--in-place and --{looking[0]} exclude each other: --{looking[0]} writes nothing")
    return in_place, False, False


def _is_flag(context: typer.Context, name: str) -> bool:
    """Whether an option was given on the command line."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _may_be_many(paths: Sequence[str]) -> bool:
    """Whether the arguments may mean several texts: what `-o` is must not depend on how many a folder holds today."""
    return len(paths) > 1 or any(Path(path).is_dir() for path in paths)


def _check_usage(inputs: Sequence[Input], format: Format, in_place: bool, dry: bool, output: str | None) -> None:
    if in_place and any(source.path == STDIN for source in inputs):
        raise UsageError("--in-place needs files, not stdin")
    if in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other")
    if in_place and format is not Format.text and format is not Format.markdown:
        raise UsageError("--in-place writes text or markdown")
    to_stdout = not (in_place or dry or output is not None)
    if to_stdout and len(inputs) > 1 and format is not Format.jsonl:
        if meant := _command_meant(inputs[0]):
            raise UsageError(f"{inputs[0].path}: no such file or directory{meant}")
        raise UsageError("several texts do not go to stdout together: use --format jsonl, -o or -i")


def _command_meant(source: Input) -> str:
    """The end of a message about an input that is no file, where its name is nearly that of a command."""
    if not source.path.isalpha() or os.path.lexists(source.path):
        return ""
    from difflib import get_close_matches

    near = get_close_matches(source.path.lower(), COMMANDS, n=1, cutoff=LIKENESS)
    return f"; did you mean '{near[0]}'?" if near else ""
