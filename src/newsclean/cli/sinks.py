"""Where the results of the main command go."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from newsclean.cli.app import UsageError
from newsclean.cli.cleaning import Outcome
from newsclean.cli.inputs import STDIN, Input, display_name, leads_out
from newsclean.cli.read import Content, RefusedError, check_unchanged
from newsclean.cli.write import Target, check_replaceable, open_target, sweep, write_atomically
from newsclean.paths import exists, is_dir

SUFFIXES = {"markdown": ".md", "json": ".json", "jsonl": ".jsonl", "jsonld": ".jsonld"}
FILE_SUFFIXES = frozenset((".txt", ".text", *SUFFIXES.values()))  # no other suffix: bbc.example may be a folder


class Sink:
    """Where results go. This one is stdout."""

    writes = True
    in_place = False
    is_stdout = True

    def target(self, source: Input) -> Path | None:
        """The file that the result of an input is written to; None if it has none of its own."""
        return None

    def check(self, outcome: Outcome) -> None:
        """Raise the `OSError` with which `put` would fail, as far as it is known before anything is written."""

    def put(self, outcome: Outcome) -> None:
        """Take one result."""
        sys.stdout.buffer.write(outcome.output)
        sys.stdout.buffer.flush()

    def close(self, done: bool) -> None:
        """All results were put; or, if not `done`, the run was aborted."""


class InPlace(Sink):
    """Each result replaces its file, which is not touched if nothing changes."""

    in_place = True
    is_stdout = False

    def target(self, source: Input) -> Path:
        return Path(source.path)

    def check(self, outcome: Outcome) -> None:
        if outcome.output != outcome.data:
            path = Path(outcome.input.path)
            check_replaceable(path)
            check_unchanged(path, Content(outcome.data, outcome.stamp))

    def put(self, outcome: Outcome) -> None:
        path = Path(outcome.input.path)
        if outcome.output != outcome.data:
            write_atomically(path, outcome.output, Content(outcome.data, outcome.stamp))
        else:
            sweep(path.parent)


class IntoFile(Sink):
    """One file for all results, replaced when the last one is written; several results must be JSONL."""

    is_stdout = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: Target | None = None
        self.taken = 0
        self.failed: OSError | None = None

    def check(self, outcome: Outcome) -> None:
        self._open()

    def target(self, source: Input) -> Path:
        return self.path

    def put(self, outcome: Outcome) -> None:
        """Take one result. After one that may be half written, all others fail as it did."""
        if self.failed is not None:
            raise self.failed
        file = self._open()
        try:
            file.write(outcome.output)
        except OSError as error:
            self.failed = error
            raise
        self.taken += 1

    def _open(self) -> Target:
        if self.file is None:
            self.file = open_target(self.path)
        return self.file

    def close(self, done: bool) -> None:
        if self.file is None:
            return
        try:
            if not (done and self.taken):  # nothing was recorded: an older file stays
                return
            if self.failed is None:
                self.file.commit()
            else:  # those that were taken are lost too
                raise self.failed
        finally:
            self.file.discard()


class IntoFolder(Sink):
    """One file per result, in the same tree as the inputs."""

    is_stdout = False

    def __init__(self, folder: Path, suffix: str | None) -> None:
        self.folder, self.suffix = folder, suffix
        self.written: set[Path] = set()

    def target(self, source: Input) -> Path:
        path = self.folder / ("stdin.txt" if source.path == STDIN else source.below)
        return path.with_suffix(self.suffix) if self.suffix else path

    def check(self, outcome: Outcome) -> None:
        self._place(outcome)

    def put(self, outcome: Outcome) -> None:
        path = self._place(outcome)
        self.written.add(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, outcome.output)

    def _place(self, outcome: Outcome) -> Path:
        """The file for a result.

        Raises `FileExistsError` where another input of this run has that name, and `RefusedError`
        for what is not a plain file in the folder.
        """
        path = self.target(outcome.input)
        if path in self.written:
            raise FileExistsError(errno.EEXIST, f"{path} holds another text of this run")
        check_place(path, self.folder)
        return path


def check_place(path: Path, folder: Path) -> None:
    """Raise `RefusedError` for what is not a plain file in an output folder."""
    if leads_out(path, folder):
        raise RefusedError("a link there leads out of the output folder", path)
    check_replaceable(path)


class Nowhere(Sink):
    """`--check`: nothing is written."""

    writes = False
    is_stdout = False

    def put(self, outcome: Outcome) -> None:
        """Keep nothing."""


class Differences(Sink):
    """`--diff`: a unified diff on stdout."""

    writes = False

    def __init__(self, color: str, stdin_name: str) -> None:
        self.color, self.stdin_name = color, stdin_name

    def put(self, outcome: Outcome) -> None:
        from newsclean.cli.diff import print_diff

        print_diff(outcome, display_name(outcome.input, self.stdin_name), self.color)


def choose_sink(output: str | None, in_place: bool, check: bool, form: str, *, many: bool) -> Sink:
    """The sink for the options; `form` is the output format, `many` says that there may be several texts.

    Raises `UsageError` for several texts and one file, which only JSON lines can share.
    """
    if check:
        return Nowhere()
    if in_place:
        return InPlace()
    if output in (None, STDIN):
        return Sink()
    path = Path(output)
    if is_dir(path) or output.endswith(("/", os.sep)):
        return IntoFolder(path, SUFFIXES.get(form))
    if not many or form == "jsonl":
        return IntoFile(path)
    if exists(path) or path.suffix.lower() in FILE_SUFFIXES:
        raise UsageError(f"{output}: several texts cannot share one file: name a folder (ending in /), or use -f jsonl")
    return IntoFolder(path, SUFFIXES.get(form))
