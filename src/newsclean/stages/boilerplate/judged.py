"""What rules and shapes say about a text before any model is asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.kept_lines import Shield
from newsclean.stages.boilerplate.line_labels import Labels


class Judged(NamedTuple):
    """What rules and shapes say about a text; `letters` are settled."""

    folded: str  # without the template tags
    rules: Matcher
    labels: Labels
    below: Mapping[int, Rule]
    menu: Collection[int]
    letters: str
    shield: Shield
