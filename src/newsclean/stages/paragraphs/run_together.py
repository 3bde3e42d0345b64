"""Split paragraphs that were run together without a space, with a mark or with an indent between them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.lines import ends_sentence
from newsclean.reading.reading import Reading

MIN_BEFORE, MIN_AFTER = 40, 40  # characters on either side of the point where sentences were run together
MIN_WORDS = 3  # spaces between words on either side of a wide space
MIN_INDENTS = 2  # sentences after a wide space: fewer do not show that it marks paragraphs
MIN_ESCAPED = 2  # line ends written as backslash and n
MIN_BULLETS = 2  # bullets inside a line that is a list
MIN_DAY = 4  # letters of a day or month; "Mar." and "Sat." are abbreviations
MIN_UNSURE = 2  # unsure places that confirm each other, each after a capitalised word
BLOB = 1500  # characters of a line that is the whole article, if no other line is half as long

GLUED = NamedRule("paragraphs.glued", "sentences run together without a space, as paragraphs are when tags are removed")
MARKED = NamedRule("paragraphs.mark", "paragraph sign left in the text")
INDENT = NamedRule("paragraphs.indent", "paragraph that began with an indent inside a line")
BLOB_RULE = NamedRule("paragraphs.blob", "article on one line, split only where a paragraph's end has left a trace")
LIST_RULE = NamedRule("paragraphs.list", "list items on one line")
RULES = (GLUED, MARKED, INDENT, BLOB_RULE, LIST_RULE)

# "Sunday.Police said": a lowercase letter, the end of a sentence, a capital and lowercase letters.
GLUE = re.compile(r"[.!?][\"”’»)]?(?=[\"“„«‘(]?[^\W\d_a-z][^\W\d_A-Z]|[\"“„«‘]?[^\W\d_a-z] )")
CAPITAL_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]*[\"”’»)]?[.!?]+[\"”’»)]?$")
SHORT_WORD_BEFORE = re.compile(r" [^\W\d_A-Z]{1,3} [^\s]+$")  # "on Sunday."
WORD_BEFORE = re.compile(r"[^\W\d_A-Z]{3,}[\"”’»)]?[.!?]+[\"”’»)]?$")
NAME_AFTER = re.compile(r"[^\s.]{0,40}(?:\.[\w/]|@|\()")  # a host, an address, a function call
PILCROW = re.compile(r"(?<![ \t])[ \t]*¶[ \t]*")
ESCAPED_END = re.compile(r"(?<![ \t])[ \t]*(?:(?:\\r)?\\n[ \t]*)+")
WIDE_SPACE = re.compile(r"(?<=[.!?…\"”’»。！？」])(?:[ \t]{3,}|[ \t]*\u3000[ \t\u3000]*)(?=[^\W\d_a-z]|[\"“„«‘(「『])")
BULLETS = "•▪◦‣■●"
INLINE_BULLET = re.compile(r"(?<![ \t])[ \t]*[•▪◦‣■●][ \t]*(?=\S)")
CLEARLY_PROSE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")


def split_glued(doc: Document, _: Reading) -> Iterator[Edit]:
    """Restore paragraph breaks where a scraper removed them and left a trace.

    Left alone: sentences run together once in a short line, host and file names, initials,
    columns of a table, a name with a dot before a capital, and an article on one line without a trace.
    """
    text = doc.text
    if "¶" in text:
        yield from _split_pilcrows(text)
    if "\\n" in text:
        yield from _split_escaped(text)
    if "   " in text or "\u3000" in text or "\t" in text:
        yield from _split_indents(text)
    if any(bullet in text for bullet in BULLETS):
        yield from _split_lists(text)
    yield from _split_sentences(text)


def _split_pilcrows(text: str) -> Iterator[Edit]:
    """Replace paragraph signs, or remove them at the edge of a line. Between two letters, one is a broken character."""
    for m in PILCROW.finditer(text):
        before, after = text[max(0, m.start() - 1) : m.start()], text[m.end() : m.end() + 1]
        if m[0] != "¶" or not (before.isalpha() and after.isalpha()):
            yield Edit(*m.span(), "" if before in {"", "\n"} or after in {"", "\n"} else "\n\n", *MARKED)


def _split_escaped(text: str) -> Iterator[Edit]:
    """Line ends written as `\\n`, if most of them follow the end of a sentence; otherwise they are paths or code."""
    found = list(ESCAPED_END.finditer(text))
    ended = sum(ends_sentence(text[max(0, m.start() - 8) : m.start()].rstrip() or "x") for m in found)
    if len(found) >= MIN_ESCAPED and ended * 2 >= len(found):
        for m in found:
            yield Edit(*m.span(), "\n\n", *MARKED)


def _split_indents(text: str) -> Iterator[Edit]:
    """Sentences after a wide space, if the text uses these for paragraphs and the line is not a row of a table."""
    found = [m for m in WIDE_SPACE.finditer(text) if _has_prose(text, m.start(), m.end())]
    if len(found) >= MIN_INDENTS or any("\u3000" in m[0] for m in found):
        for m in found:
            yield Edit(*m.span(), "\n\n", *INDENT)


def _split_lists(text: str) -> Iterator[Edit]:
    """Items after bullets on one line; a dot between two words ("Berlin • Monday") is not a bullet."""
    at = 0
    for line in text.split("\n"):
        bullets = list(INLINE_BULLET.finditer(line))
        inner = [m for m in bullets if m.start()]
        whole = len(bullets) > len(inner) or line[: inner[0].start()].endswith(":") if inner else False
        if len(inner) >= MIN_BULLETS and whole and _are_items(line, bullets):
            for m in inner:
                yield Edit(at + m.start(), at + m.start() + len(m[0]) - len(m[0].lstrip()), "\n", *LIST_RULE)
        at += len(line) + 1


def _are_items(line: str, bullets: Sequence[re.Match[str]]) -> bool:
    ends = [*(m.start() for m in bullets[1:]), len(line)]
    return all(" " in line[m.end() : end].strip() for m, end in zip(bullets, ends, strict=True))


def _split_sentences(text: str) -> Iterator[Edit]:
    """Sentences that follow each other without a space."""
    places = [m.end() for m in GLUE.finditer(text) if _is_glued(text, m.end())]
    if not places:
        return
    if not any(_is_sure(text, at) for at in places) and len(places) < MIN_UNSURE:
        return
    rule = BLOB_RULE if _is_blob(text) else GLUED
    for at in places:
        yield Edit(at, at, "\n\n", *rule)


def _is_sure(text: str, at: int) -> bool:
    """Whether the word before cannot be the first half of a name such as "Atlas.Briefing"."""
    before = text[max(0, at - MIN_BEFORE) : at]
    if CAPITAL_BEFORE.search(before) is None or SHORT_WORD_BEFORE.search(before) is not None:
        return True
    word = before.rpartition(" ")[2].strip('"”’»).!?')
    return len(word) >= MIN_DAY and _day_or_month().fullmatch(word) is not None


@lru_cache(maxsize=1)
def _day_or_month() -> re.Pattern[str]:
    from newsclean.languages.compiled.calendar import MONTHS, WEEKDAYS

    return re.compile(f"{WEEKDAYS}|{'|'.join(map(re.escape, MONTHS))}", re.IGNORECASE)


def _is_glued(text: str, at: int) -> bool:
    """Whether a sentence ends right before this point and another one begins right after it."""
    start = max(text.rfind("\n", max(0, at - MIN_BEFORE), at) + 1, at - MIN_BEFORE)
    end = text.find("\n", at, at + MIN_AFTER)
    before, after = text[start:at], text[at : end if end >= 0 else at + MIN_AFTER]
    if len(before) < MIN_BEFORE or len(after) < MIN_AFTER:
        return False
    word = before.rpartition(" ")[2]
    if "/" in word or "@" in word or "_" in word or NAME_AFTER.match(after):
        return False
    return WORD_BEFORE.search(before) is not None and CLEARLY_PROSE.search(after) is not None


def _has_prose(text: str, start: int, end: int) -> bool:
    """Whether there is prose on both sides of a wide space; a table cell is shorter."""
    if "\u3000" in text[start:end]:
        return True
    return all(
        len(side) == MIN_BEFORE and "\n" not in side and "  " not in side and side.count(" ") >= MIN_WORDS
        for side in (text[max(0, start - MIN_BEFORE) : start], text[end : end + MIN_AFTER])
    )


def _is_blob(text: str) -> bool:
    lengths = sorted(map(len, text.split("\n")))
    return lengths[-1] >= BLOB and (len(lengths) == 1 or lengths[-2] * 2 < lengths[-1])
