"""Label the lines of a dump by aligning them with the publisher's own version of the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import timedelta

from rapidfuzz.distance import LCSseq

from newsclean.line_model.network import BODY, HEADER, HEADLINE, JUNK
from newsclean.reading.lines import Line
from training.corpus import Page
from training.measure import tokens

UNKNOWN = 4
BODY_SHARE = 0.5  # of a line's words that are in the gold body, in order
MAX_HEADER_TOKENS = 30  # of a line that gives author or day
TITLE_EXTRA = 60  # letters that the site may add to a title
NEAR = 12  # lines around the body that may contain its authors and its date
ZONE = 40  # lines above the body that may be its header


def squash(text: str) -> str:
    """Only the letters and digits of a text, case-folded."""
    return re.sub(r"\W+", "", unicodedata.normalize("NFC", text)).casefold()


def label_dump(lines: Sequence[Line], page: Page) -> list[int]:
    """One label per line: body, headline, header, junk, or unknown if the gold does not say."""
    words = [tokens(line.words) for line in lines]
    labels = _body_lines(words, tokens(page.body)) if page.body else _by_snippets(lines, page)
    _mark_header(lines, words, labels, page)
    return labels


def _body_lines(words: list[list[str]], gold: list[str]) -> list[int]:
    """Body if most of a line's words are in the gold body, in order; without words, the same as its neighbours."""
    flat = [word for line in words for word in line]
    partner = [-1] * len(flat)
    for op in LCSseq.opcodes(flat, gold):
        if op.tag == "equal":
            for k in range(op.src_end - op.src_start):
                partner[op.src_start + k] = op.dest_start + k
    solid = [
        p >= 0 and ((i > 0 and partner[i - 1] == p - 1 and p > 0) or (i + 1 < len(partner) and partner[i + 1] == p + 1))
        for i, p in enumerate(partner)
    ]
    labels = []
    at = 0
    for line in words:
        hits = sum(solid[at : at + len(line)])
        labels.append(UNKNOWN if not line else BODY if hits >= BODY_SHARE * len(line) else JUNK)
        at += len(line)
    _fill_wordless(labels)
    _drop_stray(labels, words)
    return labels


def _fill_wordless(labels: list[int]) -> None:
    """A line without words is body between two body lines, otherwise junk."""
    known = [label != UNKNOWN for label in labels]
    for i, label in enumerate(labels):
        if label == UNKNOWN:
            above = next((labels[k] for k in range(i - 1, -1, -1) if known[k]), JUNK)
            below = next((labels[k] for k in range(i + 1, len(labels)) if known[k]), JUNK)
            labels[i] = BODY if above == below == BODY else JUNK


def _drop_stray(labels: list[int], words: list[list[str]]) -> None:
    """A word or two far from the rest of the body is a chance match."""
    for i, label in enumerate(labels):
        if label == BODY and len(words[i]) < 4:
            around = labels[max(0, i - 3) : i] + labels[i + 1 : i + 4]
            if BODY not in around:
                labels[i] = JUNK


def _by_snippets(lines: Sequence[Line], page: Page) -> list[int]:
    """For a page without a gold body, only the lines of its snippets are known."""
    wanted, unwanted = ([squash(s) for s in some if len(squash(s)) > 3] for some in (page.wanted, page.unwanted))
    labels = []
    for line in lines:
        words = squash(line.words)
        inside = any(words in s for s in wanted) if len(words) > 20 else words in wanted
        if inside or any(s in words for s in wanted):
            labels.append(BODY)
        else:
            labels.append(JUNK if any(s in words for s in unwanted) else UNKNOWN)
    return labels


def _mark_header(lines: Sequence[Line], words: list[list[str]], labels: list[int], page: Page) -> None:
    """Titles become headline, authors and date near the body header; a short line above the headline is unknown."""
    body = [i for i, label in enumerate(labels) if label == BODY]
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    flat = [squash(line.words) for line in lines]
    headline = _mark_titles(flat, labels, squash(page.title), first)
    if headline:
        above = headline - 1
        if labels[above] == JUNK and len(words[above]) <= 3:
            labels[above] = UNKNOWN
    names = [squash(name) for name in page.authors if len(squash(name)) > 3]
    by_name = [
        [i for i, line in enumerate(flat) if name in line and len(words[i]) <= MAX_HEADER_TOKENS] for name in names
    ]
    dated = [i for i, line in enumerate(lines) if len(words[i]) <= MAX_HEADER_TOKENS and names_day(line.words, page)]
    top = headline if headline is not None else max(0, first - ZONE)
    for found in (*by_name, dated):
        _mark_near(found, labels, top, first, last)


def _mark_titles(flat: list[str], labels: list[int], title: str, first: int) -> int | None:
    """Lines that contain the title become headlines; return the last one above the first line of the body."""
    titles = []
    for i, line in enumerate(flat):
        if len(title) > 3 and labels[i] != BODY and title in line and len(line) <= len(title) + TITLE_EXTRA:
            titles.append(i)
    exact = [i for i in titles if flat[i] == title]
    for i in titles:
        if i == 0 or i in exact or not exact:
            labels[i] = HEADLINE
    return max((i for i in exact or titles if i <= first), default=None)


def _mark_near(found: list[int], labels: list[int], top: int, first: int, last: int) -> None:
    """Lines with a name or the date near the body become header; if there are none, the nearest one does.

    The others become unknown.
    """
    found = [i for i in found if labels[i] not in (BODY, HEADLINE)]
    near = [i for i in found if top <= i <= first + NEAR or last < i <= last + NEAR]
    if not near and found:
        near = [min(found, key=lambda i: min(abs(i - first), abs(i - last)))]
    for i in near:
        labels[i] = HEADER
    for i in found:
        if labels[i] == JUNK:
            labels[i] = UNKNOWN


def names_day(words: str, page: Page) -> bool:
    """Whether a line has the numbers of the day, with a month in letters or digits."""
    if page.day is None or not any(map(str.isdigit, words)):
        return False
    numbers = {int(number) for number in re.findall(r"\d{1,4}", words)}
    letters = bool(re.search(r"[^\W\d_]{3,}", words))
    for day in (page.day, page.day - timedelta(days=1), page.day + timedelta(days=1)):
        if day.day in numbers and (day.month in numbers or letters) and {day.year, day.year % 100} & numbers:
            return True
    return False
