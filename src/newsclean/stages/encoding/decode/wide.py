"""UTF-16 and UTF-32, with a byte order mark or without one."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from newsclean.stages.encoding.characters import ASCII_LETTERS

SAMPLE_CODE_POINTS = 4000  # code points that are looked at
MAX_ODD_SHARE = 0.02  # of controls and characters that do not exist, in text without a mark
MAX_ODD_SHARE_MARKED = 0.3  # after a mark, damage is likelier than chance
MIN_SCRIPT_SHARE = 0.9  # letters of one script; two bytes of something else are letters of many
MIN_CONTROL_SHARE = 0.02  # of the bytes; Chinese has a twentieth, all else more
MAX_ASCII_SHARE = 0.6  # letters and spaces among the bytes of Chinese; two letters of ASCII look like an ideograph
ASCII_LETTERS_AND_SPACE = ASCII_LETTERS + b" "
CHINESE_JAPANESE = "Chinese and Japanese"
# Last code point of a block -> its script. What is not listed is rare in news: a letter there is not evidence.
SCRIPTS = (
    (0x024F, "Latin"),
    (0x036F, ""),
    (0x03FF, "Greek"),
    (0x052F, "Cyrillic"),
    (0x058F, "Armenian"),
    (0x05FF, "Hebrew"),
    (0x06FF, "Arabic"),
    (0x08FF, ""),
    (0x0DFF, "Indic"),
    (0x0E7F, "Thai"),
    (0x0EFF, "Lao"),
    (0x0FFF, ""),
    (0x109F, "Burmese"),
    (0x10FF, "Georgian"),
    (0x11FF, ""),
    (0x139F, "Ethiopic"),
    (0x177F, ""),
    (0x17FF, "Khmer"),
    (0x1DFF, ""),
    (0x1EFF, "Latin"),
    (0x1FFF, "Greek"),
    (0x2FFF, ""),
    (0x30FF, CHINESE_JAPANESE),
    (0x4DFF, ""),
    (0x9FFF, CHINESE_JAPANESE),
    (0xABFF, ""),
    (0xD7AF, "Korean"),
    (0xFEFF, ""),
    (0xFFEF, CHINESE_JAPANESE),
)


class CodePoints(NamedTuple):
    """What the first code points of a text are: how many are odd, and how many letters share a script."""

    odd: float
    script: float
    name: str


def find_wide(data: bytes, controls: int) -> str | None:
    """The form of UTF-16 or UTF-32 that bytes without a mark are in, or None.

    Text in 8-bit charsets has neither zero bytes nor other controls; these forms always have some, as
    the halves of letters and line ends. Read the right way their letters are of one script.
    """
    if controls < MIN_CONTROL_SHARE * len(data):
        return None
    ascii_letters = len(data) - len(data.translate(None, ASCII_LETTERS_AND_SPACE))
    best, best_script = None, 0.0
    for codec, unit in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) < unit:
            continue
        reading = look_at(data, codec, unit)
        if reading.name == CHINESE_JAPANESE and ascii_letters > MAX_ASCII_SHARE * len(data):
            continue
        if reading.odd <= MAX_ODD_SHARE and reading.script >= MIN_SCRIPT_SHARE and reading.script > best_script:
            best, best_script = codec, reading.script
    return best


def look_at(data: bytes, codec: str, unit: int) -> CodePoints:
    """Classify the first code points of a text."""
    sample = data[: min(len(data), SAMPLE_CODE_POINTS * unit) // unit * unit]
    text = sample.decode(codec, "replace")
    if not text:
        return CodePoints(1.0, 0.0, "")
    counts: dict[str, int] = {}
    odd = 0
    for char in text:
        if char.isalpha():
            script = _script(ord(char))
            counts[script] = counts.get(script, 0) + 1
        elif not (char.isprintable() or char in "\r\n\t" or unicodedata.category(char) in ("Zs", "Cf")):
            odd += 1
    # Words and numbers in Latin letters stand in texts of every script.
    named = {script: count for script, count in counts.items() if script and script != "Latin"}
    main = max(named, key=lambda script: named[script], default="Latin")
    letters = sum(counts.values())
    ours = counts.get(main, 0) + (counts.get("Latin", 0) if main != "Latin" else 0)
    return CodePoints(odd / len(text), ours / letters if letters else 0.0, main)


def _script(code: int) -> str:
    return next((name for last, name in SCRIPTS if code <= last), "")
