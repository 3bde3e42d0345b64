"""Wrapped paragraphs among other lines are found by their breaks in mid-sentence."""

import pytest

from newsclean.reading.reading import Reading
from newsclean.reading.wrapping import find_wrapped_among, find_wrapped_sentences

FERRY = """The ferry to Quill Island sailed again on Tuesday, nine days after a
storm tore its ramp from the quay, and the harbour master said that the
ramp would be replaced in April."""
JAPANESE = """クイル島行きのフェリーが火曜日、嵐で乗り場の橋が壊れてから九日ぶりに運航を再開
した。港長は、冬のダイヤが終わる四月に新しい橋に取り替えると説明し、それまでの
間は小さな船が郵便や牛乳を運ぶという。"""
ARABIC = """أبحرت العبارة إلى الجزيرة من جديد مساء الثلاثاء بعد تسعة أيام من عاصفة حطمت رصيف
الميناء وتركت السكان بلا بريد ولا حليب، وقال مدير الميناء إن الرصيف الجديد سيصل في
نيسان."""
MENU = "A title of this page that is far longer than the column at which its text is wrapped\nHarbour\nWind and tide\n"


def lines_that_go_on(text: str) -> list[int]:
    return [i for i, goes_on in enumerate(find_wrapped_sentences(Reading(text).rows)) if goes_on]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(f"{MENU}{FERRY}\nMost read", [3, 4], id="English"),
        pytest.param(f"{MENU}{JAPANESE}\nMost read", [3, 4], id="Japanese"),
        pytest.param(f"{MENU}{ARABIC}\nMost read", [3, 4], id="Arabic"),
        pytest.param(f"{MENU}{FERRY}\n\n{FERRY}".replace("a\nstorm", "a\nStorm"), [3, 4, 6, 7], id="a name below"),
        # what stays
        pytest.param(MENU, [], id="a menu"),
        pytest.param(FERRY.replace("\n", "\n\n"), [], id="paragraphs"),
        pytest.param(FERRY.replace("in April.", "in April"), [], id="no sentence ends"),
        pytest.param(FERRY.replace("sailed again on Tuesday, nine days after a", "sailed"), [], id="no fixed column"),
        pytest.param(
            "灯台に再び明かりがともる、島の住民ら約百五十人が港に集まり祝う会\n"
            "連絡船の運賃を十月から値上げへ、町議会が賛成多数で条例案を可決\n"
            "漁港の防波堤工事が来春に完成、総事業費は当初見込みの二倍になる\n",
            [],
            id="headlines as wide as each other",
        ),
        pytest.param(
            "The miller rose before the day to turn the wheel,\nand found it lying in the reeds beside the weir\n"
            "with all its buckets full of snails and water mint.\n",
            [],
            id="a poem of long lines",
        ),
    ],
)
def test_find_wrapped_sentences(text, found):
    assert lines_that_go_on(text) == found


def test_the_width_that_is_asked_for_is_the_least():
    rows = Reading(
        "The ferry to Quill Island sailed again on Tuesday,\nnine days after a storm tore its ramp from the quay,\n"
        "and nobody saw it."
    ).rows

    assert find_wrapped_among(rows, 60) == [False, False]
    assert find_wrapped_among(rows, 50) == [True, True]
