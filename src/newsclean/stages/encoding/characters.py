"""The characters of a text above ASCII: few in most texts, and all that most passes have to look at first."""

from __future__ import annotations

import re

from newsclean.reading.unusual import PLAIN

ASCII_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
HIGH_RUN = re.compile("[^\x00-\x7f]+")
BLANKED = bytes(0x20 if byte in PLAIN else byte for byte in range(0x100))
# Punctuation and signs that stand in texts of all languages: they say nothing about a charset.
ORDINARY = frozenset(
    "\u00a0\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2013\u2014\u2026\u2022\u20ac\u00b7\u00b0\u00a7\u00a9\u00ad\u202f\u200b\u2011\u2010\u2212\u00bf\u00a1\x91\x92\x93\x94\x95\x96\x97\x85\x80\ufffd\u2116"
)


def unusual_runs(text: str) -> set[str]:
    """The different runs of such characters."""
    return set(map(_decode, set(text.encode("utf-8", "surrogatepass").translate(BLANKED).split())))


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def high_words(text: str) -> str:
    """The words with characters above ASCII. Only ASCII white space separates words, and it becomes a space."""
    data = text.encode("utf-8", "surrogatepass")
    words = [word for word in data.split() if not word.isascii()]
    if words and not data.endswith(words[-1]):
        words.append(b"")  # so that the last word does not end the result where it does not end the text
    return _decode(b" ".join(words))


def count_ascii_letters(data: bytes) -> int:
    """How many bytes are letters from A to Z or a to z."""
    return len(data) - len(data.translate(None, ASCII_LETTERS))


def shared(a: str, b: str) -> int:
    """The length of the common beginning of two texts."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
