"""Tell records from prose: cleaned as an article, a file of records is destroyed.

A form is named only on good evidence, for an article that is refused is a nuisance too. The first
characters decide whether anything more is read, so that prose pays next to nothing; what is read
then is read once, from the first line to the last.

Left alone, as texts: a single quoted cell, a poem or a list with a comma in each line, a table in an
article, paragraphs that a tab sets in, leftover tags, SGML, mail headers, front matter, Markdown
tables, an article that quotes JSON.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

JSON_LINES, JSON_OBJECT, JSON_ARRAY = "JSON lines", "a JSON object", "a JSON array of objects"
CSV, TSV, WARC, HTML = "CSV", "TSV", "WARC", "an HTML page"

MIN_ROWS = 5  # of a table; fewer lines with a comma may be anything
LEAST_SHARE = 0.95  # of lines or rows that are records of one shape
LONGEST_HEADER = 1 << 16  # code points of the first row of a table
MOST_COLUMNS = 2000
MOST_SEEN = 1000  # rows whose cells are looked at

BLANK = re.compile(r"[\s\ufeff]*")
WARC_HEAD = re.compile(r"WARC/\d\.\d+\r?\n[\w-]+:")
DOCTYPE = re.compile(r"<!doctype\s+html\b[^<>]*>\s*<", re.IGNORECASE)  # that of SGML names something else
ROOT = re.compile(r"<html(?:\s[^<>]*)?>\s*(<)?", re.IGNORECASE)
ROOT_END = re.compile(r"</html\s*>\s*$", re.IGNORECASE)
TAIL = 200  # code points in which the end of a page stands


class RecordsError(ValueError):
    """The text looks like records; the message says like which."""

    def __init__(self, form: str) -> None:
        super().__init__(f"looks like {form}; newsclean reads plain text (--input-format text insists)")


def refuse_records(text: str) -> None:
    """Raise `RecordsError` for what is no prose."""
    form = recognise(text)
    if form is not None:
        raise RecordsError(form)


def recognise(data: str | bytes) -> str | None:
    """The name of the form that records have, as a reader knows it; None for prose."""
    text = data if isinstance(data, str) else _decode(data)
    blank = BLANK.match(text)
    start = blank.end() if blank else 0
    match text[start : start + 1]:
        case "":
            return None
        case "{":
            return _recognise_objects(text, start)
        case "[":
            return JSON_ARRAY if _is_array(text, start) else None
        case "<":
            return HTML if _is_page(text, start) else None
        case "W" if WARC_HEAD.match(text, start):
            return WARC
    return _recognise_table(text, start)


def _decode(data: bytes) -> str:
    """The text, as far as its form goes: what separates records is ASCII."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


# JSON


def _recognise_objects(text: str, start: int) -> str | None:
    """Objects of JSON, one a line, or one or more over several lines, and nothing else."""
    if _next(text, start + 1) not in ('"', "}"):
        return None
    lines = [line for line in text[start:].split("\n") if line.strip()]
    if len(lines) > 1 and _are_objects(lines):
        return JSON_LINES
    at = start
    while at < len(text):
        value, at = _read_json(text, at)
        if not isinstance(value, dict):
            return None
        at = _skip(text, at)
    return JSON_OBJECT


def _are_objects(lines: Sequence[str]) -> bool:
    bad, allowed = 0, (1 - LEAST_SHARE) * len(lines)
    for line in lines:
        line = line.strip()
        if not (line[0] == "{" and line[-1] == "}" and isinstance(_read_json(line, 0)[0], dict)):
            bad += 1
            if bad > allowed:
                return False
    return True


def _is_array(text: str, start: int) -> bool:
    """Whether a list of objects is all that there is; its end may have been cut off."""
    at, count = start + 1, 0
    while _next(text, at) == "{":
        value, end = _read_json(text, _skip(text, at))
        if not isinstance(value, dict):
            break
        count += 1
        at = _skip(text, end)
        if text[at : at + 1] == "]":
            return _skip(text, at + 1) == len(text)
        if text[at : at + 1] != ",":
            return False
        at += 1
    return count >= MIN_ROWS and at - start > (len(text) - start) / 2


def _read_json(text: str, at: int) -> tuple[object, int]:
    """The value at a place, numbers as they are written, and where it ends; None for what is no value."""
    import json

    try:
        return json.JSONDecoder(parse_int=str, parse_float=str, strict=False).raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at


def _skip(text: str, at: int) -> int:
    blank = BLANK.match(text, at)
    return blank.end() if blank else at


def _next(text: str, at: int) -> str:
    at = _skip(text, at)
    return text[at : at + 1]


# HTML


def _is_page(text: str, start: int) -> bool:
    """Whether a text begins as a page does, behind comments and the head of XML."""
    while True:
        opening, closing = text[start : start + 4], ""
        if opening == "<!--":
            closing = "-->"
        elif opening[:2] == "<?":
            closing = "?>"
        else:
            break
        end = text.find(closing, start)
        if end < 0:
            return False
        start = _skip(text, end + len(closing))
    if DOCTYPE.match(text, start):
        return True
    root = ROOT.match(text, start)
    return root is not None and (root[1] is not None or ROOT_END.search(text[-TAIL:]) is not None)


# Tables

DELIMITERS = {"\t": TSV, ",": CSV, ";": CSV}
NAME = re.compile(r"[^\W\d][\w .()/%#:-]{0,39}")  # of a column
MOST_WORDS = 3  # of a name of a column
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
MOST_SENTENCES = 0.3  # of the rows, that end as sentences do
DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts that may set no space behind a comma


class Row(NamedTuple):
    """The cells of a row, whether one was quoted, and whether a space stands behind a delimiter, as in prose."""

    cells: list[str]
    quoted: bool
    spaced: bool


def _recognise_table(text: str, start: int) -> str | None:
    """CSV or TSV, by the delimiter of the first line."""
    if text.find("\r", start, start + LONGEST_HEADER) >= 0:
        text, start = text[start:].replace("\r\n", "\n").replace("\r", "\n"), 0
    end = text.find("\n", start, start + LONGEST_HEADER)
    for delimiter, name in DELIMITERS.items():
        if text.find(delimiter, start, end) >= 0 and _is_table(text, start, delimiter):
            return name
    return None


def _is_table(text: str, start: int, delimiter: str) -> bool:
    """Whether nearly all rows are of the shape of the first one, and the columns are those of a table."""
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
    """The rows that are not blank; None for a line that is none. A quoted cell may hold line ends."""
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
    """Whether rows of one shape are those of a table, and no lines of prose or of a list.

    Evidence: cells in quotes; a header that names a usual column, or a column of numbers, dates or
    addresses; a first column of dates, addresses or long numbers. Without any of it there must be
    three columns, of lines that do not end as sentences do.
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
