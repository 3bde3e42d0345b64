"""Files of several charsets, cut files, stray bytes and UTF-16 without a mark are read right; all of them come back."""

from __future__ import annotations

import codecs
import random
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.stages.encoding.decode import NotTextError, decode

GERMAN = "Die Brücke über den Fluß bleibt gesperrt, sagte die Bürgermeisterin am Dienstag.\n"
SPANISH = "El año pasado la niña llegó también al jardín, según explicó el señor alcalde de Córdoba.\n"
RUSSIAN = "Паром отошёл от причала на рассвете, и никто этого не заметил, сообщил капитан.\n"
GREEK = "Το πλοίο αναχώρησε την αυγή και κανείς δεν το πρόσεξε, είπε ο καπετάνιος.\n"
POLISH = "Prom odpłynął o świcie i nikt tego nie zauważył, choć wiał silny wiatr z północy.\n"
CHINESE = "渡轮在黎明时分离开码头，没有人注意到。船长说，航程需要两个小时。\n"
JAPANESE = "フェリーは夜明けに港を出たが、誰も気づかなかった。船長は二時間かかると話した。\n"
KOREAN = "배는 새벽에 항구를 떠났지만 아무도 알아차리지 못했다.\n"
THAI = "เรือข้ามฟากออกจากท่าเมื่อรุ่งสาง และไม่มีใครสังเกตเห็น\n"
ENGLISH = "The ferry left at dawn and nobody noticed.\n"


def restored(data: bytes, encoding: str | None = None) -> bytes:
    source = decode(data, encoding)
    back = source.restore(source.text)
    assert isinstance(back, bytes)
    return back


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        pytest.param([(GERMAN, "utf-8"), (GERMAN, "cp1252")] * 3, GERMAN * 6, id="German in UTF-8 and cp1252"),
        pytest.param([(GERMAN, "utf-8"), (GERMAN, "cp850")] * 3, GERMAN * 6, id="German in UTF-8 and cp850"),
        pytest.param([(SPANISH, "utf-8"), (SPANISH, "mac-roman")], SPANISH * 2, id="Spanish in UTF-8 and Mac Roman"),
        pytest.param([(RUSSIAN, "cp1251"), (RUSSIAN, "utf-8")], RUSSIAN * 2, id="Russian in cp1251 and UTF-8"),
        pytest.param([(RUSSIAN, "cp1251")] * 3 + [(RUSSIAN, "koi8-r")], RUSSIAN * 4, id="Russian in cp1251 and KOI8-R"),
        pytest.param([(GERMAN, "cp1252")] * 3 + [(GERMAN, "cp850")], GERMAN * 4, id="German in cp1252 and cp850"),
        pytest.param([(RUSSIAN, "koi8-r")] * 4 + [(RUSSIAN, "utf-8")], RUSSIAN * 5, id="one line in UTF-8"),
        pytest.param([(CHINESE, "gb18030"), (CHINESE, "utf-8")], CHINESE * 2, id="Chinese in GB 18030 and UTF-8"),
        pytest.param([(JAPANESE, "utf-8")] * 4 + [(JAPANESE, "shift_jis")], JAPANESE * 5, id="one line in Shift JIS"),
        pytest.param(
            [(RUSSIAN, "utf-8"), ("© 2024 – Köln\n", "cp1252")], RUSSIAN + "© 2024 – Köln\n", id="a footer in cp1252"
        ),
        pytest.param(
            [(POLISH * 3, "cp1250"), ("© 2024 – Köln\n", "utf-8")],
            POLISH * 3 + "© 2024 – Köln\n",
            id="a footer in UTF-8",
        ),
        pytest.param(
            [(ENGLISH * 3, "ascii"), (GERMAN, "utf-8"), (GERMAN, "cp1252")], ENGLISH * 3 + GERMAN * 2, id="ASCII"
        ),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_charsets_mixed_by_line(parts, text, line_end):
    data = b"".join(part.replace("\n", line_end).encode(codec) for part, codec in parts)

    assert decode(data).text == text
    assert restored(data) == data


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param(CHINESE * 2, "gb18030", id="Chinese in GB 18030"),
        pytest.param("联通\n" + CHINESE, "gb18030", id="a first line that is UTF-8 by chance"),
        pytest.param(JAPANESE * 2, "euc-jp", id="Japanese in EUC"),
        pytest.param(KOREAN * 2, "cp949", id="Korean in cp949"),
        pytest.param(THAI * 2, "cp874", id="Thai in cp874"),
        pytest.param(RUSSIAN * 2, "cp866", id="Russian in cp866"),
    ],
)
def test_lines_of_one_charset_are_not_taken_for_two(text, codec):
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, GREEK, CHINESE, THAI], ids=["de", "ru", "el", "zh", "th"])
def test_a_cut_character_at_either_end_is_nothing(text):
    text = text * 2
    at = next(i for i, char in enumerate(text) if char > "\x7f")
    first = text[at].encode()
    for kept in range(1, len(first)):
        tail, head = first[-kept:] + text[at + 1 :].encode(), text.rstrip().encode() + first[:kept]
        assert decode(tail).text == text[at + 1 :]
        assert decode(head).text == text.rstrip()
        assert restored(tail) == tail
        assert restored(head) == head


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(GERMAN.encode() + b"\x93Halt\x94\n", GERMAN + "“Halt”\n", id="curly quotes"),
        pytest.param(b"\x93Halt\x94, " + GERMAN.encode(), f"“Halt”, {GERMAN}", id="a quote before anything"),
        pytest.param(RUSSIAN.encode() + b"\x85\xa0\x96\n", RUSSIAN + "…\u00a0–\n", id="dots, space, dash"),
        pytest.param(RUSSIAN.encode() + b"\xff\n", RUSSIAN + "\ufffd\n", id="a byte that is nothing"),
        pytest.param(
            GERMAN.encode()[:-1] + b" br\xfccken\n", GERMAN[:-1] + " brücken\n", id="a letter that the text has"
        ),
        pytest.param(RUSSIAN.encode()[:-1] + b" \xfc\n", RUSSIAN[:-1] + " \ufffd\n", id="a letter that it has not"),
        pytest.param("Größe \ud83d\ude00\n".encode("utf-8", "surrogatepass"), "Größe 😀\n", id="CESU-8"),
        pytest.param(
            "Größe für \ud83d x\n".encode("utf-8", "surrogatepass"), None, id="half a pair: damage, and no more"
        ),
    ],
)
def test_stray_bytes_in_utf8(data, text):
    found = decode(data)

    assert found.encoding is not None
    assert found.encoding.name == "utf-8"
    assert text is None or found.text == text
    assert restored(data) == data


@pytest.mark.parametrize(
    "text", [ENGLISH, GERMAN, RUSSIAN, GREEK, CHINESE, JAPANESE, KOREAN, THAI, "Hi\n", "Да.\n", "é"]
)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_forms_without_a_mark(text, codec):
    data = text.encode(codec)

    assert decode(data).text == text
    assert decode(data).encoding.name == codec
    assert restored(data) == data


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"ab\0cd\n", id="a NUL in a short text"),
        pytest.param(ENGLISH.encode() * 3 + b"\0\0\0\n", id="NULs at the end"),
        pytest.param(GERMAN.encode("cp1252").replace(b" ", b"\0 ", 1), id="a NUL in cp1252"),
        pytest.param(b"Bush hid the facts\n", id="ASCII that would be ideographs"),
    ],
)
def test_text_of_bytes_is_not_taken_for_a_wide_form(data):
    assert "utf-16" not in decode(data).encoding.name
    assert "utf-32" not in decode(data).encoding.name


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff\xfe\x00\x00\x01", id="marks of UTF-16 and UTF-32, and one byte"),
        pytest.param(b"\xff\xfe" + bytes(40), id="a mark and NULs"),
        pytest.param(b"\xff\xfe" + b"\x01\0\x02\0\x03\0" * 9, id="a mark and controls"),
    ],
)
def test_what_is_not_text_after_a_mark_is_refused(data):
    with pytest.raises(NotTextError):
        decode(data)


@pytest.mark.parametrize("text", ["a", "é\n", "日", "Да"])
@pytest.mark.parametrize(
    ("bom", "codec"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_tiny_text_after_a_mark_is_text(text, bom, codec):
    data = bom + text.encode(codec)

    assert decode(data).text == text
    assert restored(data) == data


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param('The page says <meta charset="koi8-r"> at its top.\n' + GERMAN, "cp1252", id="meta"),
        pytest.param('<?xml version="1.0" encoding="iso-8859-5"?> begins the feed.\n' + POLISH * 2, "cp1250", id="XML"),
        pytest.param("# -*- coding: shift_jis -*- stood there.\n" + GERMAN, "cp1252", id="coding"),
        pytest.param("BMW " + GERMAN, "cp1252", id="a magic number"),
    ],
)
def test_words_about_charsets_are_not_evidence(text, codec):
    assert decode(text.encode(codec)).text == text
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param(ENGLISH * 5000 + GERMAN, "cp1252", id="in a line of its own"),
        pytest.param(ENGLISH.replace("\n", " ") * 5000 + GERMAN, "cp1252", id="in one long line"),
        pytest.param(ENGLISH * 5000 + RUSSIAN, "koi8-r", id="Russian"),
        pytest.param(ENGLISH * 5000 + RUSSIAN, "utf-8", id="UTF-8"),
    ],
)
def test_letters_that_come_late(text, codec):
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param("The report – 312 pages – doesn’t say", "cp1252", id="English quotes in cp1252"),
        pytest.param("The report – 312 pages – doesn’t say", "mac-roman", id="English quotes on the Mac"),
        pytest.param("Über die Ursache des Unglücks läßt sich", "cp1252", id="German in cp1252"),
        pytest.param("Über die Ursache des Unglücks läßt sich", "mac-roman", id="German on the Mac"),
        pytest.param("Über die Ursache des Unglücks läßt sich", "cp850", id="German in cp850"),
        pytest.param("Kosten von 40 € für das Gemüse", "iso8859-15", id="a euro sign in ISO-8859-15"),
        pytest.param("Wystawę można oglądać wziąć", "cp1250", id="Polish in cp1250"),
    ],
)
def test_headlines(text, codec):
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param(KOREAN, "iso-2022-kr", id="Korean"),
        pytest.param(JAPANESE, "iso-2022-jp", id="Japanese"),
        pytest.param(CHINESE, "hz", id="Chinese in HZ"),
    ],
)
def test_escape_coded_text_and_its_cut_end(text, codec):
    data = text.encode(codec)

    assert decode(data).text == text
    assert decode(data[:-8]).text.startswith(text[: len(text) // 2])
    assert restored(data[:-8]) == data[:-8]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In HZ a text begins with ~{ and ends with ~}.\n", id="prose about HZ"),
        pytest.param("\x1b[1mBold\x1b[0m words\n", id="terminal escapes"),
        pytest.param("Größe ~{<:Ky2;SAEM~}\n", id="not ASCII"),
    ],
)
def test_what_looks_escape_coded_stays(text):
    assert decode(text.encode()).encoding.name == "utf-8"


@pytest.mark.parametrize("hole", [b"\x81", b"\x8d", b"\x9d"])
def test_an_undefined_byte_does_not_turn_quotes_into_letters(hole):
    text = "“I couldn’t hear a thing,” said the teacher – and left.\n"
    data = text.encode("cp1252").replace(b"\n", hole + b"\n") + b"It wasn\x92t so.\n"

    assert decode(data).text.replace(hole.decode("latin-1"), "") == text + "It wasn’t so.\n"
    assert restored(data) == data


LINES = (GERMAN, SPANISH, RUSSIAN, GREEK, POLISH, CHINESE, JAPANESE, ENGLISH)
CODECS = (
    "utf-8",
    "cp1252",
    "cp1251",
    "koi8-r",
    "cp1250",
    "gb18030",
    "shift_jis",
    "mac-roman",
    "utf-16-le",
    "utf-32-be",
)


@st.composite
def mixed_files(draw) -> bytes:
    """Lines in charsets of their own, with stray bytes, cut at either end."""
    data = b"".join(
        draw(st.sampled_from(LINES))
        .replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r", ""))))
        .encode(codec, "ignore")
        for codec in draw(st.lists(st.sampled_from(CODECS), max_size=6))
    )
    for at, stray in draw(st.lists(st.tuples(st.integers(0, 400), st.binary(min_size=1, max_size=4)), max_size=3)):
        data = data[:at] + stray + data[at:]
    return data[draw(st.integers(0, 3)) : len(data) - draw(st.integers(0, 3))]


def assert_comes_back(data: bytes) -> None:
    with suppress(NotTextError):
        assert restored(data) == data


@settings(deadline=None)
@given(mixed_files())
def test_mixed_files_come_back(data):
    assert_comes_back(data)


@settings(deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from((b"", *(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE, b"\x1b$B", b"~{"))),
)
def test_random_bytes_come_back(data, start):
    assert_comes_back(start + data)


@settings(deadline=None)
@given(mixed_files(), st.sampled_from((*CODECS, "iso2022_jp", "utf-7", "utf-16", "utf-8-sig", "cp037")))
def test_any_bytes_come_back_in_any_charset_that_is_named(data, codec):
    assert restored(data, codec) == data


def test_utf8_with_random_damage_stays_utf8():
    """A flipped byte in fifty is damage, whatever the charset that the wreck resembles."""
    rng = random.Random(41)
    for text in (RUSSIAN, GREEK, CHINESE, JAPANESE, THAI):
        data = bytearray(text.encode() * 3)
        for _ in range(len(data) // 50):
            data[rng.randrange(len(data))] = rng.randrange(0xF5, 0x100)
        assert decode(bytes(data)).encoding.name == "utf-8"
        assert restored(bytes(data)) == bytes(data)
