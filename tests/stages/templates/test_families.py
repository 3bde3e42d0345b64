"""For each family of residue, what is removed, and as many near misses that stay."""

import pytest
from tests.passes import run_pass

import newsclean
from newsclean.document import Document
from newsclean.stages.templates import remove_templates

GOES = {
    # Handlebars
    "a loop with block parameters": (
        "{{#each items as |item|}}\n{{item.name}}\n{{else}}\nNothing found\n{{/each}}",
        "\n\n\n\n",
    ),
    "a raw block": ("{{{{raw}}}}\n{{x}}\n{{{{/raw}}}}", "\n\n"),
    "a block partial": ("{{#> layout}}\nMenu\n{{/layout}}", "\n\n"),
    "other delimiters": ("{{= | | =}}\n|#section|\n|data|\n|/section|", "\n\n\n"),
    "white-space control": ("{{~#if author~}} By {{author}} {{~/if~}}", ""),
    "a long comment": ("{{!-- a note\n\nwith }} and {{x}} --}}It rained.", "It rained."),
    "tags cut by a line end": ("{{top\nleft}}\n{{#goal\nMarker}}x{{/goalMarker}}", "\n"),
    "full width": ("｛｛＃Ticker｝｝\n｛｛top left｝｝\n｛｛／ticker｝｝", "\n\n"),
    "braces lost or torn apart": ("{{#ticker}}\n{ { topLeft } }\n{{heading}\n{#cta}\n{{/ticker}}", "\n\n\n\n"),
    "a Liquid filter": ("{{ x | truncate: 20, '…' }} It rained.", "It rained."),
    # Jinja and its like
    "a condition": ("{% if user %}\nWelcome back\n{% endif %}\nIt rained.", "\n\n\nIt rained."),
    "a loop on one line": ("{%- for x in y -%}{{ x }}{%- endfor -%}", ""),
    "a Jinja comment": ("{# a note #}It rained.", "It rained."),
    # ERB, EJS, ASP, JSP, PHP
    "ERB": ("<%= title %>\nIt rained.", "\nIt rained."),
    "EJS with a label": ("<% if (user) { %>\nLog out\n<% } %>", "\n\n"),
    "a JSP directive and comment": ('<%-- note --%>It rained. <%@ page import="x" %>', "It rained."),
    "JSP tags": ('<c:if test="x">\nIt rained.\n</c:if>', "\nIt rained.\n"),
    "PHP": ("<?php echo $title; ?>\nIt rained <?= $x ?> again.", "\nIt rained again."),
    # bindings
    "attributes in Vue and Angular": ('v-if="user" It rained. ng-repeat="x in y"', "It rained."),
    "an element of a framework": ('<app-teaser [items]="items"></app-teaser>It rained.', "It rained."),
    "Svelte": ("{#if user}\nWelcome\n{:else}\nLog in\n{/if}", "\n\n\n\n"),
    # Go and Hugo
    "Go": ("{{- .Title -}} It rained.", "It rained."),
    "a Hugo figure": ('{{< figure src="a.jpg" caption="The hall" >}}\nIt rained.', "\nIt rained."),
    "a Hugo notice": ("{{% notice %}}\nIt rained on the hall.\n{{% /notice %}}", "\nIt rained on the hall.\n"),
    # placeholders
    "dollar and braces": ("${title}\n${lead}\nIt rained.", "\n\nIt rained."),
    "dollar in a sentence": ("Hello ${name}, it rained.", "Hello, it rained."),
    "hash and braces": ("#{title} It rained.", "It rained."),
    "percent signs": ("Dear %%NAME%%, it rained.", "Dear, it rained."),
    "square brackets": ("[[AD_SLOT]]\nIt rained.", "\nIt rained."),
    "at signs": ("@@BODY@@", ""),
    "underscores": ("__HEADLINE__\nIt rained.", "\nIt rained."),
    "printf": ("Hello %(name)s, it rained.", "Hello, it rained."),
    "hashes": ("##loginname##", ""),
    "a merge tag": ("*|FNAME|*, it rained.", "it rained."),
    # shortcodes
    "a caption": ('[caption id="a_1" width="300"] The hall in rain[/caption] It rained.', "It rained."),
    "a caption whose end is lost": ('[caption id="a_1" width="300"]The hall in rain.', "The hall in rain."),
    "a gallery": ('[gallery ids="1,2,3"]\n\nIt rained.', "\n\nIt rained."),
    "curly quotes": ("[box_colored class=“a“ title=“b″]It rained.[/box_colored]", "It rained."),
    "a video": ("[youtube https://www.youtube.com/watch?v=abc]", ""),
    "an embedded address": ("[embed]https://example.org/v[/embed]\nIt rained.", "\nIt rained."),
    "columns": ('[vc_row][vc_column width="1/2"]It rained.[/vc_column][/vc_row]', "It rained."),
    "bold and italic": ("[b]Rain[/b] fell on [i]Dorrow[/i].", "Rain fell on Dorrow."),
    "a BBCode link": ("See [url=https://example.org]the report[/url] for more.", "See the report for more."),
    "a BBCode image": ("[img]https://example.org/a.jpg[/img]\nIt rained.", "\nIt rained."),
    "a BBCode quotation": ('[quote="Ann"]It rained.[/quote] So it did.', "It rained. So it did."),
    # dumps and ad slots
    "print_r": (
        "Array\n(\n    [0] => 1\n    [meta] => Array\n        (\n            [x] => Y (Z)\n        )\n\n)\nIt rained.",
        "\nIt rained.",
    ),
    "var_dump": ('array(1) {\n  ["a"]=>\n  int(1)\n}\nIt rained.', "\nIt rained."),
    "a serialised array": ('a:2:{s:5:"width";i:600;s:4:"file";s:5:"a.jpg";}', ""),
    "a debug line": (
        "top -- 12, campaign: spring_1 -- 284918, creative: bar -- 4153, page: example.org/a, position: top",
        "",
    ),
    "a path of an ad slot": ("It rained.\n/21700000/beacon/home/top", "It rained.\n"),
    "a name of an ad slot": ("It rained.\nad-slot-1", "It rained.\n"),
}

STAYS = {
    # braces
    "sets": "The set {x} and {{1,2},{3}} and {{a, b}, {c}}.",
    "LaTeX": r"\frac{{a}}{{b}} and x^{{n}} and e_{{i}} and {\displaystyle \mathbf {x} _{1}}",
    "LaTeX in dollars": "The sum ${n+1}$ and $\\{x\\}$ are equal.",
    "GitHub Actions": "He set ${{ secrets.X }} there and {{ name }} here.",
    "JSON": 'A line such as {"a":{"b":1}} or [{"a":1}] is data.',
    "ASCII art": "(╯°□°)╯︵ ┻━┻ {{{{ }}}} \\[^_^]/ =[oo]= {o_o} <(°)>",
    "a quoted letter": "The mail began “Hello {{FirstName}},” and went to 14,000 people.",
    "straight quotation marks": 'It said "Dear {{ first_name }}" and nothing else.',
    "guillemets": "Le courriel commençait par « Bonjour {{prenom}} » et rien d’autre.",
    "backticks": "Write `${HOME}` or `{{ name }}` there.",
    "a block of code": "It went like this:\n```\n{{#each x}}\n{{/each}}\n```\nand worked.",
    "a line of code": "It went like this:\n    title = {{ page.title }}\nand worked.",
    "Jinja": "In Jinja, {% if x %} opens a passage and {% endif %} closes it.",
    "Twig in German": "In Twig schreibt man {{ name }} für den Namen, und {% block x %} für einen Block.",
    "a sample below a colon": "The template reads:\n\n{{ name }}\n\nand nothing else.",
    "two technical words": "Jinja is fast, and its templates are short.\n\n{{ name }}\n\nShe liked it.",
    # signs of servers
    "comparisons": "If 1 < 2 and 3 <4% of them, then <3 and <ABCD> and a<b>c.",
    "PHP in an article": "In PHP, <?php opens the code and ?> closes it.",
    "ERB in an article": "An ERB template writes <%= name %> where the name goes.",
    "a percent sign in braces": "A rise of {5 %} was a misprint.",
    # placeholders
    "prices": "It costs $100, or ${5}, and 5%% more by a misprint.",
    "a shell": "In bash, ${HOME} is the variable that names the home.",
    "dunders": "The files __init__.py and __main__.py, and __DIR__ and __FILE__, matter.",
    "bold in Markdown": "__IMPORTANT__ The vote is __today__.",
    "a hunk of a diff": "@@ -1,3 +1,4 @@\n-rain\n+sun",
    "f-strings and printf": 'print(f"{name} is {age}") and printf("%s %d\\n", name, age);',
    "percent formats in an article": "A Python programmer writes %(name)s and %(age)d for that.",
    "wiki links": "See [[Berlin]] and [[Foo bar|baz]] in the wiki, and [[NATO]] too.",
    "a table of TOML": "[[rule]]\nid = 'a'\n",
    "hashtags": "#rain #storm ## and #{ and @ann@example and C# won.",
    "a Markdown heading": "## Rain ##\n\nIt rained.",
    "chat handles": "@@ann and <@ann> and *|* and :-| and %s said so.",
    # square brackets
    "editorial brackets": "“He [sic] went to [the mayor] in [1] [laughs] (…) [else]”",
    "labels of a headline": "Goat drives ferry [VIDEO]",
    "a label in a sentence": "Watch here [video] and there [audio], [b] and [i] too.",
    "an index": "odd(numbers[i]) and a[b] and c[0] and del x[u]",
    "a configuration": "[extensions]\nevolve =\n[phases]\npublish = false",
    "irony": "He was on time, of course [/sarcasm].",
    "a Markdown link": "[video](https://example.org) and [img]: https://example.org",
    "BBCode in an article": "The forum’s BBCode makes [b]word[/b] bold, and [i]word[/i] slanted.",
    "a block of code in BBCode": "[code]x = {{ y }}; a[i][/code]",
    "selectors": 'The rule input[type="text"] and a[href="x"] match.',
    "applause alone on a line": "[applause]\n\nIt rained.\n\n[music]",
    # dumps
    "an array that is a word": "Array (an old word) => fashion.",
    "a dump without its end": "Array\n(\n    [0] => 1\nIt rained.",
    "PHP about a dump": "PHP prints Array ( [0] => 1 ) for such a list.",
    "a campaign": "The campaign: 30 towns, creative: yes, cheap: no.",
    "a path": "The file is /etc/passwd\n/home/ann\n12/34/56",
    "an ad that is news": "Ad slot sales rose\n\nThe slot machines were sold.",
    "e-mail quoting": "> It rained.\n>> It did not.\n> {x}",
    "an argument": 'He wrote title="x" and :class on the board.',
}


def without_templates(text: str) -> Document:
    doc = Document(text)
    return doc.apply("templates", run_pass(remove_templates, doc))


@pytest.mark.parametrize(("before", "after"), GOES.values(), ids=GOES)
def test_residue_is_removed(before, after):
    doc = without_templates(before)

    assert doc.text == after
    assert doc.source() == before
    assert without_templates(after).text == after


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_near_miss_stays(text):
    assert without_templates(text).text == text


BODY = (
    "The ferry to Quill Island sailed again on Tuesday, three days after a storm tore its ramp from the quay.",
    "“Nobody minded the wait,” said the harbour master, who had counted the goats on board twice that morning.",
)
NOTHING_ELSE = {name: text for name, (text, left) in GOES.items() if not left.strip()}


@pytest.mark.parametrize("text", NOTHING_ELSE.values(), ids=NOTHING_ELSE)
@pytest.mark.parametrize("place", ["end", "middle"])
def test_residue_of_an_article_leaves_no_trace(text, place):
    parts = (*BODY, text) if place == "end" else (BODY[0], text, BODY[1])

    assert newsclean.clean("\n\n".join(parts)).paragraphs == list(BODY)
