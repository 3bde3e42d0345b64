"""Date lines: what they say (published or updated), when, and in which zone if that is certain.

The forms of most sites are read here; what is left goes, isolated from its label, to dateparser
in strict mode. Nothing is guessed: `03/04/2024` is a date only where the language settles the order.
"""

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

ZONES = {  # hours from UTC; IST, CST, BST, EST, PST alone name several zones and stay out
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2, "eest": 3, "msk": 3,
    "edt": -4, "pdt": -7, "mdt": -6, "wib": 7, "jst": 9, "kst": 9,
    "hkt": 8, "sgt": 8, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
REGIONS = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
            "february feb februar février févr febrero febbraio febbr fevereiro fev februari",
            "march mar märz mars marzo março maart mrt",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei maj",
            "june jun juni juin junio giugno giu junho",
            "july jul juli juillet juil julio luglio lug julho",
            "august aug août agosto ago augustus augusti",
            "september sep sept septembre septiembre settembre set setembro",
            "october oct oktober okt octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro december",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    "|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
)
PUBLISHED = (
    r"(?:first )?published(?: on| at)?|posted(?: on| at)?|publication date|issued"
    r"|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|publié(?:e)?(?: le)?"
    r"|publicado(?: em| el)?|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad|publisert|julkaistu"
    r"|опубликовано|дата публикации"
)
UPDATED = (
    r"(?:last )?(?:updated?|modified|edited)(?: on| at)?"
    r"|aktualisiert(?: am)?|zuletzt (?:aktualisiert|bearbeitet)(?: am)?|stand|mis(?:e)? à jour(?: le)?"
    r"|actualizado(?: el)?|atualizado(?: em)?|aggiornato(?: il)?|bijgewerkt(?: op)?|laatste update|uppdaterad"
    r"|oppdatert|opdateret|päivitetty|обновлено"
)
LABEL = re.compile(
    rf"(?:(?P<updated>{UPDATED})|(?P<published>{PUBLISHED}))\s*[:•|-]?\s*"
    r"(?:\d{1,2} (?:year|month|week|day|hour|minute)s? ago(?: on)?\s*)?",
    re.IGNORECASE,
)

_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
WEEKDAY = re.compile(rf"(?:{WEEKDAYS})\b\.?,?\s+(?:den |le |il )?", re.IGNORECASE)
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?(?P<year>\d{{4}})(?!\d)",
        r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
        r"(?P<first>\d{1,2})[/-](?P<last>\d{1,2})[/-](?P<year>\d{4})(?!\d)",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
    )
)
_CLOCK = r"(?P<hour>[0-2]?\d)"
_ZONE = r"(?P<zone>[A-Za-z]{1,4}(?![^\W\d_]))?(?P<offset>[+-]\d{1,2}(?::?\d{2})?)?"
TIME_BEHIND = re.compile(  # ", 1:17 p.m. GMT", " à 11h11", "T13:17:00Z", " um 14:20 Uhr"
    r"(?:,|\s|T|\bat\b|\bum\b|\bà\b|\bàs\b|\ba las\b|\balle\b|\bkl\.?|-|–|—|\||•|/|\()*"
    rf"{_CLOCK}(?:\s?(?::|\.|h|時|시)\s?(?P<minute>[0-5]\d)(?:[分분])?(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"|(?=\s?[ap]\.?m\b))"
    r"(?:\s*(?P<half>[ap]\.?m\.?)(?![^\W\d_]))?(?:\s*(?:uhr|hs?|hrs)\b\.?)?"
    rf"(?:\s*\(?{_ZONE}\)?)?",
    re.IGNORECASE,
)
TIME_IN_FRONT = re.compile(  # "1437 GMT (2237 HKT) March 5, 2024", "2:14 PM EST, Tue March 5, 2024"
    rf"{_CLOCK}:?(?P<minute>[0-5]\d)\s?(?P<half>[ap]\.?m\.?)?\s(?P<zone>[A-Z]{{2,4}}),?(?: \([^()]{{3,12}}\))?,? ",
    re.IGNORECASE,
)
BEHIND_DATE = re.compile(  # weekday, and the edition of an archive export: "March 5, 2024 Tuesday, First Edition"
    rf"\s+(?:{WEEKDAYS})\b,?(?: (?:[^\W\d_]+ ){{1,3}}edition\b)?|,? (?:[^\W\d_]+ ){{1,3}}edition\b",
    re.IGNORECASE,
)
TIME_ALONE = re.compile(r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?!\d)")
BETWEEN = re.compile(r"[\s,;.|•·/()–—-]*")
YEAR = re.compile(r"(?<!\d)(?:19|20|21|25|14|13)\d\d(?!\d)|[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]{4}")
NUMBER = re.compile(r"\d+")
DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
ODD_NUMBER = re.compile(r"(?<![\d.])\d{3}(?!\d)")  # of a telephone, say
WEEKDAY_LANGUAGES = frozenset(("en", "de", "fr", "es", "it", "pt", "nl"))  # whose weekdays are known here
LIST_MARKS = "*#•- "
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SHORT_WORD = 4  # letters: "Uhr", "am", a zone
MAX_CANDIDATE = 40  # code points of a date for dateparser, label cut off; it has a year and a day
LANGUAGES_OF_SCRIPT = {  # of those that one or two languages have to themselves
    "MYANMAR": "my", "KHMER": "km", "LAO": "lo", "SINHALA": "si", "ETHIOPIC": "am", "GUJARATI": "gu", "GURMUKHI": "pa",
    "KANNADA": "kn", "GEORGIAN": "ka", "ARMENIAN": "hy", "TAMIL": "ta", "TELUGU": "te", "MALAYALAM": "ml", "THAI": "th",
    "CJK": "zh ja", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko",
}  # fmt: skip
MONTH_FIRST = frozenset(("en-us",))


class Found(NamedTuple):
    """A date in a line: its span there, `published` or `updated`, the value, and whether a label said so."""

    start: int
    end: int
    field: str
    value: dt.datetime | dt.date
    labelled: bool = False


def looks_like_date_line(words: str) -> bool:
    """Whether a line consists of dates and their labels, in a form that is read without dateparser."""
    return bool(read_date_line(words))


def read_date_line(words: str, language: str | None = None) -> list[Found]:
    """The dates of a line that holds nothing but dates and labels; empty for any other line.

    The first date without a label is `published`; one that follows it is `updated`.
    """
    found: list[Found] = []
    here = _skip_between(words, 0)
    while here < len(words):
        label = LABEL.match(words, here)
        start = label.end() if label else here
        end, parts = _match_date(words, start)
        value = _value(parts, language) if parts else None
        if value is None and label and found:
            clock = TIME_ALONE.match(words, start)
            end = clock.end() if clock else start
            value = _at_time(found[-1].value, clock) if clock else None
        if value is None:
            return []
        field = "updated" if (label["updated"] if label else found) else "published"
        found.append(Found(here, end, field, value, label is not None))
        here = _skip_between(words, end)
    return found


def parse_with_dateparser(words: str, language: str | None) -> Found | None:
    """A short line with a year in it, label cut off, as dateparser reads it in strict mode.

    Only for lines that `read_date_line` cannot read without the marks in front: loading dateparser
    costs 0.4 s, and as much again for a text in an unknown language.
    """
    label = LABEL.match(words)
    start = label.end() if label else 0
    candidate = words[start:].strip(" .|•")
    if not _could_be_date(candidate, language) or ends_like_sentence(words):
        return None
    has_time = re.search(r"\d[:.h]\d\d", candidate) is not None
    field = "updated" if label and label["updated"] else "published"
    known = read_date_line(_without_marks(candidate), language)
    if len(known) == 1 and not known[0].labelled and _is_as_dateparser_reads(known[0].value, has_time):
        return Found(0, len(words), field, known[0].value, label is not None)
    import dateparser

    value = dateparser.parse(
        candidate,
        languages=_languages_for(candidate, language),
        settings={"STRICT_PARSING": True, "RETURN_AS_TIMEZONE_AWARE": False},
    )
    if value is None:
        return None
    return Found(0, len(words), field, value if has_time else value.date(), label is not None)


def _could_be_date(candidate: str, language: str | None) -> bool:
    """Whether dateparser may make a date of a line: a cheap test, as asking it in vain takes long.

    It reads a whole line or nothing of it, and a date has a day, a month and a year.
    """
    if len(candidate) > MAX_CANDIDATE or not YEAR.search(candidate) or not DAY.search(candidate):
        return False
    if len(NUMBER.findall(candidate)) < 2 or ODD_NUMBER.search(candidate):
        return False
    if "first" in _match_date(candidate, 0)[1]:  # read_date_line could not tell day from month: nobody can
        return False
    if language is not None and language not in WEEKDAY_LANGUAGES:
        return True
    return not _stands_among_words(_without_marks(candidate))


def _is_as_dateparser_reads(value: dt.datetime | dt.date, has_time: bool) -> bool:
    """Whether dateparser would give the same: a moment where a time stands, and that without its zone."""
    return value.tzinfo is None and has_time if isinstance(value, dt.datetime) else not has_time


def _without_marks(candidate: str) -> str:
    """A date without what Markdown puts in front of it and into it: `* 8\\. April 2019`."""
    return candidate.lstrip(LIST_MARKS).replace("\\", "")


def _stands_among_words(candidate: str) -> bool:
    """Whether a date in a known form stands beside words that belong to none: `3 May 2024 by Ana Ruiz`."""
    date = _find_date(candidate)
    if date is None:
        return False
    around = f"{candidate[: date.start()]} {candidate[date.end() :]}"
    return any(len(word) > SHORT_WORD and not WEEKDAY.fullmatch(f"{word} ") for word in WORD.findall(around))


def _find_date(candidate: str) -> re.Match[str] | None:
    """The first date in a known form with a known month, wherever it stands."""
    for form in FORMS:
        date = form.search(candidate)
        month = date.groupdict().get("month") if date else None
        if date is not None and (month is None or month.lower().rstrip(".") in MONTHS):
            return date
    return None


def ends_like_sentence(words: str) -> bool:
    """Whether a full stop that is no abbreviation ends the line."""
    return words.endswith(".") and not re.search(r"(?:^|\s)\S{1,4}\.$", words)


def _languages_for(candidate: str, language: str | None) -> list[str] | None:
    """The languages that dateparser is to try; None are all of them, which take 2 s to load."""
    if language is not None:
        name = "nb" if language == "no" else language
        return [name] if name in _dateparser_languages() else None
    date = _find_date(candidate)
    if date is not None and "month" in date.re.groupindex:  # its name is a word of one of these
        return sorted(WEEKDAY_LANGUAGES)
    letter = next(filter(str.isalpha, candidate), " ")
    return LANGUAGES_OF_SCRIPT.get(unicodedata.name(letter, "").partition(" ")[0], "").split() or None


def _dateparser_languages() -> frozenset[str]:
    from dateparser.data.languages_info import language_order

    return frozenset(language_order)


def _skip_between(words: str, at: int) -> int:
    between = BETWEEN.match(words, at)
    return between.end() if between else at


def _match_date(words: str, start: int) -> tuple[int, dict[str, str | None]]:
    """A date with its weekday and time: where it ends, and its parts by name; no parts if there is none."""
    early = TIME_IN_FRONT.match(words, start)
    at = early.end() if early else start
    weekday = WEEKDAY.match(words, at)
    at = weekday.end() if weekday else at
    for form in FORMS:
        date = form.match(words, at)
        if date is not None:
            between = BEHIND_DATE.match(words, date.end())
            end = between.end() if between else date.end()
            late = None if early else TIME_BEHIND.match(words, end)
            clock = early or late
            return late.end() if late else end, date.groupdict() | (clock.groupdict() if clock else {})
    return start, {}


def _value(parts: dict[str, str | None], language: str | None) -> dt.datetime | dt.date | None:
    month_day = _month_and_day(parts, language)
    if month_day is None:
        return None
    try:
        day = dt.date(_number(parts, "year"), *month_day)
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


def _number(parts: dict[str, str | None], name: str) -> int:
    return int(parts.get(name) or 0)


def _at_time(day: dt.datetime | dt.date, clock: re.Match[str]) -> dt.datetime | None:
    """ "Updated 10:29" behind a full date: the same day, in the same zone."""
    hour = int(clock["hour"])
    if hour > 23:
        return None
    if isinstance(day, dt.datetime):
        return day.replace(hour=hour, minute=int(clock["minute"]))
    return dt.datetime(day.year, day.month, day.day, hour, int(clock["minute"]))


def _month_and_day(parts: dict[str, str | None], language: str | None) -> tuple[int, int] | None:
    month = parts.get("month")
    if month:
        number = MONTHS.get(month.lower().rstrip("."))
        return (number, _number(parts, "day")) if number else None
    if parts.get("number"):
        return _number(parts, "number"), _number(parts, "day")
    first, last = _number(parts, "first"), _number(parts, "last")
    if first > 12 or first == last:
        return last, first
    if last > 12:
        return first, last
    if language is None or language == "en":  # day first in London, month first in New York
        return None
    return (first, last) if language.lower() in MONTH_FIRST else (last, first)


def _in_zone(moment: dt.datetime, zone: str, offset: str | None) -> dt.datetime:
    """The moment with its zone where the text is certain about it, else as the clock showed it."""
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
