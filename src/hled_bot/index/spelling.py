"""Mends misspelt words by the words that the documents have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hled_bot.language import plain

SHORTEST = 5
"""Words with fewer letters are not mended: too many others are near."""
LONG = 9
"""From this length on, two slips are forgiven."""
MOST = 3
"""How many corrections of one word are tried; the one meant is nearly always among them."""


class Vocabulary:
    """The words of an index with how many passages have each; shared by all threads."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts
        alike: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in counts:
            if word.isalpha():
                alike[word[0], len(word)].append(word)
        self._alike = dict(alike)
        self.corrections = lru_cache(4096)(self._corrections)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and plain(word) in self._counts

    def count(self, word: str) -> int:
        """How many passages have *word*, which is folded already."""
        return self._counts.get(word, 0)

    def forms(self, word: str) -> list[str]:
        """*word* and its other number, as far as the documents have them: chain, chains.

        >>> Vocabulary({"chain": 3, "chains": 2}).forms("chains")
        ['chains', 'chain']
        """
        word = plain(word)
        other = [word + "s", word + "es", word.removesuffix("s"), word.removesuffix("es")]
        if word.endswith("y"):
            other.append(word[:-1] + "ies")
        if word.endswith("ies"):
            other.append(word[:-3] + "y")
        forms = [word, *other] if len(word) > 3 else [word]
        return list(dict.fromkeys(form for form in forms if form in self._counts))

    def _corrections(self, word: str) -> tuple[str, ...]:
        """The words that *word* may be a misspelling of, the likeliest first.

        One slip is forgiven, two in long words; swapped letters are one slip, a wrong first
        letter counts as two. Of several, the nearest and then the most frequent. Nothing for a
        short word or a number.

        >>> Vocabulary({"semiconductor": 1, "2022": 5}).corrections("semicondutor")
        ('semiconductor',)
        """
        folded = plain(word)
        if len(folded) < SHORTEST or not folded.isalpha():
            return ()
        allowed = 2 if len(folded) >= LONG else 1
        near = [
            candidate
            for length in range(len(folded) - allowed, len(folded) + allowed + 1)
            for candidate in self._alike.get((folded[0], length), ())
        ]
        found = process.extract(folded, near, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        slips = {candidate: distance for candidate, distance, _ in found if distance}
        if allowed == 2:
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
