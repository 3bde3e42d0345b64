"""stdout and stderr: UTF-8 whatever the locale, and a stderr that cannot fail."""

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

    Messages must not decide how the work goes on, nor how it ends: Python turns a stderr that
    cannot be flushed into exit code 120.
    """

    def write(self, data: ReadableBuffer, /) -> int:
        """Write what can be written; the answer is always that all of it was."""
        wanted = memoryview(data).nbytes
        try:
            written = super().write(data)
        except OSError:
            return wanted
        return wanted if written is None else written  # None: a pipe that is full and does not wait


def set_up_streams() -> None:
    """Speak UTF-8 whatever the locale, and to nobody where a stream is closed."""
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
    """The same stream, but unfailing; the console of Windows stays as it is."""
    if type(getattr(stream.buffer, "raw", stream.buffer)) is not io.FileIO:  # PYTHONUNBUFFERED: there is no other
        return stream
    raw = Unfailing(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=True)


def discard_output() -> None:
    """What is still in the buffer of stdout must not fail once more when Python ends."""
    with suppress(OSError):  # it has no descriptor where a program has put something in its place
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
