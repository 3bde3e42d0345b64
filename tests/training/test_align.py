"""Lines of a dump, labelled according to the publisher's own version of the article."""

from datetime import date

import pytest

pytest.importorskip("rapidfuzz")

from training.align import label_dump
from training.corpus import Page, site_of
from training.measure import tokens

from newsclean.reading.lines import split_lines

BODY = "The ferry to Quill Island sailed again on Tuesday.\n\nFares stay as they are until April, the council said."


def page(body: str = BODY, **more) -> Page:
    known = {
        "title": "Ferry sails again",
        "authors": ("Ines Korhal",),
        "day": date(2024, 2, 22),
        "wanted": (),
        "unwanted": (),
    } | more
    return Page("x", "invented", "example.org", {}, body=body, **known)


def labels(text: str, **more) -> str:
    return "".join(".BHT?"[label] for label in label_dump(split_lines(text), page(**more)))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Menu", "The ferry to Quill Island sailed again on Tuesday.", "Share"], ".B."),
        # A link cut the sentence into pieces; the comma is a line without words.
        (["The ferry to", "Quill Island", "sailed again on Tuesday.", "Share"], "BBB."),
        (["Fares stay as they are until April", ",", "the council said."], "BBB"),
        # Chance matches with words of the body, and a line that is mostly something else.
        (["The council", "Fares of the tram rise, says the council of the other town again"], ".."),
        # Title, author, date; the line above the headline is left open.
        (["Ferry sails again | The Quill", "News", "Ferry sails again", "By Ines Korhal", "22 February 2024"], "T?THH"),
        (["News", "Ferry sails again", "Fares stay as they are until April, the council said.", "Menu"], "?TB."),
        # The author's other stories, far below.
        (
            ["Ferry sails again", "By Ines Korhal", *BODY.split("\n\n"), *["Menu"] * 20, "By Ines Korhal"],
            "THBB" + "." * 20 + "?",
        ),
    ],
)
def test_labels(lines, expected):
    assert labels("\n".join(lines)) == expected


@pytest.mark.parametrize(
    "words", ["Feb 22, 2024", "22.02.2024", "2024-02-22 13:17", "Thursday 22 February 2024", "21/2/24"]
)
def test_day_in_many_forms(words):
    assert labels(f"Ferry sails again\n{words}\n{BODY}") == "THBB"


@pytest.mark.parametrize("words", ["Feb 12, 2024", "2024", "22 comments", "February 2024"])
def test_no_day(words):
    assert labels(f"Ferry sails again\n{words}\n{BODY}") == "T.BB"


def test_a_page_without_body_knows_its_snippets_alone():
    got = labels(
        "Menu bar\nFares stay as they are.\nFooter\nOther",
        body="",
        title="",
        wanted=("Fares stay",),
        unwanted=("Menu bar",),
    )
    assert got == ".B??"


def test_tokens_are_words_in_one_form():
    assert tokens("na\u00efve co\u00adoperation, 3.5 €") == ["na\u00efve", "cooperation", "3", "5"]
    assert tokens("nai\u0308ve") == tokens("na\u00efve")


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://news.example.co.uk/a/b", "example.co.uk"),
        ("https://a.b.example.com", "example.com"),
        (None, "page"),
    ],
)
def test_site_of_a_page(url, site):
    assert site_of({"id": "page-12", "url": url}) == site
