"""Script, style sheets and JSON-LD without their tags go; code that is quoted, and prose with signs in it, stays."""

import pytest

from newsclean.document import Document
from newsclean.stages.encoding.scripts import drop_scripts

FERRY = "The ferry to Quill Island sailed again on Tuesday.\n"
GOATS = "The goats were the first on board.\n"
ABOUT_JSON = """\
JSON is the format in which most programs hand data to browsers, developers say.

{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sails"}

A function reads the code and makes a variable of each name.
"""
ABOUT_CSS = """\
CSS tells browsers what a page looks like. A selector names what a rule is for:

.box { color: red; }
.box:hover { color: blue; }

With that code every developer can begin.
"""


def cleaned(text: str) -> str:
    return Document(text).apply("scripts", drop_scripts(Document(text))).text


@pytest.mark.parametrize(
    "dump",
    [
        pytest.param(
            "window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}\n"
            "gtag('js', new Date());\n",
            id="analytics",
        ),
        pytest.param("(function() {\n  var a = 1;\n  document.write('x');\n})();\n", id="a function called at once"),
        pytest.param("(() => {\n  const a = 1;\n})();\n", id="an arrow function called at once"),
        pytest.param("googletag.cmd.push(function() { googletag.display('slot-1'); });\n", id="an ad slot"),
        pytest.param("(adsbygoogle = window.adsbygoogle || []).push({});\n", id="another ad slot"),
        pytest.param("$(document).ready(function(){\n  $('.a').hide();\n});\n", id="jQuery"),
        pytest.param("var x = 5;\nlet y = 'a';\n", id="variables"),
        pytest.param("//<![CDATA[\nvar a = 1;\n//]]>\n", id="a script in CDATA"),
        pytest.param("if (window.x) {\n  y();\n}\n", id="a condition"),
        pytest.param("fbq('track', 'PageView');\n", id="a tracker"),
        pytest.param("FB.init({\n  appId: '1',\n  xfbml: true\n});\n", id="a social plugin"),
        pytest.param(".box { color: red; }\n", id="a rule of CSS"),
        pytest.param(".box {\n  color: red;\n  margin: 0 auto;\n}\n#top a:hover { color: #fff }\n", id="rules of CSS"),
        pytest.param("@media (max-width: 600px) {\n  .box { display: none; }\n}\n", id="a media query"),
        pytest.param("@font-face { font-family: 'A'; src: url(a.woff2); }\n", id="a font"),
        pytest.param("@import url('a.css');\n", id="an import"),
        pytest.param(
            '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sails"}\n', id="JSON-LD"
        ),
        pytest.param(
            '{\n  "@context": "https://schema.org",\n  "@type": "NewsArticle",\n  "author": [{"name": "A"}]\n}\n',
            id="JSON-LD on many lines",
        ),
        pytest.param('[{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]\n', id="a list of objects"),
    ],
)
def test_a_dump_goes(dump):
    assert cleaned(FERRY + dump + GOATS) == FERRY + GOATS
    assert cleaned(dump + FERRY) == FERRY
    assert cleaned(FERRY + "\n" + dump) == FERRY + "\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(ABOUT_JSON, id="a text about JSON"),
        pytest.param(ABOUT_CSS, id="a text about CSS"),
        pytest.param(
            "The colour is set with this rule:\n\n.box { color: red; }\n\nThat is all.\n", id="behind a colon"
        ),
        pytest.param("The teacher wrote:\nvar x = 5;\nNobody asked why.\n", id="a script behind a colon"),
        pytest.param("Dorrow's first page:\n```\nvar a = 1;\n```\n", id="fenced code"),
        pytest.param("He set x = 5 and y = 7; then he left {the room}.\n", id="prose with signs"),
        pytest.param("if (and only if) the ferry sails, the goats {all of them} go.\n", id="prose that begins with if"),
        pytest.param("Let x = 5, the teacher said; what is y?\n", id="a sum"),
        pytest.param("Var is a department in France; = is a sign.\n", id="a department"),
        pytest.param(".com is a domain { among others }.\n", id="prose that begins with a dot"),
        pytest.param("{5} and [6] are notes.\n", id="numbers in brackets"),
        pytest.param("[1] Ferry company, annual report.\n[2] The same.\n", id="footnotes"),
        pytest.param("a { color: red } is what the page said, he joked.\n", id="a rule of CSS in a sentence"),
        pytest.param("function (n.): what a thing is for; see also role (in a play).\n", id="an entry of a dictionary"),
        pytest.param('{"Never," she said.}\n', id="a quote in braces"),
        pytest.param('["Never", "Always"]\n', id="words in a list"),
        pytest.param('{"score": "3:1"}\n', id="an object of one name"),
        pytest.param("try { again }, the poster said.\n", id="prose that begins with try"),
        pytest.param("FB = Facebook; IG = Instagram;\n", id="short forms and what they mean"),
        pytest.param("The table (in euro): a = 5; b = 6;\n", id="a key to a table"),
        pytest.param("* The ferry: {sold out}\n", id="a bullet"),
        pytest.param("main { the harbour }\n", id="a word that is an element too"),
        pytest.param("[Editor's note: {name} was wrong.]\n", id="a note of the editor"),
        pytest.param("{" * 50 + "\n" + "[" * 50 + "\n", id="nothing but brackets"),
        pytest.param("nav: home, news, sport;\n", id="a menu"),
    ],
)
def test_what_is_no_dump_stays(text):
    doc = Document(text)

    assert doc.apply("scripts", drop_scripts(doc)) is doc


def test_dumps_can_be_undone():
    text = FERRY + "var x = 5;\n\n" + GOATS + ".box {\n  color: red;\n}\n" + FERRY
    doc = Document(text)
    doc = doc.apply("scripts", drop_scripts(doc))

    assert doc.text == FERRY + "\n" + GOATS + FERRY
    assert doc.source() == text
