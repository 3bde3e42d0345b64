"""Match phrases: walk the automaton that `build` made over the tokens of a line.

A row of it is read when a line first comes to it, so loading a table costs next to nothing, however many phrases there
are. The walk is linear: what it keeps for a token is bounded by the phrases, not by the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.furniture.phrase import END, GAPS, ONE_TOKEN, REST, SLOT, STEM
from newsclean.furniture.tokens import DENSE, tokens_in

CLASSES = {"sign": None, **{name: name for name in ONE_TOKEN}}  # slot -> class of a token
IN_SENTENCE = "-–—'&/+%·・,،、，()（）[]©®™*_#@|=<>$€£"
SIGNS = {  # that a gap may contain
    "word": frozenset("-'&/+._#@"),
    "name": frozenset("-'.·・"),
    "site": frozenset("-'&/+.·・"),
    "topic": frozenset("-–'&/+%·・"),
    "text": frozenset(IN_SENTENCE),
    "notice": frozenset(IN_SENTENCE + ".:;!?…。：；！？।؛؟"),
}
WITH_SIGNS = ("text", "notice")  # gaps that may begin with a sign
SPACED, UNSPACED = 2, 1  # what a word costs of a gap, and a character of a script without spaces
ROOM = {name: SPACED * words for name, words in GAPS.items()}


_Needed = tuple[frozenset[str], tuple[str, ...]]
_Gaps = dict[tuple[int, str], int]  # row after the gap, kind of gap -> the room that is left


class Found(NamedTuple):
    """A phrase that ends at an offset: the numbers of its rules; `open` if the rest of the line belongs to it."""

    end: int
    rules: tuple[int, ...]
    open: bool


class _Row(NamedTuple):
    rules: tuple[int, ...]
    steps: dict[str, int]  # by token
    classes: dict[str | None, int]  # by the class of a token
    stems: tuple[str, ...]
    after_stem: dict[str, int]
    gaps: tuple[tuple[str, int, int], ...]  # kind of gap, room, row
    rest: int  # the row after the rest of the line, or -1
    end: int  # the row after the end of the line, or -1
    slots: bool  # whether there is more than `steps`
    varies: bool  # whether several rows may follow


class Table:
    """The phrases of a pack."""

    def __init__(self, ids: Sequence[str], text: str) -> None:
        self.ids = tuple(ids)
        self._rows: list[str | _Row] = [*text.split("\n")] if ids else ["-"]
        self._first = len(self._rows) - 1
        first = self._row(self._first)
        self.starts = first.steps.keys()
        self.stems = first.stems
        self._needs: dict[int, _Needed | None] = {}
        self.classes = frozenset(first.classes)

    def _row(self, number: int) -> _Row:
        row = self._rows[number]
        if isinstance(row, str):
            row = self._rows[number] = _read_row(row)
        return row

    def beginnings(self, folded: str) -> Iterator[int]:
        """Where phrases may begin: the offsets of the tokens that are the first one of some phrase."""
        row = self._row(self._first)
        steps, classes, stems = row.steps, row.classes, row.stems
        for match in tokens_in(folded):
            token = match.group()
            if token in steps or row.varies or match.lastgroup in classes or (stems and token.startswith(stems)):
                yield match.start()

    def seconds(self, first: str, of: str | None) -> frozenset[str] | None:
        """The tokens that may follow a first one of a class; None if there are others, or a phrase may end there."""
        row = self._row(self._first)
        after = row.steps.get(first)
        if first.startswith(row.stems) or row.varies or (after is not None and of in row.classes):
            return None
        after = row.classes.get(of) if after is None else after
        if after is None:
            return frozenset()
        row = self._row(after)
        if row.slots or row.rules or row.end >= 0:
            return None
        return frozenset(row.steps)

    def find(self, folded: str, start: int = 0) -> list[Found]:
        """The phrases that begin with the token at `start`, in order of their ends."""
        rows = self._rows
        row = self._row(self._first)
        found: list[Found] = []
        before = start
        tokens = tokens_in(folded, start)
        for match in tokens:
            token = match.group()
            after = row.steps.get(token)
            if row.slots:
                other = row.classes.get(match.lastgroup)
                if row.varies or (other is not None and after is not None) or token.startswith(row.stems):
                    return found + self._find_slots(row, [match, *tokens], before)
                after = other if after is None else after
            if after is None:
                return found
            known = rows[after]
            row = self._row(after) if isinstance(known, str) else known
            before = match.end()
            if row.rules:
                found.append(Found(before, row.rules, False))
        if row.end >= 0:
            found.append(Found(before, self._row(row.end).rules, False))
        return found

    def _find_slots(self, row: _Row, tokens: list[re.Match[str]], before: int) -> list[Found]:
        """The same from a row on after which there may be several rows at a time."""
        found: list[Found] = []
        rows = [row]
        gaps: _Gaps = {}
        present = {match.group() for match in tokens}
        for match in tokens:
            rest = [rule for row in rows if row.rest >= 0 for rule in self._row(row.rest).rules]
            if rest:
                found.append(Found(before, tuple(sorted(rest)), True))
            gaps = self._go_on(gaps, match, match.start() > before)
            self._enter(gaps, rows, match, present)
            rows = self._next(rows, gaps, match)
            if not rows:
                return found
            before = match.end()
            ended = [rule for row in rows for rule in row.rules]
            if ended:
                found.append(Found(before, tuple(sorted(ended)), False))
        last = [rule for row in rows if row.end >= 0 for rule in self._row(row.end).rules]
        if last:
            found.append(Found(before, tuple(sorted(last)), False))
        return found

    def _next(self, rows: list[_Row], gaps: _Gaps, match: re.Match[str]) -> list[_Row]:
        """The rows after a token, those within gaps among them."""
        token, of = match.group(), match.lastgroup
        reached = {row for row, _ in gaps}
        for row in rows:
            after = row.steps.get(token)
            if after is not None:
                reached.add(after)
            if row.slots:
                other = row.classes.get(of)
                if other is not None:
                    reached.add(other)
                if token.startswith(row.stems):
                    reached.update(row.after_stem[stem] for stem in row.stems if token.startswith(stem))
        return [*map(self._row, reached)]

    def _enter(self, gaps: _Gaps, rows: list[_Row], match: re.Match[str], present: set[str]) -> None:
        """Add the gaps that begin with a token, but for those after which no token of the line can follow."""
        for row in rows:
            for kind, room, after in row.gaps:
                starts = match.lastgroup is not None or kind in WITH_SIGNS
                if starts and _fits(kind, match) and self._may_follow(after, present):
                    gaps[after, kind] = max(room - _cost(match, True), gaps.get((after, kind), 0))

    def _may_follow(self, number: int, present: set[str]) -> bool:
        """Whether a phrase may go on from a row in a line with these tokens."""
        needed = self._needed(number)
        if needed is None:
            return True
        tokens, stems = needed
        return not present.isdisjoint(tokens) or (bool(stems) and any(token.startswith(stems) for token in present))

    def _needed(self, number: int) -> _Needed | None:
        """The tokens and stems one of which a phrase still needs from a row on; None if it needs none of its own."""
        if number not in self._needs:
            self._needs[number] = self._read_needed(self._row(number))
        return self._needs[number]

    def _read_needed(self, row: _Row) -> _Needed | None:
        if row.rules or row.rest >= 0 or row.end >= 0:
            return None
        later = [*map(self._needed, [*row.classes.values(), *(after for _, _, after in row.gaps)])]
        known = [needed for needed in later if needed is not None]
        if len(known) < len(later):
            return None
        tokens = frozenset(row.steps).union(*(needed[0] for needed in known))
        return tokens, tuple({*row.stems, *(stem for needed in known for stem in needed[1])})

    def _go_on(self, gaps: _Gaps, match: re.Match[str], spaced: bool) -> _Gaps:
        """The gaps that go on with a token, with the room that is left in them."""
        if not gaps:
            return {}
        cost = _cost(match, spaced)
        return {key: left - cost for key, left in gaps.items() if left >= cost and _fits(key[1], match)}


def _fits(kind: str, match: re.Match[str]) -> bool:
    of = match.lastgroup
    if of is None:
        return match.group() in SIGNS[kind]
    return of == "word" if kind == "name" else of != "url"


def _cost(match: re.Match[str], spaced: bool) -> int:
    if match.lastgroup == "word" and match.end() - match.start() == 1 and DENSE.match(match.group()):
        return UNSPACED
    return SPACED if spaced else 0


def _read_row(row: str) -> _Row:
    fields = row.split(" ")
    rules = () if fields[0] == "-" else tuple(map(int, fields[0].split(",")))
    steps: dict[str, int] = {}
    classes: dict[str | None, int] = {}
    stems: dict[str, int] = {}
    gaps: list[tuple[str, int, int]] = []
    rest = end = -1
    for i in range(1, len(fields), 2):
        symbol, after = fields[i], int(fields[i + 1])
        slot = SLOT.fullmatch(symbol) if symbol[0] == "{" else None
        if slot is None:
            if symbol[-1] == STEM and len(symbol) > 1:
                stems[symbol[:-1]] = after
            else:
                steps[symbol] = after
        elif slot[1] == REST:
            rest = after
        elif slot[1] == END:
            end = after
        elif slot[1] in CLASSES:
            classes[CLASSES[slot[1]]] = after
        else:
            gaps.append((slot[1], SPACED * int(slot[2]), after))
    varies = bool(gaps) or rest >= 0
    slots = varies or bool(classes or stems)
    return _Row(rules, steps, classes, tuple(stems), stems, tuple(gaps), rest, end, slots, varies)
