"""Short lines that are the article's by their place stay in pages: days, times, what is below tables and links."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.reading.labels import JUNK, SHORT
from newsclean.reading.reading import Reading
from newsclean.stages.boilerplate.entries import find_own

MENU = ["Menu", "News", "Sport", "Subscribe", "Log in", "Search", "Contact us", "Privacy Policy"]
FOOTER = ["About us", "Contact us", "Terms of Use", "Privacy Policy", "© 2026 Quill Courier. All rights reserved."]

LOGS = {
    "en": (
        "Police log of the week",
        "Monday Tuesday Wednesday Thursday",
        "Loose goat on Mill Street, caught by the baker.",
        "No calls.",
    ),
    "de": (
        "Der Polizeibericht der Woche",
        "Montag Dienstag Mittwoch Donnerstag",
        "Entlaufene Ziege in der Mühlgasse, vom Bäcker gefangen.",
        "Keine Einsätze.",
    ),
    "fr": (
        "Les interventions de la semaine",
        "Lundi Mardi Mercredi Jeudi",
        "Chèvre échappée rue du Moulin, rattrapée par le boulanger.",
        "Aucun appel.",
    ),
    "es": (
        "Los partes de la semana",
        "Lunes Martes Miércoles Jueves",
        "Cabra suelta en la calle del Molino, atrapada por el panadero.",
        "Ninguna llamada.",
    ),
    "it": (
        "Gli interventi della settimana",
        "Lunedì Martedì Mercoledì Giovedì",
        "Capra scappata in via del Mulino, presa dal fornaio.",
        "Nessuna chiamata.",
    ),
    "nl": (
        "Het politiebericht van de week",
        "Maandag Dinsdag Woensdag Donderdag",
        "Losgebroken geit in de Molenstraat, gevangen door de bakker.",
        "Geen meldingen.",
    ),
    "sv": (
        "Polisens vecka på ön",
        "Måndag Tisdag Onsdag Torsdag",
        "Lös get på Kvarngatan, fångad av bagaren.",
        "Inga samtal.",
    ),
    "pl": (
        "Tydzień w kronice policyjnej",
        "Poniedziałek Wtorek Środa Czwartek",
        "Zbiegła koza na ulicy Młyńskiej, złapana przez piekarza.",
        "Brak zgłoszeń.",
    ),
    "pt": (
        "As ocorrências da semana",
        "Segunda-feira Terça-feira Quarta-feira Quinta-feira",
        "Cabra solta na rua do Moinho, apanhada pelo padeiro.",
        "Nenhuma chamada.",
    ),
}


@pytest.mark.parametrize("language", LOGS)
def test_days_of_a_log(language):
    title, days, entry, nothing = LOGS[language]
    log = [line for i, day in enumerate(days.split()) for line in (day, nothing if i == 2 else f"7:1{i} {entry}")]
    text = "\n".join([*MENU, title, "By Ada Brook", "Jan 12, 2026", *log, "Share on Facebook", *FOOTER])
    kept = newsclean.clean(text).to_text()
    assert [line for line in log if line not in kept] == []


def test_a_menu_of_days_is_no_log():
    lines = Reading("Monday\nTuesday\nWednesday\nSports\nHealth\n").lines
    assert find_own(lines, SHORT * 5, {}, {0, 1, 2, 3, 4}) == set()
    assert find_own(lines, SHORT + JUNK * 4, {}, {0}) == set()


@pytest.mark.parametrize("form", ["{}:{}0 PM:", "{}:{}0", "{}.{}0 Uhr"])
def test_times_of_a_programme(form):
    programme = [
        line for i in range(1, 6) for line in ("Long Rowing", form.format(i, i), "Boys and girls of the islands")
    ]
    lines = [*MENU, "Regatta of the islands, the whole programme", "Following is the programme on Friday:", *programme]
    article = newsclean.clean("\n".join([*lines, *FOOTER]))
    kept = article.to_text()
    assert [line for line in ("Following is the programme on Friday:", *programme) if line not in kept] == []
    assert article.authors == []


TOWNS = {"Corran": 101, "Hallow": 28, "Sandvik": 30, "Dunmore": 34, "Trell": 36}
TABLE = [line for town, n in TOWNS.items() for line in (town, f"{n}000", town, f"{n}000")]
PROSE = [
    "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
    "The harbour master said that the ramp would be replaced in April, when the winter timetable has ended.",
]
BELOW = "All but five of the forty jobs in this count are of a kind that cannot be done at home, the office said."


def test_prose_below_a_table():
    text = "\n".join(
        ["Ferry towns fear an empty summer", *PROSE, *TABLE, BELOW, "Roughly one in four depends on guests."]
    )
    assert BELOW in newsclean.clean(text).to_text()


LABELS = {
    "en": ("Bridge prize for young builders", "Application Deadline", "26 April 2024"),
    "de": ("Preis für junge Brückenbauer ausgeschrieben", "Bewerbungsfrist", "26. April 2024"),
    "fr": ("Un prix pour les jeunes bâtisseurs de ponts", "Date Limite", "26 avril 2024"),
    "es": ("Un premio para jóvenes constructores de puentes", "Fecha Límite", "26 de abril de 2024"),
    "it": ("Un premio per giovani costruttori di ponti", "Data Scadenza", "26 aprile 2024"),
    "pt": ("Um prémio para jovens construtores de pontes", "Data Limite", "26 de abril de 2024"),
    "tr": ("Genç köprü ustaları için ödül açıldı", "Son Başvuru Tarihi", "26 Nisan 2024"),
    "pl": ("Nagroda dla młodych budowniczych mostów", "Termin Składania", "26 kwietnia 2024"),
    "ru": ("Премия для молодых строителей мостов", "Срок Подачи", "26 апреля 2024"),
    "hu": ("Díj fiatal hídépítőknek a szigeten", "Jelentkezési Határidő", "2024. április 26."),
}


@pytest.mark.parametrize("language", LABELS)
def test_date_of_an_event(language):
    title, label, date = LABELS[language]
    article = newsclean.clean("\n\n".join([title, label, date, *PROSE]) + "\n", language=language)
    assert (article.authors, article.published) == ([], None)
    assert label in article.text
    assert date in article.text


def test_name_above_a_date_is_a_byline():
    article = newsclean.clean(
        "\n\n".join(["Bridge prize for young builders", "Ada Brook", "26 April 2024", *PROSE]) + "\n"
    )
    assert article.authors == ["Ada Brook"]
    assert article.published is not None


@pytest.mark.parametrize(
    ("label", "teaser", "last", "language"),
    [
        ("Read also", "Ostrich flees from the zoo", "The camel was given back to its owner.", "en"),
        ("Lesen Sie auch", "Strauß flieht aus dem Zoo", "Das Kamel kam zu seinem Besitzer zurück.", "de"),
        ("Lire aussi", "Une autruche fuit le zoo", "Le chameau a été rendu à son maître.", "fr"),
        ("Lea también", "Un avestruz huye del zoo", "El camello volvió con su dueño.", "es"),
        ("Leggi anche", "Uno struzzo fugge dallo zoo", "Il cammello è tornato dal suo padrone.", "it"),
        ("Leia também", "Avestruz foge do zoo", "O camelo voltou para o dono.", "pt"),
        ("Lees ook", "Struisvogel ontsnapt uit dierentuin", "De kameel ging terug naar zijn baas.", "nl"),
        ("Läs också", "Struts rymde från djurparken", "Kamelen kom tillbaka till sin ägare.", "sv"),
        ("Читайте также", "Страус сбежал из зоопарка", "Верблюда вернули хозяину.", "ru"),
    ],
)
def test_last_sentence_below_related_links(label, teaser, last, language):
    prose = ["A camel stopped the train to the harbour for two hours on Monday morning, the railway said.", PROSE[0]]
    text = "\n".join([*MENU, "Camel stops the train", "By Ada Brook", *prose, label, teaser, last, *FOOTER])
    assert last in newsclean.clean(text, language=language).to_text()
