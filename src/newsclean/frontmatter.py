"""Front matter: the block of metadata that a text may begin with, YAML between `---`, TOML between `+++`."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from newsclean.document import Edit, Mark
from newsclean.lines import with_single_spaces
from newsclean.stages.dateline.byline import parse_byline

FENCES = {"---\n": ("\n---", "\n..."), "+++\n": ("\n+++",)}

# Keys that sites use -> our field. The first key of a field that says something counts.
KEYS = {
    "title": ("title", "headline"),
    "author": ("authors", "author", "byline"),
    "published": ("published", "date", "pubdate", "date_published", "publishdate"),
    "updated": ("updated", "modified", "lastmod", "date_modified"),
    "section": ("section", "category", "kicker"),
    "summary": ("summary", "subtitle", "standfirst", "description"),
    "language": ("language", "lang"),
    "dateline": ("dateline",),
}
# Keys that tell front matter from a note between two rules, beside those above.
OTHER_KEYS = frozenset("tags categories layout slug url source keywords image draft aliases permalink".split())
KNOWN_KEYS = OTHER_KEYS.union(*KEYS.values())
SWITCHES = frozenset(("true", "false", "yes", "no"))  # `headline: false` says whether to show it
RULE = ("front-matter.block", "front matter, read as metadata")
RULES = (RULE, *((f"front-matter.{field}", "front matter, read as metadata") for field in KEYS))


class FrontMatter(NamedTuple):
    """The block as written, fences and following line end included, and what it says."""

    block: str
    data: dict[str, Any]

    def keys(self) -> set[str]:
        """The fields that the block has a key for, with or without a value."""
        return {field for field, keys in KEYS.items() if any(key in self.data for key in keys)}


def split_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, blank lines above it or none. A block that does not parse is text."""
    blank = len(text) - len(text.lstrip(" \t\n"))
    closings = FENCES.get(text[blank : blank + 4])
    if closings is None or text[:blank].strip("\n"):
        return None
    ends = [end for closing in closings if (end := _closing_line(text, closing, blank + 3)) > 0]
    if not ends:
        return None
    block = text[: min(ends)]
    data = _parse(block)
    return FrontMatter(block, data) if data is not None else None


def read_front_matter(front: FrontMatter) -> Iterator[Edit | Mark]:
    """The marks of the block, and the edit that peels it off."""
    for field in KEYS:
        for written, value in _values(front, field):
            start, end = _place(front.block, written)
            yield Mark(start, end, field, value, f"front-matter.{field}", 1.0)
    yield Edit(0, len(front.block), "", *RULE)


def write_front_matter(fields: dict[str, Any], front: FrontMatter | None) -> str:
    """A block with the fields; the input's own block stays as it is, with the missing keys behind it."""
    if front is None:
        return f"---\n{_dump(fields)}---\n\n"
    known = front.keys()
    missing = {key: value for key, value in fields.items() if key.removesuffix("s") not in known and key not in known}
    if not missing or front.block.lstrip().startswith("+++"):
        return front.block
    end = front.block.rstrip().rfind("\n") + 1
    longer = front.block[:end] + _dump(missing) + front.block[end:]
    reread = split_front_matter(longer)  # a block in another style of YAML may not take lines behind it
    return longer if reread is not None and reread.data == {**front.data, **missing} else front.block


def _closing_line(text: str, closing: str, at: int) -> int:
    """The offset behind the closing fence, its line end and blank lines; 0 if there is none."""
    at = text.find(closing, at)
    while at >= 0:
        end = at + len(closing)
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        if not text[end:line_end].strip():
            while text[line_end : line_end + 1] == "\n":
                line_end += 1
            return line_end
        at = text.find(closing, end)
    return 0


def _parse(block: str) -> dict[str, Any] | None:
    inner = block.strip()[3:-3]
    if ":" not in inner and "=" not in inner:
        return None
    data: object
    if block.lstrip().startswith("+++"):
        import tomllib

        try:
            data = tomllib.loads(inner)
        except tomllib.TOMLDecodeError:
            return None
    else:
        import yaml

        try:
            data = yaml.load(inner, Loader=yaml.BaseLoader)  # strings, lists and tables, whatever they say
        except (yaml.YAMLError, RecursionError):
            return None
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        return None
    data = {key.lower(): value for key, value in data.items()}
    return data if data.keys() & KNOWN_KEYS else None


def _values(front: FrontMatter, field: str) -> list[tuple[object, object]]:
    """What the block says of a field, by the first of its keys that says something: as written, and as read."""
    for key in KEYS[field]:
        value = front.data.get(key)
        written = _names(value) if field == "author" else [value]
        said = [(one, read) for one in written if (read := _read(field, one)) is not None]
        if said:
            return said
    return []


def _read(field: str, value: object) -> object | None:
    if field in ("published", "updated"):
        if isinstance(value, dt.date):  # of TOML; a datetime is one too
            return value
        from newsclean.stages.dateline.dates import read_date_line

        found = read_date_line(value) if isinstance(value, str) else []
        return found[0].value if found else None
    if isinstance(value, list):
        value = next(iter(value), None)
    if not isinstance(value, str | int | float) or str(value).lower() in SWITCHES:
        return None
    return with_single_spaces(str(value)).strip() or None


def _names(value: object) -> list[object]:
    """The authors of a list, or of a line that holds nothing but names."""
    if isinstance(value, list):
        return value
    names = parse_byline(f"by {value}", "en") if isinstance(value, str) and "," in value else []
    return list(names) if names and ", ".join(names) == value else [value]


def _place(block: str, value: object) -> tuple[int, int]:
    """Where the value stands in the block, as far as that can be told."""
    written = str(value).strip()
    at = block.find(written)
    return (at, at + len(written)) if at >= 0 else (0, len(block))


def _dump(fields: dict[str, Any]) -> str:
    import yaml

    dumped: str = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1_000_000)
    return dumped
