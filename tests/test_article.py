"""What an article returns, and the forms in which it is written."""

import datetime as dt
import json

import pytest
import yaml

import newsclean

BODY = [
    "The lighthouse at Carrow Point was switched on again last night, and the ferry sounded its horn for it.",
    "Its new keepers, a couple from the mainland, had spent two winters repairing the lens by hand.",
]
TEXT = f"""Keepers return to Carrow lighthouse | Islands

Islands

A couple from the mainland spent two winters on the lens

By Ada Brook and Tom Ives

Published March 5, 2024 9:15 am GMT
Updated March 6, 2024

CARROW, March 5 (Reuters) - {BODY[0]}

Advertisement

{BODY[1]}
"""
STANDFIRST = "A couple from the mainland spent two winters on the lens"
CLEAN = f"Keepers return to Carrow lighthouse\n\n{STANDFIRST}\n\n{BODY[0]}\n\n{BODY[1]}\n"
PUBLISHED = dt.datetime(2024, 3, 5, 9, 15, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def article():
    return newsclean.clean(TEXT.replace("\n", "\r\n").encode())


def test_the_fields(article):
    assert article.title == "Keepers return to Carrow lighthouse"
    assert article.authors == ["Ada Brook", "Tom Ives"]
    assert article.published == PUBLISHED
    assert article.updated == dt.date(2024, 3, 6)
    assert str(article.dateline) == "CARROW, March 5 (Reuters)"
    assert (article.dateline.place, article.dateline.agency, article.dateline.date) == ("CARROW", "Reuters", "March 5")
    assert article.section == "Islands"
    assert article.summary == STANDFIRST
    assert article.language == "en"
    assert article.encoding.name == "utf-8"
    assert article.unsettled == ()


def test_the_body(article):
    assert article.paragraphs == [STANDFIRST, *BODY]
    assert article.text == "\n\n".join([STANDFIRST, *BODY])
    assert article.document.text.strip() == article.text


def test_text(article):
    assert article.to_text() == CLEAN


def front_of(text: str) -> tuple[dict[str, object], str]:
    fence, block, rest = text.split("---\n", 2)
    assert fence == ""
    return yaml.safe_load(block), rest


METADATA = {
    "title": "Keepers return to Carrow lighthouse",
    "authors": ["Ada Brook", "Tom Ives"],
    "published": "2024-03-05T09:15:00+00:00",
    "updated": "2024-03-06",
    "dateline": "CARROW, March 5 (Reuters)",
    "section": "Islands",
    "summary": STANDFIRST,
    "language": "en",
}


def test_text_with_metadata(article):
    front, rest = front_of(article.to_text(with_metadata=True))

    assert front == METADATA
    assert list(front) == list(METADATA)
    assert rest == "\n" + CLEAN


def test_markdown(article):
    front, rest = front_of(article.to_markdown())

    assert front == METADATA
    assert rest == f"\n# {CLEAN}"


def test_json(article):
    data = json.loads(article.to_json())

    assert data == METADATA | {
        "captions": [],
        "truncated": False,
        "encoding": "utf-8",
        "paragraphs": [STANDFIRST, *BODY],
    }
    assert data == article.to_dict()
    assert not article.to_json().endswith("\n")


TRUNCATED = "The ferry sailed again on Tuesday, nine days after the storm, and the islanders were glad of it.\n\n"


def test_truncated_in_every_form():
    article = newsclean.clean(TRUNCATED + "To continue reading, subscribe\n")
    assert article.truncated
    assert json.loads(article.to_json(fields=True))["truncated"] is True
    assert {"field": "truncated", "value": True}.items() <= article.to_dict(fields=True)["fields"][-1].items()
    written = article.to_text(with_metadata=True)
    assert front_of(written)[0]["truncated"] is True
    again = newsclean.clean(written)
    assert (again.truncated, again.to_text(with_metadata=True)) == (True, written)


@pytest.mark.parametrize(("written", "read"), [("true", True), ("yes", True), ("false", False), ("perhaps", False)])
def test_truncated_in_front_matter(written, read):
    block = f"---\ntitle: Ferry sails again\ntruncated: {written}\n---\n\n"
    article = newsclean.clean(block + TRUNCATED)
    assert article.truncated is read
    assert article.to_text(with_metadata=None).startswith(block)


def test_json_keeps_letters_and_missing_fields():
    article = newsclean.clean("Größe und Wärme sind hier nur zwei von vielen Wörtern.")

    assert "Größe" in article.to_json()
    assert json.loads(article.to_json(indent=None))["title"] is None
    assert "\n" not in article.to_json(indent=None)


def test_schema_org(article):
    assert article.to_jsonld() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": METADATA["title"],
        "author": [{"@type": "Person", "name": "Ada Brook"}, {"@type": "Person", "name": "Tom Ives"}],
        "datePublished": METADATA["published"],
        "dateModified": METADATA["updated"],
        "dateline": METADATA["dateline"],
        "articleSection": "Islands",
        "abstract": STANDFIRST,
        "inLanguage": "en",
        "articleBody": "\n\n".join([STANDFIRST, *BODY]),
    }
    json.dumps(article.to_jsonld())


def test_schema_org_leaves_out_what_is_missing():
    assert newsclean.clean("Nothing but these words.").to_jsonld().keys() == {"@context", "@type", "articleBody"}


def test_restore(article):
    assert article.restore() == TEXT.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT, id="text"),
        pytest.param(TEXT.replace("\n", "\r\n"), id="text with CRLF"),
        pytest.param(TEXT.encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), id="a byte order mark"),
        pytest.param("“Nein”, sagte die Wärterin; der Turm für Schiffe bleibt größer.".encode("cp1252"), id="cp1252"),
        pytest.param(b"", id="no bytes"),
        pytest.param("", id="no text"),
    ],
)
def test_restore_gives_the_input_back(data):
    assert newsclean.clean(data).restore() == data


def test_edits_name_stage_rule_reason_and_place(article):
    text = TEXT
    by_rule = {edit.rule: edit for edit in article.edits}

    ad = by_rule["boilerplate.common.ad-label"]
    assert (ad.stage, ad.removed, ad.new) == ("boilerplate", "Advertisement\n", "")
    assert text[slice(*ad.span)] == "Advertisement\n"
    place = by_rule["dateline.place"]
    assert text[slice(*place.span)] == place.removed == "CARROW, March 5 (Reuters) - "
    assert all(edit.reason and edit.stage for edit in article.edits)


def test_marks_point_at_the_source(article):
    assert {TEXT[mark.start : mark.end] for mark in article.marks if mark.field == "author"} == {
        "Ada Brook",
        "Tom Ives",
    }
    assert all(TEXT[mark.start : mark.end] == mark.text for mark in article.marks)


def test_an_author_is_named_once():
    text = f"A headline that stands alone\n\nBy Ada Brook\n\nBy Ada Brook and Tom Ives\n\n{BODY[0]}"

    assert newsclean.clean(text).authors == ["Ada Brook", "Tom Ives"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n\n  \n", id="white space"),
        pytest.param("Advertisement\n\nShare this:\n", id="furniture"),
        pytest.param(
            "We use cookies to personalise content and to see how the site is read.\n\n"
            "By continuing to browse this site, you agree to our use of cookies.\n\nAccept all\n",
            id="a consent wall",
        ),
        pytest.param(
            "We use cookies to personalise content. By continuing to browse, you agree to our use of cookies.\n",
            id="a short consent wall",
        ),
        pytest.param("{{#ticker}}{{topLeft}}{{/ticker}}", id="template tags"),
        pytest.param("<div></div><p></p>", id="tags"),
    ],
)
def test_no_article_gives_empty_text(text):
    article = newsclean.clean(text)

    assert article.paragraphs == []
    assert article.text == article.to_text() == article.to_markdown() == article.to_text(with_metadata=True) == ""
    assert article.to_dict()["paragraphs"] == []
    assert article.restore() == text


def test_a_headline_without_an_article_is_metadata():
    article = newsclean.clean("Keepers return to Carrow lighthouse\n\nBy Ada Brook\n\nAdvertisement\n")

    assert article.title == "Keepers return to Carrow lighthouse"
    assert article.to_text() == ""


def test_inner_line_ends_of_a_block_are_kept():
    poem = "The mill is sold, the wheel is down,\nthe otters have the key."
    article = newsclean.clean(f"{BODY[0]}\n\n{poem}\n\n{BODY[1]}")

    assert article.paragraphs == [BODY[0], poem, BODY[1]]


FRONT = "---\ntitle: 'The  light'  # as sent\ntags: [a, b]\n---\n\n"


def test_front_matter_is_metadata_and_not_printed():
    article = newsclean.clean(f"{FRONT}The light\n\n{BODY[0]}\n\n{BODY[1]}\n")

    assert article.title == "The light"
    assert article.paragraphs == BODY
    assert article.to_text() == f"The light\n\n{BODY[0]}\n\n{BODY[1]}\n"


def test_front_matter_stays_byte_for_byte_and_gets_what_was_missing():
    article = newsclean.clean(f"{FRONT}The light\n\nBy Ada Brook\n\n{BODY[0]}\n\n{BODY[1]}\n")

    written = article.to_text(with_metadata=True)

    assert written.startswith(
        "---\ntitle: 'The  light'  # as sent\ntags: [a, b]\nauthors:\n- Ada Brook\nlanguage: en\n---\n\n"
    )
    assert written.endswith(f"---\n\nThe light\n\n{BODY[0]}\n\n{BODY[1]}\n")


def test_front_matter_with_crlf_is_restored():
    text = f"{FRONT}{BODY[0]}\n\nAdvertisement\n".replace("\n", "\r\n").encode()
    article = newsclean.clean(text)

    assert article.restore() == text
    assert article.title == "The light"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="a scrape"),
        pytest.param(f"{FRONT}The light\n\nBy Ada Brook\n\n{BODY[0]}\n\n{BODY[1]}\n", id="front matter"),
        pytest.param(f"{BODY[0]}\n\n{BODY[1]}\n", id="nothing but a body"),
        pytest.param(f"+++\ntitle = 'The light'\n+++\n\n{BODY[0]}\n", id="TOML"),
        pytest.param(
            "Eine Überschrift ohne Datum\n\nVon Anna Beck\n\nDer Turm ist wieder an, und die Fähre hat es gehört.\n",
            id="German",
        ),
    ],
)
def test_a_second_pass_over_text_with_metadata_changes_nothing(text):
    once = newsclean.clean(text).to_text(with_metadata=True)

    assert newsclean.clean(once).to_text(with_metadata=True) == once


def test_metadata_survives_the_second_pass():
    first = newsclean.clean(TEXT)
    second = newsclean.clean(first.to_text(with_metadata=True))

    for field in ("title", "authors", "updated", "section", "summary", "language", "paragraphs"):
        assert getattr(second, field) == getattr(first, field), field
    assert second.published == first.published
    assert str(second.dateline) == str(first.dateline)


def test_repr_names_the_article(article):
    assert "Keepers return" in repr(article)
    assert "3 paragraphs" in repr(article)


HEADED = "Ferry sails again\n\nBy Ada Brook\n\nThe ferry to Quill Island sailed again on Tuesday, nine days late.\n"


def test_fields_tell_where_they_were_found():
    fields = newsclean.clean(HEADED).to_dict(fields=True)["fields"]
    author = next(field for field in fields if field["field"] == "author")

    assert author["value"] == author["text"] == "Ada Brook"
    assert HEADED[slice(*author["span"])] == "Ada Brook"
    assert author["rule"] == "dateline.byline" and 0 < author["confidence"] <= 1
    assert "fields" not in newsclean.clean(HEADED).to_dict()


def test_the_text_s_own_headline_is_the_alternative_one():
    article = newsclean.clean("---\ntitle: The ferry is back\n---\n" + HEADED)

    assert article.to_jsonld()["headline"] == "The ferry is back"
    assert article.to_jsonld()["alternativeHeadline"] == "Ferry sails again"
    assert "alternativeHeadline" not in newsclean.clean(HEADED).to_jsonld()


def test_the_language_that_was_asked_for_is_the_language():
    text = "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.\n"
    assert newsclean.clean(text).language == "en"
    assert newsclean.clean(text, language="en-GB").language == "en-GB"
    assert newsclean.clean(f"---\nlanguage: fr\ntitle: Ferry\n---\n\n{text}", language="cy").language == "cy"
    assert "language: sv\n" in newsclean.clean(text, language="sv").to_text(with_metadata=True)
