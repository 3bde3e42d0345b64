"""The line model's network: dilated convolutions over the lines, then a second look with running sums of the first.

`training/network.py` trains the same network; a test holds that both give the same numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

JUNK, BODY, HEADER = range(3)
CLIP = 6.0  # standard deviations
MAX_MASS = 120  # words of one line that count in the running sums
ONE_THREAD = 1 << 18  # multiplications; from there on OpenBLAS takes more than one thread
FORMAT = 1


class Network:
    """The weights by name, and what they say of lines.

    `inp.weight` (channels, features), `convs.<k>.weight` (channels, channels, 3) for each of the
    dilations, `out1`, `mid`, `conv2`, `out2`, and the `mean` and `scale` of the features.
    """

    def __init__(self, weights: Mapping[str, Floats], dilations: tuple[int, ...], card: Mapping[str, Any]) -> None:
        self.card = dict(card)
        self.dilations = dilations
        # The features are centred and scaled on the way in.
        self._mean, self._scale = weights["mean"], 1 / weights["scale"]
        self._dense = {
            name: (np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"])
            for name in ("inp", "out1", "mid", "out2")
        }
        names = [f"convs.{k}" for k in range(len(dilations))]
        self._convs = [(_taps(weights[f"{name}.weight"]), weights[f"{name}.bias"]) for name in [*names, "conv2"]]

    def probabilities(self, features: Floats, words: Floats) -> Floats:
        """How probable junk, body and header are for each line: shape (lines, 3), rows sum to 1.

        features: shape (lines, features); words: how many words each line has.
        """
        mass: Floats = np.minimum(words, MAX_MASS)
        inputs: Floats = np.clip((features - self._mean) * self._scale, -CLIP, CLIP)
        hidden = np.maximum(self._apply("inp", inputs), 0)
        for (taps, bias), dilation in zip(self._convs, self.dilations, strict=False):
            hidden = hidden + np.maximum(_convolve(hidden, taps, bias, dilation), 0)
        first = _softmax(self._apply("out1", hidden))
        hidden = np.maximum(self._apply("mid", np.concatenate((hidden, running_sums(first[:, BODY], mass)), axis=1)), 0)
        hidden = hidden + np.maximum(_convolve(hidden, *self._convs[-1], 1), 0)
        return _softmax(self._apply("out2", hidden))

    def _apply(self, name: str, inputs: Floats) -> Floats:
        weight, bias = self._dense[name]
        return _product(inputs, weight) + bias


def running_sums(body: Floats, mass: Floats) -> Floats:
    """What the second look sees of the first: body words above and below, in all, and of this line."""
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


def _taps(weight: Floats) -> Floats:
    """(out, in, 3) as (3 * in, out): one product for all three taps."""
    out, into, taps = weight.shape
    return np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(taps * into, out))


def _convolve(hidden: Floats, taps: Floats, bias: Floats, dilation: int) -> Floats:
    """Each line with the ones `dilation` above and below; beyond the edges are zeros."""
    lines, channels = hidden.shape
    padded = np.zeros((lines + 2 * dilation, channels), np.float32)
    padded[dilation : dilation + lines] = hidden
    window = np.concatenate((padded[:lines], hidden, padded[2 * dilation :]), axis=1)
    return _product(window, taps) + bias


def _product(rows: Floats, weight: Floats) -> Floats:
    """`rows @ weight`, in steps so small that BLAS starts no threads: for a page they cost more than they give."""
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
    """Read a weights file: a line of JSON (the card), then the arrays, little-endian float32."""
    data = path.read_bytes()
    head, _, body = data.partition(b"\n")
    card = json.loads(head)
    if card["format"] != FORMAT:
        raise ValueError(f"{path}: weights of format {card['format']}; this version reads format {FORMAT}")
    weights = {}
    at = 0
    for name, shape in card["arrays"].items():
        size = int(np.prod(shape))
        weights[name] = np.frombuffer(body, "<f4", size, at).reshape(shape)
        at += 4 * size
    return Network(weights, tuple(card["dilations"]), card)


def write_network(
    path: Path, weights: Mapping[str, Floats], dilations: tuple[int, ...], card: Mapping[str, Any]
) -> None:
    """Write a weights file; `card` says what the weights are: version, features, figures."""
    arrays = {name: list(array.shape) for name, array in weights.items()}
    head = {"format": FORMAT, **card, "dilations": list(dilations), "arrays": arrays}
    body = b"".join(np.ascontiguousarray(array, "<f4").tobytes() for array in weights.values())
    path.write_bytes(json.dumps(head, ensure_ascii=False).encode() + b"\n" + body)
