"""The leftovers model: which lines of a text that is nearly clean are furniture, by their words, shape and neighbours.

The line model decides over whole pages; here hardly anything is left, so each line must show by itself that it is none
of the article. Importing this module imports NumPy, so the stage does it only for a text with a doubtful line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from newsclean.line_model.features import feature_names, line_features
from newsclean.line_model.lexicon import LEXICON_COLUMNS, Floats, Lexicon
from newsclean.line_model.trees import Trees
from newsclean.reading import labels
from newsclean.reading.lines import Line
from newsclean.rules.rule import Rule

WEIGHTS = Path(__file__).with_name("leftovers.bin")
FORMAT = 1
# The probability from which on a line is removed: a line outside the article that a weak rule matches, any other one.
KNOWN_FROM: Mapping[str, float] = {"recall": 0.97, "balanced": 0.9, "precision": 0.7}
REMOVE_FROM: Mapping[str, float] = {"recall": 0.99, "balanced": 0.97, "precision": 0.9}
WORDS_FROM = 0.0  # the least logarithm of the odds by the words alone of a line that is removed
LABELS = (
    labels.JUNK,
    labels.ON_A_PAGE,
    labels.IN_COMPANY,
    labels.TEMPLATE,
    labels.HEADER,
    labels.PROSE,
    labels.SHORT,
)
NEIGHBOURS = (-1, 1, -2, 2)  # lines above and below, of which the model knows label, words and size
SEEN_OF_NEIGHBOURS = ("characters", "words")


class LeftoversModel(NamedTuple):
    """A lexicon, and trees over what it and the line model's features say."""

    lexicon: Lexicon
    trees: Trees
    card: Mapping[str, Any]

    def judge(
        self, text: str, folded: str, lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]
    ) -> list[float]:
        """The probability that each line is furniture; 0 for one whose words do not suggest it.

        `letters` are the labels of the lines, see reading/labels.py. Only lines that are not prose can be furniture.
        """
        doubtful = [i for i, letter in enumerate(letters) if letter != labels.PROSE]
        written = [folded[line.start : line.end].strip() for line in lines]
        words = np.zeros((len(lines), LEXICON_COLUMNS), np.float32)
        words[doubtful] = self.lexicon.scores([written[i] for i in doubtful])
        asked = [i for i in doubtful if words[i, 0] >= WORDS_FROM]
        found = np.zeros(len(lines), np.float32)
        if asked:  # in few articles
            beside = {i + by for i in asked for by in NEIGHBOURS if 0 <= i + by < len(lines)}.difference(doubtful)
            words[sorted(beside)] = self.lexicon.scores([written[i] for i in sorted(beside)])
            rows = leftover_rows(line_features(text, folded, lines, rules), words, letters)
            found[asked] = self.trees.probabilities(rows[asked])
        return found.tolist()


def leftover_rows(features: Floats, words: Floats, letters: str) -> Floats:
    """What the trees see of each line: its features, its label, what the lexicon says, and some of its neighbours.

    features: shape (lines, features of the line model); words: shape (lines, columns of the lexicon).
    """
    label = np.array([[letter == one for one in LABELS] for letter in letters], np.float32).reshape(-1, len(LABELS))
    core = np.concatenate([label, words[:, :1], features[:, _sizes()]], axis=1)
    return np.concatenate([features, label, words, *(_shifted(core, by) for by in NEIGHBOURS)], axis=1)


@lru_cache(maxsize=1)
def _sizes() -> list[int]:
    """The columns of the features that are seen of neighbours too."""
    names = feature_names()
    return [names.index(name) for name in SEEN_OF_NEIGHBOURS]


def _shifted(rows: Floats, by: int) -> Floats:
    """Each row that is `by` lines below, or zeros outside of the text."""
    shifted = np.zeros_like(rows)
    if abs(by) < len(rows):
        shifted[max(0, -by) : len(rows) - max(0, by)] = rows[max(0, by) : len(rows) - max(0, -by)]
    return shifted


def read_leftovers(path: Path) -> LeftoversModel:
    """The model of a weights file: a line of JSON (the card), then the arrays as the card says."""
    head, _, body = path.read_bytes().partition(b"\n")
    card = json.loads(head)
    if card["format"] != FORMAT:
        raise ValueError(f"{path}: weights of format {card['format']}; this version reads format {FORMAT}")
    arrays: dict[str, Any] = {}
    at = 0
    for name, (kind, shape) in card["arrays"].items():
        size = int(np.prod(shape))
        arrays[name] = np.frombuffer(body, kind, size, at).reshape(shape)
        at += size * np.dtype(kind).itemsize
    lexicon = Lexicon(arrays["hashes"], arrays["weights"], card["step"], card["bias"])
    trees = Trees(**{name: arrays[name] for name in Trees._fields if name in arrays}, depth=card["depth"])
    return LeftoversModel(lexicon, trees, card)


def write_leftovers(path: Path, model: LeftoversModel) -> None:
    """Write a weights file."""
    arrays = {
        "hashes": np.asarray(model.lexicon.hashes, "<u4"),
        "weights": np.asarray(model.lexicon.weights, "i1"),
        "feature": np.asarray(model.trees.feature, "<i2"),
        "threshold": np.asarray(model.trees.threshold, "<f4"),
        "left": np.asarray(model.trees.left, "<i2"),
        "right": np.asarray(model.trees.right, "<i2"),
        "value": np.asarray(model.trees.value, "<f4"),
    }
    card = {
        **model.card,
        "format": FORMAT,
        "step": model.lexicon.step,
        "bias": model.lexicon.bias,
        "depth": model.trees.depth,
        "arrays": {name: [array.dtype.str, array.shape] for name, array in arrays.items()},
    }
    body = b"".join(array.tobytes() for array in arrays.values())
    path.write_bytes(json.dumps(card, ensure_ascii=False).encode() + b"\n" + body)


@lru_cache(maxsize=1)
def packaged_leftovers() -> LeftoversModel:
    """The model that comes with newsclean."""
    return read_leftovers(WEIGHTS)
