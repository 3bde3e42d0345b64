"""What is said on stderr: one line, whatever it quotes."""

from __future__ import annotations

import sys

from newsclean.cli.color import printable

NO_MEMORY = "takes more memory than there is"


def complain(message: str) -> None:
    """One line on stderr, whatever file names and texts the message quotes."""
    print(printable(f"newsclean: {message}"), file=sys.stderr)


def reason_of(error: OSError) -> str:
    """Why a file could not be read or written, in the words of the system."""
    return (error.strerror or str(error)).lower()
