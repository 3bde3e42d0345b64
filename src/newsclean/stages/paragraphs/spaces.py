"""Fold runs of space inside prose; single spaces, whatever their width, are the language's own."""

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.lines import looks_like_prose
from newsclean.reading.reading import Reading

MAX_RUNS_WIDE = 2  # runs of three spaces and more that a line of prose has; a row of a table has more

FOLD = NamedRule("paragraphs.inner-space", "run of spaces inside a paragraph")
RULES = (FOLD,)

RUN = re.compile(r"(?<=\S)(?:[ \t]{2,}|\t)(?=\S)")


def fold_spaces(doc: Document, _: Reading) -> Iterator[Edit]:
    """Make one space of each run of spaces and tabs between the words of a paragraph.

    Left alone: short lines and rows of tables, where spaces make columns, and every no-break,
    thin or wide space: French, German and Japanese set them.
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
