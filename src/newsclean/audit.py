"""The audit: one record a document, enough to explain every change and to undo all of them.

Records are JSON objects, one a line. `docs/audit.md` describes them; `SCHEMA` counts their versions.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from newsclean.article import Article
from newsclean.document import BETWEEN_STAGES, Change, Document, Step, undo
from newsclean.edited import TooManyEditsError, fit, line_marks
from newsclean.source import Encoding, Segment, Source

SCHEMA = 1
PARTS = {"schema", "path", "source", "output", "decoding", "steps"}
DAMAGES = (KeyError, TypeError, ValueError, LookupError)  # what a record that is none may raise
BLOCK = 1 << 16  # bytes read at a time when looking for the last line end


class AuditError(ValueError):
    """An audit that cannot be read, or that holds no record of a text."""


def make_record(
    article: Article,
    rendered: Document,
    data: bytes,
    output: bytes,
    path: str,
    form: str = "text",
    charset: str = "utf-8",
) -> dict[str, Any]:
    """The record of one document: `data` came in, `output`, the bytes of `rendered` in `charset`, went out."""
    source = article.source
    return {
        "schema": SCHEMA,
        "path": path,
        "format": form,
        "source": {"sha256": sha256(data), "bytes": len(data)},
        "output": {
            "sha256": sha256(output),
            "bytes": len(output),
            "charset": charset,
            "lines": line_marks(rendered.text),
        },
        "decoding": {
            "encoding": list(source.encoding) if source.encoding else None,
            "bom": _base64(source.bom),
            "segments": [[s.chars, s.codec, None if s.raw is None else _base64(s.raw)] for s in source.segments],
            "line_ends": [list(run) for run in source.line_ends],
        },
        "steps": [{"name": step.name, "changes": [list(change) for change in step.changes]} for step in rendered.steps],
        "marks": [
            {
                "field": m.field,
                "text": m.text,
                "value": _plain(m.value),
                "span": [m.start, m.end],
                "rule": m.rule,
                "confidence": m.confidence,
            }
            for m in rendered.marks
            if m.field not in BETWEEN_STAGES
        ],
        "unsettled": list(article.unsettled),
    }


def append_record(path: Path, record: dict[str, Any]) -> None:
    """Append a record; when this returns it is on disk.

    A last line without its line end is what a crash left: it is cut off, for the text that it
    speaks of was never written.
    """
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
    with path.open("ab+") as file:
        file.truncate(_end_of_records(file))
        file.write(line.encode("utf-8", "surrogatepass"))
        file.flush()
        os.fsync(file.fileno())


def _end_of_records(file: BinaryIO) -> int:
    """The offset behind the last line end."""
    end = file.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - BLOCK)
        file.seek(start)
        newline = file.read(end - start).rfind(b"\n")
        if newline >= 0:
            return start + newline + 1
        end = start
    return 0


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of an audit. A last line that was cut off in a crash is passed over."""
    lines = path.read_bytes().split(b"\n")
    for number, line in enumerate(lines[:-1], 1):
        if not line:
            continue
        try:
            record = json.loads(line.decode("utf-8", "surrogatepass"))
        except ValueError:
            raise AuditError(f"{path}: line {number} is no record") from None
        if not isinstance(record, dict) or record.get("schema") != SCHEMA or not record.keys() >= PARTS:
            raise AuditError(f"{path}: line {number} is no record of schema {SCHEMA}")
        yield record


class Known(NamedTuple):
    """What an audit knows of a text that lies somewhere now."""

    record: dict[str, Any] | None
    """The last record whose output the text is, one of its own name before all others."""
    last: dict[str, Any] | None
    """The last record of a text of that name, whatever it holds now."""
    is_source: bool
    """Whether the text is what once came in."""


def look_up(path: Path, hashes: Mapping[str, str]) -> dict[str, Known]:
    """What the audit knows of these texts: their names, and `sha256` of what they hold."""
    names: dict[str, list[str]] = {}
    for name, wanted in hashes.items():
        names.setdefault(wanted, []).append(name)
    records: dict[str, dict[str, Any]] = {}
    last: dict[str, dict[str, Any]] = {}
    sources = set()
    for record in read_records(path):
        path_then = str(record["path"])
        if path_then in hashes:
            last[path_then] = record
        sources.add(_hash_of(record["source"]))
        for name in names.get(_hash_of(record["output"]), ()):
            if path_then == name or name not in records or records[name]["path"] != name:
                records[name] = record
    return {name: Known(records.get(name), last.get(name), wanted in sources) for name, wanted in hashes.items()}


def is_output(output: bytes, record: dict[str, Any]) -> bool:
    """Whether these bytes are those that the record says went out."""
    return _hash_of(record["output"]) == sha256(output)


def _hash_of(part: object) -> str:
    return str(part.get("sha256")) if isinstance(part, dict) else ""


def restore_output(output: bytes, record: dict[str, Any]) -> bytes:
    """The bytes that came in, from the bytes that went out and the record alone."""
    if record.get("format") not in ("text", "markdown"):
        raise AuditError(f"the record is of {record.get('format')} output, from which nothing can be restored")
    try:
        data = _source(record).restore(undo(_steps(record), _decode(output, record)))
    except DAMAGES:
        raise AuditError("the record is damaged") from None
    data = data if isinstance(data, bytes) else data.encode()
    if sha256(data) != record["source"].get("sha256"):
        raise AuditError("the audit's record does not lead back to its source")
    return data


def restore_edited(output: bytes, record: dict[str, Any]) -> tuple[bytes, int]:
    """The bytes that came in as far as they can be told from a text that was edited since, and how many lines were.

    What came of a line that was not edited is right. An edited line comes back as it is now, and
    what was changed within it may stand a few characters off. Nothing is checked.
    """
    try:
        marks = [(length, code) for length, code in record["output"]["lines"]]
        text, stand_ins, edited = fit(_decode(output, record), marks)
        data = _source(record).restore(undo(_steps(record), text), stand_ins)
    except UnicodeError as error:
        raise AuditError(f"the edited text does not fit the charset: {error}") from None
    except TooManyEditsError as error:
        raise AuditError(str(error)) from None
    except DAMAGES:
        raise AuditError("the record is damaged, or does not fit the text at all") from None
    return data if isinstance(data, bytes) else data.encode(), edited


def _decode(output: bytes, record: dict[str, Any]) -> str:
    return output.decode(record["output"].get("charset", "utf-8"))


def _steps(record: dict[str, Any]) -> list[Step]:
    return [Step(step["name"], tuple(Change(*change) for change in step["changes"])) for step in record["steps"]]


def _source(record: dict[str, Any]) -> Source:
    """How the text was written, without the text."""
    decoding = record["decoding"]
    segments = tuple(
        Segment(chars, codec, None if raw is None else base64.b64decode(raw))
        for chars, codec, raw in decoding["segments"]
    )
    line_ends = tuple((end, count) for end, count in decoding["line_ends"])
    encoding = Encoding(*decoding["encoding"]) if decoding["encoding"] else None
    return Source("", segments, base64.b64decode(decoding["bom"]), line_ends, encoding)


def _plain(value: object) -> object:
    isoformat = getattr(value, "isoformat", None)
    return isoformat() if isoformat else str(value)


def sha256(data: bytes) -> str:
    """The hash by which an audit knows a text."""
    return hashlib.sha256(data).hexdigest()


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
