"""What known furniture covers of a line, and of the ends of a paragraph."""

import pytest

from newsclean.furniture.build import Phrases, build
from newsclean.furniture.cover import cover, cover_end, cover_start, ends_in_gap
from newsclean.furniture.table import Table

TABLES = [
    Table(*build([Phrases("ad", ["Advertisement"]), Phrases("fence", ["Continue reading [the main story]"])])),
    Table(*build([Phrases("share", ["Share", "Tweet"]), Phrases("more", ["Read more[: {headline}]"])])),
]


def rules(covered):
    return list(covered.rules)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Share", ["share"]),
        ("Share | Tweet", ["share", "share"]),
        ("Advertisement Continue reading the main story", ["ad", "fence"]),
        ("AdvertisementContinue reading", ["ad", "fence"]),
        ("Facebook Share 12", ["share"]),
    ],
)
def test_covered_whole(line, found):
    covered = cover(line, TABLES)
    assert rules(covered) == found
    assert covered.share == 1


@pytest.mark.parametrize(
    "line", ["The council met.", "They share the bridge with a rival town.", "McAdvertisement Inc. won", ""]
)
def test_not_covered(line):
    assert cover(line, TABLES).share < 0.5


def test_spans_are_those_of_the_line_as_written():
    line = "AdvertisementContinue reading ShareFacebook"
    covered = cover(line, TABLES)
    assert [line[piece.start : piece.end] for piece in covered.pieces] == [
        "Advertisement",
        "Continue reading",
        "Share",
        "Facebook",
    ]
    assert [piece.kind for piece in covered.pieces] == ["phrase", "phrase", "phrase", "network"]


def test_the_name_of_a_network_is_one_word():
    line = "ShareWhatsAppShare"
    assert [line[piece.start : piece.end] for piece in cover(line, TABLES).pieces] == ["Share", "WhatsApp", "Share"]


def test_a_shorter_phrase_leaves_room_for_the_next():
    tables = [
        Table(*build([Phrases("share", ["Share", "Share on {network}", "Share on {network} Share", "Share by mail"])]))
    ]
    assert cover("Share on Facebook Share by mail", tables).share == 1


def test_all_rules_that_have_the_phrase():
    tables = [*TABLES, Table(*build([Phrases("button", ["Share"])]))]
    assert cover("Share", tables).pieces[0].rules == ("share", "button")


def test_a_gap_takes_any_word():
    tables = [Table(*build([Phrases("about", ["More about {topic}", "More about us"])]))]
    assert ends_in_gap("More about ferries", tables)
    assert not ends_in_gap("Share", TABLES)


def test_the_end_of_a_paragraph():
    text = "It was late, she said.Read more"
    piece = cover_end(text, TABLES).pieces[0]
    assert (text[piece.start : piece.end], piece.rule) == ("Read more", "more")
    assert cover_end("Read more books, she said.", TABLES).pieces == ()


def test_the_beginning_of_a_paragraph():
    text = "AdvertisementContinue reading the main story The council met on Friday."
    pieces = cover_start(text, TABLES).pieces
    assert [text[piece.start : piece.end] for piece in pieces] == ["Advertisement", "Continue reading the main story"]
    assert cover_start("The council met. Share", TABLES).pieces == ()
    assert cover_start("12 councillors met.", TABLES).pieces == ()


def test_a_label_announces_what_follows():
    covered = cover("Read more: Goats on the pier", TABLES)
    assert [(piece.rule, piece.open) for piece in covered.pieces] == [("more", True)]
    assert covered.share < 0.5
