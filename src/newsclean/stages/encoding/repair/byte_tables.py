"""The single-byte charsets that text is read as by mistake, and how to get the bytes back."""

from __future__ import annotations

import codecs
from functools import cache
from typing import Any

# In the order in which they are tried; of two that explain a text equally well the first one is named.
SINGLE_BYTE = (
    "cp1252 iso8859_1 cp1251 cp1250 cp1254 cp1253 cp1257 cp1256 cp1255 cp1258 cp874 koi8_r koi8_u cp866 cp437 cp850"
    " cp852 mac_roman mac_cyrillic iso8859_2 iso8859_5 iso8859_7 iso8859_6 iso8859_8 iso8859_9 iso8859_13 iso8859_15"
    " iso8859_16"
).split()
NO_BYTE = "\ufffd"
NO_CHARACTER = "\ufffe"  # of a charmap, as Python has it


class ByteTable(dict[int, str]):
    """For `str.translate`: a character to the byte that it was read from, as a Latin-1 character.

    ASCII is itself, what the charset lacks is U+FFFD.
    """

    def __missing__(self, char: int) -> str:
        byte = chr(char) if char < 0x80 else NO_BYTE
        self[char] = byte
        return byte


@cache
def byte_table(charset: str) -> ByteTable:
    """The bytes of a charset by character. A C1 control stands for its own byte even where the charset has none."""
    return ByteTable(
        {
            **{code: chr(code) for code in range(0x80, 0xA0)},
            **{ord(char): chr(byte) for byte, char in enumerate(high_half(charset), 0x80)},
        }
    )


def to_bytes(text: str, charset: str) -> bytes:
    """The bytes that a text was read from, one for each character; "?" for what the charset lacks."""
    return codecs.charmap_encode(text, "replace", _encoder(charset))[0]


@cache
def _encoder(charset: str) -> Any:
    half = high_half(charset)
    undefined = half.rfind(NO_BYTE)  # U+FFFD is what an undefined byte became
    upper = "".join(NO_CHARACTER if char == NO_BYTE and i < undefined else char for i, char in enumerate(half))
    return codecs.charmap_build("".join(map(chr, range(0x80))) + upper)


@cache
def high_half(charset: str) -> str:
    """What the bytes 0x80 to 0xFF look like; most programs make C1 controls of undefined ones, or U+FFFD."""
    chars = bytes(range(0x80, 0x100)).decode(charset, "replace")
    return "".join(chr(byte) if char == NO_BYTE and byte < 0xA0 else char for byte, char in enumerate(chars, 0x80))
