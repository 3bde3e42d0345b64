"""How much of an article is found, counted as in benchmarks of article extraction: by runs of four words."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Sequence

TOKEN = re.compile(r"\w+")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
SHINGLE = 4

Row = tuple[float, float]
"""Precision and recall of one text."""


def tokens(text: str) -> list[str]:
    """The words of a text, which are compared."""
    return TOKEN.findall(unicodedata.normalize("NFC", text.translate(INVISIBLE)))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text."""
    words = tokens(text)
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def precision_recall(gold: str, got: str) -> Row:
    """The share of the result that is right, and the share of what is right that is in the result."""
    want, have = shingles(gold), shingles(got)
    both = (want & have).total()
    return both / max(have.total(), 1), both / max(want.total(), 1)


def means(rows: Sequence[Row]) -> Row:
    """Mean precision and mean recall."""
    return statistics.mean(row[0] for row in rows), statistics.mean(row[1] for row in rows)


def f1(row: Row) -> float:
    """The harmonic mean of precision and recall."""
    precision, recall = row
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
