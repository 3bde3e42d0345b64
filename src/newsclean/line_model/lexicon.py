"""The lexicon: how much each n-gram of a line suggests page furniture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from newsclean.line_model.ngrams import MAX_CHARACTERS, ngrams

Floats = NDArray[np.float32]
LEXICON_COLUMNS = 4


class Lexicon(NamedTuple):
    """Hashes of n-grams, in order, with a weight each: positive for furniture, negative for news."""

    hashes: NDArray[np.uint32]
    weights: NDArray[np.int8]
    step: float
    """What a weight of 1 is worth."""
    bias: float

    def scores(self, folded_lines: Sequence[str]) -> Floats:
        """For each line: its score, its largest and its smallest weight, and whether it is too long to be known.

        Shape (lines, 4). The score is the logarithm of the odds that the line is furniture, by its words alone.
        """
        found = [() if len(line) > MAX_CHARACTERS else tuple(map(hash_of, ngrams(line))) for line in folded_lines]
        rows = np.zeros((len(found), LEXICON_COLUMNS), np.float32)
        for row, line, hashes in zip(rows, folded_lines, found, strict=True):
            row[:3] = self._score(hashes)
            row[3] = len(line) > MAX_CHARACTERS
        rows[rows[:, 3] > 0, :3] = 0
        return rows

    def _score(self, hashes: Sequence[int]) -> tuple[float, float, float]:
        wanted = np.array(hashes, np.uint32)
        places = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        known = self.weights[places[self.hashes[places] == wanted]] * np.float32(self.step)
        if not len(known):
            return self.bias, 0.0, 0.0
        return float(known.sum() / np.sqrt(len(known)) + self.bias), float(known.max()), float(known.min())


def hash_of(ngram: str) -> int:
    """The hash by which an n-gram is stored: the same on every machine."""
    return crc32(ngram.encode("utf-8", "surrogatepass"))
