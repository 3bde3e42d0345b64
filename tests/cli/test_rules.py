"""`newsclean rules`: list the rules, and check your own packs."""

from __future__ import annotations

import json

import pytest

from newsclean.cli.exits import ExitCode
from newsclean.rule_ids import CODE_RULES
from newsclean.rules.library import read_packs

GOOD = """\
language = "en"

[[rule]]
id = "goats"
reason = "notice about goats"
pattern = 'all rights to (these|the) goats reserved'
examples = ["All rights to these goats reserved."]
near_misses = ["She reserved all rights to the goats."]
"""

KEEP = """
[[keep]]
id = "goat-watch"
reason = "column about goats"
pattern = 'newsletter for goats'
examples = ["Newsletter for goats"]
near_misses = ["Newsletter for sheep"]
"""


@pytest.fixture
def pack(tmp_path):
    """Write a pack."""

    def write(text: str = GOOD) -> str:
        (tmp_path / "own.toml").write_text(text, encoding="utf-8")
        return "own.toml"

    return write


def test_list(cli):
    result = cli("rules", "list")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    listed = dict(line.split("  ", 1) for line in result.out.decode().splitlines())
    assert listed == {rule.id: rule.reason for pack in read_packs() for rule in pack.rules} | CODE_RULES


def test_list_of_a_language(cli):
    listed = cli("rules", "list", "--lang", "de").out.decode()
    assert "\nboilerplate.de." in listed
    assert "\nboilerplate.common." in listed
    assert "boilerplate.en." not in listed
    assert "boilerplate.de." in cli("rules", "list", "--lang", "de-AT").out.decode()
    assert "boilerplate.no." in cli("rules", "list", "--lang", "nb").out.decode()


def test_show(cli):
    rule = read_packs()[0].rules[0]
    out = cli("rules", "show", rule.id).out.decode()
    assert all(words in out for words in (rule.id, rule.reason, rule.pattern, *rule.examples, *rule.near_misses))


def test_show_a_rule_that_is_code(cli):
    result = cli("rules", "show", "encoding.entity")
    assert result.code == ExitCode.DONE
    assert CODE_RULES["encoding.entity"] in result.out.decode()


def test_show_unknown(cli):
    result = cli("rules", "show", "boilerplate.en.newsleter")
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "newsleter" in result.message


def test_show_unknown_names_a_near_one(cli):
    assert "boilerplate.en.newsletter" in cli("rules", "show", "boilerplate.en.newsleter").message


@pytest.mark.slow
@pytest.mark.parametrize("verb", ["test", "lint"])
def test_own_packs_are_right(cli, verb):
    result = cli("rules", verb)
    assert (result.code, result.err) == (ExitCode.DONE, "")
    assert result.out


@pytest.mark.parametrize("verb", ["test", "lint"])
def test_good_pack(cli, pack, verb):
    assert cli("rules", verb, pack()).code == ExitCode.DONE


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("All rights to these", "No rights to these", "boilerplate.own.goats does not match its example: No rights"),
        (
            "She reserved all rights to the goats.",
            "All rights to the goats reserved",
            "matches its near miss: All rights",
        ),
    ],
)
def test_wrong_examples(cli, pack, old, new, complaint):
    result = cli("rules", "test", pack(GOOD.replace(old, new)))
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert complaint in result.message
    assert result.message.startswith("newsclean: own.toml:3: ")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('examples = ["All rights to these goats reserved."]\n', "", "no example in 'examples'"),
        ('near_misses = ["She reserved all rights to the goats."]\n', "", "no near miss in 'near_misses'"),
        ("'all rights", "'All rights", "capitals"),
    ],
)
def test_lint(cli, pack, old, new, complaint):
    result = cli("rules", "lint", pack(GOOD.replace(old, new)))
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert complaint in result.message
    assert "boilerplate.own.goats" in result.message


def changed(pattern: str, more: str = "", example: str = "All rights to these goats reserved.") -> str:
    """The good pack with another pattern, other keys and another example."""
    pattern = f"pattern = '''{pattern}'''\n{more}"
    return GOOD.replace("pattern = 'all rights to (these|the) goats reserved'", pattern).replace(
        "All rights to these goats reserved.", example
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param(changed(".*"), "nearly any line", id="anything"),
        pytest.param(changed(".+"), "nearly any line", id="something"),
        pytest.param(changed(".{0,200}"), "nearly any line", id="so many characters"),
        pytest.param(changed(r"\w.*"), "nearly any line", id="a letter in front"),
        pytest.param(changed("[a-z]+ [a-z]+"), "nearly any line, even 'Goat market'", id="two words"),
        pytest.param(changed("[^.]*"), "nearly any line", id="no full stop"),
        pytest.param(changed(r"[^\W]*[а-я].*"), "nearly any line, even 'Гавань'", id="anything of a script"),
        pytest.param(changed(".", 'where = "start"\n'), "nearly any line", id="a start"),
        pytest.param(changed("[a-z]", 'where = "span"\n'), "nearly any line", id="a span"),
        pytest.param(changed("all rights .*", "max_chars = 90000\n"), "max_chars is 90000", id="a huge bound"),
        pytest.param(changed("all rights .*", "max_chars = 0\n"), "max_chars is no limit", id="no limit"),
        pytest.param(changed("all", 'where = "start"\n'), "begins with 'all' is removed", id="a short start"),
        pytest.param(
            changed("photo ?", 'where = "start"\n', "Photo AFP"), "begins with 'photo'", id="a start for a sentence"
        ),
    ],
)
def test_lint_of_a_rule_that_takes_too_much(cli, pack, text, complaint):
    result = cli("rules", "lint", pack(text))
    assert result.code == ExitCode.FAILED
    assert complaint in result.message
    assert result.message.startswith("newsclean: own.toml:3: boilerplate.own.goats: ")


def test_lint_of_a_keep_that_keeps_everything(cli, pack):
    assert "nearly any line" in cli("rules", "lint", pack(GOOD + KEEP.replace("newsletter for goats", ".*"))).message


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(changed("(all|some) rights? to [a-z]+ goats .*"), id="words"),
        pytest.param(changed("[0-9]+ of [0-9]+", "", "3 of 14"), id="numbers"),
        pytest.param(
            changed(r"photo: \p{L}[\p{L}'.-]*( \p{L}[\p{L}'.-]*){0,2} / afp", "", "Photo: Ana Ruiz / AFP"),
            id="letters of any script",
        ),
        pytest.param(changed(r"[^\W]+ goats\S+ [\D]+", "", "All goats, reserved"), id="escapes with capitals"),
        pytest.param(changed("all rights to", 'where = "start"\nmax_chars = 2000\n'), id="a start of some words"),
        pytest.param(changed("photo:", 'where = "start"\n', "Photo: AFP"), id="a start with a sign"),
        pytest.param(changed("続きを読む", 'where = "start"\n', "続きを読む"), id="a start of Japanese"),
        pytest.param(changed(r"\(tap\)", 'where = "span"\n', "Goats (tap)"), id="a span without a bound"),
    ],
)
def test_lint_lets_a_rule_with_words_be(cli, pack, text):
    assert cli("rules", "test", pack(text)).code == ExitCode.DONE
    assert cli("rules", "lint", pack(text)) == (ExitCode.DONE, b"no problems found\n", "")


def test_rules_without_examples_are_not_called_right(cli, pack):
    bare = GOOD.split("examples")[0]
    result = cli("rules", "test", pack(bare))
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.messages == [
        "newsclean: nothing was tested: there are no examples",
        "newsclean: own.toml:3: boilerplate.own.goats: no example, so not tested",
    ]
    result = cli("rules", "test", pack(GOOD + bare.partition("\n")[2].replace('"goats"', '"sheep"')))
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert result.message == "newsclean: own.toml:10: boilerplate.own.sheep: no example, so not tested"


def test_a_pack_without_rules(cli, pack):
    assert cli("rules", "test", pack("")) == (ExitCode.DONE, b"there are no rules to test\n", "")


@pytest.mark.parametrize("verb", ["test", "lint"])
@pytest.mark.parametrize("text", ["[[rule]", GOOD.replace("(these", "((these"), GOOD + GOOD.split("\n\n", 1)[1]])
def test_pack_that_cannot_be_used(cli, pack, verb, text):
    result = cli("rules", verb, pack(text))
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert "own.toml" in result.message


@pytest.mark.parametrize("verb", ["test", "lint"])
def test_missing_pack(cli, verb):
    result = cli("rules", verb, "gone.toml")
    assert result.code in (ExitCode.USAGE, ExitCode.FAILED)
    assert "gone.toml: no such file or directory" in result.message


def test_pattern_beyond_the_dialect(cli, pack):
    """A look-ahead works with `regex` but not with RE2: refused wherever the pack is read."""
    pytest.importorskip("re2")
    result = cli("rules", "lint", pack(GOOD.replace("'all", "'(?!x)all")))
    assert result.code == ExitCode.USAGE
    assert "boilerplate.own.goats" in result.message


def test_list_as_data(cli):
    listed = json.loads(cli("rules", "list", "--lang", "de", "--json").out)
    assert {"id", "reason"} == listed[0].keys()
    assert any(rule["id"].startswith("boilerplate.de.") for rule in listed)
    assert not any(rule["id"].startswith("boilerplate.en.") for rule in listed)


@pytest.mark.parametrize(
    "line",
    [
        "Read more at the Carrow Herald (12 stories)",
        "Don't miss: our podcast »",
        "• 3 of 14 — C:\\ferry [beta] {x} a|b?",
        "Weiterlesen: Fähre „Möwe“ …",
        "続きを読む",
        "Brook's 5 best walks " + "and the shortest way home " * 9,
    ],
)
def test_new_rule_takes_its_line_and_passes_its_tests(cli, tmp_path, line):
    new = ("rules", "new", line, "--id", "own-line", "--near-miss", "The sheep stayed.", "-o", "own.toml")
    assert cli(*new) == (ExitCode.DONE, b"", "newsclean: own.toml: added boilerplate.own.own-line\n")
    assert cli("rules", "test", "own.toml").code == ExitCode.DONE
    assert cli("rules", "lint", "own.toml").code == ExitCode.DONE
    (tmp_path / "a.txt").write_text(f"The ferry sailed on Tuesday.\n\n{line}\n\nIt came back late.\n", encoding="utf-8")
    text = cli("--rules", "own.toml", "--stages", "boilerplate", "a.txt").out.decode()
    assert text.split() == "The ferry sailed on Tuesday. It came back late.".split()


def test_new_rule_is_added_to_a_pack(cli, pack, tmp_path):
    own = pack()
    before = (tmp_path / own).read_text(encoding="utf-8")
    assert cli("rules", "new", "Read 7 more", "--id", "more", "--near-miss", "Read 7 more books", "-o", own).code == 0
    assert (tmp_path / own).read_text(encoding="utf-8").startswith(before)
    assert cli("rules", "test", own).code == ExitCode.DONE


def test_new_rule_with_a_dotted_name(cli, tmp_path):
    """The rules of one site share a prefix, which --skip accepts too."""
    for words, name in (("Read more at Carrow News", "carrow.read-more"), ("Back to the harbour", "carrow.menu")):
        added = cli("rules", "new", words, "--id", name, "--near-miss", f"{words}, she said.", "-o", "own.toml")
        assert added == (ExitCode.DONE, b"", f"newsclean: own.toml: added boilerplate.own.{name}\n")
    assert cli("rules", "lint", "own.toml").code == cli("rules", "test", "own.toml").code == ExitCode.DONE
    text = b"The ferry sailed on Tuesday.\n\nRead more at Carrow News\n\nIt came back late.\n"
    assert b"Read more" not in cli("--rules", "own.toml", stdin=text).out
    for skip in ("boilerplate.own", "boilerplate.own.carrow", "boilerplate.own.carrow.read-more"):
        assert b"Read more" in cli("--rules", "own.toml", "--skip", skip, "--skip", "boilerplate.en", stdin=text).out


def test_new_rule_without_a_near_miss(cli, tmp_path):
    """None is invented: the author of the rule has to name one, and lint asks for it."""
    result = cli("rules", "new", "Zur Startseite", "--id", "home", "-o", "own.toml")
    assert result.code == ExitCode.DONE
    assert result.messages[0] == "newsclean: own.toml: added boilerplate.own.home"
    assert [message for message in result.messages[1:] if "--near-miss" in message] == result.messages[1:]
    assert "near_misses" not in (tmp_path / "own.toml").read_text(encoding="utf-8")
    assert "no near miss in 'near_misses'" in cli("rules", "lint", "own.toml").message


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        pytest.param("Home", "one word", id="a word"),
        pytest.param("» Mehr »", "one word", id="a word between arrows"),
        pytest.param("更多", "one word", id="a word of Chinese"),
        pytest.param("Ferries sail again on Tuesday, the harbour master said.", "sentence of news", id="a sentence"),
        pytest.param(
            "港务长表示，跳板将在四月份更换，届时冬季航班时刻表已经结束，岛上的学校也会重新开学。",
            "sentence",
            id="of Chinese",
        ),
        pytest.param("Read more at the Carrow Herald", None, id="a label"),
        pytest.param("All rights to these goats reserved.", None, id="a notice"),
        pytest.param("Do you know more about the goats on the pier?", None, id="a question to the reader"),
        pytest.param("続きを読む", None, id="a label of Japanese"),
    ],
)
def test_new_rule_for_a_doubtful_line(cli, line, doubt):
    result = cli("rules", "new", line, "--id", "own", "--near-miss", "The sheep stayed.")
    assert result.code == ExitCode.DONE and result.out
    warnings = [message for message in result.messages if message.startswith("newsclean: warning: ")]
    assert len(warnings) == (doubt is not None)
    assert not doubt or doubt in warnings[0]


def test_new_rule_for_a_pack_in_that_language(cli, pack, tmp_path):
    new = ("rules", "new", "Read more", "--id", "more", "-o", pack(), "--near-miss", "Read more books.", "--lang")
    before = (tmp_path / "own.toml").read_bytes()
    refused = cli(*new, "de")
    assert refused.code == ExitCode.USAGE and 'own.toml has the language "en"' in refused.message
    assert (tmp_path / "own.toml").read_bytes() == before
    assert cli(*new, "en").code == ExitCode.DONE


def test_new_rule_in_a_pack_with_keeps_and_a_byte_order_mark(cli, pack):
    own = pack("\ufeff" + GOOD + KEEP)
    added = cli("rules", "new", "Read more", "--id", "more", "--near-miss", "Read more books.", "-o", own)
    assert (added.code, added.message) == (0, "newsclean: own.toml: added boilerplate.own.more")
    assert cli("rules", "test", own).code == ExitCode.DONE


def test_new_rule_with_near_misses_under_the_old_name(cli):
    """`--keeps` still works, next to the new name too, but the help does not list it."""
    new = ("rules", "new", "Read more", "--id", "more")
    result = cli(*new, "--keeps", "Read more books.", "--near-miss", "He read more.")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    assert result.out == cli(*new, "--near-miss", "He read more.", "--near-miss", "Read more books.").out
    assert b"--near-miss" in cli("rules", "new", "--help").out and b"--keeps" not in cli("rules", "new", "--help").out


def test_new_rule_is_printed(cli):
    assert b'examples = ["Read more"]' in cli("rules", "new", "Read more", "--id", "more").out


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["Read more", "--id", "Read More"], id="an id with capitals"),
        pytest.param(["—", "--id", "dash"], id="a line without words"),
        pytest.param(["Read more", "--id", "more", "--near-miss", "Read more:"], id="a near miss that it takes"),
        pytest.param(["Read more", "--id", "goats", "-o", "own.toml"], id="an id that is taken"),
        pytest.param(["Read more", "--id", "more", "--lang", "German", "-o", "new.toml"], id="no language"),
        pytest.param(["Read more", "--id", "more", "-o", "nowhere/new.toml"], id="no folder"),
    ],
)
def test_new_rule_that_cannot_be(cli, pack, tmp_path, arguments):
    before = (tmp_path / pack()).read_bytes()
    result = cli("rules", "new", *arguments)
    assert (result.code, result.out, result.err.count("\n")) == (ExitCode.USAGE, b"", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["own.toml"]
    assert (tmp_path / "own.toml").read_bytes() == before


def test_coverage(cli, pack, tmp_path):
    for number in range(3):
        text = "The ferry sailed on Tuesday.\n\nAll rights to these goats reserved.\n\nIt came back.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    result = cli(
        "rules", "coverage", ".", "--rules", pack(GOOD.replace('"goats"', '"sheep"', 1) + GOOD.split("\n", 1)[1])
    )
    rows = [row.split() for row in result.out.decode().splitlines()]
    assert ["3", "3", "boilerplate.own.sheep"] in rows
    assert ["0", "0", "boilerplate.own.goats"] in rows
    assert (result.code, result.err) == (ExitCode.DONE, "")


def test_coverage_as_data(cli, tmp_path):
    (tmp_path / "a.txt").write_text("The ferry sailed&nbsp;on Tuesday.\n", encoding="utf-8")
    found = json.loads(cli("rules", "coverage", ".", "--json").out)
    assert found["texts"] == 1
    assert found["fired"]["encoding.entity"] == {"texts": 1, "places": 1}
    assert "boilerplate.en.newsletter" in found["never"] and "boilerplate" not in found["never"]


def test_coverage_names_a_text_that_fails(cli, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02" * 99)
    result = cli("rules", "coverage", "a.txt")
    assert (result.code, result.err.count("\n")) == (ExitCode.FAILED, 1)


def test_keeps_are_listed_and_shown(cli, pack):
    own = pack(GOOD + KEEP)
    assert "boilerplate.own.goat-watch  keep: column about goats\n" in cli("rules", "list", "--rules", own).out.decode()
    listed = json.loads(cli("rules", "list", "--rules", own, "--json").out)
    assert [row["id"] for row in listed if row.get("keep")] == ["boilerplate.own.goat-watch"]
    shown = cli("rules", "show", "boilerplate.own.goat-watch", "--rules", own).out.decode()
    assert "  keep: column about goats\n" in shown
    assert "  example: Newsletter for goats\n  near miss: Newsletter for sheep\n" in shown


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            'examples = ["News',
            'examples = ["Old news',
            "own.toml:10: boilerplate.own.goat-watch does not match its example: Old newsletter",
        ),
        ("sheep", "goats", "own.toml:10: boilerplate.own.goat-watch matches its near miss: Newsletter for goats"),
    ],
)
def test_wrong_examples_of_a_keep(cli, pack, old, new, complaint):
    assert cli("rules", "test", pack(GOOD + KEEP)).code == ExitCode.DONE
    result = cli("rules", "test", pack(GOOD + KEEP.replace(old, new)))
    assert result.code == ExitCode.FAILED
    assert complaint in result.message


@pytest.mark.parametrize(
    ("gone", "complaint"),
    [
        ('examples = ["Newsletter for goats"]\n', "no example in 'examples'"),
        ('near_misses = ["Newsletter for sheep"]\n', "no near miss in 'near_misses'"),
    ],
)
def test_lint_of_a_keep(cli, pack, gone, complaint):
    assert cli("rules", "lint", pack(GOOD + KEEP)).code == ExitCode.DONE
    assert complaint in cli("rules", "lint", pack(GOOD + KEEP.replace(gone, ""))).message


def test_coverage_counts_what_keeps_hold(cli, pack, tmp_path):
    text = "The ferry sailed on Tuesday.\n\nAll rights to these goats reserved.\n\nIt came back.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    holding = KEEP.replace("newsletter for goats", "all rights to .* reserved")
    rows = cli("rules", "coverage", "a.txt", "--rules", pack(GOOD + holding)).out.decode().splitlines()
    assert ["1", "1", "boilerplate.own.goat-watch"] in [row.split() for row in rows]
    assert ["0", "0", "boilerplate.own.goats"] in [row.split() for row in rows]
