"""Write files so that a crash leaves the old one or the new one, never half of either."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class AtomicFile:
    """A file that comes into being, or replaces an older one, at `commit` and not before.

    It is written beside its place, so that a rename puts it there; the mode of the file that it
    replaces is kept. A symbolic link stays one: what it points to is replaced. An `OSError` names
    the file that was meant, not the one beside it.
    """

    def __init__(self, path: Path) -> None:
        import tempfile

        self._name = path
        self.path = path.resolve()
        with _naming(path):
            descriptor, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.", suffix=".tmp")
        self._temporary = Path(name)
        self._file: BinaryIO = os.fdopen(descriptor, "wb")

    def write(self, data: bytes) -> None:
        """Write the next bytes."""
        with _naming(self._name):
            self._file.write(data)

    def commit(self) -> None:
        """Put the file in its place, on disk."""
        with _naming(self._name):
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._temporary.chmod(_mode(self.path))
            self._temporary.replace(self.path)

    def discard(self) -> None:
        """Leave everything as it was, or as it was committed."""
        self._file.close()
        self._temporary.unlink(missing_ok=True)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Have an `OSError` name this file."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file's content, or make the file."""
    file = AtomicFile(path)
    try:
        file.write(data)
        file.commit()
    except BaseException:
        file.discard()
        raise


def _mode(path: Path) -> int:
    """The mode of the file that is replaced; for a new one what the umask allows."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
