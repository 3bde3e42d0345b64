"""UTF-8 that is damaged: cut in the middle of a character, strewn with bytes of another charset, CESU-8."""

from __future__ import annotations

import re

CHARACTER = (
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
# A character beyond the first plane, as CESU-8 writes it: each half of its surrogate pair by itself.
PAIR = rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]"
SURROGATE = rb"\xed[\xa0-\xbf][\x80-\xbf]"
BROKEN = SURROGATE + rb"|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2}"
HIGH_BYTES = bytes(range(0x80, 0x100))
CHARACTERS = re.compile(rb"(?:" + CHARACTER + rb"|" + SURROGATE + rb")+")
ENCODED_SURROGATES = re.compile(SURROGATE)
CUT_HEAD = re.compile(rb"[\x80-\xbf]{1,3}(?![\x80-\xbf])")
CUT_TAIL = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
CP1252_OPENING_QUOTE = re.compile(rb"[\x84\x91\x93](?=[A-Z])")  # the last byte of a letter has no capital after it
ESCAPED = re.compile("[\udc80-\udcff]+")
STRAY_BYTES = re.compile(rb"(?P<pair>" + PAIR + rb")|" + BROKEN + rb"|[\x80-\xff]")
LATIN1_SIGNS = frozenset("\u00a0£§©«®°»·")  # that occur as stray bytes, as the punctuation of cp1252 does
UNREADABLE = "\ufffd"


def share_of_utf8(data: bytes) -> float:
    """How many of the bytes above 127 are characters of UTF-8; 0 where there are none."""
    data = without_cut_ends(data)
    high = count_high(data)
    return 1 - count_strays(data) / high if high else 0.0


def count_strays(data: bytes) -> int:
    """How many of the bytes above 127 are not part of a character of UTF-8."""
    ascii_bytes = len(data.translate(None, HIGH_BYTES))
    read = len(data.decode("utf-8", "ignore").encode())
    halves = sum(map(len, ENCODED_SURROGATES.findall(data))) if b"\xed" in data else 0
    return len(data) - max(read, ascii_bytes) - halves


def count_high(data: bytes) -> int:
    """How many bytes are above 127."""
    return len(data) - len(data.translate(None, HIGH_BYTES))


def without_cut_ends(data: bytes) -> bytes:
    """The bytes without the rest of a character at the start and the beginning of one at the end."""
    head = None if CP1252_OPENING_QUOTE.match(data) else CUT_HEAD.match(data)
    tail = CUT_TAIL.search(data, max(0, len(data) - 3))
    return data[head.end() if head else 0 : tail.start() if tail else len(data)]


def decode_utf8(data: bytes) -> str:
    """Decode UTF-8 that is damaged.

    The rest of a character at either end is dropped. A stray byte is read as the punctuation of
    cp1252 that it usually is, or as a letter where it stands in a word and the text has that letter
    elsewhere; all else is U+FFFD.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = without_cut_ends(data).decode("utf-8", "surrogateescape")
    letters = {char for char in set(text) if "\u00c0" <= char <= "\u0178"}
    return ESCAPED.sub(lambda run: _read_strays(run, letters), text)


def _read_strays(run: re.Match[str], letters: set[str]) -> str:
    text, start = run.string, run.start()
    before = text[start - 1 : start]
    in_word = before.isalpha() or text[run.end() : run.end() + 1].isalpha()
    raw = run[0].encode("utf-8", "surrogateescape")
    return "".join(_read_stray(stray, letters if in_word else set()) for stray in STRAY_BYTES.finditer(raw))


def _read_stray(stray: re.Match[bytes], letters: set[str]) -> str:
    raw = stray[0]
    if stray["pair"]:
        return raw.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    western = raw.decode("cp1252", "replace")
    if western[0] in letters:
        return western
    if len(raw) > 1:
        return UNREADABLE
    return western if raw < b"\xa0" or western in LATIN1_SIGNS else UNREADABLE
