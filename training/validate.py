"""Body F1 of the whole pipeline on held-out pages, counted as in benchmarks of article extraction."""

from __future__ import annotations

import statistics
from multiprocessing import get_context

from newsclean.line_model.decision import LineModel
from newsclean.line_model.network import Network
from newsclean.pipeline import Pipeline
from newsclean.stages.boilerplate import Boilerplate
from training.align import names_day, squash
from training.corpus import Page
from training.dataset import GOLD, article_alone
from training.measure import Row, f1, means, precision_recall

Figures = dict[tuple[str, str], list[Row]]
"""(source, dump) -> precision and recall of each page."""


def pipeline_with(network: Network | None, mode: str = "balanced") -> Pipeline:
    """The default pipeline with this network's line model in the boilerplate stage."""
    if network is None:
        return Pipeline.default(mode=mode, skip=["boilerplate.model"])  # type: ignore[arg-type]
    own = Boilerplate(mode=mode, model=LineModel(network))  # type: ignore[arg-type]
    return Pipeline((name, own if name == "boilerplate" else stage) for name, stage in Pipeline.default().stages)


_pipeline: Pipeline | None = None  # of a worker


def _start(network: Network | None, mode: str) -> None:
    global _pipeline
    _pipeline = pipeline_with(network, mode)


def _rows_of(page: Page) -> list[tuple[tuple[str, str], Row]]:
    assert _pipeline is not None
    rows = []
    for dump, text in {**page.dumps, GOLD: article_alone(page)}.items():
        article = _pipeline.clean(text)
        texts = [article.text, f"{article.dateline} {article.text}"] if article.dateline else [article.text]
        rows.append(((page.source, dump), max((precision_recall(page.body, t) for t in texts), key=sum)))
    return rows


def figures_of(pages: list[Page], network: Network | None, jobs: int, mode: str = "balanced") -> Figures:
    """Precision and recall of the pages that have a gold body."""
    figures: Figures = {}
    with get_context("fork").Pool(jobs, _start, (network, mode)) as pool:
        for rows in pool.imap(_rows_of, [page for page in pages if page.body], chunksize=4):
            for key, row in rows:
                figures.setdefault(key, []).append(row)
    return figures


Kept = dict[str, list[bool]]
"""title, author, day -> for each one visible in the dump, whether it is still there after the stage."""


def _kept_of(page: Page) -> list[tuple[str, bool]]:
    assert _pipeline is not None
    stages = _pipeline.only("encoding", "boilerplate")
    found = []
    for text in page.dumps.values():
        after = stages.clean(text).document.text
        before, now = squash(text), squash(after)
        wanted = [("title", page.title), *(("author", name) for name in page.authors)]
        found += [
            (field, squash(value) in now)
            for field, value in wanted
            if len(squash(value)) > 3 and squash(value) in before
        ]
        if any(names_day(line, page) for line in text.split("\n")):
            found.append(("day", any(names_day(line, page) for line in after.split("\n"))))
    return found


def kept_metadata(pages: list[Page], network: Network | None, jobs: int, mode: str = "balanced") -> Kept:
    """Whether the stage keeps the titles, authors and days that are visible in the dumps."""
    kept: Kept = {}
    with get_context("fork").Pool(jobs, _start, (network, mode)) as pool:
        for found in pool.imap(_kept_of, pages, chunksize=4):
            for field, there in found:
                kept.setdefault(field, []).append(there)
    return kept


def mean_f1(figures: Figures) -> float:
    """The mean over sources and dumps, without the article alone."""
    scores = [f1(means(rows)) for (_, dump), rows in figures.items() if dump != GOLD]
    return statistics.mean(scores) if scores else 0.0


def print_figures(figures: Figures) -> None:
    """A line for each source and dump: F1, precision, recall, pages."""
    print(f"{'':28}{'F1':>8}{'P':>8}{'R':>8}{'pages':>7}")
    for (source, dump), rows in sorted(figures.items()):
        precision, recall = means(rows)
        print(f"{source + '/' + dump:28}{f1(means(rows)):8.3f}{precision:8.3f}{recall:8.3f}{len(rows):7}")
    print(f"mean body F1 {mean_f1(figures):.4f}")
