"""Whether a line reports what somebody said or found: then it is news, even if it begins as page furniture does."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.languages.compiled.packs import SHARED_PACK
from newsclean.reading.lines import ends_sentence

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
