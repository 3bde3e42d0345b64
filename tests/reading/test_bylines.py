"""A byline is a prefix followed only by names; a sentence that begins in the same way is not one."""

import pytest

from newsclean.languages.compiled.agencies import AGENCIES
from newsclean.reading.bylines import looks_like_bare_name, parse_byline


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # English
        pytest.param("By Ada Brook", ["Ada Brook"], id="one name"),
        pytest.param("by Ada Brook", ["Ada Brook"], id="lowercase b"),
        pytest.param("BY ADA BROOK", ["ADA BROOK"], id="capitals"),
        pytest.param("By Ada Brook and Tom Ives", ["Ada Brook", "Tom Ives"], id="two names"),
        pytest.param("By Ada Brook & Tom Ives", ["Ada Brook", "Tom Ives"], id="two names with an ampersand"),
        pytest.param("By ADA BROOK, TOM IVES and UNA QUILL", ["ADA BROOK", "TOM IVES", "UNA QUILL"], id="three names"),
        pytest.param(
            "By Ada Brook, Tom Ives, and Una Quill",
            ["Ada Brook", "Tom Ives", "Una Quill"],
            id="three names with a comma before and",
        ),
        pytest.param("By Ada M. Brook", ["Ada M. Brook"], id="an initial"),
        pytest.param("By A.M. Brook", ["A.M. Brook"], id="initials"),
        pytest.param("By Dr. Ada Brook", ["Ada Brook"], id="a title before the name"),
        pytest.param("By Ada O'Brook-Ives", ["Ada O'Brook-Ives"], id="an apostrophe and a hyphen"),
        pytest.param("By Ada O’Brook", ["Ada O’Brook"], id="a curly apostrophe"),
        pytest.param("By Ada van der Brook", ["Ada van der Brook"], id="particles"),
        pytest.param("By Ada Brook, Associated Press", ["Ada Brook"], id="an agency after a comma"),
        pytest.param("By Ada Brook, Associated Press Writer", ["Ada Brook"], id="a title after a comma"),
        pytest.param("By Ada Brook, Carrow Herald", ["Ada Brook"], id="a paper after a comma"),
        pytest.param("By Ada Brook | Staff Writer", ["Ada Brook"], id="a title after a bar"),
        pytest.param("By Ada Brook in Carrow", ["Ada Brook"], id="a place after the name"),
        pytest.param("By Ada Brook for the Carrow Herald", ["Ada Brook"], id="a paper after the name"),
        pytest.param("By Ada Brook (@adabrook)", ["Ada Brook"], id="a handle in brackets"),
        pytest.param("By Ada Brook @adabrook", ["Ada Brook"], id="a handle"),
        pytest.param("Written by Ada Brook", ["Ada Brook"], id="written by"),
        pytest.param("Posted by Ada Brook", ["Ada Brook"], id="posted by"),
        pytest.param("By Ada Brook.", ["Ada Brook"], id="a full stop"),
        pytest.param("Text & Fotos: Ada Brook", ["Ada Brook"], id="who also took the pictures"),
        pytest.param("Byline: Ada Brook, CARROW HERALD", ["Ada Brook"], id="the label of an archive"),
        pytest.param("Author: Ada Brook", ["Ada Brook"], id="author with a colon"),
        pytest.param("By: Ada Brook", ["Ada Brook"], id="by with a colon"),
        # agencies and desks
        pytest.param("By AFP", ["AFP"], id="an agency"),
        pytest.param("By Associated Press", ["Associated Press"], id="an agency in words"),
        pytest.param("By Carrow Herald staff", ["Carrow Herald staff"], id="the staff"),
        pytest.param("By Herald Reporter", ["Herald Reporter"], id="a desk"),
        # other languages
        pytest.param("Von Anna Beck", ["Anna Beck"], id="German"),
        pytest.param("Von Anna Beck und Jörg Öhlin", ["Anna Beck", "Jörg Öhlin"], id="German, two"),
        pytest.param("Von Anna Beck, Carrow", ["Anna Beck"], id="German with a place"),
        pytest.param("Par Élise Dorval", ["Élise Dorval"], id="French"),
        pytest.param("Par Élise Dorval et Rémi Clos", ["Élise Dorval", "Rémi Clos"], id="French, two"),
        pytest.param("Por Inés Olmedo", ["Inés Olmedo"], id="Spanish"),
        pytest.param("Por Inés Olmedo y Raúl Peña", ["Inés Olmedo", "Raúl Peña"], id="Spanish, two"),
        pytest.param("Por Íris Falcão e João Matos", ["Íris Falcão", "João Matos"], id="Portuguese, two"),
        pytest.param("Di Carla Monti", ["Carla Monti"], id="Italian"),
        pytest.param("di Carla Monti e Ugo Serra", ["Carla Monti", "Ugo Serra"], id="Italian, two"),
        pytest.param("Door Femke van Dalen", ["Femke van Dalen"], id="Dutch"),
        pytest.param("Av Siri Holm", ["Siri Holm"], id="Norwegian and Swedish"),
        pytest.param("Af Bodil Krag og Åse Lund", ["Bodil Krag", "Åse Lund"], id="Danish, two"),
        pytest.param("Текст: Вера Лугова", ["Вера Лугова"], id="Russian"),
        pytest.param("Автор: Вера Лугова", ["Вера Лугова"], id="Russian with author"),
        pytest.param("Penulis: Dewi Laras", ["Dewi Laras"], id="Indonesian"),
        pytest.param("بقلم سامي الحداد", ["سامي الحداد"], id="Arabic"),
        pytest.param("Reporter: Dewi Laras", ["Dewi Laras"], id="reporter with a colon"),
        pytest.param("Penulis: Larasati", ["Larasati"], id="one word is a name after a label"),
    ],
)
def test_bylines(words, names):
    assert parse_byline(words) == names


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="nothing"),
        pytest.param("By", id="the prefix alone"),
        pytest.param("By Friday the bridge was open again", id="a weekday"),
        pytest.param("By Friday", id="a weekday alone"),
        pytest.param("By March 2024", id="a month"),
        pytest.param("By Christmas Eve", id="a public holiday"),
        pytest.param("By noon the square was full.", id="a time of day"),
        pytest.param("By the Sea", id="a title of a play"),
        pytest.param("By Land.", id="a crosshead with a full stop"),
        pytest.param("Fotos: Ada Brook", id="a credit"),
        pytest.param("By Law", id="a crosshead"),
        pytest.param("By Land and Sea", id="a crosshead of two"),
        pytest.param("By The Numbers", id="a headline"),
        pytest.param("By Ada Brook's reckoning the mill is lost.", id="a name in a sentence"),
        pytest.param("By Carrow standards it was a quiet night", id="a place in a sentence"),
        pytest.param("By 2030 the harbour will be full", id="a year"),
        pytest.param("By far the best", id="by far"),
        pytest.param("By Ada", id="one word is not a name"),
        pytest.param("By hook or by crook", id="lowercase letters"),
        pytest.param("By the time Ada Brook and Tom Ives came home", id="by the time"),
        pytest.param("Ada Brook", id="no prefix"),
        pytest.param("Ada Brook, by Tom Ives", id="the prefix inside"),
        pytest.param("Stand by Ada Brook", id="another word before"),
        pytest.param("Byzantine Art Returns", id="a word that begins with the prefix"),
        pytest.param("By Ada Brook " + "and Tom Ives " * 10, id="too long for a line of names"),
        pytest.param("Von der Aue sagte am Montag nichts.", id="a German name at the start of a sentence"),
        pytest.param("Von Montag an", id="from Monday, in German"),
        pytest.param("Von den Bergen ans Meer", id="a German headline"),
        pytest.param("Von Carrow nach Dorrow", id="from one place to the other, in German"),
        pytest.param("Par la fenêtre", id="French words"),
        pytest.param("Por la noche", id="Spanish words"),
        pytest.param("Por Favor", id="please, in Spanish"),
        pytest.param("Di Lunedì", id="a weekday in Italian"),
        pytest.param("Door de week", id="Dutch words"),
        pytest.param("Door to door", id="an English word that is a Dutch prefix"),
        pytest.param("Door Opens for Rovers", id="an English headline that begins with a Dutch prefix"),
        pytest.param("Author: a site about boats and the people who mend them", id="a description after the label"),
        pytest.param("Authors:", id="a label with nothing after it"),
        pytest.param("By Ada Brook. The mill is lost.", id="a sentence follows"),
        pytest.param("by reading more", id="lowercase words"),
    ],
)
def test_what_is_not_a_byline(words):
    assert parse_byline(words) == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Ada Brook", id="two words"),
        pytest.param("Ada M. Brook", id="an initial"),
        pytest.param("Émile van Dorp", id="a particle"),
        pytest.param("Вера Лугова", id="Cyrillic"),
    ],
)
def test_bare_names(words):
    assert looks_like_bare_name(words)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Ada", id="one word"),
        pytest.param("ADA BROOK", id="capitals make it a crosshead"),
        pytest.param("Ada Brook Tom Ives", id="four words"),
        pytest.param("Carrow Herald", id="a paper"),
        pytest.param("Associated Press", id="an agency"),
        pytest.param("Ada brook", id="a lowercase letter"),
        pytest.param("Monday Night", id="a weekday"),
        pytest.param("Ada Brook spoke", id="a sentence"),
        pytest.param("Route 66", id="a number"),
        pytest.param("“Ada Brook”", id="in quotation marks"),
        pytest.param("Ada Brook:", id="a speaker"),
    ],
)
def test_what_is_not_a_bare_name(words):
    assert not looks_like_bare_name(words)


@pytest.mark.parametrize(
    ("words", "language", "names"),
    [
        pytest.param("Autor: Hanna Wrzos", "pl", ["Hanna Wrzos"], id="Polish"),
        pytest.param("Autor: Petra Vrbová", "cs", ["Petra Vrbová"], id="Czech"),
        pytest.param("Szerző: Halmi Réka", "hu", ["Halmi Réka"], id="Hungarian"),
        pytest.param("Írta: Halmi Réka", "hu", ["Halmi Réka"], id="Hungarian, written by"),
        pytest.param("De Ilinca Vlad", "ro", ["Ilinca Vlad"], id="Romanian"),
        pytest.param("Piše: Vesna Brod", "hr", ["Vesna Brod"], id="Croatian"),
        pytest.param("От Милена Рускова", "bg", ["Милена Рускова"], id="Bulgarian"),
        pytest.param("Автор: Олена Човен", "uk", ["Олена Човен"], id="Ukrainian"),
        pytest.param("Γράφει η Δανάη Πέτρα", "el", ["Δανάη Πέτρα"], id="Greek"),
        pytest.param("Yazan: Defne Liman", "tr", ["Defne Liman"], id="Turkish"),
        pytest.param("Haber: Defne Liman", "tr", ["Defne Liman"], id="Turkish, news by"),
        pytest.param("إعداد: سامي الحداد", "ar", ["سامي الحداد"], id="Arabic, prepared by"),
        pytest.param("نویسنده: سارا دریایی", "fa", ["سارا دریایی"], id="Persian"),
        pytest.param("מאת דנה גלים", "he", ["דנה גלים"], id="Hebrew"),
        pytest.param("लेखक: अनिल सागर", "hi", ["अनिल सागर"], id="Hindi"),
        pytest.param("Oleh Dewi Laras", "id", ["Dewi Laras"], id="Indonesian"),
        pytest.param("Tác giả: Trần Hải", "vi", ["Trần Hải"], id="Vietnamese"),
        pytest.param("โดย สมชาย ใจดี", "th", ["สมชาย ใจดี"], id="Thai"),
        pytest.param("作者：林海", "zh", ["林海"], id="Chinese"),
        pytest.param("记者 林海", "zh", ["林海"], id="Chinese, reporter"),
        pytest.param("執筆：山田太郎", "ja", ["山田太郎"], id="Japanese"),
        pytest.param("기자: 박서준", "ko", ["박서준"], id="Korean"),
        pytest.param("Geschrieben von Anna Beck", "de", ["Anna Beck"], id="German, written by"),
        pytest.param("Escribe Inés Olmedo", "es", ["Inés Olmedo"], id="Spanish, writes"),
        pytest.param("Skrevet af Bodil Krag", "da", ["Bodil Krag"], id="Danish, written by"),
        pytest.param("Text: Siri Holm", "sv", ["Siri Holm"], id="Swedish"),
        pytest.param("Toimittaja: Aino Laine", "fi", ["Aino Laine"], id="Finnish"),
        pytest.param("Tekst: Mari Meri", "et", ["Mari Meri"], id="Estonian"),
        pytest.param("Autorius: Jonas Jūra", "lt", ["Jonas Jūra"], id="Lithuanian"),
        pytest.param("A cura di Carla Monti", "it", ["Carla Monti"], id="Italian, edited by"),
        pytest.param("oprac. Hanna Wrzos", "pl", ["Hanna Wrzos"], id="Polish, compiled by"),
        pytest.param("Rozmawiała Hanna Wrzos", "pl", ["Hanna Wrzos"], id="Polish, interview by"),
        pytest.param("Propos recueillis par Inès Olmet", "fr", ["Inès Olmet"], id="French, interview by"),
        pytest.param("Das Interview führte Anna Beck", "de", ["Anna Beck"], id="German, interview by"),
        pytest.param("Interview by Ada Brook", "en", ["Ada Brook"], id="English, interview by"),
        pytest.param("By Ada Brook at Kiln Lane", "en", ["Ada Brook"], id="where she reports from"),
        pytest.param("撰稿：林海", "zh", ["林海"], id="Chinese, drafted by"),
    ],
)
def test_bylines_of_many_languages(words, language, names):
    assert parse_byline(words, language) == names


@pytest.mark.parametrize(
    ("words", "language"),
    [
        pytest.param("De Morgen", "nl", id="a Dutch paper"),
        pytest.param("От петък", "bg", id="from Friday"),
        pytest.param("Oleh karena itu", "id", id="therefore"),
        pytest.param("记者节", "zh", id="the day of journalists"),
        pytest.param("記者會今天舉行", "zh", id="a press conference"),
        pytest.param("作者简介", "zh", id="about the author"),
        pytest.param("Rozmawia z wyborcami", "pl", id="talks with voters"),
        pytest.param("Intervista di fine anno", "it", id="the year's last interview"),
        pytest.param("Analysis by the numbers", "en", id="numbers"),
        pytest.param("Entrevista de Pedro Solano", "es", id="an interview with somebody"),
        pytest.param("Haber: Son dakika", "tr", id="breaking news"),
        pytest.param("โดยทั่วไป", "th", id="in general"),
    ],
)
def test_words_of_other_languages_that_are_not_bylines(words, language):
    assert parse_byline(words, language) == []


@pytest.mark.parametrize("agency", sorted(agency for agency in AGENCIES if agency.isalpha() and agency.isascii()))
def test_every_agency_of_a_dateline_signs_a_byline(agency):
    assert parse_byline(f"By {agency}", "en") == [agency]


@pytest.mark.parametrize("words", ["By Beta testers", "By Hina lake", "By Antara the road is closed"])
def test_an_agency_in_a_sentence_is_not_an_author(words):
    assert parse_byline(words, "en") == []
