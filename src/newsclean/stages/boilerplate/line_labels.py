"""Label every line of a text, one letter each: what it is on its own and what a rule says of it.

J  junk: a rule is certain
m  junk if the text has other junk: a rule for pages
w  junk if it stands beside junk: a weak rule
t  template tags, or inside a section: company for weak lines, left to the templates stage
h  byline or date line in the head: company too, left to the dateline stage
p  prose, on one line or wrapped
s  anything else
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsclean.reading.bylines import looks_like_byline
from newsclean.reading.header_zone import HEADER_LINES, WRAPPED_CHARS
from newsclean.reading.lines import CLOSERS, Line, ends_sentence, looks_like_prose
from newsclean.reading.template_tags import Token
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.kept_lines import Shield
from newsclean.stages.boilerplate.menu_row import ROW, find_row

LETTERS = {"page": "m", "company": "w"}


class Labels(NamedTuple):
    """One letter a line, and the rule behind each J, m and w."""

    letters: str
    rules: dict[int, Rule]


def label_lines(
    lines: Sequence[Line], folded: str, matcher: Matcher, inside: Sequence[bool], shield: Shield | None = None
) -> Labels:
    """Label lines by the rules and by their shape, those that a keep holds by their shape alone.

    `folded` is the text as rules see it, template tags blanked out; `inside[i]` says that line i
    lies in a section of a template.
    """
    letters: list[str] = []
    rules: dict[int, Rule] = {}
    needles = matcher.needles_in(folded)
    announced = False  # in a list that a line with a colon announced
    for i, (start, end, words) in enumerate(lines):
        masked = folded[start:end].strip()
        if inside[i] or not masked:
            letters.append("t")
            continue
        if words[0].islower() and _goes_on(lines, i):
            letters[-1] = "p" if letters[-1] == "s" else letters[-1]
            letters.append("p")
            continue
        rule = matcher.whole_line(masked, needles)
        shape = _shape(words)
        if rule is None and shape == "s":
            rule = find_row(masked, matcher)
        if rule is None or looks_like_header(words) or _is_statement(rule, words):
            letters.append(shape)
            announced = words[-1] == ":"
        elif announced and (rule.position == "company" or rule.id == ROW.id):
            letters.append("s")
        else:
            rules[i] = rule
            letters.append(LETTERS.get(rule.position, "J"))
            announced = False
    for i in shield.hold(rules, "".join(letters)) if shield else ():
        letters[i] = _shape(lines[i].words)
        del rules[i]
    if rules:
        _label_header(letters, lines)
    return Labels(_settle_positions("".join(letters), rules), rules)


def _label_header(letters: list[str], lines: Sequence[Line]) -> None:
    """Label bylines and date lines in the head of the text."""
    for i, line in enumerate(lines[:HEADER_LINES]):
        if letters[i] == "s" and looks_like_header(line.words):
            letters[i] = "h"


def _shape(words: str) -> str:
    return "p" if looks_like_prose(words) else "s"


def _is_statement(rule: Rule, words: str) -> bool:
    """Whether a line ends as a sentence, though the rule is for labels with a headline behind them."""
    return rule.position == "page" and rule.where == "start" and words.rstrip(CLOSERS).endswith((".", "。"))


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line that begins small stands behind an unfinished one: a wrapped sentence, not a label."""
    if i == 0:
        return False
    line, above = lines[i], lines[i - 1]
    return line.start == above.end + 1 and len(above.words) >= WRAPPED_CHARS and not ends_sentence(above.words)


def looks_like_header(words: str) -> bool:
    """Whether the dateline stage will read this line as a byline or a date."""
    if looks_like_byline(words):
        return True
    if not any(map(str.isdigit, words)):  # nearly every label
        return False
    from newsclean.reading.dates import looks_like_date_line

    return looks_like_date_line(words)


def _settle_positions(letters: str, rules: dict[int, Rule]) -> str:
    """Take back the J of rules that hold only before the first or after the last prose.

    In a text without a line of prose (hard-wrapped, say) such a rule is only a weak one.
    """
    first, last = letters.find("p"), letters.rfind("p")
    settled = list(letters)
    for i, rule in rules.items():
        if rule.position in ("head", "tail"):
            placed = i < first if rule.position == "head" else i > last
            settled[i] = "w" if first < 0 else "J" if placed else "s"
    return "".join(settled)


def blank_out(text: str, spans: Sequence[Token] | Sequence[Line]) -> str:
    """The text with its template tags, or whole lines, as spaces: same length, words only."""
    pieces: list[str] = []
    here = 0
    for span in spans:
        pieces += text[here : span.start], " " * (span.end - span.start)
        here = span.end
    pieces.append(text[here:])
    return "".join(pieces)
