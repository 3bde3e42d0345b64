"""Messages that nobody can read neither stop the work nor change how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

NEWSCLEAN = [sys.executable, "-m", "newsclean"]
FILES = 30

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell"),
    pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system"),
]


@pytest.fixture
def folder(tmp_path, texts) -> Path:
    """A folder of texts to clean, and next to it one text of each kind."""
    (tmp_path / "d").mkdir()
    for number in range(FILES):
        (tmp_path / f"d/{number}.txt").write_bytes(texts.dirty)
    (tmp_path / "dirty.txt").write_bytes(texts.dirty)
    (tmp_path / "binary.txt").write_bytes(texts.binary)
    return tmp_path / "d"


@pytest.fixture
def shell(tmp_path):
    """The exit code and stderr of a line for the shell."""

    def run(line: str) -> tuple[int, str]:
        script = line.replace("newsclean", " ".join(NEWSCLEAN))
        done = subprocess.run(
            ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
        )
        return done.returncode, done.stderr

    return run


def all_clean(folder: Path, texts) -> bool:
    return all(file.read_bytes() == texts.cleaned for file in folder.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize("nowhere", ["2>/dev/full", "2>&-"])
@pytest.mark.parametrize("buffering", ["", "PYTHONUNBUFFERED=1 "])
@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param("-v -f jsonl d >/dev/null", ExitCode.DONE, id="a line for each file"),
        pytest.param("--stats -f jsonl d >/dev/null", ExitCode.DONE, id="table of counts"),
        pytest.param("--stats-format json -f jsonl d >/dev/null", ExitCode.DONE, id="counts as JSON"),
        pytest.param("--check d", ExitCode.WOULD_CHANGE, id="would change"),
        pytest.param("--nonsense", ExitCode.USAGE, id="usage"),
        pytest.param("-f jsonl binary.txt dirty.txt >/dev/null", ExitCode.FAILED, id="failed"),
        pytest.param("explain missing.txt", ExitCode.FAILED, id="explain"),
        pytest.param("report d binary.txt -o report.html", ExitCode.FAILED, id="report"),
        pytest.param("restore dirty.txt --audit missing.jsonl", ExitCode.FAILED, id="restore"),
        pytest.param("--version", ExitCode.DONE, id="version"),
    ],
)
def test_exit_code_without_a_stderr(shell, folder, args, code, nowhere, buffering):
    assert shell(f"{buffering}newsclean {args} {nowhere}") == (code, "")


@pytest.mark.parametrize("jobs", ["", "--jobs 2 "])
def test_work_continues_without_a_stderr(shell, folder, texts, jobs):
    assert shell(f"newsclean -i -v {jobs}d 2>/dev/full") == (ExitCode.DONE, "")
    assert all_clean(folder, texts)


@pytest.mark.parametrize("options", [["-v"], ["-v", "--jobs", "2"], ["-v", "--stats"]], ids=" ".join)
def test_work_continues_when_the_reader_of_messages_has_gone(tmp_path, folder, texts, options):
    """`newsclean -i -v d 2>&1 >x | head -1`."""
    working = subprocess.Popen([*NEWSCLEAN, "-i", *options, "d"], cwd=tmp_path, stderr=subprocess.PIPE)
    assert working.stderr.readline()
    working.stderr.close()
    assert working.wait(120) == ExitCode.DONE
    assert all_clean(folder, texts)


def test_work_continues_when_the_reader_of_messages_is_slow(tmp_path, folder, texts):
    """A full, non-blocking pipe, as some programs create for their children."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    try:
        while True:
            os.write(writer, b"." * 1024)
    except BlockingIOError:
        pass
    done = subprocess.run([*NEWSCLEAN, "-i", "-v", "d"], cwd=tmp_path, stderr=writer, timeout=120, check=False)
    os.close(reader)
    os.close(writer)
    assert done.returncode == ExitCode.DONE
    assert all_clean(folder, texts)


def test_work_continues_when_the_terminal_has_gone(tmp_path, folder):
    """The progress bar draws on a terminal that is gone."""
    program = (
        "import sys; from newsclean.cli import main, progress; progress.PATIENCE = 0.0; sys.exit(main(sys.argv[1:]))"
    )
    ours, theirs = os.openpty()
    working = subprocess.Popen(
        [sys.executable, "-c", program, "-f", "jsonl", "-v", "d"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    assert os.read(ours, 1)
    os.close(ours)
    out, _ = working.communicate(timeout=120)
    assert (working.returncode, out.count(b"\n")) == (ExitCode.DONE, FILES)


@pytest.mark.parametrize("args", ["--version", "-q --version", "--help", "dirty.txt", "rules --help"])
def test_full_stdout_is_one_line(shell, folder, args):
    assert shell(f"newsclean {args} >/dev/full") == (ExitCode.FAILED, "newsclean: no space left on device\n")


@pytest.mark.parametrize("args", ["--version", "--help", "dirty.txt"])
def test_closed_stdout_is_not_an_error(shell, folder, args):
    assert shell(f"newsclean {args} >&-") == (ExitCode.DONE, "")


@pytest.mark.parametrize("args", ["--version", "--help", "dirty.txt"])
def test_both_streams_full(shell, folder, args):
    assert shell(f"newsclean {args} >/dev/full 2>&1") == (ExitCode.FAILED, "")
