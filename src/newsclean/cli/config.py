"""Configuration: `[tool.newsclean]` in the nearest pyproject.toml, or newsclean.toml. Flags win."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

NOT_IN_CONFIG = frozenset(("paths", "help", "version", "show_completion", "install_completion", "stdin_filename"))


class ConfigError(ValueError):
    """A configuration that cannot be used; the message names file and key."""


def find_config(start: Path) -> tuple[Path, str] | None:
    """The nearest configuration at or above a folder, and its text."""
    for folder in (start, *start.parents):
        own = folder / "newsclean.toml"
        if own.is_file():
            return own, own.read_text(encoding="utf-8")
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.newsclean" in (text := project.read_text(encoding="utf-8")):
            return project, text
    return None


def read_config(params: Sequence[Any]) -> dict[str, Any]:
    """Defaults for the options of a command from the nearest configuration. An unknown key is an error."""
    found = find_config(Path.cwd())
    if found is None:
        return {}
    path, text = found
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from None
    table = data if path.name == "newsclean.toml" else data.get("tool", {}).get("newsclean", {})
    known = {flag.removeprefix("--"): param for param in params for flag in param.opts if flag.startswith("--")}
    defaults: dict[str, Any] = {}
    for key, value in table.items():
        param = known.get(key.replace("_", "-"))
        if param is None or param.name in NOT_IN_CONFIG:
            raise ConfigError(f"{path}: unknown key {key!r}")
        defaults[param.name] = _value(path, key, value, param)
    return defaults


def _value(path: Path, key: str, value: object, param: Any) -> object:
    """Lists for options that repeat, comma lists for the others; file names are relative to the file."""
    if isinstance(value, dict):
        raise ConfigError(f"{path}: {key!r} is a table, not a value")
    if param.name == "rules":
        files = value if isinstance(value, list) else [value]
        return [str(path.parent / str(file)) for file in files]
    if param.multiple:
        return value if isinstance(value, list) else [value]
    if isinstance(value, list):
        return ",".join(map(str, value))
    return value
