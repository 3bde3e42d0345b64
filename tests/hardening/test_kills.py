"""Runs that are killed at random moments: no file is ever damaged, and the next run leaves nothing behind.

`pytest tests/hardening/test_kills.py --kills 310` does more of it.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

import newsclean
from newsclean.audit import read_record
from newsclean.cli.exits import ExitCode
from newsclean.cli.write import TEMPORARY

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX here"),
]

NEWSCLEAN = [sys.executable, "-m", "newsclean"]
FILES = 20
START_UP = 0.3  # approximate seconds: a kill may come at that moment too
AUDIT = "audit.jsonl"
JOBS = ["--jobs", "2"]


class Way(NamedTuple):
    """How a run is called, and where its files go."""

    args: tuple[str, ...]
    output: str


WAYS = {
    "in place": Way(("-i", "--audit", AUDIT, *JOBS, "-v", "in"), "in"),
    "folder": Way(("-o", "out/", *JOBS, "-v", "in"), "out"),
    "one file": Way(("-f", "jsonl", "-o", "all/all.jsonl", *JOBS, "-v", "in"), "all"),
}
SHARES = {"in place": 4, "folder": 2, "one file": 1}  # of the rounds
SIGNALS = (signal.SIGKILL, signal.SIGTERM)


class Round:
    """A folder, a run on it that is killed, and what must be true afterwards."""

    def __init__(self, place: Path, way: Way, dirty: list[bytes], cleaned: list[bytes]) -> None:
        self.place, self.way, self.dirty, self.cleaned = place, way, dirty, cleaned
        for name in ("in/deep", "out", "all"):
            (place / name).mkdir(parents=True)
        self.names = [f"{'deep/' * (number % 2)}{number:02d}.txt" for number in range(len(dirty))]
        for name, text in zip(self.names, dirty, strict=True):
            (place / "in" / name).write_bytes(text)

    def kill(self, number: int, moments: random.Random) -> int:
        """Run it and kill it: before it starts, after some of the files, or too late. Return the exit code."""
        process = subprocess.Popen(
            [*NEWSCLEAN, *self.way.args],
            cwd=self.place,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        done = moments.choice([0, *range(1, FILES)])
        if not done:
            time.sleep(moments.uniform(0, START_UP))
        for _ in range(done):  # a line for each file
            process.stderr.readline()
        time.sleep(moments.uniform(0, 0.01))
        process.send_signal(number)
        _, err = process.communicate(timeout=120)
        assert b"Traceback" not in err, err
        self._wait_for_the_end_of_all(process.pid)
        return process.returncode

    @staticmethod
    def _wait_for_the_end_of_all(session: int) -> None:
        for _ in range(1200):
            try:
                os.killpg(session, 0)
            except ProcessLookupError:
                return
            time.sleep(0.05)
        raise AssertionError("processes outlive their parent")

    def leftovers(self) -> list[str]:
        return sorted(path.name for path in self.place.rglob("*") if TEMPORARY.fullmatch(path.name))

    def strangers(self) -> list[str]:
        """Files that do not belong there."""
        known = {AUDIT, "all/all.jsonl", *(f"{folder}/{name}" for folder in ("in", "out") for name in self.names)}
        there = {str(path.relative_to(self.place)) for path in self.place.rglob("*") if path.is_file()}
        return sorted(name for name in there - known if not TEMPORARY.fullmatch(Path(name).name))

    def damaged(self) -> list[str]:
        """Files with neither the old nor the new content; unreadable records."""
        wrong = []
        for name, before, after in zip(self.names, self.dirty, self.cleaned, strict=True):
            allowed = {"in": (before, after) if self.way.output == "in" else (before,), "out": (after,)}
            for folder, texts in allowed.items():
                file = self.place / folder / name
                if (file.exists() or folder == "in") and file.read_bytes() not in texts:
                    wrong.append(f"{folder}/{name}")
        for file in (self.place / "all").glob("*.jsonl"):
            if len([json.loads(line) for line in file.read_bytes().splitlines()]) != FILES:
                wrong.append("all.jsonl")
        if (self.place / AUDIT).exists():
            lines = (self.place / AUDIT).read_bytes().split(b"\n")[:-1]  # a kill may leave half a line
            recorded = {read_record(line, AUDIT)["path"] for line in lines}
            changed = (
                name
                for name, before in zip(self.names, self.dirty, strict=True)
                if (self.place / "in" / name).read_bytes() != before
            )
            wrong += [f"no record of {name}" for name in changed if f"in/{name}" not in recorded]
        return wrong


@pytest.fixture
def kills(request) -> int:
    return request.config.getoption("--kills")


def test_kills(kills, tmp_path, texts, cli, monkeypatch):
    dirty = [texts.dirty.replace(b"goats", b"%d goats" % number) * (1 + number % 5) for number in range(FILES)]
    cleaned = [newsclean.clean(text).to_text().encode() for text in dirty]
    moments = random.Random(17)
    ends: Counter[str] = Counter()
    for number in range(kills):
        way = moments.choices([*SHARES], [*SHARES.values()])[0]
        how = SIGNALS[number % 2]
        folder = tmp_path / str(number)
        one = Round(folder, WAYS[way], dirty, cleaned)
        code = one.kill(how, moments)
        told = f"round {number}: {way}, {how.name}, exit {code}"
        left = one.leftovers()
        assert one.damaged() == [], told
        assert one.strangers() == [], told
        assert code in (-how, ExitCode.TERMINATED, ExitCode.DONE), told
        if how == signal.SIGTERM:
            assert left == [], told
        ends[f"{how.name}: {'too late' if code == 0 else 'in the middle'}"] += 1
        ends["leftovers of SIGKILL"] += len(left)

        monkeypatch.chdir(folder)
        assert cli(*one.way.args).code == ExitCode.DONE, told
        assert one.leftovers() == [], told
        assert one.damaged() == [], told
        assert one.strangers() == [], told
        if way == "in place":
            assert [(folder / "in" / name).read_bytes() for name in one.names] == cleaned, told
            assert cli("restore", "in", "--audit", AUDIT, "-i").code == ExitCode.DONE, told
            assert [(folder / "in" / name).read_bytes() for name in one.names] == dirty, told
    monkeypatch.undo()
    print("\n" + "\n".join(f"{end}: {count}" for end, count in sorted(ends.items())))
    print(f"{kills} kills: 0 files damaged, 0 leftovers after the next run")
