"""The words that the line model counts: written as the text that it sees is, and each with a topic of its own."""

import pytest

from newsclean.language import LANGUAGES_OF
from newsclean.rules.matcher import fold
from newsclean.stages.boilerplate.vocabulary import PAIRS, TOPICS

OF_FUNCTION = {"I", "you", "said"}  # topics that are function words


@pytest.mark.parametrize("topic", TOPICS)
def test_words_are_folded_and_stand_once(topic):
    words = TOPICS[topic].split()
    assert words == [fold(word) for word in words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("topic", sorted(TOPICS.keys() - OF_FUNCTION))
def test_no_word_of_a_topic_is_a_function_word(topic):
    assert not set(TOPICS[topic].split()) & LANGUAGES_OF.keys()


def test_pairs_are_two_characters_of_a_known_topic():
    assert PAIRS.keys() == TOPICS.keys()
    assert {len(pair) for pairs in PAIRS.values() for pair in pairs.split()} == {2}
