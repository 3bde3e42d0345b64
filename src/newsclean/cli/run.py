"""Run one of the Typer apps and turn every way it can end into a message and an exit code."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from newsclean.bounded import MAX_BYTES, read_stream
from newsclean.cli.color import printable
from newsclean.cli.commands import COMMANDS
from newsclean.cli.exits import ExitCode

if TYPE_CHECKING:
    from newsclean.cli.config import Configuration

NO_MEMORY = "takes more memory than there is"
CONFIGURED = ("clean", "explain", "report")
CONFIGURED_OF_RULES = {
    "list": ("rules",),
    "show": ("rules",),
    "coverage": ("rules", "lang", "input_format"),
}  # and their options
NAMES_NEAR = ("Did you mean", "Possible options")  # of Click: the message says what would be right
PATH = "<path>"  # in the help
HELP_OPTIONS = ["-h", "--help"]
SELDOM = 100_000, 20, 100  # objects between collections: a text is many that live long, and makes no cycles
COMPLETION_FLAGS = ("--install-completion", "--show-completion")


def run(name: str, args: list[str]) -> int:
    """Run the app `clean`, `explain`, `learn`, `report`, `restore` or `rules`."""
    from newsclean.cli.config import ConfigError

    completing = any(flag in args for flag in COMPLETION_FLAGS) or "_NEWSCLEAN_COMPLETE" in os.environ
    if not completing and any(word.startswith("-") or "\0" in word for word in args):
        from newsclean.cli.arguments import check_arguments, command_first

        try:
            check_arguments(args)
            if name == "clean" and any(word in COMMANDS for word in args):
                args = command_first(args)
                name = args[0] if args[0] in COMMANDS else name
        except UsageError as error:
            return fail(error.message)
    command = command_of(name, add_completion=completing)
    gc.set_threshold(*SELDOM)
    gc.enable()
    words = args if name == "clean" else args[1:]
    prog = "newsclean" if name == "clean" else f"newsclean {name}"
    if completing:
        command.main(words, prog_name=prog, complete_var="_NEWSCLEAN_COMPLETE")  # ends the program
    try:
        configuration = _configuration(name, command)
        # Not `command.main`: it would take a closed pipe for a failure.
        with command.make_context(prog, words, default_map=configuration.defaults, obj=configuration) as context:
            code = command.invoke(context)
    except ConfigError as error:
        return fail(str(error))
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except AnyUsageError as error:
        return fail(error.format_message().replace("\n", " "), hint=_hint(error, command, prog))
    return code if isinstance(code, int) else ExitCode.DONE


def command_of(name: str, add_completion: bool = False) -> Any:
    """The command behind the app of that name."""
    return typer.main.get_command(import_module(f"newsclean.cli.{name}").make_app(add_completion=add_completion))


def _configuration(name: str, command: Any) -> Configuration:
    """What the configuration says of the options of a command, or of its subcommands."""
    from newsclean.cli.config import Configuration, read_config

    if name in CONFIGURED:
        return read_config(command.params, strict=name == "clean")
    if name != "rules":
        return Configuration({})
    chosen = {sub: [p for p in command.commands[sub].params if p.name in of] for sub, of in CONFIGURED_OF_RULES.items()}
    return Configuration({sub: read_config(params, strict=False).defaults for sub, params in chosen.items()})


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


def need_names(names: Iterable[str]) -> None:
    """Raise `UsageError` for an empty name, as of a variable that is not set: `Path` takes it for the folder."""
    if not all(names):
        raise UsageError("an empty name is no file")


def named_path(value: str | Path) -> Path:
    """The path of a name on the command line."""
    need_names([str(value)])
    return Path(value)


def complain(message: str) -> None:
    """One line on stderr, whatever file names and texts the message quotes."""
    print(printable(f"newsclean: {message}"), file=sys.stderr)


def make_typer(**options: Any) -> typer.Typer:
    """A Typer app without what costs time at start: no rich help, no pretty tracebacks."""
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": HELP_OPTIONS},
        **options,
    )
