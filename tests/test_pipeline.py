"""The pipeline: stages in order, freely composed, repeated until another round would change nothing."""

import pickle
import textwrap
from functools import partial

import pytest

import newsclean
from newsclean import Document, Edit, Mark, Pipeline
from newsclean.article import Form
from newsclean.rules.rule import Rule
from newsclean.stages.encoding.decode import NotTextError, UnknownEncodingError

ORDER = ("encoding", "boilerplate", "templates", "dateline", "paragraphs")
BODY = [
    "The lighthouse at Carrow Point was switched on again last night, and the ferry sounded its horn for it.",
    "Its new keepers, a couple from the mainland, had spent two winters repairing the lens by hand.",
]
TITLE = "Keepers return to Carrow lighthouse"
TEXT = f"""{TITLE}

By Ada Brook

Dorrow &amp; Sons built it. {BODY[0]}

Advertisement

{{{{heading}}}}

{BODY[1]}
"""


def shout(doc: Document):
    """Say every horn louder."""
    at = doc.text.find("horn")
    if at >= 0:
        yield Edit(at, at + 4, "HORN", "mine.shout", "not loud enough")


def stages_run(pipeline: Pipeline, text: str = TEXT) -> list[str]:
    """The stages that changed something, in order."""
    return list(dict.fromkeys(step.name.split("/")[0] for step in pipeline.clean(text).document.steps))


def test_the_order_of_the_stages():
    assert Pipeline.default().names == ORDER


def test_every_stage_has_its_step_in_order():
    assert stages_run(Pipeline.default())[:5] == list(ORDER)


def test_without():
    pipeline = Pipeline.default().without("paragraphs", "templates")

    assert pipeline.names == ("encoding", "boilerplate", "dateline")
    assert "{{heading}}" in pipeline.clean(TEXT).text


def test_only_keeps_the_order_of_the_pipeline():
    assert Pipeline.default().only("dateline", "encoding").names == ("encoding", "dateline")
    assert Pipeline.default().only().names == ()


@pytest.mark.parametrize(
    ("where", "names"),
    [
        pytest.param({}, (*ORDER, "shout"), id="at the end"),
        pytest.param({"after": "encoding"}, ("encoding", "shout", *ORDER[1:]), id="after"),
        pytest.param({"before": "encoding"}, ("shout", *ORDER), id="before the first"),
        pytest.param({"after": "paragraphs"}, (*ORDER, "shout"), id="after the last"),
        pytest.param({"before": "dateline", "name": "loud"}, (*ORDER[:3], "loud", *ORDER[3:]), id="by another name"),
    ],
)
def test_insert(where, names):
    assert Pipeline.default().insert(shout, **where).names == names


def test_pipelines_are_values():
    pipeline = Pipeline.default()
    pipeline.without("paragraphs")
    pipeline.insert(shout)

    assert pipeline.names == ORDER


@pytest.mark.parametrize(
    "compose",
    [
        pytest.param(lambda pipeline: pipeline.without("paragraph"), id="without"),
        pytest.param(lambda pipeline: pipeline.only("encoding", "nothing"), id="only"),
        pytest.param(lambda pipeline: pipeline.insert(shout, after="template"), id="insert after"),
        pytest.param(lambda pipeline: pipeline.insert(shout, before="tags"), id="insert before"),
    ],
)
def test_an_unknown_stage_is_refused_with_the_known_ones(compose):
    with pytest.raises(ValueError, match="encoding, boilerplate, templates, dateline, paragraphs"):
        compose(Pipeline.default())


def test_an_unknown_stage_of_clean_is_refused():
    with pytest.raises(ValueError, match="no stage 'encodings'"):
        newsclean.clean(TEXT, stages=["encodings"])


def test_a_stage_of_ones_own():
    article = Pipeline.default().insert(shout, after="templates").clean(TEXT)

    assert "sounded its HORN" in article.text
    (edit,) = [edit for edit in article.edits if edit.rule == "mine.shout"]
    assert (edit.stage, edit.removed, edit.new, TEXT[slice(*edit.span)]) == ("shout", "horn", "HORN", "horn")
    assert article.restore() == TEXT


def test_a_stage_that_is_an_object():
    class Louder:
        def __call__(self, doc: Document):
            yield from shout(doc)

    pipeline = Pipeline.default().insert(Louder())

    assert pipeline.names[-1] == "Louder"
    assert "HORN" in pipeline.clean(TEXT).text


def test_a_stage_of_several_passes():
    def quiet(doc: Document):
        at = doc.text.find("HORN")
        if at >= 0:
            yield Edit(at, at + 4, "bell", "mine.quiet", "too loud")

    article = Pipeline([("volume", (("up", shout), ("down", quiet)))]).clean("The horn.\n")

    assert article.text == "The bell."
    assert [step.name for step in article.document.steps][:2] == ["volume/up", "volume/down"]


def test_a_stage_that_only_marks():
    def find_section(doc: Document):
        yield Mark(0, 7, "section", "Islands", "mine.section", 0.5)

    article = Pipeline.default().insert(find_section, before="encoding").clean(TEXT)

    assert article.section == "Islands"


def test_an_empty_pipeline_changes_nothing():
    text = "As it  was.\n\n\n\nAdvertisement"
    article = Pipeline([]).clean(text)

    assert article.document.text == text
    assert article.title is None


@pytest.mark.parametrize(
    ("skip", "kept"),
    [
        pytest.param("encoding", "Dorrow &amp; Sons", id="a stage"),
        pytest.param("encoding.entity", "Dorrow &amp; Sons", id="a rule in code"),
        pytest.param("boilerplate", "Advertisement", id="the stage with the packs"),
        pytest.param("boilerplate.common", "Advertisement", id="a pack"),
        pytest.param("boilerplate.common.ad-label", "Advertisement", id="a rule of a pack"),
        pytest.param("templates", "{{heading}}", id="the stage of templates"),
        pytest.param("templates.tag", "{{heading}}", id="a rule of templates"),
        pytest.param("dateline", "By Ada Brook", id="the stage of the head"),
        pytest.param("dateline.byline", "By Ada Brook", id="a rule of the head"),
    ],
)
def test_skip(skip, kept):
    assert kept not in newsclean.clean(TEXT).to_text()
    article = newsclean.clean(TEXT, skip=[skip])

    assert kept in article.to_text()
    assert not any(edit.rule == skip or edit.rule.startswith(skip + ".") for edit in article.edits)
    assert article.restore() == TEXT


def test_skip_matches_whole_parts_of_an_id():
    assert "Advertisement" not in newsclean.clean(TEXT, skip=["boilerplate.com", "encod"]).to_text()


def test_skipped_rules_of_a_composed_pipeline():
    pipeline = Pipeline.default(skip=["mine.shout"]).insert(shout)

    assert "HORN" not in pipeline.clean(TEXT).text


def test_stages_of_clean():
    article = newsclean.clean(TEXT, stages=["encoding"])

    assert article.document.text.startswith(f"{TITLE}\n\nBy Ada Brook\n\nDorrow & Sons")
    assert "Advertisement" in article.document.text


def test_rules_of_ones_own():
    mine = Rule("boilerplate.mine.horn", "a test wants it", "line", "any", 160, "toot( toot)*")

    assert "Toot" in newsclean.clean(f"{BODY[0]}\n\nToot toot\n\n{BODY[1]}").text
    assert newsclean.clean(f"{BODY[0]}\n\nToot toot\n\n{BODY[1]}", rules=[mine]).paragraphs == BODY


def test_the_language_may_be_given():
    text = "Kurz.\n\nAnzeige\n\nUnd gut.\n"

    assert newsclean.clean(text, language="de").paragraphs == ["Kurz.", "Und gut."]


def test_the_encoding_may_be_given():
    assert newsclean.clean("Паром отошёл.".encode("koi8-r"), encoding="koi8-r").text == "Паром отошёл."


def test_an_unknown_encoding_is_refused():
    with pytest.raises(UnknownEncodingError):
        newsclean.clean(b"abc", encoding="utf-9")


def test_binary_data_is_refused():
    with pytest.raises(NotTextError):
        newsclean.clean(bytes(range(32)) * 40 + b"\xff" * 300)


def test_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("utf-16"))

    assert newsclean.clean_file(path).title == TITLE
    assert newsclean.clean_file(str(path), skip=["dateline"]).title is None
    with pytest.raises(FileNotFoundError):
        newsclean.clean_file(tmp_path / "none.txt")


# Rounds


def test_rounds_continue_until_nothing_changes():
    """A stage that would change its own result again: the first output is not final."""

    def shorten(doc: Document):
        at = doc.text.find("aa")
        if at >= 0:
            yield Edit(at, at + 1, "", "mine.shorten", "twice is once too often")

    once = Pipeline([("shorten", shorten)]).clean("Baaa.\n")

    assert once.text == "Ba."
    assert once.unsettled == ()
    assert once.restore() == "Baaa.\n"


def test_three_rounds_at_most_and_then_the_rules_are_named():
    def grow(doc: Document):
        yield Edit(0, 0, "a", "mine.grow", "never enough")

    article = Pipeline([("grow", grow)]).clean("b\n")

    assert article.unsettled == ("mine.grow",)
    assert article.text == "aaab"
    assert article.restore() == "b\n"


def test_a_clean_text_costs_one_round():
    runs = []

    def count(doc: Document):
        runs.append(doc.text)
        return ()

    clean = f"{TITLE}\n\n{BODY[0]}\n\n{BODY[1]}\n"
    assert Pipeline.default().insert(count).clean(clean).to_text() == clean
    assert len(runs) == 1


def test_edits_of_a_later_round_point_at_the_source():
    text = f"{BODY[0]}\n\nAdver\u00adtise&#173;ment\n\n{BODY[1]}\n"
    article = newsclean.clean(text)

    assert article.paragraphs == BODY
    assert article.restore() == text
    assert all(0 <= start <= end <= len(text) for start, end in (edit.span for edit in article.edits))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="a scrape"),
        pytest.param(f"{TITLE}\n{BODY[0]}\n{BODY[1]}", id="lines without blank ones"),
        pytest.param(
            f"{BODY[0]}\n\nBy Friday the light will be seen.\n\nBy Ada Brook\n\n{BODY[1]}\n",
            id="a byline in the middle",
        ),
        pytest.param(f"Advertisement\n\n{TITLE}\n\nShare\n\nBy Ada Brook\n\n{BODY[0]}", id="furniture in the head"),
        pytest.param(f"{TITLE}\n\n{TITLE}\n\n{BODY[0]}\n\n{BODY[1]}", id="the headline twice"),
        pytest.param(
            f"{TITLE}\n\nWhat the keepers found there\n\n{BODY[0]}\n\n{BODY[1]}", id="two lines that could be headlines"
        ),
        pytest.param(f"CARROW — DORROW — {BODY[0]}\n\n{BODY[1]}", id="one dateline after the other"),
        pytest.param(f"{TITLE}\n\nMarch 5, 2024\n\nMarch 6, 2024\n\nMarch 7, 2024\n\n{BODY[0]}", id="dates in a row"),
        pytest.param(f"{TITLE} | A | B | Carrow Herald\n\n{BODY[0]}\n\n{BODY[1]}", id="a page title with suffixes"),
        pytest.param(f"&amp;lt;p&amp;gt;{BODY[0]}&amp;amp;nbsp;\n\n&lt;b&gt;{BODY[1]}", id="entities in entities"),
        pytest.param("One\n\nTwo\n\nThree\n", id="nothing but short lines"),
        pytest.param("Share\n\nLike\n\nOne line of it all\n\nHome", id="labels and a line"),
        pytest.param(f"---\n\n{BODY[0]}\n\n---\n", id="rules that are not front matter"),
        pytest.param(f"{TITLE}\n\n---\ntitle: x\n---\n\n{BODY[0]}", id="front matter that is not in front"),
        pytest.param(f"Advertisement\n\n---\ntitle: x\n---\n\n{BODY[0]}", id="front matter that furniture hid"),
    ],
)
def test_a_second_pass_changes_nothing(text):
    once = newsclean.clean(text)
    twice = newsclean.clean(once.to_text())

    assert twice.to_text() == once.to_text()
    assert once.restore() == text


def test_a_second_round_keeps_the_paragraph_that_looks_like_a_headline_by_then():
    """Once the headline has been removed, the next line does not become one."""
    article = newsclean.clean(f"{TITLE}\n\nWhat the keepers found there\n\n{BODY[0]}\n\n{BODY[1]}\n")

    assert article.title == TITLE
    assert article.paragraphs == ["What the keepers found there", *BODY]


MORE = [
    *BODY,
    "“You get used to the steps,” one of them said, “and then you get used to nobody coming up them.”",
    "The council said that the light would be kept on until the harbour wall is finished in the autumn.",
]


def wrapped(*paragraphs: str) -> str:
    return "\n\n".join(textwrap.fill(words, 50) for words in paragraphs)


def chronicle(*entries: str) -> str:
    return "\n\n".join(f"March {day}, 2024\n\n{words}" for day, words in enumerate(entries, 5))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{TITLE}\n\nBy Ada Brook\n\n" + "\n\n".join([*MORE, "By Tom Ives"]), id="prose"),
        pytest.param(f"{TITLE}\n\n{chronicle(*MORE)}\n", id="dates that were counted as head"),
        pytest.param(
            f"{TITLE}\n\n{wrapped(' '.join(MORE), ' '.join(MORE[1:]))}\n\nBy Ada Brook\n",
            id="a byline below wrapped lines",
        ),
    ],
)
def test_a_second_round_takes_no_byline_or_date_that_the_first_one_kept(text):
    edits = newsclean.clean(text).edits
    first = [edit.stage for edit in edits].index("output") if "output" in [edit.stage for edit in edits] else len(edits)

    assert [edit.removed for edit in edits[first:] if edit.rule in ("dateline.byline", "dateline.date")] == []


def test_the_same_input_gives_the_same_output():
    assert newsclean.clean(TEXT).to_json() == newsclean.clean(TEXT).to_json()
    assert newsclean.clean(TEXT).edits == newsclean.clean(TEXT).edits


def counted_rounds(text: str, form: Form) -> tuple[str, int]:
    """What a text becomes in a form, and after how many rounds."""
    runs = []

    def count(doc: Document):
        runs.append(doc.text)
        return ()

    written = Pipeline.default().insert(count).clean(text, form).rendered(*form).text
    return written, len(runs)


@pytest.mark.parametrize("form", [Form(True), Form(None), Form(markdown=True)], ids=str)
def test_a_clean_text_costs_one_round_in_its_own_form(form):
    text = f"---\ntitle: {TITLE}\nlanguage: en\n---\n\n{'# ' * form.markdown}{TITLE}\n\n{BODY[0]}\n\n{BODY[1]}\n"
    assert counted_rounds(text, form) == (text, 1)


def test_a_form_is_settled_when_it_is_asked_for():
    """Below a title with which it shares no word, the line is not a headline: that title is printed first."""
    stage = ("late", lambda doc: [Mark(0, 5, "title", "Goats", "late.title", 1.0)] if "goats" in doc.text else [])
    article = Pipeline([*Pipeline.default().stages, stage]).clean(f"{BODY[0]}\n\nThe goats won.\n")
    again = pickle.loads(pickle.dumps(newsclean.clean(article.restore())))

    assert article.settled_in(Form(True)).form == Form(True)
    assert article.settled_in(Form(True)) is article.settled_in(Form(True))
    assert article.settled_in(Form()) is article
    assert again.to_text() == newsclean.clean(article.restore()).to_text()


def test_metadata_too_large_to_be_read_again_is_not_written():
    text = f"{TITLE}\n\n{'It rained on the island, and on the mainland. ' * 2000}\n\nBy Ada Brook\n\n{BODY[0]}\n"
    once = newsclean.clean(text).to_text(with_metadata=True)
    assert newsclean.clean(once).to_text(with_metadata=True) == once


@pytest.mark.parametrize(
    ("line", "count", "touched"),
    [
        pytest.param("Share\n", 30_000, True, id="lines of words are read"),
        pytest.param("x \n", 10_000, True, id="some lines of a letter are read"),
        pytest.param("x \n", 30_000, False, id="tens of thousands of them are not an article"),
    ],
)
def test_rubble_stays_as_it_is(line, count, touched):
    text = line * count
    assert (newsclean.clean(text).to_text() != text) == touched


@pytest.mark.parametrize("title", ["# Keepers", "## Keepers of the light", "Keepers"])
@pytest.mark.parametrize("top", ["", "# Keepers\n\n", "# # Keepers\n\n", "Keepers\n\n", f"# # {TITLE}\n\n"])
def test_a_headline_that_is_a_heading_does_not_become_one_again(title, top):
    """Each pass used to add another sign before it."""
    text = f"---\ntitle: '{title}'\n---\n\n{top}{BODY[0]}\n\n{BODY[1]}\n"
    once = newsclean.clean(text).to_markdown()
    assert "# #" not in once
    assert newsclean.clean(once).to_markdown() == once
    assert newsclean.clean(f"#Keepers go\n\n{BODY[0]}\n\n{BODY[1]}\n").to_markdown().count("# #Keepers go") == 1


class Tides:
    """A stage with options, which takes the reading or the document alone."""

    def alone(self, doc):
        return [Edit(0, len("Tides: "), "", "tides.label", "label")] if doc.text.startswith("Tides: ") else []

    def with_reading(self, doc, reading):
        return self.alone(doc) if reading.lines else []

    def __call__(self, doc, reading):
        return self.with_reading(doc, reading)


@pytest.mark.parametrize(
    "stage",
    [
        pytest.param(lambda doc: Tides().alone(doc), id="function"),
        pytest.param(lambda doc, reading: Tides().with_reading(doc, reading), id="function with the reading"),
        pytest.param(Tides().alone, id="method"),
        pytest.param(Tides().with_reading, id="method with the reading"),
        pytest.param(Tides(), id="object with the reading"),
        pytest.param(partial(lambda tides, doc: tides.alone(doc), Tides()), id="partial"),
    ],
)
def test_a_stage_may_take_the_document_alone_or_with_its_reading(stage):
    assert Pipeline([("tides", stage)]).clean("Tides: high at noon.\n").to_text() == "high at noon.\n"
