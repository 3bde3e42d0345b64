"""`newsclean restore CLEANED --audit FILE`: the bytes as they came in."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from newsclean.audit import AuditError, find_record, restore_output
from newsclean.cli.exits import ExitCode
from newsclean.cli.run import complain, make_typer, reason_of
from newsclean.cli.write import write_atomically

HELP = """
Give back the original bytes of a cleaned text, from it and the audit alone.

\b
Examples:
  newsclean restore article.txt --audit audit.jsonl > original.txt
  newsclean restore article.txt --audit audit.jsonl -i
"""


def make_app(**options: Any) -> typer.Typer:
    """The Typer app of `restore`."""
    app = make_typer(**options)
    app.command(help=HELP)(restore)
    return app


def restore(
    cleaned: Annotated[Path, typer.Argument(help="The cleaned text, as newsclean wrote it.")],
    audit: Annotated[Path, typer.Option("--audit", help="The audit of that run.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File to write to.")] = None,
    in_place: Annotated[bool, typer.Option("-i", "--in-place", help="Write it back to the file.")] = False,
) -> int:
    try:
        text = cleaned.read_bytes()
        data = restore_output(text, find_record(audit, text, str(cleaned)))
        target = cleaned if in_place else output
        if target is not None:
            write_atomically(target, data)
            return ExitCode.DONE
    except OSError as error:
        complain(f"{error.filename}: {reason_of(error)}")
        return ExitCode.FAILED
    except AuditError as error:
        complain(f"{cleaned}: {error}")
        return ExitCode.FAILED
    sys.stdout.buffer.write(data)
    return ExitCode.DONE
