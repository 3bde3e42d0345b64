"""Find template tags in a text, of every family: what a page's machinery would have filled in or taken out.

Each family has a module that knows its shapes; this one knows which marks a family cannot do
without, so that a text without them pays for a few searches of a short string. Every pattern
stops at the next mark of its own kind or after a fixed length: the time is linear in the text,
whatever the text is. Whether a tag is residue or the subject is decided elsewhere.
"""

from __future__ import annotations

from newsclean.reading.template_tags.braces import find_braces, find_loose_braces
from newsclean.reading.template_tags.placeholders import find_placeholders
from newsclean.reading.template_tags.shortcodes import find_shortcodes
from newsclean.reading.template_tags.statements import find_bindings, find_statements
from newsclean.reading.template_tags.token import Token, has_any

FAMILIES = (
    (("{{", "｛｛"), find_braces),
    (("{{", "｛｛"), find_loose_braces),
    (("{%", "{#", "{/", "{:", "{@", "<", "[%"), find_statements),
    (('="',), find_bindings),
    (("${", "#{", "{$", "%%", "@@", "##", "[[", "__", "%(", "*|"), find_placeholders),
    (("[",), find_shortcodes),
)


def tokenize(text: str) -> tuple[Token, ...]:
    """All template tags of a text, in order and disjoint."""
    tokens: list[Token] = []
    for marks, find in FAMILIES:
        if has_any(text, marks):
            tokens += find(text)
    if not tokens:
        return ()
    tokens.sort(key=lambda token: token.start)
    disjoint: list[Token] = []
    for token in tokens:
        if not disjoint or token.start >= disjoint[-1].end:
            disjoint.append(token)
    return tuple(disjoint)
