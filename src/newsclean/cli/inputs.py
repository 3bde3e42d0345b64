"""The files that the command line names: files themselves, the text files in folders, `-` for stdin."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from newsclean.cli.commands import COMMANDS
from newsclean.cli.config import OWN_FILE, PROJECT_FILE
from newsclean.cli.distinct import file_key, stream_files
from newsclean.cli.messages import complain, reason_of
from newsclean.paths import is_dir, is_file, real

STDIN = "-"
DEFAULT_INCLUDE = ("*.txt",)
LIKENESS = 0.75  # between a word and the command that may be meant
ANY_FILE = "any.txt"  # stands for the files of a folder that cannot be listed


class Input(NamedTuple):
    """A file to clean, and its path below the folder that was named (its bare name if a file was named)."""

    path: str
    below: str
    problem: str = ""
    """Why it cannot be read, if that is known already: its folder cannot be listed or entered."""


def find_inputs(
    paths: Sequence[str],
    include: Sequence[str],
    exclude: Sequence[str],
    written: Sequence[Path] = (),
    links_out: list[Path] | None = None,
) -> Iterator[Input]:
    """The inputs in the order of the arguments; a folder's files in name order, without hidden ones.

    A pattern is matched against the name of a file, its path as named, and its path below the named
    folder; a pattern that begins with `/`, as those of a configuration do, against the absolute
    path. `exclude` also applies to files named explicitly, so that a hook can pass everything. What
    this run writes (`written`: the audit, an output folder; also the files that stdout and stderr
    are redirected to) is not an input if it lies in a named folder. A link that leads out of a named
    folder is not followed; it is added to `links_out`. A missing path is returned unchanged: opening
    it will say what is wrong. A folder that cannot be listed, or a file in one that cannot be
    entered, is returned with its `problem`, since nobody knows whether it is clean.
    """
    streams = stream_files()
    for name in paths or [STDIN]:
        path = Path(name)
        if name == STDIN or not is_dir(path):
            if name == STDIN or not _matches(path, path, exclude):
                yield Input(name, path.name)
            continue
        own = {real(place) for place in written} - {real(path)}
        for source in _inputs_below(path, include or DEFAULT_INCLUDE, exclude):
            file = Path(source.path)
            if source.problem:
                yield source
            elif leads_out(file, path):
                if links_out is not None:
                    links_out.append(file)
            elif not (streams and file_key(file) in streams) and not _is_within(file, own):
                yield source


def _inputs_below(folder: Path, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Input]:
    """The files in a folder that the patterns select, and what cannot be listed or entered, with its problem."""
    for file, problem in sorted(files_below(folder)):
        below = file.relative_to(folder)
        if problem and not _matches(file / ANY_FILE, below / ANY_FILE, exclude):
            yield Input(str(file), str(below), problem)
        elif _matches(file, below, include) and not _matches(file, below, exclude):
            problem = "" if is_file(file) else closed(file)
            if problem or is_file(file):
                yield Input(str(file), str(below), problem)


def _is_within(file: Path, places: Collection[Path]) -> bool:
    """Whether a file is one of some places, or lies in one of them."""
    return bool(places) and not {real(file), *real(file).parents}.isdisjoint(places)


def files_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """Everything in a folder except folders and hidden files; also folders that cannot be listed, with the reason.

    Links to folders are not followed. It is not recursive: folders may be nested deeply.
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


def closed(path: Path) -> str:
    """Why a listed path cannot be examined: its folder may not be entered. Empty if it is merely not a file."""
    try:
        path.lstat()
    except PermissionError as error:
        return reason_of(error)
    except OSError:
        pass
    return ""


def leads_out(path: Path, folder: Path) -> bool:
    """Whether symbolic links make a path below a folder lead somewhere else.

    Whoever may put a link into a folder must not be able to have other files rewritten.
    """
    parts = path.relative_to(folder).parts
    below = (folder.joinpath(*parts[: length + 1]) for length in range(len(parts)))
    return any(step.is_symlink() for step in below) and not real(path).is_relative_to(real(folder))


def _matches(path: Path, below: Path, globs: Sequence[str]) -> bool:
    """Whether one of the patterns matches a file; `below` is its path below the folder that was named."""
    if not globs:
        return False
    named = (path.name, path.as_posix(), below.as_posix())
    whole = (Path(os.path.abspath(path)).as_posix(),)  # noqa: PTH100 - the link itself is matched, not its target
    return any(fnmatch(one, glob) for glob in globs for one in (whole if Path(glob).is_absolute() else named))


def select_inputs(
    paths: Sequence[str],
    include: Sequence[str],
    exclude: Sequence[str],
    written: Sequence[Path],
    packs: Sequence[Path],
    *,
    quiet: bool,
    once: bool,
) -> Iterator[Input]:
    """The inputs of the main command: those of `find_inputs` without rule packs and configurations.

    once: a file that is named twice is returned once. What is left out is reported unless `quiet`.
    """
    links_out: list[Path] = []
    named = list(find_inputs(paths, include, exclude, written, links_out))
    keys = {file_key(pack) for pack in packs} - {None}
    for source in _each_once(named) if once else named:
        path = Path(source.path)
        if source.path == STDIN or not (path.name in (OWN_FILE, PROJECT_FILE) or (keys and file_key(path) in keys)):
            yield source
        elif not quiet:
            complain(f"{display_name(source)}: a rule pack or a configuration, left as it is")
    for link in links_out if not quiet else ():
        complain(f"{display_name(Input(str(link), link.name))}: a link that leads out of the folder, not followed")
    if not (named or links_out or quiet):
        complain(f"{', '.join(paths)}: no text files found")


def _each_once(inputs: Iterable[Input]) -> Iterator[Input]:
    """The inputs without second names of a file, which in place would be cleaned twice."""
    seen = set()
    for source in inputs:
        try:
            info = os.stat(source.path)  # noqa: PTH116 (for each of many files)
        except (OSError, ValueError):  # reading it will say what is wrong
            yield source
            continue
        same = (info.st_dev, info.st_ino)
        if same not in seen or info.st_nlink > 1:  # hard links are refused, each under its own name
            seen.add(same)
            yield source


def may_be_many(paths: Sequence[str]) -> bool:
    """Whether the arguments may stand for several texts; does not depend on how many a folder contains now."""
    return len(paths) > 1 or any(map(is_dir, paths))


def display_name(source: Input, stdin_filename: str = STDIN) -> str:
    """The name of an input in records and messages; bytes of it that are not UTF-8 are replaced."""
    name = stdin_filename if source.path == STDIN else source.path
    return os.fsencode(name).decode("utf-8", "replace")


def command_meant(source: Input) -> str:
    """The end of a message about an input that is not a file, if its name resembles that of a command."""
    if not source.path.isalpha() or os.path.lexists(source.path):
        return ""
    from difflib import get_close_matches

    near = get_close_matches(source.path.lower(), COMMANDS, n=1, cutoff=LIKENESS)
    return f"; did you mean '{near[0]}'?" if near else ""
