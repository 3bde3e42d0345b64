"""Drop characters that nobody sees: controls, terminal codes, zero-width marks, stray bidi marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Edit, NamedRule
from newsclean.reading.reading import Reading

CONTROL_RULE = NamedRule("encoding.controls", "control character")
ESCAPE_RULE = NamedRule("encoding.ansi", "terminal escape sequence")
INVISIBLE_RULE = NamedRule("encoding.invisible", "invisible character")
BIDI_RULE = NamedRule("encoding.bidi", "bidi mark in a text without right-to-left letters")
LINE_END_RULE = NamedRule("encoding.line-end", "form feed or Unicode line end")
RULES = (CONTROL_RULE, ESCAPE_RULE, INVISIBLE_RULE, BIDI_RULE, LINE_END_RULE)

# Terminal codes: colours and cursor (CSI), titles and links (OSC and its kin, up to their terminator), charsets,
# keypads; the same with the one-byte forms of C1. The text between two of them stays, a link's too.
_ENDLESS = "\x1b\x07\x9c\n"
_ANSI = (
    r"\x1b\[[0-?]{0,64}[ -/]{0,4}[@-~]"
    rf"|\x1b[\]PX^_][^{_ENDLESS}]{{0,4000}}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[!-/]{1,2}[0-~]|\x1b[78=>\\]|\x1b"
    r"|\x9b[0-9;?]{1,32}[A-Za-z]|\x9b[mKHJ](?![a-z])"
    rf"|[\x9d\x90\x98\x9e\x9f][0-9]{{1,4}};[^{_ENDLESS}]{{0,4000}}(?:\x07|\x1b\\|\x9c)"
)
ESCAPE_OR_ONE_BYTE = re.compile("[\x1b\x9b\x9d]")

# U+FDD0 to U+FDEF and the last two of each plane are not characters; U+FFF9 to U+FFFB and tags annotate lost text.
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0x10000, 0x110000, 0x10000)
)
_INVISIBLES = f"\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb{_NONCHARACTERS}"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_TAGS = "\U000e0000-\U000e007f"
# What ZWJ and ZWNJ spell or join: scripts whose letters connect or stack, and emoji.
_JOINED = (
    "\u0600-\u08ff\u0900-\u109f\u1780-\u18af\ufb50-\ufdcf\ufe0e\ufe0f\ufe70-\ufefe\u2190-\u2bff\U0001f000-\U0001faff"
    "\U000e0020-\U000e007f"
)

_UNSEEN = (
    "(?P<controls>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]+)"
    "|(?P<line_end>[\x0b\x0c\x85\u2028\u2029]+)"
    f"|(?P<flag>\U0001f3f4[\U000e0030-\U000e007a]{{1,8}}\U000e007f)"
    f"|(?P<invisible>[{_INVISIBLES}{_TAGS}]+|(?<![{_JOINED}])[\u200c\u200d]+(?![{_JOINED}]))"
    f"|(?P<bidi>[{_BIDI}]+)"
)
_IS_UNSEEN = f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200c\u200d\u2028\u2029\ud800-\udfff{_INVISIBLES}{_BIDI}{_TAGS}]"
_BEGINS_UNSEEN = f"{_IS_UNSEEN[:-1]}\U0001f3f4]"  # or a flag, in which tags spell a region
RIGHT_TO_LEFT = re.compile("[\u0590-\u05ff\u0620-\u08ff\ufb1d-\ufdfb\ufe70-\ufefc]")
WESTERN_C1 = {
    code: char for code in range(0x80, 0xA0) if (char := bytes((code,)).decode("cp1252", "ignore")) and code != 0x85
}
WESTERN_PUNCTUATION = re.compile("[\x80\x91-\x97]")  # beside these 0x85 is an ellipsis; elsewhere NEL, a line end
AFTER_ELLIPSIS = frozenset(" \n.,;:!?)\"'»”。」")  # a line end does not come before these
WITHOUT_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
INSTEAD = {**WESTERN_C1, **WITHOUT_SURROGATES}


def drop_controls(doc: Document, reading: Reading) -> Iterator[Edit]:
    """Drop or replace what nobody sees, a run at a time.

    Form feeds, NEL and Unicode's separators become line ends; C1 controls that are punctuation
    in cp1252 become it; a soft hyphen at a line end is removed with it. Left alone: bidi
    marks where right-to-left letters are, ZWJ and ZWNJ where they spell or join, variation
    selectors, flags.
    """
    text = doc.text
    rest = reading.unusual
    if _without_spaces(rest).isprintable() or not re.search(_IS_UNSEEN, rest):  # the first is three times as fast
        return
    if ESCAPE_OR_ONE_BYTE.search(rest):
        for code in re.finditer(_ANSI, text):
            yield Edit(*code.span(), "", *ESCAPE_RULE)
    is_bidi = RIGHT_TO_LEFT.search(text) is not None
    is_western = WESTERN_PUNCTUATION.search(rest) is not None
    for run in _unseen_runs(text):
        start, end = run.span()
        match run.lastgroup:
            case "controls":
                yield Edit(start, end, "".join(INSTEAD.get(ord(char), "") for char in run[0]), *CONTROL_RULE)
            case "line_end" if run[0] == "\x85" and (is_western or text[end : end + 1] in AFTER_ELLIPSIS):
                yield Edit(start, end, "…", *CONTROL_RULE)
            case "line_end":
                yield Edit(start, end, "\n" * len(run[0]), *LINE_END_RULE)
            case "invisible":
                yield Edit(start, end + _breaks_word(text, end), "", *INVISIBLE_RULE)
            case "bidi" if not is_bidi:
                yield Edit(start, end, "", *BIDI_RULE)


def _unseen_runs(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_UNSEEN`, which is asked only at characters that one of them may begin with."""
    unseen = re.compile(_UNSEEN)
    here = 0
    for hit in re.finditer(_BEGINS_UNSEEN, text):
        if hit.start() >= here and (run := unseen.match(text, hit.start())):
            here = run.end()
            yield run


def _breaks_word(text: str, end: int) -> bool:
    """Whether a soft hyphen ends there, and its line with it, within a word."""
    return text[end - 1] == "\u00ad" and text[end : end + 1] == "\n" and text[end + 1 : end + 2].islower()


def _without_spaces(text: str) -> str:
    """The text without the commonest characters that are visible and yet not "printable"."""
    for space in "\u00a0\u202f\u3000":
        text = text.replace(space, "")
    return text
