"""The time to clean a text grows with its length, not with its square. No test of speed: only ratios count.

Each text is found long enough to be measured first; then eight times as much may take 28 times as
long at most (a square would take 64).
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

import newsclean

pytestmark = pytest.mark.slow

MEASURABLE = 0.02  # seconds: below that the clock and the caches say more than the code
MAX_CHARS = 400_000
FACTOR = 8
MAX_RATIO = 28
ROUNDS = 3
STEP = 140  # characters: two of the longest units
NOISE = 0.005  # seconds

WORDS = "The ferry to Quill Island sailed again on Tuesday and nobody minded "
RUSSIAN = "Паром отошёл от причала на рассвете, и никто этого не заметил. "
HIGH = "".join(map(chr, range(0x80, 0x100)))
SHAPES: dict[str, Callable[[int], str]] = {
    "one long line": lambda n: WORDS * (n // len(WORDS)),
    "one word": lambda n: "a" * n,
    "many paragraphs": lambda n: f"{WORDS.strip()}.\n\n" * (n // 70),
    "many different short lines": lambda n: "".join(f"goat {i}\n" for i in range(n // 8)),
    "many short lines": lambda n: "rain\n" * (n // 5),
    "many labels": lambda n: "Share this article\n" * (n // 19),
    "blank lines": lambda n: "\n" * n,
    "blank lines before a letter": lambda n: "\n" * n + "a",
    "lines of spaces": lambda n: " \n" * (n // 2) + "a",
    "CRLF and LF in turn": lambda n: "a\r\nb\n" * (n // 5),
    "spaces before a letter": lambda n: " " * n + "a",
    "spaces between letters": lambda n: "a" + " " * n + "b",
    "tabs": lambda n: "a" + "\t" * n + "b\n",
    "opening tags": lambda n: "{{" * (n // 2),
    "opened sections": lambda n: "{{#a}}" * (n // 6),
    "closed sections": lambda n: "{{/a}}" * (n // 6),
    "sections in sections": lambda n: "{{#a}}" * (n // 12) + "{{/a}}" * (n // 12),
    "tags of lines": lambda n: "{{a}}\n" * (n // 6),
    "closing tags": lambda n: "}}" * (n // 2),
    "opening braces": lambda n: "{" * n,
    "escaped ampersands": lambda n: "&" + "amp;" * (n // 4),
    "entities": lambda n: "&amp;amp;lt;" * (n // 12),
    "ampersands": lambda n: "&" * n,
    "ampersand and a long name": lambda n: "&" + "a" * n,
    "less-than signs": lambda n: "<" * n,
    "tags that do not close": lambda n: "<a href=" * (n // 8),
    "comments that do not close": lambda n: "<!--" * (n // 4),
    "scripts that do not close": lambda n: "<script>" * (n // 8),
    "block tags": lambda n: "<p>a</p>" * (n // 8),
    "opening square brackets": lambda n: "[" * n,
    "opening brackets": lambda n: "(" * n,
    "brackets in brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "quotes in quotes": lambda n: "“‘" * (n // 4) + "’”" * (n // 4),
    "quotation marks": lambda n: '"' * n,
    "combining marks": lambda n: "e" + "\u0301" * n,
    "mojibake": lambda n: "â€™" * (n // 3),
    "zero-width spaces": lambda n: "\u200b" * n,
    "soft hyphens": lambda n: "a\u00ad" * (n // 2),
    "terminal escapes": lambda n: "\x1b[" * (n // 2),
    "hyphens": lambda n: "-" * n,
    "lines that break words": lambda n: "some words of a line that is long enough to be wrap-\nped " * (n // 58),
    "long words broken": lambda n: ("a" * (n // 4) + "-\nb\n") * 4,
    "stars and lines": lambda n: "# a\n**b**\n" + "_a *b " * (n // 6),
    "rows of stars": lambda n: "# a\n**b**\n" + "* " * (n // 2) + "x",
    "bullets in a line": lambda n: "• a b " * (n // 6),
    "paragraph signs and spaces": lambda n: "¶" + " " * n + "a\\n.\\n.",
    "sentences run together": lambda n: "The ferry to Quill Island sailed again on Tuesday.But " * (n // 54),
    "a line a text node": lambda n: "The ferry to\nQuill\n, an island (\nDorrow\n) and so on.\n" * (n // 50),
    "letters alone": lambda n: "W\n" * (n // 2),
    "full stops": lambda n: "." * n,
    "commas and capitals": lambda n: "A, " * (n // 3),
    "digits": lambda n: "1" * n,
    "dates": lambda n: "March 5, 2024 " * (n // 14),
    "times": lambda n: "09:15 " * (n // 6),
    "bylines": lambda n: "By Ann Lee\n" * (n // 11),
    "names in a byline": lambda n: "By " + "Ann Lee, " * (n // 9) + "\n",
    "datelines": lambda n: "DORROW, March 5 (Reuters) - Rain.\n" * (n // 34),
    "East Asian datelines": lambda n: "南湾日报讯（记者 林海）雨。\n" * (n // 16),
    "East Asian labels": lambda n: "记者：林海／" * (n // 6) + "\n",
    "front matter that does not close": lambda n: "---\n" + "a: b\n" * (n // 5),
    "fences": lambda n: "---\n" * (n // 4),
    "letters of many scripts": lambda n: "雨がЖ" * (n // 4),
    "emoji": lambda n: "😀" * n,
    "all high characters": lambda n: HIGH * (n // 128),
    "C1 controls": lambda n: "\x93\x81" * (n // 2),
    "mojibake of one word": lambda n: ("漢字" * (n // 6)).encode().decode("latin-1"),
    "mojibake of prose": lambda n: (RUSSIAN * (n // 120)).encode().decode("latin-1"),
    "mojibake twice over": lambda n: "Ã¢â‚¬â„¢ " * (n // 8),
    "UTF-8 read as GB 18030": lambda n: "caf茅 " * (n // 5),
    "cp1251 read as Latin-1": lambda n: (RUSSIAN * (n // 66)).encode("cp1251").decode("latin-1"),
    "Latin-1 letters of one word": lambda n: "Ïðèâåò" * (n // 6),
    "lists of JSON that do not close": lambda n: '["a",\n' * (n // 6),
    "objects of JSON that do not close": lambda n: '{\n"a":\n' * (n // 7),
    "objects in objects": lambda n: '{"a":' * (n // 6) + "1" + "}" * (n // 6),
    "rules of CSS that do not close": lambda n: ".a {\n" * (n // 5),
    "a selector": lambda n: ".a " * (n // 3) + "{",
    "functions that do not close": lambda n: "(function(){" * (n // 12),
    "spaces in a script": lambda n: "var x = {\n" + " " * n + "a\n",
    "spaces behind a function": lambda n: "{\nfunction" + " " * n + "a\n",
    "spaces before a word and a brace": lambda n: "{\n" + " " * n + "a\n",
    "lines of script": lambda n: "var x = (\n" * (n // 10),
    "bidi marks": lambda n: "\u202e" * n,
    "joiners": lambda n: "a\u200d" * (n // 2),
    "titles of a terminal that do not end": lambda n: "\x1b]0;" * (n // 4),
    "ligatures": lambda n: "ﬁ" * n,
    "parts of Hangul": lambda n: "\u1112" + "\u1161" * n,
}


def seconds(data: str) -> float:
    """CPU seconds to clean a text; as in `timeit`, the heap of the other tests is not collected meanwhile."""
    gc.disable()
    try:
        start = time.process_time()
        newsclean.clean(data)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Load and compile everything once."""
    newsclean.clean("Rain\n\nBy Ann Lee\n\nMarch 5, 2024\n\nIt rained â€™ {{a}} &amp; <p>all</p> night.\n" + WORDS * 20)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_growth(shape):
    size = 1000
    while seconds(shape(size)) < MEASURABLE and size * FACTOR < MAX_CHARS:
        size *= 2
    # Of slightly different lengths: what a stage remembers of one text must not help with the next.
    small = min(seconds(shape(size + i * STEP)) for i in range(1, 1 + ROUNDS))
    large = min(seconds(shape(FACTOR * size + i * STEP)) for i in range(1, 1 + ROUNDS))
    assert large < MAX_RATIO * max(small, NOISE), (
        f"{size} -> {FACTOR * size} characters: {small:.4f} s -> {large:.4f} s"
    )
