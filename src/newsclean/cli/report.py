"""`newsclean report PATHS -o report.html`: a page to review a whole folder."""

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.bounded import MAX_BYTES
from newsclean.cli.app import PATH, UsageError, make_typer, named_path, need_names
from newsclean.cli.cleaning import Options, clean_all
from newsclean.cli.color import printable
from newsclean.cli.distinct import Role, configurations, need_distinct
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import STDIN, Input, display_name, find_inputs
from newsclean.cli.messages import complain, reason_of
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
from newsclean.cli.progress import is_watched, show_progress
from newsclean.cli.write import open_target
from newsclean.paths import is_dir
from newsclean.plugins import pack_files

PAGE_HELP = "The page to write, - for stdout; an existing one is replaced."
STDIN_NAME = "stdin"
HELP = """
Write one HTML page to review the cleaning of many texts: source and result side by side, every change with its rule
and reason, and what stands out in the folder. Nothing else is written.

\b
Examples:
  newsclean report scraped/ -o report.html
  newsclean report scraped/ -o report.html --jobs 4 --mode precision
"""


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `report`."""
    app = make_typer(**options)
    app.command(help=HELP)(report)
    return app


def report(
    paths: Annotated[list[str], typer.Argument(help="Files or folders; - reads stdin.")],
    page: Annotated[Path, typer.Option("-o", "--output", help=PAGE_HELP, parser=named_path, metavar=PATH)],
    stages: StagesOption = "",
    skip: SkipOption = None,
    rules: RulesOption = None,
    lang: LangOption = None,
    encoding: EncodingOption = None,
    mode: ModeOption = Modes.balanced,
    reference_date: ReferenceOption = None,
    input_format: InputFormatOption = InputFormats.auto,
    max_bytes: MaxBytesOption = MAX_BYTES,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Number of processes.")] = 1,
    include: Annotated[
        list[str] | None, typer.Option("--include", help="Pattern for the files of a folder to clean [*.txt].")
    ] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", help="Pattern for files to leave out.")] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print only errors to stderr.")] = False,
) -> int:
    options = make_options(stages, skip, rules, lang, encoding, mode.value, reference_date)._replace(
        format="report", stdin_filename=STDIN_NAME, input_format=input_format.value, max_bytes=max_bytes
    )
    need_names(paths)
    if is_dir(page):
        raise UsageError(f"{page} is a folder: name the page, such as {page / 'report.html'}")
    to_stdout = str(page) == STDIN
    inputs = list(find_inputs(paths, include or (), exclude or (), [] if to_stdout else [page]))
    if not to_stdout:
        _check_page(page, inputs, options)
    if not inputs and not quiet:
        complain(f"{', '.join(paths)}: no text files found")
    try:
        failed = _write(page, ", ".join(paths), inputs, options, jobs, quiet)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{'stdout' if to_stdout else page}: {reason_of(error)}")
        return ExitCode.FAILED
    except LoneRecordsError as error:
        complain(str(error))
        return ExitCode.USAGE
    return ExitCode.FAILED if failed else ExitCode.DONE


def _check_page(page: Path, inputs: Sequence[Input], options: Options) -> None:
    """Raise `UsageError` if the page is also a file that is read."""
    need_distinct(
        [Role("the page", page)],
        [
            *(Role("the input", Path(source.path)) for source in inputs if source.path != STDIN),
            *(Role("the rule pack", Path(pack)) for name in options.rules for pack in pack_files(name)),
            *(Role("the configuration", file) for file in configurations()),
        ],
    )


class LoneRecordsError(ValueError):
    """The only input of a report contains records; the message names it and says what it looks like."""


class _Stdout:
    """Stdout as a writable file: what is written cannot be taken back."""

    def write(self, data: bytes) -> None:
        """Write the next bytes."""
        sys.stdout.buffer.write(data)

    def commit(self) -> None:
        """Everything was written already."""
        sys.stdout.buffer.flush()

    def discard(self) -> None:
        """There is nothing to discard."""


def _write(page: Path, title: str, inputs: Sequence[Input], options: Options, jobs: int, quiet: bool) -> int:
    """Write the page, whole or not at all; return how many texts could not be cleaned.

    Raises `LoneRecordsError` if the only input contains records.
    """
    from newsclean.report.page import Page

    failed = 0
    outcomes = clean_all(inputs, options, jobs)
    if len(inputs) > 1 and not quiet and is_watched(writes_to_stdout=str(page) == STDIN):
        outcomes = show_progress(outcomes, len(inputs))
    file = _Stdout() if str(page) == STDIN else open_target(page)
    try:
        written = Page(file, printable(title))
        with closing(outcomes):
            for outcome in outcomes:
                name = display_name(outcome.input, STDIN_NAME)
                if outcome.is_records and len(inputs) == 1 and outcome.input.path == title:
                    raise LoneRecordsError(f"{name}: {outcome.error}")
                if outcome.error:
                    failed += 1
                    complain(f"{name}: {outcome.error}")
                    written.add_failed(printable(name), printable(outcome.error))
                else:
                    written.add(outcome.output)
        written.finish()
        file.commit()
    finally:
        file.discard()
    return failed
