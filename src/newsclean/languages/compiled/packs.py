"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

SHARED_PACK: dict[str, str] = {
    'bg': 'en', 'bn': 'en', 'bs': 'hr', 'ca': 'en', 'et': 'en', 'he': 'en', 'lt': 'en', 'lv': 'en', 'ms': 'id',
    'nb': 'no', 'nn': 'no', 'sk': 'en', 'sl': 'en', 'sr': 'hr', 'sw': 'en', 'th': 'en', 'ur': 'en',
}
