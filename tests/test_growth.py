"""The time to clean a text grows with its length, not with its square. No test of speed: only ratios count.

Each text is found long enough to be measured first; then it is measured at this length, twice, four and eight times
it, and the exponent of the growth is fitted: 1 where the time is in proportion to the length, 2 where to its square.
"""

from __future__ import annotations

import gc
import math
import random
import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest

import newsclean

pytestmark = pytest.mark.slow

MEASURABLE = 0.025  # CPU seconds; shorter times depend more on clock and caches than on the code
MAX_CHARS = 400_000  # of the longest text
LENGTHS = 4  # each twice the one before
MAX_EXPONENT, SURELY = 1.35, 1.15  # limits after all attempts, and after one
ATTEMPTS = 5
STEP = 140  # characters: two of the longest units
NOISE = 0.004  # seconds

WORDS = "The ferry to Quill Island sailed again on Tuesday and nobody minded "
RUSSIAN = "Паром отошёл от причала на рассвете, и никто этого не заметил. "
HIGH = "".join(map(chr, range(0x80, 0x100)))
NAMES = ("Ada Brook", "Tom Ives", "Lena Quill", "Omar Dray", "Mina Holt")
DICE = random.Random(17)
HIGH_BYTES = bytes(DICE.choices(range(0x80, 0x100), k=MAX_CHARS))
PRINTABLE_BYTES = bytes(DICE.choices(range(0x20, 0x100), k=MAX_CHARS))
SOME_BYTES = bytes(DICE.choices(b"abcdefgh \n\xe4\xf6\xfc\x93\x94\xff\xc3\xa4", k=MAX_CHARS))
BLOCKS = (
    (0x20, 0x7F),
    (0xA0, 0x250),
    (0x370, 0x600),
    (0x900, 0xE7F),
    (0x2000, 0x2600),
    (0x3000, 0xD7A0),
    (0x1F300, 0x1FAFF),
)
UNICODE = "".join(chr(DICE.randrange(*DICE.choice(BLOCKS))) for _ in range(MAX_CHARS))
UNSEEN = "".join(
    DICE.choices(
        [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u200b\u200e\u2028\xad\ufeffab "], k=MAX_CHARS
    )
)
LEGACY_LINES = b"".join(f"{RUSSIAN}\n".encode(charset) for charset in ("cp1251", "koi8-r", "utf-8", "cp866"))
FRAGMENTS = ("â€™", "Ã©", "Ð¿Ñ€", "├®", "Ð¸", "â€œ", "Ã¼", "ä¸\xad", "Ã\x83Â©", "ï»¿")


def units(make: Callable[[int], str]) -> Callable[[int], str]:
    """A text of different units: the first, the second …"""

    def shape(n: int) -> str:
        def until() -> Iterator[str]:
            size = 0
            for i in count():
                unit = make(i)
                size += len(unit)
                if size > n:
                    return
                yield unit

        return "".join(until())

    return shape


SHAPES: dict[str, Callable[[int], str]] = {
    "one long line": lambda n: WORDS * (n // len(WORDS)),
    "one word": lambda n: "a" * n,
    "many paragraphs": lambda n: f"{WORDS.strip()}.\n\n" * (n // 70),
    "many different short lines": lambda n: "".join(f"goat {i}\n" for i in range(n // 8)),
    "many short lines": lambda n: "rain\n" * (n // 5),
    "many labels": lambda n: "Share this article\n" * (n // 19),
    "labels of ads between sentences": lambda n: "ADVERTISEMENT The ferry sailed. " * (n // 32) + WORDS + ".",
    "headlines in brackets": lambda n: "The ferry sailed (Read more: Ferry sails again). " * (n // 49),
    "sentences of furniture": lambda n: "Share this article. " * (n // 20),
    "style in a line": lambda n: f"{WORDS}.a .b " * (n // 74) + "{",
    "script in a line": lambda n: f"{WORDS} = " + "window.a" * (n // 8) + "{",
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
    # Dates and bylines, one per line.
    "English dates": lambda n: "Thu, March 5, 2024, 1:17 p.m. GMT\n" * (n // 34),
    "English dates with blank lines": lambda n: "Thu, March 5, 2024, 1:17 p.m. GMT\n\n" * (n // 35),
    "Chinese dates": lambda n: "2024年3月5日 14:30\n" * (n // 16),
    "different Chinese dates": units(lambda i: f"20{i % 20 + 10}年{i % 12 + 1}月{i % 28 + 1}日\n\n"),
    "different Chinese dates with labels": units(
        lambda i: f"发布时间：20{i % 20 + 10}年{i % 12 + 1}月{i % 28 + 1}日 {i % 24:02d}:30\n"
    ),
    "Russian dates": lambda n: "5 марта 2024, 14:37\n" * (n // 20),
    "different Russian dates": units(lambda i: f"{i % 28 + 1} марта 20{i % 20 + 10}, {i % 24}:{i % 60:02d}\n"),
    "ISO dates": lambda n: "2024-03-05\n" * (n // 11),
    "different ISO dates": units(lambda i: f"20{i % 20 + 10}-{i % 12 + 1:02d}-{i % 28 + 1:02d}T{i % 24:02d}:17:00Z\n"),
    "labelled dates": units(lambda i: f"Published: {i % 28 + 1} March 2024 {i % 24}:{i % 60:02d}\n"),
    "bylines with dates behind a bar": units(lambda i: f"By {NAMES[i % 5]} | March {i % 28 + 1}, 2024\n"),
    "bylines with dates": units(lambda i: f"By {NAMES[i % 5]} on {i % 28 + 1} March 2024\n"),
    "bylines and dates in turn": units(lambda i: f"By {NAMES[i % 5]}\n{i % 28 + 1} May 2024\n"),
    "dates of many kinds": units(
        lambda i: (
            "2024-03-05\n",
            "5 марта 2024, 14:37\n",
            "2024年3月5日\n",
            f"By {NAMES[i % 5]} | March {i % 28 + 1}, 2024\n",
            "Updated 5 May 2024 10:29\n",
        )[i % 5]
    ),
    "dates between prose": lambda n: f"March 5, 2024\n{WORDS}and went home.\n" * (n // 97),
    "junk, dates and bylines": units(lambda i: ("Share\n", f"{i % 28 + 1} March 2024\n", "By Ada Brook\n")[i % 3]),
    "one row of CSV": units(lambda i: f'{i},"Ferry sails",2024-03-05,"Rain, then sun",12.5,'),
    "rows of CSV": lambda n: "2024-03-05,Halm,12.5\n" * (n // 21),
    "many authors": lambda n: "By " + ", and Ann; " * (n // 11) + "\n",
    "relative dates": lambda n: "2 hours ago\n" * (n // 12),
    # Bytes, and characters by chance.
    "high bytes by chance": lambda n: HIGH_BYTES[:n],
    "printable bytes by chance": lambda n: PRINTABLE_BYTES[:n],
    "letters and high bytes by chance": lambda n: SOME_BYTES[:n],
    "lines in several charsets": lambda n: LEGACY_LINES * (n // len(LEGACY_LINES)),
    "UTF-8 with stray bytes": lambda n: ("Größe der Fähre ".encode() + b"\xff\xfe \x93q\x94 ") * (n // 26),
    "UTF-16 without a mark": lambda n: ("The ferry sailed.\n" * (n // 36)).encode("utf-16-le"),
    "characters by chance": lambda n: UNICODE[:n],
    "lines of characters by chance": lambda n: "\n".join(UNICODE[i : i + 30] for i in range(0, n, 30)),
    "unseen characters by chance": lambda n: UNSEEN[:n],
    "letters and vertical tabs": lambda n: "x\x0b" * (n // 2),
    "letters and form feeds": lambda n: "rain\x0c" * (n // 5),
    "letters and separators of lines": lambda n: "rain\u2028" * (n // 5),
    "controls in turn": lambda n: "\x01a\x02b\x7fc\x1bd" * (n // 8),
    "C1 controls in words": lambda n: "don\x92t \x93say\x94 so\x85 " * (n // 17),
    "mojibake by chance": lambda n: UNICODE[: n // 3].encode().decode("cp1252", "replace"),
    "mojibake of every letter": lambda n: (
        units(lambda i: chr(0xA1 + i * 7919 % 0x5F00))(n // 3).encode().decode("latin-1")
    ),
    "fragments of mojibake a line": units(lambda i: f"{FRAGMENTS[i % len(FRAGMENTS)]}\n"),
    # Many lines of one kind.
    "brackets of all kinds": lambda n: ("([{<" * 20 + "\n") * (n // 81),
    "both directions": lambda n: "abc \u202eשלום\u202c def \u2067ابجد\u2069 \u200f" * (n // 27),
    "empty labels": lambda n: "Author: \nDate: \nSource: \nTitle: \n" * (n // 33),
    "labels and what they are for": units(
        lambda i: f"Author: {NAMES[i % 5]}\nDate: {i % 28 + 1} March 2024\nTitle: Ferry {i}\n"
    ),
    "addresses": units(lambda i: f"https://example.org/a/{i}?b=c&amp;d=e#f\n"),
    "one headline": lambda n: "Ferry to Quill Island sails again | Halm Post\n" * (n // 46),
    "one caption": lambda n: "Photo: Ada Brook/AFP via Getty Images\n" * (n // 38),
    "credits in one line": lambda n: "Photo: Ada Brook/AFP (© Getty Images) " * (n // 38),
    "labels of captions in one line": lambda n: "Image copyright Getty Images Image caption The pier " * (n // 52),
    "credits after prose": units(lambda i: f"The ferry sailed on day {i}. (Photo: Ada Brook / AFP)\n"),
    "rows of a table": units(lambda i: f"| {i} | Halm | {i * 3} | {i / 7:.2f} |\n"),
    "menus in one line": lambda n: "Home | News | Sport | " * (n // 22),
    "numbers with separators": units(lambda i: f"{i},{i % 1000:03d}.{i % 100:02d} "),
    "quotes inside quotes": lambda n: '"He said ‘she said “they said «so»”’" ' * (n // 38),
    "a script a letter": lambda n: "aбγאاकก字かㄱ\n" * (n // 11),
    "the same prose": lambda n: f"{WORDS}and on the island.\n" * (n // 87),
    "blank lines of all kinds": lambda n: "a\n\u00a0\n\n \u3000\n" * (n // 8),
    "families of emoji": lambda n: "👨\u200d👩\u200d👧 " * (n // 6),
    "entities that do not end": lambda n: "&#x41 &#65 &am &#x" * (n // 18),
    "statements that open and close": lambda n: "{% if a %}x{% endif %}" * (n // 22),
    "shortcodes that do not close": lambda n: '[caption id="a"]x ' * (n // 18),
    "sentences glued": lambda n: "sailed.Then " * (n // 12),
    "names a line": units(lambda i: f"{NAMES[i % 5]}\n"),
    "capitals": lambda n: "THE FERRY SAILED AGAIN\n" * (n // 23),
    "comments": units(lambda i: f"Reply\n{NAMES[i % 5]}\n3 hours ago\nI think that the ferry {i} is good.\nLike\n"),
    "page": units(
        lambda i: ("Home\n", "Share\n", f"{WORDS}and saw {i}.\n", f"Read more about {i}\n", "Advertisement\n")[i % 5]
    ),
    "front matter of many keys": lambda n: "---\n" + units(lambda i: f"k{i}: v\n")(n) + "---\nThe ferry sailed.\n",
}


def seconds(data: str | bytes) -> float:
    """CPU seconds to clean a text; as in `timeit`, garbage of other tests is not collected meanwhile."""
    gc.disable()
    try:
        start = time.process_time()
        newsclean.clean(data)
        return time.process_time() - start
    finally:
        gc.enable()


def exponent(times: list[float]) -> float:
    """The exponent of the growth: the slope of the logarithms, fitted."""
    logarithms = [math.log2(max(spent, NOISE)) for spent in times]
    middle = (LENGTHS - 1) / 2
    return sum((k - middle) * one for k, one in enumerate(logarithms)) / sum((k - middle) ** 2 for k in range(LENGTHS))


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Load and compile everything once."""
    newsclean.clean("Rain\n\nBy Ann Lee\n\nMarch 5, 2024\n\nIt rained â€™ {{a}} &amp; <p>all</p> night.\n" + WORDS * 20)
    newsclean.clean(SOME_BYTES[:5000])
    newsclean.clean("Home\nNews\nShare\nLogin\n" * 9 + f"{WORDS}at all.\n" * 9)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_growth(shape):
    size = 1000
    while seconds(shape(size)) < MEASURABLE and size << LENGTHS <= MAX_CHARS:
        size *= 2
    times = [math.inf] * LENGTHS
    for attempt in range(ATTEMPTS):
        # Of slightly different lengths: what is cached for one text must not help with the next.
        for k in range(LENGTHS):
            times[k] = min(times[k], seconds(shape((size << k) - (attempt + 1) * STEP)))
        if exponent(times) <= (MAX_EXPONENT if attempt else SURELY):
            return
    lengths = ", ".join(f"{size << k}: {spent:.3f} s" for k, spent in enumerate(times))
    pytest.fail(f"the time grows with the length to the power of {exponent(times):.2f}: {lengths}")


def test_a_square_is_seen():
    assert exponent([0.01 * 4**k for k in range(LENGTHS)]) == pytest.approx(2)
    assert exponent([0.01 * 2**k for k in range(LENGTHS)]) == pytest.approx(1)
