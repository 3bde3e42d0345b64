"""The line model in the stage: when it is used, what it must not touch, and which reasons it gives."""

import sys

import numpy as np
import pytest
from tests.passes import run_pass

import newsclean
from newsclean.document import HEADER_LINE, Edit, Mark
from newsclean.line_model.decision import SIGNALS, LineModel, packaged_model
from newsclean.line_model.features import feature_names
from newsclean.reading.lines import looks_like_prose, split_lines
from newsclean.rules.rule import MAX_CHARS, Rule
from newsclean.stages.boilerplate import Boilerplate
from newsclean.stages.boilerplate.whole_page import MAX_PAGE_LINES, Verdict, may_be_page

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


def test_menus_without_a_known_label_are_removed_and_the_article_stays():
    article = newsclean.clean(PAGE)
    assert article.title == "Ferry sails again"
    assert article.paragraphs == [LEAD, *REST]


def test_skip_leaves_the_rules_alone():
    assert removed(PAGE, skip=["boilerplate.model"]) == {}


def test_reasons_are_words_about_the_line():
    reason = removed(PAGE)["Letters to us"]
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
    monkeypatch.setitem(sys.modules, "newsclean.line_model.decision", None)
    newsclean.clean("\n\n".join(["Ferry sails again", LEAD, *REST]))


def test_model_is_read_once():
    assert packaged_model() is packaged_model()


class Says:
    """A network with given probabilities of body, header and headline for each line."""

    def __init__(self, said: list[tuple[float, ...]]) -> None:
        self.said = said
        self.rank = None  # headlines are compared only by their probabilities

    def probabilities(self, features, words):
        given = [(*said, 0.0, 0.0)[:3] for said in self.said]
        return np.array([(1 - sum(some), *some) for some in given], np.float32)


LABEL, SURE_BODY = (0.05,), (0.99,)
SURROUNDINGS = [("Sport", LABEL)] * 60


Said = list[tuple[str, tuple[float, ...]]]


def judged(said: Said, mode: str = "balanced") -> Verdict:
    """The model's verdict on lines with these probabilities."""
    text = "\n".join(words for words, _ in said)
    lines = split_lines(text)
    letters = "".join("p" if looks_like_prose(line.words) else "s" for line in lines)
    return LineModel(Says([p for _, p in said])).judge(text, text.lower(), lines, letters, {}, mode)


def junk_lines(middle: Said, around=SURROUNDINGS, mode: str = "balanced") -> list[str]:
    """Which of the lines in the middle are removed, with these probabilities and `Sport` around them."""
    said = [*around, *middle, *around]
    gone = judged(said, mode).junk
    return [words for i, (words, _) in enumerate(said) if i in gone and words != "Sport"]


BODY = [(LEAD, SURE_BODY), *((line, SURE_BODY) for line in REST)]
LONG_BODY = [(f"{line} {line}", SURE_BODY) for line, _ in BODY] * 2  # long enough to judge by
GONE_BETWEEN = ["Most liked"] * 5
FAR = [("Most liked", LABEL)] * 5  # lines between the article and what follows


@pytest.mark.parametrize(
    ("middle", "gone"),
    [
        pytest.param([*BODY, ("Most liked", LABEL)], ["Most liked"], id="a label after the article"),
        pytest.param([*BODY[:2], ("What it costs", (0.3,)), *BODY[2:]], [], id="perhaps a crosshead"),
        pytest.param([*BODY[:2], ("Most liked", LABEL), *BODY[2:]], ["Most liked"], id="surely not a crosshead"),
        pytest.param([("Ana Ruiz", (0.05, 0.3)), *BODY], [], id="perhaps header"),
        pytest.param([("Ana Ruiz", (0.05, 0.2)), ("Ana Ruiz", (0.05, 0.3)), *BODY], ["Ana Ruiz"], id="header once"),
        pytest.param([("Ana Ruiz", (0.05, 0.3)), *SURROUNDINGS, *BODY], ["Ana Ruiz"], id="too far above"),
        pytest.param([*LONG_BODY, *FAR, (LEAD, (0.3,))], [*GONE_BETWEEN, LEAD], id="prose that is probably junk"),
        pytest.param([*LONG_BODY, (LEAD, (0.3,))], [], id="the same just below the article"),
        pytest.param([*LONG_BODY, FAR[0], (LEAD, (0.3,))], ["Most liked"], id="the same below a label that is removed"),
        pytest.param([*LONG_BODY, (LEAD, (0.3,)), *BODY], [], id="the same inside the article"),
        pytest.param([*BODY, *FAR, (LEAD, (0.3,))], GONE_BETWEEN, id="the same in a small article"),
        pytest.param([*BODY, *FAR, (LEAD, (0.1,))], [*GONE_BETWEEN, LEAD], id="surely junk in a small article"),
        pytest.param([*LONG_BODY, (LEAD, (0.1,)), *BODY], [LEAD], id="surely junk inside the article"),
        pytest.param([(line, (0.2,)) for line in (LEAD, *REST)], [], id="no article would stay"),
    ],
)
def test_decision(middle, gone):
    assert junk_lines(middle) == gone


def test_prose_stays_where_little_else_is():
    """The same probability removes a line of prose from a page, but not from an article with a few labels."""
    lines = [*LONG_BODY, *[("The ferry’s crew", (0.6,))] * 5, (LEAD, (0.3,))]
    assert LEAD in junk_lines(lines)
    assert LEAD not in junk_lines(lines, around=[("Sport", LABEL)] * 2)


@pytest.mark.parametrize(
    ("letters", "gone"),
    [
        pytest.param("a", True, id="Latin"),
        pytest.param("д", False, id="Cyrillic"),
        pytest.param("ب", False, id="Arabic"),
    ],
)
def test_prose_in_scripts_of_which_little_was_learned_needs_more_evidence(letters, gone):
    paragraphs = [f"{' '.join(letters * length for length in (4, 7, 3, 9, 5, 8, at + 2) * 4)}." for at in range(6)]
    middle = [*((line, SURE_BODY) for line in paragraphs[:5] * 2), *FAR, (paragraphs[5], (0.33,))]
    assert junk_lines(middle) == GONE_BETWEEN + [paragraphs[5]] * gone


def found_by(said: Said, *own: Rule) -> list[Edit | Mark]:
    """What the stage finds with these user rules and these probabilities."""
    text = "\n".join(words for words, _ in said)
    stage = Boilerplate(rules=own, model=LineModel(Says([p for _, p in said])))
    return list(run_pass(stage, text, "en"))


def own_rule(words: str) -> Rule:
    return Rule("boilerplate.own.rule", "ours", "line", "any", MAX_CHARS, words.lower())


@pytest.mark.parametrize("likely", [0.3, 0.05], ids=["doubtful", "surely junk"])
def test_rules_of_the_user_do_not_tip_the_model(likely):
    """The lines that they remove are not evidence: the model judges the lines next to them as before."""
    perhaps = [("Wind and tide", (0.9,))] * 30
    said = [*perhaps, *BODY[:4], (REST[-1], (likely,)), *perhaps]
    before, after = (
        {edit.start for edit in found_by(said, *own) if edit.rule == "boilerplate.model"}
        for own in ((), (own_rule("Wind and tide"),))
    )
    assert before == after


def test_rules_of_the_user_and_the_model_on_one_page():
    said = [*SURROUNDINGS, *BODY, ("Most liked", LABEL), ("Wind and tide", SURE_BODY), *SURROUNDINGS]
    gone = {said[i][0]: edit.rule for edit in found_by(said, own_rule("Wind and tide")) for i in [line_at(said, edit)]}
    assert gone["Most liked"] == "boilerplate.model"
    assert gone["Wind and tide"] == "boilerplate.own.rule"
    assert LEAD not in gone


def test_a_line_that_a_rule_of_the_user_takes_is_not_a_header():
    said = [*SURROUNDINGS, ("Ana Ruiz", (0.1, 0.8, 0.0)), *BODY, *SURROUNDINGS]
    marked = [[found.field for found in found_by(said, *own) if isinstance(found, Mark)] for own in ((), NO_RUIZ)]
    assert [HEADER_LINE in fields for fields in marked] == [True, False]


NO_RUIZ = (own_rule("Ana Ruiz"),)


def line_at(said: Said, edit: Edit | Mark) -> int:
    return "\n".join(words for words, _ in said).count("\n", 0, edit.start)


def test_header_and_headline_are_distinguished():
    said = [*SURROUNDINGS, ("Ferry sails again", (0.1, 0.1, 0.7)), ("Ana Ruiz", (0.1, 0.8, 0.0)), *BODY, *SURROUNDINGS]
    verdict = judged(said)
    assert {said[i][0]: round(score, 1) for i, score in verdict.headline.items()} == {"Ferry sails again": 1.0}
    assert {said[i][0]: round(score, 1) for i, score in verdict.header.items()} == {"Ana Ruiz": 0.8}


def test_modes_differ_in_doubt():
    doubtful = [("Most liked", (p,)) for p in (0.1, 0.3, 0.6)]
    gone = {mode: len(junk_lines([*BODY, *doubtful], mode=mode)) for mode in ("recall", "balanced", "precision")}
    assert gone == {"recall": 1, "balanced": 2, "precision": 3}
