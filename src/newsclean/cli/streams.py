"""Set up stdout and stderr: UTF-8 whatever the locale, and a stderr that cannot fail."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Unfailing(io.FileIO):
    """A file whose writes never fail: what cannot be written is dropped.

    Messages must not affect how the work continues or ends: Python turns a stderr that
    cannot be flushed into exit code 120.
    """

    def write(self, data: ReadableBuffer, /) -> int:
        """Write what can be written; always report that all of it was."""
        wanted = memoryview(data).nbytes
        try:
            written = super().write(data)
        except OSError:
            return wanted
        return wanted if written is None else written  # None: a full non-blocking pipe


def set_up_streams() -> None:
    """Use UTF-8 whatever the locale, and a null device in place of a closed stream."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (stays open)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (stays open)
    if sys.stderr is sys.__stderr__:
        sys.stderr = _unfailing(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _unfailing(stream: Any) -> Any:
    """The same stream, but one that cannot fail; the Windows console is left alone."""
    if type(getattr(stream.buffer, "raw", stream.buffer)) is not io.FileIO:  # with PYTHONUNBUFFERED there is no buffer
        return stream
    raw = Unfailing(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=True)


def discard_output() -> None:
    """Drop what is still in the buffer of stdout, so that it does not fail again when Python ends."""
    with suppress(OSError):  # a program may have replaced it by an object without a descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
