"""A prompt at the beginning of a paragraph goes without the prose after it."""

import pytest

import newsclean

PROSE = [
    "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
    "The harbour master said that the ramp would be replaced in April, when the winter timetable has ended.",
]
PROMPTS = [
    "By submitting your information you agree to the Terms & Conditions and are aged 16 or over.",
    "Thank you for signing up. Please check your inbox to confirm.",
    "You can unsubscribe at any time.",
]
NEXT = "There remains a large number of islanders who want no bridge at all. Most of them sent an email to the mayor."


@pytest.mark.parametrize("prompt", PROMPTS)
def test_prose_after_a_prompt_stays(prompt):
    article = newsclean.clean("\n\n".join([PROSE[0], f"{prompt} {NEXT}", PROSE[1]]) + "\n")
    assert article.paragraphs == [PROSE[0], NEXT, PROSE[1]]
    assert newsclean.clean(article.to_text()).to_text() == article.to_text()


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize(
    "more", ["", " You can find our privacy policy below, and we will never share your address with others."]
)
def test_whole_prompt_goes(prompt, more):
    article = newsclean.clean("\n\n".join([PROSE[0], prompt + more, PROSE[1]]) + "\n")
    assert article.paragraphs == PROSE
