"""Captions: a label with the words of a caption after it, and whether words show or tell."""

from __future__ import annotations

import re

from newsclean.reading.caption_patterns import patterns
from newsclean.reading.credit_sources import is_source
from newsclean.reading.credits import MAX_LINE, SENTENCE
from newsclean.reading.folding import fold

WORD = re.compile(r"[^\W\d_]+")


def read_captioned(words: str) -> tuple[int, int] | None:
    """Where a label with its credit and a caption begin, and where the caption does.

    `Image copyright Getty Images Image caption The harbour at dawn`, at the beginning of the words or later.
    """
    if len(words) > MAX_LINE:
        return None
    folded = fold(words)
    known = patterns()
    for label in known.before.finditer(folded):
        caption = words[label.end() :]
        if label.start() == 0 and is_source(caption, known):
            return 0, label.end()  # "toggle caption Ines Korhal/NPR"
        if not caption or caption[0].islower() or words[label.start()].islower():
            continue
        if label.start() == 0:
            return 0, label.end()
        before = words[: label.start()].rstrip(" ,")
        at = max(0, before.rfind("Image "), before.rfind("Media "))
        first = known.first_label.match(fold(before), at)
        if first is not None and " " in first["label"] and is_source(before[first.end() :], known):
            return at, label.end()
    return None


def count_sentences(words: str) -> int:
    """How many sentences there are in the words of a caption."""
    count = 1
    for found in SENTENCE.finditer(words):
        begins = found[1]
        count += begins is None or (begins.isalpha() and not begins.islower())
    return count


def reports_speech(words: str) -> bool:
    """Whether a word such as "said" is in the words: captions show, prose tells."""
    said = patterns().said
    return any(word in said for word in WORD.findall(words.lower()))
