"""Write `data/cldr.toml`, the names of months by CLDR: `python -m newsclean.languages.build_calendar`.

Run by hand when a language is added or Babel is newer; it needs the group `build`. What CLDR lacks is in the files
of the languages. Left out are names that are words in some language ("here" is October in Breton), numbered months,
names of several words, short names (far too often words in some language) and calendars other than the Gregorian
one. Weekdays are all written by hand: they are matched as a pattern, which a new language must not make slower.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsclean.languages.compile import PAGE_TOPICS, union
from newsclean.languages.load import CLDR, DATA_FOLDER, MONTHS_OF_YEAR, Data, read

HEADER = """\
# Names of months by CLDR, as Babel {version} has them. Made by `python -m newsclean.languages.build_calendar`.
# Do not edit: what is missing belongs in the file of the language.
"""
LOCALES = {"no": "nb", "tl": "fil"}  # where CLDR has another code
OTHER_CALENDARS = frozenset(("si",))  # it gives the names of Buddhist months
NO_LETTERS = frozenset(" .'’ʼ0123456789")


def months(data: Data) -> dict[str, list[list[str]]]:
    """Code -> twelve lists of names, for each language that CLDR knows."""
    from babel import Locale, UnknownLocaleError

    words = {word for key in ("function", "detection") for word in union(data, "words", key)}
    words |= set(union(data, "byline", "particles"))
    words |= {word for topic in PAGE_TOPICS for word in union(data, "topics", topic)} | set(data.given_names)
    found = {}
    for language in data.languages:
        try:
            forms = Locale.parse(LOCALES.get(language.code, language.code)).months
        except UnknownLocaleError:
            continue
        names = [sorted(_full_names(forms, number) - words) for number in range(1, MONTHS_OF_YEAR + 1)]
        if any(names) and language.code not in OTHER_CALENDARS:
            found[language.code] = names
    return found


def _full_names(forms: Mapping[str, Any], number: int) -> set[str]:
    """The full name of a month inside a date and alone, in lowercase; none of several words or with a number."""
    names = {forms[context]["wide"][number].lower() for context in ("format", "stand-alone")}
    return {name for name in names if not NO_LETTERS.intersection(name)}


def source(found: dict[str, list[list[str]]], version: str) -> str:
    """The file: for each language a list of twelve lists."""
    tables = (
        f"\n{code} = [\n" + "".join(f"    {json.dumps(row, ensure_ascii=False)},\n" for row in names) + "]\n"
        for code, names in found.items()
    )
    return HEADER.format(version=version) + "".join(tables)


def main() -> None:
    from babel import __version__

    (DATA_FOLDER / f"{CLDR}.toml").write_text(source(months(read()), __version__), encoding="utf-8")


if __name__ == "__main__":
    main()
