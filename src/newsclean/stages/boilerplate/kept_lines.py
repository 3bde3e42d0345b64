"""The lines that the [[keep]] rules of a pack protect from every other rule and from the line model."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsclean.document import KEPT_LINE, Mark
from newsclean.reading.labels import PROSE
from newsclean.reading.lines import Line
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule


class Shield:
    """The [[keep]] rules over the lines of one text.

    They are tried only on lines that would otherwise be removed, so clean text costs nothing.
    The lines that they protect are `held`.
    """

    def __init__(self, matcher: Matcher, lines: Sequence[Line], folded: str) -> None:
        self._matcher, self._lines, self._folded = matcher, lines, folded
        self.held: dict[int, Rule] = {}

    def hold(self, junk: Collection[int], letters: str) -> set[int]:
        """Those junk lines that a keep protects at their position; `letters` are the labels of all lines."""
        if not junk or not self._matcher.rules:
            return set()
        held = set()
        for i in junk:
            line = self._lines[i]
            matching = self._matcher.all_in(self._folded[line.start : line.end].strip())
            keep = next((keep for keep in matching if _holds_at(keep, i, letters)), None)
            if keep is not None:
                self.held[i] = keep
                held.add(i)
        return held

    def marks(self) -> Iterator[Mark]:
        """A mark for each held line: its rule is the keep, its value the reason."""
        for i, keep in sorted(self.held.items()):
            line = self._lines[i]
            yield Mark(line.start, line.end, KEPT_LINE, keep.reason, keep.id, 1.0)


def _holds_at(keep: Rule, i: int, letters: str) -> bool:
    """Whether the keep applies at line i, relative to the first and last prose; anywhere in a text without prose."""
    if keep.position == "any" or PROSE not in letters:
        return True
    return i < letters.find(PROSE) if keep.position == "head" else i > letters.rfind(PROSE)
