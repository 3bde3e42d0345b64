"""Read pages in the corpus's format: JSONL, gzipped or not, one page per row.

A row has `id`, `source`, `url` (may be null), `dumps` {way: text} and `gold` {`title`, `authors`, `date`, `body`};
pages without a body may have `with` and `without`, snippets that the article contains or does not contain.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "edu", "gob", "gouv", "go", "or", "ne"}


@dataclass(frozen=True)
class Page:
    """A page: its dumps, and the publisher's own version of the article."""

    id: str
    source: str
    site: str
    dumps: dict[str, str]
    title: str
    authors: tuple[str, ...]
    day: date | None
    body: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def read_pages(folder: Path) -> list[Page]:
    """All pages of the JSONL files of a folder, in the order of their names."""
    files = sorted(path for path in folder.iterdir() if re.search(r"\.jsonl(\.gz)?$", path.name))
    return [page_of(row) for path in files for row in rows_of(path)]


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def page_of(row: dict[str, Any]) -> Page:
    """The page of a row."""
    gold = row["gold"]
    authors = gold.get("authors") or ()
    if isinstance(authors, str):
        authors = [name.strip() for name in authors.split(";")]
    return Page(
        row["id"],
        row["source"],
        site_of(row),
        row["dumps"],
        gold.get("title") or "",
        tuple(name for name in authors if name),
        _day(gold.get("date")),
        gold.get("body") or "",
        tuple(row.get("with") or ()),
        tuple(row.get("without") or ()),
    )


def site_of(row: dict[str, Any]) -> str:
    """What pages of one publisher share: the registered domain, otherwise the id without its numbers."""
    host = urlsplit(row.get("url") or "").hostname
    if not host:
        return re.sub(r"[-_]*\d+$", "", row["id"])
    labels = host.removeprefix("www.").split(".")
    return ".".join(labels[-3 if len(labels) > 2 and labels[-2] in SECOND_LEVEL else -2 :])


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
