"""White space and marks that may surround records."""

import re

BLANK = re.compile(r"[\s\ufeff]*")


def skip_blank(text: str, at: int) -> int:
    """The offset after white space and byte order marks."""
    blank = BLANK.match(text, at)
    return blank.end() if blank else at
