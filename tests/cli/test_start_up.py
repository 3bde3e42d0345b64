"""Start-up: a clean file loads only what it needs, because a hook starts the program once per batch."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import cache

import pytest

HEAVY = """numpy ftfy chardet rich pydantic dateparser multiprocessing importlib.metadata regex yaml json""".split()
PROGRAM = """
import sys
from newsclean.cli import main
code = main(sys.argv[1:])
print("\\n".join(sys.modules), file=sys.stderr)
raise SystemExit(code)
"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory, texts) -> Callable[..., set[str]]:
    """The modules that a run on a clean file has loaded by its end; each run is made once for all tests."""
    folder = tmp_path_factory.mktemp("start")

    @cache
    def loaded(*args: str) -> set[str]:
        (folder / "a.txt").write_bytes(texts.cleaned)
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *args], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return set(done.stderr.split())

    return loaded


@pytest.fixture(scope="module")
def bare() -> set[str]:
    """What Python itself has loaded in this environment (an editable install may bring hooks)."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", HEAVY)
@pytest.mark.parametrize("options", [["a.txt"], ["-i", "a.txt"], ["--check", "a.txt"]], ids=" ".join)
def test_clean_file_loads_nothing_heavy(modules, bare, options, name):
    assert name not in modules(*options) - bare


@pytest.mark.parametrize("name", ["typer", "click", "newsclean.pipeline", "tomllib"])
def test_version_loads_no_typer(modules, bare, name):
    assert name not in modules("--version") - bare


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


def test_a_text_without_a_date_compiles_no_words_of_dates():
    """Weekdays and labels of all languages would make the start slower with each language."""
    program = (
        "import newsclean; newsclean.clean('x');"
        "from newsclean.reading.dates import with_words; print(with_words.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0"]


def test_only_the_packs_of_the_language_are_loaded(modules):
    packs = {name for name in modules("a.txt") if name.startswith("newsclean.rules.compiled.")}
    assert "newsclean.rules.compiled.en" in packs
    assert "newsclean.rules.compiled.de" not in packs


@pytest.mark.parametrize(
    "module",
    ["newsclean.cli.explain", "newsclean.cli.report", "newsclean.report", "newsclean.cli.rules", "newsclean.audit"],
)
def test_other_commands_stay_away(modules, module):
    assert module not in modules("a.txt")
