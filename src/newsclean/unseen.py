"""Characters that control a terminal, or that hide or reverse the text around them."""

import re

UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls, line separators and direction marks; JSON and TOML escape those below a space anyway."""


def escape_unseen(data: str) -> str:
    """Equivalent JSON, or an equivalent basic TOML string, with all of these characters escaped."""
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", data)
