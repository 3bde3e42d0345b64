"""A pack is read from TOML and checked; an error names file and rule."""

import pytest

from newsclean.rules.pack_file import PackError, read_pack
from newsclean.rules.rule import Rule

GOOD = """
language = "xx"

[[rule]]
id = "button"
reason = "a button"
pattern = 'press (here|there)'
examples = ["Press here"]
near_misses = ["Press here, he said."]

[[rule]]
id = "cut"
reason = "a span"
where = "span"
pattern = 'tap me'

[[rule]]
id = "edge"
reason = "an edge"
where = "start"
position = "tail"
max_chars = 30
closes = true
pattern = 'the end'
"""


def written(folder, text: str, name: str = "mine.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_read_a_pack(tmp_path):
    pack = read_pack(written(tmp_path, GOOD))

    assert (pack.name, pack.language) == ("mine", "xx")
    assert [rule.id for rule in pack.rules] == [
        "boilerplate.mine.button",
        "boilerplate.mine.cut",
        "boilerplate.mine.edge",
    ]
    button, cut, edge = pack.rules
    assert (button.where, button.position, button.max_chars) == ("line", "any", 160)
    assert (button.examples, button.near_misses) == (("Press here",), ("Press here, he said.",))
    assert (cut.where, cut.max_chars) == ("span", 0)
    assert (edge.where, edge.position, edge.max_chars) == ("start", "tail", 30)
    assert [rule.closes for rule in pack.rules] == [False, False, True]
    assert all(isinstance(rule, Rule) for rule in pack.rules)


def test_a_pack_without_a_language_is_for_every_text(tmp_path):
    assert read_pack(written(tmp_path, "")).language == "*"


KEEP = """
[[keep]]
id = "crosshead"
reason = "a crosshead of ours"
pattern = 'press (here|there)'
examples = ["Press there"]
near_misses = ["Press here now"]
"""


def test_keeps_come_after_the_rules(tmp_path):
    pack = read_pack(written(tmp_path, KEEP + GOOD.replace('language = "xx"', "")))

    assert [rule.shields for rule in pack.rules] == [False] * 3 + [True]
    assert [place.rpartition(":")[2] for place in pack.places] == ["11", "18", "24", "2"]
    one = pack.rules[-1]
    assert (one.id, one.where, one.position, one.max_chars) == ("boilerplate.mine.crosshead", "line", "any", 0)
    assert (one.examples, one.near_misses) == (("Press there",), ("Press here now",))


@pytest.mark.parametrize(
    ("text", "old_names"),
    [
        pytest.param(GOOD, {"examples": "removes", "near_misses": "keeps"}, id="a rule"),
        pytest.param(GOOD, {"near_misses": "keeps"}, id="one old name, one new"),
        pytest.param(KEEP, {"examples": "keeps", "near_misses": "removes"}, id="a keep, where they mean the opposite"),
        pytest.param(KEEP, {"near_misses": "removes"}, id="one old name of a keep, one new"),
    ],
)
def test_packs_with_the_old_names_are_read(tmp_path, text, old_names):
    new = read_pack(written(tmp_path, text))
    for name, old in old_names.items():
        text = text.replace(f"{name} = ", f"{old} = ")
    assert read_pack(written(tmp_path, text)) == new


RULE = '[[rule]]\nid = "a"\nreason = "r"\n'
ONE_KEEP = '[[keep]]\nid = "a"\nreason = "r"\npattern = "x"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[[rule\n", "mine.toml", id="not TOML"),
        pytest.param("name = 'x'\n", "unknown key 'name'", id="an unknown key"),
        pytest.param("rule = 5\n", "tables", id="rules that are not tables"),
        pytest.param("rule = [5]\n", "rule 1", id="a rule that is not a table"),
        pytest.param('[rule]\nid = "a"\n', "tables", id="one table instead of a list"),
        pytest.param(
            RULE + "pattern = 'x'\ncolour = 'red'\n", "rule a: unknown key 'colour'", id="an unknown key of a rule"
        ),
        pytest.param('[[rule]]\nreason = "r"\npattern = "x"\n', "'id' is missing", id="no id"),
        pytest.param('[[rule]]\nid = "a"\npattern = "x"\n', "rule a: 'reason' is missing", id="no reason"),
        pytest.param(RULE, "rule a: 'phrases' or 'pattern' is missing", id="no pattern"),
        pytest.param(RULE + "pattern = ''\n", "rule a: 'phrases' or 'pattern' is missing", id="an empty pattern"),
        pytest.param(RULE + "pattern = 5\n", "rule a: 'pattern' must be a string", id="a pattern that is not a string"),
        pytest.param(
            RULE + "pattern = 'x'\nexamples = 'x'\n", "'examples' must be a list", id="examples that are not a list"
        ),
        pytest.param(
            RULE + "pattern = 'x'\nnear_misses = [1]\n",
            "'near_misses' must be a list",
            id="not a list of lines",
        ),
        pytest.param(
            RULE + "pattern = 'x'\nkeeps = [1]\n", "rule a: 'keeps' must be a list", id="not a line, under the old name"
        ),
        pytest.param(
            RULE + "pattern = 'x'\nexamples = ['x']\nremoves = ['x']\n",
            "rule a: 'removes' is the old name of 'examples': use only 'examples'",
            id="examples under both names",
        ),
        pytest.param(
            RULE + "pattern = 'x'\nnear_misses = ['y']\nkeeps = []\n",
            "rule a: 'keeps' is the old name of 'near_misses': use only 'near_misses'",
            id="near misses under both names",
        ),
        pytest.param(
            ONE_KEEP + "examples = ['x']\nkeeps = ['x']\n",
            "keep a: 'keeps' is the old name of 'examples': use only 'examples'",
            id="examples of a keep under both names",
        ),
        pytest.param(
            ONE_KEEP + "near_misses = ['y']\nremoves = ['y']\n",
            "keep a: 'removes' is the old name of 'near_misses': use only 'near_misses'",
            id="near misses of a keep under both names",
        ),
        pytest.param(
            RULE + "pattern = 'x'\nwhere = 'page'\n",
            "rule boilerplate.mine.a: where must be one of",
            id="an unknown place",
        ),
        pytest.param(RULE + "pattern = 'x'\nposition = 'left'\n", "position must be one of", id="an unknown position"),
        pytest.param(RULE + "pattern = 'x'\nmax_chars = -1\n", "max_chars", id="a negative bound"),
        pytest.param(RULE + "pattern = 'x'\nmax_chars = 'ten'\n", "max_chars", id="a bound that is not a number"),
        pytest.param(
            RULE + "pattern = 'x'\ncloses = 'no'\n",
            "closes",
            id="a string instead of a boolean",
        ),
        pytest.param(RULE + "pattern = 'x'\nneeds = 'x'\n", "needs", id="needs in a rule that is not for spans"),
        pytest.param(
            RULE + "pattern = '('\n", "rule boilerplate.mine.a: bad pattern", id="a pattern that does not compile"
        ),
        pytest.param(RULE + "pattern = '(?=x)'\n", "bad pattern", id="a look-ahead, which the dialect lacks"),
        pytest.param(RULE + "pattern = '(a)\\1'\n", "bad pattern", id="a back reference, which the dialect lacks"),
        pytest.param((RULE + "pattern = 'x'\n") * 2, "used twice", id="one id for two rules"),
        pytest.param(RULE + "pattern = 'x'\n" + ONE_KEEP, "used twice", id="one id for a rule and a keep"),
        pytest.param(RULE + "pattern = 'x'\nmarks = 'title'\n", 'marks must be "caption"', id="another field"),
        pytest.param(RULE + "pattern = 'x'\ntakes = -1\n", "takes must be a whole number", id="negative teasers"),
        pytest.param(
            RULE + "pattern = 'x'\ntakes = 99\n", "takes must be a whole number up to 20", id="too many teasers"
        ),
        pytest.param(
            RULE + "pattern = 'x'\nwhere = 'span'\ntakes = 2\n",
            "takes must be a whole number",
            id="teasers for a span",
        ),
        pytest.param(ONE_KEEP + "takes = 2\n", "keep a: unknown key 'takes'", id="a keep that takes"),
        pytest.param("keep = 5\n", "keeps must be [[keep]] tables", id="keeps that are not tables"),
        pytest.param("keep = [5]\n", "keep 1 is not a table", id="a keep that is not a table"),
        pytest.param(ONE_KEEP + "closes = true\n", "keep a: unknown key 'closes'", id="a keep that closes"),
        pytest.param(
            ONE_KEEP + 'position = "page"\n', "position must be one of any, head, tail", id="a keep of a page"
        ),
    ],
)
def test_a_fault_is_named(tmp_path, text, message):
    path = written(tmp_path, text)

    with pytest.raises(PackError) as caught:
        read_pack(path)

    assert path in str(caught.value)
    assert message in str(caught.value)


def test_a_pack_with_a_byte_order_mark(tmp_path):
    pack = read_pack(written(tmp_path, "\ufeff" + GOOD))
    assert [place.rpartition(":")[2] for place in pack.places] == ["4", "11", "17"]


def test_a_pack_in_another_charset_is_a_fault(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes("[[rule]]\nid = 'größe'\n".encode("cp1252"))

    with pytest.raises(PackError, match=r"mine\.toml"):
        read_pack(str(path))


def test_a_pack_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_pack(str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        pytest.param('id = "cut"', 'id = "cut"\ncolour = "red"', ":11: rule cut: ", id="an unknown key"),
        pytest.param("'tap me'", "'tap (me'", ":11: rule boilerplate.mine.cut: ", id="a bad pattern"),
        pytest.param('"edge"', '"cut"', ":17: rule boilerplate.mine.cut: ", id="an id used twice"),
        pytest.param("'tap me'", "'tap me", " (at line 15, column 18)", id="not TOML"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path, old, new, place):
    path = written(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(PackError) as caught:
        read_pack(path)
    assert str(caught.value).startswith(path)
    assert place in str(caught.value)


def test_rules_in_another_form_of_toml(tmp_path):
    """The message then has the file and the rule, but no line number."""
    text = 'rule = [{id = "a", reason = "r", pattern = "x"}, {id = "b", reason = "r"}]\n'
    path = written(tmp_path, text)
    with pytest.raises(PackError) as caught:
        read_pack(path)
    assert str(caught.value).startswith(f"{path}: rule b: ")
