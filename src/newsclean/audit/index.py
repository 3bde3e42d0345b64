"""Find the record of a text by where it is now and by what it contains."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from newsclean.audit.heads import Head, read_head, read_line, read_lines, where
from newsclean.audit.places import Places, place_of, shown, tails
from newsclean.audit.record import closeness
from newsclean.audit.shape import AuditError, read_record

NAMED = 4  # the most texts that a message names


class Own(NamedTuple):
    """The records of a file, whatever its content is now."""

    heads: Sequence[Head] = ()
    is_one_file: bool = False
    """Whether all of them certainly belong to one file."""
    is_named: bool = False
    """Whether they have its place or a name that leads to it, and not just one with the same ending."""


class Found(NamedTuple):
    """What an audit knows about a text."""

    own: Own
    output: Head | None = None
    """The record whose output the text is."""
    is_source: bool = False
    """Whether the text is the source of a record."""

    def __bool__(self) -> bool:
        return bool(self.own.heads or self.output or self.is_source)


class AuditIndex:
    """The heads of all records of an audit; a record itself is read on demand.

    Raises `OSError` for a file that cannot be read and `AuditError` for one that is not an audit. A
    last line that was cut off in a crash is ignored.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = _open(path)
        self._places = Places()
        self._by_place: dict[str, list[Head]] = {}
        self._by_output: dict[str, list[Head]] = {}
        self._all: list[Head] = []
        self._sources: set[str] = set()
        try:
            for head in self._heads():
                self._add(head)
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def find(self, file: Path, sha256: str) -> Found:
        """What the audit knows about a file with these bytes.

        The records of the file decide; if the text is none of their outputs, those of all
        files do, if they agree on one source. Raises `AuditError`, naming the candidates, if
        several texts may have led to it.
        """
        own = self._records_of(file)
        if fitting := [head for head in own.heads if head.output == sha256]:
            if not own.is_one_file:
                self._need_one_source(fitting)
            return Found(own, fitting[-1])
        if any(head.source == sha256 for head in own.heads):
            return Found(own, is_source=True)
        if fitting := self._by_output.get(sha256, []):
            self._need_one_source(fitting)
            return Found(own if own.heads else Own(fitting), fitting[-1])
        return Found(own, is_source=sha256 in self._sources)

    def load(self, head: Head) -> dict[str, Any]:
        """The record itself. Raises `AuditError` if it is damaged."""
        return read_record(read_line(self._file, head.line), where(str(self.path), head.line))

    def closest(self, own: Own, text: bytes) -> dict[str, Any]:
        """The record of a file that its edited text has most in common with, the last one if several tie.

        Raises `AuditError` if records of several files tie, and if nothing shows that they belong
        to this file.
        """
        best: dict[str, Any] = {}
        highest, equals = -1, list[Head]()
        for head in own.heads:
            record = self.load(head)
            score = closeness(text, record)
            if score >= highest:
                equals = [head] if score > highest else [*equals, head]
                best, highest = record, score
        if not highest and not own.is_named:
            raise AuditError(f"{self.path}: no record of a file of that name has a line in common with it")
        if not own.is_one_file:
            self._need_one_source(equals)
        return best

    def _heads(self) -> Iterator[Head]:
        name = str(self.path)
        for line, head in read_lines(self._file):
            if head == b"\n":
                continue
            if not line.whole:  # cut off in a crash, or a record that lacks only its line end
                try:
                    read_record(read_line(self._file, line), name)
                except AuditError:
                    return
            yield read_head(self._file, line, head, name)

    def _add(self, head: Head) -> None:
        if head.place:
            self._by_place.setdefault(head.place, []).append(head)
        self._by_output.setdefault(head.output, []).append(head)
        self._sources.add(head.source)
        self._all.append(head)

    @cached_property
    def _by_name(self) -> dict[str, list[Head]]:
        """The records by the absolute paths that their names lead to now."""
        heads: dict[str, list[Head]] = {}
        for head in self._all:
            for path in {self._places.resolve(name) for name in head.names}:
                heads.setdefault(path, []).append(head)
        return heads

    @cached_property
    def _by_tail(self) -> dict[tuple[str, ...], list[Head]]:
        """The records by all endings of their names."""
        heads: dict[tuple[str, ...], list[Head]] = {}
        for head in self._all:
            for tail in {tail for name in head.names for tail in tails(name)}:
                heads.setdefault(tail, []).append(head)
        return heads

    def _records_of(self, file: Path) -> Own:
        """The records of a file.

        First come those of its place, with older ones, which have no place, of its name; then those
        with a name that leads to the file from here; then those whose names have the longest ending
        in common with its path. The last two groups may belong to several files.
        """
        path = os.path.realpath(file)
        named = self._by_name.get(shown(path), [])
        if heads := [*self._by_place.get(place_of(file), ()), *(head for head in named if not head.place)]:
            return Own(sorted(heads, key=_order), is_one_file=True, is_named=True)
        ends = sorted({*tails(shown(path)), *tails(shown(file.absolute()))}, key=len, reverse=True)
        heads = named or next((self._by_tail[tail] for tail in ends if tail in self._by_tail), [])
        return Own(heads, len({_identity(head) for head in heads}) < 2, bool(named))

    def _need_one_source(self, heads: Sequence[Head]) -> None:
        if len({head.source for head in heads}) > 1:
            raise AuditError(
                f"{self.path}: its original may be any of {_names(heads)}: restore it under the name it had"
            )


def _open(path: Path) -> BinaryIO:
    """Open an audit; one that comes through a pipe is copied, so that it can be read at any offset."""
    import shutil
    import tempfile

    mode = path.stat().st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise AuditError(f"{path}: is a device, not an audit")
    file = path.open("rb")
    if not stat.S_ISFIFO(mode):
        return file
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - stays open
    with file:
        shutil.copyfileobj(file, copy)
    return cast(BinaryIO, copy)


def _order(head: Head) -> int:
    return head.line.number


def _identity(head: Head) -> str:
    """What identifies the file of a record: its place, or its name if the place is not known."""
    return head.place or os.path.normpath(head.names[0]) if head.names else ""


def _names(heads: Sequence[Head]) -> str:
    """The names of the texts, with the first digits of the source's hash after names that several texts share."""
    texts = {head.source: (head.names[-1] if head.names else "stdin") for head in heads}
    listed = sorted(texts.values())
    named = [f"{name} ({source[:8]})" if listed.count(name) > 1 else name for source, name in texts.items()]
    return ", ".join(named[:NAMED]) + (f" and {len(named) - NAMED} more" if len(named) > NAMED else "")
