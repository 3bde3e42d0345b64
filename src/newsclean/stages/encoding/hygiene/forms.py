"""One form for each letter: NFC, and the Latin ligatures of old fonts written out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading

if TYPE_CHECKING:
    import regex

LIGATURE_RULE = NamedRule("encoding.ligature", "ligature of a font")
NFC_RULE = NamedRule("encoding.nfc", "letter and accent apart")
RULES = (LIGATURE_RULE, NFC_RULE)

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")
MAX_MARKS = 30  # on one letter; Unicode's stream-safe text has no more, and ordering more takes square time

# Any character that is not known to be its own composed form and to join no character before it; all marks are here.
MAY_COMPOSE = (
    "[^\x00-\u02ff\u0388-\u0482\u048a-\u0590\u1e00-\u1eff\u2002-\u2070\u20a0-\u20cf\u2122\u2190-\u2328\u232b-\u2ad0"
    "\u3001-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7a3\ufe0e\ufe0f\uff01-\uffef\U0001f000-\U0001faff]"
)
# Where marks may be heaped.
HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06ed\u0711\u0730-\u074a\u08ca-\u08ff\u093c\u094d\u0951-\u0954\u0e38-\u0e3a\u0e48-\u0e4b\u0f71-\u0f84"
    "\u1037-\u103a\u17d2\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f]{31}"
)


def expand_ligatures(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Write out the f-ligatures and the st of U+FB00 to U+FB06; œ, æ, ß, ĳ and Ǆ are letters and stay."""
    text = doc.text
    if text.isascii() or not LIGATURE.search(reading.unusual):
        return
    for hit in LIGATURE.finditer(text):
        yield Edit(*hit.span(), LIGATURES[hit[0]], *LIGATURE_RULE)


def compose(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Compose letters and accents (NFC), cluster by cluster.

    Never NFKC: full-width letters, superscripts, ™ and ½ stay. Marks heaped on a letter stay too.
    """
    text = doc.text
    if text.isascii() or not _may_compose().search(reading.unusual):
        return
    if not HEAP.search(reading.unusual) and unicodedata.is_normalized("NFC", text):
        return
    for hit in _clusters().finditer(text):
        cluster = hit[0]
        if len(cluster) <= MAX_MARKS:
            new = unicodedata.normalize("NFC", cluster)
            if new != cluster:
                yield Edit(hit.start(), hit.end(), new, *NFC_RULE)


@lru_cache(maxsize=1)
def _may_compose() -> re.Pattern[str]:
    return re.compile(MAY_COMPOSE)  # 2 ms that a text in ASCII does not need


@lru_cache(maxsize=1)
def _clusters() -> regex.Pattern[str]:
    """What composes with what: a base and its marks, the parts of a Hangul syllable, a letter that has another form."""
    import regex

    marks = r"\p{M}\u1160-\u11ff"
    return regex.compile(rf"[^{marks}](?:[{marks}]++|(?<={MAY_COMPOSE}))|[{marks}]++")
