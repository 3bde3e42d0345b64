"""Nothing in a file name, a rule pack, a configuration or a text acts on the user's terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata

import pytest

from newsclean.cli.color import printable
from newsclean.cli.exits import ExitCode

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file names there hold no control characters")

ODD = "a\x1b[31m\x07\rb\u202ec\u2028d\x9be\x7ff\u2067g\nh"
NAME = f"{ODD}.txt"
SEEN = r"a\x1b[31m\x07\x0db\u202ec\u2028d\x9be\x7ff\u2067g\x0ah"
PACK = """language = "en"

[[rule]]
id = "goats"
reason = "notice \\u001b[2J\\u009b\\u202E\\u2028about\\u0007 goats"
pattern = 'all rights to these goats reserved'
examples = ["All rights to these goats reserved", "All rights to these\\u009b goats\\u202e reserved"]
near_misses = ["She reserved\\u001b[2J all rights to the goats."]

[[keep]]
id = "sheep"
reason = "\\u001b]0;sheep\\u0007"
pattern = 'advertisement'
examples = ["Advertisement"]
near_misses = ["ad"]
"""


def assert_safe(*outputs: bytes) -> None:
    """There is no character that acts on a terminal, except line ends and tabs."""
    for output in outputs:
        acting = {char for char in output.decode() if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs")}
        assert acting <= {"\n", "\t"}, output


@pytest.fixture
def folder(tmp_path, texts):
    """A folder in which everything has a bad name."""
    odd = tmp_path / ODD
    odd.mkdir()
    (tmp_path / NAME).write_bytes(texts.dirty + b"\nAll rights to these goats reserved\n")
    (tmp_path / f"image{NAME}").write_bytes(texts.binary)
    (tmp_path / f"menu{NAME}").write_bytes(texts.furniture)
    (tmp_path / f"empty{NAME}").write_bytes(b"")
    (tmp_path / f"{ODD}.toml").write_text(PACK)
    (tmp_path / f"{ODD}.jsonl").write_text("{\n")
    (tmp_path / f"bad{ODD}.toml").write_text('"\\u001b[31m\\u202e" = 1\n')
    (tmp_path / "audit.jsonl").write_text("nonsense\n")
    (odd / "newsclean.toml").write_text('"format\\u001b[31m\\u202e" = 1\n')
    return tmp_path


FILE, IMAGE, MENU, EMPTY = NAME, f"image{NAME}", f"menu{NAME}", f"empty{NAME}"
GOATS = f"boilerplate.{ODD}.goats"
OWN, BAD = f"{ODD}.toml", f"bad{ODD}.toml"


@pytest.mark.parametrize(
    "args",
    [
        ["--check", "-v", FILE],
        ["--check", IMAGE],
        ["--check", MENU],
        ["--check", EMPTY],
        ["--check", f"gone{NAME}"],
        ["--check", f"gone{ODD}/"],
        ["--check", "--stats", "--rules", OWN, FILE, IMAGE],
        ["--check", "--stats-format", "json", "--rules", OWN, FILE, IMAGE],
        ["--diff", FILE],
        ["--diff", "--color", "always", FILE],
        ["-i", "-v", FILE],
        ["-o", f"{ODD}/{ODD}/x.txt", FILE],
        ["-f", "text", FILE, IMAGE],
        ["--rules", BAD, FILE],
        ["--rules", f"gone{OWN}", FILE],
        ["--skip", ODD, FILE],
        ["--stages", ODD, FILE],
        ["--stages", f"+{ODD}", FILE],
        ["--rules", ODD.replace(".", ""), FILE],
        ["--lang", ODD, FILE],
        ["--encoding", ODD, FILE],
        ["--output-encoding", ODD, FILE],
        ["--mode", ODD, FILE],
        ["--format", ODD, FILE],
        ["--jobs", ODD, FILE],
        ["--reference-date", ODD, FILE],
        [f"--{ODD}", FILE],
        [f"-x{ODD}", FILE],
        ["-q", "-o", "-", "explain", FILE],
        ["explain", "--rules", OWN, FILE],
        ["explain", "--rules", OWN, "--color", "always", FILE],
        ["explain", "--rules", OWN, f"{FILE}:17"],
        ["explain", f"{FILE}:999"],
        ["explain", IMAGE],
        ["explain", f"gone{NAME}"],
        ["explain", FILE, FILE],
        ["explain", "--color", ODD, FILE],
        ["restore", FILE, "--audit", "audit.jsonl"],
        ["restore", FILE, "--audit", f"gone{ODD}"],
        ["restore", f"gone{NAME}", "--audit", "audit.jsonl"],
        ["restore", ODD, "--audit", "audit.jsonl", "-i"],
        ["report", IMAGE, "-o", f"{ODD}.html"],
        ["report", FILE, "-o", FILE],
        ["report", FILE, "-o", ODD],
        ["report", ODD, "-o", f"gone{ODD}/x.html"],
        ["learn", f"{ODD}.jsonl", "-o", "x.toml"],
        ["learn", ODD, "-o", "x.toml"],
        ["learn", f"gone{ODD}", "-o", "x.toml"],
        ["learn", ODD, "-o", OWN],
        ["learn", ODD, "-o", "x", "--site-from", f"({ODD}"],
        ["rules", "show", f"{GOATS}", "--rules", OWN],
        ["rules", "show", f"boilerplate.{ODD}.sheep", "--rules", OWN],
        ["rules", "show", ODD, "--rules", OWN],
        ["rules", "test", OWN],
        ["rules", "lint", OWN],
        ["rules", "lint", BAD],
        ["rules", "test", f"gone{OWN}"],
        ["rules", ODD],
        ["rules", "new", f"Read {ODD}", "--id", ODD],
        ["rules", "new", f"Read {ODD}", "--id", "x"],
        ["rules", "new", "Read more", "--id", "x", "-o", f"{ODD}/{ODD}/x.toml"],
        ["rules", "new", "Read more", "--id", "x", "-o", OWN],
    ],
    ids=lambda args: " ".join(args).replace(ODD, "ODD"),
)
def test_terminal(cli, folder, args):
    result = cli(*args)
    colored = "always" in args
    assert_safe(result.err.encode(), b"" if colored else result.out)
    if colored:
        assert not {*result.out.decode()} & {*"\x07\r\x9b\x7f\u202e\u2028\u2067"}
        assert b"\x1b[31m\\x07" not in result.out and b"\x1b[2J" not in result.out
    assert_safe(result.err.replace("\n", "").encode())
    if "--stats" not in args and "--stats-format" not in args:
        assert all(line.startswith("newsclean: ") for line in result.err.split("\n")[:-1])


@pytest.mark.parametrize("args", [["list"], ["coverage", FILE, IMAGE]], ids=["list", "coverage"])
@pytest.mark.slow  # all rules of newsclean are read
def test_terminal_with_all_rules(cli, folder, args):
    result = cli("rules", *args, "--rules", OWN)
    assert_safe(result.out, result.err.encode())
    assert f"boilerplate.{SEEN}.goats" in result.out.decode()


def test_names_are_still_shown(cli, folder):
    assert cli("--check", f"gone{NAME}").message == f"newsclean: gone{SEEN}.txt: no such file or directory"
    assert f"--- {SEEN}.txt" in cli("--diff", FILE).out.decode().splitlines()
    assert f"removed: boilerplate.{SEEN}.goats: notice \\x1b[2J" in cli("explain", "--rules", OWN, FILE).out.decode()


def test_configuration(cli, folder, monkeypatch, texts):
    monkeypatch.chdir(folder / ODD)
    result = cli(stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert_safe(result.err.encode())
    (folder / ODD / "newsclean.toml").unlink()
    (folder / "newsclean.toml").write_text("in-place = true")
    monkeypatch.chdir(folder / ODD)
    result = cli(folder / FILE)
    assert "is ignored" in result.message
    assert_safe(result.err.encode())


@pytest.mark.parametrize("sub", ["goats and sheep", "goats\\u001b[31m", "goats\\u202e", "-goats", "g" * 101, "\\u2028"])
@pytest.mark.parametrize("args", [["--rules", "own.toml", "-"], ["rules", "lint", "own.toml"]], ids=" ".join)
def test_ids_of_rules(cli, tmp_path, texts, sub, args):
    """An id is typed and read, so it contains only characters that can be."""
    (tmp_path / "own.toml").write_text(PACK.replace('"goats"', f'"{sub}"'))
    result = cli(*args, stdin=texts.dirty)
    assert result.code == ExitCode.USAGE
    assert "own.toml:3: rule " in result.message and "an id consists of letters, digits" in result.message


@pytest.mark.parametrize("sub", ["goats", "goats.and-sheep_2", "ziegen-größe", "山羊", "9"])
def test_ids_that_are_taken(cli, tmp_path, texts, sub):
    (tmp_path / "own.toml").write_text(PACK.replace('"goats"', f'"{sub}"'), encoding="utf-8")
    assert cli("--rules", "own.toml", stdin=texts.dirty).code == ExitCode.DONE


@pytest.mark.parametrize("form", ["json", "jsonl", "jsonld"])
def test_json(cli, folder, form):
    result = cli("-q", "-f", form, FILE)
    assert_safe(result.out, result.err.encode())
    data = json.loads(result.out)
    assert form != "jsonl" or data["path"] == FILE


def test_counts_as_data(cli, folder):
    result = cli("--check", "-q", "--stats-format", "json", "--rules", OWN, FILE)
    (line,) = result.err.splitlines()
    assert GOATS in json.loads(line)["rules"]


def test_a_learned_pack_shows_what_it_holds(cli, root, tmp_path):
    """Direction marks in a line would make another rule appear."""
    subprocess.run([sys.executable, root / "fixtures/learn/make.py", tmp_path / "site"], check=True)
    for file in (tmp_path / "site").glob("*.txt"):
        file.write_text(file.read_text(encoding="utf-8") + "\nHalm \u2067Gazette of the harbour goats\u2069\n", "utf-8")
    result = cli("learn", "site", "-o", "-")
    assert result.code == ExitCode.DONE
    assert_safe(result.out, result.err.encode())
    (tmp_path / "x.toml").write_bytes(result.out)
    assert cli("rules", "test", "x.toml").code == ExitCode.DONE


def test_name_that_is_not_utf8(command, tmp_path):
    odd = os.fsdecode(b"gone\xff\x9b.txt")
    result = command("--check", odd)
    assert result.code == ExitCode.FAILED
    assert_safe(result.err.encode())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “quoted” \tñ 山羊", "plain – “quoted” \tñ 山羊"),
        ("\x1b[31m", r"\x1b[31m"),
        ("\x9b\x85\xa0", r"\x9b\x85\xa0"),
        ("\u202e\u2028\ud800", r"\u202e\u2028\ud800"),
        ("\U000e0001", r"\U000e0001"),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown
    assert printable(shown) == shown


def test_table_names_every_command():
    from newsclean.cli.commands import COMMANDS

    marks = test_terminal.pytestmark[0].args[1]
    assert {args[0] for args in marks} >= COMMANDS.keys()


def test_names_in_the_page_of_a_report(cli, folder):
    """A reversed name looks like another one in a browser too."""
    assert cli("report", FILE, IMAGE, "-o", "page.html").code == ExitCode.FAILED
    page = (folder / "page.html").read_bytes()
    overview = json.loads(page.split(b'id="overview">')[1].split(b"</script>")[0])
    assert overview["title"] == f"{SEEN}.txt, image{SEEN}.txt"
    assert [doc["path"] for doc in overview["documents"]] == [f"{SEEN}.txt", f"image{SEEN}.txt"]
    assert "\u202e".encode() not in page
