"""Remove template residue and its wording, so that the rest reads correctly."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.document import Document, Edit, NamedRule
from newsclean.languages.compiled.templates import DATA_LABELS
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS
from newsclean.reading.reading import Reading
from newsclean.reading.template_tags.placeholders import PLACEHOLDER
from newsclean.reading.template_tags.residual import MAX_LABEL, TagLine, is_label, tag_lines
from newsclean.reading.template_tags.shortcodes import CAPTION, SHORTCODE
from newsclean.reading.template_tags.statements import ATTRIBUTE
from newsclean.reading.template_tags.token import Token
from newsclean.stages.templates.dumps import DUMP, SLOT, find_dumps
from newsclean.stages.templates.forms import find_forms

WORDING = NamedRule("templates.wording", "wording of a template")
TAG_RULES = {
    rule.id: rule
    for rule in (
        NamedRule("templates.tag", "unfilled template tag"),
        NamedRule(PLACEHOLDER, "unfilled placeholder"),
        NamedRule(SHORTCODE, "shortcode of a content system"),
        NamedRule(CAPTION, "caption in a shortcode"),
        NamedRule(ATTRIBUTE, "attribute of a page template"),
    )
}
RULES = (*TAG_RULES.values(), WORDING, DUMP, SLOT)

MIN_CHAIN, MIN_CHAIN_NAMES = 4, 3  # tags in a row, and different names, that a few labels may come between
MAX_DECORATION = 12  # code points next to a tag that mean nothing: brackets, bullets, bars

LETTER_OR_DIGIT = re.compile(r"[^\W_]")
SPACES = " \t\u00a0\u202f\u3000"
CLOSES = frozenset(",.;:!?)]}»”…，。；：！？）")
OPENS = frozenset("([{«“„（")
SEPARATOR_AFTER = re.compile(r"[ \u00a0]*(?:[,;:.!?|•·/–—-]+(?=\s|$))[ \u00a0]*")
SEPARATOR_BEFORE = re.compile(r"[ \u00a0]*(?:[|•·–—]|(?<=\s)[-/,])[ \u00a0]*$")
MAX_SEPARATOR = 8


class Piece(NamedTuple):
    """A span to remove, and the rule that removes it."""

    start: int
    end: int
    rule: str
    reason: str


def remove_templates(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Remove template tags that were never filled in, their wording, and dumps of data.

    Left alone: prose, even inside a section, and every tag in a text about templates.
    """
    text = doc.text
    yield from find_dumps(text)
    tokens = reading.residual_tags
    if not tokens:
        return
    wording = _wording(text, tokens, reading.sections)
    pieces = [Piece(token.start, token.end, *TAG_RULES[token.rule]) for token in tokens]
    pieces += [Piece(start, end, *WORDING) for start, end in wording]
    pieces.sort()
    for line in tag_lines(text, pieces):
        yield from _edits(text, line, pieces[line.first : line.last])


def _wording(text: str, tokens: Sequence[Token], sections: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The wording of the tags: labels in sections, between many tags and of data, and forms after tags."""
    lines = list(tag_lines(text, tokens))
    rest = _TextOutside(text, lines)
    spans = [(start, end) for start, end in sections if not rest.contains(start, end)]
    spans += _chains(text, tokens)
    spans += find_forms(text, tokens)
    spans += [(line.start, line.end) for line in lines if _is_data(line.masked)]
    return _words_between(text, tokens, _merge(spans))


class _TextOutside:
    """The text in the lines with tags, outside the tags. The positions of its characters are found once per line."""

    def __init__(self, text: str, lines: Sequence[TagLine]) -> None:
        self._text, self._lines = text, lines
        self._starts = [line.start for line in lines]
        self._known: tuple[int, list[int], list[int]] = (-1, [], [])

    def contains(self, start: int, end: int) -> bool:
        """Whether a section is inside a line with other text, of which its words are part."""
        if "\n" in self._text[start:end]:
            return False
        i = bisect_right(self._starts, start) - 1
        line = self._lines[i]
        seen, words = self._places(i)
        start, end = start - line.start, end - line.start
        # How many words are before the section, and before its end.
        left, right = bisect_left(words, start), bisect_left(words, end)
        if not left and right == len(words):
            return False
        first = words[0] if left else words[right]
        last = words[-1] if right < len(words) else words[left - 1]
        before = range(bisect_left(seen, first), bisect_left(seen, min(start, last + 1)))
        after = range(bisect_left(seen, max(end, first)), bisect_right(seen, last))
        if len(before) + len(after) > MAX_LABEL:
            return True
        return not is_label("".join(line.masked[seen[k]] for k in (*before, *after)))

    def _places(self, i: int) -> tuple[list[int], list[int]]:
        """The positions of the characters in a line outside its tags, and of those that are not spaces."""
        if self._known[0] != i:
            masked = self._lines[i].masked
            seen = [k for k, char in enumerate(masked) if char != "\0"]
            self._known = i, seen, [k for k in seen if not masked[k].isspace()]
        return self._known[1:]


def _chains(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The spans of many different tags with hardly a word in between."""
    first = labels = 0
    for i in range(len(tokens)):
        words = _lines_with_words(text[tokens[i].end : tokens[i + 1].start]) if i + 1 < len(tokens) else None
        if words is not None and len(words) <= 1 and all(map(is_label, words)):
            labels += len(words)
            continue
        chain = tokens[first : i + 1]
        names = {token.name for token in chain}
        if labels and labels <= len(chain) // 2 and len(chain) >= MIN_CHAIN and len(names) >= MIN_CHAIN_NAMES:
            yield chain[0].start, chain[-1].end
        first, labels = i + 1, 0


def _lines_with_words(gap: str) -> list[str]:
    return [line.strip() for line in gap.split("\n") if LETTER_OR_DIGIT.search(line)]


def _is_data(masked: str) -> bool:
    """Whether all the words of a line name data whose value is a tag: `By {{author}}`, `Published: {{date}}`."""
    words = re.findall(r"[^\W_]+", masked.replace("\0", " "))
    return (
        bool(words)
        and all(word.lower() in DATA_LABELS for word in words)
        and masked.rstrip(SPACES + ".|)]").endswith("\0")
    )


def _merge(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _words_between(text: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words between the tags inside the spans, line by line, without the space around them."""
    found = []
    starts = [token.start for token in tokens]
    for start, end in spans:
        here = start
        for token in (*tokens[bisect_left(starts, start) : bisect_left(starts, end)], None):
            stop = token.start if token else end
            for line in re.finditer(r"[^\n]+", text[here:stop]):
                words = line[0].strip()
                if words:
                    at = here + line.start() + line[0].index(words)
                    found.append((at, at + len(words)))
            here = token.end if token else stop
    return found


def _edits(text: str, line: TagLine, pieces: Sequence[Piece]) -> Iterator[Edit]:
    """The edits of one line: runs of pieces, each with the spaces and signs that belong only to it."""
    rest = line.masked.replace("\0", "")
    if not LETTER_OR_DIGIT.search(rest) and len(rest.strip()) <= MAX_DECORATION:
        yield from _cut(pieces, line.start, line.end, "")
        return
    free = line.start  # where the last removal ended
    run: list[Piece] = []
    for piece, follower in (*pairwise(pieces), (pieces[-1], None)):
        run.append(piece)
        if follower is not None and not text[piece.end : follower.start].strip(SPACES):
            continue
        start, end, new = _with_its_space(text, line, run[0].start, run[-1].end, free)
        yield from _cut(run, start, end, new)
        free = end
        run = []


def _cut(run: Sequence[Piece], start: int, end: int, new: str) -> Iterator[Edit]:
    """One edit for each run of pieces of the same rule; text between two pieces is removed with the first."""
    here = start
    for i, piece in enumerate(run):
        follower = run[i + 1] if i + 1 < len(run) else None
        if follower is not None and follower.rule == piece.rule:
            continue
        stop = follower.start if follower else end
        yield Edit(here, stop, "" if follower else new, piece.rule, piece.reason)
        here = stop


def _with_its_space(text: str, line: TagLine, start: int, end: int, free: int) -> tuple[int, int, str]:
    """Extend a run by one of the two spaces around it, its brackets, and the sign that set it off.

    `free` is where the last removal on the line ended: everything before that is removed already.
    """
    if not text[free:start].strip(SPACES) and free == line.start:
        sign = SEPARATOR_AFTER.match(text, end, line.end)
        return free, sign.end() if sign else _skip_spaces(text, end, line.end), ""
    if _skip_spaces(text, end, line.end) == line.end:
        sign = SEPARATOR_BEFORE.search(text[max(free, start - MAX_SEPARATOR) : start])
        return start - len(sign[0]) if sign else _back_over_spaces(text, start, free), line.end, ""
    if free < start and text[start - 1] in "([（" and text[end] in ")]）":
        start, end = start - 1, end + 1
    before = _back_over_spaces(text, start, free)
    if text[end : end + 1] == "," and before > free and text[before - 1] == ",":
        return before - 1, end + 1, ""
    return _with_one_space(text, start, end, before, free, line.end)


def _with_one_space(text: str, start: int, end: int, before: int, free: int, stop: int) -> tuple[int, int, str]:
    after = text[end : end + 1]
    spaced = before < start or start == free  # right after a removal, whose space is removed too
    if after in CLOSES and before < start:
        return before, end, ""
    if after and after in SPACES and (spaced or text[start - 1] in OPENS):
        return start, _skip_spaces(text, end, stop), ""
    if (
        not spaced
        and after.isupper()
        and text[max(free, start - MAX_SEPARATOR) : start].rstrip(CLOSERS)[-1:] in SENTENCE_ENDS
    ):
        return start, end, " "
    return start, end, ""


def _skip_spaces(text: str, at: int, stop: int) -> int:
    while at < stop and text[at] in SPACES:
        at += 1
    return at


def _back_over_spaces(text: str, at: int, free: int) -> int:
    while at > free and text[at - 1] in SPACES:
        at -= 1
    return at
