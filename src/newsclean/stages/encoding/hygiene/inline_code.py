"""Script, style sheet and JSON-LD inside a line of prose: "… she said. .box-1{color:red} The council …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.stages.encoding.hygiene.script_blocks import is_page_data, reads_as_style

MAX_CODE = 4_000  # characters of one piece
MAX_PIECES = 200  # in a line, also those that turn out to be none
# How a piece begins that is not prose, wherever it stands.
BEGINS = re.compile(
    r"""(?P<style>(?<!\w)[.\#][A-Za-z_-][\w-]*(?=[\s.,:>+~\#\[{])|\.css-[a-z0-9]+(?=[\s.,:>+~\#\[{-])
         |@(?:media|supports|font-face|keyframes|-webkit-keyframes)\b(?=[\s{(]))
      | (?P<data>\{[ ]?"@(?:context|type|graph)"[ ]?:)
      | (?P<script>(?<![\w$])
          (?:(?:window|document)(?:\.[\w$]{1,60}+){1,8}+|window\[['"][\w$]+['"]\]
            |(?:googletag|dataLayer|adsbygoogle|apstag|pbjs|_gaq|_paq|_taboola|_satellite|twttr|OneTrust|__tcfapi)(?:\.[\w$]{1,60}+){0,8}+
            |(?:gtag|fbq)(?=\(["']))
          (?=[ ]?=[^=]|\(|[ ]?\|\|)
          |\((?:async[ ])?function[ ]?\([\w$, ]*\)[ ]?\{)""",
    re.VERBOSE,
)
PART = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[\"'{}()\[\];]")
PAIRS = {"}": "{", ")": "(", "]": "["}
GOES_ON = re.compile(r"\s*(?:[.(\[=|,?:&+]|;)")  # after a bracket that closed: the statement is not over
TAGS = frozenset(
    "html body div span p a ul ol li h1 h2 h3 h4 h5 h6 img table tr td th section article header footer nav main aside"
    " figure figcaption blockquote button input form iframe video svg picture strong em".split()
)
BEFORE_TEXT = (*":=({[,&|?", *"\"'`“‘„«")  # code that begins further left, an announcement, a quotation


def find_inline(line: str) -> list[tuple[int, int]]:
    """The spans of a line that are code of the page, from left to right; pieces in a row are one.

    Left alone: what a colon announces or quotation marks enclose, and pieces whose end nothing shows.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _pieces(line):
        if spans and not line[spans[-1][1] : start].strip():
            spans[-1] = spans[-1][0], end
        elif not line[:start].rstrip().endswith(BEFORE_TEXT) and not line.startswith("`", end):
            spans.append((start, end))
    return spans


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    at = 0
    for _ in range(MAX_PIECES):
        begins = BEGINS.search(line, at)
        if begins is None:
            return
        end = _end_of(line, begins)
        if end is None:
            at = begins.end()
        else:
            yield begins.start(), end
            at = end


def _end_of(line: str, begins: re.Match[str]) -> int | None:
    if begins.lastgroup == "style":
        return _end_of_style(line, begins.start())
    end = _balanced(line, begins.start(), begins.start() + MAX_CODE)
    if end is None:
        return None
    if begins.lastgroup == "data":
        return end if is_page_data(line[begins.start() : end]) else None
    return _end_of_statement(line, begins.start())


def _end_of_style(line: str, start: int) -> int | None:
    """Where the rule of a style sheet ends whose selector begins here."""
    brace = line.find("{", start, start + MAX_CODE)
    if brace < 0 or not _is_selector(line[start:brace]):
        return None
    end = _balanced(line, brace, start + MAX_CODE)
    return end if end is not None and reads_as_style(line[start:end]) else None


def _is_selector(words: str) -> bool:
    if words.startswith("@"):
        return True
    if words.rstrip().endswith(":"):
        return False
    return all(part[0] in ".#:>+~*[" or part.partition(":")[0] in TAGS for part in words.replace(",", " ").split())


def _balanced(line: str, start: int, stop: int) -> int | None:
    """Where the first bracket from here on is closed again."""
    waiting: list[str] = []
    for part in PART.finditer(line, start, stop):
        sign = part[0]
        if sign in PAIRS:
            if not waiting or waiting.pop() != PAIRS[sign]:
                return None
            if not waiting:
                return part.end()
        elif sign in "{([":
            waiting.append(sign)
        elif sign == ";" and not waiting:
            return part.end()
        elif sign in "\"'":
            return None
    return None


def _end_of_statement(line: str, start: int) -> int | None:
    """Where a statement ends: at its semicolon, or after a call that nothing follows."""
    stop = start + MAX_CODE
    while (end := _balanced(line, start, stop)) is not None:
        if line[end - 1] == ";":
            return end
        if not GOES_ON.match(line, end):
            return end if line[end - 1] == ")" else None
        start = end
    return None
