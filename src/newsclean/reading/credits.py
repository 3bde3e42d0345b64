"""Picture credits: `Foto: Ines Korhal / dpa`, `(Image credit: Ada Brook)`, `© Reuters`, `Ines Korhal/AFP hide caption`.

A credit stands at the end of a line, or is all of it. It is sure only if a label, a sign or a seller of pictures stands
with it and nothing but names follows: `Photo: A history, is the title of her book` is prose, and so is
`Getty Images sued the company on Monday`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.reading.caption_patterns import Patterns, patterns
from newsclean.reading.credit_sources import (
    begins_like_prose,
    ends_in_name,
    is_signed,
    is_source,
    may_sign_texts,
    names_agency,
)
from newsclean.reading.folding import fold
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS, is_dense

MAX_LINE = 1_000  # characters of a line to look at
LONGEST = 160  # characters of a credit with its label
MAX_CONTROL = 50  # of a button after it
MAX_AGENCY = 30
LONG_LABEL = 9  # characters of a word that says enough alone
LONG_DENSE_LABEL = 4
SIGNS = ":：=＝©ⓒ/／|"  # a credit without any of them has a label of its own, or is in brackets
OPEN, CLOSE = "([（【［", ")]）】］"
DASHES = "|/–—―-·•▲△＝="
BEFORE_CREDIT = OPEN + DASHES + ",*;"
YEARS = re.compile(r"\s*(?:19|20)\d\d\b(?:\s*[-–]\s*(?:19|20)\d\d)?\s+\S")  # after a ©: a notice of rights
INITIAL = re.compile(r"(?:^|[\s./])[^\W\d_]{1,3}\.$|\b(?:Jr|Sr|Inc|Corp|Ltd|Co|Prod|Kft|Nr)\.$")
NOTICE = "copyright"  # "© Copyright ANSA" is about the text
REPORTER = re.compile(r"(?:记者|記者)\s?[\u4e00-\u9fff]{2,3}\s?$")
DENSE_TAIL = re.compile(r"([。！？＝=（(［【]|\.\s)\s*([^。！？＝=（()）［］【】]{2,20}?)[)）］】]?$")
SENTENCE = re.compile(
    r"(?<=[^\W\d_]{4})[.!?…][\"'”’»)]*\s+[\"'“„«(]*(\S)|[。！？]\s?(?=\S)()|[^\W\d_]\d*[.!?]\s*(?=[“„«])()"
)
ENCLOSED_FIRST = re.compile(r"[(\[（【［]([^()\[\]（）【】［］]{4,110})[)\]）】］]\s*")


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


def read_credit(words: str) -> Credit | None:
    """The credit that the words of a line end with or consist of, if it is sure."""
    if not _may_end_in_credit(words):
        return None
    if (hidden := len(words) - MAX_LINE) > 0:
        found = read_credit(words[hidden:])
        in_prose = found is not None and found.start > 0
        return found._replace(start=hidden + found.start, end=len(words)) if found and in_prose else None
    folded = fold(words)
    known = patterns()
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


def _may_end_in_credit(words: str) -> bool:
    """Whether the end of a line could be one of a credit: nearly all prose fails."""
    last = words[-1]
    if last in CLOSE or (last == "." and words[-2:-1] in CLOSE):
        return True
    tail = words[-LONGEST:]
    return last not in SENTENCE_ENDS or any(sign in tail for sign in SIGNS) or " by " in tail


def _begins_with_label(words: str, end: int, known: Patterns) -> bool:
    """Whether a line is a label with a comma and names: `Crédit photo, Getty Images`."""
    first = known.first_label.match(fold(words))
    if first is None or first["comma"] is None or not is_source(words[first.end() : end], known):
        return False
    return " " in first["label"] or (is_dense(first["label"]) and len(first["label"]) >= LONG_DENSE_LABEL)


def _after_cue(words: str, cue: re.Match[str], end: int, known: Patterns) -> Credit | None:
    """The credit of a label or sign, if nothing but names follows."""
    before = words[: cue.start()].rstrip()
    enclosed = before[-1:] != "" and before[-1] in OPEN
    source = _source_after(words, cue, end, before)
    if not source or not is_source(source, known):
        return None
    if enclosed:
        before = before[:-1].rstrip()
    elif "/" in cue[0]:
        before = _without_agency(before, known)
    named = names_agency(source, known)
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
    return is_point_of_list or (cue[0].endswith("/ ") and " " not in source) or begins_like_prose(source)


def _may_stand_after(cue: re.Match[str], before: str, first: str) -> bool:
    """Whether a label without brackets may begin a credit where it stands: with a capital, or after a sign."""
    if before[-1] in BEFORE_CREDIT or cue.lastgroup == "sign":
        return True
    if first.islower():
        return False
    return cue.lastgroup == "label" or before[-1] in SENTENCE_ENDS or before[-1] in CLOSERS


def _without_agency(before: str, known: Patterns) -> str:
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


def _without_label(words: str, known: Patterns) -> Credit | None:
    """A credit by who signs it: `(Ines Korhal/AFP)`, `AP Photo/Ines Korhal`, `Getty Images`, `(Symbolbild)`."""
    if words[-1:] in CLOSE or (words[-1:] == "." and words[-2:-1] in CLOSE):
        return _enclosed(words, known)
    if known.alone.fullmatch(fold(words)) and (" " in words or len(words) >= LONG_LABEL):
        return Credit(0, len(words), True)
    if is_dense(words) and (tail := DENSE_TAIL.search(words, max(0, len(words) - LONGEST))):
        return _dense(words, tail, known)
    start = max(_starts_after_sentence(words))
    rest = words[start:].strip()
    if is_signed(rest, known):
        return Credit(_with_sign_before(words, start), len(words), True, signed=may_sign_texts(rest, known))
    name, slash, agency = rest.rpartition("/")
    agency = agency.strip()
    if slash and known.agencies.fullmatch(fold(agency)) and not agency.islower() and ends_in_name(name):
        return Credit(-1, len(words), True, signed=True)
    return None


def _enclosed(words: str, known: Patterns) -> Credit | None:
    alone = known.alone_enclosed.search(fold(words), max(0, len(words) - LONGEST))
    if alone:
        is_credit = not alone["source"] or is_source(words[alone.start("source") : alone.end("source")], known)
        return Credit(_with_sign_before(words, alone.start()), len(words), True, True) if is_credit else None
    inside = words.rstrip(".")[:-1]
    opening = max(inside.rfind(sign) for sign in OPEN)
    source = inside[opening + 1 :].strip()
    if opening >= 0 and is_signed(source, known):
        signed = may_sign_texts(source, known)
        return Credit(_with_sign_before(words, opening), len(words), True, True, signed)
    if is_dense(words) and (tail := DENSE_TAIL.search(words, max(0, len(words) - LONGEST))):
        return _dense(words, tail, known)
    return None


def _dense(words: str, tail: re.Match[str], known: Patterns) -> Credit | None:
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
