"""Whether a line reports what somebody said or found: then it is news, even if it begins as page furniture does."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from newsclean.languages.compiled.packs import SHARED_PACK
from newsclean.reading.lines import ends_sentence

SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s+(?=\S)")
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
MIN_PROSE = 80  # code points after a notice that are not part of it
FALLBACK = "en"  # for texts in a language of which no such words are known


def reports(folded_line: str, language: str | None) -> bool:
    """Whether a folded line is a sentence with words by which news reports, "said", "according to", in its language.

    Left alone: what does not end like a sentence, as links and their headlines.
    """
    return bool(folded_line) and ends_sentence(folded_line) and _pattern(language).search(folded_line) is not None


@lru_cache(maxsize=64)
def _pattern(language: str | None) -> re.Pattern[str]:
    from newsclean.languages.compiled.reports import REPORTS

    primary = (language or FALLBACK).replace("_", "-").partition("-")[0].lower()
    own = REPORTS.get(primary) or REPORTS.get(SHARED_PACK.get(primary, ""))
    return re.compile(own or REPORTS[FALLBACK])


def end_of_notice(folded_line: str, language: str | None) -> int:
    """Where a notice at the beginning of a folded line ends: before a sentence without a word of notices.

    The length of the line if what follows there addresses the reader, is no prose, or is in a language of whose notices
    nothing is known.
    """
    from newsclean.languages.compiled.reports import NOTICE_WORDS, READER_WORDS

    primary = (language or FALLBACK).partition("-")[0]
    known = frozenset(NOTICE_WORDS.get(primary, "").split())
    reader = frozenset(READER_WORDS.get(primary, "").split())
    whole = len(folded_line)
    starts = [found.end() for found in SENTENCE_END.finditer(folded_line)] if known and reader else []
    for start, end in pairwise([*starts, whole]):
        if known.isdisjoint(WORD.findall(folded_line[start:end])):
            is_prose = whole - start >= MIN_PROSE and ends_sentence(folded_line)
            return start if is_prose and reader.isdisjoint(WORD.findall(folded_line[start:])) else whole
    return whole
