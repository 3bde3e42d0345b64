"""Relative dates such as `2 hours ago`, read only if it is known when the text was saved."""

from __future__ import annotations

import datetime as dt

from newsclean.languages.compiled.relative_dates import AGO, UNIT, UNITS
from newsclean.reading.dates import with_words

RELATIVE = rf"(?<!\w)(?:(?:{AGO})\s+)?(?P<number>\d{{1,2}})\s?(?P<unit>{UNIT})(?:\s?(?P<ago>{AGO}))?(?!\w)"
LEADING_AGO = rf"(?:{AGO})\s"


def find_relative(words: str, reference: dt.datetime | dt.date) -> tuple[int, int, dt.datetime | dt.date] | None:
    """The start, end and value of a relative date in a line; hours and minutes need a time to count from.

    Left alone: a duration without a word for "ago" ("2 hours"), months and years.
    """
    found = with_words(RELATIVE).search(words)
    if found is None or not (found["ago"] or with_words(LEADING_AGO).match(found[0])):
        return None
    unit = UNITS[found["unit"].lower()]
    if unit in ("minutes", "hours") and not isinstance(reference, dt.datetime):
        return None
    value = reference - dt.timedelta(**{unit: int(found["number"])})
    if isinstance(value, dt.datetime) and unit in ("days", "weeks"):
        value = value.date()
    return found.start(), found.end(), value
