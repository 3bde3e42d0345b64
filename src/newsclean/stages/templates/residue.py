"""Tell template residue from templates as the subject, and remove it with the wording inside sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newsclean.document import Document, Edit
from newsclean.lines import ends_sentence
from newsclean.stages.templates.tokenizer import Token, tokenize

TAG = ("templates.tag", "unfilled template tag")
WORDING = ("templates.wording", "wording of a template")
RULES = (TAG, WORDING)

MAX_LABEL = 60  # code points: a line this short without a sentence end is wording of an interface
MAX_GAP = 4  # lines of such wording that a section may hold when one of its two tags is lost
OPENERS = frozenset(("open", "invert", "block", "parent"))

# A text that uses these words has templates as its subject, and its braces are what it is about.
SUBJECT = re.compile(
    r"\b(?:templat|mustache|handlebars|jinja|liquid|placeholder|ansible|helm chart|snippet)"
    r"|\b(?:syntax|yaml|github actions|curly brac|double brac|angular|vue\.?js|hugo)"
    r"|```|\$\{\{|`[^`\n]{0,200}\{\{"
)
CLOSES_SENTENCE = frozenset(("", "\n", ",", ".", ";", ":", "!", "?"))


def remove_templates(doc: Document) -> Iterator[Edit]:
    """Remove template tags that were never filled in, and the interface wording inside sections.

    Left alone: prose, even inside a section, and every tag where templates are the subject.
    """
    text = doc.text
    wording = [edit for start, end in sections(text) for edit in _wording(text, start, end)]
    spoken_for = {at for edit in wording for at in (edit.start, edit.end - 1)}  # spaces that go with a label
    here = 0
    for token in residual_tags(text):
        start, here = _with_its_space(text, token, here)
        if token.end in spoken_for:
            here = token.end
        if start in spoken_for:
            start = token.start
        yield Edit(start, here, "", *TAG)
    yield from wording


@lru_cache(maxsize=4)
def residual_tags(text: str) -> tuple[Token, ...]:
    """The tags of a text that are residue, not its subject: none for nearly every text."""
    tokens = tokenize(text)
    if not tokens or not SUBJECT.search(text.lower()):
        return tokens
    tail = _tail_of_tags(text, tokens)
    return tuple(token for token in tokens if token.start >= tail)


def _tail_of_tags(text: str, tokens: tuple[Token, ...]) -> int:
    """Where a closing run of lines that are nothing but section tags and labels begins.

    That is residue even under an article about templates; without a section tag there is none.
    """
    tail = len(text)
    has_section = False
    above = list(tokens)
    while tail:
        line_start = text.rfind("\n", 0, tail - 1) + 1
        inside: list[Token] = []
        while above and above[-1].start >= line_start:
            inside.insert(0, above.pop())
        rest = _without(text, line_start, tail, inside).strip()
        if rest and (not _is_label(rest) or (not inside and not has_section)):
            break
        has_section |= any(token.kind in OPENERS or token.kind == "close" for token in inside)
        tail = line_start
    return tail if has_section else len(text)


@lru_cache(maxsize=4)
def sections(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the residual sections, from opening to closing tag, outermost only, in order.

    Names match whatever their capitals. Where one of the two tags is lost, a section reaches
    over the tags and the few short lines next to the one that is left.
    """
    tokens = residual_tags(text)
    near = [_is_gap(text[a.end : b.start]) for a, b in pairwise(tokens)]  # near[i]: tag i + 1 can be reached from i
    spans: list[tuple[int, int]] = []
    waiting: dict[str, list[int]] = {}
    lost: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        if token.kind in OPENERS:
            waiting.setdefault(token.name, []).append(i)
        elif token.kind == "close":
            if waiting.get(token.name):
                spans.append((tokens[waiting[token.name].pop()].start, token.end))
            else:
                lost.append((i, -1))
    lost += [(i, +1) for left in waiting.values() for i in left]
    back, ahead = _reach(near)
    spans += [
        (tokens[back[i]].start, tokens[i].end) if step < 0 else (tokens[i].start, tokens[ahead[i]].end)
        for i, step in lost
    ]
    outer: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not outer or end > outer[-1][1]:
            outer.append((start, end))
    return tuple(outer)


def _reach(near: list[bool]) -> tuple[list[int], list[int]]:
    """For each tag the first and the last one that can be reached from it over gaps of a few short lines."""
    back = [0] * (len(near) + 1)
    ahead = list(range(len(near) + 1))
    for i, close in enumerate(near):
        back[i + 1] = back[i] if close else i + 1
    for i in range(len(near) - 1, -1, -1):
        ahead[i] = ahead[i + 1] if near[i] else i
    return back, ahead


def _is_gap(between: str) -> bool:
    lines = [line.strip() for line in between.split("\n") if line.strip()]
    return len(lines) <= MAX_GAP and all(map(_is_label, lines))


def _wording(text: str, start: int, end: int) -> Iterator[Edit]:
    """The labels inside a section, unless there is prose among them: then they may be crossheads."""
    labels = []
    here = start
    for token in (*(t for t in residual_tags(text) if start <= t.start < end), None):
        stop = token.start if token else end
        for line in re.finditer(r"[^\n]+", text[here:stop]):
            words = line[0].strip()
            if words and not _is_label(words):
                return
            if words:
                labels.append(Edit(here + line.start(), here + line.end(), "", *WORDING))
        here = token.end if token else stop
    yield from labels


def _is_label(words: str) -> bool:
    return len(words) <= MAX_LABEL and not ends_sentence(words)


def _without(text: str, start: int, end: int, tokens: list[Token]) -> str:
    pieces = []
    for token in tokens:
        pieces.append(text[start : token.start])
        start = token.end
    return "".join(pieces) + text[start:end]


def _with_its_space(text: str, token: Token, free: int) -> tuple[int, int]:
    """A tag goes with one of the two spaces around it, so that the sentence reads right.

    `free` is where the last removal ended: the space in front of that is gone already.
    """
    start, end = token.start, token.end
    before = text[start - 1 : start] if start > free else " "
    after = text[end : end + 1]
    if after == " " and before in ("", " ", "\n"):
        end += 1
    elif before == " " and start > free and after in CLOSES_SENTENCE:
        start -= 1
    return start, end
