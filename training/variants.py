"""Make more pages from the existing ones: nearly clean, cut, in other surroundings, in other scripts.

A variant keeps the label of each line; it changes which lines remain, and their letters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsclean.line_model.network import BODY, HEADER, HEADLINE, JUNK
from training.align import UNKNOWN

WORD = re.compile(r"[^\W\d_]+")
RUN = 12  # the most lines that are removed together
SHORT = 90  # characters of a label
HAN, HANGUL, ARABIC = 0x4E00, 0xAC00, 0x0627
FULL_WIDTH = str.maketrans(".,!?:;()", "。，！？：；（）")
ARABIC_SIGNS = str.maketrans(",;?", "،؛؟")


class Labelled(NamedTuple):
    """A text by lines, including blank ones (label None), and the line that each came from."""

    lines: tuple[str, ...]
    labels: tuple[int | None, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def known(self) -> list[int]:
        """The labels of the lines that are not blank."""
        return [label for label in self.labels if label is not None]


def label_text(text: str, labels: list[int]) -> Labelled:
    """A text with the labels of its lines that are not blank."""
    given = iter(labels)
    lines = text.split("\n")
    return Labelled(tuple(lines), tuple(next(given) if line.strip() else None for line in lines))


def _of(pairs: list[tuple[str, int | None]]) -> Labelled:
    return Labelled(tuple(line for line, _ in pairs), tuple(label for _, label in pairs))


def _article(page: Labelled) -> tuple[int, int]:
    """First line of headline, header or body, and the line after the last one."""
    places = [i for i, label in enumerate(page.labels) if label in (BODY, HEADER, HEADLINE)]
    return (places[0], places[-1] + 1) if places else (0, len(page.lines))


def thinned(page: Labelled, share: float, chance: random.Random) -> Labelled:
    """The page without a share of its junk, removed in runs of lines."""
    pairs = list(zip(page.lines, page.labels, strict=True))
    kept: list[tuple[str, int | None]] = []
    i = 0
    while i < len(pairs):
        run = pairs[i : i + chance.randint(1, RUN)]
        drops = chance.random() < share
        kept += [pair for pair in run if not (drops and pair[1] in (JUNK, UNKNOWN))]
        i += len(run)
    return _of(kept)


def sprinkled(page: Labelled, chance: random.Random) -> Labelled:
    """The article with a few single lines of the page's junk left."""
    share = chance.uniform(0.02, 0.2)
    pairs = zip(page.lines, page.labels, strict=True)
    return _of([pair for pair in pairs if pair[1] not in (JUNK, UNKNOWN) or chance.random() < share])


def littered(article: Labelled, other: Labelled, chance: random.Random) -> Labelled:
    """A clean article with a few runs of another page's labels, between its paragraphs and after the end."""
    labels = zip(other.lines, other.labels, strict=True)
    junk = [line.strip() for line, label in labels if label == JUNK and len(line.strip()) <= SHORT]
    pairs = list(zip(article.lines, article.labels, strict=True))
    gaps = [i for i, (line, _) in enumerate(pairs) if not line.strip()]
    for _ in range(chance.randint(1, 6)):
        if not junk or not gaps:
            break
        at = len(pairs) if chance.random() < 0.4 else chance.choice(gaps)
        start = chance.randrange(len(junk))
        run: list[tuple[str, int | None]] = []
        for line in junk[start : start + chance.randint(1, 4)]:
            run += [("", None), (line, JUNK)] if chance.random() < 0.5 else [(line, JUNK)]
        pairs[at:at] = [("", None), *run] if at == len(pairs) else [*run, ("", None)] if chance.random() < 0.7 else run
        gaps = [i for i, (line, _) in enumerate(pairs) if not line.strip()]
    return _of(pairs)


def moved(page: Labelled, other: Labelled, chance: random.Random) -> Labelled:
    """The article in the head and tail of another site's page."""
    first, last = _article(page)
    start, end = _article(other)
    junk = [(line, None if label is None else JUNK) for line, label in zip(other.lines, other.labels, strict=True)]
    middle = thinned(
        _of(list(zip(page.lines, page.labels, strict=True))[first:last]), chance.choice([0, 0.3, 0.8]), chance
    )
    return _of(junk[:start] + list(zip(middle.lines, middle.labels, strict=True)) + junk[end:])


def cropped(page: Labelled, chance: random.Random) -> Labelled:
    """The page without all or part of what is above or below the article."""
    first, last = _article(page)
    pairs = list(zip(page.lines, page.labels, strict=True))
    kind = chance.random()
    if kind < 0.35:
        return _of(pairs[first:])
    if kind < 0.7:
        return _of(pairs[:last])
    return _of(pairs[chance.randint(0, first) : chance.randint(last, len(pairs))])


def in_other_letters(page: Labelled, chance: random.Random) -> Labelled:
    """The page in a script or language that is rare in the corpus: same shapes, other letters."""
    disguise = chance.choice([_unknown_words, _arabic, _hangul, _han])
    return Labelled(tuple(disguise(line) if line.strip() else line for line in page.lines), page.labels)


def _spread(word: str, first: int, size: int, letters: float) -> str:
    """Characters from a block for a word of that length, the same ones each time."""
    seed = sum(ord(char) * 31**k for k, char in enumerate(word.lower()))
    return "".join(chr(first + (seed // (k + 1) + 977 * k) % size) for k in range(max(1, round(len(word) / letters))))


def _unknown_words(line: str) -> str:
    """Latin letters shifted by seven, so that no function word is left."""
    return "".join(
        chr((ord(char) - base + 7) % 26 + base)
        if (base := 97 if "a" <= char <= "z" else 65) and char.isascii() and char.isalpha()
        else char
        for char in line
    )


def _arabic(line: str) -> str:
    return WORD.sub(lambda word: _spread(word[0], ARABIC, 36, 1.1), line).translate(ARABIC_SIGNS)


def _hangul(line: str) -> str:
    return WORD.sub(lambda word: _spread(word[0], HANGUL, 2000, 2.4), line)


def _han(line: str) -> str:
    body = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    return indent + re.sub(
        r"(?<=[\u4e00-\u9fff。，：；]) +(?=[\u4e00-\u9fff])",
        "",
        WORD.sub(lambda word: _spread(word[0], HAN, 3000, 2.8), body).translate(FULL_WIDTH),
    )


Variant = Callable[[Labelled, random.Random], Labelled]


def variants(page: Labelled, other: Labelled | None, chance: random.Random) -> Iterator[tuple[str, Labelled]]:
    """The variants of one dump of a page, each with the name of its kind."""
    yield "thinned", thinned(page, chance.choice([1, 1, 0.97, 0.9, 0.7]), chance)
    if other is not None:
        yield "moved", moved(page, other, chance)
    yield "cropped", cropped(page, chance)
    yield "sprinkled", sprinkled(page, chance)
    if chance.random() < 0.5:
        yield "letters", in_other_letters(page, chance)
