"""The rules that come with newsclean: every example holds, under both engines and in both forms."""

from __future__ import annotations

import sys

import pytest

import newsclean
from newsclean.cli.rules import lint
from newsclean.rules import compile as compiler
from newsclean.rules import library, matcher
from newsclean.rules.rule import problems

PACKS = library.read_packs()
RULES = [pytest.param(pack, rule, id=rule.id) for pack in PACKS for rule in pack.rules]
COMPILED = {rule.id: rule for pack in PACKS for rule in library.load(pack.name)}

# Two invented paragraphs in the language of each pack; a near miss stands between them.
PROSE = {
    "en": (
        "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
        "The harbour master said that the ramp would be replaced in April, when the winter timetable has ended.",
    ),
    "de": (
        "Die Fähre zur Insel Quill ist am Dienstag wieder gefahren, neun Tage nachdem ein Sturm die Rampe abriss.",
        "Der Hafenmeister sagte, die Rampe werde im April ersetzt, wenn der Winterfahrplan zu Ende gegangen ist.",
    ),
    "fr": (
        "Le bac de l’île de Quill a repris la mer mardi, neuf jours après la tempête qui avait arraché sa rampe.",
        "Le capitaine du port a dit que la rampe serait remplacée en avril, à la fin de l’horaire d’hiver.",
    ),
    "es": (
        "El transbordador de la isla de Quill volvió a navegar el martes, nueve días después de la tormenta.",
        "El capitán del puerto dijo que la rampa se cambiará en abril, cuando termine el horario de invierno.",
    ),
    "it": (
        "Il traghetto per l’isola di Quill è ripartito martedì, nove giorni dopo la tempesta che ne strappò la rampa.",
        "Il comandante del porto ha detto che la rampa sarà sostituita in aprile, alla fine dell’orario invernale.",
    ),
    "nl": (
        "De veerboot naar het eiland Quill voer dinsdag weer, negen dagen nadat een storm de klep had losgerukt.",
        "De havenmeester zei dat de klep in april wordt vervangen, als de winterdienstregeling is afgelopen.",
    ),
    "pt": (
        "A balsa para a ilha de Quill voltou a navegar na terça-feira, nove dias depois da tempestade.",
        "O capitão do porto disse que a rampa será trocada em abril, quando terminar o horário de inverno.",
    ),
}


@pytest.fixture(params=["re2", "regex"])
def engine(request, monkeypatch) -> str:
    """Each of the two engines; nothing that the other one compiled is left in a cache."""
    if request.param == "re2":
        pytest.importorskip("re2")
    else:
        monkeypatch.setitem(sys.modules, "re2", None)
    monkeypatch.setattr(matcher, "_PATTERNS", {})
    library.matcher.cache_clear()
    yield request.param
    library.matcher.cache_clear()


@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_examples(pack, rule, engine):
    assert [line for line in rule.removes if not matcher.matches(rule, line)] == []
    assert [line for line in rule.keeps if matcher.matches(rule, line)] == []


@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_compiled_form_gives_the_same_verdicts(pack, rule, engine):
    fast = COMPILED[rule.id]
    assert [line for line in rule.removes if not matcher.matches(fast, line)] == []
    assert [line for line in rule.keeps if matcher.matches(fast, line)] == []


def test_engines_agree_on_all_examples_of_a_language(monkeypatch):
    """All rules of a language at once, as cleaning uses them: the same rule takes each line."""
    pytest.importorskip("re2")
    lines = [line for pack in PACKS for rule in pack.rules for line in (*rule.removes, *rule.keeps)]
    verdicts = {}
    for name in ("re2", "regex"):
        if name == "regex":
            monkeypatch.setitem(sys.modules, "re2", None)
        monkeypatch.setattr(matcher, "_PATTERNS", {})
        for language in PROSE:
            rules = matcher.Matcher(library.matcher(language).rules)
            folded = [matcher.fold(line.strip()) for line in lines]
            verdicts[name, language] = [
                (whole.id if (whole := rules.whole_line(line)) else None, [rule.id for rule in rules.spans_in(line)])
                for line in folded
            ]
    for language in PROSE:
        assert verdicts["regex", language] == verdicts["re2", language]


@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_near_misses_survive_in_a_text(pack, rule, engine):
    """A `keeps` line, a paragraph among paragraphs, comes through the whole pipeline, but for its tags and entities."""
    language = "en" if pack.language == "*" else pack.language
    first, last = PROSE[language]
    lost = []
    for line in rule.keeps:
        article = newsclean.clean(f"{first}\n\n{line}\n\n{last}\n", language=language)
        decoded = newsclean.clean(line, stages=["encoding"]).document.text
        if decoded.split() not in [paragraph.split() for paragraph in article.paragraphs]:
            lost.append((line, [edit.rule for edit in article.edits if edit.removed.strip()]))
    assert lost == []


@pytest.mark.parametrize("language", PROSE)
def test_prose_around_near_misses_is_clean(language):
    text = "\n\n".join(PROSE[language]) + "\n"
    assert newsclean.clean(text, language=language).to_text() == text


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_lint(pack):
    assert [*problems(pack), *lint(pack)] == []


def test_prose_for_every_language():
    assert {pack.language for pack in PACKS} - {"*"} <= PROSE.keys()


def test_ids_are_unique():
    ids = [rule.id for pack in PACKS for rule in pack.rules]
    assert len(ids) == len(set(ids))


def test_compiled_modules_are_those_of_the_packs():
    """If this fails: `python -m newsclean.rules.compile`."""
    written = {path.name: path.read_text(encoding="utf-8") for path in compiler.COMPILED_FOLDER.glob("*.py")}
    assert written == compiler.modules(PACKS)


def test_edits_name_known_rules(source_file):
    article = newsclean.clean(source_file.read_bytes())
    assert {edit.rule for edit in article.edits} <= library.known_ids()
    assert {edit.stage.split("/")[0] for edit in article.edits} <= {*newsclean.Pipeline.default().names, "front-matter"}


def test_marks_name_known_rules(source_file):
    article = newsclean.clean(source_file.read_bytes())
    assert {mark.rule for mark in article.marks} <= library.known_ids()
