"""Script, style sheets and JSON-LD without their tags go; code that an article shows stays."""

import pytest

from newsclean.document import Document
from newsclean.stages.encoding.scripts import drop_scripts

PROSE = "The council voted on Tuesday to keep the ferry running through the winter."


def dropped(block: str) -> str:
    text = f"{PROSE}\n\n{block}\n\n{PROSE}\n"
    return Document(text).apply("scripts", drop_scripts(Document(text))).text


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("window.dataLayer = window.dataLayer || [];", id="a data layer"),
        pytest.param("googletag.cmd.push(function() { googletag.display('div-1'); });", id="an advertisement"),
        pytest.param("(function(d, s) {\n  d.body.appendChild(d.createElement(s));\n})(document, 'a');", id="a call"),
        pytest.param("var ferry = {\n  dock: 3,\n  open: true\n};", id="a variable of several lines"),
        pytest.param("if (typeof ferry === 'undefined') {\n  loadFerry();\n}", id="a condition"),
        pytest.param(".ferry-box { margin: 0 auto; color: #333; }", id="a rule of a style sheet"),
        pytest.param("@media (max-width: 600px) {\n  .ferry { display: none; }\n}", id="a media rule"),
        pytest.param('{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry"}', id="JSON-LD"),
    ],
)
def test_code_goes(block):
    assert dropped(block).split() == [*PROSE.split(), *PROSE.split()]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("function (a, b) { return a + b; }", id="a lone function may be a sample"),
        pytest.param("let harbour = 3;", id="a lone assignment may be a sample"),
        pytest.param("var: a Norwegian word, once the name of a dock (in 1920);", id="a word that is a keyword too"),
        pytest.param("If (and only if) the wind drops, the ferry will sail;", id="prose with brackets"),
        pytest.param("Window = a gap between two storms, sailors say.", id="prose with a sign"),
        pytest.param("Ferry {noun}: a boat that carries people.", id="an entry with braces"),
        pytest.param("3:1 (1:0), goals = Brook, Ives, Quill;", id="a score"),
        pytest.param("The answer is simple:\n\nwindow.open('ferry');", id="announced by a colon"),
        pytest.param("```\nwindow.dataLayer = [];\n```", id="fenced"),
        pytest.param("E = mc² ; F = ma", id="formulas"),
    ],
)
def test_what_may_be_text_stays(block):
    assert dropped(block) == f"{PROSE}\n\n{block}\n\n{PROSE}\n"


def test_code_stays_in_an_article_about_code():
    text = (
        "JavaScript turned thirty this year, and developers still argue about its functions.\n\n"
        "window.dataLayer = window.dataLayer || [];\n\n"
        "A line of code like this one runs in every browser, says the programmer who wrote it.\n"
    )
    doc = Document(text)

    assert doc.apply("scripts", drop_scripts(doc)) is doc
