"""Names between special marks: `${name}`, `#{name}`, `%%NAME%%`, `[[NAME]]`, `@@NAME@@`, `__NAME__`, `%(name)s`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.reading.template_tags.token import Token, name_key

PLACEHOLDER = "templates.placeholder"

_NAME = r"[A-Za-z][\w.:-]{1,60}+"
PATTERN = re.compile(
    r"(?=[$#{%@\[_*])(?:"  # no other character can begin one, so nearly every position fails here
    r"(?<![\\$\w])[$#]!?\{(?P<expression>[A-Za-z_@][^{}\n$#]{1,200}+)\}(?![$^_])"
    r"|(?<![\\$\w])\{\$(?P<smarty>[a-z_][\w.\[\]>|:-]{1,100}+)\}"
    rf"|(?<![%\w])%%(?P<percent>{_NAME})(?<![.:-])%%(?![%\w])"
    rf"|(?<![@\w])@@(?P<at>{_NAME})@@(?![@\w])"
    rf"|(?<![#\w])(?P<hashes>\#{{2,3}})(?P<hash>{_NAME})(?P=hashes)(?![#\w])"
    r"|(?<![\[\w])\[\[(?P<square>[A-Za-z][\w.-]{1,60}+)\]\](?![\](\w])"
    r"|(?<![_\w])__(?P<under>[A-Z][A-Z0-9_]{1,60}?)__(?![_\w])"
    r"|%\((?P<printf>[A-Za-z_]\w{0,60}+)\)(?:[sdifr](?!\w)|\.\d+f)"
    r"|\*\|(?P<merge>[A-Z][A-Z0-9_:]{1,40}+)\|\*)"
)
# Uppercase in `[[…]]` may be a wiki link, and in `__…__` a word in bold; a placeholder names what fills it.
FILLINGS = frozenset(
    "name title headline heading date author authors url link city town email mail user username site image img photo"
    " picture caption ad ads banner slot content body text summary section category tag tags id year month day time"
    " price count number country region state publisher source first last full lead teaser intro subtitle byline video"
    " embed widget advert advertisement placeholder company phone address code amount currency keyword keywords"
    " links related domain path page subject message sender recipient customer client reader subscriber".split()
)
NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


def find_placeholders(text: str) -> Iterator[Token]:
    """Placeholders. Left alone: wiki links, words in bold, names in Python and C, variables of one letter."""
    for hit in PATTERN.finditer(text):
        group = str(hit.lastgroup)
        name = hit[group]
        sure = True
        if group in ("square", "under"):
            words = [word.lower() for word in NAME_PART.findall(name)]
            fillings = sum(word in FILLINGS for word in words)
            if not fillings and "_" not in name:
                continue
            sure = fillings == len(words) and (group == "under" or "_" in name)
        yield Token(*hit.span(), "variable", name_key(name), PLACEHOLDER, sure)
