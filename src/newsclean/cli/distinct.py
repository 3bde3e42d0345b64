"""Files of a run that must be different: what it writes must be neither another output nor an input."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from newsclean.cli.app import UsageError
from newsclean.cli.config import OWN_FILE, PROJECT_FILE

FileKey = tuple[int, int] | str


class Role(NamedTuple):
    """A file and its role in the run, such as "the audit"."""

    what: str
    path: Path


def need_distinct(written: Iterable[Role], others: Iterable[Role]) -> None:
    """Raise `UsageError` if a file that is written is also another one of these, whatever its name.

    Files are identified by device and inode, so that hard and symbolic links do not hide them; one
    that does not exist yet, by its absolute path. Devices and pipes hold nothing that could be destroyed.
    """
    known: dict[FileKey, Role] = {}
    for role in written:
        if role.path.name in (OWN_FILE, PROJECT_FILE):
            raise UsageError(f"{role.path} is a configuration: {role.what} would overwrite it")
        _add(role, known)
    for role in others:
        key = file_key(role.path)
        if key is not None and key in known:
            raise UsageError(_conflict(known[key], role))


def need_no_stream(roles: Iterable[Role]) -> None:
    """Raise `UsageError` for a file that the shell also redirects stdout or stderr to (`> audit.jsonl`)."""
    streams = stream_files()
    for role in roles if streams else ():
        if (key := file_key(role.path)) in streams:
            raise UsageError(f"{role.what} {role.path} is also where {streams[key]} goes")


def stream_files() -> dict[FileKey | None, str]:
    """The regular files that stdout and stderr are redirected to, each with the name of the stream."""
    found: dict[FileKey | None, str] = {}
    for name, stream in (("stdout", sys.stdout), ("stderr", sys.stderr)):
        with suppress(OSError, ValueError, AttributeError):  # not a file, or without a descriptor
            status = os.fstat(stream.fileno())
            if stat.S_ISREG(status.st_mode):
                found[status.st_dev, status.st_ino] = name
    return found


def _add(role: Role, known: dict[FileKey, Role]) -> None:
    key = file_key(role.path)
    if key is None:
        return
    if key in known:
        raise UsageError(_conflict(known[key], role))
    known[key] = role


def _conflict(one: Role, two: Role) -> str:
    """A message about two roles that are the same file, with a hint if the intention is obvious."""
    hint = ": use -i to write it back in place" if {one.what, two.what} == {"the output", "the input"} else ""
    return f"{one.what} {one.path} and {two.what} {two.path} are the same file{hint}"


def file_key(path: Path) -> FileKey | None:
    """The identity of a file, the same for all its names; None for what is not, or cannot be, a file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        try:
            return os.path.realpath(path)
        except (OSError, ValueError):
            return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)


def configurations() -> Iterator[Path]:
    """The files that may configure a run in the working folder."""
    try:
        here = Path.cwd()
    except OSError:  # it was removed
        return
    for folder in (here, *here.parents):
        for name in (OWN_FILE, PROJECT_FILE):
            if (folder / name).is_file():
                yield folder / name
