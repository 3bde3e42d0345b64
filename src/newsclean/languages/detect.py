"""Guess the language of a text from its script and its commonest words. Cheap; None when unsure.

The result selects rule packs and the reading of dates, so a wrong answer is worse than none.
"""

from __future__ import annotations

import re
from collections import Counter

from newsclean.languages.compiled.detection import LANGUAGES_OF, SCRIPTS

SAMPLE = 3000  # code points from the middle of the text, where the prose is
MIN_HITS = 3  # function words needed for a guess
MIN_SHARE = 0.05  # of the words, that must be function words of the language; a word shared with others counts in part
MIN_LEAD = 1.35  # how far the best language must be ahead of the next
LETTER_WEIGHT = 0.5  # of a one-letter word, which may be an initial or a list marker
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
KANA_SHARE = 0.1  # of the letters: Japanese also uses Han characters, Chinese has no kana
SCRIPT_SHARE = 0.15
SCRIPT_SAMPLE = 600
BEYOND_LATIN = re.compile("[^\x00-\u036f\u1e00-\u303f]")  # neither Latin letters nor punctuation


def detect_language(text: str) -> str | None:
    """The language of a text as a BCP 47 code, or None: that of a sample from its middle."""
    return language_of_sample(sample_of(text))


def sample_of(text: str) -> str:
    """The middle of a text, by which its language is detected. A last line end makes no difference."""
    middle = max(0, (len(text) - text.endswith("\n") - SAMPLE) // 2)
    return text[middle : middle + SAMPLE]


def language_of_sample(sample: str) -> str | None:
    """The language of a sample as a BCP 47 code, or None."""
    if not sample.isascii() and BEYOND_LATIN.search(sample):
        language = _by_script(sample)
        if language:
            return language
    return _by_words(sample.lower())


def _by_script(sample: str) -> str | None:
    letters = [char for char in sample[:SCRIPT_SAMPLE] if char > "\u036f" and char.isalpha()]
    least = SCRIPT_SHARE * min(len(sample), SCRIPT_SAMPLE)
    if len(letters) < least:  # only an emoji or a name
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
        weight = count * (LETTER_WEIGHT if len(word) == 1 else 1) / len(languages)  # a shared word is weaker evidence
        for language in languages:
            hits[language] = hits.get(language, 0) + weight
    ranked = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < max(MIN_HITS, MIN_SHARE * len(words)):
        return None
    if len(ranked) > 1 and ranked[0][1] < MIN_LEAD * ranked[1][1]:
        return None
    return ranked[0][0]
