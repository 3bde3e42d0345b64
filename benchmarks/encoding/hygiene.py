"""Leftovers of scraping: entities, tags, scripts, controls; and text that only looks like them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from benchmarks.encoding.case import Case
from benchmarks.encoding.sentences import LANGUAGES, Language, sentences

NAMED = {
    "é": "&eacute;", "ü": "&uuml;", "ö": "&ouml;", "ä": "&auml;", "ß": "&szlig;", "ñ": "&ntilde;", "ç": "&ccedil;",
    "à": "&agrave;", "’": "&rsquo;", "“": "&ldquo;", "”": "&rdquo;", "–": "&ndash;", "—": "&mdash;", "…": "&hellip;",
    "€": "&euro;", "£": "&pound;", "«": "&laquo;", "»": "&raquo;", "„": "&bdquo;", "å": "&aring;", "ø": "&oslash;",
}  # fmt: skip
C1 = {"’": "\x92", "“": "\x93", "”": "\x94", "–": "\x96", "—": "\x97", "…": "\x85", "€": "\x80", "‘": "\x91"}
SCRIPTS = (
    "window.dataLayer = window.dataLayer || [];",
    "function gtag(){dataLayer.push(arguments);}",
    ".article-body p{font-size:16px;line-height:1.5}",
    "var googletag = googletag || {};",
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"x"}',
    "@media (max-width: 767px) {\n  .box { display: none; }\n}",
    "(function(d, s, id) {\n  var js = d.getElementsByTagName(s)[0];\n  js.id = id;\n}(document, 'script', 'sdk'));",
)

# Leftovers in invented lines; `|` separates the damaged line from the correct one, `⏎` is a line end.
PAIRS = """
caf&eacute;|café
Fish &amp;amp;lt; chips|Fish < chips
&#128;5 and &#150; and &#x93;so&#x94;|€5 and – and “so”
x < 5 &amp; y|x < 5 & y
AT&amp;T and R&amp;amp;D|AT&T and R&D
a&nbsp;&nbsp;&nbsp;b|a b
Bun&shy;des&shy;tag|Bundestag
and so&hellip;|and so…
&lsquo;Ever&rsquo; &mdash; &bdquo;nie&ldquo;|‘Ever’ — „nie“
5 &gt; 3 &amp;&amp; 2 &lt; 4|5 > 3 && 2 < 4
&#55357;&#56832; smile|😀 smile
&#x1F600; smile|😀 smile
&EACUTE;TAT|ÉTAT
The <b>old</b> <i>town</i>|The old town
One<br>Two<br/>Three|One⏎Two⏎Three
<p>One.</p><p>Two.</p>|One.⏎Two.
See <a href="https://a.example/?x=1&amp;y=2">this</a>.|See this.
One<!-- ad slot 3 -->Two|OneTwo
One<script>var a = 1;</script>Two|OneTwo
<span class="x">Deep <em>inside</em></span>|Deep inside
\x1b[31mred\x1b[0m and \x1b[1;4mbold\x1b[m|red and bold
\x9b31mred\x9b0m|red
\x1b]8;;https://a.example\x07link text\x1b]8;;\x07 stays|link text stays
\x1b]0;title\x1b\\text|text
\x9d8;;https://a.example\x9clink\x9d8;;\x9c|link
zero\u200bwidth word\u2060joiner b\ufeffom|zerowidth wordjoiner bom
a\u2061b\u2062c\u2063d|abcd
\u200eLatin\u200f \u202atext\u202c|Latin text
a\U000e0041\U000e0042b|ab
a\ufdd0b\ufffec\U0001ffffd|abcd
page\x0ctwo\x0bthree|page⏎two⏎three
one\x85two\u2028three\u2029four|one⏎two⏎three⏎four
a\x00b\x07c\x1fd\x7fe|abcde
e\u0301te\u0301 nai\u0308ve|été naïve
Vie\u0323\u0302t Nam|Việt Nam
\u1112\u1161\u11ab\u1100\u1173\u11af|한글
o\ufb03ce \ufb01ve \ufb02ag a\ufb00air \ufb04|office five flag affair ffl
La\ufb06 \ufb05|Last st
"""
LEFT = """
AT&T, R&D, Q&A; H&M; Johnson&Johnson
See https://shop.example/?a=1&copy=2&lt=3&reg=4
See https://shop.example/?a=1&copy;=2 there
x < 5 and y > 3, a<b, I <3 you, <- arrow ->
<ABCD> rose 3%, said <someone@mail.example>
In HTML the entity &amp; stands for an ampersand.
Write `&nbsp;` in HTML for a space that does not break.
{{ link '<b>' }} and {{#a}}{{<p>}}{{/a}}
می\u200cخواهم به خانه\u200cام بروم
क्\u200dष और क्\u200cष
👩\u200d🚒 ❤\ufe0f 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f
קרא \u200f(WiFi)\u200f אתמול
１２３ ＡＢＣ ﾌｪﾘｰ，。：（）！
x² m³ ™ ½ № ℃ Ⅷ ① ﷼
œuvre, æon, Straße, ĳs, Ǆ
"straight" “curly” ‘single’ ′prime″
Function follows form; return to sender;
{5} and {{ open, {city}, a{b}c, {a: b}
if (as expected) it rains, let it = rain
.net, #hashtag, @mention, * item
"""
ABOUT_CODE = (
    "The developer showed the code to the other programmers: a function in JavaScript.",
    "function hello() { return 1; }",
    "var answer = 42;",
    ".box { color: red; }",
    "“Every variable has a name,” the programmer said; the code ran in the browser.",
)


def cases(half: str) -> Iterator[Case]:
    """The lines above between sentences, and each kind of leftover in sentences of every language."""
    parity = half == "judge"
    for i, line in enumerate(PAIRS.strip("\n").split("\n")):
        found, right = line.replace("⏎", "\n").split("|")
        for language in LANGUAGES[: 6 if i % 2 == parity else 0]:
            around = sentences(language, half)
            yield _case(
                "hygiene, a line",
                f"pair {i}",
                language,
                f"{around[0]}\n{found}\n{around[1]}",
                f"{around[0]}\n{right}\n{around[1]}",
            )
    for i, line in enumerate(LEFT.strip("\n").split("\n")):
        yield Case("hygiene, stays", f"line {i}", "*", line.encode(), line)
    code = "\n\n".join(ABOUT_CODE)
    yield Case("hygiene, stays", "about code", "en", code.encode(), code)
    for number, language in enumerate(LANGUAGES):
        yield from leftovers(language, sentences(language, half), number)


def _case(group: str, part: str, language: Language, found: str, right: str) -> Case:
    return Case(group, part, language.code, found.encode("utf-8", "surrogatepass"), right)


def leftovers(language: Language, lines: tuple[str, ...], number: int) -> Iterator[Case]:
    """Each kind of leftover in a text of a language."""
    text = "\n\n".join(lines[:4])

    def case(part: str, found: str, right: str = text) -> Case:
        return _case("hygiene, a text", part, language, found, right)

    yield case("named entities", "".join(NAMED.get(char, char) for char in text))
    yield case("decimal entities", "".join(f"&#{ord(char)};" if char > "\x7f" else char for char in text))
    yield case("hexadecimal entities", "".join(f"&#x{ord(char):X};" if char > "\x7f" else char for char in text))
    yield case("escaped twice", escape(escape("".join(NAMED.get(char, char) for char in text), quote=False)))
    yield case("paragraph tags", "".join(f"<p>{line}</p>" for line in lines[:4]), "\n".join(lines[:4]))
    yield case("line break tags", "<br />".join(lines[:4]), "\n".join(lines[:4]))
    first, _, rest = text.partition(" ")
    yield case("inline tags", f'<div class="body"><strong>{first}</strong> <a href="/x?a=1">{rest}</a></div>')
    yield case("comment", text.replace("\n\n", "\n<!-- ad -->\n", 1))
    script = SCRIPTS[number % len(SCRIPTS)]
    yield case("script", text.replace("\n\n", f"\n\n{script}\n\n", 1))
    yield case("script in front", f"{SCRIPTS[(number + 3) % len(SCRIPTS)]}\n{text}")
    yield case("invisible characters", "\ufeff" + text.replace(" ", " \u200b").replace(". ", ".\u2060 "))
    yield case("terminal codes", text.replace(first, f"\x1b[1m{first}\x1b[0m", 1))
    yield case("controls", text.replace(" ", "\x00 ", 2).replace(". ", ".\x7f "))
    yield case("C1 punctuation", "".join(C1.get(char, char) for char in text))
    yield case("line ends", text.replace("\n\n", "\u2029"), text.replace("\n\n", "\n"))
    import unicodedata

    yield case("NFD", unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text))
    if language.code in ("en", "de", "fr", "it", "nl"):
        yield case("ligatures", text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ"))
    if language.code not in ("ar", "fa", "he"):
        yield case("bidi marks", text.replace(" ", " \u200e", 3) + "\u200f")
