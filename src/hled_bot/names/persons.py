"""Whether two names are one person, and who the people of some texts are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hled_bot.language import plain
from hled_bot.names.firstnames import GIVEN_NAMES, NICKNAMES, SPANISH_SURNAMES
from hled_bot.names.mentions import Mention, find
from hled_bot.names.vocabulary import EITHER, HEADS, PARTICLES, RANK_LIKE, SUFFIXES

_OTHER = EITHER | HEADS | GIVEN_NAMES
"""Words that are a surname only where more stands with them."""


def surname(name: str) -> str:
    """The surname in *name*, with particles, and both where they are surely two.

    >>> surname("Andrés Manuel López Obrador"), surname("Joseph R. Biden, Jr.")
    ('López Obrador', 'Biden')
    """
    tokens = _name_tokens(name)
    if len(tokens) < 2:
        return tokens[0] if tokens else name
    particle = next((i for i, t in enumerate(tokens) if plain(t) in PARTICLES and t.islower()), 0)
    if particle:
        given = plain(tokens[0]) in GIVEN_NAMES
        return " ".join(tokens[min(particle, 1) if given else 0 if particle == 1 else 1 :])
    if tokens[0].islower():
        return " ".join(tokens)
    return " ".join(tokens[-2:] if _double(tokens) else tokens[-1:])


def _double(tokens: list[str]) -> bool:
    """Whether the last two words are two surnames."""
    if len(tokens) == 2:
        return is_spanish(tokens[0]) and plain(tokens[0]) not in GIVEN_NAMES
    return is_spanish(tokens[-2]) and plain(tokens[-2]) not in GIVEN_NAMES


def is_spanish(word: str) -> bool:
    """Whether *word* is a Spanish surname, as far as that can be told."""
    key = plain(word)
    return key in SPANISH_SURNAMES or (key.endswith("ez") and len(key) > 4)


def _name_tokens(name: str) -> list[str]:
    name = re.sub(r"[“\"][^”\"]*[”\"]", " ", name)  # a nickname between the names
    words = re.findall(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*\.?", name)
    return [
        bare
        for i, word in enumerate(words)
        if (bare := word.rstrip(".")) and not (i and plain(bare) in SUFFIXES)
    ]


def same(a: str, b: str) -> bool:
    """Whether *a* and *b* may be one person: first names as far as both give them, surnames alike.

    >>> same("Sam Power", "Samantha Power"), same("Barcena", "Alicia Bárcena"), same("Jill Biden", "Joe Biden")
    (True, True, False)
    """
    left, right = _parts(a), _parts(b)
    if not left or not right:
        return False
    if len(left) > len(right):
        left, right = right, left
    if len(left) == 1:  # a surname alone
        return left[0] in _surname_keys(b if len(_parts(b)) >= len(_parts(a)) else a)
    if not _same_given(left[0], right[0]):
        # "López Obrador" / "Andrés Manuel López Obrador"
        return right[-len(left) :] == left and len(right) > len(left)
    rest = iter(right[1:])
    if all(any(_same_part(part, other) for other in rest) for part in left[1:]):
        return len(left[-1]) > 1
    return False


def _same_part(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _same_given(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return any(a in group and b in group for group in NICKNAMES)


def _parts(name: str) -> list[str]:
    """The words of a name for comparing: no accents, no middle initials."""
    tokens = [plain(t) for t in _name_tokens(name)]
    if len(tokens) < 3:
        return tokens
    return [tokens[0], *(t for t in tokens[1:-1] if len(t) > 1), tokens[-1]]


def _surname_keys(name: str) -> set[str]:
    """What the person may be called by surname alone: "Ramírez", "Ramírez de la O"."""
    parts = [plain(t) for t in _name_tokens(name)]
    whole = plain(surname(name)).split()
    keys = {parts[-1], " ".join(whole)}
    keys |= {w for w in whole[:1] if w not in PARTICLES}
    if parts[0] not in GIVEN_NAMES and len(parts[0]) > 1:
        keys.add(parts[0])  # "Xi Jinping", "Yoon Suk Yeol"
    if parts[-2:-1] in (["bin"], ["ibn"], ["bint"]):
        keys.discard(parts[-1])  # "King Salman" is not Mohammed bin Salman
    if "-" in parts[-1]:
        keys.add(parts[-1].split("-")[-1])
    return keys


@dataclass(slots=True)
class _Person:
    """One person as the texts name them."""

    names: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return max(self.names, key=_fullness)

    def is_same(self, name: str) -> bool:
        return all(same(name, known) for known in self.names)


def _fullness(name: str) -> tuple[int, int]:
    parts = _parts(name)
    return len(parts), len("".join(parts))


class People:
    """The people that some texts name, each with their fullest name and office."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_surname: dict[str, list[_Person]] = defaultdict(list)
        self._people: list[_Person] = []
        self._resolved: dict[tuple[str | None, str | None], tuple[str | None, str | None]] = {}
        alone: list[Mention] = []
        for mention in mentions:
            if mention.name and len(_parts(mention.name)) > 1:
                self._meet(mention)
            elif mention.name:
                alone.append(mention)
        for mention in alone:
            self._meet_again(mention)

    @classmethod
    def of(cls, texts: Iterable[str]) -> People:
        """The people that *texts* name."""
        return cls(mention for text in texts for mention in find(text))

    def holds(self, office: str) -> bool:
        """Whether the texts name anybody who may hold *office*."""
        return any(_holds(o, office) for p in self._people for o in p.offices)

    def knows(self, name: str) -> bool:
        """Whether the texts name somebody who may be *name*."""
        return any(person.is_same(name) for person in self._with(name))

    def surnames(self) -> set[str]:
        """The single words that are the surname of one person of whom the texts give more."""
        named = {surname(person.name) for person in self._people if " " in person.name}
        alone = {p.name for p in self._people if p.offices and plain(p.name) not in _OTHER}
        words = named | alone  # "President Doe"
        return {word for word in words if " " not in word and len(self._with(word)) == 1}

    def first_names(self) -> set[str]:
        """The first names of those whom the texts name in full."""
        firsts = {p.name.split()[0] for p in self._people if " " in p.name}
        return {word for word in firsts if plain(word) in GIVEN_NAMES - EITHER}

    def called(self, first: str) -> set[str]:
        """The full names of those whose first name is *first*, else of those who may go by it."""
        full = [person for person in self._people if " " in person.name]
        own = {p.name for p in full if any(n.split()[0] == first for n in p.names if " " in n)}
        near = {p.name for p in full if _same_given(plain(p.name.split()[0]), plain(first))}
        if own or near or len(first) < 3 or plain(first) in GIVEN_NAMES:
            return own or near
        return {person.name for person in full if person.name.startswith(first)}  # "Ang", Angelo

    def once(self, office: str) -> set[str]:
        """The full names of those who are called former holders of *office*."""
        return {
            person.name
            for person in self._people
            for held in person.offices
            if PAST.match(held) and PAST.sub("", held).strip(" -").casefold() == office.casefold()
        }

    def bearing(self, name: str) -> set[str]:
        """The full names of those who have the surname *name*."""
        return {person.name for person in self._with(name) if " " in person.name}

    def full(self, mention: Mention) -> Mention:
        """*mention* with the fullest name and office of the one person it fits, else unchanged."""
        key = (mention.name, mention.office)
        if key not in self._resolved:
            self._resolved[key] = self._full(*key)
        name, office = self._resolved[key]
        return replace(mention, name=name, office=office)

    def _meet(self, mention: Mention) -> None:
        assert mention.name
        known = [p for p in self._with(mention.name) if p.is_same(mention.name)]
        person = known[0] if len(known) == 1 else _Person()
        if not person.names:
            self._people.append(person)
        if mention.name not in person.names:
            person.names.append(mention.name)
            for key in _surname_keys(mention.name):
                if person not in self._by_surname[key]:
                    self._by_surname[key].append(person)
        if mention.office and mention.office not in person.offices:
            person.offices.append(mention.office)

    def _meet_again(self, mention: Mention) -> None:
        """Somebody by surname alone: one of those known, or somebody new."""
        assert mention.name
        known = self._fitting(mention.name, mention.office)
        if not known and not self._with(mention.name):
            person = _Person([mention.name])
            self._people.append(person)
            for key in _surname_keys(mention.name):
                self._by_surname[key].append(person)
            known = [person]
        if len(known) == 1 and mention.office and mention.office not in known[0].offices:
            known[0].offices.append(mention.office)

    def _with(self, name: str) -> list[_Person]:
        found: list[_Person] = []
        for key in _surname_keys(name):
            found += [p for p in self._by_surname.get(key, ()) if p not in found]
        return found

    def _fitting(self, name: str, office: str | None) -> list[_Person]:
        """The people whom *name* fits, by office where the name alone fits several."""
        people = [p for p in self._with(name) if p.is_same(name)]
        if len(people) > 1:  # "Doe" is rather "Ann Doe" than "Doe Announces"
            people = [p for p in people if surname(p.name) == surname(name)] or people
        if len(people) > 1 and office:
            people = [p for p in people if any(_same_office(office, o) for o in p.offices)]
        return people

    def _full(self, name: str | None, office: str | None) -> tuple[str | None, str | None]:
        if name is not None:
            people = self._fitting(name, office)
        else:
            assert office
            people = [p for p in self._people if any(_holds(o, office) for o in p.offices)]
        if len(people) != 1:
            return name, office
        person = people[0]
        return person.name, _fullest_office(person.offices, office)


PAST = re.compile(r"^(?:then|former|ex)\b", re.IGNORECASE)


def _head(office: str) -> str:
    """The head word of an office: "secretary" of "Deputy Secretary of State"."""
    words = [
        plain(w)
        for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.split(r"\b(?:of|for|to)\b", office)[0])
    ]
    heads = [w.removeprefix("then-") for w in words if w.removeprefix("then-") in HEADS]
    return heads[-1] if heads else (words[-1] if words else "")


LOWER_OFFICE = re.compile(
    r"\b(?:vice|deputy|under|assistant|associate|former|then|first)\b", re.IGNORECASE
)


def _same_office(short: str, long: str) -> bool:
    """Whether *short* may stand for *long*: "Secretary" for "Secretary of Commerce"."""
    a, b = plain(short), plain(long)
    if a == b:
        return True
    if set(LOWER_OFFICE.findall(a)) != set(LOWER_OFFICE.findall(b)) or _head(short) != _head(long):
        return False
    small = set(re.findall(r"\w+", a)) - {"of", "the", "for", "to", "and", "u", "s"}
    return small <= set(re.findall(r"\w+", b))


def _holds(office: str, asked: str) -> bool:
    return not PAST.match(office) and _same_office(asked, office)


def _fullest_office(offices: list[str], own: str | None) -> str | None:
    """The most telling of *offices*; *own* where the text says that it is another one."""
    if own and PAST.match(own):
        return own
    fitting = [o for o in offices if not PAST.match(o)]
    if own and plain(own).rstrip(".") not in RANK_LIKE:
        fitting = [o for o in fitting if _same_office(own, o)]
    candidates = [*fitting, *([own] if own else [])]
    return max(candidates, key=_telling, default=own)


def _telling(office: str) -> tuple[bool, int]:
    return plain(office).rstrip(".") not in RANK_LIKE, len(office.split())
