"""How much a text looks like words and punctuation: what decides a guess where letters are few."""

from __future__ import annotations

import re

_LOWER = "ß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțа-яѐ-џґά-ώ"
_UPPER = "À-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚЀ-ЯҐΆΈ-Ϋ"
_LETTER = r"[^\W\d_]"
_OTHER = "\u0370-\u06ff"  # letters of Greek, Cyrillic, Hebrew, Arabic
_SIGN = (
    "\u00a1-\u00a9\u00ab-\u00b4\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c6-\u02dd"
    "\u2014-\u2018\u201a-\u2026\u2030-\u2122"
)

# Each begins with the character beyond ASCII, so that ASCII is passed over quickly.
ODD = re.compile(
    r"(?=[^\x00-\x7f])(?:"
    + "|".join(
        (
            "[\u2200-\u25ff\x80-\x9f\u00a4\u00a6\u00ac\ufffd\ue000-\uf8ff]",  # drawing, controls
            f"[{_OTHER}](?:(?=[A-Za-z])|(?<=[A-Za-z].))",  # scripts mixed in a word
            f"[{_UPPER}](?<=[a-z{_LOWER}].)|[{_LOWER}](?=[A-Z])",  # a capital inside a word
            rf"[{_UPPER}](?=[A-Z][a-z])(?<!\w.)",  # two of them at its start
            # signs inside a word
            rf"[{_SIGN}](?<={_LETTER}.)[{_SIGN}]{{0,2}}(?={_LETTER})|·(?<=[^\W\d_lL].)(?={_LETTER})",
            r"[ŠŽŒŸÐÞÑÇÕÏËÎÂÊÔÛÙÌÒÃðþñçßıđł](?![\w.])(?<!\w.)",  # a letter alone that is not a word in any language
            rf"…(?={_LETTER})(?<!\w.)|œ(?=\d)|€(?={_LETTER})|—(?= {_LETTER})(?<={_LETTER}.)",
            # á of MS-DOS; where it is a scraper's space, it is one in all candidates
            rf"\u00a0(?:(?=[a-z])(?<=[a-z].)|(?= [a-z])(?<={_LETTER}.))",
            r"’(?=[aeiouy]\b)(?<=[A-Za-z]{3}.)",  # í of the Mac
            rf"®(?=\w)(?<!\w.)|[†‡ƒˆ˜¨´¸ˇ˘˙˛˝¹²³¼½¾¶µ‰‹›](?={_LETTER})|[„‚•†‡ƒˆ˜¨¸¹²³¼½¾¶µ‰‹](?<={_LETTER}.)",
        )
    )
    + ")"
)
LONE_LETTER = re.compile(rf"\b[{_OTHER}]\b")  # these alone are not a text in another script
OTHER_WORD = re.compile(f"[{_OTHER}]{{2}}")
OPENS_BEFORE_WORD = re.compile(r"(?<![\w])[“„«‘»”‚›‹](?=\w)")
CLOSES_AFTER_WORD = re.compile(r"(?<=[\w.,!?…])[“”»’«‘›‹](?!\w)")
TYPOGRAPHY = re.compile(
    rf"(?<={_LETTER})’(?:[stdm]\b|ll\b|re\b|ve\b)|\b{_LETTER}{{1,3}}’(?={_LETTER})|(?<= )[–—](?= )|(?<=\d )€|€(?=\d)"
)


def count_odd(text: str) -> int:
    """How many places no typist would have written."""
    odd = sum(1 for _ in ODD.finditer(text))
    if not OTHER_WORD.search(text):
        odd += sum(1 for _ in LONE_LETTER.finditer(text))
    if not CLOSES_AFTER_WORD.search(text):
        odd += sum(1 for _ in OPENS_BEFORE_WORD.finditer(text))
    return odd


def count_typography(text: str) -> int:
    """How many signs of typographic punctuation stand where such signs do."""
    return sum(1 for _ in TYPOGRAPHY.finditer(text))
