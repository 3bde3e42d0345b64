"""`--stats`: what a run did, counted by text, stage, rule, field and charset; a table or one line of JSON on stderr."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from newsclean.cli.cleaning import Outcome
from newsclean.cli.color import printable
from newsclean.unseen import escape_unseen


class Stats:
    """The counts of a run."""

    def __init__(self) -> None:
        self.cleaned = self.changed = self.failed = self.no_article = 0
        self.characters_in = self.characters_out = 0
        self.rules, self.fields, self.encodings = Counter[str](), Counter[str](), Counter[str]()
        self.errors = Counter[str]()

    def add(self, outcome: Outcome) -> None:
        """Count a text that was cleaned."""
        self.cleaned += 1
        self.changed += outcome.output != outcome.data
        self.no_article += bool(outcome.no_article)
        self.characters_in += len(outcome.before)
        self.characters_out += outcome.characters
        self.rules.update(dict(outcome.counts))
        self.fields.update(outcome.fields)
        self.encodings[outcome.encoding] += 1

    def fail(self, error: str) -> None:
        """Count a text that was not."""
        self.failed += 1
        self.errors[error] += 1

    def write(self, form: str, exit_code: int) -> None:
        """Print the counts on stderr; `form` is "table" or "json"."""
        if form == "json":
            import json

            print(escape_unseen(json.dumps(self._as_data(exit_code), ensure_ascii=False)), file=sys.stderr)
            return
        for line in self._table(exit_code):
            print(printable(line), file=sys.stderr)

    def _as_data(self, exit_code: int) -> dict[str, object]:
        return {
            "texts": {
                "cleaned": self.cleaned,
                "changed": self.changed,
                "failed": self.failed,
                "no_article": self.no_article,
            },
            "characters": {
                "in": self.characters_in,
                "out": self.characters_out,
                "removed_share": round(self._removed_share(), 4),
            },
            "stages": dict(self._stages().most_common()),
            "rules": dict(_by_weight(self.rules)),
            "fields": dict(_by_weight(self.fields)),
            "encodings": dict(_by_weight(self.encodings)),
            "errors": dict(_by_weight(self.errors)),
            "exit_code": int(exit_code),
        }

    def _table(self, exit_code: int) -> Iterator[str]:
        stages = self._stages()
        if stages:
            yield _row("edits", "stage and rule")
        for stage, count in _by_weight(stages):
            yield _row(count, stage)
            own = ((rule, n) for rule, n in _by_weight(self.rules) if _stage_of(rule) == stage)
            yield from (_row(n, f"  {rule}") for rule, n in own)
        for name, counts in (("field", self.fields), ("charset", self.encodings), ("error", self.errors)):
            if counts:
                yield _row("texts", name)
            yield from (_row(count, value) for value, count in _by_weight(counts))
        share = f"{self._removed_share():.1%} of {self.characters_in} characters removed or moved to the metadata"
        nothing = f", {self.no_article} without an article" if self.no_article else ""
        yield share
        texts = f"{self.cleaned} cleaned, {self.changed} changed, {self.failed} failed{nothing}"
        yield f"{texts}; exit code {int(exit_code)}"

    def _removed_share(self) -> float:
        """The share of the text that was removed; 0 if more was added than removed."""
        gone = self.characters_in - self.characters_out
        return max(0, gone) / self.characters_in if self.characters_in else 0.0

    def _stages(self) -> Counter[str]:
        stages = Counter[str]()
        for rule, count in self.rules.items():
            stages[_stage_of(rule)] += count
        return stages


def _stage_of(rule: str) -> str:
    return rule.partition(".")[0]


def _by_weight(counts: Counter[str]) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _row(count: int | str, words: str) -> str:
    return f"{count:>7}  {words}"
