"""Counts how often words occur, document by document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hled_bot.index import query
from hled_bot.index.reading import Index, Row

INSTANCES = """
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.instances
    USING fts5vocab(main, passages_fts, instance)
"""
"""Each word of the full-text index with where it stands; for this connection, the file stays as it is."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often words occur: a row for each document that has them, the oldest first.

    A row has the document's ``document`` (its id), ``title``, ``date``, ``kind``, ``url``,
    ``published`` and ``year``, that of its dialogue or else of its publication; ``count``; and the
    first passage that has the words. *read_as* is what was counted instead of what was typed.
    """

    rows: list[Row]
    read_as: str | None


def years(index: Index) -> dict[int, int]:
    """How many documents there are of each year, that of their dialogue or else of publication."""
    rows = index._remembered(
        """
        SELECT coalesce(year, CAST(substr(date, 1, 4) AS INTEGER)) AS year, count(*) AS count
        FROM documents GROUP BY 1 HAVING 1 IS NOT NULL ORDER BY 1
        """
    )
    return {row["year"]: row["count"] for row in rows if row["year"] is not None}


def occurrences(index: Index, words: str) -> Counts:
    """How often *words*, as they follow one another, occur in each document.

    Each is counted in either number, as search finds it, and mended if it is misspelt; what stands
    in "…" is counted as it stands.
    """
    asked = query.read(words, index.words())
    exact = bool(asked.phrases)
    tokens = asked.phrases[0] if exact else asked.typed
    forms = [[token] if exact else index.words().forms(token) or [token] for token in tokens]
    counted = _by_passage(index, forms) if forms and not asked.unknown else Counter()
    rows = index._rows(
        """
        WITH counted AS (
            SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS count
            FROM json_each(:counted)
        ), summed AS (
            SELECT document, sum(count) AS count, min(passages.id) AS first
            FROM counted CROSS JOIN passages ON passages.id = counted.id
            WHERE quotation IS NULL  -- whose words stand in a passage of their document, too
            GROUP BY document
        )
        SELECT documents.id AS document, documents.title, documents.date, documents.kind,
            documents.url, documents.published,
            coalesce(documents.year, CAST(substr(documents.date, 1, 4) AS INTEGER)) AS year,
            summed.count, passages.text, passages.start, passages."end"
        FROM summed JOIN documents ON documents.number = summed.document
            JOIN passages ON passages.id = summed.first
        ORDER BY documents.date, documents.id
        """,
        counted=json.dumps(list(counted.items())),
    )
    return Counts(rows, asked.read_as)


def _by_passage(index: Index, forms: Sequence[Sequence[str]]) -> Counter[int]:
    """How often words with these *forms* follow one another in each passage, by its id."""
    found: set[tuple[int, int]] = set()
    with index._readable():
        run = index._database().execute
        run(INSTANCES)
        for place, same in enumerate(forms):
            rows = run(
                """
                SELECT doc, offset - :place FROM temp.instances
                WHERE term IN (SELECT value FROM json_each(:same)) AND col = 'text'
                """,
                {"place": place, "same": json.dumps(list(same))},
            )
            found = found.intersection(rows) if place else set(rows)
            if not found:
                break
    return Counter(passage for passage, _ in found)
