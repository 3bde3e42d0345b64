"""Read untrusted TOML and JSON: whatever the parsers raise becomes one error with a short message.

Besides their own errors the parsers raise `RecursionError` for values nested too deeply, a plain
`ValueError` for numbers of thousands of digits, and `MemoryError`.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Any

MAX_FILE = 4 << 20  # bytes of a configuration or a rule pack: thousands of rules
MAX_KEY_PARTS = 100  # in a dotted key: tomllib takes time quadratic in their number
LONGEST_MESSAGE = 200  # parsers quote what they read
FAULTS = (ValueError, RecursionError, MemoryError, OverflowError)
# The tokens of a line of TOML; an unterminated string extends to the end of the line.
TOKEN = re.compile(r""""(?:[^"\\]|\\.)*+"?|'[^']*+'?|[\w-]++|[ \t]++|.""", re.DOTALL)


class ParseError(ValueError):
    """The data cannot be read; the message says what is wrong with it, not where it came from."""


def read_toml(data: bytes) -> dict[str, Any]:
    """The tables of a TOML document, with or without a byte order mark. Raises `ParseError`."""
    import tomllib

    try:
        text = data.decode("utf-8-sig")
        if any(_has_long_key(line) for line in text.split("\n")):
            raise ParseError(f"a key has more than {MAX_KEY_PARTS} parts")
        return tomllib.loads(text)
    except FAULTS as error:
        raise _parse_error(error) from None


def read_json(data: str | bytes) -> Any:
    """The value of a JSON document. Raises `ParseError`."""
    import json

    try:
        return json.loads(data)
    except FAULTS as error:
        raise _parse_error(error) from None


def read_regular_file(path: Path, limit: int = MAX_FILE) -> bytes:
    """The bytes of a file of at most `limit` bytes.

    Raises `ParseError` for anything but a regular file, which could block or never end, and for a
    larger one; `OSError` if it cannot be read.
    """
    _check_regular(path.stat())
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        _check_regular(os.fstat(descriptor))  # it may have been replaced meanwhile
        data = file.read(limit + 1)
    if len(data) > limit:
        raise ParseError(f"larger than {limit >> 20} MiB")
    return data


def _check_regular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ParseError("not a regular file")


def _parse_error(error: BaseException) -> ParseError:
    if isinstance(error, ParseError):
        return error
    if isinstance(error, RecursionError):
        return ParseError("nested too deeply")
    if isinstance(error, MemoryError):
        return ParseError("needs more memory than there is")
    if isinstance(error, UnicodeDecodeError):
        return ParseError(f"not UTF-8 (byte {error.object[error.start]:#04x} at offset {error.start})")
    message = str(error)
    if message.startswith("Exceeds the limit"):  # Python's limit on the digits of a number
        return ParseError("a number has too many digits")
    return ParseError(message if len(message) <= LONGEST_MESSAGE else f"{message[:LONGEST_MESSAGE]}…")


def _has_long_key(line: str) -> bool:
    """Whether a line joins more words by single dots than a key may have."""
    if line.count(".") < MAX_KEY_PARTS:
        return False
    parts, after_dot = 0, False
    for match in TOKEN.finditer(line):
        token = match[0]
        if token.isspace():
            continue
        if token == ".":
            parts, after_dot = (0 if after_dot else parts), True
        elif token[0] in "\"'" or token[0] in "-_" or token[0].isalnum():
            parts, after_dot = (parts + 1 if after_dot else 1), False
            if parts > MAX_KEY_PARTS:
                return True
        else:
            parts, after_dot = 0, False
    return False
