"""Configuration: `[tool.newsclean]` in the nearest pyproject.toml, or newsclean.toml. Flags win."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

OWN_FILE, PROJECT_FILE = "newsclean.toml", "pyproject.toml"
NOT_IN_CONFIG = frozenset(
    ("paths", "help", "version", "show_completion", "install_completion", "stdin_filename", "page")
)


class ConfigError(ValueError):
    """A configuration that cannot be used; the message names file and key."""


def find_config(start: Path) -> tuple[Path, dict[str, Any]] | None:
    """The nearest configuration at or above a folder: its file, and what is in it."""
    for folder in (start, *start.parents):
        own, project = folder / OWN_FILE, folder / PROJECT_FILE
        if own.is_file():
            return own, _parse(own, own.read_bytes())
        if project.is_file() and b"newsclean" in (raw := project.read_bytes()):
            data = _parse(project, raw)
            if "newsclean" in data.get("tool", {}):
                return project, data
    return None


def _parse(path: Path, raw: bytes) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(raw.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None


def read_config(params: Sequence[Any], strict: bool = True) -> dict[str, Any]:
    """Defaults for the options of a command from the nearest configuration.

    An unknown key is an error; if not `strict`, it may be for another command.
    """
    found = find_config(Path.cwd())
    if found is None:
        return {}
    path, data = found
    table = data if path.name == OWN_FILE else data["tool"]["newsclean"]
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: [tool.newsclean] is no table")
    known = {flag.removeprefix("--"): param for param in params for flag in param.opts if flag.startswith("--")}
    defaults: dict[str, Any] = {}
    for key, value in table.items():
        param = known.get(key.replace("_", "-"))
        if not strict and (param is None or param.name in NOT_IN_CONFIG):
            continue
        if param is None or param.name in NOT_IN_CONFIG:
            from difflib import get_close_matches

            near = get_close_matches(key, [name for name in known if known[name].name not in NOT_IN_CONFIG], n=1)
            raise ConfigError(f"{path}: unknown key {key!r}" + (f" (did you mean {near[0]}?)" if near else ""))
        defaults[param.name] = _value(path, key, value, param)
    return defaults


def _value(path: Path, key: str, value: object, param: Any) -> object:
    """Lists for options that repeat, comma lists for the others; file names are relative to the file."""
    if isinstance(value, dict):
        raise ConfigError(f"{path}: {key!r} is a table, not a value")
    if param.is_flag != isinstance(value, bool):
        raise ConfigError(f"{path}: {key!r} is " + ("true or false" if param.is_flag else "no switch"))
    values = [str(one) for one in value] if isinstance(value, list) else [str(value)]
    if param.name in ("audit", "output"):
        values = [str(path.parent / one) for one in values]
    if param.name in ("include", "exclude"):
        values = [_glob_below(path.parent, one) for one in values]
    if param.name == "rules":
        from newsclean.plugins import is_file

        values = [str(path.parent / one) if is_file(one, path.parent) else one for one in values]
    if param.multiple:
        return values
    return value if param.is_flag else ",".join(values)


def _glob_below(folder: Path, pattern: str) -> str:
    """A pattern for paths seen from the folder of the configuration; a mere name is meant wherever it lies."""
    if "/" not in pattern:
        return pattern
    from glob import escape

    return f"{escape(folder.as_posix())}/{pattern.removeprefix('./').removeprefix('/')}"
