"""A record of one document: made when it is cleaned, undone when it is restored."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Any

from newsclean.article import Article
from newsclean.audit.shape import RESTORABLE, SCHEMA, AuditError
from newsclean.document import BETWEEN_STAGES, Change, Document, Step, undo
from newsclean.edited import TooManyEditsError, fit, line_marks
from newsclean.source import Encoding, Segment, Source

DAMAGES = (KeyError, TypeError, ValueError, LookupError)  # what undoing the record of a different text may raise
LAID_OUT_BYTES = 1 << 26  # size up to which an edited text may grow when it is fitted to its record, or:
LAID_OUT_FACTOR = 4  # this many times its present size


def make_record(
    article: Article,
    rendered: Document,
    data: bytes,
    output: bytes,
    path: str,
    form: str = "text",
    charset: str = "utf-8",
) -> dict[str, Any]:
    """The record of one document: `data` is the source, `output` the bytes of `rendered` in `charset`."""
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


def is_output(output: bytes, record: Mapping[str, Any]) -> bool:
    """Whether these bytes are the output of the record."""
    return bool(record["output"]["sha256"] == sha256(output))


def restore_output(output: bytes, record: Mapping[str, Any]) -> bytes:
    """The source bytes, from the output bytes and the record alone."""
    need_restorable(record)
    try:
        data = _bytes(_source(record).restore(undo(_steps(record), _decode(output, record))))
    except DAMAGES:
        raise AuditError("the record is damaged") from None
    if sha256(data) != record["source"]["sha256"]:
        raise AuditError("the audit's record does not lead back to its source")
    return data


def restore_edited(output: bytes, record: Mapping[str, Any]) -> tuple[bytes, int]:
    """The source bytes, as far as a text that was edited since allows, and the number of edited lines.

    Lines that were not edited are restored exactly. An edited line stays as it is now, and what was
    changed within it may be off by a few characters. Nothing is checked.
    """
    need_restorable(record)
    marks = [(length, code) for length, code in record["output"].get("lines", ())]
    if not marks:
        raise AuditError("the record does not list the lines of its output, so an edited text cannot be restored")
    if sum(length for length, _ in marks) > max(LAID_OUT_BYTES, LAID_OUT_FACTOR * len(output)):
        raise AuditError(f"the record is of a text of {record['output']['bytes']} bytes, far more than this one has")
    try:
        text, stand_ins, edited = fit(_decode(output, record), marks)
        data = _bytes(_source(record).restore(undo(_steps(record), text), stand_ins))
    except UnicodeError as error:
        raise AuditError(f"the edited text does not fit the charset: {error}") from None
    except TooManyEditsError as error:
        raise AuditError(str(error)) from None
    except DAMAGES:
        raise AuditError("the record is damaged, or does not fit the text") from None
    return data, edited


def closeness(text: bytes, record: Mapping[str, Any]) -> int:
    """How many characters of a text are in lines that are unchanged since the record."""
    try:
        now = Counter(line_marks(_decode(text, record)))
    except ValueError:
        return 0
    then = Counter((length, code) for length, code in record["output"].get("lines", ()))
    return sum(length * count for (length, _), count in (now & then).items())


def need_restorable(record: Mapping[str, Any]) -> None:
    """Raise `AuditError` for the record of an output that cannot be undone, such as JSON."""
    if record.get("format", "text") not in RESTORABLE:
        raise AuditError(f"the record is of {record['format']} output, from which nothing can be restored")


def _decode(output: bytes, record: Mapping[str, Any]) -> str:
    return output.decode(record["output"].get("charset", "utf-8"))


def _bytes(data: str | bytes) -> bytes:
    return data if isinstance(data, bytes) else data.encode()


def _steps(record: Mapping[str, Any]) -> list[Step]:
    return [Step(step["name"], tuple(Change(*change) for change in step["changes"])) for step in record["steps"]]


def _source(record: Mapping[str, Any]) -> Source:
    """The source without its text: charset, line ends and byte order mark."""
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
    """The hash that identifies a text in an audit."""
    return hashlib.sha256(data).hexdigest()


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
