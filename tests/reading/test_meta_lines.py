"""A known header line is read loosely: dates and names next to other words."""

import datetime as dt

import pytest

from newsclean.reading.meta_lines import read_meta_line

DAY = dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        pytest.param("Ada Brook, 05.03.2024", ["Ada Brook"], id="a name first"),
        pytest.param("5 March 2024 by Ada Brook in Islands", ["Ada Brook"], id="by, then a section"),
        pytest.param("Written by Ada Brook on March 5, 2024", ["Ada Brook"], id="on"),
        pytest.param("5. März 2024 / Ada Brook", ["Ada Brook"], id="a slash"),
        pytest.param("5 mars 2024, par Ada Brook", ["Ada Brook"], id="French"),
        pytest.param("Islands | Ada Brook | March 5, 2024 | 4 min read", ["Ada Brook"], id="between bars"),
        pytest.param("Posted on March 5, 2024 by tidewatch", ["tidewatch"], id="a pen name"),
        pytest.param("Ada von Brook am 5. März 2024", ["Ada von Brook"], id="a particle that also means by"),
        pytest.param("March 5, 2024 Ada Brook Ada Brook", ["Ada Brook"], id="a name said twice"),
        pytest.param("March 5, 2024", [], id="no name"),
        pytest.param("March 5, 2024 in Islands", [], id="a section"),
        pytest.param("March 5, 2024 | Leave a Comment", [], id="a button"),
        pytest.param("Photo: Ada Brook, March 5, 2024", [], id="a credit"),
        pytest.param("© Ada Brook March 5, 2024", [], id="a copyright notice"),
    ],
)
def test_names_beside_a_date(words, names):
    found = read_meta_line(words, "en")

    assert found.names == names
    assert [date.value for date in found.dates] == [DAY]


@pytest.mark.parametrize(
    ("words", "names", "after_by"),
    [
        pytest.param("By Ada Brook", ["Ada Brook"], True, id="a byline"),
        pytest.param("Ada Brook and Tom Ives", ["Ada Brook", "Tom Ives"], False, id="two bare names"),
        pytest.param("* Ada Brook", ["Ada Brook"], False, id="a bullet"),
        pytest.param("Ada Brook 4 minutes read", ["Ada Brook"], False, id="a reading time"),
        pytest.param("Ada Brook@adabrook", ["Ada Brook"], False, id="a handle"),
        pytest.param("Ada Brook1, Tom Ives2", ["Ada Brook", "Tom Ives"], False, id="footnotes"),
        pytest.param("Durch Ada Brook", ["Ada Brook"], True, id="German, with another word for by"),
        pytest.param("4 minutes read", [], False, id="a reading time without a name"),
        pytest.param("Autor/in: Ada Brook", ["Ada Brook"], True, id="German label"),
        pytest.param("박서준 기자", ["박서준"], True, id="Korean, the word after the name"),
        pytest.param("記者 山田太郎", ["山田太郎"], True, id="Japanese"),
        pytest.param("南湾日報記者林海／台北報導", ["林海"], True, id="Chinese, the reporter of a paper"),
        pytest.param("来源：南湾日报 作者：林海", ["林海"], True, id="Chinese, after the source"),
        pytest.param("来源: 南湾日报 记者: 林海 编辑：李月", ["林海"], True, id="Chinese, between source and editor"),
        pytest.param("记者会／现场", [], False, id="a press conference"),
        pytest.param("Read more", [], False, id="a label"),
        pytest.param("The mill is lost", [], False, id="words"),
        pytest.param("Island News", [], False, id="a section"),
    ],
)
def test_names_without_a_date(words, names, after_by):
    found = read_meta_line(words, None)

    assert (found.names, found.dates) == (names, [])
    assert found.after_by is after_by
