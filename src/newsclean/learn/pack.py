"""Write learned rules as a TOML pack for people to review."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.learn.find import HEAD, INSIDE, TAIL, Findings
from newsclean.rules.write import quote, to_toml

HEADINGS = {HEAD: "Above the article", INSIDE: "Anywhere", TAIL: "Below the article"}
MAX_KNOWN = 20  # lines that are listed


def write_pack(findings: Findings) -> str:
    """The pack: what stands above the article, then anywhere, then below it, in the order of the page."""
    return "\n".join(_parts(findings))


def _parts(findings: Findings) -> Iterator[str]:
    documents, rules, known = findings
    yield f"# Learned from {documents} articles. Review it: delete what is news, add near misses to `near_misses`."
    if known:
        yield "# These recur too, but need no rule here: rules that come with newsclean remove them."
        yield from (f"#   {quote(line)}" for line in known[:MAX_KNOWN])
        if len(known) > MAX_KNOWN:
            yield f"#   … and {len(known) - MAX_KNOWN} more"
    yield 'language = "*"\n'
    for place, heading in HEADINGS.items():
        group = [one for one in rules if one.place == place]
        if group:
            yield f"# {heading}\n"
        for one in group:
            yield f"# in {one.articles} of {documents} articles, confidence {one.confidence:.2f}"
            yield to_toml(one.rule)
