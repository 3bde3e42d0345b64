"""Learning rules: what recurs at a stable place becomes one; prose and quotes do not."""

from __future__ import annotations

import importlib.util
import re
import textwrap
import time
import tracemalloc
from collections.abc import Callable

import pytest

import newsclean
from newsclean.learn import find, template
from newsclean.learn.counter import LossyCounter, Sighting
from newsclean.learn.find import Learner, learn
from newsclean.learn.near import NearMisses
from newsclean.learn.pack import write_pack
from newsclean.learn.template import NAMES, NUMBERS, pattern_of, templates
from newsclean.rules.matcher import matches
from newsclean.rules.pack_file import read_pack
from newsclean.rules.rule import MAX_CHARS, Rule

LEARNED_FROM = 20


@pytest.fixture(scope="module")
def pages(root):
    """The pages of the invented site."""
    spec = importlib.util.spec_from_file_location("make", root / "fixtures" / "learn" / "make.py")
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    return list(make.pages())


def paragraph(number: int) -> str:
    return (
        f"Ferry number {number} left the pier with {number + 3} goats, and the pilot of boat {number} "
        f"said that harbour {number * 7} was calm."
    ).replace(str(number), "abcdefghij"[number % 10] * (2 + number // 10))


def site(*extra, count: int = 10):
    """Articles of three paragraphs each; each `extra` is a function (number, paragraphs) -> paragraphs."""
    made = []
    for number in range(count):
        lines = [paragraph(3 * number + i) for i in range(3)]
        for change in extra:
            lines = change(number, lines)
        made.append("\n\n".join(lines))
    return made


def below(line: str, every: int = 1):
    return lambda number, lines: [*lines, line.format(n=number)] if number % every == 0 else lines


def inside(line: str, every: int = 1):
    return lambda number, lines: [lines[0], line.format(n=number), *lines[1:]] if number % every == 0 else lines


def rules_of(articles):
    return [one.rule for one in learn(lambda: articles).rules]


@pytest.mark.parametrize(
    ("change", "taken", "position"),
    [
        pytest.param(below("Pour the oil"), "Pour the oil", "tail", id="a line below"),
        pytest.param(below("Pour the oil", every=4), "Pour the oil", "tail", id="in three of ten"),
        pytest.param(below("Oil can {n} of 12"), "Oil can 77 of 30", "tail", id="numbers"),
        pytest.param(lambda n, lines: ["Pour the oil", *lines], "Pour the oil", "head", id="a line above"),
        pytest.param(inside("Pour the oil"), "Pour the oil", "any", id="between paragraphs of all"),
        pytest.param(
            below("Every copy of this paper pays for an hour of light at the pier, and we thank you for that."),
            "Every copy of this paper pays for an hour of light at the pier, and we thank you for that.",
            "tail",
            id="a notice of one sentence below all",
        ),
    ],
)
def test_learned(change, taken, position):
    [rule] = rules_of(site(change))
    assert matches(rule, taken)
    assert rule.position == position
    assert rule.examples
    assert rule.near_misses


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(below("Pour the oil", every=5), id="in two of ten"),
        pytest.param(inside("What the pilot says", every=3), id="a crosshead of some articles"),
        pytest.param(
            inside("“We have always rowed to the mainland, and we shall go on rowing, whatever they say.”", every=2),
            id="a quote of an agency in half of the articles",
        ),
        pytest.param(
            inside("“We have always rowed to the mainland, and we shall go on rowing, whatever they say.”"),
            id="a quote in all",
        ),
        pytest.param(
            inside("The strike of the pilots began on Monday, when the company cut the pay of all crews by half."),
            id="a background sentence in all",
        ),
        pytest.param(
            inside("The strike began on Monday, when the company cut the pay of all crews by a half.", every=2),
            id="a background sentence in half",
        ),
        pytest.param(lambda n, lines: ["By Ines Korhal", *lines], id="a byline"),
        pytest.param(below("{n}"), id="bare numbers"),
    ],
)
def test_not_learned(change):
    assert rules_of(site(change)) == []


WORD = "Wetter"
OFTEN = "Pour the oil"
LINK = "{tale} and that the\nHarbour Rowing Club\nof the island, which owns boat {tale} would pay."
TEASER = "Goats of the island sail again"
KNOWN = "Sign up for our daily newsletter"


@pytest.mark.parametrize(
    ("change", "count", "positions"),
    [
        pytest.param(below(WORD), 10, ["tail"], id="below all"),
        pytest.param(below(WORD, every=4), 24, ["company"], id="below a quarter"),
        pytest.param(below(WORD, every=2), 8, [], id="below four"),
        pytest.param(inside(WORD), 10, [], id="inside all"),
        pytest.param(below("国際"), 10, ["tail"], id="of another script"),
        pytest.param(below("国際", every=2), 8, [], id="of another script, below four"),
    ],
)
def test_a_word_alone_takes_more(change, count, positions):
    learned = learn(lambda: site(change, count=count)).rules
    assert [one.rule.position for one in learned] == positions
    assert all(one.confidence < 0.5 for one in learned if one.rule.position == "company")


def test_between_paragraphs_of_most_a_line_needs_company():
    [rule] = rules_of(site(inside("Here the lamp is trimmed", every=2), count=20))
    assert rule.position == "company"
    assert rules_of(site(inside("Here the lamp is trimmed", every=3), count=21)) == []


def boxed(line: str):
    """The line in a box of teasers among the paragraphs, which are not the same in two articles."""
    teasers = [f"Goats of {number}" for number in "one two three four five six seven eight nine ten".split()]
    return lambda number, lines: [lines[0], teasers[number], line, teasers[number - 1], *lines[1:]]


@pytest.mark.parametrize(
    ("line", "position"),
    [
        pytest.param("Pour the oil", "outside", id="a line"),
        pytest.param(WORD, "outside", id="a word"),
        pytest.param("“Pour the oil of this lamp with us”, says the sign at the pier of Halm.", None, id="a quote"),
    ],
)
def test_in_a_box_among_the_paragraphs(line, position):
    assert [rule.position for rule in rules_of(site(boxed(line)))] == ([position] if position else [])


def test_texts_without_a_paragraph_say_nothing_about_places():
    """Video pages, and pages whose article was not scraped: their lines count, their places do not."""
    videos = [f"Goats of {name}\n{OFTEN}\nBoats of {name}" for name in ("Halm", "Lisk", "Korhal")]
    [rule] = rules_of([*site(below(OFTEN), count=6), *videos])
    assert rule.position == "tail"


def test_hard_wrapped_paragraphs_are_paragraphs():
    wrap = lambda n, lines: ["\n".join(textwrap.wrap(one, 60)) for one in lines]  # noqa: E731
    assert [rule.position for rule in rules_of(site(wrap, below(OFTEN)))] == ["tail"]
    assert rules_of(site(wrap, inside("What the pilot says", every=3))) == []


def test_a_line_as_long_as_a_headline_may_be_one_elsewhere():
    teaser = lambda n, lines: [TEASER, *lines] if n % 3 == 0 else lines  # noqa: E731
    assert rules_of(site(teaser, count=12)) == []
    assert len(rules_of(site(lambda n, lines: [TEASER, *lines], count=12))) == 1


def test_the_headline_of_an_article_is_not_furniture_though_the_others_tease_it():
    titles = lambda n, lines: [f"{TEASER if n == 5 else paragraph(n)[:40]} | Halm Lantern", TEASER, *lines]  # noqa: E731
    assert all(not matches(rule, TEASER) for rule in rules_of(site(titles, count=12)))


def test_copies_of_one_article_are_one():
    """Its headline and its crossheads recur, but in no other article."""
    articles = site(count=10)
    copy = f"Ferry sails again today\n\n{articles[0]}\n\nWhat the pilot says"
    assert rules_of([*articles, *[copy] * 5]) == []


def test_the_text_of_a_link_inside_a_sentence_is_not_furniture():
    assert rules_of(site(lambda n, lines: [*LINK.format(tale=paragraph(n)[:-1]).split("\n"), *lines])) == []


def test_an_address_below_a_line_does_not_continue_it():
    assert len(rules_of(site(below("Write to the pier office\ninfo@halm.example")))) == 2


def test_what_packaged_rules_take_is_named_and_left_out():
    english = "The pilot said that the ferry was late and that it would be there for the night, as it was on Monday."
    findings = learn(lambda: site(below(KNOWN), below(OFTEN), lambda n, lines: [english + paragraph(n), *lines]))
    assert [one.rule.pattern for one in findings.rules] == [OFTEN.lower()]
    assert findings.known == [KNOWN]
    assert f'#   "{KNOWN}"' in write_pack(findings).splitlines()


def near_misses(example: str, *lines: str) -> tuple[str, ...]:
    rule = Rule("a", "b", "line", "any", MAX_CHARS, example.lower(), examples=(example,))
    near = NearMisses([rule])
    for line in lines:
        near.see(line)
    return near.of(rule)


TALE = "The captain of the ferry to the island said that the boats of the harbour would sail on the first of May."
OTHERS = [f"{TALE[:-1]}, and the goats of the {word} agreed." for word in ("pier", "quay", "weir")]


@pytest.mark.parametrize(
    ("example", "lines", "nearest"),
    [
        pytest.param(
            "Light of the lantern", [TALE, *OTHERS, "A lantern"], "A lantern", id="a rare word, not three common"
        ),
        pytest.param(
            "Trim the lantern", ["A lantern", TALE, "Trim a lantern now"], "Trim a lantern now", id="two words"
        ),
        pytest.param(
            "A lantern", ["Lit: lantern of all the pier and quay", "Lantern lit"], "Lantern lit", id="shorter"
        ),
        pytest.param("灯台の新聞", ["港の新聞社", TALE], "港の新聞社", id="a script without spaces"),
        pytest.param("Oil", [TALE, *OTHERS], TALE, id="nothing near: a paragraph"),
        pytest.param("Oil", ["Oil"], "“Oil”, says the sign at the door, and nobody reads it.", id="nothing at all"),
        pytest.param("Oil can", ["Oil \x1b[0m", "Oil \ud800", "An oil can"], "An oil can", id="what TOML cannot hold"),
    ],
)
def test_near_misses_are_near(example, lines, nearest):
    assert near_misses(example, *(line for line in lines if line != example))[0] == nearest


def test_names_are_folded():
    names = "Ines Korhal|Oskar Lisk|Marit Dorn|Tomas Quist|Lova Amberley|Edwin Lisk|Ada Quist|Petra Lisk".split("|")
    [rule] = rules_of(site(lambda n, lines: [*lines, f"Lamps of the week: {names[n]}"], count=8))
    assert matches(rule, "Lamps of the week: Berta Vandeveer")
    assert not matches(rule, "Lamps of the week: all that have burned on the pier since the war")


@pytest.mark.parametrize(
    ("line", "level", "form"),
    [
        ("• Page 3 of 12:", NUMBERS, "page \x01 of \x01"),
        ("Lit on 3 March 2024", NUMBERS, "lit on \x01 \x03 \x01"),
        ("Lit on Tuesday, March 3, 2024", NUMBERS, "lit on \x03, \x03 \x01, \x01"),
        ("Lamps trimmed by Ines Korhal, 3", NAMES, "lamps trimmed by \x02, \x01"),
    ],
)
def test_template(line, level, form):
    assert (level, form) in list(templates(line))


@pytest.mark.parametrize("line", ["Read More From Us", "Ines Korhal", "12 / 30", "Lit\x1b[0m", "Monday's child"])
def test_no_wide_template(line):
    assert all(template.level == 0 for template in templates(line))


@pytest.mark.parametrize("line", ["What? (a|b) [c] {d} $5 ^ \\ * +", "L'île d’Halm", 'Ciné+ "3"', "日本語ニュース 12"])
def test_a_pattern_takes_its_line(line, tmp_path):
    for one in templates(line):
        findings = learn(lambda: site(below(line.replace("{", "{{").replace("}", "}}"))))
        [learned] = findings.rules
        assert matches(learned.rule._replace(pattern=pattern_of(one)), line)
        (tmp_path / "a.toml").write_text(write_pack(findings), encoding="utf-8")
        assert read_pack(str(tmp_path / "a.toml")).rules[0].pattern == learned.rule.pattern


def test_held_out_articles_of_the_site(pages, tmp_path):
    """On articles that were not learned from, precision rises and recall does not fall."""
    learned = learn(lambda: [page.text for page in pages[:LEARNED_FROM]])
    pack = tmp_path / "site.toml"
    pack.write_text(write_pack(learned), encoding="utf-8")
    rules = read_pack(str(pack)).rules
    for page in pages[LEARNED_FROM:]:
        wanted = set(_words(page.body))
        before, after = (_words(newsclean.clean(page.text, rules=own).text) for own in ((), rules))
        assert _share(after, wanted) == 1 > _share(before, wanted)
        assert len(after) >= len(_words(page.body)) == sum(word in wanted for word in after)


def _words(text: str) -> list[str]:
    words = re.findall(r"\w+", text)
    return [" ".join(words[i : i + 4]) for i in range(len(words) - 3)]


def _share(words: list[str], wanted: set[str]) -> float:
    return sum(word in wanted for word in words) / len(words)


@pytest.mark.parametrize("size", [400, 1600])
def test_what_is_held_does_not_grow_with_the_articles(size):
    """Ten different lines each: kept are those that recur, and those since the last cleanup."""
    learner = Learner()
    articles = [
        f"{text}\n{'abcdefghij'[n % 10] * 9}{n // 10:04} x" for n, text in enumerate(site(below(OFTEN), count=size))
    ]
    for article in articles:
        learner.count_sentences(article)
    held = 0
    for article in articles:
        learner.count_lines(article)
        held = max(held, len(learner.lines))
    assert held <= MAX_HELD


MAX_HELD = 1000  # templates: some ten of each of the last 50 articles, and those that recur


@pytest.mark.slow
def test_memory_is_bounded(monkeypatch):
    """Four times the articles take no more memory."""

    def peak(count: int) -> int:
        def articles():
            for n in range(count):
                name = "".join("abcdefghij"[int(digit)] for digit in str(n))
                yield f"{name} lamps\n\n{paragraph(n)} And {name * 9} sailed.\n\n{OFTEN}\nGoats of {name}"

        tracemalloc.start()
        try:
            assert len(learn(articles).rules) == 1
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    monkeypatch.setattr(find, "SAMPLE", 100)
    peak(100)  # what is loaded once
    assert peak(1600) < 1.5 * peak(400)


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "1" * n,
    "numbers": lambda n: "1 " * (n // 2),
    "capitals": lambda n: "Ab " * (n // 3),
    "names and commas": lambda n: "Ab Cd, " * (n // 7),
    "decoration": lambda n: "* " * (n // 2) + "a",
    "decoration behind": lambda n: "a" + " »" * (n // 2),
    "spaces": lambda n: "a" + " " * n + "b",
    "special characters": lambda n: "(.*" * (n // 3),
    "months": lambda n: "1 May " * (n // 6),
    "letters of a dense script": lambda n: "国" * n,
    "lines": lambda n: "Ab 1\n" * (n // 5),
    "different lines": lambda n: "".join(f"oil {'ab'[i % 2] * (i % 97)}\n" for i in range(n // 50)),
    "quotes": lambda n: "“" * n,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_growth(text, monkeypatch):
    """Folding and looking for near misses take time in proportion to the text: at n, 2n and 4n characters."""
    monkeypatch.setattr(template, "MAX_LINE", 1 << 30)
    size = 2000
    while seconds(text(size)) < MEASURABLE and size < MAX_SIZE:
        size *= 2
    times = [min(seconds(text(factor * size + i)) for i in range(3)) for factor in (1, 2, 4)]
    assert times[2] < MAX_RATIO * max(times[0], NOISE), times


MEASURABLE, MAX_SIZE, NOISE = 0.01, 200_000, 0.005
MAX_RATIO = 10  # quadratic growth would be 16


def seconds(text: str) -> float:
    start = time.process_time()
    learner = Learner()
    learner.count_sentences(text)
    learner.count_lines(text)
    near = NearMisses([Rule("a", "b", "line", "any", MAX_CHARS, "ab 1", examples=("Ab 1 oil",))])
    for line in text.split("\n"):
        for one in templates(line):
            pattern_of(one)
        near.see(line)
    return time.process_time() - start


def test_the_counter_forgets_what_is_rare():
    """A million distinct keys: few are kept, and what recurs is counted to within the error."""
    error, keys, documents = 0.01, 10, 20_000
    counter: LossyCounter[str] = LossyCounter(error)
    most = 0
    seen = Sighting("x", "tail", 1.0, 1)
    for number in range(documents):
        counter.add({f"{number}/{i}": seen for i in range(keys)} | ({"often": seen} if number % 4 == 0 else {}))
        most = max(most, len(counter))
    assert most <= 2 * keys / error + 1
    [(key, tally)] = counter.at_least(documents // 5)
    assert key == "often"
    assert documents // 4 - error * documents <= tally.count <= documents // 4


def test_a_key_that_comes_late_is_counted_too_low_by_no_more_than_the_error():
    counter: LossyCounter[str] = LossyCounter(0.1)
    for number in range(100):
        counter.add({"late": Sighting("x", "tail", 1.0, 1)} if number >= 50 else {})
    [(_, tally)] = counter.at_least(1)
    assert tally.count == 50
    assert tally.missed == 5
