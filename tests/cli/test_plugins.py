"""Rule packs and stages of installed packages: used only if they are named."""

from __future__ import annotations

import sys

import pytest

from newsclean.cli.exits import ExitCode

PACK = """language = "en"

[[rule]]
id = "goats"
reason = "notice about goats"
pattern = 'all rights to these goats reserved'
examples = ["All rights to these goats reserved"]
near_misses = ["She reserved all rights to the goats."]
"""
MODULE = """
from pathlib import Path

import newsclean

PACK = Path(__file__).with_name("harbour.toml")
RULE = ("harbour-stage.tide", "tide table")


def packs():
    return [PACK]


def tides(doc):
    start = doc.text.find("High tide: ")
    if start >= 0:
        end = doc.text.index("\\n", start)
        yield newsclean.Edit(start, end, "", *RULE)


tides.before = "paragraphs"
passes = (("tide", tides),)


def broken(doc):
    raise KeyError("tide")


def lost(doc):
    return ()


lost.after = "harbour"
number = 5
"""
POINTS = """[newsclean.rules]
harbour = harbour_pack:PACK
harbour-many = harbour_pack:packs
harbour-none = harbour_pack:number
harbour-gone = harbour_gone:PACK

[newsclean.stages]
harbour-stage = harbour_pack:tides
harbour-passes = harbour_pack:passes
harbour-broken = harbour_pack:broken
harbour-lost = harbour_pack:lost
harbour-number = harbour_pack:number
"""
TEXT = b"""The ferry sailed on Tuesday, the harbour master said.

All rights to these goats reserved

High tide: 6.14 a.m.

It came back late, with all forty goats on board.
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An installed package that provides a pack and a few stages."""
    site = tmp_path / "site"
    (site / "harbour_pack-1.0.dist-info").mkdir(parents=True)
    (site / "harbour_pack-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-pack\n")
    (site / "harbour_pack-1.0.dist-info" / "entry_points.txt").write_text(POINTS)
    (site / "harbour_pack.py").write_text(MODULE)
    (site / "harbour.toml").write_text(PACK)
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "harbour_pack", raising=False)


def test_nothing_that_is_installed_is_used_by_itself(cli, installed):
    assert cli("--check", stdin=TEXT) == (ExitCode.DONE, b"", "")


@pytest.mark.parametrize("name", ["harbour", "harbour-many"])
def test_rules(cli, installed, name):
    out = cli("--rules", name, stdin=TEXT).out
    assert b"goats reserved" not in out and b"High tide" in out
    assert b"goats reserved" in cli("--rules", name, "--skip", "boilerplate.harbour.goats", stdin=TEXT).out


def test_rules_in_the_configuration(cli, installed, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.newsclean]\nrules = ["harbour"]\nstages = "+harbour-stage"\n')
    out = cli(stdin=TEXT).out
    assert b"goats reserved" not in out and b"High tide" not in out


def test_coverage_counts_them(cli, installed, tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT)
    rows = [row.split() for row in cli("rules", "coverage", "--rules", "harbour", "a.txt").out.decode().splitlines()]
    assert ["1", "1", "boilerplate.harbour.goats"] in rows


def test_installed_packs_are_listed_shown_and_tested(cli, installed):
    listed = cli("rules", "list", "--rules", "harbour").out.decode()
    assert "boilerplate.harbour.goats" in listed and "boilerplate.en." in listed
    assert b"goats reserved" in cli("rules", "show", "boilerplate.harbour.goats", "--rules", "harbour").out
    assert cli("rules", "test", "harbour") == (ExitCode.DONE, b"all examples pass\n", "")
    assert cli("rules", "test", "harbor").code == ExitCode.USAGE


def test_rules_of_the_configuration_are_listed_shown_and_counted(cli, installed, tmp_path):
    assert cli("rules", "show", "boilerplate.harbour.goats").code == ExitCode.USAGE
    (tmp_path / "newsclean.toml").write_text('rules = ["harbour"]\n')
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert cli("rules", "show", "boilerplate.harbour.goats").code == ExitCode.DONE
    assert b"boilerplate.harbour.goats" in cli("rules", "list").out
    assert b"boilerplate.harbour.goats" in cli("rules", "coverage", "a.txt").out


@pytest.mark.parametrize("name", ["harbour-stage", "harbour-passes"])
def test_stage(cli, installed, tmp_path, name):
    """It runs among the others, in its place, and what it removes is explained and undone like everything else."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert b"High tide" not in cli("--stages", f"+{name}", "a.txt").out
    assert b"High tide" not in cli("--stages", f"encoding,+{name}", "a.txt").out
    assert "removed: harbour-stage.tide: tide table" in cli("explain", "--stages", f"+{name}", "a.txt:5").out.decode()
    assert cli("-i", "--stages", f"+{name}", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == TEXT


@pytest.mark.parametrize("skip", ["harbour-stage", "harbour-stage.tide"])
def test_stage_left_out(cli, installed, skip):
    assert cli("--stages", "+harbour-stage", "--skip", skip, stdin=TEXT).out == TEXT


def test_order(installed):
    from newsclean.pipeline import STAGE_NAMES, Pipeline
    from newsclean.plugins import load_stage

    stage = load_stage("harbour-stage")
    assert stage.insert_into(Pipeline.default()).names == (*STAGE_NAMES[:-1], "harbour-stage", "paragraphs")
    assert stage.insert_into(Pipeline.default().only("encoding")).names == ("encoding", "harbour-stage")


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        pytest.param(["--rules", "harbor"], "newsclean.rules 'harbor' (installed: harbour, ", id="no such pack"),
        pytest.param(["--rules", "harbour-none"], "neither a path nor a list of paths", id="no pack"),
        pytest.param(["--rules", "harbour-gone"], "cannot be loaded: ModuleNotFoundError", id="no module"),
        pytest.param(["--stages", "+harbor"], "newsclean.stages 'harbor'", id="no such stage"),
        pytest.param(["--stages", "harbour-stage"], "no stage 'harbour-stage'", id="a stage without its sign"),
        pytest.param(["--stages", "+harbour-number"], "neither a callable nor", id="no stage"),
        pytest.param(["--stages", "+harbour-lost"], "its place must be after or before one of", id="an invalid place"),
        pytest.param(["--stages", "+harbour-stage", "--skip", "harbour-stag"], "no rule or stage", id="an unknown id"),
    ],
)
@pytest.mark.parametrize("command", [[], ["explain", "-"]], ids=["clean", "explain"])
def test_what_is_of_no_use(cli, installed, command, args, complaint):
    result = cli(*command, *args, stdin=TEXT)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert complaint in result.message


def test_stage_that_fails(cli, installed, tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT)
    result = cli("-i", "--stages", "+harbour-broken", "a.txt")
    assert (result.code, result.message) == (
        ExitCode.FAILED,
        "newsclean: a.txt: stage 'harbour-broken' failed: KeyError: 'tide'",
    )
    assert (tmp_path / "a.txt").read_bytes() == TEXT
