"""The page of the report: the facts about each text are stored as data, which a script shows on demand.

The page loads nothing, and its content security policy forbids it to: only its own script and style
may run, identified by their hashes.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any, Protocol

from newsclean._version import __version__

EXAMPLES = 4  # of a rule, from as many texts
POLICY = "default-src 'none'; script-src {script}; style-src {style}; base-uri 'none'; form-action 'none'"
UNSAFE = re.compile("[<\u0085\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Characters that could end the element with the data, or that UTF-8 cannot encode."""


class Writable(Protocol):
    """Something that takes bytes."""

    def write(self, data: bytes, /) -> object:
        """Take the next bytes."""


class Page:
    """Writes the page text by text, so that a large folder is never in memory as a whole."""

    def __init__(self, file: Writable, title: str) -> None:
        self.file = file
        self.title = title
        self.summaries: list[dict[str, Any]] = []
        style, self.script = _part("page.css"), _part("page.js")
        policy = POLICY.format(script=_hash(self.script), style=_hash(style))
        head, self.tail = _part("page.html").split("<!-- data -->")
        self._write(head.replace("/* policy */", policy).replace("/* style */", style))

    def add(self, described: bytes) -> None:
        """Take a text, as described by `data.describe`."""
        summary, body = described.decode("utf-8", "surrogatepass").split("\n")
        self._write_data(f"document-{len(self.summaries)}", body)
        self.summaries.append(json.loads(summary))

    def add_failed(self, path: str, error: str) -> None:
        """Take a text that could not be cleaned."""
        self.summaries.append({"path": path, "error": error, "flags": [("failed", error, 0)]})

    def finish(self) -> None:
        """Write what is known only at the end: the overview of all texts, and the script."""
        overview = {"title": self.title, "version": __version__, **summarise(self.summaries)}
        self._write_data("overview", json.dumps(overview, ensure_ascii=False, separators=(",", ":")))
        self._write(self.tail.replace("/* script */", self.script))

    def _write_data(self, name: str, data: str) -> None:
        self._write(f'<script type="application/json" id="{name}">{escape(data)}</script>\n')

    def _write(self, text: str) -> None:
        self.file.write(text.encode())


def escape(data: str) -> str:
    """Equivalent JSON that is safe inside a `<script>`."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", data)


def summarise(summaries: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The documents, and the rules with examples, the most used first."""
    rules: dict[str, dict[str, Any]] = {}
    for number, summary in enumerate(summaries):
        for rule, (stage, reason, count, old, new, kind) in summary.get("rules", {}).items():
            known = rules.setdefault(
                rule, {"id": rule, "stage": stage, "reason": reason, "edits": 0, "documents": 0, "examples": []}
            )
            known["edits"] += count
            known["documents"] += 1
            if len(known["examples"]) < EXAMPLES and [old, new, kind] not in [seen[1:] for seen in known["examples"]]:
                known["examples"].append([number, old, new, kind])
    ranked = sorted(rules.values(), key=lambda rule: (-rule["edits"], rule["id"]))
    place = {rule["id"]: i for i, rule in enumerate(ranked)}
    documents = []
    for summary in summaries:
        counts = [[place[rule], told[2]] for rule, told in summary.get("rules", {}).items()]
        documents.append({**summary, "rules": counts})
    return {"documents": documents, "rules": ranked}


def _part(name: str) -> str:
    return files("newsclean.report").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
