"""The line model in the stage: when it is asked, what it may not touch, and what it says."""

import sys

import pytest

import newsclean
from newsclean.lines import split_lines
from newsclean.stages.boilerplate.features import feature_names
from newsclean.stages.boilerplate.model import SIGNALS, packaged_model
from newsclean.stages.boilerplate.strip import MAX_PAGE_LINES, may_be_page

LEAD = "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay."
REST = [
    "The harbour master said that the ramp would be replaced in April, when the winter timetable has ended.",
    "“We have waited for this since the autumn,” she said, “and now the children can go to school again.”",
    "The council will vote on the money in March, and nobody in the town hall expects it to say no.",
    "Until then a small boat carries the mail, the milk and whoever has to see a doctor on the mainland.",
]
MENU = """Start|Harbour|Island life|Wind and tide|Letters to us|Who we are|Boats for sale|Our shop|Market days|Schools|
North quay|South quay|The mainland|Farming|Fishing|Births|Deaths|Weddings|Lost and found|Rooms to let|Crossword|Recipes|
Walks|Birds|Old photographs|The lighthouse|Town hall|Church|Choir|Rowing|Football|Chess""".replace("\n", "").split("|")
PAGE = "\n".join(["Ferry sails again - The Quill", *MENU, "Ferry sails again", LEAD, *REST, *reversed(MENU)])


def removed(text: str, **options) -> dict[str, str]:
    article = newsclean.clean(text, stages=["boilerplate"], language="en", **options)
    return {edit.removed.strip(): edit.reason for edit in article.edits if edit.rule == "boilerplate.model"}


def test_menus_without_a_known_label_go_and_the_article_stays():
    article = newsclean.clean(PAGE)
    assert article.title == "Ferry sails again"
    assert article.paragraphs == [LEAD, *REST]


def test_skip_leaves_the_rules_alone():
    assert removed(PAGE, skip=["boilerplate.model"]) == {}


def test_reasons_are_words_about_the_line():
    reason = removed(PAGE)["Who we are"]
    assert "short" in reason and "no sentence end" in reason


def test_signals_speak_of_features_there_are():
    assert {name for _, name, _, _ in SIGNALS} <= set(feature_names())


def test_modes_move_the_threshold():
    kept = {
        mode: len(newsclean.clean(PAGE, mode=mode, stages=["boilerplate"]).document.text)
        for mode in ("recall", "balanced", "precision")
    }
    assert kept["recall"] >= kept["balanced"] >= kept["precision"] >= len("".join([LEAD, *REST]))


@pytest.mark.parametrize(
    ("lines", "is_page"),
    [
        ([LEAD, *REST], False),
        (["Ferry sails again", LEAD, *REST], False),
        (["Ferry sails again", LEAD, "What it costs", *REST], False),  # a crosshead
        (["“Where were you?”", "“At sea.”", "“All night?”", "“All night.”", "“Alone?”"], False),
        ([*MENU, LEAD, *REST], True),
        ([LEAD, *REST, *MENU], True),
    ],
)
def test_may_be_page(lines, is_page):
    text = "\n".join(lines)
    letters = "".join("p" if line in (LEAD, *REST) else "s" for line in lines)
    assert may_be_page(split_lines(text), letters) is is_page


def test_endless_lists_are_not_judged():
    lines = split_lines("Menu\n" * (MAX_PAGE_LINES + 1))
    assert not may_be_page(lines, "s" * len(lines))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(MENU),  # nothing that could be an article
        "\n".join(["Menu", "Sport", "Ferry sails.", "Contact", "Terms of the house", "Letters to us"]),
    ],
)
def test_a_text_in_which_no_article_would_stay_is_left_alone(text):
    assert removed(text) == {}


def test_clean_text_does_not_load_the_model(monkeypatch):
    monkeypatch.setitem(sys.modules, "newsclean.stages.boilerplate.model", None)
    newsclean.clean("\n\n".join(["Ferry sails again", LEAD, *REST]))


def test_model_is_read_once():
    assert packaged_model() is packaged_model()
