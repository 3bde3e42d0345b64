"""Rule packs and stages of other installed packages, found by their entry points.

They are used only if they are named (`--rules NAME`, `--stages +NAME`): what happens to be
installed must not change the output, and the lookup takes longer than the rest of the start.
docs/rules.md and docs/design.md say what an entry point must provide.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.document import Document, Edit, Mark
from newsclean.paths import exists
from newsclean.pipeline import STAGE_NAMES, Pass, Pipeline, Stage, takes_reading
from newsclean.reading.reading import Reading

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

RULES, STAGES = "newsclean.rules", "newsclean.stages"  # groups of entry points


class PluginError(ValueError):
    """The name is unknown, its object is unusable, or its stage failed; the message says which."""


class PluginStage(NamedTuple):
    """A stage of another package: its name, the stage, and the neighbour that it runs after or before."""

    name: str
    stage: Stage
    after: str | None = None
    before: str | None = None

    def insert_into(self, pipeline: Pipeline) -> Pipeline:
        """The pipeline with this stage in its place; at the end if it has none or its neighbour is left out."""
        here = pipeline.names
        return pipeline.insert(
            self.stage,
            after=self.after if self.after in here else None,
            before=self.before if self.before in here else None,
            name=self.name,
        )


def is_file(name: str, folder: Path = Path()) -> bool:
    """Whether a value of `--rules`, relative to a folder, is a file and not the name of an installed pack."""
    return name.endswith(".toml") or os.sep in name or "/" in name or exists(folder / name)


def pack_files(name: str) -> list[str]:
    """The packs for a value of `--rules`: the file itself, or those of an installed package."""
    if is_file(name):
        return [name]
    found = _load(RULES, name)
    found = found() if callable(found) else found
    files = [found] if isinstance(found, str | os.PathLike) else found
    if not isinstance(files, Iterable):
        raise PluginError(f"{RULES} {name!r} gives neither a path nor a list of paths")
    return [os.fspath(file) for file in files]


def load_stage(name: str) -> PluginStage:
    """A stage of an installed package."""
    found = _load(STAGES, name)
    passes = found if isinstance(found, tuple) else ((name, found),)
    if not all(isinstance(one, tuple) and len(one) == 2 and callable(one[1]) for one in passes):
        raise PluginError(f"{STAGES} {name!r} is neither a callable nor a tuple of named ones")
    places = [getattr(passes[0][1], side, None) for side in ("after", "before")]
    if not all(place in (None, *STAGE_NAMES) for place in places) or all(places):
        raise PluginError(f"{STAGES} {name!r}: its place must be after or before one of {', '.join(STAGE_NAMES)}")
    named = tuple((str(pass_name), _named(name, find)) for pass_name, find in passes)
    return PluginStage(name, named if isinstance(found, tuple) else named[0][1], *places)


def _named(stage: str, find: Pass) -> Pass:
    """A pass of another package, whose errors are reported as its own."""

    def found(doc: Document, reading: Reading) -> list[Edit | Mark]:
        try:
            return list(find(doc, reading) if takes_reading(find) else find(doc))
        except Exception as error:
            raise PluginError(f"stage {stage!r} failed: {type(error).__name__}: {error}") from error

    return found


def _load(group: str, name: str) -> Any:
    """The object of an entry point. Any error during its import becomes a `PluginError`."""
    known = _entry_points(group)
    if name not in known:
        installed = f" (installed: {', '.join(sorted(known))})" if known else ""
        raise PluginError(f"not a file, and no installed package has {group} {name!r}{installed}")
    try:
        return known[name].load()
    except Exception as error:
        raise PluginError(f"{group} {name!r} cannot be loaded: {type(error).__name__}: {error}") from error


def _entry_points(group: str) -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=group)}
