"""Walk through the lines of an audit, reading the head of each and skipping the rest.

A record begins with its path, its place and its two hashes, always in the same order, so that its
text is known without parsing it. A line in any other form is parsed as a whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from newsclean.audit.shape import read_record

HEAD_BYTES = 1 << 16  # more than any path takes
STRING = rb'"[^"\\]*(?:\\.[^"\\]*)*"'
HEAD = re.compile(
    rb'\{"schema":1,"path":(?P<path>' + STRING + rb')(?:,"written":(?P<written>' + STRING + rb"))?"
    rb'(?:,"place":"(?P<place>[0-9a-f]{16})")?,"format":"[a-z]{1,20}"'
    rb',"source":\{"sha256":"(?P<source>[0-9a-f]{64})","bytes":[0-9]+\}'
    rb',"output":\{"sha256":"(?P<output>[0-9a-f]{64})"'
)
STDIN = "-"


class Line(NamedTuple):
    """Where a line of an audit is, and whether it has its line end."""

    number: int
    offset: int
    end: int
    whole: bool


class Head(NamedTuple):
    """What a record says about its text: `names` are the known file names, the output first."""

    line: Line
    names: tuple[str, ...]
    place: str
    source: str
    output: str


def read_lines(file: BinaryIO, offset: int = 0, number: int = 1) -> Iterator[tuple[Line, bytes]]:
    """The lines from an offset on, each cut to `HEAD_BYTES`.

    The caller may read elsewhere in the file meanwhile.
    """
    file.seek(offset)
    while head := file.readline(HEAD_BYTES):
        end, last = offset + len(head), head
        while not last.endswith(b"\n") and (last := file.readline(HEAD_BYTES)):
            end += len(last)
        yield Line(number, offset, end, last.endswith(b"\n") or head.endswith(b"\n")), head
        if file.tell() != end:
            file.seek(end)
        offset, number = end, number + 1


def read_head(file: BinaryIO, line: Line, head: bytes, name: str) -> Head:
    """What the record on a line says about its text. Raises `AuditError` for a line that is not a record."""
    if match := HEAD.match(head):
        path, written, place, source, output = match.groups(b"")
        with suppress(ValueError):  # perhaps an escape that JSON does not know
            return _head(line, _string(path), _string(written), place.decode(), source.decode(), output.decode())
    record = read_record(read_line(file, line), where(name, line))
    return _head(
        line,
        record["path"],
        record.get("written", ""),
        record.get("place", ""),
        record["source"]["sha256"],
        record["output"]["sha256"],
    )


def read_line(file: BinaryIO, line: Line) -> bytes:
    """The whole line, or the beginning of one that is not an object and may have any size."""
    file.seek(line.offset)
    head = file.read(min(HEAD_BYTES, line.end - line.offset))
    if not head.lstrip().startswith(b"{"):
        return head
    return head + file.read(line.end - line.offset - len(head))


def names_of(*recorded: str) -> tuple[str, ...]:
    """The names that belong to files: neither stdin nor a missing name."""
    return tuple(name for name in recorded if name not in ("", STDIN))


def where(name: str, line: Line) -> str:
    """What to call a line in a message."""
    return f"{name}: line {line.number}"


def _head(line: Line, path: str, written: str, place: str, source: str, output: str) -> Head:
    return Head(line, names_of(written, path), place, source, output)


def _string(literal: bytes) -> str:
    return str(json.loads(literal.decode("utf-8", "surrogatepass"))) if literal else ""
