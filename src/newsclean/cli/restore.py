"""`newsclean restore CLEANED --audit FILE`: the bytes as they came in, or cleaned without a rule."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.audit import AuditError, find_record, restore_output
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import Input
from newsclean.cli.run import UsageError, complain, make_typer, reason_of
from newsclean.cli.work import clean_bytes, pipeline_for, recorded_options
from newsclean.cli.write import write_atomically

HELP = """
Give back the original bytes of a cleaned text, from it and the audit alone.

With --without, clean them again as before, but for what a rule did.

\b
Examples:
  newsclean restore article.txt --audit audit.jsonl > original.txt
  newsclean restore article.txt --audit audit.jsonl -i
  newsclean restore article.txt --audit audit.jsonl --without boilerplate.en.read-more
"""


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `restore`."""
    app = make_typer(**options)
    app.command(help=HELP)(restore)
    return app


def restore(
    cleaned: Annotated[Path, typer.Argument(help="The cleaned text, as newsclean wrote it.")],
    audit: Annotated[Path, typer.Option("--audit", help="The audit of that run.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File to write to.")] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", help="Stage, rule or dotted prefix to clean without.")
    ] = None,
    in_place: Annotated[bool, typer.Option("-i", "--in-place", help="Write it back to the file.")] = False,
) -> int:
    try:
        text = cleaned.read_bytes()
        record = find_record(audit, text, str(cleaned))
        data = restore_output(text, record)
        if without:
            data = _clean_without(data, record, without)
        target = cleaned if in_place else output
        if target is not None:
            write_atomically(target, data)
            return ExitCode.DONE
    except OSError as error:
        complain(f"{error.filename}: {reason_of(error)}")
        return ExitCode.FAILED
    except AuditError as error:
        complain(f"{cleaned}: {error}")
        return ExitCode.FAILED
    sys.stdout.buffer.write(data)
    return ExitCode.DONE


def _clean_without(data: bytes, record: dict[str, Any], without: list[str]) -> bytes:
    """Clean the original bytes with the options of the record and without some rules."""
    try:
        options = recorded_options(record.get("options", {}))
    except (TypeError, ValueError):
        raise AuditError("the record's options are damaged") from None
    options = options._replace(skip=(*options.skip, *without))
    try:
        pipeline_for(options)
    except ValueError as error:
        raise UsageError(str(error)) from None
    return clean_bytes(Input(record["path"], record["path"]), data, options).output
