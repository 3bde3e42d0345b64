"""Front matter from a stranger: bombs cost next to nothing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

import newsclean
from newsclean.frontmatter import MAX_BLOCK, read_front_matter, split_front_matter, write_front_matter

BODY = "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp away.\n"
LEVELS = 60
BOMB = "".join(
    f"k{i}: &k{i} [{','.join([f'*k{i - 1}'] * 9) if i else ','.join(['goat'] * 9)}]\n" for i in range(LEVELS)
)


def in_yaml(inner: str) -> str:
    return f"---\ntitle: Ferry sails\n{inner}\n---\n\n{BODY}"


def in_toml(inner: str) -> str:
    return f'+++\ntitle = "Ferry sails"\n{inner}\n+++\n\n{BODY}'


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(in_yaml(BOMB), "Ferry sails", id="aliases of lists beside the title"),
        pytest.param(f"---\n{BOMB}title: [Ferry, *k{LEVELS - 1}]\n---\n\n{BODY}", "Ferry", id="after it, in a list"),
        pytest.param(f"---\n{BOMB}title: *k{LEVELS - 1}\n---\n\n{BODY}", None, id="in its place"),
        pytest.param(f"---\nx: &x [*x]\ntitle: Ferry\n---\n\n{BODY}", "Ferry", id="a list that holds itself"),
        pytest.param(f"---\nx: &x Ferry\ntitle: *x\n---\n\n{BODY}", "Ferry", id="an alias of a string"),
        pytest.param(f"---\ntitle: [[Ferry]]\nsection: Sea\n---\n\n{BODY}", None, id="a list in a list"),
    ],
)
def test_aliases_are_not_written_out(text, title):
    article = newsclean.clean(text)

    assert article.front_matter is not None
    assert article.title == title
    assert len(article.to_text(with_metadata=True)) < 2 * len(text)
    assert len(article.to_json(fields=True)) < len(text) + 1000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(in_yaml(f"x: &x {'goat ' * 9000}\nauthors: [{'*x,' * 200}]"), id="a long string, many times"),
        pytest.param(in_yaml("x: " + "[" * 900 + "]" * 900), id="deep YAML"),
        pytest.param(in_yaml("x:\n  " + "- " * 900 + "goat"), id="deep YAML without brackets"),
        pytest.param(in_yaml("x: [" + "1," * 20_000 + "]"), id="many values"),
        pytest.param(in_yaml("x: y\n" * (MAX_BLOCK // 4)), id="a large block"),
        pytest.param(in_yaml('x: "\\UFFFFFFFF"'), id="a character beyond Unicode"),
        pytest.param(in_toml("x = " + "[" * 3000), id="deep TOML"),
        pytest.param(in_toml("x = " + "{a = " * 900 + "1" + "}" * 900), id="deep TOML tables"),
        pytest.param(in_toml("a." * 3000 + "a = 1"), id="a key of many parts"),
        pytest.param(in_toml("x = " + "1" * 5000), id="a number of 5,000 digits"),
    ],
)
def test_block_that_is_out_of_bounds_is_text(text):
    assert split_front_matter(text) is None
    assert newsclean.clean(text).restore() == text


def test_number_beyond_any_meaning_says_nothing():
    article = newsclean.clean(f"+++\ntitle = 0x{'f' * 5000}\nsection = 'Sea'\n+++\n\n{BODY}")

    assert (article.title, article.section) == (None, "Sea")


SHAPES: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: in_yaml("x: " + "[" * n),
    "dashes": lambda n: in_yaml("x:\n  " + "- " * (n // 2)),
    "question marks": lambda n: in_yaml("? " * (n // 2)),
    "a list": lambda n: in_yaml("x: [" + "a," * (n // 2) + "]"),
    "keys": lambda n: in_yaml("".join(f"k{i}: v\n" for i in range(n // 9))),
    "aliases": lambda n: in_yaml("x: &x goat\nauthors: [" + "*x," * (n // 3) + "]"),
    "quotes": lambda n: in_yaml("x: '" + "''" * (n // 2) + "'"),
    "comments": lambda n: in_yaml("#\n" * (n // 2)),
    "a byline": lambda n: in_yaml("author: " + "Ann Lee, " * (n // 9)),
    "dates": lambda n: in_yaml("date: " + "March 5, 2024 " * (n // 14)),
    "fences": lambda n: in_yaml("\n---x" * (n // 5)),
    "a dotted key": lambda n: in_toml("a." * (n // 2) + "a = 1"),
    "a dotted table": lambda n: in_toml("[" + "a." * (n // 2) + "a]"),
    "quoted parts of a key": lambda n: in_toml('"a" . ' * (n // 6) + "a = 1"),
    "lists of TOML": lambda n: in_toml("x = " + "[" * n),
    "digits": lambda n: in_toml("x = " + "1" * n),
    "one word": lambda n: in_toml("a" * n + " = 1"),
    "tables of TOML": lambda n: in_toml("[[a]]\n[a.b]\n" * (n // 12)),
    "authors of TOML": lambda n: in_toml("authors = [" + "'ab'," * (n // 5) + "]"),
}
SIZE = 7500  # the largest of four sizes fits into `MAX_BLOCK`
MAX_EXPONENT = 1.5  # for times of milliseconds; quadratic growth has 2
NOISE = 0.003  # seconds
MAX_SECONDS_A_MB = 20  # a bomb takes thousands


def seconds(text: str) -> float:
    """CPU seconds to read a block and to write it again, the best of three."""
    best = float("inf")
    for _ in range(3):
        gc.disable()
        start = time.process_time()
        front = split_front_matter(text)
        if front is not None:
            list(read_front_matter(front))
            write_front_matter({"title": "a", "authors": ["b"], "language": "en"}, front)
        best = min(best, time.process_time() - start)
        gc.enable()
    return best


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_growth(shape):
    seconds(shape(100))
    times = [max(seconds(shape(SIZE * factor)), NOISE) for factor in (1, 2, 4, 8)]

    assert times[-1] < times[0] * 8**MAX_EXPONENT, times
    assert times[-1] < MAX_SECONDS_A_MB * SIZE * 8 / 1e6, times
