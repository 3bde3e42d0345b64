"""Made from packs/*.toml by `python -m newsclean.rules.compile`. Do not edit."""

PACKS = {
    "agencies": "*",
    "archive": "*",
    "common": "*",
    "contribution": "*",
    "en": "en",
    "web": "*",
}
