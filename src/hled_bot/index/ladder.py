"""The full-text queries for a search, from the strictest to the loosest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from hled_bot.index.query import Asked, Term

NEAR = 8
"""How many words may stand between words that are close together."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One full-text query; *complete* if what it finds has all the words that were asked for."""

    match: str
    complete: bool
    corrected: bool = False
    """Whether words that the documents have may stand for others that are near to them."""
    related: bool = False
    """Whether words that mean the same, or share a stem, may stand for each other."""
    some: bool = False
    """Whether only some of the words have to be there."""


@dataclass(frozen=True, slots=True)
class Filter:
    """The tags that hits carry: one of each group in *any_of*, and *none* of the others."""

    any_of: Sequence[Sequence[str]] = ()
    none: Sequence[str] = ()


def rungs(asked: Asked, filtered: Filter, count: Callable[[str], int]) -> Iterator[Rung]:
    """The queries for *asked*, the strictest first.

    *count* tells how many passages have a word: where some words have to go, rare ones stay.
    """
    if asked.impossible or len(asked.unknown) >= max(len(asked.terms), 1):
        return  # what is left of the search would be about something else
    fixed = [_quoted(phrase) for phrase in asked.phrases]
    complete = not asked.unknown

    def rung(
        parts: Sequence[str], *, corrected: bool = False, related: bool = False, some: bool = False
    ) -> Rung:
        match = "{text heading} : (" + " AND ".join([*fixed, *parts]) + ")"
        for group in filtered.any_of:
            match += f" AND ({' OR '.join(map(_tagged, group))})"
        for excluded in (*map(_quoted, asked.without), *map(_tagged, filtered.none)):
            match = f"({match}) NOT {excluded}"
        return Rung(match, complete and not some, corrected, related, some)

    terms = asked.terms
    if not terms:
        if fixed:
            yield rung([])
        return
    if len(asked.typed) > 1:
        yield rung([_quoted(asked.typed)])
    if len(terms) > 1:
        yield rung([_together(terms)])
        yield rung([f"NEAR({' '.join(_quoted((t.forms[0],)) for t in terms)}, {NEAR})"])
    yield rung([_any(term.forms) for term in terms])
    if any(term.same for term in terms):
        yield rung([_any((*term.forms, *term.same)) for term in terms], related=True)
    if any(term.others for term in terms):
        yield rung([_any((*term.forms, *term.others)) for term in terms], corrected=True)
    yield from _some(terms, rung, count)


def _some(
    terms: Sequence[Term], rung: Callable[..., Rung], count: Callable[[str], int]
) -> Iterator[Rung]:
    """All words but the most common one, all but any one, and then the rarest ones alone."""
    by_rarity = sorted(terms, key=lambda term: sum(map(count, term.forms)))
    if len(terms) > 2:
        yield rung([_any(term.forms) for term in by_rarity[:-1]], some=True)
        if len(terms) <= 6:
            some = [
                "(" + " AND ".join(_any(term.forms) for term in few) + ")"
                for few in combinations(terms, len(terms) - 1)
            ]
            yield rung(["(" + " OR ".join(some) + ")"], some=True)
    if len(terms) > 1:
        for term in by_rarity[:2]:
            if not all(form.isdecimal() for form in term.forms):
                yield rung([_any(term.forms)], some=True)


def _together(terms: Sequence[Term]) -> str:
    """The words side by side, or as far apart as the stop words that were typed between them."""
    first, *rest = terms
    groups = [[first.forms[0]]]
    widest = 0
    for term in rest:
        if term.gap:
            groups.append([])
            widest = max(widest, term.gap)
        groups[-1].append(term.forms[0])
    if len(groups) == 1:
        return _quoted(tuple(groups[0]))
    return f"NEAR({' '.join(_quoted(tuple(group)) for group in groups)}, {widest})"


def _quoted(tokens: tuple[str, ...]) -> str:
    return '"' + " ".join(tokens) + '"'


def _tagged(tag: str) -> str:
    return f'tags : "{tag}"'


def _any(forms: Sequence[str]) -> str:
    return "(" + " OR ".join(_quoted((form,)) for form in forms) + ")"
