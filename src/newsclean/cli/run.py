"""Run one of the Typer apps and turn every way it can end into a message and an exit code."""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from importlib import import_module
from typing import Any

import typer

from newsclean.bounded import MAX_BYTES, read_stream
from newsclean.cli.exits import ExitCode

CONFIGURED = ("clean", "explain", "report")
CONFIGURED_OF_RULES = {"list": ("rules",), "show": ("rules",), "coverage": ("rules", "lang")}  # and their options
NAMES_NEAR = ("Did you mean", "Possible options")  # of Click: the message says what would be right
SELDOM = 100_000, 20, 100  # objects between collections: a text is many that live long, and makes no cycles
COMPLETION_FLAGS = ("--install-completion", "--show-completion")


def run(name: str, args: list[str]) -> int:
    """Run the app `clean`, `explain`, `learn`, `report`, `restore` or `rules`."""
    from newsclean.cli.config import ConfigError

    completing = any(flag in args for flag in COMPLETION_FLAGS) or "_NEWSCLEAN_COMPLETE" in os.environ
    app = import_module(f"newsclean.cli.{name}").make_app(add_completion=completing)
    command: Any = typer.main.get_command(app)
    gc.set_threshold(*SELDOM)
    gc.enable()
    words = args if name == "clean" else args[1:]
    prog = "newsclean" if name == "clean" else f"newsclean {name}"
    if completing:
        command.main(words, prog_name=prog, complete_var="_NEWSCLEAN_COMPLETE")  # ends the program
    try:
        defaults = _defaults(name, command)
        # Not `command.main`: it would take a closed pipe for a failure.
        with command.make_context(prog, words, default_map=defaults) as context:
            code = command.invoke(context)
    except ConfigError as error:
        return fail(str(error))
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except AnyUsageError as error:
        return fail(error.format_message(), hint=_hint(error, command, prog))
    return code if isinstance(code, int) else ExitCode.DONE


def _defaults(name: str, command: Any) -> dict[str, Any]:
    """What the configuration says of the options of a command, or of its subcommands."""
    from newsclean.cli.config import read_config

    if name in CONFIGURED:
        return read_config(command.params, strict=name == "clean")
    if name != "rules":
        return {}
    chosen = {sub: [p for p in command.commands[sub].params if p.name in of] for sub, of in CONFIGURED_OF_RULES.items()}
    return {sub: read_config(params, strict=False) for sub, params in chosen.items()}


def set_up_streams() -> None:
    """Speak UTF-8 whatever the locale, and to nobody where a stream is closed."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (stays open)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (stays open)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def read_stdin(most: int = MAX_BYTES) -> bytes:
    """All bytes of stdin. Raises `OSError` where it is closed, `TooLargeError` where there are more than `most`."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "stdin is closed")
    return read_stream(sys.stdin.buffer, most)


def reason_of(error: OSError) -> str:
    """Why a file could not be read or written, in the words of the system."""
    return (error.strerror or str(error)).lower()


class UsageError(typer.BadParameter):
    """Wrong usage; the message says what would be right."""

    def format_message(self) -> str:
        """The message alone."""
        return self.message


AnyUsageError: type[Any] = typer.BadParameter.__mro__[1]  # Typer exports only the subclass


def _hint(error: Any, command: Any, prog: str) -> str:
    """What to try, where the message does not say it: for what is missing or unknown."""
    message = error.format_message()
    if type(error) in (UsageError, typer.BadParameter) or any(words in message for words in NAMES_NEAR):
        return ""
    if message.startswith("Missing command"):
        return f"one of {', '.join(command.commands)}"
    return f"try '{error.ctx.command_path if error.ctx else prog} --help'"


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
