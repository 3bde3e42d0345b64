"""Bylines: `By Jane Doe and John Roe`, `Von Anna Beck`, `By AFP` -> names in order."""

from __future__ import annotations

import re

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
MAX_SMALL_WORDS = 3  # in a byline, particles aside; a sentence has more

# A word that means "by", or a label, which needs its colon: "Author Ana Ruiz wins prize" is a headline.
PREFIX = re.compile(
    rf"(?:{BY})(?:\s*[:：-])?\s+"
    rf"|(?:{TEXT})\s*(?:&|\+|/|{AND})\s*(?:{PHOTOS})\s*[:：]\s*"
    rf"|(?:{WRITTEN_BY})\s+"
    rf"|(?:{LABELS})\s*[:：/／=＝]\s*"
    r"|(?:记者|記者)(?:\s(?=[\u4e00-\u9fff]{2,4}(?:\s|$))|(?![会會节節們们站])(?=[\u4e00-\u9fff]{2,3}(?:\s|$)))",
    re.IGNORECASE,
)
NAME_IN_FRONT = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}|[\uac00-\ud7af]{2,4}|[\u30a0-\u30ff\u4e00-\u9fff・]{3,12})\s?(?:기자|記者|记者)(?![^\W\d_])"
)
NAME_BEHIND = re.compile(  # 来源：江南日报 作者：陈晓文 · 南湾日報記者陳曉文／台北報導
    rf"(?<![^\W\d_])(?:{EAST_ASIAN_LABELS})\s?[:：/／]\s?(?P<name>[\u30a0-\u30ff\u4e00-\u9fff・]{{2,8}})(?![^\W\d_])"
    r"|(?:记者|記者)\s?(?P<reporter>[\u4e00-\u9fff]{2,3})\s?[/／]"
)
BY_IN_LINE = re.compile(rf"(?<![^\W\d_])(?:{IN_LINE})(?:\s*[:：-])?\s+", re.IGNORECASE)  # there, no colon is needed
LABEL = re.compile(r"\w+\s*[:：]")  # "Author: Jane Doe": the colon makes one word of a name enough
CONJUNCTION = re.compile(rf"\s(?:&|{AND})\s")
SENTENCE_STOP = re.compile(r"[^\W\d_]{4,}[.!?][\"'”’»]*$")  # not the full stop of "Jr." or an initial
SEPARATOR = re.compile(rf"\s*[,;]\s*(?:and\s)?|\s+(?:&|{AND})\s+")
TITLE = re.compile(rf"(?:{TITLES})\.? ")
BEHIND_NAME = re.compile(r"(?: in [A-Z]| (?:for|at) (?:the )?[A-Z]| \(| @).*")
PLACE_BEHIND_NAME = re.compile(r" (?:at|in) (?:the )?[A-Z][\w'’ -]{2,30}$")
NAME_WORD = re.compile(
    r"(?:[^\W\d_a-zà-öø-ÿ]['’]?[^\W\d_]*(?:[-'’][^\W\d_]+)*\.?)$|(?:[^\W\d_]\.){1,4}$"
    r"|[\u0900-\u0e7f]+$"  # scripts whose vowels are no letters
)
ORGANISATION = re.compile(rf"\b(?:{ORGANISATIONS})\b", re.IGNORECASE)


def looks_like_byline(words: str) -> bool:
    """Whether a line is a byline by its form alone: a prefix and nothing but names behind it."""
    return bool(parse_byline(words))


def looks_like_bare_name(words: str) -> bool:
    """Whether a line could be a name and nothing else: two or three capitalised words, no institution."""
    if len(words) > MAX_BARE_NAME or ORGANISATION.search(words) or words.isupper():
        return False
    if not (2 <= len(words.split()) <= 3 and _is_name(words, False)) or _first_word(words) in NO_NAMES:
        return False
    return not any(map(is_known_word, words.split()))


def without_place(words: str) -> str:
    """A name without where its bearer works or reports from: `Ada Brook at Kiln Lane`."""
    return PLACE_BEHIND_NAME.sub("", words)


def is_known_word(word: str) -> bool:
    """Whether a word is one of page furniture or a function word, in any language: then it is not part of a name."""
    from newsclean.languages.compiled.known_words import KNOWN_WORDS

    return word.strip(".,").casefold() in KNOWN_WORDS


def parse_byline(words: str, language: str | None = None) -> list[str]:
    """The names of a byline, in order and without what is no name; empty if the line is none.

    `language` is that of the text: `Door County Ferry Sold` is a headline in English.

    Titles, papers and places behind a comma are cut off; an agency or a desk is an author
    where no person is named. `By Friday the bridge …`, `Von der Aue sagte …` are none.
    """
    prefix = PREFIX.match(words)
    if prefix is None or len(words) > MAX_BYLINE:
        return []
    rest = words[prefix.end() :].split(" | ")[0].strip()
    if (SENTENCE_STOP.search(rest) and not _is_short_label(rest)) or _small_words(rest) > MAX_SMALL_WORDS:
        return []
    labelled = LABEL.match(prefix[0]) is not None or is_dense(prefix[0])
    spoken = PREFIX_LANGUAGES.get(prefix[0].strip().lower())
    if spoken and language and language.partition("-")[0] not in spoken and not labelled:
        return []
    if not rest or _first_word(rest).strip(".,") in NO_NAMES:
        return []
    parts = SEPARATOR.split(rest)
    # "A, B and C", "A, B, Reuters": commas part names. "A, B" may be a name and a title.
    listed = CONJUNCTION.search(rest) is not None or (len(parts) > 2 and _is_organisation(parts[-1]))
    people: list[str] = []
    others: list[str] = []
    for part in parts:
        part = BEHIND_NAME.sub("", TITLE.sub("", part.strip(" .•|-–—")))
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
    """The names behind a word for "by" inside a line that is known to be header; empty where none stands there."""
    named = NAME_BEHIND.search(words) or NAME_IN_FRONT.search(words)
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
    """The words of a name that a part begins with, up to the first word that belongs to none."""
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
    """Whether a full stop ends a byline of a name or two words more, as some papers set it: `By Ada Brook.`"""
    return rest.endswith(".") and len(rest.split()) <= MAX_STOPPED_WORDS


def _small_words(rest: str) -> int:
    return sum(word[:1].islower() and word not in PARTICLES for word in rest.split())


def _is_organisation_name(part: str) -> bool:
    """`AFP`, `Guardian staff`: few words, the first one a name."""
    words = part.split()
    return len(words) <= MAX_NAME_WORDS and (is_agency(part) or words[0][:1].isupper())


def _first_word(part: str) -> str:
    return part.split()[0].casefold()
