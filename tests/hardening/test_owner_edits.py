"""Somebody edits files while they are cleaned: no edit is ever lost."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from newsclean.cli import read
from newsclean.cli import results as command
from newsclean.cli.exits import ExitCode

NEWSCLEAN = [sys.executable, "-m", "newsclean"]
FILES = 120
REACH = {"1": 2, "2": 40}  # files, starting with the next to be written; some of them have been read already
EDIT = b"The harbour master said on Friday that it would sail twice a day.\n"
CHANGED = "newsclean: a.txt: changed since it was read, left as it is"


@pytest.fixture
def dirty(tmp_path, texts) -> Path:
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    return tmp_path / "a.txt"


def append(file: Path) -> None:
    with file.open("ab") as text:
        text.write(EDIT)


def replace(file: Path) -> None:
    new = file.with_suffix(".new")
    new.write_bytes(EDIT)
    new.replace(file)


def replace_with_the_same(file: Path) -> None:
    new = file.with_suffix(".new")
    new.write_bytes(file.read_bytes())
    new.replace(file)


def change_a_letter_in_the_same_instant(file: Path) -> None:
    """As if within one tick of the file system's clock."""
    info = file.stat()
    file.write_bytes(file.read_bytes().replace(b"goats", b"boats"))
    os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))


EDITS = [append, replace, replace_with_the_same, change_a_letter_in_the_same_instant]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
class TestOneEdit:
    def test_right_before_the_rename(self, cli, dirty, monkeypatch, edit):
        sync = os.fsync

        def edit_first(descriptor):
            edit(dirty)
            sync(descriptor)

        monkeypatch.setattr(os, "fsync", edit_first)
        result = cli("-i", "a.txt")
        monkeypatch.undo()
        left = dirty.read_bytes()
        assert (result.code, result.message) == (ExitCode.FAILED, CHANGED)
        assert EDIT in left or b"boats" in left or edit is replace_with_the_same
        assert [path.name for path in dirty.parent.iterdir()] == ["a.txt"]

    def test_before_its_record(self, cli, dirty, monkeypatch, edit):
        """A text that stays gets no record, and the others are done."""
        clean_all = command.clean_all

        def edit_first(*args):
            for outcome in clean_all(*args):
                if outcome.input.path == "a.txt":
                    edit(dirty)
                yield outcome

        monkeypatch.setattr(command, "clean_all", edit_first)
        (dirty.parent / "b.txt").write_bytes(dirty.read_bytes())
        result = cli("-i", "--audit", "audit.jsonl", "a.txt", "b.txt")
        assert (result.code, result.message) == (ExitCode.FAILED, CHANGED)
        records = (dirty.parent / "audit.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(record)["path"] for record in records] == ["b.txt"]

    def test_while_restoring(self, cli, dirty, texts, monkeypatch, edit):
        cli("-i", "--audit", "audit.jsonl", "a.txt")
        sync = os.fsync

        def edit_first(descriptor):
            edit(dirty)
            sync(descriptor)

        monkeypatch.setattr(os, "fsync", edit_first)
        result = cli("restore", "-i", "a.txt", "--audit", "audit.jsonl")
        monkeypatch.undo()
        assert (result.code, result.message) == (ExitCode.FAILED, CHANGED)
        assert dirty.read_bytes() != texts.dirty


def test_removed_meanwhile(cli, dirty, monkeypatch):
    """A file that somebody removed is not recreated."""
    sync = os.fsync

    def remove_first(descriptor):
        dirty.unlink()
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", remove_first)
    result = cli("-i", "a.txt")
    assert (result.code, result.message) == (
        ExitCode.FAILED,
        "newsclean: a.txt: removed since it was read, not recreated",
    )
    assert list(dirty.parent.iterdir()) == []


@pytest.mark.parametrize("args", [["-i", "a.txt"], ["a.txt"], ["--check", "a.txt"]], ids=" ".join)
def test_while_it_is_read(cli, dirty, monkeypatch, args):
    """Half of it would be the old text, half the new one."""
    stat_of = os.fstat
    seen = []

    def edit_first(descriptor):
        if seen:
            append(dirty)
        seen.append(descriptor)
        return stat_of(descriptor)

    monkeypatch.setattr(read.os, "fstat", edit_first)
    result = cli(*args)
    monkeypatch.undo()
    assert (result.code, result.out, result.message) == (
        ExitCode.FAILED,
        b"",
        "newsclean: a.txt: changed while it was read",
    )
    assert dirty.read_bytes().endswith(EDIT)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("way", ["write", "rename"])
def test_an_owner_who_rewrites_every_file(tmp_path, texts, way, jobs):
    """Each file is edited once, most of them while the run is processing them; all edits must be there in the end."""
    folder = tmp_path / "d"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:03d}.txt").write_bytes(texts.dirty * 20)
    moments = random.Random(f"{way} {jobs}")
    lines = []

    def edit_one(number: int) -> None:
        file, text = folder / f"{number:03d}.txt", texts.dirty * 20 + edit_of(number)
        if way == "write":
            file.write_bytes(text)
        else:
            (folder / "new").write_bytes(text)
            (folder / "new").replace(file)

    run = [*NEWSCLEAN, "-i", "-v", "--audit", "audit.jsonl", "--jobs", jobs, "d"]
    with subprocess.Popen(run, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as working:
        lines.append(working.stderr.readline())  # now it is halfway through
        listener = Thread(target=lambda: [lines.append(line) for line in working.stderr])
        listener.start()
        to_edit = set(range(FILES))
        while working.poll() is None:
            time.sleep(moments.uniform(0, 0.01))
            near = [number for number in range(len(lines), len(lines) + REACH[jobs]) if number in to_edit]
            if near:
                number = moments.choice(near)
                edit_one(number)
                to_edit.remove(number)
        listener.join()
        for number in to_edit:
            edit_one(number)
    lost = [n for n in range(FILES) if edit_of(n).strip() not in (folder / f"{n:03d}.txt").read_bytes()]
    refused = [line for line in lines if " it was read" in line]
    print(f"{way}, jobs {jobs}: {len(lost)} of {FILES} edits lost, {len(refused)} files left as they were")
    assert lost == []
    assert working.returncode == (ExitCode.FAILED if refused else ExitCode.DONE)
    assert refused or jobs == "1", "no edit came while its file was cleaned: this run shows nothing"


def edit_of(number: int) -> bytes:
    return f"Boat number {number:03d} sails twice a day, its owner said on Friday.\n".encode()
