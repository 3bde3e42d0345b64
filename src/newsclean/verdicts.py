"""What happened to each line of the source: the basis of `explain` and the report."""

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.article import AppliedEdit, Article
from newsclean.stages.header.extract import LEFT_OVER

QUIET_RULES = (
    "paragraphs.space",
    "output.text",
)  # blank lines and the output's line end explain nothing


class Verdict(NamedTuple):
    """What happened to a source line: `kept`, `removed`, `moved` or `changed`, and the edits responsible."""

    number: int
    line: str
    kind: str
    edits: tuple[AppliedEdit, ...]
    fields: tuple[str, ...]


def verdicts(article: Article) -> Iterator[Verdict]:
    """The verdict on each line of the source, in order."""
    text = article.document.source()
    edits = sorted((edit for edit in article.edits if edit.rule not in QUIET_RULES), key=lambda edit: edit.span)
    marks = [mark for mark in article.marks if not mark.rule.startswith("front-matter")]
    start = first = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        while first < len(edits) and edits[first].span[1] <= start and edits[first].span[0] < start:
            first += 1
        touching = []
        for i in range(first, len(edits)):  # a slice would copy all the following edits for every line
            edit = edits[i]
            if edit.span[0] > end:
                break
            if (edit.span[0] < end and edit.span[1] > start) or edit.span[0] == edit.span[1] == start:
                touching.append(edit)
        fields = tuple(dict.fromkeys(mark.field for mark in marks if mark.start < end and mark.end > start))
        yield Verdict(number, line, _kind(line, start, end, touching), tuple(touching), fields)
        start = end + 1


def _kind(line: str, start: int, end: int, edits: list[AppliedEdit]) -> str:
    if not edits or not line.strip():
        return "kept"
    gone = sum(min(edit.span[1], end) - max(edit.span[0], start) for edit in edits if not edit.new.strip())
    if gone >= len(line.strip()):
        return "moved" if any(moves(edit) for edit in edits) else "removed"
    return "changed"


def moves(edit: AppliedEdit) -> bool:
    """Whether what an edit removed from the text became metadata."""
    return edit.stage in ("dateline", "front-matter") and edit.rule != LEFT_OVER[0]
