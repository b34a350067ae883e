"""Adding documents from the command line, and taking them away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import DOCUMENTS
from hled_bot import documents, library
from hled_bot.cli import hled_bot
from hled_bot.index import Index

STATEMENT = """\
U.S. and Mexico Announce the “Bridges” Programme

“We will build many more bridges together, and we will begin this year,” said Jo Doe.
"""
GIVEN = ("--date", "2024-05-06", "--address", "https://example.org/bridges")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    shutil.copytree(DOCUMENTS, folder)
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "bridges.txt"
    file.write_text(STATEMENT)
    return file


Run = Callable[..., Result]


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> Run:
    def call(*arguments: object, stdin: str = "") -> Result:
        paths = {"HLED_DOCUMENTS": str(folder), "HLED_INDEX": str(tmp_path / "hled.db")}
        return CliRunner().invoke(hled_bot, [str(a) for a in arguments], stdin, env=paths)

    return call


NAME = "2024-05-06-u-s-and-mexico-announce-the-bridges-programme"


def test_an_added_document_is_found_at_once(
    run: Run, file: Path, folder: Path, tmp_path: Path
) -> None:
    result = run("add", file, *GIVEN)

    assert result.exit_code == 0
    assert (folder / f"{NAME}.md").is_file()
    index = Index(tmp_path / "hled.db")
    assert NAME in [row["id"] for row in index.documents()]
    assert index.search("bridges together").hits


def test_what_was_found_in_it_is_shown(run: Run, file: Path) -> None:
    shown = run("add", file, *GIVEN).output

    assert "U.S. and Mexico Announce the “Bridges” Programme" in shown
    assert "https://example.org/bridges" in shown
    assert "1 quotation" in shown


def test_its_words_stay_as_they_are_below_what_is_known_about_it(
    run: Run, file: Path, folder: Path
) -> None:
    run("add", file, *GIVEN, "--title", "Bridges: a “programme”")

    (added,) = folder.glob("2024-05-06-*")
    document = documents.read(added)
    assert document.text.endswith(STATEMENT)
    assert document.title == "Bridges: a “programme”"
    assert str(document.date) == "2024-05-06"
    assert document.url == "https://example.org/bridges"


def test_what_a_file_states_itself_need_not_be_given(run: Run, folder: Path) -> None:
    (original,) = folder.glob("*fact-sheet.md")
    moved = original.rename(folder.parent / "fs.md")
    before = documents.read(moved)

    result = run("add", moved)

    assert result.exit_code == 0
    (added,) = folder.glob("2021-09-09-fact-sheet*")
    after = documents.read(added)
    assert (after.title, after.date, after.url) == (before.title, before.date, before.url)
    assert [p.text for p in after.paragraphs] == [p.text for p in before.paragraphs]


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        (STATEMENT, (), "give --date"),
        (STATEMENT, ("--date", "soon"), "soon"),
        (STATEMENT, ("--date", "2024-05-06", "--address", "ftp://x"), "--address"),
        ("\0", GIVEN, "is not text"),
        ("", GIVEN, "it is empty"),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_is_written(
    run: Run, file: Path, folder: Path, content: str, options: tuple[str, ...], said: str
) -> None:
    file.write_text(content)
    before = sorted(folder.iterdir())

    result = run("add", file, *options)

    assert result.exit_code != 0
    assert said in result.output
    assert sorted(folder.iterdir()) == before


def test_what_cannot_be_found_is_asked_for_at_a_terminal(
    run: Run, file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hled_bot.cli.keeping._at_terminal", lambda: True)

    result = run("add", file, stdin="yesterday\n2024-05-06\nhttps://example.org/bridges\n")

    assert result.exit_code == 0
    document = documents.read(folder / f"{NAME}.md")
    assert (str(document.date), document.url) == ("2024-05-06", "https://example.org/bridges")


def test_one_of_several_that_cannot_be_added_is_named_and_the_others_are_added(
    run: Run, file: Path, folder: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "bridges.md"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")

    result = run("add", picture, tmp_path / "none.txt", file, "--date", "2024-05-06")

    assert "bridges.md is not added: it is an image" in result.output
    assert "none.txt is not added: No such file" in result.output
    assert (folder / f"{NAME}.md").is_file()
    assert NAME in [row["id"] for row in Index(tmp_path / "hled.db").documents()]


def test_what_was_left_by_a_killed_process_is_swept_away(
    run: Run, file: Path, folder: Path
) -> None:
    left = folder / ".2020-01-01-old.md.1.new"
    left.write_text("half")
    os.utime(left, (0, 0))

    run("add", file, *GIVEN)

    assert not left.exists()


def test_two_who_add_the_same_at_once_add_it_once(file: Path, folder: Path) -> None:
    draft = library.read(file.read_bytes(), file.name)
    addition = library.prepare(draft, folder, published=date(2024, 5, 6))

    library.add(addition, folder)

    with pytest.raises(library.Refused, match="is there already"):
        library.add(addition, folder)


def test_what_was_added_by_a_process_that_was_killed_then_is_found_by_the_next(
    run: Run, file: Path, folder: Path
) -> None:
    run("ask", "documents")
    draft = library.read(file.read_bytes(), file.name)
    library.add(library.prepare(draft, folder, published=date(2024, 5, 6)), folder)

    assert "many more bridges" in run("ask", "search bridges").output


def test_what_was_removed_by_a_process_that_was_killed_then_is_not_found_by_the_next(
    run: Run, file: Path, folder: Path
) -> None:
    run("add", file, *GIVEN)
    library.find(NAME, folder).unlink()

    assert "many more bridges" not in run("ask", "search bridges").output


def test_a_document_that_is_there_is_not_overwritten(run: Run, file: Path, folder: Path) -> None:
    run("add", file, *GIVEN)
    before = (folder / f"{NAME}.md").read_text()
    file.write_text(STATEMENT + "\nAnd more.")

    result = run("add", file, *GIVEN)

    assert result.exit_code == 1
    assert f"hled-bot remove {NAME}" in result.output
    assert (folder / f"{NAME}.md").read_text() == before


def test_a_document_that_is_half_written_is_no_document(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = library.read(file.read_bytes(), file.name)
    addition = library.prepare(draft, folder, published=date(2024, 5, 6))
    before = sorted(folder.iterdir())
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("disk full")))

    with pytest.raises(OSError, match="disk full"):
        library.add(addition, folder)

    assert sorted(folder.iterdir()) == before


def test_a_removed_document_is_found_no_longer(
    run: Run, file: Path, folder: Path, tmp_path: Path
) -> None:
    run("add", file, *GIVEN)

    result = run("remove", NAME, "--yes")

    assert result.exit_code == 0
    assert not (folder / f"{NAME}.md").exists()
    assert NAME not in [row["id"] for row in Index(tmp_path / "hled.db").documents()]


def test_removing_asks_first(run: Run, folder: Path) -> None:
    result = run("remove", "2021-09-09-relaunch", stdin="n\n")

    assert result.exit_code == 1
    assert (folder / "2021-09-09-relaunch.txt").exists()


def test_a_misspelt_document_is_not_removed_but_named(run: Run) -> None:
    result = run("remove", "2021-09-09-relanch", "--yes")

    assert result.exit_code == 1
    assert "did you mean 2021-09-09-relaunch?" in result.output


def test_the_last_document_stays(run: Run, folder: Path) -> None:
    for file in folder.iterdir():
        if "relaunch" not in file.name:
            file.unlink()

    result = run("remove", "2021-09-09-relaunch", "--yes")

    assert result.exit_code == 1
    assert "the only document" in result.output
    assert (folder / "2021-09-09-relaunch.txt").exists()
