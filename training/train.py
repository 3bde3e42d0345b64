"""Train the line model: `python -m training.train FOLDER [-o WEIGHTS]`. See README.md beside this file."""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import time
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from newsclean.line_model.features import feature_names
from newsclean.line_model.inputs import inputs_hash
from newsclean.line_model.network import CLIP, LABELS, Dilations, Network, read_weights, write_network
from training.corpus import Page, read_pages
from training.dataset import Sample, build_samples, fold_of
from training.headline import candidates_of, fit
from training.network import LineNetwork
from training.validate import Figures, Kept, figures_of, kept_metadata, mean_f1, print_figures

VERSION = 3
ALL = -1  # no fold: the network of the package is trained on all pages
MODES = ("recall", "balanced", "precision")
DILATIONS = Dilations((1, 2, 4, 8), (1, 3))
BATCH_LINES = 12_000
LONGEST = 1500  # lines of one text used for training
FIRST_LOOK = 0.5  # weight of the first look's own loss
SCALE_FLOOR = 1e-3


class Trained(NamedTuple):
    """The weights by name, `mean` and `scale` of the features among them, and the settings of the training."""

    weights: dict[str, NDArray[np.float32]]
    settings: dict[str, object]


def main() -> None:
    options = _options()
    pages = read_pages(options.folder)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    wanted = [*range(options.folds), *([ALL] if options.output else [])]
    settings = _settings_of(pages, options)
    trained = _kept(options, wanted, settings)
    missing = [fold for fold in wanted if fold not in trained]
    if missing:
        trained |= _train_missing(pages, missing, settings, options)
    trained = _with_ranks(pages, trained, options)
    figures = validate(pages, trained, options) if options.folds else {}
    if options.output:
        _write(options.output, trained[ALL], figures)


def _settings_of(pages: Sequence[Page], options: argparse.Namespace) -> dict[str, object]:
    """Everything that the weights depend on except the code; it is written into the card."""
    corpus = hashlib.sha256()
    for page in pages:
        corpus.update(repr((page.id, page.title, page.body, sorted(page.dumps.items()))).encode())
    names = ("epochs", "channels", "dropout", "rate", "seed", "folds")
    settings = {name: getattr(options, name) for name in names}
    return settings | {"pages": len(pages), "corpus": corpus.hexdigest()[:16]}


def _kept(options: argparse.Namespace, wanted: Sequence[int], settings: dict[str, object]) -> dict[int, Trained]:
    """The networks that an earlier run trained and kept; one with other settings ends this run."""
    paths = {fold: _kept_path(options, fold) for fold in wanted} if options.keep else {}
    kept = {}
    for fold, path in paths.items():
        if path.exists():
            weights, card = read_weights(path)
            if card["training"] != settings or card["features"] != list(feature_names()):
                raise SystemExit(f"{path}: trained with other settings, features or pages; choose another folder")
            kept[fold] = Trained(weights, settings)
    return kept


def _kept_path(options: argparse.Namespace, fold: int) -> Path:
    return Path(options.keep) / ("all.bin" if fold == ALL else f"without-{fold}.bin")


def _train_missing(
    pages: list[Page], missing: Sequence[int], settings: dict[str, object], options: argparse.Namespace
) -> dict[int, Trained]:
    """Train the missing networks, as many at a time as there are jobs."""
    samples = build_samples(pages, max(options.folds, 1), options.jobs)
    print(f"{len(pages)} pages, {len(samples)} texts, {sum(len(s.labels) for s in samples)} lines", flush=True)
    trained = {}
    with get_context("fork").Pool(options.jobs, _start, (samples, options)) as pool:
        for fold, weights in zip(missing, pool.imap(_train_without, missing), strict=True):
            trained[fold] = Trained(weights, settings)
            if options.keep:
                _write(_kept_path(options, fold), trained[fold], {})
    return trained


def _with_ranks(pages: Sequence[Page], trained: dict[int, Trained], options: argparse.Namespace) -> dict[int, Trained]:
    """The networks with the comparison of headlines, fitted to other networks' output for pages new to those."""
    print("comparing headlines", flush=True)
    folds = range(options.folds) if options.folds else (ALL,)
    held_out = {k: [p for p in pages if k == ALL or fold_of(p.site, options.folds) == k] for k in folds}
    with get_context("fork").Pool(options.jobs) as pool:
        jobs = [(held_out[k], Network(trained[k].weights, DILATIONS, {})) for k in folds]
        found = dict(zip(folds, pool.starmap(candidates_of, jobs, chunksize=1), strict=True))
    ranked = {}
    for k, one in trained.items():
        texts = [text for other in folds if other != k or k == ALL for text in found[other]]
        ranked[k] = Trained(one.weights | {"rank": fit(texts)}, one.settings)
    return ranked


_samples: Sequence[Sample] = ()  # of a worker, with its options
_settings = argparse.Namespace()


def _start(samples: Sequence[Sample], options: argparse.Namespace) -> None:
    global _samples, _settings
    _samples, _settings = samples, options
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(1)


def _train_without(fold: int) -> dict[str, NDArray[np.float32]]:
    return train([sample for sample in _samples if fold_of(sample.site, max(_settings.folds, 1)) != fold], _settings)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="JSONL files in the corpus's format")
    parser.add_argument("-o", "--output", type=Path, help="write the weights trained on all pages here")
    parser.add_argument("--folds", type=int, default=5, help="for validation, split by site; 0 validates nothing")
    parser.add_argument(
        "--keep", type=Path, help="folder to save each finished network in; those already there are not trained again"
    )
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--channels", type=int, default=48)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def validate(pages: Sequence[Page], trained: Mapping[int, Trained], options: argparse.Namespace) -> dict[str, float]:
    """Clean the pages of each fold with a network trained without it; print the figures, return those for the card."""
    figures: dict[str, Figures] = {mode: {} for mode in MODES}
    kept: Kept = {}
    for fold in range(options.folds):
        held_out = [page for page in pages if fold_of(page.site, options.folds) == fold]
        network = Network(trained[fold].weights, DILATIONS, {})
        for mode in MODES:
            for key, rows in figures_of(held_out, network, options.jobs, mode).items():
                figures[mode].setdefault(key, []).extend(rows)
        for field, there in kept_metadata(held_out, network, options.jobs).items():
            kept.setdefault(field, []).extend(there)
        print(f"fold {fold}: mean body F1 so far {mean_f1(figures['balanced']):.4f}", flush=True)
    for mode in MODES:
        print(f"\n{mode}")
        print_figures(figures[mode])
    shares = {f"visible {field} kept": round(statistics.mean(there), 4) for field, there in kept.items()}
    print(shares)
    return {"mean body F1": round(mean_f1(figures["balanced"]), 4), **shares}


def _write(path: Path, trained: Trained, figures: dict[str, float]) -> None:
    card = {
        "version": VERSION,
        "features": list(feature_names()),
        "inputs": inputs_hash(),
        "training": trained.settings,
        "figures": figures,
    }
    write_network(path, trained.weights, DILATIONS, card)


def train(samples: Sequence[Sample], options: argparse.Namespace) -> dict[str, NDArray[np.float32]]:
    """The weights by name after training on the samples."""
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    mean, scale = _moments(samples)
    model = LineNetwork(len(mean), options.channels, DILATIONS, options.dropout)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=1e-3)
    steps = len(_batches(samples, chance)) * options.epochs + options.epochs * 4
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, options.rate, total_steps=steps, pct_start=0.15)
    model.train()
    begin = time.time()
    for epoch in range(options.epochs):
        loss_sum, batches = 0.0, _batches(samples, chance)
        for batch in batches:
            loss = _loss(model, [samples[i] for i in batch], mean, scale)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            loss_sum += float(loss.detach())
        print(f"  epoch {epoch + 1}: loss {loss_sum / len(batches):.3f}, {time.time() - begin:.0f} s", flush=True)
    return model.weights() | {"mean": mean, "scale": scale}


def _moments(samples: Sequence[Sample]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean and standard deviation of each feature."""
    count = sum(len(sample.features) for sample in samples)
    total = sum(sample.features.sum(0, dtype=np.float64) for sample in samples)
    squares = sum((sample.features.astype(np.float64) ** 2).sum(0) for sample in samples)
    mean = total / count
    scale = np.sqrt(np.maximum(squares / count - mean**2, 0)) + SCALE_FLOOR
    return mean.astype(np.float32), scale.astype(np.float32)


def _batches(samples: Sequence[Sample], chance: random.Random) -> list[list[int]]:
    """Batches of samples of similar length, in random order."""
    order = sorted(range(len(samples)), key=lambda i: len(samples[i].labels) + 80 * chance.random())
    batches: list[list[int]] = [[]]
    longest = 0
    for i in order:
        longest = max(longest, min(len(samples[i].labels), LONGEST))
        if batches[-1] and longest * (len(batches[-1]) + 1) > BATCH_LINES:
            batches.append([])
            longest = min(len(samples[i].labels), LONGEST)
        batches[-1].append(i)
    chance.shuffle(batches)
    return batches


def _loss(
    model: LineNetwork, batch: Sequence[Sample], mean: NDArray[np.float32], scale: NDArray[np.float32]
) -> torch.Tensor:
    lines = min(max(len(sample.labels) for sample in batch), LONGEST)
    inputs = np.zeros((len(batch), lines, len(mean)), np.float32)
    labels = np.zeros((len(batch), lines), np.int64)
    weights, mask, mass = (np.zeros((len(batch), lines), np.float32) for _ in range(3))
    for k, sample in enumerate(batch):
        n = min(len(sample.labels), lines)
        inputs[k, :n] = np.clip((sample.features[:n] - mean) / scale, -CLIP, CLIP)
        labels[k, :n], weights[k, :n], mask[k, :n] = sample.labels[:n], sample.weights[:n], 1
        mass[k, :n] = sample.mass[:n]
    first, second = model(*(torch.from_numpy(array) for array in (inputs, mask, mass)))
    target, weight = torch.from_numpy(labels).flatten(), torch.from_numpy(weights).flatten()

    def entropy(scores: torch.Tensor) -> torch.Tensor:
        each = functional.cross_entropy(scores.reshape(-1, LABELS), target, reduction="none")
        return (each * weight).sum() / len(batch)

    return entropy(second) + FIRST_LOOK * entropy(first)


if __name__ == "__main__":
    main()
