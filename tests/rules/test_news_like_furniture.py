"""Sentences and crossheads of news that begin as page furniture begins: no rule and no model takes them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import newsclean

CASES = tomllib.loads(Path(__file__).with_name("news_like_furniture.toml").read_text(encoding="utf-8"))


def _lines(key: str) -> list[object]:
    return [
        pytest.param(case["article"], line, id=f"{language}-{i}")
        for language, case in CASES.items()
        for i, line in enumerate(case[key])
    ]


def _assert_unchanged(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs) + "\n"
    article = newsclean.clean(text)
    assert article.to_text() == text, [(edit.rule, edit.removed) for edit in article.edits]


def test_there_are_enough() -> None:
    """Fewer would say little about the languages of the packs."""
    assert len(CASES) >= 20
    assert sum(len(case["sentences"]) for case in CASES.values()) >= 80


@pytest.mark.parametrize(("article", "line"), _lines("sentences"))
def test_paragraph_among_others(article: list[str], line: str) -> None:
    _assert_unchanged([article[0], line, *article[1:]])


@pytest.mark.parametrize(("article", "line"), _lines("sentences"))
def test_last_paragraph(article: list[str], line: str) -> None:
    _assert_unchanged([*article, line])


@pytest.mark.parametrize(("article", "line"), _lines("crossheads"))
def test_crosshead(article: list[str], line: str) -> None:
    _assert_unchanged([article[0], line, *article[1:]])
