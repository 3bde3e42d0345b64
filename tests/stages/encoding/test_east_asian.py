"""UTF-8 that was read as an East Asian charset is repaired by line; right Chinese, Japanese and Korean stays."""

import pytest

from newsclean.document import Document
from newsclean.stages.encoding.eastasian import repair_east_asian


def repaired(text: str) -> str:
    return Document(text).apply("east-asian", repair_east_asian(Document(text))).text


def misread(text: str, charset: str) -> str:
    return text.encode().decode(charset, "replace")


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Le café près du fleuve était fermé depuis une année.", "gb18030"),
        ("Die Brücke über den Fluss wird für Fußgänger geöffnet.", "gb18030"),
    ],
)
def test_misread_line_is_repaired(text, charset):
    assert repaired(misread(text, charset)) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("一座新桥将于周二开放，市长说这花了很多年。", id="Chinese"),
        pytest.param("新しい橋は火曜日に開通する、と市長は語った。", id="Japanese"),
        pytest.param("새 다리가 화요일에 열린다고 시장이 말했다.", id="Korean"),
        pytest.param("The bridge is called 長橋 in Chinese and 긴다리 in Korean.", id="names among English"),
        pytest.param("茅台 and 鈥 are a brand and a rare character.", id="a brand, and a rare character"),
        pytest.param("caf茅", id="one character of one word"),
    ],
)
def test_right_text_stays(text):
    assert repaired(text) == text
