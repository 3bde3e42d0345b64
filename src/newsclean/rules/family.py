"""Families of rules: what a label is about, the same in every language."""

from collections.abc import Mapping
from functools import lru_cache

# A rule belongs to the first family of which a word is in the last part of its id.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "comments": ("comment",),
    "related": ("related", "most-read", "teaser"),
    "share": ("share", "follow"),
    "prompt": ("newsletter", "subscri", "paywall", "app-", "support", "donat"),
    "cookies": ("cookie", "consent", "embed", "script"),
    "footer": ("footer", "rights", "copyright", "imprint", "powered"),
    "ad": ("ad-", "affiliate"),
    "image": ("photo", "caption", "video", "gallery", "image"),
    "menu": ("tags", "button", "section", "site", "skip", "read", "menu", "bread"),
}
FAMILY_NAMES = tuple(FAMILIES)


@lru_cache(maxsize=1 << 12)
def family_of(rule_id: str) -> str | None:
    """The family of a rule, by the last part of its id."""
    name = rule_id.rpartition(".")[2]
    return next((family for family, words in FAMILIES.items() if any(word in name for word in words)), None)
