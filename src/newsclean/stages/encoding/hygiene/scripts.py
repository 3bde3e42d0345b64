"""Drop script and style sheets whose tags a scraper removed: `window.dataLayer = …`, `.box { … }`, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.hygiene.tags import overlaps

RULE = NamedRule("encoding.script", "script or style sheet without its tags")
RULES = (RULE,)
CODE_SIGNS = ("{", "=", ");", "@import")  # one of these is in whatever is dropped here


def drop_scripts(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Drop blocks of script, style sheet and JSON-LD that stand on lines of their own.

    Left alone: code in a text about code, code that a colon announces, fenced code, lines inside
    template tags, and every line that reads as prose.
    """
    text = doc.text
    if not any(sign in text for sign in CODE_SIGNS):
        return
    from newsclean.stages.encoding.hygiene.script_blocks import find_blocks, is_about_code, starts_of

    lines = text.split("\n")
    blocks = list(find_blocks(lines))
    if not blocks or "```" in text or is_about_code(lines, blocks):
        return
    tokens = [(token.start, token.end) for token in reading.tags]
    starts = starts_of(lines)
    for first, last in blocks:
        start, end = starts[first], starts[last] + len(lines[last])
        before = next((line for line in reversed(lines[max(0, first - 3) : first]) if line.strip()), "")
        if not before.rstrip().endswith(":") and not overlaps(tokens, start, end):
            yield Edit(start, min(end + 1, len(text)), "", *RULE)
