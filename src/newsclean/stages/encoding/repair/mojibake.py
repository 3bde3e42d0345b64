"""Repair text that was UTF-8 and was read as a single-byte charset: `â€™` for `’`, `РїР°` for `па`, `├®` for `é`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.characters import HIGH_RUN, shared, unusual_runs

MOJIBAKE = "encoding.mojibake"
RULES = (NamedRule(MOJIBAKE, "UTF-8 read as another charset"),)
LONG = 100_000  # characters of a text of which a part is looked at first
MAX_SPARSE = 0.3  # of a text above ASCII: above that, searching runs first saves nothing

# A letter and the quotation marks, dashes and spaces around it, as they stand in correct text.
_MARKS = "[\u00a0\u00ab\u00bb\u2010-\u201e\u2026\u202f\u2039\u203a]"
HARMLESS_RUN = re.compile(f"{_MARKS}*(?:[à-öø-ÿ]*{_MARKS}*|[À-ÖØ-Þ])")
MIN_LIKE_CP1252 = 2  # repairs of text that was read as cp1252 or the like, for that to be the reason
# `Ã` or `Â` before a space that was the byte 0xA0: together they were `à` or a no-break space.
HALVES = {"Ã": "à", "Â": ""}


def repair_mojibake(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Repair the runs of characters that some charset turns into UTF-8, where that makes them less odd.

    One charset is tried on all of the text at a time, the one that explains most first, until
    none helps, which also repairs damage on top of damage and damage of several kinds. What is
    not odd by itself is repaired only where odd places show that the charset was involved. Left
    alone: whatever would be as odd afterwards, line art, and mojibake quoted in a text about it.
    """
    text = doc.text
    if text.isascii() or not _looks_damaged(reading):
        return
    from newsclean.stages.encoding.repair.misread_utf8 import (
        CHARSET_WORDS,
        LIKE_CP1252,
        LINE_ART,
        is_garbage,
        is_shown,
        read_back,
        run_at,
    )

    if len(text) > LONG and is_garbage(run_at(text, match) for match in HIGH_RUN.finditer(text)):
        return
    places = [(match.start(), run_at(text, match)) for match in HIGH_RUN.finditer(text)]
    repaired = read_back(Counter(run for _, run in places), LINE_ART.search(text) is not None)
    if not any(charsets for _, charsets in repaired.values()):
        return
    is_like_cp1252 = sum(bool(LIKE_CP1252.intersection(repaired[run][1])) for _, run in places) >= MIN_LIKE_CP1252
    is_subject = CHARSET_WORDS.search(text) is not None
    for start, run in places:
        new, charsets = repaired[run]
        end = start + len(run.text)
        if is_like_cp1252 and run.text in HALVES and run.after == " " and not run.before.isupper():
            new, charsets = HALVES[run.text], ("cp1252, a no-break space then made a space",)
            after_space = text[end + 1 : end + 2]
            end += not after_space.isalnum() if new else after_space == " "
        if not charsets:
            continue
        head = shared(text[start:end], new)
        tail = shared(text[start + head : end][::-1], new[head:][::-1])
        start, end, new = start + head, end - tail, new[head : len(new) - tail]
        if not is_shown(text, start, end, new, is_subject):
            yield Edit(start, end, new, MOJIBAKE, f"UTF-8 read as {', then '.join(charsets)}")


def _looks_damaged(reading: Reading) -> bool:
    """Whether a text has any place in it that mojibake may have left."""
    text, runs = reading.text, ""
    if len(reading.unusual) < MAX_SPARSE * len(text):
        # Each different run once, between lowercase letters, the worst case: far less to search.
        runs = "a a".join(run for run in unusual_runs(text) if len(run) > 1 and not HARMLESS_RUN.fullmatch(run))
        if not runs:
            return False
    from newsclean.stages.encoding.repair.misread_utf8 import mojibake_gate

    found = mojibake_gate()
    if runs and not found.neighbours.search(f"a{runs}a") and not found.other_scripts.search(runs):
        return False
    return bool(found.neighbours.search(text) or (found.other_scripts.search(text) and found.mixed.search(text)))
