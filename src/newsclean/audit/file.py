"""The file of an audit: one writer at a time appends to it; a file that is not an audit is never changed."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from newsclean.audit.heads import Line, names_of, read_head, read_line, read_lines, where
from newsclean.audit.places import Places, place_of, shown
from newsclean.audit.shape import AuditError, read_record
from newsclean.parsing import ParseError, read_json

BEGINNING = b'{"schema":1,"path":"'  # of every record that was ever appended


class AuditFile:
    """An audit that a run appends to.

    It remembers the last record of each text, by place and output, and reads only what was appended
    since it last looked. A record that repeats the last one is not appended: a restore would find
    the same bytes.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._places = Places()
        self._forget()

    def check(self) -> None:
        """Raise `AuditError` for a file that is not an audit. A missing or empty file can become one."""
        with suppress(FileNotFoundError, PermissionError):  # appending will report it for each text
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise AuditError(f"{self.path}: is not a regular file, so no audit can be appended to it")
            with self.path.open("rb") as file:
                self._look(file)

    def append(self, record: Mapping[str, Any], written: Path | None = None) -> None:
        """Append the record of a text written to a file, or to stdout; when this returns it is on disk.

        Raises `AuditError` if the file is not an audit, `OSError` if it cannot be written.
        """
        record = _with_place(record, written)
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"
        with self._locked() as file:
            half = self._look(file)
            if self._is_repeated(file, record):
                return
            try:
                if half is not None:
                    self._complete(file, half)
                _write(file, line)
                os.fsync(file.fileno())
            except OSError as error:  # the partial line is cut off at the next look
                error.filename = str(self.path)
                raise

    def _forget(self) -> None:
        self._status: tuple[int, int] | None = None
        self._end, self._lines = 0, 0
        self._last: dict[int, int] = {}

    @contextmanager
    def _locked(self) -> Iterator[BinaryIO]:
        """The open file, locked against other writers."""
        import portalocker

        while True:
            with self.path.open("ab+") as file:
                try:
                    portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE)
                except portalocker.LockException as error:
                    raise OSError(errno.ENOLCK, f"cannot be locked: {error}", str(self.path)) from None
                try:
                    if self._is_there(file):
                        yield file
                        return
                finally:
                    portalocker.unlock(file)

    def _is_there(self, file: BinaryIO) -> bool:
        """Whether an open file still has its name: it may have been replaced while we waited for the lock."""
        try:
            return os.path.samestat(os.fstat(file.fileno()), self.path.stat())
        except FileNotFoundError:
            return False

    def _look(self, file: BinaryIO) -> Line | None:
        """Read what was appended since the last look; return a last line without its line end, if there is one."""
        status = os.fstat(file.fileno())
        if self._status != (status.st_dev, status.st_ino) or status.st_size < self._end:
            self._forget()
            self._status = status.st_dev, status.st_ino
        half = None
        for line, head in read_lines(file, self._end, self._lines + 1):
            if line.offset == 0 and line.whole:
                self._read(file, line)
            if not line.whole:
                half = line
                break
            if head != b"\n":
                self._remember(file, line, head)
            self._end, self._lines = line.end, line.number
        if half is not None:
            self._need_ours(file, half)
        return half

    def _remember(self, file: BinaryIO, line: Line, head: bytes) -> None:
        """Note which text a record belongs to. A line that is not a record would block every restore."""
        try:
            known = read_head(file, line, head, str(self.path))
        except AuditError as error:
            raise self._no_audit(error) from None
        place = known.place or self._place_named(known.names)
        self._last[hash((place, known.output))] = line.offset

    def _read(self, file: BinaryIO, line: Line) -> dict[str, Any]:
        try:
            return read_record(read_line(file, line), where(str(self.path), line))
        except AuditError as error:
            raise self._no_audit(error) from None

    def _no_audit(self, error: AuditError) -> AuditError:
        return AuditError(f"{self.path}: is not an audit ({error}): nothing was written to it")

    def _need_ours(self, file: BinaryIO, half: Line) -> None:
        """Raise `AuditError` for half a line that is not the beginning of a record: it is not ours to cut off."""
        file.seek(half.offset)
        start = file.read(len(BEGINNING))
        if not BEGINNING.startswith(start) or (start == BEGINNING and _is_whole(read_line(file, half))):
            self._read(file, half)

    def _complete(self, file: BinaryIO, half: Line) -> None:
        """Complete a record that lacks only its line end; cut off half a record, whose text was never written."""
        try:
            self._read(file, half)
        except AuditError:
            file.truncate(half.offset)
        else:
            _write(file, b"\n")

    def _is_repeated(self, file: BinaryIO, record: Mapping[str, Any]) -> bool:
        """Whether the last record of the place, or of the name if there is no place, is the same."""
        output = record["output"]["sha256"]
        offset = self._last.get(hash((record.get("place"), output)))
        of_name = offset is None
        if offset is None:
            offset = self._last.get(hash((self._place_named(names_of(record["path"])), output)))
        if offset is None:
            return False
        file.seek(offset)
        try:
            last = read_record(file.readline(), str(self.path))
        except AuditError:
            return False
        return _text_of(last) == _text_of(record) and not (of_name and "place" in last)

    def _place_named(self, names: tuple[str, ...]) -> str:
        """A stand-in for the place of a text that is known only by its names; all from pipes share one."""
        return self._places.place_of(names[-1]) if names else ""


def _write(file: BinaryIO, data: bytes) -> None:
    """Write past the buffer: what is left in it after an error would fail again when the file is closed."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file.fileno(), rest) :]


def _is_whole(line: bytes) -> bool:
    try:
        read_json(line)
    except ParseError:
        return False
    return True


def _with_place(record: Mapping[str, Any], written: Path | None) -> dict[str, Any]:
    """The record with the location of its output added at the head of the line."""
    rest = dict(record)
    head = {"schema": rest.pop("schema"), "path": rest.pop("path")}
    if written is not None:
        if os.path.normpath(name := shown(written)) != os.path.normpath(head["path"]):
            head["written"] = name
        head["place"] = place_of(written)
    return {**head, **rest}


def _text_of(record: Mapping[str, Any]) -> tuple[object, ...]:
    """What makes two records of one place the same: source, output and options."""
    options = json.dumps(record.get("options", {}), sort_keys=True)
    return record["source"]["sha256"], record["output"]["sha256"], record.get("format"), options
