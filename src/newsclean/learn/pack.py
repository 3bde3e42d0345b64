"""Write learned rules as a TOML pack for people to review."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from newsclean.learn.find import HEAD, INSIDE, TAIL, Learned
from newsclean.rules.rule import MAX_CHARS

HEADINGS = {HEAD: "Above the article", INSIDE: "Anywhere", TAIL: "Below the article"}


def to_toml(learned: Sequence[Learned], documents: int) -> str:
    """The pack: what stands above the article, then anywhere, then below it, in the order of the page."""
    return "\n".join(_lines(learned, documents)) + "\n"


def _lines(learned: Sequence[Learned], documents: int) -> Iterator[str]:
    yield f"# Learned from {documents} articles. Review it: take out what is news, add near misses to `keeps`."
    yield 'language = "*"'
    for place, heading in HEADINGS.items():
        group = [one for one in learned if one.place == place]
        if group:
            yield f"\n# {heading}"
        for one in group:
            yield from _table(one, documents)


def _table(one: Learned, documents: int) -> Iterator[str]:
    rule = one.rule
    yield f"\n# in {one.articles} of {documents} articles, confidence {one.confidence:.2f}"
    yield "[[rule]]"
    yield f"id = {_string(rule.id)}"
    yield f"reason = {_string(rule.reason)}"
    yield f"pattern = {_string(rule.pattern)}"
    if rule.position != "any":
        yield f"position = {_string(rule.position)}"
    if rule.max_chars != MAX_CHARS:
        yield f"max_chars = {rule.max_chars}"
    yield f"removes = {_list(rule.removes)}"
    yield f"keeps = {_list(rule.keeps)}"


def _string(words: str) -> str:
    """A TOML string: literal where that reads better."""
    return f"'{words}'" if "\\" in words and "'" not in words else json.dumps(words, ensure_ascii=False)


def _list(lines: Sequence[str]) -> str:
    """A list in TOML, an example a line."""
    if len(lines) < 2:
        return f"[{''.join(map(_string, lines))}]"
    return "[\n" + "".join(f"    {_string(line)},\n" for line in lines) + "]"
