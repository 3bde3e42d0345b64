"""Each line of a text is read once, however long its head is; dateparser is used rarely, never with all languages."""

from __future__ import annotations

from collections import Counter

import pytest

from newsclean.document import Document
from newsclean.reading import dates
from newsclean.reading.lines import split_lines
from newsclean.stages.header import ExtractHeader, line_reader
from newsclean.stages.header.line_reader import MAX_ASKED, LineReader

ODD = "2024-03-05,Halm,12.5"  # a day and words that belong to none


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Thu, March {i}, 2024, 1:17 p.m. GMT", id="English"),
        pytest.param("Published: {i} May 2024", id="with a label"),
        pytest.param("2024年3月{i}日 14:30", id="Chinese"),
        pytest.param("{i} марта 2024, 14:37", id="Russian"),
        pytest.param("By Ada Brook | March {i}, 2024", id="after a byline"),
    ],
)
def test_a_date_line_is_read_once(monkeypatch, line):
    read = Counter[str]()

    def count(words, *args):
        read[words] += 1
        return dates.read_date_line(words, *args)

    monkeypatch.setattr(line_reader, "read_date_line", count)
    lines = ["Ferry to Halm Island sails again", *(line.format(i=i % 28 + 1) + " " * (i // 28) for i in range(300))]
    text = "\n".join(lines) + "\n"
    doc = Document(text)
    doc.apply("dateline", ExtractHeader("en")(doc))

    assert sum(read.values()) <= len(lines)


def test_a_long_head_is_taken_whole():
    text = "Ferry to Halm Island sails again\n" + "March 5, 2024\n" * 1000 + "\nThe ferry sailed again on Tuesday.\n"
    doc = Document(text)

    assert doc.apply("dateline", ExtractHeader("en")(doc)).text == "\nThe ferry sailed again on Tuesday.\n"


def ask(monkeypatch, text, language=None):
    """The languages of each question to dateparser about the lines of a text."""
    import dateparser

    asked = []

    def parse(candidate, languages=None, **options):
        asked.append(languages)

    monkeypatch.setattr(dateparser, "parse", parse)
    reader = LineReader(text, split_lines(text), language)
    for i in range(len(reader.lines)):
        reader.with_dateparser(i)
    return asked


@pytest.mark.parametrize(
    "line",
    [ODD, "5 foo 2024", "5 фуу 2024", "5 φου 2024", "5 فوو 2024", "26 အောက်တိုဘာ 2018", "١٢ 5 2024"],
)
def test_dateparser_is_asked_in_a_few_languages(monkeypatch, line):
    asked = ask(monkeypatch, line)

    assert all(languages and len(languages) < 40 for languages in asked)


def test_dateparser_is_not_asked_in_a_language_that_it_lacks(monkeypatch):
    assert ask(monkeypatch, "5 foo 2024", "tlh") == []


def test_dateparser_is_asked_about_few_lines(monkeypatch):
    assert len(ask(monkeypatch, f"{ODD}\n" * 600)) == MAX_ASKED


def test_a_month_in_a_language_that_nothing_else_shows():
    reader = LineReader("14 Maris 2024", split_lines("14 Maris 2024"))

    found = reader.with_dateparser(0)
    assert found is not None
    assert found.value.isoformat() == "2024-03-14"
