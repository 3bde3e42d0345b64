"""Read files, remembering enough to detect later changes."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import NamedTuple

from newsclean.bounded import MAX_BYTES, read_open, read_stream

KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class RefusedError(OSError):
    """A file that could be read or written, but must not be; the message says why."""

    def __init__(self, reason: str, path: Path | None = None) -> None:
        super().__init__(errno.EPERM, reason, *([str(path)] if path else []))


class Stamp(NamedTuple):
    """What identifies a file and its state."""

    device: int
    inode: int
    size: int
    mtime_ns: int


class Content(NamedTuple):
    """The content of a file; `stamp` is None for a pipe or a device, which cannot be read again."""

    data: bytes
    stamp: Stamp | None


def stamp_of(info: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return Stamp(info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)


def read_file(path: Path, most: int = MAX_BYTES) -> Content:
    """Read a file.

    Raises `RefusedError` if it is written to at the same time, `TooLargeError` for more than `most` bytes.
    """
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        data = read_open(file, most)
        after = os.fstat(file.fileno())
    if not stat.S_ISREG(before.st_mode):
        return Content(data, None)
    if stamp_of(before) != stamp_of(after):
        raise RefusedError("changed while it was read", path)
    return Content(data, stamp_of(before))


def check_regular(path: Path) -> os.stat_result:
    """The state of a regular file, or of one that a link leads to. Raises `RefusedError` for anything else."""
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        kind = next((f"{words}, " for is_kind, words in KINDS if is_kind(info.st_mode)), "")
        raise RefusedError(f"{kind}not a regular file", path)
    return info


def check_unchanged(path: Path, content: Content) -> None:
    """Raise `RefusedError` if a file has changed since it was read.

    Its bytes are compared too: two writes of the same length within one clock tick leave the same
    stamp.
    """
    try:
        same = stamp_of(path.stat()) == content.stamp and read_file(path, len(content.data)) == content
    except FileNotFoundError:
        raise RefusedError("removed since it was read, not recreated", path) from None
    if not same:
        raise RefusedError("changed since it was read, left as it is", path)


def read_stdin(most: int = MAX_BYTES) -> bytes:
    """All bytes of stdin. Raises `OSError` if it is closed, `TooLargeError` if there are more than `most`."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "stdin is closed")
    return read_stream(sys.stdin.buffer, most)
