"""Read the articles to learn from, one at a time: a folder of texts, or JSONL with a `text` field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsclean.cli.inputs import find_inputs
from newsclean.stages.encoding.decode import NotTextError, decode

JSONL = (".jsonl", ".ndjson")


class Article(NamedTuple):
    """A text, and the path or field that tells its site."""

    text: str
    where: str


def read_articles(path: Path, site_field: str, on_error: Callable[[str], None]) -> Iterator[Article]:
    """The articles under a path. What cannot be read is named through `on_error`."""
    yield from _of_jsonl(path, site_field, on_error) if path.suffix in JSONL else _of_folder(path, on_error)


def _of_folder(path: Path, on_error: Callable[[str], None]) -> Iterator[Article]:
    for file in find_inputs([str(path)], (), ()):
        try:
            text = decode(Path(file.path).read_bytes()).text
        except OSError as error:
            on_error(f"{file.path}: {(error.strerror or str(error)).lower()}")
        except NotTextError as error:
            on_error(f"{file.path}: {error}")
        else:
            yield Article(text, file.below)


def _of_jsonl(path: Path, site_field: str, on_error: Callable[[str], None]) -> Iterator[Article]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError:
                on_error(f"{path}:{number}: no JSON")
                continue
            if not isinstance(row, dict) or not isinstance(row.get("text"), str):
                on_error(f"{path}:{number}: no field 'text'")
                continue
            yield Article(row["text"], str(row.get(site_field) or ""))
