"""A text that may be a whole page: a cheap test for it, the line model's verdict on it, and its header, which stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from newsclean.line_model.verdict import Verdict
from newsclean.reading.bylines import looks_like_bare_name
from newsclean.reading.header_zone import ABOVE_HEADLINE, BELOW_HEADLINE, MAX_HEADER_LINE, SECTION_LABEL
from newsclean.reading.headlines import is_title_of
from newsclean.reading.labels import BY_RULE, IN_COMPANY, JUNK, ON_A_PAGE, PROSE, SHORT, TEMPLATE
from newsclean.reading.lines import Line, ends_sentence, looks_like_prose, same_words
from newsclean.reading.reading import Reading
from newsclean.stages.boilerplate.entries import find_own
from newsclean.stages.boilerplate.unwrapping import IN_PARAGRAPH, Unwrapped

if TYPE_CHECKING:
    from newsclean.line_model.decision import LineModel

MAX_HEADER = 15  # lines above the first prose that may be header
STANDFIRST_WORDS = 8
STANDFIRST_REACH = 3  # lines from it to the byline or the date
BY_FORM = 0.2  # the probability given for a line that is header by its form alone
MAX_LABEL = 80  # code points
PAGE_LABELS, PAGE_SHARE = 6, 0.3  # labels, and their share of the lines, that a page has at least
MAX_PAGE_LINES = 20_000  # a longer text is not a page, and the model would need too much memory
MAY_BE_JUNK = frozenset((SHORT, PROSE, ON_A_PAGE, IN_COMPANY))
DECIDED = frozenset((JUNK, TEMPLATE))


def judge_page(model: LineModel, reading: Reading, whole: Unwrapped, mode: str) -> Verdict:
    """What the model says about the lines that no rule matches. A line that has the form of header stays header."""
    letters = whole.letters
    verdict = model.judge(whole.text, whole.folded, whole.lines, letters, whole.rules, mode)
    verdict = without(verdict, find_own(whole.lines, letters, whole.rules, {*verdict.junk, *verdict.header}))
    header, standfirst = find_header(reading, whole.lines, letters, verdict.junk)
    if standfirst is None:
        standfirst = find_standfirst(reading, whole.lines, letters, verdict)
    by_form = (header | find_meta_lines(whole.lines, verdict)) & verdict.junk.keys()
    return Verdict(
        {
            i: why
            for i, why in verdict.junk.items()
            if letters[i] in MAY_BE_JUNK and i not in by_form and i != standfirst
        },
        {i: score for i, score in verdict.header.items() if letters[i] not in DECIDED}
        | dict.fromkeys(by_form, BY_FORM),
        {i: score for i, score in verdict.headline.items() if letters[i] not in DECIDED},
    )


def without(verdict: Verdict, lines: Collection[int]) -> Verdict:
    """The verdict on the other lines."""
    if not lines:
        return verdict
    return Verdict(
        {i: why for i, why in verdict.junk.items() if i not in lines},
        {i: score for i, score in verdict.header.items() if i not in lines},
        {i: score for i, score in verdict.headline.items() if i not in lines},
    )


def find_header(
    reading: Reading, lines: Sequence[Line], letters: str, junk: Collection[int]
) -> tuple[set[int], int | None]:
    """The lines above the article that the dateline stage may read (kicker, headline, byline, date); the standfirst.

    The headline is the last line with the words of the page title, above the first prose that stays;
    the standfirst is the first long line below it. A text need not have either.
    """
    first = next((i for i, letter in enumerate(letters) if letter == PROSE and i not in junk), None)
    if first is None:
        return set(), None
    above = [i for i in range(max(0, first - MAX_HEADER), first) if letters[i] in IN_PARAGRAPH]
    header = {i for i in above if reading.looks_like_header(lines[i].words) or SECTION_LABEL.match(lines[i].words)}
    opening = next(i for i, letter in enumerate(letters) if letter != JUNK)
    title = lines[opening].words
    header |= {i for i in above if title.endswith(lines[i].words)}  # the kicker, as the suffix of the page title
    for i in reversed(above):
        words = lines[i].words.lstrip("# ")  # a Markdown heading
        if i == opening or same_words(words, title) or is_title_of(words, title):
            header |= {i} | {k for k in above if k > i and looks_like_bare_name(lines[k].words)}
            long = (k for k in above if k > i and k not in header and len(lines[k].words.split()) >= STANDFIRST_WORDS)
            return header, next(long, None)
    return header, None


def find_standfirst(reading: Reading, lines: Sequence[Line], letters: str, verdict: Verdict) -> int | None:
    """The long line between the most probable headline and a byline or date below it, above the first prose."""
    at = max(verdict.headline, key=lambda i: (verdict.headline[i], -i), default=len(lines))
    below = range(at + 1, min(len(lines), at + 1 + BELOW_HEADLINE))
    said = Counter(line.words for line in lines)  # a notice may stand above and below the headline
    once = (i for i in below if letters[i] in IN_PARAGRAPH and said[lines[i].words] == 1)
    long = next((i for i in once if len(lines[i].words.split()) >= STANDFIRST_WORDS), None)
    if long is None or letters[long] == PROSE or verdict.headline.get(long):
        return None
    after = [i for i in below if long < i <= long + STANDFIRST_REACH and letters[i] != PROSE]
    return long if any(reading.looks_like_header(lines[i].words) for i in after) else None


def find_meta_lines(lines: Sequence[Line], verdict: Verdict) -> set[int]:
    """The junk lines near the most probable headline that have a date or a byline; the dateline stage chooses."""
    if not verdict.headline:
        return set()
    from newsclean.languages.given_names import has_given_name
    from newsclean.reading.meta_lines import read_meta_line

    at = max(verdict.headline, key=lambda i: (verdict.headline[i], -i))
    near = range(max(0, at - ABOVE_HEADLINE), min(len(lines), at + BELOW_HEADLINE + 1))
    found = set()
    for i in near:
        if i not in verdict.junk or len(lines[i].words) > MAX_HEADER_LINE or looks_like_prose(lines[i].words):
            continue
        meta = read_meta_line(lines[i].words, None)
        if meta.dates or meta.after_by or any(map(has_given_name, meta.names)):
            found.add(i)
    return found


def may_be_page(lines: Sequence[Line], letters: str) -> bool:
    """Whether a text has enough labels to be a whole page: a cheap test that clean articles fail."""
    labels = sum(map(letters.count, BY_RULE))
    least = max(PAGE_LABELS, PAGE_SHARE * len(lines))
    if labels + letters.count(SHORT) < least or len(lines) > MAX_PAGE_LINES:
        return False
    for line, letter in zip(lines, letters, strict=True):
        if letter == SHORT and _is_label(line.words):
            labels += 1
            if labels >= least:
                return True
    return labels >= least


def _is_label(words: str) -> bool:
    return len(words) < MAX_LABEL and words[-1] != ":" and not ends_sentence(words)
