"""The Typer apps of the commands, and what their arguments have in common."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

PATH = "<path>"  # in the help
HELP_OPTIONS = ["-h", "--help"]


class UsageError(typer.BadParameter):
    """Wrong usage; the message says what would be right."""

    def format_message(self) -> str:
        """The message alone."""
        return self.message


AnyUsageError: type[Any] = typer.BadParameter.__mro__[1]  # Typer exports only the subclass


def make_typer(**options: Any) -> typer.Typer:
    """A Typer app without what costs time at start: no rich help, no pretty tracebacks."""
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": HELP_OPTIONS},
        **options,
    )


def command_of(name: str, add_completion: bool = False) -> Any:
    """The command behind the app of that name."""
    return typer.main.get_command(import_module(f"newsclean.cli.{name}").make_app(add_completion=add_completion))


def need_names(names: Iterable[str]) -> None:
    """Raise `UsageError` for an empty name, as of a variable that is not set: `Path` takes it for the folder."""
    if not all(names):
        raise UsageError("an empty name is no file")


def named_path(value: str | Path) -> Path:
    """The path of a name on the command line."""
    need_names([str(value)])
    return Path(value)
