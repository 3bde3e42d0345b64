"""Write a rule as packs have it: a TOML table whose examples are real lines."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from newsclean.rules.rule import MAX_CHARS, Rule
from newsclean.unseen import UNSEEN, escape_unseen

SPECIAL = re.compile(r"[\\.^$*+?()\[\]{}|]")


def escape(words: str) -> str:
    """A pattern that matches these folded words and no others."""
    return SPECIAL.sub(r"\\\g<0>", words)


def to_toml(rule: Rule) -> str:
    """The table of a rule for whole lines. Its id is the one within the pack."""
    rows = [
        "[[rule]]",
        f"id = {quote(rule.id)}",
        f"reason = {quote(rule.reason)}",
        f"pattern = {_quote_pattern(rule.pattern)}",
    ]
    if rule.position != "any":
        rows.append(f"position = {quote(rule.position)}")
    if rule.max_chars != MAX_CHARS:
        rows.append(f"max_chars = {rule.max_chars}")
    rows.append(f"removes = {_list(rule.removes)}")
    if rule.keeps:
        rows.append(f"keeps = {_list(rule.keeps)}")
    return "\n".join(rows) + "\n"


def sentence_about(line: str) -> str:
    """A sentence that only quotes the line, for a rule that has no better near miss: it must leave that alone."""
    return f"“{line}”, says the sign at the door, and nobody reads it."


def quote(words: str) -> str:
    """A basic string of TOML, which is a JSON string; what does not show is written as an escape."""
    return escape_unseen(json.dumps(words, ensure_ascii=False))


def _quote_pattern(pattern: str) -> str:
    """A literal string where it can be one: a pattern reads better without doubled backslashes."""
    return quote(pattern) if "'" in pattern or UNSEEN.search(pattern) else f"'{pattern}'"


def _list(lines: Sequence[str]) -> str:
    """A list, an example a line."""
    if len(lines) < 2:
        return f"[{''.join(map(quote, lines))}]"
    return "[\n" + "".join(f"    {quote(line)},\n" for line in lines) + "]"
