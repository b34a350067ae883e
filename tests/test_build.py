"""Building the index: what is read, what is left out, and that nothing is lost on the way."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import DOCUMENTS
from hled_bot import documents
from hled_bot.build import NothingToIndex, build, find_files, fingerprint, is_current
from hled_bot.index import Index, Unavailable, Writer
from hled_bot.models import DIALOGUE, Document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    shutil.copytree(DOCUMENTS, folder)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index" / "hled.db"


def test_all_documents_are_indexed(folder: Path, path: Path) -> None:
    summary = build(folder, path)

    assert summary.documents == 5
    assert summary.left_out == ()
    assert len(Index(path).documents()) == 5


def test_progress_is_told_document_by_document(folder: Path, path: Path) -> None:
    steps: list[tuple[int, int]] = []

    build(folder, path, lambda done, of: steps.append((done, of)))

    assert steps == [(n, 5) for n in range(1, 6)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"   \n \n", "empty"),
        (b"---\ntitle: X\n---\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not text"),
        (b"caf\xe9 au lait", "not UTF-8"),
        (b"---\ntitle: [\n---\nText.", "front matter"),
        (b"x" * 50_000_000, "too large"),
    ],
    ids=["empty", "blank", "only front matter", "binary", "latin-1", "bad yaml", "50 MB"],
)
def test_a_document_that_cannot_be_read_is_named_and_left_out(
    folder: Path, path: Path, content: bytes, reason: str
) -> None:
    (folder / "bad.md").write_bytes(content)

    summary = build(folder, path)

    assert [file for file, _ in summary.left_out] == ["bad.md"]
    assert reason in summary.left_out[0][1]
    assert summary.documents == 5


def test_the_old_index_stays_when_nothing_is_left_to_index(folder: Path, path: Path) -> None:
    build(folder, path)
    for file in find_files(folder):
        file.write_bytes(b"")

    with pytest.raises(NothingToIndex, match="none of the documents"):
        build(folder, path)

    assert len(Index(path).documents()) == 5


def test_an_empty_folder_is_an_error_that_says_what_to_do(tmp_path: Path, path: Path) -> None:
    with pytest.raises(NothingToIndex, match="HLED_DOCUMENTS"):
        build(tmp_path, path)


def test_an_index_is_current_until_a_document_changes(folder: Path, path: Path) -> None:
    build(folder, path)
    assert is_current(folder, path)

    with (folder / "2021-09-09-relaunch.txt").open("a") as file:
        file.write("\nOne more line.")

    assert not is_current(folder, path)


def test_renaming_a_document_changes_the_fingerprint(folder: Path) -> None:
    before = fingerprint(folder)

    (folder / "2021-09-09-relaunch.txt").rename(folder / "other.txt")

    assert fingerprint(folder) != before


def test_a_missing_or_damaged_index_is_not_current(folder: Path, path: Path) -> None:
    assert not is_current(folder, path)

    path.parent.mkdir()
    path.write_bytes(b"this is no database")

    assert not is_current(folder, path)


def test_a_failure_in_the_middle_leaves_the_old_index_and_nothing_beside_it(
    folder: Path, path: Path
) -> None:
    build(folder, path)
    before = path.read_bytes()

    with pytest.raises(KeyboardInterrupt), Writer(path):
        raise KeyboardInterrupt

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_a_killed_build_left_is_swept_by_the_next(folder: Path, path: Path) -> None:
    path.parent.mkdir()
    left = path.parent / f".{path.name}.999999999.new"
    left.write_bytes(b"half an index")

    build(folder, path)

    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_readmes_and_hidden_files_are_no_documents(folder: Path) -> None:
    (folder / "README.md").write_text("About this folder.")
    (folder / ".draft.md").write_text("Not yet.")
    (folder / "notes.docx").write_text("Another format.")

    assert len(find_files(folder)) == 5


def test_documents_in_subfolders_with_one_name_are_two_documents(folder: Path, path: Path) -> None:
    (folder / "more").mkdir()
    shutil.copy(folder / "2021-09-09-relaunch.txt", folder / "more")

    build(folder, path)

    ids = {row["id"] for row in Index(path).documents()}
    assert {"2021-09-09-relaunch", "more/2021-09-09-relaunch"} <= ids


def test_many_documents_are_read_by_all_cores_with_the_same_result(
    folder: Path, path: Path, tmp_path: Path
) -> None:
    for number in range(40):
        (folder / f"note-{number:02}.md").write_text(f"Note {number} on supply chains.")

    build(folder, path)

    index = Index(path)
    assert len(index.documents()) == 45
    assert len(index.pillars(DIALOGUE, year=2022)) == 4


def tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that is in an index, but for when it was built."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {name: database.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}
    rows["about"] = [row for row in rows["about"] if row[0] not in ("built", "build_seconds")]
    return rows


def read_by(build: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that *build* reads."""
    names: list[str] = []
    read = documents.read

    def noted(path: Path, **known: str) -> Document:
        names.append(path.name)
        return read(path, **known)

    with monkeypatch.context() as patch:
        patch.setattr(documents, "read", noted)
        build()
    return names


def test_a_second_build_reads_only_what_changed_with_the_same_result(
    folder: Path, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "2020-old.md").write_text("Soon gone.")
    build(folder, path)
    (folder / "2020-old.md").unlink()
    (folder / "2022-new.md").write_text("“We will build many more bridges together,” said Jo Doe.")
    with (folder / "2021-09-09-relaunch.txt").open("a") as file:
        file.write("\nOne more line.")

    names = read_by(lambda: build(folder, path), monkeypatch)

    assert names == ["2021-09-09-relaunch.txt", "2022-new.md"]
    build(folder, tmp_path / "whole.db")
    assert tables(path) == tables(tmp_path / "whole.db")


def test_a_build_without_changes_reads_nothing_and_counts_the_same(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build(folder, path)
    summaries = []

    names = read_by(lambda: summaries.append(build(folder, path)), monkeypatch)

    assert names == []
    assert summaries == [whole]


@pytest.mark.parametrize("harm", ["other code", "damage", "not an index"])
def test_all_is_read_anew_where_the_old_index_cannot_be_relied_on(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    build(folder, path)
    if harm == "other code":
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE about SET value = 'older' WHERE key = 'code'")
    elif harm == "damage":
        content = bytearray(path.read_bytes())
        content[8192:40960] = bytes(32768)
        path.write_bytes(content)
    else:
        path.write_bytes(b"this is no database" * 1000)

    names = read_by(lambda: build(folder, path), monkeypatch)

    assert len(names) == 5
    assert len(Index(path).documents()) == 5


def test_two_files_that_differ_in_their_ending_alone_are_no_two_documents(
    folder: Path, path: Path
) -> None:
    shutil.copy(folder / "2021-09-09-relaunch.txt", folder / "2021-09-09-relaunch.md")

    summary = build(folder, path)

    assert summary.documents == 5
    assert summary.left_out == (
        (
            "2021-09-09-relaunch.txt",
            "2021-09-09-relaunch.md has the same name, with another ending",
        ),
    )


def test_a_reader_notices_a_replaced_index(folder: Path, path: Path) -> None:
    build(folder, path)
    index = Index(path)
    (folder / "new.md").write_text("A new document about zeppelins.")

    build(folder, path)

    assert index.search("zeppelins").hits


def test_a_missing_index_says_so_in_one_line(path: Path) -> None:
    with pytest.raises(Unavailable, match="there is no index at"):
        Index(path)


def test_a_damaged_index_says_so_in_one_line(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 1000)

    with pytest.raises(Unavailable, match="cannot be read"):
        Index(path)
