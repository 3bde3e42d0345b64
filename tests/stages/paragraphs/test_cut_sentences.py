"""One line per text node, and other sentences cut by a line end; verse, lists, letters and code stay."""

import pytest

LEAD = (
    "The mill on the Dorrow was sold at auction on Saturday, to the only man who had ever been thrown out of it, "
    "for four hundred pounds."
)
NODES = """The mill on the Dorrow, which stands below the weir and has had no wheel for thirty years, was sold to
Tom Ives
, who once worked there. He paid four hundred pounds to the
Dorrow Trust
on Saturday.
Otters come first
The otters that live in the wheel may stay until the spring, said the keeper of the river,
Ada Brook
.
She has asked the
council
for a licence. Until it comes, nothing will be moved and nobody will be let in, whatever the new owner may say.
The
River Board
agreed (see the
report
) on Monday, when it met for the last time before the summer and heard what everybody else had to say about it.
"""
NODES_JOINED = [
    "The mill on the Dorrow, which stands below the weir and has had no wheel for thirty years, was sold to Tom Ives, "
    "who once worked there. He paid four hundred pounds to the Dorrow Trust on Saturday.",
    "Otters come first",
    "The otters that live in the wheel may stay until the spring, said the keeper of the river, Ada Brook.",
    "She has asked the council for a licence. Until it comes, nothing will be moved and nobody will be let in, "
    "whatever the new owner may say.",
    "The River Board agreed (see the report) on Monday, when it met for the last time before the summer and heard what "
    "everybody else had to say about it.",
]


def test_one_line_per_text_node(repaired):
    assert repaired(NODES) == "\n\n".join(NODES_JOINED) + "\n"


def test_each_join_names_its_rule(rules_of):
    assert rules_of(NODES) == {"paragraphs.sentence", "paragraphs.split"}


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        pytest.param("the mill of", ", who was not there", "the mill of, who", id="a comma"),
        pytest.param("the mill (", "Dorrow Mill", "the mill (Dorrow", id="an opening bracket"),
        pytest.param("he called it „", "ein Rad“ und ging", "it „ein Rad“", id="an opening quote"),
        pytest.param('he said "it is mine', '", and went away', 'it is mine", and', id="a closing quote"),
        pytest.param("a mill in the Nord", "-Süd-Verbindung of it", "the Nord-Süd-Verbindung", id="a compound"),
        pytest.param("the wheel of the town", "’s last mill", "the town’s last", id="a genitive"),
        pytest.param("the mill-", "wheel of the town", "the mill-wheel of", id="a hyphen"),
    ],
)
def test_the_space_between_two_pieces(repaired, above, below, joined):
    line = f"Nobody who had come to the auction on that rainy evening in March knew {above}"
    assert joined in repaired(f"{line}\n{below} and had been told of it by somebody else, as he said.\n")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        pytest.param("Il a cité « le moulin ».\n\nOn l’a dit :\n", " », a-t-il dit", id="French uses spaces"),
        pytest.param("Hij noemde «de molen».\n\n", "», a-t-il dit", id="other texts do not"),
    ],
)
def test_the_text_shows_how_its_quotes_are_spaced(repaired, text, joined):
    line = "Personne ne savait pourquoi la roue était restée si longtemps dans les roseaux de la rivière «"
    assert joined in repaired(f"{text}\n{line} moulin\n», a-t-il dit avant de partir avec tous ceux qui étaient là.\n")


STAYS = {
    "verse in lowercase": "the mill is sold, the wheel is down,\nthe otters have the key,\nand nobody is in.\n",
    "headings between": f"Otters come first\n\n{LEAD}\n\nWhat the board says\n",
    "a letter": "Dear reader,\nthank you for the otters.\n",
    "a list of lowercase items": "What was found:\n- a wheel\n- a ledger\n",
    "a configuration": "set-option -g mouse on\nset-option -s clipboard off\n",
    "a script": "for line in $list\ndo\n./run.py -s $line\ndone\n",
    "URLs": "[1] http://example.org/a\n[2] http://example.org/b\n",
    "file names": "requirements.txt\nrequests\nbs4\n",
    "a name over a verse": "Ada Brook\nthe weir runs on\nthe reeds run on\n",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_is_broken_on_purpose_stays(repaired, text):
    assert repaired(text) == text


def test_a_heading_between_two_cut_paragraphs_belongs_to_neither(repaired):
    assert "\n\nOtters come first\n\n" in repaired(NODES)


def test_the_last_item_but_one_of_a_list_is_not_joined(repaired):
    text = (
        NODES + "It will have to\n, as the board says, do two things:\nrepair the wheel at last; and\nAsk the otters.\n"
    )
    assert "; and Ask" not in repaired(text)
