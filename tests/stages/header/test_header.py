"""The head of an article is read line by line: metadata is removed from the body, everything else stays."""

import datetime as dt

import pytest
from tests.passes import run_pass

import newsclean
from newsclean.document import HEADER_LINE, HEADLINE_LINE, Document, Edit, Mark
from newsclean.stages.header import ExtractHeader, header

TITLE = "Keepers return to Carrow lighthouse"
STANDFIRST = "A couple from the mainland spent two winters repairing the lens by hand"
BODY = [
    "The lighthouse at Carrow Point was switched on again last night, eleven years after it went dark.",
    "Its new keepers had spent two winters carrying glass up two hundred and twelve steps, one piece at a time.",
    "“You get used to the steps,” one of them said, “and then you get used to nobody coming up them.”",
    "The council said that the light would be kept on until the harbour wall is finished in the autumn.",
]


def read(text: str, language: str | None = None) -> Document:
    doc = Document(text)
    return doc.apply("dateline", run_pass(ExtractHeader(), doc, language))


def head(*lines: str, between: str = "\n\n") -> str:
    """An article with these lines above its body."""
    return between.join(lines) + "\n\n" + "\n\n".join(BODY) + "\n"


def body(doc: Document) -> list[str]:
    return [line for line in doc.text.split("\n") if line.strip()]


def fields(doc: Document) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for mark in doc.marks:
        found.setdefault(mark.field, []).append(str(mark.value) if mark.field == "dateline" else mark.value)
    return found


HEADS = [
    pytest.param([TITLE], {"title": [TITLE]}, id="a headline alone"),
    pytest.param([TITLE, "By Ada Brook"], {"title": [TITLE], "author": ["Ada Brook"]}, id="a byline"),
    pytest.param(
        [TITLE, "By Ada Brook and Tom Ives", "March 5, 2024"],
        {"title": [TITLE], "author": ["Ada Brook", "Tom Ives"], "published": [dt.date(2024, 3, 5)]},
        id="a byline and a date",
    ),
    pytest.param(
        [TITLE, "March 5, 2024", "By Ada Brook"],
        {"title": [TITLE], "author": ["Ada Brook"], "published": [dt.date(2024, 3, 5)]},
        id="the date first",
    ),
    pytest.param(
        ["By Ada Brook", "March 5, 2024", TITLE],
        {"title": [TITLE], "author": ["Ada Brook"], "published": [dt.date(2024, 3, 5)]},
        id="both above the headline",
    ),
    pytest.param(
        [TITLE, "Published March 5, 2024", "Updated March 6, 2024"],
        {"title": [TITLE], "published": [dt.date(2024, 3, 5)], "updated": [dt.date(2024, 3, 6)]},
        id="two dates on two lines",
    ),
    pytest.param(
        [f"{TITLE} | Islands | Carrow Herald", "Islands", "By Ada Brook"],
        {"title": [TITLE], "section": ["Islands"], "author": ["Ada Brook"]},
        id="a topic that the page title repeats",
    ),
    pytest.param(
        ["Island News", TITLE, "By Ada Brook"],
        {"title": [TITLE], "section": ["Island News"], "author": ["Ada Brook"]},
        id="a kicker above the headline",
    ),
    pytest.param(
        ["World", TITLE, "By Ada Brook"],
        {"title": [TITLE], "section": ["World"], "author": ["Ada Brook"]},
        id="a short kicker above the headline",
    ),
    pytest.param(
        [TITLE, "Ada Brook", "March 5, 2024"],
        {"title": [TITLE], "author": ["Ada Brook"], "published": [dt.date(2024, 3, 5)]},
        id="a bare name above the date",
    ),
    pytest.param(
        [TITLE, "Section: Islands", "By Ada Brook"],
        {"title": [TITLE], "section": ["Islands"], "author": ["Ada Brook"]},
        id="the section of an archive",
    ),
    pytest.param(
        [TITLE.replace(" ", "\t", 1), "By Ada Brook"],
        {"title": [TITLE], "author": ["Ada Brook"]},
        id="a tab in the headline",
    ),
]


@pytest.mark.parametrize("between", [pytest.param("\n\n", id="blank lines"), pytest.param("\n", id="one line each")])
@pytest.mark.parametrize(("lines", "wanted"), HEADS)
def test_the_head_is_marked_and_removed(lines, wanted, between):
    doc = read(head(*lines, between=between))
    found = fields(doc)
    found.pop("byline", None)

    assert found == wanted
    assert body(doc) == BODY


@pytest.mark.parametrize("suffix", [" - Carrow Herald", " | Islands", " | Islands | Carrow Herald"])
def test_page_title_and_headline_are_one(suffix):
    doc = read(head(TITLE + suffix, TITLE, "By Ada Brook"))

    assert doc.value("title") == TITLE
    assert body(doc) == BODY


def test_page_title_and_headline_are_one_on_two_lines():
    doc = read(head(f"{TITLE} - Carrow Herald", TITLE, "By Ada Brook", between="\n"))

    assert doc.value("title") == TITLE
    assert body(doc) == BODY


def test_the_standfirst_is_marked_and_stays():
    doc = read(head(TITLE, STANDFIRST, "By Ada Brook"))

    assert fields(doc)["summary"] == [STANDFIRST]
    assert body(doc) == [STANDFIRST, *BODY]


def test_a_standfirst_may_be_a_sentence():
    sentence = "It took two winters, two hundred and twelve steps and one very patient couple from the mainland."
    doc = read(head(TITLE, sentence, "By Ada Brook", "March 5, 2024"))

    assert fields(doc)["summary"] == [sentence]
    assert body(doc) == [sentence, *BODY]


@pytest.mark.parametrize(
    ("between", "sections"),
    [
        pytest.param("", ["Islands"], id="next to the headline"),
        pytest.param("Log in\n", [], id="next to a menu that was removed"),
    ],
)
def test_a_kicker_was_next_to_the_headline_from_the_start(between, sections):
    doc = Document("Islands\n" + between + head(TITLE, "By Ada Brook", "March 5, 2024"))
    if between:
        doc = doc.apply("boilerplate", [Edit(8, 8 + len(between), "", "test.menu", "menu")])
    doc = doc.apply("dateline", run_pass(ExtractHeader(), doc, "en"))

    assert fields(doc).get("section", []) == sections


def test_without_a_byline_or_date_the_first_paragraph_is_not_a_standfirst():
    assert "summary" not in fields(read(head(TITLE)))


@pytest.mark.parametrize(
    ("first", "written", "left"),
    [
        pytest.param(
            "CARROW, March 5 (Reuters) - The light is on.", "CARROW, March 5 (Reuters)", "The light is on.", id="signed"
        ),
        pytest.param(
            "BERGEN, Norway — The light is on.", "BERGEN, Norway", "The light is on.", id="unsigned, with a region"
        ),
        pytest.param("(CNN)The light is on.", "(CNN)", "The light is on.", id="glued"),
        pytest.param(
            "NEW DELHI — The light is on.",
            "NEW DELHI",
            "The light is on.",
            id="a place that begins with NEW",
        ),
    ],
)
def test_the_dateline_is_removed_from_the_first_sentence(first, written, left):
    doc = read(head(TITLE, "By Ada Brook", first))

    assert fields(doc)["dateline"] == [written]
    assert body(doc) == [left, *BODY]


def test_a_dateline_on_its_own_line():
    doc = read(head(TITLE, "CARROW, 7 Abr. (EUROPA PRESS) -"))

    assert fields(doc)["dateline"] == ["CARROW, 7 Abr. (EUROPA PRESS)"]
    assert body(doc) == BODY


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        pytest.param("2024-03-05 08:30", ["林海"], id="the reporter of the dateline"),
        pytest.param("作者：李月", ["李月"], id="a byline takes precedence"),
    ],
)
def test_the_reporter_whom_a_dateline_names(byline, authors):
    doc = read(
        head(
            "渡轮今日恢复开行 乘客冒雨等候", byline, "南湾日报讯（记者 林海）渡轮今天早上恢复开行，四百名乘客冒雨等候。"
        )
    )

    assert fields(doc)["author"] == authors
    assert fields(doc)["dateline"] == ["南湾日报讯（记者 林海）"]


def test_the_datelines_of_a_digest_stay():
    lines = ["CARROW (AP) — The light is on again.", "DORROW (AP) — The mill is off for good.", "HALM (AP) — Nothing."]
    doc = read(head(TITLE, *lines))

    assert fields(doc)["dateline"] == ["CARROW (AP)"]
    assert body(doc)[:3] == lines


def test_a_dateline_further_down_stays():
    text = "\n\n".join([TITLE, *BODY[:2], "CARROW (AP) — The light is on again.", *BODY[2:]])
    doc = read(text)

    assert "dateline" not in fields(doc)
    assert "CARROW (AP) — The light is on again." in body(doc)


WRAPPED = """Ministers fail to agree on oil

The ministers met on Monday for the third time this year, and the head of
OPEC — the cartel that pumps a third of it — told reporters that he would not
be drawn on what had been said behind the doors of the hotel on the lake.
"""


def test_an_acronym_inside_a_wrapped_sentence_is_not_a_dateline():
    doc = read(WRAPPED)

    assert "dateline" not in fields(doc)
    assert "the head of\nOPEC — the cartel" in doc.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n\n", id="blank lines"),
        pytest.param("Only one line", id="one line with nothing below"),
        pytest.param("\n\n".join(BODY), id="prose alone"),
        pytest.param(
            "The long line that opens a text goes on and on\nin the next one, which is how wrapped text\nlooks.",
            id="wrapped text without a headline",
        ),
        pytest.param("\n\n".join([*BODY, "By Friday the light will be on."]), id="a sentence that begins with By"),
        pytest.param("\n\n".join([*BODY, "By Ada Brook"]), id="a byline below the head"),
        pytest.param("\n\n".join([*BODY, "March 5, 2024"]), id="a date below the head"),
        pytest.param("9.05pm\n\n" + BODY[0] + "\n\n9.10pm\n\n" + BODY[1], id="the times of a live blog"),
    ],
)
def test_what_is_not_a_head_stays(text):
    doc = Document(text)

    assert read(text).text == doc.text


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Door County Ferry Sold", id="a county that begins with a Dutch prefix"),
        pytest.param("Di Corso Wins Again", id="a name that begins with an Italian prefix"),
        pytest.param("Von Halm Singers Return", id="a name that begins with a German prefix"),
        pytest.param("Par Avion Cafe Closes", id="words that begin with a French prefix"),
    ],
)
def test_an_english_headline_is_not_a_byline_of_another_language(headline):
    doc = read(head(headline))

    assert doc.value("title") == headline
    assert doc.value("author") is None


CHRONICLE = "\n\n".join(f"March {day}, 2024\n\n{words}" for day, words in zip((5, 9, 12, 14), BODY, strict=True))


def test_the_dates_of_a_chronicle_stay():
    left = body(read(f"{TITLE}\n\n{CHRONICLE}\n"))

    assert left[-7:] == [BODY[0], "March 9, 2024", BODY[1], "March 12, 2024", BODY[2], "March 14, 2024", BODY[3]]


def test_a_crosshead_in_the_body_stays():
    doc = read("\n\n".join([TITLE, "By Ada Brook", *BODY[:2], "Two winters", *BODY[2:]]))

    assert body(doc) == [*BODY[:2], "Two winters", *BODY[2:]]


def test_other_lines_of_the_head_stay():
    doc = read(head(TITLE, "By Ada Brook", "The lens of Carrow, photographed in 1911"))

    assert body(doc) == ["The lens of Carrow, photographed in 1911", *BODY]


def test_a_name_and_where_it_reports_from():
    doc = read(head(TITLE, "Ada Brook at Kiln Lane", "March 5, 2024"))

    assert fields(doc)["author"] == ["Ada Brook"]
    assert body(doc) == BODY


def test_a_standfirst_that_begins_with_a_name_stays():
    standfirst = "Ada Brook (62) is the first woman to keep the light in Carrow. She begins in May"
    doc = read(head(TITLE, standfirst, "March 5, 2024"))

    assert "author" not in fields(doc)
    assert body(doc) == [standfirst, *BODY]


def test_a_bare_name_without_a_date_stays():
    doc = read(head(TITLE, "Ada Brook"))

    assert "author" not in fields(doc)
    assert body(doc) == ["Ada Brook", *BODY]


def test_the_reporters_of_a_digest_are_not_authors():
    lines = ["南湾日报讯（记者 林海）渡轮今天恢复开行。", "北湾日报讯（记者 李月）磨坊昨天关闭。"]
    doc = read(head(TITLE, *lines))

    assert "author" not in fields(doc)
    assert body(doc)[:2] == lines


def read_below_front_matter(text: str) -> Document:
    """The text, read as the body of an article whose front matter has the title."""
    found = [Mark(0, 1, "title", TITLE, "front-matter.title", 1.0), Edit(0, 1, "", "front-matter.block", "peeled off")]
    doc = Document("x" + text).apply("front-matter", found)
    return doc.apply("dateline", run_pass(ExtractHeader(), doc))


def test_a_headline_in_the_text_is_removed_despite_the_one_in_the_front_matter():
    doc = read_below_front_matter(head("Two winters in a lighthouse"))

    assert body(doc) == BODY
    assert doc.value("title") == TITLE


@pytest.mark.parametrize(
    ("first", "below"),
    [
        pytest.param("What you will need", [], id="a crosshead"),
        pytest.param("Chapter one...", [], id="dots"),
        pytest.param("# Two winters on a rock", [], id="a Markdown heading"),
        pytest.param("Two winters on a rock", ["By Ada Brook"], id="above a byline"),
    ],
)
def test_what_is_not_a_second_headline_stays(first, below):
    assert body(read_below_front_matter(head(first, *below))) == [first, *BODY]


def test_a_line_of_a_page_is_not_a_second_headline():
    """However sure the line model is: once the title is gone, a second pass no longer sees a page."""
    found = [Mark(0, 1, "title", TITLE, "front-matter.title", 1.0), Edit(0, 1, "", "front-matter.block", "peeled off")]
    doc = Document("x" + head("Two winters on a rock", "By Ada Brook")).apply("front-matter", found)
    doc = doc.apply("boilerplate", [Mark(0, 21, HEADLINE_LINE, "", "boilerplate.model", 0.9)])
    doc = doc.apply("dateline", run_pass(ExtractHeader(), doc))

    assert body(doc) == ["Two winters on a rock", *BODY]
    assert fields(doc)["author"] == ["Ada Brook"]


def test_marks_hold_the_words_and_their_place_in_the_source():
    text = head(f"  {TITLE} | Carrow Herald", "By Ada Brook and Tom Ives", "Published March 5, 2024")
    doc = read(text)

    assert {(mark.field, mark.text) for mark in doc.marks} == {
        ("title", TITLE),
        ("byline", "By Ada Brook and Tom Ives"),
        ("author", "Ada Brook"),
        ("author", "Tom Ives"),
        ("published", "Published March 5, 2024"),
    }
    assert all(text[mark.start : mark.end] == mark.text for mark in doc.marks)
    assert all(0 < mark.confidence <= 1 for mark in doc.marks)


def test_a_line_is_removed_with_its_line_end_but_no_blank_line():
    assert read(f"{TITLE}\nBy Ada Brook\n\n{BODY[0]}\n").text == f"\n{BODY[0]}\n"


@pytest.mark.parametrize(
    ("line", "language", "published"),
    [
        pytest.param("05/03/2024", "fr", dt.date(2024, 3, 5), id="day first"),
        pytest.param("05/03/2024", "en-US", dt.date(2024, 5, 3), id="month first"),
        pytest.param("5 марта 2024", "ru", dt.date(2024, 3, 5), id="a form that dateparser reads"),
        pytest.param("5. března 2024 • 17:10", "cs", dt.datetime(2024, 3, 5, 17, 10), id="Czech with a bullet"),
        pytest.param("Senin, 5 Maret 2024 07:30", "id", dt.datetime(2024, 3, 5, 7, 30), id="Indonesian"),
        pytest.param("الثلاثاء 5 مارس 2024 - 12:51 م", "ar", dt.datetime(2024, 3, 5, 12, 51), id="Arabic"),
        pytest.param("SEGUNDA, 04/03/2024, 08:13", "pt", dt.datetime(2024, 3, 4, 8, 13), id="Portuguese in capitals"),
    ],
)
def test_the_language_reads_dates(line, language, published):
    assert read(head(TITLE, line), language).value("published") == published


def test_an_undecided_order_is_left_in_the_text():
    doc = read(head(TITLE, "05/03/2024"), "en")

    assert doc.value("published") is None
    assert "05/03/2024" in body(doc)


def test_the_head_can_be_undone():
    text = head(f"{TITLE} | Islands", "Islands", STANDFIRST, "By Ada Brook", "March 5, 2024", "CARROW (AP) — On.")

    assert read(text).source() == text


@pytest.mark.parametrize("between", [1, 3])
def test_the_dates_of_a_list_stay(between):
    blocks = [
        "\n\n".join([*(f"Ferry {i} is late for reason {k}" for k in range(between)), f"{i} March 2019 at 15:17"])
        for i in range(1, 7)
    ]
    text = "\n\n".join(blocks) + "\n"
    doc = Document(text)
    assert doc.apply("dateline", run_pass(ExtractHeader(), doc, "en")).text.count("March 2019") == 6


def read_marked(text: str, marks: dict[str, tuple[str, float]]) -> Document:
    """The text after the stage, if an earlier one removed a line and marked these lines as header."""
    whole = "Skip to content\n" + text
    found = [Edit(0, whole.index("\n") + 1, "", "test.menu", "menu")]
    for words, (field, score) in marks.items():
        start = whole.index(words)
        found.append(Mark(start, start + len(words), field, words, "test.model", score))
    doc = Document(whole).apply("boilerplate", found)
    return doc.apply("dateline", run_pass(ExtractHeader(), doc, "en"))


def test_a_line_that_was_marked_as_header_is_removed_whatever_it_says():
    odd = "4 minutes to read or to hear"
    doc = read_marked(head(TITLE, odd), {odd: (HEADER_LINE, 0.8)})
    assert body(doc) == BODY
    assert [change.rule for change in doc.steps[-1].changes if odd in change.old] == ["dateline.header"]
    assert body(read(head(TITLE, odd), "en")) == [odd, *BODY]


def test_a_paragraph_that_was_marked_as_header_stays():
    doc = read_marked(head(TITLE), {BODY[0]: (HEADER_LINE, 0.6)})
    assert body(doc) == BODY


def test_a_marked_line_that_templates_joined_to_a_sentence_stays():
    name, tag = "Ada Brook writes", "{{#x}}\n{{/x}}"
    whole = f"{TITLE}\n\n{name}{tag}{BODY[0]}\n\n" + "\n\n".join(BODY[1:])
    start = whole.index(name)
    doc = Document(whole).apply("boilerplate", [Mark(start, start + len(name), HEADER_LINE, name, "test.model", 0.8)])
    doc = doc.apply("templates", [Edit(whole.index(tag), whole.index(tag) + len(tag), "", "test.tag", "tag")])
    doc = doc.apply("dateline", run_pass(ExtractHeader(), doc, "en"))
    assert BODY[0] in doc.text


def test_a_marked_line_right_under_the_headline_is_the_standfirst_and_is_removed():
    doc = read_marked(head(TITLE, STANDFIRST, "By Ada Brook"), {STANDFIRST: (HEADER_LINE, 0.6)})
    assert fields(doc)["summary"] == [STANDFIRST]
    assert body(doc) == BODY


@pytest.mark.parametrize(
    "above",
    [
        pytest.param(["Ada Brook for the Carrow Courier"], id="too few words"),
        pytest.param(["Islands", STANDFIRST], id="not right under the headline"),
    ],
)
def test_a_marked_line_that_is_removed_is_not_a_standfirst(above):
    marked = dict.fromkeys(above, (HEADER_LINE, 0.6))
    doc = read_marked(head(TITLE, *above, "March 5, 2024"), marked)
    assert "summary" not in fields(doc) and body(doc) == BODY


def test_of_the_lines_marked_as_headline_the_most_probable_one_is_it():
    site = "The Carrow Point Courier and Shipping News"
    doc = read_marked(head(site, TITLE), {site: (HEADLINE_LINE, 0.4), TITLE: (HEADLINE_LINE, 0.7)})
    assert fields(doc)["title"] == [TITLE]
    assert body(doc) == BODY


def test_a_marked_byline_is_not_a_headline():
    byline = "By Ada Brook"
    doc = read_marked(head(TITLE, byline), {byline: (HEADLINE_LINE, 0.9), TITLE: (HEADLINE_LINE, 0.5)})
    assert fields(doc)["title"] == [TITLE] and fields(doc)["author"] == ["Ada Brook"]


def test_the_headline_in_another_case_is_marked_too():
    doc = read(head(TITLE.upper(), TITLE), "en")
    assert [mark.text for mark in doc.marks if mark.field == "title"] == [TITLE.upper(), TITLE]
    assert body(doc) == BODY


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("Opublikowano:", "5 marca 2024"),
        ("Julkaistu:", "5.3.2024"),
        ("Опубликовано:", "5 марта 2024"),
        ("Yayınlanma tarihi:", "5 Mart 2024"),
        ("Veröffentlicht am", "5. März 2024"),
        ("发布时间：", "2024年3月5日"),
    ],
)
def test_a_label_above_its_date_is_removed_in_every_language(label, day):
    article = newsclean.clean("\n\n".join((TITLE, f"{label}\n{day}", *BODY)))
    assert (article.published, article.text) == (dt.date(2024, 3, 5), "\n\n".join(BODY))


@pytest.mark.parametrize("line", ["Stand by me", "Published and damned", "Data centres in the harbour", "Stand: Graz"])
def test_a_line_that_only_begins_like_a_label_stays_above_a_date(line):
    assert not header.is_date_label(line)
