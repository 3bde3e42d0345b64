"""Ligatures of fonts are written out and accents composed; letters that only look so stay."""

import pytest

from newsclean.document import Document
from newsclean.stages.encoding.forms import compose, expand_ligatures


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("ﬁve ﬂags", "five flags", id="fi and fl"),
        pytest.param("oﬃce, baﬄe, oﬀer", "office, baffle, offer", id="ffi, ffl and ff"),
        pytest.param("Goﬆ", "Gost", id="st"),
        pytest.param("cœur, Ærø, Straße, ĳs, ŉ", "cœur, Ærø, Straße, ĳs, ŉ", id="letters stay"),
        pytest.param("plain", "plain", id="ASCII"),
    ],
)
def test_ligatures(before, after):
    assert Document(before).apply("ligatures", expand_ligatures(Document(before))).text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("cafe\u0301", "café", id="a letter and its accent"),
        pytest.param("Pha\u0323\u0302m", "Phậm", id="two marks on a letter"),
        pytest.param("\u1112\u1161\u11ab", "한", id="the parts of a Hangul syllable"),
        pytest.param("ﬁ ½ ™ Ａ x² Ⅳ", "ﬁ ½ ™ Ａ x² Ⅳ", id="compatibility forms stay"),
        pytest.param("a" + "\u0301" * 40, "a" + "\u0301" * 40, id="a heap of marks stays"),
        pytest.param("q\u0307", "q\u0307", id="what has no composed form stays"),
    ],
)
def test_nfc(before, after):
    assert Document(before).apply("forms", compose(Document(before))).text == after
