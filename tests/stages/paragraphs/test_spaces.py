"""Runs of spaces in prose are folded; columns and the spaces of a language stay."""

import pytest

PROSE = "The mill on the Dorrow was sold at auction on Saturday, to the only man who had ever been thrown out of it."


@pytest.mark.parametrize("run", ["  ", "   ", " \t", "\t"])
def test_a_run_becomes_a_space(repaired, run):
    assert repaired(PROSE.replace("mill on", f"mill{run}on")) == PROSE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE.replace("mill on", "mill\u00a0on"), id="a no-break space"),
        pytest.param(f"« {PROSE} » : 10\u202f% !", id="French"),
        pytest.param("Rovers   12   8\nUnited   12   7", id="a table"),
        pytest.param("the mill    is sold", id="a short line"),
    ],
)
def test_other_spaces_stay(repaired, text):
    assert repaired(text) == text
