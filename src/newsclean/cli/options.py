"""The options that say how a text is cleaned: the main command and `explain` share them."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from newsclean.cli.app import UsageError, need_names
from newsclean.cli.cleaning import Options, pipeline_for, read_moment
from newsclean.cli.messages import reason_of
from newsclean.rules.pack_file import PackError
from newsclean.stages.boilerplate import Mode
from newsclean.stages.encoding.decode import UnknownEncodingError, codec_named


class Modes(StrEnum):
    """How certain a removal must be."""

    precision = "precision"
    balanced = "balanced"
    recall = "recall"


class InputFormats(StrEnum):
    """Whether to check for records: `auto` refuses what looks like them."""

    auto = "auto"
    text = "text"


StagesOption = Annotated[
    str, typer.Option("--stages", help="Run only these stages (comma-separated); +NAME adds an installed one.")
]
SkipOption = Annotated[list[str] | None, typer.Option("--skip", help="Stage, rule id or dotted prefix to leave out.")]
RulesOption = Annotated[
    list[str] | None, typer.Option("--rules", help="Your own rule pack (TOML), or the name of an installed one.")
]
LangOption = Annotated[str | None, typer.Option("--lang", help="Language of the texts (BCP 47); detected by default.")]
EncodingOption = Annotated[str | None, typer.Option("--encoding", help="Charset of the input; detected by default.")]
ReferenceOption = Annotated[
    str | None,
    typer.Option(
        "--reference-date", help="When the texts were saved (ISO 8601), to resolve dates such as 2 hours ago."
    ),
]
InputFormatOption = Annotated[
    InputFormats,
    typer.Option("--input-format", help="text cleans even what looks like JSON lines, CSV or HTML."),
]
MaxBytesOption = Annotated[int, typer.Option("--max-bytes", min=1, help="Refuse texts with more bytes.")]
OutputEncodingOption = Annotated[str, typer.Option("--output-encoding", help="Charset of text and Markdown output.")]
ModeOption = Annotated[Modes, typer.Option("--mode", help="recall removes less, precision more.")]


def make_options(
    stages: str,
    skip: Sequence[str] | None,
    rules: Sequence[str] | None,
    lang: str | None,
    encoding: str | None,
    mode: Mode,
    reference_date: str | None,
) -> Options:
    """Check and collect the options. Raises `UsageError` for options that cannot work with any input."""
    need_names(rules or ())
    options = Options(
        stages=tuple(_split(stages)),
        skip=tuple(name for value in skip or () for name in _split(value)),
        rules=tuple(rules or ()),
        language=_language_tag(lang),
        encoding=known_encoding(encoding) if encoding is not None else None,
        mode=mode,
        reference_date=_moment(reference_date),
    )
    try:
        pipeline_for(options)
    except PackError as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"{error.filename}: {reason_of(error)}") from None
    except ValueError as error:
        raise UsageError(str(error)) from None
    return options


def _language_tag(lang: str | None) -> str | None:
    """A BCP 47 tag in its usual spelling."""
    if lang is None:
        return None
    primary, *rest = lang.replace("_", "-").split("-")
    if not (primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3):
        raise UsageError(f"--lang is a BCP 47 code such as en or pt-BR, not {lang!r}")
    return "-".join((primary.lower(), *rest))


def _moment(value: str | None) -> dt.date | None:
    """A date, or a date and time, in ISO 8601."""
    if value is None:
        return None
    try:
        return read_moment(value)
    except ValueError:
        raise UsageError(f"--reference-date is a date such as 2024-03-05 or 2024-03-05T14:20, not {value!r}") from None


def known_encoding(name: str) -> str:
    """Python's name of a charset. Raises `UsageError` for one that it does not know."""
    try:
        return codec_named(name)
    except UnknownEncodingError as error:
        raise UsageError(str(error)) from None


def _split(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]
