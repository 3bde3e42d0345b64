"""A full disk: the old files stay, nothing is left behind, and each message names the file."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

NO_SPACE = "no space left on device"
SIZE = 256 * 1024

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the calls are POSIX here")


@pytest.fixture
def dirty(tmp_path, texts) -> Path:
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    return tmp_path / "a.txt"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["write", "fsync", "close"])
def full(request, monkeypatch) -> None:
    """A call on the temporary file fails as on a full disk; some file systems report it only on closing."""
    name = request.param
    call = getattr(os, name)

    def fail(descriptor, *args):
        try:
            ours = ".newsclean-" in str(Path(f"/proc/self/fd/{descriptor}").readlink())
        except OSError:
            ours = False
        if not ours:
            return call(descriptor, *args)
        if name == "close":
            call(descriptor)
        raise OSError(errno.ENOSPC, "No space left on device")

    if not Path("/proc/self/fd").exists():
        pytest.skip("no /proc on this system")
    monkeypatch.setattr(os, name, fail)


@pytest.mark.parametrize(
    ("args", "start"),
    [
        pytest.param(["-i", "a.txt"], "a.txt", id="in place"),
        pytest.param(["-o", "b.txt", "a.txt"], "b.txt", id="file"),
        pytest.param(["-f", "jsonl", "-o", "b.jsonl", "a.txt", "a.txt"], "b.jsonl", id="jsonl"),
        pytest.param(["-o", "out/", "a.txt"], "out/a.txt", id="folder"),
        pytest.param(["report", "a.txt", "-o", "b.html"], "b.html", id="report"),
    ],
)
def test_failing_call(cli, dirty, texts, full, args, start):
    result = cli(*args)
    assert result.code == ExitCode.FAILED
    assert all(line.endswith(f"{start}: {NO_SPACE}") for line in result.messages)
    assert dirty.read_bytes() == texts.dirty
    assert [path for path in dirty.parent.rglob("*") if path.is_file()] == [dirty]


def test_failing_call_while_restoring(cli, dirty, texts, monkeypatch):
    cli("-i", "--audit", "audit.jsonl", "a.txt")

    def fail(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    result = cli("restore", "-i", "a.txt", "--audit", "audit.jsonl")
    assert (result.code, result.message) == (ExitCode.FAILED, f"newsclean: a.txt: {NO_SPACE}")
    assert dirty.read_bytes() == texts.cleaned
    assert names(dirty.parent) == ["a.txt", "audit.jsonl"]


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A separate file system, with little room."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", place]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"no mount: {error}")
    if done.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {done.stderr.strip()}")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path, leave: int) -> None:
    """Leave this many bytes of a disk free."""
    free = os.statvfs(disk)
    size = free.f_bavail * free.f_frsize - leave
    (disk / "filler").write_bytes(b"." * size)


@pytest.mark.slow
class TestSmallDisk:
    def test_in_place(self, cli, small_disk, texts):
        for number in range(8):
            (small_disk / f"{number}.txt").write_bytes(texts.dirty)
        fill(small_disk, 0)
        result = cli("-i", "disk")
        assert result.code == ExitCode.FAILED
        assert result.messages == [f"newsclean: disk/{number}.txt: {NO_SPACE}" for number in range(8)]
        assert names(small_disk) == [*(f"{number}.txt" for number in range(8)), "filler"]
        assert all(file.read_bytes() == texts.dirty for file in small_disk.glob("*.txt"))
        (small_disk / "filler").unlink()
        assert cli("-i", "disk").code == ExitCode.DONE
        assert all(file.read_bytes() == texts.cleaned for file in small_disk.glob("*.txt"))

    def test_audit(self, cli, small_disk, dirty, texts):
        """A text whose record cannot be written stays, and the message names the audit."""
        (small_disk / "audit.jsonl").write_bytes(b"")
        fill(small_disk, 0)
        result = cli("-i", "--audit", "disk/audit.jsonl", "a.txt")
        assert result.code == ExitCode.FAILED
        assert result.message == f"newsclean: a.txt: disk/audit.jsonl: {NO_SPACE}"
        assert dirty.read_bytes() == texts.dirty

    @pytest.mark.parametrize("form", ["text", "jsonl"])
    def test_folder_runs_full_on_the_way(self, cli, small_disk, tmp_path, texts, form):
        (tmp_path / "in").mkdir()
        for number in range(40):
            (tmp_path / f"in/{number:02d}.txt").write_bytes(texts.dirty)
        fill(small_disk, 80 * 1024)
        result = cli("-f", form, "-o", "disk/out/", "in")
        assert result.code == ExitCode.FAILED
        written = names(small_disk / "out")
        assert 0 < len(written) < 40
        assert len(result.messages) == 40 - len(written)
        assert all(line.endswith(f": {NO_SPACE}") for line in result.messages)
        assert not any(name.startswith(".") for name in written)
        if form == "text":
            assert all(file.read_bytes() == texts.cleaned for file in (small_disk / "out").iterdir())
        else:
            assert all(json.loads(file.read_bytes()) for file in (small_disk / "out").iterdir())

    def test_one_file_runs_full_on_the_way(self, cli, small_disk, tmp_path, texts):
        (tmp_path / "in").mkdir()
        for number in range(40):
            (tmp_path / f"in/{number:02d}.txt").write_bytes(texts.dirty)
        fill(small_disk, 12 * 1024)
        result = cli("-f", "jsonl", "-o", "disk/out.jsonl", "in")
        assert result.code == ExitCode.FAILED
        assert all(f"disk/out.jsonl: {NO_SPACE}" in line for line in result.messages)
        assert "None" not in result.err
        assert names(small_disk) == ["filler"]
