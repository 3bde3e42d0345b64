"""Write the fast form of the rule packs: `python -m newsclean.rules.compile`.

A test fails if `compiled/` and the TOML disagree.
"""

from __future__ import annotations

from pathlib import Path

from newsclean.rules.rule import Pack, Rule
from newsclean.rules.tables import to_source

COMPILED_FOLDER = Path(__file__).parent / "compiled"
RARE_AT = Rule._fields.index("needs")  # from this field on, the compiled form omits empty values
EXAMPLES_AT = Rule._fields.index("examples")  # from this field on, it omits all fields
HEADER = '"""Made from {source} by `python -m newsclean.rules.compile`. Do not edit."""\n\n'


def pack_module(pack: Pack) -> str:
    """The source of the module of one pack: its rules without phrases and examples, and the tables of the phrases."""
    rows = "".join(f"    {_row(rule)!r},\n" for rule in pack.rules)
    tables = "".join(f"    {value!r},\n" for value in to_source(pack.rules))
    return (
        HEADER.format(source=f"{pack.name}.toml") + f"RULES = (\n{rows})\nTABLES: tuple[object, ...] = (\n{tables})\n"
    )


def _row(rule: Rule) -> tuple[object, ...]:
    """A rule without its examples, and without empty rare fields at its end."""
    row = tuple(_compiled(rule))[:EXAMPLES_AT]
    while len(row) > RARE_AT and not row[-1]:
        row = row[:-1]
    return row


def _compiled(rule: Rule) -> Rule:
    return rule._replace(phrases=(), examples=(), near_misses=())


def index_module(packs: list[Pack]) -> str:
    """The source of the index: pack name -> language."""
    rows = "".join(f'    "{pack.name}": "{pack.language}",\n' for pack in packs)
    return HEADER.format(source="*.toml") + f"PACKS = {{\n{rows}}}\n"


def modules(packs: list[Pack]) -> dict[str, str]:
    """File name -> the content that it must have."""
    return {"__init__.py": index_module(packs)} | {f"{pack.name}.py": pack_module(pack) for pack in packs}


def main() -> None:
    from newsclean.rules.pack_file import check_pack, parse_notices, read_pack
    from newsclean.rules.sources import pack_files

    packs = [*(read_pack(str(path)) for path in pack_files()), check_pack(parse_notices())]
    packs.sort(key=lambda pack: f"{pack.name}.toml")
    COMPILED_FOLDER.mkdir(exist_ok=True)
    wanted = modules(packs)
    for stale in {path.name for path in COMPILED_FOLDER.glob("*.py")} - wanted.keys():
        (COMPILED_FOLDER / stale).unlink()
    for name, source in wanted.items():
        (COMPILED_FOLDER / name).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
