"""A text that was edited since it was cleaned is fitted to the lines of its recorded output."""

import time

import pytest

from newsclean import edited
from newsclean.edited import TooManyEditsError, fit, line_marks

OUT = "Goats\n\nForty goats are on the hill.\n\nNobody counts them.\n"


def fitted_back(now: str) -> tuple[str, int]:
    """The fitted text with its stand-ins replaced, and the number of edited lines."""
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
            id="lines removed",
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


def test_one_stand_in_is_every_gap():
    """However many lines were shortened: one stand-in for nothing serves them all."""
    text, stand_ins, lines = fit("a\nb\nc", line_marks("aa\nbbb\nccccc"))
    assert list(stand_ins.values()) == [""]
    assert ([len(line) for line in text.split("\n")], lines) == ([2, 3, 5], 3)


def test_more_longer_lines_than_there_are_stand_ins(monkeypatch):
    monkeypatch.setattr(edited, "STAND_INS", (0xF0000, 0xF0001, 0xF0002))
    assert fit("aa\nbb", line_marks("a\nb"))[2] == 2
    with pytest.raises(TooManyEditsError):
        fit("aa\nbb\ncc", line_marks("a\nb\nc"))


@pytest.mark.slow
def test_growth():
    """Every third line edited: eight times the lines take less than 24 times as long."""

    def seconds(lines: int) -> float:
        then = [f"line {number} of the goats" for number in range(lines)]
        now = "\n".join(line + " and sheep" * (number % 3 == 0) for number, line in enumerate(then))
        marks = line_marks("\n".join(then))
        start = time.process_time()
        fit(now, marks)
        return time.process_time() - start

    took = {n: min(seconds(n) for _ in range(3)) for n in (4000, 8000, 16000, 32000)}
    assert took[32000] < 24 * max(took[4000], 0.002), took
