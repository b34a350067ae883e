"""Writes an index beside the old one and puts it in its place when it is whole."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import snowballstemmer
import sqlite_utils

from hled_bot.index import carrying, people
from hled_bot.language import plain, words
from hled_bot.models import (
    Attendee,
    Document,
    Facts,
    Passage,
    Pillar,
    Quotation,
    Source,
    Turn,
)

SCHEMA = """
    CREATE TABLE documents (
        number INTEGER PRIMARY KEY, id TEXT UNIQUE,
        digest TEXT,     -- SHA-256 of the file
        title TEXT, date TEXT, held TEXT, kind TEXT,
        url TEXT,        -- where the page is today
        published TEXT,  -- the address it was published at
        meeting TEXT, year INTEGER,
        on_background INTEGER, attribution TEXT,
        rules TEXT, rules_start INTEGER, rules_end INTEGER,
        embargo TEXT, embargo_text TEXT, embargo_start INTEGER, embargo_end INTEGER,
        opens TEXT, opens_start INTEGER, opens_end INTEGER,    -- the time printed above a transcript
        closes TEXT, closes_start INTEGER, closes_end INTEGER  -- and the one below it
    );
    CREATE TABLE passages (
        id INTEGER PRIMARY KEY, document INTEGER REFERENCES documents (number),
        start INTEGER, "end" INTEGER, text TEXT, heading TEXT, voice TEXT, label TEXT, speaker TEXT, office TEXT,
        year INTEGER, quotation INTEGER,
        tags TEXT,  -- what searches filter by, as words of the full-text index
        twin INTEGER  -- the same for passages with the same words
    );
    CREATE TABLE pillars (
        id INTEGER PRIMARY KEY, document TEXT, start INTEGER, "end" INTEGER, number INTEGER,
        position INTEGER, name TEXT, meeting TEXT, year INTEGER,
        overview TEXT, overview_start INTEGER, overview_end INTEGER
    );
    CREATE TABLE commitments (
        pillar INTEGER, position INTEGER, level INTEGER, text TEXT,
        document TEXT, start INTEGER, "end" INTEGER
    );
    CREATE TABLE pillar_mentions (
        document TEXT, start INTEGER, "end" INTEGER, text TEXT, meeting TEXT, year INTEGER
    );
    CREATE TABLE foundings (
        document TEXT, start INTEGER, "end" INTEGER, text TEXT, meeting TEXT, year INTEGER
    );
    CREATE TABLE attendees (
        document TEXT, start INTEGER, "end" INTEGER, text TEXT, name TEXT, person INTEGER,
        office TEXT, delegation TEXT, role TEXT, status TEXT, meeting TEXT, year INTEGER,
        context TEXT, context_start INTEGER, context_end INTEGER
    );
    CREATE TABLE quotations (
        id INTEGER PRIMARY KEY, document TEXT, start INTEGER, "end" INTEGER, text TEXT, kind TEXT,
        speaker TEXT, person INTEGER, office TEXT,
        context TEXT, context_start INTEGER, context_end INTEGER
    );
    CREATE TABLE turns (
        id INTEGER PRIMARY KEY, document INTEGER REFERENCES documents (number),
        start INTEGER, "end" INTEGER, label TEXT, voice TEXT, speaker TEXT  -- text: see passages
    );
    CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE spellings (name TEXT PRIMARY KEY, person INTEGER);
    CREATE TABLE words (word TEXT PRIMARY KEY, passages INTEGER, stem TEXT) WITHOUT ROWID;
    CREATE TABLE synonyms (word TEXT, same TEXT);
    CREATE TABLE acronyms (
        document TEXT, start INTEGER, "end" INTEGER, text TEXT, short TEXT
    );
    CREATE TABLE glossary (phrase TEXT, english TEXT);
    CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT);
"""

TOKENIZER = "unicode61 remove_diacritics 2"
"""Words as they stand, without accents: a stemmer would leave stems as suggestions."""

INDEXED = {
    "passages": ["document"],
    "pillars": ["year"],
    "commitments": ["pillar"],
    "attendees": ["year"],
    "quotations": ["document"],
    "turns": ["document"],
    "documents": ["year"],
}
"""The columns that questions select by."""


class Unwritable(Exception):
    """A new index cannot be written; the text says so in one line."""


class Writer:
    """Writes a new index for *path*; leaving the context puts it in the old one's place.

    Leaving it by an exception leaves the old index as it was and nothing beside it. Raises
    Unwritable where the disk or SQLite fails.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._documents = 0
        self._old: dict[str, int] = {}
        self._run: tuple[int, int] | None = None
        self._beside = path.with_name(f".{path.name}.{os.getpid()}.new")

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _sweep(self._path)
            self._beside.unlink(missing_ok=True)
            address = f"{self._beside.absolute().as_uri()}?mode=rwc"
            self._db = sqlite_utils.Database(sqlite3.connect(address, uri=True))
            # a crash loses this file whatever the journal does: the old index is the safety net
            self._db.conn.execute("PRAGMA journal_mode = MEMORY")
            self._db.conn.execute("PRAGMA synchronous = OFF")
            self._db.conn.executescript(SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise self._unwritable(error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._finish()
            self._db.close()
            if kind is None:
                _flush(self._beside)
                self._beside.replace(self._path)
        except (OSError, sqlite3.Error) as failure:
            raise self._unwritable(failure) from failure
        finally:
            self._beside.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise self._unwritable(error) from error

    def _unwritable(self, error: Exception) -> Unwritable:
        reason = getattr(error, "strerror", None) or str(error)
        old = "; the old one stays" if self._path.exists() else ""
        return Unwritable(f"the index {self._path} cannot be written: {reason}{old}")

    def kept(self, code: str) -> dict[str, str]:
        """The digests of the old index's documents by id, if *code* made it; see carry()."""
        old = carrying.open_old(self._db, self._path, code)
        self._old = {name: number for name, (number, _) in old.items()}
        return {name: digest for name, (_, digest) in old.items()}

    def carry(self, id: str) -> None:  # noqa: A002 -- the field's name
        """Take a document that has not changed over from the old index, with all its facts."""
        number = self._old[id]
        if self._run and self._run[1] == number - 1:
            self._run = (self._run[0], number)  # neighbours go together
            return
        self._take_over()
        self._run = (number, number)

    def _take_over(self) -> None:
        if not self._run:
            return
        first, last = self._run
        self._run = None
        carrying.take_over(self._db, first, last, self._documents + 1)
        self._documents += last - first + 1

    def counts(self) -> dict[str, int]:
        """How many facts of each kind there are so far."""
        self._take_over()
        counted = {
            "documents": "documents",
            "passages": "passages WHERE quotation IS NULL",
            "pillars": "pillars",
            "attendees": "attendees",
            "quotations": "quotations WHERE kind != 'written'",
            "turns": "turns",
        }
        return {
            name: self._db.execute(f"SELECT count(*) FROM main.{rows}").fetchone()[0]  # noqa: S608
            for name, rows in counted.items()
        }

    def add(
        self, document: Document, facts: Facts, passages: Iterable[Passage], digest: str = ""
    ) -> None:
        """Add one document with its facts and passages, all or nothing.

        *digest* is the SHA-256 of its file, by which a later build sees that it has not changed.
        """
        self._take_over()
        with self._db.atomic():
            self._documents += 1
            number = self._documents
            self._db.table("documents").insert(
                {"number": number, "digest": digest} | _document_row(document, facts)
            )
            self._insert("turns", [_turn_row(t, number) for t in facts.transcript.turns])
            self._insert("passages", _passage_rows(number, facts, passages))
            self._add_quotations(document, facts, number)
            for pillar in facts.pillars:
                self._add_pillar(pillar)
            self._insert(
                "pillar_mentions",
                [
                    _place(s) | {"text": document.shown(s)} | _meeting(facts)
                    for s in facts.pillar_mentions
                ],
            )
            if facts.founding:
                year, source = facts.founding
                self._db.table("foundings").insert(
                    _place(source)
                    | {"text": document.shown(source)}
                    | {"meeting": facts.meeting.name, "year": year}
                )
            self._insert(
                "acronyms",
                [_place(a.source) | {"text": a.long, "short": a.short} for a in facts.acronyms],
            )
            self._insert("attendees", [_attendee_row(document, a) for a in facts.attendees])

    def note(self, **about: str) -> None:
        """Remember something about this index, by name."""
        rows = [{"key": key, "value": value} for key, value in about.items()]
        self._db.table("about").insert_all(rows, replace=True)

    def add_words(
        self, synonyms: Iterable[Sequence[str]], glossary: Iterable[Sequence[str]]
    ) -> None:
        """Remember groups of words that mean the same, and pairs of a foreign phrase and English."""
        for group in synonyms:
            self._insert(
                "synonyms",
                [{"word": a, "same": b} for a in group for b in group if a != b],
            )
        self._insert("glossary", [{"phrase": a, "english": b} for a, b in glossary])

    def _insert(self, table: str, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._db.table(table).insert_all(rows)

    def _add_quotations(self, document: Document, facts: Facts, number: int) -> None:
        for quotation in facts.quotations:
            row = _quotation_row(document, quotation)
            identity = self._db.table("quotations").insert(row).last_pk
            if quotation.kind != "written":
                self._db.table("passages").insert(
                    _place(quotation.source)
                    | {
                        "document": number,
                        "text": quotation.text,
                        "voice": "quoted",
                        "speaker": quotation.speaker,
                        "office": quotation.office,
                        "year": facts.meeting.year,
                        "quotation": identity,
                        "twin": _twin(quotation.text),
                    }
                )

    def _add_pillar(self, pillar: Pillar) -> None:
        row = _place(pillar.source) | {
            "number": pillar.number,
            "position": pillar.position,
            "name": pillar.name,
            "meeting": pillar.meeting.name,
            "year": pillar.meeting.year,
        }
        if pillar.overview:
            row |= {
                "overview": pillar.overview.text,
                "overview_start": pillar.overview.source.start,
                "overview_end": pillar.overview.source.end,
            }
        identity = self._db.table("pillars").insert(row).last_pk
        self._insert(
            "commitments",
            [
                _place(c.source)
                | {"pillar": identity, "position": n, "level": c.level, "text": c.text}
                for n, c in enumerate(pillar.commitments)
            ],
        )

    def _finish(self) -> None:
        self._take_over()
        self._link_people()
        for table, columns in INDEXED.items():
            for column in columns:
                self._db.table(table).create_index([column])
        self._tag()
        passages = self._db.table("passages")
        passages.enable_fts(["text", "heading", "tags"], fts_version="FTS5", tokenize=TOKENIZER)
        passages.optimize()
        self._db.conn.executescript(
            """
            CREATE VIRTUAL TABLE vocabulary USING fts5vocab(passages_fts, 'col');
            INSERT INTO words (word, passages)
                SELECT term, sum(doc) FROM vocabulary WHERE col != 'tags' GROUP BY term;
            DROP TABLE vocabulary;
            """
        )
        with self._db.atomic():
            stem = snowballstemmer.stemmer("english").stemWord
            known = [word for (word,) in self._db.execute("SELECT word FROM words")]
            self._db.conn.executemany(
                "UPDATE words SET stem = ? WHERE word = ?", ((stem(word), word) for word in known)
            )

    def _tag(self) -> None:
        """Write what searches filter by as words, so that one full-text query does it all."""
        with self._db.atomic():
            self._db.conn.execute(
                """
                UPDATE passages SET tags =
                    'voice' || replace(voice, ' ', '')
                    || (SELECT ' kind' || replace(replace(kind, ' ', ''), '-', '') FROM documents
                        WHERE documents.number = passages.document)
                    || CASE WHEN year IS NULL THEN '' ELSE ' year' || year END
                    || coalesce((SELECT ' person' || person FROM spellings
                                 WHERE spellings.name = passages.speaker), '')
                """
            )

    def _link_people(self) -> None:
        """Give each person one row, whatever spellings the documents use."""
        spelt = [
            (row["name"], row["times"])
            for row in self._db.query(
                """
                SELECT name, count(*) AS times FROM (
                    SELECT name FROM attendees
                    UNION ALL SELECT speaker FROM quotations WHERE kind = 'attributed'
                    UNION ALL SELECT speaker FROM turns
                )
                WHERE name IS NOT NULL GROUP BY name ORDER BY length(name) DESC, name
                """
            )
        ]
        for number, person in enumerate(people.group(dict(spelt)), 1):
            self._db.table("people").insert({"id": number, "name": person[0]})
            self._insert("spellings", [{"name": name, "person": number} for name in person])
        with self._db.atomic():
            for table, column in (("attendees", "name"), ("quotations", "speaker")):
                self._db.conn.execute(
                    f"""
                    UPDATE {table} SET person =
                        (SELECT person FROM spellings WHERE spellings.name = {table}.{column})
                    """  # noqa: S608 -- both names are constants above
                )


def _document_row(document: Document, facts: Facts) -> dict[str, Any]:
    background = facts.transcript.background
    row: dict[str, Any] = {
        "id": document.id,
        "title": document.title,
        "date": document.date and document.date.isoformat(),
        "held": document.held and document.held.isoformat(),
        "kind": document.kind,
        "url": document.living,
        "published": document.url,
        "on_background": background.on_background,
        "attribution": background.attribution,
        "embargo": background.embargo and background.embargo.isoformat(),
    }
    places = {
        "rules": background.rules,
        "embargo": background.embargo_source,
        "opens": facts.transcript.opens,
        "closes": facts.transcript.closes,
    }
    for name, source in places.items():
        if source:
            text = "embargo_text" if name == "embargo" else name
            row |= {
                text: document.shown(source),
                f"{name}_start": source.start,
                f"{name}_end": source.end,
            }
    return row | _meeting(facts)


def _passage_rows(number: int, facts: Facts, passages: Iterable[Passage]) -> list[dict[str, Any]]:
    speakers = {turn.label: turn.speaker for turn in facts.transcript.turns}
    return [
        _place(passage.source)
        | {
            "document": number,
            "text": passage.text,
            "heading": passage.heading,
            "voice": passage.voice,
            "label": passage.label,
            "speaker": speakers.get(passage.label or ""),
            "year": facts.meeting.year,
            "twin": _twin(passage.text),
        }
        for passage in passages
    ]


def _attendee_row(document: Document, attendee: Attendee) -> dict[str, Any]:
    context = attendee.context or attendee.source
    return _place(attendee.source) | {
        "text": document.shown(attendee.source),
        "name": attendee.name,
        "office": attendee.office,
        "delegation": attendee.delegation,
        "role": attendee.role,
        "status": attendee.status,
        "meeting": attendee.meeting.name,
        "year": attendee.meeting.year,
        "context": document.shown(context),
        "context_start": context.start,
        "context_end": context.end,
    }


def _quotation_row(document: Document, quotation: Quotation) -> dict[str, Any]:
    return _place(quotation.source) | {
        "text": quotation.text,
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "office": quotation.office,
        "context": document.shown(quotation.context),
        "context_start": quotation.context.start,
        "context_end": quotation.context.end,
    }


def _turn_row(turn: Turn, number: int) -> dict[str, Any]:
    return _place(turn.source) | {
        "document": number,
        "label": turn.label,
        "voice": turn.voice,
        "speaker": turn.speaker,
    }


def _twin(text: str) -> int:
    """A number that passages share if they differ in case, accents and punctuation at most."""
    bare = "".join(words(plain(text)))
    return int.from_bytes(blake2b(bare.encode(), digest_size=6).digest())


def _place(source: Source) -> dict[str, Any]:
    return asdict(source)


def _meeting(facts: Facts) -> dict[str, Any]:
    return {"meeting": facts.meeting.name, "year": facts.meeting.year}


def _sweep(path: Path) -> None:
    """Remove what builds that were killed have left beside *path*."""
    for left in path.parent.glob(f".{path.name}.*.new*"):
        pid = left.name.split(".")[-2]
        if not (pid.isdecimal() and _alive(int(pid))):
            left.unlink(missing_ok=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _flush(path: Path) -> None:
    """Have the file on the disk before its name is, so that a power cut finds a whole one."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
