"""The items that two sequences share: the same as in a full comparison, in time proportional to their length."""

import random
import time
from difflib import SequenceMatcher

import pytest

from newsclean.alignment import align

PAGE = ["Goats", "", "Forty goats are on the hill.", "", "Nobody counts them.", "", "The ferry sails.", ""]


def article(paragraphs: int) -> list[str]:
    """Lines as in most texts: a blank one after each paragraph."""
    return [line for number in range(paragraphs) for line in (f"Paragraph {number} of the goats.", "")]


def edited(lines: list[str], seed: int) -> list[str]:
    """A few paragraphs changed, inserted and removed."""
    rng = random.Random(seed)
    now = list(lines)
    for number in range(4):
        at = 2 * rng.randrange(len(now) // 2)
        if rng.random() < 0.5:
            now[at] = f"Another paragraph {number}."
        elif rng.random() < 0.5:
            now[at:at] = [f"One more, {number}.", ""]
        else:
            del now[at : at + 2]
    return now


@pytest.mark.parametrize(
    ("one", "two", "runs"),
    [
        pytest.param(PAGE, PAGE, [(0, 0, 8)], id="equal"),
        pytest.param([], PAGE, [], id="nothing on one side"),
        pytest.param(PAGE, ["Sheep"], [], id="nothing in common"),
        pytest.param(PAGE, ["Draft", *PAGE], [(0, 1, 8)], id="a line in front"),
        pytest.param(PAGE, [*PAGE, "More", ""], [(0, 0, 8)], id="lines at the end, one of them as above"),
        pytest.param(PAGE, [*PAGE[:4], "More", "", *PAGE[4:]], [(0, 0, 4), (4, 6, 4)], id="a paragraph inserted"),
        pytest.param([*PAGE[:2], *PAGE[4:]], PAGE, [(0, 0, 2), (2, 4, 4)], id="a paragraph that is new"),
        pytest.param(PAGE, [*PAGE[4:6], *PAGE[:4], *PAGE[6:]], [(0, 2, 4), (6, 6, 2)], id="moved"),
    ],
)
def test_align(one, two, runs):
    assert list(align(one, two)) == runs


@pytest.mark.parametrize("seed", range(40))
def test_ordinary_edits_are_found_as_in_a_full_comparison(seed):
    """Either of two blank lines may be the one that stayed: the text is the same."""
    then = article(30)
    now = edited(then, seed)
    full = SequenceMatcher(None, then, now, autojunk=False).get_matching_blocks()
    stayed = [then[i] for i, _, length in align(then, now) for i in range(i, i + length)]
    assert [line for line in stayed if line] == [then[a + k] for a, _, n in full for k in range(n) if then[a + k]]
    assert len(stayed) == sum(block.size for block in full)


@pytest.mark.parametrize("seed", range(20))
def test_pairs_are_equal_and_in_order(seed):
    rng = random.Random(seed)
    one, two = ([rng.choice("abcde") for _ in range(rng.randrange(300))] for _ in range(2))
    here = there = 0
    for i, j, length in align(one, two):
        assert i >= here and j >= there and length
        assert one[i : i + length] == two[j : j + length]
        here, there = i + length, j + length


FAMILIES = {
    "every third line edited": (
        lambda n: [f"line {i} of it" for i in range(n)],
        lambda lines: [line + " now" * (i % 3 == 0) for i, line in enumerate(lines)],
    ),
    "the same line, every third edited": (
        lambda n: ["rain"] * n,
        lambda lines: [line + " now" * (i % 3 == 0) for i, line in enumerate(lines)],
    ),
    "every paragraph edited": (
        lambda n: article(n // 2),
        lambda lines: [line and line + " now" for line in lines],
    ),
    "every third line gone": (
        lambda n: ["goat", "sheep"] * (n // 2),
        lambda lines: [line for i, line in enumerate(lines) if i % 3],
    ),
    "lines that are once there only between others": (
        lambda n: [line for i in range(n // 3) for line in (f"{i + 1}", f"{i}", f"then {i}")],
        lambda lines: [line.replace("then", "now") for line in lines],
    ),
    "all in another order": (
        lambda n: [f"line {i}" for i in range(n)],
        lambda lines: random.Random(1).sample(lines, len(lines)),
    ),
    "three lines at random": (
        lambda n: random.Random(2).choices("abc", k=n),
        lambda lines: random.Random(3).choices("abc", k=len(lines) + 5),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
def test_growth(family):
    """Eight times the lines take less than 24 times as long; quadratic growth would take 64."""
    make, edit = family

    def seconds(lines):
        then = make(lines)
        now = edit(then)
        start = time.process_time()
        list(align(then, now))
        return time.process_time() - start

    took = {n: min(seconds(n) for _ in range(3)) for n in (4000, 8000, 16000, 32000)}
    assert took[32000] < 24 * max(took[4000], 0.002), took
