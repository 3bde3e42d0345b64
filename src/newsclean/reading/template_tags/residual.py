"""Decide whether the tags in a text are residue or its subject.

Residue is at the edge of a line, alone on lines, in runs with few words between, or in a sentence that
is about something else. Tags that are the subject come with technical words, or they are in quotation
marks or backticks, in a fence, or in a line of code.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from newsclean.reading.lines import SENTENCE_ENDS, ends_sentence
from newsclean.reading.template_tags.token import OPENERS, Token

MAX_LABEL = 60  # code points; a line this short that ends no sentence is interface wording
MAX_GAP = 4  # lines of such wording that a section may contain if one of its two tags is lost
MANY_WORDS = 2  # different technical words that count without a tag in a sentence
INLINE_WORDS = 2  # words around a tag that make it part of a sentence

# Technical words. Those that are also everyday words (Hugo, liquid, bash) or page furniture
# ("enable JavaScript", "index.php") count only in technical phrases.
TRADE = re.compile(
    r"\b(?P<word>templat(?:es?\b(?! for\b)|ing|ed)|jinja|handlebars\.?js|nunjucks|freemarker|angularjs|vue\.?js|ansible"
    r"|placeholders?(?! (?:while|image))|shortcodes?|bbcode|github actions|yaml|helm charts?|merge (?:tag|field)s?"
    r"|curly brac\w*|double brac\w*|string interpolation|format strings?|f-strings?|syntax|code snippets?"
    r"|django (?:template|app|project)|laravel|symfony|wordpress (?:plugin|theme|editor|shortcode)|(?<![./])php(?![?/])"
    r"|python (?:code|script|program\w*|format\w*|string\w*|develop\w*)"
    r"|(?<!enable )javascript(?! (?:is|to|enabled|disabled|in your))|typescript|(?:in|of|the) bash|shell scripts?"
    r"|printf|preprocessor|compilers?|source code|regular expressions?|wikitext|erb|ejs|jsp|markup"
    r"|obsidian|print_r|var_dump"
    r"|programmers?|programming languages?|environment variables?|variables?"
    r"|liquid (?:template|tag|code|syntax|filter)|hugo (?:site|theme|shortcode|template)"
    r"|platzhalter|geschweifte\w* klammer\w*|vorlagensprache|accolades (?:doubles|fermantes|ouvrantes)|gabarits?"
    r"|llaves dobles|doble llave|marcador de posición|chaves duplas|segnaposto|graffe"
    r"|шаблон\w*|скобк\w*|szablon\w*|šablon\w*|şablon\w*)\b"
    r"|(?P<dense>プレースホルダー?|テンプレート|波括弧|模板|占位符|大括号|花括号|템플릿|중괄호)",
    re.IGNORECASE,
)
# Names that are also words count only with a capital, inside a sentence or at the start of the text.
NAMED = re.compile(
    r"(?:(?<=[a-z,] )|(?<=\A))(?P<name>Mustache|Handlebars|Liquid|Twig|Angular|Vue|Svelte|Smarty|Blade|LaTeX|Python)\b"
)
FENCE = re.compile(
    r"```(?:[^`]|`(?!``)){0,5000}+```"
    r"|\[(?P<code>code|sourcecode|noparse|raw)\b[^\]\n]{0,200}+\]"
    r"(?:[^\[]|\[(?!/?(?P=code)\b)){0,5000}+\[/(?P=code)\]"
)
QUOTED = re.compile(
    r"“[^“”\n]{0,300}+”|(?<![=\w])\"[^\"\n]{0,300}+\"|«[^«»\n]{0,300}+»|»[^«»\n]{0,300}+«|„[^„“”\n]{0,300}+[“”]"
    r"|「[^「」\n]{0,300}+」|‘[^‘’\n]{0,100}+’(?!\w)|(?<!\w)'\x00[^'\n]{0,100}+'|`[^`\n]{0,300}+`"
)
CODE_LINE = re.compile(
    r"\s*(?:[a-z_][\w.-]*\s*=[^=]|[a-z_][\w-]*:\s|-\s+[a-z_][\w-]*:\s|\$ |>>> |//|/\*"
    r"|(?:if|for|while|return|def|let|const|var|echo|print)\b.*[({]"
    r"|<!?[a-zA-Z])|.*(?:[;{]\s*|=>.*|</\w+>\s*)$"
)
WORDS = re.compile(r"[^\W\d_]+")


class Span(Protocol):
    """A span of the text: a tag, or another piece to remove."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class TagLine(NamedTuple):
    """A line with tags, which are `tags[first:last]` of the text; in `masked`, the tags are NULs."""

    start: int
    end: int
    masked: str
    first: int
    last: int


def residual_tags(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tags in a text that are residue, not its subject; nearly every text has none."""
    if not tokens:
        return ()
    lines = list(tag_lines(text, tokens))
    tokens, lines = _believed(text, tokens, lines)
    if not tokens:
        return ()
    shown = _shown(text, tokens, lines)
    inline = _inline(tokens, lines)
    if _is_about_templates(text, tokens, lines, shown, inline):
        tail = _tail_of_tags(text, tokens)
        return tuple(token for token in tokens if token.start >= tail)
    names = {tokens[i].name for i in shown}
    return tuple(
        token
        for i, token in enumerate(tokens)
        if i not in shown and not (i in inline and token.name and token.name in names)
    )


def tag_lines(text: str, tokens: Sequence[Span]) -> Iterator[TagLine]:
    """The lines with tags, in order; the lines of a tag that spans several count as one."""
    i = 0
    while i < len(tokens):
        start = text.rfind("\n", 0, tokens[i].start) + 1
        first, end = i, start
        pieces: list[str] = []
        here = start
        while i < len(tokens) and (i == first or tokens[i].start < end):
            pieces += text[here : tokens[i].start], "\0" * (tokens[i].end - tokens[i].start)
            here = tokens[i].end
            if here > end or i == first:
                end = text.find("\n", here)
                end = len(text) if end < 0 else end
            i += 1
        pieces.append(text[here:end])
        yield TagLine(start, end, "".join(pieces), first, i)


def _believed(text: str, tokens: tuple[Token, ...], lines: list[TagLine]) -> tuple[tuple[Token, ...], list[TagLine]]:
    """The sure tags, and the unsure ones on a line without words, if the text has a sure tag or they are brackets."""
    if all(token.sure for token in tokens):
        return tokens, lines
    has_sure = any(token.sure for token in tokens)
    kept: list[Token] = []
    for line in lines:
        tags = tokens[line.first : line.last]
        alone = not WORDS.search(line.masked)
        brackets = all(token.rule != "templates.tag" for token in tags)
        kept += [token for token in tags if token.sure or (alone and (has_sure or brackets))]
    return tuple(kept), list(tag_lines(text, kept))


def _shown(text: str, tokens: Sequence[Token], lines: Sequence[TagLine]) -> set[int]:
    """The tags that are shown as examples: in quotes, in backticks, in a fence, in a line of code."""
    shown: set[int] = set()
    fences = [hit.span() for hit in FENCE.finditer(text)]
    starts = [token.start for token in tokens]
    for start, end in fences:
        shown.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    for line in lines:
        if not WORDS.search(line.masked):
            continue
        if CODE_LINE.match(line.masked):
            shown.update(range(line.first, line.last))
            continue
        for quoted in QUOTED.finditer(line.masked):
            start, end = line.start + quoted.start(), line.start + quoted.end()
            shown.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return shown


def _inline(tokens: Sequence[Token], lines: Sequence[TagLine]) -> set[int]:
    """The tags with words on both sides, or in a sentence."""
    inline: set[int] = set()
    for line in lines:
        words = [hit.start() + line.start for hit in WORDS.finditer(line.masked)]
        if len(words) < INLINE_WORDS:
            continue
        low, high = words[0], words[-1]
        goes_on = line.masked.rstrip()[-1:] in SENTENCE_ENDS or tokens[line.first].start < low
        inline.update(
            i for i in range(line.first, line.last) if low < tokens[i].start and (tokens[i].start < high or goes_on)
        )
    return inline


def _is_about_templates(
    text: str, tokens: Sequence[Token], lines: Sequence[TagLine], shown: set[int], inline: set[int]
) -> bool:
    words = _trade_words(text, tokens)
    if "${{" in text:
        return True
    if not words:
        return False
    if len(words) >= MANY_WORDS or shown or inline:
        return True
    return any(_is_announced(text, line) for line in lines)


def _is_announced(text: str, line: TagLine) -> bool:
    return text[max(0, line.start - 3) : line.start].rstrip()[-1:] in ("：", ":")


def _trade_words(text: str, tokens: Sequence[Token]) -> set[str]:
    """The different technical words in a text, outside its tags; singular and plural count as one."""
    pieces = []
    here = 0
    for token in tokens:
        pieces.append(text[here : token.start])
        here = token.end
    prose = " ".join((*pieces, text[here:]))
    found = {(hit["word"] or hit["dense"]).lower()[:8] for hit in TRADE.finditer(prose)}
    return found | {hit["name"].lower()[:8] for hit in NAMED.finditer(prose)}


def _tail_of_tags(text: str, tokens: tuple[Token, ...]) -> int:
    """Where the lines that contain only section tags and labels begin, at the end of the text.

    They are residue even after an article about templates. Without a section tag there are none.
    """
    tail = len(text)
    has_section = False
    above = list(tokens)
    while tail:
        line_start = text.rfind("\n", 0, tail - 1) + 1
        inside: list[Token] = []
        while above and above[-1].start >= line_start:
            inside.append(above.pop())
        rest = _without(text, line_start, tail, inside[::-1]).strip()
        if rest and (not is_label(rest) or (not inside and not has_section)):
            break
        has_section |= any(token.kind in OPENERS or token.kind == "close" for token in inside)
        tail = line_start
    return tail if has_section else len(text)


def _without(text: str, start: int, end: int, tokens: Sequence[Token]) -> str:
    pieces = []
    for token in tokens:
        pieces.append(text[start : token.start])
        start = token.end
    return "".join(pieces) + text[start:end]


def sections(text: str, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """The spans of the sections of residual tags that contain no prose, in order.

    Each is from the opening to the closing tag, outermost only. Case does not matter in names. If one of the two
    tags is lost, the section covers the tags and the few short lines next to the other one.
    """
    gaps = [text[a.end : b.start] for a, b in pairwise(tokens)]
    near = [_is_gap(gap) for gap in gaps]  # near[i]: tag i + 1 can be reached from i
    prose = _running_count([_has_prose(gap) for gap in gaps])
    pairs: list[tuple[int, int]] = []
    waiting: dict[str, list[int]] = {}
    back, ahead = _reach(near)
    for i, token in enumerate(tokens):
        if token.kind in OPENERS:
            waiting.setdefault(token.name, []).append(i)
        elif token.kind == "close":
            pairs.append((waiting[token.name].pop() if waiting.get(token.name) else back[i], i))
    pairs += [(i, ahead[i]) for left in waiting.values() for i in left]
    spans = [(tokens[a].start, tokens[b].end) for a, b in pairs if prose[a] == prose[b]]
    outer: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not outer or end > outer[-1][1]:
            outer.append((start, end))
    return tuple(outer)


def _running_count(flags: Sequence[bool]) -> list[int]:
    counts = [0]
    for flag in flags:
        counts.append(counts[-1] + flag)
    return counts


def _reach(near: list[bool]) -> tuple[list[int], list[int]]:
    """For each tag, the first and the last one that can be reached from it across gaps of a few short lines."""
    back = [0] * (len(near) + 1)
    ahead = list(range(len(near) + 1))
    for i, close in enumerate(near):
        back[i + 1] = back[i] if close else i + 1
    for i in range(len(near) - 1, -1, -1):
        ahead[i] = ahead[i + 1] if near[i] else i
    return back, ahead


def _is_gap(between: str) -> bool:
    lines = [line.strip() for line in between.split("\n") if line.strip()]
    return len(lines) <= MAX_GAP and all(map(is_label, lines))


def _has_prose(between: str) -> bool:
    return not all(is_label(words) for line in between.split("\n") if (words := line.strip()))


def is_label(words: str) -> bool:
    """Whether the words, which are not empty, are short and end no sentence."""
    return len(words) <= MAX_LABEL and not ends_sentence(words)
