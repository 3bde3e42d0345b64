"""A dateline is place, agency and date in front of the first sentence; a dash alone is none."""

import pytest

from newsclean.stages.dateline.place import find_dateline

REST = "The ferry left at dawn."


@pytest.mark.parametrize(
    ("written", "place", "agency", "date"),
    [
        # signed
        pytest.param("LONDON, Feb 22 (Reuters) - ", "LONDON", "Reuters", "Feb 22", id="Reuters"),
        pytest.param("LONDON, Feb 22, 2024 (Reuters) - ", "LONDON", "Reuters", "Feb 22, 2024", id="with the year"),
        pytest.param("LONDON (Reuters) - ", "LONDON", "Reuters", None, id="without a date"),
        pytest.param("(Reuters) - ", None, "Reuters", None, id="without a place"),
        pytest.param("SALEM, Ore. (AP) — ", "SALEM, Ore.", "AP", None, id="a state in short"),
        pytest.param("SAN JOSE, Calif. (AP) _ ", "SAN JOSE, Calif.", "AP", None, id="an underscore for the dash"),
        pytest.param("PARIS (AFP) – ", "PARIS", "AFP", None, id="AFP"),
        pytest.param("NEW YORK (CBS/AP) -- ", "NEW YORK", "CBS/AP", None, id="two agencies"),
        pytest.param("(CNN) -- ", None, "CNN", None, id="CNN with dashes"),
        pytest.param("(CNN)", None, "CNN", None, id="CNN without a space"),
        pytest.param("ATLANTA (CNN) — ", "ATLANTA", "CNN", None, id="CNN with a place"),
        pytest.param("Köln (dpa) - ", "Köln", "dpa", None, id="dpa"),
        pytest.param("Köln (dpa/lnw) - ", "Köln", "dpa/lnw", None, id="a regional service of dpa"),
        pytest.param("Frankfurt am Main (dpa) - ", "Frankfurt am Main", "dpa", None, id="small words in a place"),
        pytest.param("Berlin, Germany | AFP | ", "Berlin, Germany", "AFP", None, id="between bars"),
        pytest.param("Madrid, 2 mar (EFE).- ", "Madrid", "EFE", "2 mar", id="EFE"),
        pytest.param("MADRID, 2 Mar. (EUROPA PRESS) - ", "MADRID", "EUROPA PRESS", "2 Mar.", id="Europa Press"),
        pytest.param("ANKARA (AA) - ", "ANKARA", "AA", None, id="AA"),
        pytest.param("(ANSA) - ROMA, 2 MAR - ", None, "ANSA", None, id="ANSA with the place behind", marks=pytest.mark.xfail(strict=True, reason="what follows the agency stays in the sentence")),
        pytest.param("МОСКВА, 2 мая — РИА Новости. ", "МОСКВА", "РИА Новости", "2 мая", id="RIA"),
        pytest.param("МОСКВА, 2 мая. /ТАСС/. ", "МОСКВА", "ТАСС", "2 мая", id="TASS"),
        # unsigned
        pytest.param("BERLIN — ", "BERLIN", None, None, id="a place in capitals"),
        pytest.param("BERLIN - ", "BERLIN", None, None, id="a hyphen for the dash"),
        pytest.param("LOS ALAMOS -- ", "LOS ALAMOS", None, None, id="two words"),
        pytest.param("NEW DELHI -- ", "NEW DELHI", None, None, id="a place that begins with NEW", marks=pytest.mark.xfail(strict=True, reason="NEW alone is a label; NEW DELHI is a place")),
        pytest.param("NEW YORK — ", "NEW YORK", None, None, id="another place that begins with NEW", marks=pytest.mark.xfail(strict=True, reason="NEW alone is a label; NEW YORK is a place")),
        pytest.param("SAN JOSE, Calif. — ", "SAN JOSE, Calif.", None, None, id="a state in short, unsigned"),
        pytest.param("COMMACK, N.Y., Feb 26 - ", "COMMACK, N.Y.", None, "Feb 26", id="a state and a date"),
        pytest.param("SÃO PAULO - ", "SÃO PAULO", None, None, id="accents"),
        pytest.param("BERGEN OP ZOOM - ", "BERGEN OP ZOOM", None, None, id="three words"),
        pytest.param("RIO DE JANEIRO – ", "RIO DE JANEIRO", None, None, id="a small word in capitals"),
        pytest.param("КИЕВ — ", "КИЕВ", None, None, id="Cyrillic"),
        # East Asia
        pytest.param("【東京共同】", "東京", "共同", None, id="Kyodo"),
        pytest.param("(서울=연합뉴스) 김하나 기자 = ", "서울", "연합뉴스", None, id="Yonhap with the reporter"),
        pytest.param("新华社北京2月22日电 ", "北京", "新华社", "2月22日", id="Xinhua"),
    ],
)  # fmt: skip
def test_datelines(written, place, agency, date):
    found = find_dateline(written + REST)

    assert found is not None
    length, dateline = found
    assert (dateline.place, dateline.agency, dateline.date) == (place, agency, date)
    assert (written + REST)[length:] == REST
    assert (written + REST).startswith(str(dateline))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("LONDON, Feb 22 (Reuters) - ", "LONDON, Feb 22 (Reuters)", id="Reuters"),
        pytest.param("SALEM, Ore. (AP) — ", "SALEM, Ore. (AP)", id="AP"),
        pytest.param("BERLIN — ", "BERLIN", id="unsigned"),
        pytest.param("(CNN)", "(CNN)", id="CNN"),
        pytest.param("【東京共同】", "【東京共同】", id="Kyodo"),
    ],
)
def test_what_was_written(written, text):
    found = find_dateline(written + REST)

    assert found is not None
    assert str(found[1]) == text


def test_a_dateline_may_stand_alone_on_its_line():
    found = find_dateline("MADRID, 2 Mar. (EUROPA PRESS) -")

    assert found is not None
    assert found[0] == len("MADRID, 2 Mar. (EUROPA PRESS) -")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="nothing"),
        pytest.param("The ferry left at dawn.", id="a sentence"),
        pytest.param("NATO — the alliance, that is — met on Monday.", id="an acronym"),
        pytest.param("BREAKING — The ferry has left.", id="a label"),
        pytest.param("UPDATE - The ferry has left.", id="another label"),
        pytest.param("WATCH — The ferry leaves.", id="a label of a film"),
        pytest.param("Berlin — the city, not the film — is cold.", id="not in capitals"),
        pytest.param("The old mill - it is older than the town - was sold.", id="a dash in a sentence"),
        pytest.param("“No” — that was all she said.", id="a quotation"),
        pytest.param("MILL-OWNERS met on Monday.", id="a hyphen in a word"),
        pytest.param("A — the first letter", id="one letter"),
        pytest.param("The Associated Press (AP) — an agency — was founded long ago.", id="an acronym that is explained", marks=pytest.mark.xfail(strict=True, reason="a name before its acronym is read as a place")),
        pytest.param("Agence France-Presse (AFP) - the agency, not the paper - said no.", id="an acronym between dashes", marks=pytest.mark.xfail(strict=True, reason="a name before its acronym is read as a place")),
        pytest.param("Carrow (pop. 300) - a village", id="no agency in brackets"),
        pytest.param("CARROW (3-1) - Rovers won.", id="a score in brackets"),
        pytest.param("Carrow | 12 March | The ferry", id="bars without an agency"),
        pytest.param("ROVERS 2 - UNITED 1", id="a score"),
        pytest.param("Rovers - United 2-1", id="a match"),
        pytest.param("12 - The number of ferries that sank.", id="a number"),
        pytest.param("A-12,345 — the lucky number", id="a lottery"),
        pytest.param("- a list item", id="a list"),
        pytest.param("— Ada Brook (@adabrook) March 5, 2024", id="the signature of a quoted post"),
        pytest.param("ADA BROOK, HOST: Good evening.", id="a transcript"),
        pytest.param("Q - Are you afraid?", id="a question"),
        pytest.param("the FERRY - it left.", id="a small letter in front", marks=pytest.mark.xfail(strict=True, reason="small words may stand first in a place")),
        pytest.param("I (AFP", id="an open bracket"),
        pytest.param("COVID-19 — what we know", id="a disease"),
        pytest.param("【速報", id="an open bracket in Japanese"),
        pytest.param("(3) - the third point", id="a numbered point"),
    ],
)  # fmt: skip
def test_what_is_no_dateline(words):
    assert find_dateline(words) is None
