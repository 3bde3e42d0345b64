"""What the lines of a text say of people and dates: each line is read once, however often its header is looked for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from newsclean.languages.detect import detect_language
from newsclean.reading.bylines import PREFIX, parse_byline
from newsclean.reading.dates import Found, parse_with_dateparser, read_date_line, tells_day_first
from newsclean.reading.lines import Line, looks_like_prose
from newsclean.reading.meta_lines import MetaLine, read_meta_line
from newsclean.reading.relative_dates import find_relative

YEAR = re.compile(r"\d{4}")  # every date that is read here has one
SUBJECT_LINES = 12  # lines of prose in which the people of an article are named
MAX_ASKED = 4  # lines of a text that dateparser is asked about: each may take milliseconds


class LineReader:
    """The lines of one text, by index. Nothing is read before it is asked for.

    language: BCP 47, of dates and bylines; None detects it. reference: the day or moment to which "2 hours ago" refers.
    """

    def __init__(
        self, text: str, lines: Sequence[Line], language: str | None = None, reference: dt.date | None = None
    ) -> None:
        self.text, self.lines = text, lines
        self._language, self._reference = language, reference
        self._bylines: dict[int, list[str]] = {}
        self._dates: dict[int, list[Found]] = {}
        self._said: dict[int, tuple[list[str], list[Found]]] = {}
        self._loosely: dict[int, MetaLine] = {}
        self._asked: dict[int, Found | None] = {}

    @cached_property
    def language(self) -> str | None:
        """The language as given, else that of the text: found out only where a byline or a date asks for it."""
        return self._language or detect_language(self.text)

    @cached_property
    def day_first(self) -> bool | None:
        """Whether this text writes the day before the month, where one of its dates tells."""
        return tells_day_first(self.text)

    def byline(self, i: int) -> list[str]:
        """The names of a line that is a byline."""
        if i not in self._bylines:
            words = self.lines[i].words
            self._bylines[i] = parse_byline(words, self.language) if PREFIX.match(words) else []
        return self._bylines[i]

    def dates(self, i: int) -> list[Found]:
        """The dates of a line that holds nothing else."""
        if i not in self._dates:
            self._dates[i] = self._read_dates(self.lines[i].words)
        return self._dates[i]

    def strictly(self, i: int) -> tuple[list[str], list[Found]]:
        """The names and the dates of a line that is a byline, a date line or both."""
        if i not in self._said:
            names, dates = self.byline(i), self.dates(i)
            self._said[i] = (names, dates) if names or dates else self._read_posted_by(self.lines[i].words)
        return self._said[i]

    def loosely(self, i: int) -> MetaLine:
        """The names and the dates of a line that is known to be header, whatever else it says."""
        if i not in self._loosely:
            self._loosely[i] = read_meta_line(self.lines[i].words, self.language, self.day_first)
        return self._loosely[i]

    def relative(self, i: int) -> list[Found]:
        """The date that a line tells from the day on which the text was saved."""
        relative = find_relative(self.lines[i].words, self._reference) if self._reference is not None else None
        return [Found(relative[0], relative[1], "published", relative[2])] if relative else []

    def with_dateparser(self, i: int) -> Found | None:
        """The date of a short line in a form that is not known here; nothing of the lines above `MAX_ASKED`."""
        if i not in self._asked:
            if len(self._asked) >= MAX_ASKED:
                return None
            self._asked[i] = parse_with_dateparser(self.lines[i].words, self.language)
        return self._asked[i]

    @cached_property
    def first_prose(self) -> list[int]:
        """The first lines of prose, one more of them than are asked whom the article is about."""
        return list(islice((i for i, line in enumerate(self.lines) if looks_like_prose(line.words)), SUBJECT_LINES))

    def _read_dates(self, words: str) -> list[Found]:
        if not YEAR.search(words):
            return []  # most lines need none of the patterns
        return read_date_line(words, self.language, self.day_first)

    def _read_posted_by(self, words: str) -> tuple[list[str], list[Found]]:
        """`Posted on March 14, 2024 by Ana Ruiz`: a date line that ends in a byline."""
        date, by, name = words.rpartition(" by ")
        names = parse_byline(f"by {name}", "en") if by else []
        dates = self._read_dates(date) if names else []
        return (names, dates) if dates else ([], [])
