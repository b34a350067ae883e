"""The words of the documents: their other forms, misspellings of them, what else means the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from math import log
from string import ascii_lowercase
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hled_bot.language import aligned, plain

SHORTEST = 5
"""No word is mended to one with fewer letters: too many are near. One letter may be missing."""
SHORTEST_FOREIGN = 6
"""In letters: what is near to a shorter word of the glossary may be any other."""
LONG = 9
"""From this length on, two slips are forgiven."""
RARE = 10_000
"""A word that fewer passages have than there are times as many words is a rarity."""
TOKEN = re.compile(r"[^\W_]+")
"""A word as the full-text index cuts them: "near-shoring" is two."""
MOST_BEGUN = 12
"""How many words a half-typed one may stand for."""
LONGEST_FORM = 10
MOST = 3
"""How many corrections of one word are tried; the one meant is nearly always among them."""
NOT_ASCII = re.compile(r"[^\x00-\x7F]")


def folded(text: str) -> str:
    """Like language.aligned(), but quick where little is not ASCII, as in most passages.

    >>> folded("Bárcena’s “5G”")
    'barcena’s “5g”'
    """
    return text.lower() if text.isascii() else NOT_ASCII.sub(_folded, text).lower()


def _folded(found: re.Match[str]) -> str:
    return _letter(found[0])


_letter = cache(aligned)


class Vocabulary:
    """The words of an index with how many passages have each; shared by all threads.

    *stems* are what related words share, *synonyms* pairs of words with the same meaning, of which one
    may be a phrase ("trade agreement": "usmca"); *glossary* has foreign phrases in English.
    """

    def __init__(
        self,
        counts: dict[str, int],
        stems: Mapping[str, str] = MappingProxyType({}),
        synonyms: Iterable[tuple[str, str]] = (),
        glossary: Mapping[str, str] = MappingProxyType({}),
        acronyms: Iterable[tuple[str, str]] = (),
    ) -> None:
        self._counts = counts
        self._most = max(counts.values(), default=0)
        self._stems = stems
        self._family: defaultdict[str, list[str]] = defaultdict(list)
        for word, stem in stems.items():
            self._family[stem].append(word)
        self._synonyms: defaultdict[str, list[str]] = defaultdict(list)
        self._short_for: dict[str, str] = {}
        for word, same in synonyms:
            self._synonyms[plain(word)].append(plain(same))
            if " " in word and " " not in same:
                self._short_for[plain(word)] = plain(same)
        self._originals = dict(glossary)
        self._glossary = {plain(phrase): english for phrase, english in glossary.items()}
        self._sorted = list(counts) if list(counts) == sorted(counts) else sorted(counts)
        self._stands_for: defaultdict[str, list[str]] = defaultdict(list)
        for short, long in acronyms:
            in_full = " ".join(TOKEN.findall(plain(long)))
            self._stands_for[plain(short)].append(in_full)
            self._short_for[in_full] = plain(short)
        longest_first = sorted(map(re.escape, self._glossary), key=len, reverse=True)
        self._foreign = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first) or '(?!)'})(?!\w)")
        self._by_end = sorted(self._sorted, key=_end_first)
        self.corrections = lru_cache(4096)(self._corrections)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and plain(word) in self._counts

    def usual(self, word: str) -> bool:
        """Whether *word* is no rarity: in a large archive even misspellings occur."""
        return self._counts.get(plain(word), 0) > len(self._counts) // RARE

    def count(self, word: str) -> int:
        """How many passages have *word*, which is folded already."""
        return self._counts.get(word, 0)

    def rarity(self, forms: Iterable[str]) -> float:
        """What *forms* of a word weigh: the fewer passages have it, the more."""
        return log(2 + self._most / (1 + sum(map(self.count, forms))))

    def forms(self, word: str) -> list[str]:
        """*word* and its other number, as far as the documents have them: chain, chains.

        >>> Vocabulary({"chain": 3, "chains": 2}).forms("chains")
        ['chains', 'chain']
        >>> Vocabulary({"soes": 1, "so": 9}).forms("SOEs")
        ['soes']
        """
        word = plain(word)
        other = [word + "s", word + "es", word.removesuffix("s"), word.removesuffix("es")]
        if word.endswith("y"):
            other.append(word[:-1] + "ies")
        if word.endswith("ies"):
            other.append(word[:-3] + "y")
        # no word of two letters is the other number of one of four: "SOEs" are not "so"
        forms = [word, *(form for form in other if len(word) > 3 and len(form) > 2)]
        return list(dict.fromkeys(form for form in forms if form in self._counts))

    def synonyms(self, forms: Iterable[str]) -> list[str]:
        """Words of the documents that mean the same as *forms*, or share their stem."""
        forms = list(forms)
        same = [other for form in forms for other in self._synonyms.get(form, ())]
        same = [form for word in same for form in self.forms(word)]
        related = [
            word for form in forms for word in self._family.get(self._stems.get(form, ""), ())
        ]
        return [word for word in dict.fromkeys([*same, *related]) if word not in forms]

    def begun(self, start: str) -> list[str]:
        """The most usual words that begin with *start*, which is folded already."""
        begun = _beginning(self._sorted, start)
        return sorted(begun, key=self.count, reverse=True)[:MOST_BEGUN]

    def stands_for(self, acronym: str) -> list[str]:
        """The long forms that documents give for *acronym*, folded; in either number."""
        short = plain(acronym)
        return [
            *self._stands_for.get(short, ()),
            *self._stands_for.get(short.removesuffix("s"), ()),
        ]

    def short_for(self, text: str) -> tuple[str, str] | None:
        """An acronym whose long form is in *text*, which is folded, and that long form."""
        tokens = text.split()
        for size in range(min(len(tokens), LONGEST_FORM), 1, -1):
            for at in range(len(tokens) - size + 1):
                long = " ".join(tokens[at : at + size])
                if long in self._short_for:
                    return self._short_for[long], long
        return None

    def foreign(self) -> tuple[str, ...]:
        """The words of the glossary's phrases that no document has, folded and in order.

        >>> Vocabulary({"trade": 1}, glossary={"comercio de trade": "trade"}).foreign()
        ('comercio',)
        """
        found = {word for phrase in self._glossary for word in TOKEN.findall(phrase)}
        return tuple(sorted(w for w in found if len(w) >= SHORTEST_FOREIGN and w not in self))

    def in_english(self, text: str) -> str:
        """*text* with the foreign phrases of the glossary in English.

        >>> Vocabulary({}, glossary={"cadena de suministro": "supply chain"}).in_english(
        ...     "la cadena de suministro")
        'la supply chain'
        """
        parts, at = [], 0
        for found in self._foreign.finditer(folded(text)):
            if found[0] not in self._counts:
                parts += [text[at : found.start()], self._glossary[found[0]]]
                at = found.end()
        return "".join([*parts, text[at:]])

    def from_english(self, text: str) -> str | None:
        """The foreign phrase that the glossary has for exactly *text*; None if it has none."""
        wanted = plain(text)
        return next((f for f, english in self._originals.items() if plain(english) == wanted), None)

    def _corrections(self, word: str) -> tuple[str, ...]:
        """The words that *word* may be a misspelling of, the likeliest first.

        One slip is forgiven, two in long words; swapped letters are one slip, a wrong first
        letter counts as two. Of several, the nearest and then the most frequent. Nothing for a
        short word or a number: "bidn" may be "biden", and "bid" is nothing else.

        >>> Vocabulary({"semiconductor": 1, "2022": 5}).corrections("semicondutor")
        ('semiconductor',)
        """
        folded = plain(word)
        if len(folded) < SHORTEST - 1 or not folded.isalpha():
            return ()
        allowed = 2 if len(folded) >= LONG else 1
        # one slip leaves the beginning of a word, or its end
        near = _beginning(self._sorted, folded[:2])
        near += _beginning(self._by_end, _end_first(folded)[:3], key=_end_first)
        slips = _slips(folded, allowed, near)
        if allowed == 2:
            slips = slips or _slips(folded, allowed, _beginning(self._sorted, folded[0]))
            slips |= dict.fromkeys(self._other_first_letter(folded), 2)
        best = sorted(slips, key=lambda candidate: (slips[candidate], -self._counts[candidate]))
        return tuple(best[:MOST])

    def _other_first_letter(self, word: str) -> Iterator[str]:
        """Words that differ from *word* by one slip in the first letter."""
        rest = word[1:]
        swapped = word[1] + word[0] + word[2:]
        for candidate in (rest, swapped, *(c + word for c in ascii_lowercase)):
            if candidate in self._counts:
                yield candidate
        for letter in ascii_lowercase:
            if letter != word[0] and letter + rest in self._counts:
                yield letter + rest


def _beginning(words: list[str], start: str, key: Callable[[str], str] | None = None) -> list[str]:
    """Those of *words*, which are sorted by *key*, of which it begins with *start*."""
    first = bisect_left(words, start, key=key)
    return words[first : bisect_left(words, start + "\uffff", key=key)]


def _end_first(word: str) -> str:
    """*word* from its end, but for the first letter.

    >>> _end_first("chain")
    'cniah'
    """
    return word[:1] + word[:0:-1]


def _slips(word: str, allowed: int, near: list[str]) -> dict[str, int]:
    """The words among *near* that *word* may be a misspelling of, with how many slips lie between."""
    found = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    return {
        candidate: distance
        for candidate, distance, _ in found
        if distance and len(candidate) >= SHORTEST and candidate.isalpha()
    }
