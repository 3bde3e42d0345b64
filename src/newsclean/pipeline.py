"""The pipeline: the order of the stages, and the rounds that ensure that a second pass changes nothing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.article import TEXT, Article, Form
from newsclean.document import BETWEEN_STAGES, LISTS, Document, Edit, Mark, SourceMap
from newsclean.frontmatter import FrontMatter, read_front_matter, split_front_matter
from newsclean.reading.lines import same_words
from newsclean.reading.reading import Reading
from newsclean.rules.library import is_skipped
from newsclean.rules.rule import Rule
from newsclean.source import Source
from newsclean.stages.boilerplate import Boilerplate, Mode
from newsclean.stages.encoding import PASSES as ENCODING
from newsclean.stages.encoding.decode import decode
from newsclean.stages.header import ExtractHeader
from newsclean.stages.header.header import HEADLINE
from newsclean.stages.paragraphs import PASSES as PARAGRAPHS
from newsclean.stages.templates import remove_templates

Found = Iterable[Edit | Mark]
Pass = Callable[..., Found]
"""Finds edits and marks in a `Document`, which it is handed with its `Reading` or alone; it changes nothing."""
Stage = Pass | tuple[tuple[str, Pass], ...]
"""One pass, or several named ones that work on each other's results."""

MAX_ROUNDS = 3
STAGE_NAMES = ("encoding", "boilerplate", "templates", "dateline", "paragraphs")


class _Round(NamedTuple):
    """The result of a round; `headline` comes from the text, whatever front matter says."""

    doc: Document
    headline: str | None
    front: FrontMatter | None
    reading: Reading


class Pipeline:
    """Named stages in order. Pipelines are values: methods that change one return a new one.

    skip: ids of stages and rules, or dotted prefixes of them, that must not change anything.
    encoding: the charset of bytes. language: that of the articles, BCP 47. None detects either.
    """

    def __init__(
        self,
        stages: Iterable[tuple[str, Stage]],
        *,
        skip: Sequence[str] = (),
        encoding: str | None = None,
        language: str | None = None,
    ) -> None:
        self.stages = tuple(stages)
        self.skip = tuple(skip)
        self.language = language
        self.encoding = encoding

    @classmethod
    def default(
        cls,
        *,
        language: str | None = None,
        mode: Mode = "balanced",
        rules: Sequence[Rule] = (),
        skip: Sequence[str] = (),
        encoding: str | None = None,
        reference_date: date | None = None,
    ) -> "Pipeline":
        """The stages that turn a scraped text into an article. Their order matters: see docs/design.md."""
        stages: tuple[tuple[str, Stage], ...] = (
            ("encoding", ENCODING),
            ("boilerplate", Boilerplate(mode, tuple(rules), tuple(skip))),
            ("templates", remove_templates),
            ("dateline", ExtractHeader(reference_date)),
            ("paragraphs", PARAGRAPHS),
        )
        chosen = [(name, stage) for name, stage in stages if name not in skip]
        return cls(chosen, skip=skip, encoding=encoding, language=language)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the stages, in order."""
        return tuple(name for name, _ in self.stages)

    def only(self, *names: str) -> "Pipeline":
        """The pipeline with only these stages, in its own order."""
        self._check(names)
        return self._with(pair for pair in self.stages if pair[0] in names)

    def without(self, *names: str) -> "Pipeline":
        """The pipeline without these stages."""
        self._check(names)
        return self._with(pair for pair in self.stages if pair[0] not in names)

    def insert(
        self, stage: Stage, *, after: str | None = None, before: str | None = None, name: str = ""
    ) -> "Pipeline":
        """The pipeline with one more stage, at its end unless `after` or `before` names a neighbour."""
        self._check([neighbour for neighbour in (after, before) if neighbour])
        name = name or getattr(stage, "__name__", type(stage).__name__)
        stages = list(self.stages)
        at = len(stages)
        if after:
            at = self.names.index(after) + 1
        elif before:
            at = self.names.index(before)
        stages.insert(at, (name, stage))
        return self._with(stages)

    def clean(self, data: str | bytes, form: Form = TEXT) -> Article:
        """Clean a text: repeat all stages until the output, written in this form, comes back unchanged.

        Raises `NotTextError` for bytes that are not text.
        """
        return self.clean_source(decode(data, self.encoding), form)

    def clean_source(self, source: Source, form: Form = TEXT) -> Article:
        """Clean a decoded text."""
        first = self._round(Document(source.text), Reading(source.text, self.language))
        return self._settle(source, first, form)

    def _settle(self, source: Source, first: _Round, form: Form) -> Article:
        """Run further rounds after the first one, on the rendered text."""
        found, front = first, first.front

        def article(doc: Document, headline: str | None, front: FrontMatter | None, **more: Any) -> Article:
            return Article(doc, source, headline, front, language=self.language, **more)

        title = _title(first, form)
        doc, headline = _settle_headline(found, title)
        before = _with_last_line_end(source.text)
        unsettled: tuple[str, ...] = ()
        for further in range(MAX_ROUNDS):
            rendered = article(doc, headline, front).written_in(form)
            if rendered.text == before:
                break
            again = self._round(Document(rendered.text), found.reading, front)
            if title and not _keeps_headline(again, headline):  # for example, a title that reads as a date
                title = None
                doc, headline = _settle_headline(found, title)
                continue
            title = title or _title(again, form)
            again_doc, again_headline = _settle_headline(again, title)
            again_written = article(again_doc, again_headline, again.front).written_in(form)
            settled = again_written.text == rendered.text
            if settled and _fields(again_doc) <= _fields(doc):
                break
            if not settled and further == MAX_ROUNDS - 1:
                unsettled = tuple(sorted({change.rule for step in again_doc.steps for change in step.changes}))
                break
            before = rendered.text
            found = again._replace(doc=_continue(rendered, again.doc, form))
            doc, headline = _continue(rendered, again_doc, form), again_headline
            front = again.front if form.has_front_matter else front
        settle = partial(self._settle, source, first)
        return article(doc, headline, front, unsettled=unsettled, form=form, settle=settle)

    def _round(self, doc: Document, reading: Reading, known: FrontMatter | None = None) -> _Round:
        """Run all stages once. Front matter is removed first if the dateline stage will use it.

        reading: of the previous text. known: the front matter of the previous round.
        """
        front = split_front_matter(doc.text, known) if "dateline" in self.names else None
        if front is not None:
            doc = doc.apply("front-matter", read_front_matter(front))
        for name, stage in self.stages:
            passes = stage if isinstance(stage, tuple) else (("", stage),)
            for pass_name, find in passes:
                reading = reading.after(doc.text)
                doc = self._apply(doc, reading, f"{name}/{pass_name}" if pass_name else name, find)
        headline = next((m.value for m in doc.marks if m.field == "title" and not _is_from_front_matter(m)), None)
        return _Round(doc, str(headline) if headline else None, front, reading.for_the_next_round())

    def _apply(self, doc: Document, reading: Reading, name: str, find: Pass) -> Document:
        found = find(doc, reading) if takes_reading(find) else find(doc)
        if self.skip:
            found = [item for item in found if not is_skipped(item.rule, self.skip)]
        return doc.apply(name, found)

    def _with(self, stages: Iterable[tuple[str, Stage]]) -> "Pipeline":
        return Pipeline(stages, skip=self.skip, encoding=self.encoding, language=self.language)

    def _check(self, names: Sequence[str]) -> None:
        for name in names:
            if name not in self.names:
                raise ValueError(f"no stage {name!r}; there are {', '.join(self.names)}")


def takes_reading(find: Pass) -> bool:
    """Whether a pass takes the document's reading too, and not the document alone."""
    function = find if hasattr(find, "__code__") else type(find).__call__
    code = getattr(function, "__code__", None)  # loading `inspect` would take longer than cleaning a text
    is_bound = function is not find or hasattr(find, "__self__")
    return code is not None and code.co_argcount - is_bound > 1


def _with_last_line_end(text: str) -> str:
    """The text with a final line end, as output has it. No stage depends on it, so this saves a round."""
    return text if not text or text.endswith("\n") else text + "\n"


def _title(found: _Round, form: Form) -> str | None:
    """The title to print above a text without a headline of its own, if front matter gives one."""
    title = found.doc.value("title") if found.front and not form.keeps_block else None
    return str(title) if title and found.headline is None else None


def _settle_headline(found: _Round, title: str | None) -> tuple[Document, str | None]:
    """The document and the headline to print above it: the text's own, otherwise the front matter's title.

    If the text begins with that title, in a form that was not taken for a headline, it is removed
    there, so that it appears only once.
    """
    if found.headline is not None or title is None:
        return found.doc, found.headline
    text = found.doc.text
    start = len(text) - len(text.lstrip())
    opening, _, _ = text[start:].partition("\n")
    if not same_words(opening.removeprefix("# "), title):
        return found.doc, title
    rest = text[start + len(opening) :]
    end = len(text) - len(rest.lstrip("\n"))
    return found.doc.apply("dateline", [Edit(start, end, "", *HEADLINE)]), title


def _keeps_headline(again: _Round, headline: str | None) -> bool:
    """Whether a headline is still at the top of the text after a round that did not know it."""
    top = again.headline or again.doc.text.strip().partition("\n")[0]
    return headline is None or same_words(top.removeprefix("# "), headline)


def _is_from_front_matter(mark: Mark) -> bool:
    return mark.rule.startswith("front-matter")


def _continue(rendered: Document, again: Document, form: Form) -> Document:
    """Append a round to the one that gave `rendered`: its steps, and the fields that it was the first to find.

    The last round determines the headline, unless it read the title from the block that was written.
    """
    trace = SourceMap(rendered.steps)
    reread = form.has_front_matter and any(m.field == "title" and _is_from_front_matter(m) for m in again.marks)
    marks = [mark for mark in rendered.marks if mark.field != "title" or reread or _is_from_front_matter(mark)]
    known = {mark.field for mark in marks}
    for mark in again.marks:
        if mark.field in LISTS or mark.field not in known | BETWEEN_STAGES:
            start, end = trace.span(mark.start, mark.end)
            marks.append(mark._replace(start=start, end=end))
    return Document(again.text, rendered.steps + again.steps, tuple(marks))


def _fields(doc: Document) -> set[str]:
    return {mark.field for mark in doc.marks} - BETWEEN_STAGES


def clean(
    data: str | bytes,
    *,
    stages: Sequence[str] | None = None,
    skip: Sequence[str] = (),
    rules: Sequence[Rule] = (),
    language: str | None = None,
    encoding: str | None = None,
    mode: Mode = "balanced",
    reference_date: date | None = None,
) -> Article:
    """Clean scraped news text; the keyword options are those of the command line."""
    pipeline = Pipeline.default(
        language=language, mode=mode, rules=rules, skip=skip, encoding=encoding, reference_date=reference_date
    )
    return (pipeline.only(*stages) if stages is not None else pipeline).clean(data)


def clean_file(path: str | Path, **options: object) -> Article:
    """Clean a file; the options are those of `clean`. Raises `OSError` if it cannot be read."""
    return clean(Path(path).read_bytes(), **options)  # type: ignore[arg-type]
