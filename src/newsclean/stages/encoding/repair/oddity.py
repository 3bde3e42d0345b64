"""How odd a stretch of characters looks: what no orthography writes side by side, counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from newsclean.stages.encoding.characters import high_words
from newsclean.stages.encoding.repair.byte_tables import NO_BYTE, SINGLE_BYTE, high_half

# Signs that stand beside a letter of no language: they are what the bytes 0x80-0xBF look like in some charset.
SIGNS_ODD_AT_LETTERS = frozenset(
    "\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ae\u00af\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5"
    "\u00b6\u00b8\u00b9\u00ba\u00bb\u00bc\u00bd\u00be\u00bf\u00a1\u00d7\u00f7\u20ac\u20aa\u20a7\u20af\u2122\u2030\u2039"
    "\u203a\u2020\u2021\u02c6\u02c7\u02d8\u02d9\u02da\u02db\u02dc\u02dd\u0192\u0384\u0385\u037a\u2116\u2202\u2206\u220f"
    "\u2211\u221a\u221e\u222b\u2219\u2248\u2260\u2264\u2265\u2310\u2320\u2321\u25ca\u03c0\u05f3\u05f4"
) - frozenset("\u03c0")
# Quotation marks, trade marks and the like that may follow a letter, though hardly stand between two.
MARKS_AFTER_LETTER = frozenset("\u00ae\u2122\u00a9\u00b0\u00bb\u203a\u201c\u201d\u00aa\u00ba\u00b2\u00b3\u00b9")
QUOTES = frozenset("\u201c\u201d\u201e\u201a\u00ab\u00bb\u2039\u203a\u2022")
DASHES = frozenset("\u2013\u2014")
SCRIPTS_THAT_MIX = frozenset(
    "CJK HIRAGANA KATAKANA HANGUL KATAKANA-HIRAGANA HALFWIDTH FULLWIDTH IDEOGRAPHIC BOPOMOFO".split()
)


class Look(NamedTuple):
    """What matters about a character: its kind and, of letters, its script."""

    kind: str  # upper, lower, letter, mark, sign, box, quote, dash, control, or "" for anything else
    script: str = ""


PUNCTUATION_ENDS = "\x93\x94\x98\x99\x9a\x9c\x9d\x9e\xa2\xa6"  # the last bytes of U+2013 to U+2026 in UTF-8
LETTER_KINDS = frozenset(("upper", "lower", "letter", "mark"))
ANYTHING = Look("")


@lru_cache(maxsize=1 << 15)
def look(char: str) -> Look:
    """The look of a character."""
    if "\u0080" <= char < "\u00a0":
        return Look("control")
    if "\u2500" <= char < "\u25a1":
        return Look("box")
    if char in SIGNS_ODD_AT_LETTERS:
        return Look("sign")
    if char in QUOTES:
        return Look("quote")
    if char in DASHES:
        return Look("dash")
    category = unicodedata.category(char)
    if category[0] not in "LM":
        return ANYTHING
    script = unicodedata.name(char, "").partition(" ")[0]
    if category in ("Mn", "Me", "Mc") and script in ("COMBINING", "VARIATION", ""):
        return ANYTHING
    if category == "Lm" or script in ("FEMININE", "MASCULINE", "MICRO", "MODIFIER"):
        return Look("letter", "")
    kind = {"Lu": "upper", "Ll": "lower"}.get(category, "mark" if category[0] == "M" else "letter")
    return Look(kind, script)


@lru_cache(maxsize=1)
def read_punctuation() -> re.Pattern[str]:
    """U+2013 to U+2026 in UTF-8, read as any single-byte charset: `â€™`, `ÔÇÖ`, `тАЩ`, `‚Äô`.

    It matches just before them, as they may overlap, and first looks for the few characters that
    begin them.
    """
    lasts: dict[str, set[str]] = {}
    for charset in SINGLE_BYTE:
        first, second, *others = (high_half(charset)[ord(byte) - 0x80] for byte in "\xe2\x80" + PUNCTUATION_ENDS)
        if NO_BYTE not in (first, second):
            lasts.setdefault(first + second, set()).update(char for char in others if char != NO_BYTE)
    beginnings = _one_of({pair[0] for pair in lasts})
    sequences = "|".join(re.escape(pair) + _one_of(ends) for pair, ends in lasts.items())
    return re.compile(f"(?={beginnings})(?={sequences})")


def _one_of(chars: set[str]) -> str:
    """A pattern for one of these characters."""
    return f"[{re.escape(''.join(sorted(chars)))}]"


def oddity(text: str) -> int:
    """How many neighbours in a text do not go together.

    Scripts that change within a word, capitals after lowercase letters, signs and line art at
    letters, quotation marks between letters, controls. Line art among itself is not odd, nor are
    Latin letters among Chinese ones.
    """
    odd = len(read_punctuation().findall(text))
    before = this = ANYTHING
    char = ""
    for following in text:
        after = look(following)
        if after.kind == "control":
            odd += 1
        elif this.kind in LETTER_KINDS and after.kind in LETTER_KINDS:
            odd += _letters_clash(char, this, following, after)
        elif this.kind in LETTER_KINDS and after.kind in ("sign", "box"):
            odd += _is_odd_sign_after(char, this, following, after)
        elif after.kind in LETTER_KINDS and this.kind in ("sign", "box"):
            odd += not following.isascii() or this.kind == "box" or before.kind in LETTER_KINDS
        elif (
            (
                this.kind == "quote"
                and before.kind in LETTER_KINDS
                and (after.kind in LETTER_KINDS or after.kind == "sign")
            )
            or (this.kind and before.kind == "dash" == after.kind)
            or (this.kind == "sign" and after.kind == "sign")
        ):
            odd += 1
        before, this, char = this, after, following
    return odd


def oddity_of_words(text: str) -> int:
    """The oddity of a long text, counted once for each different word: white space is odd beside nothing."""
    return sum(n * _oddity_of_word(word) for word, n in Counter(high_words(text).split(" ")).items())


@lru_cache(maxsize=1 << 13)
def _oddity_of_word(word: str) -> int:
    return oddity(word)


def _letters_clash(a: str, left: Look, b: str, right: Look) -> bool:
    if left.script != right.script:
        return bool(left.script and right.script) and not (
            left.script in SCRIPTS_THAT_MIX or right.script in SCRIPTS_THAT_MIX
        )
    return left.kind == "lower" and right.kind == "upper" and not (a.isascii() and b.isascii())


def _is_odd_sign_after(a: str, left: Look, b: str, right: Look) -> bool:
    if right.kind == "box":
        return True
    if b in MARKS_AFTER_LETTER and (a not in "\u00c2\u00c3" or b in "\u00bb\u203a"):
        return False
    return not a.isascii()
