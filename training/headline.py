"""Fit the comparison of candidates for the headline (`newsclean.line_model.headline_ranking`).

It learns from a network's output for pages that it was not trained on, so that it sees realistic uncertainty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from newsclean.line_model.headline_ranking import MARKS, comparison_rows, find_candidates
from newsclean.line_model.network import Network
from newsclean.reading.headlines import split_headline
from newsclean.reading.lines import Line, split_lines
from training.corpus import Page
from training.dataset import text_features

Floats = NDArray[np.float32]

STEPS = 80
PENALTY = 0.003  # of the squared weights, columns in standard deviations
SCALE_FLOOR = 1e-2
TOP = 60  # lines of a page that may repeat the site's name


class Candidates(NamedTuple):
    """The candidates of one text: what is compared, shape (candidates, columns), and which contain the title."""

    rows: Floats
    right: NDArray[np.bool_]


def candidates_of(pages: Iterable[Page], network: Network) -> list[Candidates]:
    """The candidates of every dump in which the title is among them."""
    found = (_candidates(text, page.title, network) for page in pages if page.title for text in page.dumps.values())
    return [one for one in found if one is not None and one.right.any()]


def _candidates(text: str, title: str, network: Network) -> Candidates | None:
    lines = split_lines(text)
    if not lines:
        return None
    features, words = text_features(text, text)
    probabilities = network.probabilities(features, words)
    order = find_candidates(probabilities)
    rows = comparison_rows(network, features, probabilities, words, lines, order)
    return Candidates(rows, np.array([_says(lines, i, _squash(title)) for i in order.tolist()]))


def _says(lines: Sequence[Line], i: int, title: str) -> bool:
    words = lines[i].words.strip(MARKS)
    if _squash(words) == title:
        return True
    return bool(words) and _squash(split_headline(words, [line.words for line in lines[:TOP]])[0]) == title


def _squash(words: str) -> str:
    return re.sub(r"\W+", "", unicodedata.normalize("NFC", words)).casefold()


def fit(texts: Sequence[Candidates]) -> Floats:
    """The weights of the columns that make the right candidates likeliest."""
    every = np.concatenate([text.rows for text in texts])
    scale = every.std(0) + SCALE_FLOOR
    most = max(len(text.rows) for text in texts)
    rows, out, right = (
        torch.zeros(len(texts), most, every.shape[1]),
        torch.full((len(texts), most), -1e9),
        torch.full((len(texts), most), -1e9),
    )
    for k, text in enumerate(texts):
        n = len(text.rows)
        rows[k, :n] = torch.from_numpy(text.rows / scale)
        out[k, :n] = 0
        right[k, :n][torch.from_numpy(text.right)] = 0
    weights = torch.zeros(every.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS)

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        shares = torch.log_softmax(rows @ weights + out, 1)
        value: torch.Tensor = PENALTY * (weights**2).sum() - torch.logsumexp(shares + right, 1).mean()
        value.backward()
        return value

    optimizer.step(loss)
    fitted: Floats = (weights.detach().numpy() / scale).astype(np.float32)
    return fitted
