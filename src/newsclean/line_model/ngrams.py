"""The n-grams of a line: by these the lexicon knows the words of page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

MAX_CHARACTERS = 240  # of a line; longer ones are paragraphs
MAX_WHOLE = 5  # tokens of a line that is an n-gram as a whole
MIN_LETTERS = 4  # of a word whose pieces count
TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A letter of a script that needs few letters for a word, or sets no spaces between words."""
START, END, NUMBER = "^", "$", "0"


def ngrams(folded_line: str) -> set[str]:
    """The n-grams of a folded line, each with a letter for its kind.

    Words, pairs and triples of words with the ends of the line, a short line as a whole, four and five letters of a
    word; in dense scripts one to four letters in a row. All numbers are the same.
    """
    line = folded_line[:MAX_CHARACTERS]
    tokens = [NUMBER if token.isdecimal() else token for token in TOKEN.findall(line)]
    found = set(_of_words(tokens))
    if DENSE.search(line):
        found.update(_of_letters("".join(line.split())))
    for token in tokens:
        if len(token) >= MIN_LETTERS and not DENSE.search(token):
            found.update(_of_word(f"<{token}>"))
    return found


def _of_words(tokens: Sequence[str]) -> Iterator[str]:
    bounded = [START, *tokens, END]
    for token in tokens:
        yield "1" + token
    for one, two in pairwise(bounded):
        yield f"2{one} {two}"
    for i in range(len(bounded) - 2):
        yield "3" + " ".join(bounded[i : i + 3])
    if len(tokens) <= MAX_WHOLE:
        yield "w" + " ".join(tokens)


def _of_word(word: str) -> Iterator[str]:
    for length in (4, 5):
        for i in range(len(word) - length + 1):
            yield "c" + word[i : i + length]


def _of_letters(letters: str) -> Iterator[str]:
    bounded = f"<{letters}>"
    for length in (1, 2, 3, 4):
        for i in range(len(bounded) - length + 1):
            yield "d" + bounded[i : i + length]
