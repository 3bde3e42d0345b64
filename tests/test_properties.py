"""What holds for any text: no crash, exact undo, and a second pass that changes nothing.

The texts are built from fragments that really occur, in an order that does not, and from
fixtures with lines removed, inserted, moved and cut.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsclean
from newsclean.article import Form
from newsclean.audit import make_record, restore_output

PROSE = (
    "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
    "“We carried 40 goats,” said the captain, Odile Marsh. “Nobody sat down.”",
    "It rained.",
    "He said: \"We'll rebuild it, and then we'll see,\" and left.",
    "Die Fähre zur Insel fährt seit Dienstag wieder, neun Tage nachdem ein Sturm die Rampe abgerissen hat.",
    "„Es war kalt“, sagte der Hafenmeister Jörg Süßmilch.",
    "Le bac a repris la mer mardi : « Nous avons transporté quarante chèvres », a dit la capitaine.",
    "El transbordador volvió a navegar el martes, ¿y las cabras? Nadie lo sabe.",
    "フェリーは火曜日、嵐で桟橋が壊れてから九日ぶりに運航を再開した。",
    "عادت العبّارة إلى الإبحار يوم الثلاثاء بعد تسعة أيام من العاصفة.",
    "Паром на остров снова пошёл во вторник, через девять дней после бури.",
    "तूफ़ान के नौ दिन बाद मंगलवार को नौका फिर चली।",
    "Shares in Dorrow & Sons (DRW.L) fell 3.5% to 412p; R&D costs rose <5%.",
    "Use {{name}} in the form, and {{#list}}…{{/list}} for a list, the manual says.",
    "A word that was bro-\nken at a line end, and a line\nthat goes on below.",
)
LABELS = (
    "Share this article",
    "Share",
    "Advertisement",
    "Advertisement - scroll down",
    "Sign up for our daily newsletter",
    "Read more: Goats win the right to stay",
    "Related: Town’s last billiard table moves to the fire station",
    "Teilen",
    "Anzeige",
    "Lesen Sie auch: Ziegen dürfen bleiben",
    "Publicité",
    "Suscríbete",
    "Copyright 2024 The Dorrow Beacon. All rights reserved.",
    "© 2024 Dorrow Beacon",
    "Image caption",
    "Photo: Ann Lee/Dorrow Beacon",
    "Home",
    "News",
    "Sport",
    "0 comments",
    "Log in",
    "(Reporting by Ann Lee; editing by Sam Ode)",
    "More on this story",
    "This article was amended on 3 March 2024.",
    "___",
    "* * *",
    "- 30 -",
    "###",
)
HEADERS = (
    "Ferry sails again after the storm",
    "Ferry sails again | The Dorrow Beacon",
    "FERRY SAILS AGAIN",
    "By Ann Lee",
    "By Ann Lee and Sam Ode, Dorrow Beacon",
    "Von Jörg Süßmilch",
    "Par Anne Le Goff",
    "Ann Lee",
    "Published: March 5, 2024",
    "Published on Tue 5 Mar 2024 09.15 GMT",
    "Last modified on Wed 6 Mar 2024 11.20 GMT",
    "Updated 2024-03-05T09:15:00Z",
    "5. März 2024, 9:15 Uhr",
    "Stand: 05.03.2024",
    "3/4/2024",
    "2 hours ago",
    "DORROW, March 5 (Reuters) - ",
    "DORROW (AP) — ",
    "Dorrow (dpa) - ",
    "PARIS, 5 mars (AFP) -",
    "By DORROW (AP) — By Ann Lee",
    "OPINION",
    "Exclusive",
    "Byline: ANN LEE",
    "Length: 268 words",
)
TEMPLATES = (
    "{{topLeft}}",
    "{{#ticker}}",
    "{{/ticker}}",
    "{{^goal}}",
    "{{/goal}}",
    "{{.}}",
    "{{",
    "}}",
    "{{ open",
    "{% if x %}",
    "{% endif %}",
    "<%= title %>",
    "${name}",
    "{{#choiceCards}}",
    "{{/choiceCards}}Set a reminder",
    "We will be in touch to remind you to contribute.",
    "Single Monthly Annual",
    "[[image]]",
)
ODD = (
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u200e",
    "\u202e",
    "\u200d",
    "\u00a0",
    "\u3000",
    "\u2028",
    "\x85",
    "\x0b",
    "\x0c",
    "\x00",
    "\x1b[31m",
    "\x1b]0;x\x07",
    "\x9d",
    "\ufffd",
    "\ufffe",
    "e\u0301\u0302",
    "İ",
    "ﬁ",
    "ſ",
    "😀",
    "👩‍👩‍👧",
    "â€™",
    "â€œ",
    "Ã©",
    "Ã¢â‚¬â„¢",
    "ï»¿",
    "&amp;",
    "&amp;amp;lt;",
    "&lt;p&gt;",
    "&nbsp;",
    "&#8217;",
    "&#x1F600;",
    "&#0;",
    "&#13;",
    "&#10;",
    "&#55357;",
    "&zwnj;",
    "&shy;",
    "&",
    "&;",
    "<p>",
    "</p>",
    "<br>",
    "<br/>",
    "<b>",
    "</b>",
    '<a href="https://example.org/?a=1&amp;b=2">',
    "</a>",
    "<script>",
    "var x = 1;",
    "</script>",
    "<!--",
    "-->",
    "<ABCD>",
    "<",
    ">",
    "https://example.org/a?x=1&lt=2",
    "www.example.org",
    "\t",
    "    ",
    "-",
    "—",
    "“",
    "”",
    "(",
    ")",
    "…",
)
FRONT_MATTER = (
    "---\ntitle: Ferry sails\n---\n",
    "---\ntitle: 'Ferry: sails'\nauthor: Ann Lee\ndate: 2024-03-05\ntags: [sea, goats]\n---\n\n",
    "---\ntitle: Ferry sails\n...\n",
    '+++\ntitle = "Ferry"\n+++\n',
    "---\n",
    "---\n: : :\n---\n",
    "---\ntitle:\n  - a\n---\n",
    "---\ntitle: 2024-03-05\nauthors: {name: Ann}\n---\n",
    "---\ndate: 2024-13-45\nlanguage: no\nsummary: |\n  It rained.\n\n  All night.\n---\n",
)
ENDS = ("\n", "\n\n", "\r\n", "\r", "\n\n\n\n", " \n", "\n ", " ", "")

fragments = st.one_of(*map(st.sampled_from, (PROSE, LABELS, HEADERS, TEMPLATES, ODD)))
long_lines = st.builds(
    lambda piece, times: (piece + " ") * times, st.one_of(st.sampled_from(PROSE), fragments), st.integers(5, 60)
)
junk = st.text(st.characters(exclude_categories=()), max_size=12)
pieces = st.tuples(
    st.one_of(fragments, fragments, fragments, fragments, long_lines, junk), st.sampled_from((*ENDS[:2] * 3, *ENDS))
)


@st.composite
def texts(draw) -> str:
    """A text, which may begin with front matter and may end without a line end."""
    front = draw(st.one_of(st.just(""), st.just(""), st.just(""), st.sampled_from(FRONT_MATTER)))
    return front + "".join(word + end for word, end in draw(st.lists(pieces, max_size=14)))


FIXTURES = Path(__file__).parents[1] / "fixtures"
FILES = sorted([*FIXTURES.glob("*/*/input.txt"), *FIXTURES.glob("untouched/*.txt")])
TEXTS = [file.read_text(encoding="utf-8", errors="replace").split("\n") for file in FILES]
LINES = list(dict.fromkeys(line for lines in TEXTS for line in lines))


@st.composite
def damaged_fixtures(draw) -> str:
    """A fixture in which a few lines have changed, or lines from many fixtures."""
    if draw(st.booleans()):
        return draw(st.sampled_from(("\n", "\n\n"))).join(draw(st.lists(st.sampled_from(LINES), max_size=15)))
    lines = list(draw(st.sampled_from(TEXTS)))
    for _ in range(draw(st.integers(0, 5))):
        at, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("drop", "repeat", "insert", "swap", "cut"))):
            case "drop" if len(lines) > 1:
                del lines[at]
            case "repeat":
                lines.insert(other, lines[at])
            case "insert":
                lines.insert(at, draw(st.sampled_from(LINES)))
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                column = draw(st.integers(0, len(lines[at])))
                lines[at : at + 1] = [lines[at][:column], lines[at][column:]]
    return "\n".join(lines)


any_text = st.one_of(texts(), damaged_fixtures())


@st.composite
def sources(draw) -> bytes:
    """A text as bytes, in a charset that can hold it, perhaps with a byte order mark or some stray bytes."""
    text = draw(any_text)
    codec = draw(st.sampled_from(("utf-8", "utf-8", "utf-8-sig", "cp1252", "cp1251", "shift_jis", "utf-16", "utf-32")))
    try:
        data = text.encode(codec)
    except UnicodeEncodeError:
        data = text.encode("utf-8", "surrogatepass")
    for at, stray in draw(st.lists(st.tuples(st.integers(0, 500), st.binary(min_size=1, max_size=3)), max_size=2)):
        data = data[:at] + stray + data[at:]
    return data


def clean(data: str | bytes) -> newsclean.Article | None:
    """The article; None for bytes that are refused because they are not text."""
    from newsclean.stages.encoding.decode import NotTextError

    try:
        return newsclean.clean(data)
    except NotTextError:
        assert isinstance(data, bytes)
        return None


def assert_clean_characters(text: str) -> None:
    text.encode()
    assert not [char for char in text if unicodedata.category(char) == "Cc" and char not in "\n\t"]


@given(any_text)
def test_text_is_undone(text):
    assert newsclean.clean(text).restore() == text


@given(sources())
def test_bytes_are_undone(data):
    article = clean(data)
    assert article is None or article.restore() == data


@given(sources(), st.booleans())
def test_bytes_are_undone_from_output_and_record(data, with_metadata):
    article = clean(data)
    if article is None:
        return
    rendered = article.rendered(with_metadata)
    output = rendered.text.encode()
    record = json.loads(json.dumps(make_record(article, rendered, data, output, "a.txt")))
    assert restore_output(output, record) == data


@given(any_text)
def test_second_pass(text):
    article = newsclean.clean(text)
    once = article.to_text()
    assert newsclean.clean(once).to_text() == once or article.unsettled


TITLES = {
    "with a tab": "Two winters\ton a rock\n" + PROSE[0] + "\n",
    "no-break space": f"Rain\u00a0: the island waits\n\n{PROSE[0]}\n",
    "spaces in a row": f"Rain   4  6  in\n\n{PROSE[0]}\n",
    "seen in the second round": (
        "The goats of the island were led out again \n"
        "by a cashier with a packet of oat biscuits, police said. Nobody was hurt, and the queue kept its order.\n"
    ),
    "shortened in the second round": (
        "Goats won. Contact me with news and offers from other Future brands Receive email from us on behalf of our "
        "trusted partners or sponsors\n"
        "It rained all night in Dorrow, and nobody in the town seemed to mind at all, which is why the goats had\n"
    ),
    "all that is left": "nthly, yearly\nOther\n{{/choiceCards}}We will be in touch to remind you to contribute.\n",
}


HEADLINES_BESIDE_A_TITLE = {
    "of the same thing": "Ferry is back",
    "a heading of Markdown": "# Two winters on a rock",
    "above a byline": "Share this article\nBy Ann Lee",
    "with a date": "Two winters on a rock\nMarch 5, 2024",
}

FORMS = {
    "text": Form(),
    "with metadata": Form(with_metadata=True),
    "own block kept": Form(with_metadata=None),
    "Markdown": Form(markdown=True),
}

LATE_FRONT_MATTER = {
    "behind a blank line": f"\n---\ntitle: Rain at last\ntags: [sea]\n---\n\n{PROSE[0]}\n",
    "behind a label": f"Advertisement\n---\ntitle: Rain at last\n---\n\n{PROSE[0]}\n",
    "with a label in it": f"---\ntitle: >\n  Rain at last\nAdvertisement\n---\n\n{PROSE[0]}\n",
}


@pytest.mark.parametrize("text", TITLES.values(), ids=TITLES)
def test_title_at_second_pass(text):
    """The front matter that the first pass writes must not be new to the second one."""
    once = newsclean.clean(text).to_text(with_metadata=True)
    assert newsclean.clean(once).to_text(with_metadata=True) == once


@pytest.mark.parametrize("head", HEADLINES_BESIDE_A_TITLE.values(), ids=HEADLINES_BESIDE_A_TITLE)
def test_headline_beside_a_title_at_second_pass(head):
    """Next to a title in front matter, a line is the headline only by its words: a byline is removed in one pass."""
    once = newsclean.clean(f"---\ntitle: Ferry sails\n---\n{head}\n\n{PROSE[0]}\n").to_text(with_metadata=True)
    assert newsclean.clean(once).to_text(with_metadata=True) == once


@pytest.mark.parametrize("text", LATE_FRONT_MATTER.values(), ids=LATE_FRONT_MATTER)
def test_late_front_matter_at_second_pass(text):
    """A first round may uncover a block, which is then either front matter or text in all further rounds."""
    once = newsclean.clean(text).to_text(with_metadata=True)
    assert newsclean.clean(once).to_text(with_metadata=True) == once


def test_block_after_a_blank_line_stays_byte_for_byte():
    text = LATE_FRONT_MATTER["behind a blank line"]
    assert "tags: [sea]\n" in newsclean.clean(text).to_text(with_metadata=True)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(text=any_text)
@example(text=LATE_FRONT_MATTER["behind a blank line"])
@example(text=" >  goats\n")
@example(text=f"{FRONT_MATTER[0]}Share\n\nGoats won\n\n{PROSE[0]}\n")
def test_second_pass_in_every_form(form, text):
    assert_settled(newsclean.clean(text), form)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_second_pass_of_fixtures_in_every_form(file, form):
    """Each fixture, below the title of another text."""
    assert_settled(newsclean.clean(b"---\ntitle: Two winters\ntags: [sea]\n---\n" + file.read_bytes()), form)


@given(text=any_text)
def test_block_stays_byte_for_byte(text):
    article = newsclean.clean(text)
    written = article.to_text(with_metadata=None)
    assert not article.front_matter or not written or written.startswith(article.front_matter.block)


def assert_settled(article: newsclean.Article, form: Form) -> None:
    """Output in a form can be undone, and a second pass in that form changes nothing."""
    once = article.rendered(*form)
    assert once.source() == article.document.source()
    again = newsclean.clean(once.text).rendered(*form)
    assert again.text == once.text or article.settled_in(form).unsettled


@given(sources())
def test_second_pass_of_bytes(data):
    article = clean(data)
    if article is None:
        return
    once = article.to_text().encode()
    assert newsclean.clean(once).to_text().encode() == once or article.unsettled


@given(sources())
def test_output_is_text(data):
    article = clean(data)
    if article is None:
        return
    for output in (article.to_text(), article.to_text(with_metadata=True), article.to_markdown()):
        assert_clean_characters(output)
        assert output == "" or (output.endswith("\n") and not output.endswith("\n\n"))
    assert json.loads(article.to_json()) == article.to_dict()
    article.to_json().encode()
    json.dumps(article.to_jsonld(), ensure_ascii=False).encode()


@given(any_text)
def test_records_lie_in_the_source(text):
    article = newsclean.clean(text)
    length = len(article.document.source())
    assert all(0 <= edit.span[0] <= edit.span[1] <= length for edit in article.edits)
    assert all(0 <= mark.start <= mark.end <= length for mark in article.marks)
    assert article.text == "\n\n".join(article.paragraphs)


@given(any_text, st.sampled_from(("encoding", "boilerplate", "templates", "dateline", "paragraphs")))
def test_every_selection_of_stages_is_undone(text, name):
    assert newsclean.clean(text, stages=[name]).restore() == text
    assert newsclean.clean(text, skip=[name]).restore() == text


def test_rounds_come_to_an_end():
    article = newsclean.clean("DORROW, March 5 (Reuters) - " * 5 + "It rained all night in Dorrow.\n")
    assert not article.unsettled
