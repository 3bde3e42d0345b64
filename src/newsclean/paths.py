"""Check what is at a path, without raising: a name that is too long, loops or contains a NUL leads nowhere.

`pathlib` raises for such names, and one of them must not end a run over a thousand others.
"""

from __future__ import annotations

import os
from pathlib import Path


def is_dir(path: str | Path) -> bool:
    """Whether the path is a folder, links followed."""
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: str | Path) -> bool:
    """Whether the path is a regular file, links followed."""
    return os.path.isfile(path)  # noqa: PTH113


def exists(path: str | Path) -> bool:
    """Whether the path exists, links followed."""
    return os.path.exists(path)  # noqa: PTH110


def real(path: str | Path) -> Path:
    """The path without links, as far as it can be followed."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return Path(path)


def is_below(path: str | Path, folder: str | Path) -> bool:
    """Whether a path, links followed, is a given folder or lies in it."""
    return real(path).is_relative_to(real(folder))
