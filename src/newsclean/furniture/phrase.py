"""Read a phrase: the words as a reader sees them, with slots, words that may be missing, and words to choose from.

    Read more[: {headline}]
    Share [this (article|story|page)] on {network}
    {n} (comment|comments)
    (Home|News|Sport|About us)...

`{slot}` stands for words that vary, `[...]` may be missing, `(one|other)` is a choice, and dots after a choice say that
two or more of its words stand in a row, with signs between them or not; all that can be nested. `subscri*` is any word
that begins so. A sign that has a meaning here is written with a backslash. Case, decoration and spaces do not matter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.furniture.networks import NETWORKS
from newsclean.furniture.tokens import DENSE, tokens_in
from newsclean.reading.folding import fold

ONE_TOKEN = ("n", "date", "time", "mail", "url")
CURRENCIES = "€ $ £ ¥ ₹ ₩ ₽ ₺ ₫ euro euros eur usd us$ dollars gbp kr kronor kroner zł kč ft lei руб грн tl".split()
GAPS = {"word": 1, "name": 4, "site": 6, "topic": 30, "text": 80, "notice": 120}  # the most words that one stands for
REST = "headline"  # whatever follows to the end of the line
END = "end"  # nothing: the end of the line
SLOTS = (*ONE_TOKEN, *GAPS, "money", "network", REST, END)
STEM = "*"  # after the first letters of words that go on differently
ROW = ")..."
CLOSED = (")", ROW)
SLOT = re.compile(r"\{([a-z]+)(?::([1-9][0-9]{0,2}))?\}")
PIECE = re.compile(r"\\(.)|(\{[a-z]+(?::[0-9]+)?\})|(\)\.\.\.|[()|\[\]])|([^\\{}()|\[\]]+)", re.DOTALL)
SPECIAL = re.compile(r"[\\{}()|\[\]]|(?<=\w)\*")
MAX_PHRASE = 2000  # characters
MAX_DEPTH = 8  # groups in groups


class PhraseError(ValueError):
    """The phrase cannot be read; the message says why."""


class Part(NamedTuple):
    """A part of a phrase: a symbol (a token or a slot), or the `parts` of a sequence, a choice or a row."""

    kind: str  # "symbol", "sequence", "choice" or "row" (its only part, twice or more)
    symbol: str = ""
    parts: tuple[Part, ...] = ()


NOTHING = Part("sequence")


def read_phrase(phrase: str) -> Part:
    """The phrase as a tree. Raises `PhraseError`."""
    if len(phrase) > MAX_PHRASE:
        raise PhraseError(f"it is longer than {MAX_PHRASE} characters")
    reader = _Reader(phrase)
    tree = reader.choice(0)
    if reader.at < len(reader.pieces):
        raise PhraseError(f"{reader.pieces[reader.at]!r} closes nothing")
    if tree.kind == "choice":
        raise PhraseError("a choice stands in parentheses: (one|other)")
    return tree


def escape_phrase(words: str) -> str:
    """A phrase for just these words, whose signs have no meaning."""
    return SPECIAL.sub(r"\\\g<0>", words)


def phrase_fault(phrase: str) -> str | None:
    """What is wrong with a phrase, or None."""
    try:
        tree = read_phrase(phrase)
    except PhraseError as error:
        return str(error)
    return None if has_word(tree) else "it has no word of its own"


def has_word(part: Part) -> bool:
    """Whether each line that a part matches has a word or sign of its own, and not slots alone."""
    if part.kind == "symbol":
        return part.symbol[0] != "{" or len(part.symbol) == 1
    return (all if part.kind == "choice" else any)(map(has_word, part.parts))


class _Reader:
    def __init__(self, phrase: str) -> None:
        self.pieces: list[str] = []
        literal = ""
        end = 0
        for piece in PIECE.finditer(phrase):
            escaped, slot, sign, words = piece.groups()
            if piece.start() != end:
                break
            end = piece.end()
            if words or escaped:
                literal += words or escaped
                continue
            self._add_words(literal)
            literal = ""
            self.pieces.append(slot or sign)
        if end != len(phrase):
            raise PhraseError(f"{phrase[end]!r} must be written as {chr(92) + phrase[end]!r}")
        self._add_words(literal)
        self._check_joints()
        self.at = 0

    def _add_words(self, words: str) -> None:
        if words:
            self.pieces.append("=" + words)

    def _check_joints(self) -> None:
        """A group begins and ends between words, or what looks like one word would be two."""
        for left, sign, right in zip(self.pieces, self.pieces[1:], self.pieces[2:], strict=False):
            glued = left[0] == right[0] == "=" and _is_letter(left[-1]) and _is_letter(right[1])
            if glued and sign in ("(", "[", "]", *CLOSED):
                raise PhraseError(f"{left[1:]!r} and {right[1:]!r}: groups begin and end between words")

    def choice(self, depth: int) -> Part:
        if depth > MAX_DEPTH:
            raise PhraseError("it is nested too deeply")
        options = [self._sequence(depth)]
        while self._peek() == "|":
            self.at += 1
            options.append(self._sequence(depth))
        return options[0] if len(options) == 1 else Part("choice", parts=tuple(options))

    def _peek(self) -> str:
        return self.pieces[self.at] if self.at < len(self.pieces) else ""

    def _sequence(self, depth: int) -> Part:
        parts: list[Part] = []
        while (piece := self._peek()) not in ("", "|", "]", *CLOSED):
            self.at += 1
            if piece in ("(", "["):
                parts.append(self._group(piece, depth))
            elif piece[0] == "{":
                parts.append(_slot(piece))
            else:
                parts += _literal(piece[1:])
        return Part("sequence", parts=tuple(parts))

    def _group(self, opening: str, depth: int) -> Part:
        inside = self.choice(depth + 1)
        closing = self._peek()
        if closing not in (CLOSED if opening == "(" else ("]",)):
            raise PhraseError(f"{opening!r} is not closed")
        self.at += 1
        if closing == ROW:
            return Part("row", parts=(inside,))
        return inside if opening == "(" else Part("choice", parts=(inside, NOTHING))


def _literal(words: str) -> list[Part]:
    """The tokens of words as written; a star right after a word makes it a stem."""
    parts: list[Part] = []
    end = 0
    for token in tokens_in(fold(words)):
        if token.group() == STEM and parts and token.start() == end and parts[-1].symbol.isalpha():
            parts[-1] = Part("symbol", parts[-1].symbol + STEM)
        else:
            parts.append(Part("symbol", token.group()))
        end = token.end()
    return parts


def _is_letter(char: str) -> bool:
    return char.isalpha() and not DENSE.match(char)


def _slot(piece: str) -> Part:
    found = SLOT.fullmatch(piece)
    name, words = found.groups() if found else (piece, None)
    if name not in SLOTS or (words and name not in GAPS):
        raise PhraseError(f"unknown slot {piece}: there are {', '.join(f'{{{slot}}}' for slot in SLOTS)}")
    if name == "network":
        return Part("choice", parts=tuple(map(_words, NETWORKS)))
    if name == "money":
        return _money()
    return Part("symbol", f"{{{name}:{words or GAPS[name]}}}" if name in GAPS else piece)


def _words(words: str) -> Part:
    return Part("sequence", parts=tuple(Part("symbol", token.group()) for token in tokens_in(fold(words))))


def _money() -> Part:
    currency = Part("choice", parts=tuple(map(_words, CURRENCIES)))
    number = Part("symbol", "{n}")
    return Part(
        "choice", parts=(Part("sequence", parts=(currency, number)), Part("sequence", parts=(number, currency)))
    )
