"""Train the leftovers model: `python -m training.leftovers FOLDER [-o WEIGHTS]`. See README.md beside this file."""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import lightgbm
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from newsclean.line_model.features import feature_names, line_features
from newsclean.line_model.inputs import inputs_hash
from newsclean.line_model.leftovers import (
    DOUBTFUL,
    LeftoversModel,
    company_rows,
    leftover_rows,
    may_be_left,
    write_leftovers,
)
from newsclean.line_model.lexicon import Lexicon, hash_of
from newsclean.line_model.network import BODY, HEADER, HEADLINE, JUNK
from newsclean.line_model.ngrams import MAX_CHARACTERS, ngrams
from newsclean.line_model.trees import Trees
from newsclean.reading.folding import fold
from newsclean.reading.lines import split_lines
from newsclean.reading.reading import Reading
from newsclean.rules.library import matcher
from newsclean.stages.boilerplate.line_labels import label_lines
from training.align import label_dump
from training.corpus import Page, page_of, rows_of
from training.variants import Labelled, label_text

Floats = NDArray[np.float32]

KEEP, REMOVE, UNSURE = 0, 1, -1
FOLDS, ALL = 5, -1
MIN_SITES = 6  # on which an n-gram occurs
MAX_FURNITURE, MAX_NEWS = 100, 150  # lines of one site that the lexicon learns from
NEWS_WEIGHT = 2.0  # of a line of an article: to lose it is worse than to keep furniture
TEXT_WEIGHTS = {"gold": 1.5, "made": 1.0, "nearly": 2.0}
COMPANY_WEIGHTS = {"gold": 2.25, "made": 0.0, "nearly": 2.0}  # in a made text all odd lines are furniture
MAX_KEPT = 6  # doubtful lines of an article that count in full; a page of tables is one text, not two hundred
NEAR_WORDS = -1.0  # the lexicon's score of the lines that trees learn from: somewhat below those they are asked about
MAX_PIECES = 6  # of furniture that are left in a text
MAX_PIECE = 300  # characters
BRIEFS, MAX_BRIEF = 0.4, 8  # of the texts are cut to so many paragraphs
ABOVE, BELOW = 15, 25  # lines around the article that most pieces come from
TREES = {
    "n_estimators": 150,
    "num_leaves": 31,
    "learning_rate": 0.1,
    "min_child_samples": 40,
    "subsample": 0.8,
    "subsample_freq": 1,
    "colsample_bytree": 0.5,
    "verbose": -1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
    "n_jobs": 1,  # more of them wait for each other on a busy machine
}
COMPANY_TREES = TREES | {
    "n_estimators": 120,
    "num_leaves": 15,
    "learning_rate": 0.07,
    "min_child_samples": 60,
    "colsample_bytree": 0.7,
}
MAX_WEIGHT = 127


class Sample(NamedTuple):
    """A text with what is known about its lines that are not blank: keep, remove or unsure."""

    kind: str
    site: str
    text: str
    answers: tuple[int, ...]


class Line(NamedTuple):
    """A line of a page, for the lexicon."""

    site: str
    folded: str
    is_furniture: bool


def main() -> None:
    options = _options()
    pages, nearly = read_rows(options.folder, options.without, options.half)
    with get_context("fork").Pool(options.jobs) as pool:
        found = list(pool.imap(_of_page, pages, chunksize=8))
        samples = [sample for _, some in found for sample in some] + [_nearly(row) for row in nearly]
        samples = [sample for sample in samples if sample.answers]
        lines = _fair(line for some, _ in found for line in some)
        print(f"{len(pages)} pages, {len(lines)} lines, {len(samples)} texts", flush=True)
        lexicons = fit_lexicons(lines)
        rows = pool.starmap(_row_parts, [(sample.text,) for sample in samples], chunksize=32)
    trees, second, figures = fit_forests(samples, rows, lexicons)
    for line in figures:
        print(line)
    if options.output:
        card = {"version": 1, "inputs": inputs_hash(), "features": list(feature_names()), "figures": figures}
        card |= {"pages": len(pages), "texts": len(samples), "half": options.half or "all"}
        write_leftovers(options.output, LeftoversModel(lexicons[ALL], trees, second, card))


def read_rows(folder: Path, without: Sequence[str], half: str | None) -> tuple[list[Page], list[dict[str, Any]]]:
    """The pages of a folder's JSONL files that may be trained on, and its nearly clean texts."""
    pages, nearly = [], []
    for path in sorted(folder.glob("*.jsonl*")):
        for row in rows_of(path):
            if row.get("use", "train") != "train" or row.get("source") in without:
                continue
            if half and half_of(row.get("site") or row["id"]) != half:
                continue
            if "dumps" in row and row["gold"].get("body"):
                pages.append(page_of(row))
            elif "junk" in row:
                nearly.append(row)
    return pages, nearly


def half_of(site: str) -> str:
    """The half of the corpus that a site is in."""
    return ("tune", "judge")[crc32(site.encode()) & 1]


def fold_of(site: str) -> int:
    """The fold of a site: the same on every machine."""
    return crc32(site.encode()) // 2 % FOLDS


def _of_page(page: Page) -> tuple[list[Line], list[Sample]]:
    """The lines of a page for the lexicon, and texts made of it."""
    chance = random.Random(page.id)
    lines: list[Line] = []
    samples = [Sample("gold", page.site, *some) for some in (_article(page, chance), _beginning(page, chance))]
    for dump, text in sorted(page.dumps.items()):
        labelled = label_text(text, label_dump(split_lines(text), page))
        lines += _lines_of(page, labelled)
        if dump != "lines" and (sample := littered(page, labelled, chance)):
            samples.append(sample)
    lines += [Line(page.site, fold(words.strip()), False) for words in page.body.split("\n") if words.strip()]
    return lines, samples


def _article(page: Page, chance: random.Random) -> tuple[str, tuple[int, ...]]:
    """The article, its paragraphs a line apart or not: how a text is laid out says nothing about furniture."""
    body = page.body if chance.random() < 0.5 else "\n\n".join(filter(str.strip, page.body.split("\n")))
    text = f"{page.title}\n\n{body}" if page.title else body
    return text, (KEEP,) * len(split_lines(text))


def _beginning(page: Page, chance: random.Random) -> tuple[str, tuple[int, ...]]:
    """The article as a brief: its headline and its first few paragraphs."""
    paragraphs = [words for words in page.body.split("\n") if words.strip()][: chance.randint(2, MAX_BRIEF)]
    text = "\n\n".join([page.title, *paragraphs] if page.title else paragraphs)
    return text, (KEEP,) * len(split_lines(text))


def _lines_of(page: Page, labelled: Labelled) -> Iterator[Line]:
    for line, label in zip(labelled.lines, labelled.labels, strict=True):
        if label in (BODY, HEADLINE, JUNK) and len(line.strip()) <= MAX_CHARACTERS:
            yield Line(page.site, fold(line.strip()), label == JUNK)


def littered(page: Page, labelled: Labelled, chance: random.Random) -> Sample | None:
    """The article with a few pieces of its own page's furniture left at their places."""
    pairs = [(line.strip(), label) for line, label in zip(labelled.lines, labelled.labels, strict=True) if line.strip()]
    article = [i for i, (_, label) in enumerate(pairs) if label in (BODY, HEADLINE)]
    if len(article) < 3:
        return None
    if chance.random() < BRIEFS:
        first = chance.randrange(len(article) - 1)
        article = article[first : first + chance.randint(2, MAX_BRIEF)]
    junk = [i for i, (line, label) in enumerate(pairs) if label == JUNK and len(line) <= MAX_PIECE]
    near = [i for i in junk if article[0] - ABOVE <= i <= article[-1] + BELOW]
    pool = near if near and chance.random() < 0.8 else junk
    if not pool:
        return None
    chosen: set[int] = set()
    for _ in range(chance.randint(1, MAX_PIECES)):
        first = chance.choice(pool)
        chosen |= {first, first + 1} & {first, *pool} if chance.random() < 0.25 else {first}
    lines: list[str] = []
    answers: list[int] = []
    for i, (line, label) in enumerate(pairs):
        inside = article[0] <= i <= article[-1] and label == BODY
        if i in chosen and answers and answers[-1] == REMOVE and chance.random() < 0.3:
            lines[-1] += f" {line}"
        elif i in chosen or inside or label == HEADLINE or (label == HEADER and chance.random() < 0.6):
            lines.append(line)
            answers.append(REMOVE if i in chosen else UNSURE if label == HEADER else KEEP)
    return Sample("made", page.site, chance.choice(["\n", "\n\n"]).join(lines) + "\n", tuple(answers))


def _nearly(row: dict[str, Any]) -> Sample:
    """A nearly clean text whose pieces are known: what is neither one of them nor in the article is unsure."""
    pieces = {_bare(words) for _, words in row["junk"]}
    apart = {_bare(words) for kind, words in row["junk"] if kind != "glued"}
    article = _bare(row["body"]) + _bare(row["title"] or "")
    answers = []
    for line in split_lines(row["text"]):
        words = _bare(line.words)
        if words in pieces:
            answers.append(REMOVE)
        elif words in article:
            answers.append(KEEP)
        else:
            answers.append(REMOVE if any(piece and piece in words for piece in apart) and len(words) < 200 else UNSURE)
    return Sample("nearly", row["site"], row["text"], tuple(answers))


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()


def _fair(lines: Iterator[Line]) -> list[Line]:
    """Each line of a site once, and so many of a site at most."""
    different = sorted({line for line in lines if line.folded})
    random.Random(1).shuffle(different)
    counts = Counter[tuple[str, bool]]()
    fair = []
    for line in different:
        counts[line.site, line.is_furniture] += 1
        if counts[line.site, line.is_furniture] <= (MAX_FURNITURE if line.is_furniture else MAX_NEWS):
            fair.append(line)
    return fair


def fit_lexicons(lines: Sequence[Line]) -> dict[int, Lexicon]:
    """A lexicon without the sites of each fold, and one of all: logistic regressions on n-grams of several sites."""
    found = [np.array(sorted({*map(hash_of, ngrams(line.folded))}), np.uint32) for line in lines]
    counts = np.array([len(some) for some in found])
    flat = np.concatenate(found)
    hashes = _of_several_sites(flat, np.repeat([crc32(line.site.encode()) for line in lines], counts))
    places = np.minimum(np.searchsorted(hashes, flat), len(hashes) - 1)
    known = hashes[places] == flat
    ends = np.append(0, np.cumsum(known))[np.append(0, np.cumsum(counts))]
    matrix = csr_matrix((np.ones(known.sum(), np.float32), places[known], ends), (len(lines), len(hashes)))
    matrix = diags(1 / np.sqrt(np.maximum(1, np.diff(ends)))) @ matrix
    answers = np.array([line.is_furniture for line in lines])
    folds = np.array([fold_of(line.site) for line in lines])
    lexicons = {}
    for k in (*range(FOLDS), ALL):
        here = folds != k
        fit = LogisticRegression(C=4, solver="liblinear", max_iter=30, tol=1e-3)
        fit.fit(matrix[here], answers[here], sample_weight=np.where(answers[here], 1.0, NEWS_WEIGHT))
        lexicons[k] = _quantised(hashes, fit.coef_[0], float(fit.intercept_[0]))
        print(f"lexicon {k}: {len(lexicons[k].hashes)} n-grams", flush=True)
    return lexicons


def _of_several_sites(ngrams_of_lines: NDArray[np.uint32], sites: NDArray[np.int64]) -> NDArray[np.uint32]:
    """The n-grams that occur on at least `MIN_SITES` sites, in order; both arrays have an entry an occurrence."""
    pairs = np.unique(ngrams_of_lines.astype(np.uint64) << np.uint64(32) | sites.astype(np.uint64))
    hashes, count = np.unique((pairs >> np.uint64(32)).astype(np.uint32), return_counts=True)
    return hashes[count >= MIN_SITES]


def _quantised(hashes: NDArray[np.uint32], weights: NDArray[np.float64], bias: float) -> Lexicon:
    """The weights in a byte each; an n-gram whose weight is next to nothing stays, as it counts in the mean."""
    step = float(np.quantile(np.abs(weights), 0.9999)) / MAX_WEIGHT
    rounded = np.clip(np.round(weights / step), -MAX_WEIGHT, MAX_WEIGHT).astype(np.int8)
    return Lexicon(hashes, rounded, step, bias)


def _row_parts(text: str) -> tuple[Floats, list[str], str]:
    """The features of the lines of a text, their folded words and their labels."""
    reading = Reading(text)
    given = label_lines(reading, reading.folded, matcher(reading.language), [False] * len(reading.lines))
    features = line_features(text, reading.folded, reading.lines, given.rules)
    return features, [reading.folded[line.start : line.end].strip() for line in reading.lines], given.letters


class Sheet(NamedTuple):
    """What the trees learn from a text: what the lexicon says of its lines, which may be left, which are near, rows."""

    words: Floats
    asked: NDArray[np.bool_]
    near: NDArray[np.bool_]
    rows: Floats
    """Of the lines that are near."""


def fit_forests(
    samples: Sequence[Sample], parts: Sequence[tuple[Floats, list[str], str]], lexicons: dict[int, Lexicon]
) -> tuple[Trees, Trees, list[str]]:
    """The trees of all sites, first and second, and the figures for sites that they never saw."""
    sheets = [_sheet(part, lexicons[fold_of(s.site)]) for s, part in zip(samples, parts, strict=True)]
    folds, kinds = (np.repeat([of(s) for s in samples], [len(s.answers) for s in samples]) for of in (_fold, _kind))
    answers = np.concatenate([s.answers for s in samples])
    asked, near = (np.concatenate([getattr(sheet, name) for sheet in sheets]) for name in ("asked", "near"))

    found = np.zeros(len(answers), np.float32)
    few = _few(samples, near, answers)
    weights = _weights(kinds, answers, TEXT_WEIGHTS) * few
    rows = np.concatenate([sheet.rows for sheet in sheets])
    found[near], trees = _grow_all(rows, answers[near], weights[near], folds[near], TREES)
    found[~asked] = 0

    ends = np.cumsum([len(s.answers) for s in samples])[:-1]
    company = [
        company_rows(first, sheet.words, letters, lines)[sheet.asked]
        for first, sheet, (_, lines, letters) in zip(np.split(found, ends), sheets, parts, strict=True)
    ]
    weights = _weights(kinds, answers, COMPANY_WEIGHTS) * few
    again, second = _grow_all(np.concatenate(company), answers[asked], weights[asked], folds[asked], COMPANY_TREES)
    found[asked] = again
    words = np.concatenate([[len(line.split()) for line in lines] for _, lines, _ in parts])
    return trees, second, list(_figures(found, answers, kinds, words))


def _fold(sample: Sample) -> int:
    return fold_of(sample.site)


def _kind(sample: Sample) -> str:
    return sample.kind


def _weights(kinds: NDArray[np.str_], answers: NDArray[np.int64], by_kind: dict[str, float]) -> NDArray[np.float64]:
    return np.array([by_kind[kind] for kind in kinds]) * np.where(answers == KEEP, NEWS_WEIGHT, 1)


def _few(samples: Sequence[Sample], near: NDArray[np.bool_], answers: NDArray[np.int64]) -> NDArray[np.float64]:
    """What a line counts: less where its text has many lines that are kept and near furniture."""
    texts = np.repeat(np.arange(len(samples)), [len(sample.answers) for sample in samples])
    kept = near & (answers == KEEP)
    many = np.maximum(1, np.bincount(texts[kept], minlength=len(samples)))[texts]
    return np.where(answers == KEEP, np.minimum(1, MAX_KEPT / many), 1)


def _sheet(parts: tuple[Floats, list[str], str], lexicon: Lexicon) -> Sheet:
    features, lines, letters = parts
    words = lexicon.scores(lines)
    near = (words[:, 0] >= NEAR_WORDS) & np.array([letter in DOUBTFUL for letter in letters], np.bool_)
    return Sheet(words, may_be_left(words, letters), near, leftover_rows(features, words, letters)[near])


def _grow_all(
    rows: Floats,
    answers: NDArray[np.int64],
    weights: NDArray[np.float64],
    folds: NDArray[np.int64],
    settings: dict[str, Any],
) -> tuple[Floats, Trees]:
    """The probability of each row by trees that never saw its site, and the trees of all sites."""
    found = np.zeros(len(rows), np.float32)
    for k in range(FOLDS):
        trees = _grow(rows, answers, weights, folds != k, settings)
        found[folds == k] = trees.probabilities(rows[folds == k])
    return found, _grow(rows, answers, weights, folds != ALL, settings)


def _grow(
    rows: Floats,
    answers: NDArray[np.int64],
    weights: NDArray[np.float64],
    here: NDArray[np.bool_],
    settings: dict[str, Any],
) -> Trees:
    known = here & (answers != UNSURE) & (weights > 0)
    forest = lightgbm.LGBMClassifier(**settings)
    forest.fit(rows[known], answers[known], sample_weight=weights[known])
    return trees_of(forest.booster_.dump_model())


def trees_of(model: dict[str, Any]) -> Trees:
    """The trees of a dumped model as arrays."""
    flat = [_flatten(tree["tree_structure"]) for tree in model["tree_info"]]
    size = max(len(nodes) for nodes, _ in flat)
    kinds = (np.int16, np.float32, np.int16, np.int16, np.float32)
    feature, threshold, left, right, value = (np.zeros((len(flat), size), kind) for kind in kinds)
    for i, (nodes, _) in enumerate(flat):
        for k, node in enumerate(nodes):
            feature[i, k], threshold[i, k], left[i, k], right[i, k], value[i, k] = node
    return Trees(feature, threshold, left, right, value, max(depth for _, depth in flat))


def _flatten(root: dict[str, Any]) -> tuple[list[tuple[int, float, int, int, float]], int]:
    """The nodes of a tree as (feature, threshold, left, right, value), the root first, and its depth."""
    nodes: list[tuple[int, float, int, int, float]] = []
    waiting = [(root, 0)]
    places = {id(root): 0}
    depth = 0
    while waiting:
        node, level = waiting.pop(0)
        depth = max(depth, level)
        here = len(nodes)
        if "leaf_value" in node:
            nodes.append((0, 0.0, here, here, node["leaf_value"]))
            continue
        for child in (node["left_child"], node["right_child"]):
            places[id(child)] = here + len(waiting) + 1
            waiting.append((child, level + 1))
        left, right = places[id(node["left_child"])], places[id(node["right_child"])]
        nodes.append((node["split_feature"], node["threshold"], left, right, 0.0))
    return nodes, depth


def _figures(
    found: Floats, answers: NDArray[np.int64], kinds: NDArray[np.str_], words: NDArray[np.int64]
) -> Iterator[str]:
    nearly, gold = kinds == "nearly", kinds == "gold"
    for threshold in (0.5, 0.65, 0.8, 0.9, 0.95):
        taken = found >= threshold
        gone = taken[nearly & (answers == REMOVE)].mean() if nearly.any() else 0.0
        lost = [
            words[of & taken & (answers == KEEP)].sum() / max(1, words[of & (answers == KEEP)].sum())
            for of in (nearly, gold)
        ]
        yield f"from {threshold}: {gone:.3f} of the pieces, {lost[0]:.5f} and {lost[1]:.5f} of the words of articles"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="JSONL files of pages and of nearly clean texts")
    parser.add_argument("-o", "--output", type=Path, help="write the weights trained on all sites here")
    parser.add_argument("--half", choices=("tune", "judge"), help="train on the sites of one half only")
    parser.add_argument("--without", action="append", default=[], metavar="SOURCE", help="leave a collection out")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
