"""Stretches of bytes, each with its codec, become one text that can be written back as it was."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.source import Encoding, Segment, Source, split_line_ends
from newsclean.stages.encoding.decode.utf8 import decode_utf8

NOT_BY_LINE = ("utf-16", "utf-32", "utf-7", "iso2022", "hz")  # a byte 0x0A need not be a line end there
STRAY_HANDLER = "newsclean.stray"
CUT = ("truncated data", "incomplete multibyte sequence", "unexpected end of data")  # as Python words it


class Piece(NamedTuple):
    """Bytes that one codec reads."""

    data: bytes
    codec: str


def read(data: bytes, codec: str, confidence: float, reason: str, bom: bytes = b"") -> Source:
    """Read bytes of a single charset."""
    return read_pieces((Piece(data, codec),), Encoding(codec, round(confidence, 3), bool(bom), reason), bom)


def read_pieces(pieces: Sequence[Piece], encoding: Encoding, bom: bytes = b"") -> Source:
    """Read pieces one after the other; nothing fails on odd bytes."""
    texts: list[str] = []
    segments: list[Segment] = []
    for piece in pieces:
        text = decode_leniently(*piece)
        texts.append(text)
        segments += _segments(*piece, text)
    plain, runs = split_line_ends("".join(texts))
    return Source(plain, tuple(segments), bom, runs, encoding)


def decode_leniently(data: bytes, codec: str) -> str:
    """Decode without failing: what a charset leaves undefined becomes a C1 control, what it cannot hold U+FFFD.

    A last character that was cut off is dropped.
    """
    if codec == "utf-8":
        return decode_utf8(data)
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason in CUT:
            data = data[: error.start]
        return data.decode(codec, "replace" if codec.startswith(NOT_BY_LINE) else STRAY_HANDLER)


def _replace_strays(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return "".join(chr(byte) if 0x80 <= byte < 0xA0 else "\ufffd" for byte in stray), error.end


codecs.register_error(STRAY_HANDLER, _replace_strays)


def _segments(data: bytes, codec: str, text: str) -> list[Segment]:
    """One segment if encoding gives the bytes back, else one for each run of lines that do or do not."""
    if _encodes_to(text, codec, data):
        return [Segment(len(text), codec)]
    byte_lines, text_lines = data.split(b"\n"), text.split("\n")
    if codec.startswith(NOT_BY_LINE) or len(byte_lines) != len(text_lines):
        return [Segment(len(text), codec, data)]
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
    return segments


def _encodes_to(text: str, codec: str, data: bytes) -> bool:
    try:
        return text.encode(codec) == data
    except UnicodeEncodeError:
        return False
