"""A text that is too large is refused with one line before it is read; the other texts are done."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import newsclean
from newsclean.bounded import MAX_BYTES, TooLargeError, read_file

ARTICLE = "The ferry to Quill Island sailed again on Tuesday, and nobody on the island minded it at all.\n"
REFUSED = "larger than 1000 bytes, the limit for a text (--max-bytes raises it)"


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A sparse file of a tebibyte."""
    path = tmp_path / "endless.txt"
    path.touch()
    try:
        os.truncate(path, 1 << 40)
    except OSError:
        pytest.skip("the file system has no room for a sparse file of a tebibyte")
    return path


def test_a_lone_file(cli, endless):
    result = cli(endless)

    assert (result.code, result.out) == (3, b"")
    assert result.message == (
        f"newsclean: {endless}: larger than {MAX_BYTES} bytes, the limit for a text (--max-bytes raises it)"
    )


def test_the_other_files_are_done(cli, tmp_path, endless):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "z.txt").write_text(ARTICLE)

    result = cli("-o", "out/", tmp_path)

    assert result.code == 3
    assert len(result.messages) == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt", "z.txt"]


def test_in_place_it_stays(cli, tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE * 20 + "\nShare this article\n")
    before = (tmp_path / "a.txt").read_bytes()

    assert cli("-i", "--max-bytes", "1000", "a.txt").code == 3
    assert (tmp_path / "a.txt").read_bytes() == before


@pytest.mark.parametrize("size", [1000, 1001])
def test_the_bound_itself_is_allowed(cli, tmp_path, size):
    (tmp_path / "a.txt").write_bytes((ARTICLE * 20).encode()[: size - 1] + b"\n")

    result = cli("--max-bytes", "1000", "a.txt")

    assert (result.code, bool(result.out)) == ((0, True) if size == 1000 else (3, False))


def test_stdin(cli):
    result = cli("--max-bytes", "1000", stdin=(ARTICLE * 20).encode())

    assert (result.code, result.out) == (3, b"")
    assert result.message == f"newsclean: stdin: {REFUSED}"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")  # noqa: PTH110
@pytest.mark.parametrize("words", [["/dev/zero"], ["explain", "/dev/zero"]])
def test_a_device_without_an_end(cli, words):
    result = cli(*words, "--max-bytes", "1000")

    assert (result.code, result.out) == (3, b"")
    assert result.message == f"newsclean: /dev/zero: {REFUSED}"


@pytest.mark.parametrize("words", [["explain", "-"], ["explain", "a.txt"], ["report", "a.txt", "-o", "page.html"]])
def test_other_commands(cli, tmp_path, words):
    (tmp_path / "a.txt").write_text(ARTICLE * 20)

    result = cli(*words, "--max-bytes", "1000", stdin=(ARTICLE * 20).encode())

    assert result.code == 3
    assert result.message.endswith(REFUSED)


def test_learning_continues_without_it(cli, tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    for i in range(12):
        story = f"The ferry number {i} sailed again on Tuesday, and nobody on the island {i} minded it at all.\n\n"
        (folder / f"{i}.txt").write_text(story * 3 + "Seen a mistake, write to the desk of the Halm Post\n")
    (folder / "large.txt").write_text(ARTICLE * 200)

    result = cli("learn", "site", "-o", "site.toml", "--max-bytes", "10000")

    assert result.code == 3
    assert "large.txt: larger than 10000 bytes" in result.err
    assert (tmp_path / "site.toml").exists()


def test_the_configuration_may_say_it(cli, tmp_path):
    (tmp_path / "newsclean.toml").write_text("max-bytes = 1000\n")
    (tmp_path / "a.txt").write_text(ARTICLE * 20)

    assert cli("a.txt").message == f"newsclean: a.txt: {REFUSED}"
    assert cli("--max-bytes", "5000", "a.txt").code == 0


def test_none_means_no_limit(cli):
    assert cli("--max-bytes", "0", stdin=ARTICLE.encode()).code == 2


def test_a_record_does_not_depend_on_it(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    cli("-i", "--audit", "audit.jsonl", "--max-bytes", "5000", "a.txt")

    assert b"max_bytes" not in (tmp_path / "audit.jsonl").read_bytes()
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == texts.dirty


def test_the_library_reads_what_it_is_given(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)

    with pytest.raises(TooLargeError):
        read_file(str(tmp_path / "a.txt"), 10)
    assert newsclean.clean(ARTICLE).to_text() == ARTICLE
