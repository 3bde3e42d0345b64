"""News agencies and wire services, as named in datelines and bylines."""

from newsclean.languages.compiled.agencies import FOLDED


def is_agency(name: str) -> bool:
    """Whether a byline names an agency, in any case."""
    return name.strip().casefold() in FOLDED
