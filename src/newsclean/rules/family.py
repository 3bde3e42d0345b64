"""Families of rules: what a label is about, the same in every language. A rule names one, or none."""

FAMILIES = ("comments", "related", "share", "prompt", "cookies", "footer", "ad", "image", "menu")
