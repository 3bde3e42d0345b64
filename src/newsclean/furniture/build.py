"""Build the automaton of many phrases, in the compact form that `table.Table` reads.

The phrases of all rules become one automaton over tokens and slots that is in one state at a time and has no two states
alike, so words that may be missing and choices cost nothing when a line is matched. It is built when newsclean is
packaged; only the phrases of a user's own packs are built at run time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.furniture.phrase import GAPS, REST, SLOT, STEM, Part, read_phrase
from newsclean.furniture.tokens import LEADING, TRAILING

SIGN = "{sign}"  # any one sign
MAX_ROW = 12  # labels in a row
ROW_SIGNS = 3  # between two of them


class Phrases(NamedTuple):
    """The phrases of one rule; `whole` if they are whole lines, so that signs at their ends do not matter."""

    rule: str
    phrases: Sequence[str]
    whole: bool = True


def build(rules: Iterable[Phrases], inside: bool = False) -> tuple[tuple[str, ...], str]:
    """The ids of the rules that have phrases, and the states of their automaton, one a line, the first state last.

    inside: the phrases stand inside lines, so that the signs they begin with matter.
    """
    rules = [rule for rule in rules if rule.phrases]
    states = _States()
    for number, rule in enumerate(rules):
        end = states.add()
        states.ends[end].add(number)
        starts = [states.add_part(read_phrase(phrase), end) for phrase in rule.phrases]
        if rule.whole:
            states.drop_end_signs(end)
        states.choices[0] += starts
    if not inside:
        states.drop_first_signs()
    return tuple(rule.rule for rule in rules), _Merger(states).text()


class _States:
    """States with steps to others by a symbol, or without one (`choices`); state 0 is the first."""

    def __init__(self) -> None:
        self.steps: list[list[tuple[str, int]]] = []
        self.choices: list[list[int]] = []
        self.ends: list[set[int]] = []  # the rules that a state ends
        self.add()

    def add(self) -> int:
        self.steps.append([])
        self.choices.append([])
        self.ends.append(set())
        return len(self.steps) - 1

    def add_part(self, part: Part, end: int) -> int:
        """The state from which a part of a phrase leads to the state `end`."""
        if part.kind == "sequence":
            for inner in reversed(part.parts):
                end = self.add_part(inner, end)
            return end
        if part.kind == "row":
            return self._add_row(part.parts[0], end)
        start = self.add()
        if part.kind == "symbol":
            self.steps[start].append((part.symbol, end))
        else:
            self.choices[start] = [self.add_part(inner, end) for inner in part.parts]
        return start

    def _add_row(self, part: Part, end: int) -> int:
        """Two or more of a part, with some signs between them or none."""
        start = self.add_part(part, end)
        for _ in range(MAX_ROW - 2):
            joint = self._add_joint(start)
            self.choices[joint].append(end)
            start = self.add_part(part, joint)
        return self.add_part(part, self._add_joint(start))

    def _add_joint(self, following: int) -> int:
        joint = following
        for _ in range(ROW_SIGNS):
            sign = self.add()
            self.steps[sign].append((SIGN, joint))
            self.choices[sign].append(following)
            joint = sign
        return joint

    def drop_end_signs(self, end: int) -> None:
        """Let the phrases that lead to this state end before signs, too. States are numbered from the end back."""
        ended = {end}
        for state in range(end + 1, len(self.steps)):
            by_sign = any(target in ended and symbol in TRAILING for symbol, target in self.steps[state])
            if by_sign or any(target in ended for target in self.choices[state]):
                ended.add(state)
                self.ends[state] |= self.ends[end]

    def drop_first_signs(self) -> None:
        """Let phrases begin after decoration, too, since lines are matched without it."""
        seen: set[int] = set()
        waiting = [0]
        while waiting:
            state = waiting.pop()
            for target in self.follow([state]):
                if target not in seen:
                    seen.add(target)
                    behind = [after for symbol, after in self.steps[target] if symbol in LEADING]
                    self.choices[0] += behind
                    waiting += behind

    def follow(self, states: Iterable[int]) -> set[int]:
        """These states, and those that they lead to without a symbol."""
        found = set(states)
        waiting = list(found)
        while waiting:
            for target in self.choices[waiting.pop()]:
                if target not in found:
                    found.add(target)
                    waiting.append(target)
        return found


class _Merger:
    """Makes the states distinct: one step at most for a symbol, and one state for all from which the same follows."""

    def __init__(self, states: _States) -> None:
        self._states = states
        self._rows: dict[str, int] = {}
        self._known: dict[frozenset[int], int] = {}

    def text(self) -> str:
        first = self._states.follow([0])
        for state in first:
            self._states.ends[state] = set()  # nothing is no phrase
        self._row(frozenset(first))
        return "\n".join(self._rows)

    def _row(self, states: frozenset[int]) -> int:
        """The number of the row for these states taken together."""
        if states in self._known:
            return self._known[states]
        ends: set[int] = set()
        steps: dict[str, list[int]] = {}
        for state in states:
            ends |= self._states.ends[state]
            for symbol, target in self._states.steps[state]:
                steps.setdefault(symbol, []).append(target)
        fields = [",".join(map(str, sorted(ends))) or "-"]
        for symbol in sorted(steps):
            fields += symbol, str(self._row(frozenset(self._states.follow(steps[symbol]))))
        row = " ".join(fields)
        number = self._known[states] = self._rows.setdefault(row, len(self._rows))
        return number


def needles(phrases: Iterable[str]) -> tuple[str, ...]:
    """Folded strings one of which stands in every line that one of the phrases matches; none if that is not certain."""
    found = [_needles(read_phrase(phrase)) for phrase in phrases]
    return tuple(dict.fromkeys(needle for one in found for needle in one)) if all(found) else ()


def _needles(part: Part) -> list[str]:
    """The fewest strings of which each match of a part contains one; none if there are no such strings."""
    if part.kind == "symbol":
        slot = len(part.symbol) > 1 and part.symbol[0] == "{"
        return [] if slot else [part.symbol if part.symbol == STEM else part.symbol.rstrip(STEM)]
    found = [_needles(inner) for inner in part.parts]
    if part.kind == "choice":
        return [needle for one in found for needle in one] if all(found) else []
    return max((one for one in found if one), key=lambda one: (min(map(len, one)), -len(one)), default=[])


def is_loose(phrase: str) -> bool:
    """Whether a phrase may begin with any word."""
    return _is_loose(read_phrase(phrase))


def _is_loose(part: Part) -> bool:
    if part.kind == "symbol":
        slot = SLOT.fullmatch(part.symbol)
        return slot is not None and (slot[1] in GAPS or slot[1] == REST)
    if part.kind == "choice":
        return any(map(_is_loose, part.parts))
    for inner in part.parts:
        if _is_loose(inner):
            return True
        if not _may_be_missing(inner):
            return False
    return False


def _may_be_missing(part: Part) -> bool:
    if part.kind == "symbol":
        return False
    return (any if part.kind == "choice" else all)(map(_may_be_missing, part.parts))
