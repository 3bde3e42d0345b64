"""Write files so that a crash leaves the old one or the new one, never half a file."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from newsclean.cli.read import Content, RefusedError, check_regular, check_unchanged
from newsclean.paths import real

TEMPORARY = re.compile(r"\.newsclean-[0-9a-f]{16}\.tmp")
FLAGS = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
OPEN_FILES = re.compile(r"/dev/fd|/proc/[^/]+(/task/[^/]+)?/fd")  # folders that list a process's open files
MAX_LINKS = 40
WINDOWS_PATIENCE = 60  # age in seconds at which a file that nobody has open counts as left behind
OF_ITS_CONTENT = ("security.capability", "security.ima", "security.evm")  # attributes that vouch for the old content
ACCESS_LISTS = "system.posix_acl"
SET_IDS = stat.S_ISUID | stat.S_ISGID

_unfinished: set[Path] = set()
_swept: set[Path] = set()


class Target(Protocol):
    """A destination for bytes, which take effect at `commit`; `discard` follows or replaces it."""

    def write(self, data: bytes) -> None:
        """Write the next bytes."""

    def commit(self) -> None:
        """Move what was written to its destination."""

    def discard(self) -> None:
        """Leave everything as it was, or as it was committed."""


class AtomicFile:
    """A file that is created, or replaces an older one, at `commit` and not before.

    It is written next to its destination and renamed. It takes over mode, owner, group and extended
    attributes from the file that it replaces. A symbolic link stays one: its target is replaced.
    With `was`, the file is replaced only if it is still what was read. An `OSError` names the
    destination, not the temporary file.
    """

    def __init__(self, path: Path, was: Content | None = None) -> None:
        self._name, self._was = path, was
        self.path = real(path)
        sweep(self.path.parent)
        with naming(path):
            replaces = check_replaceable(self.path)
            self._temporary = _Temporary(self.path.parent, 0o600 if replaces else 0o666)

    def write(self, data: bytes) -> None:
        """Write the next bytes."""
        with naming(self._name):
            self._temporary.write(data)

    def commit(self) -> None:
        """Flush the file to disk and rename it to its destination."""
        with naming(self._name):
            self._temporary.finish(self.path, check_replaceable(self.path))
            if self._was is not None:
                check_unchanged(self._name, self._was)
            self._temporary.rename(self.path)

    def discard(self) -> None:
        """Leave everything as it was, or as it was committed."""
        self._temporary.remove()


class Stream:
    """A pipe, a terminal or a device such as /dev/null, which is written to directly."""

    def __init__(self, path: Path) -> None:
        self._name = path
        with naming(path):
            self._descriptor = _open_stream(path)

    def write(self, data: bytes) -> None:
        """Write the next bytes."""
        with naming(self._name):
            _write_all(self._descriptor, data)

    def commit(self) -> None:
        """There is nothing left to do."""

    def discard(self) -> None:
        """Close the stream; what was written cannot be taken back."""
        with suppress(OSError):
            os.close(self._descriptor)


def open_target(path: Path) -> Target:
    """A writer for a named output: a stream is written to directly, a file is replaced.

    Raises `RefusedError` for anything else.
    """
    with naming(path):
        mode = _mode_of(path)
        if _open_file(path) or (mode is not None and (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode))):
            return Stream(path)
    return AtomicFile(path)


def write_atomically(path: Path, data: bytes, was: Content | None = None) -> None:
    """Replace a file's content, or create the file; a pipe or a device is written to directly.

    With `was`, raises `RefusedError` if the file is no longer what was read.
    """
    target = AtomicFile(path, was) if was is not None else open_target(path)
    try:
        target.write(data)
        target.commit()
    finally:
        target.discard()


def check_replaceable(path: Path) -> os.stat_result | None:
    """The state of the file to be replaced, None if it does not exist yet.

    Raises `RefusedError` for what is not a regular file, for a file with several names, since only
    one of them would get the new content, and for a read-only file: a rename does not need
    permission to write the file itself.
    """
    try:
        old = check_regular(path)
    except FileNotFoundError:
        return None
    if old.st_nlink > 1:
        raise RefusedError(f"has {old.st_nlink} hard links, only one of which would be changed", path)
    if not old.st_mode & 0o222:
        raise RefusedError("is read-only", path)
    if not os.access(path, os.W_OK):
        raise RefusedError("may not be written by this user", path)
    return old


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Make an `OSError` name this file."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def sweep(folder: Path) -> None:
    """Remove the temporary files of dead writers from a folder, once per run.

    A writer holds a lock on its file until the file is renamed; the system releases the lock
    however the writer ends. A file that cannot be locked is therefore still in use.
    """
    if folder in _swept:
        return
    _swept.add(folder)
    with suppress(OSError), os.scandir(folder) as entries:
        for name in [entry.name for entry in entries if TEMPORARY.fullmatch(entry.name)]:
            with suppress(OSError):
                _remove_if_left_behind(folder / name)


def remove_unfinished() -> None:
    """Remove what this process did not finish writing, wherever a signal stopped it; allow another sweep."""
    for path in [*_unfinished]:
        with suppress(OSError):
            path.unlink()
    _unfinished.clear()
    _swept.clear()


class _Temporary:
    """A temporary file next to its destination, locked until it is renamed."""

    def __init__(self, folder: Path, mode: int) -> None:
        self._descriptor = self._lock = -1
        while self._descriptor < 0:
            self.path = folder / f".newsclean-{os.urandom(8).hex()}.tmp"
            _unfinished.add(self.path)  # before it exists: a signal may come in between
            try:
                self._descriptor = os.open(self.path, FLAGS | os.O_CREAT | os.O_EXCL, mode)
                self._hold()
            except BaseException:
                self.remove()
                raise

    def _hold(self) -> None:
        """Lock the file. If a sweep has removed it in the meantime, it is closed and another one is made."""
        if sys.platform == "win32":  # where an open file cannot be removed
            return
        import fcntl

        with suppress(OSError):  # if files cannot be locked, nothing is swept either
            fcntl.flock(self._descriptor, fcntl.LOCK_EX)
        if os.fstat(self._descriptor).st_nlink:
            self._lock = os.dup(self._descriptor)
        else:
            self.remove()

    def write(self, data: bytes) -> None:
        _write_all(self._descriptor, data)

    def finish(self, path: Path, old: os.stat_result | None) -> None:
        """Flush all bytes to disk, and give the file the attributes of the one it replaces. Closing may fail too."""
        os.fsync(self._descriptor)
        if old is not None and sys.platform != "win32":
            _take_over(self._descriptor, path, old)
        descriptor, self._descriptor = self._descriptor, -1
        os.close(descriptor)

    def rename(self, path: Path) -> None:
        self.path.replace(path)

    def remove(self) -> None:
        """Close the file, and remove it if it still has this name."""
        for descriptor in (self._descriptor, self._lock):
            if descriptor >= 0:
                with suppress(OSError):
                    os.close(descriptor)
        self._descriptor = self._lock = -1
        with suppress(OSError):
            self.path.unlink()
        _unfinished.discard(self.path)


def _remove_if_left_behind(path: Path) -> None:
    if sys.platform == "win32":  # an open file cannot be removed; between closing and renaming it is new
        import time

        if time.time() - path.lstat().st_mtime > WINDOWS_PATIENCE:
            path.unlink()
        return
    import fcntl

    descriptor = os.open(path, FLAGS)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        found = os.fstat(descriptor)
        if stat.S_ISREG(found.st_mode) and os.path.samestat(found, path.lstat()):
            path.unlink()
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


class _Kept(NamedTuple):
    owner: bool
    group: bool


def _take_over(descriptor: int, path: Path, old: os.stat_result) -> None:
    """Give an open file the owner, group, attributes and mode of another, as far as permissions allow.

    What would grant more, or something else, under a different owner or group is not copied:
    setuid and setgid, and the rights of a group that is not the same.
    """
    kept = _take_owner(descriptor, old)
    if hasattr(os, "listxattr"):
        _take_attributes(descriptor, path, kept)
    mode = stat.S_IMODE(old.st_mode)
    if not (kept.owner and kept.group):
        mode &= ~SET_IDS
    if not kept.group:  # its members are other users
        mode &= ~0o070 | (mode & 0o007) << 3
    os.fchmod(descriptor, mode)


def _take_owner(descriptor: int, old: os.stat_result) -> _Kept:
    new = os.fstat(descriptor)
    if new.st_gid != old.st_gid:
        with suppress(OSError):
            os.fchown(descriptor, -1, old.st_gid)
    if new.st_uid != old.st_uid:
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, -1)
    new = os.fstat(descriptor)
    return _Kept(new.st_uid == old.st_uid, new.st_gid == old.st_gid)


def _take_attributes(descriptor: int, path: Path, kept: _Kept) -> None:
    names = []
    with suppress(OSError):  # a file system without attributes
        names = os.listxattr(path)
    for name in names:
        if name in OF_ITS_CONTENT or (name.startswith(ACCESS_LISTS) and not (kept.owner and kept.group)):
            continue
        with suppress(OSError):
            os.setxattr(descriptor, name, os.getxattr(path, name))


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _open_file(path: Path) -> Path | None:
    """The path in /dev/fd or /proc/PID/fd that a name such as /dev/stdout leads to; None for other names."""
    for _ in range(MAX_LINKS):
        folder = path.parent.resolve()
        if OPEN_FILES.fullmatch(str(folder)):
            return folder / path.name
        if not path.is_symlink():
            return None
        path = folder / path.readlink()
    return None


def _open_stream(path: Path) -> int:
    """A descriptor to write to; one of this process is used directly, so that nothing is truncated."""
    open_file = _open_file(path)
    if open_file and str(open_file.parent) in ("/dev/fd", f"/proc/{os.getpid()}/fd") and open_file.name.isdecimal():
        return os.dup(int(open_file.name))
    return os.open(path, os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0))
