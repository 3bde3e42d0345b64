"""Read a misread text as every legacy charset that it may have been in, and weigh what comes out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache, reduce
from operator import and_, ne
from typing import NamedTuple

from newsclean.stages.encoding.characters import ORDINARY, unusual
from newsclean.stages.encoding.repair.byte_tables import NO_BYTE, ByteTable, high_half
from newsclean.stages.encoding.repair.letters_by_language import ORTHOGRAPHIES, Orthography
from newsclean.stages.encoding.repair.misread_utf8 import UTF8_BYTES
from newsclean.stages.encoding.repair.oddity import oddity_of_words

MIN_HIGH = 12  # characters above ASCII, where the script changes
MIN_HIGH_LATIN = 20  # where it does not
MIN_FIT_AFTER = 0.985
MIN_WORDS = 3  # different common words of the language, where its script is Latin
MIN_TELLING = 6  # letters that the language lacks as they stand, and has when read anew, beside fewer words
MIN_KNOWN = 2  # different common words, where the language has a script of its own
MIN_COMMON = 0.45  # of the letters, among the commonest of a language with a script of its own
KNOWN = 3  # what a share of known words weighs, beside the share of common letters
LEAD = 1.25  # over the next best reading, where that is a different text
MAX_ODDITY_LEFT = 0.2  # of what was odd before
MAX_ODD_WORDS = 0.02
MIN_LESS_ODD = 4
PRIOR = 0.02  # what each place in `READ_AS` costs
MAX_UNLIKE = 0.05  # of the characters above ASCII, of two readings that are as good as one
MIN_EAST_ASIAN = 6  # characters
MAX_BROKEN = 0.01  # of the bytes, in an East Asian charset

# Charsets that a text may have been read as. The order settles which of two that give the same is named.
READ_AS = (
    "cp1252 cp1251 cp1250 cp1254 cp1257 cp1253 koi8_r mac_roman cp437 cp850 cp866 cp1256 cp1255 iso8859_2 iso8859_5"
    " iso8859_7 cp852"
).split()
CHARSETS = sorted({charset for orthography in ORTHOGRAPHIES for charset in orthography.charsets})
EAST_ASIAN = {
    "gb18030": "的是在了和有不人这中大国为上个我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过",
    "big5": "的是在了和有不人這中大國為上個我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過",
    "cp932": "のにはをたがでとしれさいなあるこもかられてっきまりうくすお日年人大者会",
    "euc_jp": "のにはをたがでとしれさいなあるこもかられてっきまりうくすお日年人大者会",
    "cp949": "이다는의에가을고하지를은한로사도기서인자대해들리정라시어으과와일원나",
}
MIN_COMMON_EAST_ASIAN = 0.15
WORD = re.compile(r"[^\W\d_]+")
UTF8 = re.compile(UTF8_BYTES)
FULL_WORD = re.compile("[\u0080-\u024f\u2010-\u2122]{3,}")


class Reading(NamedTuple):
    """One way to read a text: as which charset it was read, which it was in, and what speaks for it."""

    score: float
    read_as: str
    charset: str
    orthography: Orthography | None
    text: str


@cache
def byte_table(charset: str) -> ByteTable:
    """The bytes of a charset by character, C1 controls taken for the bytes that Latin-1 makes of them."""
    return ByteTable(
        {
            **{code: chr(code) for code in range(0x80, 0xA0)},
            **{ord(c): chr(b) for b, c in enumerate(high_half(charset), 0x80)},
        }
    )


@lru_cache(maxsize=256)
def mapping_of(read_as: str, charset: str) -> dict[int, str]:
    """What each character of a misread text was."""
    half = high_half(charset)
    return {
        char: half[ord(byte) - 0x80]
        for char, byte in byte_table(read_as).items()
        if byte >= "\x80" and byte != NO_BYTE and half[ord(byte) - 0x80] != NO_BYTE
    }


@lru_cache(maxsize=1 << 16)
def _spelt_by(read_as: str, charset: str, char: str) -> int:
    """Which orthographies have what a character was, as bits; all for a sign that any text may have."""
    new = mapping_of(read_as, charset).get(ord(char), char)
    if new in ORDINARY:
        return -1
    return sum(1 << i for i, orthography in enumerate(ORTHOGRAPHIES) if new.lower() in orthography.letters)


class _Sample(NamedTuple):
    """A misread text: what stands above ASCII in it, and what is known of the whole."""

    text: str  # the words with characters above ASCII
    counts: Counter[str]  # of these characters
    total: int  # of them
    words: int  # of the whole text
    before: frozenset[str]  # words as they stand
    odd: int
    is_all_high: bool


def best_reading(text: str) -> Reading | None:
    """The reading that stands out, or None."""
    counts = Counter(unusual(text))
    total = sum(counts.values())
    if total < MIN_HIGH:
        return None
    high = " ".join(word for word in text.split() if not word.isascii())
    if _is_utf8(high, total):
        return None
    before = frozenset(WORD.findall(high.lower()))
    sample = _Sample(high, counts, total, len(text.split()), before, oddity_of_words(text), _is_all_high(text))
    readings = [
        *_east_asian_readings(text, counts),
        *(
            reading
            for read_as in READ_AS
            if sum(n for char, n in counts.items() if byte_table(read_as)[ord(char)] == NO_BYTE) <= MAX_BROKEN * total
            for reading in _readings(sample, read_as)
        ),
    ]
    if not readings:
        return None
    best = max(readings, key=lambda reading: reading.score)
    for other in readings:
        if other.score * LEAD > best.score and not _is_nearly(other.text, best.text, total):
            return None
    return best


def _is_utf8(high: str, total: int) -> bool:
    """Whether the text was UTF-8 and not legacy at all: emoji in the charset of MS-DOS look like Thai."""
    return any(
        sum(char > "\x7f" for char in UTF8.sub("", high.translate(byte_table(read_as)))) <= MAX_BROKEN * total
        for read_as in READ_AS
    )


def _is_nearly(a: str, b: str, high: int) -> bool:
    """Whether two readings differ in so few characters that the better one may be taken."""
    return len(a) == len(b) and sum(map(ne, a, b)) <= MAX_UNLIKE * high


def _readings(sample: _Sample, read_as: str) -> Iterator[Reading]:
    seen: set[tuple[str, str]] = set()
    for charset, orthography in _candidates(sample, read_as):
        mapping = mapping_of(read_as, charset)
        after = Counter[str]()
        for char, n in sample.counts.items():
            after[mapping.get(ord(char), char)] += n
        letters = sum(n for char, n in after.items() if char not in ORDINARY)
        fit = sum(n for char, n in after.items() if char.lower() in orthography.letters)
        before = sum(n for char, n in sample.counts.items() if char.lower() in orthography.letters)
        if not letters or fit < MIN_FIT_AFTER * letters:
            continue
        is_own_script = fit <= before
        if is_own_script and sample.odd < MIN_LESS_ODD and not orthography.common:
            continue
        text = sample.text.translate(mapping)
        if text == sample.text or (text, orthography.code) in seen:
            continue
        seen.add((text, orthography.code))
        odd = oddity_of_words(text)
        if odd > 1 + MAX_ODD_WORDS * sample.words or odd > max(1, MAX_ODDITY_LEFT * sample.odd):
            continue
        if is_own_script and sample.odd - odd < MIN_LESS_ODD and not _speaks(text, sample, orthography):
            continue
        telling = Counter(
            {
                char: n
                for char, n in sample.counts.items()
                if char.lower() not in orthography.letters
                and mapping.get(ord(char), char).lower() in orthography.letters
            }
        )
        score = _score(sample, text, after, letters, orthography, sample.odd - odd, telling)
        if score and (orthography.common == "" or sample.odd > odd or sample.is_all_high):
            prior = 1 - PRIOR * READ_AS.index(read_as)
            yield Reading(prior * score * fit / sample.total, read_as, charset, orthography, text)


def _speaks(text: str, sample: _Sample, orthography: Orthography) -> bool:
    """Whether a reading has common words of its language where there were hardly any before."""
    found = orthography.words.intersection(WORD.findall(text.lower()))
    return len(found) >= MIN_WORDS and len(found) > 2 * len(orthography.words & sample.before)


def _candidates(sample: _Sample, read_as: str) -> Iterator[tuple[str, Orthography]]:
    """The charsets in which the frequent characters of a sample are letters of a language, with that language."""
    frequent = [char for char, n in sample.counts.items() if n > (1 - MIN_FIT_AFTER) * sample.total]
    possible = {
        charset: reduce(and_, (_spelt_by(read_as, charset, char) for char in frequent), -1)
        for charset in CHARSETS
        if charset != read_as
    }
    for i, orthography in enumerate(ORTHOGRAPHIES):
        for charset in orthography.charsets:
            if charset != read_as and possible[charset] >> i & 1:
                yield charset, orthography


def _score(
    sample: _Sample,
    text: str,
    after: Counter[str],
    letters: int,
    orthography: Orthography,
    less_odd: int,
    telling: Counter[str],
) -> float:
    """How much speaks for a reading; 0 where it is not enough. `telling` are letters that the language lacked."""
    words = WORD.findall(text.lower())
    if orthography.common:
        common = sum(n for char, n in after.items() if char.lower() in orthography.common) / letters
        known = [word for word in words if word in orthography.words]
        if common < MIN_COMMON or (orthography.words and len(set(known)) < MIN_KNOWN):
            return 0
        return common + KNOWN * len(known) / max(1, sample.words)
    if letters < (MIN_HIGH if less_odd >= MIN_LESS_ODD else MIN_HIGH_LATIN):
        return 0
    found = Counter(word for word in words if word in orthography.words and word not in sample.before)
    enough = (
        len(found) >= MIN_WORDS
        or (len(found) >= 1 and less_odd >= MIN_LESS_ODD)
        or any(
            len(found) >= n and len(telling) >= kinds and sum(telling.values()) >= MIN_TELLING
            for n, kinds in ((1, 3), (2, 2))
        )
    )
    return sum(found.values()) + less_odd / 4 + len(telling) / 2 if enough else 0


def _is_all_high(sample: str) -> bool:
    """Whether most of a text are words without a single ASCII letter, though its letters are Latin ones."""
    high = sum(len(word) for word in FULL_WORD.findall(sample))
    return high > 0.6 * sum(char.isalpha() or char > "\x7f" for char in sample)


def decode_leniently(data: str, charset: str) -> str | None:
    raw = data.encode("latin-1", "replace")
    text = raw.decode(charset, "replace")
    return text if text.count("\ufffd") <= max(1, MAX_BROKEN * len(raw)) else None


def _east_asian_readings(sample: str, counts: Counter[str]) -> Iterator[Reading]:
    for read_as in ("cp1252", "cp1251"):
        table = byte_table(read_as)
        if any(table[ord(char)] == NO_BYTE for char in counts):
            continue
        data = sample.translate(table)
        for charset, common in EAST_ASIAN.items():
            text = decode_leniently(data, charset)
            if text is None:
                continue
            found = [char for char in text if char > "\u2fff" and char.isalpha()]
            rest = sum("\x7f" < char < "\u2000" for char in text)
            if len(found) < MIN_EAST_ASIAN or rest > 0.02 * len(found):
                continue
            share = sum(char in common for char in found) / len(found)
            if share >= MIN_COMMON_EAST_ASIAN:
                yield Reading(share * 3, read_as, charset, None, text)
