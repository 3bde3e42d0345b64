"""`newsclean restore CLEANED --audit FILE`: the bytes as they came in, or cleaned without a rule."""

import sys
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from newsclean.audit import (
    AuditError,
    Known,
    append_record,
    is_output,
    look_up,
    restore_edited,
    restore_output,
    sha256,
)
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import Input, leads_out
from newsclean.cli.read import check_unchanged, read_file
from newsclean.cli.run import UsageError, complain, make_typer, reason_of
from newsclean.cli.work import UNCLEANABLE, Outcome, clean_bytes, display_name, pipeline_for, recorded_options
from newsclean.cli.write import check_replaceable, write_atomically

HELP = """
Give back the original bytes of a cleaned text, from it and the audit alone; of all that an audit knows in a folder,
with -i or -o.

With --without, clean them again as before, but for what a rule did.

\b
Examples:
  newsclean restore article.txt --audit audit.jsonl > original.txt
  newsclean restore article.txt --audit audit.jsonl -i
  newsclean restore seeds/ --audit audit.jsonl -i
  newsclean restore article.txt --audit audit.jsonl --without boilerplate.en.read-more
"""

UNCHANGED = "it is as it was before it was cleaned"


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `restore`."""
    app = make_typer(**options)
    app.command(help=HELP)(restore)
    return app


def restore(
    cleaned: Annotated[Path, typer.Argument(help="The cleaned text, as newsclean wrote it, or a folder of them.")],
    audit: Annotated[Path, typer.Option("--audit", help="The audit of that run.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File to write to; for a folder, a folder.")
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", help="Stage, rule or dotted prefix to clean without.")
    ] = None,
    in_place: Annotated[bool, typer.Option("-i", "--in-place", help="Write it back to the file.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Undo what can be undone in a text that was edited since.")
    ] = False,
) -> int:
    if in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other")
    is_folder = cleaned.is_dir()
    if is_folder and not in_place and output is None:
        raise UsageError("a folder is restored in place (-i) or into another one (-o FOLDER)")
    way = Way(audit, without or [], force, is_folder)
    try:
        files = _files_below(cleaned, [audit, *([output] if output else [])]) if is_folder else [cleaned]
        known = look_up(audit, {_name(file): sha256(file.read_bytes()) for file in files})
    except OSError as error:
        complain(f"{error.filename}: {reason_of(error)}")
        return ExitCode.FAILED
    except AuditError as error:
        complain(f"{cleaned}: {error}")
        return ExitCode.FAILED
    if is_folder:
        files = [file for file in files if any(known[_name(file)])]
        if not files:
            complain(f"{cleaned}: {audit}: no record of a text there")
            return ExitCode.FAILED
    done = True
    for file in files:
        into = output / file.relative_to(cleaned) if output is not None and is_folder else output
        done &= _restore(file, file if in_place else into, known[_name(file)], way)
    return ExitCode.DONE if done else ExitCode.FAILED


class Way(NamedTuple):
    """How the texts of a run are restored."""

    audit: Path
    without: list[str]
    force: bool
    of_a_folder: bool


def _files_below(folder: Path, written: list[Path]) -> list[Path]:
    """The files in a folder, hidden ones and what this run writes or reads besides left out."""
    own = {place.resolve() for place in written} - {folder.resolve()}
    return [
        file
        for file in sorted(folder.rglob("*"))
        if not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and file.is_file()
        and not leads_out(file, folder)
        and own.isdisjoint((file.resolve(), *file.resolve().parents))
    ]


def _name(file: Path) -> str:
    """What the file is called in an audit."""
    return display_name(Input(str(file), file.name))


def _restore(file: Path, target: Path | None, known: Known, way: Way) -> bool:
    """Restore one text, to stdout if there is no target; whether that went well. Tells what did not."""
    try:
        content = read_file(file)
        data, record = _source(file, content.data, known, way)
        was = content if target == file else None
        if way.without:
            if record is None:
                raise AuditError(f"{UNCHANGED}, so there is no rule to undo")
            again = _clean_without(data, record, way.without, target or file, way.force)
            data = again.output
            if target is not None and again.record is not None:
                if was is not None:
                    check_replaceable(file)
                    check_unchanged(file, was)
                append_record(way.audit, again.record)
        if target is None:
            sys.stdout.buffer.write(data)
        elif record is not None or target != file:
            target.parent.mkdir(parents=True, exist_ok=True) if way.of_a_folder else None
            write_atomically(target, data, was)
    except OSError as error:
        if error.filename is None:  # of stdout
            raise
        complain(f"{error.filename}: {reason_of(error)}")
        return False
    except (AuditError, *UNCLEANABLE) as error:
        complain(f"{_name(file)}: {error}")
        return False
    return True


def _source(file: Path, text: bytes, known: Known, way: Way) -> tuple[bytes, dict[str, Any] | None]:
    """The bytes that came in, and the record that led to them: none where the text still is what came in.

    From a text that was edited only with `force`.
    """
    if known.record is not None:
        try:
            return restore_output(text, known.record), known.record
        except AuditError:
            if not way.force:
                raise
    elif known.is_source:
        if not way.of_a_folder and not way.without:
            complain(f"{_name(file)}: {UNCHANGED}: nothing to restore")
        return text, None
    elif known.last is None:
        raise AuditError(f"{way.audit}: no record of this text, nor of a file of that name")
    elif not way.force:
        raise AuditError(f"{way.audit}: it was edited since it was cleaned (--force restores all but the edited lines)")
    record = known.last or known.record or {}
    data, edited = restore_edited(text, record)
    lines = "one line was" if edited == 1 else f"{edited} lines were"
    complain(f"{_name(file)}: {lines} edited since and cannot be restored; all others are")
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
