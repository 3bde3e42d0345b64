"""Leftover markup is removed; what looks like it, or is the subject of the text, stays."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.hygiene.tags import strip_tags


def stripped(text: str) -> str:
    return Document(text).apply("tags", run_pass(strip_tags, Document(text))).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("It was <b>not</b> so.", "It was not so.", id="bold"),
        pytest.param("It was <B>not</B> so.", "It was not so.", id="bold in capitals"),
        pytest.param(
            'See <a href="https://a.example/?b=1">the list</a>.', "See the list.", id="a link keeps its words"
        ),
        pytest.param("One<br>Two<br/>Three<br />Four", "One\nTwo\nThree\nFour", id="line breaks"),
        pytest.param("<p>One.</p><p>Two.</p>", "\nOne.\n\nTwo.\n", id="paragraphs become line ends"),
        pytest.param("<p>One.<p>Two.", "\nOne.\nTwo.", id="paragraphs that nobody closed"),
        pytest.param("</div>Text", "\nText", id="an end that nobody opened"),
        pytest.param("<span class=meta>Text</span>", "Text", id="attributes without quotes"),
        pytest.param("<iframe width=”560″ src=”x”></iframe>Text", "Text", id="attributes in curly quotes and primes"),
        pytest.param('<img src="a.jpg"\n alt="A ferry">Text', "Text", id="a tag over two lines"),
        pytest.param("One</div><!-- /.single -->Two", "One\nTwo", id="a comment"),
        pytest.param(
            "One<!-- /.single -->Two",
            "OneTwo",
            id="a comment where no tag is",
        ),
        pytest.param("One<!-- <p>hidden</p>\n -->Two", "OneTwo", id="a comment with tags and line ends"),
        pytest.param("One<script>var a = '<p>';</script>Two", "OneTwo", id="a script with its content"),
        pytest.param("One<STYLE type='text/css'>p { x: y }</STYLE>Two", "OneTwo", id="a style sheet with its content"),
        pytest.param("<DATELINE>LEEDS</DATELINE>", "\nLEEDS\n", id="SGML of an old wire"),
        pytest.param("<ABCD> rose <b>3%</b>", "<ABCD> rose 3%", id="a ticker mark beside a tag"),
        pytest.param(
            "We write HTML here. <b>Once</b>.", "We write HTML here. Once.", id="one mention is not a subject"
        ),
    ],
)
def test_tags_are_stripped(before, after):
    assert stripped(before) == after


ABOUT_MARKUP = (
    "HTML is older than most who write it.\n\n"
    "A paragraph begins with <p> and ends with </p>; <b>bold</b> is bold.\n\n"
    "In HTML5 the browser forgives; CSS does not. XSS is what happens when nobody looks."
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("<ABCD> and <XYZ.L> rose", id="ticker marks"),
        pytest.param("<Name> was here, said <someone@mail.example>", id="names that HTML does not know"),
        pytest.param("if a < b and c > d", id="arithmetic"),
        pytest.param("a<b", id="a lone sign"),
        pytest.param("I <3 this town", id="a heart"),
        pytest.param("He said <i dont know", id="a tag that never ends"),
        pytest.param("A <ul> is a list, she explains", id="a bare tag that nothing closes"),
        pytest.param("{{#cta}}{{<p>}}{{/cta}}", id="a tag inside a template tag"),
        pytest.param("{{ link '<b>' }} and text", id="a tag in an argument of a template tag"),
        pytest.param("Write &lt;p&gt; and &lt;/p&gt;", id="escaped tags"),
        pytest.param(ABOUT_MARKUP, id="a text about markup"),
        pytest.param("<https://news.example/a>", id="a URL in angle brackets"),
        pytest.param("<<Titel>> in Anführungszeichen", id="quotes made of angle brackets"),
        pytest.param("the price (<5%) and the rest (>95%)", id="percentages"),
    ],
)
def test_what_is_not_a_leftover_stays(text):
    doc = Document(text)

    assert doc.apply("tags", run_pass(strip_tags, doc)) is doc


def test_tags_can_be_undone():
    text = "<p>One <b>two</b><!-- x --><br>three</p><script>y</script>"
    doc = Document(text)

    assert doc.apply("tags", run_pass(strip_tags, doc)).source() == text
