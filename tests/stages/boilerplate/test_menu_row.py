"""A menu on one line is removed, in every language with a pack; a line with a word that is not a label stays."""

import pytest

import newsclean
from newsclean.reading.folding import fold
from newsclean.rules.library import matcher
from newsclean.stages.boilerplate.menu_row import PHRASES, ROW, SHORT_ROW, find_phrases, find_row


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "News | Sports | Business | Opinion | Weather"),
        ("en", "Home News Sport Business Travel Weather"),
        ("en", "Home\tNews\tSport\tSubscribe"),
        ("en", "| Home | News | Sport | Contact us |"),
        ("de", "Politik · Wirtschaft · Kultur · Sport"),
        ("de", "Startseite  Politik  Wirtschaft  Sport"),
        ("es", "Inicio › Política › Economía › Deportes"),
        ("fr", "Politique / Économie / Culture / Sport"),
        ("it", "Politica | Economia | Cultura | Sport"),
        ("pt", "Política • Economia • Esportes • Cultura"),
        ("nl", "Binnenland Buitenland Economie Sport"),
        ("pl", "Polityka | Gospodarka | Kultura | Sport"),
        ("tr", "ANASAYFA GÜNDEM EKONOMİ SPOR"),
        ("tr", "Gündem Hava Durumu Ekonomi Spor Son Dakika"),
        ("ru", "Политика | Экономика | Культура | Спорт"),
        ("ja", "トップ\u3000速報\u3000国内\u3000国際\u3000経済\u3000スポーツ"),
        ("ko", "정치 | 경제 | 사회 | 문화"),
        ("ar", "سياسة | اقتصاد | ثقافة | رياضة"),
    ],
)
def test_rows(language, line):
    assert find_row(fold(line), matcher(language)) is ROW


@pytest.mark.parametrize("line", ["News | Sport | Weather", "Home > News > Local"])
def test_three_labels_need_company(line):
    assert find_row(fold(line), matcher("en")) is SHORT_ROW


@pytest.mark.parametrize(
    "line",
    [
        "Sport Business School",
        "News Sport Weather",
        "World Business Travel Awards",
        "News, sports, business, weather",
        "News | Sport | Weather | Ferry sails again",
        "Home 2 News 1 Sport 0 Travel 1",
        "Culture and science, arts and life",
        "Health | Education",
        "Team | Played | Won | Drawn | Lost",
        "| | | |",
        "News | Sport | " * 40,
    ],
)
def test_near_misses(line):
    assert find_row(fold(line), matcher("en")) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Teilen auf Facebook Teilen auf Twitter"),
        ("en", "Share on Facebook Share on Twitter Share via Email"),
        ("en", "Leave a comment Share on Facebook"),
        ("fr", "Partager sur Facebook Partager sur Twitter"),
        ("es", "Compartir en Facebook Compartir en Twitter"),
        ("en", "AdvertisementContinue reading"),
        ("en", "Copy Link URL Copied!"),
        ("en", "Facebook Twitter Email 12 Comments"),
        ("en", "Share this article Facebook"),
        ("en", "Like Save Print"),
        ("de", "Impressum Beitragsnavigation"),
        ("de", "Kommentar Hinterlasse einen Kommentar"),
    ],
)
def test_phrases_in_a_row(language, line):
    assert find_phrases(line, matcher(language)) is PHRASES


@pytest.mark.parametrize(
    "line",
    [
        "Share on Facebook fell",  # a word that belongs to none
        "Share on Facebook",
        "Leave a comment, share on Facebook, they said",
        "Print this page of history",
        "Leave a comment 12",
        "Facebook",
        "Facebook Twitter",  # a heading of an article about them
        "Google Ads",
        "Facebook Ads",
        "Customer Service Quality",
        "Travel-Related Coverage",
        "Sports Video",
        "Print 12 13 15 18",
        "Share 12.5 13.2 14.0 15.1 16.3",
        "Leave a comment about the man who came to the island",
        "[ad#ad-2]",
        "12 May 2024",
    ],
)
def test_near_misses_of_phrases_in_a_row(line):
    assert find_phrases(line, matcher("en")) is None


FIRST = "The ferry to Quill Island will sail through the ice again, the council of the island said on Thursday."
LAST = "The harbour master's dog will sail with it, as it did in the winter of 1987 when the ice lay thick."


def test_a_menu_is_not_the_headline():
    article = newsclean.clean(f"Home News Sport Weather\nFerry sails again\n2024-02-22\n\n{FIRST}\n{LAST}")
    assert article.title == "Ferry sails again"
    assert article.edits[0].rule == "boilerplate.menu-row"


@pytest.mark.parametrize(
    ("lines", "skip"),
    [
        pytest.param(["The first site had no more than:", "Home | News | Sport | Weather"], (), id="announced"),
        pytest.param(["Home | News | Sport"], (), id="three without company"),
        pytest.param(["Home | News | Sport | Weather"], ("boilerplate.menu-row",), id="skipped"),
    ],
)
def test_rows_that_stay(lines, skip):
    text = "\n\n".join([FIRST, *lines, LAST])
    assert newsclean.clean(text, skip=skip).text == text
