"""Everything that can go wrong ends in one line on stderr, a documented exit code and whole files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.cli.commands import COMMANDS
from newsclean.cli.exits import ExitCode

NEWSCLEAN = [sys.executable, "-m", "newsclean"]

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@pytest.fixture
def start(tmp_path):
    """Start the command line and leave it running; it is killed at the end of the test."""
    started = []

    def run(*args: str) -> subprocess.Popen[bytes]:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen([*NEWSCLEAN, *args], cwd=tmp_path, start_new_session=True, **pipes))
        return started[-1]

    # A shell makes background processes ignore interrupts, and that is inherited.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield run
    signal.signal(signal.SIGINT, inherited)
    for process in started:
        with process:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


@posix_only
class TestClosedPipe:
    """The reader may stop early: that is not an error."""

    @pytest.fixture
    def long_file(self, tmp_path) -> Path:
        file = tmp_path / "a.txt"
        file.write_text("It rained &amp; rained in Dorrow, and nobody minded at all.\n\n" * 20_000, encoding="utf-8")
        return file

    @pytest.mark.parametrize(
        "args",
        [
            pytest.param(["a.txt"], id="text"),
            pytest.param(["-f", "jsonl", *["a.txt"] * 5], id="jsonl", marks=pytest.mark.slow),
            pytest.param(["explain", "a.txt"], id="explain", marks=pytest.mark.slow),
            pytest.param(["-q", "--diff", "a.txt"], id="diff", marks=pytest.mark.slow),
        ],
    )
    def test_head(self, long_file, start, args):
        writer = start(*args)
        assert len(writer.stdout.read(10)) == 10
        writer.stdout.close()
        assert writer.wait(60) == ExitCode.DONE
        assert writer.stderr.read() == b""

    def test_reader_gone_before_the_first_byte(self, tmp_path, texts):
        script = f"set -o pipefail; {' '.join(NEWSCLEAN)} a.txt | true"
        (tmp_path / "a.txt").write_bytes(texts.dirty)
        done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


@posix_only
@pytest.mark.parametrize(
    ("redirection", "codes"),
    [
        pytest.param("<&-", (ExitCode.USAGE, ExitCode.FAILED), id="no stdin"),
        pytest.param("- <&-", (ExitCode.USAGE, ExitCode.FAILED), id="no stdin after a dash", marks=pytest.mark.slow),
        pytest.param("a.txt >&-", (ExitCode.DONE, ExitCode.FAILED), id="no stdout"),
        pytest.param("a.txt >/dev/full", (ExitCode.FAILED,), id="disk full"),
        pytest.param("--diff a.txt >/dev/full", (ExitCode.FAILED,), id="disk full for a diff", marks=pytest.mark.slow),
        pytest.param(
            "explain a.txt >/dev/full", (ExitCode.FAILED,), id="disk full for explain", marks=pytest.mark.slow
        ),
        pytest.param(
            "restore b.txt --audit audit.jsonl >/dev/full",
            (ExitCode.FAILED,),
            id="disk full for restore",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_broken_streams(command, tmp_path, texts, redirection, codes):
    if "/dev/full" in redirection and not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    assert command("-i", "--audit", "audit.jsonl", "b.txt").code == ExitCode.DONE
    script = f"{' '.join(NEWSCLEAN)} {redirection}"
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode in codes
    assert all(line.startswith("newsclean: ") for line in done.stderr.splitlines())


@posix_only
def test_interrupt_while_waiting_for_stdin(start, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    waiting = start("-f", "jsonl", "a.txt", "-")
    assert waiting.stdout.readline().startswith(b'{"path": "a.txt"')  # next, it reads stdin
    waiting.send_signal(signal.SIGINT)
    assert waiting.wait(60) == ExitCode.INTERRUPTED
    assert b"Traceback" not in waiting.stderr.read()


@pytest.mark.slow
@posix_only
def test_interrupt_with_several_processes(start, tmp_path, texts):
    for number in range(400):
        (tmp_path / f"{number:03d}.txt").write_bytes(texts.dirty * 20)
    for _ in range(4):  # the message depends on what the processes are doing at that moment
        working = start("-f", "jsonl", "--jobs", "2", ".")
        working.stdout.readline()
        os.killpg(working.pid, signal.SIGINT)  # as Ctrl-C does: all of them at once
        _, err = working.communicate(timeout=60)
        assert b"Traceback" not in err
        assert working.returncode == ExitCode.INTERRUPTED


@posix_only
def test_terminal_without_arguments():
    pty = pytest.importorskip("pty")
    controller, terminal = pty.openpty()
    try:
        done = subprocess.run(NEWSCLEAN, stdin=terminal, capture_output=True, text=True, timeout=60, check=False)
    finally:
        os.close(controller)
        os.close(terminal)
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert done.stderr.startswith("newsclean: nothing to clean")
    assert done.stderr.count("\n") == 1


# Input that fails: the others are done


@pytest.fixture
def good(tmp_path, texts) -> str:
    (tmp_path / "good.txt").write_bytes(texts.dirty)
    return "good.txt"


def test_missing_file(cli, good):
    result = cli("-f", "jsonl", "Missing.txt", good)
    assert result.code == ExitCode.FAILED
    assert len(result.out.splitlines()) == 1
    assert result.message == "newsclean: Missing.txt: no such file or directory"


@posix_only
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root can read everything")
def test_unreadable_file(cli, good, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    (tmp_path / "a.txt").chmod(0)
    result = cli("-f", "jsonl", "a.txt", good)
    assert result.code == ExitCode.FAILED
    assert len(result.out.splitlines()) == 1
    assert result.message == "newsclean: a.txt: permission denied"


def test_unreadable_file_as_root_too(cli, good, monkeypatch):
    """The same with a faked failure, for tests that run as root."""
    opened = Path.open

    def fail_once(self, *args, **kwargs):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", fail_once)
    result = cli("-f", "jsonl", "a.txt", good)
    assert result.code == ExitCode.FAILED
    assert len(result.out.splitlines()) == 1
    assert result.message == "newsclean: a.txt: permission denied"


def test_binary_file(cli, good, tmp_path, texts):
    (tmp_path / "image.txt").write_bytes(texts.binary)
    result = cli("-f", "jsonl", "image.txt", good)
    assert result.code == ExitCode.FAILED
    assert len(result.out.splitlines()) == 1
    assert result.message == "newsclean: image.txt: not a text file (binary data)"


def test_binary_stdin(cli, texts):
    result = cli(stdin=texts.binary)
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message == "newsclean: stdin: not a text file (binary data)"


@posix_only
def test_broken_link_in_a_folder(cli, good, tmp_path):
    (tmp_path / "link.txt").symlink_to("gone.txt")
    result = cli(".")
    assert result.out
    assert result.code in (ExitCode.DONE, ExitCode.FAILED)


@posix_only
def test_name_that_is_not_utf8(command, tmp_path, texts):
    odd = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / odd).write_bytes(texts.dirty)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert command(odd) == (0, texts.cleaned, "")
    assert command("-f", "jsonl", odd).code == ExitCode.DONE
    assert command("-i", "--audit", "audit.jsonl", odd).code == ExitCode.DONE
    assert (tmp_path / odd).read_bytes() == texts.cleaned
    assert command(os.fsdecode(b"gone\xe9.txt")).message


def test_no_article(cli, texts):
    result = cli(stdin=texts.furniture)
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    assert result.message == "newsclean: stdin: no article found in this text"


def test_output_that_cannot_be_written(cli, good, tmp_path):
    (tmp_path / "file").touch()
    for target in ("no-such-folder/out.txt", "file/out.txt"):
        result = cli("-o", target, good)
        assert (result.code, result.out) == (ExitCode.FAILED, b"")
        assert result.message


@pytest.mark.parametrize("call", ["os.open", "os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize(
    ("options", "named"),
    [
        pytest.param(["-o", "out.txt"], "out.txt", id="file"),
        pytest.param(["-o", "out/"], "out/good.txt", id="folder"),
        pytest.param(["-i"], "good.txt", id="in place"),
    ],
)
def test_what_cannot_be_written_is_named(cli, good, monkeypatch, call, options, named):
    """The message does not name the temporary file that would have replaced it."""

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied", "/somewhere/.out.txt.x7d1.tmp", None, "other")

    monkeypatch.setattr(call, refuse)
    result = cli(*options, good)
    assert result.code == ExitCode.FAILED
    assert result.message.endswith(f": {named}: permission denied")
    assert ".tmp" not in result.message


# Usage errors: nothing is done


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        pytest.param(["--skip", "boilerplat"], "boilerplate", id="stage to skip"),
        pytest.param(["--skip", "boilerplate.common.share-lable"], "share-label", id="rule to skip"),
        pytest.param(["--skip", "encoding,datelin"], "dateline", id="second name in a list"),
        pytest.param(["--stages", "encodng"], "encoding", id="stage"),
        pytest.param(["--encoding", "utf-88"], "utf_8", id="encoding"),
        pytest.param(["--encoding", "windows-1525"], "windows_125", id="Windows encoding"),
        pytest.param(["--with-metadat"], "--with-metadata", id="option"),
        pytest.param(["--mode", "recal"], "recall", id="mode"),
        pytest.param(["-f", "xml"], "markdown", id="format"),
        pytest.param(["--color", "red"], "always", id="colour"),
        pytest.param(["--jobs", "0"], "--jobs", id="no process at all"),
        pytest.param(["--jobs", "many"], "--jobs", id="not a number"),
        pytest.param(["--rules"], "--rules", id="option without its value"),
        pytest.param(["--rules", "missing.toml"], "missing.toml", id="missing rules"),
    ],
)
def test_wrong_option(cli, good, args, hint):
    result = cli(*([good, *args] if args == ["--rules"] else [*args, good]))
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert hint in result.message


@pytest.mark.parametrize("name", ["idna", "punycode", "undefined", "rot13", "base64", "", "a\nb", "utf 8 ", "\0"])
def test_encoding_that_is_for_no_text(cli, name, texts):
    result = cli("--encoding", name, stdin=texts.dirty)
    if name != "utf 8 ":
        assert (result.code, result.out) == (ExitCode.USAGE, b"")
        assert result.message


@pytest.mark.parametrize(
    ("pack", "hint"),
    [
        pytest.param("[[rule]\n", "line 1", id="not TOML"),
        pytest.param("rule = 3\n", "[[rule]]", id="rules that are not tables"),
        pytest.param("rules = []\n", "'rules'", id="unknown key"),
        pytest.param(
            "[[rule]]\nid = 'a'\nreason = 'r'\npattern = 'p'\nremove = ['p']\n", "'remove'", id="misspelt key"
        ),
        pytest.param("[[rule]]\nid = 'a'\nreason = 'r'\n", "'pattern'", id="no pattern"),
        pytest.param("[[rule]]\nid = 'a'\nreason = 'r'\npattern = '(p'\n", "boilerplate.own.a", id="bad pattern"),
        pytest.param("[[rule]]\nid = 'a'\nreason = 'r'\npattern = 'p'\nwhere = 'top'\n", "where", id="bad where"),
        pytest.param(
            "[[rule]]\nid = 'a'\nreason = 'r'\npattern = 'p'\nmax_chars = 'x'\n", "max_chars", id="bad number"
        ),
        pytest.param("[[rule]]\nid = 3\nreason = 'r'\npattern = 'p'\n", "'id'", id="id that is no string"),
        pytest.param("[[rule]]\nid = 'a'\nreason = 'r'\npattern = 'p'\nexamples = 'p'\n", "examples", id="no list"),
        pytest.param("language = 3\n[[rule]]\nid = 'a'\nreason = 'r'\npattern = 'p'\n", "language", id="bad language"),
        pytest.param("rule = [3]\n", "rule 1", id="rule that is not a table"),
        pytest.param(b"\xff\xfe", "own.toml", id="not UTF-8"),
    ],
)
def test_bad_rules(cli, tmp_path, texts, pack, hint):
    (tmp_path / "own.toml").write_bytes(pack if isinstance(pack, bytes) else pack.encode())
    result = cli("--rules", "own.toml", stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "own.toml" in result.message
    assert hint in result.message


@pytest.mark.parametrize(
    "args",
    [["restore"], ["restore", "a.txt"], ["explain"], ["explain", "a.txt", "b.txt"], ["rules", "nonsense"], ["rules"]],
    ids=" ".join,
)
def test_wrong_use_of_commands(cli, args):
    result = cli(*args)
    assert result.code == ExitCode.USAGE
    assert result.message if args != ["rules"] else (result.out or result.message)


@pytest.mark.parametrize(
    ("args", "end"),
    [
        pytest.param(["--nonsense"], "(try 'newsclean --help')", id="unknown option"),
        pytest.param(["explain"], "(try 'newsclean explain --help')", id="missing argument"),
        pytest.param(["rules", "show"], "(try 'newsclean rules show --help')", id="missing argument of a verb"),
        pytest.param(["rules"], "(one of list, show, test, lint, coverage, new)", id="missing verb"),
        pytest.param(["rules", "lst"], "Did you mean 'list'?", id="verb with a near one"),
        pytest.param(["--with-metadat"], "--with-metadata)", id="option with a near one"),
        pytest.param(["--jobs", "0"], "x>=1.", id="value out of range"),
        pytest.param(["--skip", "boilerplat", "-"], "boilerplate.vi?)", id="message that says it all"),
    ],
)
def test_usage_messages_end_with_a_way_on(cli, args, end):
    result = cli(*args, stdin=b"")
    assert result.code == ExitCode.USAGE
    assert result.message.endswith(end)


@pytest.mark.parametrize(
    ("args", "meant", "code"),
    [
        pytest.param(["explian", "good.txt"], "explain", ExitCode.USAGE, id="with a file"),
        pytest.param(["rule", "list"], "rules", ExitCode.USAGE, id="with a verb"),
        pytest.param(["Restor"], "restore", ExitCode.FAILED, id="alone"),
        pytest.param(["lern", "-f", "jsonl"], "learn", ExitCode.FAILED, id="with an option"),
    ],
)
def test_word_that_is_nearly_a_command(cli, good, args, meant, code):
    result = cli(*args)
    assert (result.code, result.out) == (code, b"")
    assert result.message == f"newsclean: {args[0]}: no such file or directory; did you mean '{meant}'?"


@pytest.mark.parametrize("name", ["news", "expired", "report.txt", "explian.txt", "lear/n", "reason"])
def test_missing_file_that_is_not_a_command(cli, name):
    assert cli(name).message == f"newsclean: {name}: no such file or directory"


def test_file_with_a_name_like_a_command_is_cleaned(cli, tmp_path, texts):
    (tmp_path / "explian").write_bytes(texts.dirty)
    assert cli("explian") == (ExitCode.DONE, texts.cleaned, "")
    assert "did you mean" not in cli("explian", "gone.txt").message


def test_help_lists_the_commands(cli):
    commands = cli("--help").out.decode().partition("Commands:\n")[2].partition("\n\n")[0]
    assert [line.split()[0] for line in commands.splitlines()] == list(COMMANDS)
    assert all(f"{name} " in commands and words in commands for name, words in COMMANDS.items())


def test_bug_in_a_stage_is_a_failed_input_not_a_traceback(cli, good, tmp_path, texts, monkeypatch):
    """A text that triggers a bug must neither stop the others nor look like "would change"."""
    from newsclean.pipeline import Pipeline

    clean = Pipeline.clean_source

    def stumble(self, source, form):
        if source.text == "odd\n":
            raise RecursionError("maximum recursion depth exceeded")
        return clean(self, source, form)

    monkeypatch.setattr(Pipeline, "clean_source", stumble)
    (tmp_path / "a.txt").write_bytes(b"odd\n")
    result = cli("-i", "a.txt", good)
    assert result.code == ExitCode.FAILED
    assert "a.txt" in result.message
    assert (tmp_path / good).read_bytes() == texts.cleaned


def test_pattern_that_blows_up(cli, tmp_path, texts, monkeypatch):
    """One error that names the rule; the other files are done."""
    from newsclean.rules import library, matcher

    monkeypatch.setitem(sys.modules, "re2", None)
    monkeypatch.setattr(matcher, "TIME_LIMIT", 0.1)
    monkeypatch.setattr(matcher, "_PATTERNS", {})
    library.matcher.cache_clear()
    (tmp_path / "own.toml").write_text('[[rule]]\nid = "slow"\nreason = "r"\npattern = "(a|aa)+c"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"a" * 60 + b"\n\n" + texts.dirty)
    (tmp_path / "b.txt").write_bytes(texts.dirty)
    result = cli("--rules", "own.toml", "-i", "a.txt", "b.txt")
    explained = cli("explain", "--rules", "own.toml", "a.txt")
    library.matcher.cache_clear()
    for failed in (result, explained):
        assert (failed.code, failed.out) == (ExitCode.FAILED, b"")
        assert failed.message.startswith("newsclean: a.txt: rule boilerplate.own.slow: ")
    assert (tmp_path / "b.txt").read_bytes() == texts.cleaned
