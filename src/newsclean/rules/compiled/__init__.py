"""Made from packs/*.toml by `python -m newsclean.rules.compile`. Do not edit."""

PACKS = {
    "agencies": "*",
    "archive": "*",
    "common": "*",
    "contribution": "*",
    "de": "de",
    "en": "en",
    "es": "es",
    "fr": "fr",
    "it": "it",
    "nl": "nl",
    "pt": "pt",
    "web": "*",
}
