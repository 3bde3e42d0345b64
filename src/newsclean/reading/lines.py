"""Lines with their offsets, and the few questions that several stages ask about a line."""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

PROSE_CHARS = 80  # a line this long that ends a sentence is prose
PROSE_CHARS_DENSE = 30  # the same in scripts that write a word in two or three characters
SENTENCE_INSIDE = re.compile(r"(?<=[^\W\d_]{3}[.。।])\s*(?=[^\W\d_])")
"""Between two sentences of a line, the second of which may follow without a space; not after an abbreviation."""
SENTENCE_ENDS = frozenset(".!?…。！？।॥؟۔։။។።")
MAX_SPACE_APART = 8  # characters of space by which two copies of a line may differ
FIRST_DENSE = "\u0e00"
MANY_LINES, SHORT_LINES = 20_000, 4  # so many lines, shorter than that on average, are not an article
RECENT_LINES = 1_000  # of a large text that are kept
LARGE = 1 << 22  # characters: more than any article or page has
FILLED = re.compile(r"[^\n]+")
SPACES = re.compile(r"[ \t\n\r]+")  # not the no-break spaces: they belong to the words
UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]+")  # control characters, except tabs and line ends
HALVES = re.compile("[\ud800-\udfff]")  # of a surrogate pair, which no encoding can represent
GOING_ON = tuple(",.;!?)’”")  # how a line begins that continues a sentence
CLOSERS = "\"'”’»“‘)]」』"  # quotes and brackets that may follow the end of a sentence


class Line(NamedTuple):
    """A line that is not blank: `text[start:end]` is the line, and its `words` begin at `at`."""

    start: int
    end: int
    words: str
    at: int


def _line(start: int, written: str) -> Line:
    words = written.strip()
    end = start + len(written)
    if len(words) == len(written):
        return Line(start, end, words, start)
    return Line(start, end, words, end - len(written.lstrip()))


class LinesOfLarge(Sequence[Line]):
    """The lines of a large text: their offsets, with a cache of recently used lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts, self._ends = array("q"), array("q")
        for line in FILLED.finditer(text):
            if not line[0].isspace():
                start, end = line.span()
                self._starts.append(start)
                self._ends.append(end)
        self._known: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Line]:
        text = self._text
        for start, end in zip(self._starts, self._ends, strict=True):
            yield _line(start, text[start:end])

    @overload
    def __getitem__(self, i: int) -> Line: ...

    @overload
    def __getitem__(self, i: slice) -> Sequence[Line]: ...

    def __getitem__(self, i: int | slice) -> Line | Sequence[Line]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        line = self._known.get(i)
        if line is None:
            start, end = self._starts[i], self._ends[i]
            if len(self._known) >= RECENT_LINES:
                self._known.clear()
            line = self._known[i] = _line(start, self._text[start:end])
        return line


def split_lines(text: str) -> Sequence[Line]:
    """The lines of a text that are not blank."""
    if len(text) > LARGE:
        return LinesOfLarge(text)
    lines = []
    start = 0
    for written in text.split("\n"):
        end = start + len(written)
        if written and (words := written.strip()):
            at = start if len(words) == end - start else end - len(written.lstrip())
            lines.append(Line(start, end, words, at))
        start = end + 1
    return tuple(lines)


def is_rubble(text: str) -> bool:
    """Whether a text is tens of thousands of lines of one to three letters, in which no stage looks for an article.

    Blank lines do not count.
    """
    if text.count("\n") < MANY_LINES:
        return False
    lines = [line for line in text.split("\n") if line and not line.isspace()]
    return len(lines) >= MANY_LINES and sum(map(len, lines)) < SHORT_LINES * len(lines)


def with_line_end(text: str, line: Line) -> tuple[int, int]:
    """The span to remove with a whole line: the line and its line end."""
    return line.start, min(line.end + 1, len(text))


def ends_sentence(words: str) -> bool:
    """Whether the words end like a sentence, even if quotes or brackets close after it."""
    return words[-1] in SENTENCE_ENDS or (words[-1] in CLOSERS and words[-8:].rstrip(CLOSERS)[-1:] in SENTENCE_ENDS)


def looks_like_prose(words: str) -> bool:
    """Whether a line is long enough, and ends the right way, to be a paragraph of its own."""
    if len(words) >= PROSE_CHARS:
        return ends_sentence(words)
    return len(words) >= PROSE_CHARS_DENSE and ends_sentence(words) and is_dense(words)


def is_dense(words: str) -> bool:
    """Whether words are in a script that says much in few characters: Chinese, Japanese, Korean, Thai."""
    if words.isascii() or max(words) < FIRST_DENSE:  # a pattern for so many letters takes 5 ms to compile
        return False
    return any("\u3040" <= char <= "\ud7af" or FIRST_DENSE <= char <= "\u0e7f" for char in words)


def with_single_spaces(words: str) -> str:
    """The words with one space for each run of spaces, tabs and line ends."""
    return SPACES.sub(" ", words)


def without_controls(words: str) -> str:
    """The words in a form that every encoding and every reader of JSON or YAML accepts.

    Control characters except tabs and line ends are removed; half a surrogate pair becomes U+FFFD.
    """
    return words if words.isprintable() else HALVES.sub("\ufffd", UNPRINTED.sub("", words))


def continues_sentence(words: str) -> bool:
    """Whether a line continues the sentence of the one above, which may be the text of a link in it."""
    return words[:1] in GOING_ON or (words[:1].islower() and " " in words)  # one word may be an address


def same_words(first: str, second: str) -> bool:
    """Whether two lines are the same except for case and white space."""
    if abs(len(first) - len(second)) > MAX_SPACE_APART:
        return False
    return first == second or first.casefold().split() == second.casefold().split()
