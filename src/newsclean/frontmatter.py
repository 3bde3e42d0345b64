"""Front matter: the block of metadata at the head of a text, YAML between `---` or TOML between `+++`.

A block is untrusted, so its size, depth and number of values are limited. A block that exceeds the
limits, or does not parse, is text.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newsclean.document import Edit, Mark, NamedRule
from newsclean.reading.bylines import parse_byline
from newsclean.reading.lines import with_single_spaces, without_controls

FENCES = {"---\n": ("\n---", "\n..."), "+++\n": ("\n+++",)}

# Keys that sites use -> our field. The first key of a field that has a value counts.
KEYS = {
    "title": ("title", "headline"),
    "author": ("authors", "author", "byline"),
    "published": ("published", "date", "pubdate", "date_published", "publishdate"),
    "updated": ("updated", "modified", "lastmod", "date_modified"),
    "section": ("section", "category", "kicker"),
    "summary": ("summary", "subtitle", "standfirst", "description"),
    "language": ("language", "lang"),
    "dateline": ("dateline",),
    "truncated": ("truncated",),
}
# Other keys that distinguish front matter from a note between two rules.
OTHER_KEYS = frozenset("tags categories layout slug url source keywords image draft aliases permalink".split())
KNOWN_KEYS = OTHER_KEYS.union(*KEYS.values())
MAX_BLOCK = 1 << 16  # code points of the block, including what its aliases stand for
MAX_FIELD = 3000  # code points of a field to write: all fields together can be read again
MAX_VALUES = 1000
MAX_DEPTH = 32
MAX_DIGITS = 40  # in a number that is used
MAX_DATE = 120  # code points
MAX_BYLINE = 1000
BRACKET = re.compile(r"[\[\]{}]")
KEY_PART = r"""(?>[\w-]+|"[^"\n]*"|'[^'\n]*')"""
LONG_KEY = re.compile(rf"(?<![\w-]){KEY_PART}(?>[ \t]*\.[ \t]*{KEY_PART}){{{MAX_DEPTH}}}")  # quadratic in tomllib
ON = frozenset(("true", "yes"))
SWITCHES = ON | {"false", "no"}  # `headline: false` says whether to show it
BLOCK = NamedRule("front-matter.block", "front matter, read as metadata")
RULES = (BLOCK, *(NamedRule(f"front-matter.{field}", BLOCK.reason) for field in KEYS))


class Scalar(str):
    """A string in a YAML block, and where it is written."""

    span: tuple[int, int]

    def __new__(cls, value: str, span: tuple[int, int]) -> "Scalar":
        made = super().__new__(cls, value)
        made.span = span
        return made


class FrontMatter(NamedTuple):
    """The block as written, including fences and the following line end, and its data."""

    block: str
    data: dict[str, Any]

    def keys(self) -> set[str]:
        """The fields that the block has a key for, with or without a value."""
        return {field for field, keys in KEYS.items() if any(key in self.data for key in keys)}


def split_front_matter(text: str, known: FrontMatter | None = None) -> FrontMatter | None:
    """The front matter of a text, with or without blank lines above it. A block that cannot be read is text.

    known: a block that was read before, and is not read again if the text begins with it.
    """
    blank = len(text) - len(text.lstrip(" \t\n"))
    closings = FENCES.get(text[blank : blank + 4])
    if closings is None or text[:blank].strip("\n"):
        return None
    ends = [end for closing in closings if (end := _closing_line(text, closing, blank + 3)) > 0]
    if not ends:
        return None
    block = text[: min(ends)]
    if known is not None and block == known.block:
        return known
    data = _parse(block)
    return FrontMatter(block, data) if data is not None else None


def read_front_matter(front: FrontMatter) -> Iterator[Edit | Mark]:
    """The marks of the block, and the edit that removes it."""
    for field in KEYS:
        for start, end, value in _values(front, field):
            yield Mark(start, end, field, value, f"front-matter.{field}", 1.0)
    yield Edit(0, len(front.block), "", *BLOCK)


def write_front_matter(fields: dict[str, Any], front: FrontMatter | None) -> str:
    """A block with the fields; the input's own block stays unchanged, with missing keys appended."""
    if front is None:
        lines = _dump(fields)
        return f"---\n{lines}---\n\n" if lines else ""
    known = front.keys()
    missing = {key: value for key, value in fields.items() if key.removesuffix("s") not in known and key not in known}
    if not missing or front.block.lstrip().startswith("+++"):
        return front.block
    end = front.block.rstrip().rfind("\n") + 1
    longer = front.block[:end] + _dump(missing) + front.block[end:]
    reread = split_front_matter(longer)  # a block in another YAML style may not allow further lines
    return longer if reread is not None and reread.data == {**front.data, **missing} else front.block


def _closing_line(text: str, closing: str, at: int) -> int:
    """The offset after the closing fence, its line end and blank lines; 0 if there is no fence."""
    last = at + MAX_BLOCK
    at = text.find(closing, at, last)
    while at >= 0:
        end = at + len(closing)
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        if not text[end:line_end].strip():
            while text[line_end : line_end + 1] == "\n":
                line_end += 1
            return line_end
        at = text.find(closing, end, last)
    return 0


def _parse(block: str) -> dict[str, Any] | None:
    """The data of a block by lowercase keys; None if it is not metadata, or too expensive to read."""
    block = block.rstrip()
    start = len(block) - len(block.lstrip())
    inner = block[start + 3 : -3]
    if ":" not in inner and "=" not in inner:
        return None
    try:
        data = _read_toml(inner) if block.startswith("+++", start) else _read_yaml(inner, start + 3)
    except Exception:  # whatever a parser raises, it is not front matter
        return None
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        return None
    data = {key.lower(): value for key, value in data.items()}
    return data if data.keys() & KNOWN_KEYS else None


def _is_deep(inner: str) -> bool:
    """Whether brackets are nested deeper than in any metadata, wherever they are."""
    depth = 0
    for bracket in BRACKET.finditer(inner):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            return True
    return False


def _read_toml(inner: str) -> object:
    """Tables, lists, numbers and strings. Raises `ValueError` and others for invalid or expensive TOML."""
    import tomllib

    if LONG_KEY.search(inner) or _is_deep(inner):
        raise ValueError("too deep for metadata")
    return tomllib.loads(inner)


def _read_yaml(inner: str, offset: int) -> object:
    """Tables, lists and `Scalar`s, not interpreted. Raises `ValueError`, `KeyError`, `YAMLError`.

    An alias of a string is that string; an alias of a list or a table is ignored, so that the
    result is never larger than the block.
    """
    import yaml

    anchors: dict[str | None, Scalar | None] = {}
    nests: list[list[object]] = [[]]  # the items of the open lists and tables so far; at the bottom, the documents
    values = chars = 0
    for event in yaml.parse(inner, Loader=_yaml_loader()):
        if isinstance(event, yaml.CollectionEndEvent):
            held = nests.pop()
            nests[-1].append(held if isinstance(event, yaml.SequenceEndEvent) else _table(held))
        elif isinstance(event, yaml.CollectionStartEvent):
            nests.append([])
            anchors[event.anchor] = None
        elif isinstance(event, yaml.ScalarEvent):
            scalar = Scalar(event.value, _span(event, offset))
            nests[-1].append(scalar)
            anchors[event.anchor] = scalar
        elif isinstance(event, yaml.AliasEvent):
            nests[-1].append(anchors[event.anchor])
        else:
            continue
        values += 1
        chars += len(nests[-1][-1]) if nests[-1] and isinstance(nests[-1][-1], str) else 0
        if values > MAX_VALUES or chars > MAX_BLOCK or len(nests) > MAX_DEPTH:
            raise ValueError("too much for metadata")
    (document,) = nests[0]
    return document


@cache
def _yaml_loader() -> type:
    """A loader that rejects deeply nested brackets: the scanner's time is quadratic in their depth."""
    import yaml

    class Loader(yaml.BaseLoader):
        def fetch_flow_collection_start(self, token: Any) -> None:
            if self.flow_level >= MAX_DEPTH:
                raise ValueError("too deep for metadata")
            super().fetch_flow_collection_start(token)

    return Loader


def _span(event: Any, offset: int) -> tuple[int, int]:
    return offset + event.start_mark.index, offset + event.end_mark.index


def _table(held: list[object]) -> dict[object, object]:
    """A table from alternating keys and values. Raises `TypeError` for a key that is a list or a table."""
    return dict(zip(held[::2], held[1::2], strict=True))


def _values(front: FrontMatter, field: str) -> list[tuple[int, int, object]]:
    """The place and value of a field, from the first of its keys that has a value."""
    for key in KEYS[field]:
        value = front.data.get(key)
        if value is None:
            continue
        names = _names(value) if field == "author" else value[:1] if isinstance(value, list) else [value]
        line = (0, 0) if isinstance(value, Scalar) else _line_of(front.block, key)
        said = [
            (*_place(front.block, name, _span_of(name) or _span_of(value) or line), read)
            for name in names[:MAX_VALUES]
            if (read := _read(field, name)) is not None
        ]
        if said:
            return said
    return []


def _span_of(value: object) -> tuple[int, int] | None:
    return value.span if isinstance(value, Scalar) else None


def _read(field: str, value: object) -> object | None:
    """The value of a field, interpreted; None if it is empty."""
    if field in ("published", "updated"):
        if isinstance(value, dt.date):  # from TOML; a datetime is one too
            return value
        from newsclean.reading.dates import read_date_line

        found = read_date_line(value) if isinstance(value, str) and len(value) <= MAX_DATE else []
        return found[0].value if found else None
    if field == "truncated":
        written = str(value).lower()
        return written in ON if written in SWITCHES else None
    words = "" if isinstance(value, dt.date) else _written(value)
    if words.lower() in SWITCHES:
        return None
    return with_single_spaces(without_controls(words)).strip() or None


def _written(value: object) -> str:
    """A string or a number as a string; empty for anything else."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 10**MAX_DIGITS:
        return ""
    return str(value)


def _names(value: object) -> list[object]:
    """The authors from a list, or from a line that consists of names."""
    if isinstance(value, list):
        return value
    if not isinstance(value, str) or "," not in value or len(value) > MAX_BYLINE:
        return [value]
    names = parse_byline(f"by {value}", "en")
    return list(names) if names and ", ".join(names) == value else [value]


def _place(block: str, value: object, span: tuple[int, int]) -> tuple[int, int]:
    """Where in a span a value is; the span itself if the value is written differently, for example quoted."""
    words, (start, end) = _written(value), span
    at = block.find(words, start, end) if words else -1
    return (at, at + len(words)) if at >= 0 else (start, start + len(block[start:end].rstrip()))


def _line_of(block: str, key: str) -> tuple[int, int]:
    """The span of the value of a TOML key, a list with all its lines; empty if it cannot be determined."""
    value = r"(\[[^\]]*\]|.*)[ \t]*$"
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*{value}", block, re.MULTILINE | re.IGNORECASE)
    return found.span(1) if found else (0, 0)


def _dump(fields: dict[str, Any]) -> str:
    """The fields as lines of YAML. A field that is too long for metadata is left out."""
    import yaml

    dumped = (
        yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False, width=1_000_000)
        for name, value in fields.items()
    )
    return "".join(lines for lines in dumped if len(lines) <= MAX_FIELD)
