"""`--in-place`: the file is the old one or the new one, and only its content changes."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode
from newsclean.cli.write import write_atomically
from newsclean.pipeline import STAGE_NAMES

LONG_AGO = 1_000_000_000

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX here")


@pytest.fixture
def dirty_file(tmp_path, texts) -> Path:
    file = tmp_path / "a.txt"
    file.write_bytes(texts.dirty)
    return file


def test_in_place(cli, dirty_file, texts):
    assert cli("-i", "a.txt") == (ExitCode.DONE, b"", "")
    assert dirty_file.read_bytes() == texts.cleaned
    assert [path.name for path in dirty_file.parent.iterdir()] == ["a.txt"]


def test_folder(cli, dirty_file, texts, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/b.txt").write_bytes(texts.dirty)
    (tmp_path / "deep/c.md").write_bytes(texts.dirty)
    assert cli("--in-place", ".").code == ExitCode.DONE
    assert (tmp_path / "deep/b.txt").read_bytes() == dirty_file.read_bytes() == texts.cleaned
    assert (tmp_path / "deep/c.md").read_bytes() == texts.dirty


@needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o222])
def test_mode_is_kept(cli, dirty_file, texts, mode):
    dirty_file.chmod(mode)
    cli("-i", "a.txt")
    assert dirty_file.read_bytes() == texts.cleaned
    assert stat.S_IMODE(dirty_file.stat().st_mode) == mode


@needs_posix
def test_new_file_has_the_mode_of_the_umask(cli, tmp_path, texts):
    before = os.umask(0o027)
    try:
        cli("-o", "out.txt", stdin=texts.dirty)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o640


def test_clean_file_is_not_touched(cli, tmp_path, texts):
    file = tmp_path / "a.txt"
    file.write_bytes(texts.cleaned)
    os.utime(file, (LONG_AGO, LONG_AGO))
    before = file.stat()
    assert cli("-i", "a.txt") == (ExitCode.DONE, b"", "")
    after = file.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--with-metadata"],
        ["-f", "markdown"],
        *(["--skip", name] for name in STAGE_NAMES),
        *(["--stages", name] for name in STAGE_NAMES),
        *(["--mode", name] for name in ("precision", "recall")),
    ],
    ids=lambda options: " ".join(options) or "none",
)
def test_second_run_touches_nothing(cli, dirty_file, options):
    cli("-i", *options, "a.txt")
    written = dirty_file.read_bytes()
    os.utime(dirty_file, (LONG_AGO, LONG_AGO))
    assert cli("-i", *options, "a.txt").code == ExitCode.DONE
    assert dirty_file.read_bytes() == written
    assert dirty_file.stat().st_mtime == LONG_AGO


@needs_posix
def test_symbolic_link_stays(cli, dirty_file, texts, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    target = dirty_file.rename(tmp_path / "elsewhere/a.txt")
    dirty_file.symlink_to("elsewhere/a.txt")
    assert cli("-i", "a.txt").code == ExitCode.DONE
    assert dirty_file.is_symlink()
    assert target.read_bytes() == texts.cleaned
    assert sorted(path.name for path in target.parent.iterdir()) == ["a.txt"]


def test_markdown(cli, dirty_file):
    assert cli("-i", "-f", "markdown", "a.txt").code == ExitCode.DONE
    assert b"\n# Ferry to Quill Island" in dirty_file.read_bytes()


def test_front_matter_of_an_earlier_run(cli, dirty_file, texts):
    """Never doubled; kept by default; `--no-with-metadata` removes it, and restore brings it back."""
    cli("-i", "--with-metadata", "a.txt")
    with_front_matter = dirty_file.read_bytes()
    assert with_front_matter.startswith(b"---\ntitle: Ferry")
    for options in ([], ["--with-metadata"], ["-f", "markdown"]):
        assert cli("-i", *options, "a.txt").code == ExitCode.DONE
        assert dirty_file.read_bytes().count(b"---\n") == 2
        dirty_file.write_bytes(with_front_matter)
    assert cli("-i", "--no-with-metadata", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    assert dirty_file.read_bytes() == texts.cleaned
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == with_front_matter


def test_help_says_what_becomes_of_front_matter(cli):
    words = " ".join(cli("--help").out.decode().split())
    assert "markdown begins with the metadata as YAML front matter" in words
    assert "front matter of a text is read and left out, but -i, --check and --diff keep it unchanged" in words


BLOCKS = {
    "YAML": b"---\ntitle:   'The  ferry''s goats'   # as sent\nauthors: [Ann Lee]\ntags: [sea]\n---\n\n",
    "no blank line below": b"---\ntitle: Goats\n---\n",
    "dots at the end": b"---\ntags:\n- sea\n...\n\n\n",
    "blank lines above": b"\n\n---\nlayout: post\n---\n",
    "TOML": b'+++\ntitle = "Goats"\ndate = 2024-03-05\n+++\n\n',
    "characters of other stages": "---\ntitle: cafÃ© &amp; {{name}}\u200b\n---\n".encode(),
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_front_matter_stays_byte_for_byte(cli, dirty_file, texts, block):
    dirty_file.write_bytes(block + texts.dirty)
    assert cli("--check", "a.txt").code == ExitCode.WOULD_CHANGE
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    written = dirty_file.read_bytes()
    assert written.startswith(block)
    assert written.endswith(texts.cleaned.partition(b"\n\n")[2])
    for look in ("--check", "--diff"):
        assert cli(look, "a.txt") == (ExitCode.DONE, b"", "")
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    assert dirty_file.read_bytes() == written
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == block + texts.dirty


def test_clean_text_below_front_matter_is_not_touched(cli, dirty_file, texts):
    """Not even if only the block has the title: printed as well, it would appear twice."""
    body = texts.cleaned.partition(b"\n\n")[2]
    dirty_file.write_bytes(BLOCKS["YAML"] + body)
    assert cli("--check", "a.txt") == (ExitCode.DONE, b"", "")
    assert cli("-i", "a.txt") == (ExitCode.DONE, b"", "")
    assert dirty_file.read_bytes() == BLOCKS["YAML"] + body


def test_only_in_place_is_front_matter_kept(cli, dirty_file, texts, tmp_path):
    dirty_file.write_bytes(BLOCKS["YAML"] + texts.dirty)
    assert not cli("a.txt").out.startswith(b"---")
    assert cli("-o", "b.txt", "a.txt").code == ExitCode.DONE
    assert not (tmp_path / "b.txt").read_bytes().startswith(b"---")


def test_audit_knows_that_front_matter_was_kept(cli, dirty_file, texts):
    dirty_file.write_bytes(BLOCKS["YAML"] + texts.dirty)
    cli("-i", "--audit", "audit.jsonl", "a.txt")
    again = cli("restore", "a.txt", "--audit", "audit.jsonl", "--without", "boilerplate.common.ad-label")
    assert again.code == ExitCode.DONE
    assert again.out.startswith(BLOCKS["YAML"])


def test_file_without_an_article_stays(cli, dirty_file, texts):
    dirty_file.write_bytes(texts.furniture)
    result = cli("-i", "a.txt")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message.startswith("newsclean: a.txt: no article found in this text, left as it is (--exclude ")
    assert cli("-i", "--exclude", "a.txt", ".").code == ExitCode.DONE
    assert dirty_file.read_bytes() == texts.furniture


def test_failure_is_reported_though_quiet(cli, dirty_file, texts):
    dirty_file.write_bytes(texts.furniture)
    result = cli("-q", "-i", "a.txt")
    assert result.code == ExitCode.FAILED
    assert result.message


def test_binary_file_stays_and_the_others_are_done(cli, dirty_file, texts, tmp_path):
    (tmp_path / "b.txt").write_bytes(texts.binary)
    (tmp_path / "c.txt").write_bytes(texts.dirty)
    result = cli("-i", ".")
    assert result.code == ExitCode.FAILED
    assert result.message.startswith("newsclean: b.txt: ")
    assert (tmp_path / "b.txt").read_bytes() == texts.binary
    assert (tmp_path / "c.txt").read_bytes() == dirty_file.read_bytes() == texts.cleaned


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace", "os.fchmod"])
def test_failing_write_leaves_the_old_file(cli, dirty_file, texts, monkeypatch, call):
    def fail(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(call, fail)
    result = cli("-i", "a.txt")
    assert result.code == ExitCode.FAILED
    assert result.message == "newsclean: a.txt: no space left on device"
    assert dirty_file.read_bytes() == texts.dirty
    assert [path.name for path in dirty_file.parent.iterdir()] == ["a.txt"]


def test_interrupted_write_leaves_the_old_file(cli, dirty_file, texts, monkeypatch):
    def interrupt(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    assert cli("-i", "a.txt").code == ExitCode.INTERRUPTED
    assert dirty_file.read_bytes() == texts.dirty
    assert [path.name for path in dirty_file.parent.iterdir()] == ["a.txt"]


def test_audit_is_on_disk_before_the_text_is(cli, dirty_file, texts, monkeypatch, tmp_path):
    audit = tmp_path / "audit.jsonl"
    seen = []

    def replace(self, target):
        seen.append(audit.exists() and audit.read_bytes().endswith(b"\n"))
        os.replace(self, target)  # noqa: PTH105 - the method is the one that is replaced here

    monkeypatch.setattr(Path, "replace", replace)
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    assert seen == [True]


def test_file_stays_where_the_audit_cannot_be_written(cli, dirty_file, texts):
    result = cli("-i", "--audit", "no-such-folder/audit.jsonl", "a.txt")
    assert result.code == ExitCode.FAILED
    assert result.message
    assert dirty_file.read_bytes() == texts.dirty


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["-i"], id="stdin"),
        pytest.param(["-i", "-"], id="dash"),
        pytest.param(["-i", "-o", "b.txt", "a.txt"], id="with --output"),
        pytest.param(["-i", "--check", "a.txt"], id="with --check"),
        pytest.param(["--diff", "-i", "a.txt"], id="with --diff"),
        pytest.param(["-i", "-f", "json", "a.txt"], id="json"),
        pytest.param(["-i", "-f", "jsonl", "a.txt"], id="jsonl"),
        pytest.param(["-i", ""], id="empty name"),
    ],
)
def test_refused(cli, dirty_file, texts, args):
    result = cli(*args, stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert result.message
    assert dirty_file.read_bytes() == texts.dirty


PACK = b'[[rule]]\nid = "goats"\nreason = "goats"\npattern = "goats for members only"\n'


@pytest.fixture
def pack(tmp_path) -> Path:
    (tmp_path / "my.toml").write_bytes(PACK)
    (tmp_path / "pack.txt").write_bytes(PACK)
    return tmp_path / "my.toml"


@pytest.mark.parametrize(
    ("config", "args", "left"),
    [
        pytest.param("", ["--rules", "my.toml", "my.toml", "a.txt"], "my.toml", id="option"),
        pytest.param('rules = ["my.toml"]', ["my.toml", "a.txt"], "my.toml", id="configuration"),
        pytest.param('rules = ["my.toml"]', ["newsclean.toml", "a.txt"], "newsclean.toml", id="configuration itself"),
        pytest.param("", ["--rules", "./pack.txt", "."], "pack.txt", id="in a folder"),
        pytest.param("", ["--rules", "my.toml", "../{here}/my.toml", "a.txt"], "my.toml", id="by another path"),
    ],
)
def test_pack_in_use_is_not_a_text(cli, dirty_file, texts, pack, config, args, left):
    """A hook may pass everything that is in a folder."""
    (pack.parent / "newsclean.toml").write_text(config, encoding="utf-8")
    before = (pack.parent / left).read_bytes()
    result = cli("-i", *(arg.format(here=pack.parent.name) for arg in args))
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    assert result.message.endswith(f"{left}: a rule pack or a configuration, left as it is")
    assert (pack.parent / left).read_bytes() == before
    assert dirty_file.read_bytes() == texts.cleaned


def test_a_file_named_like_a_pack_is_cleaned_when_named(cli, texts, pack):
    pack.write_bytes(texts.dirty)
    assert cli("-i", "my.toml").code == ExitCode.DONE
    assert pack.read_bytes() == texts.cleaned


@pytest.mark.parametrize("option", ["-o", "--audit"])
def test_pack_in_use_is_not_overwritten(cli, dirty_file, pack, option):
    result = cli("--rules", "my.toml", option, "my.toml", "a.txt")
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "my.toml" in result.message
    assert pack.read_bytes() == PACK


def test_write_atomically_makes_a_new_file(tmp_path):
    write_atomically(tmp_path / "new.txt", b"rain\n")
    assert (tmp_path / "new.txt").read_bytes() == b"rain\n"
