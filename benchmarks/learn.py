"""What learned rules do for the pages of real sites: body precision and recall, before and after.

    python benchmarks/learn.py CORPUS.jsonl.gz [--dump blocks] [--learn-from others|half|all] [--least 2] [--no-model]

A row of the corpus has `url`, `dumps` {way: text} and `gold` {`body`}. Each page of a site with enough
pages is cleaned without and with rules learned from the site's other pages, from the half that it is not
in, or from all of them, like a user who cleans the folder that the rules were learned from. Learning
needs four articles; `--least` lowers that for sites with fewer, and then lines that only so few pages
share count. The packaged line model was trained on this corpus, so it leaves less to learn than on
new pages; `--no-model` measures the rules alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import newsclean
from newsclean.learn import find

Row = dict[str, Any]
"""A line of the corpus."""

ARCHIVE = re.compile(r"https?://web\.archive\.org/web/[^/]+/(?=http)")


class Page(NamedTuple):
    """What learned rules did for one page; `before` and `after` are (precision, recall)."""

    recall_gain: float
    precision_gain: float
    host: str
    id: str
    before: tuple[float, float]
    after: tuple[float, float]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def score(body: str, text: str) -> tuple[float, float]:
    """Precision and recall of four-word shingles."""
    wanted, got = shingles(body), shingles(text)
    right = sum((wanted & got).values())
    return right / max(1, sum(got.values())), right / max(1, sum(wanted.values()))


def read_sites(corpus: str, dump: str) -> dict[str, list[Row]]:
    """The pages of each host that have this dump."""
    sites = defaultdict(list)
    with gzip.open(corpus, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            host = urlsplit(ARCHIVE.sub("", row["url"] or "")).netloc.removeprefix("www.")
            if host and dump in row["dumps"]:
                sites[host].append(row)
    return sites


def chosen(rows: Sequence[Row], held: int, learn_from: str) -> list[Row]:
    """The pages of a site from which the rules for one of them are learned."""
    if learn_from == "half":
        return [row for i, row in enumerate(rows) if i % 2 != held % 2]
    return [row for i, row in enumerate(rows) if learn_from == "all" or i != held]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--dump", default="blocks")
    parser.add_argument("--learn-from", choices=("others", "half", "all"), default="others")
    parser.add_argument("--least", type=int, default=find.MIN_DOCUMENTS, help="pages needed to learn")
    parser.add_argument("--no-model", action="store_true", help="clean without the line model")
    parser.add_argument("--show", type=int, default=0, help="show this many pages, largest losses first")
    parser.add_argument("--by-site", action="store_true", help="figures of each site")
    options = parser.parse_args()
    for name in ("MIN_COUNT", "MIN_COUNT_SENTENCE", "MIN_COUNT_WORD"):
        setattr(find, name, min(getattr(find, name), options.least))
    skip = ("boilerplate.model",) if options.no_model else ()
    pages = []
    rules_made = 0
    for host, rows in read_sites(options.corpus, options.dump).items():
        for number, held in enumerate(rows):
            texts = [row["dumps"][options.dump] for row in chosen(rows, number, options.learn_from)]
            if len(texts) < options.least or not held["gold"].get("body"):
                continue
            rules = tuple(one.rule for one in find.learn(partial(list, texts)).rules)
            rules_made += len(rules)
            text, body = held["dumps"][options.dump], held["gold"]["body"]
            before, after = (score(body, newsclean.clean(text, rules=own, skip=skip).text) for own in ((), rules))
            pages.append(Page(after[1] - before[1], after[0] - before[0], host, held["id"], before, after))
    if not pages:
        raise SystemExit("no site has that many pages")
    print(
        f"{len(pages)} pages of {len({page.host for page in pages})} sites, {rules_made / len(pages):.0f} rules a page"
    )
    print_scores(pages, "")
    print(
        "precision better on {}, worse on {}".format(
            *(sum(s * page.precision_gain > 1e-9 for page in pages) for s in (1, -1))
        )
    )
    print(
        "recall    better on {}, worse on {}".format(
            *(sum(s * page.recall_gain > 1e-9 for page in pages) for s in (1, -1))
        )
    )
    if options.by_site:
        for host in dict.fromkeys(page.host for page in pages):
            print_scores([page for page in pages if page.host == host], host)
    for recall, precision, host, page, *_ in sorted(pages)[: options.show]:
        print(f"{recall:+.3f} recall {precision:+.3f} precision  {host}  {page}")


def print_scores(pages: list[Page], label: str) -> None:
    for name, scores in (("without", [page.before for page in pages]), ("with", [page.after for page in pages])):
        precision, recall = (statistics.mean(column) for column in zip(*scores, strict=True))
        print(f"{name:8s} precision {precision:.4f}  recall {recall:.4f}  {label}{f' ({len(pages)})' if label else ''}")


if __name__ == "__main__":
    main()
