"""What the report says about one text, as plain data: a summary for the lists, and a body for the opened view.

The body contains the source once, cut into pieces, so that a page of thousands of texts stays small.
"""

import json
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import Any

from newsclean.article import AppliedEdit, Article
from newsclean.report.flags import find_flags
from newsclean.report.places import Places, find_places
from newsclean.rule_ids import CODE_RULES
from newsclean.verdicts import QUIET_RULES, Verdict, moves, verdicts

LONGEST_EXAMPLE = 160
PART_OF_REPLACED = 2  # an edit removed only part of another's replacement if that is more than this many times as long

Piece = str | list[Any] | None
"""A stretch of a line: plain text, or `[text, kind, numbers of its edits, replacement]`; None cuts the line."""


def describe(article: Article, path: str) -> bytes:
    """Summary and body as two lines of JSON; the code that assembles the report reads only the first."""
    source = article.document.source()
    numbering = _Numbering(source)
    places = find_places(article, source)
    judged = list(verdicts(article))
    lines = list(_lines(article, judged, places, numbering))
    summary = _summary(article, path, judged, lines, places)
    body = {
        "lines": lines,
        "rules": list(numbering.rules),
        "edits": numbering.edits,
        "headline": article.headline,
        "headlineRows": places.headline,
        "paragraphs": article.paragraphs,
        "rows": places.paragraphs,
    }
    return b"\n".join(_dump(part) for part in (summary, body))


class _Numbering:
    """Numbers for edits and their rules, so that each is written once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.rules: dict[tuple[str, str, str], int] = {}
        self.edits: list[tuple[int, str | None, str]] = []
        """Rule, what was replaced (None: the text of the source), and the replacement."""
        self._numbers: dict[int, int] = {}

    def number(self, edit: AppliedEdit) -> int:
        """The number of an edit."""
        if id(edit) not in self._numbers:
            self._numbers[id(edit)] = len(self.edits)
            rule = (edit.stage.partition("/")[0], edit.rule, edit.reason)
            start, end = edit.span
            old = None if edit.removed == self.source[start:end] else edit.removed
            self.edits.append((self.rules.setdefault(rule, len(self.rules)), old, edit.new))
        return self._numbers[id(edit)]


def _lines(
    article: Article, judged: Sequence[Verdict], places: Places, numbering: _Numbering
) -> Iterator[str | list[Any]]:
    """Each line of the source: plain text if there is nothing to report, otherwise `[kind, fields, pieces]`."""
    joints = _edits_at_line_ends(article, numbering.source)
    cuts = deque(places.cuts)
    start = 0
    for verdict in judged:
        end = start + len(verdict.line)
        here = []
        while cuts and cuts[0] <= end:
            here.append(cuts.popleft())
        pieces = [*_pieces(verdict, start, here, numbering), *_joint(joints.get(end, ()), numbering)]
        if verdict.fields or any(not isinstance(piece, str) for piece in pieces):
            yield [verdict.kind, verdict.fields, pieces]
        else:
            yield verdict.line
        start = end + 1


def _pieces(verdict: Verdict, start: int, paragraphs: Sequence[int], numbering: _Numbering) -> Iterator[Piece]:
    """A line cut where its edits begin and end, and where paragraphs begin."""
    end = start + len(verdict.line)
    spans = [(max(edit.span[0], start), min(edit.span[1], end), edit) for edit in verdict.edits]
    cuts = sorted({start, end, *paragraphs, *(a for a, _, _ in spans), *(b for _, b, _ in spans)})
    begins = Counter(paragraphs)
    waiting = sorted(spans, key=lambda span: span[:2], reverse=True)
    covering: list[tuple[int, int, AppliedEdit]] = []
    for i, here in enumerate(cuts):
        while waiting and waiting[-1][0] == here:
            span = waiting.pop()
            if span[1] > here:
                covering.append(span)
            else:
                yield ["", "changed", [numbering.number(span[2])], span[2].new]
        yield from [None] * begins[here]
        if i + 1 == len(cuts):
            return
        there = cuts[i + 1]
        text = numbering.source[here:there]
        if covering:
            edits = [edit for _, _, edit in covering]
            came = "".join(edit.new for edit in edits if edit.span[1] == there and edit.new.strip())
            yield [text, _kind(text, edits), [numbering.number(edit) for edit in edits], came]
        else:
            yield text
        covering = [span for span in covering if span[1] > there]


def _kind(text: str, edits: Sequence[AppliedEdit]) -> str:
    """What happened to a piece: a later edit of part of its replacement does not remove all of it."""
    most = max(len(edit.new.strip()) for edit in edits)
    gone = [edit for edit in edits if not edit.new.strip() and len(edit.removed) * PART_OF_REPLACED >= most]
    if not gone or not text.strip():
        return "changed"
    return "moved" if any(moves(edit) for edit in gone) else "removed"


def _edits_at_line_ends(article: Article, source: str) -> dict[int, list[AppliedEdit]]:
    """Edits that join, split or end lines, by the offset of the line end."""
    found: dict[int, list[AppliedEdit]] = {}
    for edit in article.edits:
        start, end = edit.span
        at_end = source[start : start + 1] in ("\n", "") and (
            start < end or source[start - 1 : start] not in ("\n", "")
        )
        if at_end and not edit.removed.strip() and edit.rule not in QUIET_RULES:
            found.setdefault(start, []).append(edit)
    return found


def _joint(edits: Sequence[AppliedEdit], numbering: _Numbering) -> Iterator[Piece]:
    for edit in edits:
        start, end = edit.span
        yield ["\n" if end > start else "", "changed", [numbering.number(edit)], edit.new]


def _summary(
    article: Article, path: str, judged: Sequence[Verdict], lines: Sequence[str | list[Any]], places: Places
) -> dict[str, Any]:
    sizes: Counter[str] = Counter()
    for line in lines:
        for piece in [line] if isinstance(line, str) else line[2]:
            if piece is not None:
                text, kind = (piece, "kept") if isinstance(piece, str) else piece[:2]
                sizes[kind] += len("".join(text.split()))
    rules: dict[str, list[Any]] = {}
    for edit in article.edits:
        if edit.rule not in QUIET_RULES:
            if edit.rule not in rules:
                rules[edit.rule] = _example(edit)
            rules[edit.rule][2] += 1
    fields = article.to_dict()
    del fields["paragraphs"]
    return {
        "path": path,
        "chars": sizes.total(),
        "removed": sizes["removed"],
        "moved": sizes["moved"],
        "flags": list(find_flags(article, judged, places, sizes.total(), sizes["removed"], sizes["moved"])),
        "rules": rules,
        "fields": {name: value for name, value in fields.items() if value},
    }


def _example(edit: AppliedEdit) -> list[Any]:
    """Stage, reason, count (none yet), an example and its kind: the first edit of a rule represents all."""
    stage = edit.stage.partition("/")[0]
    reason = CODE_RULES.get(edit.rule, edit.reason)  # the line model gives each line reasons of its own
    return [stage, reason, 0, _short(edit.removed), _short(edit.new), _kind(edit.removed, [edit])]


def _short(text: str) -> str:
    text = text.strip() or text
    return text if len(text) <= LONGEST_EXAMPLE else f"{text[:LONGEST_EXAMPLE]}…"


def _dump(data: object) -> bytes:
    # A text may contain a lone surrogate, which cannot be encoded.
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
