"""Which charset bytes are in that are no UTF-8: chardet's answer on a sample that shows it nothing but text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newsclean.stages.encoding.binary import CONTROLS
from newsclean.stages.encoding.charsets import SUPERSETS, WINDOWS_SIBLINGS, codec_named

MAX_SAMPLE = 16_000  # bytes: what chardet's statistics read
LONG_LINE = 4000  # bytes: of a longer line the words around its high bytes are enough
MIN_CONFIDENCE = 0.1  # chardet 7's scale is low: right answers have a median of 0.54
DEFAULT = "cp1252"
# `charset=` and `coding:` quoted in prose, XML prologs and the like would be believed.
CLAIMS = re.compile(rb"[<>]|coding(?=[:=])|charset(?=\s*=)", re.IGNORECASE)
HIGH_WORDS = re.compile(rb"[^\s\x80-\xff]{0,40}(?:\s[^\s\x80-\xff]{0,40}){0,2}[\x80-\xff][^ \n]{0,400}")


class Guess(NamedTuple):
    """A codec, how sure it is, and why."""

    codec: str
    confidence: float
    reason: str


def guess(lines: Iterable[bytes]) -> Guess:
    """Guess the charset of lines that are no UTF-8."""
    sample = make_sample(lines)
    import chardet
    from chardet import EncodingEra

    # prefer_superset would rename ISO-8859-2, -5, -6, -7 to Windows charsets that are no supersets of them
    found = chardet.detect(sample, encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME, prefer_superset=False)
    name, confidence = found["encoding"], found["confidence"]
    if name is None or confidence < MIN_CONFIDENCE:
        return Guess(DEFAULT, confidence, "no charset stood out: Western by default")
    return _as_read(name, confidence, sample)


def make_sample(lines: Iterable[bytes]) -> bytes:
    """The lines that have high bytes, without what chardet would take for more than text.

    A space in front keeps a first word like BMW from being a magic number.
    """
    parts: list[bytes] = [b" "]
    size = 0
    for line in lines:
        if line.isascii():
            continue
        if len(line) > LONG_LINE:
            line = b" ".join(words[0] for words in HIGH_WORDS.finditer(line, 0, 40 * LONG_LINE))
        parts.append(line)
        size += len(line)
        if size > MAX_SAMPLE:
            break
    sample = b"".join(parts)
    return CLAIMS.sub(b" ", sample).translate(None, CONTROLS)


def _as_read(name: str, confidence: float, sample: bytes) -> Guess:
    codec = codec_named(name).replace("-", "_")
    if codec in WINDOWS_SIBLINGS and any(0x80 <= byte <= 0x9F for byte in sample):
        sibling = WINDOWS_SIBLINGS[codec]
        return Guess(sibling, confidence, f"chardet: {name}, with bytes that only Windows charsets use")
    wider = SUPERSETS.get(codec, (codec,))
    return Guess(next((c for c in wider if _reads(sample, c)), wider[0]), confidence, f"chardet: {name}")


def _reads(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
