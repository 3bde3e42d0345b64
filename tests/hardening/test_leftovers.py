"""Temporary files: none is left by a run that ends, and those of a run that was killed are swept by the next one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode
from newsclean.cli.write import TEMPORARY, AtomicFile, remove_unfinished

LEFT = ".newsclean-0123456789abcdef.tmp"
WRITER = """
import sys
from pathlib import Path
from newsclean.cli.write import AtomicFile
file = AtomicFile(Path(sys.argv[1]))
file.write(b"half of it")
print(file._temporary.path.name, flush=True)
sys.stdin.read()
file.commit()
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not remove what is open")


@pytest.fixture
def dirty(tmp_path, texts) -> Path:
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    return tmp_path / "a.txt"


@pytest.fixture
def left(tmp_path) -> Path:
    """What a run that was killed leaves behind."""
    (tmp_path / LEFT).write_bytes(b"half")
    return tmp_path / LEFT


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["-i", "a.txt"], id="in place"),
        pytest.param(["-i", "--skip", "encoding,boilerplate,templates,dateline,paragraphs", "a.txt"], id="no change"),
        pytest.param(["-o", "b.txt", "a.txt"], id="file"),
        pytest.param(["-o", ".", "in/b.txt"], id="folder"),
        pytest.param(["report", "a.txt", "-o", "b.html"], id="report"),
    ],
)
def test_swept_by_a_run_on_that_folder(cli, dirty, left, args):
    (dirty.parent / "in").mkdir()
    (dirty.parent / "in" / "b.txt").write_bytes(dirty.read_bytes())
    assert cli(*args).code == ExitCode.DONE
    assert not left.exists()


@pytest.mark.parametrize("args", [["a.txt"], ["--check", "a.txt"], ["explain", "a.txt"]], ids=" ".join)
def test_left_alone_by_a_run_that_writes_nothing(cli, dirty, left, args):
    cli(*args)
    assert left.exists()


def test_swept_again_by_each_run(cli, dirty, left, texts):
    for _ in range(2):
        left.write_bytes(b"half")
        cli("-i", "a.txt")
        assert not left.exists()


def test_only_our_own(cli, dirty, tmp_path):
    """A name that only resembles ours, or is not a file, belongs to somebody else."""
    others = [
        ".newsclean-notes.tmp",
        ".newsclean-0123456789ABCDEF.tmp",
        f"{LEFT}.bak",
        "newsclean-0123456789abcdef.tmp",
    ]
    for name in others:
        (tmp_path / name).write_bytes(b"notes")
    (tmp_path / LEFT).mkdir()
    (tmp_path / ".newsclean-00000000000000aa.tmp").symlink_to(".newsclean-notes.tmp")
    os.mkfifo(tmp_path / ".newsclean-00000000000000bb.tmp")
    before = names(tmp_path)
    assert cli("-i", "a.txt").code == ExitCode.DONE
    assert names(tmp_path) == before


def test_a_writer_that_lives_keeps_its_file(cli, dirty, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, tmp_path / "b.txt"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        name = writer.stdout.readline().decode().strip()
        assert TEMPORARY.fullmatch(name)
        assert cli("-i", "a.txt").code == ExitCode.DONE
        assert name in names(tmp_path)
        writer.communicate()
    assert names(tmp_path) == ["a.txt", "b.txt"]
    assert (tmp_path / "b.txt").read_bytes() == b"half of it"


def test_a_writer_that_was_killed_does_not(cli, dirty, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, tmp_path / "b.txt"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        name = writer.stdout.readline().decode().strip()
        writer.kill()
    assert name in names(tmp_path)
    assert cli("-i", "a.txt").code == ExitCode.DONE
    assert names(tmp_path) == ["a.txt"]


def test_swept_between_making_and_locking(dirty, tmp_path, monkeypatch):
    """Then it is created again."""
    import fcntl

    lock = fcntl.flock
    swept = []

    def sweep_first(descriptor, how):
        if not swept:
            swept.append(next(name for name in names(tmp_path) if TEMPORARY.fullmatch(name)))
            (tmp_path / swept[0]).unlink()
        lock(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", sweep_first)
    file = AtomicFile(dirty)
    file.write(b"rain\n")
    file.commit()
    file.discard()
    assert swept
    assert dirty.read_bytes() == b"rain\n"
    assert names(tmp_path) == ["a.txt"]


def test_where_files_cannot_be_locked(cli, dirty, left, texts, monkeypatch):
    """They are still written, but nothing is swept: nobody knows whose it is."""
    import fcntl

    def refuse(descriptor, how):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert cli("-i", "a.txt").code == ExitCode.DONE
    assert dirty.read_bytes() == texts.cleaned
    assert names(dirty.parent) == [LEFT, "a.txt"]


def test_what_a_signal_left_unfinished(tmp_path):
    """Wherever the signal came: here before anybody could close the file."""
    AtomicFile(tmp_path / "a.txt")
    assert [bool(TEMPORARY.fullmatch(name)) for name in names(tmp_path)] == [True]
    remove_unfinished()
    assert names(tmp_path) == []


def test_clean_files_need_no_lock(tmp_path, texts):
    """A hook starts the program once per batch: what is needed only for writing is not loaded."""
    (tmp_path / "a.txt").write_bytes(texts.cleaned)
    program = (
        "import sys; from newsclean.cli import main; main(['-i', 'a.txt']);"
        "print({'portalocker', 'tempfile', 'multiprocessing'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
