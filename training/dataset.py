"""Pages as rows of features with labels, real dumps and their variants."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.line_model.features import feature_names, line_features
from newsclean.line_model.network import BODY, HEADER, HEADLINE, MAX_MASS
from newsclean.reading.folding import fold
from newsclean.reading.lines import split_lines
from newsclean.reading.reading import Reading
from newsclean.rules.library import matcher
from newsclean.stages.boilerplate.line_labels import label_lines
from training.align import UNKNOWN, label_dump
from training.corpus import Page
from training.variants import Labelled, label_text, littered, variants

GOLD = "gold"  # the dump that is only the article, from the publisher
ROUNDS = 2  # of variants per text, each with the surroundings of another page
ARTICLE_WEIGHT = 3.0  # of an article alone: removing one of its lines is the worst mistake
HEADER_WEIGHT = 2.0  # of headline, byline and date: they are few and short
WORDS_FLOOR = 3.0  # added to the words of a line for its weight
PAGE_FLOOR = 200.0  # added to the words of a body, so that short articles do not weigh too much
MAX_WEIGHT = 3.0


@dataclass(frozen=True)
class Sample:
    """One text: features (lines, columns), and for each line a label, a weight and its number of words."""

    page: str
    site: str
    source: str
    dump: str
    kind: str
    features: NDArray[np.float32]
    labels: NDArray[np.int64]
    weights: NDArray[np.float32]
    mass: NDArray[np.float32]


class Job(NamedTuple):
    page: Page
    others: tuple[Page, ...]
    seed: int


def build_samples(pages: list[Page], folds: int, jobs: int) -> list[Sample]:
    """The samples of all pages, with their variants; surroundings come from pages of the same fold."""
    with get_context("fork").Pool(jobs) as pool:
        found = pool.imap(_samples_of, _jobs(pages, folds), chunksize=4)
        return [sample for samples in found for sample in samples]


def fold_of(site: str, folds: int) -> int:
    """The fold of a site's pages: the same on every machine."""
    return random.Random(site).randrange(folds)


def article_alone(page: Page) -> str:
    """Headline, blank line, body: the text that must not change."""
    return f"{page.title}\n\n{page.body}" if page.title else page.body


def _jobs(pages: list[Page], folds: int) -> Iterator[Job]:
    mates: dict[int, list[Page]] = {}
    for page in pages:
        if page.body:
            mates.setdefault(fold_of(page.site, folds), []).append(page)
    for seed, page in enumerate(pages):
        others = mates.get(fold_of(page.site, folds), [])
        yield Job(page, tuple(random.Random(seed).choices(others, k=ROUNDS)) if others else (), seed)


def _samples_of(job: Job) -> list[Sample]:
    chance = random.Random(job.seed)
    page = job.page
    samples = []
    for dump, text in page.dumps.items():
        labelled = _labelled(text, page)
        samples.append(_sample(page, dump, "real", labelled))
        if not page.body or BODY not in labelled.known():
            continue
        for other in job.others:
            around = _labelled(other.dumps[dump], other) if dump in other.dumps else None
            for kind, variant in variants(labelled, around, chance):
                if BODY in variant.known():
                    samples.append(_sample(page, dump, kind, variant, labelled if kind == "letters" else None))
    if page.body:
        text = article_alone(page)
        count = len(split_lines(text))
        article = label_text(text, [HEADLINE if page.title else BODY, *[BODY] * (count - 1)])
        samples.append(_sample(page, GOLD, "real", article))
        for other in job.others:
            dump = chance.choice(sorted(other.dumps))
            samples.append(
                _sample(page, GOLD, "littered", littered(article, _labelled(other.dumps[dump], other), chance))
            )
    return [sample for sample in samples if len(sample.labels)]


def _labelled(text: str, page: Page) -> Labelled:
    return label_text(text, label_dump(split_lines(text), page))


def _sample(page: Page, dump: str, kind: str, labelled: Labelled, original: Labelled | None = None) -> Sample:
    """`original` is the text in its own letters, which the rules can read."""
    text = labelled.text
    labels = np.array(labelled.known(), np.int64)
    features, words = text_features(text, original.text if original else text)
    body = words[labels == BODY].sum()
    weights = np.minimum(20 * (words + WORDS_FLOOR) / (body + PAGE_FLOOR), MAX_WEIGHT)
    weights[(labels == HEADER) | (labels == HEADLINE)] *= HEADER_WEIGHT
    if dump == GOLD and kind == "real":
        weights *= ARTICLE_WEIGHT
    weights[labels == UNKNOWN] = 0
    labels[labels == UNKNOWN] = 0
    mass = np.minimum(words, MAX_MASS)
    return Sample(page.id, page.site, page.source, dump, kind, features, labels, weights.astype(np.float32), mass)


def text_features(text: str, readable: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The features of the lines of a text and their numbers of words; `readable` is the text that the rules see."""
    lines = split_lines(text)
    if not lines:
        return np.zeros((0, 0), np.float32), np.zeros(0, np.float32)
    shown = Reading(readable)
    rules = label_lines(shown, shown.folded, matcher(shown.language), [False] * len(shown.lines)).rules
    features = line_features(text, fold(text), lines, rules)
    return features, word_counts(features)


def word_counts(features: NDArray[np.float32]) -> NDArray[np.float32]:
    """How many words each line has, read back from its features."""
    counts: NDArray[np.float32] = np.expm1(features[:, feature_names().index("words")])
    return counts
