"""The files of the languages: what a file may hold, and what each must have."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from newsclean.languages import build_calendar
from newsclean.languages.load import DATA_FOLDER, SECTIONS, LanguageDataError, read, read_language

DATA = read()
LANGUAGES = {language.code: language for language in DATA.languages}


def write(folder: Path, text: str) -> Path:
    path = folder / "xx.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_file_is_named_by_its_code_and_says_something(code):
    language = LANGUAGES[code]
    assert re.fullmatch("[a-z]{2,3}", code)
    assert language.name[0].isupper()
    assert language.sections or language.rules_of in LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_written_as_they_are_looked_up(code):
    """In lowercase, but for titles before names, letters of a script and what legacy charsets are recognised by."""
    as_written = {("byline", "titles"), ("script", "letters"), ("encoding", "words")}
    for section, keys in LANGUAGES[code].sections.items():
        for key, value in keys.items():
            words = value if isinstance(value, tuple) else ()
            flat = [word for item in words for word in ([item] if isinstance(item, str) else item)]
            if (section, key) not in as_written:
                assert [word for word in flat if word != word.lower()] == [], (section, key)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_whose_dates_are_read_can_be_detected(code):
    language = LANGUAGES[code]
    if language.get("dates", "published"):
        assert language.get("words", "function") or language.get("script", "letters") or language.rules_of


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_of_legacy_charsets_has_what_it_is_recognised_by(code):
    language = LANGUAGES[code]
    recognised_by = [language.get("encoding", key) for key in ("words", "common")]
    assert bool(language.get("encoding", "charsets")) == bool(language.get("encoding", "letters"))
    assert not language.get("encoding", "charsets") or any(recognised_by)


def test_no_line_of_the_data_is_too_long_to_read():
    for path in DATA_FOLDER.iterdir():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            assert len(line) <= 160, f"{path.name}:{number}"


def test_facts():
    swedish = LANGUAGES["sv"]
    assert swedish.name == "Swedish"
    assert "och" in swedish.get("words", "function")
    assert swedish.get("byline", "by") == ("av",)
    assert swedish.get("dates", "months")[0] == ("jan",)
    assert DATA.cldr["sv"][0] == ["januari"]
    assert LANGUAGES["nn"].rules_of == "no"
    assert LANGUAGES["th"].get("script", "letters") == ("\u0e00", "\u0e7f")
    assert LANGUAGES["zu"].get("dates", "months") == ()


def test_months_of_cldr_need_not_stand_in_the_files():
    for code, rows in DATA.cldr.items():
        ours = LANGUAGES[code].get("dates", "months") or [()] * 12
        for names, known in zip(rows, ours, strict=True):
            assert not set(names) & set(known), code
            assert all(name == name.lower() and " " not in name for name in names), code


def test_months_of_cldr_are_as_babel_has_them():
    """If this fails after a new Babel: `python -m newsclean.languages.build_calendar`."""
    babel = pytest.importorskip("babel", reason="needs the group build")
    written = (DATA_FOLDER / "cldr.toml").read_text(encoding="utf-8")
    assert written == build_calendar.source(build_calendar.months(DATA), babel.__version__)


def test_names_and_places():
    assert {"ada", "björn", "zoe"} <= set(DATA.given_names)
    assert "UNITED NATIONS" in DATA.places
    for names in (DATA.given_names, DATA.places):
        assert all(not name.startswith("#") for name in names)
    assert len(set(DATA.places)) == len(DATA.places)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('name = "Quill"\n[words]\nfunctions = "a b"', r"xx\.toml: unknown key 'functions' in \[words\]"),
        ('name = "Quill"\n[wrods]\nfunction = "a b"', r"xx\.toml: unknown section 'wrods'"),
        ('name = "Quill"\n[words]\nfunction = "a b a"', r"xx\.toml: \[words\] function has 'a' twice"),
        ('name = "Quill"\n[words]\nfunction = ["a", "b"]', r"xx\.toml: \[words\] function is no words"),
        ('name = "Quill"\n[byline]\nby = "av"', r"xx\.toml: \[byline\] by is no phrases"),
        ('name = "Quill"\n[dates]\nmonths = [["a"], ["b"]]', r"xx\.toml: \[dates\] months is no months"),
        ("[words]", r"xx\.toml: no name"),
        ("name = ", r"xx\.toml: "),
    ],
)
def test_a_fault_is_named_with_its_file(tmp_path, text, fault):
    with pytest.raises(LanguageDataError, match=fault):
        read_language(write(tmp_path, text))


def test_furniture_is_left_to_the_rules(tmp_path):
    language = read_language(write(tmp_path, 'name = "Quill"\n[[furniture]]\nfamily = "share"\nphrases = ["Dolo"]\n'))
    assert language.sections == {}


def test_the_documentation_explains_every_key():
    page = (Path(__file__).parents[2] / "docs/languages.md").read_text(encoding="utf-8")
    explained = set(re.findall("`([^`]+)`", page))
    assert {f"[{section}]" for section in SECTIONS} <= explained
    assert {key for keys in SECTIONS.values() for key in keys} <= explained


def test_the_example_of_the_documentation_is_a_language(tmp_path):
    page = (Path(__file__).parents[2] / "docs/languages.md").read_text(encoding="utf-8")
    example = textwrap.dedent(
        "".join(re.findall(r"^(?: {8}.*)?\n", page.split("1. ")[1].split("2. ")[0], re.MULTILINE))
    )
    language = read_language(write(tmp_path, example))
    assert language.name == "Quillish"
    assert language.get("byline", "by") == ("skrivun vo",)
