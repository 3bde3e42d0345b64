"""Read a misread text in every legacy charset that it may have been in, and weigh the results."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from operator import ne
from typing import NamedTuple

from newsclean.reading.unusual import unusual
from newsclean.stages.encoding.characters import ORDINARY, count_ascii_letters, high_words
from newsclean.stages.encoding.repair.byte_tables import NO_BYTE, byte_table, high_half
from newsclean.stages.encoding.repair.letters_by_language import ORTHOGRAPHIES, Orthography
from newsclean.stages.encoding.repair.misread_utf8 import UTF8_BYTES
from newsclean.stages.encoding.repair.oddity import oddity_of_words

MIN_HIGH = 12  # characters above ASCII, where the script changes
MIN_HIGH_LATIN = 20  # where it does not
MIN_FIT_AFTER = 0.985
MIN_WORDS = 3  # different common words of the language, where its script is Latin
MIN_GAINED = 6  # letters that only the reading has in common with the language, where its words are fewer
MIN_KNOWN = 2  # different common words, where the language has a script of its own
MIN_COMMON = 0.45  # of the letters, among the commonest of a language with a script of its own
KNOWN = 3  # weight of a share of known words; a share of common letters has weight 1
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
EAST_ASIAN_READ_AS = ("cp1252", "cp1251")
COMMON_EAST_ASIAN = {
    "gb18030": "的是在了和有不人这中大国为上个我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过",
    "big5": "的是在了和有不人這中大國為上個我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過",
    "cp932": "のにはをたがでとしれさいなあるこもかられてっきまりうくすお日年人大者会",
    "euc_jp": "のにはをたがでとしれさいなあるこもかられてっきまりうくすお日年人大者会",
    "cp949": "이다는의에가을고하지를은한로사도기서인자대해들리정라시어으과와일원나",
}
MIN_COMMON_EAST_ASIAN = 0.15
WORD = re.compile(r"[^\W\d_]+")
UTF8_AS_LATIN1 = re.compile(UTF8_BYTES)
FULL_WORD = re.compile("[\u0080-\u024f\u2010-\u2122]{3,}")

# Each legacy charset with each language that it was used for; sets of these pairs are kept as bits.
PAIRS = [(charset, orthography) for orthography in ORTHOGRAPHIES for charset in orthography.charsets]
ALL_PAIRS = (1 << len(PAIRS)) - 1


class LegacyReading(NamedTuple):
    """One way to read a text: the charset it was read as, the one it was in, and how strong the evidence is."""

    score: float
    read_as: str
    charset: str
    orthography: Orthography | None
    text: str


@lru_cache(maxsize=256)
def mapping_of(read_as: str, charset: str) -> dict[int, str]:
    """What each character of a misread text was."""
    half = high_half(charset)
    return {
        char: half[ord(byte) - 0x80]
        for char, byte in byte_table(read_as).items()
        if byte >= "\x80" and byte != NO_BYTE and half[ord(byte) - 0x80] != NO_BYTE
    }


@cache
def _pairs_spelling(byte: str) -> tuple[int, int]:
    """The pairs in which a byte is a letter of the language or an ordinary sign, and those whose charset lacks it."""
    spelling = lacking = 0
    for i, (charset, orthography) in enumerate(PAIRS):
        char = high_half(charset)[ord(byte) - 0x80]
        if char == NO_BYTE:
            lacking |= 1 << i
        elif char in ORDINARY or char.lower() in orthography.letters:
            spelling |= 1 << i
    return spelling, lacking


@lru_cache(maxsize=1 << 12)
def _pairs_writing(char: str) -> int:
    """The pairs whose language writes a character, which stays as it is."""
    if char in ORDINARY:
        return ALL_PAIRS
    return sum(1 << i for i, (_, orthography) in enumerate(PAIRS) if char.lower() in orthography.letters)


@cache
def _pairs_of(charset: str) -> int:
    return sum(1 << i for i, (name, _) in enumerate(PAIRS) if name == charset)


class _Sample:
    """A misread text, and what is known of it. What is costly is worked out when it is asked for."""

    def __init__(self, text: str, counts: Counter[str]) -> None:
        words = text.split()
        self.text = text
        self.counts = counts  # of the characters above ASCII
        self.total = counts.total()
        self.words = len(words)
        self.high = " ".join(word for word in words if not word.isascii())
        self.high_chars = "".join(set(self.high))
        chars = "".join(counts)
        self.bytes = {read_as: chars.translate(byte_table(read_as)) for read_as in READ_AS}  # of each key of `counts`
        self._fits: dict[str, int] = {}

    @cached_property
    def before(self) -> frozenset[str]:
        """The words with characters above ASCII, as they stand."""
        return frozenset(WORD.findall(self.high.lower()))

    @cached_property
    def odd(self) -> int:
        return oddity_of_words(self.text)

    @cached_property
    def is_all_high(self) -> bool:
        """Whether most of the text is words without a single ASCII letter, though its letters are Latin ones."""
        high = sum(map(len, FULL_WORD.findall(self.text)))
        ascii_only = self.text.encode("ascii", "ignore")
        return high > 0.6 * (len(self.text) - len(ascii_only) + count_ascii_letters(ascii_only))

    def fit(self, orthography: Orthography) -> int:
        """How many of the characters above ASCII are letters of a language as they stand."""
        if orthography.code not in self._fits:
            self._fits[orthography.code] = _fit(self.counts, orthography)
        return self._fits[orthography.code]


class _Converted:
    """A sample that was in one charset and was read as another. What is costly is worked out when it is asked for."""

    def __init__(self, sample: _Sample, read_as: str, charset: str) -> None:
        self.mapping = mapping_of(read_as, charset)
        self.high = sample.high
        self.counts = Counter[str]()
        for char, n in sample.counts.items():
            self.counts[self.mapping.get(ord(char), char)] += n
        self.letters = sum(n for char, n in self.counts.items() if char not in ORDINARY)

    @cached_property
    def text(self) -> str:
        return self.high.translate(self.mapping)

    @cached_property
    def words(self) -> list[str]:
        return WORD.findall(self.text.lower())

    @cached_property
    def odd(self) -> int:
        return oddity_of_words(self.text)


def best_reading(text: str) -> LegacyReading | None:
    """The reading that stands out, or None."""
    counts = Counter(unusual(text))
    if counts.total() < MIN_HIGH:
        return None
    sample = _Sample(text, counts)
    if _was_utf8(sample):
        return None
    readings = [*_east_asian_readings(sample)]
    for read_as, data in sample.bytes.items():
        broken = sum(n for byte, n in zip(data, counts.values(), strict=True) if byte == NO_BYTE)
        if broken <= MAX_BROKEN * sample.total:
            readings += _readings(sample, read_as)
    if not readings:
        return None
    best = max(readings, key=lambda reading: reading.score)
    for other in readings:
        if other.score * LEAD > best.score and not _is_nearly(other.text, best.text, sample.total):
            return None
    return best


def _was_utf8(sample: _Sample) -> bool:
    """Whether the text was UTF-8 and not legacy at all: emoji in the charset of MS-DOS look like Thai."""
    high = sum(n for char, n in sample.counts.items() if char > "\x7f" and not char.isspace())
    most = MAX_BROKEN * sample.total
    return any(
        high - _most_utf8(data, sample.counts) <= most and _count_not_utf8(sample.high, read_as) <= most
        for read_as, data in sample.bytes.items()
    )


def _most_utf8(data: str, counts: Counter[str]) -> int:
    """How many of the bytes can be UTF-8 at most: each character there has one first byte and one to three others."""
    first = sum(n for byte, n in zip(data, counts.values(), strict=True) if "\xc2" <= byte <= "\xf4")
    others = sum(n for byte, n in zip(data, counts.values(), strict=True) if "\x80" <= byte <= "\xbf")
    return min(2 * others, 4 * first)


def _count_not_utf8(high: str, read_as: str) -> int:
    rest = UTF8_AS_LATIN1.sub("", high.translate(byte_table(read_as)))
    return sum(char > "\x7f" for char in rest)


def _is_nearly(a: str, b: str, high: int) -> bool:
    """Whether two readings differ in so few characters that the better one may be taken."""
    return len(a) == len(b) and sum(map(ne, a, b)) <= MAX_UNLIKE * high


def _readings(sample: _Sample, read_as: str) -> Iterator[LegacyReading]:
    """The readings of a text that was read as one charset for which there is enough evidence."""
    prior = 1 - PRIOR * READ_AS.index(read_as)
    converted: dict[str, _Converted] = {}
    seen: set[tuple[str, str]] = set()
    for charset, orthography in _candidates(sample, read_as):
        if charset not in converted:
            converted[charset] = _Converted(sample, read_as, charset)
        after = converted[charset]
        fit = _fit(after.counts, orthography)
        if not after.letters or fit < MIN_FIT_AFTER * after.letters:
            continue
        is_own_script = fit <= sample.fit(orthography)
        if is_own_script and not orthography.common and sample.odd < MIN_LESS_ODD:
            continue
        new_chars = sample.high_chars.translate(after.mapping)  # equal only where the whole text is
        if new_chars == sample.high_chars or (new_chars, orthography.code) in seen:
            continue
        seen.add((new_chars, orthography.code))
        weigh = _weigh_script if orthography.common else _weigh_latin
        if score := weigh(sample, after, orthography, is_own_script):
            yield LegacyReading(prior * score * fit / sample.total, read_as, charset, orthography, after.text)


def _fit(counts: Counter[str], orthography: Orthography) -> int:
    """How many of the characters are letters of a language."""
    letters = orthography.letters
    return sum(n for char, n in counts.items() if char.lower() in letters)


def _candidates(sample: _Sample, read_as: str) -> Iterator[tuple[str, Orthography]]:
    """The charsets in which the frequent characters of a sample are letters of a language, with that language."""
    frequent = (1 - MIN_FIT_AFTER) * sample.total
    pairs = ALL_PAIRS & ~_pairs_of(read_as)
    for (char, n), byte in zip(sample.counts.items(), sample.bytes[read_as], strict=True):
        if n > frequent:
            if byte < "\x80" or byte == NO_BYTE:
                pairs &= _pairs_writing(char)
            else:
                spelling, lacking = _pairs_spelling(byte)
                pairs &= spelling | lacking & _pairs_writing(char)
            if not pairs:
                return
    while pairs:
        lowest = pairs & -pairs
        yield PAIRS[lowest.bit_length() - 1]
        pairs ^= lowest


def _weigh_script(sample: _Sample, after: _Converted, orthography: Orthography, is_own_script: bool) -> float:
    """How strong the evidence is for a language with a script of its own; 0 where it is not enough."""
    common = sum(n for char, n in after.counts.items() if char.lower() in orthography.common) / after.letters
    if common < MIN_COMMON:
        return 0
    known = [word for word in after.words if word in orthography.words]
    if orthography.words and len(set(known)) < MIN_KNOWN:
        return 0
    if not _is_less_odd(sample, after, orthography, is_own_script):
        return 0
    if not (sample.odd > after.odd or sample.is_all_high):
        return 0
    return common + KNOWN * len(known) / max(1, sample.words)


def _weigh_latin(sample: _Sample, after: _Converted, orthography: Orthography, is_own_script: bool) -> float:
    """How strong the evidence is for a language in Latin script; 0 where it is not enough."""
    found = Counter(word for word in after.words if word in orthography.words and word not in sample.before)
    if not found or not _is_less_odd(sample, after, orthography, is_own_script):
        return 0
    less_odd = sample.odd - after.odd
    if after.letters < (MIN_HIGH if less_odd >= MIN_LESS_ODD else MIN_HIGH_LATIN):
        return 0
    gained = [  # how often each letter occurs that the language has only after the conversion
        n
        for char, n in sample.counts.items()
        if char.lower() not in orthography.letters and after.mapping.get(ord(char), char).lower() in orthography.letters
    ]
    enough = (
        len(found) >= MIN_WORDS
        or less_odd >= MIN_LESS_ODD
        or any(len(found) >= n and len(gained) >= kinds and sum(gained) >= MIN_GAINED for n, kinds in ((1, 3), (2, 2)))
    )
    return found.total() + less_odd / 4 + len(gained) / 2 if enough else 0


def _is_less_odd(sample: _Sample, after: _Converted, orthography: Orthography, is_own_script: bool) -> bool:
    """Whether hardly anything odd is left; within one script there must also be clearly less of it, or more words."""
    if after.odd > 1 + MAX_ODD_WORDS * sample.words or after.odd > max(1, MAX_ODDITY_LEFT * sample.odd):
        return False
    return not is_own_script or sample.odd - after.odd >= MIN_LESS_ODD or _gains_words(sample, after, orthography)


def _gains_words(sample: _Sample, after: _Converted, orthography: Orthography) -> bool:
    """Whether a reading has common words of its language where there were hardly any before."""
    found = orthography.words.intersection(after.words)
    return len(found) >= MIN_WORDS and len(found) > 2 * len(orthography.words & sample.before)


def decode_if_nearly_valid(data: bytes, charset: str) -> str | None:
    """Decode East Asian bytes, or give None where more than a few of them are not of the charset."""
    text = data.decode(charset, "replace")
    return text if text.count("\ufffd") <= most_broken(len(data)) else None


def most_broken(size: int) -> float:
    """How many replacement characters so many bytes may give."""
    return max(1, MAX_BROKEN * size)


def _east_asian_readings(sample: _Sample) -> Iterator[LegacyReading]:
    """The readings in East Asian charsets.

    Only words with high bytes are decoded to judge one: no character of these charsets has white space in it.
    """
    for read_as in EAST_ASIAN_READ_AS:
        if NO_BYTE in sample.bytes[read_as]:
            continue
        table = byte_table(read_as)
        words = high_words(sample.text).translate(table).encode("latin-1")
        for charset, common in COMMON_EAST_ASIAN.items():
            counts = Counter(words.decode(charset, "replace"))
            share = _share_of_common(counts, common)
            if share >= MIN_COMMON_EAST_ASIAN and counts["\ufffd"] <= most_broken(len(sample.text)):
                text = sample.text.translate(table).encode("latin-1").decode(charset, "replace")
                yield LegacyReading(share * 3, read_as, charset, None, text)


def _share_of_common(counts: Counter[str], common: str) -> float:
    """The share of common characters among the East Asian ones; 0 where these are few or others are among them."""
    found = sum(n for char, n in counts.items() if char > "\u2fff" and char.isalpha())
    rest = sum(n for char, n in counts.items() if "\x7f" < char < "\u2000")
    if found < MIN_EAST_ASIAN or rest > 0.02 * found:
        return 0
    return sum(counts[char] for char in set(common)) / found
