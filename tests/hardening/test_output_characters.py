"""JSON, JSON-LD and YAML contain no character that breaks a reader; front matter fields have their true places."""

from __future__ import annotations

import json

import pytest
import yaml

import newsclean
from newsclean.frontmatter import write_front_matter

BODY = "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp away.\n"
ESCAPES = {"half a pair": "\\ud800", "escape": "\\x1b[31m", "null": "\\0", "C1": "\\x9b", "bell": "\\a"}


@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES)
@pytest.mark.parametrize("key", ["title", "authors", "section", "summary", "dateline", "lang"])
def test_no_control_character_leaves_the_block(key, escape):
    article = newsclean.clean(f'---\n{key}: "Ferry {escape} sails"\nlayout: post\n---\n\n{BODY}')

    assert_safe(article)


@pytest.mark.parametrize("stages", [["dateline"], ["paragraphs"], ["boilerplate"]], ids="".join)
def test_no_control_character_of_the_text_is_in_json(stages):
    text = f"Ferry\x1b sails\ud800 again\n\nBy Ann Lee\n\n{BODY}\x9b\x00\n"

    assert_safe(newsclean.clean(text, stages=stages))


def assert_safe(article: newsclean.Article) -> None:
    """JSON, JSON-LD and YAML can be encoded, and contain no control characters except tabs and line ends."""

    def check(value: object) -> None:
        if isinstance(value, str):
            value.encode()
            assert not [char for char in value if (char < " " and char not in "\n\t") or "\x7f" <= char <= "\x9f"]
        elif isinstance(value, dict):
            check(list(value.values()))
        elif isinstance(value, list):
            for one in value:
                check(one)

    check(json.loads(article.to_json(fields=True)))
    check(article.to_jsonld())
    check(yaml.safe_load(write_front_matter(article.metadata(), None).strip().strip("-")))


BLOCK = (
    "---\ntitle: 'The captain''s goats sail again'\nauthor: \"Ann \\u004cee\"\nsummary: >\n  A long\n  day.\n---\n\n"
)


def test_fields_of_a_block_say_where_they_are():
    fields = newsclean.clean(BLOCK + BODY).to_dict(fields=True)["fields"]

    assert {field["field"]: field["text"] for field in fields} == {
        "title": "'The captain''s goats sail again'",
        "author": '"Ann \\u004cee"',
        "summary": ">\n  A long\n  day.",
    }
    assert all(BLOCK[slice(*field["span"])] == field["text"] for field in fields)


@pytest.mark.parametrize("block", [BLOCK, '+++\ntitle = "The captain\\u2019s goats sail again"\n+++\n\n'])
def test_other_headline_is_never_the_block(block):
    assert "alternativeHeadline" not in newsclean.clean(block + BODY).to_jsonld()


def test_fields_of_toml_say_where_they_are():
    block = '+++\n"Title" = "Sea \\u0041 Sky"   \ndate = 2024-03-05T09:15:00Z\n'
    block += 'authors = [\n"Ann \\u004cee",\n"Sam Ode"]\n+++\n'
    fields = newsclean.clean(block + BODY).to_dict(fields=True)["fields"]

    assert [field["text"] for field in fields] == [
        '"Sea \\u0041 Sky"',
        '[\n"Ann \\u004cee",\n"Sam Ode"]',
        "Sam Ode",
        "2024-03-05T09:15:00Z",
    ]
