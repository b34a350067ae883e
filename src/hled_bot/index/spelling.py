"""Mends misspelt words by the words that the documents have."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hled_bot.language import plain

SHORTEST = 5
"""Words with fewer letters are not mended: too many others are near."""
LONG = 9
"""From this length on, two slips are forgiven."""


class Vocabulary:
    """The words of an index with how often each occurs; shared by all threads."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts
        by_length: dict[int, list[str]] = {}
        for word in counts:
            by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length
        self.correct = lru_cache(4096)(self._correct)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and plain(word) in self._counts

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

    def _correct(self, word: str) -> str | None:
        """The word that *word* is a misspelling of; None for a known word, a number, a short one.

        One slip is forgiven, two in long words; swapped letters are one slip, a wrong first
        letter counts as two. Of several, the nearest and then the most frequent.

        >>> Vocabulary({"semiconductor": 1, "2022": 5}).correct("semicondutor")
        'semiconductor'
        """
        folded = plain(word)
        if folded in self._counts or len(folded) < SHORTEST or not folded.isalpha():
            return None
        allowed = 2 if len(folded) >= LONG else 1
        near = [
            candidate
            for length in range(len(folded) - allowed, len(folded) + allowed + 1)
            for candidate in self._by_length.get(length, ())
        ]
        found = process.extract(folded, near, scorer=OSA.distance, score_cutoff=allowed, limit=20)
        best = [
            (distance + (candidate[0] != folded[0]), -self._counts[candidate], candidate)
            for candidate, distance, _ in found
            if not any(char.isdigit() for char in candidate)
        ]
        best = [b for b in best if b[0] <= allowed]
        return min(best)[2] if best else None
