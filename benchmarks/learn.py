"""What learned rules do for the pages of real sites: body precision and recall, before and after.

    python benchmarks/learn.py CORPUS.jsonl.gz [CORPUS ...] [--dumps blocks,lines] [--pages 9] [--half tune|judge]
        [--by-site] [--learn-from others|half|all] [--least 2] [--no-model]

A row of the corpus has `url`, `dumps` {way: text} and `gold` {`body`}, and may have `site`. Each page of a
site with enough
pages is cleaned without and with rules learned from the site's other pages, from the half that it is not
in, or from all of them, like a user who cleans the folder that the rules were learned from. Learning
needs four articles; `--least` lowers that for sites with fewer, and then lines that only so few pages
share count. The packaged line model was trained on this corpus, so it leaves less to learn than on
new pages; `--no-model` measures the rules alone. `--half` takes half of the sites: what is developed on one is
measured on the other.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
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
    dump: str
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


def read_sites(corpora: Sequence[str], half: str | None) -> dict[str, list[Row]]:
    """The pages of each site: the row's own, or the host of its address; with `half`, of that half of the sites."""
    sites = defaultdict(list)
    for corpus in corpora:
        with gzip.open(corpus, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                host = urlsplit(ARCHIVE.sub("", row.get("url") or "")).netloc.removeprefix("www.")
                site = row.get("site") or host
                if site and half in (None, ("tune", "judge")[zlib.crc32(site.encode()) & 1]):
                    sites[site].append(row)
    return sites


def by_dump(
    sites: dict[str, list[Row]], dumps: Sequence[str], most: int | None
) -> Iterator[tuple[str, str, list[Row]]]:
    """For each site and dump, the pages that have it, up to `most`."""
    for site, rows in sites.items():
        for dump in dumps:
            yield site, dump, [row for row in rows if dump in row["dumps"]][:most]


def chosen(rows: Sequence[Row], held: int, learn_from: str) -> list[Row]:
    """The pages of a site from which the rules for one of them are learned."""
    if learn_from == "half":
        return [row for i, row in enumerate(rows) if i % 2 != held % 2]
    return [row for i, row in enumerate(rows) if learn_from == "all" or i != held]


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", metavar="corpus")
    parser.add_argument("--dumps", type=lambda names: names.split(","), default=["blocks"])
    parser.add_argument("--pages", type=int, help="pages of a site at most")
    parser.add_argument("--half", choices=("tune", "judge"), help="half of the sites")
    parser.add_argument("--learn-from", choices=("others", "half", "all"), default="others")
    parser.add_argument("--least", type=int, default=find.MIN_DOCUMENTS, help="pages needed to learn")
    parser.add_argument("--no-model", action="store_true", help="clean without the line model")
    parser.add_argument("--show", type=int, default=0, help="show this many pages, largest losses first")
    parser.add_argument("--by-site", action="store_true", help="figures of each site")
    options = parser.parse_args()
    if options.half == "judge" and (options.show or options.by_site):
        parser.error("of the judging half only the figures of all sites together are shown")
    return options


def main() -> None:
    options = read_options()
    for name in ("MIN_COUNT", "MIN_COUNT_SENTENCE", "MIN_COUNT_WORD"):
        setattr(find, name, min(getattr(find, name), options.least))
    skip = ("boilerplate.model",) if options.no_model else ()
    pages = []
    rules_made = 0
    for host, dump, rows in by_dump(read_sites(options.corpora, options.half), options.dumps, options.pages):
        for number, held in enumerate(rows):
            texts = [row["dumps"][dump] for row in chosen(rows, number, options.learn_from)]
            if len(texts) < options.least or not held["gold"].get("body"):
                continue
            rules = tuple(one.rule for one in find.learn(partial(list, texts)).rules)
            rules_made += len(rules)
            text, body = held["dumps"][dump], held["gold"]["body"]
            before, after = (score(body, newsclean.clean(text, rules=own, skip=skip).text) for own in ((), rules))
            pages.append(Page(after[1] - before[1], after[0] - before[0], host, dump, held["id"], before, after))
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
    for dump in options.dumps if len(options.dumps) > 1 else ():
        print_scores([page for page in pages if page.dump == dump], dump)
    if options.by_site:
        for host in dict.fromkeys(page.host for page in pages):
            print_scores([page for page in pages if page.host == host], host)
    for recall, precision, host, dump, page, *_ in sorted(pages)[: options.show]:
        print(f"{recall:+.3f} recall {precision:+.3f} precision  {host}  {dump}  {page}")


def print_scores(pages: list[Page], label: str) -> None:
    if not pages:
        return
    for name, scores in (("without", [page.before for page in pages]), ("with", [page.after for page in pages])):
        precision, recall = (statistics.mean(column) for column in zip(*scores, strict=True))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        count = f" ({len(pages)})" if label else ""
        print(f"{name:8s} F1 {f1:.4f}  precision {precision:.4f}  recall {recall:.4f}  {label}{count}")


if __name__ == "__main__":
    main()
