"""Bylines: `By Jane Doe and John Roe`, `Von Anna Beck`, `By AFP` -> names in order."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.languages.agencies import is_agency
from newsclean.languages.compiled.bylines import (
    AND,
    BY,
    EAST_ASIAN_LABELS,
    IN_LINE,
    LABELS,
    NO_NAMES,
    ORGANISATIONS,
    PARTICLES,
    PHOTOS,
    PREFIX_LANGUAGES,
    TEXT,
    TITLES,
    WRITTEN_BY,
)
from newsclean.languages.given_names import has_given_name
from newsclean.reading.lines import is_dense

MAX_BYLINE = 120  # code points; a longer line is a sentence
MAX_NAME_WORDS = 5
MAX_STOPPED_WORDS = 3
MAX_BARE_NAME = 40
MAX_LOWERCASE_WORDS = 3  # in a byline, not counting particles; a sentence has more

# A word that means "by", or a label. A label needs its colon: "Author Ana Ruiz wins prize" is a headline.
PREFIX = re.compile(
    rf"(?:{BY})(?:\s*[:：-])?\s+"
    rf"|(?:{TEXT})\s*(?:&|\+|/|{AND})\s*(?:{PHOTOS})\s*[:：]\s*"
    rf"|(?:{WRITTEN_BY})\s+"
    rf"|(?:{LABELS})\s*[:：/／=＝]\s*"
    r"|(?:记者|記者)(?:\s(?=[\u4e00-\u9fff]{2,4}(?:\s|$))|(?![会會节節们們站])(?=[\u4e00-\u9fff]{2,3}(?:\s|$)))",
    re.IGNORECASE,
)
NAME_BEFORE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}|[\uac00-\ud7af]{2,4}|[\u30a0-\u30ff\u4e00-\u9fff・]{3,12})\s?(?:기자|記者|记者)(?![^\W\d_])"
)
NAME_AFTER = re.compile(  # 来源：江南日报 作者：陈晓文 · 南湾日報記者陳曉文／台北報導
    rf"(?<![^\W\d_])(?:{EAST_ASIAN_LABELS})\s?[:：/／]\s?(?P<name>[\u30a0-\u30ff\u4e00-\u9fff・]{{2,8}})(?![^\W\d_])"
    r"|(?:记者|記者)\s?(?P<reporter>[\u4e00-\u9fff]{2,3})\s?[/／]"
)
BY_IN_LINE = re.compile(rf"(?<![^\W\d_])(?:{IN_LINE})(?:\s*[:：-])?\s+", re.IGNORECASE)  # no colon is needed there
LABEL = re.compile(r"\w+\s*[:：]")  # "Author: Jane Doe": after a colon, a name of one word is enough
CONJUNCTION = re.compile(rf"\s(?:&|{AND})\s")
SENTENCE_STOP = re.compile(r"[^\W\d_]{4,}[.!?][\"'”’»]*$")  # not the full stop after "Jr." or an initial
SEPARATOR = re.compile(rf"\s*[,;]\s*(?:and\s)?|\s+(?:&|{AND})\s+")
TITLE = re.compile(rf"(?:{TITLES})\.? ")
AFTER_NAME = re.compile(r"(?: in [A-Z]| (?:for|at) (?:the )?[A-Z]| \(| @).*")
PLACE_AFTER_NAME = re.compile(r" (?:at|in) (?:the )?[A-Z][\w'’ -]{2,30}$")
NAME_WORD = re.compile(
    r"(?:[^\W\d_a-zà-öø-ÿ]['’]?[^\W\d_]*(?:[-'’][^\W\d_]+)*\.?)$|(?:[^\W\d_]\.){1,4}$"
    r"|[\u0900-\u0e7f]+$"  # scripts whose vowel signs do not count as letters
)
ORGANISATION = re.compile(rf"\b(?:{ORGANISATIONS})\b", re.IGNORECASE)


class Byline(NamedTuple):
    """The names in a byline, in order and without titles and places; the languages in which its prefix means "by"."""

    names: list[str]
    languages: tuple[str, ...] = ()
    """Empty if the prefix is not a word in any other language."""

    def is_in(self, language: str | None) -> bool:
        """Whether this may be a byline in a language. `Door County Ferry Sold` is not one in English."""
        return not self.languages or not language or language.partition("-")[0] in self.languages


def looks_like_bare_name(words: str) -> bool:
    """Whether a line could be a name and nothing else: two or three capitalised words, no institution."""
    if len(words) > MAX_BARE_NAME or ORGANISATION.search(words) or words.isupper():
        return False
    if not (2 <= len(words.split()) <= 3 and _is_name(words, False)) or _first_word(words) in NO_NAMES:
        return False
    return not any(map(is_known_word, words.split()))


def begins_byline(words: str) -> bool:
    """Whether a line begins with a word for "by", or a label of an author."""
    return PREFIX.match(words) is not None


def without_place(words: str) -> str:
    """A name without the place that follows it: `Ada Brook at Kiln Lane` -> `Ada Brook`."""
    return PLACE_AFTER_NAME.sub("", words)


def is_known_word(word: str) -> bool:
    """Whether a word is page furniture or a function word in any language, so that it is not part of a name."""
    from newsclean.languages.compiled.known_words import KNOWN_WORDS

    return word.strip(".,").casefold() in KNOWN_WORDS


def parse_byline(words: str, language: str | None = None) -> list[str]:
    """The names in a line that is a byline in this language; empty for any other line."""
    found = read_byline(words)
    return found.names if found.is_in(language) else []


def read_byline(words: str) -> Byline:
    """Read a line as a byline; the result has no names if the line is not one.

    Titles, papers and places after a comma are cut off. An agency or a desk is the author
    if no person is named. Not bylines: `By Friday the bridge …`, `Von der Aue sagte …`.
    """
    prefix = PREFIX.match(words)
    if prefix is None or len(words) > MAX_BYLINE:
        return NO_BYLINE
    rest = words[prefix.end() :].split(" | ")[0].strip()
    labelled = LABEL.match(prefix[0]) is not None or is_dense(prefix[0])
    names = _names_after_prefix(rest, labelled)
    if not names:
        return NO_BYLINE
    return Byline(names, () if labelled else PREFIX_LANGUAGES.get(prefix[0].strip().lower(), ()))


NO_BYLINE = Byline([])


def _names_after_prefix(rest: str, labelled: bool) -> list[str]:
    if (SENTENCE_STOP.search(rest) and not _is_short_label(rest)) or _lowercase_words(rest) > MAX_LOWERCASE_WORDS:
        return []
    if not rest or _first_word(rest).strip(".,") in NO_NAMES:
        return []
    parts = SEPARATOR.split(rest)
    # In "A, B and C" and "A, B, Reuters", commas separate names. "A, B" may be a name and a title.
    listed = CONJUNCTION.search(rest) is not None or (len(parts) > 2 and _is_organisation(parts[-1]))
    people: list[str] = []
    others: list[str] = []
    for part in parts:
        part = AFTER_NAME.sub("", TITLE.sub("", part.strip(" .•|-–—")))
        if _is_organisation(part) and not has_given_name(part):
            others.append(part)
        elif _is_name(part, labelled) and (listed or not people or has_given_name(part)):
            people.append(part)
        elif part and not people and not others:
            return []
    if people:
        return people
    return [rest] if others and _is_organisation_name(rest) else []


def read_names(words: str, language: str | None) -> list[str]:
    """The names after a word for "by" inside a known header line; empty if there are none."""
    named = NAME_AFTER.search(words) or NAME_BEFORE.search(words)
    if named:
        return [next(filter(None, named.groups()))]
    for by in BY_IN_LINE.finditer(words):
        if has_given_name(words[: by.start()].rpartition(" ")[2] or words[: by.start()].strip().rpartition(" ")[2]):
            continue  # "Ada von Brook"
        spoken = PREFIX_LANGUAGES.get(by[0].strip(" :：-").lower())
        if spoken and language and language.partition("-")[0] not in spoken:
            continue
        names = []
        for part in SEPARATOR.split(words[by.end() :]):
            name = name_at_start(TITLE.sub("", part.strip(" .•|-–—")))
            if not name or (" " not in name and not has_given_name(name)):
                break  # "von Erholung"
            names.append(name)
        if names:
            return names
    return []


def name_at_start(part: str) -> str:
    """The name at the start of a part, up to the first word that cannot belong to it."""
    words: list[str] = []
    for word in part.split()[:MAX_NAME_WORDS]:
        if not (NAME_WORD.match(word) or word in PARTICLES) or word.casefold().strip(".,") in NO_NAMES:
            break
        if word not in PARTICLES and is_known_word(word):
            break
        words.append(word)
    while words and words[-1] in PARTICLES:
        words.pop()
    return " ".join(words)


def _is_name(part: str, labelled: bool) -> bool:
    words = part.split()
    if not words or len(words) > MAX_NAME_WORDS or (len(words) < 2 and not labelled):
        return False
    if words[0] in PARTICLES and len(words) < 3 and not labelled:
        return False
    named = [NAME_WORD.match(word) is not None for word in words]
    return (
        named[-1]
        and all(ok or word in PARTICLES for ok, word in zip(named, words, strict=True))
        and any(len(word) > 1 for word in words)
    )


def _is_organisation(part: str) -> bool:
    return is_agency(part) or ORGANISATION.search(part) is not None


def _is_short_label(rest: str) -> bool:
    """Whether a byline of a few words ends in a full stop, as in some papers: `By Ada Brook.`"""
    return rest.endswith(".") and len(rest.split()) <= MAX_STOPPED_WORDS


def _lowercase_words(rest: str) -> int:
    return sum(word[:1].islower() and word not in PARTICLES for word in rest.split())


def _is_organisation_name(part: str) -> bool:
    """Whether a part is a few words that begin with a name: `AFP`, `Guardian staff`."""
    words = part.split()
    return len(words) <= MAX_NAME_WORDS and (is_agency(part) or words[0][:1].isupper())


def _first_word(part: str) -> str:
    return part.split()[0].casefold()
