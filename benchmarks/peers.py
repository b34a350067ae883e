"""Other search engines over the same passages, for comparison; each is optional."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.known_items import TOKEN

Search = Callable[[str], list[str]]
"""Gives the texts of the ten best passages for a query."""


def xapian(passages: Sequence[str], folder: Path) -> Search:
    """Xapian with its query parser and spelling suggestions."""
    sys.path.append("/usr/lib/python3/dist-packages")  # where Debian's python3-xapian is
    import xapian

    database = xapian.WritableDatabase(str(folder / "xapian"), xapian.DB_CREATE_OR_OVERWRITE)
    writer = xapian.TermGenerator()
    writer.set_stemmer(xapian.Stem("en"))
    writer.set_database(database)
    writer.set_flags(xapian.TermGenerator.FLAG_SPELLING)
    for text in passages:
        document = xapian.Document()
        document.set_data(text)
        writer.set_document(document)
        writer.index_text(text)
        database.add_document(document)
    database.commit()
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_database(database)
    enquire = xapian.Enquire(database)

    def mended(word: str) -> str:
        # the query parser's own correction changes words that exist as well
        if database.term_exists(word):
            return word
        return database.get_spelling_suggestion(word).decode() or word

    def search(words: str) -> list[str]:
        query = parser.parse_query(" ".join(map(mended, words.split())))
        enquire.set_query(query)
        return [match.document.get_data().decode() for match in enquire.get_mset(0, 10)]

    return search


def tantivy(passages: Sequence[str], folder: Path) -> Search:
    """tantivy with fuzzy terms of distance 1."""
    import tantivy

    schema = tantivy.SchemaBuilder().add_text_field("text", stored=True).build()
    (folder / "tantivy").mkdir(exist_ok=True)
    index = tantivy.Index(schema, path=str(folder / "tantivy"), reuse=False)
    writer = index.writer(100_000_000, 1)
    for text in passages:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(words: str) -> list[str]:
        terms = [
            (
                tantivy.Occur.Should,
                tantivy.Query.fuzzy_term_query(schema, "text", word.lower(), distance=1),
            )
            for word in TOKEN.findall(words)
        ]
        hits = searcher.search(tantivy.Query.boolean_query(terms), 10).hits
        return [searcher.doc(address)["text"][0] for _, address in hits]

    return search


def fts5(passages: Sequence[str], folder: Path) -> Search:
    """SQLite FTS5 alone: the words OR-ed, ranked by bm25."""
    connection = sqlite3.connect(folder / "fts5.db")
    connection.executescript(
        "DROP TABLE IF EXISTS f;"
        "CREATE VIRTUAL TABLE f USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
    )
    connection.executemany("INSERT INTO f VALUES (?)", ((text,) for text in passages))
    connection.execute("INSERT INTO f(f) VALUES ('optimize')")
    connection.commit()

    def search(words: str) -> list[str]:
        match = " OR ".join(f'"{word}"' for word in TOKEN.findall(words))
        sql = "SELECT text FROM f WHERE f MATCH ? ORDER BY rank LIMIT 10"
        return [row[0] for row in connection.execute(sql, [match])]

    return search


PEERS = {
    "Xapian + spelling": xapian,
    "tantivy, distance 1": tantivy,
    "FTS5, words OR-ed": fts5,
}
