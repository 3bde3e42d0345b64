"""Template residue is removed, alone or as a block; templates as the subject stay as written."""

import pytest
from tests.passes import run_pass

import newsclean
from newsclean.document import Document
from newsclean.reading.reading import Reading
from newsclean.stages.templates import remove_templates


def without_templates(text: str) -> str:
    return Document(text).apply("templates", run_pass(remove_templates, Document(text))).text


def body(text: str) -> list[str]:
    return newsclean.clean(text).paragraphs


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The {{city}} mayor.", "The mayor.", id="inside a sentence"),
        pytest.param("{{city}} The mayor.", "The mayor.", id="before a sentence"),
        pytest.param("The mayor. {{city}}", "The mayor.", id="after a sentence"),
        pytest.param("The mayor {{name}}, 61, left.", "The mayor, 61, left.", id="before a comma"),
        pytest.param("The mayor left {{place}}.", "The mayor left.", id="before the full stop"),
        pytest.param("The ({{age}}) mayor", "The mayor", id="in brackets"),
        pytest.param("The mayor ({{age}}, a nurse) left.", "The mayor (, a nurse) left.", id="in brackets with more"),
        pytest.param("The mayor, {{name}}, left.", "The mayor left.", id="between commas"),
        pytest.param("{{name}}, the mayor, left.", "the mayor, left.", id="at the start, with its comma"),
        pytest.param("{{section}}: Rain at last", "Rain at last", id="at the start, with its colon"),
        pytest.param("Rain at last - {{site}}", "Rain at last", id="after a dash"),
        pytest.param("Rain at last | {{site}}", "Rain at last", id="after a bar"),
        pytest.param("A re-{{x}}", "A re-", id="after a hyphen"),
        pytest.param("Le maire {{nom}} : il part.", "Le maire : il part.", id="before a French colon"),
        pytest.param("市长{{name}}星期二说。", "市长星期二说。", id="without spaces"),
        pytest.param("He left.{{ad}}The mayor stayed.", "He left. The mayor stayed.", id="glued between sentences"),
        pytest.param("He left.”{{ad}}The mayor stayed.", "He left.” The mayor stayed.", id="glued to a quotation"),
        pytest.param("v1.{{x}}2", "v1.2", id="glued inside a number"),
        pytest.param("- {{item}}\n- {{item}}\nRain", "\n\nRain", id="with its bullet"),
        pytest.param("“{{quote}}”\nRain", "\nRain", id="with its quotation marks"),
        pytest.param("By {{author}}\nRain", "\nRain", id="with the name of its data"),
        pytest.param("Published: {{date}} | Updated: {{date}}\nRain", "\nRain", id="with the names of its data"),
        pytest.param("Said by {{author}}\nRain", "Said by\nRain", id="with other words before it"),
        pytest.param("One{{a}}two", "Onetwo", id="glued on both sides"),
        pytest.param("One {{a}} {{b}} two", "One two", id="two in a row"),
        pytest.param("{{! a note\nto self }}Text.", "Text.", id="a comment over several lines"),
        pytest.param("{{{body}}}", "", id="alone"),
    ],
)
def test_a_tag_is_removed_with_its_space(before, after):
    assert without_templates(before) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("{5} and {{ open", id="lone braces"),
        pytest.param("the set {{1,2},{3}}", id="a formula"),
        pytest.param('He typed "${{ secrets.TOKEN }}" and pressed the key.', id="GitHub Actions"),
        pytest.param("Dear {{ first_name }}, begins the letter; it is a template.", id="the subject, by name"),
        pytest.param("In Jinja, {{ name }} prints a name.", id="Jinja"),
        pytest.param("In Mustache, {{#list}} opens and {{/list}} closes.", id="Mustache"),
        pytest.param("Two curly braces, {{ and }}, mark {{ a_hole }}.", id="curly braces by name"),
        pytest.param("Write `{{ name }}` where the name goes.", id="code in backticks"),
        pytest.param("The letter ran ```\n{{name}}\n``` and nobody saw.", id="a block of code"),
        pytest.param("Angular prints {{ title }} there.", id="Angular"),
    ],
)
def test_templates_as_the_subject_stay(text):
    doc = Document(text)

    assert doc.apply("templates", run_pass(remove_templates, doc)) is doc
    assert Reading(text).residual_tags == ()


ABOUT_ACTIONS = """How a robot came to run the parish newsletter

The sexton keeps the robot in a file of forty lines. It wakes up on Mondays, he says, and nobody has to tell it.

env:
  TOKEN: ${{ secrets.PARISH_TOKEN }}
  WEEK: ${{ github.run_number }}

GitHub Actions does the rest. “I type {{ week }} in the heading,” he explains, “and the number turns up by itself.”

The bell is still rung by hand.
"""

ABOUT_JINJA = """The library that writes its own reminders

Every Thursday the library sends a card to those who are late. It begins “Dear {{ reader }}” and nobody ever types it.

{% for book in late %}
{{ book.title }} was due on {{ book.due }}
{% endfor %}

The librarian learned Jinja from a book that she had to bring back herself. She was two days late.
"""

ABOUT_MUSTACHE = """Why the ferry sent four hundred letters to nobody

The letters began with {{name}} and ended with {{#family}}{{.}}{{/family}}, which is Mustache for a list of children.

{{#family}}
{{name}}, aged {{age}}
{{/family}}

“It is a template,” said the harbour master. “It was waiting for somebody to fill it in.”

He has since learned to look at the first letter before he sends the last.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ABOUT_ACTIONS, id="GitHub Actions"),
        pytest.param(ABOUT_JINJA, id="Jinja"),
        pytest.param(ABOUT_MUSTACHE, id="Mustache"),
    ],
)
def test_an_article_about_templates_is_not_changed(text):
    assert newsclean.clean(text).to_text() == text


PROSE = [
    "The old cinema on Quay Street will open again in spring, its new owners said on Thursday.",
    "They paid less than a flat costs for a building with two balconies and no roof to speak of.",
    "“We counted the pigeons first,” one of them said. “There were more of them than seats.”",
]
ARTICLE = "\n\n".join(PROSE)

BALANCED = """{{#ticker}}

{{topLeft}}

{{bottomLeft}}

{{topRight}}

{{bottomRight}}

{{#goalExceededMarkerPercentage}}{{/goalExceededMarkerPercentage}}

{{/ticker}}

{{heading}}

{{#paragraphs}}

{{.}}

{{/paragraphs}}{{highlightedText}}

{{#choiceCards}}

One-time

Monthly

Annual

Other

{{/choiceCards}}

{{#cta}}

{{text}}

{{/cta}}
"""

RETRANSLATED = """{{#Ticker}}
{{top left}}
{{bottom left}}
{{top right}}
{{bottom right}}
{{/ticker}}
{{Headline}}
{{#paragraphs}}
{{.}}
{{/paragraphs}}
{{highlighted text}}
{{#choice cards}}
One-time, monthly, yearly
{{/Choice Cards}}
"""


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(BALANCED, id="balanced"),
        pytest.param(BALANCED.replace("\n", ""), id="run together without space"),
        pytest.param(BALANCED.replace("\n\n", "\n"), id="without blank lines"),
        pytest.param(BALANCED.replace("{{#ticker}}\n\n", ""), id="the opening tag is lost"),
        pytest.param(BALANCED.replace("{{/choiceCards}}\n\n", ""), id="a closing tag is lost"),
        pytest.param(BALANCED.replace("{{#choiceCards}}\n\n", ""), id="the opening tag of the labels is lost"),
        pytest.param(BALANCED.replace("{{/paragraphs}}", "").replace("{{#cta}}\n\n", ""), id="several are lost"),
        pytest.param(RETRANSLATED, id="translated back"),
        pytest.param("{{#choiceCards}}\nSingle\nMonthly\nOther\n{{/choiceCards}}", id="only the labels"),
        pytest.param("{{topLeft}} {{bottomLeft}} {{topRight}} {{/ticker}}", id="a row of tags"),
    ],
)
@pytest.mark.parametrize("place", ["end", "middle"])
def test_a_contribution_block_leaves_no_trace(block, place):
    parts = [*PROSE, block] if place == "end" else [*PROSE[:2], block, PROSE[2]]

    assert body("\n\n".join(parts)) == PROSE


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(" ".join(BALANCED.split()), id="the whole block"),
        pytest.param("{{#choiceCards}} One-time Monthly Annual Other {{/choiceCards}}", id="the labels"),
        pytest.param("{{#cta}} {{text}} Contribute now {{/cta}}", id="a button"),
    ],
)
def test_a_block_run_together_on_one_line_leaves_no_trace(block):
    assert body(f"{PROSE[0]}\n\n{PROSE[1]}\n\n{block}\n\n{PROSE[2]}\n") == PROSE


def test_a_section_inside_a_sentence_leaves_one_space():
    text = "The {{#tag}}{{name}}{{/tag}} mayor of the town left before the vote was called on Thursday."

    assert without_templates(text) == text.replace("{{#tag}}{{name}}{{/tag}} ", "")


REMINDER = (
    "We’ll get in touch to remind you to donate. Watch for a message in your inbox in June. "
    "If you have any questions about your contribution, please contact us."
)


def test_the_sentences_of_the_reminder_form_are_removed_with_the_tags():
    text = f"{ARTICLE}\n\n{{{{#cta}}}}{{{{text}}}}{{{{/cta}}}}\n\nRemind me in June\n\nEmail address\n\n{REMINDER}\n"

    assert body(text) == PROSE


def test_a_section_with_prose_keeps_the_prose():
    text = f"{PROSE[0]}\n\n{{{{#aside}}}}\n{PROSE[1]}\n{{{{/aside}}}}\n\n{PROSE[2]}"

    assert body(text) == PROSE


def test_a_crosshead_beside_prose_in_a_section_stays():
    text = f"{PROSE[0]}\n\n{{{{#aside}}}}\n\nPigeons first\n\n{PROSE[1]}\n\n{{{{/aside}}}}\n\n{PROSE[2]}"

    assert body(text) == [PROSE[0], "Pigeons first", *PROSE[1:]]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("{{#tiers}}\n\nGold\n\nSilver\n\nBrass\n\n{{#cta}}{{text}}{{/cta}}", id="the closing tag is lost"),
        pytest.param("{{#cta}}{{text}}{{/cta}}\n\nGold\n\nSilver\n\nBrass\n\n{{/tiers}}", id="the opening tag is lost"),
    ],
)
def test_a_few_labels_beside_a_section_tag_whose_other_half_is_lost(block):
    assert body("\n\n".join([*PROSE[:2], block, PROSE[2]])) == PROSE


def test_many_lines_beside_a_lost_tag_stay():
    lines = ["Gold", "Silver", "Brass", "Tin", "Lead", "Straw", "Mud"]

    assert body("\n\n".join([*PROSE, "{{#tiers}}", *lines, "{{/cta}}"])) == [*PROSE, *lines]


def test_a_lost_opening_tag_removes_no_prose():
    text = f"{ARTICLE}\n\n{{{{/ticker}}}}\n\n{{{{heading}}}}"

    assert body(text) == PROSE


def test_tags_between_the_words_of_an_article_remove_nothing_else():
    text = f"{{{{#lead}}}}{PROSE[0]}{{{{/lead}}}}\n\n{PROSE[1]} {{{{ad}}}}\n\n{{{{^ad}}}}{PROSE[2]}{{{{/ad}}}}"

    assert body(text) == PROSE


def test_residue_under_an_article_about_templates_is_removed_and_its_braces_stay():
    about = "A template is a text with holes, and {{ name }} is such a hole, she explained to the class."
    text = f"{about}\n\n{PROSE[0]}\n\n{{{{#choiceCards}}}}\n\nSingle\n\nMonthly\n\n{{{{/choiceCards}}}}\n"

    assert body(text) == [about, PROSE[0]]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("{{#a}}x{{/a}}", ["{{#a}}x{{/a}}"], id="one"),
        pytest.param("{{#a}}{{#b}}x{{/b}}{{/a}}", ["{{#a}}{{#b}}x{{/b}}{{/a}}"], id="the outermost only"),
        pytest.param("{{#a}}x{{/a}} and {{^b}}y{{/b}}", ["{{#a}}x{{/a}}", "{{^b}}y{{/b}}"], id="two"),
        pytest.param("{{#Top Left}}x{{/topLeft}}", ["{{#Top Left}}x{{/topLeft}}"], id="names that were torn apart"),
        pytest.param("{{name}} x", [], id="no section"),
    ],
)
def test_sections(text, spans):
    assert [text[start:end] for start, end in Reading(text).sections] == spans


def test_removal_can_be_undone():
    doc = Document(f"{ARTICLE}\n\n{BALANCED}")

    assert doc.apply("templates", run_pass(remove_templates, doc)).source() == doc.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "{{a}}\nRaised so far\n{{b}}\nOur goal\n{{c}}\n{{d}}", "\n\n\n\n\n", id="labels between many tags"
        ),
        pytest.param("{{ad}}\nPigeons first\n{{ad}}", "\nPigeons first\n", id="a crosshead between two tags"),
        pytest.param("{{a}}\nOne\nTwo\n{{b}}\n{{c}}\n{{d}}", "\nOne\nTwo\n\n\n", id="two lines between tags"),
        pytest.param(
            "The {{#tag}}new{{/tag}} mayor left the hall.", "The new mayor left the hall.", id="in a sentence"
        ),
        pytest.param(
            "{{#a}}\nIt rained.\n{{#b}}\nMore\n{{/b}}\n{{/a}}", "\nIt rained.\n\n\n\n", id="a section beside prose"
        ),
    ],
)
def test_wording(before, after):
    assert without_templates(before) == after


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("Victor Hugo wrote a liquid sentence about a twig.", id="a writer"),
        pytest.param("JINJA, Uganda (AP) - It rained on the Nile.", id="a town"),
        pytest.param("He bent the handlebars and shaved his mustache.", id="a bicycle"),
        pytest.param("The deal is a template for peace, she said.", id="a template for peace"),
        pytest.param("Please enable JavaScript in your browser.", id="JavaScript on the page"),
        pytest.param("Read it at example.org/index.php?id=7 today.", id="PHP in a URL"),
        pytest.param("The film won accolades, and the birthday bash was loud.", id="a bash"),
    ],
)
def test_everyday_words_save_no_tag(word):
    assert without_templates(f"{word}\n\n{{{{heading}}}}\n\n{{{{text}}}}") == f"{word}\n\n\n\n"


def test_a_name_that_is_shown_in_quotation_marks_is_the_same_name_in_a_sentence():
    text = "The mail began “Dear {{first_name}}”, and nobody knew who {{first_name}} was until Friday."

    assert without_templates(text) == text


def test_sections_with_prose_are_left_to_boilerplate():
    assert Reading("{{#a}}\nIt rained.\n{{#b}}\nMore\n{{/b}}\n{{/a}}").sections == ((18, 36),)


TAGS = "{{#ticker}}\n{{top left}}\n{{/ticker}}\n{{#cta}}{{text}}{{/cta}}"


@pytest.mark.parametrize("gap", ["", "\n\n"], ids=["glued", "below"])
@pytest.mark.parametrize(
    "form",
    [
        pytest.param(
            "We'll write to remind you to donate. Keep an eye on your mailbox. Should you have questions, write to us.",
            id="other words",
        ),
        pytest.param(
            "Wir erinnern Sie an Ihren Beitrag. Achten Sie auf eine Nachricht. Bei Fragen kontaktieren Sie uns.",
            id="de",
        ),
        pytest.param(
            "Nous vous contacterons pour vous rappeler de contribuer. Surveillez votre boîte de réception.", id="fr"
        ),
        pytest.param(
            "Busque un mensaje en su bandeja de entrada. Si tiene preguntas sobre su donación, póngase en contacto.",
            id="es",
        ),
    ],
)
def test_a_form_after_the_last_tag_is_removed_in_any_words(form, gap):
    assert body(f"{ARTICLE}\n\n{TAGS}{gap}{form}") == PROSE


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("Readers can contribute by e-mail, the paper said, and it will remind them on Friday.", id="news"),
        pytest.param("“We will remind you to donate by e-mail,” said the vicar, who keeps a list.", id="speech"),
        pytest.param("If you saw the fire, please contact us by e-mail before Friday.", id="a call to readers"),
    ],
)
def test_prose_after_the_last_tag_stays(prose):
    assert body(f"{ARTICLE}\n\n{TAGS}{prose}") == [*PROSE, prose]


def test_a_form_without_a_template_stays():
    form = "We remind you that your donation by e-mail is late, so contact us, the letter to the members says."

    assert without_templates(f"{ARTICLE}\n\n{form}") == f"{ARTICLE}\n\n{form}"
