"""A language is a file: one that is added is detected and read, without any other change."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean

QUILLISH = """
name = "Quillish"

[words]
function = "zoru vask ildo mepta kuvi tarro nib"

[byline]
by = ["skrivun vo"]

[dates]
months = [
    ["umtar"], ["ultar"], ["ostar"], ["estar"], ["mistar"], ["jastar"],
    ["jostar"], ["agtar"], ["seftar"], ["oktar"], ["noftar"], ["deftar"],
]
weekdays = ["lundag"]
published = ["utgivun"]
"""
ARTICLE = """Skipa kuvi Halm sejla ildo vinta

Skrivun vo Ada Brook

Utgivun: lundag 6 mistar 2024

Zoru skipa vask Halm mepta sejla kuvi tarro nib dagar, ildo zoru kaptun vask vinta mepta kallo kuvi harda nib vata.

Tarro fiskur vask kajun mepta stando ildo zoru lampa kuvi brann nib natta, vask mepta skipa tarro kommo ildo hamna.
"""
PROGRAM = """
import json, sys
import newsclean
article = newsclean.clean(sys.stdin.read())
print(json.dumps([article.language, article.authors, str(article.published), article.title]))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """A folder with a copy of the package that knows one language more."""
    folder = tmp_path_factory.mktemp("package")
    source = Path(newsclean.__file__).parent
    shutil.copytree(source, folder / "newsclean", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "newsclean/languages/data/xx.toml").write_text(QUILLISH, encoding="utf-8")
    run(folder, "-m", "newsclean.languages.compile")
    return folder


def run(folder: Path, *args: str, stdin: str = "") -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *args], cwd=folder, env=environment, input=stdin, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_its_article_is_read(package):
    assert json.loads(run(package, "-c", PROGRAM, stdin=ARTICLE)) == [
        "xx",
        ["Ada Brook"],
        "2024-05-06",
        "Skipa kuvi Halm sejla ildo vinta",
    ]


def test_without_its_file_nothing_is_read():
    article = newsclean.clean(ARTICLE)
    assert (article.language, article.authors, article.published) == (None, [], None)


def test_the_other_languages_stay_as_they_were(package):
    compiled = package / "newsclean/languages/compiled"
    ours = Path(newsclean.__file__).parent / "languages/compiled"
    for name in ("headlines.py", "orthographies.py", "packs.py", "agencies.py"):
        assert (compiled / name).read_bytes() == (ours / name).read_bytes()
