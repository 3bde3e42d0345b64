"""No run writes to a file that it reads, or writes to twice, whatever the file is called."""

from __future__ import annotations

import os

import pytest

from newsclean.cli.exits import ExitCode


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
            link(tmp_path / name, tmp_path / f"other-{name}")
            return f"other-{name}"

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
    """By its own name, or by a symbolic link, it is no text and is passed over; a hard link hides it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "b.txt").rename(tmp_path / "seeds/b.txt")
    os.link(tmp_path / "audit.jsonl", tmp_path / "seeds/notes.txt")
    assert refused(cli("-i", "--audit", "audit.jsonl", "seeds"), "seeds/notes.txt", "audit.jsonl")
    assert (tmp_path / "seeds/b.txt").read_bytes() == texts.dirty


def test_rules_by_another_name_are_no_text(cli, tmp_path, texts):
    (tmp_path / "my.toml").write_bytes(b'[[rule]]\nid = "goats"\nreason = "goats"\npattern = "goats for all"\n')
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    os.link(tmp_path / "my.toml", tmp_path / "rules.txt")
    result = cli("-i", "--rules", "my.toml", "a.txt", "rules.txt")
    assert result.code == ExitCode.DONE
    assert result.message.endswith("rules.txt: a rule pack or a configuration, left as it is")
