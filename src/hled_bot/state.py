"""What the bot remembers from one question to the next, in one small file that processes share.

Which deliveries were answered, the last question of a thread, and a person's last questions: no
answers, nothing of the documents. Whoever deletes the file loses these and nothing else.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
import sqlite3
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TypeVar

import sqlite_utils

T = TypeVar("T")
log = logging.getLogger(__name__)

DAY = 86_400
TABLES: dict[str, tuple[str | tuple[str, ...], dict[str, type]]] = {
    "deliveries": (
        "delivery",
        {"delivery": str, "at": float, "settled": int, "body": str, "process": str, "tries": int},
    ),
    "threads": ("thread", {"thread": str, "question": str, "at": float}),
    "questions": (("person", "question"), {"person": str, "question": str, "at": float}),
    "paces": ("person", {"person": str, "times": str, "at": float}),
}
"""The key and the columns of each table; *at* is the time of the last change in seconds."""
KEPT = {"deliveries": DAY, "threads": 30 * DAY, "questions": 30 * DAY, "paces": 60}
"""For how many seconds the rows of each table are kept."""
TIDIED = 3_600
"""How often they are looked through, in seconds."""
ABANDONED = 45
"""After how many seconds a delivery that nobody finished is taken up by whoever gets it again.

Slack sends an event again at once, after one minute and after five.
"""
PATIENCE = 2.0
"""For how many seconds another process may keep this one waiting."""
UNMERGED = 4_000
"""Pages of 4 KB that may wait beside the file; whoever writes the next one waits for the disk."""
TRIES = 3
"""How many processes begin to answer the same."""
LATE = 300
"""After how many seconds nobody waits for an answer any more."""
RECENT = 5
"""How many questions of a person are remembered."""


class State:
    """The file at *path*, made at the first use; without a path it lives as long as the process.

    Safe for threads and processes. Where the file fails, what is remembered lives in the process
    from then on, and the log says so once: a question is answered all the same.
    """

    def __init__(self, path: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self._path, self._clock = path, clock
        self._lock = Lock()
        self._opened: sqlite_utils.Database | None = None
        self._tidied = 0.0

    # deliveries

    def claim(self, delivery: str, body: str | None = None, *, settled: bool = False) -> bool:
        """Whether *delivery* is the caller's to answer: nobody has, or whoever began to is gone.

        *body*, what was delivered, is kept until it is settled; what is *settled* already, for it has
        its answer before it is acknowledged, is never taken up.
        """
        rows = self._changed(
            """
            INSERT INTO deliveries (delivery, at, settled, body, process, tries)
            VALUES (:delivery, :now, :settled, :body, :process, 1)
            ON CONFLICT (delivery) DO UPDATE SET at = :now, body = :body, process = :process
            WHERE NOT settled AND abs(:now - at) > :abandoned
            """,
            delivery=delivery,
            body=body,
            settled=settled,
            process=_named(os.getpid()),
            abandoned=ABANDONED,
        )
        return rows == 1

    def settle(self, delivery: str) -> None:
        """Note that *delivery* has its answer."""
        self._changed(
            "UPDATE deliveries SET settled = 1, body = NULL WHERE delivery = :delivery",
            delivery=delivery,
        )

    def abandoned(self) -> list[str]:
        """Take up what processes that are gone began to answer: the bodies, claimed for this one.

        What is older than a few minutes is left alone: an answer after an hour is nobody's answer.
        So is what was tried a few times: it may be what ends the processes.
        """
        rows = self._rows(
            """
            SELECT DISTINCT process FROM deliveries
            WHERE NOT settled AND body IS NOT NULL AND abs(:now - at) < :late
            """,
            late=LATE,
        )
        gone = [process for process in rows if _is_gone(process)]
        return self._rows(
            """
            UPDATE deliveries SET at = :now, process = :process, tries = tries + 1
            WHERE NOT settled AND body IS NOT NULL AND abs(:now - at) < :late AND tries < :most
                AND process IN (SELECT value FROM json_each(:gone))
            RETURNING body
            """,
            late=LATE,
            most=TRIES,
            process=_named(os.getpid()),
            gone=json.dumps(gone),
        )

    # threads

    def note(self, thread: str, question: str) -> None:
        """Remember *question* as the last one of *thread*."""
        self._changed(
            """
            INSERT INTO threads (thread, question, at) VALUES (:thread, :question, :now)
            ON CONFLICT (thread) DO UPDATE SET question = :question, at = :now
            """,
            thread=thread,
            question=question,
        )

    def last(self, thread: str) -> str | None:
        """The last question of *thread*; None where the bot is no part of it."""
        rows = self._rows("SELECT question FROM threads WHERE thread = :thread", thread=thread)
        return rows[0] if rows else None

    # people

    def remember(self, person: str, question: str) -> None:
        """Remember *question* as the latest that *person* asked."""
        self._changed(
            """
            INSERT INTO questions (person, question, at) VALUES (:person, :question, :now)
            ON CONFLICT (person, question) DO UPDATE SET at = :now
            """,
            person=person,
            question=question,
        )
        self._changed(
            """
            DELETE FROM questions WHERE person = :person AND question NOT IN (
                SELECT question FROM questions WHERE person = :person
                ORDER BY at DESC, rowid DESC LIMIT :recent
            )
            """,
            person=person,
            recent=RECENT,
        )

    def pace(self, person: str, most: int, seconds: float) -> int:
        """Count a request of *person*; which one it is within so many *seconds*.

        The first beyond *most* is counted still, those after it are not: all are ``most + 2``.
        """

        def counted(db: sqlite_utils.Database) -> int:
            now = self._clock()
            # of all processes one reads and writes at a time, or some would not be counted
            db.conn.execute("BEGIN IMMEDIATE")
            try:
                row = db.execute("SELECT times FROM paces WHERE person = ?", [person]).fetchone()
                times = [
                    at for at in json.loads(row[0] if row else "[]") if abs(now - at) <= seconds
                ]
                if len(times) > most:
                    return most + 2
                times.append(now)
                kept = [person, json.dumps(times), now]
                db.execute("INSERT OR REPLACE INTO paces VALUES (?, ?, ?)", kept)
                return len(times)
            finally:
                db.conn.execute("COMMIT")

        return self._run(counted, {})

    def recent(self, person: str) -> list[str]:
        """The last questions of *person*, the latest first."""
        return self._rows(
            "SELECT question FROM questions WHERE person = :person ORDER BY at DESC, rowid DESC",
            person=person,
        )

    def forget(self, person: str) -> None:
        """Forget the questions of *person*."""
        self._changed("DELETE FROM questions WHERE person = :person", person=person)

    # the file

    def _changed(self, statement: str, **values: object) -> int:
        """How many rows *statement* changed."""
        return int(self._run(lambda db: db.execute(statement, values).rowcount, values))

    def _rows(self, query: str, **values: object) -> list[str]:
        """The first column of the rows of *query*."""
        return self._run(lambda db: [row[0] for row in db.execute(query, values)], values)

    def _run(self, task: Callable[[sqlite_utils.Database], T], values: dict[str, object]) -> T:
        values["now"] = self._clock()
        with self._lock:
            try:
                return task(self._database())
            except (sqlite3.Error, OSError) as error:
                if self._path is None:
                    raise
                log.warning("%s cannot be used, remembering in memory: %s", self._path, error)
                self._path = self._opened = None
                return task(self._database())

    def _database(self) -> sqlite_utils.Database:
        """The connection; opened late, for it would not survive the fork of a server's process."""
        if self._opened is None:
            self._opened = _open(self._path)
        now = self._clock()
        if abs(now - self._tidied) > TIDIED:
            self._tidied = now
            for table, seconds in KEPT.items():
                self._opened.table(table).delete_where("abs(? - at) > ?", [now, seconds])
        return self._opened


def _open(path: Path | None) -> sqlite_utils.Database:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(
        path or ":memory:", timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    _share(connection)
    database = sqlite_utils.Database(connection)
    # at once for writing: another process may be making the same tables
    connection.execute("BEGIN IMMEDIATE")
    for name, (key, columns) in TABLES.items():
        table = database.table(name)
        if table.exists() and set(table.columns_dict) != set(columns):
            table.drop()  # as another version of the bot made it
        table.create(columns, pk=key, if_not_exists=True)
    connection.execute("COMMIT")
    return database


@cache
def _named(number: int) -> str:
    """The process of that *number*, told from those that had it before, as the first in a container has."""
    return f"{number} {secrets.token_hex(4)}"


def _is_gone(process: str) -> bool:
    """Whether that *process* is neither this one nor another that runs."""
    number = int(process.split()[0])
    if number == os.getpid():
        return process != _named(number)
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    except OSError:  # it is somebody else's
        pass
    return False


def _share(connection: sqlite3.Connection) -> None:
    """Let readers and a writer at the file at once, and a writer wait for another."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:  # of this change alone SQLite does not wait for others
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {UNMERGED}")
            connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten
            return
