"""Read the articles to learn from, one at a time: texts, or JSON lines with a text field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import newsclean
from newsclean.bounded import MAX_BYTES, TooLargeError, read_file
from newsclean.parsing import ParseError, read_json
from newsclean.records.recognise import RecordsError, refuse_records
from newsclean.stages.encoding.decode import NotTextError

JSONL = (".jsonl", ".ndjson")


class Article(NamedTuple):
    """A text as the boilerplate stage will see it, and the path or field that gives its site."""

    text: str
    where: str


class Fields(NamedTuple):
    """The fields of JSON lines that hold the text and its site."""

    text: str
    site: str


def read_texts(
    files: Iterable[tuple[str, str, str]],
    wanted: Callable[[str], bool],
    on_error: Callable[[str], None],
    refuses_records: bool = True,
    most: int = MAX_BYTES,
) -> Iterator[Article]:
    """The articles of files, each given as path, path in its folder, and why it cannot be read if that is known.

    Files that cannot be read, or have more than `most` bytes, are reported to `on_error`.
    """
    for path, where, problem in files:
        if problem:
            on_error(f"{path}: {problem}")
            continue
        if not wanted(where):
            continue
        try:
            article = newsclean.clean(read_file(path, most), stages=["encoding"])
            if refuses_records:
                refuse_records(article.source.text)
        except OSError as error:
            on_error(f"{path}: {(error.strerror or str(error)).lower()}")
        except (NotTextError, RecordsError, TooLargeError) as error:
            on_error(f"{path}: {error}")
        else:
            yield Article(article.document.text, where)


def read_jsonl(
    path: Path, fields: Fields, wanted: Callable[[str], bool], on_error: Callable[[str], None]
) -> Iterator[Article]:
    """The articles of a file of JSON lines. Lines without one are reported to `on_error`. Raises `OSError`."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            row = _row(line)
            if row is None:
                on_error(f"{path}:{number}: not a JSON object")
            elif not isinstance(row.get(fields.text), str):
                on_error(f"{path}:{number}: no text in field {fields.text!r}")
            elif wanted(where := _where(row.get(fields.site))):
                yield Article(_repaired(row[fields.text]), where)


def _row(line: bytes) -> dict[str, Any] | None:
    try:
        row = read_json(line)
    except ParseError:
        return None
    return row if isinstance(row, dict) else None


def _where(value: object) -> str:
    """The field that gives the site of an article: a string or a number, nothing nested."""
    return str(value) if isinstance(value, str | int | float) and value else ""


def _repaired(data: str) -> str:
    """The text after the encoding stage, which is what rules are tried on."""
    return newsclean.clean(data, stages=["encoding"]).document.text
