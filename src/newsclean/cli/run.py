"""Run one of the Typer apps, and turn every way it can end into a message and an exit code."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Any

import typer

from newsclean.cli.app import AnyUsageError, UsageError, command_of
from newsclean.cli.commands import COMMANDS
from newsclean.cli.exits import ExitCode
from newsclean.cli.messages import complain

if TYPE_CHECKING:
    from newsclean.cli.config import Configuration

CONFIGURED = ("clean", "explain", "report")
CONFIGURED_OF_RULES = {
    "list": ("rules",),
    "show": ("rules",),
    "coverage": ("rules", "lang", "input_format"),
}  # and their options
NAMES_NEAR = ("Did you mean", "Possible options")  # from Click: the message already says what would be right
SELDOM = 100_000, 20, 100  # objects between collections: cleaning makes many long-lived ones, and no cycles
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
        # Not `command.main`, which would treat a closed pipe as a failure.
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


def _configuration(name: str, command: Any) -> Configuration:
    """What the configuration says about the options of a command, or of its subcommands."""
    from newsclean.cli.config import Configuration, read_config

    if name in CONFIGURED:
        return read_config(command.params, strict=name == "clean")
    if name != "rules":
        return Configuration({})
    chosen = {sub: [p for p in command.commands[sub].params if p.name in of] for sub, of in CONFIGURED_OF_RULES.items()}
    return Configuration({sub: read_config(params, strict=False).defaults for sub, params in chosen.items()})


def _hint(error: Any, command: Any, prog: str) -> str:
    """What to try, if the message does not say it: for missing or unknown words."""
    message = error.format_message()
    if type(error) in (UsageError, typer.BadParameter) or any(words in message for words in NAMES_NEAR):
        return ""
    if message.startswith("Missing command"):
        return f"one of {', '.join(command.commands)}"
    return f"try '{error.ctx.command_path if error.ctx else prog} --help'"


def fail(message: str, hint: str = "") -> int:
    """Print one line on stderr and return the exit code for usage errors."""
    complain(f"{message.rstrip('.')} ({hint})" if hint else message)
    return ExitCode.USAGE
