"""`newsclean [PATHS]`: the main command."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.bounded import MAX_BYTES
from newsclean.cli.app import PATH, make_typer, named_path
from newsclean.cli.commands import COMMANDS
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import STDIN, may_be_many, select_inputs
from newsclean.cli.options import (
    EncodingOption,
    InputFormatOption,
    InputFormats,
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
from newsclean.cli.results import Messages, Results
from newsclean.cli.sinks import Differences, choose_sink
from newsclean.cli.usage import (
    Writing,
    check_distinct,
    check_inputs,
    check_options,
    check_paths,
    open_audit,
    report_ignored,
    settle_writing,
)
from newsclean.plugins import pack_files

COMMAND_LINES = "\n".join(f"  {name:9s}{line}" for name, line in COMMANDS.items())
HELP = f"""
Clean scraped news text: keep the article, remove the page around it.

\b
Examples:
  newsclean article.txt                    print the article
  curl -s example.org/a.txt | newsclean    the same from a pipe
  newsclean -f json article.txt            headline, authors and dates as data
  newsclean -i --audit audit.jsonl seeds/  clean a folder in place; can be undone
  newsclean --check seeds/                 exit 1 if anything would change
  newsclean explain article.txt            what was removed, and why
  newsclean restore article.txt --audit audit.jsonl
  newsclean rules list

\b
Commands:
{COMMAND_LINES}

\b
Exit codes: 0 done; 1 would change (--check, --diff); 2 usage error;
3 some inputs failed, the others are done; 130 interrupted, 143 terminated,
129 hung up.
"""
FORMAT_HELP = "Output format; markdown begins with the metadata as YAML front matter."
AUDIT_HELP = "Append a record of every change to this file (written before the text is replaced)."
METADATA_HELP = """
Put YAML front matter before the text. By default, front matter of a text is read and left out, but -i, --check and
--diff keep it unchanged; --no-with-metadata removes it there too.
""".strip()
OUTPUT_HELP = """
File to write to, or - for stdout; a folder if it exists as one, ends in /, or there are several texts, which can share
a file only with -f jsonl.
""".strip()


class Format(StrEnum):
    """Output formats."""

    text = "text"
    markdown = "markdown"
    json = "json"
    jsonl = "jsonl"
    jsonld = "jsonld"


class StatsForm(StrEnum):
    """Formats of the counts."""

    table = "table"
    json = "json"


class Colors(StrEnum):
    """When to use colour."""

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
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files or folders; stdin if none are given, or for -.")
    ] = None,
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
    audit: Annotated[Path | None, typer.Option("--audit", help=AUDIT_HELP, parser=named_path, metavar=PATH)] = None,
    with_metadata: Annotated[
        bool | None, typer.Option("--with-metadata/--no-with-metadata", help=METADATA_HELP)
    ] = None,
    stages: StagesOption = "",
    skip: SkipOption = None,
    rules: RulesOption = None,
    lang: LangOption = None,
    encoding: EncodingOption = None,
    input_format: InputFormatOption = InputFormats.auto,
    output_encoding: OutputEncodingOption = "utf-8",
    mode: ModeOption = Modes.balanced,
    reference_date: ReferenceOption = None,
    fields: Annotated[
        bool,
        typer.Option("--fields", help="In JSON, say where each field was found, by which rule, with what confidence."),
    ] = False,
    max_bytes: MaxBytesOption = MAX_BYTES,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Number of processes.")] = 1,
    include: Annotated[
        list[str] | None, typer.Option("--include", help="Pattern for the files of a folder to clean [*.txt].")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", help="Pattern for files to leave out: name or path.")
    ] = None,
    stdin_filename: Annotated[
        str, typer.Option("--stdin-filename", help="Name for stdin in records and messages.")
    ] = STDIN,
    stats: Annotated[bool, typer.Option("--stats", help="Print counts to stderr at the end.")] = False,
    stats_format: Annotated[
        StatsForm | None, typer.Option("--stats-format", help="table or json (one line); implies --stats.")
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print only errors to stderr.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Print a line to stderr for every file.")] = False,
    color: Annotated[Colors, typer.Option("--color", help="When to colour --diff.")] = Colors.auto,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> int:
    if version:
        from newsclean._version import __version__

        print(f"newsclean {__version__}")
        return ExitCode.DONE
    in_place, check, diff, output = settle_writing(context, Writing(in_place, check, diff, output))
    in_place = report_ignored(context, in_place, paths or [], quiet)
    is_dry = check or diff
    options = make_options(stages, skip, rules, lang, encoding, mode.value, reference_date)._replace(
        fields=fields,
        format=format.value,
        with_metadata=with_metadata if in_place or is_dry else bool(with_metadata),
        output_encoding=known_encoding(output_encoding),
        audit=audit is not None and not is_dry,
        stdin_filename=stdin_filename,
        input_format=input_format.value,
        in_place=in_place,
        max_bytes=max_bytes,
    )
    check_paths(paths or [], output)
    check_options(options, output)
    packs = [Path(file) for name in options.rules for file in pack_files(name)]
    own = [place for place in (audit, None if output in (None, STDIN) else Path(output)) if place]
    inputs = list(select_inputs(paths or [], include or (), exclude or (), own, packs, quiet=quiet, once=in_place))
    check_inputs(inputs, options, to_stdout=not (in_place or is_dry) and output in (None, STDIN))
    name = "stdin" if stdin_filename == STDIN else stdin_filename
    many = may_be_many(paths or [])
    sink = Differences(color.value, name) if diff else choose_sink(output, in_place, check, format.value, many=many)
    if sink.writes:
        check_distinct(sink, audit, inputs, packs)
    record = open_audit(audit) if audit is not None and options.audit else None
    stats_form = stats_format or (StatsForm.table if stats else None)
    return Results(sink, record, Messages(name, quiet, verbose, stats_form), is_lone=not many).take_all(
        inputs, options, jobs
    )
