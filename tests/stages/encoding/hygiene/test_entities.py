"""Entities become characters, however often they were escaped; names, URLs and shown markup stay."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.hygiene.entities import decode_entities


def decoded(text: str) -> str:
    return Document(text).apply("entities", run_pass(decode_entities, Document(text))).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Fish &amp; chips", "Fish & chips", id="ampersand"),
        pytest.param("Fish &amp;amp;amp;amp; chips", "Fish & chips", id="four times over"),
        pytest.param("a&nbsp;b", "a\u00a0b", id="no-break space"),
        pytest.param("a&amp;nbsp;b", "a\u00a0b", id="escaped twice"),
        pytest.param("&quot;Never,&quot; she said", '"Never," she said', id="straight quotes"),
        pytest.param("&ldquo;Never&rdquo; &ndash; ever&hellip;", "“Never” – ever…", id="punctuation by name"),
        pytest.param("&#163;20 and &#8230;", "£20 and …", id="decimal"),
        pytest.param("&#x2019;s and &#X2019;s", "’s and ’s", id="hexadecimal"),
        pytest.param("l&#039;&eacute;t&eacute;", "l'été", id="French"),
        pytest.param("&#146;s and &#150;", "’s and –", id="128 to 159 are those of cp1252"),
        pytest.param("x &lt; 5 &amp;&amp; y &gt; 3", "x < 5 && y > 3", id="signs of arithmetic"),
        pytest.param("&lt;ABCD&gt; rose 3%", "<ABCD> rose 3%", id="a ticker mark is not a tag"),
        pytest.param("AT&amp;T", "AT&T", id="a company"),
        pytest.param("&amp;lt;3", "<3", id="a heart, escaped twice"),
        pytest.param("https://a.example/ R&amp;D", "https://a.example/ R&D", id="after a URL and a space"),
    ],
)
def test_entities_are_decoded(before, after):
    assert decoded(before) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("AT&T and R&D", id="ampersands in names"),
        pytest.param("R&D; then sales", id="no name that HTML knows"),
        pytest.param("Q&A; H&M; B&B;", id="names and semicolons"),
        pytest.param("this &copy that &amp then", id="without a semicolon"),
        pytest.param("See https://shop.example/?a=1&copy=2&lt=3&reg=4", id="a query without semicolons"),
        pytest.param("See https://shop.example/?a=1&copy;=2", id="an entity in the query of a URL"),
        pytest.param("See www.shop.example/?a=1&para;=2", id="a URL without a scheme"),
        pytest.param("Write &lt;p&gt; before each paragraph", id="a tag that was written as text"),
        pytest.param("Write &lt;/p&gt; after it", id="a closing tag that was written as text"),
        pytest.param('Write &lt;a href="x"&gt; and so on', id="a tag with attributes"),
        pytest.param("&lt;!-- a comment --&gt;", id="a comment that was written as text"),
        pytest.param("a lone & and &; and &#; and &#x;", id="nothing between"),
        pytest.param("&notaname; &Nbspp;", id="unknown names"),
        pytest.param("Nothing to do here.", id="no ampersand"),
    ],
)
def test_what_is_not_an_entity_stays(text):
    doc = Document(text)

    assert doc.apply("entities", run_pass(decode_entities, doc)) is doc


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fish &amp;amp;amp;nbsp;chips &amp;quot;x&amp;quot; AT&amp;amp;T", id="many depths"),
        pytest.param("Write &amp;lt;p&amp;gt; or &lt;b&gt; or &#60;i&#62;", id="written tags"),
        pytest.param(
            "The mayor&#038;#8217;s boat &#038;nbsp;",
            id="an ampersand that was escaped as a number",
        ),
    ],
)
def test_decoding_twice_changes_no_more(text):
    once = decoded(text)

    assert decoded(once) == once


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("&lt;p&gt;", id="escaped"),
        pytest.param("&amp;lt;p&amp;gt;", id="escaped twice"),
        pytest.param("&#60;p&#62;", id="as numbers"),
        pytest.param("&#x3c;/p&#x3E;", id="as hexadecimal numbers"),
        pytest.param("&LT;script&GT;", id="as the other name"),
        pytest.param("&lt;!-- x --&gt;", id="a comment"),
    ],
)
def test_text_never_becomes_markup(text):
    assert "<" not in decoded(text)


def test_entities_can_be_undone():
    doc = Document("Fish &amp;amp; chips &#163;4")
    doc = doc.apply("entities", run_pass(decode_entities, doc))

    assert doc.source() == "Fish &amp;amp; chips &#163;4"
