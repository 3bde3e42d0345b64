"""`newsclean explain`: each line kept, removed or moved, by which rule and why."""

from __future__ import annotations

import io
import re
import sys

import pytest

import newsclean
from newsclean.cli.exits import ExitCode
from newsclean.reading.rows import columns
from newsclean.verdicts import verdicts

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


def test_every_line_is_shown(cli, dirty_file, texts):
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


def test_one_line_shows_what_the_model_says(cli, root, tmp_path):
    first = sorted((root / "fixtures/pages").glob("*/page.txt"))[0].read_bytes()
    (tmp_path / "page.txt").write_bytes(first)
    found = list(verdicts(newsclean.clean(first)))
    kept = next(v.number for v in found if v.kind == "kept" and len(v.line) > 80 and not v.fields)
    by_model = next(v.number for v in found if any(edit.rule == "boilerplate.model" for edit in v.edits))
    shares = []
    for number in (kept, by_model):
        out = cli("explain", f"page.txt:{number}").out.decode()
        shares.append(float(re.search(r"prose (\d\.\d\d)$", out.rstrip())[1]))
    assert shares[0] > 0.5 > shares[1]
    assert "prose" not in cli("explain", f"page.txt:{kept}", "--skip", "boilerplate").out.decode()
    assert "prose" not in cli("explain", f"page.txt:{kept}", "--skip", "boilerplate.model").out.decode()


def test_one_line_of_a_text_that_is_not_a_page(cli, dirty_file):
    assert cli("explain", "a.txt:15").out.decode().endswith("kept: no rule matches\n")
    assert cli("explain", "a.txt:14").out.decode().endswith("kept: an empty line\n")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "It rained &amp; rained all night in Dorrow, and the goats stood under the quay. " * 9, id="words"
        ),
        pytest.param("雨が一晩中降り続き、港の山羊は岸壁の下に立っていた。" * 9, id="wide characters"),
        pytest.param("x" * 300, id="one word"),
    ],
)
def test_one_line_fits_a_terminal(cli, tmp_path, line):
    (tmp_path / "a.txt").write_text(f"{line}\n\nThe end came at six.\n", encoding="utf-8")
    out = cli("explain", "a.txt:1").out.decode()
    assert [row for row in out.splitlines() if columns(row) > 80] == []
    assert "".join(line.split()) in "".join(out.split())


def test_summary(cli, dirty_file, texts):
    """Lines and words add up to those of the text, and edits to all edits."""
    out = cli("explain", "a.txt").out.decode()
    rows = [row.split() for row in out.partition("  lines   words\n")[2].splitlines()]
    lines = [row for row in texts.dirty.decode().splitlines() if row.strip()]
    kinds = {row[2]: (int(row[0]), int(row[1])) for row in rows[: rows.index(["edits", "words"])]}
    assert kinds.pop("in") == (len(lines), sum(len(row.split()) for row in lines))
    assert kinds["removed"] == (2, 9)
    edits = {row[2]: int(row[0]) for row in rows[rows.index(["edits", "words"]) + 1 :]}
    assert edits["boilerplate"] == sum(n for rule, n in edits.items() if rule.startswith("boilerplate."))
    assert edits["encoding.entity"] == 1


def test_lines(cli, dirty_file):
    """The same as for the whole text, except for the counts."""
    whole = cli("explain", "a.txt").out.decode().splitlines()
    rows = cli("explain", "a.txt:9-13").out.decode().splitlines()
    first = whole.index("    9 - Share this article")
    assert rows == whole[first : first + len(rows)]
    assert [int(row[:5]) for row in rows if row[:5].strip()] == [9, 10, 11, 12, 13]
    assert cli("explain", "a.txt:13-13") == cli("explain", "a.txt:13")


@pytest.mark.parametrize("lines", ["3,9", "3-", "-3", "three", "3-9-12", "3:9"])
def test_lines_in_another_form(cli, dirty_file, lines):
    result = cli("explain", f"a.txt:{lines}")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "no such file" in result.message
    assert result.message.endswith("; lines are a.txt:LINE or a.txt:FIRST-LAST")


FRONT = (
    "---\ntitle: Goats\n\nauthor: Marta Ellingham\n---\n\nIt rained all night in Dorrow, and the goats stood there.\n"
)


def test_block_is_explained_once(cli, tmp_path):
    (tmp_path / "a.txt").write_text(FRONT, encoding="utf-8")
    rows = cli("explain", "a.txt").out.decode().splitlines()
    assert rows[:8] == [
        "    1 > ---",
        "    2 > title: Goats",
        "    3",
        "    4 > author: Marta Ellingham",
        "    5 > ---",
        "        moved: front-matter.block: front matter, read as metadata",
        "    6",
        "    7   It rained all night in Dorrow, and the goats stood there.",
    ]
    assert cli("explain", "a.txt:3").out.decode().splitlines() == ["    3", "        kept: an empty line"]
    assert cli("explain", "a.txt:6").out.decode().splitlines() == ["    6", "        kept: an empty line"]
    alone = cli("explain", "a.txt:2").out.decode()
    assert alone.endswith("moved: front-matter.block: front matter, read as metadata\n")
    part = cli("explain", "a.txt:1-2").out.decode()
    assert part.count("front-matter.block") == 1


def test_lines_with_edits_of_their_own_are_each_explained(cli, tmp_path):
    (tmp_path / "a.txt").write_text("It rained &amp; rained.\n\nIt poured &amp; poured.\n", encoding="utf-8")
    assert cli("explain", "a.txt").out.decode().count("changed: encoding.entity: ") == 2


@pytest.mark.parametrize("number", ["0", "99", "3-99", "0-3", "9-3"])
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


KEEP = """
[[keep]]
id = "campaign"
reason = "the paper's own campaign"
pattern = 'sign up for our daily newsletter|share this article'
"""


def test_a_kept_line_names_its_keep(cli, dirty_file, tmp_path):
    (tmp_path / "my.toml").write_text(KEEP, encoding="utf-8")
    said = "kept by boilerplate.my.campaign: the paper's own campaign"
    out = cli("explain", "a.txt:13", "--rules", "my.toml").out.decode()
    assert out == f"   13   Sign up for our daily newsletter\n        {said}\n"
    whole = cli("explain", "a.txt", "--rules", "my.toml").out.decode()
    assert f"   13   Sign up for our daily newsletter\n        {said}\n" in whole
    assert whole.count(said) == 2
    off = cli("explain", "a.txt:13", "--rules", "my.toml", "--skip", "boilerplate.my.campaign").out.decode()
    assert said not in off and "removed: boilerplate.en.newsletter" in off


def test_a_line_that_became_metadata_is_not_called_kept(cli, root, tmp_path):
    page = (root / "fixtures/pages/de-lokal-freibad/page.txt").read_bytes()
    (tmp_path / "page.txt").write_bytes(page)
    keep = KEEP.replace("sign up for our daily newsletter|share this article", ".+")
    (tmp_path / "my.toml").write_text(keep, encoding="utf-8")
    shown = cli("explain", "page.txt", "--rules", "my.toml").out.decode()
    entries = re.split(r"^ *\d+ (?=[ ~>-] )", shown, flags=re.MULTILINE)[1:]
    held = [entry for entry in entries if "kept by boilerplate.my.campaign" in entry]
    assert len(held) > 10
    assert {entry[0] for entry in held} <= {" ", "~"}
    assert any(entry[0] == ">" for entry in entries)
