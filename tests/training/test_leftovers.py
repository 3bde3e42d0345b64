"""Training the leftovers model: which lines of its texts are furniture, and trees as arrays."""

from __future__ import annotations

import random

import numpy as np
import pytest

pytest.importorskip("lightgbm", reason="only the trainer needs it")
pytest.importorskip("sklearn", reason="only the trainer needs it")

from training import leftovers
from training.corpus import page_of
from training.leftovers import KEEP, REMOVE, UNSURE, Line, fit_lexicons, littered, trees_of
from training.variants import label_text

from newsclean.line_model.network import BODY, JUNK
from newsclean.line_model.ngrams import ngrams
from newsclean.reading.lines import split_lines

PARAGRAPHS = [f"The ferry to Quill Island sailed again on day {i}, the harbour master said." for i in range(9)]


def page(dump: str):
    gold = {"title": "Ferry sails", "body": "\n\n".join(PARAGRAPHS)}
    return page_of(
        {"id": "quill-1", "source": "quill", "url": "https://quill.example/1", "dumps": {"blocks": dump}, "gold": gold}
    )


def test_a_littered_article_has_the_answers_of_its_lines():
    lines = ["Home", *PARAGRAPHS[:4], "Share", *PARAGRAPHS[4:], "Most read", "About us"]
    labels = [JUNK if line not in PARAGRAPHS else BODY for line in lines]
    labelled = label_text("\n".join(lines), labels)
    for seed in range(40):
        sample = littered(page("\n".join(lines)), labelled, random.Random(seed))
        assert sample is not None
        found = [line.words for line in split_lines(sample.text)]
        assert len(found) == len(sample.answers)
        assert [answer == KEEP for answer in sample.answers] == [line in PARAGRAPHS for line in found]
        assert REMOVE in sample.answers


def test_a_nearly_clean_text_has_the_answers_of_its_pieces():
    row = {
        "site": "quill.example",
        "title": "Ferry sails",
        "body": "\n".join(PARAGRAPHS[:2]),
        "junk": [["own", "Share this"], ["joined", "Most read"], ["glued", "Read more"]],
        "text": f"Ferry sails\nShare this\n{PARAGRAPHS[0]}\nMost read Follow us\n{PARAGRAPHS[1]} Read more\nAda Brook",
    }
    assert leftovers._nearly(row).answers == (KEEP, REMOVE, KEEP, REMOVE, UNSURE, UNSURE)


def test_the_lexicon_knows_what_several_sites_say():
    sites = [f"{i}.example" for i in range(20)]
    lines = [Line(site, "share this", True) for site in sites] + [
        Line(site, "the ferry sailed", False) for site in sites
    ]
    lines.append(Line("0.example", "only here", True))
    lexicon = fit_lexicons(lines)[leftovers.ALL]
    share, ferry, here = lexicon.scores(["share this", "the ferry sailed", "only here"])[:, 0]

    assert share > here > ferry
    assert len(lexicon.hashes) == len(ngrams("share this") | ngrams("the ferry sailed"))


def test_trees_give_what_the_trained_model_gives():
    import lightgbm

    chance = np.random.default_rng(1)
    rows = chance.normal(size=(400, 5)).astype(np.float32)
    answers = (rows[:, 0] * rows[:, 1] > 0).astype(int)
    forest = lightgbm.LGBMClassifier(n_estimators=12, num_leaves=9, verbose=-1).fit(rows, answers)
    found = trees_of(forest.booster_.dump_model()).probabilities(rows)

    assert np.allclose(found, forest.predict_proba(rows)[:, 1], atol=1e-5)
