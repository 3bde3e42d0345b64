"""News agencies and wire services, as they sign datelines and bylines."""

from newsclean.languages.compiled.agencies import FOLDED


def is_agency(name: str) -> bool:
    """Whether a byline names an agency, however its letters are written."""
    return name.strip().casefold() in FOLDED
