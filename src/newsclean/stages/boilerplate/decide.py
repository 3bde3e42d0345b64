"""Settle the labels of lines: which of those that a weak rule matches are junk."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from newsclean.reading.labels import COMPANY, IN_COMPANY, JUNK, ON_A_PAGE, SHORT, TEMPLATE

Mode = Literal["precision", "balanced", "recall"]

MANY_LABELS = 3
COLUMN = re.compile(IN_COMPANY + "{3,}")  # a menu, a column of buttons


def with_junk(letters: str, junk: Collection[int]) -> str:
    """The labels with these lines as junk."""
    if not junk:
        return letters
    settled = list(letters)
    for i in junk:
        settled[i] = JUNK
    return "".join(settled)


def without_junk(letters: str, held: Collection[int]) -> str:
    """The labels with these lines as short lines, which stay."""
    return "".join(SHORT if i in held else letter for i, letter in enumerate(letters)) if held else letters


def decide(letters: str, mode: Mode = "balanced") -> str:
    """Settle the lines that no rule is certain of.

    A line that needs company is junk in a row of such lines, and next to junk, template tags, a byline or the end of a
    page. It is then company for the next line, so that a second pass finds no more junk. A line with a label for pages
    is junk if the text has certain junk or many such labels; a single one may be the author's.
    """
    if mode == "balanced":
        letters = COLUMN.sub(lambda column: JUNK * len(column[0]), letters)
    is_page = JUNK in letters or TEMPLATE in letters
    if ON_A_PAGE in letters:
        holds = mode == "precision" or is_page or letters.count(ON_A_PAGE) >= MANY_LABELS
        letters = letters.replace(ON_A_PAGE, JUNK if holds and mode != "recall" else SHORT)
    if IN_COMPANY not in letters:
        return letters
    if mode != "balanced":
        return letters.replace(IN_COMPANY, JUNK if mode == "precision" else SHORT)
    # The end of a page counts as company.
    settled = [*letters, JUNK if JUNK in letters or TEMPLATE in letters else SHORT]
    for order in (range(len(letters)), range(len(letters) - 1, -1, -1)):
        for i in order:
            if settled[i] == IN_COMPANY and (settled[i + 1] in COMPANY or (i and settled[i - 1] in COMPANY)):
                settled[i] = JUNK
    return "".join(settled[:-1]).replace(IN_COMPANY, SHORT)
