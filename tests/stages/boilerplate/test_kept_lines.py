"""A keep protects its line from every rule and the line model, and protects no other line."""

import pytest
from tests.passes import run_pass

import newsclean
from newsclean.document import HEADLINE_LINE, KEPT_LINE, Document
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate import Boilerplate
from newsclean.stages.boilerplate.strip import LEFTOVER
from newsclean.stages.boilerplate.whole_page import Verdict

PROSE = [
    "The lighthouse at Carrow Point was switched on again last night, eleven years after it went dark.",
    "Its new keepers, a couple from the mainland, had spent two winters repairing the lens by hand.",
    "The council said that the light would be kept on until the harbour wall is finished in the autumn.",
]
PACKAGED = "Sign up for our daily newsletter"  # a rule of the English pack is certain of it


def keep(pattern: str, *, where: str = "line", position: str = "any", max_chars: int = 0, name: str = "kept") -> Rule:
    return Rule(f"boilerplate.my.{name}", "ours", where, position, max_chars, pattern, shields=True)


def rule(pattern: str, **fields: object) -> Rule:
    return Rule("boilerplate.my.rule", "theirs", "line", "any", 160, pattern)._replace(**fields)  # type: ignore[arg-type]


def cleaned(lines: list[str], *rules: Rule, **options: object) -> Document:
    doc = Document("\n\n".join(lines) + "\n")
    return doc.apply("boilerplate", run_pass(Boilerplate(**{"rules": rules, **options}), doc, "en"))  # type: ignore[arg-type]


def left(doc: Document) -> list[str]:
    return [line for line in doc.text.split("\n") if line.strip()]


def held(doc: Document) -> list[tuple[str, str, object]]:
    return [(mark.text, mark.rule, mark.value) for mark in doc.marks if mark.field == KEPT_LINE]


SIGN_UP = keep("sign up for our daily newsletter")


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(SIGN_UP, id="a line"),
        pytest.param(keep("sign up ", where="start"), id="a start"),
        pytest.param(keep("daily newsletter", where="span"), id="words in the line"),
        pytest.param(keep(".*newsletter", max_chars=40), id="within a bound"),
    ],
)
def test_a_kept_line_stays_and_is_marked(one):
    doc = cleaned([PROSE[0], PACKAGED, *PROSE[1:]], one)
    assert left(doc) == [PROSE[0], PACKAGED, *PROSE[1:]]
    assert held(doc) == [(PACKAGED, "boilerplate.my.kept", "ours")]


@pytest.mark.parametrize(
    ("one", "options"),
    [
        pytest.param(keep("sign up"), {}, id="another line"),
        pytest.param(keep("daily newsletter", where="start"), {}, id="not at the start"),
        pytest.param(keep(".*newsletter", max_chars=10), {}, id="beyond the bound"),
        pytest.param(SIGN_UP, {"skip": ("boilerplate.my.kept",)}, id="switched off"),
        pytest.param(SIGN_UP._replace(language="de"), {}, id="of another language"),
    ],
)
def test_what_no_keep_matches_is_removed(one, options):
    doc = cleaned([PROSE[0], PACKAGED, *PROSE[1:]], one, **options)
    assert left(doc) == PROSE
    assert held(doc) == []


@pytest.mark.parametrize(
    ("position", "lines", "stays"),
    [
        pytest.param("head", [PACKAGED, *PROSE], True, id="head, above the prose"),
        pytest.param("head", [PROSE[0], PACKAGED, *PROSE[1:]], False, id="head, between"),
        pytest.param("head", [*PROSE, PACKAGED], False, id="head, below"),
        pytest.param("tail", [PACKAGED, *PROSE], False, id="tail, above the prose"),
        pytest.param("tail", [PROSE[0], PACKAGED, *PROSE[1:]], False, id="tail, between"),
        pytest.param("tail", [*PROSE, PACKAGED], True, id="tail, below"),
        pytest.param("tail", [PACKAGED], True, id="no prose"),
    ],
)
def test_a_keep_for_a_place(position, lines, stays):
    doc = cleaned(lines, SIGN_UP._replace(position=position))
    assert (PACKAGED in left(doc)) == stays


def test_a_keep_wins_over_a_rule_of_the_same_pack():
    lines = [PROSE[0], "Tide table", "Tide table of Dorrow", *PROSE[1:]]
    doc = cleaned(lines, rule("tide table.*"), keep("tide table of .*"))
    assert left(doc) == [PROSE[0], "Tide table of Dorrow", *PROSE[1:]]
    assert held(doc) == [("Tide table of Dorrow", "boilerplate.my.kept", "ours")]


def test_a_kept_line_loses_no_words():
    lines = ["The lamp (tap here) was lit.", "The lens (tap here) was cut."]
    doc = cleaned(lines, rule(r"\(tap here\)", where="span", max_chars=0), keep("the lamp.*"))
    assert left(doc) == ["The lamp (tap here) was lit.", "The lens was cut."]
    assert [words for words, *_ in held(doc)] == ["The lamp (tap here) was lit."]


def test_a_kept_line_is_not_company():
    """It belongs to the article: a weak label next to it needs other junk, as it would next to prose."""
    weak = rule("gallery", position="company")
    lines, skip = [PROSE[0], PACKAGED, "Gallery", *PROSE[1:]], (LEFTOVER.id,)
    assert left(cleaned(lines, weak, skip=skip)) == PROSE
    assert "Gallery" in left(cleaned(lines, weak, SIGN_UP, skip=skip))


def test_a_kept_label_closes_nothing():
    lines = [*PROSE, "What others like", "Goats on the pier", "Lamp lit again"]
    closing = rule("what others like", closes=True)
    assert left(cleaned(lines, closing)) == PROSE
    assert left(cleaned(lines, closing, keep("what others like"))) == lines


def test_a_kept_teaser_stays():
    lines = [*PROSE, "What others like", "Goats on the pier", "Lamp lit again"]
    doc = cleaned(lines, rule("what others like", closes=True), keep("goats.*"))
    assert left(doc) == [*PROSE, "Goats on the pier"]


def test_a_kept_line_may_repeat():
    lines = [PROSE[0], PROSE[0], *PROSE[1:]]
    assert left(cleaned(lines)) == PROSE
    assert left(cleaned(lines, keep("the lighthouse.*"))) == lines


class Model:
    """A stand-in for the line model: lines that begin with "Win a" are junk, the second line is the headline."""

    def judge(self, text, folded, lines, letters, rules, mode):
        junk = {i: "short" for i, line in enumerate(lines) if line.words.startswith("Win a")}
        return Verdict(junk, {}, {1: 0.9})


def test_to_the_model_no_kept_line_is_junk_or_header():
    lines = [PROSE[0], "Goats sail", "Win a boat", "Win a car", "Win a hat", "Win a cat", "Win a pig", *PROSE[1:]]
    without = cleaned(lines, model=Model())
    assert left(without) == [PROSE[0], "Goats sail", *PROSE[1:]]
    assert [mark.field for mark in without.marks] == [HEADLINE_LINE]
    doc = cleaned(lines, keep("win a hat|goats sail"), model=Model())
    assert left(doc) == [PROSE[0], "Goats sail", "Win a hat", *PROSE[1:]]
    assert [mark.field for mark in doc.marks] == [KEPT_LINE] * 2


def test_keeps_are_not_asked_about_clean_text(monkeypatch):
    monkeypatch.setattr(Matcher, "all_in", lambda self, line: pytest.fail(f"asked about {line}"))
    assert left(cleaned(PROSE, keep("the lighthouse.*"))) == PROSE


@pytest.mark.parametrize("rules", [(SIGN_UP,), (SIGN_UP, keep("menu|share", name="menu"), rule("gallery"))])
def test_undone_and_done_again(rules):
    text = "\n\n".join(["Menu", "Share", *PROSE, PACKAGED, "Gallery", "Share this article", "Most read"]) + "\n"
    article = newsclean.clean(text, rules=rules, language="en")
    assert article.restore() == text
    assert PACKAGED in article.paragraphs
    assert KEPT_LINE not in {mark.field for mark in article.marks}
    assert newsclean.clean(article.to_text(), rules=rules, language="en").to_text() == article.to_text()
    assert article.unsettled == ()
