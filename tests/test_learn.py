"""Learning rules: what recurs at a place of its own becomes one; prose and quotes do not."""

from __future__ import annotations

import importlib.util
import re

import pytest

import newsclean
from newsclean.learn.counter import LossyCounter, Sighting
from newsclean.learn.find import learn
from newsclean.learn.pack import write_pack
from newsclean.learn.template import NAMES, NUMBERS, pattern_of, templates
from newsclean.rules.matcher import matches
from newsclean.rules.rule import read_pack

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
    assert rule.removes
    assert rule.keeps


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
    for template in templates(line):
        findings = learn(lambda: site(below(line.replace("{", "{{").replace("}", "}}"))))
        [learned] = findings.rules
        assert matches(learned.rule._replace(pattern=pattern_of(template)), line)
        (tmp_path / "a.toml").write_text(write_pack(findings), encoding="utf-8")
        assert read_pack(str(tmp_path / "a.toml")).rules[0].pattern == learned.rule.pattern


def test_held_out_articles_of_the_site(pages, tmp_path):
    """Precision rises and recall does not fall on articles that were not learned from."""
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


def test_the_counter_forgets_what_is_rare():
    """A million distinct keys: few are held, and what recurs is counted to within the error."""
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
