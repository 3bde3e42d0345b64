"""The cost of the encoding stage: a legacy file, clean UTF-8, and growth on hostile input.

    python -m benchmarks.encoding.speed

CPU time, best of several rounds; next to it the time of a plain decode and of a loop, to show how busy the machine is.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import chardet
from benchmarks.encoding.sentences import LANGUAGES, body, encoded

import newsclean
from newsclean.stages.encoding.decode import decode

ROUNDS = 7
TURNS = 10
LEGACY = (
    ("de", "cp1252"),
    ("pl", "iso8859-2"),
    ("ru", "cp1251"),
    ("th", "tis-620"),
    ("zh-Hans", "gb18030"),
    ("ja", "shift_jis"),
)
HOSTILE: dict[str, Callable[[int], bytes]] = {
    "one line of cp1252": lambda n: "Größe für Straße ".encode("cp1252") * (n // 17),
    "one line of damaged UTF-8": lambda n: b"Gr\xc3\xb6\xc3\x9fe f\xfcr \x93x\x94 " * (n // 17),
    "blank lines and a stray byte": lambda n: b"\n" * n + b"\xff",
    "lines of two charsets": lambda n: b"Gr\xc3\xb6\xc3\x9fe\nGr\xf6\xdfe f\xfcr alle\n" * (n // 24),
    "& in a row": lambda n: b"&" * n,
    "escapes": lambda n: b"\x1b$" * (n // 2),
    "tildes": lambda n: b"~{" * (n // 2),
    "high bytes": lambda n: bytes(range(0x80, 0x100)) * (n // 128),
    "lead bytes": lambda n: b"\xe2" * n,
    "continuation bytes": lambda n: b"\x93" * n,
    "UTF-16 without a mark": lambda n: "Größe für ".encode("utf-16-le") * (n // 20),
}


def stage(data: bytes) -> None:
    """The encoding stage, as run by `--stages encoding`."""
    newsclean.clean(data, stages=["encoding"]).to_text()


def best(work: Callable[[bytes], object], data: bytes, turns: int = TURNS, rounds: int = ROUNDS) -> float:
    """CPU seconds for one call."""
    taken = math.inf
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(turns):
            work(data)
        taken = min(taken, (time.process_time() - start) / turns)
    return taken


def loop(data: bytes) -> int:
    """A million additions: 40 ms or so on an idle machine."""
    total = 0
    for number in range(1_000_000):
        total += number
    return total


def main() -> None:
    unit = best(loop, b"", turns=1)
    print(f"a million additions: {unit * 1000:.1f} ms")
    print(f"\n{'5 KB of legacy text':32s}{'decode ms':>12s}{'stage ms':>12s}{'chardet ms':>12s}")
    by_code = {language.code: language for language in LANGUAGES}
    for code, charset in LEGACY:
        language = by_code[code]
        size = 5000 // max(1, len(language.sentences[0].encode(charset, "replace")) // len(language.sentences[0]))
        found = encoded(body(language.sentences, size), charset)
        assert found
        taken = best(stage, found[0])
        print(
            f"{code} {charset} {len(found[0])} bytes".ljust(32)
            + f"{best(decode, found[0]) * 1000:12.2f}{taken * 1000:12.2f}{best(chardet.detect, found[0]) * 1000:12.2f}"
        )
    print(f"\n{'clean UTF-8, 1 MB':32s}{'decode MB/s':>12s}{'stage MB/s':>12s}{'plain decode':>14s}")
    for code in ("en", "de", "ru", "ja"):
        data = (body(by_code[code].sentences, 10_000) * 100).encode()[:1_000_000].decode(errors="ignore").encode()
        rates = [len(data) / 1e6 / best(work, data, turns=1) for work in (decode, stage, bytes.decode)]
        print(f"{code:32s}{rates[0]:12.0f}{rates[1]:12.1f}{rates[2]:14.0f}")
    print(f"\n{'growth':32s}{'1 MB s':>12s}{'2 MB s':>12s}{'4 MB s':>12s}{'exponent':>10s}")
    for name, make in HOSTILE.items():
        taken_by_size = [best(_decode_or_refuse, make(n), turns=1, rounds=2) for n in (1_000_000, 2_000_000, 4_000_000)]
        exponent = math.log2(taken_by_size[2] / taken_by_size[1])
        print(f"{name:32s}" + "".join(f"{taken:12.3f}" for taken in taken_by_size) + f"{exponent:10.2f}")


def _decode_or_refuse(data: bytes) -> None:
    try:
        decode(data)
    except ValueError:
        return


if __name__ == "__main__":
    main()
