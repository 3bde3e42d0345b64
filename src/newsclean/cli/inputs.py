"""Which files the command line means: files as named, folders for the text files in them, `-` for stdin."""

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from newsclean.cli.run import reason_of
from newsclean.paths import is_dir, is_file, real

STDIN = "-"
DEFAULT_INCLUDE = ("*.txt",)
ANY_FILE = "any.txt"  # stands for the files of a folder that cannot be listed


class Input(NamedTuple):
    """A file to clean, and its place under the folder that was named (its bare name if a file was)."""

    path: str
    below: str
    problem: str = ""
    """Why it cannot be read, where that is known already: of a folder that cannot be listed."""


def find_inputs(
    paths: Sequence[str],
    include: Sequence[str],
    exclude: Sequence[str],
    written: Sequence[Path] = (),
    links_out: list[Path] | None = None,
) -> Iterator[Input]:
    """The inputs in the order of the arguments; a folder's files in name order, hidden ones left out.

    A pattern is for the name of a file, for its path as it is named, or for its path below the
    folder that is named; one that begins with `/`, as those of a configuration do, for the whole
    path. `exclude` holds for files named outright too, so that a hook can pass everything. What this
    run writes (`written`: the audit, an output folder) is no input where it lies in a named
    folder. A link that leads out of a named folder is not followed; `links_out` gets the files that are left out
    for that. A missing path is given back as it is: opening it will say what is wrong. So is a folder that cannot be
    listed, with its `problem`: what lies in it is not known to be clean.
    """
    for name in paths or [STDIN]:
        path = Path(name)
        if name == STDIN or not is_dir(path):
            if name == STDIN or not _matches(path, path, exclude):
                yield Input(name, path.name)
            continue
        own = {real(place) for place in written} - {real(path)}
        for file, problem in sorted(_files_below(path)):
            below = file.relative_to(path)
            if problem and not _matches(file / ANY_FILE, below / ANY_FILE, exclude):
                yield Input(str(file), str(below), problem)
                continue
            if not _matches(file, below, include or DEFAULT_INCLUDE) or _matches(file, below, exclude):
                continue
            if not is_file(file):
                continue
            if leads_out(file, path):
                if links_out is not None:
                    links_out.append(file)
                continue
            if not own or own.isdisjoint((real(file), *real(file).parents)):
                yield Input(str(file), str(below))


def _files_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """All that lies in a folder but folders and what is hidden; and the folders that cannot be listed, with the reason.

    Links to folders are not followed. It does not call itself: folders may be nested deeply.
    """
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(here / entry.name)
                    else:
                        yield here / entry.name, ""
        except OSError as error:
            yield here, reason_of(error)


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a path below a folder is, by symbolic links, really that of something elsewhere.

    Whoever may put a link into a folder must not have other files rewritten by it.
    """
    parts = path.relative_to(folder).parts
    below = (folder.joinpath(*parts[: length + 1]) for length in range(len(parts)))
    return any(step.is_symlink() for step in below) and not real(path).is_relative_to(real(folder))


def _matches(path: Path, below: Path, globs: Sequence[str]) -> bool:
    """Whether one of the patterns is for a file; `below` is its path under the folder that was named."""
    if not globs:
        return False
    named = (path.name, path.as_posix(), below.as_posix())
    whole = (Path(os.path.abspath(path)).as_posix(),)  # noqa: PTH100 - a link is meant by its own name
    return any(fnmatch(one, glob) for glob in globs for one in (whole if Path(glob).is_absolute() else named))
