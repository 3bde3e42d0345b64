"""What the tests share: paths, a few invented texts, and two ways to run the command line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
ARTICLES = sorted(path.parent for path in FIXTURES.glob("articles/*/input.txt"))
UNTOUCHED = sorted(FIXTURES.glob("untouched/*.txt"))
KNOWN_FAILURES = sorted(path.parent for path in FIXTURES.glob("known-failures/*/input.txt"))
WILD = sorted((ROOT.parent / "shared" / "wild" / "raw").glob("*.txt"))
VARIANTS = ("as-it-is", "crlf", "mixed-line-ends", "bom", "cp1252", "no-final-newline", "doubled-blank-lines")
VARIABLES = ("PYTHONUNBUFFERED", "PYTHONIOENCODING", "PYTHONUTF8", "NO_COLOR", "_NEWSCLEAN_COMPLETE", "COMP_WORDS")
SOURCES = [*(folder / "input.txt" for folder in (*ARTICLES, *KNOWN_FAILURES)), *UNTOUCHED]


COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow], "derandomize": bool(os.environ.get("CI"))}
settings.register_profile("quick", **COMMON, max_examples=60)
settings.register_profile("thorough", **COMMON, max_examples=300, print_blob=True)
settings.load_profile("quick")


class Texts(NamedTuple):
    """Bytes for the stdin of the command line."""

    dirty: bytes
    cleaned: bytes
    furniture: bytes
    binary: bytes


class Result(NamedTuple):
    """How a run of the command line ended."""

    code: int
    out: bytes
    err: str

    @property
    def messages(self) -> list[str]:
        """The lines on stderr, each of which begins with the program's name."""
        lines = self.err.splitlines()
        assert "Traceback" not in self.err, self.err
        assert all(line.startswith("newsclean: ") for line in lines), self.err
        return lines

    @property
    def message(self) -> str:
        """The one line on stderr."""
        (line,) = self.messages
        return line


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much the hardening tests do."""
    parser.addoption("--fuzz-seconds", type=float, default=30, help="how long hostile inputs are tried")
    parser.addoption("--fuzz-count", type=int, default=0, help="how many of them, whatever time it takes")
    parser.addoption("--kills", type=int, default=60, help="Kills in tests/hardening/test_kills.py [60].")


TEXTS = Texts(
    dirty="""\
Ferry to Quill Island sails again after the storm

By Marta Ellingham

Published: March 5, 2024

DORROW, March 5 (Reuters) - The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its \
ramp from the quay.

Share this article

Dorrow &amp; Sons, who own the boat, said every crossing had been full. “We carried 40 goats,” said Odile Marsh.

Sign up for our daily newsletter

The ramp will be replaced in April, when the winter timetable ends and the goats are back on the hill.
""".encode(),
    cleaned="""\
Ferry to Quill Island sails again after the storm

The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.

Dorrow & Sons, who own the boat, said every crossing had been full. “We carried 40 goats,” said Odile Marsh.

The ramp will be replaced in April, when the winter timetable ends and the goats are back on the hill.
""".encode(),
    furniture=b"Advertisement\n\nSubscribe now\n",
    binary=b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
)


@pytest.fixture(scope="session", autouse=True)
def plain_environment() -> Iterator[None]:
    """No environment variable of the machine may change the output."""
    with pytest.MonkeyPatch.context() as patch:
        for name in VARIABLES:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def texts() -> Texts:
    """A scraped article, what cleaning makes of it, a page without an article, and an image."""
    return TEXTS


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(params=ARTICLES, ids=lambda folder: folder.name)
def article_folder(request: pytest.FixtureRequest) -> Path:
    """Each folder of `fixtures/articles`."""
    return request.param


@pytest.fixture(params=UNTOUCHED, ids=lambda file: file.stem)
def untouched_file(request: pytest.FixtureRequest) -> Path:
    """Each file of `fixtures/untouched`."""
    return request.param


@pytest.fixture(params=KNOWN_FAILURES, ids=lambda folder: folder.name)
def known_failure(request: pytest.FixtureRequest) -> Path:
    """Each folder of `fixtures/known-failures`."""
    request.applymarker(pytest.mark.xfail(strict=True, reason="fixtures/known-failures", raises=AssertionError))
    return request.param


@pytest.fixture(
    params=SOURCES, ids=lambda file: f"{file.parent.name}/{file.stem}".removesuffix("/input").split("untouched/")[-1]
)
def source_file(request: pytest.FixtureRequest) -> Path:
    """Each text of the fixtures, to be cleaned or left alone."""
    return request.param


@pytest.fixture(params=VARIANTS)
def variant(request: pytest.FixtureRequest, source_file: Path) -> bytes:
    """Each text of the fixtures in each of its variants."""
    made = make_variants(source_file.read_bytes())
    if request.param not in made:
        pytest.skip("has characters that cp1252 lacks")
    return made[request.param]


@pytest.fixture(params=WILD or [None], ids=lambda file: file.stem if file else "none")
def wild_file(request: pytest.FixtureRequest) -> Path:
    """Each text of the development set of real scrapes, which is not part of the repository."""
    if request.param is None:
        pytest.skip("the wild texts are not beside the repository (../shared/wild/raw)")
    return request.param


@pytest.fixture(scope="session")
def variants() -> Callable[[bytes], dict[str, bytes]]:
    """A text as other tools would have saved it."""
    return make_variants


@pytest.fixture(scope="session")
def assert_undoable() -> Callable[[bytes], None]:
    """Check the promises that hold for any bytes: they are restored exactly, and a second pass changes nothing."""
    return check_promises


@pytest.fixture
def cli(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Result]:
    """Run the command line in this process, in a folder of its own."""
    from newsclean.cli import main
    from newsclean.cli.cleaning import pipeline_for

    monkeypatch.chdir(tmp_path)
    pipeline_for.cache_clear()  # it identifies rule files by name, and tests share names

    def run(*args: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        code = main([str(arg) for arg in args])
        out, err = capsysbinary.readouterr()
        return Result(int(code), out, err.decode())

    return run


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., Result]:
    """Run the command line as a process of its own, in a folder of its own."""

    def run(*args: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "newsclean", *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **(env or {})},
            timeout=120,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr.decode())

    return run


def make_variants(data: bytes) -> dict[str, bytes]:
    """The bytes as they are, with other line ends, marks and charsets, by name."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    made = {
        "as-it-is": data,
        "crlf": text.replace("\n", "\r\n").encode(),
        "mixed-line-ends": "".join(_with_mixed_line_ends(text)).encode(),
        "bom": text.encode("utf-8-sig"),
        "no-final-newline": text.rstrip("\n").encode(),
        "doubled-blank-lines": text.replace("\n\n", "\n\n\n\n").encode(),
    }
    with suppress(UnicodeEncodeError):
        made["cp1252"] = text.encode("cp1252")
    return made


def _with_mixed_line_ends(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(keepends=True)):
        yield line.removesuffix("\n")
        if line.endswith("\n"):
            yield ("\r\n", "\n", "\r")[number % 3]


def check_promises(data: bytes) -> None:
    """Undo the text output, with and without metadata, from its record; clean it again."""
    import newsclean
    from newsclean.audit import make_record, restore_output

    article = newsclean.clean(data)
    assert article.restore() == data
    for with_metadata in (False, True):
        rendered = article.rendered(with_metadata)
        output = rendered.text.encode()
        record = json.loads(json.dumps(make_record(article, rendered, data, output, "a.txt")))
        assert restore_output(output, record) == data
        again = newsclean.clean(output).to_text(with_metadata)
        assert again == rendered.text, f"second pass, {with_metadata=}"
