"""Reads documents of the index passage by passage, as they follow one another."""

from __future__ import annotations

from hled_bot.index.reading import Index, Row


def document(index: Index, identity: str) -> Row | None:
    """One document by its id, with the number of its ``passages``; None where there is none."""
    rows = index._rows(
        """
        SELECT documents.*,
            (SELECT count(*) FROM passages
             WHERE document = documents.number AND quotation IS NULL) AS passages
        FROM documents WHERE id = :identity
        """,
        identity=identity,
    )
    return rows[0] if rows else None


def passages(index: Index, identity: str, *, first: int = 0, most: int = 10) -> list[Row]:
    """The passages of a document in reading order, from the one after *first* others."""
    return index._rows(
        """
        SELECT start, "end", text, heading, voice, label FROM passages
        WHERE document = (SELECT number FROM documents WHERE id = :identity)
            AND quotation IS NULL
        ORDER BY start LIMIT :most OFFSET :first
        """,
        identity=identity,
        first=first,
        most=most,
    )


def before(index: Index, identity: str, offset: int) -> int:
    """How many passages of a document end before the character at *offset* of its file."""
    rows = index._rows(
        """
        SELECT count(*) AS number FROM passages
        WHERE document = (SELECT number FROM documents WHERE id = :identity)
            AND quotation IS NULL AND "end" <= :offset
        """,
        identity=identity,
        offset=offset,
    )
    return int(rows[0]["number"])
