"""Records are distinguished from prose: what must be recognised, and what only looks like them."""

from __future__ import annotations

import csv
import gc
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclean.records.objects import ARRAY, LINES, OBJECT
from newsclean.records.recognise import CSV, HTML, TSV, WARC, recognise

PROSE = (
    "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
    "“We carried 40 goats,” said the captain, Odile Marsh. “Nobody sat down.”",
    "He said: \"We'll rebuild it, and then we'll see,\" and left.\nIt rained, as it had on Monday.",
)
TEXT = "\n\n".join(PROSE)
ROWS = [
    {"id": i, "title": f"Ferry {i} sails again", "text": f"{TEXT}\n\nSeen {i} times, or more.", "url": None}
    for i in range(12)
]


def table(rows: list[dict], delimiter: str = ",", **options: object) -> str:
    """The rows as written by the csv module, with a header."""
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0], delimiter=delimiter, **options)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


LINED = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)
FLAT = [{**row, "text": PROSE[0]} for row in ROWS]
SHORT = [
    {"town": f"Dorrow {name}", "goats": i, "ferries": 2 * i}
    for i, name in enumerate("North South East West Hill".split())
]
PAGE = "<head><title>Ferry</title></head><body><p>It rained.</p></body></html>\n"

RECORDS = {
    "JSON lines": (LINED, LINES),
    "two of them": ('{"a": 1}\n{"b": 2}', LINES),
    "blank lines between": (LINED.replace("\n", "\n\n"), LINES),
    "one line is broken": (LINED * 3 + '{"id": 3, "te\n', LINES),
    "a mark in front": ("\ufeff" + LINED, LINES),
    "a comma behind each": (LINED.replace("}\n", "},\n"), LINES),
    "numbers without end": ('{"a": ' + "1" * 5000 + "}\n" + LINED, LINES),
    "an object": (json.dumps(ROWS[0]), OBJECT),
    "an object over lines": (json.dumps(ROWS[0], indent=2), OBJECT),
    "objects over lines": ("\n".join(json.dumps(row, indent=2) for row in ROWS), OBJECT),
    "an array": (json.dumps(ROWS), ARRAY),
    "an array over lines": (json.dumps(ROWS, indent=1, ensure_ascii=False) + "\n", ARRAY),
    "an array that was cut off": (json.dumps(ROWS)[:-20], ARRAY),
    "CSV": (table(ROWS), CSV),
    "CSV, all quoted": (table(ROWS, quoting=csv.QUOTE_ALL), CSV),
    "CSV, a line end a row": (table(FLAT, lineterminator="\n"), CSV),
    "CSV of single words": (table(SHORT), CSV),
    "CSV without a header": (table(ROWS).split("\r\n", 1)[1], CSV),
    "CSV with addresses, without a header": ("https://example.org/a,Goats\n" * 6, CSV),
    "CSV of names alone": ("town,mayor,ferry\n" + "Dorrow,Ann Lee,Goat Star\n" * 5, CSV),
    "CSV of Chinese": ("标题,内容\n" + '渡轮,"渡轮今天恢复开行，他说。"\n' * 6, CSV),
    "semicolons": (table(ROWS, ";"), CSV),
    "TSV": (table(FLAT, "\t", lineterminator="\n"), TSV),
    "TSV of two columns": ("id\ttext\n" + "".join(f"{i}\t{PROSE[0]}\n" for i in range(6)), TSV),
    "one row is short": (table(SHORT * 10) + "the end\n", CSV),
    "WARC": ("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n", WARC),
    "a page": (f"<!DOCTYPE html>\n<html lang='en'>{PAGE}", HTML),
    "a page of old": (f'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://a">\n<HTML>{PAGE}', HTML),
    "a page without a doctype": (f"\n\n<html>\n{PAGE}", HTML),
    "a page of XML": (f'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>{PAGE}', HTML),
    "a page behind comments": (f"<!-- saved -->\n<!-- twice -->\n<html>{PAGE}", HTML),
    "a page without tags below": ("<html>It rained.</html>\n", HTML),
    "a doctype and tags": ("<!doctype html><title>Ferry</title><p>It rained.", HTML),
}
PROSE_LIKE = {
    "nothing": "",
    "blank lines": "\n\n \n",
    "prose": TEXT,
    "a comma in each paragraph": f"{PROSE[0]}\n\n" * 8,
    "a comma in each line": "It rained, he said.\n" * 8,
    "a headline with commas": "Goats,ferries and 1,000 sheep\n\n" + TEXT,
    "a poem": "The ferry sailed, the harbour slept,\nThe captain rose, the deckhand wept,\n" * 4,
    "a poem in Chinese": "床前看渡轮,疑是海上霜\n举头望山羊,低头思故乡\n渡轮夜不归,山羊立船头\n" * 3,
    "lines in Chinese": "渡轮今天恢复开行,他说,很好。\n山羊没有坐下,她说,真的。\n" * 4,
    "names": "Lee, Ann\nOde, Sam\nMarsh, Odile\nKorhal, Ines\nRuiz, Ana\nBrook, Ada\n",
    "names with ages": "Ann Lee, 34, of Dorrow\nSam Ode, 41, of Halm\n" * 4,
    "addresses": "12 Quay Street, Dorrow, DW1 2AB\n3 Mill Lane, Halm, HM4 5CD\n" * 4,
    "results": "Halm 2, Dorrow 1\nAlba 0, Carrow 0\n" * 4,
    "results and prose": "Goats win the league\n\nTeam\tP\tW\tPts\n" + "Dorrow\t10\t8\t24\n" * 30 + "\n" + TEXT,
    "fixtures in an article": f"{PROSE[0]}\n\n" + "15:00\tDorrow\tHalm\n" * 9 + f"\n{PROSE[1]}\n",
    "two columns of words": "ANN LEE\tWe carried goats.\nSAM ODE\tNobody sat down.\n" * 5,
    "a list with numbers": "".join(f"{i}\tThe ferry sailed on time.\n" for i in range(1, 12)),
    "paragraphs that a tab sets in": "".join(f"\t{line}\n" for line in PROSE * 3),
    "lines that end in a tab": "The ferry sailed\t\n" * 9,
    "a table of Markdown": "| town | goats |\n|---|---|\n" + "| Dorrow | 40 |\n" * 9,
    "a table set with spaces": "Team      P   W\n" + "Dorrow   10   8\n" * 9,
    "a recipe": "Flour,200 g\nButter,100 g\n\nMix them, and wait.\nBake for an hour, no longer.\n",
    "wrapped lines": "The ferry sailed again,\nnine days after a storm,\nand forty goats,\nwere glad,\nhe said.\n",
    "a quoted cell": '"The ferry sailed. ""Nobody sat down,"" said Ann Lee. It rained, again."\n',
    "quotes at line starts": '"We carried goats," said Ann.\n"Nobody sat down," said Sam.\n' * 4,
    "four rows": "id,text\n1,a\n2,b\n3,c\n",
    "an article about JSON": f'{{"a": 1}} is JSON.\n\n{TEXT}',
    "an article that quotes JSON": f'{TEXT}\n\n{{"ferry": "late"}}\n\n{PROSE[0]}\n',
    "JSON above an article": f'{{"ad": "top"}}\n{{"ad": "left"}}\n\n{TEXT}',
    "braces and commas": "{Ann},\n{Sam},\n" * 5,
    "commas alone below an object": '{"a": 1}\n' + ",\n" * 9,
    "a dump above an article": f'[{{"@type": "NewsArticle"}}]\n\n{TEXT}',
    "template tags": "{{#ticker}}\n{{headline}}\n{{/ticker}}\n",
    "a list of JSON strings": '["a", "b"]\n',
    "editors' brackets": f"[Editor's note: corrected.]\n\n{TEXT}",
    "objects that do not close": '{"a": ' * 2000,
    "leftover tags": f"<p>{PROSE[0]}</p>\n<p>{PROSE[1]}</p>\n",
    "SGML": f"<DOC>\n<DOCNO> AB-1 </DOCNO>\n<TEXT>\n{TEXT}\n</TEXT>\n</DOC>\n",
    "a doctype of SGML": f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS>\n{TEXT}\n</REUTERS>\n',
    "a feed": f'<?xml version="1.0"?>\n<nitf><body>{TEXT}</body></nitf>\n',
    "an article about a tag": f"<html> turns thirty\n\n{TEXT}",
    "an article about a doctype": f"<!DOCTYPE html> is what pages begin with.\n\n{TEXT}",
    "an article about WARC": f"WARC/1.0 turns ten\n\n{TEXT}",
    "a comment that does not close": "<!-- " + TEXT,
    "mail headers": f"From: Ann Lee <ann@example.org>\nSubject: Ferry, goats\nDate: 5 Mar 2024\n\n{TEXT}",
    "labels": f"Title: Ferry\nAuthor: Ann\nDate: 2024-03-05\nContent:\n{TEXT}",
    "front matter": f"---\ntitle: Ferry\n---\n\n{TEXT}",
    "hashtags": "#ferry,#goats\n#halm,#dorrow\n" * 4,
}


@pytest.mark.parametrize(("text", "form"), RECORDS.values(), ids=RECORDS)
def test_records(text, form):
    assert recognise(text) == form
    assert recognise(text.encode()) == form
    assert recognise(text.encode("utf-8-sig")) == form
    assert recognise(text.encode("utf-16")) == form
    assert recognise(text.replace("\r\n", "\n").replace("\n", "\r\n")) == form


@pytest.mark.parametrize("text", PROSE_LIKE.values(), ids=PROSE_LIKE)
def test_prose(text):
    assert recognise(text) is None
    assert recognise(text.encode()) is None
    assert recognise(text.replace("\n", "\r\n")) is None


def test_bytes_of_an_old_charset():
    assert recognise("id,ville\n1,Genève\n2,Orléans\n3,Besançon\n4,Nîmes\n".encode("latin-1")) == CSV
    assert recognise("Il pleut à Genève, dit-il.\n".encode("latin-1") * 9) is None


def test_fixtures_are_prose(root):
    for file in sorted(Path(root, "fixtures").rglob("*.txt")):
        assert recognise(file.read_bytes()) is None, file


SHAPES: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: "a,b\n" * 6 + '"' * n,
    "cells that do not close": lambda n: "id,text\n" * 6 + 'a,"\n' * (n // 4),
    "doubled quotes": lambda n: "id,text\n" * 6 + '"' + '""' * (n // 2),
    "columns": lambda n: "a," * (n // 2) + "\n" + "b,c\n" * 9,
    "rows": lambda n: "id,b\n" * (n // 5),
    "objects in objects": lambda n: '{"a":' * (n // 5),
    "lines of JSON": lambda n: '{"a":1}\n' * (n // 8),
    "broken lines of JSON": lambda n: '{"a":1}\n' * 40 + '{"a":\n' * (n // 6),
    "an array": lambda n: "[" + '{"a":1},' * (n // 8),
    "digits": lambda n: '{"a":' + "1" * n + "}",
    "objects in a row": lambda n: '{"a":\n1}' * (n // 8) + "x",
    "comments": lambda n: "<!-- -->" * (n // 8),
    "a doctype": lambda n: "<!doctype html " + "a " * (n // 2),
    "spaces": lambda n: " " * n,
    "spaces in an array": lambda n: '[{"a":1},' + " " * n,
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_growth(shape):
    def seconds(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            gc.disable()
            start = time.process_time()
            recognise(text)
            best = min(best, time.process_time() - start)
            gc.enable()
        return best

    times = [max(seconds(shape(50_000 * factor)), 0.01) for factor in (1, 2, 4, 8)]
    assert times[-1] < times[0] * 8**1.5, times
