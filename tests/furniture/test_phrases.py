"""Phrases: how they are read, and which lines they match."""

import random

import pytest

from newsclean.furniture.build import Phrases, build, is_loose, needles
from newsclean.furniture.phrase import PhraseError, phrase_fault, read_phrase
from newsclean.furniture.table import Table
from newsclean.furniture.tokens import tokens_in
from newsclean.reading.folding import fold


def table(*phrases: str, whole: bool = True) -> Table:
    return Table(*build([Phrases("r", phrases, whole)]))


def takes(phrase: str, line: str) -> bool:
    folded = fold(line)
    return any(found.open or found.end == len(folded) for found in table(phrase).find(folded))


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        pytest.param("Read more", "READ  MORE", id="case and spaces"),
        pytest.param("Read more [stories]", "Read more", id="words that may be missing"),
        pytest.param("Read more [stories]", "Read more stories", id="and that are there"),
        pytest.param("(Share|send) [this] page", "Send page", id="a choice"),
        pytest.param("Share on {network}", "Share on Google News", id="a network of two words"),
        pytest.param("{n} comments", "1,204 comments", id="a number"),
        pytest.param("Updated {date}", "Updated 12.05.2019", id="a date"),
        pytest.param("{time} read", "12:30 read", id="a time"),
        pytest.param("From {money} a week", "From € 4.50 a week", id="money, the sign in front"),
        pytest.param("From {money} a week", "From 99 kr a week", id="money, a word behind"),
        pytest.param("Write to {mail}", "Write to desk@example.com", id="a mail address"),
        pytest.param("See {url}", "See https://example.com/a?b=1", id="an address"),
        pytest.param("Photo: {name}", "Photo: Odile O'Marsh-Quill", id="a name"),
        pytest.param("More about {topic}", "More about the harbour strike", id="a topic"),
        pytest.param("About {topic:2} here", "About harbour goats here", id="as many words as it may have"),
        pytest.param(
            "Read more: {headline}", "Read more: “Goats!” they cried; nobody came.", id="the rest of the line"
        ),
        pytest.param(
            "By signing up {text} terms {text}", "By signing up, you accept the terms (all)", id="with commas"
        ),
        pytest.param("© {notice} reserved", "© 2019 Quill Inc. All rights reserved", id="with full stops"),
        pytest.param("(Home|News|About us)...", "Home | About us / News", id="a row"),
        pytest.param("subscri* now", "Subscribers now", id="a stem"),
        pytest.param(r"Comments \({n}\)", "Comments (12)", id="signs with a meaning, escaped"),
        pytest.param("(关|關)注我们", "關注我们", id="a choice between characters"),
        pytest.param("责任编辑：{name}", "责任编辑：王小明", id="a name of characters"),
        pytest.param("फोटो {n}", "फोटो १२", id="digits of another script"),
    ],
)
def test_taken(phrase, line):
    assert takes(phrase, line)


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        pytest.param("Read more", "Read moreover", id="a longer word"),
        pytest.param("Read more", "Read, more", id="a sign between"),
        pytest.param("Read more", "Read more books this summer", id="more words"),
        pytest.param("{n} comments", "Many comments", id="no number"),
        pytest.param("Photo: {name}", "Photo: the ferry that nobody bought", id="too many words for a name"),
        pytest.param("Photo: {name}", "Photo: Pier 12", id="a number is no name"),
        pytest.param("More about {topic}", "More about goats, she said", id="a comma ends a topic"),
        pytest.param("About {topic:2} here", "About three harbour goats here", id="too many words"),
        pytest.param("By {text} terms", "By noon. The terms", id="a full stop ends a sentence"),
        pytest.param("Read more: {headline}", "Read more:", id="no rest"),
        pytest.param("(Home|News)...", "Home", id="one is no row"),
        pytest.param("subscri* now", "unsubscribe now", id="a stem stands at the beginning"),
        pytest.param("Share on {network}", "Share on Tuesday", id="no network"),
        pytest.param("From {money}", "From 99", id="a number is no money"),
    ],
)
def test_not_taken(phrase, line):
    assert not takes(phrase, line)


@pytest.mark.parametrize(
    ("phrase", "fault"),
    [
        ("Read (more", "'(' is not closed"),
        ("Read more)", "')' closes nothing"),
        ("Read | more", "a choice stands in parentheses"),
        ("comment(s)", "groups begin and end between words"),
        ("by {author}", "unknown slot {author}"),
        ("{n:3} pages", "unknown slot"),
        ("a{b", "must be written as"),
        ("(" * 20 + "a" + ")" * 20, "nested too deeply"),
        ("x" * 3000, "longer than"),
        ("{topic}", "no word of its own"),
        ("[Read] {n}", "no word of its own"),
    ],
)
def test_a_bad_phrase_says_why(phrase, fault):
    assert fault in (phrase_fault(phrase) or "")
    if "of its own" not in fault:
        with pytest.raises(PhraseError):
            read_phrase(phrase)


def expand(part, chance: random.Random) -> list[str]:
    """One line of tokens that a phrase stands for."""
    if part.kind == "symbol":
        return [{"{n}": "12", "{headline}": "goats"}.get(part.symbol, part.symbol)]
    if part.kind == "choice":
        return expand(chance.choice(part.parts), chance)
    times = 3 if part.kind == "row" else 1
    return [token for _ in range(times) for inner in part.parts for token in expand(inner, chance)]


def test_the_automaton_takes_all_that_the_phrases_stand_for_and_says_whose_it_is():
    """Many phrases that share beginnings and ends: none is lost or given to another rule when states are merged."""
    chance = random.Random(1)
    words = "read more see also news home now".split()
    rules = []
    for i in range(60):
        some = [chance.choice(words) for _ in range(4)]
        phrase = f"{some[0]} [{some[1]}|{some[2]} {some[3]}] (w{i}|x{i} [{some[1]}]) [{{n}}]"
        rules.append(Phrases(f"r{i}", [phrase]))
    many = Table(*build(rules))
    for i, rule in enumerate(rules):
        for _ in range(20):
            line = " ".join(expand(read_phrase(rule.phrases[0]), chance))
            assert [found.rules for found in many.find(line) if found.end == len(line)] == [(i,)]
            assert many.find(f"no {line}") == []


def test_signs_at_the_ends_of_whole_lines_do_not_matter():
    assert takes(r"\(c\) Reuters:", "c) Reuters")
    assert [found.end for found in table("Tags:", whole=False).find("tags")] == []


def test_needles_stand_in_every_line_of_a_phrase():
    assert needles(["[see] {topic} newsletter here"]) == ("newsletter",)
    assert needles(["{topic} (transcripts|records)"]) == ("transcripts", "records")
    assert needles(["[more] {topic}"]) == ()
    assert is_loose("[the] {topic} is back")
    assert not is_loose("the {topic} is back")


def test_tokens_have_offsets_and_classes():
    line = "read https://a.example/b at 10:30, 1.5 km (a@b.example) on 2019-05-06"
    found = [(token.group(), token.lastgroup) for token in tokens_in(line)]
    assert found == [
        ("read", "word"),
        ("https://a.example/b", "url"),
        ("at", "word"),
        ("10:30", "time"),
        (",", None),
        ("1.5", "n"),
        ("km", "word"),
        ("(", None),
        ("a@b.example", "mail"),
        (")", None),
        ("on", "word"),
        ("2019-05-06", "date"),
    ]
    assert all(line[token.start() : token.end()] == token.group() for token in tokens_in(line))


HOSTILE = {
    "words": "a ",
    "dots": "a.",
    "mail": "a@a.",
    "addresses": "http://",
    "digits": "1.",
    "dates": "1.1.",
    "brackets": "((",
    "characters": "广告",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_the_walk_over_hostile_lines_is_linear(piece):
    """Steps, not seconds: the number of tokens grows as the line does, and what is kept for each stays the same."""
    phrases = table(
        "a {text} b {notice} c", "a {topic} {text} z", "广 {text} 告 {notice} x", "{n} {text} y", "(a|b)..."
    )
    kept = []
    next_rows = phrases._next

    def count(rows, gaps, match):
        after = next_rows(rows, gaps, match)
        kept.append(len(after) + len(gaps))
        return after

    phrases._next = count  # type: ignore[method-assign]
    steps = []
    for times in (100, 200, 400):
        kept.clear()
        phrases.find(piece * times)
        steps.append(len(kept))
        assert max(kept, default=0) < 60
    assert steps[2] <= 4 * steps[0] + 8
    assert sum(1 for _ in tokens_in(piece * 400)) <= 4 * sum(1 for _ in tokens_in(piece * 100)) + 4
