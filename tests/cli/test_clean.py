"""`newsclean [PATHS]`: where texts come from, what comes out, and every option."""

from __future__ import annotations

import json

import pytest

import newsclean
from newsclean.cli.exits import ExitCode


@pytest.fixture
def tree(tmp_path, texts):
    """A folder of texts, with a hidden file and one that is not a text file."""
    for name in ("seeds/b.txt", "seeds/deep/a.txt", "seeds/.hidden.txt", "seeds/.cache/c.txt", "seeds/notes.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(texts.dirty)
    return tmp_path / "seeds"


def paths(result) -> list[str]:
    """The paths of the rows of a JSONL output."""
    return [json.loads(line)["path"] for line in result.out.splitlines()]


# Input


def test_file(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("a.txt") == (ExitCode.DONE, texts.cleaned, "")
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty


@pytest.mark.parametrize("args", [(), ("-",)], ids=["nothing", "dash"])
def test_stdin(cli, texts, args):
    assert cli(*args, stdin=texts.dirty) == (ExitCode.DONE, texts.cleaned, "")


def test_process(command, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert command("a.txt") == (0, texts.cleaned, "")
    assert command(stdin=texts.dirty) == (0, texts.cleaned, "")


@pytest.mark.parametrize(
    ("data", "output"),
    [
        pytest.param(
            b"It rained all night in Dorrow.", b"It rained all night in Dorrow.\n", id="one line end is added"
        ),
        pytest.param(b"It rained all night.\r\n", b"It rained all night.\n", id="line ends become LF"),
        pytest.param(b"\xef\xbb\xbfIt rained all night.\n", b"It rained all night.\n", id="no mark in front"),
        pytest.param("Café zu.\n".encode("utf-16"), "Café zu.\n".encode(), id="UTF-8 comes out"),
    ],
)
def test_bytes(cli, data, output):
    assert cli(stdin=data) == (ExitCode.DONE, output, "")


@pytest.mark.parametrize("data", [b"", b" \n\n\t\n", b"\xef\xbb\xbf\r\n", "\n\u3000\n".encode("utf-16")])
@pytest.mark.parametrize(
    ("options", "end"),
    [
        pytest.param(["a.txt"], "", id="file"),
        pytest.param(["-"], "", id="stdin"),
        pytest.param(["-f", "markdown", "a.txt"], "", id="markdown"),
        pytest.param(["-i", "--audit", "audit.jsonl", "a.txt"], ", left as it is", id="in place"),
        pytest.param(["--check", "--with-metadata", "a.txt"], ", left as it is", id="check"),
        pytest.param(["--diff", "a.txt"], ", left as it is", id="diff"),
    ],
)
def test_nothing_in_a_text(cli, tmp_path, data, options, end):
    """It is not a failure, but one line reports it: a download may have gone wrong."""
    (tmp_path / "a.txt").write_bytes(data)
    name = "stdin" if options == ["-"] else "a.txt"
    assert cli(*options, stdin=data) == (ExitCode.DONE, b"", f"newsclean: {name}: nothing in it{end}\n")
    assert cli("-q", *options, stdin=data) == (ExitCode.DONE, b"", "")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", data)]


def test_nothing_in_a_text_as_data(cli):
    result = cli("-f", "jsonl", stdin=b"")
    assert (result.code, json.loads(result.out)["paragraphs"]) == (ExitCode.DONE, [])
    assert "nothing in it" in result.message


def test_first_word_is_a_path_unless_it_is_a_command(cli, tmp_path, texts):
    for name in ("explain", "clean", "learnt"):
        (tmp_path / name).write_bytes(texts.dirty)
    assert cli("./explain").out == texts.cleaned
    assert cli("clean").out == texts.cleaned
    assert cli("learnt").out == texts.cleaned
    assert cli("--", "clean").out == texts.cleaned
    assert cli("explain", "explain").out.startswith(b"    1 > Ferry")


def test_file_without_txt_is_cleaned_when_named(cli, tmp_path, texts):
    (tmp_path / "notes.md").write_bytes(texts.dirty)
    assert cli("notes.md").out == texts.cleaned


def test_several_texts_do_not_run_together(cli, tmp_path, texts):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    for form in ("text", "markdown", "json", "jsonld"):
        result = cli("-f", form, "a.txt", "b.txt")
        assert (result.code, result.out) == (ExitCode.USAGE, b"")
        assert "jsonl" in result.message
    assert cli("-f", "jsonl", "b.txt", "a.txt").code == ExitCode.DONE


def test_results_in_the_order_of_the_arguments(cli, tmp_path, texts):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    assert paths(cli("-f", "jsonl", "c.txt", "a.txt", "b.txt")) == ["c.txt", "a.txt", "b.txt"]


# Folders


def test_folder(cli, tree):
    assert paths(cli("-f", "jsonl", "seeds")) == ["seeds/b.txt", "seeds/deep/a.txt"]


def test_folder_with_one_text_is_written_to_stdout(cli, tree, texts):
    assert cli("seeds/deep").out == texts.cleaned


@pytest.mark.parametrize(
    ("options", "found"),
    [
        pytest.param(["--include", "*.md"], ["seeds/notes.md"], id="include is instead of *.txt"),
        pytest.param(["--include", "*.md", "--include", "b.*"], ["seeds/b.txt", "seeds/notes.md"], id="several"),
        pytest.param(["--exclude", "a.txt"], ["seeds/b.txt"], id="exclude a name"),
        pytest.param(["--exclude", "deep/*"], ["seeds/b.txt"], id="exclude a folder"),
        pytest.param(["--exclude", "seeds/deep/*"], ["seeds/b.txt"], id="exclude a folder as it is named"),
        pytest.param(["--exclude", "*/{above}/*"], ["seeds/b.txt", "seeds/deep/a.txt"], id="nothing of a folder above"),
        pytest.param(["--exclude", "a.*", "--exclude", "*.txt"], [], id="exclude all"),
    ],
)
def test_include_exclude(cli, tree, options, found):
    result = cli("-f", "jsonl", *(option.format(above=tree.parent.name) for option in options), "seeds")
    assert result.code == ExitCode.DONE
    assert paths(result) == found


def test_exclude_holds_for_files_named_outright(cli, tree):
    """A hook passes every file; the project's excludes must still apply."""
    named = ["seeds/b.txt", "seeds/deep/a.txt", "seeds/notes.md"]
    assert paths(cli("-f", "jsonl", "--exclude", "deep/*", "--exclude", "*/deep/*", *named)) == named[::2]
    assert paths(cli("-f", "jsonl", "--exclude", "*.md", *named)) == named[:2]


def test_folder_without_texts(cli, tmp_path):
    (tmp_path / "empty").mkdir()
    result = cli("empty")
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    assert "empty" in result.message


# Formats


def test_text_is_headline_and_paragraphs(cli, texts):
    assert cli("--format", "text", stdin=texts.dirty).out == texts.cleaned


def test_front_matter_of_the_input_is_not_printed(cli, texts):
    block = b"---\ntitle: Ferry to Quill Island sails again after the storm\ntags: [sea]\n---\n\n"
    assert cli(stdin=block + texts.cleaned).out == texts.cleaned


def test_with_metadata(cli, texts):
    front, _, text = cli("--with-metadata", stdin=texts.dirty).out.partition(b"---\n\n")
    assert text == texts.cleaned
    assert front.startswith(b"---\ntitle: Ferry to Quill Island")
    assert b"- Marta Ellingham\n" in front


def test_with_metadata_keeps_the_block_of_the_input(cli, texts):
    block = "---\ntitle:   'Ferry   sails'   # as typed\ntags: [sea]\nauthor: Someone\n---\n"
    first = cli("--with-metadata", stdin=block.encode() + b"\n" + texts.cleaned).out
    assert first.decode().startswith(block.removesuffix("---\n"))
    assert cli("--with-metadata", stdin=first).out == first


def test_markdown(cli, texts):
    out = cli("-f", "markdown", stdin=texts.dirty).out.decode()
    assert out.startswith("---\ntitle: Ferry to Quill Island sails again after the storm\n")
    headline, _, body = texts.cleaned.decode().partition("\n\n")
    assert out.endswith(f"---\n\n# {headline}\n\n{body}")


def test_json(cli, texts):
    out = cli("-f", "json", stdin=texts.dirty).out
    fields = json.loads(out)
    assert out.endswith(b"}\n")
    assert fields == newsclean.clean(texts.dirty).to_dict()
    assert fields["title"] == "Ferry to Quill Island sails again after the storm"
    assert fields["authors"] == ["Marta Ellingham"]
    assert fields["published"] == "2024-03-05"
    assert fields["dateline"] == "DORROW, March 5 (Reuters)"
    assert fields["updated"] is None
    assert fields["language"] == "en"
    assert "“We carried 40 goats,”".encode() in out  # readable, not escaped


def test_jsonl(cli, tmp_path, texts):
    for name in ("a.txt", "ü.txt"):
        (tmp_path / name).write_bytes(texts.dirty)
    result = cli("-f", "jsonl", "a.txt", "ü.txt")
    rows = [json.loads(line) for line in result.out.splitlines()]
    assert [row.pop("path") for row in rows] == ["a.txt", "ü.txt"]
    assert rows == [newsclean.clean(texts.dirty).to_dict()] * 2
    assert result.out.count(b"\n") == 2


def test_jsonld(cli, texts):
    fields = json.loads(cli("-f", "jsonld", stdin=texts.dirty).out)
    assert (fields["@context"], fields["@type"]) == ("https://schema.org", "NewsArticle")
    assert fields["headline"] == "Ferry to Quill Island sails again after the storm"
    assert fields["articleBody"].startswith("The ferry to Quill Island")


@pytest.mark.parametrize("form", ["json", "jsonl", "jsonld"])
def test_nothing_in_gives_a_record_of_nothing(cli, form):
    assert json.loads(cli("-f", form, stdin=b"").out)


def test_stdin_filename(cli, texts):
    row = json.loads(cli("-f", "jsonl", "--stdin-filename", "wire/7.txt", stdin=texts.dirty).out)
    assert row["path"] == "wire/7.txt"


def test_stdin_filename_in_messages(cli, texts):
    assert cli("--stdin-filename", "wire/7.txt", stdin=texts.binary).message.startswith("newsclean: wire/7.txt: ")
    assert b"--- wire/7.txt" in cli("--diff", "--stdin-filename", "wire/7.txt", stdin=texts.dirty).out


# --output


def test_output_file(cli, tmp_path, texts):
    assert cli("-o", "out.txt", stdin=texts.dirty) == (ExitCode.DONE, b"", "")
    assert (tmp_path / "out.txt").read_bytes() == texts.cleaned
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.txt"]


def test_output_folder_keeps_the_tree(cli, tree, tmp_path, texts):
    assert cli("-o", "out", "seeds").code == ExitCode.DONE
    written = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*"))
    assert written == ["b.txt", "deep/a.txt"]
    assert (tmp_path / "out/deep/a.txt").read_bytes() == texts.cleaned
    assert (tree / "b.txt").read_bytes() == texts.dirty


@pytest.mark.parametrize(
    ("form", "suffix"), [("text", ".txt"), ("markdown", ".md"), ("json", ".json"), ("jsonld", ".jsonld")]
)
def test_output_folder_names_the_format(cli, tmp_path, texts, form, suffix):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("-f", form, "-o", "out/", "a.txt").code == ExitCode.DONE
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"a{suffix}"]


def test_output_file_takes_several_texts_as_jsonl(cli, tree, tmp_path):
    assert cli("-f", "jsonl", "-o", "all.jsonl", "seeds").code == ExitCode.DONE
    rows = (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["path"] for row in rows] == ["seeds/b.txt", "seeds/deep/a.txt"]


def test_output_folder_never_puts_two_texts_into_one_file(cli, tmp_path, texts):
    for name, data in (("mon/a.txt", texts.dirty), ("tue/a.txt", b"It rained all night in Dorrow.\n")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(data)
    result = cli("-o", "out/", "mon/a.txt", "tue/a.txt")
    written = [path.read_bytes() for path in (tmp_path / "out").rglob("*.txt")]
    assert len(written) == 2 or (result.code and result.messages)


def test_output_folder_is_not_an_input(cli, tree, tmp_path):
    """If the output folder is inside the folder of texts, a second run gives the same tree."""
    for _ in range(2):
        assert cli("-o", "seeds/out/", "seeds").code == ExitCode.DONE
    written = sorted(path.relative_to(tree).as_posix() for path in (tree / "out").rglob("*.txt"))
    assert written == ["out/b.txt", "out/deep/a.txt"]


@pytest.mark.parametrize("output", ["out.txt", "OUT.TXT", "out.md", "all.jsonl", "there"])
@pytest.mark.parametrize("paths", [["seeds/b.txt", "seeds/deep/a.txt"], ["seeds"], ["seeds/deep"]], ids=" ".join)
def test_file_for_several_texts(cli, tree, tmp_path, output, paths):
    """A folder of one text is like one of many: the meaning of a name does not depend on how many there are."""
    (tmp_path / "there").write_bytes(b"Goats.\n")
    result = cli("-o", output, *paths)
    assert (result.code, result.out) == (ExitCode.USAGE, b"")
    assert result.message.startswith(f"newsclean: {output}: several texts cannot share one file: ")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seeds", "there"]
    assert (tmp_path / "there").read_bytes() == b"Goats.\n"


@pytest.mark.parametrize(
    ("output", "paths", "written"),
    [
        pytest.param("out.txt/", ["seeds"], "out.txt/b.txt", id="a slash after it"),
        pytest.param("there.txt", ["seeds"], "there.txt/b.txt", id="an existing folder"),
        pytest.param("bbc.example", ["seeds"], "bbc.example/b.txt", id="a site"),
        pytest.param("v1.2", ["seeds/b.txt", "seeds/deep/a.txt"], "v1.2/a.txt", id="a version"),
        pytest.param("out", ["seeds/deep"], "out/a.txt", id="a folder of one text"),
        pytest.param("out.txt", ["seeds/b.txt"], "out.txt", id="one text"),
        pytest.param("out", ["seeds/b.txt"], "out", id="one text without a suffix"),
    ],
)
def test_file_or_folder(cli, tree, tmp_path, texts, output, paths, written):
    (tmp_path / "there.txt").mkdir()
    assert cli("-o", output, *paths) == (ExitCode.DONE, b"", "")
    assert (tmp_path / written).read_bytes() == texts.cleaned


# --check and --diff


def test_check(cli, tmp_path, texts):
    (tmp_path / "dirty.txt").write_bytes(texts.dirty)
    (tmp_path / "clean.txt").write_bytes(texts.cleaned)
    assert cli("--check", "clean.txt") == (ExitCode.DONE, b"", "")
    result = cli("--check", "dirty.txt", "clean.txt")
    assert (result.code, result.out) == (ExitCode.WOULD_CHANGE, b"")
    assert "dirty.txt: would change" in result.message
    assert (tmp_path / "dirty.txt").read_bytes() == texts.dirty


def test_check_wins_over_writing(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    for options in (["-o", "out.txt"], ["--audit", "audit.jsonl"]):
        assert cli("--check", *options, "a.txt").code == ExitCode.WOULD_CHANGE
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty


def test_check_of_the_form_that_in_place_writes(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    assert cli("-i", "--with-metadata", "a.txt").code == ExitCode.DONE
    assert cli("--check", "--with-metadata", "a.txt").code == ExitCode.DONE


def test_diff(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    result = cli("--diff", "a.txt")
    assert result.code == ExitCode.WOULD_CHANGE
    lines = result.out.decode().splitlines()
    assert lines[:2] == ["--- a.txt", "+++ a.txt (cleaned)"]
    assert "-Share this article" in lines
    assert (
        " The ramp will be replaced in April, when the winter timetable ends and the goats are back on the hill."
        in (lines)
    )
    assert (tmp_path / "a.txt").read_bytes() == texts.dirty


def test_diff_of_a_clean_text(cli, texts):
    assert cli("--diff", stdin=texts.cleaned) == (ExitCode.DONE, b"", "")


def test_diff_says_when_only_line_ends_differ(cli, texts):
    result = cli("--diff", "-q", stdin=texts.cleaned.replace(b"\n", b"\r\n"))
    assert (result.code, result.out) == (ExitCode.WOULD_CHANGE, b"stdin: only line ends or bytes differ\n")


@pytest.mark.parametrize(
    ("color", "env", "colored"),
    [("always", {}, True), ("never", {}, False), ("auto", {}, False), ("always", {"NO_COLOR": "1"}, True)],
)
def test_color(cli, texts, monkeypatch, color, env, colored):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    out = cli("--diff", "--color", color, stdin=texts.dirty).out
    assert (b"\x1b[" in out) == colored


def test_diff_shows_control_characters_instead_of_sending_them(cli, texts):
    out = cli("--diff", stdin=b"\x1b]0;title\x07" + texts.dirty).out
    assert b"\x1b" not in out


# What is cleaned


def test_stages(cli, texts):
    assert cli("--stages", "encoding", stdin=texts.dirty).out.decode() == texts.dirty.decode().replace("&amp;", "&")
    assert b"Share this article" not in cli("--stages", "encoding,boilerplate", stdin=texts.dirty).out
    assert cli("--stages", "paragraphs, encoding", stdin=texts.dirty).code == ExitCode.DONE


@pytest.mark.parametrize("name", ["encoding", "boilerplate", "templates", "dateline", "paragraphs"])
def test_every_stage_alone_and_left_out(cli, texts, name):
    only, without = cli("--stages", name, stdin=texts.dirty), cli("--skip", name, stdin=texts.dirty)
    assert only.code == without.code == ExitCode.DONE
    assert only.out == newsclean.clean(texts.dirty, stages=[name]).to_text().encode()
    assert without.out == newsclean.clean(texts.dirty, skip=[name]).to_text().encode()


def test_skip(cli, texts):
    share = next(edit.rule for edit in newsclean.clean(texts.dirty).edits if edit.removed.startswith("Share this"))
    assert b"Share this article" in cli("--skip", share, stdin=texts.dirty).out
    assert b"Share this article" in cli("--skip", share.rpartition(".")[0], stdin=texts.dirty).out
    out = cli("--skip", "boilerplate,encoding", "--skip", "dateline", stdin=texts.dirty).out
    assert all(words in out for words in (b"Share this article", b"&amp;", b"By Marta", b"(Reuters)"))


def test_rules(cli, tmp_path, texts):
    (tmp_path / "own.toml").write_text(
        '[[rule]]\nid = "goats"\nreason = "goats are for subscribers"\n'
        "pattern = 'this text about goats .*'\n"
        'examples = ["This text about goats is for subscribers."]\nnear_misses = ["The goats left."]\n',
        encoding="utf-8",
    )
    dirty = texts.cleaned + b"\nThis text about goats is for members only.\n"
    assert cli(stdin=dirty).out == dirty
    assert cli("--rules", "own.toml", stdin=dirty).out == texts.cleaned
    assert cli("--rules", "own.toml", "--skip", "boilerplate.own.goats", stdin=dirty).out == dirty


def test_lang(cli):
    fields = json.loads(cli("-f", "json", "--lang", "de", stdin=b"Regen\n\nVon Ann Lee\n\n3.4.2024\n\nEs goss.\n").out)
    assert fields["published"] == "2024-04-03"


def test_encoding(cli):
    data = "Łódź\n\nW Łodzi całą noc padał deszcz, lecz nikomu to nie przeszkadzało.\n".encode("cp1250")
    result = cli("--encoding", "windows-1250", stdin=data)
    assert result.out.decode().startswith("Łódź\n")
    assert json.loads(cli("-f", "json", "--encoding", "latin2", stdin=data).out)["encoding"] == "iso8859_2"


@pytest.mark.parametrize("mode", ["precision", "balanced", "recall"])
def test_mode(cli, texts, mode):
    out = cli("--mode", mode, stdin=texts.dirty).out
    assert out == newsclean.clean(texts.dirty, mode=mode).to_text().encode()


def test_recall_keeps_what_precision_keeps(cli, texts):
    kept = {mode: set(cli("--mode", mode, stdin=texts.dirty).out.splitlines()) for mode in ("recall", "precision")}
    assert kept["precision"] <= kept["recall"]


# --jobs


def test_jobs_give_the_same_bytes(cli, command, tmp_path, texts):
    for number in range(20):
        (tmp_path / f"{number:02d}.txt").write_bytes(texts.dirty * (number + 1))
    alone, together = (command("-f", "jsonl", "--jobs", jobs, ".") for jobs in ("1", "2"))
    assert together == alone
    assert len(alone.out.splitlines()) == 20


def test_jobs_do_the_others_when_one_fails(command, tmp_path, texts):
    for number in range(20):
        (tmp_path / f"{number:02d}.txt").write_bytes(texts.binary if number == 9 else texts.dirty)
    result = command("-f", "jsonl", "--jobs", "2", ".", "missing.txt")
    assert result.code == ExitCode.FAILED
    assert len(result.out.splitlines()) == 19
    assert [message.split(":")[1] for message in result.messages] == [" 09.txt", " missing.txt"]


def test_jobs_read_stdin(command, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    alone, together = (command("-f", "jsonl", "--jobs", jobs, "-", "a.txt", stdin=texts.dirty) for jobs in "12")
    assert together == alone


# Reports


def test_stats(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    (tmp_path / "b.txt").write_bytes(texts.cleaned)
    result = cli("--stats", "-i", "a.txt", "b.txt")
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    *rows, share, summary = result.err.splitlines()
    assert "2 cleaned, 1 changed, 0 failed; exit code 0" in summary
    assert "% of " in share
    counts = {name: int(count) for count, name in (row.split(maxsplit=1) for row in rows) if count.isdigit()}
    assert counts["encoding.entity"] == counts["dateline.byline"] == counts["author"] == 1
    assert counts["boilerplate"] == sum(n for name, n in counts.items() if name.startswith("boilerplate.")) == 2
    assert counts["title"] == 2


def test_stats_as_data(cli, tmp_path, texts):
    """One line, the last one on stderr, whatever was printed before."""
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    (tmp_path / "b.txt").write_bytes(texts.binary)
    (tmp_path / "c.txt").write_bytes(texts.furniture)
    result = cli("--stats-format", "json", "-f", "jsonl", "a.txt", "b.txt", "c.txt")
    *_, line = result.err.splitlines()
    counts = json.loads(line)
    assert counts["texts"] == {"cleaned": 2, "changed": 2, "failed": 1, "no_article": 1}
    assert counts["exit_code"] == result.code == ExitCode.FAILED
    assert counts["errors"] == {"not a text file (binary data)": 1}
    assert sum(counts["encodings"].values()) == 2
    assert counts["fields"]["author"] == 1
    assert sum(counts["stages"].values()) == sum(counts["rules"].values())
    sizes = counts["characters"]
    assert sizes["in"] == len((texts.dirty + texts.furniture).decode())
    assert abs(sizes["out"] - len(texts.cleaned.decode())) < 9
    assert sizes["removed_share"] == round(1 - sizes["out"] / sizes["in"], 4)


@pytest.mark.parametrize("form", ["table", "json"])
def test_stats_of_nothing(cli, form):
    result = cli("--stats-format", form)
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    assert "1" in result.err


def test_stats_say_that_something_would_change(cli, texts):
    result = cli("--check", "-q", "--stats-format", "json", stdin=texts.dirty)
    assert json.loads(result.err)["exit_code"] == result.code == ExitCode.WOULD_CHANGE


def test_verbose(cli, tmp_path, texts):
    (tmp_path / "a.txt").write_bytes(texts.dirty)
    (tmp_path / "b.txt").write_bytes(texts.cleaned)
    first, second = cli("-v", "-i", "a.txt", "b.txt").messages
    assert first.startswith("newsclean: a.txt: changed (")
    assert second == "newsclean: b.txt: unchanged"  # its headline, removed and added again, is not an edit


def test_quiet(cli, texts):
    assert cli("-q", "--check", stdin=texts.dirty) == (ExitCode.WOULD_CHANGE, b"", "")
    assert cli("-q", stdin=texts.furniture) == (ExitCode.DONE, b"", "")
    assert cli("-q", "missing.txt").message


def test_no_article(cli, texts):
    result = cli(stdin=texts.furniture)
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    assert "no article" in result.message


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (b"We value your privacy\n\nAccept all\n", "a consent wall"),
        (b"404\n\nPage not found\n", "an error page"),
        (b"Please enable JavaScript and cookies to continue\n", "a robot check"),
        (b"Log in to continue\n\nEmail\nPassword\n", "a login wall"),
        (b"Home\nNews\nSport\nWeather\nAbout us\nContact us\nSearch\n", "a menu"),
    ],
)
def test_no_article_of_a_kind(cli, tmp_path, text, kind):
    """The line says what the text is; in place the file stays."""
    result = cli(stdin=text)
    assert (result.code, result.out) == (ExitCode.DONE, b"")
    assert result.message == f"newsclean: stdin: no article found in this text ({kind})"
    (tmp_path / "a.txt").write_bytes(text)
    result = cli("-i", "a.txt")
    assert result.code == ExitCode.FAILED
    assert result.message.startswith(f"newsclean: a.txt: no article found in this text ({kind}), left as it is (")
    assert (tmp_path / "a.txt").read_bytes() == text


def test_version(cli, command):
    expected = f"newsclean {newsclean.__version__}\n".encode()
    assert cli("--version") == (0, expected, "")
    assert cli("a.txt", "--version") == (0, expected, "")
    assert command("--version") == (0, expected, "")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help(cli, flag):
    result = cli(flag)
    assert (result.code, result.err) == (ExitCode.DONE, "")
    text = result.out.decode()
    assert text.index("Examples:") < text.index("Options:")
    assert "Exit codes: 0 done; 1 would change" in text
    assert all(f"newsclean {name}" in text for name in ("explain", "restore", "rules"))


@pytest.mark.parametrize("name", ["explain", "restore", "rules"])
def test_help_of_commands(cli, name):
    result = cli(name, "--help")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    assert f"newsclean {name}" in result.out.decode()


def test_completion(command):
    asked = {"_NEWSCLEAN_COMPLETE": "complete_bash", "COMP_WORDS": "newsclean --with", "COMP_CWORD": "1"}
    assert command(env=asked).out.split() == [b"--with-metadata"]


def test_output_does_not_depend_on_the_locale(command, tmp_path, texts):
    (tmp_path / "ü.txt").write_bytes(texts.dirty)
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    assert command("ü.txt", env=env) == (0, texts.cleaned, "")
    assert "würde" in command("--diff", stdin="würde\r\n\r\n".encode(), env=env).out.decode()
    assert command("missing-ü.txt", env=env).message
