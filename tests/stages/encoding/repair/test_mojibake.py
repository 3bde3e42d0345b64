"""UTF-8 that was read as another charset is repaired in place, and nothing else is touched."""

import os
import subprocess
import sys

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.repair.mojibake import repair_mojibake

FERRY = "Паром отошёл от причала на рассвете, и никто этого не заметил."
CZAJKA = "Prom odpłynął o świcie i nikt tego nie zauważył. Był wśród żeglarzy spokój."
FEUX = "Le café fermé l’été à Orléans, là où « Marigold » s’arrêta"
PLOIO = "Το πλοίο αναχώρησε την αυγή. Ο καπετάνιος και ο ναύτης δεν το πρόσεξαν."


def misread(text: str, *charsets: str) -> str:
    """What UTF-8 looks like when it is read as these charsets in turn; undefined bytes are C1 controls."""
    for charset in charsets:
        text = "".join(bytes((byte,)).decode(charset, "ignore") or chr(byte) for byte in text.encode())
    return text


def repaired(text: str) -> str:
    return Document(text).apply("mojibake", run_pass(repair_mojibake, Document(text))).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The mayorâ€™s boat", "The mayor’s boat", id="an apostrophe"),
        pytest.param("â€œNever,â€\x9d she said", "“Never,” she said", id="curly quotes, the last byte lost to C1"),
        pytest.param("â€œNever,â€ she said", "“Never,” she said", id="curly quotes, the last byte dropped"),
        pytest.param("â€œNever\nagain,â€ she said", "“Never\nagain,” she said", id="… on a later line"),
        pytest.param("at nine â€“ or ten", "at nine – or ten", id="an en dash"),
        pytest.param("LEEDS (AP) â€” The canal", "LEEDS (AP) — The canal", id="the dash of a dateline"),
        pytest.param("and soâ€¦", "and so…", id="an ellipsis"),
        pytest.param("Le cafÃ© fermÃ© l'Ã©tÃ©", "Le café fermé l'été", id="French vowels"),
        pytest.param("Die BrÃ¼cke Ã¼ber den FluÃŸ", "Die Brücke über den Fluß", id="umlauts"),
        pytest.param("El niÃ±o y el aÃ±o", "El niño y el año", id="Spanish n with tilde"),
        pytest.param("a fee of Â£20 or â‚¬25", "a fee of £20 or €25", id="signs of money"),
        pytest.param("19Â°C", "19°C", id="degrees"),
        pytest.param("Ð¿Ð°Ñ€Ð¾Ð¼", "паром", id="Cyrillic"),
        pytest.param("The captainÃ¢â‚¬â„¢s log", "The captain’s log", id="twice over"),
        pytest.param(
            "clean line\nthe mayorâ€™s\nclean line", "clean line\nthe mayor’s\nclean line", id="one line of three"
        ),
        pytest.param(
            "She wrote “no” and the mayorâ€™s “yes”",
            "She wrote “no” and the mayor’s “yes”",
            id="beside right curly quotes",
        ),
        pytest.param("Â«Паром ушёлÂ», — сказал он", "«Паром ушёл», — сказал он", id="quotes around right Russian"),
        pytest.param("他说：â€œ渡轮â€\x9d走了", "他说：“渡轮”走了", id="quotes around right Chinese"),
        pytest.param("It costs 5Â €, Â£4 or Â£3", "It costs 5 €, £4 or £3", id="a no-break space made a space"),
        pytest.param("Today.Â  At nine: Â£4 or Â£3", "Today. At nine: £4 or £3", id="… before a space"),
        pytest.param("VoilÃ , le cafÃ© fermÃ©", "Voilà, le café fermé", id="half a letter made a space"),
    ],
)
def test_mojibake_is_repaired(before, after):
    assert repaired(before) == after


@pytest.mark.parametrize(
    "charsets",
    [
        pytest.param(("cp1252",), id="cp1252"),
        pytest.param(("latin-1",), id="Latin-1"),
        pytest.param(("cp1251",), id="cp1251"),
        pytest.param(("cp1250",), id="cp1250"),
        pytest.param(("koi8-r",), id="KOI8-R"),
        pytest.param(("cp437",), id="MS-DOS"),
        pytest.param(("cp850",), id="MS-DOS in Europe"),
        pytest.param(("cp866",), id="MS-DOS in Russia"),
        pytest.param(("mac_roman",), id="the Mac"),
        pytest.param(("cp1252", "cp1252"), id="cp1252 twice"),
        pytest.param(("cp1252", "cp1252", "cp1252"), id="cp1252 three times"),
        pytest.param(("latin-1", "latin-1"), id="Latin-1 twice"),
        pytest.param(("cp1250", "cp1250"), id="cp1250 twice"),
        pytest.param(("cp1251", "cp1251"), id="cp1251 twice"),
        pytest.param(("cp1251", "cp1252"), id="cp1251, then cp1252"),
        pytest.param(("cp1250", "cp1252"), id="cp1250, then cp1252"),
        pytest.param(("latin-1", "cp1252"), id="Latin-1, then cp1252"),
        pytest.param(("cp1252", "latin-1"), id="cp1252, then Latin-1"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FERRY, id="Russian"),
        pytest.param(CZAJKA, id="Polish"),
        pytest.param(FEUX, id="French with letters that stand alone"),
        pytest.param(PLOIO, id="Greek with letters that stand alone"),
        pytest.param("Feribot şafak vakti ayrıldı; kaptan yolculuğun süreceğini söyledi.", id="Turkish"),
        pytest.param("Die Brücke war größer – „so heißt es“, sagte die Bürgermeisterin.", id="German"),
        pytest.param("The mayor’s boat – “Marigold” – left at nine.", id="English"),
        pytest.param("渡轮在黎明时分离开码头，没有人注意到。", id="Chinese"),
    ],
)
def test_every_layer_is_peeled(text, charsets):
    assert repaired(misread(text, *charsets)) == text


def test_damage_once_and_twice_on_one_page():
    text = misread(FEUX, "cp1252") + "\n" + misread(FEUX, "cp1252", "cp1252")

    assert repaired(text) == f"{FEUX}\n{FEUX}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Nothing but ASCII's own.", id="ASCII"),
        pytest.param("“Never,” she said – ‘ever’ … and left", id="curly quotes and dashes"),
        pytest.param("„Nie“, sagte sie. ‚Doch‘, sagte er.", id="German quotes"),
        pytest.param("« Jamais », dit-elle. ‹ Si. ›", id="French quotes"),
        pytest.param("»Nie«, sagte sie", id="German guillemets"),
        pytest.param("Une œuvre, un cœur, l’ŒUVRE", id="the ligature œ"),
        pytest.param("Ærø, Åse, Þór, Straße", id="letters of the north"),
        pytest.param("Ação, São João, ÂNGELA, TRANSIÇÃO", id="Portuguese in capitals"),
        pytest.param("PÂRÂU și ÎNTÂI", id="Romanian in capitals"),
        pytest.param("ÀÁÂÃÄÅ the row of letters", id="a row of letters"),
        pytest.param("渡轮离开码头，没有人注意到：真的（吗）！", id="full-width punctuation"),
        pytest.param("ﾌｪﾘｰ ＡＢＣ １２３", id="half-width kana and full-width letters"),
        pytest.param("Паром отошёл — и никто не заметил", id="Russian"),
        pytest.param("Το πλοίο αναχώρησε", id="Greek"),
        pytest.param("غادرت العبارة الميناء", id="Arabic"),
        pytest.param("Ã la carte", id="one odd letter is not a mark"),
        pytest.param("Â", id="a letter alone"),
        pytest.param("a café’s terrace", id="a vowel and a right apostrophe"),
        pytest.param("the letter É… and the letter Ü”", id="a capital before an ellipsis or quote"),
        pytest.param("price: 20 € — 5 %", id="a sign of money"),
        pytest.param("\ufffd\ufffd cannot be repaired", id="replacement characters"),
        pytest.param("emoji 😀 and 👩‍🚒", id="emoji"),
        pytest.param(FERRY.encode("cp1251").decode("koi8-r"), id="Russian in cp1251 as KOI8-R is not UTF-8"),
        pytest.param(FERRY.encode("koi8-r").decode("cp1251"), id="Russian in KOI8-R as cp1251 is not UTF-8"),
        pytest.param(FERRY.encode("cp866").decode("cp1251"), id="Russian of MS-DOS as cp1251 is not UTF-8"),
        pytest.param(FERRY.encode("cp1251").decode("latin-1"), id="Russian in cp1251 as Latin-1 is not UTF-8"),
        pytest.param(CZAJKA.encode("iso-8859-2").decode("latin-1"), id="Polish in ISO-8859-2 as Latin-1 is not UTF-8"),
        pytest.param(CZAJKA, id="Polish"),
        pytest.param("Przyszedł z Łodzi; żółć, źdźbło, ŚĆĘĄŻ", id="Polish in capitals"),
        pytest.param("Příliš žluťoučký kůň, ĎÁBELSKÉ ÓDY", id="Czech"),
        pytest.param("Їжак і ґава, об’єкт № 5, «Зоря»", id="Ukrainian"),
        pytest.param("می\u200cخواهم به خانه\u200cام بروم", id="Persian"),
        pytest.param("המעבורת עזבה את הנמל: ״מריגולד״", id="Hebrew"),
        pytest.param("เรือข้ามฟากออกจากท่าเรือ", id="Thai"),
        pytest.param("┌──┬──┐\n│ a│ b│\n└──┴──┘", id="a table of lines"),
        pytest.param("5 µg/m³, 20 °C ± 1, x² ≠ y³, Å³, Γ²", id="units and formulas"),
        pytest.param("COCA‑COLA® and Ærø™ are ©2024 «A»", id="trade marks"),
        pytest.param(
            "An encoding error turns a curly apostrophe into “â€™”, the newsletter on UTF-8 explains.",
            id="shown in an article about it",
        ),
        pytest.param("Почему вместо букв кракозябры: «РџСЂРёРІРµС‚»?", id="shown in a Russian article about it"),
        pytest.param("The sign “Ã©” was on every page.", id="a quoted sign"),
        pytest.param("fi ﬂag stays as it is in this pass", id="an f-ligature is not mojibake"),
    ],
)
def test_right_text_stays(text):
    doc = Document(text)

    assert doc.apply("mojibake", run_pass(repair_mojibake, doc)) is doc


def test_only_the_damaged_span_is_an_edit():
    text = "She wrote “no”.\nThe mayorâ€™s “yes” – at last."

    edits = list(run_pass(repair_mojibake, Document(text)))

    assert [(text[edit.start : edit.end], edit.new) for edit in edits] == [("â€™", "’")]


def test_no_letter_of_a_far_script_is_made_of_letters_in_another_charset():
    text = "Городской совет утвердил бюджет, сообщил мэр. Жители ждут весны.".encode("cp1251").decode("koi8_r")

    assert not any("\u3000" <= char < "\ud7a4" for char in repaired(text))


RIGHT = {
    "ru": "Паром снова вышел на остров, сообщил порт; рейс повторят, «Якорь» уверен.",
    "uk": "ПОРІВНЯЛИ ОСТРІВ З МОРЕМ. Пором знову вийшов на острів, повідомив порт.",
    "bg": "Фериботът до острова отплава отново, съобщи пристанището; топло е, но тплежи.",
    "el": "Το πλοίο για το νησί απέπλευσε ξανά το βράδυ, είπε το λιμεναρχείο.",
    "ar": "غادرت العبارة إلى الجزيرة مساء الثلاثاء، ومع، كما قالت سلطة الميناء.",
    "th": "เรือข้ามฟากไปเกาะออกเดินทางอีกครั้งในวันอังคาร หลังพายุพัดท่าเรือพัง",
}


@pytest.mark.parametrize(
    "beside", ["HyperТекст", "«Ъ»", "╨┐╤А╨╕╨▓╨╡╤В", "тАЩ", "вЂ™", "He said itâ€™s late.", "à¸‚à¹‰", "РїСЂРёРІРµС‚"]
)
@pytest.mark.parametrize("language", RIGHT)
def test_right_text_beside_damage_stays(language, beside):
    """Text that is UTF-8 by chance, such as `рей` in cp866, is not damage just because of an oddity elsewhere."""
    text = f"{RIGHT[language]}\n\n" * 40
    doc = Document(f"{beside}\n\n{text}")
    assert doc.apply("mojibake", run_pass(repair_mojibake, doc)).text.endswith(text)


@pytest.mark.parametrize("marks", ["“”", "「」", "«»"])
def test_mojibake_that_a_text_about_it_shows_stays(marks):
    text = f"Mojibake is what UTF-8 looks like in the wrong charset: {marks[0]}cafÃ© crÃ¨me{marks[1]}, say."

    assert repaired(text) == text


def test_reasons_are_the_same_in_each_run():
    """Two charsets explain the second word: which one is named must not depend on how Python seeds its hashes."""
    program = (
        "from newsclean import clean\n"
        "print([change.reason for step in clean('byÃ…â€šo takÃ…Â¼e').document.steps for change in step.changes])"
    )

    outputs = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }

    assert len(outputs) == 1
