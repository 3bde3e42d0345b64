"""A line as tokens: words, numbers, addresses, dates and signs, with their offsets.

Text is folded first: lowercase, straight apostrophes, plain spaces. Folding keeps the length, so offsets in folded
text are offsets in the text. Scripts without spaces between words (Han, kana, Thai) are read character by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

LEADING = " \t*•·–—-_=>»›|[(#▶►→◆■+"  # decoration that a line may begin with
TRAILING = LEADING + ":.…!])<«‹"

_SIGNS = (
    r"!-/:-@\[-`{-\x7f\x80-©«-´¶-¹»-¿×÷؆-؏؛-؟٪-٭۔।॥"
    r"\u2000-\u200b\u200e-⯿、-〄〇-〿・！-／：-＠［-｀｛-･￠-￦\ufe30-\ufe6f\ufff0-\uffff\ue000-\uf8ff\U0001f000-\U0001faff"
)
_DENSE = (
    r"぀-ヺー-ヿ㐀-䶿一-鿿豈-\ufaff々〆\U00020000-\U0003ffff"
    r"\u0e01-\u0e7f\u0e80-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
)
_CLASSES = rf"""
    (?P<word>[^\s\d{_SIGNS}{_DENSE}]+|[{_DENSE}])
  | (?P<date>\d{{4}}(?:-\d\d?-|/\d\d?/|\.\d\d?\.)\d\d?(?!\d)
    |\d\d?(?:-\d\d?-|/\d\d?/|\.\ ?\d\d?\.\ ?)\d{{2,4}}(?!\d))
  | (?P<time>\d\d?:\d\d(?::\d\d)?(?!\d))
  | (?P<n>\d+(?:[.,]\d+)*)
  | \S
"""
_ADDRESSES = r"""
    (?P<url>(?:https?://|www\.)\S*[^\s.,;:!?)\]"'…»”])
  | (?P<mail>[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})
"""
PLAIN = re.compile(_CLASSES, re.VERBOSE)  # of a line without addresses
RICH = re.compile(f"{_ADDRESSES} | {_CLASSES}", re.VERBOSE)
DENSE = re.compile(f"[{_DENSE}]")


def tokens_in(folded: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The tokens of folded text from an offset on: `group()` is the token, `lastgroup` its class, None for a sign."""
    return _pattern(folded).finditer(folded, start)


@lru_cache(maxsize=1)
def _pattern(folded: str) -> re.Pattern[str]:
    """The pattern for a text, which is asked for again at each place where a phrase may begin."""
    return RICH if "@" in folded or "://" in folded or "www." in folded else PLAIN
