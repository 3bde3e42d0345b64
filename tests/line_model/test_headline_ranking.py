"""The lines that look like a headline are compared with each other."""

import numpy as np

from newsclean.line_model.decision import packaged_model
from newsclean.line_model.features import line_features
from newsclean.line_model.headline_ranking import CANDIDATES, compare, comparison_rows, find_candidates
from newsclean.line_model.network import HEADLINE
from newsclean.reading.lines import split_lines

PAGE = """Home > Islands > Ferry sails again after nine days
Islands
Ferry sails again after nine days
By Ada Brook
The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.
Most read
"""


def seen(text: str):
    lines = split_lines(text)
    features = line_features(text, text.lower(), lines, {})
    words = np.array([len(line.words.split()) for line in lines], np.float32)
    return lines, features, words


def test_the_candidates_are_compared_and_their_shares_sum_to_one():
    lines, features, words = seen(PAGE * 5)
    network = packaged_model().network
    ranked = compare(network, features, network.probabilities(features, words), words, lines)

    assert len(ranked) == CANDIDATES
    assert abs(sum(ranked.values()) - 1) < 1e-5


def test_the_packaged_weights_compare_what_there_is():
    lines, features, words = seen(PAGE)
    network = packaged_model().network
    found = network.probabilities(features, words)
    rows = comparison_rows(network, features, found, words, lines, find_candidates(found))

    assert network.rank is not None
    assert rows.shape == (len(lines), len(network.rank))


class Likes:
    """A network without weights for the comparison of headlines."""

    rank = None


def test_the_headline_stands_without_its_breadcrumb():
    lines, features, words = seen(PAGE)
    found = np.full((len(lines), 4), 0.1, np.float32)
    found[0, HEADLINE], found[2, HEADLINE] = 0.8, 0.3
    ranked = compare(Likes(), features, found, words, lines)

    assert lines[max(ranked, key=ranked.get)].words == "Ferry sails again after nine days"


def test_a_section_at_the_end_of_a_line_is_not_a_headline():
    lines, features, words = seen(
        PAGE.replace("Home > Islands > Ferry sails again after nine days", "News from Islands")
    )
    found = np.full((len(lines), 4), 0.1, np.float32)
    found[0, HEADLINE], found[1, HEADLINE] = 0.8, 0.3
    ranked = compare(Likes(), features, found, words, lines)

    assert lines[max(ranked, key=ranked.get)].words == "News from Islands"


def test_a_long_statement_is_not_a_candidate():
    lines, features, words = seen("The ferry sails again. Nine days it lay still.\nFerry sails again\n")
    found = np.array([[0, 0, 0, 0.9], [0, 0, 0, 0.3]], np.float32)

    assert list(compare(Likes(), features, found, words, lines)) == [1]


def test_there_may_be_no_candidate():
    lines, features, words = seen("The ferry sails again. Nine days it lay still.\n")

    assert compare(Likes(), features, np.full((1, 4), 0.9, np.float32), words, lines) == {}
