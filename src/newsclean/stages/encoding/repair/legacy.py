"""Repair text in one legacy charset that was read as another: `Ïðèâåò` for `Привет`, `siê` for `się`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading
from newsclean.stages.encoding.characters import HIGH_RUN, ORDINARY

LEGACY = "encoding.legacy"
RULES = (NamedRule(LEGACY, "one legacy charset read as another"),)

SAMPLE_CHARACTERS = 1200  # characters above ASCII that are looked at before a text is taken to be correct
MAX_JUDGED = 20_000  # characters of a suspicious text that are weighed
MIN_FIT = 0.95  # of the characters above ASCII, in one language's letters: the text is correct

# What a legacy charset may have been read as. Not here: East Asian and Indic letters, marks, emoji.
MAY_BE_MISREAD = re.compile("[\x80-\u02af\u0370-\u06ff\u0e00-\u0e7f\u2010-\u25ff]")
# Signs between letters, capitals after lowercase letters, Latin beside other scripts: what letters alone do not show.
_SIGNS = "„”‚“‰†‡ˆ˜¸¨´¬«»§¶°±²³¹ºª¼½¾¿¡¤¥¦¢£€‹›™®©√∂∏∑∫≈∆"
_OTHER_SCRIPTS = "Ͱ-ӿ֐-׿؀-ۿ฀-๿"
SIGN_OR_OTHER_SCRIPT = re.compile(f"[{_SIGNS}{_OTHER_SCRIPTS}]")
# It begins with that one rare character, so that a search is quick.
ODD_IN_WORD = re.compile(
    rf"[{_SIGNS}{_OTHER_SCRIPTS}](?:"
    rf"(?<=[{_SIGNS}])(?<=[^\W\d_].)(?=[^\W\d_])"
    r"|(?<=[А-ЯЁЀ-Џ])(?<=[а-яёђ-џa-z].)"
    rf"|(?<=[{_OTHER_SCRIPTS}])(?:(?<=[a-zà-ÿ].)|(?=[a-zà-ÿ])))"
)


def repair_legacy(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Repair a text whose letters are those of no language, if they are those of one in another charset.

    The whole text is judged and converted only on strict evidence: all of its letters belong to
    the language, and its commonest words (or, where the script changes, its commonest letters)
    are there. Left alone: short texts, texts with a few foreign names, lines in capitals, and
    whatever could be read in more than one way.
    """
    text = doc.text
    if text.isascii() or not _looks_misread(reading):
        return
    from newsclean.stages.encoding.repair.byte_tables import byte_table
    from newsclean.stages.encoding.repair.legacy_candidates import best_reading, decode_if_nearly_valid, mapping_of

    legacy = best_reading(text[:MAX_JUDGED])
    if legacy is None:
        return
    reason = f"{legacy.charset} read as {legacy.read_as}"
    if legacy.orthography is None:
        table = byte_table(legacy.read_as)
        for start, end in _spans_of_bytes(text):
            data = text[start:end].translate(table).encode("latin-1", "replace")
            new = decode_if_nearly_valid(data, legacy.charset)
            if new is not None and new != text[start:end]:
                yield Edit(start, end, new, LEGACY, reason)
        return
    mapping = mapping_of(legacy.read_as, legacy.charset)
    for match in HIGH_RUN.finditer(text):
        new = match[0].translate(mapping)
        if new != match[0]:
            yield Edit(match.start(), match.end(), new, LEGACY, reason)


def _looks_misread(reading: Reading) -> bool:
    """Whether the letters of a text belong to no language, or some stand in a word as in no language."""
    rest = reading.unusual
    if len(rest) > SAMPLE_CHARACTERS:
        middle = len(rest) // 2
        rest = rest[: SAMPLE_CHARACTERS // 2] + rest[middle : middle + SAMPLE_CHARACTERS // 2]
    counts = Counter(rest)
    for char in [char for char in counts if char in ORDINARY or not MAY_BE_MISREAD.match(char)]:
        del counts[char]
    if not counts:
        return _is_odd_in_word(reading)
    allowed = MIN_FIT * sum(counts.values())
    mask, fits = ~0, 0
    for char, n in counts.most_common():
        mask &= _languages().get(char, 0)
        if not mask:
            break
        fits += n
        if fits >= allowed:
            return _is_odd_in_word(reading)
    return bool(counts)


def _is_odd_in_word(reading: Reading) -> bool:
    """Whether a sign, a capital or a letter of another script stands in a word as in no language."""
    return (
        SIGN_OR_OTHER_SCRIPT.search(reading.unusual) is not None
        and ODD_IN_WORD.search(reading.text, 0, MAX_JUDGED) is not None
    )


def _spans_of_bytes(text: str) -> Iterator[tuple[int, int]]:
    """What East Asian characters may have become: each line from its first character above ASCII to its end."""
    for match in re.finditer("[^\x00-\x7f][^\n]*", text):
        yield match.span()


@lru_cache(maxsize=1)
def _languages() -> dict[str, int]:
    """For each letter the languages that write it, as bits."""
    from newsclean.stages.encoding.repair.letters_by_language import LETTERS_OF_LANGUAGES

    found: dict[str, int] = {}
    for i, letters in enumerate(LETTERS_OF_LANGUAGES):
        for char in letters:
            for form in {char, char.upper()}:
                if len(form) == 1:
                    found[form] = found.get(form, 0) | 1 << i
    return found
