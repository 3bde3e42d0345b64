"""A progress bar on stderr, for long runs on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING

from newsclean.cli.cleaning import Outcome

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds before anything is shown


def is_watched(writes_to_stdout: bool) -> bool:
    """Whether stderr is a terminal and results are not printed to one at the same time."""
    return sys.stderr.isatty() and not (writes_to_stdout and sys.stdout.isatty())


def show_progress(outcomes: Iterable[Outcome], total: int) -> Generator[Outcome, None, None]:
    """Pass the outcomes on and show how many are done; rich is loaded only if the run takes a while."""
    bar = None
    started = time.monotonic()
    try:
        for done, outcome in enumerate(outcomes, 1):
            yield outcome
            if bar is None and done < total and time.monotonic() - started >= PATIENCE:
                bar = _start(total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
    finally:
        if bar is not None:
            bar.stop()


def _start(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
    bar.add_task("", total=total)
    bar.start()
    return bar
