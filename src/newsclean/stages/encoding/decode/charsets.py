"""Names of charsets: which ones Python knows, and which one to read for another."""

from __future__ import annotations

import codecs

NO_CHARSETS = frozenset(("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "unicode-escape"))

# chardet's name -> charsets that read the same bytes and more, the likeliest first. The first one that
# reads all bytes is taken: GB 2312 bytes read the same in GB 18030, and so on.
SUPERSETS = {
    "ascii": ("utf-8",),
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "big5": ("big5", "cp950", "big5hkscs"),
    "euc_kr": ("cp949",),
    "shift_jis": ("cp932", "shift_jis_2004"),
    "euc_jp": ("euc_jp", "euc_jis_2004"),
    "tis_620": ("cp874",),
    "iso8859_11": ("cp874",),
}
# ISO charset -> its Windows sibling, which fills 0x80-0x9F; a text that uses those bytes is the sibling
WINDOWS_SIBLINGS = {
    "iso8859_1": "cp1252",
    "iso8859_2": "cp1250",
    "iso8859_5": "cp1251",
    "iso8859_6": "cp1256",
    "iso8859_7": "cp1253",
    "iso8859_8": "cp1255",
    "iso8859_9": "cp1254",
    "iso8859_13": "cp1257",
    "iso8859_15": "cp1252",
}


class UnknownEncodingError(ValueError):
    """A charset name that Python does not know."""


def codec_named(name: str) -> str:
    """Python's name of a charset; `UnknownEncodingError` with near names if there is none."""
    try:
        codec = codecs.lookup(name)
        if not codec._is_text_encoding or codec.name in NO_CHARSETS:
            raise LookupError(name)
    except (LookupError, ValueError):
        from difflib import get_close_matches
        from encodings.aliases import aliases

        key = name.lower().replace("-", "_")
        near = get_close_matches(key, sorted({*aliases, *aliases.values()}), n=3)
        hint = f" (did you mean {', '.join(near)}?)" if near else ""
        raise UnknownEncodingError(f"unknown encoding {name!r}{hint}") from None
    return codec.name.replace("-", "_") if codec.name.startswith("iso8859") else codec.name
