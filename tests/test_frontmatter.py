"""Front matter is read as metadata, removed, and written back byte for byte, with missing keys appended."""

import datetime as dt

import pytest
import yaml

from newsclean.document import Document
from newsclean.frontmatter import read_front_matter, split_front_matter, write_front_matter

BODY = "The light is on again.\n"


def read(block: str) -> tuple[str, dict[str, list[object]]]:
    """The block, the body, and the values of the marks by field."""
    doc = Document(block + BODY)
    front = split_front_matter(doc.text)
    assert front is not None
    doc = doc.apply("front-matter", read_front_matter(front))
    assert doc.source() == block + BODY
    found: dict[str, list[object]] = {}
    for mark in doc.marks:
        found.setdefault(mark.field, []).append(mark.value)
    return doc.text, found


@pytest.mark.parametrize(
    ("block", "fields"),
    [
        pytest.param("---\ntitle: Light on\n---\n", {"title": ["Light on"]}, id="a title"),
        pytest.param("---\nTitle: Light on\n---\n", {"title": ["Light on"]}, id="a key in capitals"),
        pytest.param("---\nheadline: Light on\n---\n\n", {"title": ["Light on"]}, id="headline, and a blank line"),
        pytest.param('---\ntitle: "Light: on"\n---\n', {"title": ["Light: on"]}, id="quotation marks"),
        pytest.param("---\ntitle: >\n  Light\n  on\n---\n", {"title": ["Light on"]}, id="a folded title"),
        pytest.param("---\ntitle: 1984\n---\n", {"title": ["1984"]}, id="a number for a title"),
        pytest.param("---\nauthor: Ada Brook\n---\n", {"author": ["Ada Brook"]}, id="an author"),
        pytest.param("---\nauthors: [Ada Brook, Tom Ives]\n---\n", {"author": ["Ada Brook", "Tom Ives"]}, id="authors"),
        pytest.param(
            "---\nauthors:\n- Ada Brook\n- Tom Ives\n---\n",
            {"author": ["Ada Brook", "Tom Ives"]},
            id="authors, a line each",
        ),
        pytest.param("---\ndate: 2024-03-05\n---\n", {"published": [dt.date(2024, 3, 5)]}, id="a date"),
        pytest.param("---\ndate: March 5, 2024\n---\n", {"published": [dt.date(2024, 3, 5)]}, id="a date in words"),
        pytest.param(
            "---\npublished: 2024-03-05T09:15:00Z\n---\n",
            {"published": [dt.datetime(2024, 3, 5, 9, 15, tzinfo=dt.UTC)]},
            id="a time in UTC",
        ),
        pytest.param(
            "---\npublished: true\ndate: 2024-03-05\n---\n",
            {"published": [dt.date(2024, 3, 5)]},
            id="a switch, and a date",
        ),
        pytest.param("---\nheadline: false\nlayout: post\n---\n", {}, id="a switch alone"),
        pytest.param("---\nlastmod: 2024-03-06\n---\n", {"updated": [dt.date(2024, 3, 6)]}, id="a change"),
        pytest.param(
            "---\ncategory: Islands\ndescription: Two winters.\nlang: en\n---\n",
            {"section": ["Islands"], "summary": ["Two winters."], "language": ["en"]},
            id="other fields",
        ),
        pytest.param(
            "---\ncategory: [Islands, News]\n---\n", {"section": ["Islands"]}, id="a list instead of one value"
        ),
        pytest.param("---\ntags: [a, b]\nlayout: post\n---\n", {}, id="keys with no meaning here"),
        pytest.param("---\ntitle:\nauthor: ''\n---\n", {}, id="empty values"),
        pytest.param("---\ndate: soon\n---\n", {}, id="an invalid date"),
        pytest.param("---\ntitle: Light on\n...\n", {"title": ["Light on"]}, id="dots at the end"),
        pytest.param("---\ntitle: Light on\n---   \n", {"title": ["Light on"]}, id="space after the fence"),
        pytest.param(
            '+++\ntitle = "Light on"\ndate = 2024-03-05\n+++\n',
            {"title": ["Light on"], "published": [dt.date(2024, 3, 5)]},
            id="TOML",
        ),
    ],
)
def test_front_matter_is_read_and_peeled_off(block, fields):
    left, found = read(block)

    assert left == BODY
    assert found == fields


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(BODY, id="no block"),
        pytest.param(f"---\n{BODY}", id="a rule in front of the text"),
        pytest.param(f"---\n\n{BODY}\n---\n\nMore of it.\n", id="two rules and text between"),
        pytest.param(f"---\nThe light is on. The mill is off.\n---\n{BODY}", id="prose between two rules"),
        pytest.param(f"---\n- one\n- two\n---\n{BODY}", id="a list"),
        pytest.param(f"---\ntitle: [open\n---\n{BODY}", id="broken YAML"),
        pytest.param(f"---\ntitle: *nowhere\n---\n{BODY}", id="an alias without an anchor"),
        pytest.param(f"---\ntitle: Light on\n{BODY}", id="never closed"),
        pytest.param(f"---\ntitle: Light on\n----\n{BODY}", id="a fence too long"),
        pytest.param(f"So:\n---\ntitle: Light on\n---\n{BODY}", id="not at the very start"),
        pytest.param(f"--- \ntitle: Light on\n---\n{BODY}", id="space after the opening fence"),
        pytest.param(f"+++\ntitle: Light on\n+++\n{BODY}", id="YAML in TOML's fence"),
        pytest.param(f"---\n1: one\n2: two\n---\n{BODY}", id="keys that are not words"),
        pytest.param(f"---\n? [a]\n: b\n---\n{BODY}", id="keys that are lists"),
        pytest.param(f"---\n---\n{BODY}", id="an empty block"),
    ],
)
def test_what_is_not_front_matter(text):
    assert split_front_matter(text) is None


def test_yaml_runs_no_code():
    front = split_front_matter("---\ntitle: !!python/object/apply:os.getcwd []\n---\n")
    assert front is not None
    assert front.data == {"title": []}


def test_marks_point_at_the_values():
    block = "---\ntitle: Light on\nauthors: [Ada Brook, Tom Ives]\n---\n"
    doc = Document(block + BODY)
    front = split_front_matter(doc.text)
    assert front is not None
    doc = doc.apply("front-matter", read_front_matter(front))

    assert [block[mark.start : mark.end] for mark in doc.marks] == ["Light on", "Ada Brook", "Tom Ives"]


FIELDS = {"title": "Light on", "authors": ["Ada Brook"], "published": "2024-03-05", "language": "en"}


def test_write_a_new_block():
    written = write_front_matter(FIELDS, None)

    assert written.startswith("---\n")
    assert written.endswith("---\n\n")
    assert yaml.safe_load(written.strip().strip("-")) == FIELDS
    assert list(yaml.safe_load(written.strip().strip("-"))) == list(FIELDS)


def test_letters_and_long_lines_are_written_as_they_are():
    long = "Größe 渡轮 " * 60

    assert f"title: {long.strip()}\n" in write_front_matter({"title": long.strip()}, None)


@pytest.mark.parametrize(
    ("block", "added"),
    [
        pytest.param(
            "---\ntitle: 'Light  on'   # as sent\ndate:   2024-03-05\n---\n\n",
            ["authors", "language"],
            id="what is there stays as written",
        ),
        pytest.param(
            "---\nheadline: Light on\n---\n", ["authors", "published", "language"], id="another key for the same field"
        ),
        pytest.param(
            "---\nauthor: Ada Brook\n---\n", ["title", "published", "language"], id="author counts as authors"
        ),
        pytest.param(
            "---\ntags: [a]\n---\n\n\n", ["title", "authors", "published", "language"], id="a block without values"
        ),
        pytest.param("---\ntitle: x\nauthors: [y]\ndate: 2024-01-01\nlang: de\n---\n", [], id="nothing is missing"),
        pytest.param("---\ntags: [a]\n...\n", ["title", "authors", "published", "language"], id="dots at the end"),
    ],
)
def test_missing_keys_are_appended(block, added):
    front = split_front_matter(block + BODY)
    assert front is not None

    written = write_front_matter(FIELDS, front)

    inner = front.block.rstrip()
    kept, fence = inner[: inner.rindex("\n") + 1], front.block[inner.rindex("\n") + 1 :]
    assert written.startswith(kept)
    assert written.endswith(fence)
    new = written[len(kept) : len(written) - len(fence)]
    assert list(yaml.safe_load(new) or {}) == added
    again = split_front_matter(written + BODY)
    assert again is not None
    assert write_front_matter(FIELDS, again) == written


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("---\n{title: Light on}\n---\n", id="a mapping in braces"),
        pytest.param("---\n  title: Light on\n  tags: [a]\n---\n", id="an indented mapping"),
    ],
)
def test_a_block_with_keys_after_it_can_be_read_again(block):
    front = split_front_matter(block + BODY)
    assert front is not None

    again = split_front_matter(write_front_matter(FIELDS, front) + BODY)

    assert again is not None
    assert again.data["title"] == "Light on"


def test_no_key_is_written_twice():
    front = split_front_matter("---\ntitle: Light on\nauthors:\n---\n" + BODY)

    assert write_front_matter(FIELDS, front).count("authors:") == 1


def test_a_toml_block_is_left_as_it_is():
    block = '+++\ntitle = "Light on"\n+++\n'
    front = split_front_matter(block + BODY)

    assert write_front_matter(FIELDS, front) == block
