"""The dates and names of the article are chosen from many around the headline."""

import datetime as dt

import pytest

from newsclean.reading.dates import Found
from newsclean.stages.header.candidates import Candidates, choose

HEADLINE = 20


def day(number: int, *, labelled: bool = False, time: bool = False) -> list[Found]:
    value = dt.datetime(2024, 3, number, 9, 30) if time else dt.date(2024, 3, number)
    return [Found(0, 10, "published", value, labelled)]


def update(number: int) -> list[Found]:
    return [Found(0, 10, "updated", dt.date(2024, 3, number), True)]


def chosen(dates=None, names=None, likely=None, bare=(), said=()):
    names = names or {}
    return choose(Candidates(HEADLINE, dates or {}, names, likely or {}, names.keys() - set(bare), said))


@pytest.mark.parametrize(
    ("dates", "likely", "lines"),
    [
        pytest.param({}, {}, set(), id="none"),
        pytest.param({21: day(5)}, {}, {21}, id="one below"),
        pytest.param({19: day(5)}, {}, {19}, id="one above"),
        pytest.param({21: day(5), 24: day(6)}, {}, {21}, id="the nearer one"),
        pytest.param({19: day(5), 21: day(6)}, {}, {21}, id="below before above"),
        pytest.param({21: day(5), 23: update(6)}, {}, {21, 23}, id="an update next to it"),
        pytest.param({21: day(5), 25: day(6, labelled=True)}, {}, {25}, id="a label counts more than a place"),
        pytest.param({21: day(5), 24: day(6)}, {24: 0.9}, {24}, id="one that is likely header"),
        pytest.param({8: day(5)}, {}, set(), id="far above: the site's"),
        pytest.param({60: day(5)}, {}, set(), id="far below: a comment's"),
    ],
)
def test_dates(dates, likely, lines):
    assert chosen(dates, likely=likely)[0] == lines


@pytest.mark.parametrize(
    ("names", "bare", "said", "lines"),
    [
        pytest.param({21: ["Odo Quill"]}, (), (), {21}, id="after a word for by"),
        pytest.param({21: ["Ada Brook"]}, {21}, (), {21}, id="a bare name with a given name"),
        pytest.param({21: ["Quillon Tidewater"]}, {21}, (), set(), id="two capitalised words"),
        pytest.param({21: ["Ada Brook"]}, {21}, {21}, set(), id="a person whom the article mentions"),
        pytest.param({21: ["Ada Brook"], 22: ["Tom Ives"]}, {21, 22}, (), {21, 22}, id="one name per line"),
        pytest.param({21: ["Ada Brook"], 22: ["Tidal Power"]}, {21, 22}, (), {21}, id="a topic below the name"),
        pytest.param({21: ["Ada Brook"], 22: ["Tom Ives"]}, {21}, (), {22}, id="a bare name above a byline"),
        pytest.param(
            {21: ["Ada Brook"], 22: ["Tom Ives"]},
            {21, 22},
            {22},
            {21},
            id="a byline and a person it mentions",
        ),
        pytest.param({21: ["Odo Quill"], 28: ["Tom Ives"]}, {28}, (), {21}, id="the next one is another article's"),
    ],
)
def test_names(names, bare, said, lines):
    assert chosen(names=names, bare=bare, said=said)[1] == lines
