"""Damaged files: charsets mixed by line, cut files, stray bytes, and traps."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.encoding.case import Case
from benchmarks.encoding.sentences import LANGUAGES, Language, body, encoded, sentences

BOILERPLATE = (
    "Copyright – all rights reserved. “Marlow Quay Gazette” ©",
    "Noch mehr Meldungen aus Köln, Düsseldorf & Münster …",
    "Écrivez-nous à la rédaction – réponse assurée",
)
MAGIC = (
    "BMW",
    "BM",
    "MZ",
    "GIF89a",
    "ID3",
    "%PDF-1.4",
    "PK",
    "Rar!",
    "RIFF",
    "OggS",
    "fLaC",
    "II*",
    "8BPS",
    "#!/bin/sh",
)
MARKUP = (
    "The old site still says charset=windows-1251 in its head, and nobody has noticed.",
    "# -*- coding: shift_jis -*- was the first line of the program, the blog says.",
    '<?xml version="1.0" encoding="koi8-r"?> is what the feed begins with.',
    "Content-Type: text/html; charset=iso-8859-5 stood in the mail.",
)
MIXED = {  # charsets of one file, by the script of its languages
    "utf-8": ("cp1252", "iso8859-1", "mac-roman"),
}


def cases(half: str) -> Iterator[Case]:
    """All damaged files."""
    for language in LANGUAGES:
        yield from mixed(language, half)
        yield from cut(language, half)
        yield from stray(language, half)
        yield from late(language, half)
        yield from traps(language, half)


def mixed(language: Language, half: str) -> Iterator[Case]:
    """Files merged from sources in different charsets: every other paragraph in UTF-8, or only one line."""
    lines = sentences(language, half)
    for charset in language.charsets:
        if charset.startswith(("iso-2022", "iso2022", "hz")):
            continue
        found = [encoded(line, charset) for line in lines]
        if not all(found):
            continue
        pairs = [pair for pair in found if pair]
        yield _joined(
            "mixed",
            f"{charset} every other line",
            language,
            [pair if i % 2 else (pair[1].encode(), pair[1]) for i, pair in enumerate(pairs)],
        )
        yield _joined(
            "mixed",
            f"{charset} half and half",
            language,
            [pair if i >= len(pairs) // 2 else (pair[1].encode(), pair[1]) for i, pair in enumerate(pairs)],
        )
        yield _joined(
            "mixed",
            f"{charset} one line of UTF-8",
            language,
            [(pair[1].encode(), pair[1]) if i == 2 else pair for i, pair in enumerate(pairs)],
        )
    for line in BOILERPLATE:
        pairs = [(text.encode(), text) for text in lines]
        yield _joined("mixed", "utf-8 and a footer in cp1252", language, [*pairs, (line.encode("cp1252"), line)])
    for charset in language.charsets[:2]:
        found = [encoded(text, charset) for text in lines]
        if all(found):
            footer = BOILERPLATE[len(language.code) % 3]
            yield _joined(
                "mixed",
                f"{charset} and a footer in UTF-8",
                language,
                [*(pair for pair in found if pair), (footer.encode(), footer)],
            )


def _joined(group: str, part: str, language: Language, pairs: list[tuple[bytes, str]]) -> Case:
    data = b"\n\n".join(data for data, _ in pairs) + b"\n"
    return Case(group, part, language.code, data, "\n\n".join(text for _, text in pairs) + "\n")


def cut(language: Language, half: str) -> Iterator[Case]:
    """Files cut inside a character: the first one, the last one, or both."""
    lines = sentences(language, half)
    if language.code in ("en", "id"):
        return
    for size in (300, 2000):
        text = body(lines, size, first=1)
        at = next((i for i in range(len(text) - 1, 0, -1) if ord(text[i]) > 0x7F), 0)
        if not at:
            continue
        head, char = text[:at], text[at].encode()
        for kept in range(1, len(char)):
            yield Case(
                "cut", f"utf-8 last character, {kept} bytes of it", language.code, head.encode() + char[:kept], head
            )
        at = next(i for i, letter in enumerate(text) if ord(letter) > 0x7F)
        tail, char = text[at + 1 :], text[at].encode()
        yield Case("cut", "utf-8 first character", language.code, char[1:] + tail.encode(), tail)
    for charset in language.charsets:
        if charset in ("gb18030", "gbk", "gb2312", "big5", "cp950", "shift_jis", "cp932", "euc-jp", "euc-kr", "cp949"):
            text = lines[0] + lines[1]
            found = encoded(text.rstrip("。."), charset)
            if found:
                yield Case("cut", f"{charset} last character", language.code, found[0][:-1], found[1][:-1])
    for charset in ("utf-16-le", "utf-16"):
        text = body(lines, 300)
        yield Case("cut", f"{charset} last byte", language.code, text.encode(charset)[:-1], text[:-1])


STRAYS = {0x93: "“", 0x94: "”", 0x92: "’", 0x96: "–", 0x97: "—", 0x85: "…", 0x80: "€", 0xA0: " ", 0x95: "•"}


def stray(language: Language, half: str) -> Iterator[Case]:
    """Stray bytes: cp1252 punctuation in UTF-8, meaningless bytes, NULs, undefined bytes, surrogate pairs."""
    rng = random.Random(f"stray {language.code} {half}")
    lines = sentences(language, half)
    for size in (300, 2000):
        for count in (1, 3):
            data, text = _strewn(body(lines, size, first=2), rng.choices(list(STRAYS.items()), k=count), rng)
            yield Case("stray", f"utf-8 {count} of punctuation {size}", language.code, data, text)
        data, text = _strewn(body(lines, size, first=3), [(0xFF, "\ufffd")], rng)
        yield Case("stray", f"utf-8 0xFF {size}", language.code, data, text)
        text = body(lines, size, first=1)
        places = sorted(rng.sample(range(len(text)), 2))
        data = b"\0".join(text[a:b].encode() for a, b in zip([0, *places], [*places, None], strict=True))
        yield Case("stray", f"utf-8 NUL {size}", language.code, data, text)
        for charset in language.charsets[:1]:
            found = encoded(text, charset)
            if found is None or charset.startswith(("gb", "big5", "shift", "euc", "iso-2022")):
                continue
            raw = bytearray(found[0])
            raw.insert(raw.find(b" ") if b" " in raw else len(raw), 0)
            yield Case("stray", f"{charset} NUL {size}", language.code, bytes(raw), found[1])
            if charset == "cp1252":
                raw = bytearray(found[0].replace(b"\n", b"\x81\n", 1))
                yield Case("stray", f"{charset} 0x81 {size}", language.code, bytes(raw), found[1])
    text = f"{body(lines, 300)}😀 👍🏽 {lines[1]}\n"
    pairs = b"".join(
        char.encode() if char < "\U00010000" else char.encode("utf-16-be", "surrogatepass").decode("utf-16-be").encode()
        for char in text
    )
    cesu = b"".join(char.encode() if char < "\U00010000" else _surrogates(char) for char in text)
    assert cesu != pairs
    yield Case("stray", "CESU-8", language.code, cesu, text)


def _surrogates(char: str) -> bytes:
    """An astral character in CESU-8: each half of its surrogate pair encoded separately."""
    code = ord(char) - 0x10000
    halves = chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))
    return halves.encode("utf-8", "surrogatepass")


def _strewn(text: str, strays: list[tuple[int, str]], rng: random.Random) -> tuple[bytes, str]:
    """The text with stray bytes between its words, and their correct reading."""
    data, words = [], []
    places = {rng.randrange(1, max(2, text.count(" "))): stray for stray in strays}
    for i, word in enumerate(text.split(" ")):
        byte, char = places.get(i, (None, ""))
        data.append((bytes((byte,)) if byte is not None else b"") + word.encode())
        words.append(char + word)
    return b" ".join(data), " ".join(words)


def late(language: Language, half: str) -> Iterator[Case]:
    """The first letter beyond ASCII comes late: after 20 KB, after 200 KB."""
    lines = sentences(language, half)
    english = " ".join(line for line in sentences(LANGUAGES[0], half) if line.isascii()) + "\n"
    for size in (20_000, 205_000):
        front = english * (size // len(english) + 1)
        for charset in ("utf-8", *language.charsets[:2]):
            found = encoded(body(lines, 600, first=1), charset)
            if found and not found[1].isascii():
                yield Case(
                    "late", f"{charset} after {size}", language.code, front.encode() + found[0], front + found[1]
                )


def traps(language: Language, half: str) -> Iterator[Case]:
    """Texts that begin with a magic number, or mention charsets: the words are not evidence."""
    lines = sentences(language, half)
    for i, charset in enumerate(("utf-8", *language.charsets[:2])):
        for k in range(2):
            magic = MAGIC[(len(language.code) + sum(map(ord, language.code)) + 5 * i + k) % len(MAGIC)]
            found = encoded(f"{magic} {body(lines, 500, first=k)}", charset)
            if found:
                yield Case("traps", f"{charset} begins with {magic}", language.code, *found)
            said = MARKUP[(sum(map(ord, language.code)) + i + 2 * k) % len(MARKUP)]
            found = encoded(f"{body(lines, 300, first=k)}\n{said}\n\n{body(lines, 300, first=k + 2)}", charset)
            if found:
                yield Case("traps", f"{charset} quotes a charset", language.code, *found)
