"""Bytes to text: one decision list, whose reason is kept in `Source.encoding`.

Nothing here fails on odd bytes and nothing is lost: where decoding could not be reversed by
encoding again, the raw bytes of that line stay in the source's segments.
"""

from __future__ import annotations

import codecs

from newsclean.source import Encoding, Segment, Source, from_text, split_line_ends

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NOT_BY_LINE = ("utf-16", "utf-32", "utf-7", "iso2022", "hz")  # a byte 0x0A need not be a line end there
CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
HIGH = bytes(range(0x80, 0x100))
MIN_CONTROLS = 6  # fewer are damage
MAX_CONTROL_SHARE = 0.02  # compressed data has a tenth; damaged news far less
MAX_STRAY_SHARE = 0.2  # of the bytes above 127, in a file that is still called UTF-8
MIN_NUL_SHARE = 0.3  # of every other byte, in UTF-16 without a mark
NO_CHARSETS = frozenset(("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "unicode-escape"))
UTF16_SAMPLE = 4000  # code points that are looked at before zero bytes are believed to be UTF-16
MIN_CONFIDENCE = 0.1  # chardet 7's scale is low: right answers have a median of 0.54

# chardet's name -> the superset that is one (GB 2312 bytes read the same in GB 18030, and so on)
SUPERSETS = {
    "ascii": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "tis_620": "cp874",
}
# ISO charset -> its Windows sibling, which fills 0x80-0x9F; a text that uses those bytes is the sibling
WINDOWS_SIBLINGS = {
    "iso8859_1": "cp1252",
    "iso8859_2": "cp1250",
    "iso8859_5": "cp1251",
    "iso8859_6": "cp1256",
    "iso8859_7": "cp1253",
    "iso8859_8": "cp1255",
    "iso8859_9": "cp1254",
    "iso8859_13": "cp1257",
    "iso8859_15": "cp1252",
}


class NotTextError(ValueError):
    """The bytes are no text: an image, an archive, a program."""


class UnknownEncodingError(ValueError):
    """A charset name that Python does not know."""


def decode(data: str | bytes, encoding: str | None = None) -> Source:
    """Decode bytes: the named charset, else a byte order mark, else UTF-8, else a guess.

    Raises `UnknownEncodingError` for a name that Python does not know and `NotTextError`
    for bytes that are no text.
    """
    if isinstance(data, str):
        return from_text(data)
    if encoding is not None:
        return _read(data, b"", codec_named(encoding), 1.0, "named by the user")
    for bom, codec in BOMS:
        if data.startswith(bom):
            return _read(data[len(bom) :], bom, codec, 1.0, "byte order mark")
    if b"\x1b$" in data or b"~{" in data:  # escape-coded text is ASCII bytes: look before UTF-8 takes it
        source = _read_escape_coded(data)
        if source is not None:
            return source
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _read_legacy(data)
    if "\0" in text:
        source = _read_utf16(data)
        if source is not None:
            return source
    refuse_binary(data)
    plain, runs = split_line_ends(text)
    segments = (Segment(len(text), "utf-8"),)
    return Source(plain, segments, b"", runs, Encoding("utf-8", 1.0, False, "valid UTF-8"))


def codec_named(name: str) -> str:
    """Python's name of a charset; `UnknownEncodingError` with near names if there is none."""
    try:
        codec = codecs.lookup(name)
        if not codec._is_text_encoding or codec.name in NO_CHARSETS:
            raise LookupError(name)
    except (LookupError, ValueError):
        from difflib import get_close_matches
        from encodings.aliases import aliases

        key = name.lower().replace("-", "_")
        near = get_close_matches(key, sorted({*aliases, *aliases.values()}), n=3)
        hint = f" (did you mean {', '.join(near)}?)" if near else ""
        raise UnknownEncodingError(f"unknown encoding {name!r}{hint}") from None
    return codec.name.replace("-", "_") if codec.name.startswith("iso8859") else codec.name


def refuse_binary(data: bytes) -> None:
    """Raise `NotTextError` where control bytes are too many for any text."""
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > max(MIN_CONTROLS, MAX_CONTROL_SHARE * len(data)):
        raise NotTextError("not a text file (binary data)")


def _read_escape_coded(data: bytes) -> Source | None:
    for codec in ("iso2022_jp_2", "iso2022_kr", "hz"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(char > "\u2fff" for char in text):
            return _read(data, b"", codec, 0.95, "escape sequences of an East Asian charset")
    return None


def _read_utf16(data: bytes) -> Source | None:
    """UTF-16 without a mark: every other byte of a mostly Latin text is zero."""
    half = len(data) // 2
    for codec, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if zeros.count(0) > MIN_NUL_SHARE * half and _reads_as_text(data.decode(codec, "replace")):
            return _read(data, b"", codec, 0.9, "zero bytes of UTF-16 without a mark")
    return None


def _reads_as_text(text: str) -> bool:
    """Whether hardly anything in a text is unprintable: numbers and programs have zero bytes too."""
    sample = text[:UTF16_SAMPLE]
    odd = sum(not (char.isprintable() or char in "\r\n\t") or char == "\ufffd" for char in sample)
    return odd <= MAX_CONTROL_SHARE * len(sample)


def _read_legacy(data: bytes) -> Source:
    if b"\0" in data:
        source = _read_utf16(data)
        if source is not None:
            return source
    refuse_binary(data)
    high = len(data) - len(data.translate(None, HIGH))
    text = data.decode("utf-8", "surrogateescape")
    stray = sum(1 for char in text if "\udc80" <= char <= "\udcff")
    if stray <= MAX_STRAY_SHARE * high:
        return _read(data, b"", "utf-8", 1 - stray / high, f"UTF-8 but for {stray} stray bytes")
    return _read(data, b"", *_guess(data))


def _guess(data: bytes) -> tuple[str, float, str]:
    """Ask chardet: codec, confidence, reason."""
    import chardet
    from chardet import EncodingEra

    # prefer_superset would rename ISO-8859-2, -5, -6, -7 to Windows charsets that are no supersets of them
    found = chardet.detect(data, encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME, prefer_superset=False)
    name, confidence = found["encoding"], found["confidence"]
    if name is None or confidence < MIN_CONFIDENCE:
        return "cp1252", confidence, "no charset stood out: Western by default"
    codec = codec_named(name).replace("-", "_")
    codec = SUPERSETS.get(codec, codec)
    if codec in WINDOWS_SIBLINGS and any(0x80 <= byte <= 0x9F for byte in data):
        return (
            WINDOWS_SIBLINGS[codec],
            confidence,
            f"chardet: {name}, with bytes that only Windows charsets use",
        )
    return codec, confidence, f"chardet: {name}"


def _read(data: bytes, bom: bytes, codec: str, confidence: float, reason: str) -> Source:
    text = _decode_leniently(data, codec)
    segments = _segments(data, text, codec)
    plain, runs = split_line_ends(text)
    return Source(plain, segments, bom, runs, Encoding(codec, round(confidence, 3), bool(bom), reason))


def _decode_leniently(data: bytes, codec: str) -> str:
    """Decode without failing: stray bytes are read as cp1252, bytes that even it lacks as Latin-1."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        if codec.startswith(("utf-16", "utf-32")):
            return data.decode(codec, "replace")
        return data.decode(codec, "newsclean.stray")


def _read_stray(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    read = _stray_in_utf8 if error.encoding == "utf-8" else _hole_in_charset
    return "".join(map(read, stray)), error.end


def _stray_in_utf8(byte: int) -> str:
    """Curly quotes, dashes and signs of cp1252 are the usual strays; a letter would be a guess."""
    char = bytes((byte,)).decode("cp1252", "replace")
    return char if byte < 0xA0 or char in "\u00a0£§©«®°»" else "\ufffd"


def _hole_in_charset(byte: int) -> str:
    """A byte that a charset leaves undefined means nothing: a C1 control, dropped later on."""
    return chr(byte) if 0x80 <= byte < 0xA0 else "\ufffd"


codecs.register_error("newsclean.stray", _read_stray)


def _segments(data: bytes, text: str, codec: str) -> tuple[Segment, ...]:
    """One segment if encoding gives the bytes back, else one a run of lines that do or do not."""
    if _encodes_to(text, codec, data):
        return (Segment(len(text), codec),)
    byte_lines, text_lines = data.split(b"\n"), text.split("\n")
    if codec.startswith(NOT_BY_LINE) or len(byte_lines) != len(text_lines):
        return (Segment(len(text), codec, data),)
    segments: list[Segment] = []
    last = len(text_lines) - 1
    for i, (raw, line) in enumerate(zip(byte_lines, text_lines, strict=True)):
        end = 0 if i == last else 1
        if not _encodes_to(line, codec, raw):
            segments.append(Segment(len(line) + end, codec, raw + b"\n" * end))
        elif segments and segments[-1].raw is None:
            segments[-1] = Segment(segments[-1].chars + len(line) + end, codec)
        else:
            segments.append(Segment(len(line) + end, codec))
    return tuple(segments)


def _encodes_to(text: str, codec: str, data: bytes) -> bool:
    try:
        return text.encode(codec) == data
    except UnicodeEncodeError:
        return False
