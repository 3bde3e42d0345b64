"""Variants of a page keep the label of each line."""

import random

import pytest

pytest.importorskip("rapidfuzz")

from training.align import BODY, HEADER, JUNK
from training.variants import cropped, in_other_letters, label_text, moved, thinned, variants

TEXT = "Menu\nSport\n\nFerry sails again\n\nThe ferry sailed, at last.\n\nAdvert\n\nFares stay.\n\nMost read\nImprint"
LABELS = [JUNK, JUNK, HEADER, BODY, JUNK, BODY, JUNK, JUNK]
PAGE = label_text(TEXT, LABELS)
OTHER = label_text("Home\nRadio\nA tram runs.\nContact", [JUNK, JUNK, BODY, JUNK])


def pairs(page) -> list[tuple[str, int]]:
    return [(line, label) for line, label in zip(page.lines, page.labels, strict=True) if label is not None]


def test_text_comes_back():
    assert PAGE.text == TEXT
    assert PAGE.known() == LABELS


@pytest.mark.parametrize("seed", range(20))
def test_article_stays_in_each_variant(seed):
    kept = [label for label in LABELS if label != JUNK]
    for _, variant in variants(PAGE, OTHER, random.Random(seed)):
        assert [label for label in variant.known() if label != JUNK] == kept
        assert len(variant.lines) == len(variant.labels)


def test_thinned_to_the_article():
    assert [line for line, _ in pairs(thinned(PAGE, 1, random.Random(1)))] == [
        "Ferry sails again",
        "The ferry sailed, at last.",
        "Fares stay.",
    ]


def test_moved_into_other_surroundings():
    lines = [line for line, _ in pairs(moved(PAGE, OTHER, random.Random(1)))]
    assert lines[:3] == ["Home", "Radio", "Ferry sails again"]
    assert lines[-1] == "Contact"
    assert "A tram runs." not in lines and "Menu" not in lines


def test_cropped_pages_are_parts():
    for seed in range(20):
        assert cropped(PAGE, random.Random(seed)).text in TEXT


@pytest.mark.parametrize("seed", range(8))
def test_other_letters_keep_the_lines(seed):
    disguised = in_other_letters(PAGE, random.Random(seed))
    assert disguised.labels == PAGE.labels
    assert disguised.text != PAGE.text
    assert [bool(line.strip()) for line in disguised.lines] == [bool(line.strip()) for line in PAGE.lines]
