"""Signals that end a run: clean up, say so in one line, and leave with the code that a shell expects."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from newsclean.cli.exits import ExitCode

WORDS = {"SIGINT": "interrupted", "SIGTERM": "terminated", "SIGHUP": "hung up"}
ENDING = {int(getattr(signal, name)): words for name, words in WORDS.items() if hasattr(signal, name)}


class Stopped(KeyboardInterrupt):
    """A signal asks the run to end."""

    def __init__(self, number: int) -> None:
        super().__init__(ENDING[number])
        self.number = number


_caught: list[Stopped] = []


@contextmanager
def watch_signals(to_the_end: bool) -> Iterator[None]:
    """Raise `Stopped` on a signal, unless it was ignored from the start, as SIGHUP is under `nohup`.

    After the first one all of them are ignored, so that nothing disturbs the cleanup. Afterwards
    they are reset; or, if the process ends with this (`to_the_end`), they stay ignored, because it
    is decided how it ends.
    """
    owner = os.getpid()

    def stop(number: int, frame: FrameType | None) -> None:
        if os.getpid() != owner:  # a worker that was just forked and has not set its own signals yet
            os._exit(128 + number)
        if not _caught:
            _caught.append(Stopped(number))
            raise _caught[0]

    _caught.clear()
    before: dict[int, Any] = {}
    hook, sys.unraisablehook = sys.unraisablehook, _pass_over_stopped
    try:
        for number in ENDING:
            if (handler := signal.getsignal(number)) not in (signal.SIG_IGN, None):
                before[number] = handler
                signal.signal(number, stop)
    except ValueError:  # not the main thread, which handles the signals
        pass
    try:
        yield
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            # When Python ends, it resets every other handler to the system's, which would kill the process.
            signal.signal(number, signal.SIG_IGN if to_the_end else handler)


def _pass_over_stopped(unraisable: Any) -> None:
    """Print what was raised in a finalizer, but for `Stopped`, which is raised again."""
    if not isinstance(unraisable.exc_value, Stopped):
        sys.__unraisablehook__(unraisable)


def code_of(stop: KeyboardInterrupt) -> ExitCode:
    """The exit code of a run that was stopped: the one that shells use for the signal."""
    return ExitCode(128 + stop.number) if isinstance(stop, Stopped) else ExitCode.INTERRUPTED


def raise_if_stopped() -> None:
    """Raise `Stopped` again if a signal got lost: Python drops what is raised in a finalizer."""
    if _caught:
        raise _caught[0]
