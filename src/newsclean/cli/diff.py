"""`--diff`: a unified diff of a text and what cleaning makes of it."""

from __future__ import annotations

import sys
from difflib import unified_diff

from newsclean.cli.color import paint, printable, wants_color
from newsclean.cli.work import Outcome

COLORS = {"+": "green", "-": "red", "@": "cyan"}


def print_diff(outcome: Outcome, name: str, color: str) -> None:
    """Print the diff; nothing for a text that stays as it is."""
    before = outcome.data.decode("utf-8", "replace").splitlines()
    after = outcome.output.decode("utf-8", "replace").splitlines()
    colored = wants_color(color)
    if outcome.data != outcome.output and before == after:
        print(f"{name}: only line ends or bytes differ")
    for line in map(printable, unified_diff(before, after, name, f"{name} (cleaned)", lineterm="")):
        style = COLORS.get(line[0]) if colored else None
        sys.stdout.write(f"{paint(line, style) if style else line}\n")
    sys.stdout.flush()
