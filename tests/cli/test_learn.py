"""`newsclean learn`: packs that lint, test and work, or one line that says why not."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from newsclean.cli.exits import ExitCode


@pytest.fixture
def folder(root, tmp_path):
    """The invented site, as a folder of texts."""
    make = root / "fixtures" / "learn" / "make.py"
    subprocess.run([sys.executable, make, tmp_path / "site"], check=True)
    return tmp_path / "site"


@pytest.fixture
def jsonl(folder, tmp_path):
    """Two sites with enough articles and one without, in one file."""
    rows = [
        {"text": file.read_text(encoding="utf-8"), "url": f"https://{name}/{file.stem}"}
        for i, file in enumerate(sorted(folder.glob("*.txt")))
        for name in [("lantern.example", "pier.example")[i % 2] if i else "few.example"]
    ]
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return "all.jsonl"


def test_a_pack_that_works(cli, folder, tmp_path):
    result = cli("learn", "site", "-o", "own.toml")
    assert (result.code, result.out, result.err) == (ExitCode.DONE, b"", "")
    for verb in ("lint", "test"):
        assert cli("rules", verb, "own.toml").code == ExitCode.DONE
    text = (tmp_path / "own.toml").read_text(encoding="utf-8")
    assert "# in 30 of 30 articles, confidence 0." in text
    assert 'examples = ["Hand the lantern on"]' in text
    cleaned = cli("--rules", "own.toml", "site/01.txt").out.decode()
    assert "lantern" not in cleaned.lower()
    assert cleaned.strip() == (folder / "expected" / "01.body").read_text(encoding="utf-8").strip()


def test_sites_of_jsonl(cli, jsonl, tmp_path):
    result = cli("learn", jsonl, "--site-from", "https?://([^/]+)", "-o", "packs")
    assert result.code == ExitCode.DONE
    assert "few-example: too few articles (1), no pack" in result.err
    assert sorted(file.name for file in (tmp_path / "packs").iterdir()) == ["lantern-example.toml", "pier-example.toml"]
    assert cli("rules", "test", *sorted((tmp_path / "packs").iterdir())).code == ExitCode.DONE


def test_sites_of_a_folder(cli, folder, tmp_path):
    for i, file in enumerate(sorted(folder.glob("*.txt"))):
        (tmp_path / "mixed" / "ab"[i % 2]).mkdir(parents=True, exist_ok=True)
        file.rename(tmp_path / "mixed" / "ab"[i % 2] / file.name)
    assert cli("learn", "mixed", "--site-from", "^([^/]+)/", "-o", "packs").code == ExitCode.DONE
    assert sorted(file.name for file in (tmp_path / "packs").iterdir()) == ["a.toml", "b.toml"]


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        pytest.param(["three"], ExitCode.USAGE, "three: learning needs 4 articles of a site; there are 3", id="few"),
        pytest.param(["site/01.txt"], ExitCode.USAGE, "a site; there are 1", id="one file"),
        pytest.param(
            ["empty"], ExitCode.USAGE, "empty: learning needs 4 articles of a site; there are none", id="none"
        ),
        pytest.param(["site", "--site-from", "(zzz)"], ExitCode.USAGE, "there are none", id="of no site"),
        pytest.param(["site", "--include", "*.md"], ExitCode.USAGE, "there are none", id="no such files"),
        pytest.param(["missing.jsonl"], ExitCode.FAILED, "missing.jsonl: no such file", id="no such file"),
        pytest.param(["missing"], ExitCode.FAILED, "missing: no such file", id="no such folder"),
        pytest.param(["-"], ExitCode.USAGE, "-: the articles are read several times", id="stdin"),
        pytest.param(["site", "--site-from", "("], ExitCode.USAGE, "--site-from: missing )", id="bad expression"),
        pytest.param(["site", "--site-from", "x"], ExitCode.USAGE, "needs a group", id="no group"),
        pytest.param(["different"], ExitCode.FAILED, "different: nothing recurs", id="nothing recurs"),
    ],
)
def test_one_line_and_no_file(cli, folder, tmp_path, args, code, message):
    for name in ("three", "empty", "different"):
        (tmp_path / name).mkdir()
    for i in range(3):
        (tmp_path / "three" / f"{i}.txt").write_text("Pour the oil\n", encoding="utf-8")
    for i in range(5):
        (tmp_path / "different" / f"{i}.txt").write_text("abcde"[i] * 9, encoding="utf-8")
    result = cli("learn", *args, "-o", "own.toml")
    assert (result.code, result.out) == (code, b"")
    assert message in result.message.lower()
    assert result.err.count("\n") == 1
    assert not list(tmp_path.glob("*own.toml*"))


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(["-o", "site"], "site: is a folder", id="a folder"),
        pytest.param(["-o", "mine.toml"], "mine.toml: already exists; --force replaces it", id="a pack"),
        pytest.param(
            ["-o", "mine.toml", "--site-from", "(.)"], "the output must be a folder", id="a file instead of a folder"
        ),
        pytest.param(["-o", "packs", "--site-from", "^(.)"], "packs/0.toml: already exists", id="a pack in a folder"),
    ],
)
def test_an_output_that_is_in_the_way(cli, folder, tmp_path, args, message):
    (tmp_path / "packs").mkdir()
    for name in ("mine.toml", "packs/0.toml"):
        (tmp_path / name).write_text("# mine\n", encoding="utf-8")
    result = cli("learn", "site", *args)
    assert result.code == ExitCode.USAGE
    assert message in result.message.replace("\\", "/")
    assert result.err.count("\n") == 1
    assert [file.name for file in (tmp_path / "packs").iterdir()] == ["0.toml"]
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == "# mine\n"


def test_force_replaces_a_pack(cli, folder, tmp_path):
    (tmp_path / "own.toml").write_text("# mine\n", encoding="utf-8")
    assert cli("learn", "site", "-o", "own.toml", "--force").code == ExitCode.DONE
    assert "[[rule]]" in (tmp_path / "own.toml").read_text(encoding="utf-8")


def test_files_that_are_not_text_are_named_once_and_the_others_learned_from(cli, folder, tmp_path):
    (folder / "00.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    result = cli("learn", "site", "-o", "own.toml")
    assert result.code == ExitCode.FAILED
    assert result.err.count("\n") == 1
    assert "00.txt: " in result.err
    assert "# Learned from 30 articles" in (tmp_path / "own.toml").read_text(encoding="utf-8")


def test_rules_are_of_the_text_as_it_is_cleaned(cli, folder, tmp_path):
    """Entities and misread characters of the source are repaired before rules are tried."""
    for file in folder.glob("*.txt"):
        file.write_text(file.read_text(encoding="utf-8") + "\nOil &amp; wick, the keeperâ€™s shop\n", encoding="utf-8")
    assert cli("learn", "site", "-o", "own.toml").code == ExitCode.DONE
    assert "Oil & wick, the keeper’s shop" in (tmp_path / "own.toml").read_text(encoding="utf-8")
    assert b"wick" not in cli("--rules", "own.toml", "site/01.txt").out


def test_an_expression_that_blows_up(cli, folder, tmp_path, monkeypatch):
    monkeypatch.setattr("newsclean.cli.learn.TIME_LIMIT", 0.05)
    rows = [json.dumps({"text": "x", "url": "a" * 60 + "!"})] * 5
    (tmp_path / "all.jsonl").write_text("\n".join(rows), encoding="utf-8")
    result = cli("learn", "all.jsonl", "--site-from", "^((a|aa)+)$", "-o", "packs")
    assert result.code == ExitCode.USAGE
    assert "--site-from: the expression takes more than" in result.err


def test_many_sites_are_learned_in_turns(cli, folder, tmp_path, monkeypatch):
    """What is held at once is bounded; the packs are the same."""
    for limit, name in ((10_000, "at-once"), (5, "in-turns")):
        monkeypatch.setattr("newsclean.cli.learn.HELD_ARTICLES", limit)
        assert cli("learn", "site", "--site-from", "^([0-9])", "-o", name).code == ExitCode.DONE
    packs = [{file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("at-once", "in-turns")]
    assert packs[0] == packs[1]
    assert len(packs[0]) == 3


def test_an_old_pack_stays_where_learning_fails(cli, tmp_path):
    (tmp_path / "own.toml").write_text("# mine\n", encoding="utf-8")
    (tmp_path / "none").mkdir()
    assert cli("learn", "none", "-o", "own.toml").code == ExitCode.USAGE
    assert (tmp_path / "own.toml").read_text(encoding="utf-8") == "# mine\n"


def test_a_line_that_is_not_an_article(cli, jsonl, tmp_path):
    with (tmp_path / jsonl).open("a", encoding="utf-8") as file:
        file.write('{\n[]\n{"body": "x"}\n')
    result = cli("learn", jsonl, "-o", "own.toml")
    assert result.code == ExitCode.FAILED
    assert [line.split(": ", 1)[1] for line in result.err.splitlines()] == [
        "all.jsonl:31: not a JSON object",
        "all.jsonl:32: not a JSON object",
        "all.jsonl:33: no text in field 'text'",
    ]
    assert (tmp_path / "own.toml").exists()
