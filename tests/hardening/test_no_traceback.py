"""Whatever is named, one line says what is wrong, the other files are done, and exit 1 only means "would change"."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from newsclean import parsing
from newsclean.cli.exits import ExitCode
from newsclean.parsing import ParseError, read_json, read_regular_file, read_toml

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs devices, pipes and modes of POSIX")
not_as_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root can list every folder (there is a test with a fake)"
)
TOO_LONG = "x" * 300 + ".txt"
CLOSED = Path("texts", "closed")
LONG_PATH = "/".join(["d" * 200] * 30) + "/a.txt"


@pytest.fixture
def good(tmp_path, texts) -> str:
    (tmp_path / "good.txt").write_bytes(texts.dirty)
    return "good.txt"


@pytest.fixture
def closed_folder(tmp_path, texts, monkeypatch):
    """A folder that cannot be listed, beside one that can; faked, so that it works for root too."""
    for name in ("texts/open/a.txt", "texts/closed/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(texts.cleaned)
    scandir = os.scandir

    def refuse(path="."):
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    return "texts"


# Names


@pytest.mark.parametrize("name", [TOO_LONG, LONG_PATH], ids=["name", "path"])
def test_over_long_input(cli, good, tmp_path, texts, name):
    result = cli("-i", name, good)
    assert result.code == ExitCode.FAILED
    assert result.message == f"newsclean: {name}: file name too long"
    assert (tmp_path / good).read_bytes() == texts.cleaned


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--check", TOO_LONG], ExitCode.FAILED),
        (["explain", TOO_LONG], ExitCode.FAILED),
        (["explain", f"{TOO_LONG}:3"], ExitCode.FAILED),
        (["report", TOO_LONG, "-o", "page.html"], ExitCode.FAILED),
        (["report", "good.txt", "-o", TOO_LONG], ExitCode.FAILED),
        (["learn", TOO_LONG, "-o", "pack.toml"], ExitCode.FAILED),
        (["learn", f"{TOO_LONG}.jsonl", "-o", "pack.toml"], ExitCode.FAILED),
        (["rules", "test", TOO_LONG], ExitCode.USAGE),
        (["rules", "coverage", TOO_LONG], ExitCode.FAILED),
        (["rules", "new", "Read more", "--id", "x", "-o", TOO_LONG], ExitCode.USAGE),
        (["--rules", TOO_LONG, "good.txt"], ExitCode.USAGE),
        (["-o", TOO_LONG, "good.txt"], ExitCode.FAILED),
        (["--exclude", TOO_LONG, "--check", "good.txt"], ExitCode.WOULD_CHANGE),
    ],
    ids=lambda value: " ".join(value).replace(TOO_LONG, "LONG") if isinstance(value, list) else None,
)
def test_over_long_names(cli, good, args, code):
    result = cli(*args)
    assert result.code == code
    assert result.messages


@posix_only
@pytest.mark.parametrize(
    "args",
    [["loop"], ["explain", "loop"], ["report", "loop", "-o", "p.html"], ["rules", "test", "loop"], ["--check", "."]],
    ids=" ".join,
)
def test_link_to_itself(cli, tmp_path, good, args):
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    result = cli(*args)
    assert result.code == (ExitCode.WOULD_CHANGE if args == ["--check", "."] else result.code)
    assert result.code != ExitCode.DONE
    assert result.message


# Folders


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(["--check", "texts"], ExitCode.FAILED, id="check"),
        pytest.param(["-i", "texts"], ExitCode.FAILED, id="in place"),
        pytest.param(["-o", "out/", "texts"], ExitCode.FAILED, id="into a folder"),
        pytest.param(["texts"], ExitCode.FAILED, id="one text to stdout"),
        pytest.param(["-f", "jsonl", "--jobs", "2", "texts"], ExitCode.FAILED, id="two processes"),
        pytest.param(["report", "texts", "-o", "page.html"], ExitCode.FAILED, id="report"),
        pytest.param(["rules", "coverage", "texts"], ExitCode.FAILED, id="coverage"),
        pytest.param(["--check", "texts/closed"], ExitCode.FAILED, id="named outright"),
        pytest.param(["--check", "--exclude", "closed/*", "texts"], ExitCode.DONE, id="excluded"),
    ],
)
def test_folder_that_cannot_be_listed(cli, closed_folder, args, code):
    """Nobody knows whether its content is clean."""
    result = cli(*args)
    assert result.code == code
    if code == ExitCode.FAILED:
        assert result.message == f"newsclean: {CLOSED}: permission denied"


@pytest.mark.parametrize("args", [["learn", "texts", "-o", "pack.toml"]], ids=" ".join)
def test_folder_that_cannot_be_listed_is_reported_by_learn(cli, closed_folder, args):
    result = cli(*args)
    assert result.code == ExitCode.FAILED
    assert f"{CLOSED}: permission denied" in result.err


def test_folder_that_cannot_be_listed_is_reported_by_restore(cli, closed_folder, tmp_path, texts, monkeypatch):
    (tmp_path / "texts/b.txt").write_bytes(texts.dirty)
    assert cli("-i", "--audit", "audit.jsonl", "texts/b.txt").code == ExitCode.DONE
    result = cli("restore", "texts", "--audit", "audit.jsonl", "-i")
    assert (result.code, result.message) == (ExitCode.FAILED, f"newsclean: {CLOSED}: permission denied")
    assert (tmp_path / "texts/b.txt").read_bytes() == texts.dirty


@pytest.fixture
def locked_folder(tmp_path, texts, monkeypatch):
    """A folder that can be listed but not entered, beside a text; faked, so that it works for root too."""
    (tmp_path / CLOSED).mkdir(parents=True)
    for name in (CLOSED / "a.txt", "texts/b.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    stat = os.stat

    def refuse(path, *args, **kwargs):
        if "closed/" in str(path):
            raise PermissionError(13, "Permission denied", path)
        return stat(path, *args, **kwargs)

    def lock():
        monkeypatch.setattr(os, "stat", refuse)

    return lock


@posix_only
@pytest.mark.parametrize(
    "args",
    [
        ["--check", "texts"],
        ["-i", "texts"],
        ["-q", "-f", "jsonl", "texts"],
        ["report", "texts", "-o", "page.html"],
        ["rules", "coverage", "texts"],
        ["restore", "texts", "--audit", "audit.jsonl", "-i"],
    ],
    ids=" ".join,
)
def test_folder_that_cannot_be_entered(cli, locked_folder, tmp_path, texts, args):
    """Only the names of its files are known, not whether they are clean."""
    if "restore" in args:
        assert cli("-i", "--audit", "audit.jsonl", "texts").code == ExitCode.DONE
    locked_folder()
    result = cli(*args)
    assert result.code == ExitCode.FAILED
    assert f"newsclean: {CLOSED / 'a.txt'}: permission denied" in result.messages
    if args[0] in ("-i", "restore"):
        assert (tmp_path / "texts/b.txt").read_bytes() == (texts.cleaned if args[0] == "-i" else texts.dirty)


@posix_only
@not_as_root
def test_folder_that_really_cannot_be_listed(cli, tmp_path, good):
    (tmp_path / "closed").mkdir(mode=0)
    result = cli("--check", ".")
    assert result.code == ExitCode.FAILED
    assert "newsclean: closed: permission denied" in result.messages


def test_deep_folders(cli, tmp_path, texts, monkeypatch):
    """Deeper than the recursion limit."""
    monkeypatch.chdir(tmp_path)
    for _ in range(1100):
        Path("d").mkdir()
        os.chdir("d")
    (tmp_path / "a.txt").write_bytes(texts.cleaned)
    os.chdir(tmp_path)
    result = cli("--check", ".")
    assert result.code in (ExitCode.DONE, ExitCode.FAILED)  # some systems limit the length of paths
    assert len(result.messages) <= 1
    cut_down(tmp_path)


def cut_down(folder) -> None:
    """Remove the deep folders from the inside: `shutil.rmtree` is recursive."""
    os.chdir(folder)
    depth = 0
    while Path("d").is_dir():
        os.chdir("d")
        depth += 1
    for _ in range(depth):
        os.chdir("..")
        Path("d").rmdir()


def test_files_come_in_the_order_of_their_names(cli, tmp_path, texts):
    names = ["a.txt", "a/b.txt", "a/c/d.txt", "a-b/x.txt", "b.txt", ".hidden/x.txt", "a/.hidden.txt", "B.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(texts.cleaned)
    paths = [json.loads(row)["path"] for row in cli("-f", "jsonl", ".").out.splitlines()]
    assert paths == ["B.txt", "a/b.txt", "a/c/d.txt", "a-b/x.txt", "a.txt", "b.txt"]


# Devices, memory, our own bugs


@posix_only
@pytest.mark.parametrize(
    "args",
    [
        ["rules", "test", "{}"],
        ["rules", "lint", "{}"],
        ["rules", "list", "--rules", "{}"],
        ["rules", "new", "Read more", "--id", "x", "-o", "{}"],
        ["--rules", "{}", "good.txt"],
        ["learn", "{}", "-o", "pack.toml"],
        ["learn", "{}", "-o", "{}"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("what", ["device", "pipe"])
def test_what_never_ends(cli, good, tmp_path, args, what):
    name = "/dev/zero"
    if what == "pipe":
        name = "pipe.toml"
        os.mkfifo(tmp_path / name)
    result = cli(*(arg.format(name) for arg in args))
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert name in result.message


@pytest.mark.parametrize(
    "args",
    [
        ["."],
        ["explain", "folder"],
        ["rules", "test", "folder"],
        ["learn", "good.txt", "-o", "folder"],
        ["report", "good.txt", "-o", "folder"],
        ["rules", "new", "Read more", "--id", "x", "-o", "folder"],
    ],
    ids=" ".join,
)
def test_folder_in_place_of_a_file(cli, good, tmp_path, args):
    (tmp_path / "folder").mkdir()
    result = cli(*args)
    assert result.code in ((ExitCode.DONE,) if args == ["."] else (ExitCode.USAGE, ExitCode.FAILED))
    assert args == ["."] or result.message


@pytest.mark.parametrize(
    "args",
    [["good.txt"], ["explain", "good.txt"], ["report", "good.txt", "-o", "p.html"], ["rules", "coverage", "good.txt"]],
    ids=" ".join,
)
def test_memory_runs_out(cli, good, monkeypatch, args):
    from newsclean.pipeline import Pipeline

    def run_out(self, source, form):
        raise MemoryError

    monkeypatch.setattr(Pipeline, "clean_source", run_out)
    result = cli(*args)
    assert result.code == ExitCode.FAILED
    assert result.message == "newsclean: good.txt: needs more memory than there is"


@pytest.mark.parametrize("fault", [ValueError("odd\nvalue"), RecursionError("too deep"), TypeError(), KeyError("x")])
@pytest.mark.parametrize("args", [["--check", "good.txt"], ["rules", "list"], ["explain", "good.txt"]], ids=" ".join)
def test_fault_of_our_own(cli, good, monkeypatch, args, fault):
    """The last resort: never a traceback, never the exit code of `--check`."""

    def stumble(*args, **kwargs):
        raise fault

    monkeypatch.setattr("newsclean.cli.config.find_config", stumble)
    result = cli(*args)
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message.startswith(f"newsclean: internal error, please report it: {type(fault).__name__}: ")


def test_traceback_for_who_asks_for_one(cli, good, monkeypatch):
    def stumble(*args):
        raise KeyError("x")

    monkeypatch.setattr("newsclean.cli.config.find_config", stumble)
    monkeypatch.setenv("NEWSCLEAN_TRACEBACK", "1")
    result = cli(good)
    assert result.code == ExitCode.FAILED
    assert "Traceback" in result.err and "in stumble" in result.err
    assert result.err.splitlines()[-1] == "newsclean: internal error, please report it: KeyError: 'x'"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(["explain", f"good.txt:{'9' * 5000}"], ExitCode.FAILED, id="line"),
        pytest.param(
            ["learn", ".", "-o", "p/", "--site-from", "(" * 3000 + "a" + ")" * 3000], ExitCode.USAGE, id="site"
        ),
        pytest.param(["--jobs", "9" * 5000, "good.txt"], ExitCode.USAGE, id="jobs"),
        pytest.param(["--reference-date", "9" * 5000, "good.txt"], ExitCode.USAGE, id="date"),
        pytest.param(["--skip", "a." * 50_000, "good.txt"], ExitCode.USAGE, id="rule"),
        pytest.param(["--check", "--include", "[", "--exclude", "[!", "."], ExitCode.DONE, id="patterns"),
        pytest.param(["restore", TOO_LONG, "--audit", "a.jsonl"], ExitCode.FAILED, id="restore"),
    ],
)
def test_strange_values(cli, good, args, code):
    result = cli(*args)
    assert (result.code, result.out) == (code, b"")
    assert result.message and "internal error" not in result.message


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "a \\ud800 b", "url": "x"}',
        '{"text": "ok", "url": {"a": [1]}}',
        '{"text": "\\u0000\\u0001", "url": "\\ud800\\u001b"}',
        '{"text": ' + "[" * 50_000,
        '{"text": ' + "1" * 9000 + "}",
    ],
)
def test_strange_lines_to_learn_from(cli, tmp_path, line):
    (tmp_path / "a.jsonl").write_text(f"{line}\n" * 3)
    result = cli("learn", "a.jsonl", "-o", "packs/", "--site-from", "(.*)")
    assert result.code in (ExitCode.USAGE, ExitCode.FAILED)
    assert "internal error" not in result.err
    assert result.messages


# Rule packs


RULE = "[[rule]]\nid = 'a'\nreason = 'r'\npattern = '''{}'''\n"
PACKS = [
    pytest.param("a = " + "[" * 5000, "nested too deeply", id="arrays without an end"),
    pytest.param("a = " + "{a=" * 5000, "nested too deeply", id="tables without an end"),
    pytest.param(
        RULE.format("a") + f"examples = {'[' * 300}{']' * 300}", "'examples' must be a list", id="nested arrays"
    ),
    pytest.param("a = " + "9" * 5000, "too many digits", id="digits"),
    pytest.param(RULE.format("a") + f"max_chars = 0x{'f' * 5000}", "max_chars", id="hexadecimal digits"),
    pytest.param(f"[[rule]]\nid = 0x{'f' * 5000}", "'id'", id="digits for an id"),
    pytest.param(f"language = 0x{'f' * 5000}", "language", id="digits for a language"),
    pytest.param(".".join("a" * 100_000) + " = 1", "more than 100 parts", id="dotted key"),
    pytest.param("k" * 100_000 + " = 1", "unknown key", id="long key"),
    pytest.param(RULE.format("(" * 900 + "a" + ")" * 900), "nested too deeply", id="nested groups"),
    pytest.param(RULE.format("(a|" * 2000 + "b" + ")" * 2000), "bad pattern", id="nested alternatives"),
    pytest.param(RULE.format("a" * 1_000_000), "longer than", id="long pattern"),
    pytest.param("#" * (5 << 20), "larger than 4 MiB", id="huge"),
    pytest.param(b"\xff\xfe\x00", "not UTF-8", id="binary"),
]


@pytest.mark.parametrize(("pack", "fault"), PACKS)
@pytest.mark.parametrize("args", [["--rules", "{}", "-"], ["rules", "lint", "{}"]], ids=" ".join)
def test_strange_packs(cli, tmp_path, texts, pack, fault, args):
    (tmp_path / "own.toml").write_bytes(pack if isinstance(pack, bytes) else pack.encode())
    result = cli(*(arg.format("own.toml") for arg in args), stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "own.toml" in result.message and fault in result.message
    assert len(result.message) < 500


def test_patterns_that_are_too_much_for_one_set(monkeypatch):
    """They are tried in several sets, with the same answers."""
    pytest.importorskip("re2")
    from newsclean.rules import matcher

    patterns = [f"{'goat' * 50}{number}" for number in range(40)]
    ids = [f"rule{number}" for number in range(40)]
    monkeypatch.setattr(matcher, "MAX_MEMORY", 30_000)
    found = matcher.compile_set(patterns, ids, anchored=True)
    for number in (0, 7, 39):
        assert found(patterns[number]) == [one for one in range(40) if patterns[number].startswith(patterns[one])]
    with pytest.raises(matcher.SlowPatternError, match="rule7: its pattern needs too much memory"):
        matcher.compile_set(["a" * 100_000], ["rule7"])


# What parsers raise


@pytest.mark.parametrize("data", [b"a = " + b"[" * 9000, b"a = " + b"1" * 9000, b"a", b"\xff", b"a.b.c=" * 2])
def test_toml(data):
    with pytest.raises(ParseError) as caught:
        read_toml(data)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b"1" * 9000, b"{", b"\xff", "\ud800"])
def test_json(data):
    with pytest.raises(ParseError):
        read_json(data)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(".".join("a" * 100) + " = 1", id="longest key"),
        pytest.param('a = "' + ".".join("a" * 500) + '"', id="dots in a string"),
        pytest.param("a = '" + ".".join("a" * 500) + "' # a.b", id="dots in a literal string"),
        pytest.param('"a.b" = "' + "." * 500 + '"', id="dots alone"),
        pytest.param("a = [" + "1.5, " * 500 + "]", id="numbers"),
    ],
)
def test_toml_that_is_read(text):
    assert read_toml(b"\xef\xbb\xbf" + text.encode())


@pytest.mark.parametrize(
    "line", ['"\\"' * 50_000, '"' * 50_001, "'\"" * 50_000, "a" * 100_000, "a." * 50_000, "[" * 50_000]
)
def test_keys_are_counted_once(line, monkeypatch):
    """Each character of a line is examined once, whatever quotes it has."""
    looked_at = []
    token = parsing.TOKEN

    class Counting:
        def finditer(self, text):
            for match in token.finditer(text):
                looked_at.append(len(match[0]))
                yield match

    monkeypatch.setattr(parsing, "TOKEN", Counting())
    text = line + "." * 200
    parsing._has_long_key(text)
    assert sum(looked_at) <= len(text)


def test_regular_files(tmp_path):
    file = tmp_path / "a.toml"
    file.write_bytes(b"x" * 20)
    assert read_regular_file(file, 20) == b"x" * 20
    with pytest.raises(ParseError, match="larger than"):
        read_regular_file(file, 19)
    with pytest.raises(ParseError, match="not a regular file"):
        read_regular_file(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_regular_file(tmp_path / "gone")


@pytest.mark.skipif(sys.platform == "win32", reason="a working folder cannot be removed there")
def test_working_folder_that_was_removed(cli, tmp_path, texts, monkeypatch):
    (tmp_path / "gone").mkdir()
    file, audit = tmp_path / "a.txt", tmp_path / "audit.jsonl"
    file.write_bytes(texts.dirty)
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert cli("-i", "--audit", audit, file) == (ExitCode.DONE, b"", "")
    assert file.read_bytes() == texts.cleaned
    assert cli("restore", file, "--audit", audit, "-i") == (ExitCode.DONE, b"", "")
    assert file.read_bytes() == texts.dirty


EMPTY_NAMES = [
    ["-o", "", "a.txt"],
    ["-i", "--audit", "", "a.txt"],
    ["--rules", "", "a.txt"],
    ["a.txt", "", "-f", "jsonl"],
    ["restore", "", "--audit", "audit.jsonl", "-i"],
    ["restore", "b.txt", "--audit", ""],
    ["restore", "b.txt", "--audit", "audit.jsonl", "-o", ""],
    ["restore", ".", "--audit", "audit.jsonl", "-o", ""],
    ["report", "", "-o", "page.html"],
    ["report", ".", "-o", ""],
    ["learn", "", "-o", "pack.toml"],
    ["learn", ".", "-o", ""],
    ["learn", ".", "-o", "", "--site-from", "(.)"],
    ["explain", ""],
    ["explain", ":3"],
    ["rules", "coverage", ""],
    ["rules", "new", "Goats for all", "--id", "goats", "-o", ""],
]


@pytest.mark.parametrize("args", EMPTY_NAMES, ids=" ".join)
def test_empty_name_is_not_the_working_folder(cli, tmp_path, texts, args):
    """`-o "$OUT"` with an unset variable."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    assert cli("-i", "--audit", "audit.jsonl", "b.txt").code == ExitCode.DONE
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    result = cli(*args)
    assert (result.code, result.out) == (ExitCode.USAGE, b""), result
    assert "an empty name is not a file" in result.message
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


NO_UTF8 = os.fsdecode(b"\xff\xfe")


@posix_only
@pytest.mark.parametrize(
    "args", [["-f", "jsonl"], ["-o", "out.txt", "--audit", "audit.jsonl"], ["--diff"], ["-v"]], ids=str
)
def test_name_of_stdin_that_is_not_utf8(cli, texts, args):
    result = cli(*args, "--stdin-filename", f"{NO_UTF8}.txt", stdin=texts.dirty)
    assert result.code == (ExitCode.WOULD_CHANGE if "--diff" in args else ExitCode.DONE)
    assert "internal error" not in result.err
    assert b"\xff" not in result.out
    if "jsonl" in args:
        assert json.loads(result.out)["path"] == "\ufffd\ufffd.txt"


@posix_only
@pytest.mark.parametrize(
    "args",
    [[f"Goats for {NO_UTF8}"], ["Goats for all", "--reason", NO_UTF8], ["Goats for all", "--near-miss", NO_UTF8]],
    ids=str,
)
def test_rule_of_no_utf8(cli, args):
    result = cli("rules", "new", *args, "--id", "goats")
    assert (result.code, result.message) == (ExitCode.USAGE, "newsclean: the words of a rule must be UTF-8")
