"""Tells which spellings of names in an index are the same person."""

from __future__ import annotations

from collections import defaultdict

from hled_bot import names
from hled_bot.language import plain, words


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
