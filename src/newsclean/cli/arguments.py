"""The command line before Typer sees it: which command is meant, and which words are not options."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsclean.cli.app import HELP_OPTIONS, UsageError, command_of
from newsclean.cli.commands import COMMANDS

END_OF_OPTIONS = "--"
VERBS = ("rules",)  # commands whose first word is a verb
LONGEST_LINE = 160  # of a command that a message suggests


def check_arguments(words: Sequence[str]) -> None:
    """Raise `UsageError` for a NUL, which no file name can contain, and for a word that is both an option and a file.

    Shell patterns and hooks pass file names that somebody else chose.
    """
    if any("\0" in word for word in words):
        raise UsageError("an argument has a NUL character")
    for word in words:
        if word == END_OF_OPTIONS:
            return
        if word.startswith("-") and word != "-" and os.path.lexists(word):
            raise UsageError(
                f"{word} is an option, but also a file here: put -- before the files, or ./ in front of the name"
            )


def command_first(args: Sequence[str]) -> list[str]:
    """Move the command in front of options that precede it; without a command the arguments are unchanged.

    A word that is also the name of a file is a file, not a command. Raises `UsageError` for an
    option that the command does not have; the message says what to type.
    """
    for place, word in enumerate(args):
        if word == END_OF_OPTIONS:
            break
        if word not in COMMANDS or os.path.lexists(word):
            continue
        verb = args[place + 1 : place + 2] if word in VERBS else ()
        own = _options(command_of(word), verb)
        before = list(_split(args[:place], _options(command_of("clean")) | own))
        if not all(_is_option(words[0]) for words in before) or sum(map(len, before)) != place:
            continue
        head, tail = [word, *verb], args[place + 1 + len(verb) :]
        fitting = [words for words in before if own.keys() >= {*_flags(words[0], own)}]
        moved = [*head, *(one for words in fitting for one in words), *tail]
        if fitting != before:
            stray = next(words[0] for words in before if words not in fitting)
            line = shlex.join(["newsclean", *moved])
            line = line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"
            raise UsageError(f"{stray.partition('=')[0]} is not an option of '{' '.join(head)}': type '{line}'")
        return moved
    return list(args)


def _options(command: Any, verb: Sequence[str] = ()) -> dict[str, bool]:
    """The options of a command, or of one of its verbs, each with whether it takes a value."""
    for name in verb:
        command = command.commands.get(name, command)
    params = [param for param in command.params if param.param_type_name == "option"]
    found = {flag: not param.is_flag for param in params for flag in (*param.opts, *param.secondary_opts)}
    return found | dict.fromkeys(HELP_OPTIONS, False)


def _split(words: Sequence[str], takes_value: Mapping[str, bool]) -> Iterator[Sequence[str]]:
    """The words in groups: an option with its value, or a word that is not an option."""
    at = 0
    while at < len(words):
        word = words[at]
        flags = _flags(word, takes_value)
        has_value = "=" in word if word.startswith("--") else len(word) > len(flags) + 1
        size = 2 if _is_option(word) and takes_value.get(flags[-1]) and not has_value else 1
        yield words[at : at + size] if at + size <= len(words) else [word, ""]
        at += size


def _flags(word: str, takes_value: Mapping[str, bool]) -> list[str]:
    """The options in a word: one, or several short ones, the last of which may be followed by its value."""
    if word.startswith("--"):
        return [word.partition("=")[0]]
    found = []
    for letter in word[1:]:
        found.append(f"-{letter}")
        if takes_value.get(found[-1]):
            break
    return found


def _is_option(word: str) -> bool:
    return word.startswith("-") and word not in ("-", END_OF_OPTIONS)
