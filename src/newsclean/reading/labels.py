"""The label of a line, one letter: what the line is on its own, and what a rule says of it.

The labels of a text are a string with a letter a line, so that a pattern can be matched over them.
"""

JUNK = "J"
"""A rule is certain."""
ON_A_PAGE = "m"
"""Junk if the text has other junk: a rule for pages."""
IN_COMPANY = "w"
"""Junk if it is beside junk: a weak rule."""
TEMPLATE = "t"
"""Template tags, or inside a section: company for weak lines, left to the templates stage."""
HEADER = "h"
"""A byline or date line in the head: company too, left to the dateline stage."""
PROSE = "p"
"""Prose, on one line or wrapped."""
SHORT = "s"
"""Anything else."""

BY_RULE = JUNK + ON_A_PAGE + IN_COMPANY
"""The labels that a rule gives."""
COMPANY = JUNK + TEMPLATE + HEADER
"""The labels beside which a weak rule holds."""
