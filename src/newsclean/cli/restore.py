"""`newsclean restore CLEANED --audit FILE`: the bytes as they came in, or cleaned without a rule."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.audit import (
    AuditError,
    append_record,
    find_record,
    is_output,
    last_record,
    restore_edited,
    restore_output,
)
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import Input
from newsclean.cli.run import UsageError, complain, make_typer, reason_of
from newsclean.cli.work import UNCLEANABLE, Outcome, clean_bytes, pipeline_for, recorded_options
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
    force: Annotated[
        bool, typer.Option("--force", help="Undo what can be undone in a text that was edited since.")
    ] = False,
) -> int:
    target = cleaned if in_place else output
    try:
        text = cleaned.read_bytes()
        data, record = _restore(text, audit, str(cleaned), force)
        if without:
            again = _clean_without(data, record, without, target or cleaned, force)
            data = again.output
            if target is not None and again.record is not None:
                append_record(audit, again.record)
        if target is not None:
            write_atomically(target, data)
            return ExitCode.DONE
    except OSError as error:
        complain(f"{error.filename}: {reason_of(error)}")
        return ExitCode.FAILED
    except (AuditError, *UNCLEANABLE) as error:
        complain(f"{cleaned}: {error}")
        return ExitCode.FAILED
    sys.stdout.buffer.write(data)
    return ExitCode.DONE


def _restore(text: bytes, audit: Path, name: str, force: bool) -> tuple[bytes, dict[str, Any]]:
    """The bytes that came in, and the record that led to them. Only with `force` from a text that was edited."""
    try:
        record = find_record(audit, text, name)
        return restore_output(text, record), record
    except AuditError:
        if not force:
            raise
        record = last_record(audit, name)
        data, edited = restore_edited(text, record)
        lines = "one line was" if edited == 1 else f"{edited} lines were"
        complain(f"{name}: {lines} edited since and cannot be restored; all others are")
        return data, record


def _clean_without(data: bytes, record: dict[str, Any], without: list[str], target: Path, force: bool) -> Outcome:
    """Clean the original bytes with the options of the record and without some rules.

    Raises `AuditError` where those options alone no longer give the text of the record: then
    more than the rules would be undone.
    """
    try:
        options = recorded_options(record.get("options", {}))
    except (TypeError, ValueError):
        raise AuditError("the record's options are damaged") from None
    source = Input(str(target), target.name)
    fewer = options._replace(skip=(*options.skip, *without), audit=True)
    try:
        pipeline_for(fewer)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if not force and not is_output(clean_bytes(source, data, options).output, record):
        raise AuditError("cleaned again, it would differ by more than that rule (--force does it all the same)")
    return clean_bytes(source, data, fewer)
