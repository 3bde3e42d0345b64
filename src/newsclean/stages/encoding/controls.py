"""Drop characters that nobody sees: controls, zero-width marks, soft hyphens, stray bidi marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit

CONTROLS = ("encoding.controls", "invisible character")
ESCAPES = ("encoding.ansi", "terminal escape sequence")
RULES = (CONTROLS, ESCAPES)

# C0 and C1 but tab and LF, soft hyphen, zero-width space, separators, bidi marks, invisible operators, BOM,
# non-characters, surrogates. ZWNJ and ZWJ (spelling in Persian and Indic scripts, glue in emoji) are not here.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]+"
)
ANSI = re.compile(r"\x1b\[[0-9;?]{0,32}[A-Za-z]|\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)|\x1b")
INVISIBLE_OR_ANSI = re.compile(f"\x1b|{INVISIBLE.pattern}")
RIGHT_TO_LEFT = re.compile("[\u0590-\u05ff\u0620-\u08ff]")  # presentation forms come with letters of these
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
WESTERN_C1 = {
    code: char for code in range(0x80, 0xA0) if (char := bytes((code,)).decode("cp1252", "ignore")) and code != 0x85
}
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def drop_controls(doc: Document) -> Iterator[Edit]:
    """Drop or replace invisible characters, a run at a time.

    Form feeds, NEL and Unicode's separators become line ends; C1 controls that are punctuation
    in cp1252 become it; a soft hyphen at a line end goes with the line end. Bidi marks stay
    where right-to-left letters are.
    """
    text = doc.text
    if _without_spaces(text).isprintable() or not INVISIBLE_OR_ANSI.search(text):  # the first is three times as quick
        return
    if "\x1b" in text:
        for code in ANSI.finditer(text):
            yield Edit(*code.span(), "", *ESCAPES)
    kept = BIDI if RIGHT_TO_LEFT.search(text) else ""
    for run in INVISIBLE.finditer(text):
        start, end = run.span()
        new = "".join(_instead(char, kept) for char in run[0])
        if run[0].endswith("\u00ad") and not new and text[end : end + 1] == "\n" and text[end + 1 : end + 2].islower():
            end += 1
        if new != text[start:end]:
            yield Edit(start, end, new, *CONTROLS)


def _without_spaces(text: str) -> str:
    """The text without the commonest characters that are visible and yet not "printable"."""
    for space in "\n\t\u00a0\u202f\u3000":
        text = text.replace(space, "")
    return text


def _instead(char: str, kept: str) -> str:
    if char in kept:
        return char
    if char in LINE_ENDS:
        return "\n"
    return WESTERN_C1.get(ord(char)) or SURROGATES.get(ord(char), "")
