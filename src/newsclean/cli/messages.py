"""Messages on stderr: one line each, whatever they quote."""

from __future__ import annotations

import sys

from newsclean.cli.color import printable

NO_MEMORY = "needs more memory than there is"


def complain(message: str) -> None:
    """Print one line on stderr, whatever file names and texts the message quotes."""
    print(printable(f"newsclean: {message}"), file=sys.stderr)


def reason_of(error: OSError) -> str:
    """Why a file could not be read or written, in the system's words."""
    return (error.strerror or str(error)).lower()
