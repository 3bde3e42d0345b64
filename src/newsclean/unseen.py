"""Characters that act on a terminal, or that hide or turn around what stands beside them."""

import re

UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls, line separators and marks of direction; those below a space are escaped in JSON and TOML anyway."""


def escape_unseen(data: str) -> str:
    """JSON, or a basic string of TOML, that means the same and has none of them as it is."""
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", data)
