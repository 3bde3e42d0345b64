"""Dumps of data and ad slots: print_r, var_dump and serialised arrays, debug lines of ad servers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Edit, NamedRule
from newsclean.reading.template_tags.token import has_any

DUMP = NamedRule("templates.dump", "dump of data")
SLOT = NamedRule("templates.ad-slot", "ad slot that was not filled")

MAX_DUMP = 20_000  # code points from the first bracket of a dump to its last
PRINT_R = re.compile(r"(?:\bArray|\b[\w\\]{1,60}+ Object)\s{0,3}+\(\s*+(?=\[[\w:. -]{1,60}+\] =>|\)\s)")
VAR_DUMP = re.compile(r"\b(?:array\(\d+\)|object\([\w\\]{1,60}+\)#\d+ \(\d+\)) \{\s*+(?=\[)")
SERIALISED = re.compile(r"(?<![\w\"'])(?:a:\d+:|O:\d+:\"[\w\\]{1,60}+\":\d+:)\{(?=[sibdaON]:|\})")
ABOUT_PROGRAMS = re.compile(
    r"\b(?:php|print_r|var_dump|serializ\w*|serialis\w*|debugg\w*|programm\w*)\b", re.IGNORECASE
)
DUMPS = ((PRINT_R, "("), (VAR_DUMP, "{"), (SERIALISED, "{"))
BRACKET = {"(": re.compile(r"[()]"), "{": re.compile(r"[{}]")}

CREATIVE = re.compile(
    r"(?:\b[\w.-]{1,60}+(?:[ /][\w.-]{1,60}+){0,4}? -- \d+, )?"
    r"\bcampaign: [\w.|-]{1,120}+(?: -- \d+)?, creative: [\w.|-]{1,120}+(?: -- \d+)?"
    r"(?:, (?:page|targetedPage|position|slot|adunit|line ?item|order): [^\s,]{0,200}+){0,6}+"
)
SLOT_LINE = re.compile(
    r"^[ \t]*(?:/\d{4,12}+(?:/[\w.-]{1,60}+){1,8}+"
    r"|(?:ad|gpt|dfp)[_-](?:slot|unit|container|placeholder|top|bottom|\d+)[\w-]{0,60}+"
    r"|\[?(?:ad[ _-]?slot|ad[ _-]?unit|ad[ _-]?placeholder)(?:[ :#_-]+[\w/.-]{1,60}+)?\]?)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
SLOT_MARKS = ("slot", "SLOT", "\nad-", "\nad_", "\nAD_", "\ngpt-", "\ndfp-", "\n/")


def find_dumps(text: str) -> Iterator[Edit]:
    """Remove whole dumps, and the lines of ad servers.

    Left alone: a dump in a text about code, and a dump without an end.
    """
    if has_any(text, ("=>", "{")):
        dumps = [edit for pattern, bracket in DUMPS for edit in _brackets(text, pattern, bracket)]
        if dumps and not ABOUT_PROGRAMS.search(text):
            yield from dumps
    if "creative: " in text:
        for hit in CREATIVE.finditer(text):
            yield Edit(*hit.span(), "", *SLOT)
    if text[:1] == "/" or has_any(text, SLOT_MARKS):
        for hit in SLOT_LINE.finditer(text):
            yield Edit(*hit.span(), "", *SLOT)


def _brackets(text: str, opening: re.Pattern[str], bracket: str) -> Iterator[Edit]:
    """Remove each dump, from its opening to the bracket that ends it."""
    starts = {hit.start() + hit[0].index(bracket): hit.start() for hit in opening.finditer(text)}
    if not starts:
        return
    waiting: list[int] = []
    ends: dict[int, int] = {}
    for hit in BRACKET[bracket].finditer(text, min(starts)):
        if hit[0] == bracket:
            waiting.append(hit.start())
        elif waiting:
            ends[waiting.pop()] = hit.end()
    here = 0
    for at, start in starts.items():
        end = ends.get(at, -1)
        if start >= here and at < end <= start + MAX_DUMP:
            here = end
            yield Edit(start, end, "", *DUMP)
