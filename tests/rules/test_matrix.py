"""The table of families and languages."""

from newsclean.rules.matrix import matrix
from newsclean.rules.rule import Pack, Rule


def test_cells_count_phrases_and_near_misses():
    share = Rule("a.share", "r", "line", "any", 80, "", ("Share", "Send"), family="share", near_misses=("Share it.",))
    rows = [*matrix([Pack("xx", "xx", (share,))])]
    assert rows[0].split(" | ")[3] == "share"
    assert rows[2].split(" | ")[3] == "2/1"
    assert rows[2].count(" - ") == rows[2].count(" |") - 2  # nothing of the others
