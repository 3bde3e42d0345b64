"""What the passes look at first: the characters above ASCII of a text, and the words that have some."""

import pytest

from newsclean.stages.encoding.characters import count_ascii_letters, high_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Il est né à Paris", "né à ", id="only words with a character above ASCII"),
        pytest.param("un\tété\r\nà la plage né", "été à né", id="any ASCII white space, and the end of the text"),
        pytest.param("né.\n", "né. ", id="a word that does not end the text does not end the result"),
        pytest.param("dix\u00a0mille\u2028né\u3000là ", "dix\u00a0mille\u2028né\u3000là ", id="other space stays"),
        pytest.param("a\ud800 b", "a\ud800 ", id="half a surrogate pair"),
        pytest.param("plain text", "", id="ASCII"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_words_with_characters_above_ascii(text, words):
    assert high_words(text) == words


def test_ascii_letters_are_counted():
    assert count_ascii_letters("Tür 12 @[`{ Zug".encode()) == 5
