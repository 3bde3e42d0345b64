"""The invented articles of `fixtures/`: what they become, exact undo, and a second pass that changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsclean

NOT_METADATA = {"encoding", "paragraphs"}
SAME_TEXT = ("crlf", "bom", "no-final-newline")


def read_expected(folder: Path) -> tuple[str, dict]:
    fields = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return (folder / "expected.txt").read_text(encoding="utf-8"), fields


def assert_fields(article: newsclean.Article, expected: dict) -> None:
    """The fields are those named, and no others."""
    fields = article.to_dict()
    assert expected.keys() <= fields.keys()
    named = {name: value for name, value in fields.items() if name in expected}
    assert named == expected
    unnamed = {name: value for name, value in fields.items() if name not in expected.keys() | NOT_METADATA}
    assert not any(unnamed.values()), unnamed
    assert all(value in (None, [], False) for value in unnamed.values())


def test_text(article_folder):
    text, _ = read_expected(article_folder)
    assert newsclean.clean((article_folder / "input.txt").read_bytes()).to_text() == text


def test_fields(article_folder):
    _, fields = read_expected(article_folder)
    assert_fields(newsclean.clean((article_folder / "input.txt").read_bytes()), fields)


def test_known_failure(known_failure):
    text, fields = read_expected(known_failure)
    article = newsclean.clean((known_failure / "input.txt").read_bytes())
    assert article.to_text() == text
    assert_fields(article, fields)


def test_untouched(untouched_file):
    data = untouched_file.read_bytes()
    assert newsclean.clean(data).to_text().encode() == data


def test_undo_and_second_pass(variant, assert_undoable):
    assert_undoable(variant)


@pytest.mark.parametrize("name", SAME_TEXT)
def test_variant_gives_the_same_text(source_file, variants, name):
    made = variants(source_file.read_bytes())
    assert newsclean.clean(made[name]).to_text() == newsclean.clean(made["as-it-is"]).to_text()


def test_expected_text_is_clean(article_folder, assert_undoable):
    text = (article_folder / "expected.txt").read_bytes()
    assert newsclean.clean(text).to_text().encode() == text


def test_every_field_is_of_the_contract(article_folder):
    article = newsclean.clean((article_folder / "input.txt").read_bytes())
    assert article.text == "\n\n".join(article.paragraphs)
    assert article.paragraphs
    assert all(paragraph.strip("\n") == paragraph != "" for paragraph in article.paragraphs)
    if article.summary and article.front_matter is None:
        assert article.paragraphs[0] == article.summary
    assert json.loads(article.to_json()) == article.to_dict()
    assert article.to_jsonld()["articleBody"] == article.text
    assert article.to_markdown().startswith("---\n")


def test_edits_tell_where_they_were_made(source_file):
    """The first edit at each place replaces exactly the words that are there in the source."""
    article = newsclean.clean(source_file.read_bytes())
    source = article.document.source()
    first = article.document.steps[0].name if article.document.steps else None
    for edit in article.edits:
        start, end = edit.span
        assert 0 <= start <= end <= len(source)
        assert edit.reason
        if edit.stage == first:
            assert source[start:end] == edit.removed


def test_marks_quote_the_source(source_file):
    article = newsclean.clean(source_file.read_bytes())
    length = len(article.document.source())
    for mark in article.marks:
        assert 0 <= mark.start <= mark.end <= length
        assert 0 < mark.confidence <= 1


def test_same_input_same_output(source_file):
    data = source_file.read_bytes()
    assert newsclean.clean(data).to_json() == newsclean.clean(data).to_json()


def test_wild_text(wild_file, assert_undoable):
    assert_undoable(wild_file.read_bytes())
