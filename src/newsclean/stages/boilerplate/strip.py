"""Strip boilerplate: label the lines, decide over the whole text, cut lines and spans."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsclean.document import HEADER_LINE, HEADLINE_LINE, Document, Edit, Mark
from newsclean.furniture.tokens import fold
from newsclean.languages.detect import detect_language
from newsclean.line_model.verdict import NOTHING, Verdict
from newsclean.reading.header_zone import WRAPPED_CHARS
from newsclean.reading.headlines import could_be_headline, is_title_of
from newsclean.reading.lines import (
    CLOSERS,
    SENTENCE_ENDS,
    Line,
    is_rubble,
    looks_like_prose,
    same_words,
    split_lines,
    with_line_end,
)
from newsclean.reading.template_tags import Token, residual_tags, sections
from newsclean.rules.library import is_skipped, keep_matcher, matcher
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.kept_lines import Shield
from newsclean.stages.boilerplate.line_labels import Labels, blank_out, label_lines
from newsclean.stages.boilerplate.menu_row import ROW
from newsclean.stages.boilerplate.unwrapping import unwrap
from newsclean.stages.boilerplate.whole_page import judge_page, may_be_page

if TYPE_CHECKING:
    from newsclean.line_model.decision import LineModel

Mode = Literal["precision", "balanced", "recall"]

REPEATED_WITHIN = 6  # lines between a sentence and its copy: a lead that repeats the standfirst, a caption its alt text
MAX_REPEATED = 400  # code points: standfirsts and captions are shorter
MANY_LABELS = 3
COLUMN = re.compile("w{3,}")  # a menu, a column of buttons
REPEATED = ("boilerplate.repeated", "line that stood above already")
MODEL = ("boilerplate.model", "unlike the lines of the article")
MENU = ("boilerplate.menu", "between the page title and the headline")
OPENING_QUOTES, CLOSING_QUOTES = frozenset("\"'“„«»‘‚"), frozenset("\"'”“»«’‘")
RULES = (REPEATED, MENU, ROW[:2], MODEL)
MAX_TEASER = 120  # code points
MAX_WRAPPED = 20  # lines of a paragraph, looked at from its first one
STATEMENT_ENDS = SENTENCE_ENDS - frozenset("?!…？！") | {":"}
MENU_LINES = 60  # lines below the page title in which its headline is looked for
MENU_ITEMS, MENU_ITEM_WORDS = 3, 3  # fewer or longer lines may be kicker, standfirst, key points
MENU_TITLE_WORDS = 3
MANY_ITEMS = 6  # a menu by their number alone


class _Reading(NamedTuple):
    """What rules and shapes say of a text, before the model is asked; `letters` are settled."""

    tokens: Sequence[Token]
    folded: str  # without the template tags
    rules: Matcher
    lines: Sequence[Line]
    labels: Labels
    below: Mapping[int, Rule]
    menu: Collection[int]
    letters: str
    shield: Shield

    def plain(self, text: str) -> str:
        """The text folded, with its template tags."""
        return fold(text) if self.tokens else self.folded


class Boilerplate:
    """The boilerplate stage with its options.

    language: of the rule packs, BCP 47; None detects it in each text. mode: "recall" believes
    only rules that are certain on their own, "precision" believes weak ones without company too;
    the line model's threshold moves with it. rules: the user's own, [[keep]] rules among them.
    skip: ids or dotted prefixes of rules not to use, "boilerplate.model" among them. model: instead
    of the packaged one.
    """

    def __init__(
        self,
        language: str | None = None,
        mode: Mode = "balanced",
        rules: tuple[Rule, ...] = (),
        skip: tuple[str, ...] = (),
        model: LineModel | None = None,
    ) -> None:
        self.language, self.mode, self.rules, self.skip = language, mode, rules, skip
        self._model = model
        self._own_keeps = tuple(rule for rule in rules if rule.shields)
        self._uses_model = not is_skipped(MODEL[0], skip)

    def __call__(self, doc: Document) -> Iterator[Edit | Mark]:
        """Remove the lines that are page furniture and cut it out of the lines that hold both.

        Of a page it also marks the lines that the model takes for header: the dateline stage reads them.

        Left alone: header lines, template tags, every line on which only weak evidence stands, and whatever a keep
        shields; those lines that would have gone are marked.
        """
        text = doc.text
        if is_rubble(text):
            return
        reading = self._read(text, self.rules)
        packaged = self._without_own(text, reading)
        tokens, folded, rules, lines = reading.tokens, reading.folded, reading.rules, reading.lines
        letters = with_junk(reading.letters, _junk_of(packaged.letters))
        verdict = self._judge(text, packaged, letters)
        letters = with_junk(letters, verdict.junk.keys())
        repeated = find_repeated(lines, letters)
        held = reading.shield.hold({*_junk_of(letters), *repeated, *verdict.header, *verdict.headline}, reading.letters)
        letters, repeated = without_junk(letters, held), repeated - held
        for i, line in enumerate(lines) if repeated or "J" in letters else ():
            if letters[i] == "J":
                yield from _remove(line, tokens, text, folded, *_why(i, reading, packaged, verdict))
            elif i in repeated:
                yield Edit(*with_line_end(text, line), "", *REPEATED)
        for field, marked in ((HEADLINE_LINE, verdict.headline), (HEADER_LINE, verdict.header)):
            for i, score in sorted(marked.items()):
                if i not in held:
                    yield Mark(lines[i].start, lines[i].end, field, lines[i].words, MODEL[0], round(score, 2))
        yield from _cut_spans(rules, text, folded, lines, letters, reading.shield)
        yield from reading.shield.marks()

    def prose_probabilities(self, text: str) -> list[tuple[Line, float]]:
        """How probably each line is no junk, by the model; nothing of a text about which it is not asked."""
        reading = self._read(text, self._own_keeps)
        if not self._asks_model(reading):
            return []
        whole = unwrap(text, reading.plain(text), reading.lines, reading.letters, reading.labels.rules)
        found = self._line_model().keep(whole.text, whole.folded, whole.lines, whole.rules)
        spread = whole.spread(dict(enumerate(found)))
        return [(line, spread[i]) for i, line in enumerate(reading.lines) if i in spread]

    def _read(self, text: str, own: tuple[Rule, ...]) -> _Reading:
        """Label the lines by what rules and shapes say of them."""
        tokens = residual_tags(text)
        folded = blank_out(fold(text), tokens) if tokens else fold(text)
        language = self.language or detect_language(text)
        rules = matcher(language, self.skip, own)
        lines = split_lines(text)
        shield = Shield(keep_matcher(language, self.skip, own), lines, folded)
        inside = _inside(lines, sections(text)) if tokens else [False] * len(lines)
        labels = label_lines(lines, folded, rules, inside, shield)
        letters = decide(labels.letters, self.mode)
        below = find_teasers(lines, letters, labels.rules) | find_taken(lines, letters, labels.rules)
        menu = find_menu(lines, letters)
        junk = below.keys() | menu
        letters = with_junk(letters, junk - shield.hold(junk, letters))
        return _Reading(tokens, folded, rules, lines, labels, below, menu, letters, shield)

    def _without_own(self, text: str, reading: _Reading) -> _Reading:
        """What the packaged rules alone say of a text, but for the user's [[keep]] rules.

        All that they take goes, also where a rule of the user's that needs more speaks of the same line; and the model
        is asked on that, since what the user's rules take says nothing of the lines beside.
        """
        own = not {*self.rules}.isdisjoint(reading.labels.rules.values())
        return self._read(text, self._own_keeps) if own else reading

    def _asks_model(self, reading: _Reading) -> bool:
        return self._uses_model and may_be_page(reading.lines, reading.letters)

    def _judge(self, text: str, reading: _Reading, letters: str) -> Verdict:
        """What the model says of the lines that stay by `letters`. It is loaded only for a text that may be a page."""
        if not self._asks_model(reading):
            return NOTHING
        whole = unwrap(text, reading.plain(text), reading.lines, reading.letters, reading.labels.rules)
        verdict = judge_page(self._line_model(), *whole[:5], self.mode)
        spread = Verdict(whole.spread(verdict.junk), whole.spread(verdict.header), whole.spread(verdict.headline))
        return _but_for(spread, _junk_of(letters))

    def _line_model(self) -> LineModel:
        from newsclean.line_model.decision import packaged_model

        return self._model or packaged_model()


def _junk_of(letters: str) -> set[int]:
    return {i for i, letter in enumerate(letters) if letter == "J"}


def _why(i: int, own: _Reading, packaged: _Reading, verdict: Verdict) -> tuple[str, str]:
    """The rule and the reason why line i is junk: a rule of the user's first, the model's last."""
    for reading in (own, packaged):
        if reading.letters[i] == "J":
            known = reading.labels.rules.get(i) or reading.below.get(i)
            return known[:2] if known else MENU
    known = own.labels.rules.get(i)
    return known[:2] if known else (MODEL[0], verdict.junk[i])


def _but_for(verdict: Verdict, gone: Collection[int]) -> Verdict:
    """The verdict on the lines that are not gone yet."""
    return Verdict(
        {i: why for i, why in verdict.junk.items() if i not in gone},
        {i: score for i, score in verdict.header.items() if i not in gone},
        {i: score for i, score in verdict.headline.items() if i not in gone},
    )


def with_junk(letters: str, junk: Collection[int]) -> str:
    """The labels with J for these lines."""
    if not junk:
        return letters
    settled = list(letters)
    for i in junk:
        settled[i] = "J"
    return "".join(settled)


def without_junk(letters: str, held: Collection[int]) -> str:
    """The labels with s for these lines, which stay."""
    return "".join("s" if i in held else letter for i, letter in enumerate(letters)) if held else letters


def decide(letters: str, mode: Mode = "balanced") -> str:
    """Settle the lines that no rule is certain of.

    w becomes junk in a row of its like. m becomes junk where the text has certain junk, such a row among it, or many
    such labels: one may be the author's. w becomes junk beside junk too, template tags, a byline or the end of a page;
    it is then company for the next w, so that nothing that is left here would be junk in a second pass.
    """
    if mode == "balanced":
        letters = COLUMN.sub(lambda column: "J" * len(column[0]), letters)
    if "m" in letters:
        page = mode == "precision" or "J" in letters or "t" in letters or letters.count("m") >= MANY_LABELS
        letters = letters.replace("m", "J" if page and mode != "recall" else "s")
    if "w" not in letters:
        return letters
    if mode != "balanced":
        return letters.replace("w", "J" if mode == "precision" else "s")
    settled = [*letters, "J" if "J" in letters or "t" in letters else "s"]  # the end of a page is company
    for order in (range(len(letters)), range(len(letters) - 1, -1, -1)):
        for i in order:
            if settled[i] == "w" and (settled[i + 1] in "Jth" or (i and settled[i - 1] in "Jth")):
                settled[i] = "J"
    return "".join(settled[:-1]).replace("w", "s")


def find_teasers(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]) -> dict[int, Rule]:
    """The short lines below a label that closes the article ("Most read"), where no prose follows.

    Left alone: everything from a line on that ends as a sentence does.
    """
    teasers: dict[int, Rule] = {}
    closing: Rule | None = None
    if "p" not in letters:
        return teasers
    for i in range(letters.rfind("p") + 1, len(letters)):
        if letters[i] == "J" and i in rules:
            closing = rules[i] if rules[i].closes else closing
        elif closing is not None and not _could_be_teaser(lines[i].words):
            break
        elif closing is not None and letters[i] == "s":
            teasers[i] = closing
    return teasers


def find_taken(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]) -> dict[int, Rule]:
    """The teasers right below a label whose rule takes some, wherever it stands. Junk between them does not count.

    Left alone: what comes behind the first line that is prose, wrapped or not, or could not be a teaser.
    """
    taken: dict[int, Rule] = {}
    if not any(rule.takes for rule in rules.values()):
        return taken
    label, left = None, 0
    for i, (letter, line) in enumerate(zip(letters, lines, strict=True)):
        if letter == "J":
            if i in rules and rules[i].takes:
                label, left = rules[i], rules[i].takes
        elif label and left and letter == "s" and _could_be_teaser(line.words) and not _is_wrapped(lines, i):
            taken[i] = label
            left -= 1
        else:
            left = 0
    return taken


def _is_wrapped(lines: Sequence[Line], i: int) -> bool:
    """Whether line i goes on, line right below line, to one that ends as a statement does."""
    for line, below in pairwise(lines[i : i + MAX_WRAPPED]):
        if below.start > line.end + 1 or len(line.words) < WRAPPED_CHARS or len(below.words) > MAX_TEASER:
            return False
        if not _could_be_teaser(below.words):
            return True
    return False


def _could_be_teaser(words: str) -> bool:
    """Whether a line is short and ends neither as a statement does nor as what announces a list."""
    return len(words) <= MAX_TEASER and words.rstrip(CLOSERS)[-1:] not in STATEMENT_ENDS


def find_menu(lines: Sequence[Line], letters: str) -> set[int]:
    """The lines between the title of a page and the same words as its headline: the menu.

    Left alone: a line that repeats the suffix of the page title (the kicker), and everything
    where prose, a long line or only a line or two stand between the two.
    """
    first = next((i for i, letter in enumerate(letters) if letter != "J"), len(lines))
    if letters[first : first + 1] != "s":
        return set()
    title = lines[first].words
    if not could_be_headline(title) or len(title.split()) < MENU_TITLE_WORDS:
        return set()
    for i in range(first + 1, min(first + MENU_LINES, len(lines))):
        if letters[i] == "p":
            break
        headline = lines[i].words
        page_title = is_title_of(headline, title)
        if page_title or same_words(headline, title):
            menu = {k for k in range(first + 1, i) if letters[k] in "Jsw" and not title.endswith(lines[k].words)}
            evident = page_title or len(menu) >= MANY_ITEMS or any(letters[k] in "Jw" for k in menu)
            return (
                menu if evident and len(menu) >= MENU_ITEMS and all(_is_item(lines[k].words) for k in menu) else set()
            )
    return set()


def _is_item(words: str) -> bool:
    return len(words.split()) <= MENU_ITEM_WORDS and words[-1] not in ".,;" and not any(map(str.isdigit, words))


def find_repeated(lines: Sequence[Line], letters: str) -> set[int]:
    """The prose that repeats the standfirst or the line above it word for word.

    Left alone: what is longer than a standfirst, said more than twice, or again further down, is said on purpose.
    """
    prose = [i for i, letter in enumerate(letters) if letter == "p" and len(lines[i].words) <= MAX_REPEATED]
    heads = {lines[i].words: i for i in reversed(prose[:2])}
    repeated = []
    for above, below in pairwise(prose):
        words = lines[below].words
        first = heads.get(words, below)
        if (words == lines[above].words or first < below <= first + REPEATED_WITHIN) and looks_like_prose(words):
            repeated.append(below)
    said = Counter(lines[i].words for i in prose) if repeated else Counter()
    return {i for i in repeated if said[lines[i].words] == 2}


def _inside(lines: Sequence[Line], tagged: Sequence[tuple[int, int]]) -> list[bool]:
    """For each line whether it lies wholly in one of the spans; both are in order."""
    inside = []
    i = 0
    for line in lines:
        while i < len(tagged) and tagged[i][1] < line.end:
            i += 1
        inside.append(i < len(tagged) and tagged[i][0] <= line.start and line.end <= tagged[i][1])
    return inside


def _remove(line: Line, tokens: Sequence[Token], text: str, folded: str, rule: str, reason: str) -> Iterator[Edit]:
    """A junk line goes with its line end; template tags on it stay for the templates stage."""
    start, end = with_line_end(text, line)
    first = bisect_left(tokens, (line.start,)) if tokens else 0
    tags = tokens[first : bisect_left(tokens, (line.end,))] if tokens else ()
    if not tags:
        yield Edit(start, end, "", rule, reason)
        return
    for stop in (*tags, None):
        piece_end = stop.start if stop else line.end
        if folded[start:piece_end].strip():
            yield Edit(start, piece_end, "", rule, reason)
        start = stop.end if stop else piece_end


def _cut_spans(
    rules: Matcher, text: str, folded: str, lines: Sequence[Line], letters: str, shield: Shield
) -> Iterator[Edit]:
    """Junk inside lines that stay. The set tells which rules to look for; each then says where."""
    stay = [i for i, letter in enumerate(letters) if letter != "J"]
    candidates = rules.spans_in_lines(folded[lines[i].start : lines[i].end] for i in stay)
    if not candidates:
        return
    for i in stay:
        cuts = list(_cuts_in(rules, candidates, text, folded, lines[i]))
        if cuts and not shield.hold((i,), letters):
            yield from cuts


def _cuts_in(rules: Matcher, candidates: Sequence[Rule], text: str, folded: str, line: Line) -> Iterator[Edit]:
    here = folded[line.start : line.end]
    for rule in candidates:
        if rule.max_chars and len(line.words) > rule.max_chars:
            continue
        for start, end in rules.spans(rule, here):
            if not _is_quoted(here, start, end):
                yield Edit(*_with_space(text, line, start, end), "", rule.id, rule.reason)


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Whether a span stands between quotation marks: somebody writes about the words."""
    return line[start - 1 : start] in OPENING_QUOTES and line[end : end + 1] in CLOSING_QUOTES and start > 0


def _with_space(text: str, line: Line, start: int, end: int) -> tuple[int, int]:
    """A span of a line, given from its start, so that one space is left where the words go on."""
    start, end = line.start + start, line.start + end
    if line.start < start and end < line.end and not text[start - 1].isspace() and not text[end].isspace():
        return (start, end - 1) if text[end - 1] == " " else (start + (text[start] == " "), end)
    if end < line.end and text[end] == " " and (start == line.start or text[start - 1] == " "):
        end += 1
    elif end == line.end and start > line.start and text[start - 1] == " ":
        start -= 1
    return start, end
