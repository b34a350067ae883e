"""Tells who is who: which spellings are one person, and whom somebody means by a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from hled_bot import names
from hled_bot.language import STOP_WORDS, plain, words

CLOSE = 80
"""How alike, of 100, a misspelt name and the name are."""
SHORTEST = 4
"""Shorter words are never a misspelt name."""
HONORIFICS = frozenset(
    """
    secretary secretaries minister ambassador president presidents vice mr ms mrs dr senator
    administrator representative madam undersecretary deputy attorney general envoy special then
    former usaid ustr dhs secretaria secretario embajador embajadora presidente presidenta
    vicepresidente vicepresidenta administradora senora senor amb sec min gen rep sen pres canciller
    commerce state economy treasury foreign finance mexico mexican us u.s homeland security trade
    """.split()
)
"""Words that stand before a name and do not tell whose it is."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the documents name; *spellings* are all the ways they do."""

    id: int
    name: str
    spellings: tuple[str, ...]


class Register:
    """The people of an index, found by any word of their names; shared by all threads."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self._bearing: defaultdict[str, set[int]] = defaultdict(set)
        for place, person in enumerate(self.people):
            for spelling in person.spellings:
                for word in words(spelling):
                    if (folded := plain(word)) not in HONORIFICS:
                        self._bearing[folded].add(place)
        self._near = lru_cache(4096)(self._nearest)

    def named(self, text: str, known: Container[str]) -> list[Person]:
        """The persons whose name is in *text*, which is hardly more than a name.

        All its words besides titles have to be of the name. A misspelt word is forgiven unless it
        is *known*, a word of the documents.
        """
        tokens = [plain(word).removesuffix("'s").removesuffix("’s") for word in words(text)]
        tokens = [t for t in tokens if t not in HONORIFICS and t not in STOP_WORDS]
        if not tokens:
            return []
        fits = set.intersection(*(self._bearers(token, known) for token in tokens))
        return [self.people[place] for place in sorted(fits)]

    def called(self, spelling: str) -> Person | None:
        """The person of whom *spelling* is one of the names."""
        return next((p for p in self._named_exactly(spelling)), None)

    def _named_exactly(self, spelling: str) -> Sequence[Person]:
        tokens = [plain(word) for word in words(spelling)]
        places = set.intersection(*(self._bearing.get(t, set()) for t in tokens)) if tokens else ()
        return [self.people[n] for n in places if spelling in self.people[n].spellings]

    def _bearers(self, token: str, known: Container[str]) -> set[int]:
        if exact := self._bearing.get(token):
            return exact
        if len(token) < SHORTEST or token in known or not token.replace("-", "").isalpha():
            return set()
        return {place for word in self._near(token) for place in self._bearing[word]}

    def _nearest(self, token: str) -> tuple[str, ...]:
        """The words of names that *token* is most like, if it is much like any."""
        near = process.extract(
            token, self._bearing.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=5
        )
        near = [n for n in near if len(n[0]) >= SHORTEST]
        best = max((score for _, score, _ in near), default=0)
        return tuple(word for word, score, _ in near if score == best)


def group(spellings: dict[str, int]) -> list[list[str]]:
    """Sort *spellings*, with how often each occurs, into persons; the name to show comes first.

    A surname alone joins a person only where one person alone bears it.

    >>> group({"Antony J. Blinken": 1, "Antony Blinken": 2, "Blinken": 1, "Jill Biden": 1,
    ...        "Joseph R. Biden": 1, "Biden": 3})
    [['Antony Blinken', 'Antony J. Blinken', 'Blinken'], ['Joseph R. Biden'], ['Jill Biden'], ['Biden']]
    """
    persons: list[list[str]] = []
    bearing: defaultdict[str, list[int]] = defaultdict(list)
    full_first = sorted(spellings, key=lambda name: (-len(words(name)), -len(name), name))
    for name in full_first:
        tokens = [plain(word) for word in words(name)]
        near = dict.fromkeys(n for token in tokens for n in bearing[token])
        fits = [n for n in near if names.same(persons[n][0], name)]
        if len(fits) == 1:
            number = fits[0]
            persons[number].append(name)
        else:
            number = len(persons)
            persons.append([name])
        for token in tokens:
            if number not in bearing[token]:
                bearing[token].append(number)
    for person in persons:
        full = [name for name in person if len(words(name)) > 1]
        if full:
            shown = max(full, key=lambda name: (spellings[name], len(name)))
            person.remove(shown)
            person.insert(0, shown)
    return persons
