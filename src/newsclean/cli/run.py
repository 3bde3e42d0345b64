"""Run one of the Typer apps and turn every way it can end into a message and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any

import typer

from newsclean.cli.exits import ExitCode

COMPLETION_FLAGS = ("--install-completion", "--show-completion")


def run(name: str, args: list[str]) -> int:
    """Run the app `clean`, `explain`, `restore` or `rules`."""
    from newsclean.cli.config import ConfigError, read_config

    completing = any(flag in args for flag in COMPLETION_FLAGS) or "_NEWSCLEAN_COMPLETE" in os.environ
    app = import_module(f"newsclean.cli.{name}").make_app(add_completion=completing)
    command: Any = typer.main.get_command(app)
    gc.enable()
    words = args if name == "clean" else args[1:]
    prog = "newsclean" if name == "clean" else f"newsclean {name}"
    try:
        defaults = read_config(command.params) if name == "clean" else {}
        code = command.main(
            words,
            prog_name=prog,
            standalone_mode=completing,
            complete_var="_NEWSCLEAN_COMPLETE",
            default_map=defaults,
        )
    except ConfigError as error:
        return fail(str(error))
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except UsageError as error:
        return fail(error.format_message(), hint=f"try '{prog} --help'")
    return code if isinstance(code, int) else ExitCode.DONE


UsageError: type[Any] = typer.BadParameter.__mro__[1]  # Typer exports only the subclass


def fail(message: str, hint: str = "") -> int:
    """One line on stderr, and the exit code for wrong usage."""
    complain(f"{message.rstrip('.')} ({hint})" if hint else message)
    return ExitCode.USAGE


def complain(message: str) -> None:
    """One line on stderr."""
    print(f"newsclean: {message}".replace("\n", " "), file=sys.stderr)


def make_typer(**options: Any) -> typer.Typer:
    """A Typer app without what costs time at start: no rich help, no pretty tracebacks."""
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        **options,
    )
