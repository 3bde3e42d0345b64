"""A sentence that does not sound like furniture stays below the supposed end of a text that is small for a page."""

from __future__ import annotations

import pytest

import newsclean

ARTICLE = """Storm knocks out power on Halm Island | Halm Post
By Ines Korhal
March 3, 2025 · 4 min read
Share on Facebook Share on X Email

A storm knocked out power to all of Halm Island on Sunday night, the council said. Crews are expected on Tuesday.

Advertisement
Story continues below

"We have candles and we have goats," said Mayor Ada Brook, standing in front of the only working stove.

Related: Ferry cancelled for the third day
{news}

Sign up for our morning briefing
You May Also Like
Goat wins regional prize
Ten recipes for cold evenings
Comments are closed.
© 2025 Halm Post. All rights reserved.
"""


@pytest.mark.parametrize(
    "news",
    [
        "The council's newsletter, printed by hand, reached all 211 households on Monday.",
        "The school will stay closed until Thursday, said head teacher Jonas Vell.",
        "Nobody was hurt, but two boats and a henhouse were blown into the harbour.",
    ],
)
def test_a_sentence_of_news_stays(news):
    assert news in newsclean.clean(ARTICLE.format(news=news)).paragraphs


def test_the_furniture_around_it_goes():
    text = newsclean.clean(ARTICLE.format(news="Nobody was hurt, the mayor said.")).text

    for piece in (
        "Share on",
        "Advertisement",
        "Story continues",
        "Related",
        "You May Also",
        "Goat wins",
        "Comments",
        "©",
    ):
        assert piece not in text
