"""Remove lines whole, all but their template tags."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsclean.document import Edit, NamedRule
from newsclean.reading.lines import Line, with_line_end
from newsclean.reading.reading import Reading
from newsclean.reading.reports import end_of_notice
from newsclean.rules.rule import Rule

PROMPT = "prompt"  # the family of rules for forms, after which prose may go on in the same paragraph


def remove_line(line: Line, reading: Reading, folded: str, rule: Rule | NamedRule) -> Iterator[Edit]:
    """Remove a junk line with its line end, or a prompt at its beginning. Tags stay for the templates stage."""
    tokens = reading.residual_tags
    start, end = with_line_end(reading.text, line)
    if isinstance(rule, Rule) and rule.where == "start" and rule.family == PROMPT:
        notice = end_of_notice(folded[line.at : line.at + len(line.words)], reading.language)
        end = end if notice == len(line.words) else line.at + notice
    first = bisect_left(tokens, (line.start,)) if tokens else 0
    tags = tokens[first : bisect_left(tokens, (line.end,))] if tokens else ()
    if not tags:
        yield Edit(start, end, "", rule.id, rule.reason)
        return
    for stop in (*tags, None):
        piece_end = stop.start if stop else line.end
        if folded[start:piece_end].strip():
            yield Edit(start, piece_end, "", rule.id, rule.reason)
        start = stop.end if stop else piece_end
