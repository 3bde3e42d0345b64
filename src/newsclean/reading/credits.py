"""Picture credits: `Foto: Ines Korhal / dpa`, `(Image credit: Ada Brook)`, `© Reuters`, `Ines Korhal/AFP hide caption`.

A credit stands at the end of a line, or is all of it. It is sure only if a label, a sign or a seller of pictures stands
with it and nothing but names follows: `Photo: A history, is the title of her book` is prose, and so is
`Getty Images sued the company on Monday`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newsclean.reading.folding import fold
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS, is_dense

MAX_LINE = 1_000  # characters of a line to look at
LONGEST = 160  # characters of a credit with its label
MAX_CONTROL = 50  # of a button after it
MAX_SOURCE, MAX_SOURCE_WORDS = 140, 16  # of what a label names
MAX_DENSE = 24  # the same in Chinese, Japanese and Korean
MAX_LINKS = 5
MAX_CASELESS = 3  # words without capitals: more may be a sentence
MAX_AGENCY = 30
MAX_NUMBER = 10  # digits and points: a year, a date, the version of a licence
LONG_LABEL = 9  # characters of a word that says enough alone
LONG_DENSE_LABEL = 4
SHORT_AGENCY = 3  # letters: such a name may be another word if it is in lowercase
LINKS = frozenset(
    "a af al and av avec bei bin by con courtesy cortesía d da das de del della den der des di do dos du e el en et"
    " for from für ibn i la le les mit och of og on op par per por på su the til und van via von voor with y z".split()
)
NAME, LINK, NUMBER, OTHER = "name", "link", "number", "other"  # kinds of words in a credit
NO_START = frozenset("a an".split())
ARTICLES = frozenset("das der die den dem ein eine".split())  # they may also begin names: "Das Erste"
STATION = re.compile(r"\s?\([a-z]{2,4}\)$")  # "Ines Korhal (hr)"
SIGNS = ":：=＝©ⓒ/／|"  # a credit without any of them has a label of its own, or is in brackets
OPEN, CLOSE = "([（【［", ")]）】］"
DASHES = "|/–—―-·•▲△＝="
BEFORE_CREDIT = OPEN + DASHES + ",*;"
TOKEN = re.compile(r"[^\s/／,，、;|&·・•+()\[\]（）【】［］:：=＝–—―«»]+")
ADDRESS = re.compile(
    r"@[\w.]+|#\w+|https?://\S{1,100}|(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}(?:/\S{0,60})?|cc0|cc-by(?:-[a-z]{2})*"
)
LINK_ADDRESS = re.compile(r"https?://\S+")
BREAK = re.compile(r"[?!。？！“”„\"]|[^\W\d_]{4}\.\s+\S")  # ends the names of a credit
YEARS = re.compile(r"\s*(?:19|20)\d\d\b(?:\s*[-–]\s*(?:19|20)\d\d)?\s+\S")  # after a ©: a notice of rights
INITIAL = re.compile(r"(?:^|[\s./])[^\W\d_]{1,3}\.$|\b(?:Jr|Sr|Inc|Corp|Ltd|Co|Prod|Kft|Nr)\.$")
HIRAGANA = re.compile("[\u3041-\u309f]")
NOTICE = "copyright"  # "© Copyright ANSA" is about the text
REPORTER = re.compile(r"(?:记者|記者)\s?[\u4e00-\u9fff]{2,3}\s?$")
DENSE_TAIL = re.compile(r"([。！？＝=（(［【]|\.\s)\s*([^。！？＝=（()）［］【】]{2,20}?)[)）］】]?$")
SENTENCE = re.compile(
    r"(?<=[^\W\d_]{4})[.!?…][\"'”’»)]*\s+[\"'“„«(]*(\S)|[。！？]\s?(?=\S)()|[^\W\d_]\d*[.!?]\s*(?=[“„«])()"
)
WORD = re.compile(r"[^\W\d_]+")


class Credit(NamedTuple):
    """A credit in the words of a line: `words[start:end]`, with its brackets and the sign before it.

    `start` is -1 if only the line as a whole is a caption for sure: where its credit begins cannot be told.
    named: an agency or a seller of pictures stands in it, or a label that only captions have.
    enclosed: it is in brackets. signed: it has no label, but the names of an agency and of a person.
    """

    start: int
    end: int
    named: bool
    enclosed: bool = False
    signed: bool = False


class _Patterns(NamedTuple):
    """Patterns for folded words, of all languages: `before`, `after` and `alone` are labels of captions."""

    cue: re.Pattern[str]
    label: re.Pattern[str]
    first_label: re.Pattern[str]
    before: re.Pattern[str]
    alone: re.Pattern[str]
    alone_enclosed: re.Pattern[str]
    after: re.Pattern[str]
    controls: re.Pattern[str]
    sellers: re.Pattern[str]
    agencies: re.Pattern[str]
    sources: frozenset[str]
    said: frozenset[str]


ENCLOSED_FIRST = re.compile(r"[(\[（【［]([^()\[\]（）【】［］]{4,110})[)\]）】］]\s*")


@cache
def _patterns() -> _Patterns:
    """The patterns, compiled when a line first needs them."""
    from newsclean.languages.compiled import captions as data

    def whole_words(words: str) -> str:
        return rf"(?<![\w.])(?:{words})(?![\w.])"

    word = r"(?<![\w'’-])"
    note = r"(?:\s?[(（][^()（）]{0,30}[)）])?"
    return _Patterns(
        cue=re.compile(
            rf"(?P<label>{word}(?:{data.LABELS}){note}\s*(?:[:：=＝]|[/／]\s?|\s[-–]\s|\.{{3}}|…|(?=©))\s*(?:©\s*)?)"
            rf"|(?P<by>{word}(?:{data.BY})\s*[:：]?\s*)"
            rf"|(?P<sign>(?:[©ⓒ]|\(c\))\s*(?:(?:{data.LABELS})\s*[:：]?\s+)?)"
        ),
        label=re.compile(whole_words(f"{data.LABELS}|pix|pics")),
        first_label=re.compile(rf"(?P<label>{data.LABELS})(?:\s?(?P<comma>[,،，])\s*|\s+)"),
        before=re.compile(rf"(?:{data.BEFORE})(?:\s*[:：,،，]\s*|\s+)"),
        alone=re.compile(rf"(?:{data.ALONE})\.?"),
        alone_enclosed=re.compile(
            rf"[(\[（【［]\s*(?:{data.ALONE})(?:\s*[:/／,-]\s*(?P<source>[^()（）\[\]]{{1,80}}))?\s*[)\]）】］]\s*\.?$"
        ),
        after=re.compile(rf"(?:{data.AFTER})\s*[)\]）】］]?$"),
        controls=re.compile(rf"\s+(?:{data.CONTROLS})$"),
        sellers=re.compile(rf"(?<!\w)(?:{data.SELLERS})(?!\w)"),
        agencies=re.compile(rf"(?<!\w)(?:{data.AGENCIES})(?!\w)"),
        sources=data.SOURCES,
        said=data.SAID,
    )


def hints() -> list[str]:
    """Patterns one of which matches wherever a credit or the label of a caption is, for folded text.

    They are for a fast search in whole texts, most of which have none, and then in lines.
    """
    from newsclean.languages.compiled import captions as data

    pictured = f"{data.LABELS}|pix|pics|{'|'.join(map(re.escape, sorted(data.SOURCES)))}"
    start, end = r"(?:^|[^a-z])", r"(?:[^a-z]|$)"
    return [
        rf"(?:{data.LABELS}) ?(?:[:：=＝/／,،，…©(（–-]|\.\.\.)",
        rf"{start}(?:{data.BY})",
        r"[©ⓒ]|\(c\)",
        rf"{start}(?:{data.BEFORE}|{data.ALONE}|{data.SELLERS}){end}",
        rf"(?:{data.AFTER})[)\]）】］]?\s*(?:\n|$)",
        rf"{start}(?:{data.AGENCIES}) ?/",
        rf"[/=＝] ?(?:{data.AGENCIES}){end}",
        rf"(?:{data.AGENCIES}) (?:{pictured}){end}",
    ]


def read_credit(words: str) -> Credit | None:
    """The credit that the words of a line end with or consist of, if it is sure."""
    if not _may_end_in_credit(words):
        return None
    if (hidden := len(words) - MAX_LINE) > 0:
        found = read_credit(words[hidden:])
        in_prose = found is not None and found.start > 0
        return found._replace(start=hidden + found.start, end=len(words)) if found and in_prose else None
    folded = fold(words)
    known = _patterns()
    end = len(words)
    control = known.controls.search(folded, max(0, end - MAX_CONTROL))
    after = known.after.search(folded, max(0, end - MAX_CONTROL))
    if control:
        end = control.start()
    elif after and after[0].isascii():
        return Credit(-1 if after.start() else 0, end, True)  # "Ines Korhal/NPR hide caption"
    if _begins_with_label(words, end, known):
        return Credit(0, len(words), True)
    for cue in known.cue.finditer(folded, max(0, end - LONGEST), end):
        credit = _after_cue(words, cue, end, known)
        if credit is not None:
            return credit._replace(end=len(words))
    return _without_label(words[:end], known)


def read_credit_at_start(words: str) -> Credit | None:
    """The credit in brackets that a line begins with, before text."""
    found = ENCLOSED_FIRST.match(words)
    if found is None or found.end() == len(words):
        return None
    credit = read_credit(words[: found.end()].rstrip())
    return credit._replace(end=found.end()) if credit is not None and credit.start == 0 else None


def read_captioned(words: str) -> tuple[int, int] | None:
    """Where a label with its credit and a caption begin, and where the caption does.

    `Image copyright Getty Images Image caption The harbour at dawn`, at the beginning of the words or later.
    """
    if len(words) > MAX_LINE:
        return None
    folded = fold(words)
    known = _patterns()
    for label in known.before.finditer(folded):
        caption = words[label.end() :]
        if label.start() == 0 and _is_source(caption, known):
            return 0, label.end()  # "toggle caption Ines Korhal/NPR"
        if not caption or caption[0].islower() or words[label.start()].islower():
            continue
        if label.start() == 0:
            return 0, label.end()
        before = words[: label.start()].rstrip(" ,")
        at = max(0, before.rfind("Image "), before.rfind("Media "))
        first = known.first_label.match(fold(before), at)
        if first is not None and " " in first["label"] and _is_source(before[first.end() :], known):
            return at, label.end()
    return None


def count_sentences(words: str) -> int:
    """How many sentences there are in the words of a caption."""
    count = 1
    for found in SENTENCE.finditer(words):
        begins = found[1]
        count += begins is None or (begins.isalpha() and not begins.islower())
    return count


def reports_speech(words: str) -> bool:
    """Whether a word such as "said" is in the words: captions show, prose tells."""
    said = _patterns().said
    return any(word in said for word in WORD.findall(words.lower()))


def _may_end_in_credit(words: str) -> bool:
    """Whether the end of a line could be one of a credit: nearly all prose fails."""
    last = words[-1]
    if last in CLOSE or (last == "." and words[-2:-1] in CLOSE):
        return True
    tail = words[-LONGEST:]
    return last not in SENTENCE_ENDS or any(sign in tail for sign in SIGNS) or " by " in tail


def _begins_with_label(words: str, end: int, known: _Patterns) -> bool:
    """Whether a line is a label with a comma and names: `Crédit photo, Getty Images`."""
    first = known.first_label.match(fold(words))
    if first is None or first["comma"] is None or not _is_source(words[first.end() : end], known):
        return False
    return " " in first["label"] or (is_dense(first["label"]) and len(first["label"]) >= LONG_DENSE_LABEL)


def _after_cue(words: str, cue: re.Match[str], end: int, known: _Patterns) -> Credit | None:
    """The credit of a label or sign, if nothing but names follows."""
    before = words[: cue.start()].rstrip()
    enclosed = before[-1:] != "" and before[-1] in OPEN
    source = _source_after(words, cue, end, before)
    if not source or not _is_source(source, known):
        return None
    if enclosed:
        before = before[:-1].rstrip()
    elif "/" in cue[0]:
        before = _without_agency(before, known)
    named = _names_agency(source, known)
    if not named and not enclosed and _is_doubtful(cue, before, source):
        return None
    return Credit(_with_sign_before(words, len(before)), end, named, enclosed)


def _source_after(words: str, cue: re.Match[str], end: int, before: str) -> str:
    """What follows a label or sign, without the bracket or full stop at its end; empty if no credit can begin there."""
    source = words[cue.end() : end].strip()
    if cue.lastgroup == "sign" and (YEARS.match(words, cue.end()) or NOTICE in cue[0]):
        return ""
    if before[-1:] and before[-1] in OPEN:
        source = source.rstrip(". ")
        return source[:-1] if source[-1:] and source[-1] in CLOSE else ""
    if source[-1:] in CLOSE and not any(sign in source for sign in OPEN):
        return ""  # in brackets that were opened before the label: "(AP Photo/Ines Korhal)"
    if before and not _may_stand_after(cue, before, words[cue.start()]):
        return ""
    if source.endswith(".") and not INITIAL.search(source):
        return "" if before and before[-1] not in SENTENCE_ENDS and before[-1] not in CLOSERS else source[:-1]
    return source


def _is_doubtful(cue: re.Match[str], before: str, source: str) -> bool:
    """Whether a source without an agency may be none: `(c) The minister`, `Photo / Video`, `Bild: Das Ende`."""
    is_point_of_list = not before and cue[0].startswith("(")
    return is_point_of_list or (cue[0].endswith("/ ") and " " not in source) or _begins_like_prose(source)


def _may_stand_after(cue: re.Match[str], before: str, first: str) -> bool:
    """Whether a label without brackets may begin a credit where it stands: with a capital, or after a sign."""
    if before[-1] in BEFORE_CREDIT or cue.lastgroup == "sign":
        return True
    if first.islower():
        return False
    return cue.lastgroup == "label" or before[-1] in SENTENCE_ENDS or before[-1] in CLOSERS


def _without_agency(before: str, known: _Patterns) -> str:
    """The words before a label without the agency in front of it: `ANTARA FOTO/Ines Korhal`."""
    at = max(0, len(before) - MAX_AGENCY)
    last = [found for found in known.agencies.finditer(fold(before), at) if found.end() == len(before)]
    return before[: last[0].start()].rstrip() if last else before


def _with_sign_before(words: str, end: int) -> int:
    """Where a credit begins with the spaces and the sign before it: `dawn — Photo`, `dawn | Photo`."""
    before = words[:end].rstrip()
    if before[-1:] and before[-1] in DASHES:
        before = before[:-1].rstrip()
    return len(before)


def _is_source(words: str, known: _Patterns) -> bool:
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
    if _names_agency(words, known):
        return True
    if names > MAX_CASELESS and "/" not in words and not any(map(_has_case, tokens)):
        return False
    return 0 < names >= links


def _kind(token: str, known: _Patterns) -> str:
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


def _is_known(token: str, known: _Patterns) -> bool:
    folded = fold(token).strip(".'")
    patterns = (ADDRESS, known.agencies, known.label)
    return folded in known.sources or any(pattern.fullmatch(folded) for pattern in patterns)


def _is_number(token: str) -> bool:
    return token.strip(".'").replace(".", "").isdigit() and len(token) <= MAX_NUMBER


def _names_agency(source: str, known: _Patterns) -> bool:
    """Whether an agency or a seller of pictures is named."""
    names = [source[found.start() : found.end()] for found in known.agencies.finditer(fold(source))]
    return any(len(name) > SHORT_AGENCY or not name.islower() or name == "dpa" for name in names)


def _begins_like_prose(source: str) -> bool:
    """Whether the first word is one that names do not begin with: `Photo: The`, `Bild: Das`."""
    from newsclean.languages.compiled.known_words import KNOWN_WORDS

    first = source.split()[0].strip(".,")
    folded = first.casefold()
    return len(first) > 1 and not first.isupper() and (folded in KNOWN_WORDS or folded in ARTICLES)


def _without_label(words: str, known: _Patterns) -> Credit | None:
    """A credit by who signs it: `(Ines Korhal/AFP)`, `AP Photo/Ines Korhal`, `Getty Images`, `(Symbolbild)`."""
    if words[-1:] in CLOSE or (words[-1:] == "." and words[-2:-1] in CLOSE):
        return _enclosed(words, known)
    if known.alone.fullmatch(fold(words)) and (" " in words or len(words) >= LONG_LABEL):
        return Credit(0, len(words), True)
    if is_dense(words) and (tail := DENSE_TAIL.search(words, max(0, len(words) - LONGEST))):
        return _dense(words, tail, known)
    start = max(_starts_after_sentence(words))
    rest = words[start:].strip()
    if _is_signed(rest, known):
        return Credit(_with_sign_before(words, start), len(words), True, signed=_may_sign_texts(rest, known))
    name, slash, agency = rest.rpartition("/")
    agency = agency.strip()
    if slash and known.agencies.fullmatch(fold(agency)) and not agency.islower() and _ends_in_name(name):
        return Credit(-1, len(words), True, signed=True)
    return None


def _enclosed(words: str, known: _Patterns) -> Credit | None:
    alone = known.alone_enclosed.search(fold(words), max(0, len(words) - LONGEST))
    if alone:
        is_credit = not alone["source"] or _is_source(words[alone.start("source") : alone.end("source")], known)
        return Credit(_with_sign_before(words, alone.start()), len(words), True, True) if is_credit else None
    inside = words.rstrip(".")[:-1]
    opening = max(inside.rfind(sign) for sign in OPEN)
    source = inside[opening + 1 :].strip()
    if opening >= 0 and _is_signed(source, known):
        signed = _may_sign_texts(source, known)
        return Credit(_with_sign_before(words, opening), len(words), True, True, signed)
    if is_dense(words) and (tail := DENSE_TAIL.search(words, max(0, len(words) - LONGEST))):
        return _dense(words, tail, known)
    return None


def _dense(words: str, tail: re.Match[str], known: _Patterns) -> Credit | None:
    """夜明けの港＝共同 · 港口的清晨。新华社记者 陈晓文 摄"""
    sign, source = tail.groups()
    taken = known.after.search(source)
    names = fold(source[: taken.start()] if taken else source)
    agency = known.agencies.search(names)
    sure = taken is not None or (sign in "＝=" and agency is not None and agency[0] == names.strip())
    if not sure or not (agency or REPORTER.search(names)):
        return None
    start = tail.start(2) if sign[0] in SENTENCE_ENDS else tail.start()
    return Credit(len(words[:start].rstrip()), len(words), True)


def _starts_after_sentence(words: str) -> Iterator[int]:
    """Where what may be a credit begins: after the last sentence, or after a dash or a bar."""
    yield 0
    at = max(0, len(words) - LONGEST)
    for found in SENTENCE.finditer(words, at):
        if found[1]:
            yield found.start(1)
    for sign in (" — ", " – ", " | ", " - "):
        if sign in words[at:]:
            yield words.rindex(sign) + len(sign)


def _is_signed(source: str, known: _Patterns) -> bool:
    """Whether a source without a label is one of pictures.

    Left alone: agencies by themselves, and with a newspaper, which sign texts too.
    """
    if not _is_source(source, known):
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


def _may_sign_texts(source: str, known: _Patterns) -> bool:
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


def _ends_in_name(words: str) -> bool:
    last = words.split()[-2:]
    return len(last) == 2 and all(map(_is_name_word, last))
