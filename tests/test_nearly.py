"""The gate for nearly clean texts: how much of their furniture goes, and that their articles stay.

`fixtures/nearly/figures.toml` pins what was reached. To raise it, run `python -m benchmarks.nearly --write` and commit
the file; lowering it is a separate decision, to be explained in the commit.
"""

import pytest
from benchmarks.nearly import PLACES, TOKEN, falls, find_lost, measure, read_figures, read_lost, read_texts, stale
from rapidfuzz.distance import LCSseq

import newsclean

TEXTS = read_texts()
each_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)


@pytest.fixture(scope="module")
def now():
    return measure(TEXTS)


def test_no_figure_falls(now):
    assert [*falls(now, read_figures())] == []


def test_figures_are_of_these_texts(now):
    assert stale(now, read_figures()) == [], "python -m benchmarks.nearly --write"


def test_what_only_looks_like_furniture_stays():
    known = read_lost()
    lost = [(name, line) for name, lines in find_lost(TEXTS).items() for line in lines]
    assert [(name, line) for name, line in lost if line not in known.get(name, ())] == []


def test_there_are_enough():
    pieces = [piece for text in TEXTS for piece in text.pieces]
    assert len(TEXTS) >= 64
    assert len({text.language for text in TEXTS}) >= 25
    assert sum(not piece.listed for piece in pieces) >= len(pieces) / 2
    assert sum(bool(text.stays) for text in TEXTS) >= len(TEXTS) / 2


@each_text
def test_text_is_its_article_and_its_pieces(text):
    """No word is missing from the source, and each piece and each near miss is there as often as it is listed."""
    source, article = (" ".join(one.split()) for one in (text.source.decode(), text.article))
    spaced = source
    for piece in text.pieces:
        if piece.place == "glued":
            spaced = spaced.replace(piece.words, f" {piece.words} ")
    words = TOKEN.findall(article)
    assert LCSseq.similarity(words, TOKEN.findall(spaced)) == len(words)
    assert 1 <= len(text.pieces) <= 6
    assert {piece.place for piece in text.pieces} <= {*PLACES}
    for piece in text.pieces:
        assert source.count(piece.words) == article.count(piece.words) + 1
    for words in text.stays:
        assert " ".join(words.split()) in article


@each_text
def test_undo_and_second_pass(text):
    assert text.result.restore() == text.source
    assert newsclean.clean(text.cleaned).to_text() == text.cleaned


@pytest.mark.slow
@each_text
def test_undo_and_second_pass_of_variants(text, variants, assert_undoable):
    for made in variants(text.source).values():
        assert_undoable(made)


def test_falls_names_what_is_worse():
    pinned = {"sv": {"words": (9, 10), "own-listed": (1, 2), "unharmed": (1, 1)}}
    now = {"sv": {"words": (8, 10), "own-listed": (2, 2), "unharmed": (1, 1)}}
    assert [*falls(now, pinned)] == ["sv words: 8 of 10, was 9"]
    assert [*falls(pinned, pinned)] == []


def test_other_texts_make_figures_stale():
    pinned = {"sv": {"words": (9, 10)}, "da": {"words": (5, 5)}}
    assert stale({"sv": {"words": (9, 10)}, "da": {"words": (5, 6)}}, pinned) == ["da"]
    assert stale({"sv": {"words": (1, 10)}}, pinned) == ["da"]
