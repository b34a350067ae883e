"""The full-text queries for a search, from the strictest to the loosest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from hled_bot.index import query
from hled_bot.index.query import Asked, Term
from hled_bot.index.ranking import NEAR
from hled_bot.index.spelling import Vocabulary

ENOUGH = 3
"""With so many passages that have the very words, none with other words is looked for."""
MOST_OMITTED = 6
"""Of more words than this not any one may be missing: the queries would be too many."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One full-text query, for *asked*, which has all the words that may stand for each other."""

    match: str
    asked: Asked
    complete: bool = True
    """Whether what it finds has all the words that were asked for."""
    below: int | None = None
    """With so many passages found already it is left out."""
    doubtful: bool = False
    """Whether words that the documents have may stand for others that are near to them."""
    closer: Iterable[str] = ()
    """Queries for those of its passages that have the words close together, the closest first: to
    be gone through once."""


@dataclass(frozen=True, slots=True)
class Filter:
    """The tags that hits carry: one of each group in *any_of*, and *none* of the others.

    The query sees to *any_of*, which leaves little; *none* leaves much and is quicker to look up
    for what was found.
    """

    any_of: Sequence[Sequence[str]] = ()
    none: Sequence[str] = ()

    def lets_through(self, tags: str) -> bool:
        """Whether a passage with *tags*, apart by blanks, has none that it must not have."""
        return not self.none or not any(tag in self.none for tag in tags.split())


def rungs(asked: Asked, filtered: Filter, vocabulary: Vocabulary) -> Iterator[Rung]:
    """The queries for *asked*, the strictest first."""
    if asked.impossible or len(asked.unknown) >= max(len(asked.terms), 1):
        return  # what is left of the search would be about something else
    terms, complete = asked.terms, not asked.unknown

    before, behind = _around(asked, filtered)
    phrases = [_quoted(phrase) for phrase in asked.phrases]

    def match(*parts: str) -> str:
        return before + " AND ".join([*phrases, *parts]) + behind

    if not terms:
        if asked.phrases:
            yield Rung(match(), asked, complete)
        return
    closer = (match(part) for part in _closer(asked))  # of few passages nobody asks for the closest
    yield Rung(match(*(_any(_meant(term)) for term in terms)), asked, complete, closer=closer)
    if any(term.same for term in terms):
        parts = [_any((*_meant(term), *term.same)) for term in terms]
        yield Rung(match(*parts), asked, complete, ENOUGH)
    for rare, below in ((True, ENOUGH), (False, 1)):
        doubted = query.doubted(asked, vocabulary, rare=rare)
        if doubted is not asked:
            parts = [_any((*term.forms, *term.others)) for term in doubted.terms]
            yield Rung(match(*parts), doubted, complete, below, doubtful=True)
    for some in _some(terms, vocabulary):
        yield Rung(match(some), asked, complete=False, below=1)


def _around(asked: Asked, filtered: Filter) -> tuple[str, str]:
    """What stands in each query before the words and behind them."""
    before, behind = "{text heading} : (", ")"
    for group in filtered.any_of:
        behind += f" AND ({' OR '.join(map(_tagged, group))})"
    for excluded in asked.without:
        before, behind = f"({before}", f"{behind}) NOT {_quoted(excluded)}"
    return before, behind


def _closer(asked: Asked) -> Iterator[str]:
    """The words as typed; side by side; near to each other."""
    if len(asked.typed) > 1:
        yield _quoted(asked.typed)
    if len(asked.terms) > 1:
        yield _together(asked.terms)
        yield f"NEAR({' '.join(_quoted((t.forms[0],)) for t in asked.terms)}, {NEAR})"
    if any(term.others for term in asked.terms):
        yield " AND ".join(_any(term.forms) for term in asked.terms)


def _some(terms: Sequence[Term], vocabulary: Vocabulary) -> Iterator[str]:
    """All words but the most common one, all but any one, and then the rarest ones alone."""
    by_rarity = sorted(terms, key=lambda term: sum(map(vocabulary.count, term.forms)))
    if len(terms) > 2:
        yield " AND ".join(_any(_meant(term)) for term in by_rarity[:-1])
        if len(terms) <= MOST_OMITTED:
            yield " OR ".join(
                "(" + " AND ".join(_any(_meant(term)) for term in few) + ")"
                for few in combinations(terms, len(terms) - 1)
            )
    if len(terms) > 1:
        for term in by_rarity[:2]:
            if not all(form.isdecimal() for form in term.forms):
                yield _any(_meant(term))


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


def _meant(term: Term) -> tuple[str, ...]:
    """What stands for *term*; of a word that no document has, all that it may be misspelt for."""
    return (*term.forms, *term.others)


def _quoted(tokens: tuple[str, ...]) -> str:
    return '"' + " ".join(tokens) + '"'


def _tagged(tag: str) -> str:
    return f'tags : "{tag}"'


def _any(forms: Sequence[str]) -> str:
    return "(" + " OR ".join(_quoted((form,)) for form in forms) + ")"
