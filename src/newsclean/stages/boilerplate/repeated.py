"""Prose that is already above: the standfirst again, or the text of a picture and its caption."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsclean.document import NamedRule
from newsclean.reading.labels import PROSE
from newsclean.reading.lines import Line, looks_like_prose

REPEATED = NamedRule("boilerplate.repeated", "line that is already above")
REPEATED_WITHIN = 6  # lines between a sentence and its copy: standfirst and lead, alt text and caption
MAX_REPEATED = 400  # code points: standfirsts and captions are shorter
COLUMNS = re.compile(r"\s{3,}|\t")  # of a table, in which a row may be said twice


def find_repeated(lines: Sequence[Line], letters: str) -> set[int]:
    """The prose that repeats the standfirst or the line above it word for word.

    Left alone, as repeated on purpose: what is longer than a standfirst, occurs more than twice, or recurs far below;
    the rows of a table.
    """
    prose = [i for i, letter in enumerate(letters) if letter == PROSE and len(lines[i].words) <= MAX_REPEATED]
    heads = {lines[i].words: i for i in reversed(prose[:2])}
    repeated = []
    for above, below in pairwise(prose):
        words = lines[below].words
        first = heads.get(words, below)
        again = words == lines[above].words or first < below <= first + REPEATED_WITHIN
        if again and looks_like_prose(words) and not COLUMNS.search(words):
            repeated.append(below)
    said = Counter(lines[i].words for i in prose) if repeated else Counter()
    return {i for i in repeated if said[lines[i].words] == 2}
