"""The menu between the title of a page and the headline that repeats it."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.document import NamedRule
from newsclean.reading.headlines import could_be_headline, is_title_of
from newsclean.reading.labels import IN_COMPANY, JUNK, PROSE, SHORT
from newsclean.reading.lines import Line, same_words

MENU = NamedRule("boilerplate.menu", "between the page title and the headline")
FURNITURE = frozenset((JUNK, IN_COMPANY))
MENU_LABELS = FURNITURE | {SHORT}
MENU_LINES = 60  # lines below the page title that are searched for the headline
MENU_ITEMS, MENU_ITEM_WORDS = 3, 3  # fewer or longer lines may be a kicker, a standfirst or key points
MENU_TITLE_WORDS = 3
MANY_ITEMS = 6  # so many lines are a menu without further evidence


def find_menu(lines: Sequence[Line], letters: str) -> set[int]:
    """The menu: the lines between the title of a page and the headline that repeats it.

    Left alone: a line that repeats the suffix of the page title (the kicker), and everything
    if prose, a long line or only one or two lines are between title and headline.
    """
    first = next((i for i, letter in enumerate(letters) if letter != JUNK), len(lines))
    if letters[first : first + 1] != SHORT:
        return set()
    title = lines[first].words
    if not could_be_headline(title) or len(title.split()) < MENU_TITLE_WORDS:
        return set()
    for i in range(first + 1, min(first + MENU_LINES, len(lines))):
        if letters[i] == PROSE:
            break
        headline = lines[i].words
        page_title = is_title_of(headline, title)
        if page_title or same_words(headline, title):
            menu = {k for k in range(first + 1, i) if letters[k] in MENU_LABELS and not title.endswith(lines[k].words)}
            evident = page_title or len(menu) >= MANY_ITEMS or any(letters[k] in FURNITURE for k in menu)
            return (
                menu if evident and len(menu) >= MENU_ITEMS and all(_is_item(lines[k].words) for k in menu) else set()
            )
    return set()


def _is_item(words: str) -> bool:
    return len(words.split()) <= MENU_ITEM_WORDS and words[-1] not in ".,;" and not any(map(str.isdigit, words))
