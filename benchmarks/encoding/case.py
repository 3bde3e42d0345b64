"""A case: bytes as saved by a scraper, and the text that the author wrote."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One test body. Scores are printed by `group`; `part` (a charset, a kind) is more specific."""

    group: str
    part: str
    language: str
    data: bytes
    expected: str

    @property
    def id(self) -> str:
        """The name of the case in a list of failures."""
        return f"{self.group}/{self.language}/{self.part}"
