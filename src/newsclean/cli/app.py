"""What the Typer apps of the commands have in common."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

PATH = "<path>"  # in the help
HELP_OPTIONS = ["-h", "--help"]


class UsageError(typer.BadParameter):
    """A usage error; the message says what would be right."""

    def format_message(self) -> str:
        """The message alone."""
        return self.message


AnyUsageError: type[Any] = typer.BadParameter.__mro__[1]  # Typer exports only the subclass


def make_typer(**options: Any) -> typer.Typer:
    """A Typer app without the features that slow down the start: rich help and pretty tracebacks."""
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": HELP_OPTIONS},
        **options,
    )


def command_of(name: str, add_completion: bool = False) -> Any:
    """The command of the app with that name."""
    return typer.main.get_command(import_module(f"newsclean.cli.{name}").make_app(add_completion=add_completion))


def need_names(names: Iterable[str]) -> None:
    """Raise `UsageError` for an empty name, as from an unset variable: `Path` takes it for the working folder."""
    if not all(names):
        raise UsageError("an empty name is not a file")


def named_path(value: str | Path) -> Path:
    """The path that a name on the command line stands for."""
    need_names([str(value)])
    return Path(value)
