"""Run a pass of the pipeline on its own, with the reading that the pipeline would hand it."""

from __future__ import annotations

from newsclean.document import Document
from newsclean.pipeline import Found, Pass
from newsclean.reading.reading import Reading


def run_pass(find: Pass, doc: Document | str, language: str | None = None) -> Found:
    """What a pass finds in a document or a text."""
    doc = Document(doc) if isinstance(doc, str) else doc
    return find(doc, Reading(doc.text, language))
