"""The command line: reads, calls the library, writes. No rule of cleaning lives here."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

from newsclean.cli.commands import COMMANDS


def main(argv: list[str] | None = None) -> int:
    """Run `newsclean` and return the exit code. A first word that is not a command is a path."""
    from newsclean.cli.streams import set_up_streams

    args = sys.argv[1:] if argv is None else argv
    set_up_streams()
    if args == ["--version"]:  # answered before anything loads
        return _ended(_print_version)
    gc.disable()  # nothing that loading creates is garbage
    from newsclean.cli.signals import code_of, watch_signals

    try:
        with watch_signals(to_the_end=argv is None):
            return _ended(lambda: _run(args))
    except KeyboardInterrupt as stop:  # a signal at the very last moment: the work is done or its failure reported
        return code_of(stop)


def _ended(work: Callable[[], int]) -> int:
    """The exit code of some work, however it ends."""
    from newsclean.cli.streams import discard_output

    try:
        code = work()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader stopped early: `newsclean file.txt | head`
        discard_output()
        return 0
    except KeyboardInterrupt as stop:
        discard_output()
        return _stopped(stop)
    except OSError as error:
        if error.filename is None:  # from stdout: the disk may be full
            discard_output()
        return _failed(error)
    except Exception as error:
        return _unexpected(error)
    return code


def _print_version() -> int:
    from newsclean._version import __version__

    print(f"newsclean {__version__}")
    return 0


def _run(args: list[str]) -> int:
    """Run the command that the arguments name, and leave nothing unfinished behind."""
    from newsclean.cli.signals import raise_if_stopped
    from newsclean.cli.write import remove_unfinished

    try:
        from newsclean.cli.run import run

        code = run(_app_name(args), args)
        raise_if_stopped()
    finally:
        remove_unfinished()
    return code


def _failed(error: OSError) -> int:
    from newsclean.cli.exits import ExitCode
    from newsclean.cli.messages import complain, reason_of

    complain(f"{error.filename}: {reason_of(error)}" if error.filename else reason_of(error))
    return ExitCode.FAILED


def _unexpected(error: Exception) -> int:
    """Report a bug in the program itself, with a traceback on request."""
    from newsclean.cli.exits import ExitCode
    from newsclean.cli.messages import NO_MEMORY, complain

    if os.environ.get("NEWSCLEAN_TRACEBACK"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, MemoryError):
        complain(f"the work {NO_MEMORY}")
    else:
        complain(f"internal error, please report it: {type(error).__name__}: {error}")
    return ExitCode.FAILED


def _stopped(stop: KeyboardInterrupt) -> int:
    from newsclean.cli.messages import complain
    from newsclean.cli.signals import code_of

    complain(str(stop) or "interrupted")
    return code_of(stop)


def _app_name(args: list[str]) -> str:
    words = os.environ.get("COMP_WORDS", "").split()[1:] or args  # set by a shell that completes a command line
    return words[0] if words and words[0] in COMMANDS else "clean"
