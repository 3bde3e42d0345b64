"""Clean one input: the part of the work that may run in another process."""

import os
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.cli.inputs import STDIN, Input
from newsclean.pipeline import Pipeline
from newsclean.rules.library import check_ids
from newsclean.rules.rule import Rule, read_pack
from newsclean.stages.boilerplate import Mode
from newsclean.stages.encoding.decode import NotTextError


class Options(NamedTuple):
    """What decides the output of one input."""

    format: str = "text"
    with_metadata: bool = False
    stages: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    language: str | None = None
    encoding: str | None = None
    mode: Mode = "balanced"
    audit: bool = False
    stdin_filename: str = STDIN


class Outcome(NamedTuple):
    """What became of one input: `error` where it could not be cleaned, else what it gave."""

    input: Input
    data: bytes = b""
    output: bytes = b""
    error: str = ""
    no_article: bool = False
    record: dict[str, Any] | None = None
    counts: tuple[tuple[str, int], ...] = ()
    unsettled: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def pipeline_for(options: Options) -> Pipeline:
    """The pipeline that the options ask for.

    Raises `ValueError` for an unknown stage or rule id, `PackError` and `OSError` for rule files.
    """
    rules: list[Rule] = [rule for path in options.rules for rule in read_pack(path).rules]
    check_ids(options.skip, rules)
    pipeline = Pipeline.default(
        language=options.language,
        mode=options.mode,
        rules=rules,
        skip=options.skip,
        encoding=options.encoding,
    )
    return pipeline.only(*options.stages) if options.stages else pipeline


def clean_one(source: Input, options: Options) -> Outcome:
    """Read and clean one input. Nothing that an input does raises: it is told in the outcome."""
    try:
        data = sys.stdin.buffer.read() if source.path == STDIN else Path(source.path).read_bytes()
        article = pipeline_for(options).clean(data)
    except OSError as error:
        return Outcome(source, error=(error.strerror or str(error)).lower())
    except NotTextError as error:
        return Outcome(source, error=str(error))
    rendered = article.rendered(options.with_metadata)
    name = options.stdin_filename if source.path == STDIN else source.path
    output = rendered.text.encode() if options.format == "text" else _format(article, options.format, name)
    record = None
    if options.audit and output != data:
        from newsclean.audit import make_record

        record = make_record(article, rendered, data, output, os.fspath(name))
    counts = Counter(change.rule for step in article.document.steps for change in step.changes)
    empty = bool(data.strip()) and not article.paragraphs
    return Outcome(source, data, output, "", empty, record, tuple(counts.items()), article.unsettled)


def _format(article: Article, form: str, path: str) -> bytes:
    import json

    if form == "markdown":
        return article.to_markdown().encode()
    if form == "jsonl":
        row = {"path": path, **article.to_dict()}
        return json.dumps(row, ensure_ascii=False).encode() + b"\n"
    fields = article.to_dict() if form == "json" else article.to_jsonld()
    return json.dumps(fields, ensure_ascii=False, indent=2).encode() + b"\n"
