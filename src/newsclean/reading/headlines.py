"""The headline: which line it is, and which part of it is the site's name or the topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.languages.compiled.headlines import LINKS, SITE_NAMES
from newsclean.reading.lines import CLOSERS, is_dense, same_words

MIN_CHARS, MIN_CHARS_DENSE, MAX_CHARS = 8, 5, 250
FULL_STOPS = frozenset(".。।")  # a headline may end in a question or exclamation mark, but not in a full stop
MIN_WORDS_LEFT = 3  # in a headline after its suffix is cut off
MAX_SUFFIX_WORDS, MAX_TOPIC_WORDS = 6, 3
SENTENCE_INSIDE = re.compile(r"(?:\w{4}[.!?…]|।)\s")  # four letters: not an abbreviation
LONG_WORD = re.compile(r"\w{4,}")
BAR = re.compile(r"\s+(?:\||::|»|•)\s+")
DASH = re.compile(r"\s+[-–—·]\s+")
SITE_NAME = re.compile(rf"\.(?:com|org|net|co\.uk|de|fr|es|it|nl|ru|info|tv)\b|\b(?:{SITE_NAMES})\b", re.IGNORECASE)


def could_be_headline(words: str) -> bool:
    """Whether a line has the length and the ending of a headline, not of a sentence or a label."""
    if not MIN_CHARS_DENSE <= len(words) <= MAX_CHARS or words[-1] in ",;:":
        return False
    if len(words) < MIN_CHARS and not is_dense(words):
        return False
    return words.endswith("...") or words.rstrip(CLOSERS)[-1:] not in FULL_STOPS


def is_statement(words: str) -> bool:
    """Whether a line is two sentences, or one in a script whose headlines have no full stop."""
    stripped = words.rstrip(CLOSERS)
    if stripped[-1:] not in FULL_STOPS or stripped.endswith("..."):
        return False
    return is_dense(words) or SENTENCE_INSIDE.search(stripped) is not None


def is_title_of(headline: str, title: str) -> bool:
    """Whether a page title is this headline and a suffix: `Ferry to stay | Halm Island`."""
    if len(headline) < MIN_CHARS or not title.startswith(headline):
        return False
    return any(mark.match(title, len(headline)) for mark in (BAR, DASH))


def shares_a_word(words: str, title: str) -> bool:
    """Whether a line and a title share a long word, or two characters in a row in dense scripts."""
    if is_dense(title):
        return any(title[i : i + 2] in words for i in range(len(title) - 1) if title[i : i + 2].isalpha())
    return bool({*LONG_WORD.findall(words.casefold())} & {*LONG_WORD.findall(title.casefold())})


def split_headline(words: str, others: Sequence[str]) -> tuple[str, list[str]]:
    """A page title without its suffixes, and the suffixes: `Headline | Topic` -> Headline, [Topic].

    Up to three words after a bar are removed: a topic or a site. A longer suffix, or one after a dash, is
    removed only if it cannot be part of the headline: another header line repeats the suffix or the headline
    without it, or the suffix is the name of a site.
    """
    suffixes: list[str] = []
    while True:
        cut = _last(BAR, words) or _last(DASH, words)
        if cut is None:
            return words, suffixes
        left, suffix = words[: cut.start()].rstrip(), words[cut.end() :].strip()
        if len(left.split()) < MIN_WORDS_LEFT and not is_dense(left):
            return words, suffixes
        if len(suffix.split()) > MAX_SUFFIX_WORDS:
            return words, suffixes
        known = any(same_words(suffix, other) or same_words(left, other) for other in others)
        short_after_bar = BAR.fullmatch(cut[0]) and len(suffix.split()) <= MAX_TOPIC_WORDS
        if not (known or short_after_bar or (SITE_NAME.search(suffix) and _is_name(suffix))):
            return words, suffixes
        words = left
        suffixes.insert(0, suffix)


def _is_name(suffix: str) -> bool:
    """Whether every word of a suffix is written as in a name."""
    return all(not word[0].islower() or word in LINKS or "." in word for word in suffix.split())


def _last(separator: re.Pattern[str], words: str) -> re.Match[str] | None:
    return max(separator.finditer(words), key=re.Match.start, default=None)
