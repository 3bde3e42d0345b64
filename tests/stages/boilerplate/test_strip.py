"""Page furniture is removed if a rule is certain or has company; the lines of the article stay."""

import pytest
from tests.passes import run_pass

from newsclean.document import HEADER_LINE, HEADLINE_LINE, Document
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate import Boilerplate
from newsclean.stages.boilerplate.decide import decide
from newsclean.stages.boilerplate.whole_page import Verdict

PROSE = [
    "The lighthouse at Carrow Point was switched on again last night, eleven years after it went dark.",
    "Its new keepers, a couple from the mainland, had spent two winters repairing the lens by hand.",
    "“You get used to the steps,” one of them said, “and then you get used to nobody coming up them.”",
    "The council said that the light would be kept on until the harbour wall is finished in the autumn.",
]


def rule(
    pattern: str, *, name: str, where: str = "line", position: str = "any", max_chars: int = 160, closes: bool = False
) -> Rule:
    return Rule(f"mine.{name}", "a test wants it", where, position, max_chars, pattern, closes=closes)


CERTAIN = rule("swipe up", name="certain")
WEAK = rule("gallery|menu", name="weak", position="company")
PAGE = rule("tell a friend", name="page", position="page")
HEAD = rule("top bar", name="head", position="head")
TAIL = rule("bottom bar", name="tail", position="tail")
START = rule("more stuff: ", name="start", where="start")
SPAN = rule(r"\(tap here\)", name="span", where="span", max_chars=0)
CLOSING = rule("what others like", name="closing", closes=True)
RULES = (CERTAIN, WEAK, PAGE, CLOSING, HEAD, TAIL, START, SPAN)


def stripped(text: str, **options: object) -> str:
    """The text after the stage, with only the rules of this file."""
    stage = Boilerplate(**{"rules": RULES, "skip": ("boilerplate",), **options})  # type: ignore[arg-type]
    return Document(text).apply("boilerplate", run_pass(stage, text)).text


def lines_left(*lines: str, **options: object) -> list[str]:
    """The lines that are left of a text with blank lines between its lines."""
    return [line for line in stripped("\n\n".join(lines) + "\n", **options).split("\n") if line.strip()]


@pytest.mark.parametrize(
    "junk",
    [
        pytest.param("Swipe up", id="as the rule has it"),
        pytest.param("SWIPE UP", id="in capitals"),
        pytest.param("  Swipe  up  ", id="with space"),
        pytest.param("- Swipe up -", id="between dashes"),
        pytest.param("Swipe up:", id="with a colon"),
        pytest.param("» Swipe up «", id="between arrows"),
        pytest.param("[Swipe up]", id="in brackets"),
        pytest.param("Swipe\u00a0up", id="with a no-break space"),
        pytest.param("More stuff: A duke, a dog and a diary", id="by its start"),
    ],
)
def test_a_line_is_removed_anywhere(junk):
    assert lines_left(junk, *PROSE) == PROSE
    assert lines_left(*PROSE[:2], junk, *PROSE[2:]) == PROSE
    assert lines_left(*PROSE, junk) == PROSE


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Swipe up to see the lighthouse.", id="the words continue"),
        pytest.param("They told us to swipe up", id="other words before"),
        pytest.param("“Swipe up”", id="between quotation marks"),
        pytest.param("Swipe", id="only the first word"),
        pytest.param("Moreover stuff: A duke", id="another word"),
        pytest.param("More stuff: " + "a duke and a dog, " * 20, id="too long for the rule"),
        pytest.param("More stuff, says the duke", id="no colon"),
    ],
)
def test_a_line_that_the_rule_does_not_cover_stays(line):
    line = line.strip()

    assert lines_left(*PROSE[:2], line, *PROSE[2:]) == [*PROSE[:2], line, *PROSE[2:]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("One.\nSwipe up\nTwo.\n", "One.\nTwo.\n", id="a line with its own line end"),
        pytest.param("One.\n\nSwipe up\n\nTwo.\n", "One.\n\n\nTwo.\n", id="but no other line end"),
        pytest.param("One.\nSwipe up", "One.\n", id="the last line has none"),
        pytest.param("Swipe up\n", "", id="nothing is left"),
        pytest.param("One.\n   Swipe up   \nTwo.", "One.\nTwo.", id="the space around it is removed too"),
    ],
)
def test_what_is_removed_with_a_line(before, after):
    assert stripped(before) == after


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(["p", "Menu", "p"], ["p", "Menu", "p"], id="alone between prose: stays"),
        pytest.param(["Menu", "p"], ["Menu", "p"], id="alone at the top: stays, it may be the headline"),
        pytest.param(["p", "Menu"], ["p", "Menu"], id="at the end of a clean text: stays"),
        pytest.param(["p", "Swipe up", "p", "Menu"], ["p", "p"], id="at the end of a page: removed"),
        pytest.param(["p", "Swipe up", "p", "Menu", "Gallery"], ["p", "p"], id="two at the end of a page: removed"),
        pytest.param(
            ["Shut down:", "Menu", "Gallery", "Menu", "p"],
            ["Shut down:", "Menu", "Gallery", "Menu", "p"],
            id="a list announced by a colon: stays",
        ),
        pytest.param(["p", "Menu", "Swipe up", "p"], ["p", "p"], id="before junk: removed"),
        pytest.param(["p", "Swipe up", "Menu", "p"], ["p", "p"], id="after junk: removed"),
        pytest.param(["p", "Menu", "Gallery", "Swipe up", "p"], ["p", "p"], id="a row of them beside junk: removed"),
        pytest.param(["p", "Menu", "Gallery", "p"], ["p", "Menu", "Gallery", "p"], id="two without company: stay"),
        pytest.param(["p", "Menu", "Gallery", "Menu", "p"], ["p", "p"], id="three in a row: removed"),
        pytest.param(
            ["Two words", "By Ada Brook", "Menu", "p"],
            ["Two words", "By Ada Brook", "p"],
            id="by the byline: removed",
        ),
        pytest.param(["p", "Menu", "p", "Swipe up", "p"], ["p", "Menu", "p", "p"], id="prose in between: stays"),
        pytest.param(["p", "Menu", "{{name}}", "p"], ["p", "{{name}}", "p"], id="beside a template tag: removed"),
        pytest.param(
            ["p", "Menu", "Two words", "Swipe up", "p"], ["p", "Menu", "Two words", "p"], id="a line in between: stays"
        ),
    ],
)
def test_a_weak_label_needs_company(lines, kept):
    prose = dict(enumerate(PROSE))

    def written(names: list[str]) -> list[str]:
        at = iter(prose.values())
        return [next(at) if name == "p" else name for name in names]

    assert lines_left(*written(lines)) == written(kept)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(
            [*PROSE[:2], "Tell a friend", *PROSE[2:]],
            [*PROSE[:2], "Tell a friend", *PROSE[2:]],
            id="alone: stays, it may be the author's",
        ),
        pytest.param([*PROSE[:2], "Tell a friend", *PROSE[2:], "Swipe up"], PROSE, id="with junk below: removed"),
        pytest.param(
            ["Tell a friend", *PROSE, "Tell a friend"], ["Tell a friend", *PROSE, "Tell a friend"], id="twice: stays"
        ),
        pytest.param(["Tell a friend", *PROSE, *["Tell a friend"] * 2], PROSE, id="three times: removed"),
        pytest.param(
            ["Two words", "By Ada Brook", *PROSE, "Tell a friend"],
            ["Two words", "By Ada Brook", *PROSE, "Tell a friend"],
            id="with a byline in the head: stays, a byline is not junk",
        ),
    ],
)
def test_a_label_of_pages_needs_other_junk_in_the_text(lines, kept):
    assert lines_left(*lines) == kept


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(
            [*PROSE, "What others like", "A duke and a dog", "Rain, again"], PROSE, id="short lines after the article"
        ),
        pytest.param(
            [*PROSE, "A last word", "What others like", "A duke and a dog"],
            [*PROSE, "A last word"],
            id="a short line above the label",
        ),
        pytest.param(
            [*PROSE[:3], "What others like", "A duke and a dog", PROSE[3]],
            [*PROSE[:3], "A duke and a dog", PROSE[3]],
            id="prose follows",
        ),
        pytest.param(
            [*PROSE, "What others like", "A duke", "It rained.", "A dog"],
            [*PROSE, "It rained.", "A dog"],
            id="up to a sentence",
        ),
        pytest.param(
            [*PROSE, "What others like", "“It rained.”", "The end"],
            [*PROSE, "“It rained.”", "The end"],
            id="up to a quotation",
        ),
        pytest.param(
            ["Two words", "What others like", "A duke and a dog"],
            ["Two words", "A duke and a dog"],
            id="a text without prose",
        ),
    ],
)
def test_teasers_below_a_closing_label(lines, kept):
    assert lines_left(*lines) == kept


def test_the_menu_between_page_title_and_headline_is_removed():
    title = "Keepers return to Carrow lighthouse"
    menu = ["Home", "Weather", "Tides", "Boats", "Births", "Deaths", "Letters", "Archive"]

    assert lines_left(f"{title} | Carrow Herald", *menu, title, *PROSE) == [f"{title} | Carrow Herald", title, *PROSE]
    assert lines_left(title, *menu, title, *PROSE) == [title, title, *PROSE]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["Keepers return to Carrow", "Islands", "Keepers return to Carrow", *PROSE], id="a kicker between them"
        ),
        pytest.param(
            ["Keepers return to Carrow", *PROSE[:2], "Keepers return to Carrow", *PROSE[2:]], id="prose between them"
        ),
        pytest.param(
            ["The mill song", "Round", "goes", "the", "wheel", "and", "round", "The mill", *PROSE],
            id="no headline below",
        ),
    ],
)
def test_what_is_not_a_menu_stays(lines):
    assert lines_left(*lines) == lines


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(["Top bar", *PROSE], PROSE, id="a head rule above the prose"),
        pytest.param([*PROSE[:2], "Top bar", *PROSE[2:]], [*PROSE[:2], "Top bar", *PROSE[2:]], id="not in the middle"),
        pytest.param([*PROSE, "Top bar"], [*PROSE, "Top bar"], id="not at the end"),
        pytest.param([*PROSE, "Bottom bar"], PROSE, id="a tail rule below the prose"),
        pytest.param(
            [*PROSE[:2], "Bottom bar", *PROSE[2:]], [*PROSE[:2], "Bottom bar", *PROSE[2:]], id="not in the middle of it"
        ),
        pytest.param(["Bottom bar", *PROSE], ["Bottom bar", *PROSE], id="not above"),
    ],
)
def test_rules_for_head_and_tail(lines, kept):
    assert lines_left(*lines) == kept


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The lamp (tap here) was lit.", "The lamp was lit.", id="between words, with one space"),
        pytest.param("(tap here) The lamp was lit.", "The lamp was lit.", id="at the start"),
        pytest.param("The lamp was lit. (tap here)", "The lamp was lit.", id="at the end"),
        pytest.param("The lamp(tap here)was lit.", "The lampwas lit.", id="glued on both sides"),
        pytest.param("The (TAP HERE) lamp (tap here) was lit.", "The lamp was lit.", id="twice"),
    ],
)
def test_a_span_is_cut_inside_its_paragraph(before, after):
    assert stripped(before) == after


def test_a_span_rule_may_be_bounded_by_the_length_of_the_line():
    bounded = SPAN._replace(max_chars=40)

    assert stripped("The lamp (tap here) was lit.", rules=(bounded,)) == "The lamp was lit."
    long = f"The lamp (tap here) was lit, and {PROSE[0]}"
    assert stripped(long, rules=(bounded,)) == long


def test_a_span_does_not_run_over_a_line_end():
    greedy = rule("begin.*end", name="greedy", where="span", max_chars=0)

    assert stripped("We begin here.\nWe end there.", rules=(greedy,)) == "We begin here.\nWe end there."


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("By Ada Brook", id="a byline"),
        pytest.param("By Ada Brook and Tom Ives, Carrow Herald", id="a byline of two"),
        pytest.param("Von Anna Beck", id="a German byline"),
        pytest.param("March 5, 2024", id="a date"),
        pytest.param("Published on March 5, 2024 at 3:20 p.m. ET", id="a date with a label"),
        pytest.param("Aktualisiert am 5. März 2024, 14:20 Uhr", id="a German date"),
        pytest.param("05.03.2024", id="a date in numbers"),
    ],
)
def test_header_lines_are_never_removed(header):
    greedy = rule(".*", name="everything", max_chars=0)
    certain = lines_left("Keepers return", header, "Swipe up", rules=(greedy,))

    assert certain == [header]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param([PROSE[0], PROSE[0], PROSE[1]], [PROSE[0], PROSE[1]], id="at once"),
        pytest.param(
            [PROSE[0], "By Ada Brook", PROSE[0], PROSE[1]],
            [PROSE[0], "By Ada Brook", PROSE[1]],
            id="a standfirst that the lead repeats",
        ),
        pytest.param([PROSE[0], PROSE[1], PROSE[2], PROSE[2]], PROSE[:3], id="further down, at once"),
    ],
)
def test_repeated_prose_is_removed(lines, kept):
    assert lines_left(*lines) == kept


ROW_OF_TABLE = (
    "Marsh, Odile              1993              QI              LG Quill Island and Halm Sound              n.a."
)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([PROSE[0]] * 3, id="three times: a refrain"),
        pytest.param([PROSE[0], *[f"{n}. {PROSE[1]}" for n in range(12)], PROSE[0]], id="far apart: on purpose"),
        pytest.param(["No.", "No.", PROSE[0]], id="short lines, as in a dialogue"),
        pytest.param(["Row, row, row", PROSE[0], "Row, row, row"], id="a short refrain"),
        pytest.param([*PROSE, PROSE[2]], id="further down, not at once"),
        pytest.param([PROSE[0], ROW_OF_TABLE, ROW_OF_TABLE, PROSE[1]], id="a row of a table"),
    ],
)
def test_what_is_repeated_on_purpose_stays(lines):
    assert lines_left(*lines) == lines


@pytest.mark.parametrize(
    ("letters", "balanced", "precision", "recall"),
    [
        pytest.param("", "", "", "", id="nothing"),
        pytest.param("pspp", "pspp", "pspp", "pspp", id="nothing weak"),
        pytest.param("pwp", "psp", "pJp", "psp", id="alone"),
        pytest.param("pwJp", "pJJp", "pJJp", "psJp", id="before junk"),
        pytest.param("pJwp", "pJJp", "pJJp", "pJsp", id="after junk"),
        pytest.param("pwwwJp", "pJJJJp", "pJJJJp", "psssJp", id="a row before junk"),
        pytest.param("pJwwwp", "pJJJJp", "pJJJJp", "pJsssp", id="a row after junk"),
        pytest.param("pw", "ps", "pJ", "ps", id="at the end of a clean text"),
        pytest.param("pJpw", "pJpJ", "pJpJ", "pJps", id="at the end of a page"),
        pytest.param("pJpww", "pJpJJ", "pJpJJ", "pJpss", id="two at the end of a page"),
        pytest.param("wp", "sp", "Jp", "sp", id="at the top"),
        pytest.param("ptwp", "ptJp", "ptJp", "ptsp", id="after tags"),
        pytest.param("pwtp", "pJtp", "pJtp", "pstp", id="before tags"),
        pytest.param("pwswJ", "pssJJ", "pJsJJ", "psssJ", id="something else in between"),
        pytest.param("phwp", "phJp", "phJp", "phsp", id="beside a header line"),
        pytest.param("pwwwp", "pJJJp", "pJJJp", "psssp", id="three in a row"),
        pytest.param("pwwpwp", "psspsp", "pJJpJp", "psspsp", id="three, but not in a row"),
        pytest.param("pmp", "psp", "pJp", "psp", id="a label of pages alone"),
        pytest.param("pmpJ", "pJpJ", "pJpJ", "pspJ", id="a label of pages and junk"),
        pytest.param("pmpmp", "pspsp", "pJpJp", "pspsp", id="two labels of pages"),
        pytest.param("wwwpmp", "JJJpJp", "JJJpJp", "ssspsp", id="a label of pages below a menu of weak words"),
        pytest.param("wwpmp", "sspsp", "JJpJp", "sspsp", id="two weak words are not a menu"),
        pytest.param("pmpmpm", "pJpJpJ", "pJpJpJ", "pspsps", id="three labels of pages"),
        pytest.param("pmwp", "pssp", "pJJp", "pssp", id="a label of pages that stays is not company"),
        pytest.param("pmwpJ", "pJJpJ", "pJJpJ", "psspJ", id="a label of pages that is removed is company"),
    ],
)
def test_decide_in_every_mode(letters, balanced, precision, recall):
    assert decide(letters) == balanced
    assert decide(letters, "balanced") == balanced
    assert decide(letters, "precision") == precision
    assert decide(letters, "recall") == recall


@pytest.mark.parametrize("letters", ["pwwp", "wwJpwwpJw", "pwtpwJwp", "wpwpw", "Jwpww"])
def test_what_is_left_is_not_junk_in_a_second_pass(letters):
    left = "".join(old for old, new in zip(letters, decide(letters), strict=True) if new != "J")

    assert "J" not in decide(left)


def test_modes_of_the_stage():
    lines = [PROSE[0], "Menu", PROSE[1], "Gallery", "Swipe up", PROSE[2]]

    assert lines_left(*lines, mode="balanced") == [PROSE[0], "Menu", PROSE[1], PROSE[2]]
    assert lines_left(*lines, mode="precision") == PROSE[:3]
    assert lines_left(*lines, mode="recall") == [PROSE[0], "Menu", PROSE[1], "Gallery", PROSE[2]]


def test_skip_a_rule_by_its_id_or_prefix():
    lines = [PROSE[0], "Swipe up", PROSE[1], "More stuff: a duke", PROSE[2]]

    assert lines_left(*lines, skip=("boilerplate", "mine.certain")) == [PROSE[0], "Swipe up", *PROSE[1:3]]
    assert lines_left(*lines, skip=("boilerplate", "mine")) == lines
    assert lines_left(*lines, skip=("boilerplate", "mine.cert")) == PROSE[:3]  # a prefix ends at a dot


def test_each_edit_names_its_rule_and_reason():
    text = f"{PROSE[0]}\nSwipe up\n"
    stage = Boilerplate(rules=RULES, skip=("boilerplate",))

    (edit,) = run_pass(stage, text)

    assert (edit.rule, edit.reason, text[edit.start : edit.end]) == ("mine.certain", "a test wants it", "Swipe up\n")


def test_the_first_rule_that_matches_a_line_is_named():
    again = rule("swipe.*", name="again")

    (edit,) = run_pass(Boilerplate(rules=(again, CERTAIN), skip=("boilerplate",)), "One.\nSwipe up\n")

    assert edit.rule == "mine.again"


class Model:
    """A stand-in for the line model: lines that begin with "Win a" are junk, and so is whatever a rule decides."""

    def judge(self, text, folded, lines, letters, rules, mode):
        self.seen = ([line.words for line in lines], letters, mode)
        junk = {i: "short" for i, line in enumerate(lines) if line.words.startswith(("Win a", "Menu", "Swipe"))}
        return Verdict(junk, {}, {})


PACKAGED = "Sign up for our daily newsletter"  # a line that a rule of the English pack is certain of
MANY = ["Win a boat", "Win a car", "Win a hat", "Win a cat"]


def test_a_model_decides_the_lines_that_no_rule_matches():
    model = Model()
    text = "\n\n".join([PROSE[0], *MANY, "Menu", "Swipe up", PACKAGED]) + "\n"
    edits = list(run_pass(Boilerplate(rules=RULES, model=model), text, "en"))

    assert model.seen == ([PROSE[0], *MANY, "Menu", "Swipe up", PACKAGED], "pssssssJ", "balanced")
    assert [(text[edit.start : edit.end].strip(), edit.rule) for edit in edits] == [
        *((line, "boilerplate.model") for line in MANY),
        ("Menu", "mine.weak"),
        ("Swipe up", "mine.certain"),
        (PACKAGED, "boilerplate.en.newsletter"),
    ]
    assert [edit.reason for edit in edits[:-1]] == ["short"] * len(MANY) + ["a test wants it"] * 2


OUTSIDE = "Harbour news"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([OUTSIDE, *PROSE[:2]], id="above"),
        pytest.param([*PROSE[:2], OUTSIDE], id="below"),
        pytest.param(["Lamp lit again", OUTSIDE, "Goats on the pier", *PROSE[:2]], id="among short lines"),
        pytest.param([PROSE[0], OUTSIDE, "Goats on the pier", PROSE[1]], id="between a paragraph and a short line"),
        pytest.param([PROSE[0], OUTSIDE, OUTSIDE, OUTSIDE, PROSE[1]], id="three between two paragraphs"),
    ],
)
def test_a_rule_for_lines_outside_the_paragraphs(lines):
    own = rule(OUTSIDE.lower(), name="own", position="outside")
    assert lines_left(*lines, rules=(own,)) == [one for one in lines if one != OUTSIDE]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{PROSE[0]}\n\n{OUTSIDE}\n\n{PROSE[1]}", id="a crosshead"),
        pytest.param(f"{PROSE[0]}\n\n{OUTSIDE}\n\n{OUTSIDE}\n\n{PROSE[1]}", id="two of them"),
        pytest.param(f"{OUTSIDE} | Halm Lantern\n\nMenu\n\n{OUTSIDE}\n\n{PROSE[0]}", id="the headline"),
        pytest.param(f"{OUTSIDE} | Halm Lantern\n\n# {OUTSIDE}\n\n{PROSE[0]}", id="the headline in Markdown"),
        pytest.param(f"He reads the\n{OUTSIDE}\nof the island, and of no other.\n\n{PROSE[0]}", id="a link"),
    ],
)
def test_what_a_rule_for_lines_outside_the_paragraphs_leaves(text):
    own = rule(OUTSIDE.lower(), name="own", position="outside")
    assert stripped(text, rules=(own,)) == text


@pytest.mark.parametrize("position", ["tail", "company", "page"])
def test_a_weaker_rule_of_the_user_does_not_override_a_packaged_one(position):
    """Rules of the user are tried first; where one does not apply, the packaged rule for the line does."""
    own = rule(PACKAGED.lower(), name="own", position=position)
    (edit,) = run_pass(Boilerplate(rules=(own,)), "\n\n".join([PROSE[0], PACKAGED, *PROSE[1:]]), "en")
    assert edit.rule == "boilerplate.en.newsletter"


def test_a_rule_of_the_user_is_named_where_both_match():
    own = rule(PACKAGED.lower(), name="own", position="tail")
    (edit,) = run_pass(Boilerplate(rules=(own,)), "\n\n".join([*PROSE, PACKAGED]), "en")
    assert edit.rule == "mine.own"


def test_teasers_below_a_packaged_label_are_removed_where_a_rule_of_the_user_matches_it():
    text = "\n\n".join([*PROSE, PACKAGED, "You may also like", "Goats on the pier", "Lamp lit again"])
    left = [
        Document(text).apply("boilerplate", run_pass(Boilerplate(rules=own), text, "en")).text.strip().split("\n\n")
        for own in ((), (rule("you may also like", name="own"),))
    ]
    assert [[part.strip() for part in parts] for parts in left] == [PROSE] * 2


def test_a_model_is_not_asked_about_a_text_with_few_labels():
    model = Model()
    assert not list(run_pass(Boilerplate(model=model), "\n\n".join([*PROSE, "Win a boat"])))
    assert not hasattr(model, "seen")


@pytest.mark.parametrize(
    ("above", "stay"),
    [
        # As the title of the page, with its suffix; the standfirst; a bare name; a date.
        (["Win a boat | The Quill", *MANY, "Win a boat", "Win a day at sea with the crew of the ferry"], [0, 5, 6]),
        (["Win a boat | The Quill", *MANY, "# Win a boat", "Ana Ruiz", "22 February 2024"], [0, 5, 6, 7]),
        # No headline: only what reads as a byline or a date.
        (["Menu of the day", *MANY, "Win a ticket", "By Ana Ruiz"], [0, 6]),
    ],
)
def test_a_model_leaves_the_header(above, stay):
    class All(Model):
        def judge(self, text, folded, lines, letters, rules, mode):
            return Verdict({i: "short" for i in range(len(lines)) if letters[i] == "s"}, {}, {})

    text = "\n".join([*above, *PROSE])
    stage = Boilerplate(skip=("boilerplate.en", "boilerplate.common"), model=All())
    left = Document(text).apply("boilerplate", run_pass(stage, text)).text
    assert [line for line in left.split("\n") if line not in PROSE] == [above[i] for i in stay]


def test_what_the_model_considers_header_is_marked_and_stays():
    class Header(Model):
        def judge(self, text, folded, lines, letters, rules, mode):
            return Verdict({}, {2: 0.8, len(lines) - 1: 0.9}, {1: 0.7})

    lines = ["Menu of the day", "Ferry to stay", "Ana Ruiz", *MANY, *PROSE, "Swipe up"]
    text = "\n".join(lines)
    stage = Boilerplate(rules=RULES, skip=("boilerplate.en",), model=Header())
    after = Document(text).apply("boilerplate", run_pass(stage, text))
    assert [(mark.field, mark.text, mark.confidence) for mark in after.marks] == [
        (HEADLINE_LINE, "Ferry to stay", 0.7),
        (HEADER_LINE, "Ana Ruiz", 0.8),  # not the last line: a rule takes it
    ]
    assert after.text == text.removesuffix("Swipe up")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("{{#cta}}Swipe up\n", "{{#cta}}", id="before"),
        pytest.param("Swipe up{{/cta}}\n", "{{/cta}}", id="after"),
        pytest.param("{{a}} Swipe up {{b}}\n", "{{a}}{{b}}", id="on both sides"),
    ],
)
def test_a_line_with_template_tags_is_judged_by_its_words(before, after):
    left = stripped(f"{PROSE[0]}\n{before}")

    assert left.replace(" {{", "{{").removeprefix(PROSE[0]).strip("\n") == after


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{{topLeft}}", id="a tag"),
        pytest.param("{{#cta}}{{text}}{{/cta}}", id="a section of tags"),
        pytest.param("{{#cta}}Swipe up{{/cta}}", id="junk inside a section"),
        pytest.param("{{swipe}} {{up}}", id="tags that spell a label"),
    ],
)
def test_template_tags_and_sections_are_left_to_their_own_stage(line):
    greedy = (*RULES, rule("[{].*", name="braces", max_chars=0))

    assert lines_left(PROSE[0], line, PROSE[1], rules=greedy) == [PROSE[0], line, PROSE[1]]


def test_a_line_inside_a_section_stays():
    lines = [PROSE[0], "{{#cards}}", "Swipe up", "Menu", "{{/cards}}", PROSE[1]]

    assert lines_left(*lines) == lines


def test_braces_of_an_article_about_templates_are_words():
    about = "She drew two curly braces on the board and wrote: {{ name }} is a template, and a hole in a page."

    assert lines_left(about, "{{ name }}", PROSE[1]) == [about, "{{ name }}", PROSE[1]]


# With the packs that come with newsclean.


@pytest.mark.parametrize(
    "junk",
    [
        pytest.param("Advertisement", id="an ad label"),
        pytest.param("ADVERTISEMENT", id="an ad label in capitals"),
        pytest.param("Story continues below advertisement", id="an ad fence"),
        pytest.param("Share this:", id="a share label"),
        pytest.param("Read more: Why the ferry was late", id="a link to another story"),
        pytest.param("Sign up for our morning newsletter", id="a newsletter"),
        pytest.param("This site uses cookies to give you a better experience.", id="a cookie notice"),
        pytest.param("Facebook Twitter Pinterest WhatsApp", id="a row of icons"),
        pytest.param("Media playback is unsupported on your device", id="a player"),
        pytest.param("Your email address will not be published. Required fields are marked *", id="a comment form"),
    ],
)
def test_the_packs_remove_the_usual_furniture(junk):
    text = f"{PROSE[0]}\n\n{junk}\n\n" + "\n\n".join([*PROSE[1:], "Advertisement"])
    doc = Document(text)

    assert [line for line in doc.apply("b", run_pass(Boilerplate(), doc)).text.split("\n") if line] == PROSE


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Advertisement was the mill's last hope, and it failed.", id="advertisement"),
        pytest.param("Share prices fell in early trading, dealers said.", id="share"),
        pytest.param("Following the vote, the keeper resigned.", id="following"),
        pytest.param("By Friday the light had been seen from the mainland.", id="by"),
        pytest.param("If you climb the steps, the keepers will make tea.", id="if you"),
        pytest.param("More than a hundred people came to look.", id="more"),
        pytest.param("Read by nobody, the keeper's log filled ninety volumes.", id="read"),
        pytest.param("You can see the light from eleven villages.", id="you can"),
        pytest.param("Cookies were served on the gallery, beside the lens.", id="cookies"),
        pytest.param("Subscribers to the lighthouse fund gave twelve pounds each.", id="subscribers"),
        pytest.param("“Sign up,” the poster said, and forty men did.", id="sign up"),
        pytest.param("Also present were the piper and his dog.", id="also"),
        pytest.param("Watch out for the third step, it is loose.", id="watch"),
        pytest.param("Carrow Point", id="a crosshead"),
        pytest.param("HOW THE LENS WAS SAVED", id="a crosshead in capitals"),
        pytest.param("Rovers 2 United 1", id="a score"),
        pytest.param("9.05pm", id="the time of a live blog"),
        pytest.param("Q: Are you afraid of the dark?", id="a question"),
    ],
)
def test_the_packs_leave_news_alone(line):
    text = f"{PROSE[0]}\n\n{line}\n\n" + "\n\n".join(PROSE[1:])
    doc = Document(text)

    assert doc.apply("b", run_pass(Boilerplate(), doc)) is doc


def test_a_language_may_be_given():
    text = "Der Leuchtturm.\n\nAnzeige\n\nEr leuchtet."
    doc = Document(text)

    assert doc.apply("b", run_pass(Boilerplate(), doc, "de")).text == "Der Leuchtturm.\n\n\nEr leuchtet."
    assert doc.apply("b", run_pass(Boilerplate(), doc, "de-AT")).text == "Der Leuchtturm.\n\n\nEr leuchtet."


def test_a_menu_of_sections_is_removed_and_a_lone_section_stays():
    def left(*lines: str) -> str:
        doc = Document("\n".join(lines))
        return doc.apply("boilerplate", run_pass(Boilerplate(), doc, "en")).text

    assert left("Home", "News", "Sport", "Business", "", *PROSE).startswith("\n" + PROSE[0])
    assert left("Sport", "", "Keepers return to the light", "", *PROSE).startswith("Sport\n")
