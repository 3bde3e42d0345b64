"""Letters in one form each: accents composed, f-ligatures written out, and nothing else folded."""

import re
import sys
import unicodedata

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.hygiene.forms import HEAP, MAY_COMPOSE, compose, expand_ligatures


def expanded(text: str) -> str:
    return Document(text).apply("ligatures", run_pass(expand_ligatures, Document(text))).text


def composed(text: str) -> str:
    return Document(text).apply("forms", run_pass(compose, Document(text))).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The oﬀice on the ﬁrst ﬂoor", "The office on the first floor", id="ff, fi, fl"),
        pytest.param("The oﬃce and the baﬄed clerk", "The office and the baffled clerk", id="ffi, ffl"),
        pytest.param("the ﬅone and the eaﬆ", "the stone and the east", id="both kinds of st"),
        pytest.param("Pﬁngﬅen", "Pfingsten", id="a German word"),
    ],
)
def test_ligatures_of_fonts_are_written_out(before, after):
    assert expanded(before) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("office, first floor", id="ASCII"),
        pytest.param("L’œuvre, le cœur, Ærø, Straße, GROẞE", id="letters of their languages"),
        pytest.param("ǅ, ǈ, ǋ and ĳ", id="digraphs"),
        pytest.param("ﬓ and ﬔ are Armenian", id="Armenian ligatures"),
        pytest.param("ﷺ and ﻻ", id="Arabic ligatures"),
        pytest.param("ſ is a long s", id="a long s alone"),
        pytest.param("½ kg of № 5™ on the 2ⁿᵈ", id="signs that only NFKC folds"),
    ],
)
def test_other_ligatures_stay(text):
    doc = Document(text)

    assert doc.apply("ligatures", run_pass(expand_ligatures, doc)) is doc


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("e\u0301te\u0301", "été", id="acute accents"),
        pytest.param("Bru\u0308cke", "Brücke", id="an umlaut"),
        pytest.param("ZAZ\u030cEC\u030c", "ZAŽEČ", id="carons on capitals"),
        pytest.param("vie\u0323\u0302t", "việt", id="two marks on a letter"),
        pytest.param("\u0438\u0306 \u0435\u0308", "й ё", id="Russian"),
        pytest.param("\u03b1\u0301", "ά", id="Greek"),
        pytest.param("\u304b\u3099\u306f\u309a", "がぱ", id="kana with voicing marks"),
        pytest.param("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글", id="the parts of Hangul"),
        pytest.param("20 \u212b and 5 \u2126", "20 Å and 5 Ω", id="signs that are letters"),
    ],
)
def test_letter_and_accent_become_one(before, after):
    assert composed(before) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("été, Brücke, việt", id="composed already"),
        pytest.param("m̄ n̈ x̂ ọ́ ẹ̀", id="accents that have no letter of their own"),
        pytest.param("за́мок и замо́к", id="stress marks in Russian"),
        pytest.param("ＦＥＲＲＹ ｶﾞ １２３", id="full-width and half-width forms"),
        pytest.param("x² + y³, CO₂, ½, ™, ℃, №, Ⅳ, ①", id="superscripts, signs and Roman numerals"),
        pytest.param("كَتَبَ", id="vowels of Arabic"),
        pytest.param("שָׁלוֹם", id="points of Hebrew"),
        pytest.param("z" + "\u0301" * 40, id="marks heaped on a letter"),
        pytest.param("❤\ufe0f 👍🏽 🇫🇮", id="emoji and what changes them"),
        pytest.param("…‥–—“”", id="punctuation"),
    ],
)
def test_other_forms_stay(text):
    doc = Document(text)

    assert doc.apply("forms", run_pass(compose, doc)) is doc


def test_forms_can_be_undone():
    text = "L’e\u0301te\u0301 ﬁnit a\u0300 l’oﬃce"
    doc = Document(text)
    doc = doc.apply("ligatures", run_pass(expand_ligatures, doc))
    doc = doc.apply("forms", run_pass(compose, doc))

    assert doc.text == "L’été finit à l’office"
    assert doc.source() == text


def test_no_character_that_is_passed_over_can_compose():
    may_compose = re.compile(MAY_COMPOSE)
    passed = [char for char in map(chr, range(sys.maxunicode + 1)) if not may_compose.match(char)]
    parts = {part for char in map(chr, range(sys.maxunicode + 1)) for part in unicodedata.normalize("NFD", char)[1:]}

    assert len(passed) > 40_000
    assert not parts.intersection(passed)
    assert not any(map(unicodedata.combining, passed))
    assert all(unicodedata.normalize("NFC", char) == char for char in passed)
    assert not any(HEAP.match(char * 31) for char in passed)
