"""Wrapped lines are joined and paragraphs separated; deliberate line breaks stay."""

import textwrap

import pytest
from tests.passes import run_pass

from newsclean.document import Document, Edit, Mark
from newsclean.stages.paragraphs import PASSES

PARAGRAPHS = [
    "The mill on the Dorrow was sold at auction on Saturday, to the only man who had ever been thrown out of it. "
    "He paid four hundred pounds, which was less than the fine he had been given at the time, and said that he would "
    "put the wheel back first.",
    "The wheel has lain in the reeds below the weir for thirty years and has become the home of a family of otters. "
    "Nobody at the auction mentioned the otters, and the new owner learned of them from a reporter.",
    "He thought about it for a while. Then he said that the otters could stay until the spring, when the water is "
    "low, and that he would ask them what they wanted for the wheel.",
]
NORMAL = "\n\n".join(PARAGRAPHS) + "\n"


def repaired(text: str) -> str:
    return run(Document(text)).text


def run(doc: Document) -> Document:
    for name, find in PASSES:
        doc = doc.apply(name, run_pass(find, doc))
    return doc


def wrapped(width: int, *, between: str = "\n\n", indent: str = "", first: str = "") -> str:
    """The paragraphs, hard-wrapped: `between` them, each line with `indent`, the first of each with `first`."""
    return between.join(
        textwrap.fill(paragraph, width, initial_indent=indent + first, subsequent_indent=indent, break_on_hyphens=False)
        for paragraph in PARAGRAPHS
    )


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
@pytest.mark.parametrize(
    "layout",
    [
        pytest.param({}, id="blank lines between"),
        pytest.param({"between": "\n", "first": "    "}, id="indents and no blank line"),
        pytest.param({"between": "\n\n", "first": "    "}, id="indents and blank lines"),
        pytest.param({"indent": "  "}, id="everything indented"),
        pytest.param({"between": "\n \n"}, id="blank lines with a space in them"),
        pytest.param({"between": "\n\n\n"}, id="two blank lines between"),
    ],
)
def test_wrapped_text_is_unwrapped(width, layout):
    assert repaired(wrapped(width, **layout) + "\n") == NORMAL


def test_a_first_line_that_lost_its_dateline_continues():
    short, rest = PARAGRAPHS[0].split(" ", 1)[0] + " voted on", "Sunday and " + PARAGRAPHS[0]
    assert repaired(f"{short}\n{textwrap.fill(rest, 70)}\n\n{wrapped(70)}\n") == f"{short} {rest}\n\n{NORMAL}"


def test_a_crosshead_on_wrapped_text_stays_a_line():
    after = repaired(f"Votes to Come\n{wrapped(70)}\n")
    assert after.startswith("Votes to Come\n")


def test_the_headline_is_evidence_for_a_broken_word():
    doc = Document(
        "The lighthouse stays\n\n"
        + wrapped(72)
        + "\n\nThey voted by a large majority on Sunday evening to keep the old light-\nhouse open.\n"
    )
    headed = doc.apply(
        "dateline", [Edit(0, 22, "", "test", "test"), Mark(0, 20, "title", "The lighthouse stays", "test", 1.0)]
    )
    assert run(headed).text.endswith("the old lighthouse open.\n")


def test_a_headline_over_wrapped_text_stays_apart():
    assert repaired(f"The mill is sold\n\n{wrapped(70)}\n") == f"The mill is sold\n\n{NORMAL}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("\n\n\n" + NORMAL, NORMAL, id="blank lines before"),
        pytest.param(NORMAL + "\n\n\n", NORMAL, id="blank lines after"),
        pytest.param(NORMAL.replace("\n\n", "\n\n\n\n"), NORMAL, id="blank lines between"),
        pytest.param(NORMAL.replace("\n\n", "\n  \t \n"), NORMAL, id="space on blank lines"),
        pytest.param(NORMAL.replace("\n\n", "  \n\n"), NORMAL, id="space at line ends"),
        pytest.param("   " + NORMAL.replace("\n\n", "\n\n   "), NORMAL, id="space before paragraphs"),
        pytest.param("\n".join(PARAGRAPHS) + "\n", NORMAL, id="one line per paragraph"),
        pytest.param(f"{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}\n", NORMAL, id="one blank line is lost"),
        pytest.param(NORMAL.rstrip("\n"), NORMAL.rstrip("\n"), id="no final line end, and none is added"),
        pytest.param("\n\n \n", "", id="nothing but blank lines"),
        pytest.param("\t One line. \n", "One line.\n", id="one line"),
    ],
)
def test_one_blank_line_between_paragraphs(before, after):
    assert repaired(before) == after


def test_crossheads_between_paragraphs_of_one_line():
    text = f"{PARAGRAPHS[0]}\nOtters first\n{PARAGRAPHS[1]}\n{PARAGRAPHS[2]}\n"

    assert repaired(text) == f"{PARAGRAPHS[0]}\n\nOtters first\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}\n"


POEM = """The mill is sold, the wheel is down,
the otters have the key,
and he that drank with half the town
now drinks alone with me.

The weir runs on, the reeds run on,
the miller's bread is eaten,
and all the stones he leaned upon
lie flat, but are not beaten.
"""

SHORT_POEM = """Stone.

Water.
Stone.

Otter,
gone.
"""

BALLAD = """The miller rose before the day to turn the wheel,
and found it lying in the reeds beside the weir
with five brown otters sleeping on the rim, and one
that sat upon the hub and sang for all to hear.

The miller asked them when they thought that they would go,
and they looked up and asked him much the same, and then
went back to sleep upon the rim as otters will
who know they shall be asked, and asked, and asked again.

The wheel is lying there today, the mill is sold,
the miller drinks his beer alone and looks about
for someone who will lend a horse to pull it home
and someone else who can persuade the otters out.
"""

LIST = """What the new owner found:

- a wheel, in two halves
- the otters, a family of five
- a ledger from 1911, with the last page missing
- no roof
"""

NUMBERED = """Three things to know before the auction:

1. The mill has no roof.
2. The wheel belongs to the river.
3. Otters are protected, and so are their wheels.
"""

TABLE = """Rovers         12  8  2  2  26
United         12  7  3  2  24
Carrow Town    12  6  2  4  20
Dorrow Wheel   12  1  1 10   4
"""

SCORES = """Carrow Town 2
Dorrow Wheel 2
(after extra time)

Rovers 0
United 1
"""

INTERVIEW = """Q: Were you afraid of the otters?
A: No.
Q: Were they afraid of you?
A: They have never said so.
"""

TRANSCRIPT = """OWNER: I shall put the wheel back.
REPORTER: And the otters?
OWNER: What otters?
"""

ADDRESS = """The Old Mill
Weir Lane
Dorrow
"""

RECIPE = """200 g of flour
two eggs
a pinch of salt

Mix everything. Wait an hour.
Bake until brown.
"""

CANDIDATES = """Brook, Ada
Ives, Tom
Quill, Una
Li
"""

LETTER = """Sir,

the otters were here first.

Yours,
An otter
"""

LIVE_BLOG = """9.05pm

The lot is called.

9.07pm

Sold!
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("One line.\n", id="one line"),
        pytest.param("One line.", id="one line without its end"),
        pytest.param(NORMAL, id="paragraphs as they should be"),
        pytest.param(POEM, id="a poem"),
        pytest.param(BALLAD, id="a poem of long lines"),
        pytest.param(SHORT_POEM, id="a poem of one-word lines"),
        pytest.param(LIST, id="a list"),
        pytest.param(NUMBERED, id="a numbered list"),
        pytest.param(TABLE, id="a table"),
        pytest.param(SCORES, id="scores"),
        pytest.param(INTERVIEW, id="questions and answers"),
        pytest.param(TRANSCRIPT, id="speakers"),
        pytest.param(ADDRESS, id="an address"),
        pytest.param(RECIPE, id="a recipe"),
        pytest.param(CANDIDATES, id="a list of names"),
        pytest.param(LETTER, id="a letter"),
        pytest.param(LIVE_BLOG, id="a live blog"),
        pytest.param(NORMAL + "\n" + POEM, id="a poem below prose"),
        pytest.param(NORMAL + "\n" + LIST, id="a list below prose"),
        pytest.param(NORMAL + "\n" + TABLE, id="a table below prose"),
        pytest.param(NORMAL + "\n" + SCORES, id="scores below prose"),
        pytest.param("渡轮离开码头。\n\n没有人注意到。\n", id="Chinese"),
    ],
)
def test_what_is_broken_on_purpose_stays(text):
    doc = Document(text)

    assert run(doc) is doc


def test_a_poem_keeps_its_indents():
    text = "The mill is sold,\n    the wheel is down,\nthe otters have\n    the key.\n"

    assert repaired(text) == text


def test_a_list_inside_wrapped_text_keeps_its_items():
    items = "- a wheel, in two halves\n- the otters, a family of five\n- no roof at all\n"
    text = f"{wrapped(60)}\n\n{wrapped(60)}\n\n{items}"

    assert repaired(text) == f"{NORMAL}\n{NORMAL}\n{items}"


def test_a_list_whose_items_fill_the_line_keeps_its_items():
    items = (
        "- a wheel in two halves, which nobody had seen for years\n"
        "- the otters, who were five, and who had seen it daily,\n"
        "- a ledger, in which the last page is missing, and\n"
        "- no roof\n"
    )
    text = f"{wrapped(60)}\n\n{wrapped(60)}\n\n{items}"

    assert repaired(text).endswith("\n\n" + items)


def test_a_poem_inside_wrapped_text_keeps_its_lines():
    assert repaired(f"{wrapped(76)}\n\n{POEM}").endswith(POEM)


def hyphenated(first: str, second: str, elsewhere: str) -> str:
    """Wrapped text in which a word is broken at a line end, with `elsewhere` in a paragraph above."""
    return (
        f"{elsewhere}\n\n"
        "The council voted on Monday to sell the mill on the river and the land\n"
        f"behind it to the man who wanted them since he was a boy, says {first}\n"
        f"{second} at the end of an evening to which nobody had thought to bring\n"
        "a chair or a glass of water for those who had come to hear the outcome\n"
        "of it and who went home in the rain when it was over and done with.\n"
    )


@pytest.mark.parametrize(
    ("elsewhere", "first", "second", "joined"),
    [
        pytest.param("The millwheel is gone.", "mill-", "wheel", "millwheel", id="the text has the word whole"),
        pytest.param("The MILLWHEEL is gone.", "mill-", "wheel", "millwheel", id="in capitals"),
        pytest.param("The mill-wheel is gone.", "mill-", "wheel", "mill-wheel", id="the text has it with its hyphen"),
        pytest.param("The millwheel or mill-wheel is gone.", "mill-", "wheel", "mill-wheel", id="the text has both"),
        pytest.param("Nothing is gone.", "semi-", "final", "semi-final", id="the text has neither"),
        pytest.param("The CarrowDorrow is gone.", "Carrow-", "Dorrow", "Carrow-Dorrow", id="a capital follows"),
        pytest.param("The millwheel is gone.", "mill –", "wheel", "mill – wheel", id="a dash is not a hyphen"),
        pytest.param("The millwheel is gone.", "1911-", "wheel", "1911-wheel", id="a number is not a word"),
    ],
)
def test_a_word_broken_at_a_line_end(elsewhere, first, second, joined):
    assert f"says {joined} at the end" in repaired(hyphenated(first, second, elsewhere))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(wrapped(60), id="wrapped"),
        pytest.param(wrapped(60, between="\n", first="    "), id="wrapped with indents"),
        pytest.param("\n".join(PARAGRAPHS), id="one line each"),
        pytest.param("\n\n \n" + POEM + "\n\n\n" + NORMAL, id="a poem over prose"),
        pytest.param(NORMAL + "\n\n\n  " + LIST, id="a list below prose"),
        pytest.param(hyphenated("mill-", "wheel", "The millwheel is gone."), id="hyphens"),
    ],
)
def test_a_second_pass_changes_nothing_and_both_can_be_undone(text):
    doc = Document(text)
    once = run(doc)

    assert run(once) is once
    assert once.source() == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "The council voted on Tuesday evening to build six new\n"
            "cycle paths, at a cost of about two million, and to close two of the roads to cars.",
            "The council voted on Tuesday evening to build six new "
            "cycle paths, at a cost of about two million, and to close two of the roads to cars.",
            id="a single broken line before prose",
        ),
        pytest.param(
            "A decision on how it will be paid for, the finan-\ncing plan, is due in May. The financing is disputed.",
            "A decision on how it will be paid for, the financing plan, is due in May. The financing is disputed.",
            id="a broken word",
        ),
        pytest.param(
            "the last boat of the winter season leaves\nwith seven cars and nobody on board",
            "the last boat of the winter season leaves\nwith seven cars and nobody on board",
            id="verse in lowercase",
        ),
        pytest.param(
            "Bring: two litres of stock, if there is any,\n"
            "- barley, which has been soaked overnight in water that was changed at least two times.",
            "Bring: two litres of stock, if there is any,\n\n"
            "- barley, which has been soaked overnight in water that was changed at least two times.",
            id="a list",
        ),
    ],
)
def test_a_sentence_broken_once(before, after):
    assert repaired(before) == after


def test_a_dash_in_a_sentence_is_not_a_bullet():
    words = (
        "„We have carried forty goats, one accordion player and a billiard table to the island since the spring began” "
        "– said the captain, who has had the wheel for a dozen years – and nobody was seasick."
    )
    text = textwrap.fill(words, 54)
    assert "\n– " in text
    assert repaired(f"{wrapped(54)}\n\n{text}\n") == f"{NORMAL}\n{words}\n"


def test_a_list_of_dashes_below_its_announcement_stays():
    items = (
        "– a wheel in two halves, which nobody had seen for years\n– the otters, who were five, and who had seen it\n"
    )
    text = f"{wrapped(60)}\n\nWhat the new owner found on his first morning at the mill:\n{items}"
    assert repaired(text).endswith(f":\n{items}")


@pytest.mark.parametrize(
    ("words", "made_whole"),
    [
        pytest.param(
            ["re-\ngion", "lon-\ngest", "win-\ndow"], ["region", "longest", "window"], id="a machine breaks words"
        ),
        pytest.param(
            ["semi-\nfinal", "anti-\naircraft", "self-\nmade"], ["semi-final", "anti-aircraft"], id="prefixes"
        ),
        pytest.param(["thermom-\neters"], ["thermom-eters"], id="a single one proves nothing"),
    ],
)
def test_words_that_occur_nowhere_else(words, made_whole):
    filler = "The council voted on Monday to sell the mill and the"
    line = "of the town with all the land that lies between the river and the road to the north.\n"
    text = "".join(f"{filler} {word} {line}" for word in words)
    assert all(word in repaired(text) for word in made_whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(" >  Goats\n", "> Goats\n", id="two spaces after the mark"),
        pytest.param(
            ">  Goats won.\n\n\n>   Nobody sat down.\n", "> Goats won.\n\n> Nobody sat down.\n", id="two lines"
        ),
        pytest.param(">> \t Goats\n", ">> Goats\n", id="a tab"),
        pytest.param(">  Goats\n", ">  Goats\n", id="nothing else to do"),
    ],
)
def test_an_indented_quoted_line_loses_no_letter(text, expected):
    assert repaired(text) == expected
    assert repaired(expected) == expected
