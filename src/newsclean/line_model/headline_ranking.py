"""Which line of a page is its headline: the likeliest lines of the network, compared with each other.

The network judges each line separately, but a page has only one headline, and teasers, breadcrumbs and the site's
name look like it. So a linear comparison of a dozen candidates decides. `training/headline.py` fits its weights.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.line_model.characters import Floats, Ints
from newsclean.line_model.network import BODY, HEADLINE, LABELS, Network
from newsclean.reading.headlines import is_statement
from newsclean.reading.lines import Line

CANDIDATES = 12
LEAST = 1e-4  # probability, so that the logarithm is finite
PARAGRAPH_WORDS = 12
FAR = 50  # lines
MUCH_ABOVE = 100  # words of body
MIN_SHARED = 8  # characters of a candidate that is part of another one
SHORT, LONG = 2, 14  # words; a headline usually has more than the first and fewer than the second
VERY_LONG = 20  # words; hardly any headline has more
SHARE_OF_LINE = 0.4  # least share of a headline in a line that also contains a kicker or a breadcrumb
MARKS = "#*•+-– "  # of lists and of Markdown


def find_candidates(found: Floats) -> Ints:
    """The lines most likely to be the headline, likeliest first."""
    order: Ints = np.argsort(-found[:, HEADLINE], kind="stable")[:CANDIDATES]
    return order


def compare(
    network: Network, features: Floats, found: Floats, words: Floats, lines: Sequence[Line]
) -> dict[int, float]:
    """The probability of each candidate; the sum is 1. A line that is a long statement is not a candidate."""
    order = np.array([i for i in find_candidates(found).tolist() if not is_statement(lines[i].words)], np.intp)
    if not len(order):
        return {}
    if network.rank is None:
        scores = np.log(np.maximum(found[order, HEADLINE], LEAST))
    else:
        scores = comparison_rows(network, features, found, words, lines, order) @ network.rank
    powers = np.exp(scores - scores.max())
    ranked = dict(zip(order.tolist(), (powers / powers.sum()).tolist(), strict=True))
    return _without_kicker(ranked, lines)


def _without_kicker(ranked: dict[int, float], lines: Sequence[Line]) -> dict[int, float]:
    """Swap the likeliest line with one that repeats its end: the headline without kicker or breadcrumb."""
    best = max(ranked, key=lambda i: (ranked[i], -i))
    whole = lines[best].words
    for i in ranked:
        end = lines[i].words.lstrip(MARKS)
        if (
            i != best
            and whole.endswith(f" {end}")
            and len(end.split()) > SHORT
            and len(end) > SHARE_OF_LINE * len(whole)
        ):
            return ranked | {i: ranked[best], best: ranked[i]}
    return ranked


def comparison_rows(
    network: Network, features: Floats, found: Floats, words: Floats, lines: Sequence[Line], order: Ints
) -> Floats:
    """What is compared, in shape (candidates, columns): the features, the probabilities of the line and its
    neighbours, and how it relates to the body and to the other candidates.
    """
    padded = np.zeros((len(found) + 2, LABELS), np.float32)
    padded[1:-1] = np.log(np.maximum(found, LEAST))
    body = found[:, BODY] * words
    above = (np.cumsum(body) - body)[order]
    paragraphs = np.append(np.flatnonzero((found[:, BODY] > 0.5) & (words >= PARAGRAPH_WORDS)), len(found))
    gap = paragraphs[np.minimum(np.searchsorted(paragraphs, order, "right"), len(paragraphs) - 1)] - order
    count = words[order]
    best = padded[order + 1, HEADLINE] - padded[order[0] + 1, HEADLINE]
    place = (
        best,
        np.log1p(np.minimum(np.maximum(gap, 0), FAR)),
        np.log1p(above),
        above > MUCH_ABOVE,
        *_shared([lines[i].words.strip(MARKS).casefold() for i in order.tolist()]),
        count <= SHORT,
        (count > SHORT) & (count <= LONG),
        count > VERY_LONG,
    )
    columns = (
        network.scaled(features[order]),
        padded[order],
        padded[order + 1],
        padded[order + 2],
        np.stack(place, axis=1),
    )
    return np.concatenate(columns, axis=1).astype(np.float32)


def _shared(candidates: Sequence[str]) -> tuple[list[bool], list[bool]]:
    """Whether each candidate is part of another one, and whether it ends with another one."""
    inside = [
        len(one) >= MIN_SHARED and any(one != other and one in other for other in candidates) for one in candidates
    ]
    ends = [
        any(one != other and len(other) >= MIN_SHARED and one.endswith(other) for other in candidates)
        for one in candidates
    ]
    return inside, ends
