"""Search: read the query, collect candidates rung by rung, rank them, present the best."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hled_bot.index import ladder, query
from hled_bot.index.query import Asked
from hled_bot.index.spelling import Vocabulary
from hled_bot.language import plain, sentences

Row = dict[str, Any]
Rows = Callable[..., list[Row]]
"""Runs SQL with named parameters."""

CANDIDATES = 40
"""How many candidates each rung of the ladder gives at least, for ranking to choose from."""
ENOUGH = 3
"""With so many passages that have the very words, none with related words is looked for."""
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
    rows: Rows,
    vocabulary: Vocabulary,
    words: str,
    filtered: ladder.Filter,
    *,
    limit: int,
    offset: int,
) -> Hits:
    """Search for *words* among the passages whose tags pass the filter."""
    asked = query.read(words, vocabulary)
    wanted = offset + limit + 1
    rungs = ladder.rungs(asked, filtered, vocabulary.count)
    found = _candidates(rows, rungs, wanted)
    if found and found[0].corrected:
        asked = query.corrected(asked, words, found[0].rows[0]["text"])
    hits = [_present(candidate, asked) for candidate in found[offset : offset + limit]]
    return Hits(tuple(hits), len(found) >= wanted, asked.read_as, asked.unknown, asked)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Passages with the same words, and how they were found."""

    rows: list[Row]
    complete: bool
    corrected: bool


def _candidates(rows: Rows, rungs: Iterable[ladder.Rung], wanted: int) -> list[_Candidate]:
    """Passages rung by rung, each with its twins, until there are enough; best first."""
    found: dict[int, _Candidate] = {}
    seen: set[int] = set()
    for rung in rungs:
        if rung.corrected and found:
            continue  # words that exist are never corrected away
        if (rung.some and found) or (rung.related and len(found) >= ENOUGH):
            continue  # what has all the words as they were typed is not watered down
        scores = _matching(rows, rung, max(CANDIDATES, 2 * wanted))
        fresh_scores = {i: score for i, score in scores.items() if i not in seen}
        seen.update(fresh_scores)
        for row in _rows_of(rows, fresh_scores):
            fresh = _Candidate([], rung.complete, rung.corrected)
            found.setdefault(row["twin"], fresh).rows.append(row)
        if len(found) >= wanted:
            break
    return list(found.values())


def _matching(rows: Rows, rung: ladder.Rung, most: int) -> dict[int, float]:
    """The passages that match, with their scores, of which the lowest is best."""
    try:
        matching = rows(
            """
            SELECT rowid, rank FROM passages_fts
            WHERE passages_fts MATCH :match AND rank MATCH 'bm25(1.0, 0.5, 0.0)'
            ORDER BY rank LIMIT :most
            """,
            match=rung.match,
            most=most,
        )
    except sqlite3.OperationalError as error:
        raise AssertionError(f"not a full-text query: {rung.match}") from error
    return {row["rowid"]: round(row["rank"], 2) for row in matching}


def _rows_of(rows: Rows, scores: Mapping[int, float]) -> list[Row]:
    """The passages with *scores*, the best first, of equal ones the newer; with their documents."""
    found = rows(
        f"""
        SELECT passages.id, passages.start, passages."end", passages.text, passages.heading,
            passages.voice, passages.label, passages.speaker, passages.office, passages.twin,
            documents.id AS document, documents.title, documents.date, documents.kind, documents.url,
            documents.published, documents.on_background, documents.attribution, documents.rules,
            documents.embargo, quotations.context
        FROM passages JOIN documents ON documents.number = passages.document
            LEFT JOIN quotations ON quotations.id = passages.quotation
        WHERE passages.id IN ({",".join(map(str, scores))})
        """  # noqa: S608 -- whole numbers
    )
    newest_first = sorted(found, key=lambda row: row["date"] or "", reverse=True)
    return sorted(newest_first, key=lambda row: scores[row["id"]])


def _present(found: _Candidate, asked: Asked) -> Hit:
    """The newest of passages that are the same, cut to the sentences that match."""
    row, *twins = sorted(found.rows, key=lambda row: row["date"] or "", reverse=True)
    excerpt = _excerpt(row["text"], asked)
    return Hit(row, excerpt, asked.marks(excerpt), found.complete, tuple(twins))


def _excerpt(text: str, asked: Asked) -> str:
    """*text* if it is short; else the run of its sentences with the most words of the search."""
    if len(text) <= SHORT:
        return text
    spans = sentences(text)
    kinds = [
        {plain(text[a:b]) for a, b in asked.marks(text) if start <= a < end} for start, end in spans
    ]
    best = max(range(len(spans)), key=lambda n: (len(kinds[n]), -n), default=None)
    if best is None:
        return text
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
    return text[spans[first][0] : spans[last][1]]
