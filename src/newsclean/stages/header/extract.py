"""The dateline stage: the header of the text, then the dateline of its first paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from newsclean.document import HEADER_LINE, HEADLINE_LINE, Document, Edit, Mark, NamedRule, SourceMap
from newsclean.reading.datelines import find_dateline
from newsclean.reading.header_zone import HEADER_LINES, MAX_HEADER_LINE, WRAPPED_CHARS
from newsclean.reading.lines import Line, ends_sentence, looks_like_prose, with_line_end
from newsclean.reading.reading import YEAR, Reading
from newsclean.stages.header.header import Header

LONG_HEADER, FURTHER = 8 * HEADER_LINES, 4  # from this many lines on, each search covers four times as many as the last
LOOK_AHEAD = 200  # code points within which a second dateline is recognised

PLACE = NamedRule("dateline.place", "dateline, kept as metadata")
LEFT_OVER = NamedRule("dateline.header", "unrecognised header line")
RULES = (PLACE, LEFT_OVER)


class ExtractHeader:
    """The dateline stage with its options.

    reference: when the texts were saved, the moment from which "2 hours ago" counts.
    """

    def __init__(self, reference: date | None = None) -> None:
        self.reference = reference

    def __call__(self, doc: Document, reading: Reading) -> Iterator[Edit | Mark]:
        """Mark headline, kicker, standfirst, byline, dates and dateline, and remove them.

        Lines that the boilerplate stage marked as header are removed too unless they are prose. The standfirst
        stays in the body. Left alone: every other line near the header, and the datelines of a digest,
        which head its items.
        """
        text, lines = doc.text, reading.lines
        if reading.is_rubble or not lines:
            return
        trace = SourceMap(doc.steps)
        marked, headlines = find_marked(doc, lines, trace)
        header, found = self._read_header(doc, reading, trace, marked, headlines)
        yield from found
        has_title = any(isinstance(item, Mark) and item.field == "title" for item in found)
        for i in sorted({*marked, *headlines} - header.taken):
            unread = i in headlines and not has_title  # the headline must not be lost
            if unread or looks_like_prose(lines[i].words):
                continue
            header.taken.add(i)
            yield Edit(*with_line_end(text, lines[i]), "", *LEFT_OVER)
        has_author = any(isinstance(item, Mark) and item.field == "author" for item in found)
        yield from _read_dateline(text, lines, header.taken, has_author)

    def _read_header(
        self,
        doc: Document,
        reading: Reading,
        trace: SourceMap,
        marked: dict[int, float],
        headlines: dict[int, float],
    ) -> tuple[Header, list[Edit | Mark]]:
        """The header and what is found in it, in the first lines *that stay*, as a second pass would read them."""
        lines = reading.lines
        title = doc.value("title")

        def read(last: int) -> tuple[Header, list[Edit | Mark]]:
            header = Header(
                reading,
                last,
                marked,
                headlines,
                str(title) if title else None,
                reference=self.reference,
                is_beside=lambda i: not _removed_between(doc.text, trace, lines[i], lines[i + 1]),
            )
            return header, list(header.read())

        last = HEADER_LINES
        while True:
            header, found = read(last)
            wanted = HEADER_LINES + len(header.taken)
            if not any(len(line.words) <= MAX_HEADER_LINE and YEAR.search(line.words) for line in lines[last:wanted]):
                break
            last = wanted if wanted < LONG_HEADER else max(wanted, FURTHER * last)
        return read(wanted) if LONG_HEADER <= wanted < min(last, len(lines)) else (header, found)


def _removed_between(text: str, trace: SourceMap, above: Line, below: Line) -> str:
    """What earlier stages removed between two lines."""
    start, end = trace.span(above.end - 1, below.start + 1)  # one character of each, and everything between
    return trace.source(text, start + 1, end - 1).strip()


def find_marked(doc: Document, lines: Sequence[Line], trace: SourceMap) -> tuple[dict[int, float], dict[int, float]]:
    """The lines that an earlier stage marked as header, and those marked as headline, with their probabilities."""
    marks = {mark.start: mark for mark in doc.marks if mark.field in (HEADER_LINE, HEADLINE_LINE)}
    if not marks:
        return {}, {}
    spans = (trace.span(line.start, line.end) for line in lines)
    # A line that has grown since, because the templates stage joined text to it, is no longer a header line.
    found = {i: marks[start] for i, (start, end) in enumerate(spans) if start in marks and end <= marks[start].end}
    return (
        {i: mark.confidence for i, mark in found.items() if mark.field == HEADER_LINE},
        {i: mark.confidence for i, mark in found.items() if mark.field == HEADLINE_LINE},
    )


def _read_dateline(text: str, lines: Sequence[Line], taken: set[int], has_author: bool) -> Iterator[Edit | Mark]:
    """The dateline of the first paragraph after the header; if there is no author yet, the reporters that it names.

    If another dateline follows, this one heads an item of a digest: it stays, and its reporters are ignored.
    """
    for i in range(len(lines)):
        if i in taken or not _begins_paragraph(text, lines, i, taken):
            continue
        line = lines[i]
        found = find_dateline(line.words)
        if found is not None:
            break
        if looks_like_prose(line.words):
            return
    else:
        return
    length, dateline = found
    while again := find_dateline(line.words[length : length + LOOK_AHEAD]):  # one by the agency, one by the site
        length += again[0]
    start = line.at
    yield Mark(start, start + len(dateline.written), "dateline", dateline, PLACE.id, 0.9)
    others = (
        find_dateline(lines[k].words) for k in range(i + 1, len(lines)) if _begins_paragraph(text, lines, k, taken)
    )
    if any(others):
        return
    for name in () if has_author else dateline.reporters:
        at = text.index(name, start)
        yield Mark(at, at + len(name), "author", name, PLACE.id, 0.8)
    yield Edit(start, start + length, "", *PLACE)


def _begins_paragraph(text: str, lines: Sequence[Line], i: int, taken: set[int]) -> bool:
    """Whether a line does not continue a wrapped paragraph."""
    if i == 0 or i - 1 in taken:
        return True
    above, line = lines[i - 1], lines[i]
    if line.start > above.end + 1 or ends_sentence(above.words) or text[line.start] in " \t":
        return True
    return len(above.words) < WRAPPED_CHARS
