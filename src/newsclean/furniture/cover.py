"""How much of a line known furniture covers: phrases, names of networks, numbers, dates and the signs between them.

It is evidence, not a decision: "Share Tweet Save" is covered by three phrases, "Advertisement Continue reading" by two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclean.furniture.networks import NETWORKS
from newsclean.furniture.table import Table
from newsclean.furniture.tokens import DENSE, tokens_in
from newsclean.reading.folding import fold

JOINT = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[.!?…])(?=[^\W\d_])")  # "AdvertisementContinue", "said.Read"
WORD = re.compile(r"[^\W\d_]+")
OTHER_WORD = "qzxqz"  # that no phrase has, so it only fits where any word does
ONE_WORD = re.compile("|".join(name for name in NETWORKS if re.search("[a-z][A-Z]", name)))  # "WhatsApp"
MAX_LINE = 2_000  # characters; what is longer is no furniture, and is looked at from its ends
NETWORK_TOKENS = {tuple(token.group() for token in tokens_in(fold(name))) for name in NETWORKS}
NETWORK_STARTS = frozenset(tokens[0] for tokens in NETWORK_TOKENS)
MAX_NETWORK = max(map(len, NETWORK_TOKENS))
KINDS = {"n": "number", "date": "date", "time": "date", "url": "address", "mail": "address", None: "sign"}


class Piece(NamedTuple):
    """A covered span of a line: a phrase with its rule, or a network, number, date, address or sign."""

    start: int
    end: int
    kind: str
    rule: str = ""
    open: bool = False  # the phrase announces what follows it, such as a headline
    rules: tuple[str, ...] = ()  # all rules that have the phrase


class Cover(NamedTuple):
    """The covered spans of a line, from left to right, and what share of its words they hold."""

    pieces: tuple[Piece, ...]
    share: float

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of the phrases."""
        return tuple(piece.rule for piece in self.pieces if piece.rule)


def cover(line: str, tables: Sequence[Table]) -> Cover:
    """Cover a line as written with as few and as long pieces as possible.

    The words of one phrase stand together; words without a space between them are told apart by a capital, or by the
    end of a sentence.
    """
    line = line[:MAX_LINE]
    spaced = separate(line)
    tokens = [*tokens_in(spaced)]
    pieces = _cover(spaced, tokens, tables)
    words = [token.start() for token in tokens if token.lastgroup is not None]
    held = sum(any(piece.start <= start < piece.end for piece in pieces) for start in words)
    return Cover(_in_line(pieces, line), held / len(words) if words else 0.0)


def cover_start(paragraph: str, tables: Sequence[Table]) -> Cover:
    """The phrases that a paragraph begins with; the share is that of the whole paragraph."""
    covered = cover(paragraph, tables)
    pieces: list[Piece] = []
    for piece in covered.pieces:
        if (pieces and paragraph[pieces[-1].end : piece.start].strip()) or (
            not pieces and paragraph[: piece.start].strip()
        ):
            break
        pieces.append(piece)
    return Cover(_to_phrase(pieces), covered.share)


def cover_end(paragraph: str, tables: Sequence[Table]) -> Cover:
    """The phrases that a paragraph ends with."""
    offset = max(0, len(paragraph) - MAX_LINE)
    covered = cover(paragraph[offset:], tables)
    pieces: list[Piece] = []
    end = len(paragraph)
    for piece in reversed(covered.pieces):
        if paragraph[offset + piece.end : end].strip():
            break
        end = offset + piece.start
        pieces.append(piece._replace(start=end, end=offset + piece.end))
    return Cover(_to_phrase(pieces)[::-1], covered.share)


def ends_in_gap(words: str, tables: Sequence[Table]) -> bool:
    """Whether the last word of covered words could be any other one, so that nothing tells where the phrase ends."""
    last = [*WORD.finditer(words)][-1]
    other = words[: last.start()] + OTHER_WORD + words[last.end() :]
    return cover(other, tables).share == 1


def _to_phrase(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces up to the last phrase: a number or a sign alone is no furniture."""
    phrases = [i for i, piece in enumerate(pieces) if piece.rule]
    return tuple(pieces[: phrases[-1] + 1]) if phrases else ()


def separate(line: str) -> str:
    """The folded line with a space where a word begins without one."""
    pieces: list[str] = []
    here = 0
    for joint in _joints(line):
        pieces += line[here:joint], " "
        here = joint
    return fold("".join([*pieces, line[here:]]))


def _joints(line: str) -> list[int]:
    """Where words begin without a space, but not within the name of a network."""
    joints = [joint.start() for joint in JOINT.finditer(line)]
    if not joints:
        return []
    names = [name.span() for name in ONE_WORD.finditer(line)]
    return [joint for joint in joints if not any(start < joint < end for start, end in names)]


def _in_line(pieces: Sequence[Piece], line: str) -> tuple[Piece, ...]:
    """The pieces with offsets in the line as written, without the spaces that `separate` added."""
    joints = [joint + i for i, joint in enumerate(_joints(line))]

    def back(offset: int) -> int:
        return offset - sum(joint < offset for joint in joints)

    return tuple(piece._replace(start=back(piece.start), end=back(piece.end)) for piece in pieces)


def _cover(folded: str, tokens: Sequence[re.Match[str]], tables: Sequence[Table]) -> list[Piece]:
    """The pieces that leave the fewest words uncovered; among those, the fewest and the longest first."""
    count = len(tokens)
    after = {token.end(): i + 1 for i, token in enumerate(tokens)}
    costs = [(0, 0)] * (count + 1)  # words that stay uncovered from a token on, and pieces
    steps: list[tuple[int, Piece | None]] = [(count, None)] * count
    for i in range(count - 1, -1, -1):
        words, pieces = costs[i + 1]
        costs[i], steps[i] = (words + 1, pieces), (i + 1, None)
        for piece in _pieces_at(folded, tokens, i, tables):
            words, pieces = costs[after[piece.end]]
            if (words, pieces + 1) < costs[i]:
                costs[i], steps[i] = (words, pieces + 1), (after[piece.end], piece)
    found: list[Piece] = []
    i = 0
    while i < count:
        i, chosen = steps[i]
        if chosen is not None:
            found.append(chosen)
    return found


def _pieces_at(folded: str, tokens: Sequence[re.Match[str]], i: int, tables: Sequence[Table]) -> Iterator[Piece]:
    """The pieces that may begin with a token, longest phrases first."""
    token = tokens[i]
    yield from sorted(_phrases(folded, token, tables), key=lambda piece: -piece.end)
    network = _network(tokens, i)
    if network is not None:
        yield network
    if token.lastgroup != "word":
        yield Piece(token.start(), token.end(), KINDS[token.lastgroup])


def _phrases(folded: str, first: re.Match[str], tables: Sequence[Table]) -> Iterable[Piece]:
    """The phrases that begin with a token, by their end."""
    pieces: dict[int, Piece] = {}
    for table in tables:
        if first.group() not in table.starts and not (first.lastgroup in table.classes or table.stems):
            continue
        for found in table.find(folded, first.start()):
            rules = tuple(table.ids[rule] for rule in found.rules)
            known = pieces.get(found.end)
            if known is None:
                pieces[found.end] = Piece(first.start(), found.end, "phrase", rules[0], found.open, rules)
            else:
                pieces[found.end] = known._replace(open=known.open or found.open, rules=(*known.rules, *rules))
    return pieces.values()


def _network(tokens: Sequence[re.Match[str]], i: int) -> Piece | None:
    if tokens[i].group() not in NETWORK_STARTS:
        return None
    for count in range(min(MAX_NETWORK, len(tokens) - i), 0, -1):
        some = tokens[i : i + count]
        if tuple(token.group() for token in some) in NETWORK_TOKENS and not DENSE.match(some[0].group()):
            return Piece(some[0].start(), some[-1].end(), "network")
    return None
