"""The letters beyond a to z that languages in Latin script are written with: what a wrong charset does not give."""

from __future__ import annotations

from newsclean.languages.compiled.alphabets import ALPHABETS


def count_foreign(text: str, language: str) -> int:
    """How many letters beyond ASCII a language does not have; 0 for languages that are not listed."""
    letters = ALPHABETS.get(language)
    if letters is None:
        return 0
    text = text.lower()
    foreign = {char for char in set(text).difference(letters) if char > "\x7f" and char.isalpha()}
    return sum(map(text.count, foreign))
