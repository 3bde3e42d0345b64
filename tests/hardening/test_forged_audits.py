"""A damaged or malicious audit leads to one line and exit code 3 or 2, and nothing is written."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import time
from pathlib import Path

import pytest

from newsclean.audit import AuditError, read_record
from newsclean.cli.exits import ExitCode

TEXT = b"Goats on the quay\n\nForty of them.\n"
HASH = hashlib.sha256(TEXT).hexdigest()
OTHER = "0" * 64
SHARED = sorted((Path(__file__).parents[3] / "shared" / "hardening" / "forged").glob("*"))
WAYS = [[], ["--force"], ["--without", "dateline"], ["--without", "dateline", "--force"], ["-i"], ["-i", "--force"]]


def record(**parts):
    """A record of an unchanged text, with some parts replaced."""
    whole = {
        "schema": 1,
        "path": "a.txt",
        "format": "text",
        "source": {"sha256": OTHER, "bytes": len(TEXT)},
        "output": {"sha256": HASH, "bytes": len(TEXT), "charset": "utf-8", "lines": []},
        "decoding": {"encoding": ["utf-8", 1, False, ""], "bom": "", "segments": [], "line_ends": []},
        "steps": [],
        "marks": [],
        "options": {},
        "unsettled": [],
    }
    for name, value in parts.items():
        part, _, inner = name.partition("__")
        whole[part] = {**whole[part], inner: value} if inner else value
    return whole


def step(*changes):
    return [{"name": "encoding", "changes": list(changes)}]


FORGED = {
    "schema true": record(schema=True),
    "schema one point": record(schema=1.0),
    "schema text": record(schema="1"),
    "path a list": record(path=["a.txt"]),
    "path a number": record(path=7),
    "path endless": record(path="a" * 100_000),
    "written a number": record(written=7),
    "place a list": record(place=[1]),
    "format a list": record(format=["text"]),
    "format of a surrogate": record(format="\ud800"),
    "format of escapes": record(format="\x1b[31m"),
    "source a list": record(source=[1]),
    "source text": record(source="x"),
    "source without its hash": record(source={"bytes": 1}),
    "hash a number": record(source__sha256=5),
    "hash of other letters": record(source__sha256="x"),
    "bytes negative": record(source__bytes=-1),
    "bytes true": record(source__bytes=True),
    "bytes with a point": record(source__bytes=1.5),
    "output a list": record(output=[1, 2]),
    "charset a number": record(output__charset=5),
    "charset with NUL": record(output__charset="a\0b"),
    "charset that compresses": record(output__charset="zlib_codec"),
    "charset of bytes alone": record(output__charset="rot13"),
    "charset of names": record(output__charset="punycode"),
    "charset a path": record(output__charset="../../etc/passwd"),
    "charset endless": record(output__charset="u" * 100_000),
    "lines a number": record(output__lines=5),
    "lines of text": record(output__lines=[["a", "x"]]),
    "lines of one part": record(output__lines=[[1]]),
    "lines longer than the text": record(output__lines=[[10**9, "x"]]),
    "lines endless": record(output__lines=[[10**10, "x"]] * 3),
    "lines negative": record(output__lines=[[-5, "x"], [5, "x"]]),
    "lines with a list": record(output__lines=[[1, ["x"]]]),
    "decoding a list": record(decoding=[]),
    "decoding empty": record(decoding={}),
    "encoding of two": record(decoding__encoding=["utf-8", 1]),
    "bom a number": record(decoding__bom=5),
    "bom no base64": record(decoding__bom="§§"),
    "segments text": record(decoding__segments="abc"),
    "segments of two": record(decoding__segments=[[5, "utf-8"]]),
    "segments negative": record(decoding__segments=[[-5, "utf-8", None]]),
    "segments with a point": record(decoding__segments=[[1.5, "utf-8", None]]),
    "segments of an unknown charset": record(decoding__segments=[[5, "goats", None]]),
    "segments that compress": record(decoding__segments=[[5, "bz2", None]]),
    "segments of a number": record(decoding__segments=[[5, 7, None]]),
    "segments of a list": record(decoding__segments=[[5, [7], None]]),
    "segments with raw numbers": record(decoding__segments=[[5, "utf-8", 7]]),
    "line ends of words": record(decoding__line_ends=[["goats" * 1000, 10**6]]),
    "line ends negative": record(decoding__line_ends=[["\n", -1]]),
    "line ends a list": record(decoding__line_ends=[[["\n"], 1]]),
    "line ends endless": record(decoding__line_ends=[["\r\n", 10**12], ["\n", 10**12]]),
    "steps null": record(steps=None),
    "steps text": record(steps="abc"),
    "steps of numbers": record(steps=[1, 2]),
    "step without changes": record(steps=[{"name": "x"}]),
    "change of four": record(steps=step([0, "a", "b", "c"])),
    "change of numbers": record(steps=step([0, 1, 2, 3, 4])),
    "change negative": record(steps=step([-5, "a", "b", "c", "d"])),
    "change with a point": record(steps=step([1.5, "a", "b", "c", "d"])),
    "change far behind": record(steps=step([10**18, "a", "b", "c", "d"])),
    "changes that overlap": record(steps=step([0, "aaaa", "", "c", "d"], [2, "a", "", "c", "d"])),
    "changes out of order": record(steps=step([5, "a", "", "c", "d"], [0, "a", "", "c", "d"])),
    "steps endless": record(steps=step() * 50_000),
    "options a list": record(options=[1]),
    "options text": record(options="x"),
    "marks text": record(marks="x"),
    "unsettled a number": record(unsettled=3),
}
OPTIONS = {
    "unknown": {"depth": 3},
    "rules a number": {"rules": 5},
    "rules of numbers": {"rules": [5]},
    "rules no pack": {"rules": ["a.txt"]},
    "rules that are gone": {"rules": ["gone.toml"]},
    "rules a device": {"rules": ["/dev/zero"]},
    "rules a folder": {"rules": ["./"]},
    "skip of lists": {"skip": [[1]]},
    "skip unknown": {"skip": ["goats"]},
    "stages unknown": {"stages": ["goats"]},
    "stages of no package": {"stages": ["+goats"]},
    "encoding unknown": {"encoding": "goats"},
    "encoding a number": {"encoding": 5},
    "output encoding unknown": {"output_encoding": "goats"},
    "output encoding null": {"output_encoding": None},
    "format unknown": {"format": "goats"},
    "format another": {"format": "json"},
    "mode unknown": {"mode": "goats"},
    "mode a list": {"mode": ["balanced"]},
    "language a number": {"language": 7},
    "date a number": {"reference_date": 7},
    "date none": {"reference_date": "yesterday"},
    "metadata text": {"with_metadata": "yes"},
    "stdin a list": {"stdin_filename": ["x"]},
}
LINES = {
    "nothing": b"",
    "blank": b"\n\n\n",
    "bytes": b"\xff\xfe\x00 \n",
    "deep": b'{"schema":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
    "deep objects": b'{"schema":1,"x":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}\n",
    "a long number": b'{"schema":1,"path":' + b"9" * 5000 + b"}\n",
    "a large exponent": b'{"schema":1e999,"path":"a.txt"}\n',
    "no number": b'{"schema":NaN}\n',
    "infinity in a record": json.dumps(record(unsettled=[float("inf")])).encode() + b"\n",
    "null": b"null\n",
    "a head and no more": (
        b'{"schema":1,"path":"a.txt","format":"text","source":{"sha256":"%s","bytes":1},"output":{"sha256":"%s"\n'
        % (OTHER.encode(), HASH.encode())
    ),
    "a head with a bad escape": (
        b'{"schema":1,"path":"\\q","format":"text","source":{"sha256":"%s","bytes":1},"output":{"sha256":"%s"}}\n'
        % (OTHER.encode(), HASH.encode())
    ),
    "a name with NUL": json.dumps(record(path="a\0.txt"), separators=(",", ":")).encode() + b"\n",
    "a name of a surrogate": json.dumps(record(path="\ud800.txt"), separators=(",", ":")).encode() + b"\n",
    "a name of a million folders": json.dumps(record(path="a/" * 30_000 + "a.txt"), separators=(",", ":")).encode()
    + b"\n",
    "a name elsewhere": json.dumps(record(path="../../elsewhere/b.txt"), separators=(",", ":")).encode() + b"\n",
    "a long line of no record": b"x" * 5_000_000 + b"\n",
}


@pytest.fixture
def tried(cli, tmp_path):
    """Restore a text from an audit in every way; each prints one line and leaves the text unchanged."""

    def run(data: bytes, codes=(ExitCode.USAGE, ExitCode.FAILED)) -> None:
        (tmp_path / "a.txt").write_bytes(TEXT)
        (tmp_path / "audit.jsonl").write_bytes(data)
        for way in WAYS:
            start = time.process_time()
            result = cli("restore", "a.txt", "--audit", "audit.jsonl", *way)
            assert time.process_time() - start < 5
            assert result.code in codes, (way, result)
            assert (result.out, len(result.messages)) == (b"", 1), (way, result)
            assert (tmp_path / "a.txt").read_bytes() == TEXT
            assert (tmp_path / "audit.jsonl").read_bytes() == data
            assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "audit.jsonl"}

    return run


def written(record, compact: bool = True) -> bytes:
    return json.dumps(record, separators=(",", ":") if compact else None).encode() + b"\n"


NOWHERE = ("line ends endless", "change far behind")  # well formed: only the hash of the source reveals it


@pytest.mark.parametrize("compact", [True, False], ids=["as newsclean writes it", "with spaces"])
@pytest.mark.parametrize("name", FORGED)
def test_forged_record(tried, name, compact):
    data = written(FORGED[name], compact)
    tried(data)
    if name not in NOWHERE:
        with pytest.raises(AuditError):
            read_record(data, "here")


@pytest.mark.parametrize("data", LINES.values(), ids=LINES)
def test_forged_line(tried, data):
    tried(data)


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_forged_options(cli, tmp_path, options):
    """The text can be restored without them, but not cleaned again with them."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "audit.jsonl").write_bytes(written(record(source__sha256=HASH, options=options)))
    assert cli("restore", "a.txt", "--audit", "audit.jsonl") == (ExitCode.DONE, TEXT, "")
    for way in (["--without", "dateline"], ["--without", "dateline", "--force"], ["--without", "dateline", "-i"]):
        result = cli("restore", "a.txt", "--audit", "audit.jsonl", *way)
        assert (result.code, result.out, len(result.messages)) == (ExitCode.FAILED, b"", 1), (way, result)
    assert (tmp_path / "a.txt").read_bytes() == TEXT


def test_edited_text_is_not_laid_out_endlessly(cli, tmp_path):
    """The record claims a text of a terabyte, for which `--force` would allocate memory."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    lines = {"sha256": OTHER, "bytes": 10**12, "charset": "utf-8", "lines": [[10**11, "x"], [10**11, "y"]]}
    (tmp_path / "audit.jsonl").write_bytes(written(record(output=lines)))
    result = cli("restore", "a.txt", "--audit", "audit.jsonl", "--force")
    assert (result.code, result.out, len(result.messages)) == (ExitCode.FAILED, b"", 1)


def test_record_after_a_good_one(cli, tmp_path):
    """The first one is still read: a record is checked when it is used."""
    good = record(source__sha256=HASH)
    bad = record(path="b.txt", output__sha256=OTHER, steps="abc")
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "b.txt").write_bytes(TEXT + b"More.\n")
    (tmp_path / "audit.jsonl").write_bytes(written(good) + written(bad))
    assert cli("restore", "a.txt", "--audit", "audit.jsonl").out == TEXT
    result = cli("restore", "b.txt", "--audit", "audit.jsonl", "--force")
    assert (result.code, result.out, len(result.messages)) == (ExitCode.FAILED, b"", 1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(60))
def test_parts_in_each_others_places(tried, cli, tmp_path, texts, seed):
    """A real record with one value replaced by another one, or by an invalid one."""
    rng = random.Random(seed)
    (tmp_path / "b.txt").write_bytes(texts.dirty)
    cli("-i", "--audit", "real.jsonl", "b.txt")
    real = json.loads((tmp_path / "real.jsonl").read_bytes())
    (tmp_path / "real.jsonl").unlink()
    cleaned = (tmp_path / "b.txt").read_bytes()
    values = [None, True, -1, 1.5, 10**30, "", "x", "\ud800", [], [[]], {}, {"a": 1}, base64.b64encode(TEXT).decode()]
    for _ in range(20):
        forged = json.loads(json.dumps(real))
        part, key = forged, rng.choice(list(forged))
        while isinstance(part[key], (list, dict)) and part[key] and rng.random() < 0.7:
            part = part[key]
            key = rng.choice(list(part) if isinstance(part, dict) else range(len(part)))
        part[key] = rng.choice(values)
        (tmp_path / "audit.jsonl").write_bytes(written(forged, rng.random() < 0.5))
        for way in ([], ["--force"], ["--without", "dateline"]):
            (tmp_path / "b.txt").write_bytes(cleaned + b"More.\n" * (way == ["--force"]))
            result = cli("restore", "b.txt", "--audit", "audit.jsonl", *way)
            assert result.code in (ExitCode.DONE, ExitCode.USAGE, ExitCode.FAILED)
            assert len(result.messages) <= 1
            assert way or result.code or result.out == texts.dirty


@pytest.mark.parametrize("file", SHARED or [None], ids=lambda file: file.stem if file else "none")
def test_collected(cli, tmp_path, file):
    """The collected records, of this text and of another one."""
    if file is None:
        pytest.skip("the collected audits are not beside the repository (../shared/hardening/forged)")
    for data in (file.read_bytes(), file.read_bytes().replace(b"928f53bf", HASH[:8].encode())):
        for way in WAYS:
            (tmp_path / "enc.txt").write_bytes(TEXT)
            (tmp_path / "audit.jsonl").write_bytes(data)
            result = cli("restore", "enc.txt", "--audit", "audit.jsonl", *way)
            assert (result.out, len(result.messages)) == (b"", 1), (way, result)
            assert result.code in (ExitCode.USAGE, ExitCode.FAILED), (way, result)
