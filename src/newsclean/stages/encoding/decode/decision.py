"""Bytes to text: one decision list, whose reason is kept in `Source.encoding`.

Nothing here fails on odd bytes and nothing is lost: where decoding could not be reversed by
encoding again, the raw bytes of that line stay in the source's segments.
"""

from __future__ import annotations

import codecs

from newsclean.source import Encoding, Segment, Source, from_text, split_line_ends
from newsclean.stages.encoding.decode.binary import NotTextError, count_controls, refuse_binary
from newsclean.stages.encoding.decode.charsets import UnknownEncodingError, codec_named
from newsclean.stages.encoding.decode.pieces import read

__all__ = ["NotTextError", "UnknownEncodingError", "codec_named", "decode"]

BOMS = (
    (codecs.BOM_UTF8, "utf-8", 1),
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
)
# What a charset that is ASCII bytes has in it -> the codec; the usual ones first.
ESCAPE_CODED = (
    (b"\x1b$)C", "iso2022_kr"),
    (b"\x1b$", "iso2022_jp_2"),
    (b"\x1b$", "iso2022_jp_3"),
    (b"\x1b(", "iso2022_jp_ext"),
    (b"~{", "hz"),
)
LONGEST_CUT = 4  # bytes of an escape sequence or a character at the end of a file that was cut


def decode(data: str | bytes, encoding: str | None = None) -> Source:
    """Decode bytes by the first of these that holds.

    1. The user names the charset.
    2. A byte order mark names it.
    3. ASCII with escape sequences of East Asian text: ISO-2022 or HZ.
    4. Control characters that no text has: UTF-16 or UTF-32 without a mark, else damage, else binary data.
    5. Valid UTF-8.
    6. Line by line: UTF-8, damaged perhaps, and what chardet makes of the other lines.

    Raises `UnknownEncodingError` for a name that Python does not know and `NotTextError`
    for bytes that are not text.
    """
    if isinstance(data, str):
        return from_text(data)
    if encoding is not None:
        return read(data, codec_named(encoding), 1.0, "named by the user")
    for bom, codec, unit in BOMS:
        if data.startswith(bom) and (source := _read_marked(data[len(bom) :], bom, codec, unit)):
            return source
    if (b"\x1b" in data or b"~{" in data) and data.isascii() and (source := _read_escape_coded(data)):
        return source
    if controls := count_controls(data):
        from newsclean.stages.encoding.decode.wide import find_wide

        if wide := find_wide(data, controls):
            return read(data, wide, 0.9, f"{wide.upper()} without a mark: zero bytes, and letters of one script")
        refuse_binary(data, controls)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        from newsclean.stages.encoding.decode.mixed import read_lines

        return read_lines(data)
    plain, runs = split_line_ends(text)
    return Source(plain, (Segment(len(text), "utf-8"),), b"", runs, Encoding("utf-8", 1.0, False, "valid UTF-8"))


def _read_marked(data: bytes, bom: bytes, codec: str, unit: int) -> Source | None:
    """The text after a byte order mark; None where the mark is the beginning of something else.

    Raises `NotTextError` where no text follows a mark of UTF-16: other files begin like that too.
    """
    if unit > 1 and data:
        from newsclean.stages.encoding.decode.wide import MAX_ODD_SHARE_MARKED, look_at

        if look_at(data, codec, unit).odd > MAX_ODD_SHARE_MARKED:
            if unit == 4:
                return None
            raise NotTextError
    return read(data, codec, 1.0, "byte order mark", bom)


def _read_escape_coded(data: bytes) -> Source | None:
    for escape, codec in ESCAPE_CODED:
        if escape in data and any(char > "\u2fff" for char in _decode_cut(data, codec)):
            return read(data, codec, 0.95, "escape sequences of an East Asian charset")
    return None


def _decode_cut(data: bytes, codec: str) -> str:
    """The text, whose last character may be cut off; nothing where the codec does not read it."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        if error.start + LONGEST_CUT < len(data):
            return ""
        return data[: error.start].decode(codec, "ignore")
