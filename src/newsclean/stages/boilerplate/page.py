"""A text that may be a whole page: the cheap test for it, the line model's looks at it, the header that stays."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newsclean.lines import Line, ends_sentence, same_words, split_lines
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.labels import looks_like_header
from newsclean.stages.dateline.byline import looks_like_bare_name
from newsclean.stages.dateline.header import SECTION_LABEL
from newsclean.stages.dateline.headline import is_title_of

if TYPE_CHECKING:
    from newsclean.stages.boilerplate.model import LineModel

MAX_HEADER = 15  # lines above the first prose that may be header
STANDFIRST_WORDS = 8
MAX_LABEL = 80  # code points
PAGE_LABELS, PAGE_SHARE = 6, 0.3  # labels, and their share of the lines, from which on a text may be a page
FEW_LINES, MAX_LOOKS = 0.4, 10  # the model looks again where no larger share of the lines goes; how often at most
MAX_PAGE_LINES = 20_000  # more are no page, and the model would need too much memory


def judge_page(
    model: LineModel,
    text: str,
    folded: str,
    lines: Sequence[Line],
    letters: str,
    rules: Mapping[int, Rule],
    mode: str,
) -> dict[int, str]:
    """The lines that the model removes, with its reasons; rules, templates and header lines come first.

    Where few lines go it is asked again about what is left, until nothing goes: a second pass
    over the article then finds the same.
    """
    judged: dict[int, str] = {}
    left = list(range(len(lines)))
    for _ in range(MAX_LOOKS):
        some = "".join(letters[i] for i in left)
        some_rules = {k: rules[i] for k, i in enumerate(left) if i in rules}
        junk = model.junk(text, folded, lines, some, some_rules, mode)
        header = find_header(lines, some, junk)
        found = {k: reason for k, reason in junk.items() if some[k] in "spmw" and k not in header}
        judged |= {left[k]: reason for k, reason in found.items()}
        if not found or len(found) > FEW_LINES * len(left):
            break
        stays = [k for k in range(len(left)) if k not in found and some[k] != "J"]
        text, folded, lines, left = *_only(text, folded, lines, stays), [left[k] for k in stays]
        if not may_be_page(lines, "".join(letters[i] for i in left)):
            break
    return judged


def _only(text: str, folded: str, lines: Sequence[Line], stays: Sequence[int]) -> tuple[str, str, Sequence[Line]]:
    """A text and its folded form with these of its lines alone; what stood apart still does."""
    spans = [(lines[i].start, lines[i].end) for i in stays]
    gaps = ["", *("\n" if below[0] == above[1] + 1 else "\n\n" for above, below in pairwise(spans))]
    shorter, shorter_folded = (
        "".join(gap + whole[start:end] for gap, (start, end) in zip(gaps, spans, strict=True))
        for whole in (text, folded)
    )
    return shorter, shorter_folded, split_lines(shorter)


def find_header(lines: Sequence[Line], letters: str, junk: Collection[int]) -> set[int]:
    """The lines above the article that the dateline stage may read: kicker, headline, standfirst, byline, date.

    The headline is the last line above the first prose that stays with the words of the page title,
    if there is one; the standfirst is the first long line below it.
    """
    first = next((i for i, letter in enumerate(letters) if letter == "p" and i not in junk), None)
    if first is None:
        return set()
    above = [i for i in range(max(0, first - MAX_HEADER), first) if letters[i] in "sp"]
    header = {i for i in above if looks_like_header(lines[i].words) or SECTION_LABEL.match(lines[i].words)}
    opening = next(i for i, letter in enumerate(letters) if letter != "J")
    title = lines[opening].words
    header |= {i for i in above if title.endswith(lines[i].words)}  # the kicker, as the suffix of the page title
    for i in reversed(above):
        words = lines[i].words.lstrip("# ")  # a heading of Markdown
        if i == opening or same_words(words, title) or is_title_of(words, title):
            standfirst = next((k for k in above if k > i and len(lines[k].words.split()) >= STANDFIRST_WORDS), None)
            names = {k for k in above if k > i and looks_like_bare_name(lines[k].words)}
            return header | names | {i} | ({standfirst} if standfirst else set())
    return header


def may_be_page(lines: Sequence[Line], letters: str) -> bool:
    """Whether a text has so many labels that it may be a whole page: a cheap test that clean articles fail."""
    labels = sum(map(letters.count, "Jmw"))
    least = max(PAGE_LABELS, PAGE_SHARE * len(lines))
    if labels + letters.count("s") < least or len(lines) > MAX_PAGE_LINES:
        return False
    for (_, _, words), letter in zip(lines, letters, strict=True):
        if letter == "s" and len(words) < MAX_LABEL and words[-1] != ":" and not ends_sentence(words):
            labels += 1
            if labels >= least:
                return True
    return labels >= least
