"""`newsclean learn FOLDER -o site.toml`: a rule pack from many articles of one site."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import regex
import typer

from newsclean.bounded import MAX_BYTES
from newsclean.cli.app import PATH, UsageError, make_typer, named_path
from newsclean.cli.distinct import Role, configurations, need_distinct
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import STDIN, find_inputs
from newsclean.cli.messages import complain, reason_of
from newsclean.cli.options import InputFormatOption, InputFormats, MaxBytesOption
from newsclean.cli.write import write_atomically
from newsclean.learn.find import MIN_DOCUMENTS, Findings, Learner
from newsclean.learn.pack import write_pack
from newsclean.learn.read import JSONL, Article, Fields, read_jsonl, read_texts
from newsclean.paths import exists, is_dir, is_file
from newsclean.records.recognise import RecordsError, recognise

HELP = """
Learn a rule pack from many articles of one site, for review.

\b
Examples:
  newsclean learn scraped/ -o site.toml
  newsclean learn articles.jsonl --text-field body -o site.toml
  newsclean learn articles.jsonl --site-from 'https?://([^/]+)' -o packs/
\b
Then:
  newsclean rules test site.toml
  newsclean --rules site.toml article.txt
"""
OUTPUT_HELP = "The pack to write, - for stdout; with --site-from, a folder."
UNSAFE = regex.compile(r"[^\w-]+")  # characters in the name of a pack
LONGEST_NAME = 100
TIME_LIMIT = 2.0  # seconds for the user's expression on one path or field
# How many articles' lines are held at once, for all sites together and for each site.
HELD_ARTICLES, HELD_OF_SITE = 10_000, 200


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `learn`."""
    app = make_typer(**options)
    app.command(help=HELP)(learn)
    return app


def learn(
    path: Annotated[
        Path, typer.Argument(help="A folder of texts, or JSON lines with a text field.", parser=named_path)
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help=OUTPUT_HELP, parser=named_path, metavar=PATH)],
    site_from: Annotated[
        str | None,
        typer.Option("--site-from", help="Regular expression whose first group is the site, for a mixed collection."),
    ] = None,
    site_field: Annotated[
        str,
        typer.Option("--site-field", help="Field of JSON lines to search for the site; for files it is their path."),
    ] = "url",
    text_field: Annotated[str, typer.Option("--text-field", help="Field of JSON lines that holds the text.")] = "text",
    include: Annotated[
        list[str] | None, typer.Option("--include", help="Pattern for the files of a folder to read [*.txt].")
    ] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", help="Pattern for files to leave out.")] = None,
    input_format: InputFormatOption = InputFormats.auto,
    max_bytes: MaxBytesOption = MAX_BYTES,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing pack.")] = False,
) -> int:
    site_of = _site_finder(site_from)
    _check_output(output, is_folder=site_from is not None)
    refuses = input_format is InputFormats.auto

    def read(wanted: Callable[[str], bool], on_error: Callable[[str], None]) -> Iterator[Article]:
        if path.suffix in JSONL and not is_dir(path):
            return read_jsonl(path, Fields(text_field, site_field), wanted, on_error)
        files = find_inputs([str(path)], include or (), exclude or ())
        return read_texts(files, wanted, on_error, refuses, max_bytes)

    def check_free(packs: Collection[Path]) -> None:
        _check_free(packs, force)
        texts = find_inputs([str(path)], include or (), exclude or ())
        _check_distinct(packs, [Path(text.path) for text in texts])

    try:
        _check_input(path, refuses)
        if site_from is None:
            check_free([output])
        reader = _Reader(read, site_of)
        found = reader.count_sites()
        sites = {site: count for site, count in found.items() if count >= MIN_DOCUMENTS}
        if not sites:
            return _too_few(path, found, reader.errors)
        packs = {site: output / f"{site}.toml" if site_from is not None else output for site in sites}
        if site_from is not None:
            check_free(packs.values())
        for site in sorted(found.keys() - sites.keys()):
            complain(f"{site}: too few articles ({found[site]}), no pack")
        written = _write_packs(reader, sites, packs, path)
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{error.filename or path}: {reason_of(error)}")
        return ExitCode.FAILED
    return ExitCode.FAILED if reader.errors or not written else ExitCode.DONE


class _Reader:
    """The articles with the names of their sites; errors are reported during the first reading."""

    def __init__(
        self,
        read: Callable[[Callable[[str], bool], Callable[[str], None]], Iterator[Article]],
        site_of: Callable[[str], str | None],
    ) -> None:
        self._read, self._site_of = read, site_of
        self.errors = 0

    def count_sites(self) -> Counter[str]:
        """How many articles each site has."""

        def tell(message: str) -> None:
            self.errors += 1
            complain(message)

        articles = self._read(lambda where: self._site_of(where) is not None, tell)
        return Counter(self._site_of(article.where) or "" for article in articles)

    def learn(self, sites: Collection[str]) -> dict[str, Findings]:
        """Learn from the articles of these sites, which are read three times."""
        learners = {site: Learner() for site in sites}
        for learner, text in self._articles(learners):
            learner.count_sentences(text)
        for learner, text in self._articles(learners):
            learner.count_lines(text)
        for learner in learners.values():
            learner.decide()
        looking = {site for site, learner in learners.items() if not learner.has_looked_around}
        for learner, text in self._articles(learners) if looking else ():
            learner.look_around(text)
            if all(one.has_looked_around for one in learners.values()):
                break
        return {site: learner.findings() for site, learner in learners.items()}

    def _articles(self, learners: dict[str, Learner]) -> Iterator[tuple[Learner, str]]:
        for article in self._read(lambda where: self._site_of(where) in learners, lambda message: None):
            yield learners[self._site_of(article.where) or ""], article.text


def _batches(sites: dict[str, int]) -> Iterator[list[str]]:
    """The sites in groups, so that memory is bounded."""
    batch: list[str] = []
    held = 0
    for site, count in sites.items():
        size = min(count, HELD_OF_SITE)
        if batch and held + size > HELD_ARTICLES:
            yield batch
            batch, held = [], 0
        batch.append(site)
        held += size
    yield batch


def _site_finder(source: str | None) -> Callable[[str], str | None]:
    """A function that gives the site of an article, as the name of a file; None if the article has none."""
    if source is None:
        return lambda where: ""
    try:
        pattern = regex.compile(source)
    except regex.error as error:
        raise UsageError(f"--site-from: {error}") from None
    except (RecursionError, MemoryError, OverflowError):
        raise UsageError("--site-from: the expression is nested too deeply or too large") from None
    if not pattern.groups:
        raise UsageError("--site-from: the expression needs a group, which is the site")

    def site_of(where: str) -> str | None:
        try:
            match = pattern.search(where, timeout=TIME_LIMIT)
        except TimeoutError:
            raise UsageError(f"--site-from: the expression takes more than {TIME_LIMIT:g} seconds on {where}") from None
        found = UNSAFE.sub("-", match[1].lower())[:LONGEST_NAME].strip("-") if match and match[1] else ""
        return found or None

    return site_of


def _write_packs(reader: _Reader, sites: dict[str, int], packs: Mapping[str, Path], path: Path) -> int:
    """Learn the packs of the sites and write them; return how many were written."""
    written = 0
    for findings_of in map(reader.learn, _batches(sites)):
        for site, findings in findings_of.items():
            if findings.rules:
                _write(packs[site], write_pack(findings))
                written += 1
            else:
                complain(f"{site or path}: nothing recurs that existing rules do not take, no pack")
    return written


def _write(pack: Path, text: str) -> None:
    if str(pack) == STDIN:
        sys.stdout.write(text)
        return
    pack.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(pack, text.encode())


def _check_output(output: Path, is_folder: bool) -> None:
    if is_folder and (str(output) == STDIN or (exists(output) and not is_dir(output))):
        raise UsageError(f"{output}: with --site-from the output must be a folder")
    if not is_folder and is_dir(output):
        raise UsageError(f"{output}: is a folder; without --site-from the output must be a file")


def _check_free(packs: Collection[Path], force: bool) -> None:
    """Raise `UsageError` for an existing pack: somebody may have edited it."""
    for pack in packs if not force else ():
        if str(pack) != STDIN and exists(pack):
            raise UsageError(f"{pack}: already exists; --force replaces it")


def _check_distinct(packs: Collection[Path], texts: Collection[Path]) -> None:
    """Raise `UsageError` if a pack would replace one of its sources or a configuration."""
    need_distinct(
        [Role("the pack", pack) for pack in packs if str(pack) != STDIN],
        [
            *(Role("the input", text) for text in texts),
            *(Role("the configuration", file) for file in configurations()),
        ],
    )


def _check_input(path: Path, refuses: bool) -> None:
    """Raise `UsageError` for what cannot be read several times, and with `refuses` for records in another form."""
    if is_dir(path):
        return
    _check_readable_again(path)
    if refuses and path.suffix not in JSONL:
        _check_text(path)


def _check_readable_again(path: Path) -> None:
    if str(path) != STDIN:
        path.stat()  # raises if it does not exist
    if not is_file(path):
        raise UsageError(f"{path}: the articles are read several times: give a file or a folder")


def _check_text(path: Path) -> None:
    """Raise `UsageError` for a single file that contains records."""
    form = recognise(path.read_bytes())
    if form is not None:
        raise UsageError(f"{path}: {RecordsError(form)}; files of JSON lines must be named .jsonl")


def _too_few(path: Path, found: Counter[str], errors: int) -> int:
    most = max(found.values(), default=0)
    complain(f"{path}: learning needs {MIN_DOCUMENTS} articles of a site; there are {most or 'none'}")
    return ExitCode.FAILED if errors else ExitCode.USAGE
