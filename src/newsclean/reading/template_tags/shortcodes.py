"""Shortcodes of WordPress and tags of BBCode: `[caption id="…"]`, `[gallery]`, `[b]…[/b]`.

Editors write words in square brackets all the time (`[sic]`, `[the mayor]`, `[1]`, `[laughs]`), so a
bracket is a shortcode only if it has attributes, is one of a pair, or has a line of its own and a listed name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.reading.template_tags.token import Token

SHORTCODE = "templates.shortcode"
CAPTION = "templates.caption"
MAX_CONTENT = 600  # code points of a caption or an address; a longer one is not removed with its tags

BRACKETS = re.compile(
    r"\[(?<![\[\\$]\[)(?P<close>/?)(?P<name>[A-Za-z*][A-Za-z0-9_-]{0,30}+)"
    r"(?P<rest>(?:\s|=)[^\[\]\n]{0,600}+)?\](?![(\]:])"
)
ATTRIBUTES = re.compile(r"\s+[\w-]+\s?=\s?(?:[\"'“”„″&]|[\w#./:-])|\s+https?://|\s*/$")
# Names of elements: unfilled ones on a line of their own, and ones with an address anywhere.
ELEMENTS = frozenset(
    "caption gallery embed video audio playlist youtube vimeo twitter tweet instagram facebook soundcloud spotify"
    " dropcap pullquote column columns one_half one_third toc nextpage divider clear accordion tabs tab toggle adsense"
    " ad ads adrotate advert slideshow slider poll quiz contact-form contact-form-7 newsletter mc4wp_form related_posts"
    " related iframe map googlemap button signup subscribe".split()
)
# BBCode, in pairs only, since `[i]` and `[b]` may also be an index, a footnote or an editor's letter.
FORMATS = frozenset(
    "b i u s url email img quote color size font center left right justify list li ul ol table tr td th spoiler"
    " sup sub hr youtube video indent float align *".split()
)
CODE = frozenset("code sourcecode php html css xml python java javascript bash noparse raw".split())
ADDRESS_ONLY = frozenset("img embed youtube video audio vimeo soundcloud tweet twitter instagram facebook".split())
ADDRESS = re.compile(r"\s*+(?:https?://\S{1,500}+|[\w./-]{4,80}+)\s*+")


def find_shortcodes(text: str) -> Iterator[Token]:
    """Shortcodes, each tag a token; a caption or an embedded address is one token together with its tags.

    Left alone: an editor's words in brackets, footnotes, an index, a section of a configuration,
    and code with the tags that mark it as code.
    """
    hits = list(BRACKETS.finditer(text))
    if not hits:
        return
    pairs = _pairs(hits)
    inside = -1
    for i, hit in enumerate(hits):
        if hit.start() < inside:
            continue
        name = hit["name"].lower()
        partner = pairs.get(i)
        if name in CODE:
            if partner is not None and partner > i:
                inside = hits[partner].end()
            continue
        rule = _rule_of_whole(text, hit, hits[partner]) if partner is not None and partner > i else ""
        if rule and partner is not None:
            inside = hits[partner].end()
            yield Token(hit.start(), inside, "shortcode", name, rule)
        elif _is_shortcode(text, hit, partner is not None):
            yield Token(*hit.span(), "shortcode", name, SHORTCODE)


def _rule_of_whole(text: str, opening: re.Match[str], closing: re.Match[str]) -> str:
    """The rule that removes a shortcode from its opening to its closing tag; "" if the text between them stays."""
    if closing.start() - opening.end() > MAX_CONTENT:
        return ""
    name, content = opening["name"].lower(), text[opening.end() : closing.start()]
    if name == "caption":
        return "" if "\n\n" in content.strip() else CAPTION
    is_address = name in ADDRESS_ONLY or (name == "url" and not opening["rest"])
    return SHORTCODE if is_address and ADDRESS.fullmatch(content) else ""


def _pairs(hits: Sequence[re.Match[str]]) -> dict[int, int]:
    """For each opening or closing bracket of a pair, the index of the other one."""
    pairs: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for i, hit in enumerate(hits):
        name = hit["name"].lower()
        if not hit["close"]:
            waiting.setdefault(name, []).append(i)
        elif waiting.get(name):
            opening = waiting[name].pop()
            pairs[opening], pairs[i] = i, opening
    return pairs


def _is_shortcode(text: str, hit: re.Match[str], paired: bool) -> bool:
    name, rest = hit["name"].lower(), hit["rest"] or ""
    if paired:
        return True
    if hit["close"]:
        return name in ELEMENTS or name in FORMATS or "_" in name
    if text[hit.start() - 1 : hit.start()].isalnum():  # an index
        return False
    if name in ELEMENTS and rest:
        return bool(ATTRIBUTES.match(rest)) or rest[0] == "="
    if rest:
        return rest[0] != "=" and bool(ATTRIBUTES.match(rest)) and ("=" in rest or name in ELEMENTS or "_" in name)
    return name in ELEMENTS and hit["name"] == name and _stands_alone(text, hit)  # `[VIDEO]` ends a headline


def _stands_alone(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - 80) : hit.start()].rpartition("\n")[2]
    after = text[hit.end() : hit.end() + 80].partition("\n")[0]
    return not before.strip() and not after.strip()
