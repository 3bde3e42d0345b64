"""Strip leftover HTML: known tags only, so that `<ABCD>` stays the ticker mark that it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading

TAG_RULE = NamedRule("encoding.tag", "HTML tag")
HIDDEN_RULE = NamedRule("encoding.hidden-markup", "HTML comment, script or style sheet")
RULES = (TAG_RULE, HIDDEN_RULE)

BLOCK_TAGS = frozenset(
    "address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " head header hr html li main nav ol option p pre section select table tbody td tfoot th thead title tr ul"
    " dateline text".split()  # the last two: SGML of old wire services
)
INLINE_TAGS = frozenset(
    "a abbr acronym amp-img audio b bdi bdo big button canvas center cite code del dfn em embed font i iframe img"
    " input ins kbd label link mark meta noscript object param path picture q s samp script small source span strike"
    " strong style sub sup svg time tt u var video wbr".split()
)
NEVER_CLOSED = frozenset("br hr p li td tr th dd dt wbr".split())  # or often not
KNOWN_TAGS = BLOCK_TAGS | INLINE_TAGS

# A tag ends at its `>`; a `>` inside a quoted attribute is rare and a `<` never belongs to one.
TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]{0,15})(?P<attributes>[\s/][^<>]{0,4000})?>")
HIDDEN = re.compile(r"<!--|<(?P<name>script|style)\b[^<>]{0,4000}>", re.IGNORECASE)
ENDS = {
    "script": re.compile(r"</script\s{0,9}>", re.IGNORECASE),
    "style": re.compile(r"</style\s{0,9}>", re.IGNORECASE),
    "": re.compile("-->"),
}
# A text that keeps using these words, outside its tags, has markup as its subject.
MARKUP_WORDS = re.compile(
    r"\b(?:html5?|css|xss|javascript|iframes?|xml|jinja2?|twig|mustache|handlebars|web page markup)\b", re.IGNORECASE
)
MIN_MARKUP_WORDS = 3
ATTRIBUTES = re.compile(
    r"[^=]*=.*|[\s/]*|(?:\s+(?:async|defer|hidden|controls|autoplay|muted|loop|disabled|checked))+\s*/?", re.DOTALL
)
NAME_AHEAD = re.compile(r"!--|/?([A-Za-z][A-Za-z0-9-]{0,15})(?![A-Za-z0-9-])")


def names_tag(text: str, at: int) -> bool:
    """Whether what follows a `<` is the name of a tag that `strip_tags` would remove."""
    ahead = NAME_AHEAD.match(text, at)
    return ahead is not None and (ahead[1] is None or ahead[1].lower() in KNOWN_TAGS)


def strip_tags(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Strip tags, comments, scripts and style sheets; the tags of blocks become line ends.

    Left alone: names that HTML does not know, a lone `<`, tags inside a template token, a bare
    `<ul>` that nothing closes (somebody writes about it), and every tag in a text about markup.
    """
    text = doc.text
    if "<" not in text or not (TAG.search(text) or "<!--" in text) or _is_about_markup(text):
        return
    tokens = [(token.start, token.end) for token in reading.tags]
    hidden = list(_hidden_spans(text))
    for start, end in hidden:
        yield Edit(start, end, "", *HIDDEN_RULE)
    tags = list(TAG.finditer(text))
    closed = {tag["name"].lower() for tag in tags if tag["close"]}
    for tag in tags:
        start, end = tag.span()
        name = tag["name"].lower()
        if tag["attributes"] and not ATTRIBUTES.fullmatch(tag["attributes"]):
            continue  # "<Table 1>"
        bare = not tag["close"] and not tag["attributes"] and name not in closed
        if name not in KNOWN_TAGS or (bare and name not in NEVER_CLOSED) or overlaps(tokens, start, end):
            continue
        new = "\n" if name in BLOCK_TAGS else ""
        yield Edit(start, end, new, *TAG_RULE)


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether `[start, end)` meets one of the spans, which are disjoint and in order."""
    i = bisect_left(spans, (end,))
    return i > 0 and spans[i - 1][1] > start


def _is_about_markup(text: str) -> bool:
    return len(MARKUP_WORDS.findall(TAG.sub("", text))) >= MIN_MARKUP_WORDS


def _hidden_spans(text: str) -> Iterator[tuple[int, int]]:
    """Comments, scripts and style sheets with their content, where their end is there too."""
    here = 0
    endless: set[str] = set()
    while opening := HIDDEN.search(text, here):
        name = (opening["name"] or "").lower()
        closing = None if name in endless else ENDS[name].search(text, opening.end())
        if closing is not None and not name and "\n\n" in text[opening.end() : closing.start()]:
            here = opening.end()  # paragraphs between them: the marks are not a pair
            continue
        if closing is None:
            endless.add(name)
            here = opening.end()
        else:
            here = closing.end()
            yield opening.start(), here
