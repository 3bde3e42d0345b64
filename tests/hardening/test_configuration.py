"""A configuration from a stranger or a parent folder cannot cause writes, and none makes newsclean crash."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from newsclean.cli import config
from newsclean.cli.exits import ExitCode

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs owners and links of POSIX")
WRITES = ["in-place = true", 'audit = "audit.jsonl"', 'output = "out.txt"']


@pytest.fixture
def write(tmp_path):
    """Write a file below the folder of the test."""

    def write(name: str, data: str | bytes) -> None:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())

    return write


@pytest.fixture
def run_in(cli, tmp_path, monkeypatch):
    """Run the command line in a folder below that of the test."""

    def run(folder: str, *args: str, **kwargs: bytes):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.chdir(tmp_path / folder)
        return cli(*args, **kwargs)

    return run


def files(folder) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("text", WRITES)
@pytest.mark.parametrize(
    ("name", "git"),
    [
        pytest.param("newsclean.toml", None, id="above the working folder"),
        pytest.param("pyproject.toml", None, id="of a project above"),
        pytest.param("newsclean.toml", "work/.git/HEAD", id="above the repository"),
        pytest.param("newsclean.toml", "work/.git", id="above a work tree, where .git is a file"),
    ],
)
def test_above_the_repository_nothing_is_written(run_in, write, tmp_path, texts, text, name, git):
    write(name, text if name == "newsclean.toml" else f"[tool.newsclean]\n{text}\n")
    write("work/a.txt", texts.dirty)
    if git:
        write(git, "gitdir: elsewhere\n")
    before = files(tmp_path)
    result = run_in("work", "a.txt")
    assert (result.code, result.out) == (ExitCode.DONE, texts.cleaned)
    assert files(tmp_path) == before
    key = text.partition(" ")[0]
    assert f"{tmp_path / name}: '{key}' is ignored" in result.message
    assert run_in("work", "-q", "a.txt").messages == []


@pytest.mark.parametrize("text", WRITES)
@pytest.mark.parametrize(
    ("name", "git", "here"),
    [
        pytest.param("newsclean.toml", None, ".", id="working folder"),
        pytest.param("newsclean.toml", ".git/HEAD", "work/deep", id="root of the repository"),
        pytest.param("work/newsclean.toml", ".git/HEAD", "work/deep", id="below the root"),
        pytest.param("work/newsclean.toml", ".git", "work/deep", id="below the root of a work tree"),
    ],
)
def test_in_the_repository_it_is(run_in, write, tmp_path, texts, text, name, git, here):
    write(name, text)
    write(f"{here}/a.txt", texts.dirty)
    if git:
        write(git, "gitdir: elsewhere\n")
    before = files(tmp_path)
    result = run_in(here, "a.txt")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    assert files(tmp_path) != before


@pytest.mark.parametrize("text", WRITES)
def test_of_another_user(run_in, write, tmp_path, texts, text, monkeypatch):
    if not hasattr(os, "geteuid"):
        pytest.skip("files have no owners here")
    write("newsclean.toml", text)
    write("a.txt", texts.dirty)
    before = files(tmp_path)
    user = os.geteuid()
    monkeypatch.setattr(config.os, "geteuid", lambda: user + 1)
    result = run_in(".", "a.txt")
    assert (result.code, result.out) == (ExitCode.DONE, texts.cleaned)
    assert files(tmp_path) == before
    assert result.message.endswith("is ignored: the file belongs to another user")


@posix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_given_away(run_in, write, tmp_path, texts):
    write("newsclean.toml", "in-place = true")
    os.chown(tmp_path / "newsclean.toml", 12345, 12345)
    write("a.txt", texts.dirty)
    assert run_in(".", "a.txt").out == texts.cleaned


@posix_only
def test_link_to_a_configuration_elsewhere(run_in, write, tmp_path, texts):
    write("elsewhere/newsclean.toml", "in-place = true")
    write("work/.git/HEAD", "")
    write("work/a.txt", texts.dirty)
    (tmp_path / "work/newsclean.toml").symlink_to("../elsewhere/newsclean.toml")
    assert run_in("work", "a.txt").out == texts.cleaned


@pytest.mark.parametrize("key", ["audit", "output"])
@pytest.mark.parametrize("value", ["../victim", "{root}/victim", "link/victim", "deep/../../victim", "../work2/x"])
def test_paths_stay_below_the_root(run_in, write, tmp_path, texts, key, value):
    write("work/.git/HEAD", "")
    write("work/a.txt", texts.dirty)
    write("victim", "mine\n")
    write("work2/x", "mine\n")
    if value.startswith("link"):
        if sys.platform == "win32":
            pytest.skip("needs links")
        (tmp_path / "work/link").symlink_to(tmp_path)
    write("work/newsclean.toml", f'{key} = "{value.format(root=tmp_path.as_posix())}"')
    before = files(tmp_path)
    result = run_in("work", "a.txt")
    assert (result.code, result.out) == (ExitCode.DONE, texts.cleaned)
    assert files(tmp_path) == before
    assert f"'{key}' is ignored" in result.message and f"is outside {tmp_path / 'work'}" in result.message


def test_in_place_is_for_files_below_the_root(run_in, write, tmp_path, texts):
    write("work/.git/HEAD", "")
    write("work/newsclean.toml", "in-place = true")
    write("a.txt", texts.dirty)
    result = run_in("work", "../a.txt")
    assert (result.code, result.out) == (ExitCode.DONE, texts.cleaned)
    assert "'in-place' is ignored: ../a.txt is outside" in result.message
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty
    assert run_in("work", "-i", "../a.txt") == (ExitCode.DONE, b"", "")
    assert (tmp_path / "a.txt").read_bytes() == texts.cleaned


def test_what_only_reads_is_taken_from_above(run_in, write, texts):
    """Nothing is reported about options that the command line sets, or that write nothing."""
    write("newsclean.toml", 'in-place = true\naudit = "../a.jsonl"\nformat = "json"\n')
    write("work/.git/HEAD", "")
    write("work/a.txt", texts.dirty)
    result = run_in("work", "-i", "-f", "text", "--audit", "b.jsonl", "a.txt")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    write("newsclean.toml", 'in-place = false\nformat = "json"\n')
    result = run_in("work", "a.txt")
    assert result.err == ""
    assert result.out.startswith(b"{")


def test_output_of_a_configuration_may_be_stdout_or_a_folder(run_in, write, tmp_path, texts):
    write("a.txt", texts.dirty)
    write("newsclean.toml", 'output = "-"')
    assert run_in(".", "a.txt").out == texts.cleaned
    write("newsclean.toml", 'output = "out/"')
    assert run_in(".", "a.txt").code == ExitCode.DONE
    assert (tmp_path / "out/a.txt").read_bytes() == texts.cleaned


@posix_only
@pytest.mark.parametrize("name", ["newsclean.toml", "pyproject.toml"])
def test_what_is_not_a_regular_file_is_not_a_configuration(run_in, tmp_path, texts, name):
    os.mkfifo(tmp_path / name)
    assert run_in(".", stdin=texts.dirty).out == texts.cleaned


@posix_only
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "link to itself"])
@pytest.mark.parametrize(
    "args",
    [["-"], ["explain", "-"], ["rules", "list"], ["rules", "coverage", "."], ["report", ".", "-o", "r.html"]],
    ids=" ".join,
)
def test_rules_are_regular_files(run_in, write, tmp_path, texts, kind, args):
    """A pipe would block, and a device may never end."""
    name = "pack.toml"
    if kind == "fifo":
        os.mkfifo(tmp_path / name)
    elif kind == "folder":
        (tmp_path / name).mkdir()
    elif kind == "device":
        name = os.devnull
    else:
        (tmp_path / name).symlink_to(name)
    write("newsclean.toml", f'rules = ["{name}"]')
    result = run_in(".", *args, stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert name in result.message


NESTED, DIGITS = "[" * 5000, "9" * 5000
STRANGE = [
    pytest.param(f"jobs = {NESTED}", id="arrays without an end"),
    pytest.param(f"skip = {'[' * 300}{']' * 300}", id="nested arrays"),
    pytest.param("skip = " + "{a=" * 5000, id="nested tables"),
    pytest.param(f"jobs = {DIGITS}", id="digits"),
    pytest.param(f"jobs = 0x{'f' * 50_000}", id="hexadecimal digits"),
    pytest.param(f"skip = [0x{'f' * 50_000}]", id="hexadecimal digits in a list"),
    pytest.param(f"{'.'.join('a' * 100_000)} = 1", id="dotted key"),
    pytest.param(f"[{'.'.join('a' * 100_000)}]", id="dotted table"),
    pytest.param(f"{'k' * 100_000} = 1", id="long key"),
    pytest.param('skip = "' + "a." * 100_000 + '"', id="long value"),
    pytest.param(f'rules = ["{"r" * 100_000}"]', id="long name"),
    pytest.param(f'audit = ["{"r" * 100_000}"]', id="list for a path"),
    pytest.param('skip = "a\\u0000b"', id="NUL"),
    pytest.param('rules = "a\\u0000b.toml"', id="NUL in a name"),
    pytest.param('output = "a\\u0000b"', id="NUL in an output"),
    pytest.param("skip = [true]", id="switch in a list"),
    pytest.param("skip = [[1]]", id="list in a list"),
    pytest.param("skip = [{a = 1}]", id="table in a list"),
    pytest.param('lang = ["en", "de"]', id="list for one value"),
    pytest.param("jobs = 1979-05-27", id="date"),
    pytest.param("jobs = nan", id="not a number"),
    pytest.param("tool = 5", id="tool that is not a table"),
    pytest.param("#" * (5 << 20), id="huge"),
    pytest.param("\0", id="binary"),
]


@pytest.mark.parametrize("text", STRANGE)
@pytest.mark.parametrize("args", [["-"], ["explain", "-"]], ids=" ".join)
def test_strange_configurations(run_in, write, texts, text, args):
    """One line that names the file, and exit 2. (`explain` takes only its own options.)"""
    write("newsclean.toml", text)
    result = run_in(".", *args, stdin=texts.dirty)
    if args == ["-"] or result.code != ExitCode.DONE:
        assert (result.code, result.out) == (ExitCode.USAGE, b"")
        assert result.message


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("tool = 5 # newsclean\n", id="tool is a number"),
        pytest.param('tool = "newsclean"\n', id="tool is a word"),
        pytest.param('[[tool]]\nnewsclean = "x"\n', id="tool is a list"),
        pytest.param('[project]\nname = "newsclean"\n', id="a project of that name"),
    ],
)
def test_project_that_says_nothing_of_newsclean(run_in, write, texts, text):
    write("pyproject.toml", text)
    assert run_in(".", stdin=texts.dirty) == (ExitCode.DONE, texts.cleaned, "")


def test_unreadable_configuration(run_in, write, texts, monkeypatch):
    def refuse(path, *args):
        raise PermissionError(13, "Permission denied", str(path))

    write("newsclean.toml", "")
    monkeypatch.setattr(config, "read_regular_file", refuse)
    result = run_in(".", stdin=texts.dirty)
    assert result.code == ExitCode.USAGE
    assert result.message.endswith("newsclean.toml: permission denied")


@posix_only
def test_working_folder_that_is_gone(tmp_path, texts):
    (tmp_path / "gone").mkdir()
    script = f'rmdir ../gone && exec "{sys.executable}" -m newsclean'
    done = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path / "gone", input=texts.dirty, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.DONE, texts.cleaned, b"")
