"""A label removes the teasers right below it, as many as its rule says, and no line of the article."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate import Boilerplate

PROSE = [
    "The lighthouse at Carrow Point was switched on again last night, eleven years after it went dark.",
    "The council said that the light would be kept on until the harbour wall is finished in the autumn.",
]
MORE = "Its new keepers, a couple from the mainland, had spent two winters repairing the lens by hand."
TEASERS = ["Goats on the pier", "Lamp lit again at Carrow Point, says the keeper", "Who pays for the wall?"]
LABEL = "Read also"


def read_also(takes: int, **fields: object) -> Rule:
    return Rule("boilerplate.my.read-also", "theirs", "line", "any", 160, "read also")._replace(takes=takes, **fields)  # type: ignore[arg-type]


def left(text: str, *rules: Rule) -> str:
    """The text after the stage, with only these rules and without blank lines."""
    doc = Document(text)
    stage = Boilerplate(rules=rules, skip=("boilerplate.en", "boilerplate.common"))
    once = doc.apply("boilerplate", run_pass(stage, doc, "en"))
    again = Document(once.text)
    twice = again.apply("boilerplate", run_pass(stage, again, "en"))
    assert twice.text == once.text
    return "\n".join(line for line in once.text.split("\n") if line.strip())


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("takes", "stay"),
    [(0, TEASERS), (1, TEASERS[1:]), (3, []), (9, [])],
)
def test_teasers_below_the_label(gap, takes, stay):
    text = gap.join([PROSE[0], LABEL, *TEASERS]) + "\n\n" + PROSE[1] + "\n"
    assert left(text, read_also(takes)).split("\n") == [PROSE[0], *stay, PROSE[1]]


@pytest.mark.parametrize(
    ("below", "stay"),
    [
        pytest.param(["The lamp was lit.", *TEASERS], ["The lamp was lit.", *TEASERS], id="a short sentence"),
        pytest.param([TEASERS[0], MORE, TEASERS[1]], [MORE, TEASERS[1]], id="after a paragraph"),
        pytest.param(["What the council says:", TEASERS[0]], ["What the council says:", TEASERS[0]], id="a colon"),
        pytest.param(["x" * 121], ["x" * 121], id="a long line"),
        pytest.param(["By Ana Ruiz", TEASERS[0]], ["By Ana Ruiz", TEASERS[0]], id="a byline"),
        pytest.param([TEASERS[0], "Swipe up", TEASERS[1]], [], id="junk between does not count"),
    ],
)
def test_only_teasers_are_removed(below, stay):
    junk = Rule("boilerplate.my.swipe", "theirs", "line", "any", 160, "swipe up")
    text = "\n\n".join([PROSE[0], LABEL, *below, PROSE[1]]) + "\n"
    assert left(text, read_also(9), junk).split("\n") == [PROSE[0], *stay, PROSE[1]]


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(
            "The ramp will be replaced when the winter\ntimetable ends and the goats are back\non the hill.",
            id="lowercase",
        ),
        pytest.param(
            "The ramp will be replaced, says Odile\nMarsh, whose goats were on the ferry of\nDorrow & Sons that day.",
            id="lines that begin with names",
        ),
    ],
)
def test_a_wrapped_paragraph_is_not_a_teaser(paragraph):
    text = f"{PROSE[0]}\n\n{LABEL}\n\n{TEASERS[0]}\n\n{paragraph}\n\n{PROSE[1]}\n"
    assert left(text, read_also(9)) == f"{PROSE[0]}\n{paragraph}\n{PROSE[1]}"


@pytest.mark.parametrize(
    ("fields", "keep"),
    [
        pytest.param({"position": "head"}, None, id="out of place"),
        pytest.param({}, "read also", id="kept"),
    ],
)
def test_a_label_that_stays_removes_nothing(fields, keep):
    lines = [PROSE[0], LABEL, *TEASERS, PROSE[1]]
    rules = [read_also(3, **fields)]
    if keep:
        rules.append(Rule("boilerplate.my.kept", "ours", "line", "any", 0, keep, shields=True))
    assert left("\n\n".join(lines) + "\n", *rules).split("\n") == lines


def test_a_teaser_names_the_rule_of_its_label():
    doc = Document("\n\n".join([PROSE[0], LABEL, TEASERS[0], PROSE[1]]) + "\n")
    edits = list(run_pass(Boilerplate(rules=(read_also(1),)), doc, "en"))
    assert [(doc.text[edit.start : edit.end].strip(), edit.rule) for edit in edits] == [
        (LABEL, "boilerplate.my.read-also"),
        (TEASERS[0], "boilerplate.my.read-also"),
    ]
