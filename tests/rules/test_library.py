"""The packs that are tried on a text, by its language."""

import pytest

from newsclean.furniture.cover import cover
from newsclean.languages.detect import detect_language
from newsclean.rules import library
from newsclean.rules.library import packs_for


@pytest.mark.parametrize(
    ("language", "pack"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("pt_BR", "pt"),
        ("bs", "hr"),
        ("sr", "hr"),
        ("sr-Cyrl", "hr"),
        ("nb", "no"),
        ("nn", "no"),
        ("ms", "id"),
        (None, "en"),
        ("cy", "en"),
        ("sw", "en"),
    ],
)
def test_pack_of_a_language(language, pack):
    names = packs_for(language)
    assert pack in names
    assert {"common", "agencies", "publishers"} <= set(names)


@pytest.mark.parametrize(("language", "other"), [("de", "en"), ("hr", "sr"), ("no", "da"), ("sr", "en")])
def test_packs_of_other_languages_are_not_tried(language, other):
    assert other not in packs_for(language)


def test_serbian_in_cyrillic_is_tried_against_the_pack_that_holds_it():
    text = (
        "Трајект за острво Квил поново је испловио у уторак, девет дана након што је олуја откинула рампу са обале. "
        * 3
    )
    assert "hr" in packs_for(detect_language(text))


def test_families_of_what_covers_a_line():
    tables = [library.tables(name).lines for name in ("en", "common")]
    covered = cover("Post a comment Privacy policy", tables)

    assert covered.share == 1
    assert library.families_in(covered) == ("comments", "terms")
