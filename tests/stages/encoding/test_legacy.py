"""A text of one legacy charset that was read as another is read anew as a whole; right texts stay."""

import pytest

from newsclean.document import Document
from newsclean.stages.encoding.legacy import repair_legacy

TEXTS = {
    "ru": (
        "Городской совет утвердил бюджет на следующий год. Больше всего денег получат школы и больницы, "
        "сообщил мэр. Жители недовольны тем, что ремонт моста снова отложили до весны.\n"
    ),
    "uk": (
        "Міська рада у вівторок вирішила залишити паром. Ремонт буде коштувати більше, ніж планували, "
        "і мешканці вже питають, хто за це заплатить. Наступна нарада відбудеться після свят.\n"
    ),
    "el": (
        "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κρατήσει το πλοίο της γραμμής. Τα έργα στο λιμάνι θα κοστίσουν "
        "περισσότερο από όσο είχε υπολογιστεί και οι κάτοικοι ζητούν εξηγήσεις.\n"
    ),
    "pl": (
        "Rada gminy zdecydowała we wtorek, że prom będzie pływał także zimą. Już wcześniej było wiadomo, że remont "
        "może kosztować więcej. Mieszkańcy są zadowoleni, choć część z nich wolałaby most.\n"
    ),
    "cs": (
        "Zastupitelé rozhodli, že přívoz bude jezdit i v zimě. Oprava lodi však přijde na více peněz, než město "
        "čekalo. Podle starosty ještě není jisté, kdo ji zaplatí, protože také stát šetří.\n"
    ),
    "tr": (
        "Belediye meclisi feribotun çalışmaya devam etmesi için karar aldı. Onarımın düşünülenden çok daha pahalı "
        "olduğu açıklandı. Başkan, şu an için başka bir çözüm olmadığını söyledi ve kış için yardım istedi.\n"
    ),
}


def repaired(text: str) -> str:
    return Document(text).apply("legacy", repair_legacy(Document(text))).text


@pytest.mark.parametrize(
    ("language", "charset", "read_as"),
    [
        ("ru", "cp1251", "koi8_r"),
        ("ru", "koi8_r", "cp1251"),
        ("ru", "cp1251", "cp1252"),
        ("ru", "cp866", "cp1251"),
        ("ru", "iso8859_5", "cp1251"),
        ("ru", "cp1251", "cp866"),
        ("uk", "cp1251", "cp1252"),
        ("uk", "cp1251", "koi8_r"),
        ("el", "cp1253", "cp1252"),
        ("pl", "cp1250", "cp1252"),
        ("pl", "iso8859_2", "cp1252"),
        ("cs", "cp1250", "cp1252"),
        ("tr", "cp1254", "cp1252"),
    ],
)
def test_misread_text_is_read_anew(language, charset, read_as):
    text = TEXTS[language]

    assert repaired(text.encode(charset).decode(read_as)) == text


@pytest.mark.parametrize("language", TEXTS)
def test_right_text_stays(language):
    assert repaired(TEXTS[language]) == TEXTS[language]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Ïðèâåò", id="one word is too little to tell"),
        pytest.param(
            TEXTS["pl"] + "Zürich, Genève, Århus, São Paulo, Malmö i Düsseldorf czekają.\n", id="foreign names"
        ),
        pytest.param("ГОРОДСКОЙ СОВЕТ УТВЕРДИЛ БЮДЖЕТ НА СЛЕДУЮЩИЙ ГОД И РЕМОНТ МОСТА\n" * 3, id="capitals"),
        pytest.param("Îles, ñandú, Ærø, Łódź, Þór, Škoda, Ğ, ő: letters of many lands in one line\n" * 3, id="letters"),
        pytest.param(TEXTS["ru"] + TEXTS["el"], id="two scripts"),
        pytest.param("Die Brücke über den Fluss, größer und schöner als früher, heißt es.\n" * 3, id="German"),
        pytest.param("一座新桥将于周二开放，市长说这花了很多年。\n" * 3, id="Chinese"),
        pytest.param("Ελληνικά και Кириллица и עברית together, 5 μm × 3 Ω ± 2 %\n" * 3, id="scripts and signs"),
    ],
)
def test_what_may_be_right_stays(text):
    assert repaired(text) == text
