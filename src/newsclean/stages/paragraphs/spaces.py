"""Fold runs of spaces inside prose; single spaces of any width stay."""

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.lines import looks_like_prose
from newsclean.reading.reading import Reading

MAX_RUNS_WIDE = 2  # runs of three or more spaces in a line of prose; a row of a table has more

FOLD = NamedRule("paragraphs.inner-space", "run of spaces inside a paragraph")
RULES = (FOLD,)

RUN = re.compile(r"(?<=\S)(?:[ \t]{2,}|\t)(?=\S)")


def fold_spaces(doc: Document, _: Reading) -> Iterator[Edit]:
    """Replace each run of spaces and tabs between the words of a paragraph with one space.

    Left alone: short lines and rows of tables, where spaces make columns, and every no-break,
    thin or wide space, which French, German and Japanese use.
    """
    text = doc.text
    if "  " not in text and "\t" not in text:
        return
    at = 0
    for line in text.split("\n"):
        if ("  " in line or "\t" in line) and looks_like_prose(line.strip() or "x"):
            runs = list(RUN.finditer(line))
            if sum(len(m[0]) > 2 for m in runs) <= MAX_RUNS_WIDE:
                for m in runs:
                    yield Edit(at + m.start(), at + m.end(), " ", *FOLD)
        at += len(line) + 1
