"""What rules learned from the other pages of a site do for a page: body precision and recall, before and after.

    python benchmarks/learn.py CORPUS.jsonl.gz [--dump blocks] [--least 2]

A row of the corpus has `url`, `dumps` {way: text} and `gold` {`body`}. For each page of a publisher with
enough other pages, the rules are learned from those and the page is cleaned without and with them.
Learning takes four articles: where a site has fewer, `--least` lowers that for the measurement, and
every line that so few pages share counts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
from collections import Counter, defaultdict
from urllib.parse import urlsplit

import newsclean
from newsclean.learn import find


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def score(body: str, text: str) -> tuple[float, float]:
    """Precision and recall of four-word shingles."""
    wanted, got = shingles(body), shingles(text)
    right = sum((wanted & got).values())
    return right / max(1, sum(got.values())), right / max(1, sum(wanted.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--dump", default="blocks")
    parser.add_argument("--least", type=int, default=find.MIN_DOCUMENTS, help="other pages that a site must have")
    parser.add_argument("--show", type=int, default=0, help="the pages that lost most")
    options = parser.parse_args()
    find.MIN_COUNT = min(find.MIN_COUNT, options.least)
    find.MIN_COUNT_PROSE = min(find.MIN_COUNT_PROSE, options.least)
    sites = defaultdict(list)
    with gzip.open(options.corpus, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            host = urlsplit(row["url"] or "").netloc.removeprefix("www.")
            if host and host != "web.archive.org" and options.dump in row["dumps"]:
                sites[host].append(row)
    before, after, changes = [], [], []
    rules_made = 0
    for host, rows in sites.items():
        if len(rows) <= options.least:
            continue
        for held in rows:
            if not held["gold"].get("body"):
                continue
            others = [row["dumps"][options.dump] for row in rows if row is not held]
            rules = tuple(one.rule for one in find.learn(lambda others=others: others).rules)
            rules_made += len(rules)
            text, body = held["dumps"][options.dump], held["gold"]["body"]
            plain, learned = (score(body, newsclean.clean(text, rules=own).text) for own in ((), rules))
            before.append(plain)
            after.append(learned)
            changes.append((learned[1] - plain[1], learned[0] - plain[0], host, held["id"]))
    if not before:
        raise SystemExit("no site has so many pages")
    print(f"{len(before)} pages of {len({c[2] for c in changes})} sites, {rules_made / len(before):.0f} rules a page")
    for name, scores in (("without", before), ("with", after)):
        precision, recall = (statistics.mean(values) for values in zip(*scores, strict=True))
        print(f"{name:8s} precision {precision:.4f}  recall {recall:.4f}")
    print("precision better on {}, worse on {}".format(*(sum(s * c[1] > 1e-9 for c in changes) for s in (1, -1))))
    print("recall    better on {}, worse on {}".format(*(sum(s * c[0] > 1e-9 for c in changes) for s in (1, -1))))
    for recall, precision, host, page in sorted(changes)[: options.show]:
        print(f"{recall:+.3f} recall {precision:+.3f} precision  {host}  {page}")


if __name__ == "__main__":
    main()
