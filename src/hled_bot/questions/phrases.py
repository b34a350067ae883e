"""Reads the grammar, the files of phrases in the folder beside this one, and makes patterns of them.

Each file has rules: a name, what it tells, and phrases; ``e.g.`` and ``but not`` show it:

    attended: somebody took part
        (took|take) part [in]
        sent <whom>
        e.g. who took part in 2021?
        but not which part of the statement is it?

    whom (words): who may be sent
        anybody somebody delegate[s]

A phrase is compared with folded text, small letters without accents; ``notation`` tells how it is
written. A rule is looked for where words begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from hled_bot.questions.notation import (
    BEGIN,
    NO_LETTER_BEFORE,
    NO_LETTER_BEHIND,
    BadPhrase,
    firsts,
    forms,
    parsed,
    united,
    written,
)

FOLDER = Path(__file__).parent / "grammar"
HEADER = re.compile(r"(?P<name>[a-z][\w-]*)(?P<words> \(words\))?: (?P<tells>.+)")
COMMENT = "# "
NO_MIDDLE = r"(?!\B\w)"
"""No rule begins in the middle of a word: there no phrase need be tried."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it is written: its phrases, and sentences that it is said of, or not."""

    name: str
    tells: str
    is_words: bool
    phrases: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@cache
def rules() -> dict[str, Rule]:
    """All rules of the grammar by name."""
    found: dict[str, Rule] = {}
    for file in sorted(FOLDER.glob("*.txt")):
        for one in read(file.read_text("utf-8")):
            if one.name in found:
                raise BadPhrase(f"{one.name}: there are two rules of this name")
            found[one.name] = one
    return found


def read(text: str) -> Iterator[Rule]:
    """The rules written in *text*."""
    current: Rule | None = None
    for line in text.splitlines():
        said = line.strip()
        if not said or said.startswith(COMMENT):
            continue
        if header := HEADER.fullmatch(line):
            if current:
                yield current
            current = Rule(header["name"], header["tells"], bool(header["words"]))
        elif current is None or line == said:
            raise BadPhrase(f"{said!r} belongs to no rule")
        elif said.startswith("e.g. "):
            current.examples.append(said.removeprefix("e.g. "))
        elif said.startswith("but not "):
            current.others.append(said.removeprefix("but not "))
        else:
            current.phrases.append(said)
    if current:
        yield current


@cache
def rule(name: str) -> re.Pattern[str]:
    """The pattern of the rule *name*, to be looked for in folded text. Raises BadPhrase."""
    return re.compile(f"{_where(name)}(?:{_expression(name, leads=True)})")


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, each in all its forms; another list stands in it as ``<name>``."""
    rows = (parsed(phrase)[0] for phrase in _named(name).phrases)
    return frozenset(form for row in rows for word in row for form in forms(word.pieces, words))


def expression(phrase: str) -> str:
    """The regular expression that *phrase* stands for.

    >>> bool(re.search(expression("how many (time|meeting)[s]"), "and how many meetings?"))
    True
    """
    return written(parsed(phrase), _expression)


def _named(name: str) -> Rule:
    if name not in rules():
        raise BadPhrase(f"<{name}>: there is no such rule")
    return rules()[name]


@cache
def _expression(name: str, leads: bool) -> str:
    if _named(name).is_words:
        longest = sorted(words(name), key=lambda word: (-len(word), word))
        before = "" if leads else NO_LETTER_BEFORE
        return rf"{before}(?:{'|'.join(map(re.escape, longest))}){NO_LETTER_BEHIND}"
    phrases = map(parsed, _named(name).phrases)
    return "|".join(written(options, _expression, leads=leads) for options in phrases)


def _where(name: str) -> str:
    """Where a rule can begin, by the character there: elsewhere its phrases need not be tried."""
    first = _firsts(name)
    if first is None or "" in first:
        return NO_MIDDLE
    before = NO_LETTER_BEFORE if "".join(first).isalnum() else NO_MIDDLE
    leading = r"¿¡\s" if BEGIN in _expression(name, leads=False) else ""
    return f"{before}(?=[{leading}{''.join(map(re.escape, sorted(first)))}])"


@cache
def _firsts(name: str) -> Set[str] | None:
    if _named(name).is_words:
        return {word[0] for word in words(name)}
    return united(firsts(parsed(phrase), _firsts) for phrase in _named(name).phrases)
