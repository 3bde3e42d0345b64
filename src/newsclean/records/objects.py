"""Recognise JSON objects: one per line, in an array, or alone."""

from __future__ import annotations

import json
from collections.abc import Sequence

from newsclean.records.blank import skip_blank

LINES, OBJECT, ARRAY = "JSON lines", "a JSON object", "a JSON array of objects"
LEAST_SHARE = 0.95  # of the lines that are objects
MIN_OBJECTS = 5  # in an array whose end was cut off
DECODER = json.JSONDecoder(parse_int=str, parse_float=str, strict=False)


def objects_in(text: str, start: int) -> str | None:
    """The form of a text that consists only of JSON objects, one per line or spread over several lines."""
    if _next(text, start + 1) not in ('"', "}"):
        return None
    lines = [line for line in text[start:].split("\n") if line.strip()]
    if len(lines) > 1 and _are_objects(lines):
        return LINES
    at = start
    while at < len(text):
        value, at = _read_json(text, at)
        if not isinstance(value, dict):
            return None
        at = skip_blank(text, at)
    return OBJECT


def _are_objects(lines: Sequence[str]) -> bool:
    bad, allowed = 0, (1 - LEAST_SHARE) * len(lines)
    for line in lines:
        line = line.strip().removesuffix(",").rstrip()  # an array with one object per line, without its brackets
        if not (line and line[0] == "{" and line[-1] == "}" and isinstance(_read_json(line, 0)[0], dict)):
            bad += 1
            if bad > allowed:
                return False
    return True


def is_array(text: str, start: int) -> bool:
    """Whether the text consists of one list of objects; its end may have been cut off."""
    at, count = start + 1, 0
    while _next(text, at) == "{":
        value, end = _read_json(text, skip_blank(text, at))
        if not isinstance(value, dict):
            break
        count += 1
        at = skip_blank(text, end)
        if text[at : at + 1] == "]":
            return skip_blank(text, at + 1) == len(text)
        if text[at : at + 1] != ",":
            return False
        at += 1
    return count >= MIN_OBJECTS and at - start > (len(text) - start) / 2


def _read_json(text: str, at: int) -> tuple[object, int]:
    """The value at an offset, numbers as strings, and where it ends; None if there is no value."""
    try:
        return DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at


def _next(text: str, at: int) -> str:
    at = skip_blank(text, at)
    return text[at : at + 1]
