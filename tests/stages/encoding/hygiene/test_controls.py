"""Invisible characters are removed; those that spelling, joining or direction need stay."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.hygiene.controls import drop_controls


def cleaned(text: str) -> str:
    return Document(text).apply("controls", run_pass(drop_controls, Document(text))).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("\ufeffText", "Text", id="a byte order mark in front"),
        pytest.param("one\ufefftwo", "onetwo", id="a byte order mark in the middle"),
        pytest.param("zero\u200bwidth", "zerowidth", id="zero-width space"),
        pytest.param("word\u2060joiner", "wordjoiner", id="word joiner"),
        pytest.param("soft\u00adhyphen", "softhyphen", id="soft hyphen"),
        pytest.param("Bürger\u00ad\nmeisterin", "Bürgermeisterin", id="soft hyphen at a line end is removed with it"),
        pytest.param("ending\u00ad\nNew line", "ending\nNew line", id="a capital after it: the line end stays"),
        pytest.param("a\x00b\x07c\x7fd", "abcd", id="C0 controls and DEL"),
        pytest.param("page one\x0cpage two", "page one\npage two", id="form feed is a line end"),
        pytest.param("a\x0bb\x85c\u2028d\u2029e", "a\nb\nc\nd\ne", id="every other line end"),
        pytest.param(
            "\x93Never\x94 \x96 the mayor\x92s", "“Never” – the mayor’s", id="C1 that is punctuation in cp1252"
        ),
        pytest.param("and so\x85 it went", "and so… it went", id="0x85 before a space is an ellipsis"),
        pytest.param("\x93Never\x85maybe\x94", "“Never…maybe”", id="0x85 beside quotation marks of cp1252"),
        pytest.param("line one\x85line two", "line one\nline two", id="0x85 alone is a line end"),
        pytest.param("\u2068Ann\u2069 and \u202eeel\u202c", "Ann and eel", id="isolates and overrides"),
        pytest.param("Ciné\u200cma and x\u200dy", "Cinéma and xy", id="ZWNJ and ZWJ between Latin letters"),
        pytest.param("\U000e0041text", "text", id="a tag without a flag"),
        pytest.param("a\u180eb\ufff9c\ufffb", "abc", id="what marks what is not there"),
        pytest.param("\x9b31mred\x9b0m", "red", id="colours with the one-byte form"),
        pytest.param("\x1b[2J\x1b[Htext\x1b(B", "text", id="cursor and charset"),
        pytest.param("\x1b]0;never closed", "]0;never closed", id="a title that does not end takes no text"),
        pytest.param("a\x81b\x8dc", "abc", id="C1 that is nothing in cp1252"),
        pytest.param("\u200eLatin\u200f text\u202c", "Latin text", id="bidi marks in Latin text"),
        pytest.param("\u2066Latin\u2069 text", "Latin text", id="bidi isolates in Latin text"),
        pytest.param(
            "Latin text\u061c",
            "Latin text",
            id="the Arabic letter mark in Latin text",
        ),
        pytest.param(
            "one\u200b\x1b[1mtwo\x1b[0m\u200bthree",
            "onetwothree",
            id="invisible characters that touch an escape sequence",
        ),
        pytest.param("\x1b[1;31mred\x1b[0m text", "red text", id="colours of a terminal"),
        pytest.param("\x1b]0;a title\x07text", "text", id="a title of a terminal"),
        pytest.param(
            "\x1b]8;;https://news.example/\x1b\\the link\x1b]8;;\x1b\\ stays", "the link stays", id="link text stays"
        ),
        pytest.param("a lone \x1b escape", "a lone  escape", id="an escape alone"),
        pytest.param("a\ud83d b", "a\ufffd b", id="half a surrogate pair"),
        pytest.param("a\ufdd0b\uffffc", "abc", id="non-characters"),
        pytest.param("x\u2062y\u206fz", "xyz", id="invisible operators"),
    ],
)
def test_invisible_characters_are_removed(before, after):
    assert cleaned(before) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Tabs\tand\nline ends\n", id="tab and LF"),
        pytest.param("می\u200cخواهم به خانه\u200cام بروم", id="ZWNJ spells Persian"),
        pytest.param("क\u094d\u200dष और क\u094d\u200cष", id="ZWJ and ZWNJ spell Hindi"),
        pytest.param("👩\u200d🚒 and 👨\u200d👩\u200d👧", id="ZWJ glues emoji"),
        pytest.param("❤\ufe0f", id="a variation selector"),
        pytest.param("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", id="a flag of tags"),
        pytest.param("قال المتحدث \u200f(واي فاي)\u200f أمس", id="right-to-left marks in Arabic"),
        pytest.param("המחיר \u202a20 USD\u202c עלה", id="embedding in Hebrew"),
        pytest.param("كتاب\u200dه و هـ\u200d", id="ZWJ in Arabic"),
        pytest.param("ಕ\u0ccd\u200cಷ", id="ZWNJ in Kannada"),
        pytest.param("ක\u0dca\u200dර", id="ZWJ in Sinhala"),
        pytest.param("👩🏽\u200d🚀 🏳\ufe0f\u200d🌈 🏴\u200d☠\ufe0f", id="emoji of several"),
        pytest.param("עברית \u2068ABC\u2069 עברית", id="isolates in Hebrew"),
        pytest.param("\u202bفارسی\u202c and English", id="embedding in a mixed line"),
        pytest.param("[0m and [31m without an escape", id="the rest of a terminal code"),
        pytest.param("葛\U000e0100城", id="a variant of a character"),
        pytest.param("١\u066c٢٣٤ ٪", id="digits and signs of Arabic"),
        pytest.param("10\u00a0000 € – l’été\u202f!", id="no-break spaces"),
        pytest.param("“Never” — ‘ever’ … ﬁne", id="typographic signs"),
        pytest.param("渡轮离开，没有人注意到。　新的一段", id="the wide space of Chinese"),
        pytest.param("e\u0301te\u0301", id="combining accents"),
        pytest.param("café naïve œuvre Straße", id="letters"),
    ],
)
def test_characters_with_a_meaning_stay(text):
    doc = Document(text)

    assert doc.apply("controls", run_pass(drop_controls, doc)) is doc


def test_what_is_dropped_can_be_undone():
    text = "\ufeffA \x1b[1mZero\u200b\u200bwidth\x0c\x93quote\x94 so\u00ad\nft"
    doc = Document(text)
    doc = doc.apply("controls", run_pass(drop_controls, doc))

    assert doc.text == "A Zerowidth\n“quote” soft"
    assert doc.source() == text
