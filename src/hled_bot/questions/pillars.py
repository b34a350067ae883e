"""Reads questions about pillars: by year, number, or words of a name."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned, number, plain
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import PillarsOf, Question
from hled_bot.questions.topics import blank
from hled_bot.questions.vocabulary import FOR_PILLARS, Lexicon

HOW_MANY = re.compile(
    r"\b(?:two|three|four|five|six|dos|tres|cuatro|cinco|seis|[2-9])\s+"
    r"(?=(?:central|main|key|principales)?\s*(?:pillars|pilares)\b)"
)
"""Before the plural a number is a count: "the four pillars"."""
MOST_PILLARS = 12
LAST_PILLAR = re.compile(r"\b(?:last|final|ultimo)\b(?:\s+(?:pillar|pilar)\b)?")


def read_pillars(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Pillars: told by the word, or by the name of one."""
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        asked = pillars(text, lexicon)
        several = re.search(r"\b(?:pillars|pilares)\b", folded)
        if several and asked.words and not of_a_pillar(asked.words, lexicon):
            asked = replace(asked, words="")  # "the pillars of 2022, for a memo"
        return asked
    return pillars_named(text, lexicon)


def pillars_named(text: str, lexicon: Lexicon) -> PillarsOf | None:
    """The pillars whose name *text* begins: "Securing the tools 2021"."""
    folded = aligned(text)
    for name in lexicon.pillars:
        if " ".join(plain(name).split()[:3]) in folded:
            found, _ = years.find(text, lexicon.calendar)
            return PillarsOf(found, None, name)
    return None


def of_a_pillar(words: str, lexicon: Lexicon) -> bool:
    """Whether any of *words* is of a pillar's name."""
    named = {word for name in lexicon.pillars for word in plain(name).split()}
    return any(word in named for word in plain(words).split())


def pillars(text: str, lexicon: Lexicon) -> PillarsOf:
    """What follows ``pillars``: years, a number, words of a name."""
    found, rest = years.find(text, lexicon.calendar)
    position = None
    left: list[str] = []
    rest = blank(rest, HOW_MANY)
    if last := LAST_PILLAR.search(aligned(rest)):
        position, rest = -1, rest[: last.start()] + " " + rest[last.end() :]
    for word in vocabulary.without(rest, FOR_PILLARS).split():
        value = 1 if word == "I" else None if plain(word) == "i" else number(word)
        if value is not None and value > MOST_PILLARS and not found:
            # "pillars 22": no dialogue has so many pillars; "pillars 2202" is a year, if a wrong one
            found = (2000 + value if value < 100 else value,)
        elif value is not None and position is None:
            position = value
        else:
            left.append(word)
    position = position or _ordinal(rest)
    return PillarsOf(found, position, " ".join(left))


def _ordinal(text: str) -> int | None:
    """A number in words that is a stop word or a common word elsewhere: "pillar one"."""
    if near := re.search(
        r"\b(?:pillar|pilar)\s+(?:number\s+|no\.?\s+|numero\s+)?(\w+)|\b(\w+)\s+(?:pillar|pilar)\b",
        aligned(text),
    ):
        return number(near[1] or near[2])
    return None
