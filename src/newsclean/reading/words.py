"""Words, as several modules find them."""

import re

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters: a word without its hyphens and apostrophes."""
