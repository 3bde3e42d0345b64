"""What captions and credits are recognised by, in all languages: labels, signs, sellers of pictures, agencies."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Patterns(NamedTuple):
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


@cache
def patterns() -> Patterns:
    """The patterns, compiled when a line first needs them."""
    from newsclean.languages.compiled import captions as data

    def whole_words(words: str) -> str:
        return rf"(?<![\w.])(?:{words})(?![\w.])"

    word = r"(?<![\w'’-])"
    note = r"(?:\s?[(（][^()（）]{0,30}[)）])?"
    return Patterns(
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
