"""What belongs between two joined lines: a space, nothing, or nothing instead of a hyphen."""

import re
from collections.abc import Sequence

from newsclean.document import Mark, NamedRule
from newsclean.languages.compiled.paragraphs import CONJUNCTIONS, HYPHEN_PREFIXES
from newsclean.reading.reading import Reading
from newsclean.reading.rows import Row
from newsclean.reading.words import LETTERS
from newsclean.reading.wrapping import UNSPACED

MIN_BROKEN_WORDS = 2  # hyphens at line ends that a text hyphenated by a machine has
BROKEN_OVER_CHANCE = 3  # how many times more it has than the hyphens inside its lines suggest

UNWRAP = NamedRule("paragraphs.unwrap", "line broken at a column, not at the end of a paragraph")
HYPHEN = NamedRule("paragraphs.hyphen", "word broken at a line end; the text has it whole, or breaks many words")
RULES = (UNWRAP, HYPHEN)

HYPHENATED_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
HYPHEN_END = re.compile(r"[^\W_][-‐]$|[^\s-]--$|\w[—–]$")
INNER_HYPHEN = re.compile(r"[^\W\d_][-‐](?=[^\W\d_])")
CLOSING = ",.;:!?)]}…%。，、；：！？）」』】》،؛؟।۔"
OPENING = "([{„‚¿¡「『（【《#@$£€"
QUOTES = "\"'“”‘’«»‹›"  # the letters next to them show which open and which close
SPACED_IN_SOME = ":;!?%«»‹›"  # set off with a space in French
SPACES = " \u00a0\u202f"
GENITIVE = re.compile(r"['’](?:s|d|t|re|ve|ll)\b")
CONTINUING = ",;:!?)]，、；：！？）」』】》،؛؟।۔。"
# A quote that closes, a genitive, a compound: `", he said`, `’s house`, `-Abkommen`.
CLOSING_QUOTE = re.compile(r"[\"”’“»›]\s?[,.;:!?)]|[\"”’»]\s[^\W\d_A-Z]|['’](?:s|d|t|re|ve|ll)\b|-[^\W\d_]")
MAY_CONTINUE = frozenset(CONTINUING + ".-\"”’“»›'")  # what `continues_line` looks for at the beginning


class LineJoiner:
    """Decides how lines of a text are joined; in doubt, as the text itself does elsewhere."""

    def __init__(
        self, reading: Reading, rows: Sequence[Row], joined: Sequence[object], header: Sequence[Mark] = ()
    ) -> None:
        self._reading, self._text = reading, reading.text
        self._rows, self._joined, self._header = rows, joined, header
        self._words: set[str] | None = None
        self._breaks_words: bool | None = None
        self._spaced: dict[str, bool] = {}

    def join(self, above: Row, below: Row) -> tuple[int, str, tuple[str, str]]:
        """How many characters to drop from the line above, what replaces the gap, and the rule for it."""
        first, second = above.words, below.words
        if HYPHEN_END.search(first) and second[0].isalnum():
            return self._join_at_hyphen(first, second)
        return 0, self._space(first, second), UNWRAP

    def has(self, word: str) -> bool:
        """Whether the text or its header has the word whole."""
        if self._words is None:
            lines = (*(row.words for row in self._rows), *(mark.text for mark in self._header))
            self._words = {word for words in lines for word in HYPHENATED_WORD.findall(words.casefold())}
        return word.casefold() in self._words

    def _join_at_hyphen(self, first: str, second: str) -> tuple[int, str, tuple[str, str]]:
        rest = LETTERS.match(second)
        word = rest[0] if rest else ""
        if word in CONJUNCTIONS:
            return 0, " ", UNWRAP
        start = broken_word(first)
        if not start or not word or not (word[0].islower() or _is_in_capitals(start, word)):
            return 0, "", UNWRAP
        if self.has(f"{start}-{word}"):
            return 0, "", UNWRAP
        if self.has(start + word) or (word[0].islower() and self._is_hyphenation(start, word)):
            return 1, "", HYPHEN
        return 0, "", UNWRAP

    def _is_hyphenation(self, start: str, word: str) -> bool:
        """Whether a hyphen is one of many added by a machine, for a word that occurs nowhere else in the text."""
        prefix = start.casefold()
        keeps_hyphen = HYPHEN_PREFIXES.get(prefix) or HYPHEN_PREFIXES.get(f"{prefix}-{word[0]}")  # "re-elected"
        if keeps_hyphen and self._reading.language in (*keeps_hyphen, None):
            return False
        if self._breaks_words is None:
            self._breaks_words = self._count_broken_words()
        return self._breaks_words

    def _count_broken_words(self) -> bool:
        """Whether more lines end in a hyphen than chance explains."""
        pairs = [(a.words, self._rows[i + 1].words) for i, a in enumerate(self._rows[:-1]) if self._joined[i]]
        broken = sum(second[0].islower() and bool(broken_word(first)) for first, second in pairs)
        if broken < MIN_BROKEN_WORDS:
            return False
        inside = sum(len(INNER_HYPHEN.findall(first)) for first, _ in pairs)
        words = sum(first.count(" ") + 1 for first, _ in pairs)
        return broken > 1 + BROKEN_OVER_CHANCE * inside * len(pairs) / words

    def _space(self, first: str, second: str) -> str:
        """The space between two lines; none next to a mark that takes no space."""
        if UNSPACED.match(first[-1]) or UNSPACED.match(second[0]):
            return ""
        return "" if self._clings_to_next(first) or self._clings_to_last(second, first) else " "

    def _clings_to_next(self, first: str) -> bool:
        """Whether a line ends in a mark that takes no space after it."""
        last, before = first[-1], first[-2:-1]
        if last in QUOTES:
            return (not before or before.isspace() or before in OPENING) and not self._is_spaced(last)
        return last in OPENING or (last == "/" and not before.isspace())

    def _clings_to_last(self, second: str, first: str) -> bool:
        """Whether a line begins with a mark that takes no space before it."""
        next_, after = second[0], second[1:2]
        if next_ in QUOTES:
            if after.isalnum():
                return next_ in "'’" and GENITIVE.match(second) is not None
            opens = next_ == '"' and first.count('"') % 2 == 0
            return not after or not (opens or self._is_spaced(next_))
        if next_ in "-/":
            return after.isalpha() and first[-1].isalnum()
        if next_ not in CLOSING or second.startswith("...") or _begins_number(second):
            return False
        return not self._is_spaced(next_)

    def _is_spaced(self, mark: str) -> bool:
        """Whether the text puts a space between this mark and the words, as French does."""
        if mark not in SPACED_IN_SOME:
            return False
        if mark not in self._spaced:
            spaced = sum(self._text.count(mark + space if mark in "«‹" else space + mark) for space in SPACES)
            self._spaced[mark] = spaced * 2 >= self._text.count(mark)
        return self._spaced[mark]


def broken_word(words: str) -> str:
    """The letters before the hyphen at the end of a line; empty if there is no hyphen or no word."""
    if words[-1] not in "-‐":
        return ""
    word = words.rpartition(" ")[2][:-1]
    last = word.replace("‐", "-").rpartition("-")[2]
    return LETTERS.findall(last)[-1] if last[-1:].isalpha() else ""


def continues_line(words: str) -> bool:
    """Whether a line begins with a mark that cannot begin a sentence."""
    if words[0] == ".":
        return not words.startswith("..") and not _begins_number(words)
    return words[0] in CONTINUING or CLOSING_QUOTE.match(words) is not None


def _begins_number(words: str) -> bool:
    return words[0] in ".,%" and words[1:2].isdigit()


def _is_in_capitals(start: str, word: str) -> bool:
    return len(start) > 1 and start.isupper() and word.isupper()
