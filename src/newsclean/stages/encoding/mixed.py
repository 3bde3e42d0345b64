"""Files put together from sources in several charsets, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.source import Encoding, Source
from newsclean.stages.encoding.guess import Guess, guess
from newsclean.stages.encoding.pieces import Piece, read, read_pieces
from newsclean.stages.encoding.utf8 import CHARACTERS, count_strays, share_of_utf8

MIN_UTF8_SHARE = 0.8  # of a line's bytes above 127, for it to be damaged UTF-8
MIN_UTF8_SHARE_IN_UTF8 = 0.5  # the same where all of the file is nearly UTF-8
MIN_EVIDENCE = 3  # characters of UTF-8 in lines that a multi-byte charset might have made by chance
# Bytes that may be letters: not the punctuation and signs of cp1252, and next to a letter.
LETTERS = re.compile(
    rb"(?:[A-Za-z]|[\x80-\xff])[\x83\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xb5\xc0-\xff]"
    rb"|[\x83\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xb5\xc0-\xff](?:[A-Za-z]|[\x80-\xff])"
)


def read_lines(data: bytes) -> Source:
    """Read bytes that are no valid UTF-8: lines in UTF-8 as that, the others in the charset that they look like."""
    lines = data.splitlines(keepends=True)
    in_utf8 = _which_are_utf8(lines, share_of_utf8(data))
    legacy = [line for line, utf8 in zip(lines, in_utf8, strict=True) if utf8 is False]
    if not legacy:
        strays = count_strays(data)
        confidence = 1 - strays / len(data)
        return read(data, "utf-8", confidence, f"UTF-8 but for {strays} stray byte{'s' * (strays != 1)}")
    found = guess(legacy)
    if not _believes_utf8([line for line, utf8 in zip(lines, in_utf8, strict=True) if utf8], found):
        return read(data, found.codec, found.confidence, found.reason)
    count = sum(map(bool, in_utf8))
    name = "utf-8" if count >= len(legacy) else found.codec
    reason = f"{count} line{'s' * (count != 1)} in UTF-8, {len(legacy)} in {found.codec}; {found.reason}"
    return read_pieces(_pieces(lines, in_utf8, found.codec), Encoding(name, round(found.confidence, 3), False, reason))


def _which_are_utf8(lines: Sequence[bytes], share: float) -> list[bool | None]:
    """Which lines are UTF-8, damaged perhaps; None for those in ASCII, which is everything.

    In a file that has UTF-8, a line whose high bytes can be no letters has but stray bytes.
    """
    least = MIN_UTF8_SHARE_IN_UTF8 if share >= MIN_UTF8_SHARE else MIN_UTF8_SHARE
    found = [None if line.isascii() else share_of_utf8(line.rstrip()) >= least for line in lines]
    if True in found:
        for i, line in enumerate(lines):
            if found[i] is False and not LETTERS.search(line):
                found[i] = True
    return found


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
