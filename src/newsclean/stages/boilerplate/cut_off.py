"""Find out whether a text says that it is cut off: a counter of what is left, a link to the rest, a paywall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclean.document import TRUNCATED, Mark
from newsclean.reading.labels import JUNK, PROSE
from newsclean.reading.lines import Line
from newsclean.rules.family import CUT_OFF
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.sentences import GAP, rule_for, split_sentences

MAX_SENTENCES = 4  # of a marker
MAX_MARKER = 600  # characters
ELLIPSES = ("…", "...")
PAIRS = (("“", "”"), ("„", "“”"), ("«", "»"), ("「", "」"), ("『", "』"))


def mark_markers(
    lines: Sequence[Line], folded: str, letters: str, rules: Mapping[int, Rule], matcher: Matcher
) -> Iterator[Mark]:
    """A mark for each removed line that says that the article goes on elsewhere.

    Left alone: a line above the article, and one with more of the article below it: it is an offer, and the text goes on.
    """
    for i, rule in sorted(rules.items()):
        if letters[i] != JUNK or not ends_article(i, letters):
            continue
        line = lines[i]
        said = [rule, *_rules_of_sentences(folded[line.start : line.end].strip(), matcher)]
        marker = next((one for one in said if one.family == CUT_OFF), None)
        if marker is not None:
            yield Mark(line.start, line.end, TRUNCATED, True, marker.id, 1.0)


def _rules_of_sentences(line: str, matcher: Matcher) -> Iterator[Rule]:
    """The rules for the sentences of a removed line, which a rule for its beginning may have taken whole."""
    sentences = split_sentences(line)
    for sentence in sentences if 1 < len(sentences) <= MAX_SENTENCES else ():
        rule = rule_for(sentence, matcher)
        if rule is not None:
            yield rule


def find_trailing(line: str, rules: Matcher) -> tuple[int, Rule] | None:
    """Where the sentences begin with which a folded line says that it is cut off, below the prose of a paragraph."""
    found: tuple[int, Rule] | None = None
    start = len(line.rstrip())
    for end in reversed([match.end() for match in GAP.finditer(line, max(0, start - MAX_MARKER))][-MAX_SENTENCES:]):
        rule = rule_for(line[end:start], rules)
        if rule is None or rule.position not in ("any", "tail"):
            break
        start = end
        found = (end, rule) if rule.family == CUT_OFF else found and (end, found[1])
    return found


def ends_article(i: int, letters: str) -> bool:
    """Whether the article is above line i: at most one paragraph, such as an offer, follows."""
    below = letters.count(PROSE, i + 1)
    above = letters[:i]
    return bool(above.strip(JUNK)) and (below == 0 or (below == 1 and PROSE in above))


def without_ellipsis(line: str, start: int) -> int:
    """Where a marker begins after the author's ellipsis: one right after a word stays, one after a space goes."""
    for ellipsis in ELLIPSES:
        if line.startswith(ellipsis, start) and start > 0 and not line[start - 1].isspace():
            return start + len(ellipsis)
    return start


def is_in_quotation(line: str, start: int) -> bool:
    """Whether a quotation is open at an offset, so that an omission there is its own."""
    above = line[:start]
    if above.count('"') % 2:
        return True
    return any(above.rfind(opening) > max(map(above.rfind, closing)) for opening, closing in PAIRS)
