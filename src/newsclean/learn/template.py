"""Templates of lines: what is left of "Page 3 of 12" or "More by Ines Korhal" without numbers, months and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.furniture.tokens import LEADING, TRAILING
from newsclean.languages.compiled.calendar import MONTHS, WEEKDAYS
from newsclean.reading.folding import fold
from newsclean.reading.lines import is_dense
from newsclean.reading.words import LETTERS
from newsclean.rules.write import escape

EXACT, NUMBERS, NAMES = range(3)  # how much of a line is folded
NUMBER, NAME, MONTH = "\x01", "\x02", "\x03"
SLOTS = {NUMBER: "[0-9]+", NAME: "[^ ,]+( [^ ,]+)( [^ ,]+)?( [^ ,]+)?", MONTH: "[^ 0-9.,:/]+"}
NAME_WORDS = range(2, 5)
LETTERS_BESIDE = {EXACT: 2, NUMBERS: 4, NAMES: 6}  # letters that a template needs outside its slots
UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # neither in TOML nor in a line
DIGITS = re.compile("[0-9]+")
WEEKDAY = re.compile(WEEKDAYS)
MAX_LINE = 1000  # characters; a longer line is not furniture
MIN_DATE_WORD = 3  # letters; "so" and "do" are weekdays in some languages


class Template(NamedTuple):
    """A folded line, its slots as control characters, and how much of it is folded."""

    level: int
    form: str


def templates(words: str) -> Iterator[Template]:
    """The templates of a line, the exact one first; none for a line that no rule could match."""
    if len(words) > MAX_LINE or UNWRITABLE.search(words):
        return
    line = " ".join(words.lstrip(LEADING).split()).rstrip(TRAILING)
    exact = fold(line)
    numbers = _fold_numbers(exact)
    names = _fold_numbers(fold(_fold_names(line)))
    previous = None
    for level, form in ((EXACT, exact), (NUMBERS, numbers), (NAMES, names)):
        if form != previous and _letters(form) >= LETTERS_BESIDE[level]:
            yield Template(level, form)
        previous = form


def pattern_of(template: Template) -> str:
    """The pattern of a rule for lines of this template."""
    pieces = re.split(f"([{''.join(SLOTS)}])", template.form)
    return "".join(SLOTS.get(piece) or escape(piece) for piece in pieces)


def _fold_numbers(folded: str) -> str:
    numbers = DIGITS.sub(NUMBER, folded)
    if NUMBER not in numbers:
        return numbers
    return LETTERS.sub(lambda word: MONTH if _is_date_word(word[0]) else word[0], numbers)


def _is_date_word(word: str) -> bool:
    return len(word) >= MIN_DATE_WORD and (word in MONTHS or WEEKDAY.fullmatch(word) is not None)


def _fold_names(line: str) -> str:
    """Runs of two to four capitalised words, not at the start, are names; longer ones are titles."""
    folded: list[str] = []
    run: list[str] = []
    for i, word in enumerate((*line.split(" "), "")):
        plain = word.rstrip(",;:.")
        if i and plain and plain[0].isupper() and any(map(str.islower, plain)):
            run.append(word)
            if plain == word:
                continue
        else:
            folded += _closed(run)
            run = []
            folded.append(word)
            continue
        folded += _closed(run)
        run = []
    return " ".join(folded[:-1])


def _closed(run: list[str]) -> list[str]:
    if len(run) not in NAME_WORDS:
        return run
    last = run[-1]
    return [NAME + last[len(last.rstrip(",;:.")) :]]


def _letters(form: str) -> int:
    letters = sum(map(str.isalpha, form))
    return 2 * letters if is_dense(form) else letters
