"""Tells which person of the index somebody means."""

from __future__ import annotations

from rapidfuzz import fuzz

from hled_bot.index import Index, Person
from hled_bot.language import STOP_WORDS, plain, words

CLOSE = 80
"""How alike, of 100, a misspelt name and the name are."""
HONORIFICS = frozenset(
    """
    secretary secretaries minister ambassador president vice mr ms mrs dr senator administrator
    representative madam undersecretary deputy attorney general envoy special then former usaid
    ustr dhs secretaria secretario embajador embajadora presidente presidenta vicepresidente vicepresidenta
    administradora senora senor amb sec min gen rep sen pres canciller commerce state
    economy treasury foreign finance mexico mexican us u.s homeland security trade
    """.split()
)
"""Words that stand before a name and do not tell whose it is."""


def named(text: str, index: Index) -> list[Person]:
    """The persons whose name is in *text*, which is hardly more than a name; best first.

    All its words besides titles have to be of the name: "Secretary Raimundo", "Ken Salazar".
    """
    tokens = [plain(w).removesuffix("'s").removesuffix("’s") for w in words(text)]
    tokens = [t for t in tokens if t not in HONORIFICS and t not in STOP_WORDS]
    if not tokens or not all(t.replace("-", "").replace(".", "").isalpha() for t in tokens):
        return []
    exact: list[Person] = []
    close: list[tuple[float, Person]] = []
    for person in index.people():
        likeness = max(_likeness(tokens, spelling) for spelling in person.spellings)
        if likeness == 100:
            exact.append(person)
        elif likeness >= CLOSE:
            close.append((likeness, person))
    if exact or not close:
        return exact
    best = max(likeness for likeness, _ in close)
    return [person for likeness, person in close if likeness == best]


def _likeness(tokens: list[str], spelling: str) -> float:
    """How alike the least alike of *tokens* is to a word of *spelling*, each word taken once."""
    left = [plain(word) for word in words(spelling)]
    least = 100.0
    for token in tokens:
        scores = [(_word_likeness(token, word), word) for word in left]
        if not scores:
            return 0.0
        score, word = max(scores)
        left.remove(word)
        least = min(least, score)
    return least


def _word_likeness(typed: str, word: str) -> float:
    if typed == word:
        return 100.0
    if len(typed) < 4 or len(word) < 4:
        return 0.0
    return min(fuzz.ratio(typed, word), 99.0)


def mended(text: str, who: list[Person]) -> str:
    """*text* if it spells a name of *who*; the one person's name if it misspells it."""
    typed = {plain(word) for word in words(text)}
    known = {plain(word) for person in who for name in person.spellings for word in words(name)}
    misspelt = typed - known - HONORIFICS - STOP_WORDS
    return who[0].name if misspelt and len(who) == 1 else text


def spells(text: str, person: Person) -> bool:
    """Whether *text* has a word of the name of *person*."""
    typed = {plain(word) for word in words(text)}
    return any(typed & {plain(word) for word in words(name)} for name in person.spellings)


def shown(name: str, index: Index) -> str:
    """The name to show for a person that a document calls *name*."""
    for person in index.people():
        if name in person.spellings:
            return person.name
    return name
