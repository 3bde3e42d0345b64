"""A dateline is place, agency and date before the first sentence; a dash alone does not make one."""

import pytest

from newsclean.reading.datelines import find_dateline

REST = "The ferry left at dawn."


@pytest.mark.parametrize(
    ("written", "place", "agency", "date"),
    [
        # signed
        pytest.param("LISBON, Jun 14 (Reuters) - ", "LISBON", "Reuters", "Jun 14", id="Reuters"),
        pytest.param("LISBON, Jun 14, 2023 (Reuters) - ", "LISBON", "Reuters", "Jun 14, 2023", id="with the year"),
        pytest.param("LISBON (Reuters) - ", "LISBON", "Reuters", None, id="without a date"),
        pytest.param("(Reuters) - ", None, "Reuters", None, id="without a place"),
        pytest.param("SALEM, Ore. (AP) — ", "SALEM, Ore.", "AP", None, id="an abbreviated state"),
        pytest.param("SANTA CRUZ, Calif. (AP) _ ", "SANTA CRUZ, Calif.", "AP", None, id="an underscore for the dash"),
        pytest.param("PARIS (AFP) – ", "PARIS", "AFP", None, id="AFP"),
        pytest.param("EL PASO (CBS/AP) -- ", "EL PASO", "CBS/AP", None, id="two agencies"),
        pytest.param("(CNN) -- ", None, "CNN", None, id="CNN with dashes"),
        pytest.param("(CNN)", None, "CNN", None, id="CNN without a space"),
        pytest.param("ATLANTA (CNN) — ", "ATLANTA", "CNN", None, id="CNN with a place"),
        pytest.param("Köln (dpa) - ", "Köln", "dpa", None, id="dpa"),
        pytest.param("Köln (dpa/lnw) - ", "Köln", "dpa/lnw", None, id="a regional service of dpa"),
        pytest.param("Frankfurt am Main (dpa) - ", "Frankfurt am Main", "dpa", None, id="lowercase words in a place"),
        pytest.param("Bonn, Germany | AFP | ", "Bonn, Germany", "AFP", None, id="between bars"),
        pytest.param("Lugo, 9 sep (EFE).- ", "Lugo", "EFE", "9 sep", id="EFE"),
        pytest.param("SEVILLA, 7 Abr. (EUROPA PRESS) - ", "SEVILLA", "EUROPA PRESS", "7 Abr.", id="Europa Press"),
        pytest.param("İZMİR (AA) - ", "İZMİR", "AA", None, id="AA"),
        pytest.param(
            "(ANSA) - BARI, 7 GIU - ",
            "BARI",
            "ANSA",
            "7 GIU",
            id="ANSA with the place after it",
        ),
        pytest.param("ТВЕРЬ, 14 июня — РИА Новости. ", "ТВЕРЬ", "РИА Новости", "14 июня", id="RIA"),
        pytest.param("ТВЕРЬ, 14 июня. /ТАСС/. ", "ТВЕРЬ", "ТАСС", "14 июня", id="TASS"),
        # unsigned
        pytest.param("BERLIN — ", "BERLIN", None, None, id="a place in capitals"),
        pytest.param("BERLIN - ", "BERLIN", None, None, id="a hyphen for the dash"),
        pytest.param("LOS ANGELES -- ", "LOS ANGELES", None, None, id="two words"),
        pytest.param(
            "NEW DELHI -- ",
            "NEW DELHI",
            None,
            None,
            id="a place that begins with NEW",
        ),
        pytest.param(
            "NEW YORK — ",
            "NEW YORK",
            None,
            None,
            id="another place that begins with NEW",
        ),
        pytest.param("SANTA CRUZ, Calif. — ", "SANTA CRUZ, Calif.", None, None, id="an abbreviated state, unsigned"),
        pytest.param("OSWEGO, N.Y., Apr 9 - ", "OSWEGO, N.Y.", None, "Apr 9", id="a state and a date"),
        pytest.param("KØBENHAVN - ", "KØBENHAVN", None, None, id="accents"),
        pytest.param("RIO DE JANEIRO - ", "RIO DE JANEIRO", None, None, id="three words"),
        pytest.param("RIO DE JANEIRO – ", "RIO DE JANEIRO", None, None, id="a preposition in capitals"),
        pytest.param("КИЕВ — ", "КИЕВ", None, None, id="Cyrillic"),
        pytest.param("MOSCOW, March 5. /TASS/. ", "MOSCOW", "TASS", "March 5", id="TASS in English"),
        pytest.param("New Delhi, Mar 5 (PTI) ", "New Delhi", "PTI", "Mar 5", id="PTI, without a dash"),
        pytest.param("Pune [India], March 5 (ANI): ", "Pune", "ANI", "March 5", id="ANI, the country in brackets"),
        pytest.param("Luleå (TT) ", "Luleå", "TT", None, id="TT, without a dash"),
        pytest.param("ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) - ", "ΑΘΗΝΑ", "ΑΠΕ-ΜΠΕ", None, id="Greek"),
        pytest.param("القاهرة - رويترز: ", "القاهرة", "رويترز", None, id="Arabic, a dash and a colon"),
        pytest.param("Jakarta, Antara -- ", "Jakarta", "Antara", None, id="Antara"),
        pytest.param("NEW DELHI: ", "NEW DELHI", None, None, id="a known place in capitals and a colon"),
        pytest.param("Berlin. ", "Berlin", None, None, id="a known place and a full stop"),
        pytest.param("México.- ", "México", None, None, id="a known place, a full stop and a dash"),
        # East Asia
        pytest.param("［東京 5日 ロイター］ - ", "東京", "ロイター", "5日", id="Reuters in Japanese"),
        pytest.param("（中央社記者王明台北5日電）", "台北", "中央社", "5日", id="CNA with the reporter"),
        pytest.param("【仙台共同】", "仙台", "共同", None, id="Kyodo"),
        pytest.param("(부산=연합뉴스) 이두리 기자 = ", "부산", "연합뉴스", None, id="Yonhap with the reporter"),
        pytest.param("新华社兰州6月7日电 ", "兰州", "新华社", "6月7日", id="Xinhua"),
        pytest.param("新华社兰州6月7日电（记者林海、李月）", "兰州", "新华社", "6月7日", id="Xinhua with reporters"),
        pytest.param("南灣日報訊（記者林海）", None, "南灣日報", None, id="a paper in traditional characters"),
        pytest.param("南湾日报讯（记者 林海）", None, "南湾日报", None, id="a paper with its reporter"),
        pytest.param("本报讯（记者林海 通讯员李月）", None, "本报", None, id="our paper, reporter and stringer"),
        # Press releases
        pytest.param("HALM, Feb. 3, 2024 /PRNewswire/ -- ", "HALM", "PRNewswire", "Feb. 3, 2024", id="PR Newswire"),
        pytest.param("TORONTO, Feb. 3, 2024 /CNW/ - ", "TORONTO", "CNW", "Feb. 3, 2024", id="CNW"),
        pytest.param("HALM, Feb. 3, 2024 (GLOBE NEWSWIRE) -- ", "HALM", "GLOBE NEWSWIRE", "Feb. 3, 2024", id="Globe"),
        # A date and a full stop
        pytest.param("ВОЛОГДА, 12 июня. ", "ВОЛОГДА", None, "12 июня", id="Russian, a date"),
        pytest.param("LONDON, March 5. ", "LONDON", None, "March 5", id="a known place and a date"),
    ],
)
def test_datelines(written, place, agency, date):
    found = find_dateline(written + REST)

    assert found is not None
    length, dateline = found
    assert (dateline.place, dateline.agency, dateline.date) == (place, agency, date)
    assert (written + REST)[length:] == REST
    assert (written + REST).startswith(str(dateline))


@pytest.mark.parametrize(
    ("words", "reporters"),
    [
        pytest.param("新华社兰州6月7日电（记者林海、李月）今天", ("林海", "李月"), id="two"),
        pytest.param("(부산=연합뉴스) 이두리 기자 = 오늘", ("이두리",), id="Korean"),
        pytest.param("（中央社記者王明台北5日電）今天", ("王明",), id="within the brackets"),
        pytest.param("本报讯（记者 林海 通讯员 李月）昨天", ("林海", "李月"), id="reporter and stringer"),
        pytest.param("LONDON, Feb 22 (Reuters) - The", (), id="none"),
    ],
)
def test_reporters(words, reporters):
    found = find_dateline(words)

    assert found is not None
    assert found[1].reporters == reporters


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("LISBON, Jun 14 (Reuters) - ", "LISBON, Jun 14 (Reuters)", id="Reuters"),
        pytest.param("SALEM, Ore. (AP) — ", "SALEM, Ore. (AP)", id="AP"),
        pytest.param("BERLIN — ", "BERLIN", id="unsigned"),
        pytest.param("(CNN)", "(CNN)", id="CNN"),
        pytest.param("【仙台共同】", "【仙台共同】", id="Kyodo"),
    ],
)
def test_what_was_written(written, text):
    found = find_dateline(written + REST)

    assert found is not None
    assert str(found[1]) == text


def test_a_dash_in_the_sentence_after_a_dateline():
    found = find_dateline("ВОЛОГДА, 12 июня. Паром Вологда—Халм снова ходит.")

    assert found is not None
    assert found[1].place == "ВОЛОГДА"


def test_a_dateline_may_be_alone_on_its_line():
    found = find_dateline("SEVILLA, 7 Abr. (EUROPA PRESS) -")

    assert found is not None
    assert found[0] == len("SEVILLA, 7 Abr. (EUROPA PRESS) -")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Berlin: a city that does not sleep.", id="a known place and a colon, not in capitals"),
        pytest.param("POLICE: The ferry is lost.", id="a word in capitals and a colon"),
        pytest.param("Berlin. und so weiter", id="a lowercase letter after the full stop"),
        pytest.param("Carrow. The ferry is lost.", id="a word that is not a known place"),
        pytest.param("Ada Brook (PTI) the ferry", id="a lowercase letter after the agency"),
        pytest.param("Cairo, Reuters of all agencies: not a word", id="an agency in a sentence"),
        pytest.param("OPEC — the cartel of those who have oil — met on Monday.", id="an acronym and its meaning"),
        pytest.param("WHO - the health body, not the question - said no.", id="an acronym between hyphens"),
        pytest.param("SPD — die Partei, nicht der Verein — sagte nichts.", id="a party"),
        pytest.param("AND — finally — the ferry left.", id="a word in capitals"),
        pytest.param("YES — 41 votes", id="a result"),
        pytest.param("MONDAY — Rain in the morning, wind at night.", id="a weekday of a forecast"),
        pytest.param("TONIGHT — The ferry leaves at nine.", id="a time of day"),
        pytest.param("OBITUARY — Ada Brook, who kept the light, has died.", id="a label that is not on the list"),
    ],
)
def test_a_word_in_capitals_before_a_dash_is_not_a_place(words):
    assert find_dateline(words) is None


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
        pytest.param(
            "The Associated Press (AP) — an agency — was founded long ago.",
            id="an acronym that is explained",
        ),
        pytest.param(
            "Agence France-Presse (AFP) - the agency, not the paper - said no.",
            id="an acronym between dashes",
        ),
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
        pytest.param(
            "the FERRY - it left.",
            id="a lowercase letter at the start",
        ),
        pytest.param("I (AFP", id="an open bracket"),
        pytest.param("COVID-19 — what we know", id="a disease"),
        pytest.param("【速報", id="an open bracket in Japanese"),
        pytest.param("(3) - the third point", id="a numbered point"),
        pytest.param("He sold /PRNewswire/ -- the name, that is", id="a service in a sentence"),
        pytest.param("记者从市政府获悉，今天", id="a reporter in a sentence"),
        pytest.param("通讯（记者 林海）今天", id="no paper before the reporter"),
        pytest.param("MARKET WRAP, March 5. The ferry left.", id="a label and a date"),
        pytest.param("LONDON, Part 2. The ferry left.", id="no month"),
    ],
)
def test_what_is_not_a_dateline(words):
    assert find_dateline(words) is None
