"""The line model sees whole paragraphs and no template tags; its verdict is given for each line."""

import pytest

from newsclean.reading.lines import split_lines
from newsclean.reading.reading import Reading
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.unwrapping import unwrap

WRAPPED = """The ferry to Quill Island sailed again on Tuesday, nine days after a
storm tore its ramp from the quay, and the harbour master said that the
ramp would be replaced in April."""
RULE = Rule("boilerplate.own.rule", "ours", "line", "any", 80, "sport")


def whole(text: str, letters: str | None = None, rules: dict[int, Rule] | None = None):
    reading = Reading(text)
    return unwrap(reading, letters or "s" * len(reading.lines), rules or {})


def test_a_wrapped_paragraph_is_one_line_of_prose():
    found = whole(f"Sport\n{WRAPPED}\nMost read", letters="Jspss", rules={0: RULE})

    assert [line.words for line in found.lines] == ["Sport", WRAPPED.replace("\n", " "), "Most read"]
    assert found.letters == "Jps"
    assert found.rules == {0: RULE}
    assert found.spread({1: "junk", 2: "label"}) == {1: "junk", 2: "junk", 3: "junk", 4: "label"}


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        pytest.param("Sport\nWind and tide\nLetters", "sss", id="labels"),
        pytest.param(WRAPPED.replace("\n", "\n\n"), "sss", id="a blank line between the lines"),
        pytest.param(WRAPPED, "sJs", id="a rule takes the line between"),
        pytest.param(
            "The ferry sailed\nto Quill Island and back again on that long and stormy day in March,\nand nobody\n"
            "saw it go, though the whole island had waited for it\non the quay.",
            "sssss",
            id="lines broken anywhere",
        ),
    ],
)
def test_other_lines_stay_apart(text, letters):
    assert list(whole(text, letters).lines) == list(split_lines(text))


def test_template_tags_are_left_out_and_leave_their_space():
    found = whole("Sport\n{{#each}} more {{/each}}\nMost read", letters="sts")

    assert [line.words for line in found.lines] == ["Sport", "Most read"]
    assert found.text == f"Sport\n{' ' * 24}\nMost read"
    assert found.folded == found.text.casefold()
    assert found.spread({0: 1, 1: 2}) == {0: 1, 2: 2}
