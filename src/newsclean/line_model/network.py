"""The line model's network: dilated convolutions over the lines, then a second look based on the first one.

For each line, the second look gets running sums of the first look's body words, the line's position
relative to the stretch that is densest in them, and its similarity to the article and to the rest of
the same text. `training/network.py` trains the same network; a test checks that both give the same
numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LABELS = 4
JUNK, BODY, HEADER, HEADLINE = range(LABELS)  # header: byline and dates
CLIP = 6.0  # standard deviations
MAX_MASS = 120  # words of one line that count in the running sums
STRETCH_FROM = 0.4  # probability of body above which a line adds to the densest stretch
ONE_THREAD = 1 << 18  # multiplications; for more, OpenBLAS uses several threads
FORMAT = 2


class Dilations(NamedTuple):
    """The distance between the lines that each convolution sees, in the first and in the second look."""

    first: tuple[int, ...]
    second: tuple[int, ...]


class Network:
    """The weights by name, and the probabilities that they give.

    `inp.weight` (channels, features), `convs.<k>.weight` and `convs2.<k>.weight` (channels,
    channels, 3) for each of the dilations, `out1`, `key`, `mid`, `out2`, the `mean` and `scale`
    of the features, and `rank` (columns of `headline_ranking.py`), which may be missing.
    """

    def __init__(self, weights: Mapping[str, Floats], dilations: Dilations, card: Mapping[str, Any]) -> None:
        self.card = dict(card)
        self.dilations = dilations
        # The features are centred and scaled on the way in.
        self._mean, self._scale = weights["mean"], 1 / weights["scale"]
        self.rank = weights.get("rank")
        self._dense = {
            name: (np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"])
            for name in ("inp", "out1", "key", "mid", "out2")
        }
        self._first, self._second = (
            [
                (_taps(weights[f"{name}.{k}.weight"]), weights[f"{name}.{k}.bias"], dilation)
                for k, dilation in enumerate(some)
            ]
            for name, some in (("convs", dilations.first), ("convs2", dilations.second))
        )

    def probabilities(self, features: Floats, words: Floats) -> Floats:
        """The probability of junk, body, header and headline for each line: shape (lines, 4), rows sum to 1.

        features: shape (lines, features); words: how many words each line has.
        """
        mass: Floats = np.minimum(words, MAX_MASS)
        hidden = np.maximum(self._apply("inp", self.scaled(features)), 0)
        hidden = _convolve_all(hidden, self._first)
        body = _softmax(self._apply("out1", hidden))[:, BODY]
        key = self._apply("key", hidden)
        seen = (hidden, running_sums(body, mass), stretch(body, mass), likeness(key, body * mass, (1 - body) * mass))
        hidden = np.maximum(self._apply("mid", np.concatenate(seen, axis=1)), 0)
        hidden = _convolve_all(hidden, self._second)
        return _softmax(self._apply("out2", hidden))

    def scaled(self, features: Floats) -> Floats:
        """The features in standard deviations from their mean."""
        inputs: Floats = np.clip((features - self._mean) * self._scale, -CLIP, CLIP)
        return inputs

    def _apply(self, name: str, inputs: Floats) -> Floats:
        weight, bias = self._dense[name]
        return _product(inputs, weight) + bias


def running_sums(body: Floats, mass: Floats) -> Floats:
    """What the second look gets from the first: body words above and below, in total, and in this line."""
    weighted = body * mass
    total = weighted.sum()
    through = np.cumsum(weighted)
    above = through - weighted
    below = np.maximum(total - through, 0)
    whole = np.ones_like(body)
    columns = (
        above / (total + 1),
        below / (total + 1),
        np.log1p(above),
        np.log1p(below),
        whole * np.log1p(total),
        body,
        whole * (total / (1 + mass.sum())),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def stretch(body: Floats, mass: Floats) -> Floats:
    """Where each line is relative to the stretch that is densest in body words, and how much is outside it."""
    low, high = densest_stretch((body - np.float32(STRETCH_FROM)) * (mass + 1))
    weighted = body * mass
    total, within = weighted.sum(), weighted[low : high + 1].sum()
    index = np.arange(len(body), dtype=np.float32)
    whole = np.ones_like(body)
    columns = (
        (index >= low) & (index <= high),
        np.log1p(np.maximum(low - index, 0)),
        np.log1p(np.maximum(index - high, 0)),
        whole * (within / (total + 1)),
        whole * np.log1p(max(total + 1 - within, 0)),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def densest_stretch(gain: Floats) -> tuple[int, int]:
    """First and last line of the stretch with the largest sum."""
    sums = np.append(np.float32(0), np.cumsum(gain))
    last = int(np.argmax(sums[1:] - np.minimum.accumulate(sums[:-1])))
    return int(np.argmin(sums[: last + 1])), last


def likeness(key: Floats, article: Floats, rest: Floats) -> Floats:
    """How each line agrees with the average line of the article and of the rest, number by number.

    key: shape (lines, numbers); article, rest: how many words of each line belong to each.
    """
    columns = [key * (weight @ key / (weight.sum() + 1)) for weight in (article, rest)]
    return np.concatenate(columns, axis=1)


def _convolve_all(hidden: Floats, convolutions: Sequence[tuple[Floats, Floats, int]]) -> Floats:
    for taps, bias, dilation in convolutions:
        hidden = hidden + np.maximum(_convolve(hidden, taps, bias, dilation), 0)
    return hidden


def _taps(weight: Floats) -> Floats:
    """(out, in, 3) as (3 * in, out), so that all three taps take one product."""
    out, into, taps = weight.shape
    return np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(taps * into, out))


def _convolve(hidden: Floats, taps: Floats, bias: Floats, dilation: int) -> Floats:
    """Each line with those `dilation` lines above and below; zeros beyond the edges."""
    lines, channels = hidden.shape
    padded = np.zeros((lines + 2 * dilation, channels), np.float32)
    padded[dilation : dilation + lines] = hidden
    window = np.concatenate((padded[:lines], hidden, padded[2 * dilation :]), axis=1)
    return _product(window, taps) + bias


def _product(rows: Floats, weight: Floats) -> Floats:
    """`rows @ weight`, in steps so small that BLAS starts no threads: for a page they cost more than they save."""
    out = np.empty((len(rows), weight.shape[1]), np.float32)
    step = max(1, ONE_THREAD // weight.size)
    for start in range(0, len(rows), step):
        np.matmul(rows[start : start + step], weight, out=out[start : start + step])
    return out


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def read_network(path: Path) -> Network:
    """The network of a weights file."""
    weights, card = read_weights(path)
    return Network(weights, Dilations(*map(tuple, card["dilations"])), card)


def read_weights(path: Path) -> tuple[dict[str, Floats], dict[str, Any]]:
    """Read a weights file: a line of JSON (the card), then the arrays, little-endian float32."""
    data = path.read_bytes()
    head, _, body = data.partition(b"\n")
    card = json.loads(head)
    if card["format"] != FORMAT:
        raise ValueError(f"{path}: weights of format {card['format']}; this version reads format {FORMAT}")
    weights: dict[str, Floats] = {}
    at = 0
    for name, shape in card["arrays"].items():
        size = int(np.prod(shape))
        weights[name] = np.frombuffer(body, "<f4", size, at).reshape(shape)
        at += 4 * size
    return weights, card


def write_network(path: Path, weights: Mapping[str, Floats], dilations: Dilations, card: Mapping[str, Any]) -> None:
    """Write a weights file; `card` says what the weights are: version, features, figures."""
    arrays = {name: list(array.shape) for name, array in weights.items()}
    head = {"format": FORMAT, **card, "dilations": list(dilations), "arrays": arrays}
    body = b"".join(np.ascontiguousarray(array, "<f4").tobytes() for array in weights.values())
    path.write_bytes(json.dumps(head, ensure_ascii=False).encode() + b"\n" + body)
