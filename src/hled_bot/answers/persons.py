"""Tells which person of the index somebody means, and what to call them."""

from __future__ import annotations

from collections.abc import Sequence

from hled_bot.index import Index, Person
from hled_bot.language import plain, words
from hled_bot.questions import AND


def named(text: str, index: Index) -> list[Person]:
    """The persons whose name is in *text*, which is hardly more than a name."""
    return index.named(text)


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
