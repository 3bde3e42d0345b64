"""Read a text, unless it exceeds the size limit: of a text that is too large or endless, no more is read."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

MAX_BYTES = 16 << 20  # the default limit for a text: an article has thousands of bytes, a book a million
PIECE = 1 << 20  # bytes to read at a time, so that memory is not allocated for the whole limit


class TooLargeError(Exception):
    """A text has more bytes than allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(f"larger than {most} bytes, the limit for a text (--max-bytes raises it)")


def read_file(path: str, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file. Raises `OSError`, and `TooLargeError` before any of a regular file is read."""
    with open(path, "rb") as file:  # noqa: PTH123 - a path is a name here
        return read_open(file, most)


def read_open(file: BinaryIO, most: int = MAX_BYTES) -> bytes:
    """The bytes of an open file, read as by `read_file`."""
    status = os.fstat(file.fileno())
    if stat.S_ISREG(status.st_mode) and status.st_size > most:
        raise TooLargeError(most)
    return read_stream(file, most)


def read_stream(stream: BinaryIO, most: int = MAX_BYTES) -> bytes:
    """The bytes of a stream to its end. Raises `OSError`, and `TooLargeError` as soon as there are too many."""
    pieces: list[bytes] = []
    room = most + 1
    while room and (piece := stream.read(min(PIECE, room))):
        pieces.append(piece)
        room -= len(piece)
    if not room:
        raise TooLargeError(most)
    return b"".join(pieces)
