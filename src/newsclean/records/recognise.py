"""Distinguish records from prose: cleaned as an article, a file of records is destroyed.

A form is named only on good evidence, because refusing an article is a nuisance too. The first
characters decide whether anything more is read, so that prose costs next to nothing; the rest is
read once, from the first line to the last.

Treated as text: a single quoted cell, a poem or a list with a comma in each line, a table in an
article, paragraphs indented by a tab, leftover tags, SGML, mail headers, front matter, Markdown
tables, an article that quotes JSON.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence

CSV, TSV, WARC, HTML = "CSV", "TSV", "WARC", "an HTML page"
DELIMITERS = {"\t": TSV, ",": CSV, ";": CSV}
LONGEST_HEADER = 1 << 16  # code points of blank lines, or of the first row of a table
BLANKS = " \t\n\r\x0b\x0c\ufeff"


class RecordsError(ValueError):
    """The text looks like records; the message names the form."""

    def __init__(self, form: str) -> None:
        super().__init__(f"looks like {form}; newsclean reads plain text (--input-format text cleans it anyway)")


def refuse_records(text: str) -> None:
    """Raise `RecordsError` for what is not prose."""
    form = recognise(text)
    if form is not None:
        raise RecordsError(form)


def recognise(data: str | bytes) -> str | None:
    """The usual name of the form of records; None for prose."""
    text = data if isinstance(data, str) else _decode(data)
    head = text[:LONGEST_HEADER]
    start = len(head) - len(head.lstrip(BLANKS))
    match text[start : start + 1]:
        case "":
            return None
        case "{":
            from newsclean.records.objects import objects_in

            return objects_in(text, start)
        case "[":
            from newsclean.records.objects import ARRAY, is_array

            return ARRAY if is_array(text, start) else None
        case "<":
            from newsclean.records.markup import is_page

            return HTML if is_page(text, start) else None
        case "W" if text.startswith("WARC/", start):
            return WARC if _is_archive(text[start:].split("\n", 2)) else None
    return _recognise_table(text, start)


def _is_archive(lines: Sequence[str]) -> bool:
    """Whether the first line is just the version of the format, with a field below it."""
    version, below = lines[0].strip().removeprefix("WARC/"), "".join(lines[1:2])
    return version.replace(".", "", 1).isdigit() and below.startswith("WARC-")


def _recognise_table(text: str, start: int) -> str | None:
    """CSV or TSV, by the delimiters of the first line: a comma followed by a space is prose."""
    if text.find("\r", start, start + LONGEST_HEADER) >= 0:
        text, start = text[start:].replace("\r\n", "\n").replace("\r", "\n"), 0
    end = text.find("\n", start, start + LONGEST_HEADER)
    for delimiter, name in DELIMITERS.items():
        count = text.count(delimiter, start, end) if end >= 0 else 0
        if count and (delimiter == "\t" or text.count(f"{delimiter} ", start, end) < count):
            from newsclean.records.table import is_table

            if is_table(text, start, delimiter):
                return name
    return None


def _decode(data: bytes) -> str:
    """The text, decoded well enough to recognise its form: separators of records are ASCII."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
