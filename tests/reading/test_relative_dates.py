"""A relative date counts back from the day on which the text was saved; a duration is not one."""

import datetime as dt

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.reading.relative_dates import find_relative
from newsclean.stages.header import ExtractHeader

SAVED = dt.datetime(2024, 3, 5, 14, 20)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        pytest.param("2 hours ago", dt.datetime(2024, 3, 5, 12, 20), id="English"),
        pytest.param("Updated 45 mins ago", dt.datetime(2024, 3, 5, 13, 35), id="minutes, among other words"),
        pytest.param("3 days ago", dt.date(2024, 3, 2), id="days have no time"),
        pytest.param("1 week ago", dt.date(2024, 2, 27), id="weeks"),
        pytest.param("vor 2 Stunden", dt.datetime(2024, 3, 5, 12, 20), id="German"),
        pytest.param("il y a 2 heures", dt.datetime(2024, 3, 5, 12, 20), id="French"),
        pytest.param("hace 2 horas", dt.datetime(2024, 3, 5, 12, 20), id="Spanish"),
        pytest.param("há 2 horas", dt.datetime(2024, 3, 5, 12, 20), id="Portuguese"),
        pytest.param("2 ore fa", dt.datetime(2024, 3, 5, 12, 20), id="Italian"),
        pytest.param("2 uur geleden", dt.datetime(2024, 3, 5, 12, 20), id="Dutch"),
        pytest.param("2 timmar sedan", dt.datetime(2024, 3, 5, 12, 20), id="Swedish"),
        pytest.param("2 часа назад", dt.datetime(2024, 3, 5, 12, 20), id="Russian"),
        pytest.param("2 godziny temu", dt.datetime(2024, 3, 5, 12, 20), id="Polish"),
        pytest.param("2 saat önce", dt.datetime(2024, 3, 5, 12, 20), id="Turkish"),
        pytest.param("منذ 2 ساعات", dt.datetime(2024, 3, 5, 12, 20), id="Arabic"),
        pytest.param("2 घंटे पहले", dt.datetime(2024, 3, 5, 12, 20), id="Hindi"),
        pytest.param("2 jam lalu", dt.datetime(2024, 3, 5, 12, 20), id="Indonesian"),
        pytest.param("2小时前", dt.datetime(2024, 3, 5, 12, 20), id="Chinese"),
        pytest.param("2時間前", dt.datetime(2024, 3, 5, 12, 20), id="Japanese"),
        pytest.param("2시간 전", dt.datetime(2024, 3, 5, 12, 20), id="Korean"),
    ],
)
def test_relative_dates(words, value):
    found = find_relative(words, SAVED)

    assert found is not None
    assert (type(found[2]), found[2]) == (type(value), value)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("2 hours", id="a duration"),
        pytest.param("4 min read", id="a reading time"),
        pytest.param("ago", id="no number"),
        pytest.param("12 years ago", id="years"),
        pytest.param("5 ferries ago", id="no unit"),
        pytest.param("Chapter 2 days", id="no word for ago"),
    ],
)
def test_what_is_not_a_relative_date(words):
    assert find_relative(words, SAVED) is None


def test_hours_need_a_time_to_count_from():
    assert find_relative("2 hours ago", SAVED.date()) is None
    assert find_relative("2 days ago", SAVED.date()) is not None


HEAD = """Ferry sails again

By Ada Brook

2 hours ago

The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.
"""


@pytest.mark.parametrize(("reference", "published"), [(None, None), (SAVED, dt.datetime(2024, 3, 5, 12, 20))])
def test_only_with_a_reference_date(reference, published):
    doc = Document(HEAD)
    doc = doc.apply("dateline", run_pass(ExtractHeader(reference), doc, "en"))

    assert doc.value("published") == published
    assert ("2 hours ago" in doc.text) is (reference is None)
