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
    assert 'removes = ["Hand the lantern on"]' in text
    cleaned = cli("--rules", "own.toml", "site/01.txt").out.decode()
    assert "lantern" not in cleaned.lower()
    assert cleaned.strip() == (folder / "expected" / "01.body").read_text(encoding="utf-8").strip()


def test_sites_of_jsonl(cli, jsonl, tmp_path):
    result = cli("learn", jsonl, "--site-from", "https?://([^/]+)", "-o", "packs")
    assert result.code == ExitCode.DONE
    assert "few-example: only 1 articles" in result.err
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
        pytest.param(["three"], ExitCode.USAGE, "learning takes 4 articles of a site; here are 3", id="too few"),
        pytest.param(["empty"], ExitCode.USAGE, "here are 0", id="none"),
        pytest.param(["missing.jsonl"], ExitCode.FAILED, "missing.jsonl: no such file", id="no such file"),
        pytest.param(["site", "--site-from", "("], ExitCode.USAGE, "--site-from", id="bad expression"),
        pytest.param(["site", "--site-from", "x"], ExitCode.USAGE, "needs a group", id="no group"),
        pytest.param(["different"], ExitCode.FAILED, "nothing recurs", id="nothing recurs"),
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


def test_an_old_pack_stays_where_learning_fails(cli, tmp_path):
    (tmp_path / "own.toml").write_text("# mine\n", encoding="utf-8")
    (tmp_path / "none").mkdir()
    assert cli("learn", "none", "-o", "own.toml").code == ExitCode.USAGE
    assert (tmp_path / "own.toml").read_text(encoding="utf-8") == "# mine\n"


def test_a_line_that_is_no_article(cli, jsonl, tmp_path):
    with (tmp_path / jsonl).open("a", encoding="utf-8") as file:
        file.write("{\n[]\n")
    result = cli("learn", jsonl, "-o", "own.toml")
    assert result.code == ExitCode.FAILED
    assert [line.split(": ", 1)[1] for line in result.err.splitlines()] == [
        "all.jsonl:31: no JSON",
        "all.jsonl:32: no field 'text'",
    ]
    assert (tmp_path / "own.toml").exists()
