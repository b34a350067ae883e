"""Reads questions about pillars: by year, number, or words of a name."""

from __future__ import annotations

from dataclasses import replace

from hled_bot.language import STOP_WORDS, aligned, number, plain
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import PillarsOf, Question
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.topics import of_a_kind
from hled_bot.questions.verbs import without_verbs
from hled_bot.questions.vocabulary import FOR_PILLARS, Lexicon

PILLAR, WHICH = rule("pillar"), rule("which-pillar")
HOW_MANY, FULL, LAST = rule("how-many-pillars"), rule("in-full"), words("last")
NUMBERED, OF_THE_FOUR = rule("numbered"), rule("of-the-four")
MOST_PILLARS = 12
JOINTS = words("articles") | {"de", "del"}
LONG = 8
"""In a sentence with more words, a number has to stand beside the word "pillar"."""


def read_pillars(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Pillars: told by the word, or by the name of one."""
    named = pillars_named(text, lexicon)
    of_the_four = OF_THE_FOUR.search(folded)
    told = PILLAR.search(folded) or of_the_four
    if not told:
        return named
    asked = pillars(text, lexicon)
    words = _told(asked.words, lexicon)
    position = asked.number
    if named and not position:
        words = named.words
    sure = of_the_four or len(text.split()) <= LONG
    if not sure and position not in (None, -1, _ordinal(text)):
        position = None  # "in 10 minutes"
    sought = WHICH.search(folded) and not position
    several = told[0].endswith("s")
    telling = [word.removesuffix("s") for word in plain(words).split()]
    known = any(lexicon.has(word) or lexicon.has(f"{word}s") for word in telling) or not several
    if (several or position) and not ((sought and known) or of_a_pillar(words, lexicon)):
        words = ""  # "the pillars of 2022, for a memo", "how is pillar one broken down"
    return replace(asked, words=words, number=position)


def _told(words: str, lexicon: Lexicon) -> str:
    """*words* without verbs, and what no document has, beside one of a pillar's name: "pledged under prosperity"."""
    if not of_a_pillar(words, lexicon):
        return without_verbs(words, words, lexicon.has) or words
    left = without_verbs(words, words, lambda word: of_a_pillar(word, lexicon))
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
    return any(word in named - STOP_WORDS for word in plain(words).split())


def pillars(text: str, lexicon: Lexicon) -> PillarsOf:
    """What follows ``pillars``: years, a number, words of a name."""
    kind, text = of_a_kind(text, lexicon)
    found, rest = years.find(text, lexicon.calendar)
    position = None
    left: list[str] = []
    full = bool(FULL.search(aligned(rest)))
    rest = blank(blank(rest, FULL), HOW_MANY)
    for word in vocabulary.without(rest, FOR_PILLARS).split():
        value = 1 if word == "I" else None if plain(word) == "i" else number(word)
        if value is not None and value > MOST_PILLARS and (found or not word.isdigit()):
            left.append(word)  # "the 21st century"
        elif value is not None and value > MOST_PILLARS:
            # "pillars 22": no dialogue has so many pillars; "pillars 2202" is a year, if a wrong one
            found = (2000 + value if value < 100 else value,)
        elif value is not None and position is None:
            position = value
        elif plain(word) in LAST:
            position = -1
        else:
            left.append(word)
    if position is None:
        position = _ordinal(rest)
    return PillarsOf(found, position, _in_one_piece(left, rest), full=full, kind=kind)


def _in_one_piece(words: list[str], text: str) -> str:
    """*words* with the "de" that stands between them in *text*: "cadenas de suministro"."""
    tokens = [token.strip(vocabulary.EDGES) for token in text.split()]
    if not words or words[0] not in tokens or words[-1] not in tokens:
        return " ".join(words)
    piece = tokens[tokens.index(words[0]) : len(tokens) - tokens[::-1].index(words[-1])]
    whole = [token for token in piece if plain(token) not in JOINTS] == words
    return " ".join(piece if whole else words)


def _ordinal(text: str) -> int | None:
    """The number that stands beside the word: "pillar one", "third pillar"."""
    found = NUMBERED.search(aligned(text.replace("#", " ")))
    near = [found[name] or "" for name in ("behind", "second", "first")] if found else []
    return next((value for word in near if (value := number(word))), None)
