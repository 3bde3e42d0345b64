"""Every kind of template tag is found, with its folded name; what only looks like a tag is not."""

import pytest

from newsclean.reading.template_tags.braces import find_braces
from newsclean.reading.template_tags.tokenizer import tokenize


def found(text: str) -> list[tuple[str, str, str]]:
    return [(text[token.start : token.end], token.kind, token.name) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("tag", "kind", "name"),
    [
        # mustache
        pytest.param("{{name}}", "variable", "name", id="a variable"),
        pytest.param("{{ name }}", "variable", "name", id="a variable with space"),
        pytest.param("{{person.first_name}}", "variable", "person.first_name", id="a dotted name"),
        pytest.param("{{.}}", "variable", ".", id="the implicit iterator"),
        pytest.param("{{}}", "variable", "", id="an empty variable"),
        pytest.param("{{{html}}}", "variable", "html", id="an unescaped variable"),
        pytest.param("{{{ html }}}", "variable", "html", id="an unescaped variable with space"),
        pytest.param("{{&html}}", "variable", "html", id="an unescaped variable with its sign"),
        pytest.param("{{& html }}", "variable", "html", id="an unescaped variable with its sign and space"),
        pytest.param("{{#paragraphs}}", "open", "paragraphs", id="a section"),
        pytest.param("{{# paragraphs }}", "open", "paragraphs", id="a section with space"),
        pytest.param("{{^paragraphs}}", "invert", "paragraphs", id="an inverted section"),
        pytest.param("{{/paragraphs}}", "close", "paragraphs", id="the end of a section"),
        pytest.param("{{ / paragraphs }}", "close", "paragraphs", id="the end of a section with space"),
        pytest.param("{{!a comment}}", "comment", "", id="a comment"),
        pytest.param("{{! a comment, with: signs & all! }}", "comment", "", id="a comment with signs"),
        pytest.param("{{!\n  one\n\n  two\n}}", "comment", "", id="a comment over several lines"),
        pytest.param("{{!-- a comment --}}", "comment", "", id="a long comment"),
        pytest.param("{{> footer}}", "partial", "footer", id="a partial"),
        pytest.param("{{>*dynamic}}", "partial", "*dynamic", id="a dynamic partial"),
        pytest.param("{{<layout}}", "parent", "layout", id="a parent"),
        pytest.param("{{$title}}", "block", "title", id="a block"),
        pytest.param("{{=<% %>=}}", "delimiters", "", id="other delimiters"),
        pytest.param("{{= | | =}}", "delimiters", "", id="other delimiters with space"),
        # Handlebars
        pytest.param("{{#if author}}", "open", "if", id="if"),
        pytest.param("{{#unless sold}}", "open", "unless", id="unless"),
        pytest.param("{{#each items as |item|}}", "open", "each", id="each"),
        pytest.param("{{#with author}}", "open", "with", id="with"),
        pytest.param("{{/if}}", "close", "if", id="end of if"),
        pytest.param("{{else}}", "variable", "else", id="else"),
        pytest.param("{{@index}}", "variable", "@index", id="a data variable"),
        pytest.param("{{../name}}", "variable", "../name", id="a parent path"),
        pytest.param("{{~name~}}", "variable", "name", id="white-space control"),
        pytest.param("{{~#if author~}}", "open", "if", id="white-space control of a section"),
        pytest.param("{{~/if}}", "close", "if", id="white-space control of an end"),
        # copies that were translated back
        pytest.param("{{top left}}", "variable", "topleft", id="a name torn apart"),
        pytest.param("{{#Ticker}}", "open", "ticker", id="a name with a capital"),
        pytest.param("{{Überschrift}}", "variable", "überschrift", id="a name in another language"),
        pytest.param("{{^}}", "variable", "else", id="else as a sign"),
        pytest.param("{{else if sold}}", "variable", "elseifsold", id="else if"),
        pytest.param("{{{{raw}}}}", "open", "raw", id="a raw block"),
        pytest.param("{{{{/raw}}}}", "close", "raw", id="the end of a raw block"),
        pytest.param("{{#> layout}}", "open", "layout", id="a block partial"),
        pytest.param('{{#*inline "row"}}', "open", 'inline"row"', id="an inline partial"),
        pytest.param("{{> (pick name)}}", "partial", "(pickname)", id="a partial picked by a helper"),
        pytest.param('{{link "More" href=url}}', "variable", 'link"more"href=url', id="a helper with arguments"),
        pytest.param("{{!-- with }} in it --}}", "comment", "", id="a long comment with closing braces in it"),
        # copies that were cut or lost the width of their signs
        pytest.param("{{top\nleft}}", "variable", "topleft", id="a name cut by a line end"),
        pytest.param("{{\n#ticker\n}}", "open", "ticker", id="a section cut by line ends"),
        pytest.param("｛｛＃Ticker｝｝", "open", "ticker", id="full width"),
        pytest.param("{{标题}}", "variable", "标题", id="a Chinese name"),
        # Jinja, Liquid, Go, Angular
        pytest.param("{{ title | upper }}", "variable", "title|upper", id="a filter"),
        pytest.param("{{ x | truncate: 20, '…' }}", "variable", "x|truncate:20,'…'", id="a filter of Liquid"),
        pytest.param("{{ 'now' | date: '%Y' }}", "variable", "'now'|date:'%y'", id="a literal with a filter"),
        pytest.param("{{- .Title -}}", "variable", ".title", id="white-space control of Go"),
        # Hugo
        pytest.param('{{< figure src="a.jpg" >}}', "shortcode", "figure", id="a shortcode"),
        pytest.param("{{% note %}}", "shortcode", "note", id="a shortcode with percent signs"),
        pytest.param("{{< /figure >}}", "shortcode", "/figure", id="the end of a shortcode"),
    ],
)
def test_every_kind_of_tag(tag, kind, name):
    assert found(tag) == [(tag, kind, name)]
    assert found(f"Before {tag} after") == [(tag, kind, name)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        pytest.param("{{#topLeft}}", "{{/topLeft}}", id="as written"),
        pytest.param("{{#Ticker}}", "{{/ticker}}", id="capitals"),
        pytest.param("{{#top left}}", "{{/topLeft}}", id="spaces"),
        pytest.param("{{# ticker }}", "{{/ticker}}", id="space around"),
        pytest.param("{{#if author.name}}", "{{/if}}", id="a helper with its argument"),
        pytest.param("{{~#each items~}}", "{{~/each~}}", id="white-space control"),
    ],
)
def test_both_tags_of_a_section_have_one_name(opening, closing):
    tokens = tokenize(f"{opening}x{closing}")

    assert [token.kind for token in tokens] == ["open", "close"]
    assert tokens[0].name == tokens[1].name


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        pytest.param("{{a}}{{b}} {{c}}", ["{{a}}", "{{b}}", "{{c}}"], id="side by side"),
        pytest.param("{{#a}}{{.}}{{/a}}", ["{{#a}}", "{{.}}", "{{/a}}"], id="a whole section"),
        pytest.param("{{ {{name}}", ["{{name}}"], id="an unclosed one before a tag"),
        pytest.param("{{name}} }}", ["{{name}}"], id="too many closing braces"),
        pytest.param("{{name}} and {{", ["{{name}}"], id="an unclosed one after a tag"),
        pytest.param("{ {{name}} }", ["{{name}}"], id="inside lone braces"),
        pytest.param("{{name}}\n{{#top}}\n", ["{{name}}", "{{#top}}"], id="on lines of their own"),
    ],
)
def test_tags_in_a_row(text, tags):
    assert [text[token.start : token.end] for token in tokenize(text)] == tags


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("No braces here.", id="no braces"),
        pytest.param("{name}", id="single braces"),
        pytest.param("{5} and {x}", id="a set of one"),
        pytest.param("{{1,2},{3}}", id="a set of sets"),
        pytest.param("{{1, 2}}", id="a set in a set"),
        pytest.param("{{5}}", id="a number"),
        pytest.param("{{ open", id="never closed"),
        pytest.param("closed }}", id="never opened"),
        pytest.param("{ { name } }", id="separated braces"),
        pytest.param("}}name{{", id="the wrong way round"),
        pytest.param("{{{name", id="three braces and no end"),
        pytest.param("{{" + "x" * 500 + "}}", id="too long for a tag"),
        pytest.param("{{one\n\ntwo}}", id="over a blank line"),
        pytest.param("{{a, b}, {c}}", id="a set of sets of names"),
        pytest.param("\\frac{{a}}{{b}}", id="a fraction of LaTeX"),
        pytest.param("x^{{n}} e_{{i}}", id="an exponent of LaTeX"),
        pytest.param("${{ secrets.TOKEN }}", id="an expression of GitHub Actions"),
        pytest.param("{{{{ }}}}", id="four empty braces"),
        pytest.param('[{{"a": 1}}]', id="JSON"),
        pytest.param("{{ this is a remark in braces to the desk }}", id="a remark in braces"),
        pytest.param("{{=}}", id="a delimiter tag with nothing in it"),
        pytest.param("{{ + 2 }}", id="a sum"),
    ],
)
def test_what_is_not_a_tag(text):
    assert list(find_braces(text)) == []
    assert [tag for tag in tokenize(text) if tag.sure] == []


def test_a_tag_never_reaches_into_the_next_one():
    text = "{{one {{two}} three}}"

    assert found(text) == [("{{two}}", "variable", "two")]
