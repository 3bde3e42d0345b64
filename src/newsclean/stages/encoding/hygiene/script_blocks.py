"""Distinguish lines of script, style sheet and JSON-LD from lines of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

MIN_CODE_WORDS = 3  # in the prose: then code is what the text is about
MAX_BLOCK = 2000  # lines of script or style in a row
MAX_JSON = 400  # lines
MAX_SELECTOR = 300
PROSE_WORDS = 8

# How a line of script begins that nobody writes in prose; it must also end as one does, or open a block.
SCRIPT = re.compile(
    r"""[ \t]*+(?:
      \(?[ ]*(?:async[ ])?function\b[ ]*+[\w$]*+[ ]*+\([^()\n]*\)[ ]*\{
    | [!+;]?(?:void[ ])?function[ ]*\(
    | \(?[ ]*\([^()\n]*\)[ ]*=>
    | \([ ]*(?:window|document|adsbygoogle)\b[^\n]*[;{]
    | (?:var|let|const)[ ]+[\w$]+[ ]*(?:=|;[ ]*$|,[ ]*[\w$]+[ ]*[=,;])
    | (?:window|document|googletag|dataLayer|jQuery|_gaq|_paq|_taq|_taboola|_satellite|_sf_async_config|adsbygoogle|
        OneTrust|NREUM|Drupal|apstag|pbjs|__tcfapi|twttr|FB(?=\.)|gtag|fbq|twq|ga)(?:\.[\w$]+)*+(?:\[[^\]\n]*\](?:\.[\w$]+)*+)?
        [ ]*(?:=|\(|\|\|)
    | \$\((?:["'.\#]|document|function|window|this)
    | if[ ]*\([^\n]*\)[ ]*\{
    | try[ ]*\{[ ]*$
    | (?:this|[a-z_$][\w$]*)(?:\.[\w$]+)+[ ]*=[ ]*(?:function\b|new[ ]|\{|\[|["'!\d]|true|false|null)
    | (?:new[ ])?[A-Za-z_$][\w$]*(?:\.[\w$]+)+\([^\n]*\)[ ]*;[ ]*$
    | //[ ]*<?!?(?:\[CDATA\[|\]\]>) | /\*[ ]*<!\[CDATA\[
    | ["']use[ ]strict["'][ ]*;
    )""",
    re.VERBOSE,
)
# What a line of script that stands alone must name; `function (a, b) { return a + b; }` may be a sample.
PAGE_OBJECT = re.compile(
    r"\b(?:window|document|location|navigator|googletag|dataLayer|jQuery|adsbygoogle|_gaq|_paq|_taq|_taboola"
    r"|_sf_async_config|OneTrust|NREUM|Drupal|apstag|pbjs|__tcfapi|twttr|FB|gtag|fbq|twq|ga|setTimeout|addEventListener)\b"
    r"|\$\(|CDATA|use strict"
)
SCRIPT_END = re.compile(r"[;{}(\[,>|&+=]\s*$|\*/\s*$|\)\s*$|//[^\n]*$")
CODE_ENDS = frozenset(";{}([,>|&+=)/")  # the last characters that `SCRIPT_END` knows
# What else stands in such a block, where its braces are open or just closed; no space at either end.
CODE_LINE = re.compile(r"[})\]][^\w]*|[^\n]*[;{}(\[,]|//.*|/?\*.*|[\"'\w$-]+\s*:\s*\S.*|\.[\w$]+\(.*|")
STYLE_START = re.compile(
    r"[ \t]*(?:[.\#][A-Za-z_-][\w-]*|:root\b|\*"
    r"|@(?:media|font-face|import|charset|supports|keyframes|-webkit-keyframes|page|layer)\b"
    r"|(?:html|body|div|span|p|a|ul|ol|li|h[1-6]|img|table|t[rdh]|section|article|header|footer|nav|main|aside|figure"
    r"|figcaption|blockquote|button|input|form|iframe|video|svg|amp-[\w-]+|to|from|\d{1,3}%)(?=[ \t]*[{.\#:,>\[\s]))",
)
SELECTOR = re.compile(r"[\w\-.#:>+~*,\[\]=\"'^$|()@%/\\ \t]*")
DECLARATION = re.compile(r"\s*-{0,2}[a-zA-Z][\w-]{2,}\s*:\s*[^\s{}][^{}]*")
AT_STATEMENT = re.compile(r"[ \t]*@(?:import|charset)\s+[^\n;]{1,300};\s*$")
JSON_NEXT = re.compile(r"\s*(?:\"|[{\[]\s*(?:\"|$))")
CODE_WORDS = re.compile(
    r"\b(?:java ?script|typescript|css|html5?|json|python|code|coding|coder|program(?:mer|ming)s?|developers?"
    r"|functions?|variables?|syntax|compiler|browsers?|script(?:s|ing)?|style ?sheets?|selectors?|quellcode"
    r"|programmier\w*|funktion(?:en)?|código|función|programador\w*|fonctions?|développeu\w+|codice|funzione|код\w*|функци\w+"
    r"|программист\w*)\b|代码|函数|コード|関数",
    re.IGNORECASE,
)


def starts_of(lines: Sequence[str]) -> list[int]:
    starts, here = [], 0
    for line in lines:
        starts.append(here)
        here += len(line) + 1
    return starts


def is_about_code(lines: Sequence[str], blocks: Sequence[tuple[int, int]]) -> bool:
    """Whether the lines outside the blocks keep mentioning programs."""
    inside = {i for first, last in blocks for i in range(first, last + 1)}
    prose = "\n".join(line for i, line in enumerate(lines) if i not in inside)
    return len(CODE_WORDS.findall(prose)) >= MIN_CODE_WORDS


def find_blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last lines of what is script, style sheet or JSON-LD."""
    i, closings = 0, _closings(lines) if any(map(_may_begin_json, lines)) else []
    while i < len(lines):
        last = _end_of_json(lines, i, closings[i]) if _may_begin_json(lines[i]) else None
        if last is None:
            last = _end_of_block(lines, i)
        if last is None:
            i += 1
        else:
            yield i, last
            i = last + 1


def _end_of_block(lines: Sequence[str], first: int) -> int | None:
    """The last line of the block that begins with a line, or None if none does."""
    if not _begins_block(lines[first]):
        return None
    depth, last = 0, first
    for i in range(first, min(len(lines), first + MAX_BLOCK)):
        line = lines[i]
        if i > first and not (_begins_block(line) or (_reads_as_code(line) and (depth > 0 or _closes(line)))):
            break
        depth = max(0, depth + sum(map(line.count, "{([")) - sum(map(line.count, "})]")))
        if line.strip():
            last = i
    if last == first and SCRIPT.match(lines[first]):
        return last if depth > 0 or PAGE_OBJECT.search(lines[first]) else None
    return last if depth == 0 or last > first else None


def _begins_block(line: str) -> bool:
    if not ("{" in line or "@" in line or "//" in line or line.rstrip()[-1:] in CODE_ENDS):
        return False  # most lines: no pattern has to be tried
    if SCRIPT.match(line):
        return SCRIPT_END.search(line) is not None
    return STYLE_START.match(line) is not None and reads_as_style(line)


def reads_as_style(line: str) -> bool:
    """Whether a line is nothing but rules of a style sheet, or the head of one."""
    if AT_STATEMENT.match(line):
        return True
    if "{" not in line:
        return False
    for rule in line.split("}"):
        selector, brace, declarations = rule.rpartition("{")
        selector = selector.replace("{", " ")
        if not brace and rule.strip(" \t;"):
            return False
        if len(selector) > MAX_SELECTOR or not SELECTOR.fullmatch(selector):
            return False
        if not all(DECLARATION.fullmatch(part) for part in declarations.split(";") if part.strip()):
            return False
    return True


def _reads_as_code(line: str) -> bool:
    words = line.split()
    if len(words) >= PROSE_WORDS and line.rstrip()[-1] in '.!?”"' and "{" not in line and "=" not in line:
        return False
    return CODE_LINE.fullmatch(line.strip()) is not None


def _closes(line: str) -> bool:
    return bool(line.strip()) and not any(char.isalnum() for char in line) and line.strip()[0] in "})]*/"


def _may_begin_json(line: str) -> bool:
    return line.lstrip().startswith(("{", "["))


def _end_of_json(lines: Sequence[str], first: int, last: int) -> int | None:
    """The last line of a JSON object or list that begins with a line, if it is data about the page."""
    opening = lines[first].lstrip()
    if opening.startswith("{{"):
        return None
    if opening.strip() in ("{", "[", "[{") and not JSON_NEXT.match(lines[first + 1] if first + 1 < len(lines) else ""):
        return None
    is_bare = '"' not in lines[first] and len(opening.strip()) > 2
    if last - first >= MAX_JSON or (last > first and is_bare):
        return None
    return last if is_page_data("\n".join(lines[first : last + 1])) else None


def _closings(lines: Sequence[str]) -> list[int]:
    """For each line the one at whose end no more brackets are open than before it; past the last line if none."""
    closings = [len(lines) + MAX_JSON] * len(lines)
    waiting: list[tuple[int, int]] = []  # lines, and how deep in brackets each begins, deeper and deeper
    depth = 0
    for i, line in enumerate(lines):
        waiting.append((depth, i))
        depth += sum(map(line.count, "{[")) - sum(map(line.count, "}]"))
        while waiting and waiting[-1][0] >= depth:
            closings[waiting.pop()[1]] = i
    return closings


def is_page_data(block: str) -> bool:
    """Whether a block is a JSON object with data about the page, or a list of them."""
    from json import loads

    if '"' not in block:
        return False
    try:
        data = loads(block.strip().rstrip(";,"))
    except (ValueError, RecursionError):
        return False
    if isinstance(data, list):
        data = data[0] if data else None
    return isinstance(data, dict) and ("@context" in data or "@type" in data or "@graph" in data or len(data) > 1)
