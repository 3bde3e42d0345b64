"""Files that clean to the same text are each restored to their own original, from any working folder."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from newsclean.cli.exits import ExitCode

YEARS = (2021, 2022, 2023, 2024)
AUDIT = ("--audit", "audit.jsonl")


def text_of(year: int) -> bytes:
    """Texts that differ in a line that cleaning removes."""
    return (
        "Goats to stay on the hill all winter\n\n"
        "The goats of Dorrow will stay on the hill, the council said on Thursday, and the fence stays where it is.\n\n"
        f"Copyright {year} The Associated Press. All rights reserved.\n"
    ).encode()


@pytest.fixture
def folder(cli, tmp_path):
    """A folder of such texts, cleaned in place."""
    (tmp_path / "seeds").mkdir()
    for number, year in enumerate(YEARS, 1):
        (tmp_path / f"seeds/{number}.txt").write_bytes(text_of(year))
    assert cli("-i", *AUDIT, "seeds").code == ExitCode.DONE
    assert len({(tmp_path / f"seeds/{number}.txt").read_bytes() for number in range(1, 5)}) == 1
    return tmp_path / "seeds"


def as_by_older_version(audit):
    """The audit as it was before records had a place."""
    records = [json.loads(line) for line in audit.read_text(encoding="utf-8").splitlines()]
    for record in records:
        record.pop("place", None)
        record.pop("written", None)
    lines = [json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records]
    audit.write_text("".join(lines), encoding="utf-8")


@pytest.fixture(params=["new", "of an older version"])
def audit(request, folder, tmp_path):
    """The audit of the folder, as it is and as an older version wrote it."""
    if request.param != "new":
        as_by_older_version(tmp_path / "audit.jsonl")
    return tmp_path / "audit.jsonl"


@pytest.mark.parametrize("number", range(1, 5))
class TestOneFile:
    def test_as_it_was_named(self, cli, folder, audit, number):
        assert cli("restore", f"seeds/{number}.txt", *AUDIT) == (ExitCode.DONE, text_of(YEARS[number - 1]), "")

    def test_by_its_absolute_path(self, cli, folder, audit, number):
        assert cli("restore", folder / f"{number}.txt", "--audit", audit).out == text_of(YEARS[number - 1])

    def test_by_a_way_round(self, cli, folder, audit, number):
        assert cli("restore", f"./seeds/../seeds/{number}.txt", *AUDIT).out == text_of(YEARS[number - 1])

    def test_from_its_own_folder(self, cli, folder, audit, number, monkeypatch):
        monkeypatch.chdir(folder)
        assert cli("restore", f"{number}.txt", "--audit", "../audit.jsonl").out == text_of(YEARS[number - 1])

    def test_from_elsewhere(self, cli, folder, audit, number, monkeypatch, tmp_path):
        (tmp_path / "deep/er").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "deep/er")
        result = cli("restore", f"../../seeds/{number}.txt", "--audit", "../../audit.jsonl")
        assert result.out == text_of(YEARS[number - 1])

    def test_in_a_folder_that_was_moved(self, cli, folder, audit, number, tmp_path):
        shutil.move(folder, tmp_path / "moved")
        assert cli("restore", f"moved/{number}.txt", *AUDIT).out == text_of(YEARS[number - 1])

    def test_by_a_symbolic_link(self, cli, folder, audit, number, tmp_path):
        (tmp_path / "link.txt").symlink_to(folder / f"{number}.txt")
        assert cli("restore", "link.txt", *AUDIT).out == text_of(YEARS[number - 1])

    def test_in_place(self, cli, folder, audit, number):
        assert cli("restore", folder / f"{number}.txt", *AUDIT, "-i") == (ExitCode.DONE, b"", "")
        assert (folder / f"{number}.txt").read_bytes() == text_of(YEARS[number - 1])


@pytest.mark.parametrize("moved", [False, True], ids=["where it was", "moved"])
def test_whole_folder(cli, folder, audit, tmp_path, moved):
    if moved:
        folder = folder.rename(tmp_path / "elsewhere")
    for _ in range(2):  # already restored files stay
        assert cli("restore", folder, *AUDIT, "-i") == (ExitCode.DONE, b"", "")
        assert [(folder / f"{n}.txt").read_bytes() for n in range(1, 5)] == [text_of(year) for year in YEARS]


@pytest.mark.parametrize("name", ["a.txt", "./a.txt", "x/../a.txt"])
def test_place_of_a_file_in_place(cli, tmp_path, name):
    """It was written back to where it was read from, whatever name was used."""
    (tmp_path / "x").mkdir()
    (tmp_path / "a.txt").write_bytes(text_of(2021))
    assert cli("-i", *AUDIT, name).code == ExitCode.DONE
    record = json.loads((tmp_path / "audit.jsonl").read_bytes())
    assert (record["path"], "written" in record) == (name, False)
    assert list(record)[:3] == ["schema", "path", "place"]


def test_one_name_in_two_working_folders(cli, tmp_path, monkeypatch):
    """Both are called `x.txt` in the audit, but it knows their places."""
    for name, year in (("a", 2021), ("b", 2022)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_bytes(text_of(year))
        monkeypatch.chdir(tmp_path / name)
        assert cli("-i", "--audit", "../audit.jsonl", "x.txt").code == ExitCode.DONE
    for name, year in (("a", 2021), ("b", 2022)):
        monkeypatch.chdir(tmp_path / name)
        assert cli("restore", "x.txt", "--audit", "../audit.jsonl").out == text_of(year)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").rename(tmp_path / "c")
    result = cli("restore", "c/x.txt", *AUDIT)  # nothing shows any more which of the two it is
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message.count("x.txt (") == 2


@pytest.mark.parametrize("older", [False, True], ids=["new", "of an older version"])
def test_longest_end_in_common(cli, tmp_path, older):
    for name, year in (("old/mon/x.txt", 2021), ("old/tue/x.txt", 2022)):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(text_of(year))
    cli("-i", *AUDIT, "old")
    if older:
        as_by_older_version(tmp_path / "audit.jsonl")
    (tmp_path / "old").rename(tmp_path / "new")
    assert cli("restore", "new/mon/x.txt", *AUDIT).out == text_of(2021)
    assert cli("restore", "new/tue/x.txt", *AUDIT).out == text_of(2022)
    (tmp_path / "new/mon/x.txt").rename(tmp_path / "x.txt")
    result = cli("restore", "x.txt", *AUDIT)
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "old/mon/x.txt" in result.message and "old/tue/x.txt" in result.message


def test_tie_that_the_text_decides(cli, tmp_path):
    for name, data in (("mon/x.txt", text_of(2021)), ("tue/x.txt", text_of(2022).replace(b"Dorrow", b"Carrow"))):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(data)
    cli("-i", *AUDIT, "mon", "tue")
    (tmp_path / "mon/x.txt").rename(tmp_path / "x.txt")
    assert cli("restore", "x.txt", *AUDIT).out == text_of(2021)


class TestNoRecordByName:
    def test_renamed(self, cli, folder, tmp_path):
        """Four texts could be its original."""
        shutil.copy(folder / "2.txt", tmp_path / "renamed.txt")
        result = cli("restore", "renamed.txt", *AUDIT)
        assert (result.code, result.out) == (ExitCode.FAILED, b"")
        assert all(f"seeds/{number}.txt" in result.message for number in range(1, 5))
        forced = cli("restore", "renamed.txt", *AUDIT, "--force")
        assert (forced.code, forced.out, len(forced.messages)) == (ExitCode.FAILED, b"", 1)

    def test_renamed_in_a_folder(self, cli, folder, tmp_path):
        """The others are restored."""
        (folder / "2.txt").rename(folder / "renamed.txt")
        result = cli("restore", "seeds", *AUDIT, "-i")
        assert result.code == ExitCode.FAILED
        assert result.message.startswith("newsclean: seeds/renamed.txt: ")
        assert [(folder / f"{n}.txt").read_bytes() for n in (1, 3, 4)] == [text_of(year) for year in (2021, 2023, 2024)]

    def test_one_source(self, cli, tmp_path):
        for _ in range(2):
            (tmp_path / "a.txt").write_bytes(text_of(2021))
            cli("-i", *AUDIT, "a.txt")
        (tmp_path / "a.txt").rename(tmp_path / "b.txt")
        assert cli("restore", "b.txt", *AUDIT).out == text_of(2021)

    def test_stdin(self, cli, tmp_path):
        out = [cli(*AUDIT, stdin=text_of(year)).out for year in (2021, 2022)]
        (tmp_path / "a.txt").write_bytes(out[0])
        result = cli("restore", "a.txt", *AUDIT)
        assert (result.code, result.out) == (ExitCode.FAILED, b"")
        assert "stdin" in result.message

    def test_output_file(self, cli, tmp_path):
        """Where it was written is in the record."""
        for name, year in (("a.txt", 2021), ("b.txt", 2022)):
            (tmp_path / name).write_bytes(text_of(year))
            cli(*AUDIT, "-o", f"out-{name}", name)
        assert cli("restore", "out-a.txt", *AUDIT).out == text_of(2021)
        assert cli("restore", "out-b.txt", *AUDIT).out == text_of(2022)

    def test_output_folder(self, cli, tmp_path):
        for name, year in (("mon/x.txt", 2021), ("tue/x.txt", 2022)):
            (tmp_path / "in" / name).parent.mkdir(parents=True)
            (tmp_path / "in" / name).write_bytes(text_of(year))
        cli(*AUDIT, "-f", "markdown", "-o", "out/", "in")
        assert cli("restore", "out/mon/x.md", *AUDIT).out == text_of(2021)
        assert cli("restore", "out", *AUDIT, "-i") == (ExitCode.DONE, b"", "")
        assert (tmp_path / "out/tue/x.md").read_bytes() == text_of(2022)


def test_what_lies_there_already_is_its_own_original(cli, tmp_path):
    """Although it is also the output of another text."""
    (tmp_path / "a.txt").write_bytes(text_of(2021))
    cli("-i", *AUDIT, "a.txt")
    once = (tmp_path / "a.txt").read_bytes()
    (tmp_path / "b.txt").write_bytes(once)
    cli("-i", *AUDIT, "--with-metadata", "b.txt")
    assert (tmp_path / "b.txt").read_bytes() != once
    for _ in range(2):
        assert cli("restore", "b.txt", *AUDIT, "-i").code == ExitCode.DONE
        assert (tmp_path / "b.txt").read_bytes() == once


class TestForce:
    def test_record_that_fits_best(self, cli, tmp_path):
        """Not the last one of the file, but the one whose lines the edited text still has."""
        old, new = text_of(2021), text_of(2022).replace(b"goats", b"sheep").replace(b"Dorrow", b"Carrow")
        for data in (old, new, old):
            (tmp_path / "a.txt").write_bytes(data)
            cli("-i", *AUDIT, "a.txt")
        for data in (old, new):
            (tmp_path / "a.txt").write_bytes(data)
            cli("-i", *AUDIT, "a.txt")
            (tmp_path / "a.txt").write_bytes((tmp_path / "a.txt").read_bytes() + b"\nMore soon.\n")
            result = cli("restore", "a.txt", *AUDIT, "--force")
            assert (result.code, result.out) == (ExitCode.DONE, data)

    def test_texts_that_fit_equally(self, cli, folder, tmp_path):
        (tmp_path / "elsewhere").mkdir()
        for number in (1, 2):
            (tmp_path / f"{number}").mkdir()
            (tmp_path / f"{number}/x.txt").write_bytes(text_of(YEARS[number]))
        cli("-i", *AUDIT, "1", "2")
        (tmp_path / "elsewhere/x.txt").write_bytes((tmp_path / "1/x.txt").read_bytes() + b"\nMore soon.\n")
        result = cli("restore", "elsewhere/x.txt", *AUDIT, "--force")
        assert (result.code, result.out) == (ExitCode.FAILED, b"")
        assert "1/x.txt" in result.message and "2/x.txt" in result.message

    def test_a_file_that_merely_has_the_name(self, cli, folder, tmp_path):
        (tmp_path / "1.txt").write_bytes(b"Rain in Quill.\n")
        result = cli("restore", "1.txt", *AUDIT, "--force")
        assert (result.code, result.out) == (ExitCode.FAILED, b"")
        assert "no record" in result.message


class TestRepeats:
    def lines(self, tmp_path):
        return (tmp_path / "audit.jsonl").read_bytes().count(b"\n")

    def test_output_folder(self, cli, folder, tmp_path):
        """A job that cleans the same folder each night adds nothing."""
        shutil.rmtree(folder)
        folder.mkdir()
        for number, year in enumerate(YEARS, 1):
            (folder / f"{number}.txt").write_bytes(text_of(year))
        for _ in range(3):
            assert cli(*AUDIT, "-o", "clean/", "seeds").code == ExitCode.DONE
            assert self.lines(tmp_path) == 8
        assert [cli("restore", f"clean/{n}.txt", *AUDIT).out for n in range(1, 5)] == [text_of(year) for year in YEARS]

    @pytest.mark.parametrize("way", [["-i"], ["-o", "out.txt"], []], ids=" ".join)
    def test_the_same_text_again(self, cli, tmp_path, way):
        for _ in range(3):
            (tmp_path / "a.txt").write_bytes(text_of(2021))
            assert cli(*way, *AUDIT, "a.txt").code == ExitCode.DONE
            assert self.lines(tmp_path) == 1

    def test_stdin(self, cli, tmp_path):
        for year, lines in ((2021, 1), (2021, 1), (2022, 2), (2022, 2), (2021, 3)):
            cli(*AUDIT, stdin=text_of(year))
            assert self.lines(tmp_path) == lines

    def test_other_options(self, cli, tmp_path):
        for options, lines in (([], 1), (["--skip", "templates"], 2), ([], 3), ([], 3)):
            (tmp_path / "a.txt").write_bytes(text_of(2021))
            cli("-i", *AUDIT, *options, "a.txt")
            assert self.lines(tmp_path) == lines

    @pytest.mark.parametrize("way", [["-i"], ["-o", "out.txt"]], ids=" ".join)
    def test_audit_of_an_older_version(self, cli, tmp_path, way):
        (tmp_path / "a.txt").write_bytes(text_of(2021))
        cli(*way, *AUDIT, "a.txt")
        as_by_older_version(tmp_path / "audit.jsonl")
        (tmp_path / "a.txt").write_bytes(text_of(2021))
        cli(*way, *AUDIT, "a.txt")
        assert self.lines(tmp_path) == 1
        assert cli("restore", "out.txt" if "-o" in way else "a.txt", *AUDIT).out == text_of(2021)

    @pytest.mark.parametrize("names", [("a.txt", "a.txt"), ("a.txt", "./a.txt"), ("a.txt", "{}/a.txt")])
    def test_text_that_came_back(self, cli, tmp_path, names):
        """Two sources in turn with one output: only the last record of a place can be repeated."""
        for year, name in ((2021, names[0]), (2022, names[1]), (2021, names[0])):
            (tmp_path / "a.txt").write_bytes(text_of(year))
            cli("-i", *AUDIT, name.format(tmp_path))
            assert cli("restore", "a.txt", *AUDIT).out == text_of(year)
        assert self.lines(tmp_path) == 3

    def test_restoring_once_more_undoes_the_run_before(self, cli, tmp_path):
        """Also if each run was made before, so that none of them appends anything."""
        (tmp_path / "a.txt").write_bytes(text_of(2021))
        for _ in range(2):
            cli("-i", *AUDIT, "--skip", "boilerplate", "--with-metadata", "a.txt")
            between = (tmp_path / "a.txt").read_bytes()
            cli("-i", *AUDIT, "a.txt")
            for data in (between, text_of(2021)):
                assert cli("restore", "a.txt", *AUDIT, "-i").code == ExitCode.DONE
                assert (tmp_path / "a.txt").read_bytes() == data
        assert self.lines(tmp_path) == 2

    def test_without_a_rule(self, cli, tmp_path):
        (tmp_path / "a.txt").write_bytes(text_of(2021))
        cli("-i", *AUDIT, "a.txt")
        cleaned = (tmp_path / "a.txt").read_bytes()
        for _ in range(2):
            (tmp_path / "a.txt").write_bytes(cleaned)
            assert cli("restore", "a.txt", *AUDIT, "--without", "boilerplate", "-i").code == ExitCode.DONE
        assert self.lines(tmp_path) <= 2


def test_stdout_by_name(cli, folder):
    assert cli("restore", "seeds/3.txt", *AUDIT, "-o", "-") == (ExitCode.DONE, text_of(2023), "")
    assert not (folder.parent / "-").exists()
    assert cli("restore", "seeds", *AUDIT, "-o", "-").code == ExitCode.USAGE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_audit_through_a_pipe(cli, folder, tmp_path):
    """As from a compressed one: `--audit <(zcat audit.jsonl.gz)`."""
    from threading import Thread

    data = (tmp_path / "audit.jsonl").read_bytes()
    os.mkfifo(tmp_path / "pipe")
    writer = Thread(target=lambda: (tmp_path / "pipe").write_bytes(data))
    writer.start()
    assert cli("restore", "seeds/3.txt", "--audit", "pipe").out == text_of(2023)
    writer.join(10)
