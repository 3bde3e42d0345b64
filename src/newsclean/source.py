"""The source of a text: its bytes, charset and line ends, kept so that they can be restored.

Cleaning works on text whose line ends are all LF. A `Source` records the original line ends,
in runs, and how each stretch of bytes was decoded, so that `Source.restore` is exact.
"""

import re
from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\r|\n")


class Encoding(NamedTuple):
    """How the bytes were read: Python's codec name, a confidence from 0 to 1, and why."""

    name: str
    confidence: float
    bom: bool
    reason: str


class Segment(NamedTuple):
    """`chars` code points that one codec decoded; `raw` if encoding them again would differ."""

    chars: int
    codec: str
    raw: bytes | None = None


class Source(NamedTuple):
    """A decoded text and what is needed to restore its bytes.

    `segments` is empty for text that was never bytes. `line_ends` are runs of (line end, how
    often in a row); empty if every line end is LF.
    """

    text: str
    segments: tuple[Segment, ...] = ()
    bom: bytes = b""
    line_ends: tuple[tuple[str, int], ...] = ()
    encoding: Encoding | None = None

    def restore(self, text: str, stand_ins: Mapping[str, str] = MappingProxyType({})) -> str | bytes:
        """Convert `text`, in which all line ends are LF, to the line ends and bytes of this source.

        stand_ins: characters of the text -> what is written instead.
        """
        text = with_line_ends(text, self.line_ends)
        table = str.maketrans(dict(stand_ins))
        if not self.segments:
            text = text.translate(table)
            return self.bom + text.encode() if self.encoding else text
        pieces, here = [self.bom], 0
        for chars, codec, raw in self.segments:
            piece = text[here : here + chars]
            pieces.append((piece.translate(table) if table else piece).encode(codec) if raw is None else raw)
            here += chars
        return b"".join(pieces)


def from_text(text: str) -> Source:
    """The source of a text that is already decoded."""
    plain, runs = split_line_ends(text)
    return Source(plain, line_ends=runs)


def split_line_ends(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """The text with every CRLF and CR replaced by LF, and the runs of original line ends."""
    if "\r" not in text:
        return text, ()
    crlf = text.count("\r\n")
    if crlf == text.count("\n") == text.count("\r"):
        return text.replace("\r\n", "\n"), (("\r\n", crlf),)
    runs = tuple((end, sum(1 for _ in run)) for end, run in groupby(m[0] for m in LINE_END.finditer(text)))
    return text.replace("\r\n", "\n").replace("\r", "\n"), runs


def with_line_ends(text: str, runs: tuple[tuple[str, int], ...]) -> str:
    """Replace LF by the recorded line ends."""
    if not runs:
        return text
    if len(runs) == 1:
        return text.replace("\n", runs[0][0])
    lines = text.split("\n")
    pieces: list[str] = []
    here = 0
    for end, count in runs:
        for line in lines[here : here + count]:
            pieces += line, end
        here += count
    pieces += lines[here:]
    return "".join(pieces)
