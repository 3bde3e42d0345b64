"""`newsclean restore CLEANED --audit FILE`: the original bytes, or the text cleaned without a rule."""

import sys
from collections.abc import Iterator
from contextlib import closing
from enum import Enum, auto
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from newsclean.audit import (
    AuditError,
    AuditFile,
    AuditIndex,
    Found,
    is_output,
    need_restorable,
    restore_edited,
    restore_output,
    sha256,
)
from newsclean.cli.app import PATH, UsageError, make_typer, named_path
from newsclean.cli.cleaning import UNCLEANABLE, Options, Outcome, clean_bytes, pipeline_for, recorded_options
from newsclean.cli.distinct import Role, configurations, file_key, need_distinct, need_no_stream, stream_files
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import STDIN, Input, closed, display_name, files_below, leads_out
from newsclean.cli.messages import complain, reason_of
from newsclean.cli.read import Content, check_unchanged, read_file
from newsclean.cli.sinks import check_place
from newsclean.cli.write import check_replaceable, write_atomically
from newsclean.paths import is_dir, is_file, real

HELP = """
Restore the original bytes of a cleaned text from the text and the audit alone; with -i or -o, of all texts in a folder
that the audit knows.

With --without, clean them again as before, but without a rule.

\b
Examples:
  newsclean restore article.txt --audit audit.jsonl > original.txt
  newsclean restore article.txt --audit audit.jsonl -i
  newsclean restore seeds/ --audit audit.jsonl -i
  newsclean restore article.txt --audit audit.jsonl --without boilerplate.en.read-more
"""

OUTPUT_HELP = "File to write to, - for stdout; for a folder, another folder."
UNCHANGED = "it already is what it was before cleaning"


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `restore`."""
    app = make_typer(**options)
    app.command(help=HELP)(restore)
    return app


def restore(
    cleaned: Annotated[
        Path, typer.Argument(help="The cleaned text, as newsclean wrote it, or a folder of them.", parser=named_path)
    ],
    audit: Annotated[Path, typer.Option("--audit", help="The audit of that run.", parser=named_path, metavar=PATH)],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help=OUTPUT_HELP, parser=named_path, metavar=PATH)
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", help="Stage, rule or dotted prefix to clean without.")
    ] = None,
    in_place: Annotated[bool, typer.Option("-i", "--in-place", help="Write the result back to the file.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Undo what can be undone in a text that has been edited since.")
    ] = False,
) -> int:
    if in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other")
    if output == Path(STDIN):
        output = None
    is_folder = is_dir(cleaned)
    if is_folder and not in_place and output is None:
        raise UsageError("a folder must be restored in place (-i) or into another one (-o FOLDER)")
    texts = dict(_texts_below(cleaned, [audit, *([output] if output else [])]) if is_folder else [(cleaned, "")])
    files = [file for file, problem in texts.items() if not problem]
    targets = [_target(file, cleaned, output, is_folder) for file in files]
    read = [
        *(Role("the input", file) for file in files),
        *(Role("the configuration", file) for file in configurations()),
    ]
    need_no_stream([Role("the audit", audit), *read])
    need_distinct([Role("the audit", audit), *(Role("the output", target) for target in targets if target)], read)
    appended = AuditFile(audit)
    if without:
        _check(appended)
    try:
        index = AuditIndex(audit)
    except OSError as error:
        complain(f"{error.filename or audit}: {reason_of(error)}")
        return ExitCode.FAILED
    except AuditError as error:
        complain(f"{cleaned}: {error}")
        return ExitCode.FAILED
    way = Way(index, appended, without or [], force, is_folder, output if is_folder else None)
    with closing(index):
        ends = [_cannot(file, problem) for file, problem in texts.items() if problem]
        ends += [_restore(file, file if in_place else target, way) for file, target in zip(files, targets, strict=True)]
    if is_folder and not any(end is not End.UNKNOWN for end in ends):
        complain(f"{cleaned}: {audit}: no record of any text there")
        return ExitCode.FAILED
    return ExitCode.FAILED if End.FAILED in ends else ExitCode.DONE


class Way(NamedTuple):
    """How the texts of a run are restored."""

    audit: AuditIndex
    appended: AuditFile
    without: list[str]
    force: bool
    of_a_folder: bool
    into: Path | None
    """The folder that the texts of a folder are written to, as plain files."""


class End(Enum):
    """What happened to a text; the audit may not know one that was found in a folder."""

    DONE = auto()
    FAILED = auto()
    UNKNOWN = auto()


def _cannot(file: Path, problem: str) -> End:
    """Report a path that cannot be read."""
    complain(f"{_name(file)}: {problem}")
    return End.FAILED


def _check(audit: AuditFile) -> None:
    """Raise `UsageError` for a file that is not an audit, so that nothing is appended to it."""
    try:
        audit.check()
    except AuditError as error:
        raise UsageError(str(error)) from None


def _target(file: Path, cleaned: Path, output: Path | None, is_folder: bool) -> Path | None:
    """The file other than its own that a text is restored to."""
    return output / file.relative_to(cleaned) if output is not None and is_folder else output


def _texts_below(folder: Path, written: list[Path]) -> Iterator[tuple[Path, str]]:
    """The files in a folder, except hidden ones and what else this run writes or reads.

    A folder or file that cannot be read comes with the reason.
    """
    own = {real(place) for place in written} - {real(folder)}
    streams = stream_files()
    for file, problem in sorted(files_below(folder)):
        if problem := problem or closed(file):
            yield file, problem
        elif (
            is_file(file)
            and not leads_out(file, folder)
            and not (streams and file_key(file) in streams)
            and own.isdisjoint((real(file), *real(file).parents))
        ):
            yield file, ""


def _name(file: Path) -> str:
    """What the file is called in an audit."""
    return display_name(Input(str(file), file.name))


def _restore(file: Path, target: Path | None, way: Way) -> End:
    """Restore one text, to stdout if there is no target, and report what went wrong."""
    try:
        content = _read(file)
        found = way.audit.find(file, sha256(content.data))
        if way.of_a_folder and not found:
            return End.UNKNOWN
        if way.into is not None and target is not None:
            check_place(target, way.into)
        was = content if target == file else None
        data, record, note = _source(content.data, found, way)
        if way.without:
            data = _cleaned_again(data, record, file, target, was, way)
        if note and (record or not (way.of_a_folder or way.without)):
            complain(f"{_name(file)}: {note}")
        if record is not None or target != file:
            _write(data, target, was, way)
    except OSError as error:
        if error.filename is None:  # of stdout
            raise
        complain(f"{error.filename}: {reason_of(error)}")
        return End.FAILED
    except (AuditError, *UNCLEANABLE) as error:
        complain(f"{_name(file)}: {error}")
        return End.FAILED
    return End.DONE


def _write(data: bytes, target: Path | None, was: Content | None, way: Way) -> None:
    if target is None:
        sys.stdout.buffer.write(data)
        return
    if way.of_a_folder:
        target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, data, was)


def _read(file: Path) -> Content:
    """Read a cleaned file. Raises `AuditError` for a device."""
    if file.is_char_device() or file.is_block_device():
        raise AuditError("it is a device, not a text")
    return read_file(file)


def _cleaned_again(
    data: bytes, record: dict[str, Any] | None, file: Path, target: Path | None, was: Content | None, way: Way
) -> bytes:
    """Clean the original bytes without some rules; the result is recorded if it is written to a file."""
    if record is None:
        raise AuditError(f"{UNCHANGED}, so there is no rule to undo")
    again = _clean_without(data, record, way.without, target or file, way.force)
    if target is not None and again.record is not None:
        _check_target(file, was)
        way.appended.append(again.record, target)
    return again.output


def _check_target(file: Path, was: Content | None) -> None:
    """Raise `RefusedError` for a file that must not be replaced in place, before it gets a record."""
    if was is not None:
        check_replaceable(file)
        check_unchanged(file, was)


class Restored(NamedTuple):
    """The original bytes, the record that led to them, and a note for the user."""

    data: bytes
    record: dict[str, Any] | None
    note: str = ""


def _source(text: bytes, found: Found, way: Way) -> Restored:
    """The original bytes; without a record if the text already is the original.

    A text that was edited is restored only with `force`.
    """
    if found.output is not None:
        record = way.audit.load(found.output)
        try:
            return Restored(restore_output(text, record), record)
        except AuditError:
            if not way.force:
                raise
    elif found.is_source:
        return Restored(text, None, f"{UNCHANGED}: nothing to restore")
    elif not found.own.heads:
        raise AuditError(f"{way.audit.path}: no record of this text, or of a file of that name")
    elif not way.force:
        need_restorable(way.audit.load(found.own.heads[-1]))
        raise AuditError(
            f"{way.audit.path}: it has been edited since it was cleaned (--force restores all but the edited lines)"
        )
    record = way.audit.closest(found.own, text)
    data, edited = restore_edited(text, record)
    lines = "one line has been" if edited == 1 else f"{edited} lines have been"
    return Restored(data, record, f"{lines} edited since and cannot be restored; all others are")


def _options(record: dict[str, Any]) -> Options:
    """The options that a text was cleaned with. Raises `AuditError` if they are invalid, or no longer usable."""
    try:
        options = recorded_options(record.get("options", {}))
    except (TypeError, ValueError):
        raise AuditError("the record's options are damaged") from None
    if options.format != record.get("format", "text"):
        raise AuditError("the record's options have another format than its output")
    try:
        pipeline_for(options)
    except ValueError as error:
        raise AuditError(f"the record's options cannot be used: {error}") from None
    return options


def _clean_without(data: bytes, record: dict[str, Any], without: list[str], target: Path, force: bool) -> Outcome:
    """Clean the original bytes with the options of the record and without some rules.

    Raises `AuditError` if those options alone no longer give the text of the record: more than
    the rules would be undone then.
    """
    options = _options(record)
    source = Input(str(target), target.name)
    fewer = options._replace(skip=(*options.skip, *without), audit=True)
    try:
        pipeline_for(fewer)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if not force and not is_output(clean_bytes(source, data, options).output, record):
        raise AuditError("cleaned again, it would differ by more than that rule (--force does it anyway)")
    return clean_bytes(source, data, fewer)
