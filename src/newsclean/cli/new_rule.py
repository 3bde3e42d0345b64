"""`newsclean rules new LINE --id ID`: write a rule that removes a line, with its examples."""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from newsclean.cli.app import PATH, UsageError, named_path
from newsclean.cli.exits import ExitCode
from newsclean.cli.inputs import STDIN
from newsclean.cli.messages import complain, reason_of
from newsclean.cli.write import write_atomically
from newsclean.furniture.phrase import escape_phrase
from newsclean.furniture.tokens import LEADING
from newsclean.parsing import ParseError, read_regular_file
from newsclean.paths import exists
from newsclean.reading.folding import fold
from newsclean.reading.lines import CLOSERS, ends_sentence, is_dense, looks_like_prose
from newsclean.rules.matcher import bare, matches
from newsclean.rules.pack_file import PackError, read_pack
from newsclean.rules.rule import MAX_CHARS, Rule
from newsclean.rules.write import quote, to_toml

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ENDS = " :.,;!-–—>»"  # ignored by "line" rules after a line
OUTPUT_HELP = "Pack to add the rule to; - or nothing prints it."
PACK = "my.toml"  # the name under which a rule that is only printed is checked
SENTENCE_WORDS = 8  # notices are shorter than most sentences of news
CALLS = frozenset("?!…？！")
WORD_OF_DENSE = 3  # characters that may be one word in scripts without spaces


def write_rule(
    line: Annotated[str, typer.Argument(metavar="LINE", help="A line to remove, exactly as in the text.")],
    rule_id: Annotated[str, typer.Option("--id", help="Name of the rule in its pack, such as read-more.")],
    reason: Annotated[str, typer.Option("--reason", help='What the line is, to be read after "removed:".')] = "",
    near_misses: Annotated[
        list[str] | None, typer.Option("--near-miss", metavar="LINE", help="A similar line that must stay; repeatable.")
    ] = None,
    keeps: Annotated[list[str] | None, typer.Option("--keeps", hidden=True)] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="Language of the texts, for a new pack.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help=OUTPUT_HELP, parser=named_path, metavar=PATH)
    ] = None,
) -> int:
    """Write a rule for a line, with its examples; digits stand for any digits."""
    line = line.strip()
    near_misses = [*(near_misses or ()), *(keeps or ())]  # --keeps is the old name of --near-miss
    _check_words(line, rule_id, reason, *near_misses)
    if output and str(output) == STDIN:
        output = None
    try:
        path = output or Path(PACK)
        before = f"language = {quote(lang or '*')}\n"
        if output and exists(output):
            before = read_regular_file(output).decode().replace("\r\n", "\n")
        text = f"{before.rstrip()}\n\n{to_toml(_rule(line, rule_id, reason, near_misses))}"
        rule = _read_checked(text, path, line)
        if lang and rule.language != lang:
            raise UsageError(f'{path} has the language "{rule.language}": a rule for "{lang}" needs a pack of its own')
        _write(text, output, rule)
    except (ParseError, UnicodeDecodeError) as error:
        raise UsageError(f"{output}: {error}") from None
    except OSError as error:
        if error.filename is None:  # of stdout
            raise
        raise UsageError(f"{error.filename}: {reason_of(error)}") from None
    for doubt in _doubts(line, near_misses):
        complain(f"warning: {doubt}")
    return ExitCode.DONE


def _check_words(line: str, rule_id: str, *others: str) -> None:
    """Raise `UsageError` for words that cannot form a rule, or an invalid id."""
    if not all(map(_is_unicode, (line, *others))):
        raise UsageError("the words of a rule must be UTF-8")
    if not ID.fullmatch(rule_id):
        raise UsageError(
            f"--id consists of lowercase letters, digits, hyphens and dots, such as site.read-more, not {rule_id!r}"
        )
    if not bare(fold(line)):
        raise UsageError("there are no words in that line")


def _write(text: str, output: Path | None, rule: Rule) -> None:
    """Write the pack with its new rule, to stdout if there is no file."""
    if output is None:
        sys.stdout.write(text)
    else:
        write_atomically(output, text.encode())
        complain(f"{output}: added {rule.id}")


def _is_unicode(words: str) -> bool:
    """Whether an argument is valid Unicode; bytes in another charset arrive as lone surrogates."""
    return not any("\ud800" <= char <= "\udfff" for char in words)


def _doubts(line: str, near_misses: list[str]) -> Iterator[str]:
    """Doubts about a rule for a line, though the rule is possible."""
    words = bare(fold(line)).rstrip(ENDS)
    if " " not in words and (len(words) <= WORD_OF_DENSE or not is_dense(words)):
        yield "a rule for one word removes every line that is only that word, crossheads too"
    elif looks_like_prose(line) or (len(line.split()) >= SENTENCE_WORDS and _states(line)):
        yield "that line reads like a sentence of news: is it junk wherever it stands?"
    if not near_misses:
        yield "the rule has no near miss, a similar line that must stay: give one with --near-miss, or lint asks for it"


def _states(line: str) -> bool:
    """Whether a line ends like a statement; prompts ask or call out."""
    return ends_sentence(line) and line.rstrip(CLOSERS)[-1:] not in CALLS


def _rule(line: str, rule_id: str, reason: str, near_misses: list[str]) -> Rule:
    return Rule(
        rule_id,
        reason or rule_id.rpartition(".")[2].replace("-", " "),
        "line",
        "any",
        max(MAX_CHARS, len(line)),
        "",
        (NUMBER.sub("{n}", escape_phrase(line.strip(LEADING).rstrip(ENDS))),),
        examples=(line,),
        near_misses=tuple(near_misses),
    )


def _read_checked(text: str, path: Path, line: str) -> Rule:
    """The rule, read from the pack as it would be written. Raises `UsageError` if the rule is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_text(text, encoding="utf-8")
        try:
            rules = read_pack(str(copy)).rules
        except PackError as error:
            raise UsageError(str(error).replace(str(copy), str(path))) from None
    rule = next(rule for rule in reversed(rules) if not rule.shields)
    if not matches(rule, line):
        raise UsageError("the generated rule does not match that line: write its phrases by hand")
    kept = next((near for near in rule.near_misses if matches(rule, near)), None)
    if kept is not None:
        raise UsageError(f"a rule for that line would also remove this one: {kept}")
    return rule
