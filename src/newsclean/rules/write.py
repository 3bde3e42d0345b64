"""Write a rule in the form of a pack: a TOML table whose examples are real lines."""

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
    """The table of a rule for whole lines. Its id is relative to the pack."""
    rows = [
        "[[rule]]",
        f"id = {quote(rule.id)}",
        f"reason = {quote(rule.reason)}",
    ]
    if rule.phrases:
        rows.append(f"phrases = [{', '.join(map(_quote_pattern, rule.phrases))}]")
    if rule.pattern:
        rows.append(f"pattern = {_quote_pattern(rule.pattern)}")
    if rule.position != "any":
        rows.append(f"position = {quote(rule.position)}")
    if rule.max_chars != MAX_CHARS:
        rows.append(f"max_chars = {rule.max_chars}")
    rows.append(f"examples = {_list(rule.examples)}")
    if rule.near_misses:
        rows.append(f"near_misses = {_list(rule.near_misses)}")
    return "\n".join(rows) + "\n"


def sentence_about(line: str) -> str:
    """A sentence that quotes the line, for a rule without a better near miss, which it must leave alone."""
    return f"“{line}”, says the sign at the door, and nobody reads it."


def quote(words: str) -> str:
    """A basic TOML string, which is a JSON string; invisible characters are escaped."""
    return escape_unseen(json.dumps(words, ensure_ascii=False))


def _quote_pattern(pattern: str) -> str:
    """A literal string if possible: a pattern reads better without doubled backslashes."""
    return quote(pattern) if "'" in pattern or UNSEEN.search(pattern) else f"'{pattern}'"


def _list(lines: Sequence[str]) -> str:
    """A list with one example per line."""
    if len(lines) < 2:
        return f"[{''.join(map(quote, lines))}]"
    return "[\n" + "".join(f"    {quote(line)},\n" for line in lines) + "]"
