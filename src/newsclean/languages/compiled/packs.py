"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

SHARED_PACK: dict[str, str] = {'bs': 'hr', 'ms': 'id', 'nb': 'no', 'nn': 'no', 'sr': 'hr'}
