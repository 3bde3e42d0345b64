"""`--output-encoding`: the whole text in the user's charset, or nothing."""

from __future__ import annotations

import pytest

from newsclean.cli.exits import ExitCode

TEXT = "Größe – “x”\n\nzweite Zeile\n\n„dritte“ €\n"


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        pytest.param("cp1252", "cp1252", id="a Windows charset"),
        pytest.param("Windows-1252", "cp1252", id="the web's name"),
        pytest.param("utf-16", "utf-16", id="UTF-16 with its mark"),
        pytest.param("utf-8-sig", "utf-8-sig", id="UTF-8 with a mark"),
        pytest.param("gb18030", "gb18030", id="a charset of East Asia"),
    ],
)
def test_the_text_comes_in_the_charset(cli, tmp_path, name, codec):
    (tmp_path / "a.txt").write_bytes(TEXT.encode())

    result = cli("--stages", "encoding", "--output-encoding", name, "a.txt")

    assert (result.code, result.out) == (ExitCode.DONE, TEXT.encode(codec))


@pytest.mark.parametrize(
    "place", [[], ["-o", "b.txt"], ["-i", "--audit", "audit.jsonl"]], ids=["stdout", "file", "in place"]
)
def test_what_it_lacks_is_named_and_nothing_is_written(cli, tmp_path, place):
    (tmp_path / "a.txt").write_bytes(TEXT.encode())

    result = cli("--stages", "encoding", "--output-encoding", "cp1253", *place, "a.txt")

    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert "line 1 of the output has 'ö' (U+00F6 LATIN SMALL LETTER O WITH DIAERESIS)" in result.message
    assert "cp1253" in result.message
    assert (tmp_path / "a.txt").read_bytes() == TEXT.encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_the_line_is_the_one_of_the_character(cli, tmp_path):
    (tmp_path / "a.txt").write_bytes("eins\n\nzwei\n\ndrei €\n".encode())

    assert (
        "line 5 of the output has '€'" in cli("--stages", "encoding", "--output-encoding", "latin-1", "a.txt").message
    )


def test_one_text_that_does_not_fit_leaves_the_others(cli, tmp_path):
    (tmp_path / "a.txt").write_bytes("日本\n".encode())
    (tmp_path / "b.txt").write_bytes("Größe\n".encode())

    result = cli("--stages", "encoding", "--output-encoding", "cp1252", "-o", "out/", "a.txt", "b.txt")

    assert result.code == ExitCode.FAILED
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.txt"]
    assert (tmp_path / "out" / "b.txt").read_bytes() == "Größe\n".encode("cp1252")


@pytest.mark.parametrize("codec", ["cp1252", "utf-16", "utf-8-sig"])
def test_the_original_comes_back_from_it(cli, tmp_path, codec):
    data = TEXT.replace("Größe", "Gr&ouml;&szlig;e").encode() + b"\xff\r\n"
    (tmp_path / "a.txt").write_bytes(data.replace(b"\xff", b""))
    assert cli("--stages", "encoding", "-i", "--audit", "audit.jsonl", "--output-encoding", codec, "a.txt").code == 0
    assert (tmp_path / "a.txt").read_bytes().startswith("Größe".encode(codec))

    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == data.replace(b"\xff", b"")


def test_an_unknown_charset_is_wrong_usage_with_near_names(cli):
    result = cli("--output-encoding", "utf-9", "a.txt")

    assert result.code == ExitCode.USAGE
    assert "utf_8" in result.message


@pytest.mark.parametrize("form", ["json", "jsonl", "jsonld"])
def test_json_is_utf8(cli, form):
    result = cli("-f", form, "--output-encoding", "cp1252", "a.txt")

    assert result.code == ExitCode.USAGE
    assert "always UTF-8" in result.message
