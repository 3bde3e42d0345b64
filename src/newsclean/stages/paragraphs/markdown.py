"""Remove the marks of a page that was dumped as Markdown, without guessing what the dump lost.

An article that should stay Markdown keeps them: `--format markdown` skips this rule.
"""

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading

MARK = NamedRule("paragraphs.markdown", "Markdown mark of a dumped page")
RULES = (MARK,)

MIN_KINDS = 2  # kinds of marks that a dump has
MIN_HEADINGS = 3  # headings that are enough without other marks
FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)  # code: the text was written in Markdown, not dumped

# Each line pattern begins with a line end, so that the search jumps from one line end to the next.
HEADING = re.compile(r"\n[ \t]{0,3}(?:>[ \t]?)*(#{1,6}[ \t]+)\S")
RULE_LINE = re.compile(r"\n[ \t]{0,3}(?:\*[ \t]?){3,}[ \t]*(?=\n|\Z)|\n[ \t]{0,3}(?:-[ \t]?){3,}[ \t]*(?=\n|\Z)")
BULLET = re.compile(r"\n([ \t]{0,12}[*+-][ \t]+)(?=[^\s*+-])")
QUOTE = re.compile(r"\n[ \t]{0,3}((?:>[ \t]?)+)")
ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~<&$:\"'])")
STRONG = re.compile(r"\*\*+(?: (?=[,.)]))?|(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_])")  # also with an added space
STRONG_TEXT = re.compile(r"\*\*[^\s*][^*\n]{0,300}\*\*")
EMPHASIS = re.compile(
    r"(?<![\w\\*_])([*_])(?=[^\s*_])([^*_\n]{0,400}(?:\n[^*_\n]{1,400}){0,12}?)(?<=[^\s\\])\1(?![\w*_])"
)
UNDERLINED = re.compile(r"(?<![\w_])_[^\W_][^_\n]{0,200}_(?![\w_])")
NUMBER_ESCAPE = re.compile(r"\n[ \t]*\d{1,4}\\\.")


def strip_markdown(doc: Document, _: Reading) -> Iterator[Edit]:
    """Remove the heading signs, `**`, `_`, backslashes, bullets, quote marks and rules of a Markdown dump.

    Left alone: a lone `*` or `_` in prose, and every mark in a text that has only one kind of
    mark or contains code.
    """
    text = doc.text
    if not _has_marks(text) or not _is_dump(doc):
        return
    text = "\n" + text  # so that the first line begins as the others do
    found: list[tuple[int, int, str]] = []
    found += [(*m.span(1), "") for m in HEADING.finditer(text)]
    found += [(m.start() + 1, m.end(), "") for m in RULE_LINE.finditer(text)]
    found += [(*m.span(1), "\n") for m in BULLET.finditer(text)]
    found += [(*m.span(1), "") for m in QUOTE.finditer(text)]
    found += [(*m.span(), "") for m in ESCAPE.finditer(text)]
    found += [(*m.span(), "") for m in STRONG.finditer(text)]
    for m in EMPHASIS.finditer(text):
        end = m.end() + (text[m.end() : m.end() + 1] == " " and text[m.end() + 1 : m.end() + 2] in {",", ".", ")"})
        found += (m.start(), m.start() + 1, ""), (m.end() - 1, end, "")
    end = -1
    for start, stop, new in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield Edit(start - 1, stop - 1, new, *MARK)
            end = stop


def _has_marks(text: str) -> bool:
    return (
        "**" in text
        or "\\" in text
        or "\n#" in text
        or text.startswith("#")
        or "\n> " in text
        or "_" in text
        or "* " in text
    )


def _is_dump(doc: Document) -> bool:
    """Whether the text, as it was before cleaning, is Markdown throughout."""
    text = "\n" + (doc.source() if doc.steps else doc.text)
    if FENCE.search(text):
        return False
    headings = len(HEADING.findall(text))
    if headings >= MIN_HEADINGS:
        return True
    sure = (headings > 0, STRONG_TEXT.search(text) is not None, NUMBER_ESCAPE.search(text) is not None)
    other = (UNDERLINED.search(text) is not None, "\n* * *\n" in text)
    return any(sure) and sum(sure) + sum(other) >= MIN_KINDS
