"""Configuration: `[tool.newsclean]` in the nearest pyproject.toml, or newsclean.toml. Flags take precedence.

A configuration may come with a stranger's files, or lie in a parent folder that others can write
to. So the options that write (`WRITING`) are accepted only from a trusted one: see `_distrust`.
The others affect only the cleaned text.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.parsing import ParseError, read_regular_file, read_toml
from newsclean.paths import exists, is_below, is_file

OWN_FILE, PROJECT_FILE = "newsclean.toml", "pyproject.toml"
NOT_IN_CONFIG = frozenset(
    ("paths", "help", "version", "show_completion", "install_completion", "stdin_filename", "page")
)
WRITING = ("in_place", "output", "audit")
COMMA_LISTS = ("stages",)  # options that take several values in one string
STDOUT = "-"
LONGEST_KEY = 60  # characters of a key that a message quotes


class ConfigError(ValueError):
    """The configuration cannot be used; the message names file and key."""


class Configuration(NamedTuple):
    """What a configuration says about a command's options."""

    defaults: dict[str, Any]
    ignored: dict[str, str] = {}  # noqa: RUF012 - never changed
    """Option that it may not set -> a message that says why."""
    path: Path | None = None
    root: Path | None = None
    """The folder below which it may cause files to be written."""


def find_config(start: Path) -> tuple[Path, dict[str, Any]] | None:
    """The nearest configuration at or above a folder: its file and its content."""
    for folder in (start, *start.parents):
        own, project = folder / OWN_FILE, folder / PROJECT_FILE
        if is_file(own):
            return own, _read(own)
        if is_file(project) and (data := _read(project, lambda raw: b"newsclean" in raw)):
            tool = data.get("tool")
            if isinstance(tool, dict) and "newsclean" in tool:
                return project, data
    return None


def _read(path: Path, is_wanted: Callable[[bytes], bool] = bool) -> dict[str, Any]:
    """The content of a file; empty if its bytes are not needed."""
    from newsclean.cli.messages import reason_of

    try:
        raw = read_regular_file(path)
        return read_toml(raw) if is_wanted(raw) else {}
    except ParseError as error:
        raise ConfigError(f"{path}: {error}") from None
    except OSError as error:
        raise ConfigError(f"{path}: {reason_of(error)}") from None


def read_config(params: Sequence[Any], strict: bool = True) -> Configuration:
    """Defaults for the options of a command from the nearest configuration.

    An unknown key is an error if `strict`; otherwise it may belong to another command.
    """
    try:
        here = Path.cwd()
    except OSError:  # it was removed
        return Configuration({})
    found = find_config(here)
    if found is None:
        return Configuration({})
    path, data = found
    table = data if path.name == OWN_FILE else data["tool"]["newsclean"]
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: [tool.newsclean] is not a table")
    known = {flag.removeprefix("--"): param for param in params for flag in param.opts if flag.startswith("--")}
    root = _root(here)
    defaults: dict[str, Any] = {}
    ignored: dict[str, str] = {}
    for key, value in table.items():
        param = known.get(key.replace("_", "-"))
        if not strict and (param is None or param.name in NOT_IN_CONFIG):
            continue
        if param is None or param.name in NOT_IN_CONFIG:
            raise ConfigError(f"{path}: unknown key {_unknown(key, known)}")
        setting = _value(path, key, value, param)
        fault = _distrust(path, here, root, setting) if param.name in WRITING and setting else ""
        if fault:
            ignored[param.name] = f"{path}: {key!r} is ignored: {fault}"
        else:
            defaults[param.name] = setting
    return Configuration(defaults, ignored, path, root or here)


def _unknown(key: str, known: dict[str, Any]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, [name for name in known if known[name].name not in NOT_IN_CONFIG], n=1)
    quoted = repr(key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]}…")
    return quoted + (f" (did you mean {near[0]}?)" if near else "")


def _root(folder: Path) -> Path | None:
    """The root of the repository around a folder: the nearest one upward with a `.git`, a folder or a file."""
    return next((one for one in (folder, *folder.parents) if exists(one / ".git")), None)


def _distrust(path: Path, here: Path, root: Path | None, setting: object) -> str:
    """Why a configuration may not set this file or folder as an output, or write in place; empty if it may."""
    if root is None and path.parent != here:
        return "outside a repository, only a configuration in the working folder may set it"
    if not is_below(path, root or here):
        return f"only a configuration in the repository may set it, and {root or here} is its root"
    if not _is_own(path):
        return "the file belongs to another user"
    if isinstance(setting, str) and setting != STDOUT and not is_below(setting, root or here):
        return f"{setting} is outside {root or here}"
    return ""


def _is_own(path: Path) -> bool:
    """Whether the file, and a link to it, belong to the current user; true on systems without file owners."""
    if not hasattr(os, "geteuid"):
        return True
    return {path.stat().st_uid, path.lstat().st_uid} == {os.geteuid()}


def outside(config: Configuration, paths: Sequence[str]) -> str:
    """The first of the files and folders that a configuration may not have changed in place; empty if there is none."""
    root = config.root
    return next((path for path in paths if root is not None and not is_below(path, root)), "")


def _value(path: Path, key: str, value: object, param: Any) -> object:
    """Lists for repeatable options, comma lists for the others; file names are relative to the configuration."""
    if isinstance(value, dict):
        raise ConfigError(f"{path}: {key!r} is a table, not a value")
    if param.is_flag != isinstance(value, bool):
        raise ConfigError(f"{path}: {key!r} " + ("is true or false" if param.is_flag else "takes a value"))
    if param.is_flag:
        return value
    if isinstance(value, list) and not (param.multiple or param.name in COMMA_LISTS):
        raise ConfigError(f"{path}: {key!r} takes one value, not a list")
    values = [_word(path, key, one) for one in (value if isinstance(value, list) else [value])]
    if param.name in ("audit", "output"):
        values = [one if one == STDOUT else _beside(path, one) for one in values]
    if param.name in ("include", "exclude"):
        values = [_glob_below(path.parent, one) for one in values]
    if param.name == "rules":
        from newsclean.plugins import is_file as is_pack_file

        values = [_beside(path, one) if is_pack_file(one, path.parent) else one for one in values]
    return values if param.multiple else ",".join(values)


def _word(path: Path, key: str, value: object) -> str:
    """A value as it would be given on the command line."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | dt.date | dt.time):
        raise ConfigError(f"{path}: {key!r} takes words, numbers or dates")
    try:
        word = str(value)
    except ValueError:  # Python does not print numbers of thousands of digits
        raise ConfigError(f"{path}: {key!r} has a number with too many digits") from None
    if "\0" in word:
        raise ConfigError(f"{path}: {key!r} has a NUL character")
    return word


def _beside(path: Path, name: str) -> str:
    """A file name relative to the folder of the configuration; a final `/` stays, because it means a folder."""
    return str(path.parent / name) + ("/" if name.endswith(("/", os.sep)) else "")


def _glob_below(folder: Path, pattern: str) -> str:
    """A pattern for paths relative to the folder of the configuration; a bare name matches in any folder."""
    if "/" not in pattern:
        return pattern
    from glob import escape

    return f"{escape(folder.as_posix())}/{pattern.removeprefix('./').removeprefix('/')}"
