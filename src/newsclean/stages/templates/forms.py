"""The sentences of a reminder form after the tags of its template, in any translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.reading.template_tags.token import OPENERS, Token

MIN_TAGS = 4  # tags in a template block
MAX_FORM = 500  # code points in a line of the form
MAX_LINES = 4  # lines of the form after the last tag
MIN_SUBJECTS = 3  # of the four subjects of such a form, which addresses the reader about them; news does not

READER = re.compile(
    r"\b(?:you|your|us|we|sie|ihnen|ihre[nmrs]?|uns|wir|vous|votre|vos|nous|usted|su|sus|nos|nosotros|le|recordarle"
    r"|ti|tuo|tua|vi|vostr[oa]|ci|você|lhe|seu|sua|conosco|uw?|je|ons)\b",
    re.IGNORECASE,
)
SUBJECTS = tuple(
    re.compile(rf"\b(?:{stems})", re.IGNORECASE)
    for stems in (
        "remind|erinner|rappel|record(?:ar|atorio)|ricord|lembr|herinner",
        "inbox|mailbox|e-?mail|message|postfach|posteingang|nachricht|boîte|courriel|bandeja|buzón|correo|mensaje"
        "|casella|messaggio|caixa de|mensagem|postvak|bericht",
        "contribu|donat|donner|dons?\\b|payment|beitrag|beiträge|spende|donar|donac|aporta|donaz|doaç|doar|bijdrage|doner",
        "contact|kontakt|get in touch|be in touch|póngase|contatt|contat[eo]|entre em contato|fragen|questions?\\b",
    )
)
SPEECH = re.compile(r"[“”„«»\"]")


def find_forms(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The lines of a form after a closing tag, and after the last tag.

    Left alone: lines that do not address the reader, quote somebody, or mention fewer subjects.
    """
    if len(tokens) < MIN_TAGS or not any(token.kind in OPENERS or token.kind == "close" for token in tokens):
        return
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens)
        if token.kind != "close" and not last:
            continue
        stop = len(text) if last else tokens[i + 1].start
        for start, end in _lines(text, token.end, stop, MAX_LINES if last else 1):
            if not _is_form(text[start:end]):
                break
            yield start, end


def _lines(text: str, start: int, stop: int, count: int) -> Iterator[tuple[int, int]]:
    """The first few lines that are not blank, without the space around them."""
    while start < stop and count:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        words = text[start : min(end, start + MAX_FORM + 1)].strip()
        if words:
            at = text.index(words[0], start)
            yield at, at + len(text[at:end].rstrip())
            count -= 1
        start = end + 1


def _is_form(words: str) -> bool:
    if len(words) > MAX_FORM or SPEECH.search(words) or not READER.search(words):
        return False
    return sum(subject.search(words) is not None for subject in SUBJECTS) >= MIN_SUBJECTS
