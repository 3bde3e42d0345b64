"""Find out whether a text says that it is cut off: a counter of what is left, a link to the rest, a paywall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import TRUNCATED, Mark
from newsclean.reading.labels import JUNK, PROSE
from newsclean.reading.lines import PROSE_CHARS, Line
from newsclean.rules.family import CUT_OFF
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.sentences import GAP, rule_for, rules_for, split_sentences

LAST_LINES = 3  # that may say that the text is cut off, in words that are a mere link elsewhere
MAX_SENTENCES = 4  # of a marker
MAX_MARKER = 600  # characters
ELLIPSES = ("…", "...")
PAIRS = (("“", "”"), ("„", "“”"), ("«", "»"), ("「", "」"), ("『", "』"))


def mark_markers(lines: Sequence[Line], folded: str, letters: str, matcher: Matcher) -> Iterator[Mark]:
    """A mark for each removed line that says that the article goes on elsewhere.

    Left alone: a line above the article, and an offer with more of the article below it. A mere button ("Continue
    reading") counts only right below the article, at the end of the text: elsewhere it may belong to a teaser.
    """
    for i in range(end_of_article(lines, letters), len(letters)):
        if letters[i] != JUNK:
            continue
        line = lines[i]
        is_button = letters[i - 1] != JUNK and i >= len(letters) - LAST_LINES
        positions = ("any", "tail") if is_button else ("any",)
        said = (one for words in _sentences(folded[line.start : line.end]) for one in rules_for(words, matcher))
        marker = next((one for one in said if one.family == CUT_OFF and one.position in positions), None)
        if marker is not None:
            yield Mark(line.start, line.end, TRUNCATED, True, marker.id, 1.0)


def _sentences(line: str) -> list[str]:
    """A removed line as a whole, then its sentences, of which a rule for its beginning may have seen only the first."""
    sentences = split_sentences(line.strip())
    return [line, *sentences] if 1 < len(sentences) <= MAX_SENTENCES else [line]


def marker_among(line: str, matcher: Matcher) -> Rule | None:
    """The rule that takes a line as a marker, though a weaker rule takes it first."""
    return next((rule for rule in rules_for(line, matcher) if rule.family == CUT_OFF), None)


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


def end_of_article(lines: Sequence[Line], letters: str) -> int:
    """The first line that is below the article: at most one paragraph, such as an offer, stands there."""
    paragraphs = [i for i, letter in enumerate(letters) if _is_paragraph(lines[i].words, letter)]
    if paragraphs:
        return paragraphs[-2:][0] + 1
    return len(letters) - len(letters.lstrip(JUNK)) + 1


def _is_paragraph(words: str, letter: str) -> bool:
    """Whether a line that stays is a paragraph; Thai has no full stops."""
    return letter == PROSE or (letter != JUNK and len(words) >= PROSE_CHARS)


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
