"""The folded text: what rules and the line model compare.

Lowercase, straight apostrophes, plain spaces. Folding keeps the length, so an offset in the folded text is one in
the text.
"""

BLOCK = 1 << 20  # characters of a large text that are folded at a time


def fold(text: str) -> str:
    """Fold to lowercase, straight apostrophes and plain spaces; the length stays the same."""
    if len(text) <= BLOCK:
        return _fold(text)
    folded = ""
    for start in range(0, len(text), BLOCK):  # avoids another copy of a large text
        folded += _fold(text[start : start + BLOCK])
    return folded


def _fold(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # İ gains a separate dot
        lowered = "".join(char.lower()[0] for char in text)
    return lowered.replace("’", "'").replace("‘", "'").replace("\u00a0", " ").replace("\u202f", " ")
