"""Recognise whole HTML pages."""

from __future__ import annotations

import re

from newsclean.records.blank import skip_blank

DOCTYPE = re.compile(r"<!doctype\s+html\b[^<>]*>\s*<", re.IGNORECASE)  # SGML names something other than html
ROOT = re.compile(r"<html(?:\s[^<>]*)?>\s*(<)?", re.IGNORECASE)
ROOT_END = re.compile(r"</html\s*>\s*$", re.IGNORECASE)
TAIL = 200  # code points that contain the end of a page


def is_page(text: str, start: int) -> bool:
    """Whether a text begins like a page, after comments and an XML declaration."""
    while True:
        opening, closing = text[start : start + 4], ""
        if opening == "<!--":
            closing = "-->"
        elif opening[:2] == "<?":
            closing = "?>"
        else:
            break
        end = text.find(closing, start)
        if end < 0:
            return False
        start = skip_blank(text, end + len(closing))
    if DOCTYPE.match(text, start):
        return True
    root = ROOT.match(text, start)
    return root is not None and (root[1] is not None or ROOT_END.search(text[-TAIL:]) is not None)
