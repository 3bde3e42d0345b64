"""Files put together from sources in several charsets, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.source import Encoding, Source
from newsclean.stages.encoding.guess import Guess, guess
from newsclean.stages.encoding.pieces import Piece, read, read_pieces
from newsclean.stages.encoding.utf8 import CHARACTERS, count_strays, decode_utf8, share_of_utf8, without_cut_ends

MIN_UTF8_SHARE = 0.8  # of a line's bytes above 127, for it to be damaged UTF-8
MIN_UTF8_SHARE_BESIDE_SIGNS = 0.5  # the same where the other bytes are no letters
MIN_EVIDENCE = 3  # characters of UTF-8 in lines that a multi-byte charset might have made by chance
# High bytes that are letters, whatever the charset: next to a letter, and not the punctuation of cp1252 or 0xFF.
PUNCTUATION = rb"\xff\x80\x82\x84\x85\x8b\x91-\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xbb"
LETTERS = re.compile(
    rb"[A-Za-z][^\x00-\x7f" + PUNCTUATION + rb"]|[^\x00-\x7f" + PUNCTUATION + rb"][A-Za-z]"
    rb"|[A-Za-z][^\x00-\x7f\x85\x92\x96\x97\xa0\xad\xb7][A-Za-z]|[\x80-\xff]{3}"
)


def read_lines(data: bytes) -> Source:
    """Read bytes that are no valid UTF-8: lines in UTF-8 as that, the others in the charset that they look like."""
    lines = data.splitlines(keepends=True)
    in_utf8 = _which_are_utf8(lines)
    legacy = [line for line, utf8 in zip(lines, in_utf8, strict=True) if utf8 is False]
    if not legacy:
        strays = count_strays(data)
        confidence = 1 - strays / len(data)
        return read(data, "utf-8", confidence, f"UTF-8 but for {strays} stray byte{'s' * (strays != 1)}")
    utf8_lines = [line for line, utf8 in zip(lines, in_utf8, strict=True) if utf8]
    found = guess(legacy, _characters_of(utf8_lines))
    if not _believes_utf8(utf8_lines, found):
        return read(data, found.codec, found.confidence, found.reason)
    count = sum(map(bool, in_utf8))
    name = "utf-8" if count >= len(legacy) else found.codec
    reason = f"{count} line{'s' * (count != 1)} in UTF-8, {len(legacy)} in {found.codec}; {found.reason}"
    return read_pieces(_pieces(lines, in_utf8, found.codec), Encoding(name, round(found.confidence, 3), False, reason))


def _which_are_utf8(lines: Sequence[bytes]) -> list[bool | None]:
    """Which lines are UTF-8, damaged perhaps; None for those in ASCII, which is everything.

    In a file that is UTF-8 but for lines whose high bytes can be no letters, those have but stray bytes.
    """
    found = [None if line.isascii() else _is_utf8(line) for line in lines]
    if True in found and not any(utf8 is False and _has_letters(line) for line, utf8 in zip(lines, found, strict=True)):
        return [None if utf8 is None else True for utf8 in found]
    return found


def _is_utf8(line: bytes) -> bool:
    share = share_of_utf8(line.rstrip())
    return share >= MIN_UTF8_SHARE or (share >= MIN_UTF8_SHARE_BESIDE_SIGNS and not _has_letters(line))


def _has_letters(line: bytes) -> bool:
    """Whether bytes that are no UTF-8 stand where letters do."""
    return bool(LETTERS.search(CHARACTERS.sub(b" ", without_cut_ends(line.rstrip()))))


def _characters_of(lines: Sequence[bytes]) -> frozenset[str]:
    """The characters beyond ASCII of the lines that are UTF-8."""
    return frozenset(char for line in lines for char in decode_utf8(line) if char > "\x7f")


def _believes_utf8(in_utf8: Sequence[bytes], found: Guess) -> bool:
    """Whether lines that can be read as UTF-8 are: in East Asian charsets a short one may be by chance."""
    if not in_utf8:
        return False
    characters = sum(len(run[0]) for line in in_utf8 for run in CHARACTERS.finditer(line)) // 2
    return characters >= MIN_EVIDENCE or not found.codec.startswith(("gb", "big5", "euc", "cp9", "shift"))


def _pieces(lines: Sequence[bytes], in_utf8: Sequence[bool | None], codec: str) -> list[Piece]:
    """Runs of lines of one charset; ASCII goes with what is before it."""
    pieces: list[tuple[list[bytes], str]] = [
        ([], codec if next((u for u in in_utf8 if u is not None), None) is False else "utf-8")
    ]
    for line, utf8 in zip(lines, in_utf8, strict=True):
        wanted = pieces[-1][1] if utf8 is None else "utf-8" if utf8 else codec
        if wanted != pieces[-1][1]:
            pieces.append(([], wanted))
        pieces[-1][0].append(line)
    return [Piece(b"".join(run), wanted) for run, wanted in pieces]
