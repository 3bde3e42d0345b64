"""Crossheads that are worded like labels: "Comments" above a paragraph about comments."""

from __future__ import annotations

import re

from newsclean.reading.folding import fold

MAX_WORDS = 5
MIN_LETTERS = 4  # of a word that says what a crosshead is about
STEM = 5  # letters; what follows may be an ending
MIN_UNCASED = 2  # characters in a script without capitals, which may have no spaces between words either
WORD = re.compile(r"[^\W\d_]+")


def introduces(words: str, below: str) -> bool:
    """Whether the paragraph below takes up every long word of a line, as one does below a crosshead."""
    named = [
        word for word in WORD.findall(fold(words)) if len(word) >= (MIN_LETTERS if _is_cased(word) else MIN_UNCASED)
    ]
    if not 0 < len(named) <= MAX_WORDS:
        return False
    said = fold(below)
    stems = {word[:STEM] for word in WORD.findall(said)}
    return all(word[:STEM] in stems if _is_cased(word) else word in said for word in named)


def _is_cased(word: str) -> bool:
    return word.upper() != word
