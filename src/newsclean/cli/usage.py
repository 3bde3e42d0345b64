"""Check that the options, inputs and files of the main command fit together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclean.cli.app import UsageError, need_names
from newsclean.cli.cleaning import WRITTEN, Options
from newsclean.cli.distinct import Role, configurations, need_distinct, need_no_stream
from newsclean.cli.inputs import STDIN, Input, command_meant
from newsclean.cli.messages import complain
from newsclean.cli.output import UTF8
from newsclean.cli.sinks import Sink

if TYPE_CHECKING:
    import typer

    from newsclean.audit import AuditFile


class Writing(NamedTuple):
    """What to write, or only to check."""

    in_place: bool
    check: bool
    diff: bool
    output: str | None


def settle_writing(context: typer.Context, asked: Writing) -> Writing:
    """Settle `-i` and `-o` against `--check` and `--diff` and each other; flags override the configuration.

    If the configuration has both, nothing is written. Raises `UsageError` for `-i` with a flag that only checks.
    """
    looking = [name for name in ("check", "diff") if _is_flag(context, name)]
    in_place, output = _is_flag(context, "in_place"), _is_flag(context, "output")
    if in_place and looking:
        raise UsageError(f"--in-place and --{looking[0]} exclude each other: --{looking[0]} writes nothing")
    if in_place and output:
        raise UsageError("--in-place and --output exclude each other")
    if in_place:
        return Writing(asked.in_place, check=False, diff=False, output=None)
    if output and not looking:
        return Writing(in_place=False, check=False, diff=False, output=asked.output)
    return asked._replace(in_place=asked.in_place and not (asked.check or asked.diff))


def report_ignored(context: typer.Context, in_place: bool, paths: Sequence[str], quiet: bool) -> bool:
    """Report which keys of the configuration are ignored; return whether files are still written in place."""
    from newsclean.cli.config import Configuration, outside

    configuration: Configuration = context.obj
    ignored = dict(configuration.ignored)
    if in_place and not _is_flag(context, "in_place") and (path := outside(configuration, paths)):
        ignored["in_place"] = f"{configuration.path}: 'in-place' is ignored: {path} is outside {configuration.root}"
        in_place = False
    for name, line in ignored.items():
        if not quiet and not _is_flag(context, name):
            complain(line)
    return in_place


def _is_flag(context: typer.Context, name: str) -> bool:
    """Whether an option was given on the command line."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def check_paths(paths: Sequence[str], output: str | None = None) -> None:
    """Raise `UsageError` if nothing is named and no text is piped in, or if a name is empty."""
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError("nothing to clean: name a file, or pipe a text in")
    need_names([*paths, STDIN if output is None else output])


def check_options(options: Options, output: str | None) -> None:
    """Raise `UsageError` for options that do not fit together."""
    if options.output_encoding != UTF8 and options.format not in WRITTEN:
        raise UsageError(f"{options.format} is always UTF-8: --output-encoding is for text and markdown")
    if options.in_place and output is not None:
        raise UsageError("--in-place and --output exclude each other")
    if options.in_place and options.format not in WRITTEN:
        raise UsageError("--in-place writes text or markdown")
    if options.fields and options.format not in ("json", "jsonl"):
        raise UsageError("--fields needs --format json or jsonl")


def check_inputs(inputs: Sequence[Input], options: Options, to_stdout: bool) -> None:
    """Raise `UsageError` for stdin in place, and for several texts on stdout, which only JSON lines can share."""
    if options.in_place and any(source.path == STDIN for source in inputs):
        raise UsageError("--in-place needs files, not stdin")
    if to_stdout and options.format != "jsonl" and sum(not source.problem for source in inputs) > 1:
        if meant := command_meant(inputs[0]):
            raise UsageError(f"{inputs[0].path}: no such file or directory{meant}")
        raise UsageError("several texts cannot share stdout: use --format jsonl, -o or -i")


def check_distinct(sink: Sink, audit: Path | None, inputs: Sequence[Input], packs: Sequence[Path]) -> None:
    """Raise `UsageError` if the audit or an output is also another file of this run."""
    targets = [] if sink.in_place else dict.fromkeys(filter(None, map(sink.target, inputs)))
    audits = [Role("the audit", audit)] if audit else []
    read = [
        *(Role("the input", Path(source.path)) for source in inputs if source.path != STDIN),
        *(Role("the rule pack", pack) for pack in packs),
        *(Role("the configuration", file) for file in configurations()),
    ]
    need_no_stream([*audits, *read])
    if audits or targets:
        need_distinct([*audits, *(Role("the output", target) for target in targets)], read)


def open_audit(path: Path) -> AuditFile:
    """The audit to append to. Raises `UsageError` for a file that is not one."""
    from newsclean.audit import AuditError, AuditFile

    audit = AuditFile(path)
    try:
        audit.check()
    except AuditError as error:
        raise UsageError(str(error)) from None
    return audit
