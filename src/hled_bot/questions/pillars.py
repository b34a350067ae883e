"""Reads questions about pillars: by year, number, or words of a name."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned, number, plain
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import PillarsOf, Question
from hled_bot.questions.verbs import without_verbs
from hled_bot.questions.vocabulary import FOR_PILLARS, Lexicon

HOW_MANY = re.compile(
    r"\b(?:two|three|four|five|six|dos|tres|cuatro|cinco|seis|[2-9])\s+"
    r"(?=(?:central|main|key|principales)?\s*(?:pillars|pilares)\b)|\b(?:the|that)\s+one\s+(?=about\b|on\b|with\b)"
)
"""What counts no pillar off: "the four pillars", "the one about jobs"."""
MOST_PILLARS = 12
LONG = 8
"""In a sentence with more words, a number has to stand beside the word "pillar"."""
FULL = re.compile(
    r"\b(?:in\s+full|completos?|(?:with|con)\s+(?:(?:all|todos)\s+)?(?:(?:the|their|los|sus)\s+)?(?:commitments|compromisos))\b"
)
"""Asks for the commitments of all pillars at once: "pillars 2022 in full"."""
LAST_PILLAR = re.compile(r"\b(?:last|final|ultimo)\b(?:\s+(?:pillar|pilar)\b)?")


def read_pillars(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Pillars: told by the word, or by the name of one."""
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        asked = pillars(text, lexicon)
        asked = replace(asked, words=_told(asked.words, lexicon))
        if not asked.number and (named := pillars_named(text, lexicon)):
            asked = replace(asked, words=named.words)
        if len(text.split()) > LONG and asked.number not in (None, -1, _ordinal(text)):
            asked = replace(asked, number=None)  # "in 10 minutes"
        several = re.search(r"\b(?:pillars|pilares)\b", folded)
        sought = (
            re.match(
                r"(?:where|which|donde|en\s+(?:que|cual)|(?:do|does|did)\b.*\b(?:mention|cover|include|address))\b",
                folded,
            )
            and not asked.number
        )
        if (
            (several or asked.number)
            and asked.words
            and not (sought or of_a_pillar(asked.words, lexicon))
        ):
            asked = replace(
                asked, words=""
            )  # "the pillars of 2022, for a memo", "how is pillar one broken down"
        return asked
    return pillars_named(text, lexicon)


def _told(words: str, lexicon: Lexicon) -> str:
    """*words* without verbs, and what no document has, beside one of a pillar's name: "pledged under prosperity"."""
    left = without_verbs(words, words, lambda word: of_a_pillar(word, lexicon))
    if not of_a_pillar(words, lexicon):
        return left or words
    kept = [w for w in left.split() if lexicon.has(plain(w)) or of_a_pillar(w, lexicon)]
    return " ".join(kept)


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
    full = bool(FULL.search(aligned(rest)))
    rest = blank(blank(rest, FULL), HOW_MANY)
    if last := LAST_PILLAR.search(aligned(rest)):
        position, rest = -1, rest[: last.start()] + " " + rest[last.end() :]
    for word in vocabulary.without(rest, FOR_PILLARS).split():
        value = 1 if word == "I" else None if plain(word) == "i" else number(word)
        if value is not None and value > MOST_PILLARS and (found or not word.isdigit()):
            left.append(word)  # "the 21st century"
        elif value is not None and value > MOST_PILLARS:
            # "pillars 22": no dialogue has so many pillars; "pillars 2202" is a year, if a wrong one
            found = (2000 + value if value < 100 else value,)
        elif value is not None and position is None:
            position = value
        else:
            left.append(word)
    if position is None:
        position = _ordinal(rest)
    return PillarsOf(found, position, _in_one_piece(left, rest), full=full)


def _in_one_piece(words: list[str], text: str) -> str:
    """*words* with the "de" that stands between them in *text*: "cadenas de suministro"."""
    joint = r"\s+(?:(?:de|del|la|las|el|los)\s+)*"
    found = re.search(joint.join(map(re.escape, words)), text) if words else None
    return found[0] if found else " ".join(words)


def _ordinal(text: str) -> int | None:
    """The number that stands beside the word: "pillar one", "third pillar"."""
    folded = aligned(text)
    behind = re.search(r"\b(?:pillar|pilar)\s+(?:(?:number|no\.?|numero)\s+|#)?(\w+)", folded)
    before = re.search(r"\b(\w+)\s+(?:\w+\s+)?(?:pillar|pilar)\b", folded)
    return next((value for near in (behind, before) if near and (value := number(near[1]))), None)
