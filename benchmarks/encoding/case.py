"""A case: bytes as a scraper saved them, and the text that their author wrote."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One test body. `group` is what the score is printed by, `part` (a charset, a kind) tells more."""

    group: str
    part: str
    language: str
    data: bytes
    expected: str

    @property
    def id(self) -> str:
        """What to call the case in a list of failures."""
        return f"{self.group}/{self.language}/{self.part}"
