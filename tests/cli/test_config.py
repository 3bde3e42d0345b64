"""Configuration: `[tool.newsclean]` of the nearest pyproject.toml, or newsclean.toml; flags win."""

from __future__ import annotations

import json

import pytest

from newsclean.cli.exits import ExitCode


@pytest.fixture
def config(tmp_path):
    """Write a configuration."""

    def write(text: str | bytes, name: str = "newsclean.toml") -> None:
        data = text if isinstance(text, bytes) else text.encode()
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)

    return write


def is_json(result) -> bool:
    return result.out.startswith(b"{")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("newsclean.toml", 'format = "json"\n'),
        ("pyproject.toml", '[tool.other]\nx = 1\n\n[tool.newsclean]\nformat = "json"\n'),
    ],
)
def test_files(cli, config, texts, name, text):
    config(text, name)
    assert is_json(cli(stdin=texts.dirty))


def test_own_file_comes_before_pyproject(cli, config, texts):
    config('[tool.newsclean]\nformat = "text"\n', "pyproject.toml")
    config('format = "json"\n')
    assert is_json(cli(stdin=texts.dirty))


def test_nearest_file_counts(cli, config, texts, tmp_path, monkeypatch):
    config('format = "jsonl"\n')
    config('[project]\nname = "x"\n', "below/pyproject.toml")  # says nothing about newsclean
    config('format = "json"\n', "below/deep/newsclean.toml")
    run = cli
    monkeypatch.chdir(tmp_path / "below")
    assert b'{"path"' in run(stdin=texts.dirty).out
    monkeypatch.chdir(tmp_path / "below/deep")
    assert run(stdin=texts.dirty).out.startswith(b'{\n  "title"')


def test_flags_win(cli, config, texts):
    config('format = "json"\nskip = ["boilerplate"]\n')
    assert cli("--format", "text", stdin=texts.dirty).out != texts.cleaned
    assert cli("--format", "text", "--skip", "front-matter", stdin=texts.dirty).out == texts.cleaned


@pytest.mark.parametrize(
    ("text", "args"),
    [
        pytest.param("with-metadata = true", ["--with-metadata"], id="switch"),
        pytest.param("with_metadata = true", ["--with-metadata"], id="underscore"),
        pytest.param('stages = ["encoding", "templates"]', ["--stages", "encoding,templates"], id="list"),
        pytest.param('stages = "encoding,templates"', ["--stages", "encoding,templates"], id="comma list"),
        pytest.param('skip = ["encoding", "templates"]', ["--skip", "encoding,templates"], id="repeated"),
        pytest.param('skip = "encoding"', ["--skip", "encoding"], id="one of a repeated option"),
        pytest.param('mode = "precision"\nlang = "en"', ["--mode", "precision", "--lang", "en"], id="words"),
        pytest.param('encoding = "cp1252"', ["--encoding", "cp1252"], id="encoding"),
        pytest.param("jobs = 2", ["--jobs", "2"], id="number"),
    ],
)
def test_options(cli, config, texts, text, args):
    expected = cli(*args, stdin=texts.dirty)
    config(text)
    assert cli(stdin=texts.dirty) == expected


def test_excludes(cli, config, tmp_path, texts):
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_bytes(texts.dirty)
    config('include = ["*.md", "*.txt"]\nexclude = ["b.*"]\nformat = "jsonl"\n')
    rows = cli(".").out.splitlines()
    assert [json.loads(row)["path"] for row in rows] == ["a.txt", "c.md"]
    assert len(cli("a.txt", "b.txt").out.splitlines()) == 1


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        pytest.param("seeds/raw/*", ["top/seeds/deep/raw/d.txt"], id="path"),
        pytest.param("./seeds/raw/*", ["top/seeds/deep/raw/d.txt"], id="path with a dot"),
        pytest.param("/seeds/raw/*", ["top/seeds/deep/raw/d.txt"], id="path with a slash"),
        pytest.param("*/raw/*", [], id="at any depth"),
        pytest.param("r.txt", ["top/seeds/deep/raw/d.txt"], id="name"),
        pytest.param(
            "raw/*", ["top/seeds/raw/r.txt", "top/seeds/deep/raw/d.txt"], id="not of the folder that is named"
        ),
        pytest.param("top/*", ["top/seeds/raw/r.txt", "top/seeds/deep/raw/d.txt"], id="not of a folder above"),
    ],
)
@pytest.mark.parametrize(
    ("where", "arguments"),
    [
        pytest.param("top", ["."], id="from beside it"),
        pytest.param("top", ["seeds"], id="a folder"),
        pytest.param("top", ["seeds/raw/r.txt", "seeds/deep/raw/d.txt"], id="files"),
        pytest.param("top/seeds", ["../seeds"], id="from below"),
        pytest.param("top/seeds/raw", ["r.txt", "../deep"], id="from deeper"),
        pytest.param("top/seeds", ["{root}/top/seeds"], id="whole path"),
    ],
)
def test_patterns_are_for_paths_beside_the_configuration(
    cli, config, tmp_path, texts, monkeypatch, pattern, left, where, arguments
):
    """Wherever the command is run, and however the files are named."""
    config(f'exclude = ["{pattern}"]\nformat = "jsonl"\n', "top/newsclean.toml")
    for name in ("top/seeds/raw/r.txt", "top/seeds/deep/raw/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(texts.dirty)
    run = cli
    monkeypatch.chdir(tmp_path / where)
    found = [json.loads(row)["path"] for row in run(*(a.format(root=tmp_path) for a in arguments)).out.splitlines()]
    assert {(tmp_path / where / path).resolve() for path in found} == {tmp_path / path for path in left}


def test_include_is_for_paths_beside_the_configuration(cli, config, tmp_path, texts, monkeypatch):
    config('include = ["seeds/*.story"]\n', "[odd] folder/newsclean.toml")
    for name in ("seeds/a.story", "seeds/a.txt", "b.story"):
        (tmp_path / "[odd] folder" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "[odd] folder" / name).write_bytes(texts.dirty)
    run = cli
    monkeypatch.chdir(tmp_path / "[odd] folder/seeds")
    assert run("..").out == run(".").out == texts.cleaned


def test_patterns_of_a_configuration_are_not_for_stdin(cli, config, texts):
    config('exclude = ["*"]')
    assert cli(stdin=texts.dirty).out == texts.cleaned


def test_rules_lie_beside_the_configuration(cli, config, tmp_path, texts, monkeypatch):
    config('rules = ["packs/own.toml"]\n')
    config('[[rule]]\nid = "goats"\nreason = "goats"\npattern = "these goats are for members only"\n', "packs/own.toml")
    (tmp_path / "below").mkdir()
    run = cli
    monkeypatch.chdir(tmp_path / "below")
    assert run(stdin=texts.cleaned + b"\nThese goats are for members only.\n").out == texts.cleaned


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param('formt = "json"', "'formt'", id="unknown key"),
        pytest.param('paths = ["a.txt"]', "'paths'", id="paths"),
        pytest.param("version = true", "'version'", id="version"),
        pytest.param("[format]\nx = 1", "'format'", id="table"),
        pytest.param("format = ", "newsclean.toml", id="bad TOML"),
        pytest.param('format = "xml"', "xml", id="unknown format"),
        pytest.param("format = 3", "format", id="number for a word"),
        pytest.param('jobs = "two"', "jobs", id="word for a number"),
        pytest.param('check = "perhaps"', "check", id="word for a switch"),
        pytest.param("check = 3", "check", id="number for a switch"),
        pytest.param('skip = ["boilerplat"]', "boilerplate", id="unknown rule"),
        pytest.param('stages = ["encodng"]', "encoding", id="unknown stage"),
        pytest.param('encoding = "utf-88"', "utf_8", id="unknown encoding"),
        pytest.param('rules = "missing.toml"', "missing.toml", id="missing rules"),
        pytest.param(b'lang = "\xff"', "newsclean.toml", id="not UTF-8"),
    ],
)
def test_bad_configuration(cli, config, texts, text, hint):
    config(text)
    result = cli(stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert hint in result.message


def test_unknown_key_names_a_near_one(cli, config, texts):
    config('formt = "json"')
    assert "format" in cli(stdin=texts.dirty).message.replace("'formt'", "")


@pytest.mark.parametrize("text", ["[[tool.newsclean]]\nx = 1\n", "[tool]\nnewsclean = 3 # [tool.newsclean]\n"])
def test_pyproject_that_is_not_a_table(cli, config, texts, text):
    config(text, "pyproject.toml")
    result = cli(stdin=texts.dirty)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "pyproject.toml" in result.message


def test_broken_pyproject_of_somebody_else(cli, config, texts):
    """A pyproject.toml that does not name newsclean is ignored, however broken."""
    config("[tool.other\n", "pyproject.toml")
    assert cli(stdin=texts.dirty).out == texts.cleaned


def test_commands_do_not_read_it(cli, config, texts):
    config('formt = "json"')
    assert cli("explain", "-", stdin=texts.dirty).code == ExitCode.DONE


@pytest.mark.parametrize(
    ("text", "flag", "code"),
    [
        pytest.param("in-place = true", "--check", ExitCode.WOULD_CHANGE, id="only looking"),
        pytest.param("in-place = true", "--diff", ExitCode.WOULD_CHANGE, id="only looking at the differences"),
        pytest.param("in-place = true\ncheck = true", "-v", ExitCode.WOULD_CHANGE, id="both configured"),
        pytest.param("check = true", "-i", ExitCode.DONE, id="writing"),
    ],
)
def test_flag_wins_where_writing_and_looking_exclude_each_other(cli, config, tmp_path, texts, text, flag, code):
    config(text)
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli(flag, "a.txt").code == code
    assert (tmp_path / "a.txt").read_bytes() == (texts.cleaned if code == ExitCode.DONE else texts.dirty)


@pytest.mark.parametrize("flags", [("-o", "out.txt"), ("-o", "-")])
@pytest.mark.parametrize("text", ["in-place = true", "check = true", "diff = true", 'output = "configured.txt"'])
def test_output_as_a_flag_wins(cli, config, tmp_path, texts, text, flags):
    config(text)
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    result = cli(*flags, "a.txt")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    assert (result.out or (tmp_path / "out.txt").read_bytes()) == texts.cleaned
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty
    assert not (tmp_path / "configured.txt").exists()


def test_in_place_as_a_flag_wins_over_a_configured_output(cli, config, tmp_path, texts):
    config('output = "out.txt"')
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("-i", "a.txt") == (ExitCode.DONE, b"", "")
    assert (tmp_path / "a.txt").read_bytes() == texts.cleaned
    assert not (tmp_path / "out.txt").exists()
    assert "exclude each other" in cli("-i", "-o", "out.txt", "a.txt").message


def test_looking_as_a_flag_wins_over_a_configured_output(cli, config, tmp_path, texts):
    config('output = "out.txt"')
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("--check", "a.txt").code == ExitCode.WOULD_CHANGE
    assert not (tmp_path / "out.txt").exists()


def test_check_in_a_shell_agrees_with_the_hook(cli, config, tmp_path, texts):
    """The front matter that the hook wrote stays; a text without any counts as changed only with `with-metadata`."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("--in-place", "--with-metadata", "a.txt").code == ExitCode.DONE
    assert cli("--check", ".") == (ExitCode.DONE, b"", "")
    assert cli("--check", "--no-with-metadata", ".").code == ExitCode.WOULD_CHANGE
    (tmp_path / "b.txt").write_bytes(texts.cleaned)
    assert cli("--check", ".") == (ExitCode.DONE, b"", "")
    config("[tool.newsclean]\nwith-metadata = true\n", "pyproject.toml")
    assert cli("--check", "a.txt") == (ExitCode.DONE, b"", "")
    assert cli("--check", ".").code == ExitCode.WOULD_CHANGE
    config("[tool.newsclean]\nwith-metadata = false\n", "pyproject.toml")
    assert cli("--check", "a.txt").code == ExitCode.WOULD_CHANGE
