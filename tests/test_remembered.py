"""The same question gets the same answer without being worked out again, until the documents change."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from conftest import DOCUMENTS
from hled_bot.answers.remembered import Remembered
from hled_bot.build import build
from hled_bot.index import Index


@pytest.fixture
def index(tmp_path: Path) -> Index:
    shutil.copytree(DOCUMENTS, tmp_path / "documents")
    build(tmp_path / "documents", tmp_path / "hled.db")
    return Index(tmp_path / "hled.db")


def test_a_question_asked_again_gets_the_very_answer(index: Index) -> None:
    answers = Remembered(index)

    assert answers.ask("who 2021") is answers.ask("who 2021")
    assert answers.ask("who 2021") is not answers.ask("who 2022")


def test_a_new_index_gives_new_answers(index: Index, tmp_path: Path) -> None:
    answers = Remembered(index)
    before = answers.ask("documents")

    next((tmp_path / "documents").glob("2023*")).unlink()
    build(tmp_path / "documents", tmp_path / "hled.db")

    assert len(answers.ask("documents").items) == len(before.items) - 1


def test_last_year_is_another_one_after_new_year(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(dt.date):
        now = dt.date(2023, 12, 31)

        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return cls.now

    monkeypatch.setattr("hled_bot.answers.remembered.dt", SimpleNamespace(date=Clock))
    answers = Remembered(index)

    before = answers.ask("who last year")
    Clock.now = dt.date(2024, 1, 1)
    after = answers.ask("who last year")

    assert "2022" in before.headline
    assert "2023" in after.headline


def test_what_is_remembered_is_bounded(index: Index) -> None:
    answers = Remembered(index, most=2)
    first = answers.ask("who 2021")
    answers.ask("who 2022")
    answers.ask("who 2023")

    assert answers.ask("who 2021") is not first
    assert answers.ask("who 2021") == first


def test_what_readers_made_of_an_index_is_made_anew_of_the_next(
    index: Index, tmp_path: Path
) -> None:
    def count(index: Index) -> int:
        return index.count_documents()

    before = index.kept(count)
    next((tmp_path / "documents").glob("2023*")).unlink()
    build(tmp_path / "documents", tmp_path / "hled.db")

    assert index.kept(count) == before - 1


def test_what_readers_made_of_an_index_is_made_once(index: Index) -> None:
    def make(index: Index) -> list[str]:
        return []

    assert index.kept(make) is index.kept(make)
