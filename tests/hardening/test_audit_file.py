"""The audit is never destroyed, and never destroys another file."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time

import pytest

from newsclean.audit import AuditError, AuditFile
from newsclean.cli.exits import ExitCode

RECORD_BEGINNING = b'{"schema":1,"path":"b.t'
NO_AUDITS = {
    "prose": b"Goats on the quay.\n\nForty of them.\n",
    "prose without a line end": b"Goats on the quay.",
    "blank lines": b"\n\n\n",
    "blank lines in front": b"\n\nGoats on the quay.\n",
    "JSON lines": b'{"title": "Goats"}\n{"title": "Sheep"}\n',
    "an object without a line end": b'{"title": "Goats"',
    "an array": b"[1, 2]\n",
    "another schema": b'{"schema":2,"path":"a.txt"}\n',
    "a record without its parts": b'{"schema":1,"path":"a.txt"}\n',
    "deep": b'{"schema":1,"x":' + b"[" * 100_000 + b"\n",
    "a long number": b'{"schema":1,"path":' + b"9" * 5000 + b"}\n",
    "no number": b'{"schema":NaN}\n',
    "bytes": b"\xff\xfe\x00\x01\n",
    "half a surrogate pair": b'{"schema":1,"path":"\\ud800"}\n',
    "space": b"   ",
}


@pytest.fixture
def cleaned(cli, tmp_path, texts):
    """A file that was cleaned in place, with its audit, and one that is not clean."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    return tmp_path / "a.txt"


def refused(result, *words):
    """Exit 2, and one line with these words."""
    assert (result.code, result.out) == (ExitCode.USAGE, b""), result
    assert all(word in result.message for word in words), result.message
    return True


@pytest.mark.parametrize("data", NO_AUDITS.values(), ids=NO_AUDITS)
class TestNoAudit:
    def test_cleaning(self, cli, cleaned, tmp_path, texts, data):
        (tmp_path / "diary").write_bytes(data)
        for way in (["-i"], ["-o", "out.txt"], []):
            assert refused(cli(*way, "--audit", "diary", "b.txt"), "diary", "is not an audit")
        assert (tmp_path / "diary").read_bytes() == data
        assert (tmp_path / "b.txt").read_bytes() == texts.dirty
        assert not (tmp_path / "out.txt").exists()

    def test_restoring(self, cli, cleaned, tmp_path, texts, data):
        (tmp_path / "diary").write_bytes(data)
        assert refused(cli("restore", "a.txt", "--audit", "diary", "--without", "dateline", "-i"), "diary")
        assert (tmp_path / "diary").read_bytes() == data
        assert cleaned.read_bytes() == texts.cleaned
        result = cli("restore", "a.txt", "--audit", "diary")
        assert (result.code, result.out, len(result.messages)) == (ExitCode.FAILED, b"", 1)

    def test_after_records(self, cli, cleaned, tmp_path, data):
        """A last line that is not half a record is not cut off, and nothing is appended to other lines."""
        audit = tmp_path / "audit.jsonl"
        audit.write_bytes(before := audit.read_bytes() + data)
        result = cli("-i", "--audit", "audit.jsonl", "b.txt")
        if data.strip(b"\n"):
            assert refused(result, "audit.jsonl")
            assert audit.read_bytes() == before
        else:  # blank lines do no harm
            assert result.code == ExitCode.DONE
            assert audit.read_bytes().startswith(before)


@pytest.mark.parametrize("way", [["-i"], ["-o", "out.txt"]], ids=["in place", "into a file"])
def test_no_record_between_records(cli, cleaned, tmp_path, texts, way):
    """If restore would refuse a file because of a line, no run appends to it."""
    audit = tmp_path / "audit.jsonl"
    audit.write_bytes(before := audit.read_bytes() + b"my notes\n" + audit.read_bytes())
    assert refused(cli(*way, "--audit", "audit.jsonl", "b.txt"), "audit.jsonl: line 2 is not an audit record")
    assert audit.read_bytes() == before
    assert (tmp_path / "b.txt").read_bytes() == texts.dirty
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").code == ExitCode.FAILED


def test_blank_line_between_records(cli, cleaned, tmp_path, texts):
    audit = tmp_path / "audit.jsonl"
    audit.write_bytes(audit.read_bytes() + b"\n")
    assert cli("-i", "--audit", "audit.jsonl", "b.txt") == (ExitCode.DONE, b"", "")
    for name in ("a.txt", "b.txt"):
        assert cli("restore", name, "--audit", "audit.jsonl").out == texts.dirty


@pytest.mark.parametrize("behind", [b"", b"a record"], ids=["alone", "behind a record"])
def test_object_that_begins_as_a_record_does(cli, cleaned, tmp_path, texts, behind):
    """It is complete, so it was not left by a crash, and belongs to somebody."""
    audit = tmp_path / "audit.jsonl"
    data = (audit.read_bytes() if behind else b"") + RECORD_BEGINNING + b'","goats":40}'
    audit.write_bytes(data)
    assert refused(cli("-i", "--audit", "audit.jsonl", "b.txt"), "audit.jsonl")
    assert audit.read_bytes() == data
    assert (tmp_path / "b.txt").read_bytes() == texts.dirty


@pytest.mark.parametrize("data", [b"", b"{", RECORD_BEGINNING], ids=["empty", "one byte", "half a record"])
def test_what_becomes_an_audit(cli, tmp_path, texts, data):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    (tmp_path / "audit.jsonl").write_bytes(data)
    assert cli("-i", "--audit", "audit.jsonl", "a.txt") == (ExitCode.DONE, b"", "")
    (line,) = (tmp_path / "audit.jsonl").read_bytes().splitlines()
    assert json.loads(line)["path"] == "a.txt"
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == texts.dirty


def test_record_without_its_line_end(cli, cleaned, tmp_path, texts):
    """An editor may have removed it: the record is complete, and stays."""
    audit = tmp_path / "audit.jsonl"
    audit.write_bytes(audit.read_bytes().removesuffix(b"\n"))
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == texts.dirty
    (tmp_path / "b.txt").write_bytes(texts.dirty + b"\nMore goats.\n")
    assert cli("-i", "--audit", "audit.jsonl", "b.txt").code == ExitCode.DONE
    assert [json.loads(line)["path"] for line in audit.read_bytes().splitlines()] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_no_regular_file(cli, tmp_path, texts, kind):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    audit = tmp_path / "audit"
    if kind == "folder":
        audit.mkdir()
    elif not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes and devices on this system")
    elif kind == "pipe":
        os.mkfifo(audit)
    else:
        audit = os.devnull
    assert refused(cli("-i", "--audit", audit, "a.txt"), "is not a regular file")
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty


def test_endless_device(cli, cleaned):
    if not os.path.exists("/dev/zero"):  # noqa: PTH110
        pytest.skip("no /dev/zero on this system")
    for args in (("a.txt", "--audit", "/dev/zero"), ("/dev/zero", "--audit", "audit.jsonl")):
        result = cli("restore", *args)
        assert (result.code, len(result.messages)) == (ExitCode.FAILED, 1)


@pytest.mark.parametrize("way", [["-i"], []], ids=["in place", "to stdout"])
def test_disk_full(cli, cleaned, tmp_path, texts, monkeypatch, way):
    """The message names the audit, the text stays, and the next run records it."""

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        result = cli(*way, "--audit", "audit.jsonl", "b.txt")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message == "newsclean: b.txt: audit.jsonl: no space left on device"
    assert (tmp_path / "b.txt").read_bytes() == texts.dirty
    assert cli("-i", "--audit", "audit.jsonl", "b.txt").code == ExitCode.DONE
    assert cli("restore", "b.txt", "--audit", "audit.jsonl").out == texts.dirty


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit for the size of files")
@pytest.mark.parametrize("way", ["-i", "", "-o out.txt"], ids=["in place", "to stdout", "into a file"])
def test_audit_that_cannot_grow(tmp_path, texts, way):
    """With a real limit instead of a faked error, so that the file's buffer takes part."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    (tmp_path / "out.txt").write_bytes(b"older")
    script = f"ulimit -f 1; {sys.executable} -B -m newsclean {way} --audit audit.jsonl a.txt"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (ExitCode.FAILED, b"")
    assert done.stderr.decode() == "newsclean: a.txt: audit.jsonl: file too large\n"
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty
    assert (tmp_path / "out.txt").read_bytes() == b"older"


class TestWriter:
    """The class that appends."""

    @pytest.fixture
    def record(self, cleaned, tmp_path):
        return json.loads((tmp_path / "audit.jsonl").read_bytes())

    def test_file_removed_meanwhile(self, record, tmp_path):
        audit = AuditFile(tmp_path / "other.jsonl")
        for _ in range(2):
            audit.append(record)
            assert (tmp_path / "other.jsonl").read_bytes().count(b"\n") == 1
            (tmp_path / "other.jsonl").unlink()

    def test_file_replaced_meanwhile(self, record, tmp_path):
        """The old content is forgotten: the record is appended to the new file."""
        audit = AuditFile(tmp_path / "other.jsonl")
        audit.append(record)
        (tmp_path / "new.jsonl").write_bytes(b"")
        os.replace(tmp_path / "new.jsonl", tmp_path / "other.jsonl")  # noqa: PTH105
        audit.append(record)
        assert (tmp_path / "other.jsonl").read_bytes().count(b"\n") == 1

    def test_file_replaced_while_it_waits_for_the_lock(self, record, tmp_path, monkeypatch):
        """What is appended to a file without a name would be lost."""
        import portalocker

        path, lock = tmp_path / "other.jsonl", portalocker.lock
        path.write_bytes(b"")

        def replaced(*args):
            monkeypatch.setattr(portalocker, "lock", lock)
            (tmp_path / "new.jsonl").write_bytes(b"")
            os.replace(tmp_path / "new.jsonl", path)  # noqa: PTH105
            lock(*args)

        monkeypatch.setattr(portalocker, "lock", replaced)
        AuditFile(path).append(record)
        assert path.read_bytes().count(b"\n") == 1

    def test_file_emptied_meanwhile(self, record, tmp_path):
        audit = AuditFile(tmp_path / "other.jsonl")
        audit.append(record)
        os.truncate(tmp_path / "other.jsonl", 0)
        audit.append(record)
        assert (tmp_path / "other.jsonl").read_bytes().count(b"\n") == 1

    def test_becomes_no_audit_meanwhile(self, record, tmp_path):
        audit = AuditFile(tmp_path / "other.jsonl")
        audit.check()
        (tmp_path / "other.jsonl").write_bytes(b"Goats.\n")
        with pytest.raises(AuditError, match="is not an audit"):
            audit.append(record)
        assert (tmp_path / "other.jsonl").read_bytes() == b"Goats.\n"

    def test_other_writer_is_seen(self, record, tmp_path):
        one, two = AuditFile(tmp_path / "other.jsonl"), AuditFile(tmp_path / "other.jsonl")
        one.append(record)
        two.append(record)
        assert (tmp_path / "other.jsonl").read_bytes().count(b"\n") == 1
        two.append({**record, "options": {"skip": ["dateline"]}})
        one.append({**record, "options": {"skip": ["dateline"]}})
        assert (tmp_path / "other.jsonl").read_bytes().count(b"\n") == 2

    def test_only_what_is_new_is_read(self, record, tmp_path, monkeypatch):
        """The old part once per run, and only the head of each line."""
        from newsclean.audit import file

        looked: list[int] = []
        read_lines = file.read_lines
        monkeypatch.setattr(file, "read_lines", lambda f, at, no: (looked.append(at), read_lines(f, at, no))[1])
        audit, ends = AuditFile(tmp_path / "other.jsonl"), [0]
        for number in range(4):
            audit.append({**record, "path": f"{number}.txt"})
            ends.append((tmp_path / "other.jsonl").stat().st_size)
        assert looked == [0, 0, ends[1], ends[2]]

    def test_lines_of_another_form(self, record, tmp_path):
        """They are read, as are those with a long path and those that another program wrote with spaces."""
        path = tmp_path / "other.jsonl"
        path.write_text(json.dumps({**record, "path": "x/" * 20_000 + "a.txt"}) + "\n", encoding="utf-8")
        audit = AuditFile(path)
        audit.append({**record, "path": "x/" * 20_000 + "a.txt"})
        assert path.read_bytes().count(b"\n") == 1


@pytest.mark.slow
def test_growth(cleaned, tmp_path):
    """Looking through an audit takes time that grows with its length."""
    record = json.loads((tmp_path / "audit.jsonl").read_bytes())
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    start, end = line.split('"a.txt"', 1)

    def seconds(records: int) -> float:
        path = tmp_path / f"{records}.jsonl"
        if not path.exists():
            path.write_text("".join(f'{start}"{n}.txt"{end}\n' for n in range(records)), encoding="utf-8")
        before = time.process_time()
        AuditFile(path).append({**record, "path": "new.txt", "options": {"mode": "recall"}})
        return time.process_time() - before

    took = {n: min(seconds(n) for _ in range(3)) for n in (2000, 4000, 8000, 16000)}
    assert took[16000] < 24 * max(took[2000], 0.005), took
