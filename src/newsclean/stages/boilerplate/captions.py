"""Captions and picture credits that no phrase can tell: a sentence with a credit, a credit of names, one inside prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsclean.document import Edit, Mark, NamedRule
from newsclean.reading.bylines import begins_byline, read_byline
from newsclean.reading.credits import (
    Credit,
    caption_sentences,
    may_have_caption_label,
    may_have_credit,
    read_captioned,
    read_credit,
    read_credit_at_start,
    reports_speech,
)
from newsclean.reading.datelines import find_dateline
from newsclean.reading.header_zone import WRAPPED_CHARS
from newsclean.reading.headlines import could_be_headline
from newsclean.reading.labels import JUNK, TEMPLATE
from newsclean.reading.lines import SENTENCE_ENDS, CLOSERS, Line, ends_sentence, is_dense, with_single_spaces
from newsclean.reading.reading import Reading

FIELD = "caption"
CAPTION = NamedRule("boilerplate.caption", "caption with its credit")
CREDIT = NamedRule("boilerplate.credit", "picture credit")
MAX_CAPTION, MAX_DENSE = 300, 120  # code points
MAX_INLINE = 200  # of a caption at the end of a paragraph, after its label
MAX_SENTENCES = 2
MAX_SHARE = 0.34  # of the words of a text: where captions are more, they are the article
KANA = re.compile("[\u3040-\u30ff]")  # a Japanese caption has no full stop
CREDIT_ROW = re.compile(r"[^\W\d_][^:：\n]{1,24}[:：]\s*\S")  # "Text: Ada Brook", next to "Photo: Ines Korhal"


class Captions(NamedTuple):
    """The lines that are captions or credits, with their rules, and the spans of credits in other lines."""

    lines: Mapping[int, NamedRule]
    spans: Mapping[int, tuple[int, int]]
    """Offsets in the text, by line."""


NONE = Captions({}, {})


def find_captions(reading: Reading, letters: str) -> Captions:
    """Find what surely is a caption or a credit, because a label or a credit stands with it.

    Left alone: bylines, lines with template tags, a sentence without credit, a list of labels, paragraphs that only
    mention a picture. If captions are more than a third of the text, only their credits are cut.
    """
    labelled = may_have_caption_label(reading.folded)
    lines = reading.lines
    whole: dict[int, NamedRule] = {}
    spans: dict[int, tuple[int, int]] = {}
    fallback: dict[int, tuple[int, int]] = {}
    for i, line in enumerate(lines):
        words = line.words
        if letters[i] == TEMPLATE:
            continue
        if labelled and (found := _find_captioned(words)) is not None:
            if found == 0:
                whole[i] = CAPTION
            else:
                spans[i] = found, len(words)
            continue
        if words[0] in "([（【［" and (first := read_credit_at_start(words)) is not None:
            spans[i] = first.start, first.end
            continue
        if not may_have_credit(words) or (credit := read_credit(words)) is None or _has_tag(reading, line):
            continue
        if reading.looks_like_header(words) or (credit.signed and (i == len(lines) - 1 or begins_byline(words))):
            continue
        if credit.start == 0:
            if credit.named or credit.enclosed or _stands_alone(reading, letters, i):
                whole[i] = CREDIT
            continue
        if credit.start > 0:
            fallback[i] = credit.start, credit.end
        if _is_caption(lines, i, credit):
            whole[i] = CAPTION
    if sum(whole[i] is CAPTION for i in whole) and _are_the_article(lines, letters, whole):
        whole = {i: rule for i, rule in whole.items() if rule is CREDIT}
    spans |= {i: span for i, span in fallback.items() if i not in whole}
    cut = {i: (lines[i].at + start, lines[i].at + end) for i, (start, end) in spans.items() if letters[i] != JUNK}
    return Captions(whole, cut) if whole or cut else NONE


def mark_caption(text: str, start: int, end: int, rule: str) -> Iterator[Mark]:
    """A mark for a removed span, without the spaces around it."""
    written = text[start:end]
    words = written.strip()
    if words:
        at = start + len(written) - len(written.lstrip())
        yield Mark(at, at + len(words), FIELD, with_single_spaces(words), rule, 1.0)


def cut_credits(text: str, captions: Captions) -> Iterator[Edit | Mark]:
    """Cut the credits out of lines that stay."""
    for i, (start, end) in sorted(captions.spans.items()):
        yield Edit(start, end, "", *CREDIT)
        yield from mark_caption(text, start, end, CREDIT.id)


def _find_captioned(words: str) -> int | None:
    """Where a caption with a label begins in a line; 0 if the line is nothing else."""
    found = read_captioned(words)
    if found is None:
        return None
    start, caption = found
    rest = words[caption:]
    if start == 0:
        return 0 if len(words) <= MAX_CAPTION and caption_sentences(rest) <= MAX_SENTENCES else None
    before = words[:start].rstrip()
    is_short = 0 < len(rest) <= MAX_INLINE and caption_sentences(rest) == 1
    return len(before) if is_short and ends_sentence(before) else None


def _is_caption(lines: Sequence[Line], i: int, credit: Credit) -> bool:
    """Whether the line is a caption with its credit, and not a paragraph of prose that ends in one."""
    words = lines[i].words
    before = words[: credit.start] if credit.start > 0 else words
    if len(words) > (MAX_DENSE if is_dense(words) else MAX_CAPTION) or words[0].islower() or _is_wrapped(lines, i):
        return False
    if before.rstrip()[-1:] == "。" and KANA.search(before):
        return False
    return (
        caption_sentences(before) <= MAX_SENTENCES
        and not reports_speech(before)
        and find_dateline(words) is None
        and not read_byline(before).names
    )


def _is_wrapped(lines: Sequence[Line], i: int) -> bool:
    """Whether the line above goes on in line i."""
    above = lines[i - 1] if i else None
    return (
        above is not None
        and above.end + 1 == lines[i].start
        and len(above.words) >= WRAPPED_CHARS
        and above.words.rstrip(CLOSERS)[-1:] not in SENTENCE_ENDS
        and above.words[-1].islower()
    )


def _stands_alone(reading: Reading, letters: str, i: int) -> bool:
    """Whether a credit of names alone is neither the headline nor in a list of labels."""
    lines = reading.lines
    first = next((k for k, letter in enumerate(letters) if letter != JUNK), 0)
    if i == first and could_be_headline(lines[i].words):
        return False
    around = [k for k in (i - 1, i + 1) if 0 <= k < len(lines) and abs(lines[k].start - lines[i].start) < WRAPPED_CHARS * 4]
    return not any(CREDIT_ROW.match(lines[k].words) and read_credit(lines[k].words) is None for k in around)


def _are_the_article(lines: Sequence[Line], letters: str, whole: Mapping[int, NamedRule]) -> bool:
    captions = sum(len(lines[i].words) for i, rule in whole.items() if rule is CAPTION)
    stays = sum(len(lines[i].words) for i, letter in enumerate(letters) if letter != JUNK)
    return captions > MAX_SHARE * stays


def _has_tag(reading: Reading, line: Line) -> bool:
    return any(tag.start < line.end and tag.end > line.start for tag in reading.residual_tags)
