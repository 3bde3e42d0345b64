"""What the line model says about a text. A module of its own, because importing it must not import NumPy."""

from __future__ import annotations

from typing import NamedTuple


class Verdict(NamedTuple):
    """Which lines of a text are junk, each with the reason, which are header or headline, each with its probability."""

    junk: dict[int, str]
    header: dict[int, float]
    headline: dict[int, float]


NOTHING = Verdict({}, {}, {})
