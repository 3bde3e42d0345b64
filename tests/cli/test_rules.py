"""`newsclean rules`: look at the rules, and check packs of one's own."""

from __future__ import annotations

import pytest

from newsclean.cli.exits import ExitCode
from newsclean.rules.code import CODE_RULES
from newsclean.rules.library import read_packs

GOOD = """\
language = "en"

[[rule]]
id = "goats"
reason = "notice about goats"
pattern = 'all rights to (these|the) goats reserved'
removes = ["All rights to these goats reserved."]
keeps = ["She reserved all rights to the goats."]
"""


@pytest.fixture
def pack(tmp_path):
    """Write a pack of one's own."""

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


def test_show(cli):
    rule = read_packs()[0].rules[0]
    out = cli("rules", "show", rule.id).out.decode()
    assert all(words in out for words in (rule.id, rule.reason, rule.pattern, *rule.removes, *rule.keeps))


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
        ("All rights to these", "No rights to these", "boilerplate.own.goats does not remove: No rights"),
        ("She reserved all rights to the goats.", "All rights to the goats reserved", "does not keep: All rights"),
    ],
)
def test_wrong_examples(cli, pack, old, new, complaint):
    result = cli("rules", "test", pack(GOOD.replace(old, new)))
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert complaint in result.message


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('removes = ["All rights to these goats reserved."]\n', "", "removes"),
        ('keeps = ["She reserved all rights to the goats."]\n', "", "keeps"),
        ("'all rights", "'All rights", "capitals"),
    ],
)
def test_lint(cli, pack, old, new, complaint):
    result = cli("rules", "lint", pack(GOOD.replace(old, new)))
    assert (result.code, result.out) == (ExitCode.FAILED, b"")
    assert complaint in result.message
    assert "boilerplate.own.goats" in result.message


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
    """A look-ahead works with `regex` but not with RE2: refused, wherever the pack is read."""
    pytest.importorskip("re2")
    result = cli("rules", "lint", pack(GOOD.replace("'all", "'(?!x)all")))
    assert result.code == ExitCode.USAGE
    assert "boilerplate.own.goats" in result.message
