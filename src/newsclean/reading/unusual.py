"""The characters of a text that are not plain ASCII: few in most texts, and all that many passes have to look at."""

PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n"


def unusual(text: str) -> str:
    """The text without its printable ASCII, tabs and line ends."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, PLAIN)
    return rest.decode("utf-8", "surrogatepass")
