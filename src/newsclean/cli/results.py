"""Handle the outcomes of a run: write, record, count, and report them on stderr."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclean.article import FURNITURE
from newsclean.cli.cleaning import Options, Outcome, clean_all
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import Input, command_meant, display_name
from newsclean.cli.messages import complain, reason_of
from newsclean.cli.progress import is_watched, show_progress
from newsclean.cli.signals import raise_if_stopped
from newsclean.cli.sinks import Sink
from newsclean.cli.stats import Stats

if TYPE_CHECKING:
    from newsclean.audit import AuditFile

NO_ARTICLE = "no article found in this text"
LEFT = ", left as it is (--exclude or 'exclude' in the configuration skips it)"


class Messages(NamedTuple):
    """What a run prints on stderr besides errors."""

    stdin_name: str
    quiet: bool = False
    verbose: bool = False
    stats_form: str | None = None
    """`table` or `json`: counts at the end."""


class Results:
    """Handles the outcomes of one run in order: writes, records, counts, reports.

    is_lone: a single input was named, so that records instead of text are a usage error.
    """

    def __init__(self, sink: Sink, audit: AuditFile | None, messages: Messages, is_lone: bool) -> None:
        self.sink, self.audit, self.messages, self.is_lone = sink, audit, messages, is_lone
        self.is_records = False
        self.stats = Stats()

    def take_all(self, inputs: Sequence[Input], options: Options, jobs: int) -> ExitCode:
        """Clean the inputs and return the exit code."""
        outcomes = clean_all(inputs, options, jobs)
        if len(inputs) > 1 and not self.messages.quiet and is_watched(self.sink.is_stdout):
            outcomes = show_progress(outcomes, len(inputs))
        try:
            with closing(outcomes):
                for outcome in outcomes:
                    raise_if_stopped()
                    self.take(outcome)
        except BaseException:
            self.sink.close(done=False)
            raise
        try:
            self.sink.close(done=True)
        except OSError as problem:  # from the one file that holds all results
            complain(f"{problem.filename}: {reason_of(problem)}")
            self.stats.fail(reason_of(problem))
        code = self.exit_code()
        if self.messages.stats_form:
            self.stats.write(self.messages.stats_form, code)
        return code

    def exit_code(self) -> ExitCode:
        """The exit status for the texts so far."""
        if self.is_lone and self.is_records:
            return ExitCode.USAGE
        if self.stats.failed:
            return ExitCode.FAILED
        return ExitCode.WOULD_CHANGE if self.stats.changed and not self.sink.writes else ExitCode.DONE

    def take(self, outcome: Outcome) -> None:
        """Write one outcome. Its audit record is on disk before the text."""
        name = display_name(outcome.input, self.messages.stdin_name)
        error = outcome.error
        if not error and outcome.blank:
            outcome = self._take_blank(name, outcome)
        elif not error and outcome.no_article:
            error = self._no_article(name, outcome.no_article)
        error = error or self._write(outcome)
        if error:
            self.is_records |= outcome.is_records
            self.stats.fail(error)
            complain(f"{name}: {error}{command_meant(outcome.input)}")
        else:
            self.stats.add(outcome)
            self._report(name, outcome)

    @property
    def _stays(self) -> bool:
        """Whether a text without an article is left unchanged."""
        return self.sink.in_place or not self.sink.writes

    def _take_blank(self, name: str, outcome: Outcome) -> Outcome:
        if not self.messages.quiet:
            complain(f"{name}: nothing in it" + ", left as it is" * self._stays)
        return outcome._replace(output=outcome.data, record=None) if self._stays else outcome

    def _no_article(self, name: str, kind: str) -> str:
        """The error for a text without an article, which says what it is; empty if only the output is empty."""
        article = "an" if kind[0] in "aeiou" else "a"
        found = NO_ARTICLE if kind == FURNITURE else f"{NO_ARTICLE} ({article} {kind})"
        if self._stays:
            return found + LEFT
        if not self.messages.quiet:
            complain(f"{name}: {found}")
        return ""

    def _write(self, outcome: Outcome) -> str:
        """Record and write an outcome; return the error, if any. An error of stdout is raised."""
        try:
            error = self._record(outcome)
            if not error:
                self.sink.put(outcome)
        except BrokenPipeError:
            raise
        except OSError as problem:
            if self.sink.is_stdout and problem.filename is None:
                raise
            is_input = problem.filename in (None, outcome.input.path, str(Path(outcome.input.path)))
            return ("" if is_input else f"{problem.filename}: ") + reason_of(problem)
        return error

    def _record(self, outcome: Outcome) -> str:
        """Append the record of an outcome; return the error if the file is no longer an audit."""
        if outcome.record is None or self.audit is None:
            return ""
        from newsclean.audit import AuditError

        self.sink.check(outcome)  # what is refused gets no record
        try:
            self.audit.append(outcome.record, self.sink.target(outcome.input))
        except AuditError as error:
            return str(error)
        return ""

    def _report(self, name: str, outcome: Outcome) -> None:
        """Report a text that was cleaned."""
        if self.messages.quiet:
            return
        for rule in outcome.unsettled:
            complain(f"{name}: {rule} still fires after the last round")
        changed = outcome.output != outcome.data
        if self.messages.verbose or (changed and not self.sink.writes):
            edits = sum(count for _, count in outcome.counts)
            verb = "changed" if self.sink.writes else "would change"
            complain(f"{name}: {verb} ({edits} edit{'s' * (edits != 1)})" if changed else f"{name}: unchanged")
