"""`newsclean restore`: the original bytes, from the written file and the audit alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsclean.cli.exits import ExitCode

PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "pages").glob("*/page.txt"))


@pytest.fixture
def cleaned(cli, tmp_path, texts):
    """A file that was cleaned in place, with its audit."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    return tmp_path / "a.txt"


@pytest.mark.slow
@pytest.mark.parametrize("options", [[], ["--with-metadata"]], ids=["text", "with metadata"])
def test_every_source_and_variant(cli, tmp_path, variant, options):
    """In place with an audit, restored from the written file; a second run finds nothing to do."""
    file, audit = tmp_path / "a.txt", tmp_path / "audit.jsonl"
    file.write_bytes(variant)
    assert cli("-i", "--audit", audit, *options, file) == (ExitCode.DONE, b"", "")
    written = file.read_bytes()
    assert audit.exists() == (written != variant)
    if written == variant:
        return
    assert cli("restore", file, "--audit", audit) == (ExitCode.DONE, variant, "")

    records, stamp = audit.read_bytes(), file.stat().st_mtime_ns
    assert cli("-i", "--audit", audit, *options, file) == (ExitCode.DONE, b"", "")
    assert (file.read_bytes(), file.stat().st_mtime_ns, audit.read_bytes()) == (written, stamp, records)

    assert cli("restore", file, "--audit", audit, "-i") == (ExitCode.DONE, b"", "")
    assert file.read_bytes() == variant


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff\xfe" + "Regen über Dorrow\r\n\r\nEs goss.\r\n".encode("utf-16-le"), id="UTF-16"),
        pytest.param(b"It rained \x93all night\x94 in Dorrow \xe2\x80\x99s end \xff.\n", id="stray bytes in UTF-8"),
        pytest.param("雨が一晩中降り続いた。\n".encode("shift_jis") * 9, id="Shift JIS"),
        pytest.param("雨が一晩中降り続いた。\n".encode("iso2022_jp") * 9, id="escape-coded"),
        pytest.param(b"It rained\0 all night in Dorrow, and nobody in the town seemed to mind.\n", id="a NUL"),
        pytest.param(b"Rain\r\rIt rained all night.\r\r", id="old Mac line ends"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfRain\n\nIt rained all night.", id="two marks"),
        pytest.param("Rain \x85It rained.\u2028All night.\u2029\x0cThe end.\n".encode(), id="odd line ends"),
        pytest.param(b"\n\n\n  It rained all night.  \n\n\n", id="space around"),
        pytest.param("It rained \ud83d.".encode("utf-8", "surrogatepass") + b"\n", id="half a surrogate pair"),
    ],
)
def test_odd_bytes(cli, tmp_path, data):
    (tmp_path / "a.txt").write_bytes(data)
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    assert (tmp_path / "a.txt").read_bytes() != data
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == data


def test_processes_alone(command, tmp_path, texts):
    """Nothing may be kept in memory between the two."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert command("-i", "--audit", "audit.jsonl", "a.txt") == (0, b"", "")
    assert command("restore", "a.txt", "--audit", "audit.jsonl") == (0, texts.dirty, "")


def test_stdout_can_be_restored(cli, tmp_path, texts):
    (tmp_path / "out.txt").write_bytes(cli("--audit", "audit.jsonl", stdin=texts.dirty).out)
    assert cli("restore", "out.txt", "--audit", "audit.jsonl").out == texts.dirty


def test_in_place_markdown_can_be_restored(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    cli("-i", "-f", "markdown", "--audit", "audit.jsonl", "a.txt")
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == texts.dirty


def test_options_do_not_matter(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    for options in (["--stages", "encoding"], ["--skip", "boilerplate"], ["--mode", "precision"]):
        cli("--audit", "audit.jsonl", "-o", "out.txt", *options, "a.txt")
        assert cli("restore", "out.txt", "--audit", "audit.jsonl").out == texts.dirty


def test_output_file(cli, cleaned, tmp_path, texts):
    assert cli("restore", "a.txt", "--audit", "audit.jsonl", "-o", "b.txt") == (ExitCode.DONE, b"", "")
    assert (tmp_path / "b.txt").read_bytes() == texts.dirty
    assert cleaned.read_bytes() == texts.cleaned


def test_in_place(cli, cleaned, texts):
    assert cli("restore", "a.txt", "--audit", "audit.jsonl", "-i") == (ExitCode.DONE, b"", "")
    assert cleaned.read_bytes() == texts.dirty


def test_record(cli, cleaned, tmp_path, texts):
    (line,) = (tmp_path / "audit.jsonl").read_bytes().splitlines()
    record = json.loads(line)
    assert record["path"] == "a.txt"
    assert record["source"]["bytes"] == len(texts.dirty)
    assert record["output"]["bytes"] == len(texts.cleaned)
    rules = {change[3] for step in record["steps"] for change in step["changes"]}
    assert {"encoding.entity", "dateline.byline", "boilerplate.en.newsletter"} <= rules
    assert {"title", "author", "published", "dateline"} <= {mark["field"] for mark in record["marks"]}


def test_moved_file(cli, cleaned, tmp_path, texts):
    """The record is found by the content of the file, wherever it is now."""
    cleaned.rename(tmp_path / "moved.txt")
    assert cli("restore", "moved.txt", "--audit", "audit.jsonl").out == texts.dirty


@pytest.mark.parametrize("order", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_two_sources_of_one_text(cli, tmp_path, texts, order):
    """Files that clean to the same text must each be restored to their own original."""
    sources = {"a.txt": texts.dirty, "b.txt": texts.dirty.replace(b"\n", b"\r\n")}
    for name in order:
        (tmp_path / name).write_bytes(sources[name])
        cli("-i", "--audit", "audit.jsonl", name)
    for name, data in sources.items():
        assert cli("restore", name, "--audit", "audit.jsonl").out == data


def test_edited_file(cli, cleaned, texts):
    cleaned.write_bytes(texts.cleaned + b"One more line.\n")
    for options in ([], ["-i"]):
        result = cli("restore", "a.txt", "--audit", "audit.jsonl", *options)
        assert (result.code, result.out) == (ExitCode.FAILED, b"")
        assert "edited" in result.message
    assert cleaned.read_bytes() == texts.cleaned + b"One more line.\n"


def test_text_that_was_restored_already(cli, cleaned, tmp_path, texts):
    """Or one that was never written back: reported, but not a failure."""
    assert cli("restore", "a.txt", "--audit", "audit.jsonl", "-i").code == ExitCode.DONE
    for options, out in (([], texts.dirty), (["-i"], b""), (["-o", "b.txt"], b"")):
        result = cli("restore", "a.txt", "--audit", "audit.jsonl", *options)
        assert (result.code, result.out) == (ExitCode.DONE, out)
        assert result.message == "newsclean: a.txt: it already is what it was before cleaning: nothing to restore"
    assert cleaned.read_bytes() == (tmp_path / "b.txt").read_bytes() == texts.dirty
    result = cli("restore", "a.txt", "--audit", "audit.jsonl", "--without", "dateline")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message.endswith("so there is no rule to undo")


def test_text_that_no_record_is_of(cli, cleaned, tmp_path, texts):
    """It was clean already, or another audit has its record: nobody edited it."""
    (tmp_path / "clean.txt").write_bytes(texts.cleaned + b"\nMore goats came.\n")
    assert cli("-i", "--audit", "audit.jsonl", "clean.txt").code == ExitCode.DONE
    result = cli("restore", "clean.txt", "--audit", "audit.jsonl")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "no record" in result.message
    assert "edited" not in result.message


@pytest.fixture
def folder(cli, tmp_path, texts):
    """A folder of texts that was cleaned in place: one was clean already, one was edited since, one was added later."""
    sources = {
        "seeds/a.txt": texts.dirty,
        "seeds/deep/b.txt": texts.dirty + b"\nMore goats.\n",
        "seeds/c.txt": texts.dirty.replace(b"\n", b"\r\n"),
        "seeds/clean.txt": texts.cleaned + b"\nNo goats came.\n",
    }
    for name, data in sources.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert cli("-i", "--audit", "seeds/audit.jsonl", "seeds").code == ExitCode.DONE
    (tmp_path / "seeds/later.txt").write_bytes(b"Goats.\n")
    return sources


def test_folder_in_place(cli, folder, tmp_path):
    audit = (tmp_path / "seeds/audit.jsonl").read_bytes()
    for _ in range(2):  # already restored files are skipped
        assert cli("restore", "seeds/", "--audit", "seeds/audit.jsonl", "-i") == (ExitCode.DONE, b"", "")
        assert {name: (tmp_path / name).read_bytes() for name in folder} == folder
    assert (tmp_path / "seeds/later.txt").read_bytes() == b"Goats.\n"
    assert (tmp_path / "seeds/audit.jsonl").read_bytes() == audit


def test_folder_into_another(cli, folder, tmp_path, texts):
    for _ in range(2):
        assert cli("restore", "seeds", "--audit", "seeds/audit.jsonl", "-o", "seeds/back") == (ExitCode.DONE, b"", "")
        back = {path.relative_to(tmp_path / "seeds/back"): path for path in (tmp_path / "seeds/back").rglob("*.*")}
        assert {f"seeds/{name.as_posix()}": path.read_bytes() for name, path in back.items()} == {
            name: data for name, data in folder.items() if not name.endswith("clean.txt")
        }
    assert (tmp_path / "seeds/a.txt").read_bytes() == texts.cleaned


def test_folder_with_an_edited_text(cli, folder, tmp_path):
    """The others are restored."""
    edited = tmp_path / "seeds/a.txt"
    edited.write_bytes(b"Draft!\n" + edited.read_bytes())
    result = cli("restore", "seeds", "--audit", "seeds/audit.jsonl", "-i")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message.startswith("newsclean: seeds/a.txt: ")
    assert "edited" in result.message
    assert edited.read_bytes().startswith(b"Draft!")
    for name in folder.keys() - {"seeds/a.txt"}:
        assert (tmp_path / name).read_bytes() == folder[name]
    assert cli("restore", "seeds", "--audit", "seeds/audit.jsonl", "-i", "--force").code == ExitCode.DONE
    assert edited.read_bytes() == folder["seeds/a.txt"]


def test_folder_without_a_rule(cli, folder, tmp_path):
    without = ["--without", "dateline.byline"]
    assert cli("restore", "seeds", "--audit", "seeds/audit.jsonl", "-i", *without) == (ExitCode.DONE, b"", "")
    for name in ("seeds/a.txt", "seeds/deep/b.txt", "seeds/c.txt"):
        assert b"By Marta" in (tmp_path / name).read_bytes()
        assert b"Sign up" not in (tmp_path / name).read_bytes()


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        pytest.param(["seeds"], ExitCode.USAGE, "-i", id="to stdout"),
        pytest.param(["seeds", "-i", "-o", "out"], ExitCode.USAGE, "exclude each other", id="both"),
        pytest.param(["none", "-i"], ExitCode.FAILED, "none: seeds/audit.jsonl: no record", id="nothing known"),
        pytest.param(["seeds", "-o", "file"], ExitCode.FAILED, "file", id="a file instead of a folder"),
    ],
)
def test_folder_refused(cli, folder, tmp_path, args, code, words):
    (tmp_path / "none").mkdir()
    (tmp_path / "none/x.txt").write_bytes(b"Goats.\n")
    (tmp_path / "file").touch()
    result = cli("restore", *args, "--audit", "seeds/audit.jsonl")
    assert (result.code, result.out) == (code, b"")
    assert all(words in message for message in result.messages)


def test_last_line_cut_off_in_a_crash(cli, cleaned, tmp_path, texts):
    audit = tmp_path / "audit.jsonl"
    whole = audit.read_bytes()
    for cut in (1, len(whole) // 2, len(whole) - 2):
        audit.write_bytes(whole + whole[:cut])
        assert cli("restore", "a.txt", "--audit", "audit.jsonl") == (ExitCode.DONE, texts.dirty, "")


def test_run_after_a_crash(cli, cleaned, tmp_path, texts):
    """A record after half a line must not be lost with it."""
    audit = tmp_path / "audit.jsonl"
    audit.write_bytes(audit.read_bytes() + b'{"schema":1,"path":"b.t')
    (tmp_path / "b.txt").write_bytes(texts.dirty + b"\nFewer goats.\n")
    assert cli("-i", "--audit", "audit.jsonl", "b.txt").code == ExitCode.DONE
    assert cli("restore", "b.txt", "--audit", "audit.jsonl").out == texts.dirty + b"\nFewer goats.\n"
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == texts.dirty


def test_damaged_record(cli, cleaned, tmp_path):
    audit = tmp_path / "audit.jsonl"
    audit.write_bytes(audit.read_bytes().replace(b"Sign up for", b"Sign up by "))
    result = cli("restore", "a.txt", "--audit", "audit.jsonl")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message


@pytest.mark.parametrize(
    "audit",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"no record\n\n", id="not JSON"),
        pytest.param(b"[1]\n", id="not an object"),
        pytest.param(b'{"schema": 99}\n', id="another schema"),
        pytest.param(b'{"schema": 1}\n', id="a record without its parts"),
        pytest.param(b"\xff\xff\n\n", id="not UTF-8"),
    ],
)
def test_bad_audit(cli, cleaned, tmp_path, texts, audit):
    (tmp_path / "bad.jsonl").write_bytes(audit)
    result = cli("restore", "a.txt", "--audit", "bad.jsonl")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "bad.jsonl" in result.message
    assert cleaned.read_bytes() == texts.cleaned


@pytest.mark.parametrize("args", [["gone.txt", "--audit", "audit.jsonl"], ["a.txt", "--audit", "gone.jsonl"]])
def test_missing_files(cli, cleaned, args):
    result = cli("restore", *args)
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "gone" in result.message
    assert "no such file or directory" in result.message


def test_output_that_cannot_be_written(cli, cleaned):
    result = cli("restore", "a.txt", "--audit", "audit.jsonl", "-o", "gone/b.txt")
    assert result.code == ExitCode.FAILED
    assert "gone" in result.message


def test_audit_with_several_processes(command, tmp_path, texts):
    sources = {f"{number:02d}.txt": texts.dirty + b"\nGoat %d.\n" % number for number in range(20)}
    for name, data in sources.items():
        (tmp_path / name).write_bytes(data)
    assert command("-i", "--jobs", "2", "--audit", "audit.jsonl", ".").code == ExitCode.DONE
    assert (tmp_path / "audit.jsonl").read_bytes().count(b"\n") == 20
    for name in ("00.txt", "19.txt"):
        assert command("restore", name, "--audit", "audit.jsonl").out == sources[name]


def test_audit_in_the_folder_is_not_cleaned(cli, tmp_path, texts):
    """Whatever it is called: an audit that is cleaned as an article can undo nothing any more."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_bytes(texts.dirty)
    for _ in range(2):
        assert cli("-i", "--audit", "seeds/audit.txt", "seeds").code == ExitCode.DONE
    assert cli("restore", "seeds/a.txt", "--audit", "seeds/audit.txt").out == texts.dirty


PAGE = """Ferry returns to Carrow

By Ada Brook

CARROW (AP) — The ferry that once linked the two sides of the sound sailed again on Tuesday.

Sign up for our newsletter

The council said the crossing will run four times a day until October.
"""


def test_without_a_rule(cli, tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    assert cli("-i", "--audit", "audit.jsonl", "--with-metadata", "a.txt").code == ExitCode.DONE
    cleaned = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "Sign up" not in cleaned and "By Ada" not in cleaned

    again = cli("restore", "a.txt", "--audit", "audit.jsonl", "--without", "dateline.byline")

    assert again.code == ExitCode.DONE
    assert b"By Ada Brook" in again.out and b"Sign up" not in again.out
    assert again.out.startswith(b"---\n")  # as before: with front matter


def test_without_several_rules(cli, tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    cli("-i", "--audit", "audit.jsonl", "a.txt")

    again = cli("restore", "a.txt", "--audit", "audit.jsonl", "--without", "boilerplate", "--without", "dateline")

    assert again == (ExitCode.DONE, PAGE.encode(), "")


def test_without_an_unknown_rule(cli, cleaned):
    result = cli("restore", cleaned, "--audit", "audit.jsonl", "--without", "boilerplat")

    assert result.code == ExitCode.USAGE
    assert "boilerplat" in result.err and cleaned.exists()


def test_options_that_are_none(cli, tmp_path, cleaned):
    audit = tmp_path / "audit.jsonl"
    record = json.loads(audit.read_text(encoding="utf-8"))
    audit.write_text(json.dumps(record | {"options": {"depth": 3}}) + "\n", encoding="utf-8")

    assert cli("restore", cleaned, "--audit", "audit.jsonl").code == ExitCode.DONE
    result = cli("restore", cleaned, "--audit", "audit.jsonl", "--without", "dateline")

    assert (result.code, result.err.count("\n")) == (ExitCode.FAILED, 1)


def test_without_a_rule_in_place(cli, tmp_path):
    """The result has its own record, which leads back to the original too."""
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    cli("-i", "--audit", "audit.jsonl", "a.txt")
    assert cli("restore", "a.txt", "--audit", "audit.jsonl", "--without", "dateline", "-i") == (ExitCode.DONE, b"", "")
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "By Ada Brook" in text and "Sign up" not in text
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == PAGE.encode()


def test_without_a_rule_where_the_rest_has_changed(cli, tmp_path, cleaned, texts):
    """For example, an audit of another version: more than the rule would be undone."""
    audit = tmp_path / "audit.jsonl"
    record = json.loads(audit.read_text(encoding="utf-8"))
    audit.write_text(json.dumps(record | {"options": {"skip": ["boilerplate"]}}) + "\n", encoding="utf-8")
    result = cli("restore", cleaned, "--audit", "audit.jsonl", "--without", "dateline.byline")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "more than that rule" in result.message
    forced = cli("restore", cleaned, "--audit", "audit.jsonl", "--without", "dateline.byline", "--force")
    assert forced.code == ExitCode.DONE
    assert b"By Marta" in forced.out and b"Sign up" in forced.out


def test_two_runs_in_place(cli, tmp_path, texts):
    """Each run is undone by its own record, the last one first."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    cli("-i", "--audit", "audit.jsonl", "--skip", "boilerplate", "a.txt")
    between = (tmp_path / "a.txt").read_bytes()
    cli("-i", "--audit", "audit.jsonl", "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == texts.cleaned
    for data in (between, texts.dirty):
        assert cli("restore", "a.txt", "--audit", "audit.jsonl", "-i") == (ExitCode.DONE, b"", "")
        assert (tmp_path / "a.txt").read_bytes() == data


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"40 goats", b"41 goats", id="as long as before"),
        pytest.param(b"on the hill.\n", b"on the hill, they say.\n", id="at the end"),
        pytest.param(b"with", b"with", id="nothing but what follows"),
        pytest.param(b"40 goats,\xe2\x80\x9d said", b"no goats at all,\xe2\x80\x9d said", id="in the middle"),
        pytest.param(b"said Odile Marsh.", b"she said.", id="shorter"),
    ],
)
def test_edited_file_by_force(cli, cleaned, texts, old, new):
    """The edited line stays as it is; all others are restored, also those below it; added lines are dropped."""
    cleaned.write_bytes(b"Draft!\n" + texts.cleaned.replace(old, new) + b"\nMore soon.\n")
    result = cli("restore", "a.txt", "--audit", "audit.jsonl", "--force")
    assert result.code == ExitCode.DONE
    assert "edited" in result.message
    assert result.out == texts.dirty.replace(old, new)


def test_edited_file_by_force_in_a_charset_that_lacks_a_letter(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty.decode().encode("cp1252"))
    assert cli("-i", "--audit", "audit.jsonl", "--encoding", "cp1252", "a.txt").code == ExitCode.DONE
    (tmp_path / "a.txt").write_bytes(texts.cleaned.replace(b"Odile", "Ōdile".encode()))
    result = cli("restore", "a.txt", "--audit", "audit.jsonl", "--force")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "charset" in result.message


@pytest.mark.parametrize("text", [b"", b"Goats.\n", b"Goats on the quay.\n\n" * 99], ids=["empty", "short", "long"])
@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp1252"])
def test_another_text_by_force(cli, tmp_path, texts, charset, text):
    """Nothing of it is lost, whatever the record says about bytes and line ends."""
    (tmp_path / "a.txt").write_bytes(texts.dirty.decode().replace("\n", "\r\n").encode(charset))
    assert cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE
    (tmp_path / "a.txt").write_bytes(text)
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").code == ExitCode.FAILED
    result = cli("restore", "a.txt", "--audit", "audit.jsonl", "--force")
    assert (result.code, len(result.messages)) == (ExitCode.DONE, 1)
    assert "By Marta Ellingham" in result.out.decode(charset)


def test_force_needs_a_record_of_that_file(cli, cleaned, tmp_path):
    (tmp_path / "b.txt").write_bytes(b"Goats.\n")
    result = cli("restore", "b.txt", "--audit", "audit.jsonl", "--force")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "no record" in result.message


def test_record_without_its_parts(cli, cleaned, tmp_path):
    (tmp_path / "bad.jsonl").write_bytes(b'{"schema": 1, "goats": 40}\n')
    result = cli("restore", "a.txt", "--audit", "bad.jsonl")
    assert (result.code, result.out) == (ExitCode.FAILED, b"")


@pytest.mark.parametrize("page", PAGES, ids=lambda file: file.parent.name)
def test_page(cli, tmp_path, page):
    assert_comes_back(cli, tmp_path, page.read_bytes())


def test_wild_text(cli, tmp_path, wild_file):
    assert_comes_back(cli, tmp_path, wild_file.read_bytes())


def assert_comes_back(cli, tmp_path, data):
    """In place with an audit, then restored in place, byte for byte."""
    (tmp_path / "a.txt").write_bytes(data)
    if cli("-i", "--audit", "audit.jsonl", "a.txt").code == ExitCode.DONE and (tmp_path / "audit.jsonl").exists():
        assert cli("restore", "a.txt", "--audit", "audit.jsonl", "-i") == (ExitCode.DONE, b"", "")
    assert (tmp_path / "a.txt").read_bytes() == data


def test_one_file_of_several_texts(cli, tmp_path, texts):
    """No record has the hash of the whole text, yet nobody has edited it."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    assert cli("-f", "jsonl", "-o", "all.jsonl", "--audit", "audit.jsonl", "a.txt", "b.txt").code == ExitCode.DONE
    result = cli("restore", "all.jsonl", "--audit", "audit.jsonl")
    assert result.code == ExitCode.FAILED
    assert result.message.endswith("the record is of jsonl output, from which nothing can be restored")
