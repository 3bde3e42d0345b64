"""Furniture left in a nearly clean text is removed by its words; what reads as news stays, whatever its length."""

from __future__ import annotations

import sys

import pytest
from tests.passes import run_pass

import newsclean
from newsclean.line_model.leftovers import Doubt
from newsclean.reading.labels import IN_COMPANY, JUNK, ON_A_PAGE, PROSE, SHORT
from newsclean.reading.reading import Reading
from newsclean.stages.boilerplate import Boilerplate
from newsclean.stages.boilerplate.leftovers import find_leftovers, has_doubtful_line

PROSE_LINES = (
    "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
    "The harbour master said that the new ramp would be tested for a week before cars are let on board again.",
    "Forty goats that had waited on the mainland were the first to cross, and nobody asked them for a ticket.",
)


class Says:
    """Stands in for the model: the probability of each line by its words, by itself and among the others."""

    def __init__(self, **said: float) -> None:
        self.said = said

    def judge(self, text, folded, lines, letters, rules):
        return [Doubt(self.said.get(line.words, 0.0), self.said.get(line.words, 0.0)) for line in lines]


def found(lines: list[str], letters: str, mode: str = "balanced", given: str = "", **said: float) -> list[str]:
    reading = Reading("\n\n".join(lines) + "\n")
    taken = find_leftovers(Says(**said), reading, given or letters, letters, {}, mode)  # type: ignore[arg-type]
    return [lines[i] for i in sorted(taken)]


@pytest.mark.parametrize(
    ("mode", "taken"),
    [
        ("recall", ["Twirl on"]),
        ("balanced", ["Twirl on", "Whirl on"]),
        ("precision", ["Twirl on", "Swirl on", "Whirl on"]),
    ],
)
def test_the_threshold_moves_with_the_mode(mode, taken):
    said = {"Twirl on": 0.96, "Swirl on": 0.6, "Whirl on": 0.9}

    assert found([*PROSE_LINES, *said], "pppsss", mode, **said) == taken


@pytest.mark.parametrize("label", [ON_A_PAGE, IN_COMPANY])
def test_a_weak_rule_is_evidence(label):
    lines = [PROSE_LINES[0], "Twirl on", *PROSE_LINES[1:], "Swirl on"]
    said = {"Twirl on": 0.84, "Swirl on": 0.84}

    assert found(lines, "pspps", given=f"p{label}pp{label}", **said) == ["Twirl on", "Swirl on"]
    assert found(lines, "pspps", **said) == []


@pytest.mark.parametrize(
    ("inside", "taken"),
    [("Twirl on", ["Swirl on"]), ("Twirl", ["Swirl on"])],
)
def test_unknown_words_inside_the_article_need_more_evidence(inside, taken):
    lines = [PROSE_LINES[0], inside, *PROSE_LINES[1:], "Swirl on"]

    assert found(lines, "pspps", **{inside: 0.85, "Swirl on": 0.85}) == taken


def test_a_single_word_may_be_a_crosshead():
    assert found([*PROSE_LINES, "Twirl", "Swirl on"], "pppss", **{"Twirl": 0.85, "Swirl on": 0.85}) == ["Swirl on"]


def test_a_crosshead_that_the_paragraph_below_takes_up_stays():
    lines = [PROSE_LINES[0], "Forty goats", PROSE_LINES[2], "Forty goats"]

    assert found(lines, "psps", **{"Forty goats": 1.0}) == ["Forty goats"]


def test_prose_stays():
    assert found([*PROSE_LINES], "ppp", **{PROSE_LINES[2]: 1.0}) == []


@pytest.mark.parametrize(("first", "taken"), [("LOCAL NEWS", []), ("One two three four", ["One two three four"])])
def test_a_kicker_stays(first, taken):
    lines = [first, "Ferry to Quill Island sails again", *PROSE_LINES]

    assert found(lines, "ssppp", **{first: 1.0}) == taken


def test_bylines_and_dates_stay():
    lines = ["By Ada Brook", "22 February 2024", *PROSE_LINES]

    assert found(lines, "ssppp", **{"By Ada Brook": 1.0, "22 February 2024": 1.0}) == []


def test_a_text_of_which_too_little_would_remain_stays():
    lines = [PROSE_LINES[0], "Twirl", "Swirl", "Whirl"]

    assert found(lines, "psss", Twirl=1.0, Swirl=1.0, Whirl=1.0) == []


@pytest.mark.parametrize(
    ("lines", "letters", "is_doubtful"),
    [
        pytest.param([*PROSE_LINES], "ppp", False, id="prose alone"),
        pytest.param(["Ferry sails again", *PROSE_LINES], "sppp", False, id="headline"),
        pytest.param(["Ferry sails again", "By Ada Brook", *PROSE_LINES], "ssppp", False, id="byline"),
        pytest.param([*PROSE_LINES, "Twirl"], "ppps", True, id="a short line"),
        pytest.param(["Twirl", "Swirl"], "ss", False, id="no prose"),
        pytest.param([*PROSE_LINES, "Twirl"], "pppJ", False, id="removed already"),
    ],
)
def test_only_a_doubtful_line_needs_the_model(lines, letters, is_doubtful):
    assert has_doubtful_line(Reading("\n".join(lines)), letters) is is_doubtful
    assert {*letters} <= {PROSE, SHORT, JUNK}


MORE_PROSE = (
    "The crossing takes an hour, and in the nine days without it the shop had run out of flour and of lamp oil.",
    "“We ate a great many potatoes,” said the teacher, who had kept the school open for eleven children and a goat.",
    "The council asked for a second boat in a letter that was read out on the pier and then thrown into the sea.",
    "Nobody has answered it yet, but the bottle was seen off the mainland on Friday by the crew of a fishing boat.",
)


def article(inside: str, below: str = "") -> str:
    """An article with a line below its first paragraph and one at its end."""
    lines = ["Ferry to Quill Island sails again", PROSE_LINES[0], inside, *PROSE_LINES[1:], *MORE_PROSE, below]
    return "\n\n".join(line for line in lines if line)


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("Facebook", id="network"),
    ],
)
def test_the_packaged_model_takes_furniture_at_the_end(piece):
    assert newsclean.clean(article("", piece)).to_text() == newsclean.clean(article("")).to_text()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("A ramp of steel", id="crosshead"),
        pytest.param("Goats first", id="crosshead of two words"),
        pytest.param("Rovers 2 United 1", id="score"),
        pytest.param("Q: Were the goats afraid?", id="question"),
        pytest.param("No.", id="answer"),
        pytest.param("MONDAY", id="day"),
        pytest.param("1. The quay at Halm", id="list item"),
    ],
)
def test_the_packaged_model_leaves_news_alone(line):
    text = newsclean.clean(article(line)).to_text()

    assert line in text
    assert newsclean.clean(text).to_text() == text


def test_the_reason_names_the_probability():
    edits = newsclean.clean(article("", "Login Register Contact Imprint Help"), mode="precision").edits
    reasons = [edit.reason for edit in edits if edit.rule == "boilerplate.model.leftover"]

    assert len(reasons) == 1
    assert reasons[0].startswith("page furniture by its words and its place, probability 0.")


@pytest.mark.parametrize("skip", ["boilerplate.model", "boilerplate.model.leftover"])
def test_it_can_be_skipped(skip):
    text = article("", "Login Register Contact Imprint Help")

    assert "Register" not in newsclean.clean(text, mode="precision").to_text()
    assert "Register" in newsclean.clean(text, mode="precision", skip=[skip]).to_text()


def test_what_a_skipped_rule_takes_is_not_taken_by_the_model_instead():
    stage = Boilerplate(leftovers=Says(Anzeige=1.0, Twirl=1.0), skip=("boilerplate.de",))  # type: ignore[arg-type]
    text = "\n\n".join([*PROSE_LINES, "Anzeige", "Twirl"])

    assert [text[edit.start : edit.end] for edit in run_pass(stage, text, "de")] == ["Twirl"]


def test_clean_text_does_not_load_numpy():
    import subprocess

    code = f"import sys, newsclean; newsclean.clean({article('')!r}); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
