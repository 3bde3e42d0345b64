"""Write the fast form of the languages: `python -m newsclean.languages.compile`.

A module for each subject, of constants that Python loads from bytecode: a text loads those that it needs, however
many languages there are. A test fails if `compiled/` and the data disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from newsclean.languages.alternation import alternation
from newsclean.languages.load import DATA_FOLDER, MONTHS_OF_YEAR, SECTIONS, Data, LanguageDataError, read
from newsclean.languages.module_source import module_source

COMPILED_FOLDER = Path(__file__).parent / "compiled"
NAMES_TOO = frozenset(("time", "image", "I", "you", "said"))  # topics with words like April and Getty
PAGE_TOPICS = tuple(topic for topic in SECTIONS["topics"] if topic not in NAMES_TOO)
NOTICE_TOPICS = ("you", "sign up", "legal", "site", "comment")
UNITS = ("minutes", "hours", "days", "weeks")
FIRST_KANA, LAST_HAN = "\u3040", "\u9fff"
FIRST_DENSE = "\u0e00"  # scripts from here on, Thai and Chinese, have no spaces between words, or endings glued on
NO_MONTHS: tuple[tuple[str, ...], ...] = ((),) * MONTHS_OF_YEAR
DOCSTRING = "Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."


def modules(data: Data) -> dict[str, str]:
    """File name -> the content that it must have."""
    sources = {f"{name}.py": module_source(DOCSTRING, constants(data)) for name, constants in TABLES.items()}
    return {"__init__.py": f'"""{DOCSTRING}"""\n'} | sources


def detection(data: Data) -> dict[str, object]:
    """How the language of a text is recognised: word -> languages, and scripts used by only one language.

    Of two scripts the one with the higher characters comes first: Greek letters may be mathematics.
    """
    scripts = [(first, last, code) for code, (first, last) in by_language(data, "script", "letters").items()]
    in_order = tuple((code, first, last) for first, last, code in sorted(scripts, reverse=True))
    return {"LANGUAGES_OF": languages_of(data, "words", "function", "detection"), "SCRIPTS": in_order}


def paragraphs(data: Data) -> dict[str, object]:
    """Words that decide whether a line continues on the next one, and whether a hyphen stays."""
    letters = {code: "".join(words) for code, words in by_language(data, "words", "letters").items()}
    return {
        "FUNCTION_WORDS": words_by_language(data, "words", "function"),
        "LEADING_WORDS": words_by_language(data, "words", "leading"),
        "LETTER_WORDS": letters,
        "OTHER_LETTER_WORDS": "".join(data.shared["words"]["letters"].split()),
        "CONJUNCTIONS": frozenset(union(data, "words", "conjunctions")),
        "HYPHEN_PREFIXES": languages_of(data, "words", "hyphen_prefixes"),
    }


def known_words(data: Data) -> dict[str, object]:
    """Words that are not part of a name in any language: those of page furniture and function words."""
    words = [*data.shared["networks"]["names"].split(), *union(data, "words", "function")]
    words += (word for topic in PAGE_TOPICS for word in union(data, "topics", topic))
    return {"KNOWN_WORDS": frozenset(words).difference(union(data, "byline", "particles"))}


def calendar(data: Data) -> dict[str, object]:
    """Months, weekdays and the words around dates."""
    months, of_language = _months(data)
    dateparser = data.shared["dateparser"]
    return {
        "MONTHS": {name: number for name, number in months.items() if " " not in name},
        "MONTHS_IN_WORDS": {name: number for name, number in months.items() if " " in name},
        "MONTH_OF_WORDS": alternation(name for name in months if " " in name),
        "MONTHS_OF_LANGUAGE": of_language,
        "PERSIAN_MONTHS": {name: number for number, name in enumerate(union(data, "dates", "persian_months"), 1)},
        "WEEKDAYS": alternation(union(data, "dates", "weekdays")),
        "PUBLISHED": alternation(union(data, "dates", "published")),
        "UPDATED": alternation(union(data, "dates", "updated")),
        "EVENTS": {code: frozenset(words) for code, words in by_language(data, "dates", "events").items()},
        "AT": alternation(union(data, "dates", "at")),
        "ORDER_UNSETTLED": frozenset(by_language(data, "dates", "order")),
        "MONTH_FIRST": frozenset(union(data, "dates", "month_first")),
        "ZONES": data.shared["zones"],
        "REGIONS": data.shared["regions"],
        "DATEPARSER_NAMES": by_language(data, "dates", "dateparser"),
        "DATEPARSER_MAIN": frozenset(dateparser["main"].split()),
        "DATEPARSER_LATIN": frozenset(f"{dateparser['main']} {dateparser['latin']}".split()),
        "DATEPARSER_SCRIPTS": {script: tuple(codes.split()) for script, codes in dateparser["scripts"].items()},
    }


def _months(data: Data) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """Name -> month for all languages, and code -> the same for names that are another month elsewhere."""
    months: dict[str, int] = {}
    only_here = {language.code: dict(language.get("dates", "months_only_here")) for language in data.languages}
    for language in data.languages:
        rows = zip(data.cldr.get(language.code, NO_MONTHS), language.get("dates", "months") or NO_MONTHS, strict=True)
        for number, names in enumerate(rows, 1):
            for name in (name for some in names for name in some if name not in only_here[language.code]):
                if months.setdefault(name, number) != number:
                    reason = f"{name!r} is month {number}, but {months[name]} elsewhere: put it into months_only_here"
                    raise LanguageDataError(f"{language.code}.toml: {reason}")
    return months, {code: names for code, names in only_here.items() if names}


def relative_dates(data: Data) -> dict[str, object]:
    """Words for units of time, and for "ago"."""
    units = {name: unit for unit in UNITS for name in union(data, "dates", unit)}
    return {"UNITS": units, "UNIT": alternation(units), "AGO": alternation(union(data, "dates", "ago"))}


def agencies(data: Data) -> dict[str, object]:
    """Agencies as they sign, and in which ways some of them do."""
    signed = {key: frozenset(names) for key, names in data.shared["agencies"].items()}
    return {
        "AGENCIES": signed["names"],
        "FOLDED": frozenset(map(str.casefold, signed["names"])),
        "GLUED": signed["glued"],
        "IN_SENTENCES": signed["in_sentences"],
        "UNDASHED": signed["undashed"],
    }


def given_names(data: Data) -> dict[str, object]:
    """Given names, in lowercase."""
    return {"GIVEN_NAMES": frozenset(data.given_names)}


def datelines(data: Data) -> dict[str, object]:
    """Places that are known, and small words in names of places."""
    return {"KNOWN_PLACES": frozenset(data.places), "SMALL_WORDS": frozenset(union(data, "dateline", "small_words"))}


def bylines(data: Data) -> dict[str, object]:
    """Words around the names of a byline: patterns of phrases, and sets of words."""
    labels = union(data, "byline", "labels")
    return {
        "BY": alternation(union(data, "byline", "by")),
        "WRITTEN_BY": alternation(union(data, "byline", "written_by")),
        "LABELS": alternation(labels),
        "EAST_ASIAN_LABELS": alternation(label for label in labels if FIRST_KANA <= label[0] <= LAST_HAN),
        "TEXT": alternation(union(data, "byline", "text")),
        "PHOTOS": alternation(union(data, "byline", "photos")),
        "AND": alternation(union(data, "byline", "and")),
        "IN_LINE": alternation(union(data, "byline", "in_line")),
        "HANDLE": alternation(union(data, "byline", "handle")),
        "TITLES": alternation(union(data, "byline", "titles")),
        "ORGANISATIONS": alternation(union(data, "byline", "organisations")),
        "BESIDE_DATE": alternation(union(data, "byline", "beside_date")),
        "IMAGE": alternation([*union(data, "byline", "image"), *data.shared["byline"]["image"].split()]),
        "PREFIX_LANGUAGES": languages_of(data, "byline", "only_here"),
        "PARTICLES": frozenset(union(data, "byline", "particles")),
        "NO_NAMES": frozenset(union(data, "byline", "no_names")),
    }


def captions(data: Data) -> dict[str, object]:
    """Words around the names in picture credits; who sells pictures; words of speech, which captions lack."""
    shared = data.shared["captions"]
    signed = {name.casefold() for name in data.shared["agencies"]["names"]}
    alone = union(data, "captions", "alone")
    return {
        "LABELS": alternation(union(data, "captions", "labels")),
        "BY": alternation(union(data, "captions", "by")),
        "ALONE": alternation(alone),
        "BEFORE": alternation(union(data, "captions", "before")),
        "AFTER": alternation(union(data, "captions", "after")),
        "CONTROLS": alternation(union(data, "captions", "controls")),
        "SOURCES": frozenset([*union(data, "captions", "sources"), *data.shared["networks"]["names"].split()]),
        "SELLERS": alternation(shared["sellers"]),
        "AGENCIES": alternation({*signed, *shared["agencies"], *shared["sellers"]}),
        "SAID": frozenset(union(data, "topics", "said")),
    }


def headlines(data: Data) -> dict[str, object]:
    """Words in the names of sites."""
    return {
        "LINKS": frozenset(union(data, "headline", "links")),
        "SITE_NAMES": alternation(union(data, "headline", "site_names")),
    }


def packs(data: Data) -> dict[str, object]:
    """Which languages share the rule packs of another one."""
    shared = {language.code: language.rules_of for language in data.languages if language.rules_of}
    unknown = set(shared.values()) - {language.code for language in data.languages}
    if unknown:
        raise LanguageDataError(f"rules_of: no language {', '.join(sorted(unknown))}")
    return {"SHARED_PACK": shared}


def reports(data: Data) -> dict[str, object]:
    """The pattern of the words by which news reports, and words of notices, by language."""
    notices = {
        language.code: " ".join(word for topic in NOTICE_TOPICS for word in language.get("topics", topic))
        for language in data.languages
    }
    return {
        "REPORTS": {code: _report(phrases) for code, phrases in by_language(data, "report", "phrases").items()},
        "READER_WORDS": words_by_language(data, "topics", "you"),
        "NOTICE_WORDS": {code: words for code, words in notices.items() if words},
    }


def _report(phrases: tuple[str, ...]) -> str:
    """A pattern for whole words, for stems with a star, and for characters in scripts without spaces."""
    dense = [phrase for phrase in phrases if phrase[0] >= FIRST_DENSE]
    stems = [phrase[:-1] for phrase in phrases if phrase.endswith("*")]
    words = [phrase for phrase in phrases if phrase not in dense and not phrase.endswith("*")]
    parts = [alternation(dense), rf"\b(?:{alternation(stems)})", rf"(?:\b|(?=\W))(?:{alternation(words)})(?!\w)"]
    return "|".join(part for part, some in zip(parts, (dense, stems, words), strict=True) if some)


def templates(data: Data) -> dict[str, object]:
    """Words of a line of data whose value was never filled in."""
    return {"DATA_LABELS": frozenset(union(data, "words", "data_labels"))}


def alphabets(data: Data) -> dict[str, object]:
    """The letters beyond a to z of languages in Latin script."""
    return {"ALPHABETS": by_language(data, "encoding", "alphabet")}


def orthographies(data: Data) -> dict[str, object]:
    """What a legacy text is recognised by, in the order in which equally good readings are taken."""
    families = data.shared["encoding"]["charsets"]
    charsets = by_language(data, "encoding", "charsets")
    order = [code for code in data.shared["encoding"]["order"].split() if code in charsets]
    return {
        "CHARSETS": {
            code: tuple(name for family in charsets[code] for name in families.get(family, family).split())
            for code in (*order, *sorted(charsets.keys() - set(order)))
        },
        "LETTERS": by_language(data, "encoding", "letters"),
        "WORDS": words_by_language(data, "encoding", "words"),
        "COMMON": by_language(data, "encoding", "common"),
        "OTHERS": tuple(data.shared["encoding"]["others"].values()),
    }


TABLES: Mapping[str, Callable[[Data], dict[str, object]]] = {
    "agencies": agencies,
    "alphabets": alphabets,
    "bylines": bylines,
    "calendar": calendar,
    "captions": captions,
    "datelines": datelines,
    "detection": detection,
    "given_names": given_names,
    "headlines": headlines,
    "known_words": known_words,
    "orthographies": orthographies,
    "packs": packs,
    "paragraphs": paragraphs,
    "relative_dates": relative_dates,
    "reports": reports,
    "templates": templates,
}
"""Module -> its constants."""


def by_language(data: Data, section: str, key: str) -> dict[str, Any]:
    """Code -> the value of a key, of the languages that have it."""
    values = {language.code: language.get(section, key) for language in data.languages}
    return {code: value for code, value in values.items() if value}


def words_by_language(data: Data, section: str, key: str) -> dict[str, str]:
    """The same as one string of words each."""
    return {code: " ".join(words) for code, words in by_language(data, section, key).items()}


def languages_of(data: Data, section: str, *keys: str) -> dict[str, tuple[str, ...]]:
    """Word -> the languages that have it under one of the keys."""
    found: dict[str, tuple[str, ...]] = {}
    for language in data.languages:
        for word in dict.fromkeys(word for key in keys for word in language.get(section, key)):
            found[word] = (*found.get(word, ()), language.code)
    return found


def union(data: Data, section: str, key: str) -> list[str]:
    """What all languages together have, once each."""
    return list(dict.fromkeys(item for language in data.languages for item in language.get(section, key)))


def write(data_folder: Path, compiled_folder: Path) -> None:
    """Compile the files of one folder into another one."""
    compiled_folder.mkdir(exist_ok=True)
    wanted = modules(read(data_folder))
    for stale in {path.name for path in compiled_folder.glob("*.py")} - wanted.keys():
        (compiled_folder / stale).unlink()
    for name, source in wanted.items():
        (compiled_folder / name).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    write(DATA_FOLDER, COMPILED_FOLDER)
