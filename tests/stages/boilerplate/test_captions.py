"""What surely is a caption or a credit leaves the body and becomes data; what only mentions a picture stays."""

import pytest

import newsclean

ARTICLE = """The ferry to Halm will not sail this week, the harbour office said, because the pier has to be repaired.

{}

Two hundred people who live on the island now have to take the long road around the bay, and many of them are angry.

“We were told nothing at all,” said a fisherman who has lived there since he was born, and who pays for the ferry.

The council will meet on Friday to decide whether a second boat can be hired for the rest of the winter season.
"""
LONG = (
    "The harbour of Halm at dawn, with the ferry that has not sailed since the storm of last winter"
    + ", seen from afar" * 15
)
QUOTE = "“We will not sail again before spring,” the captain said on Monday."


def clean(line: str, **options: object) -> newsclean.Article:
    """The cleaned article with a line in it; undo and a second pass hold."""
    text = ARTICLE.format(line)
    article = newsclean.clean(text, **options)  # type: ignore[arg-type]
    again = newsclean.clean(article.to_text(), **options)  # type: ignore[arg-type]
    assert article.restore() == text
    assert again.to_text() == article.to_text()
    assert again.captions == []
    return article


WITHOUT = newsclean.clean(ARTICLE.replace("{}\n\n", "")).text


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Foto: Ines Korhal / dpa", id="a credit"),
        pytest.param("The harbour at dawn. Photo: Ines Korhal / AFP", id="a sentence with a credit"),
        pytest.param("The harbour at dawn. (Photo: Ines Korhal / AFP)", id="in brackets"),
        pytest.param("A ferry at the pier. The storm broke two boats. Ines Korhal/Getty Images", id="two sentences"),
        pytest.param("Menschen am Hafen: 11. Mai 2026 (AFP / INES KORHAL)", id="signed in brackets"),
        pytest.param("Presidente de la isla, Joe Brook / AFP", id="signed without a stop"),
        pytest.param("Ines Korhal / AFP", id="an agency and a name between paragraphs"),
        pytest.param("Image copyright Getty Images Image caption The harbour at dawn", id="between two labels"),
        pytest.param("Image source, Ines Korhal", id="the label of a source"),
        pytest.param("Ines Korhal/NPR hide caption", id="before a button"),
        pytest.param("Havnen ved daggry. Foto: Ines Korhal / NTB Vis mer", id="before another button"),
        pytest.param("Die Kinder waren alle noch sehr klein (Symbolbild).", id="a stock picture"),
        pytest.param("항구의 새벽. [사진 출처 = 연합뉴스]", id="Korean"),
        pytest.param("Порт на рассвете. Фото: Ада Брук / ТАСС", id="Russian"),
        pytest.param("© Reuters", id="by a rule of the packs"),
    ],
)
def test_a_caption_is_data(line):
    article = clean(line)

    assert article.captions == [line]
    assert article.text == WITHOUT


@pytest.mark.parametrize(
    ("prose", "credit"),
    [
        pytest.param(QUOTE, "(Photo: Ines Korhal / AFP)", id="in brackets"),
        pytest.param("Der Kapitän sagte am Montag, er fahre nicht.", "Foto: Ines Korhal / dpa", id="without"),
        pytest.param("Le capitaine a affirmé qu'il ne partirait pas.", "© AFP", id="French"),
        pytest.param("It was late. The crew went home. Nobody came.", "Photo: Ines Korhal", id="three sentences"),
        pytest.param(LONG + ".", "Photo: Ines Korhal", id="a long paragraph"),
        pytest.param(QUOTE, "Image copyright Getty Images Image caption The harbour", id="a caption after prose"),
        pytest.param("HALM (AFP) – The ferry will not sail.", "(Photo: Ines Korhal)", id="after a dateline"),
        pytest.param("夜明けの港を市長が視察した。", "（写真：山田太郎）", id="Japanese"),
    ],
)
def test_prose_loses_its_credit(prose, credit):
    article = clean(f"{prose} {credit}")

    assert article.captions == [credit]
    assert prose in article.text
    assert credit not in article.text


def test_prose_loses_a_credit_before_it():
    article = clean("(Foto: Ines Korhal / dpa) Der Kapitän fährt nicht mehr hinaus, weil das Wetter schlecht ist.")

    assert article.captions == ["(Foto: Ines Korhal / dpa)"]
    assert "\nDer Kapitän fährt nicht mehr" in article.text


@pytest.mark.parametrize(
    "line",
    [
        "Photo: A history, is the title of her book",
        "Getty Images sued the company on Monday.",
        "(Photo: see page 4) The mayor said it would go on.",
        "The minister resigned on Sunday. (Reuters)",
        "HALM (AFP) – The ferry will not sail. (AFP)",
        "The harbour at dawn",
        "Er trat am Montag zurück. (dpa/lsw)",
        "Bild: Das Ende der Straße",
        "Mostró una foto de Juan Korhal",
        "Фото: как выглядел порт до пожара",
        "Image caption contests are won by few",
        "Director: Ada Brook\n\nPicture: Korhal\n\nScore: Quill",
    ],
)
def test_what_only_mentions_a_picture_stays(line):
    article = clean(line)

    assert article.captions == []
    assert line in article.text


def test_the_last_line_of_wrapped_prose_stays():
    prose = (
        "The ferry to Halm will not sail this week, because the pier\nhas to be repaired before the winter storms begin"
    )
    article = newsclean.clean(f"{prose}\nOn the island people wait. (Photo: Ines Korhal / AFP)\n")

    assert "On the island people wait." in article.text
    assert article.captions == ["(Photo: Ines Korhal / AFP)"]


def test_a_byline_is_no_caption():
    text = "The harbour of Halm is closed for the winter\n\nAda Brook / AFP\n\n" + ARTICLE.replace("{}\n\n", "")

    assert newsclean.clean(text).captions == []


@pytest.mark.parametrize(
    "byline", ["By Ada Brook", "Text: Ada Brook, Fotos: Ines Korhal", "Von Ada Brook und Ines Korhal"]
)
def test_a_labelled_byline_is_no_caption(byline):
    assert clean(byline).captions == []


def test_the_last_line_may_be_a_signature():
    article = newsclean.clean(ARTICLE.replace("{}\n\n", "") + "\nAda Brook / AFP\n")

    assert article.captions == []


def test_words_beside_photographs_stay():
    article = clean("Words: Ada Brook Photos: Ines Korhal")

    assert article.captions == ["Photos: Ines Korhal"]
    assert "Words: Ada Brook" in article.text


def test_a_gallery_keeps_its_captions():
    captions = [
        f"The {name} in the harbour of Halm at dawn, before the storm." for name in ("ferry", "pilot", "tug", "crane")
    ]
    article = newsclean.clean("\n\n".join(f"{caption} Photo: Ines Korhal" for caption in captions) + "\n")

    assert article.paragraphs == captions
    assert article.captions == ["Photo: Ines Korhal"]


@pytest.mark.parametrize(
    ("skip", "line"),
    [
        ("boilerplate.caption", "The harbour at dawn. Photo: Ines Korhal"),
        ("boilerplate.credit", "Photo: Ines Korhal"),
        ("boilerplate.credit", f"{QUOTE} (Photo: Ines Korhal)"),
    ],
)
def test_skip(skip, line):
    article = clean(line, skip=(skip,))

    assert article.captions == []
    assert line in article.text


def test_captions_are_fields_in_order():
    article = clean("Photo: Ines Korhal / AFP\n\nThe harbour at dawn. Photo: Ines Korhal / AFP")

    assert article.captions == ["Photo: Ines Korhal / AFP", "The harbour at dawn. Photo: Ines Korhal / AFP"]
    assert article.to_dict()["captions"] == article.captions
    assert "captions" not in article.metadata()
    fields = [field for field in article.to_dict(fields=True)["fields"] if field["field"] == "caption"]
    assert [(field["text"], field["rule"]) for field in fields] == [
        (article.captions[0], "boilerplate.credit"),
        (article.captions[1], "boilerplate.caption"),
    ]
