"""Scripts, style sheets and JSON-LD without their tags are removed; code in an article and prose with symbols stay."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.hygiene.scripts import drop_scripts

FERRY = "The ferry to Quill Island sailed again on Tuesday.\n"
GOATS = "The goats were the first on board.\n"


def dropped(text: str) -> str:
    return Document(text).apply("scripts", run_pass(drop_scripts, Document(text))).text


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("window.dataLayer = window.dataLayer || [];", id="a data layer"),
        pytest.param(
            "window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}\n"
            "gtag('js', new Date());",
            id="analytics",
        ),
        pytest.param("googletag.cmd.push(function() { googletag.display('div-1'); });", id="an advertisement"),
        pytest.param("(adsbygoogle = window.adsbygoogle || []).push({});", id="another advertisement"),
        pytest.param("fbq('track', 'PageView');", id="a tracker"),
        pytest.param("FB.init({\n  appId: '1',\n  xfbml: true\n});", id="a social plugin"),
        pytest.param("$(document).ready(function(){\n  $('.a').hide();\n});", id="jQuery"),
        pytest.param("(function(d, s) {\n  d.body.appendChild(d.createElement(s));\n})(document, 'a');", id="a call"),
        pytest.param("(function() {\n  var a = 1;\n  document.write('x');\n})();", id="a call without arguments"),
        pytest.param("(() => {\n  const a = 1;\n})();", id="a call of an arrow function"),
        pytest.param("var ferry = {\n  dock: 3,\n  open: true\n};", id="a variable of several lines"),
        pytest.param("var x = 5;\nlet y = 'a';", id="several variables"),
        pytest.param("if (typeof ferry === 'undefined') {\n  loadFerry();\n}", id="a condition"),
        pytest.param("//<![CDATA[\nvar a = 1;\n//]]>", id="a script in CDATA"),
        pytest.param(".ferry-box { margin: 0 auto; color: #333; }", id="a rule of a style sheet"),
        pytest.param(".box {\n  color: red;\n  margin: 0 auto;\n}\n#top a:hover { color: #fff }", id="rules"),
        pytest.param("@media (max-width: 600px) {\n  .ferry { display: none; }\n}", id="a media rule"),
        pytest.param("@font-face { font-family: 'A'; src: url(a.woff2); }", id="a font"),
        pytest.param("@import url('a.css');", id="an import"),
        pytest.param('{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry"}', id="JSON-LD"),
        pytest.param(
            '{\n  "@context": "https://schema.org",\n  "@type": "NewsArticle",\n  "author": [{"name": "A"}]\n}',
            id="JSON-LD on many lines",
        ),
        pytest.param('[{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]', id="a list of objects"),
    ],
)
def test_code_is_removed(block):
    assert dropped(f"{FERRY}{block}\n{GOATS}") == FERRY + GOATS
    assert dropped(f"{block}\n{FERRY}") == FERRY
    assert dropped(f"{FERRY}\n{block}\n") == FERRY + "\n"
    assert dropped(f"{FERRY}\n{block}\n\n{GOATS}").split() == [*FERRY.split(), *GOATS.split()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("function (a, b) { return a + b; }", id="a lone function may be a sample"),
        pytest.param("let harbour = 3;", id="a lone assignment may be a sample"),
        pytest.param("The answer is simple:\n\nwindow.open('ferry');", id="announced by a colon"),
        pytest.param("The teacher wrote:\nwindow.x = 5;\nNobody asked why.", id="announced on the line before"),
        pytest.param(
            "The colour is set with this rule:\n\n.box { color: red; }\n\nThat is all.", id="a rule announced"
        ),
        pytest.param("```\nwindow.dataLayer = [];\n```", id="fenced"),
        pytest.param("var: a Norwegian word, once the name of a dock (in 1920);", id="a word that is a keyword too"),
        pytest.param("Var is a department in France; = is a sign.", id="a department"),
        pytest.param("Let x = 5, the teacher said; what is y?", id="a sum"),
        pytest.param("If (and only if) the wind drops, the ferry will sail;", id="prose with brackets"),
        pytest.param("if (and only if) the ferry sails, the goats {all of them} go.", id="prose that begins with if"),
        pytest.param("try { again }, the poster said.", id="prose that begins with try"),
        pytest.param("function (n.): what a thing is for; see also role (in a play).", id="an entry of a dictionary"),
        pytest.param("Window = a gap between two storms, sailors say.", id="prose with a sign"),
        pytest.param("He set x = 5 and y = 7; then he left {the room}.", id="prose with signs"),
        pytest.param("The table (in euro): a = 5; b = 6;", id="a key to a table"),
        pytest.param("Ferry {noun}: a boat that carries people.", id="an entry with braces"),
        pytest.param("FB = Facebook; IG = Instagram;", id="short forms and what they mean"),
        pytest.param("3:1 (1:0), goals = Brook, Ives, Quill;", id="a score"),
        pytest.param("E = mc² ; F = ma", id="formulas"),
        pytest.param(".com is a domain { among others }.", id="prose that begins with a dot"),
        pytest.param("a { color: red } is what the page said, he joked.", id="a rule in a sentence"),
        pytest.param("main { the harbour }", id="a word that is an element too"),
        pytest.param("nav: home, news, sport;", id="a menu"),
        pytest.param("* The ferry: {sold out}", id="a bullet"),
        pytest.param("{5} and [6] are notes.", id="numbers in brackets"),
        pytest.param("[1] Ferry company, annual report.\n[2] The same.", id="footnotes"),
        pytest.param("[Editor's note: {name} was wrong.]", id="a note of the editor"),
        pytest.param('{"Never," she said.}', id="a quote in braces"),
        pytest.param('["Never", "Always"]', id="words in a list"),
        pytest.param('{"score": "3:1"}', id="an object of one name"),
        pytest.param("{" * 50 + "\n" + "[" * 50, id="nothing but brackets"),
        pytest.param("", id="nothing"),
    ],
)
@pytest.mark.parametrize("page", ["{}\n", f"{FERRY}\n{{}}\n\n{GOATS}"], ids=["alone", "among prose"])
def test_what_may_be_text_stays(text, page):
    doc = Document(page.replace("{}", text))

    assert doc.apply("scripts", run_pass(drop_scripts, doc)) is doc


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "JavaScript turned thirty this year, and developers still argue about its functions.\n\n"
            "window.dataLayer = window.dataLayer || [];\n\n"
            "A line of code like this one runs in every browser, says the programmer who wrote it.\n",
            id="JavaScript",
        ),
        pytest.param(
            "JSON is the format in which most programs hand data to browsers, developers say.\n\n"
            '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sails"}\n\n'
            "A function reads the code and makes a variable of each name.\n",
            id="JSON",
        ),
        pytest.param(
            "CSS tells browsers what a page looks like. A selector names what a rule is for.\n\n"
            ".box { color: red; }\n.box:hover { color: blue; }\n\n"
            "With that code every developer can begin.\n",
            id="CSS",
        ),
    ],
)
def test_code_stays_in_an_article_about_code(text):
    doc = Document(text)

    assert doc.apply("scripts", run_pass(drop_scripts, doc)) is doc


INLINE = [
    ".css-1x2{color:red;font-size:12px;}",
    ".box-1, .box-2 > a:hover { color: red; }",
    ".css-1x2{color:red}.css-3z{margin:0 auto}",
    "@media (max-width: 600px){.box{color:red}}",
    "@font-face { font-family: 'Quill'; src: url(q.woff2); }",
    "window.dataLayer = window.dataLayer || [];",
    "googletag.cmd.push(function(){googletag.display('div-1');});",
    "googletag.cmd.push(function(){googletag.display('div-1');})",
    "(function(){window.dock = 1;})();",
    "gtag('event', 'ferry');",
    '{"@context": "https://schema.org", "@type": "NewsArticle", "name": "Ferry {new}"}',
]


@pytest.mark.parametrize("code", INLINE)
def test_code_inside_a_line_is_removed(code):
    ferry, goats = FERRY.strip(), GOATS.strip()
    assert dropped(f"{ferry} {code} {goats}").split() == [*ferry.split(), *goats.split()]
    assert dropped(f"{ferry}{code}{goats}") == f"{ferry} {goats}"
    assert dropped(f"{ferry} {code}").rstrip() == ferry


@pytest.mark.parametrize(
    "code",
    [
        "window.ferry (the new one)",
        "the file window.py = the old one",
        'document.title = "Ferry" was',
        "{5} = {6}",
        '{"name": "Quill"}',
        ".net {is} a name",
        ".com domains {and others: all of them} were sold",
        "#ferry {sold out}",
        "#ferry: {sold: out} of tickets",
        "@media {the club} was founded",
        "in dataLayer = a word of theirs",
        "window.dock = {1, 2",
        "the line `window.dock = 1;` was",
        "the line 'window.dock = 1;' was",
        "this line: window.dock = 1; was",
        "{{window.dock}} = x",
    ],
)
def test_inside_a_line_what_may_be_text_stays(code):
    text = f"{FERRY.strip()} It says {code} on the wall.\n"
    assert dropped(text) == text


def test_code_inside_a_line_stays_in_an_article_about_code():
    text = "Developers write JavaScript for browsers. window.dock = 1; is such a line, programmers say.\n"
    assert dropped(text) == text


def test_dumps_can_be_undone():
    text = FERRY + "var x = 5;\nlet y = 'a';\n\n" + GOATS + ".box {\n  color: red;\n}\n" + FERRY
    doc = Document(text)
    doc = doc.apply("scripts", run_pass(drop_scripts, doc))

    assert doc.text == FERRY + "\n" + GOATS + FERRY
    assert doc.source() == text
