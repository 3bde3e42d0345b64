"""Work in several processes, which end when this one does, however it ends.

If a process of `concurrent.futures` is killed while it sends a result, half of the result stays in a pipe that
all share, and its reader waits forever. Here each process has its own pipe, so its end is noticed at once.
"""

from __future__ import annotations

import errno
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Sequence
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import TypeVar

BATCH = 8  # tasks sent at a time
READY = 2  # batches that a process is given in advance, so that it need not wait for the next one
AHEAD = 4  # batches per process by which the others may be ahead of a slow one

Task = TypeVar("Task")
Result = TypeVar("Result")


def work_in_processes(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int
) -> Generator[Result, None, None]:
    """The results in the order of the tasks. Raises `ChildProcessError` if a process was killed."""
    batches = [tasks[start : start + BATCH] for start in range(0, len(tasks), BATCH)]
    processes: list[Process] = []
    in_hand: dict[Connection, deque[int]] = {}
    try:
        for _ in range(min(jobs, len(batches))):
            ours, theirs = Pipe()
            processes.append(Process(target=_serve, args=(theirs, work), daemon=True))
            processes[-1].start()
            theirs.close()
            in_hand[ours] = deque()
        yield from _in_order(batches, in_hand)
    finally:  # everything is done, or nobody wants the remaining results
        for process in processes:
            if process.pid is not None:
                process.kill()
                process.join()


def _in_order(
    batches: Sequence[Sequence[Task]], in_hand: dict[Connection, deque[int]]
) -> Generator[Result, None, None]:
    """Hand out the batches and yield the results in order; `in_hand` holds the batches of each process."""
    done: dict[int, list[Result]] = {}
    sent = given = 0
    while given < len(batches):
        for pipe, numbers in in_hand.items():
            while len(numbers) < READY and sent < min(len(batches), given + AHEAD * len(in_hand)):
                _send(pipe, batches[sent])
                numbers.append(sent)
                sent += 1
        for ready in wait([pipe for pipe, numbers in in_hand.items() if numbers]):
            assert isinstance(ready, Connection)
            done[in_hand[ready].popleft()] = _receive(ready)
        while given in done:
            yield from done.pop(given)
            given += 1


def _send(pipe: Connection, batch: Sequence[Task]) -> None:
    try:
        pipe.send(batch)
    except OSError:
        raise _killed() from None


def _receive(pipe: Connection) -> list[Result]:
    try:
        results: list[Result] = pipe.recv()
    except (EOFError, OSError):
        raise _killed() from None
    return results


def _killed() -> ChildProcessError:
    return ChildProcessError(errno.ECHILD, "a process was killed (out of memory?): the remaining texts are not done")


def _serve(pipe: Connection, work: Callable[[Task], Result]) -> None:
    """The loop of a process: batch after batch. Signals are left to the parent, which then ends it."""
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            batch = pipe.recv()
        except EOFError:
            return
        pipe.send([work(task) for task in batch])


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
