"""What a legacy text is recognised by: the letters above ASCII of a language, and its common words that have some."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.languages.compiled.orthographies import CHARSETS, COMMON, LETTERS, OTHERS, WORDS


class Orthography(NamedTuple):
    """A language as its charsets see it.

    `letters` are lowercase. `common` are the letters that make up half of a text in a script of
    its own; it is empty for languages in Latin script, where `words` decide instead.
    """

    code: str
    charsets: tuple[str, ...]
    letters: str
    words: frozenset[str]
    common: str = ""


ORTHOGRAPHIES = tuple(
    Orthography(code, charsets, LETTERS[code], frozenset(WORDS.get(code, "").split()), COMMON.get(code, ""))
    for code, charsets in CHARSETS.items()
)
LETTERS_OF_LANGUAGES = (*(orthography.letters for orthography in ORTHOGRAPHIES), *OTHERS)  # no text is read into these
