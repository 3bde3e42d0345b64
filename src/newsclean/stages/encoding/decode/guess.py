"""The charset of bytes that are not UTF-8: chardet's candidates, and which of them reads like words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from newsclean.stages.encoding.characters import count_ascii_letters
from newsclean.stages.encoding.decode.alphabets import count_foreign
from newsclean.stages.encoding.decode.binary import CONTROL_BYTES
from newsclean.stages.encoding.decode.charsets import SUPERSETS, WINDOWS_SIBLINGS, codec_named
from newsclean.stages.encoding.decode.plausible import count_odd, count_typography
from newsclean.stages.encoding.decode.utf8 import count_high

MAX_SAMPLE = 2_000  # bytes of lines with high bytes: more did not change an answer
LONG_LINE = 4_000  # bytes: of a longer line the words around its high bytes are enough
MIN_CONFIDENCE = 0.05  # chardet 7's scale is low: right answers have a median of 0.54
DEFAULT = "cp1252"
# Candidates that are compared: the first ones, if they are not far less likely than the very first.
MAX_RIVALS = 8
MAX_RIVALS_IN_MIXED = 16  # where the rest of the text shows what letters to expect
MIN_RIVAL = 0.5  # of the first one's confidence
ALWAYS = (DEFAULT, "mac_roman")  # compared even if unlikely: a few quotes say little in a model of letters
MIN_ALWAYS = 0.2  # the same for those
MAX_WORDS = 400  # different ones that the comparison reads
MAX_WORD = 200  # bytes: there are languages without spaces
MAX_COMPARED = 8_000  # bytes of them all
WORD_SIZE = 10  # bytes, roughly
SURE = 0.5  # of an East Asian charset, whatever the letters
ODD_WEIGHT = 2.0  # of a place that no typist would have written, for each word
FOREIGN_WEIGHT = 1.0  # of a letter that the language does not have
KNOWN_WEIGHT = 2.0  # of a character that the text has elsewhere
TYPOGRAPHY_WEIGHT = 0.5  # of a typographic sign where such signs stand
# The letters of a language are often at the same places of a bigram model: the rarer charset loses a tie.
RARE_CODECS = ("mac", "cp437", "cp7", "cp85", "cp86")
RARE_WEIGHT = 0.95
# `charset=` and `coding:` quoted in prose, XML prologs and the like would be believed.
CLAIMS = re.compile(rb"[<>]|coding(?=[:=])|charset(?=\s*=)", re.IGNORECASE)
C1 = bytes(range(0x80, 0xA0))
# Charsets that news was written in; those of mainframes and printers are only ever wrong.
NEWS_CHARSETS = """
    big5hkscs cp932 cp949 euc_jis_2004 euc_kr gb18030 shift_jis_2004 johab cp874 tis-620
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8-r koi8-u kz1048
    iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10
    iso8859-13 iso8859-14 iso8859-15 iso8859-16
    mac-cyrillic mac-greek mac-iceland mac-latin2 mac-roman mac-turkish
    cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp857 cp860 cp861 cp862 cp865 cp866 cp869
""".split()
EAST_ASIAN_CODECS = ("big5", "cp932", "cp949", "euc_", "gb", "shift_jis", "johab")  # known by structure, not by letters


class Guess(NamedTuple):
    """A codec, how sure it is, and why."""

    codec: str
    confidence: float
    reason: str
    language: str = ""
    odd: int = 0  # places in its reading that no typist would have written


def guess(lines: Sequence[bytes], known: frozenset[str] = frozenset()) -> Guess:
    """Guess the charset of lines that are not UTF-8; `known` are characters that the text has elsewhere."""
    sample = make_sample(lines)
    uses_c1 = any(len(line) > len(line.translate(None, C1)) for line in lines)
    rivals = _ask_chardet(sample, MAX_RIVALS_IN_MIXED if known else MAX_RIVALS, uses_c1)
    if not rivals:
        return Guess(DEFAULT, 0.0, "no charset stood out: Western by default")
    first = best = rivals[0]
    others = [rival for rival in rivals if not is_east_asian(rival.codec)]
    if others and not _is_surely_east_asian(first, sample):
        best = _most_plausible(others, _words(lines), known)
    if best.confidence < MIN_CONFIDENCE:
        return Guess(DEFAULT, best.confidence, "no charset stood out: Western by default")
    reason = best.reason if best.codec == first.codec else f"{first.reason}, but {best.codec} reads better"
    wider = SUPERSETS.get(best.codec, (best.codec,))
    codec = next((codec for codec in wider if _reads(lines, codec)), wider[0])
    return best._replace(codec=codec, reason=reason)


def make_sample(lines: Sequence[bytes]) -> bytes:
    """Lines that have high bytes, without what chardet would take for more than text.

    A space in front keeps a first word like BMW from being a magic number.
    """
    parts: list[bytes] = [b" "]
    size = 0
    for line in lines:
        if line.isascii():
            continue
        if len(line) > LONG_LINE:
            line = b" ".join(_high_words(line, MAX_SAMPLE // WORD_SIZE))
        parts.append(line)
        size += len(line)
        if size > MAX_SAMPLE:
            break
    return CLAIMS.sub(b" ", b"".join(parts)).translate(None, CONTROL_BYTES)


def _ask_chardet(sample: bytes, most: int, uses_c1: bool) -> list[Guess]:
    """Its candidates, the likeliest first, and those in `ALWAYS`.

    One bad byte is enough for it to prefer ISO-8859-1 to cp1252 and the like; but bytes 0x80-0x9F
    are controls there, which no text has: it is the Windows charset.
    """
    import chardet
    from chardet import EncodingEra

    found = chardet.detect_all(
        sample,
        ignore_threshold=True,
        encoding_era=EncodingEra.ALL,
        include_encodings=NEWS_CHARSETS,
        # It would rename ISO-8859-2, -5, -6, -7 to Windows charsets that are not supersets of them.
        prefer_superset=False,
    )
    candidates: dict[str, Guess] = {}
    for row in found:
        name, confidence = row["encoding"], row["confidence"]
        if name is None:
            continue
        codec, reason = codec_named(name).replace("-", "_"), f"chardet: {name}"
        if uses_c1 and codec in WINDOWS_SIBLINGS:
            codec, reason = WINDOWS_SIBLINGS[codec], f"{reason}, with bytes that only Windows charsets use"
        least = MIN_ALWAYS if codec in ALWAYS else 0 if most > MAX_RIVALS else MIN_RIVAL
        if confidence >= least * found[0]["confidence"] and (len(candidates) < most or codec in ALWAYS):
            candidates.setdefault(codec, Guess(codec, confidence, reason, row["language"] or ""))
    return list(candidates.values())


def is_east_asian(codec: str) -> bool:
    """Whether a codec is one whose characters are of several bytes."""
    return codec.startswith(EAST_ASIAN_CODECS)


def _is_surely_east_asian(first: Guess, sample: bytes) -> bool:
    """Whether the likeliest candidate is one: in a short Western text two bytes may look like a character."""
    if not is_east_asian(first.codec):
        return False
    return first.confidence >= SURE or count_high(sample) > count_ascii_letters(sample)


def _words(lines: Sequence[bytes]) -> list[bytes]:
    """Different words with high bytes, with their neighbours."""
    words: dict[bytes, None] = {}
    for line in lines:
        words.update(dict.fromkeys(_high_words(line, MAX_WORDS)))
        if len(words) > MAX_WORDS:
            break
    return list(words)[:MAX_WORDS]


def _high_words(line: bytes, most: int) -> list[bytes]:
    """The first words with high bytes of a line, with their neighbours."""
    words = line.split(b" ")
    high = islice((i for i, word in enumerate(words) if not word.isascii()), most)
    return [b" ".join(word[:MAX_WORD] for word in words[max(0, i - 1) : i + 2]) for i in high]


def _most_plausible(rivals: Sequence[Guess], words: Sequence[bytes], known: frozenset[str]) -> Guess:
    """The candidate whose reading of the words with high bytes looks most like words.

    The first one, if nothing is wrong with its reading and it is not a rare charset.
    """
    joined = b"\n".join(words)[:MAX_COMPARED]
    high = max(1, count_high(joined))
    odd: dict[str, int] = {}

    def count_wrong(rival: Guess, text: str) -> float:
        if text not in odd:
            odd[text] = count_odd(text)
        return ODD_WEIGHT * odd[text] + FOREIGN_WEIGHT * count_foreign(text, rival.language)

    def score(rival: Guess) -> float:
        text = joined.decode(rival.codec, "replace")
        evidence = (TYPOGRAPHY_WEIGHT * count_typography(text) - count_wrong(rival, text)) / max(1, len(words))
        if known:
            evidence += KNOWN_WEIGHT * sum(char in known for char in text) / high
        return rival.confidence * (1 + evidence) * (RARE_WEIGHT if rival.codec.startswith(RARE_CODECS) else 1)

    first = rivals[0]
    if (
        not known
        and not first.codec.startswith(RARE_CODECS)
        and not count_wrong(first, joined.decode(first.codec, "replace"))
    ):
        return first
    best = max(rivals, key=score)  # the first of equals
    return best._replace(odd=odd[joined.decode(best.codec, "replace")])


def _reads(lines: Sequence[bytes], codec: str) -> bool:
    try:
        for line in lines:
            line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
