"""Colour in the terminal: only where it is wanted, and never a raw control character from a text."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

Printer = Callable[[str, str | None], None]
"""Prints a line of text, plain or in one of rich's styles."""


def wants_color(choice: str) -> bool:
    """Whether stdout gets colour: `always`, `never`, or `auto` (a terminal, and no NO_COLOR)."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def make_printer(choice: str) -> Printer:
    """A function that prints lines to stdout, with control characters escaped; rich is loaded only for colour."""
    return _print_styled() if wants_color(choice) else _print_plain


def _print_plain(text: str, style: str | None) -> None:
    print_line(text)


def print_line(text: str) -> None:
    """Print a line of a report for people."""
    sys.stdout.write(printable(text) + "\n")


def _print_styled() -> Printer:
    from rich.console import Console
    from rich.text import Text

    class Terminal(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # rich would exit with 1, which means "would change" here

    terminal = Terminal(force_terminal=True, color_system="standard", no_color=False, soft_wrap=True, highlight=False)
    return lambda text, style: terminal.print(Text(printable(text), style or ""))


def printable(text: str) -> str:
    """The text with its control characters made visible, so that they cannot act on the terminal.

    So are direction marks, line separators, lone surrogates and spaces that look like plain ones; a tab stays.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\t" else _escape(ord(char)) for char in text)


def _escape(code: int) -> str:
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
