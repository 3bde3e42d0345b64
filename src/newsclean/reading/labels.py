"""The label of a line, one letter: what the line is on its own, and what a rule says about it.

The labels of a text are a string with one letter per line, so that a pattern can be matched against them.
"""

JUNK = "J"
"""Certain junk, by a rule."""
ON_A_PAGE = "m"
"""Junk if the text has other junk, by a rule for pages."""
IN_COMPANY = "w"
"""Junk if it is next to junk, by a weak rule."""
TEMPLATE = "t"
"""Template tags, or a line inside a section. Counts as company; left to the templates stage."""
HEADER = "h"
"""A byline or date line in the head. Counts as company; left to the dateline stage."""
PROSE = "p"
"""Prose, on one line or wrapped."""
SHORT = "s"
"""Anything else."""

BY_RULE = JUNK + ON_A_PAGE + IN_COMPANY
"""The labels that rules assign."""
COMPANY = JUNK + TEMPLATE + HEADER
"""The labels next to which a weak rule applies."""
