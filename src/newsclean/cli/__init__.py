"""The command line: reads, calls the library, writes. No rule of cleaning lives here."""

from __future__ import annotations

import gc
import os
import sys

COMMANDS = {
    "explain": "what became of each line of a text, by which rule and why",
    "learn": "a rule pack from many articles of one site",
    "report": "a page to review what becomes of a whole folder",
    "restore": "the original bytes of a cleaned text",
    "rules": "look at the rules, and check packs of your own",
}


def main(argv: list[str] | None = None) -> int:
    """Run `newsclean`; returns the exit code. A first word that is no command is a path."""
    args = sys.argv[1:] if argv is None else argv
    if args == ["--version"]:  # answered before anything loads
        from newsclean._version import __version__

        print(f"newsclean {__version__}")
        return 0
    gc.disable()  # nothing that loading makes is garbage
    from newsclean.cli.exits import ExitCode
    from newsclean.cli.run import complain, reason_of, run, set_up_streams

    set_up_streams()
    try:
        code = run(_app_name(args), args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # the reader had enough: `newsclean file.txt | head`
        _discard_output()
        return ExitCode.DONE
    except OSError as error:
        if error.filename is None:  # of stdout: the disk is full, say
            _discard_output()
        complain(f"{error.filename}: {reason_of(error)}" if error.filename else reason_of(error))
        return ExitCode.FAILED
    except Exception as error:
        complain(_unexpected(error))
        return ExitCode.FAILED
    return code


def _unexpected(error: Exception) -> str:
    """What to say of a fault of the program itself, with a traceback for who asked for one."""
    if os.environ.get("NEWSCLEAN_TRACEBACK"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, MemoryError):
        from newsclean.cli.run import NO_MEMORY

        return f"the work {NO_MEMORY}"
    return f"internal error, please report it: {type(error).__name__}: {error}"


def _discard_output() -> None:
    """What is still in the buffer must not fail once more when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _app_name(args: list[str]) -> str:
    words = os.environ.get("COMP_WORDS", "").split()[1:] or args  # a shell that completes asks through this
    return words[0] if words and words[0] in COMMANDS else "clean"
