"""Drop script and style sheets whose tags a scraper removed: `window.dataLayer = …`, `.box { … }`, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.hygiene.tags import overlaps

RULE = NamedRule("encoding.script", "script or style sheet without its tags")
RULES = (RULE,)
CODE_SIGNS = ("{", "=", ");", "@import")  # one of these is in whatever is dropped here
INLINE_SIGNS = ("{", "=", ");")  # the same for what is dropped inside a line


def drop_scripts(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Drop script, style sheet and JSON-LD on lines of their own, and inside a line of prose where its end is certain.

    Left alone: code in a text about code, code that a colon announces, fenced code, lines inside
    template tags, and every line that reads as prose.
    """
    text = doc.text
    if not any(sign in text for sign in CODE_SIGNS):
        return
    from newsclean.stages.encoding.hygiene.script_blocks import find_blocks, is_about_code, starts_of

    lines = text.split("\n")
    blocks = list(find_blocks(lines))
    spans = list(_find_inline(lines, blocks))
    if not (blocks or spans) or "```" in text or is_about_code(_without(lines, spans), blocks):
        return
    tokens = [(token.start, token.end) for token in reading.tags]
    starts = starts_of(lines)
    for i, start, end in spans:
        if not overlaps(tokens, starts[i] + start, starts[i] + end):
            yield Edit(starts[i] + start, starts[i] + end, _gap(lines[i], start, end), *RULE)
    for first, last in blocks:
        start, end = starts[first], starts[last] + len(lines[last])
        before = next((line for line in reversed(lines[max(0, first - 3) : first]) if line.strip()), "")
        if not before.rstrip().endswith(":") and not overlaps(tokens, start, end):
            yield Edit(start, min(end + 1, len(text)), "", *RULE)


def _find_inline(lines: Sequence[str], blocks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """The lines with code inside, and its spans in them; not those of the blocks."""
    from newsclean.stages.encoding.hygiene.inline_code import find_inline

    inside = {i for first, last in blocks for i in range(first, last + 1)}
    for i, line in enumerate(lines):
        if i not in inside and any(sign in line for sign in INLINE_SIGNS):
            for start, end in find_inline(line):
                yield i, start, end


def _without(lines: Sequence[str], spans: Sequence[tuple[int, int, int]]) -> Sequence[str]:
    rest = [*lines]
    for i, start, end in reversed(spans):
        rest[i] = rest[i][:start] + rest[i][end:]
    return rest


def _gap(line: str, start: int, end: int) -> str:
    """The space that two words need between them which code stood between."""
    return " " if line[start - 1 : start].strip() and line[end : end + 1].strip() and start else ""
