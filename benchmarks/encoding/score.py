"""How much is exactly right, by group, language and charset, compared with other programs on the same bytes.

    python -m benchmarks.encoding.score [--half tune|judge] [--only GROUP ...] [--fails N]

A text is right if it equals what its author wrote, except for white space and invisible characters.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import NamedTuple

from benchmarks.encoding import damage, detection, hygiene, lookalikes, mojibake
from benchmarks.encoding.case import Case
from rapidfuzz.distance import Levenshtein

import newsclean

FAMILIES: tuple[ModuleType, ...] = (detection, damage, mojibake, lookalikes, hygiene)  # each has `cases(half)`
INVISIBLE = ("Cc", "Cf")


def read_newsclean(data: bytes) -> str:
    """This program's encoding stage: `newsclean --stages encoding FILE`."""
    return newsclean.clean(data, stages=["encoding"]).to_text()


def read_chardet(data: bytes) -> str:
    """chardet with its defaults."""
    import chardet

    return data.decode(chardet.detect(data)["encoding"] or "utf-8", "replace")


def read_charset_normalizer(data: bytes) -> str:
    """charset-normalizer with its defaults."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(data).best()
    return str(best) if best is not None else data.decode("utf-8", "replace")


def read_ftfy(data: bytes) -> str:
    """ftfy with its defaults, after chardet."""
    import ftfy

    fixed: str = ftfy.fix_text(read_chardet(data))
    return fixed


READERS: dict[str, Callable[[bytes], str]] = {
    "newsclean": read_newsclean,
    "chardet": read_chardet,
    "normalizer": read_charset_normalizer,
    "ftfy": read_ftfy,
}


class Outcome(NamedTuple):
    """The result of a reader for a case."""

    case: Case
    text: str
    right: bool
    errors: float


def fold(text: str) -> str:
    """The visible text: white space becomes one space, invisible characters are removed."""
    text = unicodedata.normalize("NFC", text)
    seen = "".join(char for char in text if char.isspace() or unicodedata.category(char) not in INVISIBLE)
    return " ".join(seen.split())


def judge(case: Case, reader: Callable[[bytes], str]) -> Outcome:
    """Read a case; if a reader refuses it or fails, the result is empty."""
    try:
        text = reader(case.data)
    except Exception:
        text = ""
    found, expected = fold(text), fold(case.expected)
    if found == expected:
        return Outcome(case, text, True, 0.0)
    return Outcome(case, text, False, min(1.0, Levenshtein.distance(found, expected) / max(1, len(expected))))


def print_table(title: str, key: Callable[[Case], str], outcomes: dict[str, list[Outcome]]) -> None:
    """Share of exactly right texts and character error rate, in per cent, one row per value of `key`."""
    rows: dict[str, dict[str, list[Outcome]]] = defaultdict(lambda: defaultdict(list))
    for name, found in outcomes.items():
        for outcome in found:
            rows[key(outcome.case)][name].append(outcome)
            rows["all"][name].append(outcome)
    print(f"\n{title:24s}{'n':>6s}" + "".join(f"{name:>12s}{'CER':>7s}" for name in outcomes))
    for row in [*(name for name in rows if name != "all"), "all"]:
        n = len(next(iter(rows[row].values())))
        print(f"{row:24s}{n:6d}" + "".join(_figures(rows[row][name]) for name in outcomes))


def _figures(found: Iterable[Outcome]) -> str:
    found = list(found)
    right = sum(outcome.right for outcome in found) / len(found)
    errors = sum(outcome.errors for outcome in found) / len(found)
    return f"{100 * right:12.2f}{100 * errors:7.2f}"


def all_cases(half: str, only: Iterable[str]) -> Iterator[Case]:
    """The cases of all families, or of the groups with this prefix."""
    wanted = tuple(only)
    for family in FAMILIES:
        for case in family.cases(half):
            if not wanted or case.group.startswith(wanted):
                yield case


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--half", choices=("tune", "judge"), default="judge", help="half of the sentences")
    parser.add_argument("--only", nargs="*", default=[], metavar="GROUP", help="groups whose names begin with this")
    parser.add_argument("--readers", nargs="*", choices=READERS, default=list(READERS), help="who reads")
    parser.add_argument("--by", nargs="*", choices=("language", "charset"), default=["language"], help="more tables")
    parser.add_argument("--fails", type=int, default=0, metavar="N", help="show up to N failures")
    options = parser.parse_args()
    cases = list(all_cases(options.half, options.only))
    outcomes = {name: [judge(case, READERS[name]) for case in cases] for name in options.readers}
    print_table("group", lambda case: case.group, outcomes)
    if "language" in options.by:
        print_table("language", lambda case: case.language, outcomes)
    if "charset" in options.by:
        print_table("part", lambda case: case.part.split(" ")[0], outcomes)
    failures = [outcome for outcome in outcomes[options.readers[0]] if not outcome.right]
    for outcome in failures[: options.fails]:
        print(f"\n{outcome.case.id}  CER {100 * outcome.errors:.1f} %")
        print("  is  ", *first_difference(fold(outcome.text), fold(outcome.case.expected)), sep="\n      ")


def first_difference(found: str, expected: str, width: int = 90) -> tuple[str, str]:
    """Both texts around their first difference."""
    at = next(
        (i for i, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b), min(len(found), len(expected))
    )
    start = max(0, at - 20)
    return found[start : start + width], expected[start : start + width]


if __name__ == "__main__":
    main()
