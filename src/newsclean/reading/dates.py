"""Date lines: what they mean (published or updated), the date, and the time zone if it is certain.

The formats of most sites are parsed here. Anything else is passed to dateparser in strict mode,
without its label. Nothing is guessed: `03/04/2024` is a date only if the language settles the order.
"""

import datetime as dt
import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from newsclean.languages.compiled.calendar import (
    AT,
    DATEPARSER_LATIN,
    DATEPARSER_MAIN,
    DATEPARSER_NAMES,
    DATEPARSER_SCRIPTS,
    MONTH_FIRST,
    MONTH_OF_WORDS,
    MONTHS,
    MONTHS_IN_WORDS,
    MONTHS_OF_LANGUAGE,
    ORDER_UNSETTLED,
    PERSIAN_MONTHS,
    PUBLISHED,
    REGIONS,
    UPDATED,
    WEEKDAYS,
    ZONES,
)

LABEL = rf"(?:(?P<updated>{UPDATED})|(?P<published>{PUBLISHED}))"
AGO = r"(?:\d{1,2} (?:year|month|week|day|hour|minute)s? ago(?: on)?\s*)?"
# A word. Indic scripts and Thai have vowel signs that are not letters; Thai short months contain dots.
_MONTH = rf"(?P<month>{MONTH_OF_WORDS}|[^\W\d_][^\s\d,/()|:]{{1,14}})"
_OF = r"(?:de\s+|del\s+|d['’]|of\s+|ב)?"
WEEKDAY = rf"(?:{WEEKDAYS})(?![^\W\d_])[.,،]?\s*(?:den |d\. |le |il |the )?"
_END = r"(?!\d(?!\d?[\s./-]))"  # no digit, unless the next date is glued on: `5 May 20245 May 2024`
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})\s?[-/.]\s?(?P<number>\d{1,2})\s?[-/.]\s?(?P<day>\d{1,2})(?!\d)",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<year>\d{{4}}){_END}",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.?º)?\.?,?\s?{_OF}{_MONTH}(?:\s?/\s?[^\W\d_]{{2,9}})?[,،]?\s?{_OF}(?P<year>\d{{4}}){_END}",
        r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})" + _END,
        r"(?P<day>\d\d)\.(?P<number>\d\d)\.(?P<short>\d\d)(?![\d.])",
        r"(?P<first>\d{1,2})[/-](?P<last>\d{1,2})[/-](?P<year>\d{4})" + _END,
        r"(?P<year>\d{4})\s?[年년]\s?(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        rf"(?P<year>\d{{4}})(?:\.| m\.)?\s{_MONTH}\s(?P<day>\d{{1,2}})(?!\d)\.?(?: d\.)?",
        rf"(?P<year>\d{{4}})\. gada (?P<day>\d{{1,2}})\. {_MONTH}",
        r"(?:ngày )?(?P<day>\d{1,2}) tháng (?P<number>\d{1,2})(?:,| năm)? (?P<year>\d{4})" + _END,
    )
)
ORDERED = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)", re.ASCII)
NUMBER_SIGNS = ".,/-"  # between the digits of a longer number
_CLOCK = r"(?P<hour>[0-2]?\d)"
_ZONE = r"(?P<zone>[A-Za-z]{1,4}(?![^\W\d_]))?(?P<offset>[+-]\d{1,2}(?::?\d{2})?)?"
TIME_AFTER = re.compile(  # ", 1:17 p.m. GMT", " à 11h11", "T13:17:00Z", " um 14:20 Uhr"
    rf"(?:,|،|\s|T|(?<![^\W\d_])(?:{AT})(?![^\W\d_])\.?|\.(?=\s)|-|–|—|\||•|/|\()*"
    rf"{_CLOCK}(?:\s?(?::|\.|h|時|시)\s?(?P<minute>[0-5]\d)(?:[分분])?(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"|(?=\s?[ap]\.?m\b))"
    r"(?:\s*(?P<half>[ap]\.?m\.?)(?![^\W\d_]))?(?:\s*(?:uhr|hs?|hrs)\b\.?)?"
    rf"(?:\s*\(?{_ZONE}\)?)?",
    re.IGNORECASE,
)
_TIME_BEFORE = (  # "1437 GMT (2237 HKT) March 5, 2024", "2:14 PM EST, Tue March 5, 2024", "14:37, 5 марта 2024"
    rf"{_CLOCK}:?(?P<minute>[0-5]\d)\s?(?P<half>[ap]\.?m\.?)?\s(?P<zone>[A-Z]{{2,4}}),?(?: \([^()]{{3,12}}\))?,? "
    rf"|(?P<hour_alone>[0-2]?\d)[:.](?P<minute_alone>[0-5]\d)(?:\s?(?:uhr|h))?[\s,،|•–—-]{{1,4}}"
)
# What comes before a date and belongs to it: label, weekday, time.
LEAD = (
    rf"(?:(?<![^\W\d_]){LABEL}[\s:：•|(-]*{AGO})?(?:(?<![^\W\d_]){WEEKDAY})?"
    rf"(?:(?<!\d){_TIME_BEFORE})?(?:(?<![^\W\d_]){WEEKDAY})?$"
)
MAX_LEAD = 70
LEADING_LABEL = rf"{LABEL}\s*[:：•|-]?\s*{AGO}"
UPDATED_AT = rf"(?:{UPDATED})\s*[:•|-]?\s*(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?!\.?\d)"
AFTER_DATE = (  # weekday, or the edition in an archive export: "March 5, 2024 Tuesday, First Edition"
    rf"\s+(?:{WEEKDAYS})\b,?(?: (?:[^\W\d_]+ ){{1,3}}edition\b)?|,? (?:[^\W\d_]+ ){{1,3}}edition\b"
    r"|\s?[(（][月火水木金土日월화수목금토일一二三四五六][)）]"
)
BETWEEN = re.compile(r"[\s,;.|•·/()–—-]*")
YEAR = re.compile(r"(?<!\d)(?:19|20|21|25|14|13)\d\d(?!\d)|[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]{4}")
NUMBER = re.compile(r"\d+")
DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
ODD_NUMBER = re.compile(r"(?<![\d.])\d{3}(?!\d)")  # as in a telephone number
LIST_MARKS = "*#•- "
WORD_OF_DATE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SHORT_WORD = 4  # letters: "Uhr", "am", a zone
MAX_CANDIDATE = 40  # code points of a date passed to dateparser, without its label
ASCII_DIGITS = {  # Arabic, Persian, Devanagari, Bengali, Thai, full-width
    zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10) for digit in range(10)
}
BUDDHIST_YEARS, BUDDHIST_ERA = range(2440, 2640), 543
PERSIAN_YEARS = range(1300, 1450)
OUR_YEARS = range(1800, 2200)


@cache
def with_words(form: str) -> re.Pattern[str]:
    """Compile a form with words of all languages: when a text first needs it, so that no language slows the start."""
    return re.compile(form, re.IGNORECASE)


class Found(NamedTuple):
    """A date in a line: its span in the line, `published` or `updated`, its value, and whether it has a label."""

    start: int
    end: int
    field: str
    value: dt.datetime | dt.date
    labelled: bool = False


def looks_like_date_line(words: str) -> bool:
    """Whether a line consists of dates and their labels, in a form that does not need dateparser."""
    return bool(read_date_line(words))


def read_date_line(words: str, language: str | None = None, day_first: bool | None = None) -> list[Found]:
    """The dates in a line that consists only of dates and labels; empty for any other line.

    The first date without a label is `published`; a date that follows it is `updated`.
    """
    found = find_dates(words, language, day_first)
    here = 0
    for one in [*found, Found(len(words), len(words), "", dt.date.min)]:
        between = BETWEEN.match(words, here)
        if between is None or between.end() < one.start:
            return []
        here = max(one.end, between.end())
    return found


def find_dates(words: str, language: str | None = None, day_first: bool | None = None) -> list[Found]:
    """The dates in a line, whatever else it contains, each with its label, weekday and time.

    The first one without a label is `published`, each later one `updated`. Left alone: dates without
    a year, parts of a longer number, and dates whose order of day and month is settled neither by
    the language nor by `day_first`, which other dates in the text may show.
    """
    if not words.isascii():
        words = words.translate(ASCII_DIGITS)
    found: list[Found] = []
    here = 0
    cores = _cores(words)
    for start, end, parts in cores:
        if start < here or (start > here and _is_in_number(words, start)):
            continue
        start, lead = _lead(words, here, start)
        between = with_words(AFTER_DATE).match(words, end)
        end = between.end() if between else end
        late = None if lead.get("hour") else TIME_AFTER.match(words, end)
        value = _value(parts | lead | (late.groupdict() if late else {}), language, day_first)
        if value is None:
            continue
        labelled = bool(lead.get("updated") or lead.get("published"))
        field = "updated" if lead.get("updated") or (found and not labelled) else "published"
        here = late.end() if late else end
        found.append(Found(start, here, field, value, labelled))
        clock = with_words(UPDATED_AT).match(words, BETWEEN.match(words, here).end())  # type: ignore[union-attr]  # always matches
        again = _at_time(value, clock) if clock else None
        if clock and again and not _is_of_next_date(clock, cores):
            here = clock.end()
            found.append(Found(clock.start(), here, "updated", again, True))
    return found


def infer_day_first(text: str) -> bool | None:
    """Whether the unambiguous dates in a text, such as 25/03/2024, have the day first; None if they disagree."""
    orders = {
        int(first) > 12
        for first, last in ORDERED.findall(text)
        if (int(first) > 12) != (int(last) > 12) and max(int(first), int(last)) <= 31
    }
    return orders.pop() if len(orders) == 1 else None


def _cores(words: str) -> list[tuple[int, int, dict[str, str | None]]]:
    """Day, month and year in each known form, in order; where two start together, the longer comes first."""
    cores = []
    for form in FORMS:
        for core in form.finditer(words):
            start, end = core.span()
            if _month(core.groupdict(), None):
                cores.append((start, end, core.groupdict()))
    return sorted(cores, key=lambda core: (core[0], -core[1]))


def _is_of_next_date(clock: re.Match[str], cores: list[tuple[int, int, dict[str, str | None]]]) -> bool:
    """Whether the date of an update follows its time: `Updated 09:10, 4 May 2024`."""
    later = next((start for start, _, _ in cores if start >= clock.end()), None)
    return later is not None and _lead(clock.string, clock.start(), later)[0] == clock.start()


def _is_in_number(words: str, start: int) -> bool:
    """Whether a digit continues a longer number: `12345-03-05`, `1.2.3.2024`."""
    if not start or not words[start].isdecimal():
        return False
    return words[start - 1].isdecimal() or (
        words[start - 1] in NUMBER_SIGNS and words[start - 2 : start - 1].isdecimal()
    )


def _lead(words: str, here: int, start: int) -> tuple[int, dict[str, str | None]]:
    """Where a date begins, including the label, weekday and time before it, and those parts by name."""
    begin = max(here, start - MAX_LEAD)
    seen = min(1, begin)  # the character before shows whether a word begins here
    length, parts = _lead_at_end(words[begin - seen : start], seen)
    return start - length, parts


@lru_cache(maxsize=1 << 10)
def _lead_at_end(words: str, begin: int) -> tuple[int, dict[str, str | None]]:
    """How many of the last characters, from `begin` on, belong to the date after them, and their parts by name."""
    lead = with_words(LEAD).search(words, begin)
    if lead is None or not lead[0]:
        return 0, {}
    parts = lead.groupdict()
    hour, minute = parts.pop("hour_alone"), parts.pop("minute_alone")
    if hour:
        parts |= {"hour": hour, "minute": minute}
    return len(lead[0]), {name: part for name, part in parts.items() if part}


def parse_with_dateparser(words: str, language: str | None) -> Found | None:
    """Parse a short line that contains a year, without its label, with dateparser in strict mode.

    dateparser is only asked about lines that `read_date_line` cannot read without their marks: it takes 0.4 s
    to load, and as much again if the language is unknown, since it then tries every language of the script.
    """
    label = with_words(LEADING_LABEL).match(words)
    start = label.end() if label else 0
    candidate = words[start:].strip(" .|•")
    if not _could_be_date(candidate, language) or ends_like_sentence(words):
        return None
    has_time = re.search(r"\d[:.h]\d\d", candidate) is not None
    field = "updated" if label and label["updated"] else "published"
    known = read_date_line(_without_marks(candidate), language)
    if len(known) == 1 and not known[0].labelled and _is_as_dateparser_reads(known[0].value, has_time):
        return Found(0, len(words), field, known[0].value, label is not None)
    languages = _languages_for(candidate, language)
    if not languages:
        return None
    import dateparser

    value = dateparser.parse(
        candidate,
        languages=languages,
        settings={"STRICT_PARSING": True, "RETURN_AS_TIMEZONE_AWARE": False},
    )
    if value is None:
        return None
    return Found(0, len(words), field, value if has_time else value.date(), label is not None)


def _could_be_date(candidate: str, language: str | None) -> bool:
    """Whether dateparser may find a date in a line: a cheap test, since dateparser is slow to fail.

    It parses the whole line or nothing, and a date has a day, a month and a year.
    """
    if len(candidate) > MAX_CANDIDATE or not YEAR.search(candidate) or not DAY.search(candidate):
        return False
    if len(NUMBER.findall(candidate)) < 2 or ODD_NUMBER.search(candidate):
        return False
    if any("first" in parts for _, _, parts in _cores(candidate)):  # the order of day and month is unknown
        return False
    if language is not None and language not in DATEPARSER_MAIN:
        return True
    return not _stands_among_words(_without_marks(candidate))


def _is_as_dateparser_reads(value: dt.datetime | dt.date, has_time: bool) -> bool:
    """Whether dateparser would give the same value: a moment if there is a time, and without a zone."""
    return value.tzinfo is None and has_time if isinstance(value, dt.datetime) else not has_time


def _without_marks(candidate: str) -> str:
    """A date without the Markdown before it and in it: `* 8\\. April 2019`."""
    return candidate.lstrip(LIST_MARKS).replace("\\", "")


def _stands_among_words(candidate: str) -> bool:
    """Whether a date in a known form is next to words that belong to no date: `3 May 2024 by Ana Ruiz`."""
    date = _find_date(candidate)
    if date is None:
        return False
    around = f"{candidate[: date.start()]} {candidate[date.end() :]}"
    weekday = with_words(WEEKDAY)
    return any(len(word) > SHORT_WORD and not weekday.fullmatch(f"{word} ") for word in WORD_OF_DATE.findall(around))


def _find_date(candidate: str) -> re.Match[str] | None:
    """The first date in a known form with a known month, anywhere in the candidate."""
    for form in FORMS:
        date = form.search(candidate)
        month = date.groupdict().get("month") if date else None
        if date is not None and (month is None or month.lower().rstrip(".") in MONTHS):
            return date
    return None


def ends_like_sentence(words: str) -> bool:
    """Whether the line ends in a full stop that does not belong to an abbreviation."""
    return words.endswith(".") and not re.search(r"(?:^|\s)\S{1,4}\.$", words)


def _languages_for(candidate: str, language: str | None) -> list[str]:
    """The languages for dateparser to try: never all of them, which take 2 s to load and seconds for each line."""
    if language is not None:
        name = DATEPARSER_NAMES.get(language, language)
        return [name] if name in _dateparser_languages() else []
    date = _find_date(candidate)
    if date is not None and "month" in date.re.groupindex:  # the month is known in these languages
        return sorted(DATEPARSER_MAIN)
    letter = next(filter(str.isalpha, candidate), " ")
    script = unicodedata.name(letter, "").partition(" ")[0]
    return list(DATEPARSER_SCRIPTS.get(script, sorted(DATEPARSER_LATIN)))


def _dateparser_languages() -> frozenset[str]:
    from dateparser.data.languages_info import language_order

    return frozenset(language_order)


def _value(parts: dict[str, str | None], language: str | None, day_first: bool | None) -> dt.datetime | dt.date | None:
    month_day = _month_and_day(parts, language, day_first)
    if month_day is None:
        return None
    try:
        day = _in_our_calendar(_number(parts, "year") or 2000 + _number(parts, "short"), *month_day)
        if not parts.get("hour"):
            return day
        hour = _number(parts, "hour")
        half = parts.get("half")
        if half:
            hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
        time = dt.time(hour, _number(parts, "minute"), _number(parts, "second"))
    except ValueError:
        return None
    return _in_zone(dt.datetime.combine(day, time), (parts.get("zone") or "").lower(), parts.get("offset"))


def _in_our_calendar(year: int, month: int, day: int) -> dt.date:
    """A day in the Gregorian calendar; Thai and Persian years are recognised by their number."""
    if year in BUDDHIST_YEARS:
        return dt.date(year - BUDDHIST_ERA, month, day)
    if year in OUR_YEARS:
        return dt.date(year, month, day)
    if year not in PERSIAN_YEARS:
        raise ValueError(f"not a year in a date line: {year}")
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month <= 6 else 30):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    return persian_new_year(year) + dt.timedelta(days=31 * (month - 1) - max(0, month - 7) + day - 1)


def persian_new_year(year: int) -> dt.date:
    """The first day of a Persian year from 1300 on, by the 33-year cycle of leap years that applies in this period."""
    leaps = sum(y % 33 in (1, 5, 9, 13, 17, 22, 26, 30) for y in range(1300, year))
    return dt.date(1921, 3, 21) + dt.timedelta(days=365 * (year - 1300) + leaps)


def _number(parts: dict[str, str | None], name: str) -> int:
    return int(parts.get(name) or 0)


def _at_time(day: dt.datetime | dt.date, clock: re.Match[str]) -> dt.datetime | None:
    """The moment of "Updated 10:29" after a full date: the same day in the same zone."""
    hour = int(clock["hour"])
    if hour > 23:
        return None
    if isinstance(day, dt.datetime):
        return day.replace(hour=hour, minute=int(clock["minute"]))
    return dt.datetime(day.year, day.month, day.day, hour, int(clock["minute"]))


def _month(parts: dict[str, str | None], language: str | None) -> int | None:
    """The number of the month; None for a word that is not a month."""
    if "month" not in parts:
        return _number(parts, "number") or 1
    name = (parts["month"] or "").lower()
    bare = name.rstrip(".")
    ours = MONTHS_OF_LANGUAGE.get(language or "", {})
    return (
        ours.get(bare) or MONTHS.get(bare) or MONTHS.get(name) or MONTHS_IN_WORDS.get(bare) or PERSIAN_MONTHS.get(bare)
    )


def _month_and_day(
    parts: dict[str, str | None], language: str | None, day_first: bool | None
) -> tuple[int, int] | None:
    if parts.get("month") or parts.get("number"):
        month = _month(parts, language)
        return (month, _number(parts, "day")) if month else None
    first, last = _number(parts, "first"), _number(parts, "last")
    if first > 12 or first == last:
        return last, first
    if last > 12:
        return first, last
    if day_first is not None:
        return (last, first) if day_first else (first, last)
    if language is None or language in ORDER_UNSETTLED:  # day first in London, month first in New York
        return None
    return (first, last) if language.lower() in MONTH_FIRST else (last, first)


def _in_zone(moment: dt.datetime, zone: str, offset: str | None) -> dt.datetime:
    """The moment with its zone if the zone is certain, otherwise in local time without one."""
    if offset and zone in ("", "gmt", "utc"):
        digits = offset[1:].replace(":", "")
        hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
        delta = dt.timedelta(hours=hours, minutes=minutes)
        if delta < dt.timedelta(hours=24):
            return moment.replace(tzinfo=dt.timezone(delta if offset[0] == "+" else -delta))
        return moment
    if zone in ZONES:
        hours = ZONES[zone]
        return moment.replace(tzinfo=dt.timezone(dt.timedelta(hours=hours)) if hours else dt.UTC)
    if zone in REGIONS:
        from zoneinfo import ZoneInfo

        return moment.replace(
            tzinfo=dt.timezone(moment.replace(tzinfo=ZoneInfo(REGIONS[zone])).utcoffset() or dt.timedelta())
        )
    return moment
