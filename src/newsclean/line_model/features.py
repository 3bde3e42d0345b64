"""What the line model sees: a row of numbers for each line, about its words, its neighbours and its place in the text.

Everything is computed for all lines at once, from arrays of code points: a page of 250 lines
takes about a millisecond.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.line_model.characters import (
    BAR,
    BRACKET,
    BULLET,
    CLASSES,
    COLON,
    COMMA,
    DASH,
    DENSE,
    DIGIT,
    IS_LETTER,
    LINK,
    LOWER,
    OTHER,
    PAIR_BUCKETS,
    QUOTE,
    STOP,
    UNCASED,
    UPPER,
    Flags,
    Floats,
    HashedWords,
    Ints,
    classify,
    find_words,
    hash_pairs,
    hash_words,
    line_of,
)
from newsclean.line_model.inputs import FAMILIES, FUNCTION_WORDS, PAIRS, TOPIC_NAMES, TOPICS
from newsclean.line_model.network import densest_stretch
from newsclean.reading.lines import Line
from newsclean.rules.rule import Rule

Array = NDArray[np.generic]

HASH = ord("#")
DENSE_LETTERS = 2.5  # letters of other scripts that one letter of a dense script is worth
LETTERS_A_WORD = 8  # in a script without spaces
MAX_PROSE = 400  # letters of one line that count as prose
MIN_PROSE = 25
MIN_WRAPPED, MAX_WRAPPED, MANY_WRAPPED = 55, 110, 5  # characters of the lines of a hard-wrapped text, and how many
LONG_WORD = 5  # letters; shorter words say little about the subject
MIN_TITLE = 12  # characters that a line must share with the page title to be the headline
NEVER = 7.0  # instead of the logarithm of a distance, if there is nothing to measure to
BUCKETS, MANY_BUCKETS = 1 << 14, 1 << 20  # of word hashes
COUNTED_ABOVE = FAMILIES[:6]


class _Page(NamedTuple):
    """The text as arrays: by character (codes, classes) and by line (the rest; offsets of characters)."""

    codes: NDArray[np.uint32]
    classes: NDArray[np.uint8]
    starts: Ints
    ends: Ints
    begins: Ints  # of the line's words, without the space around them
    sizes: Floats  # characters; one of a dense script counts as several
    counts: Floats  # (CLASSES, lines): how often each class of character occurs
    letters: Floats

    @property
    def n(self) -> int:
        return len(self.starts)


def line_features(text: str, folded: str, lines: Sequence[Line], rules: Mapping[int, Rule]) -> Floats:
    """The features of every line: shape (lines, features), in the order of `feature_names`.

    `folded` is the text as rules see it, of the same length; `rules` holds the rule that matches a line.
    """
    columns = _columns(text, folded, lines, rules)
    rows = np.empty((len(columns), len(lines)), np.float32)
    for row, column in zip(rows, columns.values(), strict=True):
        row[:] = column
    return rows.T


def feature_names() -> tuple[str, ...]:
    """What each column of `line_features` is about."""
    return tuple(_columns("x", "x", [Line(0, 1, "x", 0)], {}))


def _columns(text: str, folded: str, lines: Sequence[Line], rules: Mapping[int, Rule]) -> dict[str, Array]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    classes = classify(codes)
    n = len(lines)
    starts = np.fromiter([line.start for line in lines], np.intp, n)
    ends = np.fromiter([line.end for line in lines], np.intp, n)
    word_starts, word_ends = find_words(classes)
    first_word = np.searchsorted(word_starts, starts)
    last_word = np.append(first_word[1:], len(word_starts)) - 1
    begins = word_starts[first_word]
    counts = _count_classes(classes, starts)
    sizes = (word_ends[last_word] - begins + 1 + (DENSE_LETTERS - 1) * counts[DENSE]).astype(np.float32)
    letters = counts[LOWER] + counts[UPPER] + counts[UNCASED] + np.float32(DENSE_LETTERS) * counts[DENSE]
    page = _Page(codes, classes, starts, ends, begins, sizes, counts, letters)

    last = _last_class(classes, word_starts, word_ends)
    end = last[last_word]
    stops = _by_line(last == STOP, first_word) + np.maximum(0, counts[STOP] - 1) * (counts[DENSE] > 0)
    blank = _blank_above(starts, ends)
    prose = _prose(page, end, stops, blank)
    low, high = densest_stretch(prose - 30 - 0.1 * sizes * (prose == 0))

    columns: dict[str, Array] = {"characters": np.log1p(sizes)}
    hashed = hash_words(folded, classes, starts)
    columns |= _word_columns(page, hashed, word_starts, word_ends, first_word)
    columns |= _topic_columns(page, hashed)
    columns |= _character_columns(page, stops - (end == STOP))
    columns |= _edge_columns(page, end, classes[word_ends[last_word]])
    columns |= _number_columns(page)
    columns |= _place_columns(page, prose, blank)
    columns |= _prose_columns(page, prose, low, high)
    columns |= _label_columns(rules, n)
    columns |= _title_columns(page, lines, prose)
    columns |= _vocabulary_columns(hashed, n, low, high)
    return columns


def _count_classes(classes: NDArray[np.uint8], starts: Ints) -> Floats:
    owner = np.zeros(len(classes), np.intp)  # the line of each character; blank ones belong to the line above
    owner[starts[1:]] = CLASSES
    np.cumsum(owner, out=owner)
    owner += classes
    counts = np.bincount(owner, minlength=len(starts) * CLASSES).astype(np.float32)
    return counts.reshape(len(starts), CLASSES).T


def _last_class(classes: NDArray[np.uint8], word_starts: Ints, word_ends: Ints) -> NDArray[np.uint8]:
    """The class of the last character of each word; of the one before, if it is a closing quote or bracket."""
    last = classes[word_ends]
    closed = ((last == QUOTE) | (last == BRACKET)) & (word_ends > word_starts)
    return np.where(closed, classes[word_ends - 1], last)


def _by_line(flags: Flags, first_word: Ints) -> Floats:
    """How many of the words of each line are flagged."""
    return np.add.reduceat(flags, first_word, dtype=np.float32)


def _word_columns(page: _Page, hashed: HashedWords, starts: Ints, ends: Ints, first_word: Ints) -> dict[str, Array]:
    lengths = ends - starts + 1
    words = np.diff(np.append(first_word, len(starts))).astype(np.float32)
    share = 1 / words
    function = np.bincount(hashed.owner[_is_function_word()[hashed.hashes % MANY_BUCKETS]], minlength=page.n)
    return {
        "words": np.log1p(np.maximum(words, page.letters / LETTERS_A_WORD)),
        "word length": np.minimum(page.sizes * share, 30) / 10,
        "words with capital": _by_line(page.classes[starts] == UPPER, first_word) * share,
        "short words": _by_line(lengths <= 3, first_word) * share,
        "long words": _by_line(lengths >= 8, first_word) * share,
        "function words": np.log1p(function),
        "function word share": np.minimum(function * share, 1),
    }


@lru_cache(maxsize=1)
def _is_function_word() -> Flags:
    """Whether a word's hash is that of a function word of some language."""
    known = np.zeros(MANY_BUCKETS, np.bool_)
    known[_hashes_of(" ".join(FUNCTION_WORDS.values()))] = True
    return known


def _topic_columns(page: _Page, hashed: HashedWords) -> dict[str, Array]:
    """How many of the words of each line belong to each topic of the vocabulary, and their share."""
    topics, owner = _topics_of_word()[hashed.hashes % MANY_BUCKETS], hashed.owner
    if page.counts[DENSE].any():
        buckets, first = hash_pairs(page.codes, page.classes)
        topics = np.append(topics, _topics_of_pair()[buckets])
        owner = np.append(owner, line_of(first, page.starts))
    known = np.flatnonzero(topics)
    topics, owner = topics[known], owner[known]
    words = np.bincount(hashed.owner, minlength=page.n) + 1
    columns: dict[str, Array] = {}
    for k, topic in enumerate(TOPIC_NAMES):
        count = np.bincount(owner[topics >> k & 1 > 0], minlength=page.n).astype(np.float32)
        columns[f"words: {topic}"] = np.log1p(count)
        columns[f"word share: {topic}"] = count / words
    return columns


@lru_cache(maxsize=1)
def _topics_of_word() -> NDArray[np.uint16]:
    """The topics of a word by its bucket, one bit each."""
    table = np.zeros(MANY_BUCKETS, np.uint16)
    for k, topic in enumerate(TOPIC_NAMES):
        table[_hashes_of(TOPICS[topic])] |= 1 << k
    return table


@lru_cache(maxsize=1)
def _topics_of_pair() -> NDArray[np.uint16]:
    """The topics of a pair of characters of a dense script by its bucket, one bit each."""
    table = np.zeros(PAIR_BUCKETS, np.uint16)
    for k, topic in enumerate(TOPIC_NAMES):
        codes = np.frombuffer(PAIRS[topic].encode("utf-32-le"), np.uint32)
        table[hash_pairs(codes, classify(codes))[0]] |= 1 << k
    return table


def _hashes_of(words: str) -> Ints:
    """The buckets of words separated by spaces."""
    codes = np.frombuffer(words.encode("utf-32-le"), np.uint32)
    buckets: Ints = (hash_words(words, classify(codes), np.zeros(1, np.intp)).hashes % MANY_BUCKETS).astype(np.intp)
    return buckets


def _character_columns(page: _Page, stops_inside: Floats) -> dict[str, Array]:
    counts, share = page.counts, 1 / page.sizes
    logs = np.log1p(counts)
    return {
        "capitals": counts[UPPER] * share,
        "digits": counts[DIGIT] * share,
        "dense script": counts[DENSE] * share,
        "uncased script": counts[UNCASED] * share,
        "full stops": logs[STOP],
        "sentence ends inside": np.log1p(np.maximum(stops_inside, 0)),
        "commas": logs[COMMA],
        "colons": logs[COLON],
        "quotes": logs[QUOTE],
        "brackets": logs[BRACKET],
        "dashes": logs[DASH],
        "bullets": logs[BULLET],
        "bars": logs[BAR],
        "link signs": logs[LINK],
        "other signs": logs[OTHER],
    }


def _edge_columns(page: _Page, end: NDArray[np.uint8], very_end: NDArray[np.uint8]) -> dict[str, Array]:
    start = page.classes[page.begins]
    return {
        "ends sentence": end == STOP,
        "ends with colon": end == COLON,
        "ends with comma": end == COMMA,
        "ends with digit": end == DIGIT,
        "ends with letter": IS_LETTER[end],
        "ends with bracket": very_end == BRACKET,
        "starts small": start == LOWER,
        "starts with capital": start == UPPER,
        "starts with digit": start == DIGIT,
        "starts with bullet": start == BULLET,
        "starts with quote": start == QUOTE,
        "starts with #": page.codes[page.begins] == HASH,
    }


def _number_columns(page: _Page) -> dict[str, Array]:
    digit = np.append(page.classes == DIGIT, np.zeros(3, np.bool_))
    colon = np.append(page.classes == COLON, False)
    years = np.flatnonzero(digit[:-3] & digit[1:-2] & digit[2:-1] & digit[3:])
    times = np.flatnonzero(digit[:-3] & colon[1:] & digit[2:-1])
    return {"years": _places(years, page.starts), "times": _places(times, page.starts)}


def _places(places: Ints, starts: Ints) -> Floats:
    """How many of the places are in each line, as a logarithm."""
    return np.log1p(np.bincount(line_of(places, starts), minlength=len(starts)).astype(np.float32))


def _blank_above(starts: Ints, ends: Ints) -> Flags:
    """Whether there is a blank line above each line, and below the last."""
    blank = np.ones(len(starts) + 1, np.bool_)
    blank[1:-1] = starts[1:] - ends[:-1] > 1
    return blank


def _prose(page: _Page, end: NDArray[np.uint8], stops: Floats, blank: Flags) -> Floats:
    """The letters of the lines that read as prose; in a hard-wrapped text, of the blocks that do."""
    letters: Floats = np.minimum(page.letters, MAX_PROSE)
    wrapped = page.sizes.max() <= MAX_WRAPPED and (page.sizes >= MIN_WRAPPED).sum() >= MANY_WRAPPED
    if not wrapped:
        alone: Floats = letters * ((end == STOP) | (stops >= 2)) * (letters >= MIN_PROSE)
        return alone
    first = np.flatnonzero(blank[:-1])
    block = np.cumsum(blank[:-1]) - 1
    ends = end[np.append(first[1:], page.n) - 1] == STOP
    reads = (ends | (np.add.reduceat(stops, first) >= 2)) & (np.add.reduceat(letters, first) >= MIN_PROSE)
    together: Floats = letters * reads[block]
    return together


def _place_columns(page: _Page, prose: Floats, blank: Flags) -> dict[str, Array]:
    n = page.n
    block = np.cumsum(blank[:-1]) - 1
    in_block = np.bincount(block)
    index = np.arange(n, dtype=np.float32)
    indent = page.begins - page.starts
    return {
        "blank above": blank[:-1],
        "blank below": blank[1:],
        "indent": np.log1p(indent),
        "indented as prose is": indent == np.bincount(indent, weights=prose).argmax(),
        "lines of block": np.log1p(in_block)[block],
        "characters of block": np.log1p(np.bincount(block, weights=page.sizes))[block],
        "place in block": (index - np.flatnonzero(blank[:-1])[block]) / in_block[block],
        "lines above": np.log1p(index),
        "lines below": np.log1p(index[::-1]),
        "place": index / n,
        "lines of text": np.full(n, np.log1p(n)),
        "blank share": np.full(n, blank.mean()),
    }


def _prose_columns(page: _Page, prose: Floats, low: int, high: int) -> dict[str, Array]:
    index = np.arange(page.n, dtype=np.float32)
    total, size = prose.sum(), page.sizes.sum()
    dense = prose[low : high + 1].sum()
    through = np.cumsum(prose)
    before, after = low - index, index - high
    whole = np.ones(page.n, np.float32)
    return {
        "prose": np.log1p(prose),
        "prose above": np.log1p(np.maximum(through - prose, 0)),
        "prose below": np.log1p(np.maximum(total - through, 0)),
        "share of prose above": through / (total + 1),
        "in densest stretch": (before <= 0) & (after <= 0),
        "lines before densest stretch": np.sign(before) * np.log1p(np.abs(before)),
        "lines behind densest stretch": np.sign(after) * np.log1p(np.abs(after)),
        "characters of text": whole * np.log1p(size),
        "mean length": whole * np.log1p(size / page.n),
        "prose of densest stretch": whole * np.log1p(dense),
        "prose share of text": whole * (total / size),
        "share of densest stretch": whole * (dense / (total + 1)),
    }


def _label_columns(rules: Mapping[int, Rule], n: int) -> dict[str, Array]:
    labelled = {family: np.zeros(n, np.float32) for family in FAMILIES}
    for i, rule in rules.items():
        if rule.family in labelled:
            labelled[rule.family][i] = 1
    above = {family: np.cumsum(labelled[family]) for family in COUNTED_ABOVE}
    columns: dict[str, Array] = {f"label: {family}": flags for family, flags in labelled.items()}
    columns |= {f"{family} above": np.log1p(passed) for family, passed in above.items()}
    for family in ("comments", "related"):
        columns[f"{family} below"] = np.log1p(above[family][-1] - above[family])
    columns["lines below comments label"] = _since(labelled["comments"] > 0)
    return columns


def _since(flags: Flags) -> Floats:
    """The logarithm of the distance to the last flagged line above, or NEVER."""
    index = np.arange(len(flags), dtype=np.float32)
    seen = np.maximum.accumulate(np.where(flags, index, -1))
    return np.where(seen >= 0, np.log1p(index - seen), np.float32(NEVER))


def _title_columns(page: _Page, lines: Sequence[Line], prose: Floats) -> dict[str, Array]:
    """Where the words of the first line, usually the page title, are repeated."""
    title = lines[0].words
    inside = np.fromiter([line.words in title for line in lines], np.bool_, page.n)
    around = np.fromiter([title in line.words for line in lines], np.bool_, page.n) & (len(title) >= MIN_TITLE)
    headline = (inside | around) & (page.sizes >= MIN_TITLE)
    headline[0] = False
    above = np.cumsum(prose) - prose
    kind = _kinds([line.words for line in lines])
    return {
        "in the page title": inside & (page.sizes >= 8),
        "holds the page title": around,
        "lines below headline": _since(headline),
        "headlines below": np.log1p(np.cumsum(headline[::-1])[::-1] - headline),
        "prose since headline": np.log1p(above - np.maximum.accumulate(np.where(headline, above, 0))),
        "copies": np.log1p(np.bincount(kind)[kind] - 1),
        "is first copy": np.diff(np.maximum.accumulate(kind), prepend=-1) > 0,
    }


def _vocabulary_columns(words: HashedWords, n: int, low: int, high: int) -> dict[str, Array]:
    """Where else the words of a line occur: in the page title, in the densest stretch, or nowhere."""
    owner = words.owner
    bucket = (words.hashes % BUCKETS).astype(np.intp)
    long = words.lengths >= LONG_WORD

    def by_line(flags: Flags) -> Floats:
        return np.bincount(owner[flags], minlength=n).astype(np.float32)

    in_title = np.zeros(BUCKETS, np.bool_)
    in_title[bucket[(owner == 0) & (words.lengths >= LONG_WORD - 1)]] = True
    of_title = by_line(in_title[bucket])
    inside = (owner >= low) & (owner <= high)
    in_stretch = np.bincount(bucket[inside & long], minlength=BUCKETS)[bucket] > inside
    only_here = np.bincount(bucket, minlength=BUCKETS)[bucket] == 1
    share = 1 / (by_line(long) + 1)
    return {
        "copies but for digits": np.log1p(_copies(words.hashes, owner, n) - 1),
        "words of title": np.log1p(of_title),
        "title words above": np.log1p(np.cumsum(of_title) - of_title),
        "title word share": of_title * share,
        "words of densest stretch": by_line(in_stretch & long) * share,
        "words not said again": by_line(only_here & long) * share,
    }


def _copies(hashes: NDArray[np.uint32], owner: Ints, n: int) -> Floats:
    """How many lines have the same words in the same order, regardless of digits."""
    shape = np.zeros(n, np.uint32)
    if len(owner):
        first = np.flatnonzero(np.diff(owner, prepend=-1))  # the first word of each line that has words
        place = np.arange(len(hashes)) - np.repeat(first, np.diff(np.append(first, len(hashes))))
        shape[owner[first]] = np.add.reduceat(hashes * (2 * place + 1).astype(np.uint32), first, dtype=np.uint32)
    kind = _kinds(shape.tolist())
    return np.bincount(kind)[kind].astype(np.float32)


def _kinds(values: Sequence[Hashable]) -> Ints:
    """A number for each value, the same for equal ones, in the order of their first occurrence."""
    numbers: dict[Hashable, int] = {}
    return np.fromiter([numbers.setdefault(value, len(numbers)) for value in values], np.intp, len(values))
