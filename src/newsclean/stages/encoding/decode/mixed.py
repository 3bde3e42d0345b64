"""Files put together from sources in several charsets, line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsclean.source import Encoding, Source
from newsclean.stages.encoding.decode.guess import guess, is_east_asian
from newsclean.stages.encoding.decode.pieces import Piece, read, read_pieces
from newsclean.stages.encoding.decode.plausible import count_odd
from newsclean.stages.encoding.decode.utf8 import (
    CHARACTERS,
    count_high,
    count_strays,
    decode_utf8,
    share_of_utf8,
    without_cut_ends,
)

MIN_UTF8_SHARE = 0.8  # of a line's bytes above 127, for it to be damaged UTF-8
MIN_UTF8_SHARE_BESIDE_SIGNS = 0.5  # the same where the file has that share and the other bytes are not letters
MAX_ODDNESS = 0.2  # odd places for each word, in a line that is in the charset of most
MIN_LINE_WORDS = 3
MIN_LINE_HIGH = 4  # bytes above 127 of a line, for it to be in a charset of its own
# High bytes that are letters, whatever the charset: next to a letter, and not the punctuation of cp1252 or 0xFF.
PUNCTUATION = rb"\xff\x80\x82\x84\x85\x8b\x91-\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xbb"
HIGH_LETTERS = re.compile(
    rb"[A-Za-z][^\x00-\x7f" + PUNCTUATION + rb"]|[^\x00-\x7f" + PUNCTUATION + rb"][A-Za-z]"
    rb"|[A-Za-z][^\x00-\x7f\x85\x92\x96\x97\xa0\xad\xb7][A-Za-z]|[\x80-\xff]{3}"
)


def read_lines(data: bytes) -> Source:
    """Read bytes that are not valid UTF-8: lines in UTF-8 as that, the others in the charset that they look like."""
    lines = data.splitlines(keepends=True)
    in_utf8 = _which_are_utf8(lines, share_of_utf8(data))
    legacy = [line for line, utf8 in zip(lines, in_utf8, strict=True) if utf8 is False]
    if not legacy:
        strays = count_strays(data)
        confidence = 1 - strays / len(data)
        return read(data, "utf-8", confidence, f"UTF-8 but for {strays} stray byte{'s' * (strays != 1)}")
    known = _characters_of([line for line, utf8 in zip(lines, in_utf8, strict=True) if utf8])
    found = guess(legacy, known)
    if is_east_asian(found.codec):
        in_utf8 = [utf8 and _is_surely_utf8(line) for line, utf8 in zip(lines, in_utf8, strict=True)]
    second = _guess_odd_lines(legacy, found.codec, known) if found.odd else {}
    if True not in in_utf8 and not second:
        return read(data, found.codec, found.confidence, found.reason)
    codecs = [
        None if utf8 is None else "utf-8" if utf8 else second.get(line, found.codec)
        for line, utf8 in zip(lines, in_utf8, strict=True)
    ]
    counts = Counter(codec for codec in codecs if codec)
    shares = ", ".join(f"{count} line{'s' * (count != 1)} in {codec}" for codec, count in counts.most_common())
    reason = f"{shares}; {found.reason}"
    name = counts.most_common(1)[0][0]
    return read_pieces(_pieces(lines, codecs), Encoding(name, round(found.confidence, 3), False, reason))


def _guess_odd_lines(lines: Sequence[bytes], codec: str, known: frozenset[str]) -> dict[bytes, str]:
    """Lines that read oddly in the charset of most, and the one that they read well in, if there is one."""
    if len(lines) < 2:
        return {}
    odd = [line for line in lines if count_high(line) >= MIN_LINE_HIGH and _oddness(line, codec) > MAX_ODDNESS]
    if not odd or len(odd) == len(lines):
        return {}
    other = guess(odd, known).codec
    return {line: other for line in odd if _oddness(line, other) <= MAX_ODDNESS}


def _oddness(line: bytes, codec: str) -> float:
    """Odd places for each word; a line of one or two words says nothing, one in capitals may be KOI8."""
    text = line.decode(codec, "replace")
    words = text.split()
    if len(words) < MIN_LINE_WORDS:
        return 0.0
    capitals = sum(char.isupper() for char in text if char > "\x7f") > count_high(line) / 2
    return count_odd(text) / len(words) + capitals


def _which_are_utf8(lines: Sequence[bytes], share: float) -> list[bool | None]:
    """Which lines are UTF-8, damaged perhaps; None for those in ASCII, which is everything.

    In a file that is UTF-8 but for lines whose high bytes can be no letters, those only have stray bytes.
    """
    nearly = share >= MIN_UTF8_SHARE
    found = [None if line.isascii() else _is_utf8(line, nearly) for line in lines]
    if True in found and not any(utf8 is False and _has_letters(line) for line, utf8 in zip(lines, found, strict=True)):
        return [None if utf8 is None else True for utf8 in found]
    return found


def _is_utf8(line: bytes, nearly: bool) -> bool:
    share = share_of_utf8(line.rstrip())
    return share >= MIN_UTF8_SHARE or (nearly and share >= MIN_UTF8_SHARE_BESIDE_SIGNS and not _has_letters(line))


def _has_letters(line: bytes) -> bool:
    """Whether bytes that are not UTF-8 stand where letters do."""
    return bool(HIGH_LETTERS.search(CHARACTERS.sub(b" ", without_cut_ends(line.rstrip()))))


def _characters_of(lines: Sequence[bytes]) -> frozenset[str]:
    """The characters beyond ASCII of the lines that are UTF-8."""
    return frozenset(char for line in lines for char in decode_utf8(line) if char > "\x7f")


def _is_surely_utf8(line: bytes) -> bool:
    """Whether a line is UTF-8 not by chance: two letters of an East Asian charset may look like one."""
    text = decode_utf8(line)
    wide = sum(char > "\u07ff" for char in text)
    letters = sum(char.isascii() and char.isalpha() for char in text)
    return wide >= count_high(line) / 6 or letters > count_high(line)


def _pieces(lines: Sequence[bytes], codecs: Sequence[str | None]) -> list[Piece]:
    """Runs of lines of one charset; ASCII belongs to the run before it."""
    pieces: list[tuple[list[bytes], str]] = [([], next(codec for codec in codecs if codec))]
    for line, codec in zip(lines, codecs, strict=True):
        if codec and codec != pieces[-1][1]:
            pieces.append(([], codec))
        pieces[-1][0].append(line)
    return [Piece(b"".join(run), codec) for run, codec in pieces]
