"""Colour in the terminal: only where it is wanted, and never a raw control character of a text."""

from __future__ import annotations

import os
import sys

CODES = {"red": "31", "green": "32", "cyan": "36", "yellow": "33", "dim": "2", "bold": "1"}


def wants_color(choice: str) -> bool:
    """Whether stdout gets colour: `always`, `never`, or `auto` (a terminal, and no NO_COLOR)."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(text: str, style: str) -> str:
    """The text in a style of `CODES`."""
    return f"\x1b[{CODES[style]}m{text}\x1b[0m"


def printable(text: str) -> str:
    """The text with its control characters made visible, so that they cannot act on the terminal."""
    return "".join(char if char.isprintable() or char == "\t" else f"\\x{ord(char):02x}" for char in text)
