"""Search: read the query, collect candidates rung by rung, rank them, present the best."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from hled_bot.index import ladder, query
from hled_bot.index.ladder import Rung
from hled_bot.index.query import Asked
from hled_bot.index.ranking import Scale
from hled_bot.index.spelling import Vocabulary, folded
from hled_bot.language import sentences

Row = dict[str, Any]
Run = Callable[..., sqlite3.Cursor]
"""Runs SQL with parameters."""

FEW = 40
"""So many passages are ranked by their words; of more, SQLite tells which are best."""
MANY = 1_000
"""Of more passages than these the last ones of the index, as a rule the newest, are weighed alone."""
SHORT = 320
"""A passage up to this length, in characters, is shown whole; of a longer one the sentences
that match."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that search found.

    *row* has the columns of ``passages`` and its document's ``title``, ``date``, ``kind``, ``url``,
    ``published`` and ground rules. *excerpt* are the sentences of it that match, *marks* the
    stretches of the excerpt that do. *twins* are rows of passages with the same words.
    """

    row: Row
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    complete: bool
    """Whether it has all the words."""
    twins: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: *hits* from an offset on, and whether there are more behind them.

    *read_as* is the query with its misspelt words mended, None if there were none; *unknown* are
    the words that no document has. *asked* is the search as it was understood.
    """

    hits: tuple[Hit, ...]
    more: bool
    read_as: str | None
    unknown: tuple[str, ...]
    asked: Asked


def search(
    run: Run,
    vocabulary: Vocabulary,
    asked: Asked,
    filtered: ladder.Filter,
    *,
    limit: int,
    offset: int,
) -> Hits:
    """Search for what is *asked* among the passages whose tags pass the filter."""
    wanted = offset + limit + 1
    rungs = ladder.rungs(asked, filtered, vocabulary)
    found = _candidates(run, rungs, filtered, vocabulary, wanted)
    if found:
        asked = query.corrected(found[0].asked, found[0].passages[0].text)
    hits = _present(run, found[offset : offset + limit])
    return Hits(tuple(hits), len(found) >= wanted, asked.read_as, asked.unknown, asked)


# --- candidates -----------------------------------------------------------------------------------


class _Passage(NamedTuple):
    """What ranking wants to know of a passage."""

    id: int
    twin: int
    tags: str
    date: str | None
    text: str
    heading: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Passages with the same words, and the search that found them."""

    passages: list[_Passage]
    asked: Asked
    complete: bool


def _candidates(
    run: Run,
    rungs: Iterable[Rung],
    filtered: ladder.Filter,
    vocabulary: Vocabulary,
    wanted: int,
) -> list[_Candidate]:
    """Passages rung by rung, each with its twins, until there are enough; best first."""
    found: dict[int, _Candidate] = {}
    seen: set[int] = set()
    for rung in rungs:
        before = len(found)
        if rung.below is not None and before >= rung.below:
            continue
        # what is found with another reading of words that exist does not have them
        complete = rung.complete and not (rung.doubtful and before)
        for batch in _batches(run, rung.match, rung.closer, wanted):
            fresh = [identity for identity in batch.identities if identity not in seen]
            seen.update(fresh)
            passages = [p for p in _passages(run, fresh) if filtered.lets_through(p.tags)]
            if not batch.in_order and len(passages) > 1:
                passages = _ranked(passages, Scale(rung.asked, vocabulary.rarity))
            for passage in passages:
                new = _Candidate([], rung.asked, complete)
                found.setdefault(passage.twin, new).passages.append(passage)
            if len(found) >= wanted:
                return list(found.values())
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Batch:
    """Passages by their ids; *in_order* if the best come first."""

    identities: list[int]
    in_order: bool


def _batches(run: Run, match: str, closer: Iterable[str], size: int) -> Iterator[_Batch]:
    """What matches: all at once if it is little, else the closest first, batch by batch."""
    few = _first(_matching(run, match), FEW + 1)
    if len(few) <= FEW:
        yield _Batch(few, in_order=False)
        return
    for close in closer:
        yield from _batches(run, close, (), size)
    best = _best(run, match)
    while batch := _first(best, size):
        yield _Batch(batch, in_order=True)


def _first(found: sqlite3.Cursor, number: int) -> list[int]:
    return [identity for (identity,) in found.fetchmany(number)]


def _matching(run: Run, match: str) -> sqlite3.Cursor:
    return run("SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?", [match])


def _best(run: Run, match: str) -> sqlite3.Cursor:
    """What matches, in the order of SQLite's own weights."""
    return run(
        """
        SELECT identity FROM (
            SELECT rowid AS identity, rank AS weight FROM passages_fts
            WHERE passages_fts MATCH ? AND rank MATCH 'bm25(1.0, 0.5, 0.0)'
            ORDER BY rowid DESC LIMIT ?
        )
        ORDER BY round(weight, 2), identity DESC
        """,
        [match, MANY],
    )


def _passages(run: Run, identities: Sequence[int]) -> list[_Passage]:
    if not identities:
        return []
    found = run(
        """
        SELECT passages.id, passages.twin, passages.tags, documents.date, passages.text,
            passages.heading, documents.title
        FROM json_each(?) AS wanted CROSS JOIN passages ON passages.id = wanted.value
            CROSS JOIN documents ON documents.number = passages.document
        """,
        [json.dumps(identities)],
    )
    return list(map(_Passage._make, found))


def _ranked(found: list[_Passage], scale: Scale) -> list[_Passage]:
    """*found*, the best first, of equal ones the newer."""
    newest_first = sorted(found, key=lambda passage: passage.date or "", reverse=True)
    return sorted(newest_first, key=lambda p: scale.rate(p.text, p.heading, p.title))


# --- presenting -----------------------------------------------------------------------------------


def _present(run: Run, found: Sequence[_Candidate]) -> Iterator[Hit]:
    """Of passages that are the same the newest, cut to the sentences that match."""
    whole = _rows(run, [passage.id for candidate in found for passage in candidate.passages])
    for candidate in found:
        places = [whole[passage.id] for passage in candidate.passages]
        row, *twins = sorted(places, key=lambda row: row["date"] or "", reverse=True)
        marks = candidate.asked.marks(row["text"])
        start, end = _excerpt(row["text"], marks)
        within = tuple((a - start, b - start) for a, b in marks if start <= a and b <= end)
        yield Hit(row, row["text"][start:end], within, candidate.complete, tuple(twins))


def _rows(run: Run, identities: list[int]) -> dict[int, Row]:
    """What there is to say of passages, by their ids."""
    if not identities:
        return {}
    found = run(
        """
        SELECT passages.id, passages.start, passages."end", passages.text, passages.heading,
            passages.voice, passages.label, passages.speaker, passages.office, passages.twin,
            documents.id AS document, documents.title, documents.date, documents.kind,
            documents.url, documents.published, documents.on_background,
            documents.attribution, documents.rules, documents.embargo, quotations.context
        FROM json_each(?) AS wanted CROSS JOIN passages ON passages.id = wanted.value
            JOIN documents ON documents.number = passages.document
            LEFT JOIN quotations ON quotations.id = passages.quotation
        """,
        [json.dumps(identities)],
    )
    names = [column[0] for column in found.description]
    return {row[0]: dict(zip(names, row, strict=True)) for row in found}


def _excerpt(text: str, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """All of *text* if it is short; else the run of its sentences with the most words that match."""
    spans = sentences(text) if len(text) > SHORT else []
    if not spans:
        return 0, len(text)
    kinds = [{folded(text[a:b]) for a, b in marks if start <= a < end} for start, end in spans]
    best = max(range(len(spans)), key=lambda n: (len(kinds[n]), -n))
    covered, everything = set(kinds[best]), set().union(*kinds)
    first = last = best
    # neighbours that add a word of the search come along while it stays short
    for reach in (-1, 1):
        place = best + reach
        while 0 <= place < len(spans) and covered != everything and kinds[place] - covered:
            start, end = spans[min(first, place)][0], spans[max(last, place)][1]
            if end - start > SHORT:
                break
            first, last = min(first, place), max(last, place)
            covered |= kinds[place]
            place += reach
    return spans[first][0], spans[last][1]
