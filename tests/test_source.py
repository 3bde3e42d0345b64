"""Line ends and bytes are restored exactly."""

import pytest

from newsclean.source import Encoding, Segment, Source, from_text, split_line_ends, with_line_ends


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("no line end", "no line end", id="no line end"),
        pytest.param("a\nb\n", "a\nb\n", id="LF"),
        pytest.param("a\r\nb\r\n", "a\nb\n", id="CRLF"),
        pytest.param("a\r\nb", "a\nb", id="CRLF, none at the end"),
        pytest.param("a\rb\r", "a\nb\n", id="CR, as old Macs had it"),
        pytest.param("a\r\nb\nc\rd", "a\nb\nc\nd", id="all three mixed"),
        pytest.param("a\n\rb\r\r\nc", "a\n\nb\n\nc", id="LF CR is two, CR CRLF is two"),
        pytest.param("\r\n\r\n\n\n\r\n", "\n\n\n\n\n", id="only line ends"),
        pytest.param("a\r\nb\r\nc\nd\r\n", "a\nb\nc\nd\n", id="one LF in a CRLF text"),
        pytest.param("a\nb\r", "a\nb\n", id="a CR at the very end"),
        pytest.param("a\u2028b\x0bc\x85d", "a\u2028b\x0bc\x85d", id="other separators are not line ends"),
    ],
)
def test_line_ends_are_split_off_and_put_back(written, plain):
    text, runs = split_line_ends(written)

    assert text == plain
    assert with_line_ends(text, runs) == written
    assert from_text(written).restore(plain) == written


def test_line_ends_are_recorded_in_runs():
    assert split_line_ends("a\r\nb\r\nc\nd\n") == ("a\nb\nc\nd\n", (("\r\n", 2), ("\n", 2)))
    assert split_line_ends("a\nb\n") == ("a\nb\n", ())


def test_text_that_never_was_bytes_is_restored_to_text():
    source = from_text("a\r\nb")

    assert source.encoding is None
    assert source.restore("a\nb") == "a\r\nb"


def test_segments_write_each_stretch_with_its_own_codec():
    source = Source(
        "été\nночь\n?\n",
        (Segment(4, "cp1252"), Segment(5, "cp1251"), Segment(2, "utf-8", b"\xff\n")),
        encoding=Encoding("cp1252", 0.5, False, "a test"),
    )

    assert source.restore(source.text) == "été\n".encode("cp1252") + "ночь\n".encode("cp1251") + b"\xff\n"
