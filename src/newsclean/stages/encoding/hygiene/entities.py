"""Decode HTML entities that a scraper left in the text, however often they were escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.hygiene.tags import names_tag

ENTITY_RULE = NamedRule("encoding.entity", "HTML entity")
RULES = (ENTITY_RULE,)

# The semicolon is required: `AT&T` and `R&D` are names. An escaped ampersand may be escaped again.
_BODY = "#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31}"
_AMP = "(?:amp|#0{0,3}38|#[xX]0{0,3}26);"
ENTITY = re.compile(f"&(?P<amps>(?:{_AMP})++)(?:(?P<escaped>{_BODY});)?|&(?P<plain>{_BODY});")
HIGH_AND_LOW = re.compile(r"#(?:(?P<decimal>\d+)|[xX](?P<hex>[0-9a-fA-F]+));")
SPACE = re.compile(r"\s|&nbsp;")
EXPLAINED_WITHIN = 200  # characters to either side, on its line
URL_WINDOW = 300  # how far back from an entity a URL may have begun
ENDS_URL = frozenset("\u00a0\u2002\u2003\u2009 <>\"'\u201c\u201d\u2018\u2019\u00ab\u00bb")

# An entity is shown, not meant, in a line that says so, and in quotation marks in a text that names the language.
SAYS_ENTITY = (
    r"\b(?:html|xml|character|named?|numeric)[- ]?(?:entit|code|escape|reference)"
    r"|\bentit(?:y|ies) (?:&|like|such|for|name|ref)"
    r"|(?:escape[ds]?|encode[ds]?|written|writes?|render(?:s|ed)?|typed?) (?:it |them |this |that |itself )?"
    r"(?:as|with|by) [^\w\s]?&"
    r"|entit[äéà]|\bentidad(?:es)? html|сущност|实体|実体|maskier"
)
NAMES_MARKUP = r"\b(?:x?html5?|xml|sgml|markup|ampersand)\b"
OPENS_QUOTED, CLOSES_QUOTED = "`'\"“”„‘‚«»‹›([", "`'\"”“’‘»«›‹)]"


def decode_entities(doc: Document, _: Reading) -> Iterator[Edit]:
    """Decode entities, however often they were escaped.

    Left alone: an ampersand without its semicolon, URLs, names that HTML does not know, entities
    that a text about HTML shows, and a `&lt;` before the name of a tag (with its `&gt;`): text
    never becomes markup.
    """
    text = doc.text
    if "&" not in text:
        return
    is_subject = says_entity = None
    for start, end, new in _find_entities(text):
        if is_subject is None:
            is_subject = re.search(NAMES_MARKUP, text, re.IGNORECASE) is not None
            says_entity = re.search(SAYS_ENTITY, text, re.IGNORECASE) is not None
        if not (is_subject and _is_quoted(text, start, end)) and not (says_entity and _is_explained(text, start, end)):
            yield Edit(start, end, new, *ENTITY_RULE)


def _find_entities(text: str) -> Iterator[tuple[int, int, str]]:
    """The entities outside URLs and written tags: start, end and the characters they stand for."""
    inside_written_tag = False
    done = 0
    for hit in ENTITY.finditer(text):
        start, end = hit.span()
        body = hit["escaped"] or hit["plain"]
        new = "&" if body is None else _character(body)
        if start < done:
            continue
        if new is None:
            if not hit["amps"]:
                continue
            new = f"&{body};"
        elif new == "\ufffd" and body is not None and (pair := _surrogate_pair(text, hit, body)):
            new, end = pair
        done = end
        if new == "<" and names_tag(text, end):
            inside_written_tag = True
        elif new == ">" and inside_written_tag:
            inside_written_tag = False
        elif not _in_url(text, start, end, new):
            yield start, end, new


def _character(body: str) -> str | None:
    """What an entity stands for, or None where HTML has no such name, not even in lowercase."""
    from html import unescape
    from html.entities import html5

    if body.startswith("#") or body + ";" in html5:
        return unescape(f"&{body};").replace("\r", "\n")
    if body.isupper() and body.lower() + ";" in html5:
        return html5[body.lower() + ";"].upper()
    return None


def _surrogate_pair(text: str, hit: re.Match[str], body: str) -> tuple[str, int] | None:
    """The character of two entities that are the halves of a UTF-16 pair, and where the second one ends."""
    low = HIGH_AND_LOW.match(text, hit.end() + 1) if text[hit.end() : hit.end() + 1] == "&" else None
    if low is None:
        return None
    high = int(body[2:], 16) if body[1] in "xX" else int(body[1:])
    second = int(low["hex"], 16) if low["hex"] else int(low["decimal"])
    if not (0xD800 <= high < 0xDC00 <= second < 0xE000):
        return None
    return chr(0x10000 + ((high - 0xD800) << 10) + second - 0xDC00), low.end()


def _in_url(text: str, start: int, end: int, new: str) -> bool:
    """Whether an entity belongs to a URL; a space or a quotation mark ends one, unless a value follows."""
    if start == 0 or text[start - 1].isspace():
        return False
    word = SPACE.split(text[max(0, start - URL_WINDOW) : start])[-1]
    if not ("://" in word or word.startswith("www.") or ("/" in word and "?" in word)):
        return False
    return new not in ENDS_URL or text[end : end + 1] == "="


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether an entity stands in quotation marks or brackets of its own."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(before and after and before in OPENS_QUOTED and after in CLOSES_QUOTED)


def _is_explained(text: str, start: int, end: int) -> bool:
    """Whether the line of an entity says that it is one."""
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    right = len(text) if right < 0 else right
    around = text[max(left, start - EXPLAINED_WITHIN) : min(right, end + EXPLAINED_WITHIN)]
    return re.search(SAYS_ENTITY, around, re.IGNORECASE) is not None
