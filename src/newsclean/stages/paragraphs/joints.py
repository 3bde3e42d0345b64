"""What goes between two lines that are joined: a space, nothing, or nothing in place of a hyphen."""

import re
from collections.abc import Sequence

from newsclean.document import Mark
from newsclean.stages.paragraphs.rows import Row

MIN_BROKEN_WORDS = 3  # hyphens at line ends before a text counts as hyphenated by a machine …
BROKEN_OVER_CHANCE = 3  # … and how many times more of them than its hyphens inside lines let expect

UNWRAP = ("paragraphs.unwrap", "line broken at a column, not at the end of a paragraph")
HYPHEN = ("paragraphs.hyphen", "word broken at a line end: the text has it whole, or breaks words all over")
RULES = (UNWRAP, HYPHEN)

WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
HYPHEN_END = re.compile(r"[^\W_][-‐]$|[^\s-]--$|\w[—–]$")
HYPHENATED = re.compile(r"([^\W\d_]+)[-‐]$")
HYPHENATED_WORD = re.compile(r"[^\W\d_]+[-‐](?=[^\W\d_])")
FIRST_LETTERS = re.compile(r"[^\W\d_]+")
# Words that join two halves of an enumeration: "Vor- und Nachteile", "18- to 20-year-olds".
CONJUNCTIONS = frozenset("und oder bzw sowie bis and or to en of tot et ou à y e o a och eller til og ja tai i do и или до".split())
# What English and its neighbours write in front of a hyphen that stays.
HYPHEN_PREFIXES = frozenset(
    "all anti co cross ex half high ill low mid multi non off on out post pre pro pseudo quasi self semi so ultra vice well"
    " cyber e long short two three four five six seven eight nine ten twenty thirty forty fifty".split()
)
CLOSING = ",.;:!?)]}…%’”»›“‘。，、；：！？）」』】》،؛؟।۔"
SPACED_IN_SOME = ":;!?»›%"  # with a space in front in French
OPENING = "([{„‚¿¡「『（【《#@$£€"
OPENING_IN_SOME = "«‹"
CONTINUING = ",;:!?)]，、；：！？）」』】》،؛؟।۔。"
# A quote that closes, a genitive, a compound: `", he said`, `’s house`, `-Abkommen`.
CLOSING_QUOTE = re.compile(r"[\"”’“»›]\s?[,.;:!?)]|[\"”’»]\s[^\W\d_A-Z]|['’](?:s|d|t|re|ve|ll)\b|-[^\W\d_]")
UNSPACED = re.compile("[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


class Joints:
    """Decides how lines of one text are joined; what the text itself does elsewhere decides in doubt."""

    def __init__(self, text: str, rows: Sequence[Row], joined: Sequence[object], header: Sequence[Mark] = ()) -> None:
        self._text, self._rows, self._joined, self._header = text, rows, joined, header
        self._words: set[str] | None = None
        self._breaks_words: bool | None = None
        self._spaced: dict[str, bool] = {}

    def join(self, above: Row, below: Row) -> tuple[int, str, tuple[str, str]]:
        """How many characters of the line above go, what takes the place of the gap, and the rule for it."""
        first, second = above.words, below.words
        if HYPHEN_END.search(first) and second[0].isalnum():
            return self._join_at_hyphen(first, second)
        return 0, self._space(first, second), UNWRAP

    def has(self, word: str) -> bool:
        """Whether the text or its header has the word elsewhere than at a broken line end."""
        if self._words is None:
            joined = "\n".join([row.words for row in self._rows] + [mark.text for mark in self._header]).casefold()
            self._words = set(WORD.findall(joined))
        return word.casefold() in self._words

    def _join_at_hyphen(self, first: str, second: str) -> tuple[int, str, tuple[str, str]]:
        rest = FIRST_LETTERS.match(second)
        word = rest[0] if rest else ""
        if word in CONJUNCTIONS:
            return 0, " ", UNWRAP
        broken = HYPHENATED.search(first)
        if broken is None or not word or not (word[0].islower() or _is_in_capitals(broken[1], word)):
            return 0, "", UNWRAP
        start = broken[1]
        if self.has(f"{start}-{word}"):
            return 0, "", UNWRAP
        if self.has(start + word) or (word[0].islower() and self._is_machine_made(start, word)):
            return 1, "", HYPHEN
        return 0, "", UNWRAP

    def _is_machine_made(self, start: str, word: str) -> bool:
        """Whether a hyphen that the text says nothing about is one of many that a machine put in."""
        if start.casefold() in HYPHEN_PREFIXES or (start.casefold() == "re" and word[0] == "e"):
            return False
        if self._breaks_words is None:
            self._breaks_words = self._count_broken_words()
        return self._breaks_words

    def _count_broken_words(self) -> bool:
        """Whether more lines end in a hyphen than those that fall there by chance."""
        pairs = [(a.words, self._rows[i + 1].words) for i, a in enumerate(self._rows[:-1]) if self._joined[i]]
        broken = sum(second[0].islower() and HYPHENATED.search(first) is not None for first, second in pairs)
        if broken < MIN_BROKEN_WORDS:
            return False
        inside = sum(len(HYPHENATED_WORD.findall(first)) for first, _ in pairs)
        words = sum(first.count(" ") + 1 for first, _ in pairs)
        return broken > BROKEN_OVER_CHANCE * (1 + inside * len(pairs) / words)

    def _space(self, first: str, second: str) -> str:
        last, next_ = first[-1], second[0]
        if next_ in CLOSING and not second.startswith("...") and not _begins_number(second):
            if next_ in "“‘":  # it closes in some languages and opens in others
                return "" if next_ == "“" and "„" in self._text else " "
            if next_ in SPACED_IN_SOME and self._is_spaced(next_):
                return " "
            return ""
        if last in OPENING or (last in OPENING_IN_SOME and not self._is_spaced(last)):
            return ""
        if last in "“‘" and "„" not in self._text:
            return ""
        if last == "”" == next_:
            return ""
        if next_ == '"' and first.count('"') % 2:
            return ""
        if last == '"' and first.count('"') % 2:
            return ""
        if next_ in "'’" and second[1:2].isalpha() and not second[2:3].isalpha():
            return ""
        if next_ in "-/" and second[1:2].isalnum() and last.isalnum():
            return ""
        if last == "/":
            return ""
        return "" if UNSPACED.match(last) and UNSPACED.match(next_) else " "

    def _is_spaced(self, mark: str) -> bool:
        """Whether the text sets a space between this mark and the words inside it or before it."""
        if mark not in self._spaced:
            total = self._text.count(mark)
            spaces = " \u00a0\u202f"
            if mark in OPENING_IN_SOME:
                spaced = sum(self._text.count(mark + space) for space in spaces)
            else:
                spaced = sum(self._text.count(space + mark) for space in spaces)
            self._spaced[mark] = spaced * 2 > total
        return self._spaced[mark]


def continues_line(words: str) -> bool:
    """Whether a line begins with a mark that no sentence begins with."""
    if words[0] == ".":
        return not words.startswith("..") and not _begins_number(words)
    return words[0] in CONTINUING or CLOSING_QUOTE.match(words) is not None


def _begins_number(words: str) -> bool:
    return words[0] in ".,%" and words[1:2].isdigit()


def _is_in_capitals(start: str, word: str) -> bool:
    return len(start) > 1 and start.isupper() and word.isupper()
