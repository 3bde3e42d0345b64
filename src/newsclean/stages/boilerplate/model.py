"""The line model: which lines of a page are junk, where no rule speaks, and why.

Importing this module imports numpy, so the stage does it only for a text that may need the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

from newsclean.lines import Line
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.characters import Flags, Floats, Ints
from newsclean.stages.boilerplate.features import feature_names, line_features
from newsclean.stages.boilerplate.network import BODY, HEADER, Network, read_network

WEIGHTS = Path(__file__).with_name("line-model.bin")
# A line goes if it is less probably body or header than this: a label, a line of prose.
KEEP_FROM: Mapping[str, tuple[float, float]] = {
    "recall": (0.4, 0.25),
    "balanced": (0.7, 0.65),
    "precision": (0.85, 0.85),
}
# Near the article a line stays if it is at least so probably header, whatever else it may be.
HEADER_FROM: Mapping[str, float] = {"recall": 0.15, "balanced": 0.25, "precision": 0.4}
MAX_HEADER_LINES = 30
# The cleaner a text, the more evidence it takes: the thresholds hold in full from this share of junk words on,
# and grow from nothing to full between these numbers of lines that are no prose.
FULL_SHARE = (0.3, 0.6)
FULL_LINES = ((5, 25), (30, 90))
BETWEEN_PROSE = 0.3  # of the threshold for a label that stands between two lines of prose: it may be a crosshead
SENTENCE_WORDS = 5
MIN_ARTICLE = 25  # words of body that an article has
LINES_ABOVE, LINES_BELOW = 25, 6  # the article, in which header lines stand
MAX_SIGNALS = 4


class LineModel:
    """A network, and the decision over a whole text that is made of its probabilities."""

    def __init__(self, network: Network) -> None:
        self.network = network

    def junk(
        self, text: str, folded: str, lines: Sequence[Line], letters: str, rules: Mapping[int, Rule], mode: str
    ) -> dict[int, str]:
        """The lines to remove, each with the signals that speak against it.

        `letters` are the labels of the lines (see labels.py), `rules` the rules behind them.
        Nothing is removed where no article would stay: then the model does not understand this text.
        """
        features = line_features(text, folded, lines, rules)
        column = _columns()
        words = np.expm1(features[:, column["words"]])
        found = self.network.probabilities(features, words)
        given = np.frombuffer(letters.encode(), np.uint8)
        is_sentence = (features[:, column["ends sentence"]] > 0) & (words >= SENTENCE_WORDS)
        is_prose = (given == ord("p")) | is_sentence
        junk = _decide(found, words, is_prose, given != ord("J"), mode)
        header = found[:, HEADER] * _near(is_prose & ~junk)
        junk[_header(lines, header, junk, HEADER_FROM[mode])] = False
        if words[~junk & (found[:, BODY] > 0.5)].sum() < MIN_ARTICLE:
            return {}
        signals = _signals(features)
        return {i: _phrase(int(signals[i])) for i in np.flatnonzero(junk).tolist()}


def _decide(found: Floats, words: Floats, is_prose: Flags, there: Flags, mode: str) -> Flags:
    """Which lines are junk by their probabilities alone; `there` are the lines that rules leave."""
    keep = found[:, BODY] + found[:, HEADER]
    dirt = float(((1 - keep) * words).sum() / (words.sum() + 1))
    others = int((~is_prose).sum())
    label, prose = (
        most * min(1.0, dirt / share) * min(1.0, max(0.0, (others - few) / (many - few)))
        for most, share, (few, many) in zip(KEEP_FROM[mode], FULL_SHARE, FULL_LINES, strict=True)
    )
    between = _between(is_prose & (keep >= prose), np.flatnonzero(there))
    threshold = np.where(is_prose, prose, np.where(between, label * BETWEEN_PROSE, label))
    junk: Flags = keep < threshold
    return junk


def _near(article: Flags) -> Flags:
    """Which lines stand near the article: some way above its first line, or just below its last."""
    places = np.flatnonzero(article)
    near = np.zeros(len(article), np.bool_)
    if len(places):
        near[max(0, places[0] - LINES_ABOVE) : places[-1] + LINES_BELOW] = True
    return near


def _header(lines: Sequence[Line], header: Floats, junk: Flags, least: float) -> list[int]:
    """The lines that are probably header, each of their wordings once, the most probable one."""
    said = [lines[i].words.casefold() for i in np.flatnonzero(~junk & (header >= least)).tolist()]
    kept = []
    candidates = np.flatnonzero(junk & (header >= least))
    for i in candidates[np.argsort(-header[candidates], kind="stable")][:MAX_HEADER_LINES].tolist():
        words = lines[i].words.strip("# ").casefold()
        if not any(words in other or other in words for other in said):
            said.append(words)
            kept.append(i)
    return kept


def _between(prose: Flags, there: Ints) -> Flags:
    """Whether the next line above and the next below, of those that rules leave there, are prose."""
    stays = prose[there]
    between = np.zeros(len(prose), np.bool_)
    between[there[1:-1]] = stays[:-2] & stays[2:]
    return between


@lru_cache(maxsize=1)
def packaged_model() -> LineModel:
    """The model that comes with newsclean."""
    return LineModel(read_network(WEIGHTS))


@lru_cache(maxsize=1)
def _columns() -> dict[str, int]:
    return {name: i for i, name in enumerate(feature_names())}


Test = Literal["<", ">"]
# What may be said of a line that goes, the most telling first: words, feature, test.
SIGNALS: tuple[tuple[str, str, Test, float], ...] = (
    ("repeated in the text", "copies", ">", 0),
    ("below the comments", "comments above", ">", 0),
    ("short", "characters", "<", 3.8),
    ("no sentence end", "ends sentence", "<", 0.5),
    ("after the article's end", "lines behind densest stretch", ">", 0),
    ("before the article begins", "lines before densest stretch", ">", 0),
    ("little prose around it", "prose share of text", "<", 0.2),
    ("mostly capitals", "capitals", ">", 0.5),
    ("signs of a menu", "bars", ">", 0),
    ("link or address", "link signs", ">", 0),
    ("many capitalized words", "words with capital", ">", 0.7),
    ("few words of a language", "function word share", "<", 0.1),
    ("words that the article does not use", "words of densest stretch", "<", 0.2),
)


def _signals(features: Floats) -> np.ndarray:
    """For each line the signals that hold, a bit each."""
    bits = np.zeros(len(features), np.int64)
    for k, (_, name, test, bound) in enumerate(SIGNALS):
        column = features[:, _columns()[name]]
        bits |= (column < bound if test == "<" else column > bound).astype(np.int64) << k
    return bits


@lru_cache(maxsize=1 << 12)
def _phrase(bits: int) -> str:
    held = [words for k, (words, *_) in enumerate(SIGNALS) if bits >> k & 1]
    return ", ".join(held[:MAX_SIGNALS]) or "unlike the article around it"
