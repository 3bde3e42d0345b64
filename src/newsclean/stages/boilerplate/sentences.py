"""The sentences of a line, each judged by the rules for lines."""

from __future__ import annotations

import re

from newsclean.reading.folding import fold
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule

GAP = re.compile(r"(?<=[.!?…।۔؟;])\s+|(?<=[。！？」])(?=\S)")
ENDS = "?;？。！।۔؟ "  # that a phrase for lines does not have at its end; it leaves out Western full stops itself


def split_sentences(words: str) -> list[str]:
    """The sentences of a line. An abbreviation ends one, too."""
    return GAP.split(words)


def rules_for(words: str, matcher: Matcher) -> list[Rule]:
    """All rules that take words whole, with or without their last sign."""
    folded = fold(words.strip())
    bare = folded.rstrip(ENDS)
    return [*matcher.all_whole(folded), *(matcher.all_whole(bare) if bare and bare != folded else ())]


def rule_for(words: str, *matchers: Matcher) -> Rule | None:
    """The rule that takes words whole, by the first matcher that has one, with or without their last sign."""
    folded = fold(words.strip())
    bare = folded.rstrip(ENDS)
    for matcher in matchers:
        rule = matcher.whole_line(folded) or (matcher.whole_line(bare) if bare and bare != folded else None)
        if rule is not None:
            return rule
    return None
