"""Pieces of furniture that are left in a nearly clean text: a cheap test for them, and the verdict of their model."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.reading.crossheads import introduces
from newsclean.reading.header_zone import SECTION_LABEL
from newsclean.reading.headlines import could_be_headline
from newsclean.reading.labels import IN_COMPANY, JUNK, ON_A_PAGE, PROSE, SHORT
from newsclean.reading.lines import SENTENCE_INSIDE, ends_sentence
from newsclean.reading.reading import Reading
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.unwrapping import Unwrapped, unwrap

if TYPE_CHECKING:
    from newsclean.line_model.leftovers import Doubt, LeftoversModel

MAX_DOUBTFUL = 240  # characters
MIN_ARTICLE = 25  # words of prose that must remain
FEW_SHORT, SHORT_A_PARAGRAPH, MAX_SHORT = 10, 2, 200  # lines that are not prose, in a text that is nearly clean
MAX_SHARE = 0.5  # of the lines: a text that would lose more of them is not nearly clean
# The probability from which on a line is removed: that of a line by itself if a weak rule matches it; among all others,
# if it is inside the article, or a single word, which may be a crosshead; any other one, among all others or by itself.
KNOWN_FROM = {"recall": 0.95, "balanced": 0.82, "precision": 0.5}
DOUBTFUL_FROM = {"recall": 0.97, "balanced": 0.95, "precision": 0.75}
OTHER_FROM = {"recall": 0.95, "balanced": 0.85, "precision": 0.55}
ALONE_FROM = {"recall": 0.99, "balanced": 0.98, "precision": 0.92}
MAX_SMALL_PAGE = 40  # lines
MIN_SENTENCE = 5  # words
MAX_WORD = 20  # characters of a single word; what is longer has no spaces between its words
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


def may_hold_news(whole: Unwrapped, junk: Collection[int]) -> bool:
    """Whether sentences of a text that is small for a page are among the lines that the line model would remove."""
    return len(whole.lines) <= MAX_SMALL_PAGE and any(_is_sentence(whole, i) for i in junk)


def find_news(model: LeftoversModel, whole: Unwrapped, junk: Collection[int]) -> set[int]:
    """The sentences among these lines whose words do not sound like furniture.

    In a small text the line model sees little of a page, and takes an article of short paragraphs for its surroundings.
    """
    sentences = [i for i in sorted(junk) if _is_sentence(whole, i)]
    written = [whole.folded[(line := whole.lines[i]).start : line.end].strip() for i in sentences]
    return {i for i, words in zip(sentences, written, strict=True) if model.sounds_like_news(words)}


def _is_sentence(whole: Unwrapped, i: int) -> bool:
    words = whole.lines[i].words
    return len(words.split()) >= MIN_SENTENCE and (ends_sentence(words) or SENTENCE_INSIDE.search(words) is not None)


def find_leftovers(
    model: LeftoversModel, reading: Reading, given: str, letters: str, rules: Mapping[int, Rule], mode: str
) -> dict[int, float]:
    """The lines that are furniture, each with its probability.

    `given` are the labels by rules and shapes, which the model was trained on; `letters` are those labels settled, with
    everything that is already removed as junk. Left alone: prose, bylines, dates, a kicker, crossheads that the
    paragraph below takes up, and a text of which too little would remain.
    """
    whole = unwrap(reading, given, rules)
    settled = [letters[run[0]] if len(run) == 1 else whole.letters[k] for k, run in enumerate(whole.members)]
    if PROSE not in settled:
        return {}
    doubts = model.judge(whole.text, whole.folded, whole.lines, whole.letters, whole.rules)
    found = _above_threshold(doubts, whole, settled, mode)
    kicker = _find_kicker(whole, settled)
    taken = {
        k: share
        for k, share in found.items()
        if settled[k] in MAY_BE_LEFT
        and k != kicker
        and not reading.looks_like_header(whole.lines[k].words)
        and not SECTION_LABEL.match(whole.lines[k].words)
        and not _is_crosshead(whole, settled, k)
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


def _is_crosshead(whole: Unwrapped, letters: Sequence[str], k: int) -> bool:
    below = k + 1
    return (
        below < len(letters) and letters[below] == PROSE and introduces(whole.lines[k].words, whole.lines[below].words)
    )


def _above_threshold(doubts: Sequence[Doubt], whole: Unwrapped, letters: Sequence[str], mode: str) -> dict[int, float]:
    """The lines that are furniture by the model, each with the probability that decides."""
    prose = [i for i, letter in enumerate(letters) if letter == PROSE]
    inside = range(prose[0], prose[-1] + 1)
    found = {}
    for i, (doubt, label, line) in enumerate(zip(doubts, whole.letters, whole.lines, strict=True)):
        if label in BY_WEAK_RULE:
            ways = [(doubt.alone, KNOWN_FROM)]
        elif i in inside or _is_single_word(line.words):
            ways = [(doubt.among, DOUBTFUL_FROM)]
        else:
            ways = [(doubt.among, OTHER_FROM), (doubt.alone, ALONE_FROM)]
        shares = [share for share, least in ways if share >= least[mode]]
        if shares:
            found[i] = max(shares)
    return found


def _is_single_word(words: str) -> bool:
    return len(words) <= MAX_WORD and len(words.split()) == 1


def _leaves_article(whole: Unwrapped, letters: Sequence[str], taken: Mapping[int, float]) -> bool:
    stays = [i for i, letter in enumerate(letters) if letter != JUNK and i not in taken]
    words = sum(len(whole.lines[i].words.split()) for i in stays if letters[i] == PROSE)
    return words >= MIN_ARTICLE and len(taken) <= MAX_SHARE * (len(taken) + len(stays))
