"""How the tests run the stage."""

from collections.abc import Callable

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.paragraphs import PASSES


def run(text: str) -> Document:
    doc = Document(text)
    for name, find in PASSES:
        doc = doc.apply(name, run_pass(find, doc))
    return doc


@pytest.fixture(scope="session")
def repaired() -> Callable[[str], str]:
    """The text after the stage. Check that it can be undone exactly and that a second pass changes nothing."""

    def repair(text: str) -> str:
        once = run(text)
        assert once.source() == text
        assert run(once.text).text == once.text
        return once.text

    return repair


@pytest.fixture(scope="session")
def rules_of() -> Callable[[str], set[str]]:
    """The ids of the rules that change a text."""
    return lambda text: {change.rule for step in run(text).steps for change in step.changes}
