"""Clean one input: the part of the work that may run in another process."""

import datetime as dt
from collections import Counter
from collections.abc import Generator, Sequence
from errno import EINVAL
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from newsclean.article import TEXT, Article, Form
from newsclean.bounded import MAX_BYTES, TooLargeError
from newsclean.cli.color import printable
from newsclean.cli.inputs import STDIN, Input, display_name
from newsclean.cli.messages import NO_MEMORY, reason_of
from newsclean.cli.output import UTF8, UnencodableError, encode_output
from newsclean.cli.read import Content, Stamp, check_regular, read_file, read_stdin
from newsclean.document import KEPT_LINE
from newsclean.pipeline import Pipeline
from newsclean.plugins import PluginError, is_file, load_stage, pack_files
from newsclean.records.recognise import RecordsError, refuse_records
from newsclean.rule_ids import check_ids
from newsclean.rules.matcher import SlowPatternError
from newsclean.rules.pack_file import read_pack
from newsclean.rules.rule import Pack
from newsclean.stages.boilerplate import Mode
from newsclean.stages.encoding.decode import NotTextError, codec_named, decode
from newsclean.unseen import escape_unseen

LENGTH_OF_DAY = len("2024-03-05")
WRITTEN = ("text", "markdown")  # formats that are texts themselves and so can be cleaned again and restored
NO_PART = ("audit", "fields", "stdin_filename", "in_place", "max_bytes")  # options that do not affect the text
AUTO = "auto"  # input format: records are recognised and refused
ADDED = "+"  # before the name of a stage that is added to the others
UNCLEANABLE = (
    NotTextError,
    RecordsError,
    TooLargeError,
    UnencodableError,
    SlowPatternError,
    PluginError,
)  # errors that a text, or a rule applied to it, may cause
MARKDOWN_KEPT = ("paragraphs.markdown",)  # the marks stay when the output is Markdown


class Options(NamedTuple):
    """What decides the output of one input."""

    format: str = "text"
    with_metadata: bool | None = False
    """None keeps the text's own front matter."""
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
    input_format: str = AUTO
    in_place: bool = False
    max_bytes: int = MAX_BYTES


class Outcome(NamedTuple):
    """What happened to one input: an `error` if it could not be cleaned, otherwise the result."""

    input: Input
    data: bytes = b""
    output: bytes = b""
    error: str = ""
    no_article: str = ""
    """What the text is instead of an article."""
    blank: bool = False
    """The input was blank, so no article is missing."""
    record: dict[str, Any] | None = None
    counts: tuple[tuple[str, int], ...] = ()
    unsettled: tuple[str, ...] = ()
    before: str = ""
    charset: str = UTF8
    fields: tuple[str, ...] = ()
    encoding: str = ""
    characters: int = 0
    """Of the article: headline and body, whatever the output format."""
    held: tuple[str, ...] = ()
    """The id of the keep for each line that was held."""
    is_records: bool = False
    """It was not cleaned because it contains records instead of text."""
    stamp: Stamp | None = None
    """Of the file that was read."""


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
    """The outcomes in the order of the inputs, whichever process produced them."""
    if jobs == 1 or len(inputs) < 2 or any(source.path == STDIN for source in inputs):
        for source in inputs:
            yield clean_one(source, options)
        return
    from functools import partial

    from newsclean.cli.jobs import work_in_processes

    yield from work_in_processes(partial(clean_one, options=options), inputs, jobs)


def clean_one(source: Input, options: Options) -> Outcome:
    """Read and clean one input. No input makes it raise: errors are part of the outcome."""
    if source.problem:
        return Outcome(source, error=source.problem)
    try:
        content = _read(source, options)
        return clean_bytes(source, content.data, options)._replace(stamp=content.stamp)
    except OSError as error:
        return Outcome(source, error=reason_of(error))
    except UNCLEANABLE as error:
        return Outcome(source, error=str(error), is_records=isinstance(error, RecordsError))
    except MemoryError:
        return Outcome(source, error=NO_MEMORY)
    except Exception as error:  # one text must not stop a thousand others
        return Outcome(source, error=f"internal error, please report it: {type(error).__name__}: {error}")


def _read(source: Input, options: Options) -> Content:
    """The content of an input. What cannot be written back is not even opened: a pipe would be emptied."""
    if source.path == STDIN:
        return Content(read_stdin(options.max_bytes), None)
    path = Path(source.path)
    if options.in_place:
        check_regular(path)
    return read_file(path, options.max_bytes)


def clean_bytes(source: Input, data: bytes, options: Options) -> Outcome:
    """Clean the content of an input. Raises what `UNCLEANABLE` lists."""
    form = Form(options.with_metadata, options.format == "markdown") if options.format in WRITTEN else TEXT
    article = clean_text(data, options, form)
    name = display_name(source, options.stdin_filename)
    if options.format in WRITTEN:
        rendered = article.rendered(*form)
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
        article.no_article or "",
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


def clean_text(data: bytes, options: Options, form: Form = TEXT) -> Article:
    """Clean bytes that hold one text. Raises what `UNCLEANABLE` lists."""
    source = decode(data, options.encoding)
    if options.input_format == AUTO:
        refuse_records(source.text)
    return pipeline_for(options).clean_source(source, form)


def _recorded(options: Options) -> dict[str, Any]:
    """The options that an audit records: those that differ from their defaults."""
    defaults = Options()._asdict()
    asked = {
        name: value for name, value in options._asdict().items() if value != defaults[name] and name not in NO_PART
    }
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in asked.items()}


def recorded_options(asked: dict[str, Any]) -> Options:
    """The options of a record. Raises `ValueError` and `TypeError` for anything else.

    Rule packs that they name must be regular files: anybody may have written the audit.
    """
    read: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
    if "reference_date" in read:
        read["reference_date"] = read_moment(read["reference_date"])
    options = Options(**read)
    usual = Options()._asdict()
    for name, value in read.items():
        if (name, value) != ("with_metadata", None):  # keeps the text's own block
            _need_like(value, usual[name])
    if options.mode not in get_args(Mode):
        raise ValueError(options.mode)
    for codec in filter(None, (options.encoding, options.output_encoding)):
        codec_named(codec)
    for rules in options.rules:
        if is_file(rules) and Path(rules).exists() and not Path(rules).is_file():
            raise OSError(EINVAL, "is not a regular file", rules)
    return options


def _need_like(value: object, usual: object) -> None:
    """Raise `TypeError` for the value of an option that is not of the type of its default."""
    kinds = (str, dt.date) if usual is None else (type(usual),)
    if type(value) is not dt.datetime and type(value) not in kinds:
        raise TypeError(value)
    if isinstance(value, tuple) and not all(isinstance(one, str) for one in value):
        raise TypeError(value)


def read_moment(value: str) -> dt.date:
    """A day or a moment in ISO 8601. Raises `ValueError` for anything else."""
    return dt.date.fromisoformat(value) if len(value) <= LENGTH_OF_DAY else dt.datetime.fromisoformat(value)


def _format(article: Article, options: Options, path: str) -> bytes:
    import json

    if options.format == "report":
        from newsclean.report.data import describe

        return describe(article, printable(path))
    if options.format == "jsonl":
        row = {"path": path, **article.to_dict(options.fields)}
        return escape_unseen(json.dumps(row, ensure_ascii=False)).encode() + b"\n"
    fields = article.to_dict(options.fields) if options.format == "json" else article.to_jsonld()
    return escape_unseen(json.dumps(fields, ensure_ascii=False, indent=2)).encode() + b"\n"
