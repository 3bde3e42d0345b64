"""Where the rules that come with newsclean stand: a file for each language, and packs of what has no language."""

from pathlib import Path

PACK_FOLDER = Path(__file__).parent / "packs"
LANGUAGE_FOLDER = Path(__file__).parents[1] / "languages" / "data"


def pack_files() -> list[Path]:
    """All files with rules, in the order of their names."""
    return sorted([*PACK_FOLDER.glob("*.toml"), *_language_files()], key=lambda path: path.name)


def _language_files() -> list[Path]:
    return [path for path in LANGUAGE_FOLDER.glob("*.toml") if "[[furniture]]" in path.read_text(encoding="utf-8")]


def notice_files() -> list[Path]:
    """The language files with phrases of pages that hold no article."""
    return [path for path in sorted(LANGUAGE_FOLDER.glob("*.toml")) if "[[notice]]" in path.read_text(encoding="utf-8")]


def is_language_file(path: Path) -> bool:
    """Whether a file holds what newsclean knows of a language: its rules are the [[furniture]] tables."""
    return path.parent.resolve() == LANGUAGE_FOLDER.resolve()
