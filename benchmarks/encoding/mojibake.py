"""Text read in a wrong charset before it was saved: in every combination, more than once, with bytes lost."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.encoding.case import Case
from benchmarks.encoding.sentences import LANGUAGES, Language, body, encoded, sentences

READ_AS = (
    "cp1252 latin-1 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 koi8-r cp866 cp437 cp850 cp852"
    " mac-roman mac-cyrillic iso8859-2 iso8859-5 iso8859-7 iso8859-9 iso8859-15"
).split()
WIDE = ("gb18030", "cp932")
LATIN = frozenset("en de fr es pt it nl sv da no fi is et lv lt pl cs sk sl hu ro hr sr-Latn tr".split())


def cases(half: str) -> Iterator[Case]:
    """All misread texts."""
    for number, language in enumerate(LANGUAGES):
        yield from utf8(language, half, number)
        yield from twice(language, half, number)
        yield from wide(language, half)
        yield from one_line(language, half)
        yield from lossy(language, half)
        yield from legacy(language, half)


def misread(data: bytes, charset: str) -> str | None:
    """Bytes as read by programs that take undefined ones for C1 controls; None if a charset has none."""
    chars = []
    for byte in data:
        char = bytes((byte,)).decode(charset, "ignore")
        if not char and byte >= 0xA0:
            return None
        chars.append(char or chr(byte))
    return "".join(chars)


def _case(group: str, part: str, language: Language, damaged: str | None, right: str) -> Iterator[Case]:
    if damaged is not None and damaged != right:
        yield Case(group, part, language.code, damaged.encode(), right)


def utf8(language: Language, half: str, number: int) -> Iterator[Case]:
    """UTF-8 read as each single-byte charset: a sentence and a body."""
    lines = sentences(language, half)
    for i, charset in enumerate(READ_AS):
        line = lines[(number + i) % len(lines)]
        yield from _case("UTF-8, a line", charset, language, misread(line.encode(), charset), line)
        text = body(lines, 700, first=i)
        yield from _case("UTF-8, a body", charset, language, misread(text.encode(), charset), text)


def twice(language: Language, half: str, number: int) -> Iterator[Case]:
    """Two and three wrong readings in a row."""
    text = body(sentences(language, half), 400, first=number)
    for charsets in (
        ("cp1252", "cp1252"),
        ("cp1252",) * 3,
        ("latin-1", "cp1252"),
        ("cp1251", "cp1252"),
        ("cp1250",) * 2,
    ):
        damaged: str | None = text
        for charset in charsets:
            damaged = misread(damaged.encode(), charset) if damaged is not None else None
        yield from _case("more than once", ", ".join(charsets), language, damaged, text)


def wide(language: Language, half: str) -> Iterator[Case]:
    """UTF-8 read as an East Asian charset, if no byte is lost."""
    for charset in WIDE:
        for line in sentences(language, half)[:3]:
            try:
                damaged = line.encode().decode(charset)
            except UnicodeDecodeError:
                continue
            yield from _case("UTF-8, East Asian", charset, language, damaged, line)


def one_line(language: Language, half: str) -> Iterator[Case]:
    """One damaged line in a correct text."""
    lines = list(sentences(language, half))
    right = "\n\n".join(lines[:5])
    for charset in ("cp1252", "cp1251", "cp850", "mac-roman"):
        line = misread(lines[2].encode(), charset)
        if line is not None:
            yield from _case("one line", charset, language, right.replace(lines[2], line), right)


def lossy(language: Language, half: str) -> Iterator[Case]:
    """The last byte of a closing quotation mark lost; the no-break space in `à` turned into a space."""
    text = body(sentences(language, half), 700)
    damaged = misread(text.encode(), "cp1252")
    if damaged is None:
        return
    if "”" in text and "“" in text:
        yield from _case("lossy", "0x9D dropped", language, damaged.replace("\x9d", ""), text)
        yield from _case("lossy", "0x9D replaced", language, damaged.replace("\x9d", "\ufffd"), text)
    if "à" in text:
        yield from _case(
            "lossy", "0xA0 made a space", language, damaged.replace("\xa0 ", " ").replace("\xa0", " "), text
        )


def legacy(language: Language, half: str) -> Iterator[Case]:
    """A legacy charset read as another one that its readers used."""
    lines = sentences(language, half)
    routes = {
        "cp1252": ("cp1251", "cp1250", "cp1254", "cp1257", "cp1253", "cp1255", "cp1256", "cp874", "koi8-r", "iso8859-2",
                   "gb18030", "big5", "cp949", "cp932", "euc-jp", "iso8859-9", "iso8859-7", "cp866"),
        "cp1251": ("cp1252", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"),
        "cp1250": ("cp1252", "cp1251"),
        "koi8-r": ("cp1251",),
        "cp866": ("cp1251",),
    }  # fmt: skip
    for read_as, charsets in routes.items():
        for charset in charsets:
            if charset not in (*language.charsets, *(("cp1252",) if language.code in LATIN else ())):
                continue
            for size in (700, 2000):
                found = encoded(body(lines, size), charset)
                if found and (language.code != "en"):
                    yield from _case(
                        f"legacy, {size}", f"{charset} as {read_as}", language, misread(found[0], read_as), found[1]
                    )
