"""Whole pages of HTML."""

from __future__ import annotations

import re

from newsclean.records.blank import skip_blank

DOCTYPE = re.compile(r"<!doctype\s+html\b[^<>]*>\s*<", re.IGNORECASE)  # that of SGML names something else
ROOT = re.compile(r"<html(?:\s[^<>]*)?>\s*(<)?", re.IGNORECASE)
ROOT_END = re.compile(r"</html\s*>\s*$", re.IGNORECASE)
TAIL = 200  # code points in which the end of a page stands


def is_page(text: str, start: int) -> bool:
    """Whether a text begins as a page does, behind comments and the head of XML."""
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
