"""Two runs on one folder with one audit: no record is lost, and every file can be restored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

FILES = 100
NEWSCLEAN = (sys.executable, "-m", "newsclean")


def fill(folder: Path, dirty: bytes, turn: int) -> dict[Path, bytes]:
    """Write the texts of a round: those of four files are cleaned to the same text."""
    folder.mkdir(exist_ok=True)
    sources = {}
    for number in range(FILES):
        copyright = f"\nCopyright {2020 + number % 4} The Associated Press. All rights reserved.\n"
        sources[folder / f"{number:03d}.txt"] = dirty + f"\nGoat {number // 4} of {turn}.\n{copyright}".encode()
    for path, data in sources.items():
        path.write_bytes(data)
    return sources


def start(tmp_path: Path, *args: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*NEWSCLEAN, *args], cwd=tmp_path, stderr=subprocess.PIPE)


@pytest.mark.slow
@pytest.mark.parametrize(
    "others",
    [
        pytest.param([["-i", "--audit", "audit.jsonl", "seeds"]] * 2, id="in place, both"),
        pytest.param([["-i", "--audit", "audit.jsonl", "--jobs", "2", "seeds"]] * 2, id="with several processes each"),
        pytest.param(
            [["-i", "--audit", "audit.jsonl", "seeds"], ["-o", "out/", "--audit", "audit.jsonl", "seeds"]],
            id="in place and into another folder",
        ),
    ],
)
def test_two_writers(command, tmp_path, texts, others):
    """A file that one run cleaned may look changed to the other: what counts is that each can be restored."""
    for turn in range(4):
        sources = fill(tmp_path / "seeds", texts.dirty, turn)
        runs = [start(tmp_path, *args) for args in others]
        for run in runs:
            _, err = run.communicate(timeout=300)
            assert b"Traceback" not in err
            assert run.returncode in (ExitCode.DONE, ExitCode.FAILED), err
        records = [json.loads(line) for line in (tmp_path / "audit.jsonl").read_bytes().split(b"\n")[:-1]]
        outputs = {(record.get("written") or record["path"], record["output"]["sha256"]) for record in records}
        assert len(outputs) == len(records), "a record was repeated"
        assert all(path.read_bytes() != data for path, data in sources.items())
        done = command("restore", "seeds", "--audit", "audit.jsonl", "-i")
        assert (done.code, done.err) == (ExitCode.DONE, "")
        assert {path: path.read_bytes() for path in sources} == sources


@pytest.mark.slow
def test_writer_that_is_killed(tmp_path, texts):
    """Its half line is cut off by the other run, but only by one that has the lock."""
    fill(tmp_path / "seeds", texts.dirty, 0)
    fill(tmp_path / "more", texts.dirty, 1)
    for _ in range(6):
        killed = start(tmp_path, "-i", "--audit", "audit.jsonl", "seeds")
        other = start(tmp_path, "-i", "--audit", "audit.jsonl", "more")
        while not (tmp_path / "audit.jsonl").exists() and killed.poll() is None:
            os.sched_yield() if hasattr(os, "sched_yield") else None
        killed.kill()
        killed.communicate()
        other.communicate(timeout=300)
        assert other.returncode == ExitCode.DONE
        lines = (tmp_path / "audit.jsonl").read_bytes().split(b"\n")
        paths = [json.loads(line)["path"] for line in lines[:-1]]
        assert len({path for path in paths if path.startswith("more")}) == FILES
