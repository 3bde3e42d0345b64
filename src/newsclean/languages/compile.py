"""Write the fast form of the languages: `python -m newsclean.languages.compile`.

A module for each subject, of constants that Python loads from bytecode: a text loads those that it needs, however
many languages there are. A test fails if `compiled/` and the data disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from newsclean.languages.load import DATA_FOLDER, SECTIONS, Data, read
from newsclean.languages.module_source import module_source

COMPILED_FOLDER = Path(__file__).parent / "compiled"
NAMES_TOO = frozenset(("time", "image", "I", "you", "said"))  # topics with words like April and Getty
DOCSTRING = "Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."


def modules(data: Data) -> dict[str, str]:
    """File name -> the content that it must have."""
    sources = {f"{name}.py": module_source(DOCSTRING, constants(data)) for name, constants in TABLES.items()}
    return {"__init__.py": f'"""{DOCSTRING}"""\n'} | sources


def detection(data: Data) -> dict[str, object]:
    """What tells the language of a text: word -> languages, and the scripts that one language has to itself.

    Of two scripts the one with the higher characters comes first: Greek letters may be mathematics.
    """
    languages_of: dict[str, tuple[str, ...]] = {}
    for language in data.languages:
        for word in dict.fromkeys((*language.get("words", "function"), *language.get("words", "detection"))):
            languages_of[word] = (*languages_of.get(word, ()), language.code)
    scripts = [(first, last, code) for code, (first, last) in by_language(data, "script", "letters").items()]
    in_order = tuple((code, first, last) for first, last, code in sorted(scripts, reverse=True))
    return {"LANGUAGES_OF": languages_of, "SCRIPTS": in_order}


def paragraphs(data: Data) -> dict[str, object]:
    """Words by language that tell whether a line goes on in the next one."""
    return {"FUNCTION_WORDS": words_by_language(data, "words", "function")}


def known_words(data: Data) -> dict[str, object]:
    """Words that are not part of a name in any language: those of page furniture and function words."""
    topics = [topic for topic in SECTIONS["topics"] if topic not in NAMES_TOO]
    words = [*data.shared["networks"]["names"].split(), *union(data, "words", "function")]
    words += (word for topic in topics for word in union(data, "topics", topic))
    return {"KNOWN_WORDS": frozenset(words).difference(union(data, "byline", "particles"))}


TABLES: Mapping[str, Callable[[Data], dict[str, object]]] = {
    "detection": detection,
    "known_words": known_words,
    "paragraphs": paragraphs,
}
"""Module -> its constants."""


def by_language(data: Data, section: str, key: str) -> dict[str, Any]:
    """Code -> the value of a key, of the languages that have it."""
    values = {language.code: language.get(section, key) for language in data.languages}
    return {code: value for code, value in values.items() if value}


def words_by_language(data: Data, section: str, key: str) -> dict[str, str]:
    """The same as one string of words each."""
    return {code: " ".join(words) for code, words in by_language(data, section, key).items()}


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
