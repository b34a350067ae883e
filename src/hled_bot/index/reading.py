"""Reads the index: documents, pillars, people, quotations, and search over passages."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import sqlite_utils

from hled_bot.index import query
from hled_bot.index.ladder import Filter
from hled_bot.index.people import Person, Register
from hled_bot.index.query import Asked
from hled_bot.index.searching import Hits, search
from hled_bot.index.spelling import Vocabulary
from hled_bot.models import Voice

Row = dict[str, Any]
T = TypeVar("T")
READ = 200
"""How many searches are remembered as they were understood."""


class Unavailable(Exception):
    """There is no index, or it cannot be read; the text says so in one line."""


class _Stamp(NamedTuple):
    inode: int
    changed: int


@dataclass(frozen=True)
class _Snapshot:
    """What all threads share of one index file."""

    stamp: _Stamp
    about: dict[str, str]
    vocabulary: Vocabulary
    register: Register
    read: Callable[[str], Asked]
    """What a search asks for."""
    remembered: dict[tuple[str, str], list[Row]] = field(default_factory=dict)
    """Rows of what is asked for with every question, by the query and its parameters."""
    kept: dict[object, Any] = field(default_factory=dict)
    """What readers have made of it, by what made it."""


class Index:
    """An index file, open for reading from any thread.

    A file put in the place of the old one is noticed and opened at the next question. Raises
    Unavailable where there is none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._shared: _Snapshot | None = None
        self._snapshot()

    def kept(self, make: Callable[[Index], T]) -> T:
        """What *make* gives of this index, made once of each file."""
        kept = self._snapshot().kept
        if make not in kept:
            kept[make] = make(self)
        made: T = kept[make]
        return made

    # what is in it

    def about(self) -> dict[str, str]:
        """What the build noted: when it was built, from which fingerprint."""
        return self._snapshot().about

    def stamp(self) -> object:
        """What is another when a new index has been put in the place of the old one."""
        return self._snapshot().stamp

    def people(self) -> tuple[Person, ...]:
        """Everybody the documents name as attending or speaking."""
        return self._snapshot().register.people

    def named(self, text: str) -> list[Person]:
        """The persons that *text*, hardly more than a name, means; misspelt perhaps."""
        snapshot = self._snapshot()
        return snapshot.register.named(text, snapshot.vocabulary)

    def called(self, spelling: str) -> Person | None:
        """The person whom a document calls exactly *spelling*."""
        return self._snapshot().register.called(spelling)

    def kinds(self) -> tuple[str, ...]:
        """The kinds of documents there are."""
        return tuple(row["kind"] for row in self._remembered("SELECT DISTINCT kind FROM documents"))

    def calls(self, years: Sequence[int] = ()) -> list[Row]:
        """The documents on background, with their ground rules and embargoes, oldest first."""
        rows = self._remembered(
            "SELECT *, id AS document FROM documents WHERE on_background ORDER BY date, id"
        )
        return [row for row in rows if not years or row["year"] in years]

    def words(self) -> Vocabulary:
        """The words of the documents."""
        return self._snapshot().vocabulary

    def documents(
        self, *, years: Sequence[int] = (), kind: str = "", limit: int = 1_000, offset: int = 0
    ) -> list[Row]:
        """Documents, oldest first, with how each begins; of some *years* and a *kind*, or all."""
        return self._rows(
            """
            WITH chosen AS (
                SELECT * FROM documents
                WHERE (:years = '[]' OR year IN (SELECT value FROM json_each(:years)))
                    AND (:kind = '' OR kind = :kind)
                ORDER BY date, id LIMIT :limit OFFSET :offset
            )
            SELECT chosen.*, passages.text, passages.start, passages."end"
            FROM chosen JOIN passages ON passages.id =
                (SELECT min(id) FROM passages WHERE document = chosen.number)
            ORDER BY chosen.date, chosen.id
            """,
            years=json.dumps(list(years)),
            kind=kind,
            limit=limit,
            offset=offset,
        )

    def count_documents(self, *, years: Sequence[int] = (), kind: str = "") -> int:
        """How many documents there are, of some *years* and a *kind*, or in all."""
        rows = self._remembered(
            """
            SELECT count(*) AS count FROM documents
            WHERE (:years = '[]' OR year IN (SELECT value FROM json_each(:years)))
                AND (:kind = '' OR kind = :kind)
            """,
            years=json.dumps(list(years)),
            kind=kind,
        )
        return int(rows[0]["count"])

    def years(self, meeting: str) -> list[int]:
        """The years of *meeting* that any document is about."""
        rows = self._remembered(
            """
            SELECT DISTINCT year FROM documents
            WHERE meeting = :meeting AND year IS NOT NULL ORDER BY year
            """,
            meeting=meeting,
        )
        return [row["year"] for row in rows]

    def pillars(self, meeting: str, *, year: int | None = None) -> list[Row]:
        """The pillars that documents set out, by year and position; each with ``commitments``."""
        rows = self._remembered(
            """
            SELECT pillars.*, documents.title, documents.date, documents.kind, documents.url,
                documents.published,
                (SELECT json_group_array(json_object('text', text, 'level', level))
                 FROM (SELECT * FROM commitments WHERE pillar = pillars.id ORDER BY position)
                ) AS listed
            FROM pillars JOIN documents ON documents.id = pillars.document
            WHERE pillars.meeting = :meeting AND (:year IS NULL OR pillars.year = :year)
            ORDER BY pillars.year, pillars.document, pillars.position
            """,
            meeting=meeting,
            year=year,
        )
        return [row | {"commitments": json.loads(row["listed"])} for row in rows]

    def pillar_mentions(self, meeting: str) -> list[Row]:
        """Sentences that speak of pillars in documents that set out none."""
        return self._remembered(
            """
            SELECT pillar_mentions.*, documents.title, documents.date, documents.url,
                documents.published
            FROM pillar_mentions JOIN documents ON documents.id = pillar_mentions.document
            WHERE pillar_mentions.meeting = :meeting
            ORDER BY documents.date, pillar_mentions.start
            """,
            meeting=meeting,
        )

    def foundings(self, meeting: str) -> list[Row]:
        """Sentences that tell in which year *meeting* began, the earliest year first."""
        return self._remembered(
            """
            SELECT foundings.*, documents.title, documents.date, documents.url, documents.published
            FROM foundings JOIN documents ON documents.id = foundings.document
            WHERE foundings.meeting = :meeting ORDER BY foundings.year, documents.date, documents.id
            """,
            meeting=meeting,
        )

    def attendees(self, meeting: str) -> list[Row]:
        """Who took part or was expected to, as each document says it; ``person_name`` to show."""
        return self._remembered(
            """
            SELECT attendees.*, people.name AS person_name, documents.title, documents.date,
                documents.url, documents.published, documents.kind
            FROM attendees JOIN documents ON documents.id = attendees.document
                LEFT JOIN people ON people.id = attendees.person
            WHERE attendees.meeting = :meeting
            ORDER BY attendees.year, documents.date, attendees.document, attendees.start
            """,
            meeting=meeting,
        )

    def quotations(self, *, person: int | None = None) -> list[Row]:
        """Words in quotation marks that somebody said, oldest first."""
        return self._remembered(
            """
            SELECT quotations.*, people.name AS person_name, documents.title, documents.date,
                documents.url, documents.published, documents.kind AS document_kind, documents.year
            FROM quotations JOIN documents ON documents.id = quotations.document
                LEFT JOIN people ON people.id = quotations.person
            WHERE quotations.kind != 'written'
                AND (:person IS NULL OR quotations.person = :person)
            ORDER BY documents.date, documents.id, quotations.start
            """,
            person=person,
        )

    # search

    def search(
        self,
        words: str,
        *,
        years: Sequence[int] = (),
        voices: Sequence[Voice] = (),
        without: Sequence[Voice] = (),
        persons: Sequence[int] = (),
        kind: str = "",
        limit: int = 10,
        offset: int = 0,
    ) -> Hits:
        """The passages that match *words*: all words before some, a phrase before scattered words.

        "…" in *words* is a phrase that has to stand as it is; ``-word`` must not occur. Filters
        hold for all hits: the dialogue's *years*, who speaks (one of *voices*, none of *without*),
        one of the *persons* who does, the *kind*
        of document.
        """
        groups = [
            [f"year{year}" for year in years],
            [_tag(voice) for voice in voices],
            [f"person{person}" for person in persons],
            [f"kind{kind}".replace(" ", "").replace("-", "")] if kind else [],
        ]
        filtered = Filter([group for group in groups if group], [_tag(voice) for voice in without])
        snapshot = self._snapshot()
        with self._readable():
            run = self._database().conn.execute
            asked = snapshot.read(words)
            return search(run, snapshot.vocabulary, asked, filtered, limit=limit, offset=offset)

    # the file

    def _remembered(self, sql: str, **parameters: Any) -> list[Row]:
        """Like _rows(), but asked only once of each index file: not to be changed."""
        remembered = self._snapshot().remembered
        key = (sql, json.dumps(parameters))
        if key not in remembered:
            remembered[key] = self._rows(sql, **parameters)
        return remembered[key]

    def _rows(self, sql: str, **parameters: Any) -> list[Row]:
        with self._readable():
            return list(self._database().query(sql, parameters))

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise Unavailable(f"the index {self._path} cannot be read: {error}") from error

    def _database(self) -> sqlite_utils.Database:
        stamp = self._snapshot().stamp
        if getattr(self._local, "stamp", None) != stamp:
            if old := getattr(self._local, "database", None):
                old.close()  # or the file that was replaced stays open, and on the disk
            self._local.database = self._open()
            self._local.stamp = stamp
        database: sqlite_utils.Database = self._local.database
        return database

    def _open(self) -> sqlite_utils.Database:
        address = f"{self._path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        return sqlite_utils.Database(connection)

    def _snapshot(self) -> _Snapshot:
        """What is shared of the file that stands there now, read anew when it was replaced."""
        try:
            status = self._path.stat()
        except OSError as error:
            reason = error.strerror or str(error)
            raise Unavailable(f"there is no index at {self._path} ({reason})") from error
        stamp = _Stamp(status.st_ino, status.st_mtime_ns)
        shared = self._shared
        if shared is not None and shared.stamp == stamp:
            return shared
        with self._lock:
            if self._shared is None or self._shared.stamp != stamp:
                self._shared = self._load(stamp)
            return self._shared

    def _load(self, stamp: _Stamp) -> _Snapshot:
        try:
            database = self._open()
            about = {row["key"]: row["value"] for row in database.query("SELECT * FROM about")}
            vocabulary = Vocabulary(
                dict(database.execute("SELECT word, passages FROM words")),
                dict(database.execute("SELECT word, stem FROM words WHERE length(word) > 4")),
                list(database.execute("SELECT word, same FROM synonyms")),
                dict(database.execute("SELECT phrase, english FROM glossary")),
                list(database.execute("SELECT DISTINCT short, text FROM acronyms")),
            )
            spelt: dict[int, list[str]] = {}
            for row in database.query("SELECT * FROM spellings ORDER BY rowid"):
                spelt.setdefault(row["person"], []).append(row["name"])
            people = tuple(
                Person(row["id"], row["name"], tuple(spelt[row["id"]]))
                for row in database.query("SELECT * FROM people ORDER BY id")
            )
            database.close()
        except sqlite3.DatabaseError as error:
            raise Unavailable(f"the index {self._path} cannot be read: {error}") from error
        # of one question the same words are looked for among quotations and among texts
        read = lru_cache(READ)(partial(query.read, vocabulary=vocabulary))
        return _Snapshot(stamp, about, vocabulary, Register(people), read)


def _tag(voice: Voice) -> str:
    return "voice" + voice.replace(" ", "")
