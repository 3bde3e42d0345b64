"""Clean one input: the part of the work that may run in another process."""

import datetime as dt
import os
from collections import Counter
from collections.abc import Generator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.bounded import MAX_BYTES, TooLargeError, read_file
from newsclean.cli.inputs import STDIN, Input
from newsclean.cli.output import UTF8, UnencodableError, encode_output
from newsclean.cli.run import read_stdin, reason_of
from newsclean.document import KEPT_LINE
from newsclean.pipeline import Pipeline
from newsclean.plugins import PluginError, load_stage, pack_files
from newsclean.rules.library import check_ids
from newsclean.rules.matcher import SlowPatternError
from newsclean.rules.rule import Pack, read_pack
from newsclean.stages.boilerplate import Mode
from newsclean.stages.encoding.decode import NotTextError

LENGTH_OF_DAY = len("2024-03-05")
NO_PART = ("audit", "fields", "stdin_filename", "max_bytes")  # of what decides a text
ADDED = "+"  # in front of a stage that comes to the others
UNCLEANABLE = (
    NotTextError,
    TooLargeError,
    UnencodableError,
    SlowPatternError,
    PluginError,
)  # what a text, or a rule on it, may do
MARKDOWN_KEPT = ("paragraphs.markdown",)  # an article that is written in Markdown stays so


class Options(NamedTuple):
    """What decides the output of one input."""

    format: str = "text"
    with_metadata: bool = False
    stages: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    language: str | None = None
    encoding: str | None = None
    output_encoding: str = UTF8
    mode: Mode = "balanced"
    reference_date: dt.date | None = None
    fields: bool = False
    audit: bool = False
    stdin_filename: str = STDIN
    max_bytes: int = MAX_BYTES


class Outcome(NamedTuple):
    """What became of one input: `error` where it could not be cleaned, else what it gave."""

    input: Input
    data: bytes = b""
    output: bytes = b""
    error: str = ""
    no_article: bool = False
    blank: bool = False
    """Nothing came in; then no article is missing."""
    record: dict[str, Any] | None = None
    counts: tuple[tuple[str, int], ...] = ()
    unsettled: tuple[str, ...] = ()
    before: str = ""
    charset: str = UTF8
    fields: tuple[str, ...] = ()
    encoding: str = ""
    characters: int = 0
    """Of the article: headline and body, whatever form the output has."""
    held: tuple[str, ...] = ()
    """The keep behind each line that was held back."""


@lru_cache(maxsize=1)
def pipeline_for(options: Options) -> Pipeline:
    """The pipeline that the options ask for.

    Raises `ValueError` for an unknown stage or rule id, `PluginError`, `PackError` and `OSError` for rules.
    """
    rules = [rule for pack in read_rules(options.rules) for rule in pack.rules]
    added = [load_stage(name.removeprefix(ADDED)) for name in options.stages if name.startswith(ADDED)]
    check_ids(options.skip, rules, [stage.name for stage in added])
    pipeline = Pipeline.default(
        language=options.language,
        mode=options.mode,
        rules=rules,
        skip=(*options.skip, *MARKDOWN_KEPT) if options.format == "markdown" else options.skip,
        encoding=options.encoding,
        reference_date=options.reference_date,
    )
    chosen = [name for name in options.stages if not name.startswith(ADDED)]
    pipeline = pipeline.only(*chosen) if chosen else pipeline
    for stage in added:
        if stage.name not in options.skip:
            pipeline = stage.insert_into(pipeline)
    return pipeline


def read_rules(names: Sequence[str]) -> list[Pack]:
    """The user's own packs: files, and those of installed packages.

    Raises `PluginError`, `PackError` and `OSError` for what cannot be used.
    """
    return [read_pack(path) for name in names for path in pack_files(name)]


def clean_all(inputs: Sequence[Input], options: Options, jobs: int) -> Generator[Outcome, None, None]:
    """The outcomes in the order of the inputs, whichever process made them."""
    if jobs == 1 or len(inputs) < 2 or any(source.path == STDIN for source in inputs):
        for source in inputs:
            yield clean_one(source, options)
        return
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    with ProcessPoolExecutor(min(jobs, len(inputs)), initializer=_leave_interrupts_to_parent) as pool:
        yield from pool.map(partial(clean_one, options=options), inputs, chunksize=8)


def _leave_interrupts_to_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def clean_one(source: Input, options: Options) -> Outcome:
    """Read and clean one input. Nothing that an input does raises: it is told in the outcome."""
    try:
        data = read_stdin(options.max_bytes) if source.path == STDIN else read_file(source.path, options.max_bytes)
        return clean_bytes(source, data, options)
    except OSError as error:
        return Outcome(source, error=reason_of(error))
    except UNCLEANABLE as error:
        return Outcome(source, error=str(error))
    except Exception as error:  # one text must not stop a thousand others
        return Outcome(source, error=f"internal error, please report it: {type(error).__name__}: {error}")


def clean_bytes(source: Input, data: bytes, options: Options) -> Outcome:
    """Clean what an input holds. Raises what `UNCLEANABLE` lists."""
    article = pipeline_for(options).clean(data)
    name = display_name(source, options.stdin_filename)
    if options.format in ("text", "markdown"):
        rendered = article.rendered(options.with_metadata, markdown=options.format == "markdown")
        output = encode_output(rendered.text, options.output_encoding)
    else:
        rendered, output = article.document, _format(article, options, name)
    record = None
    if options.audit and output != data:
        from newsclean.audit import make_record

        record = make_record(article, rendered, data, output, name, options.format, options.output_encoding)
        record["options"] = _recorded(options)
    counts = Counter(change.rule for step in article.document.steps for change in step.changes)
    blank = not article.source.text.strip()
    return Outcome(
        source,
        data,
        output,
        "",
        not (blank or article.paragraphs),
        blank,
        record,
        tuple(counts.items()),
        article.unsettled,
        article.source.text,
        options.output_encoding,
        tuple(dict.fromkeys(mark.field for mark in article.marks)),
        article.encoding.name if article.encoding else "",
        len(article.document.text) + len(article.headline or ""),
        tuple(mark.rule for mark in article.document.marks if mark.field == KEPT_LINE),
    )


def _recorded(options: Options) -> dict[str, Any]:
    """What an audit keeps of the options: those that are not as they are by default."""
    defaults = Options()._asdict()
    asked = {
        name: value for name, value in options._asdict().items() if value != defaults[name] and name not in NO_PART
    }
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in asked.items()}


def recorded_options(asked: dict[str, Any]) -> Options:
    """The options of a record. Raises `ValueError` and `TypeError` for what never was one."""
    read: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
    if "reference_date" in read:
        read["reference_date"] = read_moment(read["reference_date"])
    return Options(**read)


def read_moment(value: str) -> dt.date:
    """A day or a moment in ISO 8601. Raises `ValueError` for anything else."""
    return dt.date.fromisoformat(value) if len(value) <= LENGTH_OF_DAY else dt.datetime.fromisoformat(value)


def display_name(source: Input, stdin_filename: str = STDIN) -> str:
    """What to call an input in records and messages; a name that is no UTF-8 is shown as far as it is."""
    if source.path == STDIN:
        return stdin_filename
    return os.fsencode(source.path).decode("utf-8", "replace")


def _format(article: Article, options: Options, path: str) -> bytes:
    import json

    if options.format == "report":
        from newsclean.report.data import describe

        return describe(article, path)
    if options.format == "jsonl":
        row = {"path": path, **article.to_dict(options.fields)}
        return json.dumps(row, ensure_ascii=False).encode() + b"\n"
    fields = article.to_dict(options.fields) if options.format == "json" else article.to_jsonld()
    return json.dumps(fields, ensure_ascii=False, indent=2).encode() + b"\n"
