"""Repair text that was UTF-8 and was read as a Western charset: `â€™` for `’`, `Ã©` for `é`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit

RULE = ("encoding.mojibake", "UTF-8 read as another charset")
RULES = (RULE,)

# What the bytes 0x80-0xBF look like in Latin-1 and cp1252, and the lead bytes of the scripts that news is
# written in. A lead with as many continuations as it announces is the mark of mojibake; ftfy then decides.
_CONT = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
SUSPICIOUS = re.compile(
    f"[\u00c2-\u00c6\u00c8\u00c9\u00ce-\u00d3\u00d7-\u00db]{_CONT}|[\u00e0-\u00ef]{_CONT}{{2}}|\u00f0{_CONT}{{3}}"
)
# A closing quote whose last byte, 0x9D, is no character of cp1252 and was dropped on the way.
OPENING_QUOTE = "\u00e2\u20ac\u0153"
CLIPPED_QUOTE = re.compile(r"\u00e2\u20ac(?=[\s.,;:!?)]|$)", re.MULTILINE)
SUSPICIOUS_OR_CLIPPED = re.compile(f"{SUSPICIOUS.pattern}|{CLIPPED_QUOTE.pattern}", re.MULTILINE)
# The same in UTF-8, but wider: a lead and then anything that may be a continuation. One byte to look for first.
GATE = re.compile(rb"\xc3[\x82-\xb0][\xc2\xc5\xc6\xcb\xe2]")


def repair_mojibake(doc: Document) -> Iterator[Edit]:
    """Repair the lines that carry the mark of mojibake, span by span.

    Everything else is left alone: curly quotes, ligatures and full-width forms stay as written,
    and so does a line in which ftfy sees nothing wrong.
    """
    text = doc.text
    if text.isascii() or not GATE.search(text.encode("utf-8", "surrogatepass")):
        return
    quotes = OPENING_QUOTE in text
    done = 0
    for hit in (SUSPICIOUS_OR_CLIPPED if quotes else SUSPICIOUS).finditer(text):
        if hit.start() < done:
            continue
        start = text.rfind("\n", 0, hit.start()) + 1
        end = text.find("\n", hit.end())
        done = end = len(text) if end < 0 else end
        line = text[start:end]
        fixed = _fix(CLIPPED_QUOTE.sub("\u00e2\u20ac\u009d", line) if quotes else line)
        if fixed != line:
            yield from _differences(line, fixed, start)


def _fix(line: str) -> str:
    from ftfy import TextFixerConfig, fix_encoding

    config = TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        normalization=None,
    )
    fixed: str = fix_encoding(line, config)
    if "\n" in fixed or "\r" in fixed:  # a control that would tear the line apart
        return line
    return fixed


def _differences(line: str, fixed: str, offset: int) -> Iterator[Edit]:
    """The damaged spans of a line: ASCII is never damaged, so ASCII runs line up both texts."""
    old_runs, new_runs = _NON_ASCII.split(line), _NON_ASCII.split(fixed)
    if old_runs[::2] != new_runs[::2]:
        yield Edit(offset, offset + len(line), fixed, *RULE)
        return
    here = offset
    for i, (old, new) in enumerate(zip(old_runs, new_runs, strict=True)):
        if i % 2 and old != new:
            yield Edit(here, here + len(old), new, *RULE)
        here += len(old)


_NON_ASCII = re.compile(r"([^\x00-\x7f]+)")
