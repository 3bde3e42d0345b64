"""Lines that belong to an article though they are short: its entries under days or times, what follows its tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from newsclean.languages.compiled.calendar import WEEKDAYS
from newsclean.reading.dates import with_words
from newsclean.reading.labels import IN_COMPANY, JUNK, PROSE, SHORT
from newsclean.reading.lines import Line, ends_sentence
from newsclean.rules.rule import Rule

DAY = rf"(?:{WEEKDAYS})\s*[:：]?"
TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\.?m\.?| uhr| h)?\s*[:：]?", re.IGNORECASE)
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}|[ap]\.?m|uhr|h\b", re.IGNORECASE)
FIGURES = re.compile(r"[\d\s.,:%+/–-]+")
MIN_DAYS, MIN_TIMES = 2, 3
COLONS = ":："
MAX_ENTRIES = 12  # lines below a day or a time
MIN_CELLS, CELL_SHARE = 10, 0.35  # lines of a table, and the share of them that are figures
MAX_RELATED = 3  # lines of a block of links inside an article: a label and links
MIN_WORDS = 3  # of a sentence below it
KEPT = frozenset((SHORT, PROSE, IN_COMPANY))


def find_own(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule], junk: Collection[int]) -> set[int]:
    """The lines that are the article's by their place, of those that no rule takes; the model takes those in `junk`.

    Left alone: a menu of days, which has nothing between them, times that no line announces, and what stands among
    lines that a rule takes.
    """
    if not junk:
        return set()
    days = [i for i, line in enumerate(lines) if letters[i] in KEPT and _is_day(line.words)]
    times = [i for i, line in enumerate(lines) if letters[i] in KEPT and _is_time(line.words)]
    own = _entries(lines, letters, days, MIN_DAYS)
    programme = _entries(lines, letters, times, MIN_TIMES)
    if programme and lines[min(programme)].words[-1] in COLONS:  # a column of the latest news has times too
        own |= programme
    return own | _below_tables(lines, letters, junk) | _below_related(lines, letters, rules, junk)


def _is_day(words: str) -> bool:
    return with_words(DAY).fullmatch(words) is not None


def _is_time(words: str) -> bool:
    return words[0].isdigit() and TIME.fullmatch(words) is not None and CLOCK.search(words) is not None


def _entries(lines: Sequence[Line], letters: str, headings: Sequence[int], least: int) -> set[int]:
    """The headings of a list and what stands between and below them, if they are different and have entries."""
    if len({lines[i].words for i in headings}) < least:
        return set()
    own: set[int] = set()
    for above, below in pairwise(headings):
        between = range(above + 1, below)
        if 0 < len(between) <= MAX_ENTRIES and all(letters[i] in KEPT for i in between):
            own.update(range(above, below + 1))
    if len(own) <= len(headings):
        return set()
    return own | _above_and_below(lines, letters, own)


def _above_and_below(lines: Sequence[Line], letters: str, own: Collection[int]) -> set[int]:
    """The label above a list, if it recurs in it, and the line that announces it; the last entry."""
    first, last = min(own), max(own)
    more = {last + 1} if last + 1 < len(lines) and letters[last + 1] in KEPT else set()
    if first and letters[first - 1] in KEPT and lines[first - 1].words in {lines[i].words for i in own}:
        first -= 1
        more.add(first)
    if first and letters[first - 1] in KEPT and lines[first - 1].words[-1] in COLONS:
        more.add(first - 1)
    return more


def _below_tables(lines: Sequence[Line], letters: str, junk: Collection[int]) -> set[int]:
    """The prose below a table that stands below prose of the article."""
    own: set[int] = set()
    prose = [i for i, letter in enumerate(letters) if letter == PROSE]
    for above, below in pairwise(prose):
        between = range(above + 1, below)
        if below not in junk or (above in junk and above not in own):
            continue
        if not between and above in own:
            own.add(below)
        if len(between) < MIN_CELLS or any(letters[i] not in KEPT for i in between):
            continue
        figures = sum(FIGURES.fullmatch(lines[i].words) is not None for i in between)
        if figures >= CELL_SHARE * len(between):
            own.add(below)
    return own


def _below_related(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule], junk: Collection[int]) -> set[int]:
    """The sentence right below a small block of links that interrupts an article, if there is no prose below it."""
    own: set[int] = set()
    for i in junk:
        if not ends_sentence(lines[i].words) or len(lines[i].words.split()) < MIN_WORDS:
            continue
        top = i
        while top and letters[top - 1] == JUNK and i - top < MAX_RELATED + 1:
            top -= 1
        label = rules.get(top)
        is_related = label is not None and label.family.startswith("related")
        interrupts = 0 < top < i and i - top <= MAX_RELATED and is_related and top - 1 not in junk
        if interrupts and ends_sentence(lines[top - 1].words) and not _has_prose(letters, i + 1):
            own.add(i)
    return own


def _has_prose(letters: str, start: int) -> bool:
    return PROSE in letters[start:]
