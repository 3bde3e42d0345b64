"""Write the source of a module of constants."""

from __future__ import annotations

from collections.abc import Iterable

WIDTH = 120
STEP = "    "


def module_source(docstring: str, constants: dict[str, object]) -> str:
    """A module with these constants: strings, numbers, tuples, sets and dictionaries of such."""
    rows = [f"{name}: {annotation(value)} = {literal(value, '')}\n" for name, value in constants.items()]
    return f'"""{docstring}"""\n\n' + "".join(rows)


def annotation(value: object) -> str:
    """The type of a constant."""
    if isinstance(value, dict):
        kinds = {annotation(inner) for inner in value.values()}
        return f"dict[str, {' | '.join(sorted(kinds)) or 'str'}]"
    if isinstance(value, frozenset):
        return "frozenset[str]"
    if isinstance(value, tuple):
        kinds = {annotation(inner) for inner in value}
        return f"tuple[{' | '.join(sorted(kinds)) or 'str'}, ...]"
    return type(value).__name__


def literal(value: object, indent: str) -> str:
    """The source of a value, in lines of at most `WIDTH` characters where its parts allow it."""
    inner = indent + STEP
    if isinstance(value, dict):
        return _block("{", (f"{key!r}: {literal(item, inner)}" for key, item in value.items()), "}", indent)
    if isinstance(value, frozenset):
        return f"frozenset({literal(tuple(sorted(value)), indent)})"
    if isinstance(value, tuple):
        return _block("(", (literal(item, inner) for item in value), ")", indent, comma=len(value) == 1)
    if isinstance(value, str) and len(repr(value)) + len(indent) > WIDTH:
        size = WIDTH - len(inner) - 30  # a character may be written as several
        pieces = (repr(value[at : at + size]) for at in range(0, len(value), size))
        return "(\n" + "".join(f"{inner}{piece}\n" for piece in pieces) + f"{indent})"
    return repr(value)


def _block(opening: str, items: Iterable[str], closing: str, indent: str, comma: bool = False) -> str:
    """Items on one line if they fit, else as many on each line as fit."""
    parts = list(items)
    one = opening + ", ".join(parts) + ("," if comma else "") + closing
    if len(one) + len(indent) <= WIDTH - 20 and "\n" not in one:
        return one
    lines, row = [], ""
    for part in parts:
        if row and ("\n" in row or "\n" in part or len(indent + STEP) + len(row) + len(part) + 2 > WIDTH):
            lines.append(row)
            row = ""
        row += f" {part}," if row else f"{part},"
    return opening + "\n" + "".join(f"{indent}{STEP}{line}\n" for line in (*lines, row)) + indent + closing
