"""Read a text whole, unless it is larger than a text may be: of what is too large, or has no end, no more is read."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

MAX_BYTES = 16 << 20  # of a text, unless the user says otherwise: an article has thousands, a book a million
PIECE = 1 << 20  # bytes that are asked for at a time: room for all that may come is not taken beforehand


class TooLargeError(Exception):
    """A text has more bytes than it may."""

    def __init__(self, most: int) -> None:
        super().__init__(f"larger than {most} bytes, the most that a text may have (--max-bytes raises it)")


def read_file(path: str, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file. Raises `OSError`, and `TooLargeError` before anything of a regular file is read."""
    with open(path, "rb") as file:  # noqa: PTH123 - a path is a name here
        return read_open(file, most)


def read_open(file: BinaryIO, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file that is open, as `read_file` reads them."""
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
