"""A label that the paragraph below takes up is a crosshead."""

import pytest

from newsclean.reading.crossheads import introduces


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Comments", "The museum collects comments that visitors write on the back of their tickets."),
        ("Most read", "The most read book in the village library is a manual on bees, readers say."),
        ("Reacties", "De eerste reactie kwam van de buurvrouw, die de geit al jaren kent."),
        ("Yorumlar", "Köylülerin yorumu kısa oldu: değirmen kalsın."),
        ("تعليقات", "جمع المتحف التعليقات التي كتبها الزوار على ظهر التذاكر."),
        ("おすすめ", "木を選ぶとき、大工は若い人に節の多い板をおすすめするという。"),
        ("구독", "마을 신문을 구독하는 집은 이제 열두 곳뿐이다."),
    ],
)
def test_a_paragraph_takes_up_the_crosshead(line, below):
    assert introduces(line, below)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Comments", "The ferry sailed again on Tuesday, nine days after the storm."),
        ("Most read", "The most expensive goat of the fair went to a teacher."),
        ("Like", "It is unlikely that the boat sails before Friday, the captain said."),
        ("Ad", "Ad hoc the council met on the pier."),
        ("12:30", "At 12:30 the first boat left."),
        ("おすすめ", "木を選ぶとき、大工は節の多い板を避けるという。"),
        ("", "The ferry sailed."),
    ],
)
def test_a_label_is_not_taken_up(line, below):
    assert not introduces(line, below)
