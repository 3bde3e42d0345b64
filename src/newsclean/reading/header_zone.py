"""Where in a text the header of the article stands, and how long its lines are."""

import re

HEADER_LINES = 14  # lines of those that stay among which the header of the article is looked for
WRAPPED_CHARS = 35  # a line this long may go on in the next one
MAX_HEADER_LINE = 120  # code points of a byline or a date line
ABOVE_HEADLINE, BELOW_HEADLINE = 3, 8  # lines in which its byline and its date may stand
SECTION_LABEL = re.compile(r"Section: ([A-Z][^;.\n]{1,40})(?:; .*)?$")  # of archive exports
