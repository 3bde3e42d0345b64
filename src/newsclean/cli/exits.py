"""Exit codes, as documented."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The meaning of the exit status."""

    DONE = 0
    WOULD_CHANGE = 1  # --check and --diff only
    USAGE = 2
    FAILED = 3  # some inputs could not be cleaned; the others are done
    HUNG_UP = 129
    INTERRUPTED = 130
    TERMINATED = 143
