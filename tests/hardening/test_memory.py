"""The memory for a large text is a multiple of its size, measured in a separate process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not Path("/proc/self/clear_refs").exists(), reason="the peak is read from /proc, as Linux has it"
    ),
]

FIXTURES = Path(__file__).parents[2] / "fixtures"
SIZE = 10_000_000  # bytes
# Of the bytes of the text. Each copy of a text with a curly quote in it takes twice its bytes, one with an emoji four
# times; a round holds the source, what it began with, what it has made so far, and the lines of that.
MOST = 20
MOST_ALIVE = 12  # of what Python asked for; the rest is memory that the C library does not return

PROGRAM = """
import sys, tracemalloc, newsclean

def status(name):
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))

data = open(sys.argv[1], "rb").read()
newsclean.clean(data[:20_000])
if sys.argv[2] == "alive":
    tracemalloc.start()
    newsclean.clean(data)
    print(tracemalloc.get_traced_memory()[1])
else:
    with open("/proc/self/clear_refs", "w") as peak:
        peak.write("5")
    before = status("VmRSS") - len(data)
    newsclean.clean(data)
    print(status("VmHWM") - before)
"""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Concatenated articles: typographic quotes, no emoji."""
    texts = [path.read_bytes() for path in sorted(FIXTURES.glob("articles/*/expected.txt"))]
    plain = [text for text in texts if max(text.decode()) < "\u2100"]
    once = b"\n\n".join(plain) + b"\n\n"
    path = tmp_path_factory.mktemp("memory") / "articles.txt"
    path.write_bytes(once * (SIZE // len(once)))
    return path


@pytest.mark.parametrize(("what", "most"), [("peak", MOST), ("alive", MOST_ALIVE)])
def test_memory(articles, what, most):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(articles), what], capture_output=True, check=True, timeout=600
    )
    share = int(done.stdout) / articles.stat().st_size

    assert share <= most, f"{share:.1f} times the text"
