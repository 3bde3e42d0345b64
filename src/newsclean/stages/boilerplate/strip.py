"""Strip boilerplate: label the lines, decide for the text as a whole, cut lines and spans."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import HEADER_LINE, HEADLINE_LINE, NO_ARTICLE, Document, Edit, Mark, NamedRule
from newsclean.line_model.verdict import NOTHING, Verdict
from newsclean.reading.labels import JUNK, PROSE, TEMPLATE
from newsclean.reading.lines import Line, with_line_end
from newsclean.reading.reading import Reading
from newsclean.rules.library import is_skipped, keep_matcher, matcher
from newsclean.rules.rule import Rule
from newsclean.stages.boilerplate.captions import (
    CAPTION,
    CREDIT,
    NONE,
    RIGHTS,
    Captions,
    cut_credits,
    find_captions,
    mark_caption,
)
from newsclean.stages.boilerplate.cut_off import mark_markers
from newsclean.stages.boilerplate.decide import Mode, decide, with_junk, without_junk
from newsclean.stages.boilerplate.judged import Judged
from newsclean.stages.boilerplate.kept_lines import Shield
from newsclean.stages.boilerplate.leftovers import find_leftovers, find_news, has_doubtful_line, may_hold_news
from newsclean.stages.boilerplate.line_labels import blank_out, label_lines
from newsclean.stages.boilerplate.menu_row import PHRASES, ROW
from newsclean.stages.boilerplate.no_article import NoArticle, find_notice
from newsclean.stages.boilerplate.page_menu import MENU, find_menu
from newsclean.stages.boilerplate.removal import remove_line
from newsclean.stages.boilerplate.repeated import REPEATED, find_repeated
from newsclean.stages.boilerplate.spans import cut_spans
from newsclean.stages.boilerplate.teasers import find_taken, find_teasers
from newsclean.stages.boilerplate.unwrapping import unwrap
from newsclean.stages.boilerplate.whole_page import judge_page, may_be_page, without

if TYPE_CHECKING:
    from newsclean.line_model.decision import LineModel
    from newsclean.line_model.leftovers import LeftoversModel


MODEL = NamedRule("boilerplate.model", "unlike the lines of the article")
LEFTOVER = NamedRule("boilerplate.model.leftover", "page furniture by its words and its place")
RULES = (REPEATED, MENU, ROW, PHRASES, CAPTION, CREDIT, MODEL, LEFTOVER)
ABOUT_RIGHTS = ("footer", "copyright")  # families of rules


class _Found(NamedTuple):
    """All that is removed from a text, by the settled labels of its lines, and what found it."""

    letters: str
    verdict: Verdict
    leftovers: Mapping[int, float]
    captions: Captions
    repeated: Collection[int]
    held: Collection[int]


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
        judged = self._judge_by_rules(reading, self.rules)
        notice = self._find_notice(reading, judged)
        if notice is not None:
            yield from _remove_all(reading, judged, notice)
            return
        packaged = self._without_own(reading, judged)
        found = self._find_more(reading, judged, packaged)
        yield from _remove_lines(reading, judged, packaged, found)
        yield from _mark_header(reading, found)
        yield from _cut_inside(reading, judged, found)
        yield from judged.shield.marks()

    def _find_more(self, reading: Reading, judged: Judged, packaged: Judged) -> _Found:
        """What models, credits and repetition take beyond the rules; what a keep holds is given back."""
        letters = with_junk(judged.letters, _junk_of(packaged.letters))
        verdict = self._judge_page(reading, packaged, letters)
        letters = with_junk(letters, verdict.junk.keys())
        leftovers = {} if verdict.junk else self._find_leftovers(reading, packaged, letters)
        leftovers = {i: share for i, share in leftovers.items() if i not in verdict.header | verdict.headline}
        letters = with_junk(letters, leftovers.keys())
        captions = self._find_captions(reading, judged, letters)
        letters = with_junk(letters, captions.lines.keys())
        repeated = find_repeated(reading.lines, letters)
        taken = {*_junk_of(letters), *repeated, *verdict.header, *verdict.headline}
        held = judged.shield.hold(taken, judged.letters)
        return _Found(without_junk(letters, held), verdict, leftovers, captions, repeated - held, held)

    def prose_probabilities(self, reading: Reading) -> list[tuple[Line, float]]:
        """The probability that each line is not junk, by the model; empty if the model is not asked about the text."""
        judged = self._judge_by_rules(reading, self._own_keeps)
        if not self._asks_model(reading, judged):
            return []
        whole = unwrap(reading, judged.letters, judged.labels.rules)
        found = self._line_model().keep(whole.text, whole.folded, whole.lines, whole.rules)
        spread = whole.spread(dict(enumerate(found)))
        return [(line, spread[i]) for i, line in enumerate(reading.lines) if i in spread]

    def _judge_by_rules(self, reading: Reading, own: tuple[Rule, ...]) -> Judged:
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
        return Judged(folded, rules, labels, below, menu, letters, shield)

    def _without_own(self, reading: Reading, judged: Judged) -> Judged:
        """What the packaged rules and all keeps say about a text, without the user's other rules.

        Whatever the packaged rules match is removed, even if a stricter rule of the user's matches the same line. The
        model is asked on this basis, since a line removed by a user's rule says nothing about the lines next to it.
        """
        own = not {*self.rules}.isdisjoint(judged.labels.rules.values())
        return self._judge_by_rules(reading, self._own_keeps) if own else judged

    def _asks_model(self, reading: Reading, judged: Judged) -> bool:
        return self._uses_model and may_be_page(reading.lines, judged.letters)

    def _find_notice(self, reading: Reading, judged: Judged) -> NoArticle | None:
        """What the text is if it holds no article; a line that a keep holds is one."""
        notice = find_notice(reading, judged.rules, judged.labels, judged.letters, self.skip)
        if notice is None or judged.shield.hold(range(len(judged.letters)), judged.letters):
            return None
        return notice

    def _judge_page(self, reading: Reading, judged: Judged, letters: str) -> Verdict:
        """What the model says about the lines that stay by `letters`. It is loaded only if the text may be a page."""
        if not self._asks_model(reading, judged):
            return NOTHING
        whole = unwrap(reading, judged.letters, judged.labels.rules)
        verdict = judge_page(self._line_model(), reading, whole, self.mode)
        if self.mode != "precision" and may_hold_news(whole, verdict.junk):
            verdict = without(verdict, find_news(self._leftovers_model(), whole, verdict.junk))
        spread = Verdict(whole.spread(verdict.junk), whole.spread(verdict.header), whole.spread(verdict.headline))
        return without(spread, _junk_of(letters))

    def _find_leftovers(self, reading: Reading, judged: Judged, letters: str) -> dict[int, float]:
        """The furniture that rules and the line model left in a text that is nearly clean, with its probability."""
        if not self._uses_leftovers or not has_doubtful_line(reading, letters):
            return {}
        labels = judged.labels
        found = find_leftovers(self._leftovers_model(), reading, labels.letters, letters, labels.rules, self.mode)
        if not found or not self.skip:
            return found
        skipped = self._taken_by_skipped(reading, judged, found)
        return {i: share for i, share in found.items() if i not in skipped}

    def _find_captions(self, reading: Reading, judged: Judged, letters: str) -> Captions:
        """The captions and credits among the lines, but for those that only a skipped rule would take."""
        found = find_captions(reading, judged.folded, letters)
        if not self.skip or found is NONE:
            return found
        skipped = self._taken_by_skipped(reading, judged, found.lines)
        lines = {i: rule for i, rule in found.lines.items() if i not in skipped and not is_skipped(rule.id, self.skip)}
        return Captions(lines, {} if is_skipped(CREDIT.id, self.skip) else found.spans)

    def _taken_by_skipped(self, reading: Reading, judged: Judged, found: Collection[int]) -> set[int]:
        """The lines that a skipped rule would take, which then nothing else takes instead."""
        every = matcher(reading.language)
        rules = {i: every.whole_line(judged.folded[(at := reading.lines[i]).start : at.end].strip()) for i in found}
        return {i for i, rule in rules.items() if rule is not None and is_skipped(rule.id, self.skip)}

    def _leftovers_model(self) -> LeftoversModel:
        from newsclean.line_model.leftovers import packaged_leftovers

        return self._leftovers or packaged_leftovers()

    def _line_model(self) -> LineModel:
        from newsclean.line_model.decision import packaged_model

        return self._model or packaged_model()


def _remove_lines(reading: Reading, judged: Judged, packaged: Judged, found: _Found) -> Iterator[Edit | Mark]:
    letters = found.letters
    if JUNK in letters:
        yield from mark_markers(reading.lines, judged.folded, letters, judged.rules)
    for i, line in enumerate(reading.lines) if found.repeated or JUNK in letters else ():
        if letters[i] == JUNK:
            why = _why(i, judged, packaged, found)
            yield from remove_line(line, reading, judged.folded, why)
            if _is_caption(i, line.words, why, found):
                yield from mark_caption(reading.text, line.start, line.end, why.id)
        elif i in found.repeated:
            yield Edit(*with_line_end(reading.text, line), "", *REPEATED)


def _mark_header(reading: Reading, found: _Found) -> Iterator[Mark]:
    for field, marked in ((HEADLINE_LINE, found.verdict.headline), (HEADER_LINE, found.verdict.header)):
        for i, score in sorted(marked.items()):
            if i not in found.held:
                line = reading.lines[i]
                yield Mark(line.start, line.end, field, line.words, MODEL.id, round(score, 2))


def _cut_inside(reading: Reading, judged: Judged, found: _Found) -> Iterator[Edit | Mark]:
    """Cut credits and other furniture out of the lines that stay."""
    letters, captions = found.letters, found.captions
    spans = {i: span for i, span in captions.spans.items() if letters[i] != JUNK and i not in found.repeated}
    free = spans.keys() - judged.shield.hold(spans.keys(), judged.letters)
    yield from cut_credits(reading.text, captions._replace(spans={i: spans[i] for i in free}))
    yield from cut_spans(judged, reading, letters, spans)


def _is_caption(i: int, words: str, why: Rule | NamedRule, found: _Found) -> bool:
    """Whether a removed line is a caption or credit, by its rule or as read. Rights below the text are not."""
    is_below = i > found.letters.rfind(PROSE)
    if is_below and (words[0] in RIGHTS or (isinstance(why, Rule) and why.family in ABOUT_RIGHTS)):
        return False
    return i in found.captions.lines or (isinstance(why, Rule) and why.marks != "")


def _remove_all(reading: Reading, judged: Judged, notice: NoArticle) -> Iterator[Edit | Mark]:
    """Remove every line of a text that holds no article, and say what it is."""
    kind = notice.kind.replace("-", " ")
    yield Mark(0, len(reading.text), NO_ARTICLE, kind, notice.rule.id, 1.0)
    for i, line in enumerate(reading.lines):
        if judged.letters[i] == TEMPLATE:
            continue
        rule: Rule | NamedRule
        if judged.letters[i] == JUNK:
            rule = judged.labels.rules.get(i) or judged.below.get(i) or MENU
        else:
            rule = notice.rules.get(i) or notice.rule
        yield from remove_line(line, reading, judged.folded, rule)


def _junk_of(letters: str) -> set[int]:
    return {i for i, letter in enumerate(letters) if letter == JUNK}


def _why(i: int, own: Judged, packaged: Judged, found: _Found) -> Rule | NamedRule:
    """The rule that makes line i junk: a user's rule first; last the model's, with its reason for this line."""
    for judged in (own, packaged):
        if judged.letters[i] == JUNK:
            return judged.labels.rules.get(i) or judged.below.get(i) or MENU
    if i in found.captions.lines:
        return found.captions.lines[i]
    if i in found.leftovers:
        return LEFTOVER._replace(reason=f"{LEFTOVER.reason}, probability {found.leftovers[i]:.2f}")
    return own.labels.rules.get(i) or MODEL._replace(reason=found.verdict.junk[i])


def _inside(lines: Sequence[Line], tagged: Sequence[tuple[int, int]]) -> list[bool]:
    """For each line, whether it is entirely inside one of the spans. Both are in order."""
    inside = []
    i = 0
    for line in lines:
        while i < len(tagged) and tagged[i][1] < line.end:
            i += 1
        inside.append(i < len(tagged) and tagged[i][0] <= line.start and line.end <= tagged[i][1])
    return inside
