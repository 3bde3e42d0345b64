"""The leftovers model: what its parts compute, and that the packaged one fits the code."""

from __future__ import annotations

import numpy as np
import pytest

from newsclean.line_model.features import feature_names
from newsclean.line_model.inputs import inputs_hash
from newsclean.line_model.leftovers import (
    LABELS,
    NEIGHBOURS,
    company_rows,
    leftover_rows,
    may_be_left,
    packaged_leftovers,
    read_leftovers,
    write_leftovers,
)
from newsclean.line_model.lexicon import Lexicon, hash_of
from newsclean.line_model.ngrams import MAX_CHARACTERS, ngrams
from newsclean.line_model.trees import Trees
from newsclean.reading import labels


@pytest.mark.parametrize(
    ("line", "some"),
    [
        pytest.param(
            "share this", {"1share", "2^ share", "2share this", "2this $", "3^ share this", "wshare this"}, id="words"
        ),
        pytest.param("5 shares", {"10", "20 shares", "w0 shares"}, id="a number is any number"),
        pytest.param("artikeln", {"c<art", "c<arti", "celn>", "ctikel"}, id="pieces of words"),
        pytest.param("分享到", {"d<", "d分享", "d享到>", "d<分享到"}, id="dense script"),
        pytest.param("", {"2^ $", "w"}, id="nothing"),
    ],
)
def test_ngrams(line, some):
    assert some <= ngrams(line)


@pytest.mark.parametrize(
    ("line", "other"),
    [("17 shares", "4 shares"), ("x" * (MAX_CHARACTERS + 9), "x" * MAX_CHARACTERS)],
)
def test_lines_with_the_same_ngrams(line, other):
    assert ngrams(line) == ngrams(other)


def test_short_words_have_no_pieces():
    assert not any(ngram.startswith("c") for ngram in ngrams("the ad for it"))


def lexicon(**weights: int) -> Lexicon:
    known = sorted((hash_of(name), weight) for name, weight in weights.items())
    return Lexicon(
        np.array([h for h, _ in known], np.uint32), np.array([w for _, w in known], np.int8), step=0.5, bias=-1.0
    )


def test_the_score_of_a_line():
    """The known n-grams count in the mean by the root of their number, whatever else the line says."""
    rows = lexicon(**{"1share": 4, "1news": -2}).scores(["share", "share news today", "goats", "x" * 300])

    assert rows[0].tolist() == pytest.approx([2 - 1, 2, 2, 0])
    assert rows[1].tolist() == pytest.approx([(2 - 1) / np.sqrt(2) - 1, 2, -1, 0])
    assert rows[2].tolist() == pytest.approx([-1, 0, 0, 0])
    assert rows[3].tolist() == [0, 0, 0, 1]


def test_trees_add_up():
    """A stump on each of two columns: both answer, and a leaf stays where it is."""
    trees = Trees(
        feature=np.array([[0, 0, 0], [1, 0, 0]], np.int16),
        threshold=np.array([[0.5, 0, 0], [2.0, 0, 0]], np.float32),
        left=np.array([[1, 1, 2], [1, 1, 2]], np.int16),
        right=np.array([[2, 1, 2], [2, 1, 2]], np.int16),
        value=np.array([[0, -1, 1], [0, -2, 2]], np.float32),
        depth=3,
    )
    rows = np.array([[0, 0], [1, 0], [0.5, 3], [1, 3]], np.float32)

    assert trees.probabilities(rows).tolist() == pytest.approx([1 / (1 + np.exp(-odds)) for odds in (-3, -1, 1, 3)])
    assert trees.probabilities(rows[:0]).shape == (0,)


def test_rows_know_their_neighbours():
    features = np.zeros((3, len(feature_names())), np.float32)
    words = np.array([[1, 0, 0, 0], [2, 0, 0, 0], [3, 0, 0, 0]], np.float32)
    rows = leftover_rows(features, words, labels.PROSE + labels.SHORT + labels.JUNK)
    own = len(feature_names()) + len(LABELS)
    core = len(LABELS) + 3
    score = [rows[:, own + 4 + k * core + len(LABELS)].tolist() for k in range(len(NEIGHBOURS))]

    assert rows[:, own].tolist() == [1, 2, 3]
    assert score == [[0, 1, 2], [2, 3, 0], [0, 0, 1], [3, 0, 0]]


def test_rows_know_their_company():
    """A line's own probability is not among those of the others; junk by a rule is as suspicious as can be."""
    found = np.array([0, 0.9, 0.4, 0, 0], np.float32)
    words = np.array([[0, 0, 0, 0], [2, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], np.float32)
    letters = labels.PROSE + labels.SHORT + labels.ON_A_PAGE + labels.PROSE + labels.JUNK
    rows = company_rows(found, words, letters, ["the ferry sailed.", "tweet this", "related", "so it did.", "share"])

    assert rows[:, 1].tolist() == [0, 2, 1, 0, 0]  # by its words
    assert rows[:, 2].tolist() == [2, 1, 1, 2, 2]  # others from 0.3 on
    assert rows[:, 7].tolist() == [1, 1, 1, 1, 0]  # others that are junk
    assert rows[:, 9].tolist() == pytest.approx([0.9, 0.4, 0.9, 0.9, 0.9])  # the likeliest other
    assert rows[:, 14].tolist() == pytest.approx([0, 0, 0.9, 0.4, 0])  # one line above
    assert rows[:, 16].tolist() == pytest.approx([0.9, 0.4, 0, 1, 0])  # one line below
    assert rows[:, 22].tolist() == [-3, -2, -1, 0, 1]  # lines below the last paragraph


def test_only_doubtful_lines_may_be_left():
    words = np.array([[1, 0, 0, 0], [1, 0, 0, 0], [-1, 0, 0, 0], [1, 0, 0, 0]], np.float32)

    assert may_be_left(words, labels.PROSE + labels.SHORT + labels.SHORT + labels.JUNK).tolist() == [
        False,
        True,
        False,
        False,
    ]


def test_the_packaged_model_fits_the_code():
    card = packaged_leftovers().card

    assert card["features"] == list(feature_names())
    assert card["inputs"] == inputs_hash()


def test_a_model_is_read_as_it_was_written(tmp_path):
    model = packaged_leftovers()
    write_leftovers(tmp_path / "copy.bin", model)
    copy = read_leftovers(tmp_path / "copy.bin")

    assert all(np.array_equal(one, other) for one, other in zip(copy.trees, model.trees, strict=True))
    assert all(np.array_equal(one, other) for one, other in zip(copy.second, model.second, strict=True))
    assert all(np.array_equal(one, other) for one, other in zip(copy.lexicon, model.lexicon, strict=True))


def test_another_format_is_refused(tmp_path):
    (tmp_path / "old.bin").write_bytes(b'{"format": 0}\n')

    with pytest.raises(ValueError, match="format 0"):
        read_leftovers(tmp_path / "old.bin")
