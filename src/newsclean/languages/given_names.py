"""Given names. Two capitalised words that begin with one are probably a person."""

from __future__ import annotations

from newsclean.languages.compiled.given_names import GIVEN_NAMES


def has_given_name(name: str) -> bool:
    """Whether the first word of a name is a common given name."""
    return name.partition(" ")[0].casefold().rstrip(".") in GIVEN_NAMES
