"""Start-up: a clean file costs only what it needs, for a hook starts the program once a batch."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = """numpy ftfy chardet rich pydantic dateparser multiprocessing importlib.metadata regex yaml json""".split()
PROGRAM = """
import sys
from newsclean.cli import main
code = main(sys.argv[1:])
print("\\n".join(sys.modules), file=sys.stderr)
raise SystemExit(code)
"""


def modules(tmp_path, *args: str) -> set[str]:
    """The modules that a run has loaded by its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.fixture
def bare(tmp_path) -> set[str]:
    """What Python itself has loaded in this environment (an editable install may bring hooks)."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", HEAVY)
@pytest.mark.parametrize("options", [["a.txt"], ["-i", "a.txt"], ["--check", "a.txt"]], ids=" ".join)
def test_clean_file_loads_nothing_heavy(tmp_path, texts, bare, options, name):
    (tmp_path / "a.txt").write_bytes(texts.cleaned)
    assert name not in modules(tmp_path, *options) - bare


@pytest.mark.parametrize("name", ["typer", "click", "newsclean.pipeline", "tomllib"])
def test_version_loads_no_typer(tmp_path, bare, name):
    assert name not in modules(tmp_path, "--version") - bare


def test_import_loads_no_stage(tmp_path, bare):
    done = subprocess.run(
        [sys.executable, "-c", "import newsclean, sys; print(*sys.modules)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split()) - bare
    assert not loaded.intersection((*HEAVY, "typer", "re", "newsclean.pipeline", "newsclean.article"))


def test_only_the_packs_of_the_language_are_loaded(tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.cleaned)
    packs = {name for name in modules(tmp_path, "a.txt") if name.startswith("newsclean.rules.compiled.")}
    assert "newsclean.rules.compiled.en" in packs
    assert "newsclean.rules.compiled.de" not in packs


@pytest.mark.parametrize(
    "module",
    ["newsclean.cli.explain", "newsclean.cli.report", "newsclean.report", "newsclean.cli.rules", "newsclean.audit"],
)
def test_other_commands_stay_away(tmp_path, texts, module):
    (tmp_path / "a.txt").write_bytes(texts.cleaned)
    assert module not in modules(tmp_path, "a.txt")
