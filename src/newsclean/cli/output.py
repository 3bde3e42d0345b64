"""The bytes of an output text: UTF-8, or the charset that the user names."""

from __future__ import annotations

import unicodedata

UTF8 = "utf-8"


class UnencodableError(ValueError):
    """The output charset lacks a character of the text."""


def encode_output(text: str, codec: str) -> bytes:
    """Encode a whole text, or nothing: the error names the first character that does not fit, and its line."""
    try:
        return text.encode(codec)
    except UnicodeEncodeError as error:
        char = text[error.start]
        line = text.count("\n", 0, error.start) + 1
        name = unicodedata.name(char, "")
        shown = f"{char!r} (U+{ord(char):04X}{f' {name}' if name else ''})"
        raise UnencodableError(f"line {line} of the output has {shown}, which {codec} cannot hold") from None
