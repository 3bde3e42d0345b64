"""A text that was edited since it went out is laid where its lines stood."""

import pytest

from newsclean.edited import fit, line_marks

OUT = "Goats\n\nForty goats are on the hill.\n\nNobody counts them.\n"


def fitted_back(now: str) -> tuple[str, int]:
    """The fitted text with what its stand-ins stand for, and the number of edited lines."""
    text, stand_ins, edited = fit(now, line_marks(OUT))
    assert [len(line) for line in text.split("\n")] == [len(line) for line in OUT.split("\n")]
    return text.translate(str.maketrans(stand_ins)), edited


@pytest.mark.parametrize(
    ("now", "back", "edited"),
    [
        pytest.param(OUT, OUT, 0, id="not edited"),
        pytest.param(OUT.replace("Forty", "Fifty"), OUT.replace("Forty", "Fifty"), 1, id="as long as before"),
        pytest.param(OUT.replace("Forty", "Thirty-nine"), OUT.replace("Forty", "Thirty-nine"), 1, id="longer"),
        pytest.param(OUT.replace("Forty goats", "All"), OUT.replace("Forty goats", "All"), 1, id="shorter"),
        pytest.param(
            OUT.replace("Forty goats are on the hill.", ""),
            OUT.replace("Forty goats are on the hill.", ""),
            1,
            id="empty",
        ),
        pytest.param(OUT + "\nMore to come.\n", OUT, 2, id="lines at the end are left out"),
        pytest.param("Draft\n" + OUT, OUT, 1, id="a line in front is left out"),
        pytest.param(
            OUT.replace("\nNobody counts them.\n", ""),
            "Goats\n\nForty goats are on the hill.\n\n\n",
            2,
            id="lines gone",
        ),
        pytest.param(OUT.replace("are on", "are.\nOn"), OUT.replace("are on", "are. On"), 2, id="a line split"),
        pytest.param("", "\n\n\n\n\n", 5, id="nothing left"),
        pytest.param("Sheep\n\nSheep too\n", "Sheep\n\nSheep too\n\n\n", 4, id="another text"),
    ],
)
def test_fit(now, back, edited):
    assert fitted_back(now) == (back, edited)


def test_stand_ins_are_not_in_the_text():
    text, stand_ins, _ = fit("Goats \U000f0000 and more of them", line_marks("Goats"))
    assert stand_ins == {"\U000f0001": "s \U000f0000 and more of them"}
    assert text == "Goat\U000f0001"
