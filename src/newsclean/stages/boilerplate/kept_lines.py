"""The lines that the [[keep]] rules of a pack shield from every other rule and from the line model."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsclean.document import KEPT_LINE, Mark
from newsclean.reading.labels import PROSE
from newsclean.reading.lines import Line
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule


class Shield:
    """The [[keep]] rules over the lines of one text.

    They are asked about nothing but lines that a rule, a shape or the model speaks against: clean text pays nothing.
    Those that they shield are `held`.
    """

    def __init__(self, matcher: Matcher, lines: Sequence[Line], folded: str) -> None:
        self._matcher, self._lines, self._folded = matcher, lines, folded
        self.held: dict[int, Rule] = {}

    def hold(self, going: Collection[int], letters: str) -> set[int]:
        """Those of the lines that a keep shields where they stand; `letters` are the labels of all lines."""
        if not going or not self._matcher.rules:
            return set()
        held = set()
        for i in going:
            line = self._lines[i]
            matching = self._matcher.all_in(self._folded[line.start : line.end].strip())
            keep = next((keep for keep in matching if _holds_at(keep, i, letters)), None)
            if keep is not None:
                self.held[i] = keep
                held.add(i)
        return held

    def marks(self) -> Iterator[Mark]:
        """A mark for each line that was held: its rule is the keep, its value the reason."""
        for i, keep in sorted(self.held.items()):
            line = self._lines[i]
            yield Mark(line.start, line.end, KEPT_LINE, keep.reason, keep.id, 1.0)


def _holds_at(keep: Rule, i: int, letters: str) -> bool:
    """Whether line i stands where the keep holds, by the first and the last line of prose; anywhere without any."""
    if keep.position == "any" or PROSE not in letters:
        return True
    return i < letters.find(PROSE) if keep.position == "head" else i > letters.rfind(PROSE)
