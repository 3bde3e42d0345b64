"""The features of lines: what each one measures, in every script, and how the time grows."""

import time

import numpy as np
import pytest

from newsclean.line_model.features import feature_names, line_features
from newsclean.reading.folding import fold
from newsclean.reading.lines import split_lines
from newsclean.rules import library
from newsclean.rules.family import FAMILIES
from newsclean.rules.rule import Rule

NAMES = feature_names()


def column(text: str, name: str, rules: dict[int, Rule] | None = None) -> list[float]:
    features = line_features(text, fold(text), split_lines(text), rules or {})
    return [round(float(value), 3) for value in features[:, NAMES.index(name)]]


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        (
            "ends sentence",
            "Menu\nThe ferry sailed.\nHe said “yes.”\nHow?\n船は出た。\nابحرت العبارة؟",
            [0, 1, 1, 1, 1, 1],
        ),
        ("starts small", "and so\nAnd so\n7 days", [1, 0, 0]),
        ("starts with bullet", "* Sport\n• Sport\nSport", [1, 1, 0]),
        ("dense script", "フェリ\nferry\n여객선\nเรือ", [0.4, 0, 0.4, 0.4]),
        ("uncased script", "العبارة\nferry\nनौका", [1, 0, 1]),
        ("capitals", "NATO\nNato\nnato", [1, 0.25, 0]),
        ("digits", "12.03.\n12\nno", [0.667, 1, 0]),
        ("function word share", "the ferry and the quay\nFerry Quay", [0.6, 0]),
        ("years", "2024\nIn 2024 and 2025\n20", [0.693, 1.099, 0]),
        ("times", "10:15 and 11:20\n10\n", [1.099, 0]),
        ("copies", "Share\nFerry\nShare\nShare", [1.099, 0, 1.099, 1.099]),
        ("copies but for digits", "12 shares\n3 comments\n7 shares", [0.693, 0, 0.693]),
        ("is first copy", "Share\nFerry\nShare", [1, 1, 0]),
        ("blank above", "a\nb\n\nc", [1, 0, 1]),
        ("indented as prose is", "Menu\n  " + "The ferry sailed on Tuesday. " * 3 + "\n  Menu", [0, 1, 1]),
        ("holds the page title", "Ferry sails again\nNews: Ferry sails again\nFerry", [1, 1, 0]),
        ("words: sign up", "Subscribe to our newsletter\nThe ferry sailed.\n지금 구독하기", [1.099, 0, 0.693]),
        ("words: you", "Is this your ferry?\nIs this their ferry?", [0.693, 0]),
        ("words: share", "分享到微信\n渡轮今天启航", [1.099, 0]),
        ("word share: time", "12 March\nThey march on the quay", [0.333, 0.167]),
        ("place", "a\nb\nc\nd", [0, 0.25, 0.5, 0.75]),
    ],
)
def test_column(name, text, values):
    assert column(text, name) == pytest.approx(values, abs=0.001)


def test_densest_stretch_is_the_article():
    prose = "The ferry to Quill Island sailed again on Tuesday, nine days after the storm."
    text = "\n".join(["Menu", "Sport", prose, prose, "More", prose, "Contact", "Imprint", "Terms"])
    assert column(text, "in densest stretch") == [0, 0, 1, 1, 1, 1, 0, 0, 0]


def test_a_hard_wrapped_paragraph_is_prose_in_all_its_lines():
    line = "The ferry to Quill Island sailed again on Tuesday, nine days after the"
    text = "\n".join([line] * 5 + ["storm.", "", "Menu"])
    assert [value > 0 for value in column(text, "prose")] == [True] * 6 + [False]


def test_labels_count_downwards():
    rule = next(rule for rule in library.load("de") if rule.family == "comments")
    text = "Story\nComments\nNice\nWell said"
    assert column(text, "label: comments", {1: rule}) == [0, 1, 0, 0]
    assert column(text, "comments above", {1: rule}) == pytest.approx([0, 0.693, 0.693, 0.693], abs=0.001)
    assert column(text, "lines below comments label", {1: rule}) == pytest.approx([7, 0, 0.693, 1.099], abs=0.001)


def test_every_family_has_rules():
    found = {rule.family for pack in library.read_packs() for rule in pack.rules}
    assert found - {""} == set(FAMILIES)


@pytest.mark.parametrize(
    "text", ["x", "…", "\u200b", "a\n\n\nb", "\ud800 b", "🙂", "12", "\x1c a", "İstanbul", "  x  \n y "]
)
def test_odd_texts_give_finite_numbers(text):
    lines = split_lines(text)
    features = line_features(text, fold(text), lines, {})
    assert features.shape == (len(lines), len(NAMES))
    assert np.isfinite(features).all()


def test_names_are_unique():
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize("unit", ["Share this\n", "The ferry sailed on Tuesday. ", "\n\n\nx", "1:2 "])
def test_grows_as_the_text_does(unit):
    def seconds(times: int) -> float:
        text = "Ferry\n" + unit * times
        lines, folded = split_lines(text), fold(text)
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            line_features(text, folded, lines, {})
            best = min(best, time.process_time() - begin)
        return best

    seconds(100)
    small, large = seconds(20_000), seconds(80_000)
    assert large < 4 * small * 2.5 + 0.05
