"""Furniture glued to a paragraph is cut; phrases that belong to a sentence, a quotation or a name stay."""

import pytest

import newsclean

ABOVE = "Gulls were seen over the harbour of Dorrow for most of the week, the warden wrote on Sunday."
SAID = "The council of Quill Island voted for the new bridge on Tuesday, the mayor said."
THEN = "The ferry will sail until the last stone is laid in the spring."
GESAGT = "Der Rat der Insel hat am Dienstag für die neue Brücke gestimmt, sagte die Bürgermeisterin."
DANACH = "Die Fähre wird noch bis zum Frühjahr fahren, und dann ist Schluss."
DIT = "Le conseil de l'île a voté mardi pour le nouveau pont, a déclaré la maire de la commune."
KATA = "Dewan pulau itu memilih jembatan baru yang akan dibangun pada hari Selasa, kata wali kota."
BELOW = "The wardens of the harbour will count them again in the spring, as they have done for years."
SA = "Rådet på øya stemte tirsdag for den nye brua over sundet, sa ordføreren."
LANGUAGES = {"de": "Insel", "fr": DIT, "id": KATA, "no": SA}


def cleaned(paragraph: str, **options) -> str:
    language = next((code for code, words in LANGUAGES.items() if words in paragraph), "en")
    return newsclean.clean(f"{ABOVE}\n\n{paragraph}\n\n{BELOW}", language=language, **options).paragraphs[1]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        (SAID, " Share this article"),
        (SAID, "Share this article"),
        (SAID, " Read more"),
        (SAID, " Sign up for our newsletter"),
        (SAID, " Advertisement"),
        (SAID, " AdvertisementContinue reading"),
        (SAID, " Facebook Twitter WhatsApp"),
        (SAID, " Facebook"),
        (SAID, " Share Facebook Twitter"),
        (SAID, " Read more: Ferry sails again"),
        (SAID, " Read more: Will the ferry sail again?"),
        (SAID, "Read more: Ferry sails again"),
        (SAID, " (See also: Ferry sails again.)"),
        (SAID, " This material may not be published, broadcast, rewritten or redistributed."),
        (GESAGT, " Artikel teilen"),
        (GESAGT, " Weiterlesen"),
        (f"{GESAGT} (dpa)", " Weiterlesen"),
        (GESAGT, " Lesen Sie auch: Fähre fährt wieder"),
        (DIT, " Lire aussi : Le bateau repart"),
        (DIT, " Partager sur Facebook"),
        (KATA, " Baca juga: Kapal berlayar lagi"),
        (SA, " Les også: Ferga seiler igjen"),
    ],
)
def test_furniture_after_the_last_sentence(words, after):
    assert cleaned(words + after) == words


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{SAID} The button said Share this article.",
        f"{SAID} Share this article of faith with the young, the priest wrote",
        f"{SAID} Read more books",
        f"{SAID} Read more books, the librarian wrote.",
        f'{SAID} "We met here," it read. "Share this article"',
        f'{SAID} The page said: "You are here. Share this article',
        f"{SAID} Facebook and Twitter",
        f"{SAID} The letter was signed by Dr. Share",
        f"{SAID} Read more: the report of the harbour master is in the library.",
        f"{SAID} Read more: the report is long",
        f"{SAID} Read more: Ferry sails again. The council had voted on the bridge for a long time",
        f"{SAID} Signal",
        f"{SAID} X",
        f"{SAID} (Reuters)",
        f"{SAID} (Google)",
        f"{SAID} [3]",
        f"{SAID} Sports",
        f"{SAID} Follow us.",
        "He clicked on Share this article",
        f"{GESAGT} Mehr zum Thema sagte er nicht",
        f"{GESAGT} Anzeige erstattete niemand",
    ],
)
def test_ends_that_stay(paragraph):
    assert cleaned(paragraph) == paragraph


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Advertisement", SAID),
        ("Advertisement ", SAID),
        ("ADVERTISEMENT ", "Mayor Bram Vosk met the council of the island on Tuesday and voted."),
        ("AdvertisementContinue reading the main story ", SAID),
        ("Share this article ", SAID),
        ("Share this article ", "Mayor Bram Vosk met the council of the island on Tuesday and voted."),
        ("Share this article | ", SAID),
        ("Sign up for our newsletter. ", SAID),
        ("Anzeige ", GESAGT),
        ("Artikel teilen ", GESAGT),
    ],
)
def test_furniture_before_the_first_sentence(before, words):
    assert cleaned(before + words) == words


@pytest.mark.parametrize(
    "paragraph",
    [
        "Share prices of the ferry company fell on Tuesday after the council had voted for the bridge.",
        "Share this article of faith, the old priest of Quill Island had said to the council.",
        "Advertisement Standards Authority officials came to the island on Monday and left soon after.",
        "AdBlue is what the engines of the ferry need, and the harbour master has ordered a lot of it.",
        "Read more about Mayor Bram Vosk and the bridge in the book that the library will lend to anyone.",
        "Powered by the wind and Tom Ives, the boat came to the island before the ferry did on Tuesday.",
        "Sponsored by the Bureau of Boats and Piers, the race was held in the harbour for the last time.",
        "Anzeige Erstatter gab es nach Angaben der Polizei auf der Insel Quill noch keine, hieß es.",
        "Artikel teilen Bürger der Insel nach Angaben des Rates nur selten, wie eine Studie gezeigt hat.",
        "Facebook The Company of Boats was what the children of the island called their club last year.",
        '"Share this article" The words were on every page of the paper, as the council had asked.',
    ],
)
def test_beginnings_that_stay(paragraph):
    assert cleaned(paragraph) == paragraph


@pytest.mark.parametrize(
    ("words", "label", "then"),
    [
        (SAID, "ADVERTISEMENT", THEN),
        (SAID, "ADVERTISEMENT SCROLL TO RESUME CONTENT", THEN),
        (SAID, "Advertisement Continue reading the main story", THEN),
        (SAID, "PROMOTED CONTENT", THEN),
        (SAID, "Story continues below advertisement", THEN),
        (GESAGT, "ANZEIGE", DANACH),
        (GESAGT, "Anzeige", DANACH),
    ],
)
def test_labels_of_ads_between_sentences(words, label, then):
    assert cleaned(f"{words} {label} {then}") == f"{words} {then}"


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{SAID} Advertisement Standards Authority officials did not say a word about it. {THEN}",
        f"{SAID} He called it an advertisement. {THEN}",
        f"{SAID} Share this article {THEN}",  # not a label of ads: the end of the sentence before may be missing
        f'{SAID} "It said: Enough. Advertisement The rest was lost," he wrote. {THEN}',
        f"{GESAGT} Anzeige Erstattete niemand, wie es hieß. {DANACH}",
        f"{KATA} Baca juga: Kapal berlayar lagi Pada Senin, dewan akan bertemu lagi di balai kota.",
    ],
)
def test_labels_between_sentences_that_stay(paragraph):
    assert cleaned(paragraph) == paragraph


@pytest.mark.parametrize(
    ("paragraph", "left"),
    [
        (f"{SAID} (Read more: Ferry sails again) {THEN}", f"{SAID} {THEN}"),
        (f"{KATA} [Baca juga: Kapal berlayar lagi] {KATA}", f"{KATA} {KATA}"),
        (f"{SAID} (Read more: Annex B) {THEN}", f"{SAID} (Read more: Annex B) {THEN}"),
        (f"{SAID} (Read more: the ferry sails again) {THEN}", f"{SAID} (Read more: the ferry sails again) {THEN}"),
        (f"{SAID} (The ferry sails again) {THEN}", f"{SAID} (The ferry sails again) {THEN}"),
    ],
)
def test_headlines_in_brackets(paragraph, left):
    assert cleaned(paragraph) == left


@pytest.mark.parametrize(
    ("line", "authors", "published"),
    [
        ("Published 12 May 2024 Share this article", [], "2024-05-12"),
        ("12 May 2024 | Share this article", [], "2024-05-12"),
        ("By Ada Brook Share this article", ["Ada Brook"], None),
        ("By Ada Brook Share", None, None),
    ],
)
def test_furniture_after_a_header_line(line, authors, published):
    article = newsclean.clean(f"Ferry sails again\n\n{line}\n\n{ABOVE}\n\n{BELOW}")
    assert ("article" not in article.text and article.authors == authors) or authors is None
    assert (str(article.published)[:10] if article.published else None) == published


def test_a_wrapped_line_is_not_the_end():
    text = f"{SAID} Share this article\nof faith with your children, he told the people of the island on Sunday."
    assert "Share this article" in newsclean.clean(text).text


def test_the_rule_is_that_of_the_phrase():
    text = f"{ABOVE}\n\n{SAID} Share this article\n"
    article = newsclean.clean(text)
    assert "boilerplate.en.print-email" in {edit.rule for edit in article.edits}
    assert article.restore() == text


def test_skipped():
    paragraph = f"{SAID} Share this article"
    assert cleaned(paragraph, skip=("boilerplate.en",)) == paragraph
