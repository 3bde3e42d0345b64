"""`newsclean report`: one page that shows every text, loads nothing and runs nothing that a text contains."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
from html.parser import HTMLParser

import pytest

import newsclean
from newsclean.article import AppliedEdit
from newsclean.cli.exits import ExitCode
from newsclean.report.data import describe
from newsclean.report.flags import find_flags, name_lines
from newsclean.report.page import EXAMPLES, escape, summarise
from newsclean.report.places import Places, find_places
from newsclean.verdicts import Verdict

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER_OPTIONS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
HOSTILE = """\
</script><script>alert(1)</script> says the headline of Alba

<img src=x onerror=alert(2)><svg onload=alert(3)></svg> The mayor of Alba said on Monday that the bridge stays open.

<!-- <script> the comment begins \u2028 here \u2029 and ends there --> said the mayor of Alba.

javascript:alert(4) <style>*{display:none}</style> <a href="javascript:alert(5)">the bridge stays closed on Sunday.</a>

Advertisement
"""
HOSTILE_NAME = "<img src=x onerror=alert(6)>.txt"


FIRST = "The ferry to Quill Island will sail through the ice again, the council of the island said on Thursday."
LAST = "The harbour master's dog will sail with it, as it did in the winter of 1987 when the ice lay thick."
PROSE = "Subscribe to the Alba Courier to read this story in full, and cancel your subscription at any time you like."


class Page(HTMLParser):
    """The elements of a page, and what is in its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.data: dict[str, object] = {}
        self._inside: tuple[str, dict[str, str | None]] | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = self.tags[-1] if tag in self.raw else None

    def handle_endtag(self, tag):
        self._inside = None

    def handle_data(self, data):
        if self._inside is None:
            return
        tag, attrs = self._inside
        if attrs.get("type") == "application/json":
            self.data[str(attrs["id"])] = json.loads(data)
        else:
            self.raw[tag].append(data)

    @property
    def documents(self):
        """What the overview says about each document, by path."""
        return {document["path"]: document for document in self.data["overview"]["documents"]}


@pytest.fixture
def folder(tmp_path, texts):
    """A folder with a dirty text, a clean one, one without an article and a hostile one."""
    place = tmp_path / "seeds"
    place.mkdir()
    (place / "dirty.txt").write_bytes(texts.dirty)
    (place / "cleaned.txt").write_bytes(texts.cleaned)
    (place / "furniture.txt").write_bytes(texts.furniture)
    (place / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8")
    return place


@pytest.fixture
def page(cli, folder, tmp_path):
    """The page of that folder, parsed."""
    assert cli("report", "seeds", "-o", "report.html").code == ExitCode.DONE
    return Page((tmp_path / "report.html").read_text(encoding="utf-8"))


def source_of(body) -> str:
    """The source, assembled from the pieces of a body."""
    lines = []
    for line in body["lines"]:
        pieces = [line] if isinstance(line, str) else line[2]
        lines.append("".join(piece if isinstance(piece, str) else piece[0].rstrip("\n") for piece in pieces if piece))
    return "\n".join(lines)


def told(text: str | bytes):
    """Summary and body of a text."""
    return [json.loads(part) for part in describe(newsclean.clean(text), "a.txt").decode().split("\n")]


def test_every_document_is_described(page):
    assert sorted(page.documents) == sorted(
        f"seeds/{name}" for name in ("cleaned.txt", "dirty.txt", "furniture.txt", HOSTILE_NAME)
    )
    assert len([name for name in page.data if name.startswith("document-")]) == 4


def test_nothing_is_loaded(page):
    for tag, attrs in page.tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base")
        assert not {"src", "href", "action", "data", "srcset", "style"} & attrs.keys(), (tag, attrs)
        assert not [name for name in attrs if name.startswith("on")], (tag, attrs)
    for text in (*page.raw["script"], *page.raw["style"]):
        assert not re.search(r"https?:|//[a-z]|url\(|@import|innerHTML|outerHTML|insertAdjacent|document\.write", text)


def test_policy_allows_only_the_script_and_the_style_of_the_page(page):
    (policy,) = [a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (text,) = page.raw[tag]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy


def test_texts_cannot_leave_their_data(page, folder, tmp_path):
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    data = re.findall(r'<script type="application/json" id="[\w-]+">(.*?)</script>\n', html)
    assert len(data) == len(page.data) == 5
    assert not [text for text in data if "<" in text or "\u2028" in text or "\u2029" in text]
    bodies = [source_of(body) for name, body in page.data.items() if name != "overview"]
    assert HOSTILE in bodies


@pytest.mark.parametrize(
    "text",
    ["</script>", "<!--<script>", "\u2028\u2029\u0085", "\ud800", "\x00\x1b", "é 語 😀", "\\u003c", "\ufffe"],
    ids=ascii,
)
def test_escape(text):
    escaped = escape(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert "<" not in escaped
    escaped.encode()


def test_pieces_make_the_source(source_file):
    article = newsclean.clean(source_file.read_bytes())
    summary, body = (json.loads(part) for part in describe(article, "a.txt").decode().split("\n"))
    assert source_of(body) == article.document.source()
    assert body["paragraphs"] == article.paragraphs
    assert 0 <= summary["removed"] + summary["moved"] <= summary["chars"]


def test_paragraphs_have_rows_of_their_own(source_file):
    _, body = told(source_file.read_bytes())
    rows = sum(1 if isinstance(line, str) else 1 + line[2].count(None) for line in body["lines"])
    ends = [end for paragraph in body["rows"] for end in paragraph]
    assert len(body["rows"]) == len(body["paragraphs"])
    assert ends == sorted(ends)
    assert len({first for first, _ in body["rows"]}) == len(body["rows"])
    assert not ends or 0 <= ends[0] <= ends[-1] < rows


@pytest.mark.parametrize(
    ("text", "headline", "rows"),
    [
        pytest.param(f"{FIRST}\n\n{LAST}\n", None, [[0, 0], [2, 2]], id="a line each"),
        pytest.param(f"{FIRST}\n\nAdvertisement\n\n{LAST}\n", None, [[0, 0], [4, 4]], id="a removed line between"),
        pytest.param(f"ALBA, March 3 (AP) - {FIRST}\n\n{LAST}\n", None, [[0, 0], [2, 2]], id="a dateline"),
        pytest.param(f"Ferry sails again after the storm\n\n{FIRST}\n", [0, 0], [[2, 2]], id="a headline"),
        pytest.param(f"---\ntitle: Ferry sails again\n---\n{FIRST}\n", None, [[3, 3]], id="front matter"),
        pytest.param(f"<p>{FIRST}</p><p>{LAST}</p>\n", None, [[0, 0], [1, 1]], id="two out of one line"),
        pytest.param(f"<p>😀 {FIRST}</p><p>{LAST}</p>\n{PROSE}\n", None, [[0, 0], [1, 1], [2, 2]], id="and one more"),
        pytest.param(f"<p>{FIRST.replace('again, ', 'again,' + chr(10))}</p>\n", None, [[0, 1]], id="one out of two"),
        pytest.param("Advertisement\n", None, [], id="none"),
    ],
)
def test_rows(text, headline, rows):
    _, body = told(text)
    assert (body["headlineRows"], body["rows"]) == (headline, rows)


def test_line_is_cut_where_a_paragraph_begins():
    _, body = told(f"<p>{FIRST}</p><p>{LAST}</p>\n")
    pieces = body["lines"][0][2]
    assert pieces[pieces.index(None) + 1] == LAST


def test_lines_of_rows():
    places = Places(None, [], [90, 180], [1, 3])  # the first line is cut, and the second
    assert [places.line_of(row) for row in range(5)] == [1, 1, 2, 2, 3]


def test_kinds(texts):
    _, body = told(texts.dirty)
    found = {piece[0]: (piece[1], piece[3]) for line in body["lines"] if not isinstance(line, str)
             for piece in line[2] if isinstance(piece, list)}  # fmt: skip
    assert found["Share this article"] == ("removed", "")
    assert found["By Marta Ellingham"] == ("moved", "")
    assert found["&amp;"] == ("changed", "&")
    fields = {field for line in body["lines"] if not isinstance(line, str) for field in line[1]}
    assert {"title", "author", "published", "dateline"} <= fields


def test_moved_is_not_removed():
    summary, _ = told("By Ana Ruiz\n\nRain fell on Monday, and it fell again on Tuesday, the mayor of Alba said.\n")
    assert summary["removed"] == 0
    assert summary["moved"] == len("ByAnaRuiz")


def test_joined_lines_are_shown():
    lines = (
        "The last boat of the season will not be the last, the council of the island said on",
        "Thursday. The ferry will sail through the ice, and the harbour master's dog with it,",
        "as it did in the winter of 1987, when the pack ice lay so thick that it walked home.",
    )
    _, body = told("\n".join(lines))
    joints = [
        piece for line in body["lines"] if not isinstance(line, str) for piece in line[2] if piece and piece[0] == "\n"
    ]
    assert [joint[1] for joint in joints] == ["changed", "changed"]


def flags_of(text: str) -> dict[str, list[object]]:
    summary, _ = told(text)
    return {name: [why, line] for name, why, line in summary["flags"]}


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        pytest.param("", {"empty": ["the file holds no text", 0]}, id="empty"),
        pytest.param(" \n\n\t\n", {"empty": ["the file holds no text", 0]}, id="white space alone"),
        pytest.param(
            f"{FIRST}\n\n{LAST}\n",
            {"nothing removed": ["no line was removed, and none became metadata", 0]},
            id="nothing removed",
        ),
        pytest.param(
            f"{FIRST}\n\nAdvertisement\n\n{LAST}\n",
            {"removed inside": ["line 3 was removed amid text that stays", 3]},
            id="inside",
        ),
        pytest.param(
            f"{FIRST}\n\nAdvertisement\nShare this article\n\n{LAST}\n",
            {"removed inside": ["lines 3-4 were removed amid text that stays", 3]},
            id="two lines inside",
        ),
        pytest.param(f"Advertisement\n\n{FIRST}\n\n{LAST}\n\nShare this article\n", {}, id="around it"),
        pytest.param(f"{FIRST}\n\n<p>\n\n{LAST}\n\nAdvertisement\n", {}, id="markup inside"),
        pytest.param(
            "Advertisement\nShare this article\n",
            {"no article": ["no paragraph is left", 0]},
            id="no article",
        ),
    ],
)
def test_flags_with_reasons(text, flags):
    assert flags_of(text) == flags


def make_verdicts(*lines: str) -> list[Verdict]:
    """Verdicts on lines; one that begins with a minus was removed by a boilerplate rule."""
    edit = AppliedEdit("boilerplate", "a.b", "junk", (0, 1), "x", "")
    return [
        Verdict(number, line.removeprefix("-"), *(("removed", (edit,)) if line[:1] == "-" else ("kept", ())), ())
        for number, line in enumerate(lines, 1)
    ]


@pytest.mark.parametrize(
    ("lines", "paragraphs", "flag"),
    [
        pytest.param([FIRST, f"-{PROSE}", LAST], [(0, 0), (2, 2)], "prose removed", id="inside"),
        pytest.param([FIRST, LAST, f"-{PROSE}"], [(0, 0), (1, 1)], "prose around", id="below"),
        pytest.param([f"-{PROSE}", FIRST, LAST], [(1, 1), (2, 2)], "prose around", id="above"),
        pytest.param([FIRST, "-Read more", LAST], [(0, 0), (2, 2)], "removed inside", id="no prose"),
        pytest.param(["-Read more", FIRST, LAST], [(1, 1), (2, 2)], None, id="no prose, above"),
        pytest.param([FIRST, PROSE, LAST], [(0, 0), (1, 1), (2, 2)], None, id="prose that stays"),
    ],
)
def test_removed_prose(lines, paragraphs, flag):
    places = Places(None, paragraphs, [], [])
    flags = find_flags(newsclean.clean(FIRST), make_verdicts(*lines), places, chars=100, removed=20, moved=0)
    assert [name for name, _, _ in flags] == [flag] * (flag is not None)


@pytest.mark.parametrize(
    ("headline", "late"),
    [
        pytest.param((2, 2), True, id="below the first paragraph"),
        pytest.param((0, 0), False, id="above it"),
        pytest.param(None, False, id="none in the text"),
    ],
)
def test_late_headline(headline, late):
    flags = find_flags(
        newsclean.clean(FIRST), [], Places(headline, [(1, 1), (3, 3)], [], []), chars=100, removed=0, moved=9
    )
    assert [tuple(flag) for flag in flags] == [
        ("late headline", "line 3 was taken for the headline, but the text begins in line 2", 3)
    ] * late


@pytest.mark.parametrize(("removed", "mostly"), [(51, True), (50, False)])
def test_mostly_removed(removed, mostly):
    flags = list(find_flags(newsclean.clean(FIRST), [], Places(None, [(0, 0)], [], []), 100, removed, 0))
    assert flags == [("mostly removed", "51% of the text was removed", 0)] * mostly


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([4], "line 4"),
        ([4, 5, 6], "lines 4-6"),
        ([1, 3, 4, 9], "lines 1, 3-4, 9"),
        ([1, 3, 5, 7, 9, 10], "lines 1, 3, 5, 7 and 2 more"),
    ],
    ids=str,
)
def test_lines_are_named(numbers, words):
    assert name_lines(numbers) == words


@pytest.mark.parametrize(
    ("name", "flags"),
    [("dirty.txt", ["removed inside"]), ("cleaned.txt", []), ("furniture.txt", ["no article"])],
)
def test_flags(page, name, flags):
    assert [flag for flag, _, _ in page.documents[f"seeds/{name}"]["flags"]] == flags


def make_summary(**more):
    return {"path": "a", "chars": 100, "removed": 9, "moved": 0, "flags": [], "rules": {}, **more}


def test_rules_are_ranked_with_examples():
    rule = ["boilerplate", "ad label", 2, "Advertisement", "", "removed"]
    summaries = [make_summary(rules={"a.b": [*rule[:3], f"Advertisement {i}", "", "removed"]}) for i in range(9)]
    summaries.append(make_summary(rules={"a.b": rule, "c.d": ["encoding", "entity", 30, "&amp;", "&", "changed"]}))
    rules = summarise(summaries)["rules"]
    assert [(rule["id"], rule["edits"], rule["documents"]) for rule in rules] == [("c.d", 30, 1), ("a.b", 20, 10)]
    assert rules[0]["examples"] == [[9, "&amp;", "&", "changed"]]
    assert len(rules[1]["examples"]) == EXAMPLES


def test_failed_files_are_listed(cli, folder, tmp_path, texts):
    (folder / "image.txt").write_bytes(texts.binary)
    result = cli("report", "seeds", "missing.txt", "-o", "report.html")
    assert result.code == ExitCode.FAILED
    assert result.messages == [
        "newsclean: seeds/image.txt: not a text file (binary data)",
        "newsclean: missing.txt: no such file or directory",
    ]
    documents = Page((tmp_path / "report.html").read_text(encoding="utf-8")).documents
    assert len(documents) == 6
    assert documents["seeds/image.txt"]["error"] == "not a text file (binary data)"
    assert documents["missing.txt"]["flags"] == [["failed", "no such file or directory", 0]]


def test_inputs_stay_as_they_are(cli, folder):
    before = {file: file.read_bytes() for file in folder.iterdir()}
    cli("report", "seeds", "-o", "report.html")
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_page_is_replaced_whole_or_not_at_all(cli, folder, tmp_path, monkeypatch):
    target = tmp_path / "report.html"
    target.write_text("old")
    with monkeypatch.context() as patch:
        patch.setattr("newsclean.report.page.Page.finish", lambda self: (_ for _ in ()).throw(OSError(28, "Disk full")))
        result = cli("report", "seeds", "-o", "report.html")
        assert (result.code, result.message) == (ExitCode.FAILED, "newsclean: report.html: disk full")
    assert target.read_text() == "old"
    assert cli("report", "seeds", "-o", "report.html").code == ExitCode.DONE
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "seeds"]


def test_page_in_the_folder_is_not_an_input(cli, folder):
    (folder / "report.txt").write_text("old")
    assert cli("report", "seeds", "-o", "seeds/report.txt").code == ExitCode.DONE
    assert "seeds/report.txt" not in Page((folder / "report.txt").read_text(encoding="utf-8")).documents


@pytest.mark.parametrize(
    "args",
    [["seeds"], ["-o", "r.html"], ["seeds", "-o", "seeds"], ["seeds/dirty.txt", "-o", "seeds/dirty.txt"]],
    ids=str,
)
def test_wrong_usage(cli, folder, args):
    before = (folder / "dirty.txt").read_bytes()
    assert cli("report", *args).code == ExitCode.USAGE
    assert (folder / "dirty.txt").read_bytes() == before


def test_folder_that_is_not_there(cli, folder):
    result = cli("report", "seeds", "-o", "nowhere/report.html")
    assert (result.code, result.message) == (
        ExitCode.FAILED,
        "newsclean: nowhere/report.html: no such file or directory",
    )


def test_stdin(cli, tmp_path, texts):
    assert cli("report", "-", "-o", "report.html", stdin=texts.dirty).code == ExitCode.DONE
    assert list(Page((tmp_path / "report.html").read_text(encoding="utf-8")).documents) == ["stdin"]


def test_jobs_make_the_same_page(cli, folder, tmp_path):
    cli("report", "seeds", "-o", "one.html")
    cli("report", "seeds", "-o", "two.html", "--jobs", "2")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_options_hold(cli, folder, tmp_path):
    cli("report", "seeds", "-o", "report.html", "--skip", "boilerplate")
    rules = Page((tmp_path / "report.html").read_text(encoding="utf-8")).data["overview"]["rules"]
    assert rules
    assert "boilerplate" not in {rule["stage"] for rule in rules}


def test_folder_without_texts(cli, tmp_path):
    (tmp_path / "bare").mkdir()
    result = cli("report", "bare", "-o", "report.html")
    assert (result.code, result.messages) == (ExitCode.DONE, ["newsclean: bare: no text files found"])
    assert Page((tmp_path / "report.html").read_text(encoding="utf-8")).documents == {}


@pytest.mark.parametrize("option", ["-q", "--quiet"])
def test_quiet_says_errors_alone(cli, folder, tmp_path, texts, option):
    (tmp_path / "bare").mkdir()
    assert cli("report", "bare", "-o", "report.html", option).messages == []
    (folder / "image.txt").write_bytes(texts.binary)
    result = cli("report", "seeds", "-o", "report.html", option)
    assert result.code == ExitCode.FAILED
    assert result.messages == ["newsclean: seeds/image.txt: not a text file (binary data)"]


def test_quiet_shows_no_progress(cli, folder, monkeypatch):
    monkeypatch.setattr("newsclean.cli.report.is_watched", lambda writes_to_stdout: True)
    monkeypatch.setattr("newsclean.cli.report.show_progress", lambda outcomes, total: pytest.fail("progress"))
    assert cli("report", "seeds", "-o", "report.html", "--quiet").code == ExitCode.DONE


def test_output_of_the_main_command_is_not_the_page(cli, folder, tmp_path):
    (tmp_path / "newsclean.toml").write_text('output = "clean"\nexclude = ["dirty.txt"]\n')
    assert cli("report", "seeds").code == ExitCode.USAGE
    assert cli("report", "seeds", "-o", "report.html").code == ExitCode.DONE
    assert "seeds/dirty.txt" not in Page((tmp_path / "report.html").read_text(encoding="utf-8")).documents


# In a browser


@pytest.fixture(scope="module")
def chromium():
    """A headless Chromium; the tests that need it are skipped if there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, cli, folder, tmp_path):
    """The page of the folder in a browser. No message, dialog or request is allowed until the test ends."""
    happened: list[str] = []
    contexts = []

    def open_(**options):
        assert cli("report", "seeds", "-o", "report.html").code == ExitCode.DONE
        contexts.append(chromium.new_context(**options))
        tab = contexts[-1].new_page()
        tab.on("console", lambda message: happened.append(message.text))
        tab.on("pageerror", lambda error: happened.append(str(error)))
        tab.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
        tab.on("request", lambda request: happened.append(request.url) if request.url[:5] != "file:" else None)
        tab.goto((tmp_path / "report.html").as_uri())
        return tab

    yield open_
    for context in contexts:
        context.close()
    assert happened == []


def expect(locator):
    """What playwright waits for."""
    from playwright.sync_api import expect

    return expect(locator)


# What is out of view, or not drawn yet, has a text but no inner text.


def names(tab) -> list[str]:
    return tab.locator("#list .name").all_text_contents()


def title(tab) -> str:
    return tab.locator("#document h2").text_content()


def test_click_opens_a_document(open_page):
    tab = open_page()
    tab.get_by_role("button", name="dirty.txt").click()
    assert title(tab) == "seeds/dirty.txt"
    assert tab.locator(".result h4").text_content() == "Ferry to Quill Island sails again after the storm"
    assert tab.locator(".source mark.removed").first.text_content() == "Share this article"
    assert "author" in tab.locator(".source .field").all_text_contents()
    assert tab.locator(".source ins").all_text_contents() == ["&"]


def test_document_is_open_at_once(open_page):
    tab = open_page()
    click = "it => { it.click(); return document.querySelector('#document h2').textContent; }"
    for name in ("dirty.txt", "cleaned.txt"):
        assert tab.locator("#list button", has_text=name).evaluate(click) == f"seeds/{name}"


@pytest.mark.parametrize("width", [1200, 390])
def test_back_and_forward(open_page, width):
    tab = open_page(viewport={"width": width, "height": 800})
    heading = tab.locator("#document h2")
    tab.locator("#list button", has_text="dirty.txt").click()
    tab.locator("#list button", has_text="cleaned.txt").evaluate("it => it.click()")  # out of view on a phone
    tab.go_back()
    expect(heading).to_have_text("seeds/dirty.txt")
    tab.go_forward()
    expect(heading).to_have_text("seeds/cleaned.txt")
    tab.go_back()
    tab.go_back()
    expect(tab.locator("#list")).to_be_visible()
    if width == 390:
        expect(heading).to_be_hidden()


def test_order_and_share(open_page):
    tab = open_page()
    assert names(tab)[0] == "furniture.txt"
    tab.select_option("#order", "name")
    assert names(tab) == sorted(["cleaned.txt", "dirty.txt", "furniture.txt", HOSTILE_NAME])


def test_filter_by_rule(open_page):
    tab = open_page()
    tab.select_option("#rule", "boilerplate.en.newsletter")
    assert names(tab) == ["dirty.txt"]
    tab.keyboard.press("Escape")
    tab.keyboard.press("j")
    bright = tab.locator(".source mark:not(.other)[tabindex]").all_text_contents()
    assert bright == ["Sign up for our daily newsletter"]
    tab.get_by_role("button", name="Reset").click()
    expect(tab.locator("#list .name")).to_have_count(4)


def test_filter_by_stage_and_flag(open_page):
    tab = open_page()
    tab.select_option("#stage", "dateline")
    assert "dirty.txt" in names(tab)
    assert "furniture.txt" not in names(tab)
    assert all(name.startswith("dateline.") for name in tab.locator("#rule option").all_text_contents()[1:])
    tab.select_option("#stage", "")
    tab.select_option("#flag", "no article")
    assert names(tab) == ["furniture.txt"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("GOATS", ["dirty.txt", "cleaned.txt"], id="in the texts, whatever the case"),
        pytest.param("furniture", ["furniture.txt"], id="in the name"),
        pytest.param("daily newsletter", ["dirty.txt"], id="in what was removed"),
        pytest.param("u003c", [], id="not in the escapes"),
    ],
)
def test_search(open_page, words, found):
    tab = open_page()
    tab.keyboard.press("/")
    tab.keyboard.type(words)
    expect(tab.locator("#count")).to_have_text(f"{len(found)} of 4 documents")
    assert sorted(names(tab)) == sorted(found)


def test_reason_on_hover_and_focus(open_page):
    tab = open_page()
    tab.get_by_role("button", name="dirty.txt").click()
    tip = tab.locator("#tip")
    assert not tip.is_visible()
    newsletter = tab.locator("mark", has_text="Sign up for our daily newsletter")
    at_rest(tab)
    newsletter.hover()
    expect(tip).to_be_visible()
    assert tip.inner_text().startswith("boilerplate.en.newsletter\nremoved: ")
    tab.locator("h1").hover()
    expect(tip).to_be_hidden()
    newsletter.focus()
    expect(tip).to_be_visible()
    assert "removed: " in tip.inner_text()


def test_keyboard(open_page):
    tab = open_page()
    order = names(tab)
    for key, name in [("j", order[0]), ("j", order[1]), ("j", order[2]), ("k", order[1])]:
        tab.keyboard.press(key)
        expect(tab.locator("#document h2")).to_have_text(f"seeds/{name}")
    tab.get_by_role("button", name="dirty.txt").click()
    changes = tab.locator("mark[tabindex]").all_text_contents()
    for key, i in [("n", 0), ("n", 1), ("p", 0), ("p", -1)]:
        tab.keyboard.press(key)
        assert tab.evaluate("document.activeElement.textContent") == changes[i]
    tab.keyboard.press("?")
    expect(tab.locator("#help")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.locator("#help")).to_be_hidden()
    tab.keyboard.press("/")
    tab.keyboard.type("jk?")
    assert tab.input_value("#query") == "jk?"


def write_long(folder) -> None:
    """A long text with a removed line in its middle, each line a paragraph without a blank line after it."""
    lines = [f"{FIRST[:-1]}, for the {i}th time." for i in range(60)]
    lines.insert(30, "Advertisement")
    (folder / "long.txt").write_text("\n".join(lines) + "\n")


def at_rest(tab) -> None:
    """Wait until late layout has settled: a number of frames, however long a busy machine takes for them."""
    tab.evaluate("async () => { for (let i = 0; i < 12; i++) await new Promise(requestAnimationFrame); }")


def box(locator) -> dict[str, float]:
    return locator.bounding_box()


@pytest.mark.parametrize("width", [1400, 900])
def test_paragraphs_stand_beside_their_lines(open_page, folder, width):
    write_long(folder)
    tab = open_page(viewport={"width": width, "height": 900})
    for name in ("long.txt", "dirty.txt"):
        tab.get_by_role("button", name=name).click()
        for block in tab.locator(".block").all():
            source, result = block.locator(".row .line").first, block.locator(".result > *").first
            assert abs(box(source)["y"] - box(result)["y"]) < 6
            paragraph = result.text_content()
            if result.evaluate("it => it.tagName") == "P":
                assert paragraph[-40:] in block.locator(".source").text_content()


def test_paragraphs_of_one_line_stand_one_by_one(open_page, folder):
    (folder / "one.txt").write_text(f"<p>{FIRST}</p><p>{LAST}</p>\n")
    tab = open_page()
    tab.get_by_role("button", name="one.txt").click()
    assert tab.locator(".result p").all_text_contents() == [FIRST, LAST]
    assert tab.locator(".source .number").all_text_contents()[:2] == ["1", ""]
    assert FIRST in tab.locator(".source").nth(0).text_content()
    assert LAST in tab.locator(".source").nth(1).text_content()


def test_late_headline_leads_to_its_line(open_page, monkeypatch):
    def find_late(article, source):
        return find_places(article, source)._replace(headline=(8, 8))

    monkeypatch.setattr("newsclean.report.data.find_places", find_late)
    tab = open_page()
    tab.get_by_role("button", name="dirty.txt").click()
    assert tab.locator(".block").first.locator(".source").text_content() == ""
    assert tab.locator(".block").first.locator("h4").text_content().startswith("Ferry")
    tab.get_by_role("button", name="from line 9").click()
    assert tab.evaluate("document.activeElement.textContent") == "Share this article"


def test_headline_of_front_matter_stands_above_the_text(open_page, folder):
    (folder / "front.txt").write_text(f"---\ntitle: Ferry sails again\n---\n{FIRST}\n\n{LAST}\n")
    tab = open_page()
    tab.get_by_role("button", name="front.txt").click()
    assert tab.locator(".block").first.locator(".result").text_content() == "Ferry sails again"
    assert tab.get_by_role("button", name="lines 1–3 moved to the metadata").count() == 1
    assert tab.locator(".result p").all_text_contents() == [FIRST, LAST]


def test_heads_stay_in_view(open_page, folder):
    write_long(folder)
    tab = open_page()
    tab.get_by_role("button", name="long.txt").click()
    tab.locator("#document").evaluate("it => it.scrollTo(0, it.scrollHeight)")
    assert box(tab.locator(".panes"))["y"] == box(tab.locator("#document"))["y"]
    tab.set_viewport_size({"width": 1000, "height": 250})
    for key, view in [("2", "#rules"), ("3", "#fields")]:
        tab.keyboard.press(key)
        tab.locator(view).evaluate("it => it.scrollTo(0, it.scrollHeight)")
        assert abs(box(tab.locator(f"{view} th").first)["y"] - box(tab.locator(view))["y"]) < 1


def test_from_the_result_to_the_source(open_page, folder):
    write_long(folder)
    tab = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tab.locator("#list button", has_text="long.txt").tap()
    tab.get_by_role("button", name="Show the result").tap()
    tab.get_by_role("button", name="line 31 removed").tap()
    at_rest(tab)
    assert tab.evaluate("document.activeElement.textContent") == "Advertisement"
    assert 100 < box(tab.locator("mark:focus"))["y"] < 844
    expect(tab.locator("#tip")).to_be_visible()


@pytest.mark.parametrize("number", ["20", "31", "50"], ids=["kept", "removed", "further below"])
def test_other_side_comes_up_at_the_same_place(open_page, folder, number):
    write_long(folder)
    tab = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tab.locator("#list button", has_text="long.txt").tap()
    row = tab.locator(f".row[data-row='{number}']")
    row.scroll_into_view_if_needed()
    at_rest(tab)
    row.locator(".number").tap()
    chosen = tab.locator(".block.chosen .result > *").first
    for name in ("Show the result", "Show the source", "Show the result"):
        tab.get_by_role("button", name=name).tap()
        at_rest(tab)
    assert 80 < box(chosen)["y"] < 844


def test_reason_leads_to_its_line(open_page, folder):
    write_long(folder)
    tab = open_page()
    tab.get_by_role("button", name="long.txt").click()
    tab.get_by_role("button", name="line 31 was removed amid text that stays").click()
    at_rest(tab)
    assert tab.evaluate("document.activeElement.textContent") == "Advertisement"
    assert 100 < box(tab.locator("mark:focus"))["y"] < 720


def test_keys_visit_words_before_white_space(open_page, folder):
    write_long(folder)
    tab = open_page()
    tab.get_by_role("button", name="long.txt").click()
    walked = []
    for _ in range(3):
        tab.keyboard.press("n")
        walked.append((tab.locator("#at").text_content(), tab.evaluate("document.activeElement.textContent")))
    assert walked == [("1 of 2", "Advertisement"), ("2 of 2 · 59 alike", "⏎"), ("1 of 2", "Advertisement")]
    tab.get_by_role("button", name="Next change").click()
    expect(tab.locator("#at")).to_have_text("2 of 2 · 59 alike")


def test_empty_file_is_worth_a_look(open_page, folder):
    (folder / "bare.txt").write_text("")
    (folder / "plain.txt").write_text(f"{FIRST}\n\n{LAST}\n")
    tab = open_page()
    tab.get_by_role("button", name="bare.txt").click()
    assert "the file holds no text" in tab.locator(".reasons").text_content()
    assert tab.locator(".result").last.text_content() == "This file is empty."
    tab.select_option("#flag", "any")
    assert "bare.txt" in names(tab)
    assert not {"cleaned.txt", "plain.txt"} & set(names(tab))


@pytest.mark.parametrize("width", [1200, 390])
def test_folder_without_texts_in_the_page(open_page, folder, width):
    for file in folder.iterdir():
        file.unlink()
    tab = open_page(viewport={"width": width, "height": 800})
    assert tab.locator("body").inner_text().count("No text files in seeds.") == 1
    assert not tab.locator("#filters").is_visible()
    for key in "jn23/1":
        tab.keyboard.press(key)


@pytest.mark.parametrize("width", [1400, 900, 390])
def test_dates_and_ids_are_not_broken(open_page, folder, width):
    (folder / "dawn.txt").write_text(
        f"Ferry sails again after the storm\n\nPublished: 2024-03-05T14:20:00+01:00\n\n{FIRST}\n\n{LAST}\n"
    )
    tab = open_page(viewport={"width": width, "height": 800})
    for key in "23":
        tab.keyboard.press(key)
        parts = tab.locator("section:not([hidden]) .whole")
        assert parts.count() > 2
        assert set(parts.evaluate_all("all => all.map(it => it.getClientRects().length)")) == {1}
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert "2024-03-05 14:20:00+01:00" in " ".join(tab.locator("#fields tr", has_text="dawn.txt").inner_text().split())


def test_fields_on_a_phone(open_page):
    tab = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tab.get_by_role("button", name="Fields").tap()
    row = tab.locator("#fields tr", has_text="dirty.txt")
    assert all(box(cell)["width"] > 300 for cell in row.locator("td:not(:empty)").all())
    assert tab.locator("#fields").evaluate("it => it.scrollWidth <= it.clientWidth")
    assert row.locator("td.title").get_attribute("data-name") == "headline"
    assert not row.locator("td:empty").first.is_visible()


def test_rules_and_fields(open_page):
    tab = open_page()
    tab.keyboard.press("2")
    assert "boilerplate.en.newsletter" in tab.locator("#rules").inner_text()
    tab.keyboard.press("3")
    row = tab.locator("#fields tr", has_text="dirty.txt").inner_text()
    assert "Marta Ellingham" in row
    assert "2024-03-05" in row
    tab.keyboard.press("2")
    tab.get_by_role("button", name="boilerplate.en.newsletter").click()
    assert names(tab) == ["dirty.txt"]


def test_hostile_text_is_shown_and_does_nothing(open_page):
    tab = open_page()
    tab.locator("#list button", has_text=HOSTILE_NAME).click()
    assert title(tab) == f"seeds/{HOSTILE_NAME}"
    for key in "23":
        tab.keyboard.press(key)
    tab.keyboard.press("1")
    assert "</script><script>alert(1)</script>" in tab.locator(".sides").text_content()
    assert tab.locator("#document :is(script, img, svg, a, style)").count() == 0
    assert tab.locator("#list :is(script, img)").count() == 0
    assert tab.locator("#rules :is(script, img), #fields :is(script, img)").count() == 0
    assert tab.locator("script:not([type])").count() == 1


def test_dark_and_light(open_page):
    tab = open_page(color_scheme="dark")
    dark = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.locator("#theme").click()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    light = open_page(color_scheme="light")
    assert light.evaluate("getComputedStyle(document.body).backgroundColor") != dark


def test_phone(open_page):
    tab = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    expect(tab.locator("#document")).to_be_hidden()
    tab.locator("#list button", has_text="dirty.txt").tap()
    expect(tab.locator("#document h2")).to_be_visible()
    expect(tab.locator(".source").first).to_be_visible()
    expect(tab.locator(".result").first).to_be_hidden()
    tab.get_by_role("button", name="Show the result").tap()
    expect(tab.locator(".result").first).to_be_visible()
    expect(tab.locator(".source").first).to_be_hidden()
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    tab.get_by_role("button", name="All", exact=False).first.tap()
    expect(tab.locator("#list")).to_be_visible()
