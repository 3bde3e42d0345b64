"""Statements of server and page languages (Jinja and its like, ERB, JSP, PHP, Svelte), and bindings in attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.reading.template_tags.token import Token, name_key

ATTRIBUTE = "templates.attribute"

# Each body stops at the next mark of its own kind.
STATEMENT = re.compile(
    r"\{%[-+~]?\s*+(?P<word>[A-Za-z_]\w*+)(?:[^{}%]|\{[^{}%]{0,100}+\}|%(?!\})){0,400}+%\}"  # Jinja, Twig, Liquid
    r"|\{#[^{}#]{0,2000}+#\}"  # comments of Jinja, Twig
    r"|<%(?:[^%<]|%(?!>)|<(?!%)){0,2000}+%>"  # ERB, EJS, ASP, JSP
    r"|<\?(?:php\b|=|xml\b)(?:[^?<]|\?(?!>)|<(?!\?)){0,4000}+\?>"
    r"|\[%[-+~#]?\s[^%\[\]\n]{1,200}+%\]"  # Template Toolkit
    r"|</?#(?:if|else|elseif|list|assign|include|import|macro|switch|case|function|attempt|local|global)\b[^<>]{0,400}+>"
    r"|</?(?:jsp|asp|fmt|c|xsl|esi|ui|th):[a-z][\w.-]{0,40}+(?:\s[^<>]{0,400}+)?/?>"
    r"|\{[#:/](?:if|else|each|await|then|catch|key|snippet)\b[^{}\n]{0,200}+\}|\{@(?:html|const|render|debug)\b[^{}\n]{0,200}+\}",
)
SVELTE = re.compile(r"\{(?P<sigil>[#:/@])(?P<word>[a-z]+)")
RUBY_OPENS = re.compile(r"<%-?\s*(?:if|unless|for|while|case|begin)\b|\bdo(?:\s*\|[^|]*\|)?\s*-?%>$|\{\s*-?%>$")
RUBY_CLOSES = re.compile(r"<%-?\s*(?:end\b|\})")
RUBY = "<%"

ELEMENT_PREFIXES = "app|ng|mat|v|router|nuxt|amp|svelte|x|el"
BINDING = re.compile(
    r"(?<![\w\"'`“])(?:"
    r"v-[a-z]+(?:[:.][\w.\[\]-]{1,40}+)*|(?:data-)?ng-[a-z-]{2,30}+|\*ng[A-Z]\w{1,30}+|x-(?:data|show|text|html|if|for|on|bind)\b[\w:.-]{0,30}+"
    r"|th:[a-z]{2,20}+|(?:on|bind|use|class):[a-z]\w{1,30}+|\[\(?[a-zA-Z][\w.-]{1,40}+\)?\]|\([a-z][\w.-]{1,30}+\)"
    r"|[:@](?:class|style|key|src|href|click|input|change|submit|value|disabled|title|items|to|is|model)\b[\w.-]{0,20}+"
    r")=\"[^\"\n]{0,300}+\""
    r"|(?<![\w\"'`“=])[a-zA-Z][\w:-]{0,30}+=\"[^\"\n{}]{0,100}+\{\{[^\"\n{}]{0,100}+\}\}[^\"\n{}]{0,100}+\""
    rf"|</?(?:{ELEMENT_PREFIXES})-[a-z0-9-]{{1,40}}+(?:\s[^<>]{{0,500}}+)?/?>"
)


def find_statements(text: str) -> Iterator[Token]:
    """The tags of statements. A tag that opens a block is recognised by the name of a closing one."""
    tokens = [_read(hit) for hit in STATEMENT.finditer(text)] if STATEMENT_MARK.search(text) else []
    closed = {token.name for token in tokens if token.kind == "close"}
    for token in tokens:
        yield token._replace(kind="open") if token.kind == "statement" and token.name in closed else token


STATEMENT_MARK = re.compile(r"\{[%#/:@]|<[%?]|\[%|</?#|</?[a-z]{1,3}:")


def _read(hit: re.Match[str]) -> Token:
    start, end = hit.span()
    word = hit["word"]
    if word:
        word = name_key(word)
        return Token(start, end, "close", word[3:]) if word.startswith("end") else Token(start, end, "statement", word)
    written = hit[0]
    if written.startswith(RUBY):
        if RUBY_CLOSES.match(written):
            return Token(start, end, "close", RUBY)
        return Token(start, end, "open" if RUBY_OPENS.search(written) else "variable", RUBY)
    svelte = SVELTE.match(written)
    if svelte:
        kind = {"#": "open", "/": "close"}.get(svelte["sigil"], "variable")
        return Token(start, end, kind, "{" + svelte["word"])
    return Token(start, end, "comment" if written.startswith("{#") else "variable", "")


def find_bindings(text: str) -> Iterator[Token]:
    """Attributes that bind a value, outside any HTML tag, and the elements of frameworks."""
    for hit in BINDING.finditer(text):
        yield Token(*hit.span(), "variable", "", ATTRIBUTE)
