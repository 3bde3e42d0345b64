"""Guess the language of a text from its script and its commonest words: cheap, and None when unsure.

It serves to choose rule packs and to read dates, so a wrong answer costs more than none.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from newsclean.languages.compiled.detection import LANGUAGES_OF, SCRIPTS

SAMPLE = 3000  # code points from the middle of the text, where the prose is
MIN_HITS = 3  # function words that a guess needs
MIN_SHARE = 0.05  # of the words, that must be function words of the language; one that others share counts in part
MIN_LEAD = 1.35  # how far the best language must be ahead of the next
LETTER_WEIGHT = 0.5  # of a word of one letter, which may be an initial or an item of a list
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
KANA_SHARE = 0.1  # of the letters: Japanese has Han characters too, Chinese has no kana
SCRIPT_SHARE = 0.15
SCRIPT_SAMPLE = 600
BEYOND_LATIN = re.compile("[^\x00-\u036f\u1e00-\u303f]")  # no Latin letter, no punctuation


def detect_language(text: str) -> str | None:
    """The language of a text as a BCP 47 code, or None: that of a sample from its middle."""
    middle = max(0, (len(text) - text.endswith("\n") - SAMPLE) // 2)  # a last line end makes no difference
    return _language_of(text[middle : middle + SAMPLE])


@lru_cache(maxsize=8)
def _language_of(sample: str) -> str | None:
    if not sample.isascii() and BEYOND_LATIN.search(sample):
        language = _by_script(sample)
        if language:
            return language
    return _by_words(sample.lower())


def _by_script(sample: str) -> str | None:
    letters = [char for char in sample[:SCRIPT_SAMPLE] if char > "\u036f" and char.isalpha()]
    least = SCRIPT_SHARE * min(len(sample), SCRIPT_SAMPLE)
    if len(letters) < least:  # an emoji, a name
        return None
    counts = {language: sum(first <= char <= last for char in letters) for language, first, last in SCRIPTS}
    if counts["ja"] >= KANA_SHARE * len(letters) and counts["ja"] + counts["zh"] >= least:
        return "ja"
    return next((language for language, count in counts.items() if count >= least), None)


def _by_words(sample: str) -> str | None:
    words = WORD.findall(sample)
    hits: dict[str, float] = {}
    for word, count in Counter(filter(LANGUAGES_OF.__contains__, words)).items():
        languages = LANGUAGES_OF[word]
        weight = count * (LETTER_WEIGHT if len(word) == 1 else 1) / len(languages)  # a shared word says less
        for language in languages:
            hits[language] = hits.get(language, 0) + weight
    ranked = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < max(MIN_HITS, MIN_SHARE * len(words)):
        return None
    if len(ranked) > 1 and ranked[0][1] < MIN_LEAD * ranked[1][1]:
        return None
    return ranked[0][0]
