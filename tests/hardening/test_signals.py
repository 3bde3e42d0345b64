"""A run that is asked to end: one line, the code that a shell expects, nothing left behind, no process left alive."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX here")

NEWSCLEAN = [sys.executable, "-m", "newsclean"]
PATIENCE = 60  # seconds for something immediate
HELD = """
import os, sys, time
from newsclean.cli import main

def hold(descriptor):
    os.write(2, b"writing\\n")
    time.sleep(60)

os.fsync = hold
sys.exit(main())
"""
LOST = """
import os, signal, sys
from newsclean.cli import cleaning as work
from newsclean.cli import main

class Finalized:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000):  # the handler raises here, and Python drops it
            pass

clean_one = work.clean_one
def clean_and_lose(source, options):
    Finalized()
    return clean_one(source, options)

work.clean_one = clean_and_lose
sys.exit(main())
"""
CODES = {
    "SIGTERM": (ExitCode.TERMINATED, "newsclean: terminated\n"),
    "SIGHUP": (ExitCode.HUNG_UP, "newsclean: hung up\n"),
    "SIGINT": (ExitCode.INTERRUPTED, "newsclean: interrupted\n"),
}


@pytest.fixture(autouse=True)
def hearing():
    """A shell makes background processes ignore interrupts, and that is inherited."""
    before = {getattr(signal, name): signal.getsignal(getattr(signal, name)) for name in CODES}
    for number in before:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def start(tmp_path):
    """Start a program in its own session, whose processes are killed at the end of the test."""
    started = []

    def run(*command: str, **options) -> subprocess.Popen[str]:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options}
        started.append(subprocess.Popen(command, cwd=tmp_path, start_new_session=True, **pipes))
        return started[-1]

    yield run
    for process in started:
        with process:
            if is_alive(process):
                os.killpg(process.pid, signal.SIGKILL)


def is_alive(process: subprocess.Popen[str]) -> bool:
    """Whether any process of its session is."""
    process.poll()
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["-i", "a.txt"], id="in place"),
        pytest.param(["-o", "b.txt", "a.txt"], id="file", marks=pytest.mark.slow),
        pytest.param(["-o", "out/", "a.txt"], id="folder", marks=pytest.mark.slow),
        pytest.param(["report", "a.txt", "-o", "b.html"], id="report", marks=pytest.mark.slow),
    ],
)
def test_while_a_file_is_written(start, tmp_path, texts, name, args):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    process = start(sys.executable, "-c", HELD, *args)
    assert process.stderr.readline() == "writing\n"
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == CODES[name]
    assert out == ""
    assert files(tmp_path) == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty


@pytest.mark.parametrize("name", CODES)
def test_while_waiting_for_stdin(start, tmp_path, texts, name):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    process = start(*NEWSCLEAN, "-f", "jsonl", "a.txt", "-", stdin=subprocess.PIPE)
    assert process.stdout.readline().startswith('{"path": "a.txt"')
    process.send_signal(getattr(signal, name))
    _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == CODES[name]


def test_a_second_signal_does_not_disturb_the_first(start, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    process = start(sys.executable, "-c", HELD, "-i", "a.txt")
    assert process.stderr.readline() == "writing\n"
    process.send_signal(signal.SIGTERM)
    for _ in range(50):
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    assert files(tmp_path) == ["a.txt"]
    assert "Traceback" not in err
    assert process.returncode in (ExitCode.TERMINATED, ExitCode.INTERRUPTED)


def test_nohup(start, tmp_path, texts):
    """A signal that is ignored from the start stays ignored."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    held = HELD.replace("time.sleep(60)", "os.kill(os.getpid(), 1)")
    script = f"trap '' HUP; exec {sys.executable} -c '{held}' -i a.txt"
    process = start("bash", "-c", script)
    _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (ExitCode.DONE, "writing\n")
    assert (tmp_path / "a.txt").read_bytes() == texts.cleaned


def test_a_signal_that_python_drops(start, tmp_path, texts):
    """Python drops an exception in a finalizer; the run still ends, at the next text."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    process = start(sys.executable, "-c", LOST, "-i", ".")
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == ExitCode.TERMINATED
    assert err == "newsclean: terminated\n"  # and nothing of an exception that was ignored
    assert (tmp_path / "c.txt").read_bytes() == texts.dirty


@pytest.mark.slow
class TestProcesses:
    """With `--jobs` no process outlives the one that started it, however that ends."""

    @pytest.fixture
    def working(self, start, tmp_path, texts) -> subprocess.Popen[str]:
        """A run in several processes, halfway through."""
        for number in range(400):
            (tmp_path / f"{number:03d}.txt").write_bytes(texts.dirty * 10)
        process = start(*NEWSCLEAN, "-f", "jsonl", "--jobs", "3", ".", "-o", "out.jsonl", "-v")
        assert process.stderr.readline()
        assert len(children(process)) == 3
        return process

    @pytest.mark.parametrize("name", ["SIGKILL", *CODES])
    def test_parent_alone(self, working, name):
        working.send_signal(getattr(signal, name))
        _, err = working.communicate(timeout=PATIENCE)
        wait_until(lambda: not is_alive(working))
        if name != "SIGKILL":
            code, line = CODES[name]
            assert working.returncode == code
            assert err.endswith(line)
            assert "Traceback" not in err

    @pytest.mark.parametrize("name", CODES)
    def test_all_of_them(self, working, tmp_path, name):
        """As a terminal does, or a service manager."""
        os.killpg(working.pid, getattr(signal, name))
        _, err = working.communicate(timeout=PATIENCE)
        wait_until(lambda: not is_alive(working))
        code, line = CODES[name]
        assert working.returncode == code
        assert err.endswith(line)
        assert "Traceback" not in err
        assert all(name.endswith(".txt") for name in files(tmp_path))

    def test_a_process_that_is_killed(self, working, tmp_path):
        """By the system, out of memory: the run cannot continue, says so, and does not hang."""
        os.kill(children(working)[1], signal.SIGKILL)
        _, err = working.communicate(timeout=PATIENCE)
        assert working.returncode == ExitCode.FAILED
        assert "Traceback" not in err
        assert err.splitlines()[-1].startswith("newsclean: a process was killed (out of memory?)")
        assert not is_alive(working)
        assert all(name.endswith(".txt") for name in files(tmp_path))


def children(process: subprocess.Popen[str]) -> list[int]:
    path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not path.exists():
        pytest.skip("no list of a process's children on this system")
    return [int(number) for number in path.read_text().split()]


def wait_until(holds) -> None:
    """Processes that are asked to end need a moment."""
    for _ in range(PATIENCE * 20):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("still alive")
