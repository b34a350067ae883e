"""Takes what has not changed over from the old index into a new one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import sqlite_utils

BY_NUMBER = "BETWEEN :first AND :last"
BY_NAME = f"IN (SELECT id FROM old.documents WHERE number {BY_NUMBER})"  # noqa: S608
MOVED = {
    "documents": {"number": "number + :documents"},
    "turns": {"document": "document + :documents"},
    "passages": {
        "document": "document + :documents",
        "quotation": "quotation + :quotations",
        "tags": "NULL",
    },
    "quotations": {"person": "NULL"},
    "attendees": {"person": "NULL"},
    "commitments": {"pillar": "pillar + :pillars"},
}
"""What changes in rows that are taken over from the old index: numbers move, and what depends on all
documents is found anew."""


def open_old(db: sqlite_utils.Database, path: Path, code: str) -> dict[str, tuple[int, str]]:
    """Attach the index at *path* to *db*: its documents' numbers and digests by id.

    None, where there is no index, or it is damaged, or other code than *code* made it.
    """
    try:
        db.conn.execute("ATTACH ? AS old", (f"{path.absolute().as_uri()}?mode=ro",))
        made_by = db.execute("SELECT value FROM old.about WHERE key = 'code'").fetchone()
        if made_by != (code,) or db.execute("PRAGMA old.quick_check(1)").fetchone() != ("ok",):
            return {}
        rows = db.execute("SELECT id, number, digest FROM old.documents").fetchall()
    except sqlite3.DatabaseError:
        return {}
    return {name: (number, digest) for name, number, digest in rows}


def take_over(db: sqlite_utils.Database, first: int, last: int, number: int) -> None:
    """Copy the old index's documents *first* to *last*, with all their facts, from *number* on."""
    tables = _tables(db)
    moved = {"first": first, "last": last, "documents": number - first}
    for table in ("quotations", "pillars"):
        moves = f"""
            SELECT (SELECT coalesce(max(id), 0) + 1 FROM main.{table})
                - coalesce((SELECT min(id) FROM old.{table} WHERE {tables[table][0]}), 0)
            """  # noqa: S608 -- as below
        (moved[table],) = db.execute(moves, moved).fetchone()
    with db.atomic():
        for table, (which, columns) in tables.items():
            changes = MOVED.get(table, {})
            db.conn.execute(
                f"""
                INSERT INTO main.{table} ({", ".join(f'"{c}"' for c in columns)})
                SELECT {", ".join(changes.get(c, f'"{c}"') for c in columns)}
                FROM old.{table} WHERE {which} ORDER BY rowid
                """,  # noqa: S608 -- the names are those of the schema
                moved,
            )


def _tables(db: sqlite_utils.Database) -> dict[str, tuple[str, list[str]]]:
    """For each table with facts: which of its rows belong to the documents, and what is copied."""
    tables = {}
    for table in db.tables:
        columns = {column.name: column.type for column in table.columns}
        if table.name == "documents":
            tables[table.name] = f"number {BY_NUMBER}", list(columns)
        elif "document" in columns:
            which = BY_NUMBER if columns["document"] == "INTEGER" else BY_NAME
            # an id is given anew, in the same order
            tables[table.name] = f"document {which}", [c for c in columns if c != "id"]
    return tables
