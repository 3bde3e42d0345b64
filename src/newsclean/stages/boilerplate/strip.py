"""Strip boilerplate: label the lines, decide for the text as a whole, cut lines and spans."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsclean.document import HEADER_LINE, HEADLINE_LINE, Document, Edit, Mark, NamedRule
from newsclean.line_model.verdict import NOTHING, Verdict
from newsclean.reading.header_zone import HEADER_LINES, WRAPPED_CHARS
from newsclean.reading.headlines import could_be_headline, is_title_of
from newsclean.reading.labels import COMPANY, IN_COMPANY, JUNK, ON_A_PAGE, PROSE, SHORT, TEMPLATE
from newsclean.reading.lines import CLOSERS, SENTENCE_ENDS, Line, looks_like_prose, same_words, with_line_end
from newsclean.reading.reading import Reading
from newsclean.rules.library import is_skipped, keep_matcher, matcher
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.glued import MIN_PROSE_DENSE, Glued, find_after_header, find_glued
from newsclean.stages.boilerplate.kept_lines import Shield
from newsclean.stages.boilerplate.leftovers import find_leftovers, has_doubtful_line
from newsclean.stages.boilerplate.line_labels import Labels, blank_out, label_lines
from newsclean.stages.boilerplate.menu_row import PHRASES, ROW
from newsclean.stages.boilerplate.unwrapping import unwrap
from newsclean.stages.boilerplate.whole_page import judge_page, may_be_page

if TYPE_CHECKING:
    from newsclean.line_model.decision import LineModel
    from newsclean.line_model.leftovers import LeftoversModel

Mode = Literal["precision", "balanced", "recall"]

REPEATED_WITHIN = 6  # lines between a sentence and its copy: standfirst and lead, alt text and caption
MAX_REPEATED = 400  # code points: standfirsts and captions are shorter
MANY_LABELS = 3
COLUMNS = re.compile(r"\s{3,}|\t")  # of a table, in which a row may be said twice
COLUMN = re.compile(IN_COMPANY + "{3,}")  # a menu, a column of buttons
REPEATED = NamedRule("boilerplate.repeated", "line that is already above")
MODEL = NamedRule("boilerplate.model", "unlike the lines of the article")
MENU = NamedRule("boilerplate.menu", "between the page title and the headline")
OPENING_QUOTES, CLOSING_QUOTES = frozenset("\"'“„«»‘‚"), frozenset("\"'”“»«’‘")
LEFTOVER = NamedRule("boilerplate.model.leftover", "page furniture by its words and its place")
RULES = (REPEATED, MENU, ROW, PHRASES, MODEL, LEFTOVER)
MAX_TEASER = 120  # code points
MAX_WRAPPED = 20  # lines of a paragraph to look at, from its first one
STATEMENT_ENDS = SENTENCE_ENDS - frozenset("?!…？！") | {":"}
FURNITURE = frozenset((JUNK, IN_COMPANY))
MENU_LABELS = FURNITURE | {SHORT}
MENU_LINES = 60  # lines below the page title that are searched for the headline
MENU_ITEMS, MENU_ITEM_WORDS = 3, 3  # fewer or longer lines may be a kicker, a standfirst or key points
MENU_TITLE_WORDS = 3
MAX_WRAPPED_CHARS = 120  # of a line of wrapped text
MANY_ITEMS = 6  # so many lines are a menu without further evidence


class _Judged(NamedTuple):
    """What rules and shapes say about a text before the model is asked; `letters` are settled."""

    folded: str  # without the template tags
    rules: Matcher
    labels: Labels
    below: Mapping[int, Rule]
    menu: Collection[int]
    letters: str
    shield: Shield


class Boilerplate:
    """The boilerplate stage with its options.

    mode: "recall" applies only rules that are certain on their own, "precision" also applies weak ones without
    company; it also moves the threshold of the line model. rules: the user's own, including [[keep]] rules. skip: ids
    or dotted prefixes of rules not to use, such as "boilerplate.model". model, leftovers: replace the packaged ones.
    """

    def __init__(
        self,
        mode: Mode = "balanced",
        rules: tuple[Rule, ...] = (),
        skip: tuple[str, ...] = (),
        model: LineModel | None = None,
        leftovers: LeftoversModel | None = None,
    ) -> None:
        self.mode, self.rules, self.skip = mode, rules, skip
        self._model, self._leftovers = model, leftovers
        self._uses_leftovers = not is_skipped(LEFTOVER.id, skip)
        self._own_keeps = tuple(rule for rule in rules if rule.shields)
        self._uses_model = not is_skipped(MODEL.id, skip)

    def __call__(self, doc: Document, reading: Reading) -> Iterator[Edit | Mark]:
        """Remove lines of page furniture, and cut furniture out of lines that also have text.

        In a page, it also marks the lines that the model considers header, for the dateline stage to read.

        Left alone: header lines, template tags, lines with only weak evidence against them, and lines protected by
        a keep, which are marked if they would otherwise have been removed.
        """
        if reading.is_rubble:
            return
        text, lines = reading.text, reading.lines
        judged = self._judge_by_rules(reading, self.rules)
        packaged = self._without_own(reading, judged)
        letters = with_junk(judged.letters, _junk_of(packaged.letters))
        verdict = self._judge_page(reading, packaged, letters)
        letters = with_junk(letters, verdict.junk.keys())
        leftovers = {} if verdict.junk else self._find_leftovers(reading, packaged, letters)
        letters = with_junk(letters, leftovers.keys())
        repeated = find_repeated(lines, letters)
        held = judged.shield.hold({*_junk_of(letters), *repeated, *verdict.header, *verdict.headline}, judged.letters)
        letters, repeated = without_junk(letters, held), repeated - held
        for i, line in enumerate(lines) if repeated or JUNK in letters else ():
            if letters[i] == JUNK:
                yield from _remove(line, reading, judged.folded, _why(i, judged, packaged, verdict, leftovers))
            elif i in repeated:
                yield Edit(*with_line_end(text, line), "", *REPEATED)
        for field, marked in ((HEADLINE_LINE, verdict.headline), (HEADER_LINE, verdict.header)):
            for i, score in sorted(marked.items()):
                if i not in held:
                    yield Mark(lines[i].start, lines[i].end, field, lines[i].words, MODEL.id, round(score, 2))
        yield from _cut_spans(judged, reading, letters)
        yield from judged.shield.marks()

    def prose_probabilities(self, reading: Reading) -> list[tuple[Line, float]]:
        """The probability that each line is not junk, by the model; empty if the model is not asked about the text."""
        judged = self._judge_by_rules(reading, self._own_keeps)
        if not self._asks_model(reading, judged):
            return []
        whole = unwrap(reading, judged.letters, judged.labels.rules)
        found = self._line_model().keep(whole.text, whole.folded, whole.lines, whole.rules)
        spread = whole.spread(dict(enumerate(found)))
        return [(line, spread[i]) for i, line in enumerate(reading.lines) if i in spread]

    def _judge_by_rules(self, reading: Reading, own: tuple[Rule, ...]) -> _Judged:
        """Label the lines by what rules and shapes say about them."""
        lines, tags = reading.lines, reading.residual_tags
        folded = blank_out(reading.folded, tags) if tags else reading.folded
        rules = matcher(reading.language, self.skip, own)
        shield = Shield(keep_matcher(reading.language, self.skip, own), lines, folded)
        inside = _inside(lines, reading.sections) if tags else [False] * len(lines)
        labels = label_lines(reading, folded, rules, inside, shield)
        letters = decide(labels.letters, self.mode)
        below = find_teasers(lines, letters, labels.rules) | find_taken(lines, letters, labels.rules)
        menu = find_menu(lines, letters)
        junk = below.keys() | menu
        letters = with_junk(letters, junk - shield.hold(junk, letters))
        return _Judged(folded, rules, labels, below, menu, letters, shield)

    def _without_own(self, reading: Reading, judged: _Judged) -> _Judged:
        """What the packaged rules and all keeps say about a text, without the user's other rules.

        Whatever the packaged rules match is removed, even if a stricter rule of the user's matches the same line. The
        model is asked on this basis, since a line removed by a user's rule says nothing about the lines next to it.
        """
        own = not {*self.rules}.isdisjoint(judged.labels.rules.values())
        return self._judge_by_rules(reading, self._own_keeps) if own else judged

    def _asks_model(self, reading: Reading, judged: _Judged) -> bool:
        return self._uses_model and may_be_page(reading.lines, judged.letters)

    def _judge_page(self, reading: Reading, judged: _Judged, letters: str) -> Verdict:
        """What the model says about the lines that stay by `letters`. It is loaded only if the text may be a page."""
        if not self._asks_model(reading, judged):
            return NOTHING
        whole = unwrap(reading, judged.letters, judged.labels.rules)
        verdict = judge_page(self._line_model(), reading, whole, self.mode)
        spread = Verdict(whole.spread(verdict.junk), whole.spread(verdict.header), whole.spread(verdict.headline))
        return _without(spread, _junk_of(letters))

    def _find_leftovers(self, reading: Reading, judged: _Judged, letters: str) -> dict[int, float]:
        """The furniture that rules and the line model left in a text that is nearly clean, with its probability."""
        if not self._uses_leftovers or not has_doubtful_line(reading, letters):
            return {}
        labels = judged.labels
        found = find_leftovers(self._leftovers_model(), reading, labels.letters, letters, labels.rules, self.mode)
        if not found or not self.skip:
            return found
        every = matcher(reading.language)  # what a skipped rule would take, the model does not take instead
        rules = {i: every.whole_line(judged.folded[(at := reading.lines[i]).start : at.end].strip()) for i in found}
        skipped = {i for i, rule in rules.items() if rule is not None and is_skipped(rule.id, self.skip)}
        return {i: share for i, share in found.items() if i not in skipped}

    def _leftovers_model(self) -> LeftoversModel:
        from newsclean.line_model.leftovers import packaged_leftovers

        return self._leftovers or packaged_leftovers()

    def _line_model(self) -> LineModel:
        from newsclean.line_model.decision import packaged_model

        return self._model or packaged_model()


def _junk_of(letters: str) -> set[int]:
    return {i for i, letter in enumerate(letters) if letter == JUNK}


def _why(i: int, own: _Judged, packaged: _Judged, verdict: Verdict, leftovers: Mapping[int, float]) -> Rule | NamedRule:
    """The rule that makes line i junk: a user's rule first; last the model's, with its reason for this line."""
    for judged in (own, packaged):
        if judged.letters[i] == JUNK:
            return judged.labels.rules.get(i) or judged.below.get(i) or MENU
    if i in leftovers:
        return LEFTOVER._replace(reason=f"{LEFTOVER.reason}, probability {leftovers[i]:.2f}")
    return own.labels.rules.get(i) or MODEL._replace(reason=verdict.junk[i])


def _without(verdict: Verdict, removed: Collection[int]) -> Verdict:
    """The verdict on the lines that are not removed yet."""
    return Verdict(
        {i: why for i, why in verdict.junk.items() if i not in removed},
        {i: score for i, score in verdict.header.items() if i not in removed},
        {i: score for i, score in verdict.headline.items() if i not in removed},
    )


def with_junk(letters: str, junk: Collection[int]) -> str:
    """The labels with these lines as junk."""
    if not junk:
        return letters
    settled = list(letters)
    for i in junk:
        settled[i] = JUNK
    return "".join(settled)


def without_junk(letters: str, held: Collection[int]) -> str:
    """The labels with these lines as short lines, which stay."""
    return "".join(SHORT if i in held else letter for i, letter in enumerate(letters)) if held else letters


def decide(letters: str, mode: Mode = "balanced") -> str:
    """Settle the lines that no rule is certain of.

    A line that needs company is junk in a row of such lines, and next to junk, template tags, a byline or the end of a
    page. It is then company for the next line, so that a second pass finds no more junk. A line with a label for pages
    is junk if the text has certain junk or many such labels; a single one may be the author's.
    """
    if mode == "balanced":
        letters = COLUMN.sub(lambda column: JUNK * len(column[0]), letters)
    is_page = JUNK in letters or TEMPLATE in letters
    if ON_A_PAGE in letters:
        holds = mode == "precision" or is_page or letters.count(ON_A_PAGE) >= MANY_LABELS
        letters = letters.replace(ON_A_PAGE, JUNK if holds and mode != "recall" else SHORT)
    if IN_COMPANY not in letters:
        return letters
    if mode != "balanced":
        return letters.replace(IN_COMPANY, JUNK if mode == "precision" else SHORT)
    # The end of a page counts as company.
    settled = [*letters, JUNK if JUNK in letters or TEMPLATE in letters else SHORT]
    for order in (range(len(letters)), range(len(letters) - 1, -1, -1)):
        for i in order:
            if settled[i] == IN_COMPANY and (settled[i + 1] in COMPANY or (i and settled[i - 1] in COMPANY)):
                settled[i] = JUNK
    return "".join(settled[:-1]).replace(IN_COMPANY, SHORT)


def find_teasers(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]) -> dict[int, Rule]:
    """The short lines below a label that closes the article ("Most read"), if no prose follows.

    Left alone: the first line that ends like a sentence, and everything after it.
    """
    teasers: dict[int, Rule] = {}
    closing: Rule | None = None
    if PROSE not in letters:
        return teasers
    for i in range(letters.rfind(PROSE) + 1, len(letters)):
        if letters[i] == JUNK and i in rules:
            closing = rules[i] if rules[i].closes else closing
        elif closing is not None and not _could_be_teaser(lines[i].words):
            break
        elif closing is not None and letters[i] == SHORT:
            teasers[i] = closing
    return teasers


def find_taken(lines: Sequence[Line], letters: str, rules: Mapping[int, Rule]) -> dict[int, Rule]:
    """The teasers right below a label whose rule takes some, anywhere in the text. Junk between them does not count.

    Left alone: the first line that is prose, wrapped or not, or cannot be a teaser, and everything after it.
    """
    taken: dict[int, Rule] = {}
    if not any(rule.takes for rule in rules.values()):
        return taken
    label, left = None, 0
    for i, (letter, line) in enumerate(zip(letters, lines, strict=True)):
        if letter == JUNK:
            if i in rules and rules[i].takes:
                label, left = rules[i], rules[i].takes
        elif label and left and letter == SHORT and _could_be_teaser(line.words) and not _is_wrapped(lines, i):
            taken[i] = label
            left -= 1
        else:
            left = 0
    return taken


def _is_wrapped(lines: Sequence[Line], i: int) -> bool:
    """Whether line i begins a wrapped paragraph: long lines without a gap, up to one that ends like a statement."""
    for line, below in pairwise(lines[i : i + MAX_WRAPPED]):
        if below.start > line.end + 1 or len(line.words) < WRAPPED_CHARS or len(below.words) > MAX_TEASER:
            return False
        if not _could_be_teaser(below.words):
            return True
    return False


def _could_be_teaser(words: str) -> bool:
    """Whether a line is short and ends neither like a statement nor with a colon."""
    return len(words) <= MAX_TEASER and words.rstrip(CLOSERS)[-1:] not in STATEMENT_ENDS


def find_menu(lines: Sequence[Line], letters: str) -> set[int]:
    """The menu: the lines between the title of a page and the headline that repeats it.

    Left alone: a line that repeats the suffix of the page title (the kicker), and everything
    if prose, a long line or only one or two lines are between title and headline.
    """
    first = next((i for i, letter in enumerate(letters) if letter != JUNK), len(lines))
    if letters[first : first + 1] != SHORT:
        return set()
    title = lines[first].words
    if not could_be_headline(title) or len(title.split()) < MENU_TITLE_WORDS:
        return set()
    for i in range(first + 1, min(first + MENU_LINES, len(lines))):
        if letters[i] == PROSE:
            break
        headline = lines[i].words
        page_title = is_title_of(headline, title)
        if page_title or same_words(headline, title):
            menu = {k for k in range(first + 1, i) if letters[k] in MENU_LABELS and not title.endswith(lines[k].words)}
            evident = page_title or len(menu) >= MANY_ITEMS or any(letters[k] in FURNITURE for k in menu)
            return (
                menu if evident and len(menu) >= MENU_ITEMS and all(_is_item(lines[k].words) for k in menu) else set()
            )
    return set()


def _is_item(words: str) -> bool:
    return len(words.split()) <= MENU_ITEM_WORDS and words[-1] not in ".,;" and not any(map(str.isdigit, words))


def find_repeated(lines: Sequence[Line], letters: str) -> set[int]:
    """The prose that repeats the standfirst or the line above it word for word.

    Left alone, as repeated on purpose: what is longer than a standfirst, occurs more than twice, or recurs far below;
    the rows of a table.
    """
    prose = [i for i, letter in enumerate(letters) if letter == PROSE and len(lines[i].words) <= MAX_REPEATED]
    heads = {lines[i].words: i for i in reversed(prose[:2])}
    repeated = []
    for above, below in pairwise(prose):
        words = lines[below].words
        first = heads.get(words, below)
        again = words == lines[above].words or first < below <= first + REPEATED_WITHIN
        if again and looks_like_prose(words) and not COLUMNS.search(words):
            repeated.append(below)
    said = Counter(lines[i].words for i in prose) if repeated else Counter()
    return {i for i in repeated if said[lines[i].words] == 2}


def _inside(lines: Sequence[Line], tagged: Sequence[tuple[int, int]]) -> list[bool]:
    """For each line, whether it is entirely inside one of the spans. Both are in order."""
    inside = []
    i = 0
    for line in lines:
        while i < len(tagged) and tagged[i][1] < line.end:
            i += 1
        inside.append(i < len(tagged) and tagged[i][0] <= line.start and line.end <= tagged[i][1])
    return inside


def _remove(line: Line, reading: Reading, folded: str, rule: Rule | NamedRule) -> Iterator[Edit]:
    """Remove a junk line with its line end. Template tags on it stay for the templates stage."""
    tokens = reading.residual_tags
    start, end = with_line_end(reading.text, line)
    first = bisect_left(tokens, (line.start,)) if tokens else 0
    tags = tokens[first : bisect_left(tokens, (line.end,))] if tokens else ()
    if not tags:
        yield Edit(start, end, "", rule.id, rule.reason)
        return
    for stop in (*tags, None):
        piece_end = stop.start if stop else line.end
        if folded[start:piece_end].strip():
            yield Edit(start, piece_end, "", rule.id, rule.reason)
        start = stop.end if stop else piece_end


def _cut_spans(judged: _Judged, reading: Reading, letters: str) -> Iterator[Edit]:
    """Cut junk inside lines that stay. The pattern set finds the rules that match; each rule then finds its spans."""
    text, lines, folded, rules = reading.text, reading.lines, judged.folded, judged.rules
    stay = [i for i, letter in enumerate(letters) if letter != JUNK]
    searched = bool(rules.spans_in_lines(folded[lines[i].start : lines[i].end] for i in stay))
    for i in stay:
        cuts = list(_cuts_in(rules, text, folded, lines[i])) if searched else []
        if letters[i] != TEMPLATE:
            cuts += _find_glued(judged, reading, i)
        if cuts and not judged.shield.hold((i,), letters):
            yield from cuts


def _find_glued(judged: _Judged, reading: Reading, i: int) -> Iterator[Edit]:
    """Furniture that is glued to a paragraph; not in one with template tags, whose words may not be all there."""
    line = reading.lines[i]
    if len(line.words) < MIN_PROSE_DENSE or (reading.residual_tags and _has_tags(judged, reading, line)):
        return
    rules, language = judged.rules, reading.language
    found: Sequence[Glued] = find_glued(line.words, rules, language, _may_go_on(reading.lines, i))
    if i < HEADER_LINES and not found and len(line.words) <= MAX_TEASER and not looks_like_prose(line.words):
        after_header = find_after_header(line.words, rules, language, reading.looks_like_header)
        found = (after_header,) if after_header else ()
    before = line.at - line.start
    for start, end, rule in found:
        yield Edit(*_with_space(reading.text, line, before + start, before + end), "", rule.id, rule.reason)


def _has_tags(judged: _Judged, reading: Reading, line: Line) -> bool:
    return judged.folded[line.start : line.end] != reading.folded[line.start : line.end]


def _may_go_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a line may be one of a wrapped paragraph, so that its end need not be the paragraph's."""
    if i + 1 == len(lines) or lines[i + 1].start > lines[i].end + 1:
        return False
    return len(lines[i].words) <= MAX_WRAPPED_CHARS or not lines[i + 1].words[0].isupper()


def _cuts_in(rules: Matcher, text: str, folded: str, line: Line) -> Iterator[Edit]:
    here = folded[line.start : line.end]
    for rule in rules.spans_in(here):
        if rule.max_chars and len(line.words) > rule.max_chars:
            continue
        for start, end in rules.spans(rule, here):
            if not _is_quoted(here, start, end):
                yield Edit(*_with_space(text, line, start, end), "", rule.id, rule.reason)


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Whether a span is in quotation marks, so that the text is about these words."""
    return line[start - 1 : start] in OPENING_QUOTES and line[end : end + 1] in CLOSING_QUOTES and start > 0


def _with_space(text: str, line: Line, start: int, end: int) -> tuple[int, int]:
    """A span given relative to its line, extended so that a single space is left between the words around it."""
    start, end = line.start + start, line.start + end
    if line.start < start and end < line.end and not text[start - 1].isspace() and not text[end].isspace():
        return (start, end - 1) if text[end - 1] == " " else (start + (text[start] == " "), end)
    if end < line.end and text[end] == " " and (start == line.start or text[start - 1] == " "):
        end += 1
    elif end == line.end and start > line.start and text[start - 1] == " ":
        start -= 1
    return start, end
