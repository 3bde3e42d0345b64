"""Where the header of an article is in a text, and how long its lines are."""

import re

HEADER_LINES = 14  # lines, of those that stay, to search for the header of the article
WRAPPED_CHARS = 35  # a line this long may continue on the next one
MAX_HEADER_LINE = 120  # code points of a byline or a date line
ABOVE_HEADLINE, BELOW_HEADLINE = 3, 8  # lines in which the byline and the date may be
SECTION_LABEL = re.compile(r"Section: ([A-Z][^;.\n]{1,40})(?:; .*)?$")  # in archive exports
