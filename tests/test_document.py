"""Edits are made, recorded and undone exactly; overlaps are settled; spans are traced to the source."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.document import Change, Document, Edit, Mark, SourceMap, Step, settle, undo

RULE = ("test.rule", "a test wants it")


def edit(start: int, end: int, new: str = "") -> Edit:
    return Edit(start, end, new, *RULE)


def mark(start: int, end: int, field: str = "author") -> Mark:
    return Mark(start, end, field, "a value", "test.mark", 0.9)


@pytest.mark.parametrize(
    ("before", "edits", "after"),
    [
        pytest.param("abcdef", [edit(2, 4)], "abef", id="a removal in the middle"),
        pytest.param("abcdef", [edit(0, 6)], "", id="everything is removed"),
        pytest.param("abcdef", [edit(0, 1), edit(5, 6)], "bcde", id="both edges are removed"),
        pytest.param("abcdef", [edit(0, 2, "X"), edit(2, 4, "Y")], "XYef", id="adjacent replacements"),
        pytest.param("abcdef", [edit(0, 3), edit(3, 6)], "", id="adjacent removals"),
        pytest.param("abcdef", [edit(4, 5, "Y"), edit(1, 2, "X")], "aXcdYf", id="edits come in any order"),
        pytest.param("abc", [edit(1, 1, "X")], "aXbc", id="an insertion"),
        pytest.param("abc", [edit(0, 0, "X"), edit(3, 3, "Y")], "XabcY", id="insertions at both ends"),
        pytest.param("abc", [edit(1, 1, "X"), edit(1, 1, "Y")], "aXYbc", id="insertions at one place keep their order"),
        pytest.param("abc", [edit(0, 1, ""), edit(1, 1, "X")], "Xbc", id="an insertion after a removal"),
        pytest.param("", [edit(0, 0, "X")], "X", id="an insertion into nothing"),
        pytest.param("a😀b", [edit(1, 2, "é")], "aéb", id="offsets are code points"),
        pytest.param("one\ntwo\n", [edit(0, 4)], "two\n", id="a line with its line end"),
        pytest.param("aaaa", [edit(1, 2, "bbb"), edit(3, 4, "")], "abbba", id="growing before shrinking"),
    ],
)
def test_apply_edits_and_undo_them(before, edits, after):
    doc = Document(before).apply("step", edits)

    assert doc.text == after
    assert doc.source() == before
    assert [step.name for step in doc.steps] == ["step"]


def test_undo_several_steps_last_to_first():
    doc = Document("one two three")
    doc = doc.apply("first", [edit(0, 4), edit(8, 13, "3")])
    doc = doc.apply("second", [edit(0, 0, "# "), edit(4, 5, "and more")])
    doc = doc.apply("third", [edit(0, len(doc.text))])

    assert doc.text == ""
    assert doc.source() == "one two three"
    assert undo(doc.steps[2:], doc.text) == "# two and more"
    assert undo(doc.steps[1:], doc.text) == "two 3"


def test_a_step_keeps_what_it_replaced_and_why():
    doc = Document("abcdef").apply("step", [Edit(1, 3, "X", "pack.rule", "a reason")])

    assert doc.steps == (Step("step", (Change(1, "bc", "X", "pack.rule", "a reason"),)),)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([], id="nothing found"),
        pytest.param(iter(()), id="an empty generator"),
    ],
)
def test_nothing_found_gives_the_same_document_back(found):
    doc = Document("abc")

    assert doc.apply("step", found) is doc


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([edit(0, 3, "abc")], id="a replacement by itself"),
        pytest.param([edit(1, 1, "")], id="an insertion of nothing"),
    ],
)
def test_an_edit_that_changes_nothing_makes_no_step(edits):
    doc = Document("abc").apply("step", edits)

    assert doc.text == "abc"
    assert doc.steps == ()


def test_a_document_is_not_changed_by_apply():
    doc = Document("abc")
    doc.apply("step", [edit(0, 1), mark(0, 3)])

    assert doc == Document("abc")


@pytest.mark.parametrize(
    ("edits", "kept"),
    [
        pytest.param([edit(0, 2), edit(4, 6)], [(0, 2), (4, 6)], id="apart: both stay"),
        pytest.param([edit(0, 2), edit(2, 4)], [(0, 2), (2, 4)], id="touching: both stay"),
        pytest.param([edit(4, 6), edit(0, 2)], [(0, 2), (4, 6)], id="given in the order of the text"),
        pytest.param([edit(2, 3), edit(0, 9)], [(0, 9)], id="the one that contains the other wins, given last"),
        pytest.param([edit(0, 9), edit(2, 3)], [(0, 9)], id="the one that contains the other wins, given first"),
        pytest.param([edit(0, 2), edit(0, 9)], [(0, 9)], id="contained at the start"),
        pytest.param([edit(7, 9), edit(0, 9)], [(0, 9)], id="contained at the end"),
        pytest.param([edit(0, 5), edit(3, 8)], [(0, 5)], id="partial overlap: the first given wins"),
        pytest.param([edit(3, 8), edit(0, 5)], [(3, 8)], id="partial overlap: the first given wins, though later"),
        pytest.param([edit(2, 3), edit(5, 6), edit(0, 9)], [(0, 9)], id="one contains two"),
        pytest.param([edit(0, 4), edit(3, 7), edit(6, 9)], [(0, 4), (6, 9)], id="a chain loses its middle"),
        pytest.param([edit(1, 4), edit(2, 2, "X")], [(1, 4)], id="an insertion inside a removal is removed with it"),
    ],
)
def test_settle_overlaps(edits, kept):
    assert [(start, end) for start, end, *_ in settle(edits)] == kept


def test_settle_the_same_span_by_the_order_given():
    first, second = Edit(0, 3, "", "pack.first", "one"), Edit(0, 3, "", "pack.second", "two")

    assert list(settle([first, second])) == [first]
    assert list(settle([second, first])) == [second]


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([edit(0, 5), edit(3, 8), edit(4, 12), edit(9, 10), edit(2, 2, "X")], id="a tangle"),
        pytest.param([edit(0, 6), edit(3, 8), edit(5, 7)], id="a longer one is dropped, a shorter one inside it too"),
        pytest.param([edit(6, 9), edit(4, 7), edit(2, 5), edit(0, 3)], id="a staircase, upside down"),
    ],
)
def test_settled_edits_are_disjoint_and_undo(edits):
    text = "abcdefghijklmnop"
    settled = list(settle(edits))

    assert all(a.end <= b.start for a, b in pairwise(settled))
    assert Document(text).apply("step", edits).source() == text


@pytest.mark.parametrize(
    ("span", "words"),
    [
        pytest.param((0, 3), "Bad", id="before every change"),
        pytest.param((4, 8), "mark", id="after a removal"),
        pytest.param((9, 11), "two", id="inserted text maps to what it replaced"),
        pytest.param((12, 16), "line", id="after a replacement of another length"),
        pytest.param((4, 16), "mark two line", id="across changes"),
        pytest.param((0, 16), "Bad very mark two line", id="the whole text"),
    ],
)
def test_source_map_of_one_step(span, words):
    text = "Bad very mark two line"
    doc = Document(text).apply("step", [edit(4, 9), edit(14, 17, "2x")])
    assert doc.text == "Bad mark 2x line"

    start, end = SourceMap(doc.steps).span(*span)

    assert text[start:end] == words


def test_source_map_through_several_steps():
    text = "AD\nHead\n\nBy Ada Brook\n\nBody text."
    doc = Document(text)
    doc = doc.apply("one", [edit(0, 3)])  # the label is removed
    doc = doc.apply("two", [edit(0, 6)])  # the headline is removed
    doc = doc.apply("three", [edit(0, 0, "## "), edit(3, 6, "Amy")])
    assert doc.text == "## By Amy Brook\n\nBody text."

    trace = SourceMap(doc.steps)

    for words in ("By ", "Brook", "Body text."):
        at = doc.text.index(words)
        start, end = trace.span(at, at + len(words))
        assert text[start:end] == words
    at = doc.text.index("Amy")
    start, end = trace.span(at, at + 3)
    assert text[start:end] == "Ada"


@pytest.mark.parametrize("at", [0, 3, 6])
def test_source_map_keeps_an_empty_span_empty(at):
    doc = Document("abcdefghi").apply("step", [edit(3, 6, "")])

    start, end = SourceMap(doc.steps).span(at, at)

    assert start == end


def test_source_map_without_steps_changes_no_span():
    assert SourceMap(()).span(2, 5) == (2, 5)


def test_marks_get_their_words_and_a_span_in_the_source():
    text = "AD\nBy Ada Brook\nBody."
    doc = Document(text).apply("one", [edit(0, 3)])
    doc = doc.apply("two", [mark(3, 12), edit(0, 13)])

    assert doc.text == "Body."
    assert [(m.text, text[m.start : m.end], m.value) for m in doc.marks] == [("Ada Brook", "Ada Brook", "a value")]


def test_marks_alone_make_no_step():
    doc = Document("By Ada Brook").apply("step", [mark(3, 12)])

    assert doc.steps == ()
    assert doc.text == "By Ada Brook"
    assert doc.value("author") == "a value"


def test_value_is_that_of_the_first_mark_of_a_field():
    doc = Document("ab").apply("one", [Mark(0, 1, "title", "first", "t", 0.1), Mark(1, 2, "title", "second", "t", 0.9)])

    assert doc.value("title") == "first"
    assert doc.value("section") is None


@given(st.text("abc\n", max_size=20), st.data())
def test_any_span_of_the_source_follows_from_the_changes_around_it(text, data):
    doc = Document(text)
    for name in ("one", "two", "three"):
        places = sorted(data.draw(st.lists(st.integers(0, len(doc.text)), max_size=6)))
        edits = [
            edit(*pair, data.draw(st.text("xy", max_size=3))) for pair in zip(places[::2], places[1::2], strict=False)
        ]
        doc = doc.apply(name, edits)
    trace = SourceMap(doc.steps)

    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert trace.source(doc.text, start, end) == text[start:end]
