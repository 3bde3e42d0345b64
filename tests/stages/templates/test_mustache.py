"""Every tag of a valid mustache template is found, by the rules of its specification, and nothing between them."""

import re

import pytest

from newsclean.reading.template_tags.braces import find_braces

# Each template, with its tags.
TEMPLATES = {
    # comments
    "a comment in a line": ("12{{! none }}34", ["{{! none }}"]),
    "a comment over several lines": ("12{{!\n  several\n  lines\n}}34", ["{{!\n  several\n  lines\n}}"]),
    "a comment on its own line": ("Before\n  {{! note }}\nAfter\n", ["{{! note }}"]),
    "a comment that looks like a tag": ("{{! #name > & }}x", ["{{! #name > & }}"]),
    "a comment over blank lines": ("a{{! one\n\ntwo }}b", ["{{! one\n\ntwo }}"]),
    # delimiters
    "a pair": ("{{=<% %>=}}(<%text%>)", ["{{=<% %>=}}", "<%text%>"]),
    "signs of regular expressions": ("({{=[ ]=}}[text])", ["{{=[ ]=}}", "[text]"]),
    "one sign for both": ("{{= | | =}}\n|#s|\n  |data|\n|/s|", ["{{= | | =}}", "|#s|", "|data|", "|/s|"]),
    "an inverted section in them": ("{{= | | =}}|^s|no|/s|", ["{{= | | =}}", "|^s|", "|/s|"]),
    "a partial in them": ("{{= | | =}}[ |>include| ]", ["{{= | | =}}", "|>include|"]),
    "padding in them": ("|{{= @   @ =}}|", ["{{= @   @ =}}"]),
    "line ends in them": ("{{=\n<% %>\n=}}<%a%>", ["{{=\n<% %>\n=}}", "<%a%>"]),
    "the usual ones again": ("{{=<% %>=}}<%a%><%={{ }}=%>{{b}}", ["{{=<% %>=}}", "<%a%>", "<%={{ }}=%>", "{{b}}"]),
    "others again": ("{{=<% %>=}}<%a%><%=[ ]=%>[b]", ["{{=<% %>=}}", "<%a%>", "<%=[ ]=%>", "[b]"]),
    "the old ones are text": ("{{=<% %>=}}{{a}}<%b%>", ["{{=<% %>=}}", "<%b%>"]),
    # interpolation
    "no tag": ("Hello from {braces} & <signs>.", []),
    "escaped": ("to {{subject}}.", ["{{subject}}"]),
    "triple": ("to {{{subject}}}.", ["{{{subject}}}"]),
    "ampersand": ("to {{&subject}}.", ["{{&subject}}"]),
    "padded": ("|{{  s  }}|{{{  s  }}}|{{&  s  }}|", ["{{  s  }}", "{{{  s  }}}", "{{&  s  }}"]),
    "dotted": ("{{a.b.c.name}}", ["{{a.b.c.name}}"]),
    "the iterator": ("{{.}}{{{.}}}{{&.}}", ["{{.}}", "{{{.}}}", "{{&.}}"]),
    "side by side": ("{{a}}{{b}}", ["{{a}}", "{{b}}"]),
    # sections
    "a section": ("{{#a}}yes{{/a}}", ["{{#a}}", "{{/a}}"]),
    "a nested one": ("{{#a}}1{{#b}}2{{/b}}1{{/a}}", ["{{#a}}", "{{#b}}", "{{/b}}", "{{/a}}"]),
    "a list": ("{{#list}}{{item}}{{/list}}", ["{{#list}}", "{{item}}", "{{/list}}"]),
    "a dotted section": ("{{#a.b}}x{{/a.b}}", ["{{#a.b}}", "{{/a.b}}"]),
    "padding in a section": ("|{{# a }}={{/ a }}|", ["{{# a }}", "{{/ a }}"]),
    "sections on lines": ("|\n  {{#a}}\n|\n  {{/a}}\n|", ["{{#a}}", "{{/a}}"]),
    "CRLF": ("|\r\n{{#a}}\r\n{{/a}}\r\n|", ["{{#a}}", "{{/a}}"]),
    "an inverted section": ("{{^a}}no{{/a}}", ["{{^a}}", "{{/a}}"]),
    "both": ("{{#a}}1{{/a}}{{^a}}2{{/a}}", ["{{#a}}", "{{/a}}", "{{^a}}", "{{/a}}"]),
    "the iterator as a section": ("{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["{{#a}}", "{{#.}}", "{{.}}", "{{/.}}", "{{/a}}"]),
    # partials
    "a partial": ("[{{>text}}]", ["{{>text}}"]),
    "a padded partial": ("[{{> text }}]", ["{{> text }}"]),
    "a partial on its line": ("\\\n {{>part}}\n/", ["{{>part}}"]),
    # dynamic names
    "a dynamic partial": ("[{{>*name}}]", ["{{>*name}}"]),
    "a dotted dynamic partial": ("[{{> * a.b }}]", ["{{> * a.b }}"]),
    # inheritance
    "a parent": ("{{<page}}{{$title}}Rain{{/title}}{{/page}}", ["{{<page}}", "{{$title}}", "{{/title}}", "{{/page}}"]),
    "a block": ("{{$title}}Usual{{/title}}", ["{{$title}}", "{{/title}}"]),
    "a dynamic parent": ("{{<*name}}{{/*name}}", ["{{<*name}}", "{{/*name}}"]),
    # lambdas
    "a lambda": (
        "{{lambda}}{{{lambda}}}{{#lambda}}-{{/lambda}}",
        ["{{lambda}}", "{{{lambda}}}", "{{#lambda}}", "{{/lambda}}"],
    ),
}


@pytest.mark.parametrize(("template", "tags"), TEMPLATES.values(), ids=TEMPLATES)
def test_every_tag_is_found(template, tags):
    assert [template[token.start : token.end] for token in find_braces(template)] == tags


@pytest.mark.parametrize("template", [template for template, _ in TEMPLATES.values()], ids=TEMPLATES)
def test_text_between_the_tags_is_not_a_tag(template):
    left = template
    for token in reversed(list(find_braces(template))):
        left = left[: token.start] + left[token.end :]
    if "{{=" not in template:
        assert not re.search(r"\{\{|\}\}", left)


def test_sections_are_paired_by_kind():
    kinds = [token.kind for token in find_braces("{{#a}}{{^b}}{{<c}}{{$d}}{{/d}}{{/c}}{{/b}}{{/a}}")]

    assert kinds == ["open", "invert", "parent", "block", "close", "close", "close", "close"]
