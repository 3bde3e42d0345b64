"""The shape of a record: what a line must satisfy before anything is done with it.

An audit may be damaged, or made by an attacker. Every record is checked here, once, when its line
is read; later code may rely on types and bounds, and on nothing else.
"""

from __future__ import annotations

import base64
import json
import re
from itertools import pairwise
from typing import Any

from newsclean.stages.encoding.decode.charsets import UnknownEncodingError, codec_named

SCHEMA = 1
MAX_STEPS = 4000  # each copies the text; a run has a few dozen passes, at most three times
MAX_NAME = 1 << 16  # characters of a path
MAX_CODEC = 40
RESTORABLE = ("text", "markdown")  # formats of output that a record leads back from
LINE_ENDS = frozenset(("\r\n", "\r", "\n"))
FORMAT = re.compile(r"[a-z]{1,20}", re.ASCII)
SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
UNPARSEABLE = (ValueError, TypeError, LookupError, RecursionError, OverflowError, MemoryError)
"""What a parser may raise on a line, including for nesting, endless numbers and lone surrogates."""


class AuditError(ValueError):
    """The audit cannot be read or written, or has no record of a text."""


def read_record(line: bytes, where: str) -> dict[str, Any]:
    """The record on a line. Raises `AuditError`, which says where, for a line without one."""
    try:
        record = json.loads(line.decode("utf-8", "surrogatepass"), parse_constant=_refuse)
        _check_record(record)
    except UNPARSEABLE as error:
        fault = f": {error}" if type(error) is _ShapeError else ""
        raise AuditError(f"{where} is not an audit record of schema {SCHEMA}{fault}") from None
    return dict(record)


class _ShapeError(ValueError):
    """A part of a record is not what it should be."""


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _check_record(record: Any) -> None:
    _need(isinstance(record, dict) and type(record.get("schema")) is int and record["schema"] == SCHEMA, "schema")
    _need(_is_name(record.get("path")), "path")
    _need(_is_name(record.get("written", "")) and _is_name(record.get("place", "")), "place")
    _need(isinstance(record.get("format", ""), str) and FORMAT.fullmatch(record.get("format", "text")), "format")
    for side in ("source", "output"):
        part = record.get(side)
        _need(isinstance(part, dict) and _is_count(part.get("bytes")), side)
        _need(isinstance(part.get("sha256"), str) and SHA256.fullmatch(part["sha256"]), f"{side}.sha256")
    _check_output(record["output"], record.get("format", "text") in RESTORABLE)
    _check_decoding(record.get("decoding"))
    _check_steps(record.get("steps"))
    _need(isinstance(record.get("options", {}), dict), "options")
    for name in ("marks", "unsettled"):
        _need(isinstance(record.get(name, []), list), name)


def _check_output(output: dict[str, Any], is_text: bool) -> None:
    _need(_is_charset(output.get("charset", "utf-8")), "output.charset")
    lines = output.get("lines", [])
    _need(isinstance(lines, list) and all(_is_row(row, 2) for row in lines), "output.lines")
    _need(all(_is_count(length) and isinstance(code, str) for length, code in lines), "output.lines")
    if is_text:  # no charset encodes a character in less than a byte
        _need(sum(length for length, _ in lines) + max(len(lines) - 1, 0) <= output["bytes"], "output.lines")


def _check_decoding(decoding: Any) -> None:
    _need(isinstance(decoding, dict), "decoding")
    encoding = decoding.get("encoding")
    _need(encoding is None or _is_row(encoding, 4), "decoding.encoding")
    _need(_is_base64(decoding.get("bom")), "decoding.bom")
    segments, runs = decoding.get("segments"), decoding.get("line_ends")
    _need(isinstance(segments, list) and all(_is_row(row, 3) for row in segments), "decoding.segments")
    _need(all(_is_count(chars) for chars, _, _ in segments), "decoding.segments")
    _need(all(raw is None or _is_base64(raw) for _, _, raw in segments), "decoding.segments")
    codecs = [codec for _, codec, _ in segments]
    _need(all(isinstance(codec, str) for codec in codecs) and all(map(_is_charset, set(codecs))), "decoding.segments")
    _need(isinstance(runs, list) and all(_is_row(row, 2) for row in runs), "decoding.line_ends")
    _need(all(end in LINE_ENDS and _is_count(count) for end, count in runs), "decoding.line_ends")


def _check_steps(steps: Any) -> None:
    _need(isinstance(steps, list) and len(steps) <= MAX_STEPS, "steps")
    for step in steps:
        _need(isinstance(step, dict) and isinstance(step.get("name"), str), "steps")
        changes = step.get("changes")
        _need(isinstance(changes, list) and all(_is_row(change, 5) for change in changes), "steps")
        _need(all(_is_count(change[0]) for change in changes), "steps")
        _need(all(isinstance(part, str) for change in changes for part in change[1:]), "steps")
        _need(all(one[0] + len(one[1]) <= two[0] for one, two in pairwise(changes)), "steps")


def _need(holds: object, part: str) -> None:
    if not holds:
        raise _ShapeError(f"{part} is damaged")


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_row(value: object, length: int) -> bool:
    return isinstance(value, list) and len(value) == length


def _is_name(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MAX_NAME


def _is_base64(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        base64.b64decode(value, validate=True)
    except ValueError:
        return False
    return True


def _is_charset(value: object) -> bool:
    """Whether it names a charset: other Python codecs may decompress, or take quadratic time."""
    if not isinstance(value, str) or len(value) > MAX_CODEC:
        return False
    try:
        codec_named(value)
    except UnknownEncodingError:
        return False
    return True
