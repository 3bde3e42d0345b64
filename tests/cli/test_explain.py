"""`newsclean explain`: each line kept, removed or moved, by which rule and why."""

from __future__ import annotations

import io
import sys

import pytest

import newsclean
from newsclean.cli.exits import ExitCode
from newsclean.cli.explain import verdicts

LINES = {
    1: ("moved", "dateline."),
    3: ("moved", "dateline.byline"),
    5: ("moved", "dateline.date"),
    7: ("changed", "dateline.place"),
    9: ("removed", "boilerplate."),
    11: ("changed", "encoding.entity"),
    13: ("removed", "boilerplate.en.newsletter"),
    15: ("kept", ""),
}


@pytest.fixture
def dirty_file(tmp_path, texts):
    file = tmp_path / "a.txt"
    file.write_bytes(texts.dirty)
    return file


def test_every_line_is_told(cli, dirty_file, texts):
    result = cli("explain", "a.txt")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    numbered = [line for line in result.out.decode().splitlines() if line[:5].strip().isdigit()]
    source = texts.dirty.decode().split("\n")
    assert [int(line[:5]) for line in numbered] == list(range(1, len(source) + 1))
    assert [line[8:] for line in numbered] == source


@pytest.mark.parametrize("number", LINES)
def test_verdicts(texts, number):
    found = list(verdicts(newsclean.clean(texts.dirty)))
    kind, rule = LINES[number]
    assert found[number - 1].kind == kind
    assert any(edit.rule.startswith(rule) for edit in found[number - 1].edits) or not rule


def test_why(cli, dirty_file, texts):
    out = cli("explain", "a.txt").out.decode()
    for edit in newsclean.clean(texts.dirty).edits:
        if edit.rule not in ("paragraphs.space", "output.text"):
            assert f"{edit.rule}: {edit.reason}" in out


def test_one_line(cli, dirty_file):
    out = cli("explain", "a.txt:13").out.decode()
    assert out.startswith("   13 - Sign up for our daily newsletter\n")
    assert "removed: boilerplate.en.newsletter: " in out
    assert "12" not in out.replace("newsletter", "")
    assert "kept: no rule matches" in cli("explain", "a.txt:15").out.decode()


@pytest.mark.parametrize("number", ["0", "99"])
def test_line_that_is_not_there(cli, dirty_file, number):
    result = cli("explain", f"a.txt:{number}")
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "has no line" in result.message


def test_file_with_a_colon_in_its_name(cli, tmp_path, texts):
    (tmp_path / "wire:7").write_bytes(texts.dirty)
    assert cli("explain", "wire:7").out.startswith(b"    1 > Ferry")
    assert cli("explain", "wire:7:3").out.startswith(b"    3 > By Marta")


def test_stdin(cli, texts):
    assert cli("explain", "-", stdin=texts.dirty).out.startswith(b"    1 > Ferry")


def test_missing_file(cli):
    result = cli("explain", "Missing.TXT")
    assert result.code == ExitCode.FAILED
    assert result.message == "newsclean: Missing.TXT: no such file or directory"


def test_binary_file(cli, tmp_path, texts):
    (tmp_path / "a.png").write_bytes(texts.binary)
    result = cli("explain", "a.png")
    assert result.code == ExitCode.FAILED
    assert result.message == "newsclean: a.png: not a text file (binary data)"


def test_folder(cli, tmp_path):
    result = cli("explain", ".")
    assert result.code == ExitCode.FAILED
    assert result.message


def test_empty_file(cli, tmp_path):
    (tmp_path / "a.txt").touch()
    assert cli("explain", "a.txt").code == ExitCode.DONE


@pytest.mark.parametrize(("choice", "colored"), [("always", True), ("never", False), ("auto", False)])
def test_color(cli, dirty_file, choice, colored):
    assert (b"\x1b[" in cli("explain", "--color", choice, "a.txt").out) == colored


def test_color_on_a_terminal(monkeypatch):
    from newsclean.cli.color import wants_color

    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert wants_color("auto")
    assert not wants_color("never")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_color("auto")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color("auto")


def test_unknown_color(cli, dirty_file):
    assert cli("explain", "--color", "red", "a.txt").code == ExitCode.USAGE


def test_control_characters_do_not_reach_the_terminal(cli):
    data = "It rained\x1b[31m all\x07 night\x9b in Dorrow.\x00 ".encode() + b"It went on till six. " * 20
    out = cli("explain", "-", stdin=data).out.decode()
    assert not any(char < " " and char != "\n" for char in out)
    assert r"\x1b[31m" in out


def test_the_locale_does_not_matter(command, tmp_path):
    (tmp_path / "é.txt").write_text("Café\n\nIl a plu toute la nuit à Dorrow.\n", encoding="utf-8")
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    result = command("explain", "é.txt", env=env)
    assert (result.code, result.err) == (ExitCode.DONE, "")


def test_fixture(source_file):
    """Every line of every text gets one verdict, and lines are the source's own."""
    article = newsclean.clean(source_file.read_bytes())
    found = list(verdicts(article))
    assert [verdict.line for verdict in found] == article.document.source().split("\n")
    kept = [verdict.line.strip() for verdict in found if verdict.kind == "kept" and verdict.line.strip()]
    text = " ".join(article.to_text().split())
    assert [line for line in kept if " ".join(line.split()) not in text] == []
    for verdict in found:
        assert verdict.kind == "kept" or verdict.edits
