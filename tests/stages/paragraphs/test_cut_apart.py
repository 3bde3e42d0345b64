"""Drop caps and sentences around a removed block."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document, Edit
from newsclean.stages.paragraphs import PASSES

REST = "hale whisperers came to the mill on Saturday, and nobody had called them or knew who would pay for them."
ABOVE = "The wheel has lain in the reeds below the weir for thirty years and the"
BELOW = "otters who live in it may stay until the spring, as the new owner said on Monday evening."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_drop_cap(repaired, rules_of, gap):
    text = f"W{gap}{REST.replace('hale', 'hale')}\n"
    assert repaired(text) == f"W{REST}\n"
    assert "paragraphs.drop-cap" in rules_of(text)


def test_a_letter_that_is_a_word_needs_the_word_elsewhere(repaired):
    rest = "fter the rain nobody came to the mill, and nobody asked where they all were, said the owner."
    assert repaired(f"A\n{rest}\n\nIt was after nine.\n").startswith(f"A{rest}")
    assert repaired("A\nwheel is no otter, said the new owner of the mill to those who had come.\n").startswith("A\n")


def removed(text: str, block: str) -> str:
    start = text.index(block)
    doc = Document(text).apply("boilerplate", [Edit(start, start + len(block), "", "test", "test")])
    for name, find in PASSES:
        doc = doc.apply(name, run_pass(find, doc))
    assert doc.source() == text
    return doc.text


def test_a_sentence_around_a_removed_block():
    assert removed(f"{ABOVE}\n\nAdvertisement\n\n{BELOW}\n", "Advertisement\n\n") == f"{ABOVE} {BELOW}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{ABOVE}\n\n{BELOW}\n", id="nothing was removed"),
        pytest.param(f"{ABOVE}:\n\n{BELOW}\n", id="a colon"),
        pytest.param(f"a wheel in two halves that nobody had seen\n\na ledger\n\n{BELOW}\n", id="a list"),
    ],
)
def test_paragraphs_that_begin_in_lowercase_stay(repaired, text):
    assert repaired(text) == text
