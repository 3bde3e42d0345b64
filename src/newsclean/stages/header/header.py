"""The header of an article, line by line: headline, kicker, standfirst, byline, dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import takewhile

from newsclean.document import Edit, Mark, NamedRule
from newsclean.languages.compiled.calendar import EVENTS, PUBLISHED, UPDATED
from newsclean.reading.bylines import looks_like_bare_name, without_place
from newsclean.reading.datelines import find_dateline
from newsclean.reading.dates import Found, with_words
from newsclean.reading.header_zone import ABOVE_HEADLINE, BELOW_HEADLINE, MAX_HEADER_LINE, SECTION_LABEL
from newsclean.reading.headlines import could_be_headline, is_title_of, shares_a_word, split_headline
from newsclean.reading.lines import ends_sentence, looks_like_prose, same_words, with_line_end, with_single_spaces
from newsclean.reading.reading import SUBJECT_LINES, YEAR, Reading
from newsclean.stages.header.candidates import Candidates, choose

SENTENCE_CHARS = 30  # this many that end like a sentence are a paragraph
MAX_PARAGRAPHS_IN_HEAD = 1  # the standfirst; the next paragraph is in the body
MAX_LONE_DATES = 2  # dates without a label or byline next to them: of the page and of the article
MIN_STANDFIRST_WORDS = 5
MAX_NAMED = 2  # above and below the article
MAX_EVENT_WORDS = 4  # of a label above the date of an event
MIN_WORDS_OF_MARKED = 7  # the same for a line that was marked as header
DATE_LABEL = rf"(?:{PUBLISHED}|{UPDATED})\s*[:：]?"
SURE_HEADLINE = 0.5  # probability from which a headline may end like a sentence
UPDATE_ALONE = 0.5  # confidence that an update was on the day of publication, if there is no other date
ROW_OF_MARKS = "#*+ "
MARKS = ("# ", "* ", "+ ")  # of a Markdown heading or list
MAX_KICKER_CHARS = 40
MAX_KICKER_WORDS = 2
MIN_HEADLINE_WORDS = 4
SURE_BYLINE = re.compile(r"by\s|\w+\s*[:：]", re.IGNORECASE)
ALIKE = 0.6, 1.25  # ratio of the next line's length to this one's that makes both look wrapped


HEADLINE = NamedRule("dateline.headline", "headline, kept as metadata")
KICKER = NamedRule("dateline.kicker", "kicker, kept as metadata")
STANDFIRST = NamedRule("dateline.standfirst", "standfirst, kept as metadata")
BYLINE = NamedRule("dateline.byline", "byline, kept as metadata")
DATE = NamedRule("dateline.date", "date line, kept as metadata")
RULES = (HEADLINE, KICKER, STANDFIRST, BYLINE, DATE)


class Header:
    """The lines in which the header of an article may be, and what each of them is.

    Without a known headline, these are the first `last` lines of the text. With one, they are the lines around it
    and the marked ones. `headlines` and `marked` give the probability that a line is the headline, or header.
    With a known headline, all of these lines are read loosely, otherwise only the marked ones.
    """

    def __init__(
        self,
        reading: Reading,
        last: int,
        marked: Mapping[int, float] | None = None,
        headlines: Mapping[int, float] | None = None,
        title: str | None = None,
        reference: date | None = None,
        is_beside: Callable[[int], bool] = lambda i: True,
    ) -> None:
        self._reading, self.text, self.lines = reading, reading.text, reading.lines
        self._reference = reference
        self._title = title  # from the front matter
        self._is_beside = is_beside  # whether nothing was removed between line i and the next
        self.marked, self.headlines = marked or {}, headlines or {}
        self.taken: set[int] = set()  # indexes of lines to remove from the body
        self.bylines: dict[int, list[str]] = {}
        self.dates: dict[int, list[Found]] = {}
        self.bare: set[int] = set()  # lines whose names do not follow a word for "by"
        self.known = self._find_known_headline()
        self.places = self._find_places(min(last, len(self.lines)))
        short = [(i, self.lines[i].words) for i in self.places if len(self.lines[i].words) <= MAX_HEADER_LINE]
        for i, words in short:
            self._read(i, words)
        self.labels = {i for i, words in short if i + 1 in self.dates and is_date_label(words)}
        if 0 in self.bylines and 1 not in self.dates and not SURE_BYLINE.match(self.lines[0].words):
            del self.bylines[0]  # a first line that begins with "Por" or "Di" is more likely a headline
        self.heads_a_list = False
        if self.known is None:
            self._drop_lines_of_body()
        else:
            self._drop_lines_of_others(self.known)

    def _find_known_headline(self) -> int | None:
        """The most probable of the lines marked as headline, except bylines and date lines."""
        for i in sorted(self.headlines, key=lambda i: (-self.headlines[i], i)):
            words = self.lines[i].words
            sure = self.headlines[i] >= SURE_HEADLINE and len(words) <= MAX_HEADER_LINE
            if (
                (sure or could_be_headline(_without_mark(words)))
                and not self._reading.byline(i)
                and not self._reading.dates(i)
            ):
                return i
        return None

    def _find_places(self, last: int) -> list[int]:
        if self.known is None:
            return sorted({*range(last), *self.marked})
        around = range(max(0, self.known - ABOVE_HEADLINE), min(len(self.lines), self.known + BELOW_HEADLINE + 1))
        return sorted({*around, *self.marked, *self.headlines})

    def _read(self, i: int, words: str) -> None:
        """Read a line as a byline, a date line or both; a marked line may also contain other words."""
        names, dates = self._reading.strictly(i)
        near = self.known is not None or i in self.marked
        if near and i != self.known and not looks_like_prose(words):
            loosely = self._reading.loosely(i)
            if not names and not loosely.after_by:
                self.bare.add(i)
            names, dates = names or loosely.names, dates or loosely.dates
        dates = dates or self._reading.relative(i, self._reference)
        if names:
            self.bylines[i] = names
        if dates:
            self.dates[i] = dates

    def read(self) -> Iterator[Edit | Mark]:  # noqa: C901 - a learned tagger is to replace it
        """The marks and edits of the header, the most important first: the headline."""
        title_at = self._find_headline() if self.known is None else self.known
        if title_at is not None and not self._may_have_headline(self.lines[title_at].words):
            title_at = None
        kicker_at = None
        if self.known is None and title_at is not None and self._is_kicker_above(title_at):
            kicker_at, title_at = title_at, title_at + 1
        elif title_at and self._is_kicker_above(title_at - 1):
            kicker_at = title_at - 1
        self._drop_dates_of_events(-1 if title_at is None else title_at)
        if title_at is not None:
            self._find_bare_name(title_at)
        if not self.dates and not self.heads_a_list and title_at is not None:
            self._try_dateparser(title_at)
        suffixes: list[str] = []
        if kicker_at is not None:
            yield self._mark(kicker_at, "section", self.lines[kicker_at].words, KICKER.id, 0.7)
            yield from self._take(kicker_at, KICKER)
        if title_at is not None:
            line = self.lines[title_at]
            words = _without_mark(line.words)
            title, suffixes = split_headline(words, [self.lines[i].words for i in self.places if i != title_at])
            start = line.at + len(line.words) - len(words)
            yield Mark(start, start + len(title), "title", with_single_spaces(title), HEADLINE.id, 0.9)
            yield from self._take(title_at, HEADLINE)
            for i in self.places:
                other = self.lines[i]
                if i != title_at and (same_words(other.words, title) or same_words(other.words, line.words)):
                    if title not in other.words:  # written differently, such as in capitals
                        yield self._mark(i, "title", title, HEADLINE.id, 0.9)
                    yield from self._take(i, HEADLINE)
        yield from self._kickers(suffixes, title_at)
        yield from self._bylines_and_dates()
        yield from self._standfirst(title_at)

    def _drop_lines_of_body(self) -> None:
        """Drop bylines and dates in the body.

        One paragraph, the standfirst, may be above them. A date below it needs a label, a time of day or a
        byline next to it; otherwise it may head an entry in a chronicle. So may dates on their own, if there
        are more of them than an article has.
        """
        paragraphs = chars = 0
        for i in self.places:
            line = self.lines[i]
            if i and self.text.find("\n\n", self.lines[i - 1].end, line.start) >= 0:
                chars = 0
            if paragraphs > MAX_PARAGRAPHS_IN_HEAD or (paragraphs and not self._is_surely_header(i)):
                self.bylines.pop(i, None)
                self.dates.pop(i, None)
            chars += len(line.words)
            if chars >= SENTENCE_CHARS and ends_sentence(line.words):
                paragraphs, chars = paragraphs + 1, 0
        alone = [i for i in self.dates if not self._has_label_or_byline(i)]
        self.heads_a_list = len({self.lines[i].words for i in alone}) > MAX_LONE_DATES
        if self.heads_a_list:
            for i in alone:
                del self.dates[i]

    def _has_label_or_byline(self, i: int) -> bool:
        beside = any(k in self.bylines or k in self.labels for k in (i - 1, i + 1))
        return i in self.bylines or beside or any(found.labelled for found in self.dates.get(i, ()))

    def _is_surely_header(self, i: int) -> bool:
        """Whether a byline or date below a paragraph still belongs to the header."""
        return self._has_label_or_byline(i) or any(hasattr(found.value, "hour") for found in self.dates.get(i, ()))

    def _drop_lines_of_others(self, headline: int) -> None:
        """Drop the bylines and dates around a known headline that belong to the site, to teasers or to comments."""
        subjects = {i for i in self.bare & self.bylines.keys() if self._is_subject(i) or self._recurs(i)}
        sure = self.bylines.keys() - self.bare
        chosen = choose(Candidates(headline, self.dates, self.bylines, self.marked, sure, subjects))
        self.dates = {i: dates for i, dates in self.dates.items() if i in chosen[0]}
        self.bylines = {i: names for i, names in self.bylines.items() if i in chosen[1]}
        self.labels = {i for i in self.labels if i + 1 in self.dates}

    def _recurs(self, i: int) -> bool:
        """Whether a line is in the text more often than the author of an article is named: a label of a list."""
        return sum(line.words == self.lines[i].words for line in self.lines) > MAX_NAMED

    def _is_subject(self, i: int) -> bool:
        """Whether the headline or the body mentions the first person named in a line, who is then not the author."""
        surname = self.bylines[i][0].rpartition(" ")[2]
        said = sorted({*self._reading.first_prose, *(() if self.known is None else (self.known,))})
        return any(surname in self.lines[k].words for k in said[:SUBJECT_LINES])

    def _find_headline(self) -> int | None:
        """The first line that could be a headline, unless it continues on the next line.

        A word or two above it (the kicker) may be too short for one.
        """
        for i in self.places:
            line = self.lines[i]
            if i in self.bylines or i in self.dates:
                continue
            if could_be_headline(line.words) and self._stands_alone(i):
                return i
            if not self._is_kicker_above(i):
                return None
        return None

    def _may_have_headline(self, words: str) -> bool:
        """Whether a line may be the headline, and not a crosshead, given the title in the front matter.

        A heading mark or a byline next to it does not count, since a second pass would not see them.
        """
        return self._title is None or shares_a_word(words, self._title)

    def _stands_alone(self, i: int) -> bool:
        """Whether a line is followed by text that does not continue it."""
        if i + 1 == len(self.lines):
            return self.text[self.lines[i].end :].strip() != ""
        line, below = self.lines[i], self.lines[i + 1]
        if self.text.find("\n\n", line.end, below.start) >= 0 or i + 1 in self.bylines or i + 1 in self.dates:
            return True
        if below.words[0].islower():
            return False
        least, most = ALIKE
        looks_wrapped = least < len(below.words) / len(line.words) < most
        set_apart = self._indent(i + 1) > self._indent(i) or (line.words.isupper() and not below.words.isupper())
        repeated = is_title_of(below.words, line.words) or same_words(below.words, line.words)
        return not looks_wrapped or set_apart or repeated

    def _is_kicker_above(self, i: int) -> bool:
        """Whether a line is one or two words above the real headline, in a text with other header lines."""
        if i + 2 >= len(self.lines) or len(self.lines[i].words.split()) > MAX_KICKER_WORDS:
            return False
        if looks_like_bare_name(self.lines[i].words):
            return False
        if not self._is_beside(i):
            return False
        headline, below = self.lines[i + 1].words, self.lines[i + 2].words
        headed = self.bylines or self.dates or find_dateline(below) is not None
        return (
            bool(headed)
            and i + 1 not in self.bylines
            and i + 1 not in self.dates
            and (could_be_headline(headline) and len(headline.split()) >= MIN_HEADLINE_WORDS)
        )

    def _drop_dates_of_events(self, title_at: int) -> None:
        """Drop the dates below the headline whose label, on the line above, is that of an event, as of a deadline."""
        for i in [i for i in self.dates if i - 1 > title_at]:
            label = self.lines[i - 1].words
            if i - 1 not in self.dates and is_event_label(label, self._reading.language):
                del self.dates[i]
                self.bylines.pop(i - 1, None)

    def _find_bare_name(self, title_at: int) -> None:
        """Take a name alone on the line above the date as the byline, if there is no other."""
        for i in sorted(self.dates):
            above = i - 1
            name = without_place(self.lines[above].words)
            if not self.bylines and above > title_at and looks_like_bare_name(name):
                self.bylines[above] = [name]

    def _indent(self, i: int) -> int:
        line = self.lines[i]
        return line.at - line.start

    def _try_dateparser(self, title_at: int) -> None:
        """Ask dateparser about short lines with a year below the headline."""
        head = takewhile(lambda line: not looks_like_prose(line.words), self.lines[title_at + 1 : title_at + 5])
        below = [line.words for line in head]
        if not any(len(words) <= MAX_HEADER_LINE and YEAR.search(words) for words in below):
            return
        for i in range(title_at + 1, title_at + 1 + len(below)):
            of_event = i - 1 > title_at and is_event_label(self.lines[i - 1].words, self._reading.language)
            found = None if i in self.bylines or of_event else self._reading.with_dateparser(i)
            if found is not None:
                self.dates[i] = [found]
                return

    def _kickers(self, suffixes: Sequence[str], title_at: int | None) -> Iterator[Edit | Mark]:
        """Take a line that repeats the suffix of the page title as the topic of the article."""
        for i in self.places:
            line = self.lines[i]
            if i == title_at or i in self.taken or len(line.words) > MAX_KICKER_CHARS:
                continue
            if any(same_words(line.words, suffix) for suffix in suffixes):
                yield self._mark(i, "section", line.words, KICKER.id, 0.9)
                yield from self._take(i, KICKER)
            elif section := SECTION_LABEL.match(line.words):
                start = line.at
                yield Mark(start + section.start(1), start + section.end(1), "section", section[1], KICKER.id, 0.9)
                yield from self._take(i, KICKER)

    def _bylines_and_dates(self) -> Iterator[Edit | Mark]:
        for i, names in sorted(self.bylines.items()):
            line = self.lines[i]
            yield self._mark(i, "byline", line.words, BYLINE.id, 0.9)
            for name in names:
                start = self.text.index(name, line.at) if name in line.words else line.start
                yield Mark(start, start + len(name), "author", name, BYLINE.id, 0.9)
            yield from self._take(i, BYLINE)
        published = any(found.field == "published" for dates in self.dates.values() for found in dates)
        for i, dates in sorted(self.dates.items()):
            line = self.lines[i]
            for found in dates:
                yield _date_mark(found, line.at)
                if not published:  # only an update, which is usually on the day of publication
                    day = found.value.date() if isinstance(found.value, datetime) else found.value
                    first = found._replace(field="published", value=day)
                    yield _date_mark(first, line.at)._replace(confidence=UPDATE_ALONE)
                    published = True
            yield from self._take(i, DATE)
        for i in sorted(self.labels):
            yield from self._take(i, DATE)

    def _standfirst(self, title_at: int | None) -> Iterator[Edit | Mark]:
        """Mark the line between the headline and the byline or date as the standfirst. It stays in the body.

        A line marked as header is removed, but is still the standfirst if it is right below the headline.
        """
        below = [i for i in (*self.bylines, *self.dates) if title_at is not None and i > title_at]
        if title_at is None or not below:
            return
        for i in range(title_at + 1, min(below)):
            words = self.lines[i].words
            leaves = i in self.marked and not looks_like_prose(words)
            least = MIN_WORDS_OF_MARKED if leaves else MIN_STANDFIRST_WORDS
            if i in self.taken or (leaves and i > title_at + 1):
                continue
            if len(words.split()) >= least or looks_like_prose(words):
                yield self._mark(i, "summary", words, STANDFIRST.id, 0.5 if leaves else 0.8)
                if leaves:
                    yield from self._take(i, STANDFIRST)
                return

    def _mark(self, i: int, field: str, value: str, rule: str, confidence: float) -> Mark:
        line = self.lines[i]
        return Mark(line.at, line.at + len(line.words), field, with_single_spaces(value), rule, confidence)

    def _take(self, i: int, rule: tuple[str, str]) -> Iterator[Edit]:
        if i not in self.taken:
            self.taken.add(i)
            yield Edit(*with_line_end(self.text, self.lines[i]), "", *rule)


def _without_mark(words: str) -> str:
    """A headline without the mark of a Markdown heading or list; a row of stars is not such a mark."""
    return words[2:] if words.startswith(MARKS) and words.strip(ROW_OF_MARKS) else words


def is_event_label(words: str, language: str | None) -> bool:
    """Whether a line is a label for the date of an event below it: `Application deadline`. Any language if None."""
    said = words.casefold().rstrip(":").split()
    if len(said) > MAX_EVENT_WORDS or ends_sentence(words):
        return False
    events = [EVENTS.get(language, frozenset())] if language else EVENTS.values()
    return not all(map(frozenset(said).isdisjoint, events))


def is_date_label(words: str) -> bool:
    """Whether a line is only a label for the date below it: `Published`."""
    return with_words(DATE_LABEL).fullmatch(words) is not None


def _date_mark(found: Found, offset: int) -> Mark:
    return Mark(offset + found.start, offset + found.end, found.field, found.value, DATE.id, 0.9)
