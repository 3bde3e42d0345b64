"""Repair text that was UTF-8 and was read as an East Asian charset: `caf茅` for `café`, `涓枃` for `中文`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsclean.document import Document, Edit
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.characters import shared
from newsclean.stages.encoding.repair.mojibake import MOJIBAKE

EAST_ASIAN_CHARSETS = ("gb18030", "cp932", "cp949", "big5hkscs")
MIN_CHARACTERS = 3  # of UTF-8 on a line, unless they stand at Latin letters
MIN_LATIN = 12  # ASCII letters on a line of Latin script
MAX_LINE = 100_000
# The first bytes of frequent characters in UTF-8, where those charsets read them as rare characters: of punctuation,
# kana, full-width forms, the commonest characters of Chinese, Korean and other scripts.
_BEGINNINGS = (
    "e280 e380 e381 e382 e383 efbc e4b8 e4bb e4ba e59c e698 e69c e79a e8bf e981 d180 d181 d182 d183 d18c d18f cf80 cf81"
    " cf83 cf84 cf85 d794 d795 d799 d79c d79e d8a7 d8b1 d984 d985 d986 d98a db8c ec9d ed95"
).split()
_LATIN = [f"{lead}{byte:02x}" for lead in ("c3", "c4", "c5", "c8") for byte in range(0x80, 0xC0)]
LATIN_ONLY = re.compile("[\u00a0-\u024f\u2010-\u2026]+")
EAST_ASIAN_CHARACTER = "[\u1100-\u11ff\u2e80-\uffef]"
ASCII_LETTER = re.compile("[A-Za-z]")
BESIDE_LATIN = re.compile("[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")


@lru_cache(maxsize=1)
def _east_asian_character() -> re.Pattern[str]:
    return re.compile(EAST_ASIAN_CHARACTER)  # 3 ms that a text in ASCII does not need


@lru_cache(maxsize=1)
def east_asian_gate() -> re.Pattern[str]:
    """Characters that correct text hardly ever has, and Latin letters that run into East Asian ones."""
    rare, latin = (
        "".join(
            sorted(
                {char for code in codes for charset in EAST_ASIAN_CHARSETS if len(char := _read(code, charset)) == 1}
            )
        )
        for codes in (_BEGINNINGS, _LATIN)
    )
    return re.compile(f"[{rare}]|[{latin}ﾂﾃﾄﾅﾈ](?:(?<=[a-z].)|(?=[a-z]))")


def _read(code: str, charset: str) -> str:
    return bytes.fromhex(code).decode(charset, "ignore")


def repair_east_asian(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Repair the lines that are UTF-8, to the last byte, in the bytes of an East Asian charset.

    Three characters on a line are enough: correct text practically never has three that are
    UTF-8. Latin letters beside East Asian ones need not be three. Left alone: whatever is not
    UTF-8 throughout.
    """
    text = doc.text
    if text.isascii() or not _east_asian_character().search(reading.unusual):
        return
    done = -1
    for hit in east_asian_gate().finditer(text):
        if hit.start() < done:
            continue
        start, end = text.rfind("\n", 0, hit.start()) + 1, text.find("\n", hit.end())
        done = end = len(text) if end < 0 else end
        line = text[start:end]
        for charset in EAST_ASIAN_CHARSETS:
            new = _line_as_utf8(line, charset)
            if new is not None:
                head = shared(line, new)
                tail = shared(line[head:][::-1], new[head:][::-1])
                yield Edit(start + head, end - tail, new[head : len(new) - tail], MOJIBAKE, f"UTF-8 read as {charset}")
                break


def _line_as_utf8(line: str, charset: str) -> str | None:
    if len(line) > MAX_LINE:
        return None
    try:
        new = line.encode(charset).decode()
    except UnicodeError:
        return None
    from newsclean.stages.encoding.repair.misread_utf8 import PLAUSIBLE

    high = [char for char in new if char > "\x7f"]
    if not high or not PLAUSIBLE.fullmatch("".join(high)) or len(new) >= len(line) + len(high):
        return None
    if LATIN_ONLY.fullmatch("".join(high)):
        return new if BESIDE_LATIN.search(line) and len(ASCII_LETTER.findall(line)) >= MIN_LATIN else None
    return new if len(high) >= MIN_CHARACTERS else None
