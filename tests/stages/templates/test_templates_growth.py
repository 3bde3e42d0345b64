"""The time of the stage grows with the length of the text, for tags of every family that are never closed."""

from __future__ import annotations

import gc
import time

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.templates import remove_templates

SIZE, FACTOR, MAX_RATIO, NOISE = 5_000, 8, 28, 0.02
MAX_SECONDS = 20  # for what takes a tenth of one: quadratic growth would take hours
UNITS = (
    "{{",
    "{{!",
    "{{!--",
    "{{a",
    "{{a}}",
    "{{#a}}",
    "{{/a}}\n",
    "{{=| |=}}",
    "{{=| |=}}|#a|",
    "｛｛",
    "{ {a",
    "{%",
    "{% a{",
    "{#",
    "<%",
    "<% a",
    "<?php ",
    "${a",
    "%%a",
    "@@a",
    "##a",
    "[[a",
    "__A",
    "%(a",
    "[",
    "[a",
    "[a]",
    "[a b=",
    "[a][/a]",
    "[code]",
    "[caption]",
    "```",
    'v-if="',
    "<app-a ",
    "“{{a}}",
    '"{{a}} ',
    "Array ( [a] => ",
    "a:1:{s:",
    "campaign: a",
    "/1234/a\n",
)


def seconds(text: str) -> float:
    doc = Document(text)
    gc.disable()
    try:
        start = time.process_time()
        doc.apply("templates", run_pass(remove_templates, doc))
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_growth(unit):
    def text(size: int, more: int) -> str:
        return unit * (size // len(unit) + more)

    small = min(seconds(text(SIZE, i)) for i in range(3))
    large = min(seconds(text(FACTOR * SIZE, i)) for i in range(2))
    assert large < MAX_RATIO * max(small, NOISE), f"{small:.4f} s -> {large:.4f} s"


@pytest.mark.slow
@pytest.mark.parametrize("opening", ["{{", "{{!--", "{% ", "<% ", "<?php ", "${", "[a "])
def test_a_long_text_without_a_closer(opening):
    assert seconds(opening + "a" * 1_000_000) < MAX_SECONDS
