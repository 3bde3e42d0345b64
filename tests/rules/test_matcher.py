"""Folding keeps offsets; rules see lines without decoration; both engines give the same verdict."""

import builtins

import pytest

from newsclean.reading.folding import fold
from newsclean.rules import matcher as matcher_module
from newsclean.rules.matcher import Matcher, SlowPatternError, bare, compile_error, compile_set, matches, spans
from newsclean.rules.rule import Rule


def rule(pattern: str, *, name: str = "a", where: str = "line", max_chars: int = 160) -> Rule:
    return Rule(f"mine.{name}", "a test wants it", where, "any", max_chars, pattern)


@pytest.fixture(params=["re2", "regex"])
def engine(request, monkeypatch):
    """Both engines in turn; `regex` is used where RE2 has no wheel."""
    monkeypatch.setattr(matcher_module, "_PATTERNS", {})
    if request.param == "re2":
        pytest.importorskip("re2")
    else:
        real = builtins.__import__

        def without_re2(name, *rest):
            if name == "re2":
                raise ImportError("no wheel here")
            return real(name, *rest)

        monkeypatch.setattr(builtins, "__import__", without_re2)
    return request.param


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Read MORE", "read more", id="lowercase"),
        pytest.param("Don’t ‘quote’", "don't 'quote'", id="straight apostrophes"),
        pytest.param("a\u00a0b\u202fc", "a b c", id="plain spaces"),
        pytest.param("ÀÉÖ ЖЩ ΣΑΣ", "àéö жщ σας", id="letters of other scripts"),
        pytest.param("“Read” „mehr“ «plus»", "“read” „mehr“ «plus»", id="other quotes stay"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("İSTANBUL’DA HAVA", id="the Turkish I grows in lowercase"),
        pytest.param("ẞ ŉ ǰ ﬁ ΐ", id="letters with special lowercase forms"),
        pytest.param("😀 👩\u200d🚒", id="emoji"),
        pytest.param("", id="nothing"),
    ],
)
def test_fold_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        pytest.param("- read more", "read more", id="a dash before"),
        pytest.param("• • read more", "read more", id="bullets"),
        pytest.param(">> read more", "read more", id="arrows"),
        pytest.param("[ read more", "read more", id="a bracket"),
        pytest.param("read   more\tnow", "read more now", id="inner space"),
        pytest.param("read more  ", "read more", id="space after"),
        pytest.param("read more", "read more", id="nothing to do"),
        pytest.param("* * *", "", id="nothing but decoration"),
    ],
)
def test_bare(line, left):
    assert bare(line) == left


@pytest.mark.parametrize(
    ("one", "line"),
    [
        pytest.param(rule("read more"), "Read more", id="the whole line"),
        pytest.param(rule("read more"), "READ MORE", id="capitals"),
        pytest.param(rule("read more"), "» Read more »", id="decoration"),
        pytest.param(rule("read more"), "Read more...", id="dots after"),
        pytest.param(rule("read more"), "[Read more]", id="brackets"),
        pytest.param(rule("don't miss"), "Don’t miss", id="a curly apostrophe"),
        pytest.param(rule("one|two"), "Two", id="an alternative"),
        pytest.param(rule("one|two"), "- One -", id="an alternative with decoration"),
        pytest.param(rule("see: ", where="start"), "See: a long story about a duke.", id="the start"),
        pytest.param(rule("see: ", where="start"), "» See: a duke.", id="the start after decoration"),
        pytest.param(rule("tap here", where="span", max_chars=0), "The lamp (tap here) was lit.", id="a span"),
        pytest.param(
            rule("^tap here", where="span", max_chars=0), "Tap here for more of the lamp.", id="a span at the start"
        ),
        pytest.param(rule("here$", where="span", max_chars=0), "The lamp is here", id="a span at the end"),
        pytest.param(rule("подробнее"), "Подробнее", id="Cyrillic"),
        pytest.param(rule("続きを読む"), "続きを読む", id="Japanese"),
    ],
)
def test_a_rule_matches(engine, one, line):
    assert matches(one, line)


@pytest.mark.parametrize(
    ("one", "line"),
    [
        pytest.param(rule("read more"), "Read more of it", id="the line continues"),
        pytest.param(rule("read more"), "To read more", id="the line begins before"),
        pytest.param(rule("read more"), "“Read more”", id="quotation marks are not decoration"),
        pytest.param(rule("read more"), "Read, more", id="a comma inside"),
        pytest.param(rule("one|two"), "One thing", id="an alternative is anchored too"),
        pytest.param(rule("one|two"), "Item two", id="the last alternative is anchored too"),
        pytest.param(rule("see: ", where="start"), "You see: a duke.", id="not at the start"),
        pytest.param(rule("a.*", max_chars=10), "a line of more than ten", id="longer than the rule allows"),
        pytest.param(rule("x*", where="span", max_chars=0), "nothing of it here", id="an empty match does not count"),
        pytest.param(rule("tap", where="span", max_chars=5), "tap the lamp", id="a span in too long a line"),
        pytest.param(rule("one|two"), "", id="an empty line"),
        pytest.param(rule(".*"), "***", id="nothing but decoration"),
    ],
)
def test_a_rule_does_not_match(engine, one, line):
    assert not matches(one, line)


def test_the_bound_of_a_line_counts_its_characters(engine):
    ten = rule("a.*", max_chars=10)

    assert matches(ten, "a" + "b" * 9)
    assert not matches(ten, "a" + "b" * 10)


def test_a_rule_for_long_lines_sees_them(engine):
    long = rule("we store .*", where="start", max_chars=400)

    assert matches(long, "We store things. " * 15)
    assert not matches(long, "We store things. " * 30)
    assert matches(rule("we store .*", max_chars=0), "We store things. " * 200)


def test_the_first_rule_in_pack_order_wins(engine):
    first, second = rule("read.*", name="first"), rule("read more", name="second")

    assert Matcher([first, second]).whole_line("read more") is first
    assert Matcher([second, first]).whole_line("read more") is second
    assert Matcher([second, first]).whole_line("read less") is first


def test_a_rule_that_is_out_of_bounds_gives_way_to_the_next(engine):
    short, long = rule("read.*", name="short", max_chars=8), rule("read.*", name="long")

    assert Matcher([short, long]).whole_line("read more of it") is long


def test_spans_in_a_text_and_where_they_are(engine):
    cut, other = rule("tap (here|there)", where="span", max_chars=0), rule("never", where="span", max_chars=0)
    text = "tap here and tap there"

    assert Matcher([cut, other]).spans_in(text) == [cut]
    assert [text[start:end] for start, end in spans(cut, text)] == ["tap here", "tap there"]


def test_anchors_of_span_rules_are_those_of_a_line(engine):
    end = rule("read more$", where="span", max_chars=0)

    assert Matcher([end]).spans_in("one read more\ntwo") == [end]
    assert Matcher([end]).spans_in("one read more two\nthree") == []


def test_no_rules_match_nothing(engine):
    assert Matcher([]).whole_line("read more") is None
    assert Matcher([]).spans_in("read more") == []
    assert compile_set([], [])("read more") == []


def test_a_set_finds_the_patterns_that_match(engine):
    found = compile_set(["read", "more$", "^more", "x"], "abcd")

    assert found("read more") == [0, 1]
    assert found("more") == [1, 2]
    assert found("") == []


@pytest.mark.parametrize("source", ["a(b|c)*", "^x$", "[^.]*", r"\.", "(?:a|b)?"])
def test_a_pattern_of_the_dialect_has_no_fault(engine, source):
    assert compile_error(source) is None


@pytest.mark.parametrize("source", ["(", "[a", "*a", "a)"])
def test_a_faulty_pattern_is_named(engine, source):
    assert compile_error(source)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("naïve", id="a Latin letter"),
        pytest.param("Straße", id="a German letter"),
        pytest.param("слово", id="Cyrillic"),
        pytest.param("字", id="Chinese"),
    ],
)
@pytest.mark.parametrize("source", [r"\w+", r"[^\W]+", r".*\bve", r"stra\w*"])
def test_both_engines_have_ascii_words(line, source, monkeypatch):
    """`\\w` and `\\b` are ASCII in RE2: the other engine must agree."""
    pytest.importorskip("re2")
    one = rule(source)
    monkeypatch.setattr(matcher_module, "_PATTERNS", {})
    by_re2 = matches(one, line)
    real = builtins.__import__
    monkeypatch.setattr(matcher_module, "_PATTERNS", {})
    monkeypatch.setattr(
        builtins, "__import__", lambda name, *rest: real("no_such_module" if name == "re2" else name, *rest)
    )

    assert matches(one, line) == by_re2


def test_a_rule_that_needs_a_string_is_tried_only_where_it_occurs(engine):
    counting = rule("(tap )+me", where="span")._replace(needs="me")
    known = Matcher([rule("b", name="b", where="span"), counting, rule("me", name="c", where="span")])

    assert [found.id for found in known.spans_in("tap tap me")] == ["mine.a", "mine.c"]
    assert known.spans_in("tap tap") == []
    assert list(spans(counting, "so tap tap me")) == [(3, 13)]
    assert list(spans(counting, "so tap tap")) == []


HOSTILE = "a" * 40 + "b"


@pytest.mark.parametrize("where", ["line", "start", "span"])
def test_a_pattern_that_blows_up_is_stopped(engine, monkeypatch, where):
    """With `regex`, which backtracks, an error names the rule; RE2 finishes at once."""
    monkeypatch.setattr(matcher_module, "TIME_LIMIT", 0.1)
    slow = rule("(a|aa)+$" if where != "line" else "(a|aa)+c", where=where)
    if engine == "re2":
        assert not matches(slow, HOSTILE)
        return
    with pytest.raises(SlowPatternError, match=r"rule mine\.a: "):
        matches(slow, HOSTILE)
    many = Matcher([rule("x", name="other", where=where), slow])
    with pytest.raises(SlowPatternError, match=r"rule mine\.a: "):
        many.spans_in(HOSTILE) if where == "span" else many.whole_line(HOSTILE)
