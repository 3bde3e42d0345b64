"""Boosted decision trees, evaluated for all rows and all trees at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Trees(NamedTuple):
    """Trees as arrays of shape (trees, nodes); a leaf is its own successor on both sides.

    A row goes left from a node where its `feature` is at most the `threshold`.
    """

    feature: NDArray[np.integer]
    threshold: Floats
    left: NDArray[np.integer]
    right: NDArray[np.integer]
    value: Floats
    depth: int

    def probabilities(self, rows: Floats) -> Floats:
        """The probability of each row: shape (rows,)."""
        trees = np.arange(len(self.feature))[None, :]
        node = np.zeros((len(rows), len(self.feature)), np.intp)
        row = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            is_left = rows[row, self.feature[trees, node]] <= self.threshold[trees, node]
            node = np.where(is_left, self.left[trees, node], self.right[trees, node])
        odds = self.value[trees, node].sum(axis=1, dtype=np.float32)
        shares: Floats = 1 / (1 + np.exp(-odds))
        return shares
