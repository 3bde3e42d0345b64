"""Who a credit names: people, agencies, sites and sellers of pictures, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.reading.caption_patterns import Patterns
from newsclean.reading.folding import fold
from newsclean.reading.lines import is_dense

MAX_SOURCE, MAX_SOURCE_WORDS = 140, 16  # of what a label names
MAX_DENSE = 24  # the same in Chinese, Japanese and Korean
MAX_LINKS = 5
MAX_CASELESS = 3  # words without capitals: more may be a sentence
MAX_NUMBER = 10  # digits and points: a year, a date, the version of a licence
SHORT_AGENCY = 3  # letters: such a name may be another word if it is in lowercase
LINKS = frozenset(
    "a af al and av avec bei bin by con courtesy cortesía d da das de del della den der des di do dos du e el en et"
    " for from für ibn i la le les mit och of og on op par per por på su the til und van via von voor with y z".split()
)
NAME, LINK, NUMBER, OTHER = "name", "link", "number", "other"  # kinds of words in a credit
NO_START = frozenset("a an".split())
ARTICLES = frozenset("das der die den dem ein eine".split())  # they may also begin names: "Das Erste"
STATION = re.compile(r"\s?\([a-z]{2,4}\)$")  # "Ines Korhal (hr)"
TOKEN = re.compile(r"[^\s/／,，、;|&·・•+()\[\]（）【】［］:：=＝–—―«»]+")
ADDRESS = re.compile(
    r"@[\w.]+|#\w+|https?://\S{1,100}|(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}(?:/\S{0,60})?|cc0|cc-by(?:-[a-z]{2})*"
)
LINK_ADDRESS = re.compile(r"https?://\S+")
BREAK = re.compile(r"[?!。？！“”„\"]|[^\W\d_]{4}\.\s+\S")  # ends the names of a credit
HIRAGANA = re.compile("[\u3041-\u309f]")


def is_source(words: str, known: Patterns) -> bool:
    """Whether words are names of people, agencies and sites, with the small words and signs between them, alone."""
    words = STATION.sub("", words) if len(words) <= MAX_SOURCE else words
    if len(words) > MAX_SOURCE or BREAK.search(LINK_ADDRESS.sub("", words)):
        return False
    if is_dense(words):
        taken = known.after.search(fold(words))
        named = words[: taken.start()] if taken else words
        return len(words) <= MAX_DENSE and not HIRAGANA.search(named.removesuffix("より").removesuffix("から"))
    tokens = TOKEN.findall(words)
    if not 0 < len(tokens) <= MAX_SOURCE_WORDS or tokens[0].casefold() in NO_START:
        return False
    handle = words.rpartition("/")[2].strip() if known.sellers.search(fold(words)) else ""  # "iStock/ines-korhal"
    kinds = [NAME if token == handle else _kind(token, known) for token in tokens]
    names, links = kinds.count(NAME), kinds.count(LINK)
    if OTHER in kinds or kinds[0] == NUMBER or links > MAX_LINKS:
        return False
    if names_agency(words, known):
        return True
    if names > MAX_CASELESS and "/" not in words and not any(map(_has_case, tokens)):
        return False
    return 0 < names >= links


def _kind(token: str, known: Patterns) -> str:
    if _is_name_word(token):
        return NAME
    if token.casefold() in LINKS:
        return LINK
    return NAME if _is_known(token, known) else NUMBER if _is_number(token) else OTHER


def _has_case(token: str) -> bool:
    return token.lower() != token.upper()


def _is_name_word(token: str) -> bool:
    first = next(filter(str.isalnum, token), "")
    return first.isalpha() and not first.islower()


def _is_known(token: str, known: Patterns) -> bool:
    folded = fold(token).strip(".'")
    patterns = (ADDRESS, known.agencies, known.label)
    return folded in known.sources or any(pattern.fullmatch(folded) for pattern in patterns)


def _is_number(token: str) -> bool:
    return token.strip(".'").replace(".", "").isdigit() and len(token) <= MAX_NUMBER


def names_agency(source: str, known: Patterns) -> bool:
    """Whether an agency or a seller of pictures is named."""
    names = [source[found.start() : found.end()] for found in known.agencies.finditer(fold(source))]
    return any(len(name) > SHORT_AGENCY or not name.islower() or name == "dpa" for name in names)


def begins_like_prose(source: str) -> bool:
    """Whether the first word is one that names do not begin with: `Photo: The`, `Bild: Das`."""
    from newsclean.languages.compiled.known_words import KNOWN_WORDS

    first = source.split()[0].strip(".,")
    folded = first.casefold()
    return len(first) > 1 and not first.isupper() and (folded in KNOWN_WORDS or folded in ARTICLES)


def is_signed(source: str, known: Patterns) -> bool:
    """Whether a source without a label is one of pictures.

    Left alone: agencies by themselves, and with a newspaper, which sign texts too.
    """
    if not is_source(source, known):
        return False
    folded = fold(source)
    if known.sellers.search(folded) is not None:
        return True
    rest = _without(source, known.agencies.finditer(folded))
    if rest == source:
        return False
    others = TOKEN.findall(rest)
    if known.label.search(fold(rest)) is not None or any(token.casefold() in known.sources for token in others):
        return True
    people = [token for token in others if _is_name_word(token) and len(token) > 1]
    return "/" in source and len(people) in (2, 3) and not _is_organisation(rest)


def may_sign_texts(source: str, known: Patterns) -> bool:
    """Whether a source could sign a text too: no label and no seller of pictures."""
    folded = fold(source)
    return known.sellers.search(folded) is None and known.label.search(folded) is None


def _without(words: str, spans: Iterable[re.Match[str]]) -> str:
    pieces, here = [], 0
    for span in spans:
        pieces.append(words[here : span.start()])
        here = span.end()
    return " ".join([*pieces, words[here:]])


def _is_organisation(words: str) -> bool:
    from newsclean.reading.bylines import ORGANISATION

    return ORGANISATION.search(words) is not None


def ends_in_name(words: str) -> bool:
    last = words.split()[-2:]
    return len(last) == 2 and all(map(_is_name_word, last))
