"""The kind and the owner of a file stay as they were: only its text changes, or it is refused with a reason."""

from __future__ import annotations

import json
import os
import socket
import stat
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

NEWSCLEAN = [sys.executable, "-m", "newsclean"]
NULL = os.makedev(1, 3) if hasattr(os, "makedev") else 0
LOOP = os.makedev(7, 0) if hasattr(os, "makedev") else 0
LONGEST = 255  # bytes of a name

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="devices, owners and links are POSIX here")
root_only = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture
def dirty(tmp_path, texts) -> Path:
    file = tmp_path / "a.txt"
    file.write_bytes(texts.dirty)
    return file


@pytest.fixture
def special(tmp_path):
    """Make a device, a pipe or a socket; skips where that is not permitted."""
    sockets = []

    def make(kind: str) -> Path:
        path = tmp_path / f"{kind}.txt"
        try:
            if kind == "pipe":
                os.mkfifo(path)
            elif kind == "socket":
                sockets.append(socket.socket(socket.AF_UNIX))
                sockets[-1].bind(os.path.relpath(path))  # an absolute path may be too long
            else:
                block = kind == "block"
                os.mknod(path, 0o600 | (stat.S_IFBLK if block else stat.S_IFCHR), LOOP if block else NULL)
        except PermissionError:
            pytest.skip("making a device is not permitted here")
        return path

    yield make
    for one in sockets:
        one.close()


def kind(path: Path) -> int:
    return stat.S_IFMT(path.lstat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Devices, pipes and sockets


class TestStreamsAsOutput:
    @pytest.mark.parametrize("args", [["a.txt"], ["-f", "jsonl", "a.txt", "a.txt"]], ids=["text", "jsonl"])
    def test_device_is_written_through(self, cli, special, dirty, args):
        device = special("device")
        assert cli("-o", device, *args) == (ExitCode.DONE, b"", "")
        assert kind(device) == stat.S_IFCHR

    def test_report_is_written_through(self, cli, special, dirty):
        device = special("device")
        assert cli("report", "a.txt", "-o", device).code == ExitCode.DONE
        assert kind(device) == stat.S_IFCHR

    def test_restored_text_is_written_through(self, cli, special, dirty):
        device = special("device")
        cli("-i", "--audit", "audit.jsonl", "a.txt")
        assert cli("restore", "a.txt", "--audit", "audit.jsonl", "-o", device).code == ExitCode.DONE
        assert kind(device) == stat.S_IFCHR

    def test_pipe_is_written_through(self, cli, special, dirty, texts):
        pipe = special("pipe")
        read = []
        reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
        reader.start()
        assert cli("-o", pipe, "a.txt") == (ExitCode.DONE, b"", "")
        reader.join()
        assert read == [texts.cleaned]
        assert kind(pipe) == stat.S_IFIFO

    @pytest.mark.parametrize("what", ["socket", "block"])
    def test_refused(self, cli, special, dirty, what):
        path = special(what)
        before = kind(path)
        result = cli("-o", path, "a.txt")
        assert result.code == ExitCode.FAILED
        assert result.message.endswith(", not a regular file")
        assert kind(path) == before

    @pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
    def test_open_file_is_written_where_it_is(self, dirty, tmp_path, texts, name):
        """`>> log` still appends: the log is not truncated and keeps its inode."""
        if not os.path.lexists(name) and name != "link":
            pytest.skip(f"no {name} on this system")
        (tmp_path / "link").symlink_to("/dev/stdout")
        log = tmp_path / "log.txt"
        log.write_bytes(b"before\n")
        inode = log.stat().st_ino
        with log.open("ab") as out:
            done = subprocess.run([*NEWSCLEAN, "-o", name, "a.txt"], cwd=tmp_path, stdout=out, check=False)
        assert done.returncode == ExitCode.DONE
        assert log.read_bytes() == b"before\n" + texts.cleaned
        assert log.stat().st_ino == inode

    def test_reader_of_stdout_has_gone(self, dirty, tmp_path):
        reader, writer = os.pipe()
        os.close(reader)
        args = [*NEWSCLEAN, "-o", "/dev/stdout", "a.txt"]
        done = subprocess.run(args, cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, check=False)
        os.close(writer)
        assert (done.returncode, done.stderr) == (ExitCode.DONE, b"")

    def test_several_texts_are_not_written_to_a_device(self, cli, special, dirty):
        assert cli("-o", special("device"), "a.txt", "a.txt").code == ExitCode.USAGE

    @pytest.mark.parametrize("what", ["pipe", "device", "socket"])
    def test_in_an_output_folder_it_is_refused(self, cli, special, tmp_path, dirty, texts, what):
        (tmp_path / "out").mkdir()
        path = special(what).rename(tmp_path / "out/a.txt")
        before = kind(path)
        (tmp_path / "b.txt").write_bytes(texts.dirty)
        result = cli("-o", "out/", "a.txt", "b.txt")
        assert result.code == ExitCode.FAILED
        assert result.message.endswith(f"out/a.txt: a {what}, not a regular file")
        assert kind(path) == before
        assert (tmp_path / "out/b.txt").read_bytes() == texts.cleaned


@pytest.mark.parametrize("what", ["pipe", "device", "socket", "block"])
def test_in_place_is_for_regular_files(cli, special, dirty, texts, what):
    """A pipe is not even opened: what somebody writes into it would be lost."""
    path = special(what)
    before = kind(path)
    result = cli("-i", path, "a.txt")
    assert result.code == ExitCode.FAILED
    assert result.message.endswith(f": a {'device' if what == 'block' else what}, not a regular file")
    assert kind(path) == before
    assert dirty.read_bytes() == texts.cleaned


@pytest.mark.parametrize("what", ["pipe", "device", "socket"])
def test_folder_to_restore_to(cli, special, tmp_path, texts, what):
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    path = special(what).rename(tmp_path / "out/a.txt")
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_bytes(texts.dirty)
    assert cli("-i", "--audit", "audit.jsonl", "in").code == ExitCode.DONE
    before = kind(path)
    result = cli("restore", "in", "--audit", "audit.jsonl", "-o", "out")
    assert result.code == ExitCode.FAILED
    assert result.message.endswith(f"out/a.txt: a {what}, not a regular file")
    assert kind(path) == before
    assert (tmp_path / "out/b.txt").read_bytes() == texts.dirty


# Symbolic links


@pytest.fixture
def tree(tmp_path, texts) -> Path:
    """`in/`, with links to a file and to a folder next to it."""
    for place in ("in/a.txt", "out/file.txt", "out/deep/file.txt"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(texts.dirty)
    (tmp_path / "in/file.txt").symlink_to("../out/file.txt")
    (tmp_path / "in/folder").symlink_to("../out/deep")
    return tmp_path


class TestLinks:
    def test_out_of_a_folder_is_not_followed(self, cli, tree, texts):
        result = cli("-i", "in")
        assert (result.code, result.message) == (
            ExitCode.DONE,
            "newsclean: in/file.txt: a link that leads out of the folder, not followed",
        )
        assert (tree / "in/a.txt").read_bytes() == texts.cleaned
        assert (tree / "out/file.txt").read_bytes() == (tree / "out/deep/file.txt").read_bytes() == texts.dirty

    def test_nor_by_other_commands(self, cli, tree, texts):
        rows = cli("-q", "-f", "jsonl", "in").out.splitlines()
        assert [json.loads(row)["path"] for row in rows] == ["in/a.txt"]
        cli("-i", "--audit", "audit.jsonl", "out", "in")
        assert cli("restore", "in", "--audit", "audit.jsonl", "-i").code == ExitCode.DONE
        assert (tree / "out/file.txt").read_bytes() == texts.cleaned
        assert (tree / "in/a.txt").read_bytes() == texts.dirty

    @pytest.mark.parametrize("name", ["in/file.txt", "in/folder", "in/folder/file.txt"])
    def test_named_outright_is_followed(self, cli, tree, texts, name):
        assert cli("-i", name) == (ExitCode.DONE, b"", "")
        assert (tree / "in/file.txt").is_symlink() and (tree / "in/folder").is_symlink()
        path = tree / name
        assert (path / "file.txt" if path.is_dir() else path).read_bytes() == texts.cleaned

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_within_the_folder_is_done_once(self, cli, tree, texts, jobs):
        """If it were read before it was written under its first name, it would seem changed by somebody else."""
        (tree / "in/again.txt").symlink_to("a.txt")
        result = cli("-i", "-v", "--jobs", jobs, "in/a.txt", "in", "out", "in/file.txt", "in/./a.txt")
        assert result.code == ExitCode.DONE
        assert (tree / "in/again.txt").is_symlink()
        assert [line.split(" (")[0] for line in result.messages if "in/a" in line] == ["newsclean: in/a.txt: changed"]

    @pytest.mark.parametrize("name", ["file.txt", "folder"])
    def test_out_of_an_output_folder_is_not_followed(self, cli, tree, texts, name):
        (tree / "source/folder").mkdir(parents=True)
        for place in ("a.txt", "file.txt", "folder/file.txt"):
            (tree / "source" / place).write_bytes(texts.dirty)
        if name == "folder":
            (tree / "in/file.txt").unlink()
        else:
            (tree / "in/folder").unlink()
        result = cli("-o", "in/", "source")
        assert result.code == ExitCode.FAILED
        assert "a link there leads out of the output folder" in result.message
        assert (tree / "in/a.txt").read_bytes() == texts.cleaned
        assert (tree / "out/file.txt").read_bytes() == (tree / "out/deep/file.txt").read_bytes() == texts.dirty

    def test_out_of_the_folder_to_restore_to_is_not_followed(self, cli, tree, texts):
        (tree / "source/folder").mkdir(parents=True)
        for place in ("a.txt", "file.txt", "folder/file.txt"):
            (tree / "source" / place).write_bytes(texts.dirty)
        assert cli("-i", "--audit", "audit.jsonl", "source").code == ExitCode.DONE
        (tree / "out/file.txt").write_bytes(b"theirs")
        (tree / "out/deep/file.txt").write_bytes(b"theirs")
        for extra in ((), ("--without", "dateline")):
            audit = (tree / "audit.jsonl").read_bytes()
            result = cli("restore", "source", "--audit", "audit.jsonl", "-o", "in", *extra)
            assert result.code == ExitCode.FAILED
            assert sum("a link there leads out of the output folder" in line for line in result.messages) == 2
            assert (tree / "out/file.txt").read_bytes() == (tree / "out/deep/file.txt").read_bytes() == b"theirs"
            added = (tree / "audit.jsonl").read_bytes().removeprefix(audit).splitlines()
            assert [json.loads(line)["path"] for line in added] == (["in/a.txt"] if extra else [])


# Mode, owner, group, attributes


@root_only
def test_owner_and_group_are_kept(cli, dirty, texts):
    os.chown(dirty, 1234, 5678)
    dirty.chmod(0o2640)
    assert cli("-i", "a.txt").code == ExitCode.DONE
    now = dirty.stat()
    assert (now.st_uid, now.st_gid, stat.S_IMODE(now.st_mode)) == (1234, 5678, 0o2640)
    assert dirty.read_bytes() == texts.cleaned


@root_only
def test_owner_of_an_output_is_kept(cli, dirty, tmp_path, texts):
    target = tmp_path / "out.txt"
    target.write_bytes(b"old")
    os.chown(target, 1234, 5678)
    assert cli("-o", "out.txt", "a.txt").code == ExitCode.DONE
    assert (target.stat().st_uid, target.stat().st_gid) == (1234, 5678)
    assert target.read_bytes() == texts.cleaned


@root_only
@pytest.mark.parametrize(
    ("refused", "before", "after"),
    [
        pytest.param("owner", 0o6754, 0o754, id="setuid and setgid are dropped with the owner"),
        pytest.param("group", 0o6754, 0o744, id="another group has the rights of others"),
        pytest.param("both", 0o4775, 0o755, id="both"),
        pytest.param("group", 0o607, 0o607, id="and no more than the group had"),
    ],
)
def test_what_cannot_be_given_back(cli, dirty, monkeypatch, refused, before, after):
    """As for a user who may write the file, but does not own it."""
    os.chown(dirty, 1234, 5678)
    dirty.chmod(before)
    chown = os.fchown

    def refuse(descriptor, uid, gid):
        if refused == "both" or (uid != -1 if refused == "owner" else gid != -1):
            raise PermissionError(1, "Operation not permitted")
        chown(descriptor, uid, gid)

    monkeypatch.setattr(os, "fchown", refuse)
    assert cli("-i", "a.txt").code == ExitCode.DONE
    assert stat.S_IMODE(dirty.stat().st_mode) == after


ACCESS_LIST = struct.pack("<I", 2) + b"".join(
    struct.pack("<HHI", tag, rights, who)
    for tag, rights, who in [
        (1, 6, 2**32 - 1),
        (2, 4, 1234),
        (4, 4, 2**32 - 1),
        (0x10, 4, 2**32 - 1),
        (0x20, 0, 2**32 - 1),
    ]
)
CAPABILITY = struct.pack("<IIIII", 0x02000001, 1 << 10, 0, 0, 0)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes in Python on this system")
@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        pytest.param("user.source", b"wire", True, id="of the user"),
        pytest.param("system.posix_acl_access", ACCESS_LIST, True, id="access list"),
        pytest.param("security.capability", CAPABILITY, False, id="what the old content was trusted with"),
    ],
)
def test_extended_attributes(cli, dirty, texts, name, value, kept):
    try:
        os.setxattr(dirty, name, value)
    except OSError as error:
        pytest.skip(f"{name}: {error.strerror}")
    mode = dirty.stat().st_mode
    assert cli("-i", "a.txt").code == ExitCode.DONE
    assert dirty.read_bytes() == texts.cleaned
    assert (name in os.listxattr(dirty)) == kept
    if kept:
        assert os.getxattr(dirty, name) == value
    assert dirty.stat().st_mode == mode


# Hard links and read-only files


def test_file_that_this_user_may_not_write(cli, dirty, texts, monkeypatch):
    """The tests may run as root, which may write everything."""
    monkeypatch.setattr(os, "access", lambda path, how: how != os.W_OK)
    result = cli("-i", "a.txt")
    assert (result.code, result.message) == (ExitCode.FAILED, "newsclean: a.txt: may not be written by this user")
    assert dirty.read_bytes() == texts.dirty


@pytest.fixture(params=["hard link", "read-only"])
def refused(request, dirty, tmp_path) -> str:
    """Make `a.txt` a file that is not replaced; return the reason."""
    if request.param == "hard link":
        (tmp_path / "backup").hardlink_to(dirty)
        return "has 2 hard links, only one of which would be changed"
    dirty.chmod(0o444)
    return "is read-only"


class TestRefused:
    def test_in_place(self, cli, dirty, tmp_path, texts, refused):
        (tmp_path / "b.txt").write_bytes(texts.dirty)
        result = cli("-i", "--audit", "audit.jsonl", "./a.txt", "b.txt")
        assert (result.code, result.message) == (ExitCode.FAILED, f"newsclean: ./a.txt: {refused}")
        assert dirty.read_bytes() == texts.dirty
        assert (tmp_path / "b.txt").read_bytes() == texts.cleaned
        records = (tmp_path / "audit.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(record)["path"] for record in records] == ["b.txt"], "a text that stays has no record"

    @pytest.mark.parametrize("target", ["a.txt", "./"])
    def test_as_output(self, cli, dirty, tmp_path, texts, refused, target):
        (tmp_path / "source").mkdir()
        (tmp_path / "source/a.txt").write_bytes(texts.dirty)
        result = cli("-o", target, "source/a.txt")
        assert result.code == ExitCode.FAILED
        assert result.message.endswith(f": a.txt: {refused}")
        assert dirty.read_bytes() == texts.dirty

    def test_restoring(self, cli, dirty, tmp_path, texts, refused):
        again = tmp_path / "c.txt"
        again.write_bytes(texts.dirty)
        cli("-i", "--audit", "audit.jsonl", "c.txt")
        if "link" in refused:
            (tmp_path / "more").hardlink_to(again)
        else:
            again.chmod(0o444)
        result = cli("restore", "-i", "c.txt", "--audit", "audit.jsonl")
        assert (result.code, result.message) == (ExitCode.FAILED, f"newsclean: c.txt: {refused}")
        assert again.read_bytes() == texts.cleaned

    def test_clean_text_needs_no_writing(self, cli, dirty, texts, refused):
        mode = stat.S_IMODE(dirty.stat().st_mode)
        dirty.chmod(0o644)
        dirty.write_bytes(texts.cleaned)
        dirty.chmod(mode)
        assert cli("-i", "a.txt") == (ExitCode.DONE, b"", "")

    def test_looking_is_allowed(self, cli, dirty, refused):
        assert cli("--check", "a.txt").code == ExitCode.WOULD_CHANGE


# Names


@pytest.mark.parametrize("name", ["n" * (LONGEST - 4) + ".txt", "é" * 125 + "n.txt", "n" * LONGEST], ids=len)
def test_longest_name(cli, tmp_path, texts, name):
    (tmp_path / name).write_bytes(texts.dirty)
    assert cli("-i", name) == (ExitCode.DONE, b"", "")
    assert (tmp_path / name).read_bytes() == texts.cleaned
    assert cli("-o", "out/", name).code == ExitCode.DONE
    assert (tmp_path / "out" / name).read_bytes() == texts.cleaned
    assert names(tmp_path / "out") == [name]


@pytest.mark.parametrize(("form", "suffix"), [("markdown", ".md"), ("jsonld", ".jsonld")])
def test_name_too_long_with_its_suffix(cli, tmp_path, texts, form, suffix):
    name = "n" * LONGEST
    for place in ("a.txt", name):
        (tmp_path / place).write_bytes(texts.dirty)
    result = cli("-f", form, "-o", "out/", name, "a.txt")
    assert result.code == ExitCode.FAILED
    assert result.message == f"newsclean: {name}: out/{name}{suffix}: file name too long"
    assert names(tmp_path / "out") == [f"a{suffix}"]
