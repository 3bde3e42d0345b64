"""A headline has a certain length and ending; only a known suffix is removed from a page title."""

import pytest

from newsclean.reading.headlines import could_be_headline, is_statement, shares_a_word, split_headline


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Keepers return to Carrow lighthouse", id="a statement"),
        pytest.param("Who put out the light?", id="a question"),
        pytest.param("The light is on!", id="an exclamation"),
        pytest.param("“The light is on,” keepers say", id="a quotation"),
        pytest.param("LIGHT ON AGAIN AT CARROW", id="capitals"),
        pytest.param("Licht an: Wärter kehren zurück", id="a colon inside"),
        pytest.param("灯台に再び明かり", id="Japanese"),
        pytest.param(
            "Light on...",
            id="dots are a full stop",
        ),
    ],
)
def test_a_headline(words):
    assert could_be_headline(words)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The keepers returned on Monday.", id="a full stop"),
        pytest.param("“The keepers returned.”", id="a full stop inside quotation marks"),
        pytest.param("灯台に明かりがともった。", id="a Japanese full stop"),
        pytest.param("In this story:", id="a colon at the end"),
        pytest.param("Keepers, lamps,", id="a comma at the end"),
        pytest.param("News", id="too short"),
        pytest.param("word " * 60, id="too long"),
    ],
)
def test_no_headline(words):
    assert not could_be_headline(words.strip())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The lamp is lit again. The keepers are back.", id="two sentences"),
        pytest.param("Who lit the lamp? Nobody on the island will say.", id="a question and its answer"),
        pytest.param("Лампа снова горит. Смотрители вернулись.", id="Russian"),
        pytest.param("“The lamp is lit again. The keepers are back.”", id="quoted"),
        pytest.param("灯台に明かりがともった。", id="a Japanese sentence"),
        pytest.param("दीपक फिर जल उठा। रखवाले लौट आए।", id="Hindi"),
    ],
)
def test_a_statement(words):
    assert is_statement(words)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Keepers return to Carrow lighthouse", id="a headline"),
        pytest.param("The keepers are back.", id="one sentence, as headlines of some papers"),
        pytest.param("Who lit the lamp? A story in four acts", id="no full stop at the end"),
        pytest.param("The lamp is lit again. The keepers are back...", id="dots"),
        pytest.param("Keepers of St. Brannoc return.", id="an abbreviation"),
        pytest.param("No. 4 lamp is lit again at 5 p.m. on the cape.", id="short forms"),
        pytest.param("灯台に再び明かり", id="a Japanese headline"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_statement(words):
    assert not is_statement(words)


@pytest.mark.parametrize(
    ("words", "title", "same"),
    [
        pytest.param("Two winters in a lighthouse", "Keepers return to Carrow Lighthouse", True, id="a word"),
        pytest.param("灯台に明かり", "カロー灯台、再び点灯", True, id="two characters"),
        pytest.param("What you will need", "Keepers return to Carrow lighthouse", False, id="no word"),
        pytest.param("To the sea", "To the light", False, id="short words alone"),
        pytest.param("必要なもの", "カロー灯台、再び点灯", False, id="no two characters"),
    ],
)
def test_shares_a_word(words, title, same):
    assert shares_a_word(words, title) is same


HEAD = "Keepers return to Carrow lighthouse"


@pytest.mark.parametrize(
    ("words", "others", "title", "suffixes"),
    [
        pytest.param(HEAD, [], HEAD, [], id="no suffix"),
        pytest.param(f"{HEAD} | Carrow Herald", [], HEAD, ["Carrow Herald"], id="a site after a bar"),
        pytest.param(f"{HEAD} | Islands", [], HEAD, ["Islands"], id="a topic after a bar"),
        pytest.param(f"{HEAD} | Islands | Carrow Herald", [], HEAD, ["Islands", "Carrow Herald"], id="two bars"),
        pytest.param(f"{HEAD} - Carrow Herald", [], HEAD, ["Carrow Herald"], id="the name of a site after a dash"),
        pytest.param(f"{HEAD} – BBC News", [], HEAD, ["BBC News"], id="a broadcaster after a dash"),
        pytest.param(f"{HEAD} - carrowpost.com", [], HEAD, ["carrowpost.com"], id="an address after a dash"),
        pytest.param(f"{HEAD} - Islands", ["Islands"], HEAD, ["Islands"], id="a topic that another line repeats"),
        pytest.param(f"{HEAD} - The Islander", [HEAD], HEAD, ["The Islander"], id="the headline alone on another line"),
        pytest.param(f"{HEAD} - ISLANDS", ["Islands"], HEAD, ["ISLANDS"], id="repeated in another case"),
        pytest.param(
            "Leuchtturm brennt wieder - Carrower Zeitung",
            [],
            "Leuchtturm brennt wieder",
            ["Carrower Zeitung"],
            id="a German paper",
        ),
        pytest.param(
            "Le phare de Carrow se rallume - Le Monde",
            [],
            "Le phare de Carrow se rallume",
            ["Le Monde"],
            id="a French paper",
        ),
        # what stays
        pytest.param(f"{HEAD} - at last", [], f"{HEAD} - at last", [], id="words of the headline after a dash"),
        pytest.param(
            f"{HEAD} – and stay", ["Islands"], f"{HEAD} – and stay", [], id="another line says something else"
        ),
        pytest.param("Carrow-on-Sea lights up", [], "Carrow-on-Sea lights up", [], id="hyphens in a name"),
        pytest.param("Light on | Islands", [], "Light on | Islands", [], id="too little would be left"),
        pytest.param(f"Storm: {HEAD}", [], f"Storm: {HEAD}", [], id="a colon"),
        pytest.param(
            f"{HEAD} | what the keepers found there when they came",
            [],
            f"{HEAD} | what the keepers found there when they came",
            [],
            id="too long for a suffix",
        ),
        pytest.param(
            "A 2024|25 timetable for ferries", [], "A 2024|25 timetable for ferries", [], id="a bar without spaces"
        ),
    ],
)
def test_split_headline(words, others, title, suffixes):
    assert split_headline(words, others) == (title, suffixes)
