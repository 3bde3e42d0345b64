"""A credit is sure if a label, a sign or a seller of pictures stands with it, and nothing but names follows."""

import pytest

from newsclean.reading.captions import count_sentences, read_captioned
from newsclean.reading.credits import read_credit, read_credit_at_start

ALONE = [
    "Foto: Ines Korhal / dpa",
    "Foto: Ines Korhal",
    "Foto: privat",
    "Bild: Ines Korhal (hr)",
    "© Reuters",
    "© Foto: iStock/ines-korhal",
    "(© Halm Archive/Ines Korhal)",
    "(Image credit: Quill Records)",
    "Photograph: Ines Korhal/The Harbour Post",
    "Photo by Ines Korhal on Unsplash",
    "Photo / Ines Korhal",
    "Photographs by Ines Korhal",
    "PHOTO: REUTERS",
    "Crédit photo : KB",
    "Crédit photo, Getty Images",
    "Fuente de la imagen, Getty Images",
    "Автор фото, Getty Images",
    "Getty Images/iStockphoto",
    "Ines Korhal/Getty Images",
    "File photo",
    "Photo d’illustration",
    "Symbolbild",
    "写真=共同",
    "사진=연합뉴스",
    "Фото: Ада Брук / ТАСС",
    "صورة: رويترز",
    "צילום: עדה ברוק",
    "Φωτογραφία: Ίνες Κορχάλ",
]

AT_END = {
    "The harbour at dawn.": [
        "Photo: Ines Korhal / AFP",
        "(Photo: Ines Korhal / AFP)",
        "— Picture by Ines Korhal",
        "— Reuters pic",
        "— © BELGA",
        "(AP Photo/Ines Korhal)",
        "[Ines Korhal/Reuters]",
        "Ines Korhal/Reuters files",
        "HANDOUT / AFP",
        "Credit: Ines Korhal/Getty",
        "Credit...Ines Korhal for The New York Times",
        "(stock image)",
    ],
    "Der Hafen am Morgen": [
        "Bild: Ines Korhal",
        "© Ines Korhal, 31.05.2013",
        "(Symbolbild)",
        "Foto: Kreis/Ines Korhal",
    ],
    "Le port à l'aube": ["Photo : Ines Korhal", "(photo d'archives)", "© AFP"],
    "El puerto al amanecer.": ["EFE/ J.J. Korhal", "Foto: Cortesía", "| FOTO: INES KORHAL"],
    "Hamnen i gryningen.": ["Foto: Ines Korhal/TT"],
    "Satama aamulla.": ["Kuva: Ines Korhal / Lehtikuva"],
    "Most w Halmie.": ["Fot. Ines Korhal / Agencja Quill"],
    "Порт на рассвете.": ["Фото: Ада Брук", "© РИА Новости / Ада Брук"],
    "Liman sabahı.": ["Fotoğraf: Ines Korhal / AA"],
    "Bến cảng lúc bình minh.": ["Ảnh: Ines Korhal"],
    "Presiden meninjau pelabuhan.": ["ANTARA FOTO/Ines Korhal"],
    "항구의 새벽.": ["[사진 출처 = 연합뉴스]", "/사진=뉴스1", "연합뉴스 제공"],
    "港口清晨的景象。": ["新华社记者 陈晓文 摄", "（图片来源：新华社）", "（圖／記者陳曉文攝）"],
    "夜明けの港": ["＝共同", "（写真：山田太郎）", "（資料写真）"],
}

NEAR_MISSES = [
    "Photo: A history, is the title of her book",
    "Her new book is Photo: A History",
    "Her new book, called Photo: A History, is out.",
    "Photo: The Story of a Ship",
    "Photos: Storm hits the coast of Halm",
    "Photo of Baby Wrapped in Flag Seen as Unpatriotic",
    "Photographs show the bridge before the flood: intact.",
    "Photo / Video",
    "(Photo: see page 4)",
    "The picture was taken by Ada Brook",
    "Getty Images sued the company on Monday",
    "Getty Images sued the company on Monday.",
    "He works for Getty Images.",
    "Why Getty Images sued",
    "Bids for Shutterstock went up",
    "Credit Suisse",
    "Credit: Banks lend less",
    "The credit: Who paid for the ferry?",
    "Image is everything",
    "(c) The minister",
    "© 2019 Harbour Post",
    "The minister resigned on Sunday. (Reuters)",
    "Er trat am Montag zurück. (dpa/lsw)",
    "The minister spoke. Source: Reuters",
    "He paid 20 dollars/AP",
    "The award went to a report by AFP/Harbour Post",
    "#harbour pic.twitter.com/a1b2c3",
    "Bild: Das Ende der Straße",
    "Die Bild: Eine Zeitung und ihre Leser",
    "Fotos: So schön war das Hafenfest in Halm",
    "Er zeigte ein Foto von Ada Brook.",
    "Symbolbild der Krise: Das leere Haus",
    "Photo de famille au sommet de Halm",
    "Crédit immobilier : les taux repartent à la hausse",
    "Mostró una foto de Juan Korhal",
    "Fotos del desastre: un pueblo bajo el barro",
    "Foto: como é feita a imagem do ano",
    "Foto in copertina: la storia di un porto",
    "Bild av läget: så röstade Halm",
    "Kuva: näin satama muuttuu",
    "Фото: как выглядел порт до пожара",
    "Fotoğraf: Bir limanın hikâyesi nasıl yazıldı?",
    "写真：右から順に市長と副市長が並んでいる",
    "「写真：右」と書かれた。",
    "图：这座港口的历史可以追溯到一百年前。",
]


@pytest.mark.parametrize("line", ALONE)
def test_a_credit_alone(line):
    credit = read_credit(line)

    assert credit is not None
    assert (credit.start, credit.end) == (0, len(line))


@pytest.mark.parametrize(("before", "credit"), [(before, one) for before, some in AT_END.items() for one in some])
def test_a_credit_after_words(before, credit):
    line = f"{before} {credit}" if credit[0] not in "＝（" else before + credit
    found = read_credit(line)

    assert found is not None
    assert line[: found.start] == before


@pytest.mark.parametrize(
    "line", ["Presidente de la isla, Joe Brook / AFP", "The harbour at dawn Ines Korhal/NPR hide caption"]
)
def test_a_caption_whose_credit_begins_somewhere(line):
    credit = read_credit(line)

    assert credit is not None
    assert credit.start == -1


@pytest.mark.parametrize("line", NEAR_MISSES)
def test_what_only_mentions_a_picture(line):
    assert read_credit(line) is None


def test_a_credit_in_brackets_at_the_start():
    line = "(Foto: Ines Korhal / dpa) Der Kapitän fährt nicht mehr hinaus."
    credit = read_credit_at_start(line)

    assert credit is not None
    assert line[credit.end :] == "Der Kapitän fährt nicht mehr hinaus."


@pytest.mark.parametrize(
    "line", ["(Photo: see page 4) The mayor said so.", "(AFP) The ferry will not sail.", "(Foto: Ines Korhal)"]
)
def test_other_brackets_at_the_start(line):
    assert read_credit_at_start(line) is None


@pytest.mark.parametrize(
    ("line", "before", "caption"),
    [
        ("Image copyright Getty Images Image caption The harbour at dawn", "", "The harbour at dawn"),
        ("Image caption, The harbour at dawn", "", "The harbour at dawn"),
        ("It was late. Image copyright Ines Korhal Image caption The harbour", "It was late. ", "The harbour"),
        ("Bildunterschrift: Der Hafen am Morgen", "", "Der Hafen am Morgen"),
        ("Подпись к фото, Порт на рассвете", "", "Порт на рассвете"),
        ("图像加注文字，港口的清晨", "", "港口的清晨"),
        ("toggle caption Ines Korhal/NPR", "", "Ines Korhal/NPR"),
    ],
)
def test_a_caption_after_its_label(line, before, caption):
    found = read_captioned(line)

    assert found is not None
    start, words = found
    assert (line[:start], line[words:]) == (before, caption)


@pytest.mark.parametrize(
    "line",
    [
        "The image caption was wrong",
        "Image caption contests are won by few",
        "Image copyright law Image caption",
        "Legende",
    ],
)
def test_words_that_are_no_label_of_a_caption(line):
    assert read_captioned(line) is None


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The harbour at dawn", 1),
        ("The harbour at dawn.", 1),
        ("J. J. Korhal at the port on Oct. 21, 2023.", 1),
        ("The harbour. The ferry was late. Nobody came.", 3),
        ("港口的清晨。渡轮晚点了。", 2),
    ],
)
def test_sentences(words, count):
    assert count_sentences(words) == count
