"""What of a text is no plain ASCII: a small part of most texts, and all that most passes have to look at first."""

from __future__ import annotations

from newsclean.remembered import Remembered

PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n"
BLANKED = bytes(0x20 if byte in PLAIN else byte for byte in range(0x100))


@Remembered
def unusual(text: str) -> str:
    """The text without its printable ASCII, tabs and line ends."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, PLAIN)
    return rest.decode("utf-8", "surrogatepass")


def unusual_runs(text: str) -> set[str]:
    """Each different run of such characters in a row."""
    return set(map(_decode, set(text.encode("utf-8", "surrogatepass").translate(BLANKED).split())))


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def shared(a: str, b: str) -> int:
    """How many characters two texts begin with alike."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
