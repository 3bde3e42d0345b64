"""The leftovers model: which lines of a text that is nearly clean are furniture, by their words, shape and company.

The line model decides over whole pages; here hardly anything is left. A first set of trees judges each line by itself;
a second one judges it again beside all others: one odd line in an article is likelier the author's than one of six.
Importing this module imports NumPy, so the stage does it only for a text with a doubtful line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.line_model.features import feature_names, line_features
from newsclean.line_model.lexicon import LEXICON_COLUMNS, Floats, Lexicon
from newsclean.line_model.ngrams import MAX_CHARACTERS
from newsclean.line_model.trees import Trees
from newsclean.reading import labels
from newsclean.reading.lines import SENTENCE_INSIDE, Line
from newsclean.rules.rule import Rule

WEIGHTS = Path(__file__).with_name("leftovers.bin")
FORMAT = 2
WORDS_FROM = 0.0  # the least logarithm of the odds by the words alone of a line that the trees are asked about
LABELS = (
    labels.JUNK,
    labels.ON_A_PAGE,
    labels.IN_COMPANY,
    labels.TEMPLATE,
    labels.HEADER,
    labels.PROSE,
    labels.SHORT,
)
DOUBTFUL = (labels.ON_A_PAGE, labels.IN_COMPANY, labels.SHORT)
NEIGHBOURS = (-1, 1, -2, 2)  # lines above and below, of which the model knows label, words and size
SEEN_OF_NEIGHBOURS = ("characters", "words")
COMPANIONS = (-3, -2, -1, 1, 2, 3)  # lines above and below, whose first probability the second trees know
SENTENCE_WORDS = 4
SUSPICIOUS_FROM = (0.3, 0.5, 0.8, 0.9, 0.97)
FAR = 20  # lines from the article; what is farther away counts as this
NEARLY_NEVER = 1e-4  # the least probability that is told from 0, and the greatest from 1


TREE_SETS = ("trees", "second")
TREE_ARRAYS = {"feature": "u1", "threshold": "<f4", "left": "u1", "right": "u1", "value": "<f4"}


class Doubt(NamedTuple):
    """The probability that a line is furniture: by itself, and among all other lines of the text."""

    alone: float
    among: float


class LeftoversModel(NamedTuple):
    """A lexicon, the trees over what it and the line model's features say, and those over a line among all others."""

    lexicon: Lexicon
    trees: Trees
    second: Trees
    card: Mapping[str, Any]

    def judge(
        self, text: str, folded: str, lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]
    ) -> list[Doubt]:
        """How probably each line is furniture; 0 for one whose words do not suggest it.

        `letters` are the labels of the lines, see reading/labels.py. Only lines that are neither prose, header nor
        known junk are doubtful.
        """
        written = [folded[line.start : line.end].strip() for line in lines]
        words = np.zeros((len(lines), LEXICON_COLUMNS), np.float32)
        scored = [i for i, letter in enumerate(letters) if letter != labels.PROSE]
        words[scored] = self.lexicon.scores([written[i] for i in scored])
        found = np.zeros((2, len(lines)), np.float32)
        may_be = np.flatnonzero(may_be_left(words, letters))
        asked = may_be[[not self._holds_news(written[i]) for i in may_be]]
        if len(asked):  # in few articles
            beside = {i + by for i in asked.tolist() for by in NEIGHBOURS if 0 <= i + by < len(lines)}.difference(
                scored
            )
            words[sorted(beside)] = self.lexicon.scores([written[i] for i in sorted(beside)])
            rows = leftover_rows(line_features(text, folded, lines, rules), words, letters)
            found[0, asked] = self.trees.probabilities(rows[asked])
            found[1, asked] = self.second.probabilities(company_rows(found[0], words, letters, written)[asked])
        return [Doubt(*of_line) for of_line in found.T.tolist()]

    def _holds_news(self, line: str) -> bool:
        """Whether a folded line has several sentences, and one that is none of furniture."""
        return SENTENCE_INSIDE.search(line) is not None and self.sounds_like_news(line)

    def sounds_like_news(self, line: str) -> bool:
        """Whether the words of some sentence in a folded line do not suggest furniture."""
        sentences = [one[-MAX_CHARACTERS:] for one in SENTENCE_INSIDE.split(line) if len(one.split()) >= SENTENCE_WORDS]
        return bool((self.lexicon.scores(sentences)[:, 0] < WORDS_FROM).any())


def may_be_left(words: Floats, letters: str) -> NDArray[np.bool_]:
    """Which lines may be furniture by their labels and by what the lexicon says; shape (lines,)."""
    return (words[:, 0] >= WORDS_FROM) & np.array([letter in DOUBTFUL for letter in letters], np.bool_)


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


def company_rows(found: Floats, words: Floats, letters: str, written: Sequence[str]) -> Floats:
    """What the second trees see of each line: its first probability, those of the others, and where it stands.

    found: shape (lines,), 0 for a line that the first trees were not asked about. written: the folded lines.
    """
    n = len(found)
    label = np.array(list(letters))
    junk, prose = label == labels.JUNK, label == labels.PROSE
    odds = np.clip(found, NEARLY_NEVER, 1 - NEARLY_NEVER)
    suspicion = np.where(junk, np.float32(1), found)
    index = np.arange(n)
    places = np.flatnonzero(prose)
    first, last = (places[0], places[-1]) if len(places) else (n, -1)
    columns: list[NDArray[Any] | float] = [np.log(odds / (1 - odds)), words[:, 0]]
    columns += [_of_others(found >= least) for least in SUSPICIOUS_FROM]
    columns += [_of_others(junk), _of_others(found), _largest_of_others(found)]
    for by in COMPANIONS:
        columns += [_beside(suspicion, by, 0), _beside(prose, by, -1)]
    columns += [np.clip(index - last, -FAR, FAR), np.clip(first - index, -FAR, FAR), np.log1p(index)]
    columns += [np.log1p(n - len(places)), np.log1p(len(places))]
    columns += [np.array([len(line.split()) for line in written]), np.array([len(line) for line in written])]
    columns += [label == labels.ON_A_PAGE, label == labels.IN_COMPANY]
    rows = np.empty((len(columns), n), np.float32)
    for row, column in zip(rows, columns, strict=True):
        row[:] = column
    return rows.T


def _of_others(values: NDArray[Any]) -> Floats:
    """For each line, the sum over all other ones."""
    numbers = values.astype(np.float32)
    others: Floats = numbers.sum() - numbers
    return others


def _largest_of_others(values: Floats) -> Floats:
    if len(values) < 2:
        return np.zeros_like(values)
    second, largest = np.partition(values, -2)[-2:]
    others = np.full_like(values, largest)
    others[values.argmax()] = second
    return others


def _beside(values: NDArray[Any], by: int, outside: float) -> Floats:
    """For each line, the value of the one that is `by` lines below."""
    index = np.arange(len(values)) + by
    inside = (index >= 0) & (index < len(values))
    return np.where(inside, values[np.clip(index, 0, len(values) - 1)], np.float32(outside)).astype(np.float32)


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
    trees, second = (
        Trees(**{name: arrays[f"{which}.{name}"] for name in TREE_ARRAYS}, depth=card["depths"][which])
        for which in TREE_SETS
    )
    return LeftoversModel(lexicon, trees, second, card)


def write_leftovers(path: Path, model: LeftoversModel) -> None:
    """Write a weights file."""
    sets = dict(zip(TREE_SETS, (model.trees, model.second), strict=True))
    arrays = {
        "hashes": np.asarray(model.lexicon.hashes, "<u4"),
        "weights": np.asarray(model.lexicon.weights, "i1"),
    }
    for which, trees in sets.items():
        arrays |= {f"{which}.{name}": np.asarray(getattr(trees, name), kind) for name, kind in TREE_ARRAYS.items()}
    card = {
        **model.card,
        "format": FORMAT,
        "step": model.lexicon.step,
        "bias": model.lexicon.bias,
        "depths": {which: trees.depth for which, trees in sets.items()},
        "arrays": {name: [array.dtype.str, array.shape] for name, array in arrays.items()},
    }
    body = b"".join(array.tobytes() for array in arrays.values())
    path.write_bytes(json.dumps(card, ensure_ascii=False).encode() + b"\n" + body)


@lru_cache(maxsize=1)
def packaged_leftovers() -> LeftoversModel:
    """The model that comes with newsclean."""
    return read_leftovers(WEIGHTS)
