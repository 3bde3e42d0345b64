"""Text cut by more than a line end: drop caps, and sentences interrupted by a removed block."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from newsclean.document import Document, NamedRule, SourceMap
from newsclean.languages.compiled.paragraphs import LETTER_WORDS, OTHER_LETTER_WORDS
from newsclean.reading.rows import Row, begins_item, is_unended
from newsclean.reading.words import LETTERS
from newsclean.stages.paragraphs.joining import continues_line

MIN_PIECE = 38  # characters of the line above a removed block
MIN_DROPPED = 38  # characters of the line below a drop cap

DROP_CAP = NamedRule("paragraphs.drop-cap", "first letter of a paragraph, on a line of its own")
REMOVED = NamedRule("paragraphs.removed-block", "sentence that continued after a removed block")
RULES = (DROP_CAP, REMOVED)

LONE_LETTER = re.compile(r"\n[ \t]{0,8}[“\"„«]?[^\W\d_][ \t]?\n")
NEXT_PARAGRAPH = re.compile(r"\n\n(?=[^\W\d_A-Z]|[,;.:)])")


def may_need_joins(doc: Document) -> bool:
    """Whether paragraphs with correct breaks may still be pieces of one."""
    text = doc.text
    if has_lone_letter(text):
        return True
    return any(not text[m.end()].isupper() for m in NEXT_PARAGRAPH.finditer(text)) and _has_removals(doc)


def has_lone_letter(text: str) -> bool:
    """Whether a letter is alone on a line, except for a quote and space."""
    return LONE_LETTER.search(text) is not None or LONE_LETTER.match("\n" + text[:4]) is not None


def find_drop_caps(rows: Sequence[Row], has: Callable[[str], bool], language: str | None) -> Iterator[int]:
    """The indexes of lines that are the first letter of the next line.

    Left alone: a letter that may be a word of its own, unless the whole word occurs elsewhere in
    the text, and a letter before a short line (a list of sizes, a rating).
    """
    for i, (above, below) in enumerate(pairwise(rows)):
        if len(above.words) > 2 or len(below.words) < MIN_DROPPED:
            continue
        letter = above.words.strip('“"„«')
        if len(letter) != 1 or not letter.isupper():
            continue
        word = LETTERS.match(below.words)
        if not word or not (word[0].islower() or (word[0].isupper() and len(word[0]) > 1)):
            continue
        may_be_word = letter.lower() in LETTER_WORDS.get(language or "", OTHER_LETTER_WORDS)
        if has(letter + word[0]) or (not may_be_word and word[0].islower()):
            yield i


def find_removed_blocks(doc: Document, rows: Sequence[Row]) -> list[int]:
    """The indexes of paragraphs whose sentence continues in the next one, because a block between them was removed.

    Left alone if another paragraph also begins in lowercase, but nothing was removed before it: a list.
    """
    candidates = [i for i, (above, below) in enumerate(pairwise(rows)) if _goes_on(above, below)]
    if not candidates or not _has_removals(doc):
        return []
    trace = SourceMap(doc.steps)
    for i in candidates:
        end = trace.span(rows[i].end - 1, rows[i].end)[1]
        start = trace.span(rows[i + 1].start, rows[i + 1].start + 1)[0]
        if not trace.source(doc.text, end, start).strip():
            return []
    return candidates


def _goes_on(above: Row, below: Row) -> bool:
    return (
        above.block != below.block
        and len(above.words) >= MIN_PIECE
        and is_unended(above.words)
        and (below.words[0].islower() or continues_line(below.words))
        and not begins_item(below.words)
        and not begins_item(above.words)
    )


def _has_removals(doc: Document) -> bool:
    return any(len(change.old) > len(change.new) for step in doc.steps for change in step.changes)
