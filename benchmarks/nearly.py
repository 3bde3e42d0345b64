"""What is left of the furniture in the nearly clean texts of `fixtures/nearly`, and of their articles.

    python -m benchmarks.nearly [--misses] [--write]

For each language: pieces of furniture that are gone, by place (a line of their own, a line they share, glued to a
paragraph) and by whether a list had them when the text was written; what looks like furniture, belongs to the article
and stays; words of the article that are kept; texts that keep them all. `--misses` names what is left and what is
lost, `--write` pins the figures in `fixtures/nearly/figures.toml`.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import regex
from rapidfuzz.distance import LCSseq

import newsclean
from newsclean.furniture.cover import cover
from newsclean.reading.folding import fold
from newsclean.rules.library import matcher, packs_for, tables

FOLDER = Path(__file__).parents[1] / "fixtures" / "nearly"
FIGURES = FOLDER / "figures.toml"
TOTAL = "total"
PLACES = ("own", "joined", "glued")
COLUMNS = (*(f"{place}-{of}" for place in PLACES for of in ("listed", "unlisted")), "stays", "words", "unharmed")
ABOUT = "# Written by `python -m benchmarks.nearly --write`: [how many, of how many], by language.\n"
UNSPACED = r"\p{Thai}\p{Hiragana}\p{Katakana}\p{Han}"  # scripts of which each character counts as a word
TOKEN = regex.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])+")

Counts = dict[str, tuple[int, int]]
"""Column -> how many, of how many."""


class Piece(NamedTuple):
    """A piece of furniture: its words, where it stands, and whether a list had it when the text was written."""

    words: str
    place: str
    listed: bool

    @property
    def column(self) -> str:
        """The column in which it is counted."""
        return f"{self.place}-{'listed' if self.listed else 'unlisted'}"


class Text:
    """A nearly clean text with its article, its furniture, and what in the article looks like furniture."""

    def __init__(self, folder: Path) -> None:
        told = tomllib.loads((folder / "pieces.toml").read_text(encoding="utf-8"))
        self.name, self.language = folder.name, str(told["language"])
        self.source = (folder / "scraped.txt").read_bytes()
        self.article = (folder / "article.txt").read_text(encoding="utf-8")
        self.pieces = [Piece(**piece) for piece in told["pieces"]]
        self.stays = [str(one["words"]) for one in told.get("stays", ())]

    @cached_property
    def result(self) -> newsclean.Article:
        """What newsclean makes of it, with its defaults."""
        return newsclean.clean(self.source)

    @cached_property
    def cleaned(self) -> str:
        """The text that newsclean writes."""
        return self.result.to_text()

    @cached_property
    def left(self) -> list[Piece]:
        """The pieces that are still there: their words occur more often than in the article."""
        return [piece for piece in self.pieces if _count(piece.words, self.cleaned) > _count(piece.words, self.article)]

    @cached_property
    def lost(self) -> list[str]:
        """What looks like furniture, belongs to the article, and is gone."""
        return [words for words in self.stays if _count(words, self.cleaned) < _count(words, self.article)]

    @cached_property
    def words(self) -> tuple[int, int]:
        """How many words of the article are still there in their order, and how many it has."""
        wanted, now = TOKEN.findall(self.article), self.cleaned
        for piece in self.left:
            if piece.place == "glued":  # without a space it would hide the word beside it
                now = now.replace(piece.words, f" {piece.words} ")
        return int(LCSseq.similarity(wanted, TOKEN.findall(now))), len(wanted)

    def lost_lines(self) -> list[str]:
        """The lines of the article that the cleaned text has no longer, or less often."""
        lines = filter(None, self.article.split("\n"))
        return [line for line in lines if _count(line, self.cleaned) < _count(line, self.article)]

    def counts(self) -> Counts:
        """The figures of this text."""
        counts: Counts = {
            column: (
                sum(piece not in self.left for piece in self.pieces if piece.column == column),
                sum(piece.column == column for piece in self.pieces),
            )
            for column in COLUMNS[:-3]
        }
        stays, (kept, wanted) = len(self.stays), self.words
        counts["stays"] = stays - len(self.lost), stays
        counts["words"] = kept, wanted
        counts["unharmed"] = int(kept == wanted), 1
        return counts


def in_list(piece: Piece, language: str) -> bool:
    """Whether a packaged rule matches a piece, or phrases cover it, whatever it says about itself."""
    packs = [tables(name) for name in packs_for(language)]
    phrases = [table for pack in packs for table in (pack.lines, pack.loose, pack.spans) if table.ids]
    covered = cover(piece.words, phrases)
    found = next(matcher(language).all_in(fold(piece.words)), None)
    return found is not None or (bool(covered.rules) and covered.share == 1)


def _count(words: str, text: str) -> int:
    """How often words occur in a text, however its lines are broken."""
    return " ".join(text.split()).count(" ".join(words.split()))


def read_texts() -> list[Text]:
    """The texts of the folder, by name."""
    return [Text(file.parent) for file in sorted(FOLDER.glob("*/pieces.toml"))]


def add(all_counts: Iterable[Counts]) -> Counts:
    """The figures of several texts together."""
    rows = [*all_counts]
    return {column: (sum(row[column][0] for row in rows), sum(row[column][1] for row in rows)) for column in COLUMNS}


def measure(texts: Iterable[Text]) -> dict[str, Counts]:
    """The figures by language, then in total."""
    rows: dict[str, list[Counts]] = {}
    for text in texts:
        rows.setdefault(text.language, []).append(text.counts())
    found = {language: add(rows[language]) for language in sorted(rows)}
    return {**found, TOTAL: add(found.values())}


def read_figures() -> dict[str, Counts]:
    """The figures that are pinned."""
    rows = tomllib.loads(FIGURES.read_text(encoding="utf-8"))["figures"]
    return {name: {column: (good, of) for column, (good, of) in row.items()} for name, row in rows.items()}


def read_lost() -> dict[str, list[str]]:
    """By text, what is known to be lost though it belongs to the article."""
    lost: dict[str, list[str]] = tomllib.loads(FIGURES.read_text(encoding="utf-8")).get("lost", {})
    return lost


def find_lost(texts: Iterable[Text]) -> dict[str, list[str]]:
    """By text, what looks like furniture, belongs to the article, and is gone."""
    return {text.name: text.lost for text in texts if text.lost}


def falls(now: Mapping[str, Counts], pinned: Mapping[str, Counts]) -> Iterator[str]:
    """Each figure that is below what is pinned, in words; what is better or new says nothing."""
    for name, row in pinned.items():
        for column, (good, of) in row.items():
            got, out_of = now.get(name, {}).get(column, (0, 0))
            if out_of == of and got < good:
                yield f"{name} {column}: {got} of {of}, was {good}"


def stale(now: Mapping[str, Counts], pinned: Mapping[str, Counts]) -> list[str]:
    """The languages whose figures are pinned for other texts than those that are there."""
    sizes = [{name: [of for _, of in row.values()] for name, row in some.items()} for some in (now, pinned)]
    return sorted(name for name in now.keys() | pinned.keys() if sizes[0].get(name) != sizes[1].get(name))


def write(now: Mapping[str, Counts], lost: Mapping[str, list[str]]) -> None:
    """Pin these figures."""
    rows = [
        f"{json.dumps(name)} = {{ {', '.join(f'{column} = [{good}, {of}]' for column, (good, of) in row.items())} }}"
        for name, row in now.items()
    ]
    gone = [f"{name} = {json.dumps(words, ensure_ascii=False)}" for name, words in lost.items()]
    text = "\n".join([ABOUT, "[figures]", *rows, "", "# Belongs to the article, and is removed.", "[lost]", *gone])
    FIGURES.write_text(text + "\n", encoding="utf-8")


def print_table(figures: Mapping[str, Counts]) -> None:
    """A row for each language."""
    print(f"{'':8}" + "".join(f"{column:>16}" for column in COLUMNS))
    for name, row in figures.items():
        cells = (f"{good}/{of}" if of else "" for good, of in row.values())
        print(f"{name:8}" + "".join(f"{cell:>16}" for cell in cells))


def print_misses(texts: Iterable[Text]) -> None:
    """What is left and what is lost, text by text."""
    for text in texts:
        for piece in text.left:
            print(f"{text.name}: left, {piece.column}: {piece.words}")
        for line in text.lost_lines():
            print(f"{text.name}: lost: {line}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="name what is left and what is lost")
    parser.add_argument("--write", action="store_true", help="pin the figures, and say which of them fall")
    options = parser.parse_args()
    texts = read_texts()
    now = measure(texts)
    print_table(now)
    unlisted = [(piece, text.language) for text in texts for piece in text.pieces if not piece.listed]
    print(f"{sum(in_list(*one) for one in unlisted)} of {len(unlisted)} unlisted pieces are in a list by now")
    if options.misses:
        print_misses(texts)
    if options.write:
        fallen = [*falls(now, read_figures())] if FIGURES.exists() else []
        write(now, find_lost(texts))
        print("\n".join(f"falls: {figure}" for figure in fallen))


if __name__ == "__main__":
    main()
