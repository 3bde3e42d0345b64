"""Speed of the pipeline, its stages and its peers; cold start; growth on hostile input. One command, one run."""

from __future__ import annotations

import argparse
import gc
import math
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import newsclean
from newsclean.document import Document
from newsclean.pipeline import Pipeline, Stage, takes_reading
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.decode import decode

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGES = sorted(FIXTURES.glob("pages/*/page.txt"))
ROUNDS = 5
WARM_UP = 20
FLOOR_TURNS = 10  # the floor is too fast to time once
START_RUNS = 15
BODIES = 7  # fixtures for an article of some 8 KB


def floor(data: bytes) -> bytes:
    """The work that every program that reads and writes lines has to do."""
    return "\n".join(data.decode(errors="replace").splitlines()).encode()


def read_documents(folder: Path | None) -> tuple[list[bytes], list[bytes]]:
    """Scraped texts, and clean UTF-8 articles of usual length made from the same texts."""
    if folder:
        scraped = [path.read_bytes() for path in sorted(folder.rglob("*.txt"))]
        return scraped, [data for raw in scraped if (data := newsclean.clean(raw).to_text().encode())]
    paths = sorted(FIXTURES.glob("articles/*/input.txt"))
    scraped = [path.read_bytes() for path in paths]
    english = [article for article in map(newsclean.clean, scraped) if article.language == "en" and article.headline]
    long = []
    for i in range(len(english)):  # the fixtures are short: one headline, the bodies of several
        bodies = [english[(i + k) % len(english)].text for k in range(BODIES)]
        long.append(f"{english[i].headline}\n\n" + "\n\n".join(bodies) + "\n")
    return scraped, [newsclean.clean(text).to_text().encode() for text in long]


def seconds(work: Callable[[bytes], object], documents: Sequence[bytes]) -> tuple[float, float]:
    """CPU seconds for all documents, worker and floor in turns: the best of several rounds."""
    best = [math.inf, math.inf]
    for data in documents[:WARM_UP]:
        work(data)
    for _ in range(ROUNDS):
        for i, one in enumerate((work, floor)):
            start = time.process_time()
            for _ in range(1 if one is work else FLOOR_TURNS):
                for data in documents:
                    one(data)
            best[i] = min(best[i], (time.process_time() - start) / (1 if one is work else FLOOR_TURNS))
    return best[0], best[1]


def run_stage(stage: Stage) -> Callable[[bytes], object]:
    """A single stage, on a document that is ready for it."""
    passes = [find for _, find in stage] if isinstance(stage, tuple) else [stage]

    def work(data: bytes) -> None:
        doc = Document(data.decode())
        reading = Reading(doc.text)
        for find in passes:
            reading = reading.after(doc.text)
            doc = doc.apply("stage", find(doc, reading) if takes_reading(find) else find(doc))

    return work


def print_throughput(documents: list[bytes], scraped: list[bytes]) -> None:
    """A line for each worker: MB/s, documents/s, times the floor."""
    pipeline = Pipeline.default()
    pages = [path.read_bytes() for path in PAGES]
    for name, docs in (("clean articles", documents), ("scraped articles", scraped), ("whole pages", pages)):
        size = sum(map(len, docs)) / 1e6
        print(f"{len(docs)} {name}, {size:.2f} MB, {size / len(docs) * 1000:.1f} KB each")
    print(f"{'':34s}{'MB/s':>9s}{'docs/s':>9s}{'x floor':>9s}")

    def line(name: str, work: Callable[[bytes], object], docs: list[bytes] = documents) -> None:
        taken, base = seconds(work, docs)
        megabytes = sum(map(len, docs)) / 1e6
        print(f"{name:34s}{megabytes / taken:9.2f}{len(docs) / taken:9.0f}{taken / base:9.1f}")

    line("floor", floor)
    line("whole pipeline, clean articles", lambda data: pipeline.clean(data).to_text().encode())
    line(
        "  the same, edits listed",
        lambda data: (article := pipeline.clean(data)).to_text().encode() + bytes(len(article.edits)),
    )
    line("whole pipeline, scraped articles", lambda data: pipeline.clean(data).to_text().encode(), scraped)
    line("whole pipeline, whole pages", lambda data: pipeline.clean(data).to_text().encode(), pages)
    line("  decode", decode)
    for name, stage in pipeline.stages:
        line(f"  {name}", run_stage(stage))
    for name, peer in peers():
        line(name, partial(run_peer, peer))


def run_peer(peer: Callable[[str], str], data: bytes) -> bytes:
    """A peer that takes bytes, like newsclean."""
    return peer(data.decode()).encode()


def peers() -> list[tuple[str, Callable[[str], str]]]:
    """The installed peers, with the part of the work that they do."""
    found: list[tuple[str, Callable[[str], str]]] = []
    import ftfy

    found.append(("ftfy.fix_text (encoding only)", ftfy.fix_text))
    try:
        from cleantext import clean
    except ImportError:
        print("clean-text is not installed: pip install --group bench")
    else:
        found.append(("clean-text clean (encoding only)", lambda text: clean(text, lower=False, to_ascii=False)))
    return found


def print_cold_start(article: Path, page: Path) -> None:
    """Median wall time of whole processes, run in turns; bytecode is cached, as for installed programs."""
    command = shutil.which("newsclean", path=str(Path(sys.executable).parent)) or "newsclean"
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "newsclean --version": [command, "--version"],
        "newsclean FILE, an article": [command, str(article)],
        "newsclean FILE, a page": [command, str(page)],
        "newsclean --help": [command, "--help"],
    }
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(START_RUNS + 1):
        for name, words in commands.items():
            start = time.perf_counter()
            subprocess.run(words, stdout=subprocess.DEVNULL, check=True, env=environment)
            if run:  # the first one warms the disk cache
                taken[name].append(time.perf_counter() - start)
    base = statistics.median(taken["python -c pass"])
    print(f"\n{'cold start':34s}{'ms':>9s}{'x pass':>9s}")
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{name:34s}{median * 1000:9.1f}{median / base:9.2f}")


HOSTILE: dict[str, Callable[[int], str]] = {
    "one line of 10 MB": lambda n: "lorem ipsum dolor " * (n * 550_000 // 4),
    "1M blank lines": lambda n: "\n" * (n * 1_000_000 // 4),
    "{{ x 1e5": lambda n: "{{" * (n * 100_000 // 4),
    "&amp;amp;… of 100 KB": lambda n: "&" + "amp;" * (n * 25_000 // 4),
    "1M spaces and a letter": lambda n: " " * (n * 1_000_000 // 4) + "x",
    "1e5 nested quotes": lambda n: "“" * (n * 50_000 // 4) + "”" * (n * 50_000 // 4),
    "1e5 combining marks": lambda n: "\u0301\u0323" * (n * 50_000 // 4),
    "20,000 short lines": lambda n: "Share this\nOr not\n" * (n * 10_000 // 4),
    "20,000 news lines": lambda n: (
        "The council met on Monday to discuss the bridge and the road that leads to it.\n" * (n * 20_000 // 4)
    ),
    "mojibake x 25,000": lambda n: "It wasnâ€™t there. " * (n * 25_000 // 4),
}


def print_growth() -> None:
    """Time at n, 2n and 4n, and the exponent between the last two: 1 is linear."""
    print(f"\n{'growth':34s}{'t(n)':>9s}{'t(2n)':>9s}{'t(4n)':>9s}{'exponent':>10s}")
    for name, make in HOSTILE.items():
        taken = []
        for n in (1, 2, 4):
            text = make(n)
            taken.append(min(_time_once(text) for _ in range(3)))
        exponent = math.log2(taken[2] / taken[1])
        print(f"{name:34s}" + "".join(f"{t:9.3f}" for t in taken) + f"{exponent:10.2f}")


def _time_once(text: str) -> float:
    """CPU seconds without garbage collection, as in `timeit`: its full passes come at random moments."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    newsclean.clean(text).to_text()
    taken = time.process_time() - start
    gc.enable()
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, help="a folder of .txt files instead of the fixtures")
    parser.add_argument("--only", choices=("throughput", "start", "growth"), help="one part")
    options = parser.parse_args()
    if options.only in (None, "throughput"):
        scraped, documents = read_documents(options.documents)
        print_throughput(documents, scraped)
    if options.only in (None, "start"):
        print_cold_start(FIXTURES / "untouched" / "running-quotes.txt", PAGES[-1])
    if options.only in (None, "growth"):
        print_growth()


if __name__ == "__main__":
    main()
