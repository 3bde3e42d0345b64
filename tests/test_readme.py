"""README.md and the program say the same."""

from __future__ import annotations

import re

import pytest
import typer

import newsclean
from newsclean.cli.clean import make_app as make_clean
from newsclean.cli.commands import COMMANDS
from newsclean.cli.exits import ExitCode
from newsclean.cli.restore import make_app as make_restore
from newsclean.cli.rules import make_app as make_rules
from newsclean.pipeline import STAGE_NAMES

COMPLETION = ("--install-completion", "--show-completion")


def options_of(app: typer.Typer) -> list[str]:
    """The long options of a command, without those that every Typer command has."""
    flags = {flag for param in typer.main.get_command(app).params for flag in (*param.opts, *param.secondary_opts)}
    return sorted(flag for flag in flags if flag.startswith("--") and flag not in COMPLETION)


OPTIONS = options_of(make_clean())
VERBS = sorted(typer.main.get_command(make_rules(add_completion=False)).commands)


@pytest.fixture(scope="module")
def readme(root) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def blocks(readme: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", STAGE_NAMES)
def test_stage(readme, name):
    assert f"`{name}`" in readme


def test_stages_stand_in_their_order(readme):
    rows = re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE)
    assert [row for row in rows if row in STAGE_NAMES] == list(STAGE_NAMES)


@pytest.mark.parametrize("option", OPTIONS)
def test_option(readme, option):
    assert re.search(rf"`{option}(?![\w-])", readme)


def test_no_option_that_there_is_not(readme):
    known = {*OPTIONS, *options_of(make_restore()), "--help", *COMPLETION}
    named = set(re.findall(r"`(--[a-z][a-z-]+)", readme))
    for line in re.findall(r"^newsclean (.*)$", readme, re.MULTILINE):
        named.update(re.findall(r"(?<!\S)(--[a-z][a-z-]+)", line.partition("#")[0]))
    assert named <= known


@pytest.mark.parametrize("code", ExitCode, ids=lambda code: str(int(code)))
def test_exit_code(readme, code):
    assert re.search(rf"(\*\*|`){int(code)}\1", readme)


@pytest.mark.parametrize("name", COMMANDS)
def test_command(readme, name):
    assert f"newsclean {name} " in readme


@pytest.mark.parametrize("verb", VERBS)
def test_verb_of_rules(readme, verb):
    assert re.search(rf"\brules {verb}\b", readme)


def test_hooks(readme, root):
    hooks = re.findall(r"^- id: (\S+)", (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert hooks == ["newsclean", "newsclean-check"]
    assert all(hook in readme for hook in hooks)


def test_picture(readme):
    """The text under "Before" really becomes the one under "After", and has the fields that are named."""
    before, after = blocks(readme, "text")[:2]
    article = newsclean.clean(before.encode())
    assert article.to_text() == after
    assert article.authors == ["Ines Korhal"]
    assert article.section == "Halm Island"
    assert article.to_dict()["published"] == "2024-02-22T13:17:00+00:00"
    assert str(article.dateline) == "HALM, Feb 22 (Reuters)"
