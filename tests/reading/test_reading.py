"""A reading computes each fact once, for all passes and rounds, and asks dateparser as little as possible."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.pipeline import Pipeline
from newsclean.reading import reading
from newsclean.reading.bylines import read_byline
from newsclean.reading.lines import split_lines
from newsclean.reading.reading import MAX_ASKED, Reading
from newsclean.stages.header import ExtractHeader

ODD = "2024-03-05,Halm,12.5"  # a day and words that belong to none

PAGE = """Ferry to Halm Island sails again | The Quill Courier
Home
News
Sport
By Ada Brook
March 5, 2024
The ferry to Halm Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.
Advertisement
{{#ticker}}
More on this story
{{/ticker}}
Nobody had expected that, the harbour master said, and least of all the goats, who had slept on board.
Most read
"""


@pytest.fixture
def calls(monkeypatch):
    """How often each fact was computed, by function and argument."""
    found = Counter[tuple[str, str]]()

    def count(name):
        function = getattr(reading, name)

        def counted(words, *args):
            found[name, words] += 1
            return function(words, *args)

        monkeypatch.setattr(reading, name, counted)

    for name in ("split_lines", "language_of_sample", "fold", "tokenize", "read_byline", "read_date_line"):
        count(name)
    return found


def test_a_text_is_read_once_a_round(calls):
    article = Pipeline.default().clean(PAGE)

    assert article.authors == ["Ada Brook"]
    assert {count for (name, _), count in calls.items() if name != "read_byline"} == {1}


def test_a_line_is_read_as_a_byline_once_in_all_rounds(calls):
    Pipeline.default().clean(PAGE)

    assert {count for (name, _), count in calls.items() if name == "read_byline"} == {1}
    assert calls["read_byline", "By Ada Brook"] == 1


def test_clean_text_is_split_once_and_its_language_found_once(calls):
    text = "\n\n".join(line for line in PAGE.split("\n") if line.endswith(".")) + "\n"

    assert Pipeline.default().clean(text).to_text() == text
    assert sum(count for (name, _), count in calls.items() if name in ("split_lines", "language_of_sample")) == 2


def test_the_reading_of_an_unchanged_text_is_the_same():
    first = Reading("One.\n")

    assert first.after("One." + "\n") is first
    assert first.after("Two.\n").text == "Two.\n"


@pytest.mark.parametrize(
    ("language", "names"),
    [(None, ["Ada Brook"]), ("de", ["Ada Brook"]), ("de-AT", ["Ada Brook"]), ("en", [])],
)
def test_a_byline_is_one_in_the_language_of_the_text(language, names):
    read = Reading("Von Ada Brook\n", language)

    assert read.byline(0) == names
    assert read.looks_like_header("Von Ada Brook")  # whatever the language
    assert read_byline("Von Ada Brook").languages == ("de",)


def test_a_language_that_is_given_is_not_detected(calls):
    assert Reading("The ferry sailed.\n", "de").language == "de"
    assert not calls


def test_every_line_knows_where_its_words_begin():
    text = "  One \n\n\u3000Two\nThree\n\t\n"

    assert [text[line.at :].startswith(line.words) for line in split_lines(text)] == [True] * 3
    assert [(line.start, line.at) for line in split_lines(text)] == [(0, 2), (8, 9), (13, 13)]


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
def test_a_date_line_is_read_once(calls, line):
    lines = ["Ferry to Halm Island sails again", *(line.format(i=i % 28 + 1) + " " * (i // 28) for i in range(300))]
    doc = Document("\n".join(lines) + "\n")
    doc.apply("dateline", run_pass(ExtractHeader(), doc, "en"))

    assert sum(count for (name, _), count in calls.items() if name == "read_date_line") <= len(lines)


def test_a_long_header_is_removed_whole():
    text = "Ferry to Halm Island sails again\n" + "March 5, 2024\n" * 1000 + "\nThe ferry sailed again on Tuesday.\n"
    doc = Document(text)

    assert doc.apply("dateline", run_pass(ExtractHeader(), doc, "en")).text == "\nThe ferry sailed again on Tuesday.\n"


def ask(monkeypatch, text, language=None):
    """The languages in each call of dateparser for the lines of a text."""
    import dateparser

    asked = []

    def parse(candidate, languages=None, **options):
        asked.append(languages)

    monkeypatch.setattr(dateparser, "parse", parse)
    read = Reading(text, language)
    for i in range(len(read.lines)):
        read.with_dateparser(i)
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


def test_a_month_is_the_only_clue_to_the_language():
    found = Reading("14 Maris 2024").with_dateparser(0)
    assert found is not None
    assert found.value.isoformat() == "2024-03-14"
