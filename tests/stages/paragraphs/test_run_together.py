"""Text that was run together is split where there is a trace, and nowhere else."""

import pytest

A = "The mill on the Dorrow was sold at auction on Saturday to the man who wanted it"
B = "Police said that nobody had been hurt when the wheel came down in the night"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(f"{A} on Sunday.{B}.", "paragraphs.glued", id="a day and a name"),
        pytest.param(f"{A} until Sunday.{B}.", "paragraphs.glued", id="a day after a longer word"),
        pytest.param(f"{A} jusqu’en Décembre.{B}.", "paragraphs.glued", id="a French month"),
        pytest.param(f"{A} in the end.{B}.", "paragraphs.glued", id="a short word and a name"),
        pytest.param(f"“{A}, she said.”{B}.", "paragraphs.glued", id="after a quotation"),
        pytest.param(f"{A} in the end.“{B}”.", "paragraphs.glued", id="before a quotation"),
        pytest.param(f"{A}. ¶ {B}.", "paragraphs.mark", id="a paragraph sign"),
        pytest.param(f"{A}.\\n\\n{B}.\\n{A}.", "paragraphs.mark", id="escaped line ends"),
        pytest.param(f"{A}.   {B} in town.   {A}.", "paragraphs.indent", id="wide spaces"),
        pytest.param("渡轮离开码头。\u3000没有人注意到。", "paragraphs.indent", id="an ideographic space"),
        pytest.param(f"{(A + '. ') * 20}{A} in the end.{B}.", "paragraphs.blob", id="an article on one line"),
    ],
)
def test_split(repaired, rules_of, text, rule):
    assert "\n\n" in repaired(text)
    assert rule in rules_of(text)


def test_list_items_on_one_line(repaired):
    text = "• a wheel in two halves • the otters of the weir • no roof at all"
    assert repaired(text) == "• a wheel in two halves\n• the otters of the weir\n• no roof at all"


STAYS = {
    "a host name": f"{A} on Dorrow.Example.org and {B}.",
    "a brand with a stop in it": f"{A}, as the service Atlas.Briefing wrote in the evening before {B}.",
    "a brand that begins like a day": f"{A}, as the service Sat.Briefing wrote in the evening before {B}.",
    "initials": f"{A}, J.Ives of the U.S.Army among them, while {B}.",
    "a short line": "It rained.He left.",
    "an article on one line without a trace": (A + ". ") * 30 + B + ".",
    "two spaces after sentences": f"{A}.  {B}.".replace("  ", " "),
    "a broken letter": f"{A}, said VÃ¶gel, and {B}.",
    "a path": f"{A} in C:\\new\\notes and {B}.",
    "a pause": f"{A}, but…As a friend he said that {B}.",
    "a dot between place and day": "Dorrow • Monday • 9 March",
    "a table": "Rovers        12   8   2   2   26\nUnited        12   7   3   2   24",
    "a ratio": f"{A} at 3.5 per cent, and {B}.",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_only_looks_glued_stays(repaired, text):
    assert repaired(text.strip()) == text.strip()
