"""The reading of a text: facts about it, each computed once, on first use, and shared by all passes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from newsclean.languages.detect import language_of_sample, sample_of
from newsclean.reading.bylines import Byline, parse_byline, read_byline
from newsclean.reading.dates import (
    Found,
    infer_day_first,
    looks_like_date_line,
    parse_with_dateparser,
    read_date_line,
)
from newsclean.reading.folding import fold
from newsclean.reading.lines import LARGE, Line, is_rubble, looks_like_prose, split_lines
from newsclean.reading.meta_lines import MetaLine, read_meta_line
from newsclean.reading.relative_dates import find_relative
from newsclean.reading.rows import Row, rows_of
from newsclean.reading.template_tags import Token, residual_tags, sections, tokenize
from newsclean.reading.unusual import unusual

YEAR = re.compile(r"\d{4}")  # every date has one here
SUBJECT_LINES = 12  # lines of prose in which the people of an article are named
MAX_ASKED = 4  # lines per text to pass to dateparser, which may take milliseconds for each

Order = tuple[str | None, bool | None]
"""What settles the order of day and month: the language, and whether other dates in the text have the day first."""


class _Known(NamedTuple):
    """What stays true after edits and in the next round: the language of a sample, and what the words of a line say."""

    languages: dict[str, str | None]
    bylines: dict[str, Byline]
    date_lines: dict[str, bool]
    dates: dict[tuple[str, Order], list[Found]]
    meta_lines: dict[tuple[str, Order], MetaLine]


class Reading:
    """What a text says. Each fact is computed when a pass first asks for it, and only once.

    language: BCP 47 if known; None detects it. Lines are referred to by their index in `lines`.
    """

    def __init__(self, text: str, language: str | None = None, known: _Known | None = None) -> None:
        self.text = text
        self._given = language
        self._known = known or _Known({}, {}, {}, {}, {})
        self._folded: str | None = None
        self._asked: dict[int, Found | None] = {}  # of dateparser

    def after(self, text: str) -> Reading:
        """The reading of the text as it is after edits."""
        return self if text == self.text else Reading(text, self._given, self._known)

    def for_the_next_round(self) -> Reading:
        """A reading to go on from: this one, or for a large text what stays true of it, without its lines."""
        return self if len(self.text) <= LARGE else self.after("")

    @cached_property
    def unusual(self) -> str:
        """The text without its printable ASCII, tabs and line ends."""
        return unusual(self.text)

    @cached_property
    def language(self) -> str | None:
        """The language as given, otherwise the detected one; None when unsure."""
        if self._given:
            return self._given
        sample, known = sample_of(self.text), self._known.languages
        if sample not in known:
            known[sample] = language_of_sample(sample)
        return known[sample]

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The lines that are not blank."""
        return split_lines(self.text)

    @property
    def rows(self) -> list[Row]:
        """The lines with their indents and blocks. They take much memory and serve one pass, so they are not kept."""
        return rows_of(self.text, self.lines)

    @cached_property
    def is_rubble(self) -> bool:
        """Whether the text is not an article but tens of thousands of lines of one to three letters."""
        return is_rubble(self.text)

    @property
    def folded(self) -> str:
        """The text as rules see it, of the same length. That of a large text is not kept."""
        if self._folded is None:
            folded = fold(self.text)
            if len(folded) > LARGE:
                return folded
            self._folded = folded
        return self._folded

    @cached_property
    def tags(self) -> tuple[Token, ...]:
        """All template tags."""
        return tokenize(self.text)

    @cached_property
    def residual_tags(self) -> tuple[Token, ...]:
        """The template tags that are residue, not the subject of the text."""
        return residual_tags(self.text, self.tags) if self.tags else ()

    @cached_property
    def sections(self) -> tuple[tuple[int, int], ...]:
        """The spans of the sections of residual tags that contain no prose."""
        return sections(self.text, self.residual_tags) if self.residual_tags else ()

    @cached_property
    def day_first(self) -> bool | None:
        """Whether this text writes the day before the month, if one of its dates shows it."""
        return infer_day_first(self.text)

    @cached_property
    def first_prose(self) -> list[int]:
        """The first lines of prose, in which the people of the article are named."""
        return list(islice((i for i, line in enumerate(self.lines) if looks_like_prose(line.words)), SUBJECT_LINES))

    def looks_like_header(self, words: str) -> bool:
        """Whether the words of a line are a byline or a date line, whatever the language of the text."""
        if self._byline(words).names:
            return True
        if not any(map(str.isdigit, words)):  # true for nearly every label
            return False
        known = self._known.date_lines
        if words not in known:
            known[words] = looks_like_date_line(words)
        return known[words]

    def byline(self, i: int) -> list[str]:
        """The names in line i, if it is a byline in the language of the text."""
        found = self._byline(self.lines[i].words)
        return found.names if found.names and found.is_in(self.language) else []

    def dates(self, i: int) -> list[Found]:
        """The dates in line i, if it contains nothing else."""
        return self._dates(self.lines[i].words)

    def strictly(self, i: int) -> tuple[list[str], list[Found]]:
        """The names and the dates in line i, if it is a byline, a date line or both."""
        names, dates = self.byline(i), self.dates(i)
        return (names, dates) if names or dates else self._posted_by(self.lines[i].words)

    def loosely(self, i: int) -> MetaLine:
        """The names and the dates in line i, a known header line, whatever else it says."""
        words = self.lines[i].words
        key = words, (self.language, self.day_first)
        known = self._known.meta_lines
        if key not in known:
            known[key] = read_meta_line(words, *key[1])
        return known[key]

    def relative(self, i: int, reference: dt.date | None) -> list[Found]:
        """The relative date in line i, counted from `reference`, the day or moment at which the text was saved."""
        relative = find_relative(self.lines[i].words, reference) if reference is not None else None
        return [Found(relative[0], relative[1], "published", relative[2])] if relative else []

    def with_dateparser(self, i: int) -> Found | None:
        """The date in line i by dateparser, which knows more forms. Only `MAX_ASKED` lines are tried."""
        if i not in self._asked:
            if len(self._asked) >= MAX_ASKED:
                return None
            self._asked[i] = parse_with_dateparser(self.lines[i].words, self.language)
        return self._asked[i]

    def _byline(self, words: str) -> Byline:
        known = self._known.bylines
        if words not in known:
            known[words] = read_byline(words)
        return known[words]

    def _dates(self, words: str) -> list[Found]:
        if not YEAR.search(words):
            return []  # most lines need none of the patterns
        key = words, (self.language, self.day_first)
        known = self._known.dates
        if key not in known:
            known[key] = read_date_line(words, *key[1])
        return known[key]

    def _posted_by(self, words: str) -> tuple[list[str], list[Found]]:
        """`Posted on March 14, 2024 by Ana Ruiz`: a date line that ends in a byline."""
        date, by, name = words.rpartition(" by ")
        names = parse_byline(f"by {name}", "en") if by else []
        dates = self._dates(date) if names else []
        return (names, dates) if dates else ([], [])
