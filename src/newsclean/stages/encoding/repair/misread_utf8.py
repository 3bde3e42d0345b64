"""Find text that was UTF-8 and was read as a single-byte charset, and decode it again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from newsclean.stages.encoding.repair.byte_tables import NO_BYTE, SINGLE_BYTE, high_half, to_bytes
from newsclean.stages.encoding.repair.oddity import look, oddity

INNER = "cp1252 iso8859_1 cp1251 cp1250".split()  # what a text may have been read as before it was read as another
MAX_DEPTH = 5  # how often a text may have been read wrong
EVIDENCE, MAX_RUN = (
    10_000,
    1_000,
)  # characters of different runs, and of each, that decide on the charset of a long text
ODD_THROUGHOUT, MIN_EXPLAINED = 0.1, 0.1  # of the characters of such a text; of its odd places, for a charset to count
MAX_WEAK = 4  # characters that are not odd and would change too, for each odd one; if there are more, they are correct
MIN_BESIDE_LINE_ART = 3  # odd places that must disappear where line art is the likelier reason for them

UTF8_BYTES = (
    "(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    "|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+"
)
UTF8 = re.compile(UTF8_BYTES.encode("latin-1"))
# What news is written with. Correct text happens to be UTF-8 in some charset, but hardly ever for these characters.
PLAUSIBLE = re.compile(
    "[\x80-\u0180\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u0259\u02bb\u02bc\u02c6\u02da\u02dc"
    "\u0300-\u0304\u0306-\u030c\u0323\u0327\u0328\u0384-\u03ce\u0400-\u045f\u0490-\u04e9\u0531-\u058a\u05b0-\u05f4"
    "\u060c-\u06d5\u06f0-\u06f9\u0900-\u0df4\u0e00-\u0edf\u1000-\u109f\u10d0-\u10fc\u1200-\u137c\u1780-\u17f9"
    "\u1e00-\u1fff\u2002-\u2044\u2060-\u206f\u2070-\u20bf\u2100-\u22ff\u25a0-\u27bf\u2b00-\u2bff\u3000-\u30ff"
    "\u3400-\u9fff\uac00-\ud7a3\ufb00-\ufb06\ufe0e\ufe0f\ufeff\uff00-\uffef\ufffd"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
)
# Those of them that few languages use: of two charsets, the one that gives fewer of them is right.
RARE_LETTER = re.compile(
    "[\x80-\x9f\u00aa\u00ac\u00af\u00b5\u00b8\u00ba\u0108-\u010b\u0114\u0115\u011c\u011d\u0120\u0121\u0124-\u0129"
    "\u012c\u012d\u0132-\u0135\u0138\u013f\u0140\u0149-\u014f\u0154-\u0157\u015c\u015d\u0162-\u0169\u016c\u016d\u0174-\u0177"
    "\u017f\u0180\u01cd-\u01dc\u0460-\u048f\u2002-\u200c\u2010\u2012\u2015-\u2017\u201b\u201f\u2023-\u2025\u2027-\u2029\u202d-\u202f"
    "\u2031-\u2038\u203b-\u2044\u2060-\u206f\u2070-\u209f\u3400-\u4dff]"
)
PINYIN = re.compile("[\u01cd-\u01dc]")
ONE_LETTER_WORDS = frozenset("\u00e0\u00e1\u00e8\u00e9\u00ed\u00f3\u00fa\u00fd\u00c0\u00c1\u00c8\u00c9\u00cd\u00d3")
# Scripts other than Latin, Greek and Cyrillic: a letter of them that is alone is there by chance.
FAR_SCRIPTS = "[\u0530-\u1cff\u3040-\ud7a3\uf900-\ufaff]"
FAR, FAR_WORD = re.compile(FAR_SCRIPTS), re.compile(FAR_SCRIPTS + "{2}")
LINE_ART = re.compile("[─━═│┃║]{2}|(?:^|[ │║])[│║├└╚╠](?:[ ─═]|$)", re.MULTILINE)
BOX_CHARSETS = frozenset("koi8_r koi8_u cp866 cp437 cp850 cp852".split())

# A text with these words may be about mojibake and show some.
CHARSET_WORDS = re.compile(
    r"mojibake|\butf-?8\b|unicode|latin-?1\b|iso[- ]8859|windows-?125\d|\b(?:character|text) encoding|zeichensatz|"
    r"zeichenkodierung|encodage|codificaci|codifica d|кодировк|кракозябр|кодуванн|文字化け|乱码|亂碼|charset|krzaczki",
    re.IGNORECASE,
)
QUOTED_WITHIN = 60  # characters to either side, on one line
OPENS_SAMPLE = "\"'“„‘‚«»‹›`([「『《"
CLOSES_SAMPLE = "\"'”“’‘»«›‹`)]」』》"

LIKE_CP1252 = frozenset("cp1252 iso8859_1 iso8859_9 iso8859_15 cp1254".split())
# A closing quote whose last byte, 0x9D, is not a character in most Windows charsets and was lost on the way.
MISREAD_OPENING_QUOTE = re.compile("[âβāג]€œ")
CLIPPED_QUOTE = re.compile("([âβāג]€)\ufffd?$")


class Gate(NamedTuple):
    """What to look for first; a text without any of it is not looked at more closely."""

    neighbours: re.Pattern[str]
    other_scripts: re.Pattern[str]
    mixed: re.Pattern[str]


@lru_cache(maxsize=1)
def mojibake_gate() -> Gate:
    """Patterns that every damaged text matches, made from the charsets themselves.

    Each begins with a character that is rare in correct text, so that a search costs little.
    """
    chars = {char for charset in SINGLE_BYTE for char in high_half(charset)}
    kinds: dict[str, set[str]] = {}
    for char in chars:
        kinds.setdefault(look(char).kind, set()).add(char)
    upper, lower = _set(kinds["upper"]), _set(kinds["lower"], "a-z")
    letters = _set(kinds["upper"] | kinds["lower"] | kinds["letter"] | kinds["mark"])
    quotes, dashes = _set(kinds["quote"]), _set(kinds["dash"])
    signs = _set((kinds["sign"] | kinds["box"]) - set("«»‹›®™©"))
    any_sign = _set(kinds["sign"] | kinds["box"] | kinds["quote"])
    rare = _set(kinds["sign"] | kinds["box"] | kinds["upper"] | kinds["control"] | kinds["dash"])
    box = _set(kinds["box"])
    first_of_two = _set(
        {high_half(charset)[byte - 0x80] for charset in SINGLE_BYTE for byte in (0xC2, 0xC3)} - {NO_BYTE}
    )
    neighbours = (
        f"{rare}(?:(?<=[\x80-\x9f])|(?<={signs})(?:(?<={letters}.)|(?={letters}))|(?<={lower}{upper})"
        f"|(?<={first_of_two}{any_sign})|(?<={signs})(?!{box})(?={any_sign})|(?<={first_of_two})(?={any_sign})"
        f"|(?<={letters}{quotes}{signs})|(?<={dashes}[^\x00-\x7f]{dashes}))"
        "|ÔÇ|ΓÇ|‚Ä|‚А|เ[ธน]เ|เ[ธน].เ[ธน]"
    )
    others = "\u0370-\u03ff\u0400-\u06ff\u0e00-\u0e7f"
    return Gate(
        re.compile(neighbours),
        re.compile(f"[{others}]"),
        re.compile(f"[A-Za-z\u00c0-\u017f](?:(?<=[{others}].)|(?=[{others}]))"),
    )


def _set(chars: set[str], more: str = "") -> str:
    return "[" + "".join(sorted(map(re.escape, chars - {NO_BYTE}))) + more + "]"


class Run(NamedTuple):
    """Characters above ASCII in a row, and the ones around them."""

    before: str
    text: str
    after: str


Layers = tuple[str, tuple[str, ...]]
"""What a run was, and the charsets that it was read as, the last one first."""


class Repair(NamedTuple):
    """What one charset explains: `gain` is how many odd places would disappear, `found` what the runs would be."""

    gain: int = 0
    rank: tuple[int, int] = (-(10**9), 0)
    found: Mapping[Run, Layers] = MappingProxyType({})


def run_at(text: str, match: re.Match[str]) -> Run:
    start, end = match.span()
    return Run(text[start - 1 : start], match[0], text[end : end + 1])


def _complete(run: Run) -> str:
    """The run with the last byte of a clipped quotation mark put back."""
    clipped = CLIPPED_QUOTE.search(run.text)
    if clipped is None or run.after.isalnum():
        return run.text
    return run.text[: clipped.start()] + clipped[1] + "\x9d"


class Runs:
    """Different runs of a text: how often each is there, what it is now, and how odd that is."""

    def __init__(self, counts: Counter[Run]) -> None:
        self.counts = counts
        self.now: dict[Run, Layers] = {}
        self._odd: dict[Run, int] = {}

    def become(self, run: Run, layers: Layers) -> None:
        """Record what a run is now."""
        self.now[run] = layers
        self._odd.pop(run, None)

    def odd(self, run: Run) -> int:
        """How odd a run is now."""
        if run not in self._odd:
            self._odd[run] = oddity(run.before + self.now[run][0] + run.after)
        return self._odd[run]


Peels = dict[Run, "Peeled | None"]
"""What the runs were before they were read as one charset; valid until a run changes."""


def read_back(counts: Counter[Run], line_art: bool) -> dict[Run, Layers]:
    """What the runs were. Each round takes the charset that explains most; of a long text, most of `EVIDENCE`."""
    runs = Runs(counts)
    is_clipped = any(MISREAD_OPENING_QUOTE.search(run.text) for run in counts)
    for run in counts:
        runs.become(run, (_complete(run) if is_clipped else run.text, ()))
    peels = {charset: Peels() for charset in SINGLE_BYTE}
    for _ in range(MAX_DEPTH):
        evidence = _evidence(runs)
        best, chosen = _best_repair(evidence, peels, line_art)
        if evidence is not runs:
            best = _read_as(runs, chosen, peels[chosen]) if not _is_garbage(evidence, best.gain) else Repair()
        if not best.gain:
            break
        gone = evidence.now.keys() - runs.now.keys()
        for run, (new, charsets) in best.found.items():
            runs.become(run, (new, runs.now[run][1] + charsets))
        for known in peels.values():
            for run in best.found.keys() | gone:
                known.pop(run, None)
    return runs.now


def _best_repair(runs: Runs, peels: Mapping[str, Peels], line_art: bool) -> tuple[Repair, str]:
    """What the charset explains that explains most, and its name."""
    best, chosen = Repair(), ""
    for charset in SINGLE_BYTE:
        repair = _read_as(runs, charset, peels[charset])
        least = MIN_BESIDE_LINE_ART if line_art and charset in BOX_CHARSETS else 1
        if repair.gain >= least and repair.rank > best.rank:
            best, chosen = repair, charset
    return best, chosen


def is_garbage(found: Iterable[Run]) -> bool:
    """Whether the first odd runs of a text, up to `EVIDENCE` characters, stay odd in every charset."""
    counts = Counter[Run]()
    odd = 0
    for run in found:
        counts[run] += 1
        if counts[run] == 1 and oddity(run.before + run.text[:MAX_RUN] + run.after):
            odd += len(run.text[:MAX_RUN]) + 2
        if odd > EVIDENCE:
            break
    else:
        return False
    runs = Runs(counts)
    for run in counts:
        runs.become(run, (run.text, ()))
    evidence = _evidence(runs)
    best, _ = _best_repair(evidence, {charset: Peels() for charset in SINGLE_BYTE}, line_art=False)
    return _is_garbage(evidence, best.gain)


def _evidence(runs: Runs) -> Runs:
    """All runs, or enough of them to decide, the odd ones first; of very long ones the beginning."""
    if sum(map(_size, runs.now.values())) <= EVIDENCE:
        return runs
    chosen = Runs(Counter())
    size = 0
    for run in _odd_first(runs):
        text, charsets = runs.now[run]
        part = run if len(text) <= MAX_RUN else Run(run.before, text[:MAX_RUN], "")
        if part is not run and part in runs.now:
            continue
        chosen.counts[part] = runs.counts[run]
        chosen.become(part, (text[:MAX_RUN], charsets))
        size += _size(chosen.now[part])
        if size > EVIDENCE:
            break
    return chosen


def _odd_first(runs: Runs) -> Iterator[Run]:
    right = []
    for run in runs.now:
        if runs.odd(run):
            yield run
        else:
            right.append(run)
    yield from right


def _is_garbage(evidence: Runs, gain: int) -> bool:
    """Whether a text is odd throughout and no charset explains much of it: then it is not mojibake."""
    odd = sum(evidence.counts[run] * evidence.odd(run) for run in evidence.now)
    size = sum(evidence.counts[run] * _size(layers) for run, layers in evidence.now.items())
    return gain < (MIN_EXPLAINED * odd if odd > ODD_THROUGHOUT * size else 1)


def _size(layers: Layers) -> int:
    return len(layers[0]) + 2  # and the characters around it


def _peel_all(runs: Runs, charset: str, known: Peels) -> dict[Run, Peeled]:
    """The runs in which there is UTF-8 in the bytes of a charset, and what it is."""
    new = [run for run in runs.now if run not in known]
    joined = to_bytes("\n".join(runs.now[run][0] for run in new), charset)
    ways = _layers(charset)
    for run, data in zip(new, joined.split(b"\n"), strict=True) if new else ():
        known[run] = _peel(run, runs.now[run][0], data, runs.odd(run), ways) if UTF8.search(data) else None
    return {run: peeled for run in runs.now if (peeled := known[run])}


def _read_as(runs: Runs, charset: str, known: Peels) -> Repair:
    """What the runs become when they are decoded through a charset; `known` caches what single runs become."""
    counts, now = runs.counts, runs.now
    read = _peel_all(runs, charset, known)
    if not any(FAR_WORD.search(peeled.text) for peeled in read.values()):
        read = {run: peeled for run, peeled in read.items() if not FAR.search(peeled.text)}
    read = {run: peeled for run, peeled in read.items() if not _is_chance(now[run][0], peeled, charset)}
    strong = {run for run, peeled in read.items() if peeled.less and not _is_symbol(run, now[run][0], peeled.text)}
    if not strong:
        return Repair()
    if charset not in LIKE_CP1252 and _length(read.keys() - strong, counts) > MAX_WEAK * _length(strong, counts):
        read = {run: read[run] for run in strong}
    gain = sum(read[run].less * counts[run] for run in strong)
    several = Counter(peeled.charsets for run, peeled in read.items() if run in strong and len(peeled.charsets) > 1)
    ways = tuple(way for way, _ in several.most_common())
    for run, peeled in read.items():  # a run that is no odder after several layers has those of the other runs
        text = now[run][0]
        data = to_bytes(text, charset) if ways else b""
        deeper = next(filter(None, (_peel(run, text, data, runs.odd(run), (way,)) for way in ways)), None)
        if deeper and deeper.less >= peeled.less:
            read[run] = deeper
    rare = sum(counts[run] * len(RARE_LETTER.findall(peeled.text)) for run, peeled in read.items())
    return Repair(gain, (gain - rare, len(read)), {run: (peeled.text, peeled.charsets) for run, peeled in read.items()})


class Peeled(NamedTuple):
    """A run without one or more layers of damage, their charsets, and how many odd places disappear with them."""

    text: str
    charsets: tuple[str, ...]
    less: int


def _peel(run: Run, text: str, data: bytes, odd: int, ways: tuple[tuple[str, ...], ...]) -> Peeled | None:
    """The run decoded in the first of these ways, or in a later one that makes it less odd.

    All ways begin with the same charset; `data` is the text in its bytes.
    """
    once = _as_utf8(text, data)
    if not once[1]:
        return None
    best = None
    for charsets in ways:
        new, decoded = once
        for layer in charsets[1:]:
            new, decoded = _as_utf8(new, to_bytes(new, layer))
            if not decoded:
                break
        if not decoded or not PLAUSIBLE.fullmatch(decoded):
            continue
        less = odd - oddity(run.before + new + run.after)
        if less >= 0 and (best is None or less > best.less):
            best = Peeled(new, charsets, less)
            if less == odd:
                break
    return best


@cache
def _layers(charset: str) -> tuple[tuple[str, ...], ...]:
    """Which charsets a text may have been read as in turn, the last one first."""
    return (
        (charset,),
        *((charset, inner) for inner in INNER if inner != charset),
        (charset, charset),
        (charset, charset, charset),
    )


def _is_chance(text: str, peeled: Peeled, charset: str) -> bool:
    """Whether correct letters may be UTF-8 by chance: others beside them are not, or the result is hardly ever used."""
    rest = _not_utf8(text, charset)
    if charset in LIKE_CP1252:  # letters that the charset lacks belong to correct text around it
        own = high_half(charset)
        return sum(char.isalpha() and char in own for char in rest) > len(text) - len(rest)
    return any(map(str.isalpha, rest)) or PINYIN.search(peeled.text) is not None


def _length(runs: Iterable[Run], counts: Counter[Run]) -> int:
    """How many characters of the text these runs are."""
    return sum(len(run.text) * counts[run] for run in runs)


def _not_utf8(text: str, charset: str) -> str:
    """The part of the text that is not UTF-8 in the bytes of a charset."""
    here, pieces = 0, []
    for match in UTF8.finditer(to_bytes(text, charset)):
        pieces.append(text[here : match.start()])
        here = match.end()
    return "".join(pieces) + text[here:]


def _as_utf8(text: str, data: bytes) -> tuple[str, str]:
    """The text with what is UTF-8 in its bytes read as that, and that part alone."""
    pieces: list[str] = []
    here = 0
    for match in UTF8.finditer(data):
        start, end = match.span()
        pieces += text[here:start], match[0].decode()
        here = end
    return "".join(pieces) + text[here:], "".join(pieces[1::2])


def _is_symbol(run: Run, text: str, new: str) -> bool:
    """Whether two characters stand alone that may be a unit or a formula (`Å³`, `Γ²`) and would be one letter."""
    if len(new) != 1 or not new.isalpha() or run.before.isalpha() or run.after.isalpha():
        return False
    return not (new in ONE_LETTER_WORDS and text[0] == "\u00c3")


def is_shown(text: str, start: int, end: int, new: str, is_subject: bool) -> bool:
    """Whether the damage is quoted: as a mere sign, or in a text that has such damage as its subject."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if len(new) <= 2 and before and after and before in OPENS_SAMPLE and after in CLOSES_SAMPLE:
        return True
    if not is_subject:
        return False
    left = text[max(0, start - QUOTED_WITHIN) : start].rpartition("\n")[2]
    right = text[end : end + QUOTED_WITHIN].partition("\n")[0]
    return any(char in left for char in OPENS_SAMPLE) and any(char in right for char in CLOSES_SAMPLE)
