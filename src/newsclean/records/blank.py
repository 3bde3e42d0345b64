"""What may stand around records and says nothing."""

import re

BLANK = re.compile(r"[\s\ufeff]*")


def skip_blank(text: str, at: int) -> int:
    """The offset behind white space and byte order marks."""
    blank = BLANK.match(text, at)
    return blank.end() if blank else at
