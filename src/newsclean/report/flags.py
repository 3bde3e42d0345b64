"""Why a text deserves a look: flags, each with a reason in words and the line of the source to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclean.article import Article
from newsclean.reading.lines import looks_like_prose
from newsclean.report.places import Places
from newsclean.verdicts import Verdict

MUCH_REMOVED = 0.5  # of the characters other than spaces
MOST_RUNS = 4  # of line numbers that a reason names
MARKUP_STAGES = ("encoding", "templates")  # what these remove was never text of the article

Flag = tuple[str, str, int]
"""Its name, why, and the number of the first line that it is about; 0 if it is about the whole text."""


def find_flags(
    article: Article, judged: Sequence[Verdict], places: Places, chars: int, removed: int, moved: int
) -> Iterator[Flag]:
    """The flags of a cleaned text, the most serious first."""
    if not chars:
        yield "empty", "the file holds no text", 0
        return
    if not article.paragraphs:
        yield "no article", "no paragraph is left", 0
    elif removed / chars > MUCH_REMOVED:
        yield "mostly removed", f"{removed / chars:.0%} of the text was removed", 0
    yield from _late_headline(places)
    yield from _removed_lines(judged, places)
    if article.unsettled:
        rules = ", ".join(article.unsettled)
        yield "unsettled", f"{rules} still fired when the last round ended", 0
    if not removed and not moved:
        yield "nothing removed", "no line was removed, and none became metadata", 0


def _late_headline(places: Places) -> Iterator[Flag]:
    """A headline from below the first paragraph: another article's or a teaser's, or the text begins too early."""
    if places.headline and places.paragraphs and places.headline[0] > places.paragraphs[0][0]:
        line, first = (places.line_of(rows[0]) for rows in (places.headline, places.paragraphs[0]))
        yield "late headline", f"line {line} was taken for the headline, but the text begins in line {first}", line


def _removed_lines(judged: Sequence[Verdict], places: Places) -> Iterator[Flag]:
    """Lines removed between kept paragraphs, and prose removed anywhere. Removed markup is not reported."""
    first = places.line_of(places.paragraphs[0][0]) if places.paragraphs else 0
    last = places.line_of(places.paragraphs[-1][1]) if places.paragraphs else len(judged)
    prose: list[int] = []
    around: list[int] = []
    inside: list[int] = []
    for verdict in judged:
        if verdict.kind != "removed" or all(edit.stage.partition("/")[0] in MARKUP_STAGES for edit in verdict.edits):
            continue
        is_inside = first <= verdict.number <= last
        if looks_like_prose(verdict.line.strip()):
            (prose if is_inside else around).append(verdict.number)
        elif is_inside and places.paragraphs:
            inside.append(verdict.number)
    if prose:
        where = " amid text that stays" if places.paragraphs else ""
        yield "prose removed", f"{_name_prose(prose)} removed{where}", prose[0]
    if inside:
        verb = "was" if len(inside) == 1 else "were"
        yield "removed inside", f"{name_lines(inside)} {verb} removed amid text that stays", inside[0]
    if around:
        yield "prose around", f"{_name_prose(around)} removed above or below the text", around[0]


def _name_prose(numbers: Sequence[int]) -> str:
    reads = "reads like a sentence, and was" if len(numbers) == 1 else "read like sentences, and were"
    return f"{name_lines(numbers)} {reads}"


def name_lines(numbers: Sequence[int]) -> str:
    """Line numbers in words, runs of them as ranges: "lines 3, 5-7 and 2 more"."""
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    runs = [[numbers[0]]]
    for above, below in pairwise(numbers):
        if below == above + 1:
            runs[-1].append(below)
        else:
            runs.append([below])
    named = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs[:MOST_RUNS]]
    more = sum(len(run) for run in runs[MOST_RUNS:])
    return f"lines {', '.join(named)}" + (f" and {more} more" if more else "")
