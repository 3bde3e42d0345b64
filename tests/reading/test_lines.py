"""The lines of a text, even of a large one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.reading.lines import Line, LinesOfLarge, is_rubble, split_lines


@given(st.text("ab \n\t\u00a0\u2028", max_size=40))
def test_a_large_text_has_the_same_lines(text):
    lines, large = split_lines(text), LinesOfLarge(text)

    assert list(large) == list(lines)
    assert len(large) == len(lines)
    assert large[1:3] == list(lines[1:3])
    assert [large[-i - 1] for i in range(len(large))] == list(lines[::-1])


def test_lines_end_somewhere():
    lines = LinesOfLarge("a\n\nb")

    assert lines[1] == Line(3, 4, "b", 3)
    with pytest.raises(IndexError):
        lines[2]


@pytest.mark.parametrize(
    ("text", "rubble"),
    [
        pytest.param("x\n" * 30_000, True, id="one letter per line"),
        pytest.param("x\n\n" * 30_000, True, id="with blank lines between"),
        pytest.param("x\n" * 10_000, False, id="fewer lines"),
        pytest.param("\n" * 30_000 + "x", False, id="only blank lines"),
        pytest.param("rain\n" * 30_000, False, id="words"),
    ],
)
def test_rubble(text, rubble):
    assert is_rubble(text) == rubble
