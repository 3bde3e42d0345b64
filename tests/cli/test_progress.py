"""The progress bar: on a terminal, after a while, and never among the results."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress

import pytest

from newsclean.cli import progress
from newsclean.cli.cleaning import Outcome
from newsclean.cli.inputs import Input
from newsclean.cli.progress import is_watched, show_progress

OUTCOMES = [Outcome(Input(f"{number}.txt", f"{number}.txt")) for number in range(5)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("out", "err", "to_stdout", "watched"),
    [
        pytest.param(io.StringIO, io.StringIO, False, False, id="no terminal"),
        pytest.param(Terminal, io.StringIO, False, False, id="stderr in a file"),
        pytest.param(io.StringIO, Terminal, True, True, id="results in a pipe"),
        pytest.param(Terminal, Terminal, False, True, id="results in files"),
        pytest.param(Terminal, Terminal, True, False, id="results on the terminal"),
    ],
)
def test_watched(monkeypatch, out, err, to_stdout, watched):
    monkeypatch.setattr(sys, "stdout", out())
    monkeypatch.setattr(sys, "stderr", err())
    assert is_watched(to_stdout) == watched


@pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (60.0, False)])
def test_after_a_while(monkeypatch, patience, shown):
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(show_progress(OUTCOMES, len(OUTCOMES))) == OUTCOMES
    assert ("/5" in terminal.getvalue()) == shown


def test_it_ends_with_the_work(monkeypatch):
    """However the run ends, the cursor must come back."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    def broken():
        yield from OUTCOMES
        raise OSError

    with suppress(OSError):
        list(show_progress(broken(), 9))
    assert terminal.getvalue().rstrip().count("\x1b[?25l") == terminal.getvalue().count("\x1b[?25h") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
def test_on_a_real_terminal(tmp_path, texts):
    """Messages and bar share stderr; the result on stdout is not affected."""
    import pty
    import subprocess

    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(texts.dirty)
    program = (
        "import sys; from newsclean.cli import main, progress; progress.PATIENCE = 0.0; sys.exit(main(sys.argv[1:]))"
    )
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", program, "-f", "jsonl", "-v", "."],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
        check=False,
        timeout=60,
    )
    os.close(theirs)
    shown = b""
    with suppress(OSError):
        while piece := os.read(ours, 1 << 16):
            shown += piece
    os.close(ours)
    assert done.returncode == 0
    assert done.stdout.count(b"\n") == 3 and b"\x1b" not in done.stdout
    assert b"/3" in shown and shown.count(b"newsclean: ") == 3
