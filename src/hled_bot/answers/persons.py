"""Tells which person of the index somebody means, and what to call them."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from hled_bot.index import Index, Person
from hled_bot.language import plain, words
from hled_bot.questions import AND

ALIKE = 85
"""How alike, of 100, a misspelt name and the whole name are."""
LONGEST = 40
"""In characters: no name is longer."""


def named(text: str, index: Index) -> list[Person]:
    """The persons whose name is in *text*, which is hardly more than a name."""
    return index.named(text) or _alike(text, index)


def _alike(text: str, index: Index) -> list[Person]:
    """The person whose whole name *text* is much like, in each of its words: "Samanta Powers"."""
    typed = plain(text)
    if " " not in typed or len(typed) > LONGEST:
        return []
    names = {plain(name): person for person in index.people() for name in person.spellings}
    found = process.extractOne(typed, names.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return [names[found[0]]] if found and found[0].count(" ") == typed.count(" ") else []


def several(text: str, index: Index) -> list[Person]:
    """The persons that *text* names, joined by "and"; none if one of them is unknown."""
    people = [named(name, index) for name in AND.split(text)]
    return [person for found in people for person in found] if all(people) else []


def mended(text: str, who: Sequence[Person]) -> str:
    """*text* if it spells the name of one of *who*; the one person's name if it misspells it."""
    typed = {plain(word) for word in words(text)}
    known = {plain(word) for person in who for name in person.spellings for word in words(name)}
    return text if len(who) != 1 or typed & known else who[0].name


def shown(name: str, index: Index) -> str:
    """The name to show for a person that a document calls *name*."""
    person = index.called(name)
    return person.name if person else name
