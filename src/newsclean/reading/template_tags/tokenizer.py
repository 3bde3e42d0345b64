"""Find the template tags of every family in a text: what the page should have filled in or removed.

Each family has a module for its forms. This module has the marks that every tag of a family contains,
so that a text without tags costs only a few searches for short strings. Every pattern stops at the
next mark of its own kind or after a fixed length, so the time is linear in any text. Whether a tag is
residue or the subject is decided elsewhere.
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
