"""One direction: a module imports from its own layer or from lower ones, and no two modules import each other.

And one home: what is known about a language is in its file.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"
FLOORS = (
    ("newsclean.cli", "newsclean.__main__"),
    ("newsclean.report", "newsclean.learn"),
    ("newsclean.plugins", "newsclean.verdicts", "newsclean.rule_ids", "newsclean.audit", "newsclean.records"),
    ("newsclean.pipeline",),
    ("newsclean.article",),
    ("newsclean.frontmatter", "newsclean.edited", "newsclean.alignment"),
    ("newsclean.stages",),
    ("newsclean.line_model",),
    ("newsclean.rules",),
    ("newsclean.furniture",),
    ("newsclean.reading",),
    ("newsclean.languages",),
    ("newsclean.document", "newsclean.source", "newsclean._version"),
    ("newsclean.bounded", "newsclean.parsing", "newsclean.paths", "newsclean.unseen"),
)
"""From the top down; a module belongs to the layer with the longest prefix of its name."""
ANYWHERE = "newsclean"  # the package itself: its names are loaded on demand


def module_of(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in sorted((SRC / "newsclean").rglob("*.py")) if "compiled" not in path.parts}


def imports(module: str) -> Iterator[str]:
    """The modules of the package that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "newsclean")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "newsclean":
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module


def floor_of(module: str) -> int:
    """The number of the layer, counted from the top."""
    return max(
        ((len(name), floor) for floor, names in enumerate(FLOORS) for name in names if is_inside(module, name)),
        default=(0, -1),
    )[1]


def is_inside(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


ARROWS = [(module, target) for module in MODULES for target in sorted(set(imports(module))) if target != module]


needs_source = pytest.mark.skipif(not MODULES, reason="no source tree here")


@needs_source
def test_every_module_has_a_floor():
    assert [module for module in MODULES if floor_of(module) < 0 and module != ANYWHERE] == []


def test_no_arrow_leads_upward():
    upward = [
        f"{module} -> {target}"
        for module, target in ARROWS
        if ANYWHERE not in (module, target)
        if floor_of(target) < floor_of(module)
    ]
    assert upward == []


def test_no_stage_imports_another_stage():
    def stage(module: str) -> str:
        return module.split(".")[2] if is_inside(module, "newsclean.stages") and module.count(".") > 1 else ""

    across = [f"{m} -> {t}" for m, t in ARROWS if stage(m) and stage(t) and stage(m) != stage(t)]
    assert across == []


def test_no_circle():
    """Modules are removed as soon as they import nothing that is left; what cannot be removed is part of a cycle."""
    left = {module: {target for source, target in ARROWS if source == module} - {ANYWHERE} for module in MODULES}
    while free := [module for module, targets in left.items() if not targets & left.keys()]:
        for module in free:
            del left[module]
    assert sorted(left) == []


DATA = SRC / "newsclean/languages/data"
CODES = {path.stem for path in DATA.glob("*.toml")} - {"shared"}
NAMES_LANGUAGES = {
    "newsclean.line_model.inputs": "frozen: what the packaged weights were trained on",
}
NAMES_AN_ID = {  # "id" is Indonesian, and a name
    "newsclean.cli.rules": "a column of a listing",
    "newsclean.report.page": "an attribute of HTML",
    "newsclean.rules.pack_file": "a key of a rule",
}
MAX_NAMING = 3  # modules outside languages/


def codes_in(module: str) -> set[str]:
    """The languages that a module's tables and conditions name: keys, subscripts and sides of comparisons."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            places = [key for key in node.keys if key is not None]
        elif isinstance(node, ast.Compare | ast.MatchValue):
            places = list(ast.walk(node))
        elif isinstance(node, ast.Subscript):
            places = [node.slice]
        else:
            continue
        found.update(place.value for place in places if isinstance(place, ast.Constant) and place.value in CODES)
    return found - ({"id"} if module in NAMES_AN_ID else set())


@needs_source
def test_no_module_has_a_table_of_languages():
    naming = {module for module in MODULES if not is_inside(module, "newsclean.languages") if codes_in(module)}
    assert naming == set(NAMES_LANGUAGES)
    assert len(naming) <= MAX_NAMING


@needs_source
def test_a_table_of_languages_would_be_found(tmp_path, monkeypatch):
    for source in ('X = {"sv": 1}', 'if language == "sv": pass', 'x = l in {"sv", None}', 'x = table["sv"]'):
        (tmp_path / "new.py").write_text(source, encoding="utf-8")
        monkeypatch.setitem(MODULES, "newsclean.new", tmp_path / "new.py")
        assert codes_in("newsclean.new") == {"sv"}
