"""Bytes are read as what they are, the reason is kept, and the bytes can be written back exactly."""

import codecs
import gzip
import io
import marshal
import random
import struct
import zipfile

import pytest

from newsclean.stages.encoding.decode import NotTextError, UnknownEncodingError, codec_named, decode

ENGLISH = "The ferry “Marigold” left at dawn – and nobody noticed. Café owners were the first to ask why.\n"
GERMAN = (
    "Die Brücke über den Fluß bleibt gesperrt. „Wir prüfen jeden Träger“, sagte die Bürgermeisterin am Dienstag. "
    "Für die Züge gilt ein neuer Fahrplan, und die Fähre fährt häufiger als früher.\n"
)
FRENCH = (
    "Le maire a annoncé la réouverture du théâtre à la rentrée. « Nous étions prêts », a déclaré l’élue, "
    "avant d’évoquer les dépenses engagées cet été.\n"
)
RUSSIAN = (
    "Паром отошёл от причала на рассвете, и никто этого не заметил. Капитан сообщил, что рейс займёт два часа, "
    "а билеты раскупили ещё накануне вечером. Погода над заливом оставалась ясной.\n"
)
BULGARIAN = (
    "Фериботът отплава на разсъмване и никой не забеляза това. Капитанът съобщи, че рейсът ще продължи два часа, "
    "а билетите са били продадени още предната вечер.\n"
)
POLISH = (
    "Prom odpłynął o świcie i nikt tego nie zauważył. Kapitan powiedział, że rejs potrwa dwie godziny, "
    "a bilety sprzedano już poprzedniego dnia. Pogoda nad zatoką była piękna, choć wiał silny wiatr z północy.\n"
)
CZECH = (
    "Přívoz vyplul za svítání a nikdo si toho nevšiml. Kapitán řekl, že plavba potrvá dvě hodiny "
    "a že jízdenky byly vyprodány už večer předtím. Počasí nad zálivem bylo příznivé, ačkoli foukal silný vítr.\n"
)
GREEK = (
    "Το πλοίο αναχώρησε την αυγή και κανείς δεν το πρόσεξε. Ο καπετάνιος είπε ότι το ταξίδι θα διαρκέσει δύο ώρες "
    "και ότι τα εισιτήρια είχαν πουληθεί από το προηγούμενο βράδυ.\n"
)
TURKISH = (
    "Feribot şafak vakti iskeleden ayrıldı ve bunu kimse fark etmedi. Kaptan, yolculuğun iki saat süreceğini "
    "ve biletlerin önceki akşam satıldığını söyledi. Körfezin üzerinde hava açıktı.\n"
)
ARABIC = (
    "غادرت العبارة الميناء عند الفجر ولم يلاحظ أحد ذلك. "
    "وقال القبطان إن الرحلة ستستغرق ساعتين وإن التذاكر بيعت مساء أمس.\n"
)
HEBREW = "המעבורת עזבה את הנמל עם שחר ואיש לא הבחין בכך. רב החובל אמר כי ההפלגה תימשך שעתיים וכי הכרטיסים נמכרו אמש.\n"
CHINESE = (
    "渡轮在黎明时分离开码头，没有人注意到。船长说，航程需要两个小时，船票前一天晚上就已经卖完了。海湾上空天气晴朗。\n"
)
TAIWAN = (
    "渡輪在黎明時分離開碼頭，沒有人注意到。船長說，航程需要兩個小時，船票前一天晚上就已經賣完了。海灣上空天氣晴朗。\n"
)
JAPANESE = (
    "フェリーは夜明けに港を出たが、誰も気づかなかった。"
    "船長によると、航海は二時間かかり、切符は前日の夜に売り切れていた。\n"
)
KOREAN = (
    "여객선은 새벽에 부두를 떠났지만 아무도 알아차리지 못했다. "
    "선장은 항해가 두 시간 걸리며 표는 전날 저녁에 매진됐다고 말했다.\n"
)
THAI = "เรือข้ามฟากออกจากท่าเรือตอนรุ่งสางและไม่มีใครสังเกตเห็น กัปตันกล่าวว่าการเดินทางจะใช้เวลาสองชั่วโมง\n"

LINE_ENDS = [
    pytest.param("\n", id="LF"),
    pytest.param("\r\n", id="CRLF"),
    pytest.param("\r", id="CR"),
]


def restored(data: bytes, encoding: str | None = None) -> bytes:
    source = decode(data, encoding)
    result = source.restore(source.text)
    assert isinstance(result, bytes)
    return result


@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize(
    ("text", "codec"),
    [
        pytest.param(ENGLISH, "utf-8", id="English in UTF-8"),
        pytest.param(RUSSIAN, "utf-8", id="Russian in UTF-8"),
        pytest.param("All ASCII here.\nAnd here.\n", "ascii", id="ASCII"),
        pytest.param(GERMAN * 2, "cp1252", id="German in cp1252"),
        pytest.param(FRENCH.replace("’", "'") * 2, "iso-8859-1", id="French in Latin-1"),
        pytest.param(RUSSIAN * 2, "cp1251", id="Russian in cp1251"),
        pytest.param(RUSSIAN * 2, "koi8-r", id="Russian in KOI8-R"),
        pytest.param(RUSSIAN * 2, "iso-8859-5", id="Russian in ISO-8859-5"),
        pytest.param(BULGARIAN * 2, "cp1251", id="Bulgarian in cp1251"),
        pytest.param(POLISH * 2, "iso-8859-2", id="Polish in ISO-8859-2"),
        pytest.param(POLISH * 2, "cp1250", id="Polish in cp1250"),
        pytest.param(CZECH * 2, "iso-8859-2", id="Czech in ISO-8859-2"),
        pytest.param(CZECH * 2, "cp1250", id="Czech in cp1250"),
        pytest.param(GREEK * 2, "cp1253", id="Greek in cp1253"),
        pytest.param(TURKISH * 2, "cp1254", id="Turkish in cp1254"),
        pytest.param(ARABIC * 2, "cp1256", id="Arabic in cp1256"),
        pytest.param(HEBREW * 2, "cp1255", id="Hebrew in cp1255"),
        pytest.param(CHINESE * 2, "gb18030", id="Chinese in GB 18030"),
        pytest.param(CHINESE * 2, "gb2312", id="Chinese in GB 2312"),
        pytest.param(TAIWAN * 2, "big5", id="Chinese in Big5"),
        pytest.param(JAPANESE * 2, "shift_jis", id="Japanese in Shift JIS"),
        pytest.param(JAPANESE * 2, "euc-jp", id="Japanese in EUC"),
        pytest.param(JAPANESE * 2, "iso-2022-jp", id="Japanese in ISO-2022-JP"),
        pytest.param(KOREAN * 2, "euc-kr", id="Korean in EUC"),
        pytest.param(CHINESE * 2, "hz", id="Chinese in HZ"),
        pytest.param(THAI * 3, "tis-620", id="Thai in TIS-620"),
        pytest.param(ENGLISH, "utf-16-le", id="UTF-16 LE without a mark"),
        pytest.param(ENGLISH, "utf-16-be", id="UTF-16 BE without a mark"),
        pytest.param(ENGLISH, "utf-16", id="UTF-16 with a mark"),
        pytest.param(RUSSIAN, "utf-32", id="UTF-32 with a mark"),
    ],
)
def test_text_is_read_right_and_its_bytes_come_back(text, codec, line_end):
    data = text.replace("\n", line_end).encode(codec)

    source = decode(data)

    assert source.text == text
    assert restored(data) == data


@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize(
    ("bom", "codec"),
    [
        pytest.param(codecs.BOM_UTF8, "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="UTF-16 BE"),
        pytest.param(codecs.BOM_UTF32_LE, "utf-32-le", id="UTF-32 LE"),
        pytest.param(codecs.BOM_UTF32_BE, "utf-32-be", id="UTF-32 BE"),
    ],
)
def test_a_byte_order_mark_decides_and_comes_back(bom, codec, line_end):
    data = bom + "Été “a”\n写真 😀\n".replace("\n", line_end).encode(codec)

    source = decode(data)

    assert source.text == "Été “a”\n写真 😀\n"
    assert source.encoding == (codec, 1.0, True, "byte order mark")
    assert restored(data) == data


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="no bytes"),
        pytest.param(codecs.BOM_UTF8, id="nothing but a UTF-8 mark"),
        pytest.param(codecs.BOM_UTF16_LE, id="nothing but a UTF-16 mark"),
        pytest.param(b"\n", id="one line end"),
        pytest.param(b"one\r\ntwo\nthree\rfour", id="mixed line ends"),
        pytest.param("één\r\ntwee\ndrie\r".encode("cp1252"), id="mixed line ends in cp1252"),
        pytest.param(ENGLISH.encode() + b"\xff\xfe\n" + ENGLISH.encode(), id="one line that no charset reads"),
        pytest.param(
            "“Caf\u00e9”".encode("cp1252") + b" \x81 \x8d \x8f \x90 \x9d", id="bytes that cp1252 leaves undefined"
        ),
        pytest.param((GERMAN * 2).encode("cp1252") + b"\x81\n" + GERMAN.encode("cp1252"), id="cp1252 with a hole"),
        pytest.param(RUSSIAN.encode() * 2 + b"\x93" + RUSSIAN.encode(), id="UTF-8 with a stray byte"),
        pytest.param(RUSSIAN.encode()[:-2], id="UTF-8 cut off inside a letter"),
        pytest.param(RUSSIAN.encode()[1:], id="UTF-8 that begins inside a letter"),
        pytest.param(b"ab\0cd" + ENGLISH.encode() * 3, id="a lone NUL"),
        pytest.param(codecs.BOM_UTF16_LE + "text".encode("utf-16-le") + b"\n", id="UTF-16 with half a code unit"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", id="UTF-16 with a lone surrogate"),
        pytest.param(codecs.BOM_UTF8 + b"a\xffb", id="a UTF-8 mark before bytes that are not"),
        pytest.param(b"\xed\xa0\xbd\xed\xb8\x80 " + ENGLISH.encode(), id="surrogates written as UTF-8"),
        pytest.param(b"\xc0\xaf" + RUSSIAN.encode(), id="an overlong form"),
        pytest.param((CHINESE * 2).encode("gb18030") + b"\xff\n", id="GB 18030 with a stray byte"),
        pytest.param((JAPANESE * 2).encode("iso-2022-jp") + b"\x1b$Babc", id="an escape sequence that never ends"),
        pytest.param(b"a ~{ b ~} c ~{<:Ky2;SAEM~} d\n", id="HZ and tildes"),
        pytest.param(bytes(range(0x80, 0x100)) * 3, id="all high bytes"),
    ],
)
def test_damaged_bytes_come_back_exactly(data):
    assert restored(data) == data


def test_random_damage_comes_back_exactly():
    rng = random.Random(20240229)
    for text, codec in ((GERMAN, "cp1252"), (RUSSIAN, "utf-8"), (JAPANESE, "shift_jis"), (CHINESE, "gb18030")):
        for _ in range(25):
            data = bytearray((text * 2).replace("\n", rng.choice(("\n", "\r\n"))).encode(codec))
            for _ in range(rng.randrange(1, 5)):
                data[rng.randrange(len(data))] = rng.randrange(0x20, 0x100)
            assert restored(bytes(data)) == bytes(data)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(
            "\x93Nobody\x94, she said \x96 \x91ever\x92.".encode("latin-1"),
            "“Nobody”, she said – ‘ever’.",
            id="cp1252 quotes",
        ),
        pytest.param(
            f"“{GERMAN.strip()}”".encode("cp1252") + b"\x81",
            f"“{GERMAN.strip()}”\x81",
            id="one undefined byte does not make cp1252 Latin-1",
        ),
        pytest.param(RUSSIAN.encode() * 2 + b"\x93\n", RUSSIAN * 2 + "“\n", id="a stray cp1252 quote in Russian"),
        pytest.param(
            GREEK.encode() + b"\xff\n", GREEK + "\ufffd\n", id="a stray byte that is not punctuation is not guessed at"
        ),
        pytest.param(CHINESE.encode() + b"\x92\n", CHINESE + "’\n", id="a stray cp1252 apostrophe in Chinese"),
        pytest.param(b"", "", id="no bytes"),
    ],
)
def test_damaged_text_is_read_as_well_as_can_be(data, text):
    assert decode(data).text == text


@pytest.mark.parametrize(
    "start",
    [
        pytest.param("BMW baut in Straßkirchen. „Größer“, heißt es", id="BMW is not a bitmap"),
        pytest.param("ID3 – so heißt das neue Auto für Familien", id="ID3 is not a sound file"),
        pytest.param("MZ – die Größe der Bücherei überrascht alle", id="MZ is not a program"),
        pytest.param("GIF89a – so hieß das Format für kleine Filme", id="GIF89a is not an image"),
        pytest.param("%PDF-1.4 – so beginnt jede Datei für Drucker", id="%PDF is not a document"),
        pytest.param("PK – für wen ist die Größe der Partei wichtig", id="PK is not an archive"),
        pytest.param("Rar! – für Köche eine Überraschung", id="Rar! is not an archive"),
    ],
)
def test_text_that_begins_like_a_magic_number_is_text(start):
    text = f"{start}.\n{GERMAN}"

    assert decode(text.encode("cp1252")).text == text
    assert decode(text.encode()).text == text


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt"), "a few words")
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(0).randbytes(2000), id="an image"),
        pytest.param(gzip.compress(random.Random(1).randbytes(3000), mtime=0), id="a compressed file"),
        pytest.param(
            b"%PDF-1.4\n1 0 obj\n<< >>\nstream\n" + random.Random(2).randbytes(900), id="a document for print"
        ),
        pytest.param(random.Random(3).randbytes(5000), id="noise"),
        pytest.param(marshal.dumps(random.Random(4).choices(range(1 << 30), k=300)), id="numbers"),
        pytest.param(zipped(), id="an archive of short names"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\0>\0\x01\0\0\0" * 90, id="a program"),
        pytest.param(struct.pack("<500i", *range(500)), id="a column of small numbers"),
        pytest.param(bytes(1000), id="nothing but NUL"),
        pytest.param(b"\x01\x02\x03\x04 words " * 40, id="ASCII full of controls"),
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(NotTextError, match="not a text file"):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            b"form\x0cfeed and \x1b[1mbold\x1b[0m text and a \x07 bell " + ENGLISH.encode() * 3, id="a few controls"
        ),
        pytest.param(b"ein \x02 Zeichen. " + GERMAN.encode("cp1252") * 4, id="one control in cp1252"),
        pytest.param(b"\t" * 40 + b"\n" * 40 + b"x", id="tabs and line ends are not controls"),
    ],
)
def test_a_few_controls_are_still_text(data):
    assert restored(data) == data


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        pytest.param(ENGLISH.encode(), "utf-8", "valid UTF-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + b"a", "utf-8", "byte order mark", id="a mark"),
        pytest.param(ENGLISH.encode("utf-16-le"), "utf-16-le", "zero bytes", id="UTF-16 without a mark"),
        pytest.param(JAPANESE.encode("iso-2022-jp"), "iso2022_jp_2", "escape sequences", id="escape sequences"),
        pytest.param(RUSSIAN.encode() + b"\x93", "utf-8", "1 stray", id="nearly UTF-8"),
        pytest.param((RUSSIAN * 2).encode("cp1251"), "cp1251", "chardet", id="a guess"),
    ],
)
def test_the_reason_is_recorded(data, name, reason):
    encoding = decode(data).encoding

    assert encoding is not None
    assert encoding.name == name
    assert reason in encoding.reason
    assert 0 < encoding.confidence <= 1


def test_text_has_no_encoding():
    assert decode("Été\r\n").encoding is None
    assert decode("Été\r\n").text == "Été\n"


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        pytest.param("cp1251", "cp1251", id="Python's name"),
        pytest.param("windows-1251", "cp1251", id="the web's name"),
        pytest.param("Latin1", "iso8859_1", id="an alias in capitals"),
        pytest.param("UTF8", "utf-8", id="UTF8"),
    ],
)
def test_the_user_names_the_encoding(name, codec):
    source = decode("Größe".encode("latin-1"), name)

    assert source.encoding == (codec, 1.0, False, "named by the user")


def test_a_named_encoding_is_believed_over_what_the_bytes_look_like():
    data = "Größe".encode()

    assert decode(data, "cp1252").text == "GrÃ¶ÃŸe"
    assert restored(data, "cp1252") == data


def test_a_named_encoding_that_does_not_fit_loses_no_byte():
    data = "Größe — ночь\n".encode("cp1251", "replace") + b"\x98\xff\n"

    assert restored(data, "utf-8") == data
    assert restored(data, "ascii") == data
    assert restored(data, "utf-16") == data


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_named_encoding_still_has_its_byte_order_mark(codec):
    """The text does not begin with an invisible character just because the user named the charset."""
    data = "\ufeffText".encode(codec)

    source = decode(data, codec)

    assert source.text.lstrip("\ufeff") == "Text"
    assert source.restore(source.text) == data


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("utf-9", "utf_8", id="a slip"),
        pytest.param("cp125l", "cp125", id="a letter for a digit"),
        pytest.param("latin-11", "latin_1", id="a digit too many"),
    ],
)
def test_an_unknown_encoding_is_refused_with_near_names(name, near):
    with pytest.raises(UnknownEncodingError, match=near):
        decode(b"abc", name)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("nonsense-charset", id="no such name"),
        pytest.param("", id="no name"),
        pytest.param("rot13", id="a codec that is not a charset"),
        pytest.param("base64", id="a codec of bytes"),
        pytest.param("utf-8\0", id="a NUL in the name"),
    ],
)
def test_what_is_not_a_charset_is_refused(name):
    with pytest.raises(UnknownEncodingError):
        codec_named(name)
