"""README.md and docs/: links are valid, and every example does what it says."""

from __future__ import annotations

import ast
import doctest
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer
import yaml

import newsclean
from newsclean.cli.commands import COMMANDS
from newsclean.cli.exits import ExitCode
from newsclean.cli.rules import failures, lint
from newsclean.rules.pack_file import read_pack

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
SETS_UP = ".venv"  # a block that installs newsclean
USER_TEXTS = ("article.txt", "file.txt", "seeds/story.txt", "scraped/a.txt", "scraped/b.txt", "texts/a.txt")
SCRAPED = ("scraped", "scraped/one-site")  # folders with articles of a site, which are in articles.jsonl too
MORE = "".join(f"\nGoat {number} went back to the hill on foot, its owner said.\n" for number in range(9)).encode()
CUT = {"stdin": subprocess.DEVNULL, "capture_output": True, "timeout": 120, "check": False}


def blocks(language: str) -> list:
    """The fenced blocks of a language in all pages."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in re.finditer(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, match.start()) + 1
            found.append(pytest.param(match[1], id=f"{page.name}:{line}"))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links(page):
    """Every file and heading that a page links to exists."""
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8")):
        name, _, heading = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), target
        assert not heading or heading in headings(file), target


def headings(page: Path) -> set[str]:
    """The anchors of a page, as GitHub makes them."""
    titles = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent != ROOT], ids=lambda page: page.name)
def test_every_page_is_linked(page):
    """From the README or from a page that it links to."""
    assert any(f"{page.name}" in other.read_text(encoding="utf-8") for other in PAGES if other != page)


@pytest.mark.parametrize("block", blocks("python"))
def test_python(block):
    """It runs, and each `expression  # value` is true."""
    names: dict = {}
    exec(block, names)
    for expression, value in re.findall(r"^(\S.*?)  # (['\"\[].*)$", block, re.MULTILINE):
        assert eval(expression, names) == ast.literal_eval(value), expression


def test_docstring_of_the_package():
    assert doctest.testmod(newsclean, raise_on_error=True).attempted


@pytest.mark.parametrize("block", blocks("toml"))
def test_toml(block, cli, tmp_path):
    """A pack passes `rules test` and `rules lint`; the keys of a configuration are known."""
    data = tomllib.loads(block)
    if {"rule", "keep"} & data.keys():
        (tmp_path / "my.toml").write_text(block, encoding="utf-8")
        pack = read_pack(str(tmp_path / "my.toml"))
        assert [*failures(pack), *lint(pack)] == []
    if "newsclean" in data.get("tool", {}):
        (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")
        for name in data["tool"]["newsclean"].get("rules", ()):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).touch()
        assert cli(stdin=b"It rained.\n") == (ExitCode.DONE, b"It rained.\n", "")


@pytest.mark.parametrize("block", blocks("yaml"))
def test_yaml(block):
    """The hooks that it names exist."""
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    for repo in yaml.safe_load(block).get("repos", ()):
        assert {hook["id"] for hook in repo["hooks"]} <= hooks


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("block", [block for block in blocks("sh") if SETS_UP not in block.values[0]])
def test_shell(block, tmp_path, texts):
    """Every call of newsclean is valid and no input fails, in a folder that has the files of the examples."""
    for name in USER_TEXTS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(texts.dirty + MORE)
    scrape(tmp_path)
    environment = {**os.environ, "PATH": f"{commands(tmp_path / 'bin')}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["sh", "-c", prepared(block)], cwd=tmp_path, env=environment, **CUT)
    codes = (tmp_path / "codes").read_text().split()
    assert len(codes) == len(re.findall(r"^(?!#).*\bnewsclean ", block, re.MULTILINE)) + ("restore" in block)
    assert {*codes} <= {"0", "1"}, done.stderr.decode()
    assert "not found" not in done.stderr.decode()


def scrape(folder: Path) -> None:
    """Make the articles of an invented site, as files and as JSON lines."""
    for name in SCRAPED:
        subprocess.run([sys.executable, ROOT / "fixtures" / "learn" / "make.py", folder / name], check=True)
    articles = sorted((folder / SCRAPED[0]).glob("*.txt"))
    rows = [{"url": f"https://halm.example/{file.stem}", "text": file.read_text(encoding="utf-8")} for file in articles]
    (folder / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def prepared(block: str) -> str:
    """The block; a restore in it needs an earlier run with an audit."""
    return ("newsclean -i --audit audit.jsonl article.txt\n" if "restore" in block else "") + block


def commands(folder: Path) -> Path:
    """A folder with `newsclean`, which notes its exit codes, with `curl` that fetches nothing, and a `jq`."""
    folder.mkdir()
    log = folder.parent / "codes"
    scripts = {
        "newsclean": f'"{sys.executable}" -m newsclean "$@"; code=$?; echo $code >> "{log}"; exit $code',
        "curl": f'cat "{folder.parent}/article.txt"',
    }
    if not shutil.which("jq"):
        scripts["jq"] = "cat"
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def test_every_command_of_the_docs_is_one():
    """Each word after `newsclean` in code is a command, an option or a file."""
    from newsclean.cli.rules import make_app

    verbs = set(typer.main.get_command(make_app(add_completion=False)).commands)
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert {*re.findall(r"`newsclean ([a-z]+)[ `]", text)} <= {*COMMANDS, "file"}, page
        assert {*re.findall(r"\bnewsclean rules ([a-z]+)", text)} <= verbs, page
