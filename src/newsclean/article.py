"""The article that cleaning returns, and the forms in which it can be written."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple

from newsclean.document import BETWEEN_STAGES, NO_ARTICLE, TRUNCATED, Document, Edit, Mark, NamedRule, SourceMap
from newsclean.frontmatter import FrontMatter, write_front_matter
from newsclean.languages.detect import detect_language
from newsclean.reading.datelines import Dateline
from newsclean.reading.lines import same_words, without_controls
from newsclean.source import Encoding, Source

BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
HEADING = re.compile(r"^(?:#{1,6}[ \t]+)+(?=\S)")  # the signs of a heading, which a headline may have from its text
OUTPUT = NamedRule("output.text", "headline before the text, one line end after it")
RULES = (OUTPUT,)
FURNITURE = "page furniture"  # a text without an article that is nothing more definite


class Form(NamedTuple):
    """How an article is written.

    with_metadata: True writes front matter first, which is the text's own block with missing keys added; None keeps
    that block unchanged and adds none to a text without; False writes none. markdown: the headline is a heading, and
    front matter is always written.
    """

    with_metadata: bool | None = False
    markdown: bool = False

    @property
    def has_front_matter(self) -> bool:
        """Whether the text's own block is part of the output."""
        return self.markdown or self.with_metadata is not False

    @property
    def keeps_block(self) -> bool:
        """Whether the block is written unchanged: then what it says need not be repeated below it."""
        return self.with_metadata is None and not self.markdown


TEXT = Form()


class AppliedEdit(NamedTuple):
    """One change, traced to the source: `new` replaced `removed`, which was at `span`."""

    stage: str
    rule: str
    reason: str
    span: tuple[int, int]
    removed: str
    new: str


class Article:
    """A cleaned text. Values that the text does not give are None or empty."""

    def __init__(
        self,
        document: Document,
        source: Source,
        headline: str | None = None,
        front: FrontMatter | None = None,
        unsettled: tuple[str, ...] = (),
        form: Form = TEXT,
        settle: "Callable[[Form], Article] | None" = None,
        language: str | None = None,
    ) -> None:
        self.document = document
        self.source = source
        self.front_matter = front
        self.headline = headline
        """The headline as printed in text output; `title` may come from front matter."""
        self.unsettled = unsettled
        """Rules that still fired when the last round ended; empty for nearly every text."""
        self.form = form
        """The form that a second pass leaves unchanged. For other forms the article is settled on demand."""
        self._settle = settle
        self._language = language  # as given by the user
        self._other_forms: dict[Form, Article] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Everything but the pipeline: a copy in another process writes other forms without settling them."""
        return {**self.__dict__, "_settle": None, "_other_forms": {}}

    def __repr__(self) -> str:
        return f"<Article {self.title!r}: {len(self.paragraphs)} paragraphs>"

    @property
    def title(self) -> str | None:
        """The headline, without the site's suffix."""
        return self._string("title")

    @property
    def authors(self) -> list[str]:
        """Names in order, without "By", titles and places; an agency or desk as the publisher gives it."""
        return list(dict.fromkeys(str(mark.value) for mark in self.marks if mark.field == "author"))

    @property
    def published(self) -> dt.datetime | dt.date | None:
        """When it was published; aware only if the time zone is certain."""
        return self._date("published")

    @property
    def updated(self) -> dt.datetime | dt.date | None:
        """When it was last changed; aware only if the time zone is certain."""
        return self._date("updated")

    @property
    def dateline(self) -> Dateline | str | None:
        """Place, agency and date before the first sentence; `str()` of it gives the words as written."""
        value = self.document.value("dateline")
        return value if isinstance(value, Dateline | str) else None

    @property
    def section(self) -> str | None:
        """The kicker or section name."""
        return self._string("section")

    @property
    def captions(self) -> list[str]:
        """Captions and picture credits that were in the text, as written, in order; they are not in the body."""
        captions = sorted((mark for mark in self.marks if mark.field == "caption"), key=lambda mark: mark.start)
        return list(dict.fromkeys(str(mark.value) for mark in captions))

    @property
    def summary(self) -> str | None:
        """The standfirst; if it was in the text, it is also the first paragraph of the body."""
        return self._string("summary")

    @property
    def truncated(self) -> bool:
        """Whether the text says that the article goes on elsewhere, for example behind a paywall."""
        return bool(self.document.value(TRUNCATED))

    @property
    def no_article(self) -> str | None:
        """What the text is if it holds no article, such as "consent wall" or "error page"; None if it holds one.

        "page furniture" if it is nothing more definite. None for a blank text, too.
        """
        if self.paragraphs or not self.source.text.strip():
            return None
        return self._string(NO_ARTICLE) or FURNITURE

    @cached_property
    def language(self) -> str | None:
        """The language as a BCP 47 code, as requested or detected; None when unsure."""
        return self._language or self._string("language") or detect_language(self.text)

    @property
    def encoding(self) -> Encoding | None:
        """How the bytes were read; None for text that was never bytes."""
        return self.source.encoding

    @cached_property
    def paragraphs(self) -> list[str]:
        """The body, standfirst first: the blocks between blank lines, with their inner line ends."""
        return [block for block in BLANK_LINES.split(self.document.text.strip()) if block]

    @property
    def text(self) -> str:
        """The paragraphs joined by blank lines, without headline, byline, date and dateline."""
        return "\n\n".join(self.paragraphs)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What was recognised as metadata, with spans in the source."""
        return tuple(mark for mark in self.document.marks if mark.field not in BETWEEN_STAGES)

    @cached_property
    def edits(self) -> list[AppliedEdit]:
        """All changes in the order in which they were made, with spans in the source."""
        edits = []
        steps = self.document.steps
        for i, step in enumerate(steps):
            trace = SourceMap(steps[:i])
            for change in step.changes:
                span = trace.span(change.start, change.start + len(change.old))
                edits.append(AppliedEdit(step.name, change.rule, change.reason, span, change.old, change.new))
        return edits

    def metadata(self) -> dict[str, Any]:
        """The fields that have a value, as plain values: dates as ISO 8601."""
        fields: dict[str, Any] = {
            "title": self.title,
            "authors": self.authors,
            "published": _iso(self.published),
            "updated": _iso(self.updated),
            "dateline": str(self.dateline) if self.dateline else None,
            "section": self.section,
            "summary": self.summary,
            "language": self.language,
            "truncated": self.truncated,
        }
        return {name: _printable(value) for name, value in fields.items() if value}

    def rendered(self, with_metadata: bool | None = False, markdown: bool = False) -> Document:
        """The document of the text or Markdown output: its last step adds front matter and headline."""
        form = Form(with_metadata, markdown)
        return self.settled_in(form).written_in(form)

    def written_in(self, form: Form) -> Document:
        """The document in a form, whether or not a second pass would leave it unchanged."""
        headline = self.headline
        if form.markdown and headline:
            headline = f"# {HEADING.sub('', headline)}"
        return render(self.document, headline, self._front_block(form))

    def to_text(self, with_metadata: bool | None = False) -> str:
        """Headline, blank line, paragraphs; on request, YAML front matter before them.

        with_metadata: True for all known fields; None for the text's own block, unchanged.
        Empty if there is no article in the text.
        """
        return self.rendered(with_metadata).text

    def to_markdown(self) -> str:
        """YAML front matter, the headline as a heading, the paragraphs."""
        return self.rendered(markdown=True).text

    def to_dict(self, fields: bool = False) -> dict[str, Any]:
        """All fields and the paragraphs as JSON values: dates as ISO 8601, None for what is missing.

        With `fields`, also where each field was found: words, span in the source, rule, confidence.
        """
        dateline = self.dateline
        found = {"fields": [_as_field(mark) for mark in self.marks]} if fields else {}
        plain = {
            "title": self.title,
            "authors": self.authors,
            "published": _iso(self.published),
            "updated": _iso(self.updated),
            "dateline": str(dateline) if dateline else None,
            "section": self.section,
            "summary": self.summary,
            "captions": self.captions,
            "language": self.language,
            "truncated": self.truncated,
            "encoding": self.encoding.name if self.encoding else None,
            "paragraphs": self.paragraphs,
        } | found
        return {name: _printable(value) for name, value in plain.items()}

    def to_json(self, indent: int | None = 2, fields: bool = False) -> str:
        """The result of `to_dict` as JSON, without a final line end."""
        import json

        return json.dumps(self.to_dict(fields), ensure_ascii=False, indent=indent)

    def to_jsonld(self) -> dict[str, Any]:
        """The article as a schema.org NewsArticle."""
        fields = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "alternativeHeadline": self._other_headline(),
            "author": [{"@type": "Person", "name": name} for name in self.authors],
            "datePublished": _iso(self.published),
            "dateModified": _iso(self.updated),
            "dateline": str(self.dateline) if self.dateline else None,
            "articleSection": self.section,
            "abstract": self.summary,
            "inLanguage": self.language,
            "articleBody": self.text,
        }
        return {name: _printable(value) for name, value in fields.items() if value}

    def restore(self) -> str | bytes:
        """The input, exactly as it was given."""
        return self.source.restore(self.document.source())

    def _other_headline(self) -> str | None:
        """Another wording of the headline: the text's own if front matter has the title, or one from the page."""
        titles = [mark for mark in self.marks if mark.field == "title"]
        written = [self.headline, *(str(m.value) if m.rule.startswith("front-matter") else m.text for m in titles)]
        title = self.title or ""
        return next((words for words in written if words and not same_words(words, title)), None)

    def settled_in(self, form: Form) -> "Article":
        """The article settled in a form: nearly always this one."""
        if form == self.form or self._settle is None:
            return self
        if form not in self._other_forms:
            self._other_forms[form] = self._settle(form)
        return self._other_forms[form]

    def _front_block(self, form: Form) -> str:
        if form.keeps_block:
            return self.front_matter.block if self.front_matter else ""
        if not form.has_front_matter:
            return ""
        fields = self.metadata()
        return write_front_matter(fields, self.front_matter) if fields or self.front_matter else ""

    def _string(self, field: str) -> str | None:
        value = self.document.value(field)
        return str(value) if value is not None else None

    def _date(self, field: str) -> dt.datetime | dt.date | None:
        value = self.document.value(field)
        return value if isinstance(value, dt.date) else None  # a datetime is a date too


def render(doc: Document, headline: str | None, front: str = "") -> Document:
    """Put front matter and headline before the body and one line end after it; an empty body stays empty."""
    text = doc.text
    if not text.strip():
        return doc.apply("output", [Edit(0, len(text), "", *OUTPUT)])
    before = front + (f"{headline}\n\n" if headline else "")
    blank = len(text) - len(text.lstrip("\n"))
    edits = [Edit(0, blank, before, *OUTPUT)]
    if not text.endswith("\n"):
        edits.append(Edit(len(text), len(text), "\n", *OUTPUT))
    return doc.apply("output", edits)


def _printable(value: Any) -> Any:
    """A value for JSON or YAML, without the control characters that a text may contain."""
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, list):
        return [_printable(one) for one in value]
    if isinstance(value, dict):
        return {name: _printable(one) for name, one in value.items()}
    return value


def _as_field(mark: Mark) -> dict[str, Any]:
    value = mark.value
    return {
        "field": mark.field,
        "value": _iso(value) if isinstance(value, dt.date) else value if isinstance(value, bool) else str(value),
        "text": mark.text,
        "span": [mark.start, mark.end],
        "rule": mark.rule,
        "confidence": mark.confidence,
    }


def _iso(value: dt.datetime | dt.date | None) -> str | None:
    return value.isoformat() if value else None
