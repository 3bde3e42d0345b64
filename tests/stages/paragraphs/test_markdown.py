"""The marks of a page dumped as Markdown are removed; Markdown and stars in other texts stay."""

import pytest

import newsclean
from newsclean.cli.cleaning import Options, pipeline_for

DUMP = """# The mill is sold

**The mill on the Dorrow was sold on 8\\. March, to the only man who had ever been
thrown out of it.**

## Otters _first_

The wheel has lain in the reeds for thirty years, said _The Beacon_ , and its
owner, who has lived for most of his life in a small house in the old Nord-
Süd Street, asked **nobody**. The year was 2\\.

  * a wheel in two halves, which nobody had seen for years, not even the man
who had thrown it there
  * a ledger

* * *

> “The otters were here first,” he said, “and they may stay until the spring
> if they pay.”
"""
PLAIN = """The mill is sold

The mill on the Dorrow was sold on 8. March, to the only man who had ever been thrown out of it.

Otters first

The wheel has lain in the reeds for thirty years, said The Beacon, and its owner, who has lived for most of \
his life in a small house in the old Nord-Süd Street, asked nobody. The year was 2.

a wheel in two halves, which nobody had seen for years, not even the man who had thrown it there

a ledger

“The otters were here first,” he said, “and they may stay until the spring if they pay.”
"""


def test_a_dump_becomes_plain(repaired):
    assert repaired(DUMP) == PLAIN


def test_the_marks_are_removed_by_a_rule_of_their_own(rules_of):
    assert "paragraphs.markdown" in rules_of(DUMP)


STAYS = {
    "a lone star": "The hotel has 4* in the guide and * in the book, and nobody knows what the * means.\n",
    "stars for a word": "“What the f*** is that?” asked the man who had bought the wheel.\n",
    "a name with a line": "He is known as goat_keeper_7 on the net, and his file is called the_mill_of_dorrow.txt.\n",
    "one number sign": "# 1 on the list was the mill, which nobody had expected to be there, as its owner said.\n",
    "a hashtag": "#otters was the word of the day, and #mill the word of the night, said those who count them.\n",
    "a list": "- a wheel in two halves\n- the otters\n- no roof\n",
    "a list with stars": "* a wheel in two halves\n* the otters\n* no roof\n",
    "code": "# Title\n\n## Two\n\n### Three\n\n```\nx = **y\n```\n",
    "one strong word": "This is the **only** mark in the whole text, and so nobody can tell what it is.\n",
    "a rule between scenes": "It rained.\n\n* * *\n\nIt rained again.\n",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_marks_in_other_texts_stay(repaired, text):
    assert repaired(text) == text


def test_an_article_in_markdown_stays_so_on_request():
    assert "## Otters" in pipeline_for(Options(format="markdown")).clean(DUMP).to_markdown()
    assert "## Otters" not in newsclean.clean(DUMP).to_text()
