"""Match many patterns at once: with an RE2 set if RE2 is installed, otherwise with `regex`, with the same results.

Rules see folded text: lowercase, straight apostrophes, plain spaces. Folding keeps the length,
so offsets in folded text are offsets in the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from newsclean.furniture.table import Found, Table
from newsclean.furniture.tokens import LEADING, PLAIN, RICH, TRAILING
from newsclean.reading.folding import fold
from newsclean.rules.rule import Rule
from newsclean.rules.tables import PackTables, from_source, ids_in, to_source

DECORATED_END = "[" + re.escape(TRAILING) + "]*$"
SPECIAL = re.compile(r"[\\.^$*+?()\[\]{}|]")
BLOCK = 1 << 20  # characters of a large text to search at a time
MAX_VERDICTS = 20_000  # lines whose rule a matcher caches: menus recur, and each is seen again in the next round
MAX_MEMORY = 64 << 20  # bytes that an RE2 set may use for its automaton
TIME_LIMIT = 2.0  # seconds for one pattern on one text with `regex`; RE2 is linear and needs none


class SlowPatternError(Exception):
    """A pattern needs too much time or memory; the message names its rule."""


def bare(folded_line: str) -> str:
    """A folded line without leading decoration and with single spaces, as "start" rules see it."""
    line = folded_line.lstrip(LEADING).rstrip()
    return " ".join(line.split()) if "  " in line or "\t" in line else line


class Needles(NamedTuple):
    """Strings of which a line must contain one, or no phrase or pattern matches that may begin with any word."""

    phrases: Collection[str]
    patterns: Collection[str]


class Matcher:
    """The rules for a text: phrases in tables, patterns in sets that are compiled on first use.

    packs: the tables of packaged rules; those of other rules are built here. is_news: says of a folded line that it is
    news, which no packaged rule takes whole, however it begins.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        packs: Sequence[PackTables] = (),
        is_news: Callable[[str], bool] | None = None,
    ) -> None:
        self.rules = tuple(rules)
        self._is_news = is_news
        self._spans = [rule for rule in rules if rule.where == "span"]
        self._in_set = [i for i, rule in enumerate(self._spans) if rule.pattern and not rule.needs]
        self._needed = {i: rule.needs for i, rule in enumerate(self._spans) if rule.pattern and rule.needs}
        self._whole = [rule for rule in rules if rule.where != "span"]
        self._longest = max((rule.max_chars or sys.maxsize for rule in self._whole), default=0)
        self._verdicts: dict[str, Rule | None] = {}
        self._use_tables(packs)

    def _use_tables(self, packs: Sequence[PackTables]) -> None:
        """Number the rules of the tables as they are numbered here."""
        known = {rule_id for pack in packs for rule_id in ids_in(pack)}
        own = [rule for rule in self.rules if rule.id not in known]
        self._own = frozenset(id(rule) for rule in own)
        numbers = {id(rule): i for i, rule in enumerate(own)}
        packs = [*packs, from_source(to_source(rule._replace(id=str(i)) for i, rule in enumerate(own)))]
        order = {_key(rule, numbers): i for i, rule in enumerate(self._whole)}
        self.phrases = tuple(pack.lines for pack in packs if pack.lines.ids)
        self._ad_needles = tuple({needle for pack in packs for needle in pack.ad_needles})
        self._by_key = {key: self._whole[i] for key, i in order.items()}
        labels = {i for i, rule in enumerate(self._whole) if rule.where == "line"}
        self._seconds: dict[str, list[tuple[_Numbered, frozenset[str] | None]]] = {}
        self._starts: dict[str, list[_Numbered]] = {}
        self._class_starts: dict[str | None, list[_Numbered]] = {}
        self._stem_starts: list[_Numbered] = []
        self._loose: list[_Numbered] = []
        loose_needles: set[str] = set()
        pattern_needles: set[str] = set()
        self._needles = Needles(loose_needles, pattern_needles)
        self._opened: dict[int, str] = {}
        self._unopened: dict[int, str] = {}
        self._openings: set[str] = set()
        for pack in packs:
            self._add_lines(_Numbered(pack.lines, order, labels))
            if pack.loose.ids:
                self._loose.append(_Numbered(pack.loose, order, labels))
                loose_needles.update(pack.loose_needles or ("",))
            for patterns, kept, strings in (
                (pack.opened, self._opened, self._openings),
                (pack.unopened, self._unopened, pattern_needles),
            ):
                for rule_id, (pattern, needed) in patterns.items():
                    if rule_id in order:
                        kept[order[rule_id]] = pattern
                        strings.update(needed or ("",))
        order = {_key(rule, numbers): i for i, rule in enumerate(self._spans)}
        self._span_tables = [(_Numbered(pack.spans, order), pack.span_needles) for pack in packs if pack.spans.ids]
        self._phrases_of: dict[int, list[tuple[_Numbered, int]]] = {}
        for table, _ in self._span_tables:
            for number in table.numbers:
                if number >= 0:
                    self._phrases_of.setdefault(id(self._spans[number]), []).append((table, number))

    def _add_lines(self, lines: _Numbered) -> None:
        for token in lines.table.starts:
            self._starts.setdefault(token, []).append(lines)
        for of in lines.table.classes:
            self._class_starts.setdefault(of, []).append(lines)
        if lines.table.stems:
            self._stem_starts.append(lines)

    @cached_property
    def _match_opened(self) -> Callable[[str], list[int]]:
        return self._compile(self._opened)

    @cached_property
    def _match_unopened(self) -> Callable[[str], list[int]]:
        return self._compile(self._unopened)

    def _compile(self, patterns: Mapping[int, str]) -> Callable[[str], list[int]]:
        """A function that gives the numbers of the rules whose patterns, of those given, match a line."""
        numbers = [*patterns]
        rules = [self._whole[i]._replace(pattern=pattern) for i, pattern in patterns.items()]
        match = compile_set([*map(line_pattern, rules)], [rule.id for rule in rules], anchored=True)
        return lambda line: [numbers[hit] for hit in match(line)]

    @cached_property
    def _match_spans(self) -> Callable[[str], list[int]]:
        """A function that gives the numbers of the span rules that a text may match, by their patterns or needles."""
        searched = [(i, f"(?m:{self._spans[i].pattern})") for i in self._in_set]
        for table, needles in self._span_tables:
            for number, some in zip(table.numbers, needles, strict=True):
                if number >= 0:
                    searched.append((number, any_of(some, bounded=True)))
        match = compile_set([pattern for _, pattern in searched], [self._spans[i].id for i, _ in searched])
        return lambda text: [searched[hit][0] for hit in match(text)]

    @cached_property
    def _search_needles(self) -> Callable[[str], list[int]]:
        needles = [*self._needles.phrases, *self._needles.patterns]
        return compile_set([any_of([needle]) for needle in needles], needles)

    def needles_in(self, folded_text: str) -> Needles:
        """The strings in a text without one of which no rule matches that says nothing of how its lines begin."""
        found = self._search_needles(folded_text)
        phrases, patterns = [*self._needles.phrases], [*self._needles.patterns]
        return Needles(
            [phrases[hit] for hit in found if hit < len(phrases)],
            [patterns[hit - len(phrases)] for hit in found if hit >= len(phrases)],
        )

    def whole_line(self, folded_line: str, needles: Needles | None = None) -> Rule | None:
        """The first rule, in pack order, that takes this folded line whole.

        needles: `needles_in` a text in which the line stands, which saves looking for the others.
        """
        if folded_line in self._verdicts:
            return self._verdicts[folded_line]
        found = self._find_all(bare(folded_line), self._needles if needles is None else needles)
        rule = found[0] if found else None
        if len(folded_line) <= self._longest:
            if len(self._verdicts) >= MAX_VERDICTS:
                self._verdicts.clear()
            self._verdicts[folded_line] = rule
        return rule

    def all_whole(self, folded_line: str) -> list[Rule]:
        """Every rule that takes this folded line whole, in pack order."""
        return self._find_all(bare(folded_line), self._needles)

    def all_in(self, folded_line: str) -> Iterator[Rule]:
        """Every rule that takes this folded line whole, then every one that matches in it."""
        yield from self.all_whole(folded_line)
        for rule in self.spans_in(folded_line):
            fits = not rule.max_chars or len(folded_line) <= rule.max_chars
            if fits and next(self.spans(rule, folded_line), None) is not None:
                yield rule

    def _find_all(self, line: str, needles: Needles) -> list[Rule]:
        """The rules that take a bare line whole, in pack order."""
        length = len(line)
        if not 0 < length <= self._longest:
            return []
        found: list[int] = []
        tokens = RICH if "@" in line or line[:4] in ("http", "www.") else PLAIN
        first = tokens.match(line)
        if first is not None:
            known = self._seconds.get(first.group())
            for one, seconds in self._read_seconds(first) if known is None else known:
                if seconds is None or self._goes_on(line, first.end(), seconds):
                    found += one.whole(line)
        openings = self._openings
        if line[:3] in openings or line[:2] in openings or line[:1] in openings:
            found += self._match_opened(line)
        if needles.phrases and _has_any(line, needles.phrases):
            for one in self._loose:
                found += one.whole(line)
        if needles.patterns and _has_any(line, needles.patterns):
            found += self._match_unopened(line)
        if not found:
            return []
        rules = [self._whole[i] for i in sorted(set(found))]
        rules = [rule for rule in rules if not rule.max_chars or length <= rule.max_chars]
        return self._without_packaged(rules) if rules and self._is_news is not None and self._is_news(line) else rules

    def _without_packaged(self, rules: Sequence[Rule]) -> list[Rule]:
        return [rule for rule in rules if id(rule) in self._own]

    def mentions_ads(self, folded_text: str) -> bool:
        """Whether a text may hold the label of an ad that is certain on its own."""
        return _has_any(folded_text, self._ad_needles)

    def rule_of(self, key: str) -> Rule | None:
        """The rule that the tables in `phrases` have under an id; None if it is left out here."""
        return self._by_key.get(key)

    def phrases_at(self, folded_text: str, start: int = 0) -> Iterator[tuple[int, Rule]]:
        """The phrases of whole lines that begin with the token at an offset: where they end, and their rule."""
        first = PLAIN.match(folded_text, start)
        if first is None:
            return
        known = self._seconds.get(first.group())
        for one, seconds in self._read_seconds(first) if known is None else known:
            if seconds is None or self._goes_on(folded_text, first.end(), seconds):
                for found in one.table.find(folded_text, start):
                    for number in one.of(found):
                        yield found.end, self._whole[number]

    def _goes_on(self, line: str, end: int, seconds: frozenset[str]) -> bool:
        second = PLAIN.match(line, end + 1 if line[end : end + 1] == " " else end)
        return second is not None and second.group() in seconds

    def _read_seconds(self, first: re.Match[str]) -> list[tuple[_Numbered, frozenset[str] | None]]:
        """The tables in which a phrase begins with a token, and what may follow it there (None: anything)."""
        token, of = first.group(), first.lastgroup
        lines = [*self._starts.get(token, ())]
        lines += [one for one in self._class_starts.get(of, ()) if one not in lines]
        lines += [one for one in self._stem_starts if one not in lines and token.startswith(one.table.stems)]
        if len(self._seconds) >= MAX_VERDICTS:
            self._seconds.clear()
        self._seconds[token] = [(one, one.table.seconds(token, of)) for one in lines]
        return self._seconds[token]

    def spans_in(self, folded_text: str) -> list[Rule]:
        """The span rules that may match somewhere in the text, in pack order."""
        if not self._spans:
            return []
        found = {*self._match_spans(folded_text), *(i for i, needed in self._needed.items() if needed in folded_text)}
        return [self._spans[i] for i in sorted(found)]

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

    def spans(self, rule: Rule, folded_line: str) -> Iterator[tuple[int, int]]:
        """Where a span rule matches in a folded line, from left to right. Empty matches do not count."""
        found = [*self._phrase_spans(rule, folded_line), *(spans(rule, folded_line) if rule.pattern else ())]
        end = 0
        for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
            if start >= end:
                yield start, stop
                end = stop

    def _phrase_spans(self, rule: Rule, folded_line: str) -> Iterator[tuple[int, int]]:
        """The phrases of a span rule in a line, the longest from each place on."""
        for table, number in self._phrases_of.get(id(rule), ()):
            end = 0
            for start in table.table.beginnings(folded_line):
                if start < end:
                    continue
                ends = [found.end for found in table.table.find(folded_line, start) if number in table.of(found)]
                if ends:
                    end = max(ends)
                    yield start, end


class _Numbered:
    """A table with the numbers that a matcher gives to its rules, -1 for those that it leaves out."""

    def __init__(self, table: Table, order: Mapping[str, int], folds_end: Collection[int] = ()) -> None:
        self.table = table
        self.folds_end = folds_end
        self.numbers = [order.get(rule_id, -1) for rule_id in table.ids]

    def of(self, found: Found) -> list[int]:
        """The numbers of the rules that a phrase belongs to."""
        return [number for rule in found.rules if (number := self.numbers[rule]) >= 0]

    def whole(self, line: str) -> list[int]:
        """The rules that take a bare line whole; "line" rules also without the signs at its end."""
        found = self.table.find(line)
        if not found:
            return []
        ends = {True: len(line.rstrip(TRAILING)), False: len(line)}
        return [
            number for one in found for number in self.of(one) if one.open or one.end >= ends[number in self.folds_end]
        ]


def _has_any(text: str, needles: Iterable[str]) -> bool:
    for needle in needles:  # noqa: SIM110 (a loop takes half the time of any())
        if needle in text:
            return True
    return False


def _key(rule: Rule, own: Mapping[int, int]) -> str:
    """The id of a rule in the tables: its own, or its number among the rules whose tables are built here."""
    number = own.get(id(rule))
    return rule.id if number is None else str(number)


def any_of(needles: Iterable[str], bounded: bool = False) -> str:
    """A pattern for any of these strings; for everything if there are none.

    bounded: a string does not count inside a word of ASCII letters.
    """
    escaped = (SPECIAL.sub(r"\\\g<0>", needle) for needle in needles)
    return "|".join(rf"\b{one}" if bounded and one[0].isascii() and one[0].isalnum() else one for one in escaped)


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
    return matching([rule])(line)


def matching(rules: Sequence[Rule]) -> Callable[[str], bool]:
    """A function that says whether one of these rules matches a line as written."""
    matcher = Matcher(rules)
    return lambda line: next(matcher.all_in(fold(line.strip())), None) is not None


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
