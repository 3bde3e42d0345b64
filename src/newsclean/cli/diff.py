"""`--diff`: a unified diff of a text before and after cleaning."""

from __future__ import annotations

import sys
from difflib import unified_diff

from newsclean.cli.cleaning import Outcome
from newsclean.cli.color import make_printer, printable

COLORS = {"+": "green", "-": "red", "@": "cyan"}


def print_diff(outcome: Outcome, name: str, color: str) -> None:
    """Print the diff; nothing for an unchanged text."""
    if outcome.data == outcome.output:
        return
    before = outcome.before.splitlines()
    after = outcome.output.decode(outcome.charset, "replace").splitlines()
    show = make_printer(color)
    if before == after:
        show(f"{name}: only line ends or bytes differ", None)
    name = printable(name)  # a line end in it would make two lines
    for line in unified_diff(before, after, name, f"{name} (cleaned)", lineterm=""):
        show(line, COLORS.get(line[:1]))
    sys.stdout.flush()
