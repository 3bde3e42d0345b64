"""Where a text is: names as an audit records them, and the place itself, independent of the name used."""

from __future__ import annotations

import hashlib
import os
from pathlib import PurePath

PLACE_BYTES = 8
MAX_PATH = 4096  # characters; no system allows more
MAX_TAIL = 64  # components


def place_of(path: str | os.PathLike[str]) -> str:
    """The hash of an absolute path, symbolic links followed: it distinguishes places without naming them."""
    return _hash(os.fsencode(os.path.realpath(path)))


def shown(path: str | os.PathLike[str]) -> str:
    """A path as an audit records it, with bytes that are not UTF-8 replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


class Places:
    """The places of names relative to the working folder. Each folder is looked up once."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def resolve(self, name: str) -> str:
        """The absolute path of a recorded name, symbolic links followed; an impossible name is returned unchanged."""
        if len(name) > MAX_PATH:
            return name
        folder, leaf = os.path.split(name)
        try:
            if leaf in ("", os.curdir, os.pardir) or os.path.islink(name):  # noqa: PTH114 - for each of many names
                return os.path.realpath(name)
            if folder not in self._folders:
                self._folders[folder] = os.path.realpath(folder or os.curdir)
        except (OSError, ValueError):  # NUL, lone surrogates, a name too long
            return name
        return os.path.join(self._folders[folder], leaf)  # noqa: PTH118

    def place_of(self, name: str) -> str:
        """The place of a recorded name."""
        return _hash(self.resolve(name).encode("utf-8", "surrogatepass"))


def tails(name: str) -> list[tuple[str, ...]]:
    """The endings of a path, from the last component back: the file name, with its folder, and so on."""
    parts = PurePath(os.path.normpath(name)).parts[: -MAX_TAIL - 1 : -1]
    return [parts[:length] for length in range(1, len(parts) + 1)]


def _hash(path: bytes) -> str:
    return hashlib.blake2b(path, digest_size=PLACE_BYTES).hexdigest()
