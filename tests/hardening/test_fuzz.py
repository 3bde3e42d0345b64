"""Hostile inputs by the thousand: nothing fails, nothing is lost, a second pass and another process change nothing.

The seed is fixed and the time is bounded (`--fuzz-seconds`). For a count instead of a time:

    pytest tests/hardening/test_fuzz.py -k promises --fuzz-count 20000
    pytest tests/hardening/test_fuzz.py -k cleaning --fuzz-count 100000

An input that fails is written to a file that the message names.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsclean
from newsclean.article import Form
from newsclean.audit import make_record, restore_output
from newsclean.stages.encoding.decode import NotTextError

pytestmark = pytest.mark.slow

FIXTURES = Path(__file__).parents[2] / "fixtures"
FAILURES = Path(tempfile.gettempdir()) / "newsclean-fuzz"
SEEDS = {"promises": 8, "cleaning": 9, "batch": 7}
SHARE = {"promises": 0.7, "cleaning": 0.3}  # of the seconds
MOST_FAILURES = 10  # then there is enough to fix
LONGEST = 4000  # bytes of a fixture used for an input
WHERE = ("written", "place")  # what a record says about its output folder
BATCH = 60  # inputs that are cleaned under two hash seeds, and by one and by two processes

FURNITURE = (
    *"Share;Tweet;Save;Read more;Advertisement;Skip to content;Home | News | Sport;Most read;Comments;W;The".split(";"),
    *"Sign up for our newsletter;Follow us on Twitter;Photo: Ada Brook/AFP;© 2024 Halm Post;@halm;#ferry".split(";"),
    *"By Ada Brook;By Ada Brook and Tom Ives, Halm Post;Von Anna Beck;作者：陈晓文;Author: Ada Brook".split(";"),
    *"Published March 5, 2024;5 May 2024 14:20;Updated 09:10, 4 May 2024;2 hours ago;Date: 2024-03-05".split(";"),
    *"2024年3月5日 14:30;5 марта 2024, 14:37;Ferry sails again | Halm Post;Title: Ferry;# Ferry sails;**Ferry**".split(
        ";"
    ),
    *"LONDON, March 5 (Reuters) - Rain.;(CNN)Rain.;BERLIN — Rain.;> quoted;- item;1. item;| a | b |".split(";"),
    *"{{#a}};{{/a}};{{.}};{% if a %};${b};[c];<p>;</div>;<!--;-;***;===;---;+++;```;\\n\\n".split(";"),
    *"&amp;lt;p&amp;gt; &#8217; &nbsp; â€™ Ã© ï»¿ http://a.example/b?c=d&amp;e".split(" "),
)
ODD = (
    *"\0\x01\x07\x08\x0b\x0c\x1a\x1b\x1c\x7f\x80\x85\x91\x93\x9b\xa0\xad\u0301\u200b\u200d\u200e\u202e\u2028\u2029\u2060\ufeff\ufffd\uffff",
    *"'\"“”‘’«»—–…•¶§{}[]()<>|*_#&%$@\\/~`^=+:;,.!?",
    *"éßİıſΣςﬁǅ字かア한ไทยעربहिन्Ж😀👨🏳\U000e0041\U0010ffff",
)
LINE_ENDS = ("\n", "\n\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", " \n", "\n ", "\n\n\n\n", "\t")
CHARSETS = (
    "cp1252 cp1251 cp1250 koi8_r mac_roman cp437 iso8859_2 shift_jis gb18030 big5 euc_kr utf-16-le utf-32-be".split()
)
KEYS = "title author authors date published updated tags section description summary language draft x-y é".split()
VALUES = (
    *"true false null ~ 5 -1.5 1e9 .inf 0x1F 2024-03-05 2024-03-05T14:20:00Z 12:30".split(),
    *"'' \"\" [] {} & * ! | > - ? @ ` %".split(),
    "Ferry sails again",
    "'It''s the ferry'",
    '"a\\nb\\u00e9\\ud800"',
    "[Ada Brook, Tom Ives]",
    "{name: Ada Brook}",
    "&a [*a]",
    "!!python/object:os.system",
    "|\n  Ferry\n  sails",
    "- Ada\n- Tom",
    "a: b: c",
    "# nothing",
)


class Hostile:
    """Hostile inputs, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.texts = [path.read_bytes() for path in sorted(FIXTURES.rglob("*.txt"))]
        self.kinds: tuple[Callable[[], bytes], ...] = (
            self.mutated,
            self.mutated,
            self.spliced,
            self.spliced,
            self.strewn,
            self.misread,
            self.with_front_matter,
            self.of_lines,
            self.of_characters,
            self.of_bytes,
            self.with_line_ends,
        )

    def inputs(self) -> Iterator[bytes]:
        """One after the other, without an end."""
        while True:
            data = self.dice.choice(self.kinds)()
            yield self.mutate(data, 1) if self.dice.random() < 0.1 else data

    def text(self) -> bytes:
        """A part of a fixture."""
        data = self.dice.choice(self.texts)
        if len(data) > LONGEST:
            start = self.dice.randrange(len(data) - LONGEST)
            data = data[start : start + self.dice.randrange(LONGEST)]
        return data

    def lines(self) -> list[str]:
        """The lines of a fixture."""
        return self.text().decode("utf-8", "replace").split("\n")

    def mutate(self, data: bytes, times: int) -> bytes:
        """Bytes with some of them changed, inserted, removed, doubled or moved."""
        made = bytearray(data or b"a")
        for _ in range(times):
            at = self.dice.randrange(len(made) + 1)
            end = min(len(made), at + self.dice.choice((1, 2, 5, 40)))
            match self.dice.randrange(5):
                case 0:
                    made[at:end] = self.dice.randbytes(end - at)
                case 1:
                    made[at:at] = self.dice.choice(ODD).encode()
                case 2:
                    del made[at:end]
                case 3:
                    made[at:at] = made[at:end] * self.dice.choice((1, 2, 30))
                case _:
                    to = self.dice.randrange(len(made) + 1)
                    made[to:to] = made[at:end]
        return bytes(made)

    def mutated(self) -> bytes:
        return self.mutate(self.text(), self.dice.choice((1, 3, 10, 60)))

    def spliced(self) -> bytes:
        """Lines of fixtures with furniture between them."""
        lines = self.lines()
        for _ in range(self.dice.choice((1, 3, 12))):
            at = self.dice.randrange(len(lines) + 1)
            lines[at:at] = self.dice.choices(FURNITURE, k=self.dice.choice((1, 1, 2, 8)))
        if self.dice.random() < 0.3:
            self.dice.shuffle(lines)
        return "\n".join(lines).encode()

    def strewn(self) -> bytes:
        """A fixture with odd characters scattered in it."""
        text = list("\n".join(self.lines()))
        for _ in range(self.dice.choice((1, 5, 40))):
            text.insert(self.dice.randrange(len(text) + 1), self.dice.choice(ODD) * self.dice.choice((1, 1, 3)))
        return "".join(text).encode()

    def misread(self) -> bytes:
        """A fixture in another charset, or read as one, as a whole or in part."""
        data = self.text()
        for _ in range(self.dice.choice((1, 1, 2))):
            text, charset = data.decode("utf-8", "replace"), self.dice.choice(CHARSETS)
            if self.dice.random() < 0.5:
                data = data.decode(charset, "replace").encode()
            else:
                data = text.encode(charset, self.dice.choice(("replace", "ignore", "xmlcharrefreplace")))
        if self.dice.random() < 0.4:
            lines = [*data.split(b"\n"), *self.text().split(b"\n")]
            self.dice.shuffle(lines)
            data = b"\n".join(lines[:60])
        return self.dice.choice((b"", b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) + data

    def with_front_matter(self) -> bytes:
        """A fixture after front matter, or something that looks like it."""
        fence, between = self.dice.choice((("---", ": "), ("---", ": "), ("+++", " = "), (";;;", ": ")))
        fields = [
            f"{self.dice.choice(KEYS)}{between}{self.dice.choice(VALUES)}"
            for _ in range(self.dice.choice((0, 1, 3, 9)))
        ]
        closing = self.dice.choice((fence, fence, fence, "...", "", "----"))
        body = self.dice.choice(("", "\n")) + "\n".join(self.lines())
        return "\n".join((fence, *fields, closing, body)).encode("utf-8", "surrogatepass")

    def of_lines(self) -> bytes:
        """Nothing but furniture."""
        return "\n".join(self.dice.choices(FURNITURE, k=self.dice.choice((1, 2, 5, 30)))).encode()

    def of_characters(self) -> bytes:
        """A few words, odd characters and line ends."""
        words = ("a", "The", "ferry", "sailed.", "W", *ODD, *LINE_ENDS, " ", "  ")
        return "".join(self.dice.choices(words, k=self.dice.choice((1, 4, 20, 200)))).encode("utf-8", "surrogatepass")

    def of_bytes(self) -> bytes:
        """Any bytes, or only those that occur in text."""
        size = self.dice.choice((0, 1, 2, 7, 60, 600))
        return self.dice.choice(
            (
                self.dice.randbytes(size),
                bytes(self.dice.choices(range(0x20, 0x100), k=size)),
                b"\xe4\xf6 \x93a\x94\n" * size,
            )
        )

    def with_line_ends(self) -> bytes:
        """A fixture with line ends of all kinds."""
        return "".join(line + self.dice.choice(LINE_ENDS) for line in self.lines()).encode()


def clean(data: bytes) -> newsclean.Article | None:
    """The article, or None for what is not text."""
    try:
        return newsclean.clean(data)
    except NotTextError:
        return None


def check_cleaning(data: bytes) -> None:
    """Nothing but `NotTextError` is raised."""
    clean(data)


def check_promises(data: bytes) -> None:
    """The promises for any bytes. If rules still fire after the last round, the article says so."""
    article = clean(data)
    if article is None:
        return
    assert article.restore() == data, "restore() is not what came in"
    forms = {"text": Form(), "with metadata": Form(with_metadata=True), "markdown": Form(markdown=True)}
    settled = {form: article.settled_in(written) for form, written in forms.items()}
    for form, written in forms.items():
        rendered = settled[form].written_in(written)
        output = rendered.text.encode()
        assert output.decode() == rendered.text, f"{form}: no UTF-8"
        if form != "markdown":
            record = json.loads(json.dumps(make_record(article, rendered, data, output, "a.txt")))
            assert restore_output(output, record) == data, f"{form}: the record does not give back what came in"
    for fields in (article.to_dict(fields=True), article.to_jsonld()):
        json.dumps(fields, ensure_ascii=False).encode()
    again = {
        "text": lambda output: newsclean.clean(output).to_text(),
        "with metadata": lambda output: newsclean.clean(output).to_text(with_metadata=True),
        "markdown": lambda output: newsclean.clean(output, skip=("paragraphs.markdown",)).to_markdown(),
    }
    for form, written in forms.items():
        if settled[form].unsettled:
            continue
        output = settled[form].written_in(written).text
        assert again[form](output.encode()) == output, f"{form}: a second pass changes it"


def write_out(data: bytes) -> Path:
    FAILURES.mkdir(exist_ok=True)
    path = FAILURES / f"{hashlib.sha256(data).hexdigest()[:12]}.txt"
    path.write_bytes(data)
    return path


def fuzz(name: str, check: Callable[[bytes], None], config: pytest.Config) -> int:
    """Check inputs until the time is over, or as many as requested; return their number."""
    count = config.getoption("--fuzz-count")
    until = time.monotonic() + SHARE[name] * config.getoption("--fuzz-seconds")
    failures: list[str] = []
    done = 0
    for data in Hostile(SEEDS[name]).inputs():
        if done >= count if count else time.monotonic() > until:
            break
        done += 1
        try:
            check(data)
        except Exception as error:
            reason = str(error).partition("\n")[0][:200]
            failures.append(f"{write_out(data)}: {type(error).__name__}: {reason}")
            if len(failures) == MOST_FAILURES:
                break
    assert not failures, f"{len(failures)} of {done} inputs:\n" + "\n".join(failures)
    return done


def test_cleaning_never_fails(pytestconfig, record_property):
    record_property("inputs", fuzz("cleaning", check_cleaning, pytestconfig))


def test_promises(pytestconfig, record_property):
    record_property("inputs", fuzz("promises", check_promises, pytestconfig))


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of hostile files."""
    folder = tmp_path_factory.mktemp("batch")
    for number, data in zip(range(BATCH), Hostile(SEEDS["batch"]).inputs(), strict=False):
        (folder / f"{number:03d}.txt").write_bytes(data)
    return folder


def run(batch: Path, output: Path, *options: str, seed: str = "0") -> dict[str, object]:
    """The results of the command line for the batch, with its audit, by name."""
    audit = output.with_suffix(".jsonl")
    command = [sys.executable, "-m", "newsclean", "-q", "-o", f"{output}/", "--audit", str(audit), *options, str(batch)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, timeout=300, check=False
    )
    assert done.returncode in (0, 3), done.stderr.decode()
    assert b"internal error" not in done.stderr
    assert b"Traceback" not in done.stderr
    records = map(json.loads, audit.read_bytes().splitlines())
    return {path.name: path.read_bytes() for path in sorted(output.iterdir())} | {
        "audit": [{key: part for key, part in record.items() if key not in WHERE} for record in records],
        "messages": done.stderr,
    }


@pytest.fixture(scope="module")
def once(batch: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The batch, cleaned by one process."""
    return run(batch, tmp_path_factory.mktemp("once") / "out")


def test_another_hash_seed_gives_the_same(batch, once, tmp_path):
    assert run(batch, tmp_path / "out", seed="1") == once


def test_two_processes_give_the_same(batch, once, tmp_path):
    assert run(batch, tmp_path / "out", "--jobs", "2") == once


def test_the_inputs_are_the_same_each_time():
    first, second = (Hostile(1).inputs() for _ in range(2))
    assert [next(first) for _ in range(50)] == [next(second) for _ in range(50)]
