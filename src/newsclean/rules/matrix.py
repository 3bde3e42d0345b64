"""Print how many phrases and near misses each family has in each language: `python -m newsclean.rules.matrix`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newsclean.rules.family import FAMILIES
from newsclean.rules.library import read_packs
from newsclean.rules.rule import Pack


def matrix(packs: Iterable[Pack]) -> Iterator[str]:
    """The rows of a Markdown table, a language each: phrases/near misses by family, and "-" where there are none."""
    yield "| | " + " | ".join(FAMILIES) + " | other |"
    yield "|---" * (len(FAMILIES) + 2) + "|"
    for pack in packs:
        phrases, near_misses = Counter[str](), Counter[str]()
        for rule in pack.rules:
            phrases[rule.family] += len(rule.phrases)
            near_misses[rule.family] += len(rule.near_misses)
        cells = [f"{phrases[name]}/{near_misses[name]}" if phrases[name] else "-" for name in (*FAMILIES, "")]
        yield f"| {pack.name} | " + " | ".join(cells) + " |"


def main() -> None:
    print("\n".join(matrix(read_packs())))


if __name__ == "__main__":
    main()
