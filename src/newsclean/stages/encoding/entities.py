"""Decode HTML entities that a scraper left in the text, however often they were escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit
from newsclean.stages.encoding.tags import names_tag

ENTITY_RULE = ("encoding.entity", "HTML entity")
RULES = (ENTITY_RULE,)

# The semicolon is required: `AT&T` and `R&D` are names. An escaped ampersand may be escaped again.
_BODY = "#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31}"
_AMP = "(?:amp|#0{0,3}38|#[xX]0{0,3}26);"
ENTITY = re.compile(f"&(?P<amps>(?:{_AMP})++)(?:(?P<escaped>{_BODY});)?|&(?P<plain>{_BODY});")
URL_WINDOW = 300  # how far back from an entity a URL may have begun


def decode_entities(doc: Document) -> Iterator[Edit]:
    """Decode entities to a fixpoint.

    Left alone: an ampersand without its semicolon, the query of a URL, names that HTML does
    not know, and a `&lt;` before the name of a tag (with its `&gt;`): text never becomes markup.
    """
    text = doc.text
    if "&" not in text:
        return
    inside_written_tag = False
    for hit in ENTITY.finditer(text):
        start, end = hit.span()
        body = hit["escaped"] or hit["plain"]
        new = "&" if body is None else _character(body)
        if new is None:
            if not hit["amps"]:
                continue
            new = f"&{body};"
        if new == "<" and names_tag(text, end):
            inside_written_tag = True
        elif new == ">" and inside_written_tag:
            inside_written_tag = False
        elif not _in_url(text, start):
            yield Edit(start, end, new, *ENTITY_RULE)


def _character(body: str) -> str | None:
    """What an entity stands for, or None where HTML has no such name."""
    from html import unescape
    from html.entities import html5

    if not body.startswith("#") and body + ";" not in html5:
        return None
    return unescape(f"&{body};").replace("\r", "\n")


def _in_url(text: str, at: int) -> bool:
    word = text[max(0, at - URL_WINDOW) : at].split()
    return bool(word) and not text[at - 1].isspace() and ("://" in word[-1] or word[-1].startswith("www."))
