"""Everything the index states stands in a document at the place it names."""

import re
from pathlib import Path

import pytest
import sqlite_utils

from conftest import DOCUMENTS
from hled_bot.build import build
from hled_bot.models import Document

PLACES = {
    "passages": ["text"],
    "pillars": ["name", "overview"],
    "commitments": ["text"],
    "pillar_mentions": ["text"],
    "foundings": ["text"],
    "acronyms": ["text"],
    "attendees": ["text", "context"],
    "quotations": ["text", "context"],
}
"""Each table of facts with its columns of verbatim words."""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> sqlite_utils.Database:
    path: Path = tmp_path_factory.mktemp("evidence") / "hled.db"
    build(DOCUMENTS, path)
    return sqlite_utils.Database(path)


def letters(text: str) -> str:
    """The letters and digits of *text*: all that markup and white space leave as it is."""
    without_links = re.sub(r"\]\([^)]*\)|</?[a-z]+>", "", text)
    return "".join(char for char in without_links if char.isalnum())


@pytest.mark.parametrize(("table", "column"), [(t, c) for t, cs in PLACES.items() for c in cs])
def test_every_fact_is_the_text_at_its_place(
    database: sqlite_utils.Database, library: dict[str, Document], table: str, column: str
) -> None:
    prefix = "" if column in ("text", "name") else f"{column}_"
    numbers = {row["number"]: row["id"] for row in database.table("documents").rows}
    rows = [row for row in database.table(table).rows if row[column]]

    assert rows
    for row in rows:
        raw = library[numbers.get(row["document"], row["document"])].text[
            row[f"{prefix}start"] : row[f"{prefix}end"]
        ]
        assert letters(row[column]) == letters(raw)


def test_every_table_with_places_is_looked_at(database: sqlite_utils.Database) -> None:
    with_places = {
        table.name
        for table in database.tables
        if {"start", "end"} <= {column.name for column in table.columns}
    }

    assert with_places == {*PLACES, "turns"}


def test_every_turn_is_the_passages_at_its_place(
    database: sqlite_utils.Database, library: dict[str, Document]
) -> None:
    for turn in database.query(
        """
        SELECT documents.id AS document, turns.start, turns."end", group_concat(text, '') AS said
        FROM turns JOIN documents ON documents.number = turns.document
            JOIN passages ON passages.document = turns.document
                AND passages.voice != 'quoted' AND passages.start >= turns.start
                AND passages."end" <= turns."end"
        GROUP BY turns.id
        """
    ):
        raw = library[turn["document"]].text[turn["start"] : turn["end"]]
        assert letters(turn["said"]) == letters(raw)


def test_the_seven_quotations_and_their_speakers(database: sqlite_utils.Database) -> None:
    said = database.query("SELECT speaker, text FROM quotations WHERE kind = 'attributed'")

    assert sorted((row["speaker"], row["text"].split()[0]) for row in said) == [
        ("Antony Blinken", "The"),
        ("Biden", "grounded"),
        ("Gina Raimondo", "The"),
        ("Kamala Harris", "I"),
        ("Kamala Harris", "Our"),
        ("Marcelo Ebrard", "this"),
        ("Tatiana Clouthier", "the"),
    ]


def test_nobody_of_the_security_dialogue_and_no_journalist_is_an_attendee(
    database: sqlite_utils.Database,
) -> None:
    names = " ".join(str(row["name"]) for row in database.table("attendees").rows)

    for name in ("Garland", "Sherwood", "Obrador", "Biden", "Wilkinson", "Palmer"):
        assert name not in names


def test_each_call_has_its_ground_rules_and_embargo(database: sqlite_utils.Database) -> None:
    calls = {
        row["id"]: row for row in database.table("documents").rows if row["kind"] == "press call"
    }

    assert {name: row["embargo"] for name, row in calls.items()} == {
        "2021-09-09-press-call": "2021-09-09T11:00:00-04:00",
        "2023-09-28-press-call": "2023-09-29T09:00:00-04:00",
    }
    assert all(row["on_background"] for row in calls.values())
    assert all("senior administration officials" in row["rules"] for row in calls.values())
