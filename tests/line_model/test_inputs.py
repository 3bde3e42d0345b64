"""The frozen inputs of the line model: those that the weights were trained on, folded like the text."""

import pytest

from newsclean.line_model.decision import WEIGHTS
from newsclean.line_model.inputs import FAMILIES, FUNCTION_WORDS, PAIRS, TOPICS, inputs_hash
from newsclean.line_model.network import read_weights
from newsclean.reading.folding import fold
from newsclean.rules import family

OF_FUNCTION = {"I", "you", "said"}  # topics that are function words


@pytest.mark.parametrize("topic", TOPICS)
def test_words_are_folded_and_stand_once(topic):
    words = TOPICS[topic].split()
    assert words == [fold(word) for word in words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("topic", sorted(TOPICS.keys() - OF_FUNCTION))
def test_no_word_of_a_topic_is_a_function_word(topic):
    function_words = {word for words in FUNCTION_WORDS.values() for word in words.split()}
    assert not set(TOPICS[topic].split()) & function_words


def test_pairs_are_two_characters_of_a_known_topic():
    assert PAIRS.keys() == TOPICS.keys()
    assert {len(pair) for pairs in PAIRS.values() for pair in pairs.split()} == {2}


def test_weights_were_trained_on_these_inputs():
    """If this fails, undo the change to `inputs.py`, or train again: the weights are valid only for these inputs."""
    _, card = read_weights(WEIGHTS)
    assert card["inputs"] == inputs_hash()


def test_a_frozen_family_is_one_of_the_rules():
    assert set(FAMILIES) <= set(family.FAMILIES)
