"""A date line gives a date, published or updated, and its zone if that is certain; nothing is guessed."""

import datetime as dt
import sys

import pytest

from newsclean.reading.dates import (
    find_dates,
    infer_day_first,
    looks_like_date_line,
    parse_with_dateparser,
    persian_new_year,
    read_date_line,
)

DAY = dt.date(2024, 3, 5)


def at(hour: int, minute: int, second: int = 0, zone: float | None = None) -> dt.datetime:
    tz = None if zone is None else dt.timezone(dt.timedelta(hours=zone))
    return dt.datetime(2024, 3, 5, hour, minute, second, tzinfo=tz)


def same_moment(read: dt.date, wanted: dt.date) -> bool:
    """Equal, and both with the same offset or both without one."""
    if isinstance(read, dt.datetime) and isinstance(wanted, dt.datetime):
        return read.replace(tzinfo=None) == wanted.replace(tzinfo=None) and read.utcoffset() == wanted.utcoffset()
    return type(read) is type(wanted) and read == wanted


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # dates alone
        pytest.param("2024-03-05", DAY, id="ISO"),
        pytest.param("2024/03/05", DAY, id="year first with slashes"),
        pytest.param("March 5, 2024", DAY, id="English, month first"),
        pytest.param("Mar 5, 2024", DAY, id="a short month"),
        pytest.param("5 сакавіка 2024", DAY, id="Belarusian"),
        pytest.param("5 mawrth 2024", DAY, id="Welsh"),
        pytest.param("Mar. 5, 2024", DAY, id="a short month with a dot"),
        pytest.param("MARCH 5, 2024", DAY, id="capitals"),
        pytest.param("5 March 2024", DAY, id="English, day first"),
        pytest.param("March 5th, 2024", DAY, id="an ordinal"),
        pytest.param("Tuesday, March 5, 2024", DAY, id="a weekday"),
        pytest.param("Tue 5 Mar 2024", DAY, id="a short weekday"),
        pytest.param("5. März 2024", DAY, id="German"),
        pytest.param("Dienstag, 5. März 2024", DAY, id="German with a weekday"),
        pytest.param("Dienstag, den 5. März 2024", DAY, id="German with a weekday and den"),
        pytest.param("05.03.2024", DAY, id="dots"),
        pytest.param("5. 3. 2024", DAY, id="dots and spaces"),
        pytest.param("5 mars 2024", DAY, id="French"),
        pytest.param("mardi 5 mars 2024", DAY, id="French with a weekday"),
        pytest.param("1er mars 2024", dt.date(2024, 3, 1), id="French, the first"),
        pytest.param("5 de marzo de 2024", DAY, id="Spanish"),
        pytest.param("martes, 5 de marzo de 2024", DAY, id="Spanish with a weekday"),
        pytest.param("5 de março de 2024", DAY, id="Portuguese"),
        pytest.param("5 marzo 2024", DAY, id="Italian"),
        pytest.param("5 maart 2024", DAY, id="Dutch"),
        pytest.param("5. mars 2024", DAY, id="Norwegian"),
        pytest.param("2024年3月5日", DAY, id="Chinese and Japanese"),
        pytest.param("2024년 3월 5일", DAY, id="Korean"),
        pytest.param("25/03/2024", dt.date(2024, 3, 25), id="a day above twelve, day first"),
        pytest.param("03/25/2024", dt.date(2024, 3, 25), id="a day above twelve, month first"),
        pytest.param("03/03/2024", dt.date(2024, 3, 3), id="day and month the same"),
        # with a time
        pytest.param("2024-03-05 18:26", at(18, 26), id="ISO with a time"),
        pytest.param("2024-03-05T18:26:07", at(18, 26, 7), id="ISO with T and seconds"),
        pytest.param("2024-03-05T18:26:07Z", at(18, 26, 7, 0), id="ISO in UTC"),
        pytest.param("2024-03-05T18:26:07+01:00", at(18, 26, 7, 1), id="ISO with an offset"),
        pytest.param("2024-03-05 18:26:07 +0000", at(18, 26, 7, 0), id="an offset of zero"),
        pytest.param("2024-03-05 18:26 -0530", at(18, 26, zone=-5.5), id="an offset of half hours"),
        pytest.param("March 5, 2024, 7:43 a.m.", at(7, 43), id="a.m."),
        pytest.param("March 5, 2024 4:35 pm", at(16, 35), id="pm"),
        pytest.param("March 5, 2024 12:05 am", at(0, 5), id="just after midnight"),
        pytest.param("March 5, 2024 12:05 pm", at(12, 5), id="just after noon"),
        pytest.param("March 5, 2024 at 4:35 PM", at(16, 35), id="at"),
        pytest.param("March 5, 2024 | 16:35", at(16, 35), id="a bar in between"),
        pytest.param("Tue 5 Mar 2024 09.15", at(9, 15), id="a time with a dot"),
        pytest.param("Dienstag, 05.03.2024, 07:18 Uhr", at(7, 18), id="Uhr"),
        pytest.param("5. März 2024 um 14:20 Uhr", at(14, 20), id="um … Uhr"),
        pytest.param("5 mars 2024 à 13h05", at(13, 5), id="h between hours and minutes"),
        pytest.param("5 de março de 2024 às 10h08", at(10, 8), id="às"),
        pytest.param("5. mars 2024, kl. 14.06", at(14, 6), id="kl."),
        # with a zone
        pytest.param("March 5, 2024 4:35 pm CET", at(16, 35, zone=1), id="CET"),
        pytest.param("March 5, 2024 5:19 AM GMT", at(5, 19, zone=0), id="GMT"),
        pytest.param("5 Mar 2024 09.15 GMT", at(9, 15, zone=0), id="GMT after a dot"),
        pytest.param("March 5, 2024 - 8:37 GMT+1", at(8, 37, zone=1), id="GMT and an offset"),
        pytest.param("March 5, 2024 Tuesday 5:19 AM GMT", at(5, 19, zone=0), id="the weekday after the date"),
        pytest.param("March 5, 2024 Tuesday, First Edition", DAY, id="an edition after the weekday"),
        pytest.param("2:14 PM EST, Tue March 5, 2024", at(14, 14), id="the time first, in an ambiguous zone"),
        pytest.param("1437 GMT (2237 HKT) March 5, 2024", at(14, 37, zone=0), id="two zones before the date"),
        pytest.param(
            "Feb. 4, 2024, 7:43 a.m. ET",
            dt.datetime(2024, 2, 4, 7, 43, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
            id="ET in winter",
        ),
        pytest.param(
            "July 4, 2024, 7:43 a.m. ET",
            dt.datetime(2024, 7, 4, 7, 43, tzinfo=dt.timezone(dt.timedelta(hours=-4))),
            id="ET in summer",
        ),
        pytest.param("Mar 5, 2024, 2:17 pm EST", at(14, 17), id="EST, which may also be Sydney"),
        pytest.param("5 Mar 2024 09:00 WIB", at(9, 0, zone=7), id="WIB"),
        pytest.param("Tue, 5 Mar 2024 18:26:07 +0100", at(18, 26, 7, 1), id="RFC 822"),
        pytest.param("Tue, 5 Mar 2024 18:26:07 GMT", at(18, 26, 7, 0), id="RFC 822 in GMT"),
        # ambiguous names of zones: local time
        pytest.param("Mar 5, 2024, 02:17 IST", at(2, 17), id="IST may be India, Ireland or Israel"),
        pytest.param("March 5, 2024 4:35 pm CST", at(16, 35), id="CST may be Chicago or Shanghai"),
        pytest.param("5 March 2024 16:35 BST", at(16, 35), id="BST may be London or Dhaka"),
        # with a label
        pytest.param("Published March 5, 2024", DAY, id="published"),
        pytest.param("Published: March 5, 2024", DAY, id="published with a colon"),
        pytest.param("Published on March 5, 2024", DAY, id="published on"),
        pytest.param("First published on 5 March 2024", DAY, id="first published"),
        pytest.param("Posted: 2024-03-05 18:26", at(18, 26), id="posted"),
        pytest.param("Publication date: 5 March 2024", DAY, id="date"),
        pytest.param("Veröffentlicht am 5. März 2024", DAY, id="German"),
        pytest.param("Veröffentlicht: 05.03.2024, 07:18 Uhr", at(7, 18), id="German with a time"),
        pytest.param("Publié le 5 mars 2024 à 02h47", at(2, 47), id="French"),
        pytest.param(
            "Publicado em 5 de março de 2024 às 10h08.",
            at(10, 8),
            id="Portuguese with a full stop",
        ),
        pytest.param("Publicado: martes, 5 marzo 2024 12:31", at(12, 31), id="Spanish"),
        pytest.param("Pubblicato il 5 marzo 2024", DAY, id="Italian"),
        pytest.param("Gepubliceerd op 5 maart 2024", DAY, id="Dutch"),
        pytest.param("Publisert 5. mars 2024 kl. 14.06", at(14, 6), id="Norwegian"),
    ],
)
def test_one_date(words, value):
    (found,) = read_date_line(words)

    assert found.field == "published"
    assert same_moment(found.value, value), found.value
    assert looks_like_date_line(words)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Updated: 2024-03-05 16:09", id="updated"),
        pytest.param("Last updated on March 5, 2024 at 4:09 pm", id="last updated"),
        pytest.param("Last modified on Tue 5 Mar 2024 16.09", id="last modified"),
        pytest.param("Aktualisiert am 5. März 2024, 16:09 Uhr", id="German"),
        pytest.param("Zuletzt bearbeitet: 05.03.2024, 16:09 Uhr", id="German, edited"),
        pytest.param("Stand: 05.03.2024 16:09 Uhr", id="German, as of"),
        pytest.param("Mis à jour le 5 mars 2024 à 16h09", id="French"),
        pytest.param("Actualizado el 5 de marzo de 2024, 16:09", id="Spanish"),
        pytest.param("Atualizado em 5 de março de 2024 às 16h09", id="Portuguese"),
        pytest.param("Aggiornato il 5 marzo 2024 alle 16:09", id="Italian"),
        pytest.param("Bijgewerkt op 5 maart 2024 16:09", id="Dutch"),
        pytest.param("Oppdatert 5. mars 2024, kl. 16.09", id="Norwegian"),
    ],
)
def test_an_updated_date(words):
    (found,) = read_date_line(words)

    assert found.field == "updated"
    assert found.value == at(16, 9)


@pytest.mark.parametrize(
    ("words", "published", "updated"),
    [
        pytest.param(
            "Published on March 5, 2024 8:37 • Updated March 6, 2024",
            at(8, 37),
            dt.date(2024, 3, 6),
            id="both with labels",
        ),
        pytest.param("March 5, 2024 | Updated: March 6, 2024", DAY, dt.date(2024, 3, 6), id="one with a label"),
        pytest.param(
            "Published on March 5, 2024 - 8:37 GMT+1 •Updated 11:06",
            at(8, 37, zone=1),
            at(11, 6, zone=1),
            id="updated the same day, in the same zone",
        ),
        pytest.param("March 5, 2024, updated 11:06", DAY, at(11, 6), id="updated the same day"),
        pytest.param(
            "14:22, 5 MAR 2024  Updated 09:10, 6 MAR 2024",
            at(14, 22),
            dt.datetime(2024, 3, 6, 9, 10),
            id="times before their days",
        ),
        pytest.param("05.03.2024, 07:18 Uhr / Aktualisiert: 05.03.2024, 11:06 Uhr", at(7, 18), at(11, 6), id="German"),
        pytest.param(
            "Publié le 5 mars 2024 à 07h18, mis à jour le 5 mars 2024 à 11h06", at(7, 18), at(11, 6), id="French"
        ),
        pytest.param(
            "5. mars 2024, kl. 07.18Oppdatert 5. mars 2024, kl. 11.06", at(7, 18), at(11, 6), id="run together"
        ),
        pytest.param("March 5, 2024 March 6, 2024", DAY, dt.date(2024, 3, 6), id="two without a label"),
    ],
)
def test_two_dates(words, published, updated):
    found = read_date_line(words)

    assert [one.field for one in found] == ["published", "updated"]
    assert same_moment(found[0].value, published), found
    assert same_moment(found[1].value, updated), found
    assert all(words[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        pytest.param("03/05/2024", "en-US", DAY, id="month first in America"),
        pytest.param("05/03/2024", "en-GB", DAY, id="day first in Britain"),
        pytest.param("05/03/2024", "fr", DAY, id="day first in France"),
        pytest.param("05/03/2024", "es", DAY, id="day first in Spain"),
        pytest.param("Publicado em 05/03/2024 - 12:31", "pt", at(12, 31), id="day first in Brazil"),
    ],
)
def test_the_language_settles_the_order(words, language, value):
    (found,) = read_date_line(words, language)

    assert found.value == value


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="nothing"),
        pytest.param("03/05/2024", id="day or month first is unknown"),
        pytest.param("Published on 03/05/2024 - 8:37", id="the same with a label"),
        pytest.param("February 30, 2024", id="no such day"),
        pytest.param("2024-13-05", id="no such month"),
        pytest.param("March 5, 2024 25:20", id="no such hour"),
        pytest.param("March 5", id="no year"),
        pytest.param("March 2024", id="no day"),
        pytest.param("2024", id="a year alone"),
        pytest.param("18:26", id="a time alone"),
        pytest.param("9:05 p.m.", id="the time of a live blog"),
        pytest.param("18h20.", id="the time of a French live blog"),
        pytest.param("9.00 Uhr:", id="the time of a German live blog"),
        pytest.param("On March 5, 2024 the harbour froze", id="a sentence"),
        pytest.param("March 5, 2024 was a Tuesday", id="a sentence that begins with a date"),
        pytest.param("March 5, 2024: the harbour freezes", id="an entry of a chronicle"),
        pytest.param("The harbour froze on March 5, 2024", id="a sentence that ends with a date"),
        pytest.param("Rovers 5 March 2024 United", id="words on both sides"),
        pytest.param("Published by Ada Brook", id="a label with a name"),
        pytest.param("Published", id="a label alone"),
        pytest.param("Publié , le", id="a label without its date"),
        pytest.param("A-12,345", id="a number"),
        pytest.param("2-1 2024", id="a score"),
        pytest.param("Tel. 05 03 2024 17 52", id="a telephone number"),
        pytest.param("1.2.3.2024.5", id="a version"),
        pytest.param("5 Rovers 2024", id="a word that is not a month"),
        pytest.param("192.168.20.24", id="an IP address"),
        pytest.param("12345-03-05", id="too many digits"),
    ],
)
def test_what_is_not_a_date_line(words):
    assert read_date_line(words) == []
    assert not looks_like_date_line(words)


def test_a_date_has_its_span_in_the_line():
    words = "Published on March 5, 2024 • Updated March 6, 2024"

    assert [words[one.start : one.end] for one in read_date_line(words)] == [
        "Published on March 5, 2024",
        "Updated March 6, 2024",
    ]


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        pytest.param("5 марта 2024", "ru", DAY, id="Russian"),
        pytest.param("5 березня 2024", "uk", DAY, id="Ukrainian"),
        pytest.param("5 marca 2024", "pl", DAY, id="Polish"),
        pytest.param("5. března 2024", "cs", DAY, id="Czech"),
        pytest.param("5 Mart 2024 14:20", "tr", at(14, 20), id="Turkish with a time"),
        pytest.param("5 Maret 2024", "id", DAY, id="Indonesian"),
        pytest.param("5 مارس 2024", "ar", DAY, id="Arabic"),
        pytest.param("5 μαρτίου 2024", "el", DAY, id="Greek"),
        pytest.param("Publisert tirsdag 05. mars 2024 - 14:20", "no", at(14, 20), id="Norwegian"),
        pytest.param("26 အောက်တိုဘာ 2018", None, dt.date(2018, 10, 26), id="a language known by its script"),
        pytest.param("Опубликовано: 5 марта 2024, 14:20", "ru", at(14, 20), id="a label is cut off"),
    ],
)
def test_dateparser_reads_the_rest(words, language, value):
    found = parse_with_dateparser(words, language)

    assert found is not None
    assert found.value == value
    assert found.field == "published"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        pytest.param("Five ferries in 2024", "en", id="a year and no day"),
        pytest.param("5 March", "en", id="no year"),
        pytest.param("The harbour froze on the 5th day of the year 2024 again", "en", id="longer than a date"),
        pytest.param("1 in 3 ferries late in 2024.", "en", id="a sentence"),
        pytest.param("12 ferries, 2024 passengers", "en", id="numbers that are not a date"),
        pytest.param("Room 5, 2024", "en", id="a room"),
    ],
)
def test_dateparser_does_not_guess(words, language):
    assert parse_with_dateparser(words, language) is None


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        pytest.param("## Sunday, May 8, 2016", "en", dt.date(2016, 5, 8), id="a Markdown heading"),
        pytest.param("* 8\\. Dezember 2012", "de", dt.date(2012, 12, 8), id="an escaped full stop"),
        pytest.param("By Michelle Ehrhardt 04 November 2020", None, None, id="words that belong to no date"),
        pytest.param("* Telephone: (242) 698-1300", None, None, id="a number of three digits"),
        pytest.param("2005 – 2010", "de", None, id="no day"),
    ],
)
def test_lines_that_dateparser_is_not_asked_about(monkeypatch, words, language, value):
    monkeypatch.setitem(sys.modules, "dateparser", None)  # importing it would raise
    found = parse_with_dateparser(words, language)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        pytest.param("5 марта 2024", DAY, id="Russian"),
        pytest.param("14:20, 5 марта 2024", at(14, 20), id="Russian with the time first"),
        pytest.param("Опубликовано: вторник, 5 марта 2024, 14:20", at(14, 20), id="Russian with label and weekday"),
        pytest.param("5 березня 2024, 14:20", at(14, 20), id="Ukrainian"),
        pytest.param("5 март 2024", DAY, id="Bulgarian"),
        pytest.param("5. марта 2024.", DAY, id="Serbian"),
        pytest.param("5 marca 2024", DAY, id="Polish"),
        pytest.param("5. března 2024 14:20", at(14, 20), id="Czech"),
        pytest.param("5. marca 2024", DAY, id="Slovak"),
        pytest.param("5. ožujka 2024.", DAY, id="Croatian"),
        pytest.param("2024. március 5., 14:20", at(14, 20), id="Hungarian"),
        pytest.param("2024. 03. 05.", DAY, id="Hungarian in numbers"),
        pytest.param("marți, 5 martie 2024", DAY, id="Romanian"),
        pytest.param("5 Μαρτίου 2024, 14:20", at(14, 20), id="Greek"),
        pytest.param("5 Mart 2024 Salı 14:20", at(14, 20), id="Turkish"),
        pytest.param("5. maaliskuuta 2024 klo 14.20", at(14, 20), id="Finnish"),
        pytest.param("tirsdag 5. marts 2024", DAY, id="Danish"),
        pytest.param("tisdag 5 mars 2024", DAY, id="Swedish"),
        pytest.param("5. märts 2024", DAY, id="Estonian"),
        pytest.param("2024. gada 5. martā", DAY, id="Latvian"),
        pytest.param("2024 m. kovo 5 d.", DAY, id="Lithuanian"),
        pytest.param("5 Maret 2024", DAY, id="Indonesian"),
        pytest.param("Selasa, 5 Mar 2024 14:20 WIB", at(14, 20, zone=7), id="Indonesian with a zone"),
        pytest.param("ngày 5 tháng 3 năm 2024", DAY, id="Vietnamese"),
        pytest.param("الثلاثاء 5 مارس 2024", DAY, id="Arabic"),
        pytest.param("5 آذار/مارس 2024", DAY, id="Arabic with both names of the month"),
        pytest.param("٥ مارس ٢٠٢٤", DAY, id="Arabic digits"),
        pytest.param("۱۵ اسفند ۱۴۰۲ - ۱۴:۲۰", at(14, 20), id="Persian calendar"),
        pytest.param("5 במרץ 2024", DAY, id="Hebrew, with its preposition"),
        pytest.param("5 मार्च 2024, 02:20 PM", at(14, 20), id="Hindi"),
        pytest.param("5 มีนาคม 2567", DAY, id="Thai calendar"),
        pytest.param("๕ มี.ค. ๒๕๖๗", DAY, id="Thai digits and a short month"),
        pytest.param("2024年3月5日(火) 14時20分", at(14, 20), id="Japanese with a weekday"),
        pytest.param("发布时间：2024-03-05 14:20", at(14, 20), id="Chinese with a label"),
        pytest.param("입력 2024.03.05. 14:20", at(14, 20), id="Korean with a label"),
        pytest.param("5 maart 2024 om 14:20", at(14, 20), id="Dutch with a word for at"),
        pytest.param("5 marca 2024 o godz. 14:20", at(14, 20), id="Polish with a word for at"),
        pytest.param("5 μαρτίου 2024 στις 14:20", at(14, 20), id="Greek with a word for at"),
        pytest.param("05.03.24, 14:20 Uhr", at(14, 20), id="two digits of the year"),
        pytest.param("5th of March 2024", DAY, id="an ordinal with of"),
    ],
)
def test_dates_of_many_languages(words, value):
    (found,) = find_dates(words)

    assert same_moment(found.value, value), found
    assert found.field == "published"


@pytest.mark.parametrize(
    ("words", "language", "month"),
    [
        pytest.param("5. listopada 2024.", "hr", 10, id="October in Croatian"),
        pytest.param("5 listopada 2024", "pl", 11, id="November in Polish"),
        pytest.param("5. listopadu 2024", "cs", 11, id="November in Czech"),
    ],
)
def test_a_month_that_means_another_one_elsewhere(words, language, month):
    (found,) = find_dates(words, language)
    assert found.value.month == month


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        pytest.param("Ada Brook, 05.03.2024, 14:20 Uhr", ["05.03.2024, 14:20 Uhr"], id="after a name"),
        pytest.param("Islands | March 5, 2024 | 4 min read", ["March 5, 2024"], id="between bars"),
        pytest.param("5 March 2024 by Ada Brook", ["5 March 2024"], id="before a byline"),
        pytest.param("Published March 5, 2024 in Islands", ["Published March 5, 2024"], id="with its label"),
        pytest.param("5 May 20245 May 2024 Islands", ["5 May 2024", "5 May 2024"], id="twice, glued together"),
        pytest.param("Room 12/2024-03", [], id="a number of something"),
        pytest.param("Version 1.2.3.2024", [], id="a version"),
        pytest.param("Ferry 5 sails in May", [], id="no year"),
        pytest.param("12 Rovers 2024", [], id="a word that is not a month"),
        pytest.param("31 February 2024", [], id="no such day"),
        pytest.param("Call 030 1234-05-06", [], id="a telephone number"),
    ],
)
def test_dates_among_other_words(words, dates):
    assert [words[one.start : one.end].strip() for one in find_dates(words)] == dates


@pytest.mark.parametrize(
    ("year", "day"), [(1399, dt.date(2020, 3, 20)), (1400, dt.date(2021, 3, 21)), (1404, dt.date(2025, 3, 21))]
)
def test_persian_new_year(year, day):
    assert persian_new_year(year) == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("25/03/2024 and 05/03/2024", True, id="one date shows it"),
        pytest.param("03/25/2024 and 03/05/2024", False, id="the other order"),
        pytest.param("05/03/2024", None, id="nothing shows it"),
        pytest.param("25/03/2024 and 03/25/2024", None, id="they do not agree"),
        pytest.param("25/25/2024", None, id="no date"),
    ],
)
def test_other_dates_show_the_order(text, first):
    assert infer_day_first(text) is first


def test_the_order_of_other_dates_is_used():
    (found,) = find_dates("05/03/2024", "en", True)
    assert found.value == DAY


@pytest.mark.parametrize("words", ["here 5, 2024", "du 5 2024", "Mac 10 2024"])
def test_a_month_of_one_language_that_is_a_word_of_another_is_none(words):
    assert find_dates(words) == []
