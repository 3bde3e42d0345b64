"""Captions and credits that no phrase can tell: a sentence with a credit, a credit of names, a credit after prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsclean.document import Edit, Mark, NamedRule
from newsclean.furniture.networks import NETWORKS
from newsclean.reading.bylines import begins_byline, read_byline
from newsclean.reading.caption_patterns import hints
from newsclean.reading.captions import count_sentences, read_captioned, reports_speech
from newsclean.reading.credits import Credit, read_credit, read_credit_at_start
from newsclean.reading.datelines import find_dateline
from newsclean.reading.header_zone import WRAPPED_CHARS
from newsclean.reading.headlines import could_be_headline
from newsclean.reading.labels import JUNK, PROSE, TEMPLATE
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS, Line, ends_sentence, is_dense, with_single_spaces
from newsclean.reading.reading import Reading
from newsclean.rules.matcher import compile_set

FIELD = "caption"
CAPTION = NamedRule("boilerplate.caption", "caption with its credit")
CREDIT = NamedRule("boilerplate.credit", "picture credit")
MAX_CAPTION, MAX_DENSE = 300, 120  # code points
MAX_INLINE = 200  # of a caption at the end of a paragraph, after its label
MAX_SENTENCES = 2
MAX_SHARE = 0.34  # of the words of a text: where captions are more, they are the article
KANA = re.compile("[\u3040-\u30ff]")  # a Japanese caption has no full stop
ONE_LABEL = re.compile(r"[^\W\d_]{3,24}[:：][^:：]{3,80}")  # "Words: Ada Brook", before "Photos: Ines Korhal"
RIGHTS = "©Ⓒⓒ"  # below the text they are about the text
MAX_WRAPPED, NEAR = 120, 3  # characters of a wrapped line; lines to look at
MAX_ROW = 60
ROW = re.compile(r"[^\W\d_][^:：\n]{1,24}[:：]\s*\S")  # "Text: Ada Brook", next to "Photo: Ines Korhal"


class Captions(NamedTuple):
    """The lines that are captions or credits, with their rules, and the spans of credits in other lines."""

    lines: Mapping[int, NamedRule]
    spans: Mapping[int, tuple[int, int]]
    """Offsets in the text, by line."""


NONE = Captions({}, {})


@cache
def _search_hints() -> Callable[[str], list[int]]:
    patterns = hints()
    return compile_set(patterns, [CREDIT.id] * len(patterns))


class _Found(NamedTuple):
    """What is in a line: the rule if all of it is a caption or credit; the span of the words that are one anyway."""

    rule: NamedRule | None
    span: tuple[int, int] | None = None


def find_captions(reading: Reading, folded: str, letters: str) -> Captions:
    """Find what surely is a caption or a credit, because a label or a credit stands with it.

    Left alone: bylines, lines with template tags, a sentence without credit, a list of labels, paragraphs that only
    mention a picture. If captions are more than a third of the text, only their credits are cut.
    """
    hinted = _search_hints()
    if not hinted(folded):
        return NONE
    lines = reading.lines
    found: dict[int, _Found] = {}
    for i, line in enumerate(lines):
        if letters[i] == TEMPLATE or not hinted(folded[line.start : line.end]):
            continue
        one = _read_label(line.words) or _read_credit(reading, letters, i)
        if one is not None and not _has_tag(reading, line):
            found[i] = one
    if not found:
        return NONE
    whole = {i: one.rule for i, one in found.items() if one.rule is not None}
    if _are_the_article(lines, letters, whole):
        whole = {i: rule for i, rule in whole.items() if rule is CREDIT}
    cut = {i: one.span for i, one in found.items() if one.span and i not in whole and letters[i] != JUNK}
    return Captions(whole, {i: (lines[i].at + start, lines[i].at + end) for i, (start, end) in cut.items()})


def mark_caption(text: str, start: int, end: int, rule: str) -> Iterator[Mark]:
    """A mark for a removed span, without the spaces around it and the icons of networks before it."""
    icons = _icons().match(text, start, end)
    start = icons.end() if icons else start
    written = text[start:end]
    words = written.strip()
    if words:
        at = start + len(written) - len(written.lstrip())
        yield Mark(at, at + len(words), FIELD, with_single_spaces(words), rule, 1.0)


@cache
def _icons() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{'|'.join(map(re.escape, NETWORKS))})\s+){{3,}}", re.IGNORECASE)


def cut_credits(text: str, captions: Captions) -> Iterator[Edit | Mark]:
    """Cut the credits out of lines that stay."""
    for start, end in captions.spans.values():
        yield Edit(start, end, "", *CREDIT)
        yield from mark_caption(text, start, end, CREDIT.id)


def _read_label(words: str) -> _Found | None:
    """A caption after its label: all of a line, or at the end of a paragraph."""
    found = read_captioned(words)
    if found is None:
        return None
    start, caption = found
    rest = words[caption:]
    if start == 0:
        is_caption = len(words) <= MAX_CAPTION and count_sentences(rest) <= MAX_SENTENCES
        return _Found(CAPTION) if is_caption else None
    before = words[:start].rstrip()
    is_short = 0 < len(rest) <= MAX_INLINE and count_sentences(rest) == 1
    return _Found(None, (len(before), len(words))) if is_short and ends_sentence(before) else None


def _read_credit(reading: Reading, letters: str, i: int) -> _Found | None:
    """A credit: all of a line, at its end with a caption or prose before it, or in brackets at its beginning."""
    words = reading.lines[i].words
    first = read_credit_at_start(words)
    if first is not None:
        return _Found(None, (first.start, first.end))
    credit = read_credit(words)
    if credit is None or reading.looks_like_header(words):
        return None
    if credit.signed and _may_sign_text(letters, i, credit, words):
        return None
    if credit.start == 0:
        if words[0] in RIGHTS and i > letters.rfind(PROSE):
            return None
        is_credit = credit.named or credit.enclosed or _stands_alone(reading, letters, i)
        return _Found(CREDIT) if is_credit else None
    rule = CAPTION if _is_caption(reading.lines, i, credit) else None
    span = (credit.start, credit.end) if credit.start > 0 else None
    return _Found(rule, span) if rule or span else None


def _is_caption(lines: Sequence[Line], i: int, credit: Credit) -> bool:
    """Whether the line is a caption with its credit, and not a paragraph of prose that ends in one."""
    words = lines[i].words
    before = words[: credit.start] if credit.start > 0 else words
    if len(words) > (MAX_DENSE if is_dense(words) else MAX_CAPTION) or words[0].islower() or _is_wrapped(lines, i):
        return False
    if before.rstrip()[-1:] == "。" and KANA.search(before):
        return False
    return (
        count_sentences(before) <= MAX_SENTENCES
        and not reports_speech(before)
        and find_dateline(before.strip()) is None
        and not read_byline(before).names
        and not ONE_LABEL.fullmatch(before.strip())
    )


def _may_sign_text(letters: str, i: int, credit: Credit, words: str) -> bool:
    """Whether a credit without a label may be a byline, or the signature below the text: `Ada Brook / AFP`."""
    if i == len(letters) - 1 or begins_byline(words):
        return True
    return credit.start == 0 and not letters.find(PROSE) < i < letters.rfind(PROSE)


def _is_wrapped(lines: Sequence[Line], i: int) -> bool:
    """Whether the line above may go on in line i: not in a text that has a paragraph on each line."""
    above = lines[i - 1] if i else None
    if any(len(line.words) > MAX_WRAPPED for line in lines[max(0, i - NEAR) : i + NEAR + 1]):
        return False
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
    around = [lines[k].words for k in (i - 1, i + 1) if 0 <= k < len(lines)]
    return not any(len(words) <= MAX_ROW and ROW.match(words) and read_credit(words) is None for words in around)


def _are_the_article(lines: Sequence[Line], letters: str, whole: Mapping[int, NamedRule]) -> bool:
    captions = sum(len(lines[i].words) for i, rule in whole.items() if rule is CAPTION)
    stays = sum(len(lines[i].words) for i, letter in enumerate(letters) if letter != JUNK)
    return captions > MAX_SHARE * stays


def _has_tag(reading: Reading, line: Line) -> bool:
    return any(tag.start < line.end and tag.end > line.start for tag in reading.residual_tags)
