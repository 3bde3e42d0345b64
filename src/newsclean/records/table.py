"""Recognise tables: whether lines with a delimiter are CSV or TSV, or else prose, a poem, a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MIN_ROWS = 5  # fewer lines with a comma may be anything
LEAST_SHARE = 0.95  # of the rows that have one shape
MOST_COLUMNS = 2000
MOST_SEEN = 1000  # rows whose cells are examined
NAME = re.compile(r"[^\W\d][\w .()/%#:-]{0,39}")  # of a column
MOST_WORDS = 3  # in the name of a column
COLUMN_NAMES = frozenset(
    """
    id title headline text body content article maintext description summary url link source domain site author authors
    byline date datetime published publish_date published_at pubdate time timestamp label category section topic
    language lang name country city state place price total count number value key type status year month age email
    phone address sentence document doc doc_id score rank index
    """.split()
)
TYPED = re.compile(
    r"[-+]?\d+(?:\.\d+)?%?|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?|https?://\S+|[0-9a-f]{8}[0-9a-f-]{8,}|true|false|null|nan",
    re.IGNORECASE,
)
UNIQUE = re.compile(
    r"\d{4}-\d\d-\d\d.*|https?://\S+|[0-9a-f]{8}[0-9a-f-]{8,}|\d{5,}", re.IGNORECASE
)  # no list has these
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔]['\"’”»)\]]*\s*$")
MOST_SENTENCES = 0.3  # of the rows that end like sentences
DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts that may have no space after a comma


class Row(NamedTuple):
    """The cells of a row, whether one was quoted, and whether a space follows a delimiter, as in prose."""

    cells: list[str]
    quoted: bool
    spaced: bool


def is_table(text: str, start: int, delimiter: str) -> bool:
    """Whether nearly all rows have the shape of the first one, and the columns are those of a table."""
    seen: list[Row] = []
    good, bad, allowed = 0, 0, (1 - LEAST_SHARE) * (1 + text.count("\n", start))
    for row in _rows(text, start, delimiter):
        if row is not None and not row.spaced and (not seen or len(row.cells) == len(seen[0].cells)):
            good += 1
            if good <= MOST_SEEN:
                seen.append(row)
            continue
        bad += 1
        if bad > allowed or good < MIN_ROWS:
            return False
    return good >= max(MIN_ROWS, LEAST_SHARE * (good + bad)) and _has_columns(seen, delimiter)


def _rows(text: str, start: int, delimiter: str) -> Iterator[Row | None]:
    """The rows that are not blank; None for a line that is not a row. A quoted cell may contain line ends."""
    cell = re.compile(rf'(?:"((?>[^"]+|"")*+)"|([^"{delimiter}\n][^{delimiter}\n]*)?)({delimiter}|\n|\Z)')
    at, size = start, len(text)
    while at < size:
        here, quoted, spaced = at, False, False
        cells: list[str] = []
        while found := cell.match(text, at):
            in_quotes, plain, ending = found.groups()
            spaced |= bool(cells) and plain is not None and plain[0] == " "
            quoted |= in_quotes is not None
            cells.append(in_quotes if in_quotes is not None else plain or "")
            at = found.end()
            if ending != delimiter:
                break
        if found is None or len(cells) > MOST_COLUMNS:
            yield None
            end = text.find("\n", here)
            at = end + 1 if end >= 0 else size
        elif any(cells):
            yield Row(cells, quoted, spaced)


def _has_columns(rows: Sequence[Row], delimiter: str) -> bool:
    """Whether rows of one shape belong to a table, and not to prose or a list.

    Evidence: cells in quotes; a header that names a usual column, or a column of numbers, dates or
    addresses; a first column of dates, addresses or long numbers. Without any of these there must
    be three columns, in lines that do not end like sentences.
    """
    columns = [column for column in zip(*(row.cells for row in rows), strict=True) if _is_filled(column)]
    if len(columns) < 2:
        return False
    if sum(row.quoted for row in rows) * 2 >= len(rows) or _has_header(columns):
        return True
    if _share(columns[0], UNIQUE) >= LEAST_SHARE:
        return True
    last = [row.cells[-1] for row in rows]
    is_prose = sum(SENTENCE_END.search(cell) is not None for cell in last) > MOST_SENTENCES * len(last)
    is_dense = any(DENSE.search(cell) for cell in rows[0].cells)
    return len(columns) > 2 and not is_prose and (delimiter == "\t" or not is_dense)


def _is_filled(column: Sequence[str]) -> bool:
    return sum(not cell.strip() for cell in column) * 2 < len(column)


def _has_header(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns."""
    names = [column[0].strip().strip('"') for column in columns]
    if len(set(names)) < len(names) or not all(NAME.fullmatch(name) and _is_short(name) for name in names):
        return False
    if any(name.lower() in COLUMN_NAMES for name in names):
        return True
    return any(_share(column[1:], TYPED) >= LEAST_SHARE for column in columns)


def _is_short(name: str) -> bool:
    return len(name.split()) <= MOST_WORDS


def _share(column: Sequence[str], kind: re.Pattern[str]) -> float:
    """How many of the filled cells are of a kind."""
    filled = [cell for cell in column if cell.strip()]
    return sum(kind.fullmatch(cell.strip()) is not None for cell in filled) / len(filled) if filled else 0.0
