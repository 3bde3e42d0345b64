"""Check whether a rule matches much more than its examples, with lines that no rule should match."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.reading.folding import fold
from newsclean.reading.lines import is_dense
from newsclean.rules.matcher import Matcher, bare
from newsclean.rules.rule import Rule

# Invented lines, one shape per row and no common word: a pattern that matches a whole row matches any words.
SHAPES = (
    ("Harbour", "Wednesday", "Goats"),
    ("Goat market", "Quill Island", "Harbour office"),
    ("Two goats and a duke", "Harbour office of Dorrow", "A lamp on Quill Island"),
    ("The ferry sailed on Tuesday, nine days late.", "“We carried 40 goats,” said a farmer.", "Nobody saw it snow."),
    ("Гавань", "Среда", "Козы"),
    ("Паром снова вышел в море во вторник.", "Никто не ждал снега в апреле.", "Козы остались на холме."),
    ("渡轮周二恢复航行", "港务长说跳板将更换", "岛上的山羊"),
    ("العبارة أبحرت من جديد", "سقط الثلج على الميناء", "ماعز الجزيرة"),
)
SHORT_START = 10  # letters of a word with which news may begin; longer words are compounds
ANY_WORDS = "harbour goats tide lamp"  # words that continue no label
LONGER_START = "a start must be longer, or end with a sign such as a colon"
MAX_NOTICE = {"line": 5000, "start": 2000}  # characters of the longest dumps and cookie notices


def excesses(rule: Rule) -> Iterator[str]:
    """Reasons why a rule matches lines that have nothing in common with its examples."""
    unbounded = Matcher([rule._replace(max_chars=0)])
    shape = next((shape for shape in SHAPES if all(_matches(unbounded, line) for line in shape)), None)
    if shape is not None:
        yield f"the pattern matches nearly any line, even {shape[0]!r}"
    if rule.shields:
        return
    if rule.where in MAX_NOTICE and not 0 < rule.max_chars <= MAX_NOTICE[rule.where]:
        yield f"max_chars is {rule.max_chars or 'no limit'}: a paragraph is shorter"
    if rule.where == "start" and shape is None:
        openings = {bare(fold(line)).partition(" ")[0]: None for line in rule.examples}
        for word in openings:
            short = word.isalpha() and len(word) <= SHORT_START and not is_dense(word)
            if short and _matches(unbounded, f"{word} {ANY_WORDS}"):
                yield f"any line that begins with {word!r} is removed: {LONGER_START}"


def _matches(rules: Matcher, line: str) -> bool:
    return next(rules.all_in(fold(line)), None) is not None
