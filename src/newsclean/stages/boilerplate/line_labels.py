"""Label every line of a text by what the rules say about it and by its shape."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsclean.reading.crossheads import introduces
from newsclean.reading.header_zone import HEADER_LINES, WRAPPED_CHARS
from newsclean.reading.headlines import is_title_of
from newsclean.reading.labels import HEADER, IN_COMPANY, JUNK, ON_A_PAGE, PROSE, SHORT, TEMPLATE
from newsclean.reading.lines import CLOSERS, Line, continues_sentence, ends_sentence, looks_like_prose, same_words
from newsclean.reading.reading import Reading
from newsclean.reading.template_tags import Token
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.cut_off import LAST_LINES, marker_among
from newsclean.stages.boilerplate.kept_lines import Shield
from newsclean.stages.boilerplate.menu_row import ROW, find_phrases, find_row

LABEL_OF_POSITION = {"page": ON_A_PAGE, "company": IN_COMPANY}
CROSSHEADS = re.compile(f"(?<={PROSE})[{JUNK}{IN_COMPANY}{ON_A_PAGE}]{{1,2}}(?={PROSE})")


class Labels(NamedTuple):
    """One letter per line, and the rules that assigned them."""

    letters: str
    rules: dict[int, Rule]


def label_lines(
    reading: Reading, folded: str, matcher: Matcher, inside: Sequence[bool], shield: Shield | None = None
) -> Labels:
    """Label lines by the rules and by their shape; lines held by a keep, by their shape alone.

    `folded` is the text as rules see it, with template tags blanked out; `inside[i]` is true if line i
    is in a section of a template.
    """
    lines = reading.lines
    letters: list[str] = []
    rules: dict[int, Rule] = {}
    needles = matcher.needles_in(folded)
    announced = False  # in a list announced by a line with a colon
    for i, line in enumerate(lines):
        words = line.words
        masked = folded[line.start : line.end].strip()
        if inside[i] or not masked:
            letters.append(TEMPLATE)
            continue
        if words[0].islower() and _goes_on(lines, i):
            letters[-1] = PROSE if letters[-1] == SHORT else letters[-1]
            letters.append(PROSE)
            continue
        rule = matcher.whole_line(masked, needles)
        if rule is not None and rule.position in LABEL_OF_POSITION and i >= len(lines) - LAST_LINES:
            rule = marker_among(masked, matcher) or rule
        shape = _shape(words)
        if rule is None and shape == SHORT:
            rule = find_row(masked, matcher) or (find_phrases(words, matcher) if "{" not in words else None)
        if rule is None or reading.looks_like_header(words) or _is_statement(rule, words):
            letters.append(shape)
            announced = words[-1] == ":"
        elif announced and (rule.position == "company" or rule.id == ROW.id):
            letters.append(SHORT)
        else:
            rules[i] = rule
            letters.append(LABEL_OF_POSITION.get(rule.position, JUNK))
            announced = False
    held = shield.hold(rules, "".join(letters)) if shield else set()
    for i in held | _crossheads(lines, letters, rules):
        letters[i] = _shape(lines[i].words)
        del rules[i]
    if rules:
        _label_header(letters, reading)
    return Labels(_settle_positions("".join(letters), rules, lines), rules)


def _crossheads(lines: Sequence[Line], letters: Sequence[str], rules: Mapping[int, Rule]) -> set[int]:
    """The labels below a paragraph whose words the sentences right below them take up."""
    first = letters.index(PROSE) if rules and PROSE in letters else len(letters)
    return {
        i
        for i in rules
        if first < i < len(letters) - 1
        and (letters[i + 1] == PROSE or ends_sentence(lines[i + 1].words))
        and introduces(lines[i].words, lines[i + 1].words)
    }


def _label_header(letters: list[str], reading: Reading) -> None:
    """Label bylines and date lines in the head of the text."""
    for i, letter in enumerate(letters[:HEADER_LINES]):
        if letter == SHORT and reading.looks_like_header(reading.lines[i].words):
            letters[i] = HEADER


def _shape(words: str) -> str:
    return PROSE if looks_like_prose(words) else SHORT


def _is_statement(rule: Rule, words: str) -> bool:
    """Whether a line ends like a sentence, although the rule is for labels with a headline after them."""
    return rule.position == "page" and rule.where == "start" and words.rstrip(CLOSERS).endswith((".", "。"))


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line that begins in lowercase continues an unfinished one: a wrapped sentence, not a label."""
    if i == 0:
        return False
    line, above = lines[i], lines[i - 1]
    return line.start == above.end + 1 and len(above.words) >= WRAPPED_CHARS and not ends_sentence(above.words)


def _settle_positions(letters: str, rules: dict[int, Rule], lines: Sequence[Line]) -> str:
    """Remove the labels of rules that apply only before the first or after the last prose, where they do not apply.

    In a text without a line of prose, such as hard-wrapped text, these rules are only weak.
    """
    first, last = letters.find(PROSE), letters.rfind(PROSE)
    settled = list(letters)
    for i, rule in rules.items():
        if rule.position in ("head", "tail"):
            placed = i < first if rule.position == "head" else i > last
            settled[i] = IN_COMPANY if first < 0 else JUNK if placed else SHORT
    outside = [i for i, rule in rules.items() if rule.position == "outside"]
    crossheads = _find_crossheads("".join(settled)) if outside else ()
    for i in outside:
        if i in crossheads or _is_headline(lines, i) or _ends_in_the_next(lines, i):
            settled[i] = SHORT
        elif first < 0:
            settled[i] = IN_COMPANY
    return "".join(settled)


def _find_crossheads(letters: str) -> set[int]:
    """The lines, one or two, between two paragraphs: more of them in a row are a block of furniture."""
    return {i for found in CROSSHEADS.finditer(letters) for i in range(*found.span())}


def _is_headline(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is what the page is called: on other pages it is a link to this one."""
    words, title = lines[i].words.strip("#* "), lines[0].words.strip("#* ")
    return i > 0 and (same_words(words, title) or is_title_of(words, title))


def _ends_in_the_next(lines: Sequence[Line], i: int) -> bool:
    """Whether the line below continues this one, which is then the text of a link in a sentence."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    return below is not None and below.start == lines[i].end + 1 and continues_sentence(below.words)


def blank_out(text: str, spans: Sequence[Token] | Sequence[Line]) -> str:
    """The text with these tags or lines replaced by spaces; the length stays the same."""
    pieces: list[str] = []
    here = 0
    for span in spans:
        pieces += text[here : span.start], " " * (span.end - span.start)
        here = span.end
    pieces.append(text[here:])
    return "".join(pieces)
