"""What is not text: an image, an archive, a program."""

from __future__ import annotations

CONTROL_BYTES = bytes(c for c in range(32) if c not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
MIN_CONTROLS = 6  # fewer are damage
MAX_CONTROL_SHARE = 0.02  # compressed data has a tenth; damaged news far less


class NotTextError(ValueError):
    """The bytes are not text."""

    def __init__(self) -> None:
        super().__init__("not a text file (binary data)")


def count_controls(data: bytes) -> int:
    """How many bytes are control characters that no text has."""
    return len(data) - len(data.translate(None, CONTROL_BYTES))


def refuse_binary(data: bytes, controls: int) -> None:
    """Raise `NotTextError` where control bytes are too many for any text."""
    if controls > max(MIN_CONTROLS, MAX_CONTROL_SHARE * len(data)):
        raise NotTextError
