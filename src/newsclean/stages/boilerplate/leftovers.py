"""Pieces of furniture that are left in a nearly clean text: a cheap test for them, and the verdict of their model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.reading.header_zone import SECTION_LABEL
from newsclean.reading.headlines import could_be_headline
from newsclean.reading.labels import IN_COMPANY, JUNK, ON_A_PAGE, PROSE, SHORT
from newsclean.reading.reading import Reading
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.unwrapping import Unwrapped, unwrap

if TYPE_CHECKING:
    from newsclean.line_model.leftovers import LeftoversModel

MAX_DOUBTFUL = 240  # characters
MIN_ARTICLE = 25  # words of prose that must remain
FEW_SHORT, SHORT_A_PARAGRAPH, MAX_SHORT = 10, 2, 200  # lines that are not prose, in a text that is nearly clean
MAX_SHARE = 0.5  # of the lines: a text that would lose more of them is not nearly clean
BY_WEAK_RULE = frozenset((ON_A_PAGE, IN_COMPANY))
MAY_BE_LEFT = BY_WEAK_RULE | {SHORT}
SECTIONS = ("sections", "menu", "")  # families of rules for the names of sections
KICKER_WORDS, HEADLINE_WORDS = 3, 4


def has_doubtful_line(reading: Reading, letters: str) -> bool:
    """Whether a line below the headline is neither prose nor header: only then is the model loaded."""
    short, prose = letters.count(SHORT), letters.count(PROSE)
    if not prose or not 0 < short <= min(MAX_SHORT, FEW_SHORT + SHORT_A_PARAGRAPH * prose):
        return False
    first = next(i for i, letter in enumerate(letters) if letter != JUNK)
    return any(
        letter == SHORT
        and len(words := reading.lines[i].words) <= MAX_DOUBTFUL
        and not (i == first and could_be_headline(words))
        and not reading.looks_like_header(words)
        for i, letter in enumerate(letters)
    )


def find_leftovers(
    model: LeftoversModel, reading: Reading, given: str, letters: str, rules: Mapping[int, Rule], mode: str
) -> dict[int, float]:
    """The lines that are furniture, each with its probability.

    `given` are the labels by rules and shapes, which the model was trained on; `letters` are those labels settled, with
    everything that is already removed as junk. Left alone: prose, bylines, dates, a kicker, and a text of which too
    little would remain.
    """
    whole = unwrap(reading, given, rules)
    settled = [letters[run[0]] if len(run) == 1 else whole.letters[k] for k, run in enumerate(whole.members)]
    if PROSE not in settled:
        return {}
    found = model.judge(whole.text, whole.folded, whole.lines, whole.letters, whole.rules)
    least = _thresholds(settled, whole.letters, mode)
    kicker = _find_kicker(whole, settled)
    taken = {
        k: found[k]
        for k, letter in enumerate(settled)
        if letter in MAY_BE_LEFT
        and found[k] >= least[k]
        and k != kicker
        and not reading.looks_like_header(whole.lines[k].words)
        and not SECTION_LABEL.match(whole.lines[k].words)
    }
    return whole.spread(taken) if _leaves_article(whole, settled, taken) else {}


def _find_kicker(whole: Unwrapped, letters: Sequence[str]) -> int | None:
    """The first line that stays, if it is a few words above what could be the headline and no button or network."""
    stays = [k for k, letter in enumerate(letters) if letter != JUNK][:2]
    if len(stays) < 2:
        return None
    first, second = (whole.lines[k].words for k in stays)
    rule = whole.rules.get(stays[0])
    is_section = rule is None or rule.family in SECTIONS
    headed = could_be_headline(second) and len(second.split()) >= HEADLINE_WORDS
    return stays[0] if is_section and headed and len(first.split()) <= KICKER_WORDS else None


def _thresholds(letters: Sequence[str], given: str, mode: str) -> list[float]:
    """The probability from which on each line is removed."""
    from newsclean.line_model.leftovers import KNOWN_FROM, REMOVE_FROM

    prose = [i for i, letter in enumerate(letters) if letter == PROSE]
    inside = range(prose[0], prose[-1] + 1)
    return [
        (KNOWN_FROM if label in BY_WEAK_RULE and i not in inside else REMOVE_FROM)[mode]
        for i, label in enumerate(given)
    ]


def _leaves_article(whole: Unwrapped, letters: Sequence[str], taken: Mapping[int, float]) -> bool:
    stays = [i for i, letter in enumerate(letters) if letter != JUNK and i not in taken]
    words = sum(len(whole.lines[i].words.split()) for i in stays if letters[i] == PROSE)
    return words >= MIN_ARTICLE and len(taken) <= MAX_SHARE * (len(taken) + len(stays))
