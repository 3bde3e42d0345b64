"""A text as arrays of characters and words: their classes, where they are, and hashes of the words."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.line_model.inputs import CHARACTERS, DENSE_SCRIPTS

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Ints = NDArray[np.intp]

# Classes of characters; 0 is "not looked up yet" in the table below.
SPACE, LOWER, UPPER, DIGIT, STOP, COMMA, COLON, QUOTE, BRACKET, DASH, BULLET, BAR, DENSE, UNCASED, LINK, OTHER = range(
    1, 17
)
CLASSES = 17
_CLASS_NAMED = {
    "stop": STOP,
    "comma": COMMA,
    "colon": COLON,
    "quote": QUOTE,
    "bracket": BRACKET,
    "dash": DASH,
    "bullet": BULLET,
    "bar": BAR,
    "link": LINK,
}
CLASS_OF = {char: _CLASS_NAMED[name] for name, chars in CHARACTERS.items() for char in chars}
IS_LETTER = np.isin(np.arange(CLASSES), (LOWER, UPPER, DENSE, UNCASED))
IN_WORD = IS_LETTER | (np.arange(CLASSES) == DIGIT)
_class_of_code = np.zeros(0x110000, np.uint8)  # filled as characters are met
ZERO = np.uint32(ord("0"))
PAIR_BUCKETS = 1 << 20
MULTIPLIERS = np.array([pow(31, i, 1 << 32) * 2654435761 % (1 << 32) for i in range(64)], np.uint32)


def classify(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """The class of each character."""
    classes = _class_of_code[codes]
    unknown = classes == 0
    if unknown.any():
        for code in set(codes[unknown].tolist()):  # np.unique would import numpy.ma
            _class_of_code[code] = class_of(chr(code))
        classes = _class_of_code[codes]
    return classes


def class_of(char: str) -> int:
    """The class of one character."""
    known = CLASS_OF.get(char)
    if known:
        return known
    if char.isspace():
        return SPACE
    if any(first <= char <= last for first, last in DENSE_SCRIPTS):
        return DENSE
    category = unicodedata.category(char)
    if category in ("Ll", "Lm"):
        return LOWER
    if category in ("Lu", "Lt"):
        return UPPER
    if category[0] in "LM":
        return UNCASED
    return DIGIT if category == "Nd" else OTHER


def find_words(classes: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """First and last character of each word: as `str.split` finds them."""
    solid = np.zeros(len(classes) + 2, np.bool_)
    solid[1:-1] = classes != SPACE
    edges = np.flatnonzero(solid[1:] != solid[:-1])
    return edges[::2], edges[1::2] - 1


class HashedWords(NamedTuple):
    """The words of the text: their hashes, the lines that contain them, their numbers of letters."""

    hashes: NDArray[np.uint32]
    owner: Ints
    lengths: Ints


def hash_words(folded: str, classes: NDArray[np.uint8], line_starts: Ints) -> HashedWords:
    """A hash of each word. All numbers have the same one; in dense scripts each letter is a word."""
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), np.uint32)
    digit = classes == DIGIT
    codes = np.where(digit, ZERO, codes)
    codes[1:][digit[1:] & digit[:-1]] = 0  # so that 7 and 12 are equal
    word = IN_WORD[classes]
    dense = classes == DENSE
    edge = word.copy()
    edge[1:] &= ~word[:-1] | dense[1:] | dense[:-1]
    starts = np.flatnonzero(edge)
    if not len(starts):
        return HashedWords(np.zeros(0, np.uint32), starts, starts)
    lengths = np.add.reduceat(word, starts, dtype=np.intp)
    codes = codes[starts[0] :] * word[starts[0] :]
    position = np.arange(len(codes)) - np.repeat(starts - starts[0], np.diff(np.append(starts, len(word))))
    codes *= MULTIPLIERS[position & (len(MULTIPLIERS) - 1)]
    hashes = np.add.reduceat(codes, starts - starts[0], dtype=np.uint32)
    return HashedWords(_mix(hashes), line_of(starts, line_starts), lengths)


def line_of(places: Ints, line_starts: Ints) -> Ints:
    """The line that contains each place."""
    return np.maximum(np.searchsorted(line_starts, places, "right") - 1, 0)


def hash_pairs(codes: NDArray[np.uint32], classes: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """A bucket for each pair of adjacent characters of a dense script, and the place of the first one."""
    dense = classes == DENSE
    first = np.flatnonzero(dense[1:] & dense[:-1])
    buckets = _mix(codes[first] * MULTIPLIERS[1] + codes[first + 1] * MULTIPLIERS[0]) % PAIR_BUCKETS
    return buckets.astype(np.intp), first


def _mix(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Spread the bits, so that the low ones alone distinguish words."""
    hashes = (hashes ^ (hashes >> np.uint32(15))) * np.uint32(2246822519)
    return hashes ^ (hashes >> np.uint32(13))
