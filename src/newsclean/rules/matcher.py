"""Match many patterns at once: with an RE2 set if RE2 is installed, otherwise with `regex`, with the same results.

Rules see folded text: lowercase, straight apostrophes, plain spaces. Folding keeps the length,
so offsets in folded text are offsets in the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from newsclean.reading.folding import fold
from newsclean.rules.rule import Rule

LEADING = " \t*•·–—-_=>»›|[(#▶►→◆■+"  # decoration that a line may begin with
TRAILING = LEADING + ":.…!])<«‹"
DECORATED_END = "[" + re.escape(TRAILING) + "]*$"
MAX_DECORATION = 20  # decorative characters after a label
BLOCK = 1 << 20  # characters of a large text to search at a time
MAX_VERDICTS = 20_000  # lines to cache per matcher: menus recur, and each line is seen again in the next round
MAX_MEMORY = 64 << 20  # bytes that an RE2 set may use for its automaton
TIME_LIMIT = 2.0  # seconds for one pattern on one text with `regex`; RE2 is linear and needs none


class SlowPatternError(Exception):
    """A pattern needs too much time or memory; the message names its rule."""


def bare(folded_line: str) -> str:
    """A folded line without leading decoration and with single spaces, as "start" rules see it."""
    line = folded_line.lstrip(LEADING).rstrip()
    return " ".join(line.split()) if "  " in line or "\t" in line else line


class Matcher:
    """The rules for a text: labels in a table, patterns in sets that are compiled on first use."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._spans = [rule for rule in rules if rule.where == "span"]
        self._in_set = [i for i, rule in enumerate(self._spans) if not rule.needs]
        self._whole = [rule for rule in rules if rule.where != "span"]
        self._longest = max((rule.max_chars or sys.maxsize for rule in self._whole), default=0)
        self._labels: dict[str, int] = {}
        for i, rule in enumerate(self._whole):
            for label in rule.labels:
                self._labels.setdefault(label, i)
        self._longest_label = max(map(len, self._labels), default=0) + MAX_DECORATION
        self._verdicts: dict[str, Rule | None] = {}
        self._patterns = [i for i, rule in enumerate(self._whole) if rule.pattern]

    @cached_property
    def _match_whole(self) -> Callable[[str], list[int]]:
        rules = [self._whole[i] for i in self._patterns]
        return compile_set([*map(line_pattern, rules)], [rule.id for rule in rules], anchored=True)

    @cached_property
    def _match_spans(self) -> Callable[[str], list[int]]:
        rules = [self._spans[i] for i in self._in_set]
        return compile_set([f"(?m:{rule.pattern})" for rule in rules], [rule.id for rule in rules])

    def whole_line(self, folded_line: str) -> Rule | None:
        """The first rule, in pack order, that matches this folded line as a whole."""
        if folded_line in self._verdicts:
            return self._verdicts[folded_line]
        rule = next(self._find_all(bare(folded_line)), None)
        if len(folded_line) <= self._longest:
            if len(self._verdicts) >= MAX_VERDICTS:
                self._verdicts.clear()
            self._verdicts[folded_line] = rule
        return rule

    def all_in(self, folded_line: str) -> Iterator[Rule]:
        """Every rule that matches this folded line as a whole, then every one that matches inside it."""
        yield from self._find_all(bare(folded_line))
        for rule in self.spans_in(folded_line):
            fits = not rule.max_chars or len(folded_line) <= rule.max_chars
            if fits and next(spans(rule, folded_line), None) is not None:
                yield rule

    def _find_all(self, line: str) -> Iterator[Rule]:
        length = len(line)
        if not 0 < length <= self._longest:
            return
        found = self._match_whole(line)
        if found:
            found = [self._patterns[hit] for hit in found]
        if length <= self._longest_label:
            label = self._labels.get(line.rstrip(TRAILING))
            if label is not None:
                found = sorted((*found, label))
        for i in found:
            rule = self._whole[i]
            if not rule.max_chars or length <= rule.max_chars:
                yield rule

    def spans_in(self, folded_text: str) -> list[Rule]:
        """The span rules that may match somewhere in the text, in pack order."""
        if not self._spans:
            return []
        found = {self._in_set[hit] for hit in self._match_spans(folded_text)}
        return [rule for i, rule in enumerate(self._spans) if i in found or (rule.needs and rule.needs in folded_text)]

    def spans_in_lines(self, folded_lines: Iterable[str]) -> list[Rule]:
        """The span rules that may match in one of the lines, in pack order; many lines are searched in blocks."""
        found: set[str] = set()
        block: list[str] = []
        size = 0
        for line in folded_lines:
            block.append(line)
            size += len(line)
            if size > BLOCK:
                found.update(rule.id for rule in self.spans_in("\n".join(block)))
                block, size = [], 0
        found.update(rule.id for rule in self.spans_in("\n".join(block)))
        return [rule for rule in self._spans if rule.id in found]


def line_pattern(rule: Rule) -> str:
    """The pattern of a "line" or "start" rule, which is matched from the start of the line."""
    return f"(?:{rule.pattern})" + (DECORATED_END if rule.where == "line" else "")


def spans(rule: Rule, folded_line: str) -> Iterator[tuple[int, int]]:
    """Where a span rule matches in a folded line. Empty matches do not count."""
    if rule.needs not in folded_line:
        return
    compiled = pattern(rule.pattern)
    limit = {"timeout": TIME_LIMIT} if _is_of_regex(compiled) else {}
    try:
        for match in compiled.finditer(folded_line, **limit):
            if match.end() > match.start():
                yield match.span()
    except TimeoutError:
        raise _too_slow(rule.id) from None


def matches(rule: Rule, line: str) -> bool:
    """Whether one rule, taken alone, matches a line as written."""
    return next(Matcher([rule]).all_in(fold(line.strip())), None) is not None


def compile_set(patterns: Sequence[str], rule_ids: Sequence[str], anchored: bool = False) -> Callable[[str], list[int]]:
    """A function that returns the indexes of the patterns found in a text (at its start, if anchored), in order.

    The rule ids are for its `SlowPatternError`.
    """
    if not patterns:
        return lambda text: []
    try:
        import re2
    except ImportError:
        return _compile_set_regex(patterns, rule_ids, anchored)
    options = _re2_options(re2)
    many = re2.Set.MatchSet(options) if anchored else re2.Set.SearchSet(options)
    try:
        for one in patterns:
            many.Add(one)
        many.Compile()
    except re2.error:  # too much for one set, although each pattern is valid
        return _compile_halves(patterns, rule_ids, anchored)

    def found(text: str) -> list[int]:
        hits = many.Match(text.encode("utf-8", "replace"))  # a lone surrogate matches nothing, like "?"
        return sorted(hits) if hits else []

    return found


def _compile_halves(patterns: Sequence[str], rule_ids: Sequence[str], anchored: bool) -> Callable[[str], list[int]]:
    middle = len(patterns) // 2
    if not middle:
        raise SlowPatternError(f"rule {rule_ids[0]}: its pattern needs too much memory")
    first = compile_set(patterns[:middle], rule_ids[:middle], anchored)
    second = compile_set(patterns[middle:], rule_ids[middle:], anchored)
    return lambda text: [*first(text), *(middle + hit for hit in second(text))]


def _compile_set_regex(patterns: Sequence[str], rule_ids: Sequence[str], anchored: bool) -> Callable[[str], list[int]]:
    compiled = [_regex(one) for one in patterns]
    tests = [one.match if anchored else one.search for one in compiled]

    def found(text: str) -> list[int]:
        hits: list[int] = []
        try:
            for i, test in enumerate(tests):
                if test(text, timeout=TIME_LIMIT):
                    hits.append(i)
        except TimeoutError:
            raise _too_slow(rule_ids[i]) from None
        return hits

    return found


def _too_slow(rule_id: str) -> SlowPatternError:
    return SlowPatternError(f"rule {rule_id}: its pattern takes more than {TIME_LIMIT:g} seconds on this text")


def _is_of_regex(compiled: Any) -> bool:
    """Whether a pattern belongs to `regex`, which needs a time limit, and not to RE2, which does not."""
    return type(compiled).__module__ == "_regex"


def compile_error(source: str) -> str | None:
    """What is wrong with a pattern in the dialect of the packs, or None."""
    try:
        import re2
    except ImportError:
        pass
    else:
        try:
            re2.compile(source, _re2_options(re2))
        except re2.error as error:
            return error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
    import regex

    try:
        _regex(source)
    except regex.error as error:
        return str(error)
    except (RecursionError, MemoryError, OverflowError):
        return "it is nested too deeply or too large"
    return None


def pattern(source: str) -> Any:
    """One pattern, compiled and cached."""
    if source not in _PATTERNS:
        try:
            import re2

            _PATTERNS[source] = re2.compile(source, _re2_options(re2))
        except ImportError:
            _PATTERNS[source] = _regex(source)
    return _PATTERNS[source]


_PATTERNS: dict[str, Any] = {}


def _regex(source: str) -> Any:
    import regex

    return regex.compile(source, regex.ASCII | regex.VERSION0)


def _re2_options(re2: Any) -> Any:
    options = re2.Options()
    options.max_mem = MAX_MEMORY
    options.log_errors = False
    return options
