"""The network's arithmetic compared with a literal implementation of its definition, and the packaged weights file."""

import math

import numpy as np
import pytest

from newsclean.line_model.decision import WEIGHTS, packaged_model
from newsclean.line_model.features import feature_names
from newsclean.line_model.network import (
    LABELS,
    Dilations,
    Network,
    densest_stretch,
    likeness,
    read_network,
    running_sums,
    stretch,
    write_network,
)

MAX_BYTES = 2 << 20
FEATURES, CHANNELS, KEY, DILATIONS = 5, 4, 16, Dilations((1, 2), (1, 3))


@pytest.fixture
def weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(7)
    shapes = {
        "inp.weight": (CHANNELS, FEATURES),
        "inp.bias": (CHANNELS,),
        **{f"{name}.{k}.weight": (CHANNELS, CHANNELS, 3) for name in ("convs", "convs2") for k in range(2)},
        **{f"{name}.{k}.bias": (CHANNELS,) for name in ("convs", "convs2") for k in range(2)},
        "out1.weight": (LABELS, CHANNELS),
        "out1.bias": (LABELS,),
        "key.weight": (KEY, CHANNELS),
        "key.bias": (KEY,),
        "mid.weight": (CHANNELS, CHANNELS + 7 + 5 + 2 * KEY),
        "mid.bias": (CHANNELS,),
        "out2.weight": (LABELS, CHANNELS),
        "out2.bias": (LABELS,),
        "mean": (FEATURES,),
        "scale": (FEATURES,),
    }
    made = {name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    return made | {"scale": np.abs(made["scale"]) + 0.5}


def relu(x: float) -> float:
    return max(x, 0.0)


def dense(rows, weight, bias):
    return [
        [sum(w * v for w, v in zip(ws, row, strict=True)) + b for ws, b in zip(weight, bias, strict=True)]
        for row in rows
    ]


def convolved(rows, weight, bias, dilation):
    zeros = [0.0] * CHANNELS
    at = lambda i: rows[i] if 0 <= i < len(rows) else zeros  # noqa: E731
    return [
        [
            bias[o] + sum(weight[o][c][t] * at(i + (t - 1) * dilation)[c] for c in range(CHANNELS) for t in range(3))
            for o in range(CHANNELS)
        ]
        for i in range(len(rows))
    ]


def softmax(row):
    powers = [math.exp(x - max(row)) for x in row]
    return [p / sum(powers) for p in powers]


def plain(weights, features, words):
    """The network as defined by its docstrings, number by number."""
    w = {name: array.tolist() for name, array in weights.items()}
    scaled = [
        [min(max((x - m) / s, -6), 6) for x, m, s in zip(row, w["mean"], w["scale"], strict=True)] for row in features
    ]
    hidden = [[relu(x) for x in row] for row in dense(scaled, w["inp.weight"], w["inp.bias"])]
    hidden = convolved_in_turn(hidden, w, "convs", DILATIONS.first)
    body = np.array([softmax(row)[1] for row in dense(hidden, w["out1.weight"], w["out1.bias"])], np.float32)
    mass = np.minimum(words, 120)
    key = dense(hidden, w["key.weight"], w["key.bias"])
    article, rest = (mean_line(key, weights) for weights in (body * mass, (1 - body) * mass))
    joined = [
        [
            *line,
            *sums,
            *place,
            *(x * y for x, y in zip(k, article, strict=True)),
            *(x * y for x, y in zip(k, rest, strict=True)),
        ]
        for line, sums, place, k in zip(
            hidden, running_sums(body, mass).tolist(), stretch(body, mass).tolist(), key, strict=True
        )
    ]
    hidden = [[relu(x) for x in row] for row in dense(joined, w["mid.weight"], w["mid.bias"])]
    hidden = convolved_in_turn(hidden, w, "convs2", DILATIONS.second)
    return [softmax(row) for row in dense(hidden, w["out2.weight"], w["out2.bias"])]


def convolved_in_turn(hidden, w, name, dilations):
    for k, dilation in enumerate(dilations):
        more = convolved(hidden, w[f"{name}.{k}.weight"], w[f"{name}.{k}.bias"], dilation)
        hidden = [[x + relu(y) for x, y in zip(a, b, strict=True)] for a, b in zip(hidden, more, strict=True)]
    return hidden


def mean_line(key, weights):
    return [sum(w * row[c] for w, row in zip(weights, key, strict=True)) / (sum(weights) + 1) for c in range(KEY)]


@pytest.mark.parametrize("lines", [1, 2, 3, 9])
def test_numbers_are_those_of_the_definition(weights, lines):
    random = np.random.default_rng(lines)
    features = random.normal(size=(lines, FEATURES)).astype(np.float32)
    words = random.integers(1, 200, lines).astype(np.float32)
    got = Network(weights, DILATIONS, {}).probabilities(features, words)
    assert got == pytest.approx(np.array(plain(weights, features.tolist(), words)), abs=1e-4)


def test_numbers_are_those_of_training(weights):
    torch = pytest.importorskip("torch")
    training = pytest.importorskip("training.network")
    network = training.LineNetwork(FEATURES, CHANNELS, DILATIONS, 0.0)
    network.load_state_dict({k: torch.from_numpy(v) for k, v in weights.items() if k not in ("mean", "scale")})
    features = np.random.default_rng(1).normal(size=(11, FEATURES)).astype(np.float32)
    words = np.arange(1, 12, dtype=np.float32)
    scaled = np.clip((features - weights["mean"]) / weights["scale"], -6, 6)
    inputs = [torch.from_numpy(array[None]) for array in (scaled, np.ones(11, np.float32), words)]
    want = torch.softmax(network.eval()(*inputs)[1], -1)[0].detach().numpy()
    assert Network(weights, DILATIONS, {}).probabilities(features, words) == pytest.approx(want, abs=1e-4)


def test_running_sums_of_what_is_above_and_below():
    sums = running_sums(np.array([1, 0, 1], np.float32), np.array([10, 50, 30], np.float32))
    assert np.expm1(sums[:, 2]) == pytest.approx([0, 10, 10], abs=1e-3)
    assert np.expm1(sums[:, 3]) == pytest.approx([30, 30, 0], abs=1e-3)


@pytest.mark.parametrize(
    ("gain", "first_and_last"),
    [
        ([-1, 2, 3, -1, 4, -9], (1, 4)),
        ([5, -9, 2, 2], (0, 0)),
        ([-3, -1, -2], (1, 1)),
        ([1], (0, 0)),
    ],
)
def test_densest_stretch(gain, first_and_last):
    assert densest_stretch(np.array(gain, np.float32)) == first_and_last


def test_stretch_says_where_lines_are():
    columns = stretch(np.array([0, 1, 1, 0, 0], np.float32), np.array([9, 20, 30, 9, 9], np.float32))
    assert columns[:, 0].tolist() == [0, 1, 1, 0, 0]
    assert np.expm1(columns[:, 1]) == pytest.approx([1, 0, 0, 0, 0], abs=1e-6)
    assert np.expm1(columns[:, 2]) == pytest.approx([0, 0, 0, 1, 2], abs=1e-6)


def test_likeness_is_to_the_article_and_to_the_rest():
    key = np.array([[1, 0], [0, 1]], np.float32)
    found = likeness(key, np.array([9, 0], np.float32), np.array([0, 4], np.float32))
    assert found.tolist() == [[pytest.approx(0.9), 0, 0, 0], [0, 0, 0, pytest.approx(0.8)]]


def test_file_comes_back_as_written(weights, tmp_path):
    path = tmp_path / "weights.bin"
    write_network(path, weights, DILATIONS, {"version": 3, "note": "é"})
    network = read_network(path)
    features = np.ones((4, FEATURES), np.float32)
    words = np.ones(4, np.float32)
    assert network.card["version"] == 3 and network.dilations == DILATIONS
    assert (
        network.probabilities(features, words) == Network(weights, DILATIONS, {}).probabilities(features, words)
    ).all()


def test_file_of_another_format_is_refused(tmp_path):
    (tmp_path / "weights.bin").write_bytes(b'{"format": 99}\n')
    with pytest.raises(ValueError, match="format 99; this version reads format 2"):
        read_network(tmp_path / "weights.bin")


def test_packaged_weights_are_for_these_features():
    card = packaged_model().network.card
    assert card["features"] == list(feature_names())
    assert card["version"] >= 1
    assert 0 < card["figures"]["mean body F1"] < 1


def test_packaged_weights_are_small():
    assert WEIGHTS.stat().st_size <= MAX_BYTES
