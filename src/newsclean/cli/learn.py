"""`newsclean learn FOLDER -o site.toml`: a rule pack from many articles of one site."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.cli.exits import ExitCode
from newsclean.cli.run import UsageError, complain, make_typer, reason_of
from newsclean.cli.write import write_atomically
from newsclean.learn.find import MIN_DOCUMENTS, Learner
from newsclean.learn.pack import to_toml
from newsclean.learn.read import read_articles

HELP = """
Learn a rule pack from many articles of one site, for you to review.

\b
Examples:
  newsclean learn scraped/ -o site.toml
  newsclean learn articles.jsonl --site-from 'https?://([^/]+)' -o packs/
"""


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `learn`."""
    app = make_typer(**options)
    app.command(help=HELP)(learn)
    return app


def learn(
    path: Annotated[Path, typer.Argument(help="A folder of texts, or JSONL with a field 'text'.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The pack; with --site-from a folder of packs.")],
    site_from: Annotated[
        str | None, typer.Option("--site-from", help="Regular expression whose first group is the site.")
    ] = None,
    site_field: Annotated[str, typer.Option("--site-field", help="Field of JSONL that it is searched in.")] = "url",
) -> int:
    pattern = _compiled(site_from)
    if site_from is not None and output.exists() and not output.is_dir():
        raise UsageError(f"{output}: with --site-from the output is a folder")
    if site_from is None and output.is_dir():
        raise UsageError(f"{output}: is a folder; without --site-from the output is a file")
    reader = _Reader(path, pattern, site_field)
    try:
        packs = _learn(reader, output.stem)
        if not packs:
            return ExitCode.FAILED
        if pattern:
            output.mkdir(parents=True, exist_ok=True)
        for site, text in packs.items():
            write_atomically(output / f"{site}.toml" if pattern else output, text.encode())
    except OSError as error:
        complain(f"{error.filename or path}: {reason_of(error)}")
        return ExitCode.FAILED
    return ExitCode.FAILED if reader.errors else ExitCode.DONE


class _Reader:
    """The articles with the names of their sites; errors are told in the first reading."""

    def __init__(self, path: Path, pattern: re.Pattern[str] | None, field: str) -> None:
        self._path, self._pattern, self._field = path, pattern, field
        self._readings = 0
        self.errors = 0

    def read(self) -> Iterator[tuple[str, str]]:
        """Site and text of each article."""
        self._readings += 1
        for article in read_articles(self._path, self._field, self._tell):
            site = self._site(article.where)
            if site is not None:
                yield site, article.text

    def _site(self, where: str) -> str | None:
        if self._pattern is None:
            return ""
        match = self._pattern.search(where)
        return re.sub(r"[^\w-]+", "-", match[1]).strip("-") or None if match and match[1] else None

    def _tell(self, message: str) -> None:
        if self._readings == 1:
            self.errors += 1
            complain(message)


def _learn(reader: _Reader, name: str) -> dict[str, str]:
    """The pack of each site. A site with too few articles is named and left out."""
    learners: dict[str, Learner] = {}
    for site, text in reader.read():
        learners.setdefault(site, Learner()).count_sentences(text)
    few = {site: one for site, one in learners.items() if one.sentences.documents < MIN_DOCUMENTS}
    if len(few) == len(learners):
        most = max((one.sentences.documents for one in few.values()), default=0)
        raise UsageError(f"learning takes {MIN_DOCUMENTS} articles of a site; here are {most}")
    for site in few:
        complain(f"{site}: only {few[site].sentences.documents} articles, no pack")
        del learners[site]
    for site, text in reader.read():
        if site in learners:
            learners[site].count_lines(text)
    for learner in learners.values():
        learner.decide()
    for site, text in reader.read():
        if site in learners:
            learners[site].look_around(text)
    packs: dict[str, str] = {}
    for site, learner in learners.items():
        learned = learner.learned()
        if learned:
            packs[site] = to_toml(learned, learner.lines.documents)
        else:
            complain(f"{site or name}: nothing recurs, no pack")
    return packs


def _compiled(source: str | None) -> re.Pattern[str] | None:
    if source is None:
        return None
    try:
        pattern = re.compile(source)
    except re.error as error:
        raise UsageError(f"--site-from: {error}") from None
    if not pattern.groups:
        raise UsageError("--site-from: the expression needs a group, which is the site")
    return pattern
