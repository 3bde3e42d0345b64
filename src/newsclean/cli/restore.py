"""`newsclean restore CLEANED --audit FILE`: the bytes as they came in, or cleaned without a rule."""

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

OUTPUT_HELP = "File to write to, - for stdout; for a folder, a folder."
UNCHANGED = "it is as it was before it was cleaned"


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
    in_place: Annotated[bool, typer.Option("-i", "--in-place", help="Write it back to the file.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Undo what can be undone in a text that was edited since.")
    ] = False,
) -> int:
    if in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other")
    if output == Path(STDIN):
        output = None
    is_folder = is_dir(cleaned)
    if is_folder and not in_place and output is None:
        raise UsageError("a folder is restored in place (-i) or into another one (-o FOLDER)")
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
        complain(f"{cleaned}: {audit}: no record of a text there")
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
    """The folder that the texts of a folder go to, as plain files of it."""


class End(Enum):
    """What became of a text; of one in a folder it may be that the audit does not know it."""

    DONE = auto()
    FAILED = auto()
    UNKNOWN = auto()


def _cannot(file: Path, problem: str) -> End:
    """Tell what cannot be read, so that it is not known what lies there."""
    complain(f"{_name(file)}: {problem}")
    return End.FAILED


def _check(audit: AuditFile) -> None:
    """Raise `UsageError` for what is no audit, so that nothing is appended to it."""
    try:
        audit.check()
    except AuditError as error:
        raise UsageError(str(error)) from None


def _target(file: Path, cleaned: Path, output: Path | None, is_folder: bool) -> Path | None:
    """The file of its own that a text is restored to."""
    return output / file.relative_to(cleaned) if output is not None and is_folder else output


def _texts_below(folder: Path, written: list[Path]) -> Iterator[tuple[Path, str]]:
    """The files in a folder, hidden ones and what this run writes or reads besides left out.

    Of what cannot be read, a folder say, comes the reason with it.
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
    """Restore one text, to stdout if there is no target. Tells what went wrong."""
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
    """What a cleaned file holds. Raises `AuditError` for a device."""
    if file.is_char_device() or file.is_block_device():
        raise AuditError("it is a device, not a text")
    return read_file(file)


def _cleaned_again(
    data: bytes, record: dict[str, Any] | None, file: Path, target: Path | None, was: Content | None, way: Way
) -> bytes:
    """The original bytes cleaned without some rules. A text that is written to a file gets a record of its own."""
    if record is None:
        raise AuditError(f"{UNCHANGED}, so there is no rule to undo")
    again = _clean_without(data, record, way.without, target or file, way.force)
    if target is not None and again.record is not None:
        _check_target(file, was)
        way.appended.append(again.record, target)
    return again.output


def _check_target(file: Path, was: Content | None) -> None:
    """Raise `RefusedError` for a file that is restored in place but must not be, so that it gets no record."""
    if was is not None:
        check_replaceable(file)
        check_unchanged(file, was)


class Restored(NamedTuple):
    """The bytes that came in, the record that led to them, and what is to be said of it."""

    data: bytes
    record: dict[str, Any] | None
    note: str = ""


def _source(text: bytes, found: Found, way: Way) -> Restored:
    """What came in, without a record where the text still is that.

    From a text that was edited only with `force`.
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
        raise AuditError(f"{way.audit.path}: no record of this text, nor of a file of that name")
    elif not way.force:
        need_restorable(way.audit.load(found.own.heads[-1]))
        raise AuditError(
            f"{way.audit.path}: it was edited since it was cleaned (--force restores all but the edited lines)"
        )
    record = way.audit.closest(found.own, text)
    data, edited = restore_edited(text, record)
    lines = "one line was" if edited == 1 else f"{edited} lines were"
    return Restored(data, record, f"{lines} edited since and cannot be restored; all others are")


def _options(record: dict[str, Any]) -> Options:
    """The options that a text was cleaned with. Raises `AuditError` where they cannot have been, or are no more."""
    try:
        options = recorded_options(record.get("options", {}))
    except (TypeError, ValueError):
        raise AuditError("the record's options are damaged") from None
    if options.format != record.get("format", "text"):
        raise AuditError("the record's options are of another format than its output")
    try:
        pipeline_for(options)
    except ValueError as error:
        raise AuditError(f"the record's options cannot be used: {error}") from None
    return options


def _clean_without(data: bytes, record: dict[str, Any], without: list[str], target: Path, force: bool) -> Outcome:
    """Clean the original bytes with the options of the record and without some rules.

    Raises `AuditError` where those options alone no longer give the text of the record: then
    more than the rules would be undone.
    """
    options = _options(record)
    source = Input(str(target), target.name)
    fewer = options._replace(skip=(*options.skip, *without), audit=True)
    try:
        pipeline_for(fewer)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if not force and not is_output(clean_bytes(source, data, options).output, record):
        raise AuditError("cleaned again, it would differ by more than that rule (--force does it all the same)")
    return clean_bytes(source, data, fewer)
