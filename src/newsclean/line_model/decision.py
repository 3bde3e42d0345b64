"""The line model: which lines of a page are junk although no rule matches them, and why.

Importing this module imports numpy, so the stage does it only for a text that may need the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np

from newsclean.line_model.characters import Flags, Floats, Ints
from newsclean.line_model.features import feature_names, line_features
from newsclean.line_model.headline_ranking import compare
from newsclean.line_model.inputs import FAMILIES
from newsclean.line_model.network import BODY, HEADER, HEADLINE, JUNK, Network, read_network
from newsclean.line_model.verdict import NOTHING, Verdict
from newsclean.reading import labels
from newsclean.reading.lines import Line
from newsclean.rules.rule import Rule

WEIGHTS = Path(__file__).with_name("weights.bin")
# A line is removed if the probability that it is body or header is lower than this.
KEEP_FROM: Mapping[str, float] = {"recall": 0.25, "balanced": 0.55, "precision": 0.7}
KEEP_PROSE_FROM: Mapping[str, float] = {**KEEP_FROM, "recall": 0.15, "balanced": 0.4}  # a sentence may be news
LITTLE_LEARNED = 0.75  # of that threshold, in scripts of which the network saw few pages: all but Latin
BEYOND_LATIN, MUCH_BEYOND_LATIN = "\u0370", 0.3  # of the characters of a text
# Near the article a line stays if the probability that it is header is at least this, whatever else it may be.
HEADER_FROM: Mapping[str, float] = {"recall": 0.05, "balanced": 0.1, "precision": 0.2}
MAX_HEADER_LINES = 30
# The cleaner a text, the more evidence is needed: the threshold grows from zero to full between these numbers of
# certain junk lines. Only those around the article count, because a table or a list inside it may look just as odd;
# those with words of page furniture count twice.
SURE, FEW_SURE, MANY_SURE = 0.2, 8, 14
FURNITURE = (
    *(f"label: {family}" for family in FAMILIES),
    *(f"words: {topic}" for topic in ("comment", "sign up", "legal", "more", "share", "site")),
)
SURE_ARTICLE, FIRST_LINES = 0.5, 4
SMALL_ARTICLE, SEEN_LITTLE = 200, 0.5  # words of article; with fewer, this share of the threshold for prose applies
JUST_BELOW = 5  # lines after the article's last, in which prose counts as inside: an advertisement may come between
HEADLINE_FROM, HEADLINE_INSIDE = 0.3, 0.7  # least probability of a reported headline, above the article and inside
HEADER_PAGE = 0.25  # of the full threshold, from which header lines are reported
BETWEEN_PROSE = 0.5  # of the threshold, for a label between two lines of prose: it may be a crosshead
INSIDE_ARTICLE = 0.3  # of the threshold, for prose inside the article or just below it
SENTENCE_WORDS = 5
MIN_ARTICLE = 25  # words of body that an article needs
SHORT_TEXT = 400  # words; in a text with fewer, this much must be kept for each word that is removed
MIN_KEPT_OF_SHORT = 0.5
LINES_ABOVE, LINES_BELOW = 25, 6  # the article, where header lines can be
MAX_SIGNALS = 4


class LineModel:
    """A network, and the decision about a whole text that is made from its probabilities."""

    def __init__(self, network: Network) -> None:
        self.network = network

    def judge(
        self, text: str, folded: str, lines: Sequence[Line], letters: str, rules: Mapping[int, Rule], mode: str
    ) -> Verdict:
        """The lines to remove, each with the signals that suggest junk, and the lines of the header.

        `letters` are the labels of the lines (see reading/labels.py), `rules` the rules that gave them.
        Nothing is removed if no article would remain: then the model does not understand this text.
        """
        features = line_features(text, folded, lines, rules)
        words = np.expm1(features[:, _columns()["words"]])
        look = _look(features, words, self.network.probabilities(features, words), letters)
        page = _page_share(look)
        least = np.where(look.is_prose, KEEP_PROSE_FROM[mode] * _doubt(look, text), KEEP_FROM[mode]) * page
        junk = _decide(look, least.astype(np.float32))
        if not _leaves_article(look, junk):
            return NOTHING
        header, headline = set[int](), dict[int, float]()
        if page >= HEADER_PAGE:
            header = _header_lines(look, lines, junk, HEADER_FROM[mode])
            ranked = compare(self.network, features, look.found, words, lines)
            headline = _headline_lines(look, ranked, header)
        signals = _signals(features)
        return Verdict(
            {i: _phrase(int(signals[i])) for i in np.flatnonzero(junk).tolist() if i not in header | headline.keys()},
            {i: float(look.found[i, HEADER]) for i in sorted(header - headline.keys())},
            headline,
        )

    def keep(self, text: str, folded: str, lines: Sequence[Line], rules: Mapping[int, Rule]) -> list[float]:
        """The probability that each line is not junk, on which the decision is based."""
        features = line_features(text, folded, lines, rules)
        found = self.network.probabilities(features, np.expm1(features[:, _columns()["words"]]))
        probabilities: list[float] = (1 - found[:, JUNK]).tolist()
        return probabilities


class _Look(NamedTuple):
    """What the decision is based on: one row or entry per line."""

    features: Floats
    words: Floats
    found: Floats  # the network's probabilities
    keep: Floats  # the probability that the line is not junk
    is_prose: Flags
    around: Flags  # above or below the article, or among its first lines
    there: Flags  # not removed by the rules


def _look(features: Floats, words: Floats, found: Floats, letters: str) -> _Look:
    given = np.frombuffer(letters.encode(), np.uint8)
    is_sentence = (features[:, _columns()["ends sentence"]] > 0) & (words >= SENTENCE_WORDS)
    is_prose = (given == ord(labels.PROSE)) | is_sentence
    keep = 1 - found[:, JUNK]
    around = _around(is_prose & (keep >= SURE_ARTICLE))
    return _Look(features, words, found, keep, is_prose, around, given != ord(labels.JUNK))


def _doubt(look: _Look, text: str) -> float:
    """The share of the threshold for prose that applies where the network saw few such texts, or the text is small."""
    small = float(look.words[_sure_article(look)].sum()) < SMALL_ARTICLE
    return (SEEN_LITTLE if small else 1) * (LITTLE_LEARNED if _is_beyond_latin(text) else 1)


def _sure_article(look: _Look) -> Flags:
    sure: Flags = look.is_prose & (look.keep >= SURE_ARTICLE)
    return sure


def _is_beyond_latin(text: str) -> bool:
    """Whether much of a text is in a script other than Latin."""
    if text.isascii():
        return False
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return bool((codes >= ord(BEYOND_LATIN)).mean() > MUCH_BEYOND_LATIN)


def _page_share(look: _Look) -> float:
    """How much a text looks like a page, 0 to 1, judged by the certain junk lines around the article."""
    sure = look.around & ((look.keep < SURE) | ~look.there)
    evidence = int(sure.sum() + (sure & _names_furniture(look.features)).sum())
    return min(1.0, max(0.0, (evidence - FEW_SURE) / (MANY_SURE - FEW_SURE)))


def _leaves_article(look: _Look, junk: Flags) -> bool:
    kept = float(look.words[~junk & (look.found[:, BODY] > 0.5)].sum())
    removed = float(look.words[junk & look.there].sum())
    return kept >= MIN_ARTICLE and (kept >= MIN_KEPT_OF_SHORT * removed or kept + removed >= SHORT_TEXT)


def _header_lines(look: _Look, lines: Sequence[Line], junk: Flags, least: float) -> set[int]:
    """The lines that are most probably header, and the junk near the article that may be."""
    header = (look.found[:, HEADER] + look.found[:, HEADLINE]) * _around(look.is_prose & ~junk)
    likely = ~junk & (header > np.maximum(look.found[:, BODY], look.found[:, JUNK]))
    spared = _stays_as_header(lines, header * _near(look.is_prose & ~junk), junk, least)
    return {*np.flatnonzero(likely).tolist(), *spared}


def _headline_lines(look: _Look, ranked: Mapping[int, float], header: set[int]) -> dict[int, float]:
    """The likeliest headline, and the header lines that the network takes for headlines, with their probabilities."""
    best = max(ranked, key=lambda i: (ranked[i], -i), default=None)
    named = {i for i in header if look.found[i, HEADLINE] > look.found[i, HEADER]}
    if best is not None and ranked[best] >= (HEADLINE_FROM if look.around[best] else HEADLINE_INSIDE):
        named.add(best)
    return {i: ranked.get(i, 0.0) for i in sorted(named)}


def _decide(look: _Look, threshold: Floats) -> Flags:
    """Which lines are junk by their probabilities alone. Each line has its own threshold."""
    crosshead = ~look.is_prose & _between(look.is_prose & (look.keep >= threshold), np.flatnonzero(look.there))
    inside = ~look.around | _just_below(_sure_article(look))
    share = np.where(crosshead, BETWEEN_PROSE, np.where(look.is_prose & inside, INSIDE_ARTICLE, 1))
    junk: Flags = look.keep < share * threshold
    return junk


def _around(article: Flags) -> Flags:
    """Which lines are above or below the article, or its first ones: where furniture and header are."""
    places = np.flatnonzero(article)
    around = np.ones(len(article), np.bool_)
    if len(places):
        around[places[0] + FIRST_LINES : places[-1]] = False
    return around


def _just_below(article: Flags) -> Flags:
    """Which lines are just below the article."""
    below = np.zeros(len(article), np.bool_)
    places = np.flatnonzero(article)
    if len(places):
        below[places[-1] : places[-1] + JUST_BELOW] = True
    return below


def _names_furniture(features: Floats) -> Flags:
    """Which lines contain words of page furniture, or are labels that a rule knows."""
    named: Flags = features[:, [_columns()[name] for name in FURNITURE]].max(axis=1) > 0
    return named


def _near(article: Flags) -> Flags:
    """Which lines are near the article: a little above its first line, or just below its last."""
    places = np.flatnonzero(article)
    near = np.zeros(len(article), np.bool_)
    if len(places):
        near[max(0, places[0] - LINES_ABOVE) : places[-1] + LINES_BELOW] = True
    return near


def _stays_as_header(lines: Sequence[Line], header: Floats, junk: Flags, least: float) -> list[int]:
    """The junk lines that may be header after all; of several with the same wording, only the most probable."""
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
    """Whether the nearest lines above and below that the rules do not remove are prose."""
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
# What can be said about a line that is removed, most significant first: words, feature, test.
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
    """The signals that hold for each line, one bit each."""
    bits = np.zeros(len(features), np.int64)
    for k, (_, name, test, bound) in enumerate(SIGNALS):
        column = features[:, _columns()[name]]
        bits |= (column < bound if test == "<" else column > bound).astype(np.int64) << k
    return bits


@lru_cache(maxsize=1 << 12)
def _phrase(bits: int) -> str:
    held = [words for k, (words, *_) in enumerate(SIGNALS) if bits >> k & 1]
    return ", ".join(held[:MAX_SIGNALS]) or "unlike the article around it"
