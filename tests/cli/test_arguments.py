"""The words of the command line: options before a command, and files with the names of options."""

from __future__ import annotations

import shlex

import pytest
import yaml

from newsclean.cli.exits import ExitCode


@pytest.fixture
def a_txt(tmp_path, texts) -> str:
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    return "a.txt"


@pytest.mark.parametrize(
    ("args", "same_as"),
    [
        pytest.param("--lang en explain a.txt", "explain --lang en a.txt", id="option with a value"),
        pytest.param("--lang=en explain a.txt", "explain a.txt --lang=en", id="option with its value in one word"),
        pytest.param("--color never explain a.txt", "explain a.txt --color never", id="option that both have"),
        pytest.param("--skip dateline --mode recall explain a.txt:3", "explain a.txt:3 --skip dateline --mode recall"),
        pytest.param("--help explain", "explain --help", id="help"),
        pytest.param("-h rules list", "rules list -h", id="help for a verb"),
        pytest.param("-qo- report a.txt", "report a.txt -q -o -", id="short options in one word"),
        pytest.param("-i --audit b.jsonl restore a.txt", "restore a.txt -i --audit b.jsonl", id="options of restore"),
        pytest.param("--force --site-field x learn a.txt -o b", "learn a.txt -o b --force --site-field x"),
        pytest.param("--json rules show x", "rules show x", id="option of another verb"),
    ],
)
def test_options_before_a_command(cli, a_txt, args, same_as):
    result = cli(*args.split())
    if args.startswith("--json"):
        assert result.message == "newsclean: --json is not an option of 'rules show': type 'newsclean rules show x'"
    else:
        assert result == cli(*same_as.split())


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param("-v explain a.txt", "-v is not an option of 'explain': type 'newsclean explain a.txt'", id="flag"),
        pytest.param(
            "--color never rules list",
            "--color is not an option of 'rules list': type 'newsclean rules list'",
            id="verb",
        ),
        pytest.param(
            "--jobs 2 --lang en explain a.txt",
            "--jobs is not an option of 'explain': type 'newsclean explain --lang en a.txt'",
            id="one of two",
        ),
        pytest.param(
            "-f json learn 'a b' -o c", "-f is not an option of 'learn': type 'newsclean learn 'a b' -o c'", id="quoted"
        ),
        pytest.param("--nonsense explain a.txt", "--nonsense is not an option of 'explain': type", id="unknown"),
    ],
)
def test_what_to_type_instead(cli, a_txt, args, message):
    result = cli(*shlex.split(args))
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert message in result.message


@pytest.mark.parametrize(
    "args",
    [
        pytest.param("-q explain", id="file with the name of a command"),
        pytest.param("-q -- explain", id="after the end of the options"),
        pytest.param("-q ./explain", id="path"),
        pytest.param("--stdin-filename report explain", id="value with the name of a command"),
    ],
)
def test_word_that_is_not_a_command(cli, tmp_path, texts, args):
    (tmp_path / "explain").write_bytes(texts.dirty)
    assert cli(*args.split()) == (ExitCode.DONE, texts.cleaned, "")


def test_output_named_as_a_command(cli, tmp_path, texts):
    assert cli("-q", "-o", "report", stdin=texts.dirty).code == ExitCode.DONE
    assert (tmp_path / "report").read_bytes() == texts.cleaned


@pytest.mark.parametrize("args", ["-o - a.txt", "--output=- a.txt", "-o - -f json a.txt", "-o - -"])
def test_dash_is_stdout(cli, a_txt, tmp_path, texts, args):
    result = cli(*args.split(), stdin=texts.dirty)
    expected = cli(*args.replace("-o - ", "").replace("--output=- ", "").split(), stdin=texts.dirty)
    assert result == expected
    assert {file.name for file in tmp_path.iterdir()} == {a_txt}


def test_dash_is_stdout_for_the_report(cli, a_txt, tmp_path):
    assert cli("report", a_txt, "-o", "page.html").code == ExitCode.DONE
    assert cli("report", a_txt, "-o", "-") == (ExitCode.DONE, (tmp_path / "page.html").read_bytes(), "")
    assert {file.name for file in tmp_path.iterdir()} == {a_txt, "page.html"}


def test_dash_is_stdout_for_learn(cli, root, tmp_path):
    import subprocess
    import sys

    subprocess.run([sys.executable, root / "fixtures/learn/make.py", tmp_path / "site"], check=True)
    assert cli("learn", "site", "-o", "site.toml").code == ExitCode.DONE
    assert cli("learn", "site", "-o", "-") == (ExitCode.DONE, (tmp_path / "site.toml").read_bytes(), "")
    assert cli("learn", "site", "-o", "-", "--site-from", "(.)").code == ExitCode.USAGE
    assert not (tmp_path / "-").exists()


def test_dash_is_stdout_for_a_new_rule(cli, tmp_path):
    args = ("rules", "new", "Read more about goats", "--id", "goats")
    assert cli(*args, "-o", "-") == cli(*args)
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("name", ["--audit=../victim.txt", "-o.txt", "-q", "--nonsense.txt", "--rules=x.txt"])
@pytest.mark.parametrize("command", [["-i"], ["explain"], ["report", "-o", "page.html"]], ids=" ".join)
def test_file_with_the_name_of_an_option(cli, tmp_path, texts, name, command):
    """A shell's `*.txt` may pass a name that somebody else chose."""
    place = tmp_path / "work" / name
    place.parent.mkdir(parents=True)
    place.write_bytes(texts.dirty)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path / "work")
        result = cli(*command, name)
        assert (result.code, result.out) == (ExitCode.USAGE, b"")
        assert f"{name} is an option, but also a file here" in result.message
        assert {*tmp_path.rglob("*.txt"), *tmp_path.rglob("-q")} == {place}
        assert cli(*command, "--", name).code == ExitCode.DONE
        assert cli(*command, f"./{name}").code == ExitCode.DONE


@pytest.mark.parametrize("own", [None, ["--audit", "audit.jsonl", "--"]], ids=["as it is", "with args of a project"])
def test_hook_takes_every_file_for_a_file(cli, root, tmp_path, texts, own):
    """As pre-commit calls it: the entry, the args, then the files."""
    hook = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    names = ["--audit.txt", "--audit=../victim.txt", "-i.txt", "a.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(texts.dirty)
    _, *words = shlex.split(hook["entry"])
    assert cli(*words, *(hook["args"] if own is None else own), *names) == (ExitCode.DONE, b"", "")
    assert all((tmp_path / name).read_bytes().endswith(texts.cleaned) for name in names)
    assert not (tmp_path.parent / "victim.txt").exists()
    assert (tmp_path / "audit.jsonl").exists() == (own is not None)


def test_nul(cli, texts):
    result = cli("a\0b.txt")
    assert (result.code, result.message) == (ExitCode.USAGE, "newsclean: an argument has a NUL character")
