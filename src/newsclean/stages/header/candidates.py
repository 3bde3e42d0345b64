"""Choose the dates and bylines around a known headline that belong to its article.

A page has many others: in teasers, in comments, of the site. Each line gets a score for its content and its
position. The best date wins, then the byline that fits the headline and the date best.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from newsclean.languages.given_names import has_given_name
from newsclean.reading.dates import Found

ABOVE, PER_LINE_ABOVE = 0.6, 0.3  # the cost of a position above the headline, and of each line further up
PER_LINE_BELOW, MAX_BELOW = 0.2, 3.0
LABELLED, UPDATE, WITH_TIME, BESIDE_BYLINE = 1.0, 0.5, 0.4, 0.6
AFTER_BY, PERSON, BESIDE_DATE, SUBJECT = 2.0, 1.4, 0.4, 1.5
LIKELY = 2.0  # for each unit of probability that the line is header
UNSURE_DATE, UNSURE_BYLINE = -1.5, 0.6  # below this score, a line does not belong to the article
BESIDE = 2  # lines between a date and its byline or its update


class Candidates(NamedTuple):
    """Lines by their index: the headline, the dates and names read in them, and how likely each is header."""

    headline: int
    dates: Mapping[int, Sequence[Found]]
    bylines: Mapping[int, Sequence[str]]
    likely: Mapping[int, float]
    sure: Collection[int]  # lines with names after a word for "by"
    subjects: Collection[int]  # lines with names that the headline or the body mentions


def choose(found: Candidates) -> tuple[set[int], set[int]]:
    """The lines whose dates, and those whose names, are the article's."""
    dates = {i: _of_date(i, found) for i in found.dates}
    best = max(dates, key=lambda i: (dates[i], -i), default=None)
    chosen = set()
    if best is not None and dates[best] >= UNSURE_DATE:
        update = _is_update(found.dates[best])
        beside = {i for i in dates if abs(i - best) <= BESIDE}
        chosen = {i for i in beside if i == best or _is_labelled(found.dates[i]) or update}
    near = [found.headline, *chosen]
    names = {i: _of_byline(i, near, found) for i in found.bylines}
    first = max(names, key=lambda i: (names[i], -i), default=None)
    if first is None or names[first] < UNSURE_BYLINE:
        return chosen, set()
    beside = {i for i in names if abs(i - first) == 1 and names[i] >= UNSURE_BYLINE and _may_join(i, first, found)}
    return chosen, {first, *beside}


def _may_join(i: int, first: int, found: Candidates) -> bool:
    """Whether a line next to the byline may continue it: not a topic, and nobody the article is about."""
    if i in found.sure or first in found.sure:
        return i in found.sure
    return i not in found.subjects and any(map(has_given_name, found.bylines[i]))


def _of_date(i: int, found: Candidates) -> float:
    here = found.dates[i]
    score = _place(i - found.headline) + LIKELY * found.likely.get(i, 0.0)
    score += LABELLED * (_is_labelled(here) and not _is_update(here)) + UPDATE * _is_update(here)
    score += WITH_TIME * any(hasattr(one.value, "hour") for one in here)
    return score + BESIDE_BYLINE * _is_near(i, found.bylines, 1)


def _of_byline(i: int, near: Sequence[int], found: Candidates) -> float:
    score = max(_place(i - other) for other in near) + LIKELY * found.likely.get(i, 0.0)
    if i in found.sure:
        return score + AFTER_BY
    score += PERSON * any(map(has_given_name, found.bylines[i])) + BESIDE_DATE * _is_near(i, found.dates, 1)
    return score - SUBJECT * (i in found.subjects)


def _place(below: int) -> float:
    """The cost of a position; `below` counts lines below the headline and is negative above it."""
    if below < 0:
        return -ABOVE + PER_LINE_ABOVE * below
    return -min(MAX_BELOW, PER_LINE_BELOW * below)


def _is_labelled(dates: Sequence[Found]) -> bool:
    return any(one.labelled for one in dates)


def _is_update(dates: Sequence[Found]) -> bool:
    return all(one.field == "updated" for one in dates)


def _is_near(i: int, lines: Collection[int], reach: int) -> bool:
    return any(k in lines for k in range(i - reach, i + reach + 1))
