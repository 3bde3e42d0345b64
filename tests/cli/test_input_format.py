"""Records are refused, never destroyed; `--input-format text` overrides this."""

from __future__ import annotations

import json

import pytest

import newsclean
from newsclean.cli.exits import ExitCode

ROWS = [{"id": i, "text": f"Ferry {i} sails again\n\nIt rained, as it had on Monday, he said.\n"} for i in range(12)]
JSONL = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
CSV = ("id,text\n" + "".join(f'{row["id"]},"{row["text"]}"\n' for row in ROWS)).encode()
REASON = "looks like JSON lines; newsclean reads plain text (--input-format text cleans it anyway)"
FORMS = {
    "JSON lines": JSONL,
    "a JSON object": json.dumps(ROWS[0]).encode(),
    "a JSON array of objects": json.dumps(ROWS, indent=1).encode(),
    "CSV": CSV,
    "TSV": b"id\ttext\n" + b"1\tIt rained, as it had on Monday.\n" * 9,
    "WARC": b"WARC/1.0\r\nWARC-Type: conversion\r\n\r\nIt rained.\r\n",
    "an HTML page": b"<!DOCTYPE html>\n<html><body><p>It rained.</p></body></html>\n",
}


@pytest.fixture
def folder(tmp_path, texts):
    """Two texts and two files of records."""
    (tmp_path / "in").mkdir()
    for name, data in {"a": texts.dirty, "b": JSONL, "c": texts.dirty, "d": CSV}.items():
        (tmp_path / f"in/{name}.txt").write_bytes(data)
    return tmp_path / "in"


@pytest.mark.parametrize(("form", "data"), FORMS.items(), ids=FORMS)
@pytest.mark.parametrize("options", [[], ["-i"], ["--check"], ["--diff"], ["-o", "b.txt"], ["-f", "json"]], ids="".join)
def test_lone_file_is_a_usage_error(cli, tmp_path, form, data, options):
    (tmp_path / "a.txt").write_bytes(data)
    result = cli(*options, "a.txt")
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert result.message == f"newsclean: a.txt: {REASON.replace('JSON lines', form)}"
    assert (tmp_path / "a.txt").read_bytes() == data
    assert not (tmp_path / "b.txt").exists()


@pytest.mark.parametrize("names", [[], ["-"], ["--stdin-filename", "b.jsonl"]], ids=" ".join)
def test_stdin(cli, names):
    result = cli(*names, stdin=JSONL)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert result.message == f"newsclean: {names[1] if len(names) > 1 else 'stdin'}: {REASON}"


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("named", [True, False], ids=["files, as a hook passes them", "a folder"])
def test_others_are_done(cli, folder, texts, jobs, named):
    paths = [f"in/{name}.txt" for name in "abcd"] if named else ["in"]
    result = cli("-i", "--jobs", jobs, "--audit", "audit.jsonl", *paths)
    assert result.code == ExitCode.FAILED
    assert [line for line in result.messages if "looks like" in line] == [
        f"newsclean: in/b.txt: {REASON}",
        f"newsclean: in/d.txt: {REASON.replace('JSON lines', 'CSV')}",
    ]
    assert [(folder / f"{name}.txt").read_bytes() for name in "abcd"] == [texts.cleaned, JSONL, texts.cleaned, CSV]
    assert cli("restore", "in", "--audit", "audit.jsonl", "-i").code == ExitCode.DONE
    assert [(folder / f"{name}.txt").read_bytes() for name in "abcd"] == [texts.dirty, JSONL, texts.dirty, CSV]


def test_folder_with_one_file_of_records(cli, folder):
    for name in "acd":
        (folder / f"{name}.txt").unlink()
    result = cli("--check", "in")
    assert (result.code, result.message) == (ExitCode.FAILED, f"newsclean: in/b.txt: {REASON}")


def test_text_insists(cli, tmp_path):
    (tmp_path / "a.txt").write_bytes(JSONL)
    assert cli("--input-format", "text", "a.txt").out == newsclean.clean(JSONL).to_text().encode()
    assert cli("--input-format", "auto", "a.txt").code == ExitCode.USAGE
    (tmp_path / "newsclean.toml").write_text('input-format = "text"\n')
    assert cli("a.txt").code == ExitCode.DONE


def test_audit_knows_that_text_was_insisted_on(cli, tmp_path):
    data = CSV.replace(b"\n", b"\r\n")
    (tmp_path / "a.txt").write_bytes(data)
    assert cli("-i", "--audit", "audit.jsonl", "--input-format", "text", "a.txt").code == ExitCode.DONE
    again = cli("restore", "a.txt", "--audit", "audit.jsonl", "--without", "paragraphs")
    assert (again.code, again.err) == (ExitCode.DONE, "")
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == data


def test_library_never_refuses():
    for data in FORMS.values():
        assert newsclean.clean(data).restore() == data


def test_explain(cli, tmp_path):
    (tmp_path / "a.txt").write_bytes(JSONL)
    assert (cli("explain", "a.txt").code, cli("explain", "a.txt").message) == (
        ExitCode.USAGE,
        f"newsclean: a.txt: {REASON}",
    )
    assert cli("explain", "a.txt", "--input-format", "text").code == ExitCode.DONE


def test_report(cli, tmp_path, folder):
    result = cli("report", "in/b.txt", "-o", "report.html")
    assert (result.code, result.message) == (ExitCode.USAGE, f"newsclean: in/b.txt: {REASON}")
    assert not (tmp_path / "report.html").exists()
    result = cli("report", "in", "-o", "report.html")
    assert (result.code, len(result.messages)) == (ExitCode.FAILED, 2)
    assert cli("report", "in", "-o", "report.html", "--input-format", "text").code == ExitCode.DONE


def test_learn(cli, tmp_path, folder):
    result = cli("learn", "in/b.txt", "-o", "site.toml")
    assert result.code == ExitCode.USAGE
    assert result.message == f"newsclean: in/b.txt: {REASON}; files of JSON lines must be named .jsonl"
    result = cli("learn", "in", "-o", "site.toml")
    assert [line for line in result.messages if "looks like" in line] == [
        f"newsclean: in/b.txt: {REASON}",
        f"newsclean: in/d.txt: {REASON.replace('JSON lines', 'CSV')}",
    ]
    assert not any("looks like" in line for line in cli("learn", "in", "-o", "a", "--input-format", "text").messages)


def test_coverage(cli, folder):
    result = cli("rules", "coverage", "in")
    assert (result.code, len(result.messages)) == (ExitCode.FAILED, 2)
    assert cli("rules", "coverage", "in", "--input-format", "text").code == ExitCode.DONE
