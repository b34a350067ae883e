"""Ranks passages by how well they match a search: all words before some, close before scattered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from hled_bot.index.query import Asked, Term
from hled_bot.index.spelling import TOKEN, folded

NEAR = 8
"""How many words may stand between words that are close together."""
USUAL_LENGTH = 300
"""In characters: what long and short passages are measured by."""
SATURATION, LENGTH_COUNTS = 1.2, 0.75
"""How soon a repeated word adds no more, and how far the length of a passage counts: as in bm25."""
HEADING, TITLE = 0.5, 0.25
"""What a word in the heading or the title adds, as a share of what it weighs."""


class Rating(NamedTuple):
    """How well a passage matches; the lowest is best, field by field."""

    missing: float
    """What the words weigh that it lacks."""
    apart: int
    """0 as typed, 1 side by side, 2 further apart."""
    changed: int
    """How far its words are from those that were meant: the other number, a synonym, no word yet."""
    scattered: bool
    """Whether they are not even near to each other and in order."""
    score: float
    """The more, rarer and denser its words, the lower."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What stands for one word of the search, each with a blank before and behind it.

    *spelt* has with each how far it is from what was meant; *gap* is that of Term.
    """

    spelt: tuple[tuple[str, int], ...]
    weight: float
    gap: int = 0

    def places(self, text: str) -> tuple[list[int], int]:
        """Where in *text*, as bare() gives it, it stands, and how little it is changed there."""
        places, changed = [], []
        for spelt, change in self.spelt:
            at = text.find(spelt)
            if at >= 0:
                changed.append(change)
            while at >= 0:
                places.append(at)
                at = text.find(spelt, at + 1)
        return sorted(places), min(changed, default=0)


class Scale:
    """Rates passages for one search; *rarity* weighs a word by its forms."""

    def __init__(self, asked: Asked, rarity: Callable[[Sequence[str]], float]) -> None:
        self._words = [_Word(tuple(_spelt(t)), rarity(t.forms), t.gap) for t in asked.terms]
        self._words += [_Word(((f" {' '.join(p)} ", 0),), rarity(p)) for p in asked.phrases]
        self._typed = f" {' '.join(asked.typed)} "
        self._nothing = [0.0] * len(self._words)
        self._bonus = cache(self._bonus_of)

    def rate(self, text: str, heading: str | None, title: str | None) -> Rating:
        """How well a passage with *text* under *heading*, in a document with *title*, matches."""
        body = bare(text)
        above = self._bonus(heading, HEADING), self._bonus(title, TITLE)
        dense = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * len(body) / USUAL_LENGTH)
        found: list[tuple[list[int], int]] = []
        missing = score = 0.0
        changed = 0
        for number, word in enumerate(self._words):
            places, change = word.places(body)
            found.append((places, word.gap))
            changed += change
            score -= word.weight * len(places) / (len(places) + dense)
            bonus = above[0][number] + above[1][number]
            score -= word.weight * bonus
            if not places and bonus < HEADING:
                missing += word.weight
        apart, scattered = self._apart(body, found)
        return Rating(round(missing, 2), apart, changed, scattered, round(score, 2))

    def _bonus_of(self, line: str | None, share: float) -> list[float]:
        """What standing in the heading or title *line* is worth to each word."""
        line = folded(line or "")
        if not any(spelt.strip() in line for word in self._words for spelt, _ in word.spelt):
            return self._nothing
        words = bare(line)
        return [share * any(spelt in words for spelt, _ in word.spelt) for word in self._words]

    def _apart(self, body: str, found: list[tuple[list[int], int]]) -> tuple[int, bool]:
        if self._typed in body:
            return 0, False
        there = [places for places, _ in found if places]
        between = min(_between(body, there), default=NEAR + 1)
        side_by_side = between <= sum(gap for _, gap in found[1:])
        return 1 if side_by_side else 2, between > NEAR


def bare(text: str) -> str:
    """*text* as its words, folded, each with one blank before and behind it.

    >>> bare("Bárcena’s near-shoring")
    ' barcena s near shoring '
    """
    return f" {' '.join(TOKEN.findall(folded(text)))} "


def _spelt(term: Term) -> Iterator[tuple[str, int]]:
    for change, alternatives in enumerate((term.forms[:1], term.forms[1:], term.same)):
        yield from ((f" {word} ", change) for word in alternatives)
    yield from ((f" {word} ", change) for change, word in enumerate(term.others, 2))


def _between(body: str, places: list[list[int]]) -> Iterator[int]:
    """For each place of the first word, how many others stand among those that follow in order."""
    for first in places[0] if places else ():
        last = first
        for following in places[1:]:
            next_one = bisect_right(following, last)
            if next_one == len(following):
                return
            last = following[next_one]
        yield body.count(" ", first, last) - len(places) + 1
