"""No run writes to a file that it reads, or writes to twice, whatever the file is called."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

pytestmark = pytest.mark.slow


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


def hard(target, link):
    os.link(target, link)


def soft(target, link):
    link.symlink_to(target)


RESTORE = ("restore", "a.txt", "--audit", "audit.jsonl")
SAME = [pytest.param(None, id="one name"), pytest.param(hard, id="hard link"), pytest.param(soft, id="symbolic link")]


@pytest.mark.parametrize("link", SAME)
class TestOneFileTwice:
    """No run writes to a file that it reads, or writes to twice, whatever it is called."""

    @pytest.fixture
    def other(self, cleaned, tmp_path, link):
        """A second name of a file, or its only one."""

        def make(name: str) -> str:
            if link is None:
                return name
            place = Path(name)
            second = place.with_name(f"other-{place.name}")
            link(tmp_path / place, tmp_path / second)
            return str(second)

        return make

    def snapshot(self, tmp_path):
        return {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    @pytest.mark.parametrize(
        ("args", "name"),
        [
            pytest.param(["-i", "--audit", "{}", "b.txt"], "b.txt", id="audit and input"),
            pytest.param(["-i", "--audit", "audit.jsonl", "b.txt", "{}"], "audit.jsonl", id="input and audit"),
            pytest.param(["--audit", "audit.jsonl", "-o", "{}", "b.txt"], "audit.jsonl", id="output and audit"),
            pytest.param(["-o", "{}", "b.txt"], "b.txt", id="output and input"),
            pytest.param(["-o", "{}", "--rules", "my.toml", "b.txt"], "my.toml", id="output and rules"),
            pytest.param(["-i", "--audit", "{}", "--rules", "my.toml", "b.txt"], "my.toml", id="audit and rules"),
            pytest.param(["-o", "{}", "b.txt"], "newsclean.toml", id="output and configuration"),
            pytest.param(["-i", "--audit", "{}", "b.txt"], "newsclean.toml", id="audit and configuration"),
            pytest.param([*RESTORE, "-o", "{}"], "audit.jsonl", id="restored to audit"),
            pytest.param(["restore", "{}", "--audit", "audit.jsonl", "-i"], "audit.jsonl", id="restore the audit"),
            pytest.param([*RESTORE, "-o", "{}"], "a.txt", id="restore to itself"),
            pytest.param(
                [*RESTORE, "-o", "{}"],
                "newsclean.toml",
                id="restore to configuration",
            ),
        ],
    )
    def test_refused(self, cli, tmp_path, other, args, name):
        (tmp_path / "my.toml").write_bytes(b'[[rule]]\nid = "goats"\nreason = "goats"\npattern = "goats for all"\n')
        (tmp_path / "newsclean.toml").write_bytes(b"")
        second = other(name)
        before = self.snapshot(tmp_path)
        assert refused(cli(*(arg.format(second) for arg in args)), second)
        assert self.snapshot(tmp_path) == before

    @pytest.mark.parametrize(
        ("args", "name"),
        [
            pytest.param(["report", "b.txt", "-o", "{}"], "b.txt", id="page and input"),
            pytest.param(["report", "b.txt", "--rules", "my.toml", "-o", "{}"], "my.toml", id="page and rules"),
            pytest.param(["report", "b.txt", "-o", "{}"], "newsclean.toml", id="page and configuration"),
            pytest.param(["learn", "all.jsonl", "-o", "{}", "--force"], "all.jsonl", id="pack and input"),
            pytest.param(["learn", "texts", "-o", "{}", "--force"], "texts/1.txt", id="pack and input of a folder"),
            pytest.param(["learn", "all.jsonl", "-o", "{}", "--force"], "newsclean.toml", id="pack and configuration"),
        ],
    )
    def test_of_other_commands(self, cli, tmp_path, other, texts, args, name):
        (tmp_path / "my.toml").write_bytes(b'[[rule]]\nid = "goats"\nreason = "goats"\npattern = "goats for all"\n')
        (tmp_path / "newsclean.toml").write_bytes(b"")
        row = {"text": f"It rained in Halm, the mayor said.\n\nAll the goats of Halm\n\n{texts.cleaned.decode()}"}
        (tmp_path / "all.jsonl").write_text(f"{json.dumps(row)}\n" * 9, encoding="utf-8")
        (tmp_path / "texts").mkdir()
        for number in range(9):
            (tmp_path / f"texts/{number}.txt").write_text(row["text"], encoding="utf-8")
        second = other(name)
        before = self.snapshot(tmp_path)
        assert refused(cli(*(arg.format(second) for arg in args)), second)
        assert self.snapshot(tmp_path) == before

    def test_output_folder(self, cli, tmp_path, other, texts):
        (tmp_path / "out").mkdir()
        second = other("b.txt")
        if second != "b.txt":
            (tmp_path / second).rename(tmp_path / "out/b.txt")
        before = self.snapshot(tmp_path)
        assert refused(cli("-o", "." if second == "b.txt" else "out/", "b.txt"), "b.txt")
        assert self.snapshot(tmp_path) == before

    def test_audit_in_the_output_folder(self, cli, tmp_path, other):
        (tmp_path / "out").mkdir()
        (tmp_path / other("audit.jsonl")).rename(tmp_path / "out/b.txt")
        audit = "audit.jsonl" if (tmp_path / "audit.jsonl").exists() else "out/b.txt"
        before = self.snapshot(tmp_path)
        assert refused(cli("-o", "out/", "--audit", audit, "b.txt"), "out/b.txt")
        assert self.snapshot(tmp_path) == before


def test_audit_in_the_folder_by_another_name(cli, cleaned, tmp_path, texts):
    """By its own name or a symbolic link it is skipped; a hard link hides it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "b.txt").rename(tmp_path / "seeds/b.txt")
    os.link(tmp_path / "audit.jsonl", tmp_path / "seeds/notes.txt")
    assert refused(cli("-i", "--audit", "audit.jsonl", "seeds"), "seeds/notes.txt", "audit.jsonl")
    assert (tmp_path / "seeds/b.txt").read_bytes() == texts.dirty


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
class TestStreams:
    """stdout and stderr are files of a run too, if the shell redirects them."""

    @pytest.fixture
    def shell(self, tmp_path):
        def run(line: str) -> tuple[int, bytes]:
            script = line.replace("newsclean ", f"{sys.executable} -m newsclean ")
            done = subprocess.run(["sh", "-c", script], capture_output=True, cwd=tmp_path, timeout=120, check=False)
            return done.returncode, done.stderr

        return run

    @pytest.mark.parametrize(
        ("line", "what"),
        [
            ("newsclean b.txt --audit audit.jsonl >> audit.jsonl", b"the audit audit.jsonl"),
            ("newsclean b.txt --audit new.jsonl > new.jsonl", b"the audit new.jsonl"),
            ("newsclean b.txt >> b.txt", b"the input b.txt"),
            ("newsclean -f jsonl a.txt b.txt >> b.txt", b"the input b.txt"),
            ("newsclean --rules my.toml b.txt >> my.toml", b"the rule pack my.toml"),
            ("newsclean b.txt >> newsclean.toml", b"the configuration"),
            ("newsclean restore a.txt --audit audit.jsonl >> audit.jsonl", b"the audit audit.jsonl"),
            ("newsclean restore a.txt --audit audit.jsonl >> a.txt", b"the input a.txt"),
        ],
    )
    def test_stdout_is_not_another_file(self, shell, cleaned, tmp_path, line, what):
        (tmp_path / "my.toml").write_bytes(b'[[rule]]\nid = "goats"\nreason = "goats"\npattern = "goats for all"\n')
        (tmp_path / "newsclean.toml").write_bytes(b"")
        before = {path: path.read_bytes() for path in tmp_path.iterdir()}
        code, err = shell(line)
        assert code == ExitCode.USAGE
        assert err.startswith(b"newsclean: " + what) and err.endswith(b" is also where stdout goes\n"), err
        assert all(path.read_bytes() == data for path, data in before.items())

    def test_nor_is_stderr(self, shell, cleaned, tmp_path, texts):
        before = (tmp_path / "audit.jsonl").read_bytes()
        assert shell("newsclean -i --audit audit.jsonl b.txt 2>> audit.jsonl")[0] == ExitCode.USAGE
        line = b"newsclean: the audit audit.jsonl is also where stderr goes\n"
        assert (tmp_path / "audit.jsonl").read_bytes() == before + line
        assert (tmp_path / "b.txt").read_bytes() == texts.dirty

    def test_they_are_not_texts_of_the_folder(self, shell, cleaned, tmp_path, texts):
        assert shell("newsclean -f jsonl . > all.txt")[0] == ExitCode.DONE
        assert len((tmp_path / "all.txt").read_bytes().splitlines()) == 2
        (tmp_path / "all.txt").unlink()
        assert shell("newsclean -i -v . 2> log.txt")[0] == ExitCode.DONE
        assert b"log.txt" not in (tmp_path / "log.txt").read_bytes()
        assert (tmp_path / "b.txt").read_bytes() == texts.cleaned
        assert shell("newsclean restore . --audit audit.jsonl -i 2> log.txt")[0] == ExitCode.DONE
        assert (tmp_path / "a.txt").read_bytes() == texts.dirty

    def test_outputs_that_are_streams(self, shell, cleaned, tmp_path, texts):
        assert shell("newsclean -o /dev/stdout b.txt > out.txt") == (ExitCode.DONE, b"")
        assert (tmp_path / "out.txt").read_bytes() == texts.cleaned


def test_rules_by_another_name_are_not_text(cli, tmp_path, texts):
    (tmp_path / "my.toml").write_bytes(b'[[rule]]\nid = "goats"\nreason = "goats"\npattern = "goats for all"\n')
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    os.link(tmp_path / "my.toml", tmp_path / "rules.txt")
    result = cli("-i", "--rules", "my.toml", "a.txt", "rules.txt")
    assert result.code == ExitCode.DONE
    assert result.message.endswith("rules.txt: a rule pack or a configuration, left as it is")
