"""The compiled form of the languages."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.languages import compile as compiler
from newsclean.languages.alternation import alternation
from newsclean.languages.load import Data, LanguageDataError, read
from newsclean.languages.module_source import annotation, literal, module_source

DATA = read()


def test_compiled_modules_are_those_of_the_data():
    """If this fails: `python -m newsclean.languages.compile`."""
    written = {path.name: path.read_text(encoding="utf-8") for path in compiler.COMPILED_FOLDER.glob("*.py")}
    assert written == compiler.modules(DATA)


@pytest.mark.parametrize("name", compiler.TABLES)
def test_a_compiled_module_holds_what_was_written(name):
    module = import_module(f"newsclean.languages.compiled.{name}")
    constants = compiler.TABLES[name](DATA)
    assert {constant: getattr(module, constant) for constant in constants} == constants


@pytest.mark.parametrize(
    "phrases",
    [
        ["published", "published on", "published at", "date"],
        ["a", "ab", "abc", "b"],
        ["foto", "fotos", "foto's", "oprac.", "[", "]", "^", "-"],
        ["п'ятниця", "п’ятниця", "5 (five)", "a|b"],
        ["one"],
    ],
)
def test_an_alternation_matches_its_phrases_and_nothing_else(phrases):
    pattern = re.compile(f"(?:{alternation(phrases)})")
    assert all(pattern.fullmatch(phrase) for phrase in phrases)
    pieces = {phrase[:n] for phrase in phrases for n in range(len(phrase))} | {phrase + "x" for phrase in phrases}
    assert [piece for piece in pieces - set(phrases) if pattern.fullmatch(piece)] == []


@given(st.lists(st.lists(st.sampled_from("a|b|ab|ba|aba|a.|[".split("|")), min_size=1, max_size=3), min_size=1))
def test_an_alternation_takes_the_longest_phrase(lists):
    phrases = [" ".join(words) for words in lists]
    pattern = re.compile(alternation(phrases))
    for phrase in phrases:
        for text in (phrase, f"{phrase} a b", f"{phrase}ab"):
            longest = max((other for other in phrases if text.startswith(other)), key=len)
            assert pattern.match(text)[0] == longest


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"a": 1, "b": 2}, "dict[str, int]"),
        ({"a": ("x", "y")}, "dict[str, tuple[str, ...]]"),
        ({}, "dict[str, str]"),
        (("a",), "tuple[str, ...]"),
        ((), "tuple[str, ...]"),
        (frozenset(("b", "a")), "frozenset[str]"),
        ("x" * 500, "str"),
        (tuple(f"word{i}" for i in range(99)), "tuple[str, ...]"),
        ({f"word{i}": (f"a{i}", "b" * 200) for i in range(9)}, "dict[str, tuple[str, ...]]"),
    ],
)
def test_a_constant_is_read_as_it_was(value, kind):
    source = literal(value, "")
    assert eval(source) == value
    assert annotation(value) == kind
    assert max(map(len, source.splitlines())) <= 120


def test_the_source_is_the_same_whatever_the_order_of_a_set():
    words = ["c", "a", "b"]
    assert module_source("", {"X": frozenset(words)}) == module_source("", {"X": frozenset(reversed(words))})


def with_months(code: str, **dates: object) -> Data:
    """The data with other dates for one language."""
    changed = [
        language._replace(sections={**language.sections, "dates": dates}) if language.code == code else language
        for language in DATA.languages
    ]
    return DATA._replace(languages=tuple(changed))


def test_a_month_that_is_another_one_elsewhere_must_be_named():
    months = (("quill",), *((),) * 5, ("januari",), *((),) * 5)
    with pytest.raises(LanguageDataError, match=r"'januari' is month 7, but 1 elsewhere: put it into months_only_here"):
        compiler.calendar(with_months("sw", months=months))
    calendar = compiler.calendar(with_months("sw", months=months, months_only_here={"januari": 7}))
    assert calendar["MONTHS"]["januari"] == 1
    assert calendar["MONTHS"]["quill"] == 1
    assert calendar["MONTHS_OF_LANGUAGE"]["sw"] == {"januari": 7}


def test_months():
    from newsclean.languages.compiled.calendar import MONTHS, MONTHS_IN_WORDS, MONTHS_OF_LANGUAGE

    assert [MONTHS[name] for name in ("may", "października", "кастрычніка", "listopad", "ม.ค.")] == [5, 10, 10, 11, 1]
    assert MONTHS_OF_LANGUAGE["hr"]["listopad"] == 10
    assert MONTHS_IN_WORDS["تشرين الثاني"] == 11
    assert not MONTHS.keys() & {"here", "du", "mac"}  # words elsewhere


def test_a_language_must_share_the_packs_of_a_known_one():
    data = DATA._replace(languages=tuple(language._replace(rules_of="qq") for language in DATA.languages))
    with pytest.raises(LanguageDataError, match="rules_of: no language qq"):
        compiler.packs(data)
