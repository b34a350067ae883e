"""What is counted, and what a page of metrics tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families as parsed

from conftest import DOCUMENTS
from hled_bot.answers.remembered import Remembered
from hled_bot.build import build
from hled_bot.cli import _ask
from hled_bot.index import Index
from hled_bot.metrics import Metrics


def told(metrics: Metrics) -> dict[str, float]:
    """The samples of a page, by name and labels: ``hled_questions_total quotes``."""
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in parsed(metrics.page().decode())
        for sample in family.samples
    }


def test_questions_are_counted_by_intent_with_their_time(index: Index) -> None:
    metrics = Metrics(index)
    for question in ("pillars 2022", "pillars 2022", "quote frobnicate"):
        _ask(Remembered(index), question, counts=metrics)

    page = told(metrics)

    assert page["hled_questions_total pillars"] == 2
    assert page["hled_questions_total quotes"] == 1
    assert page["hled_answer_seconds_count"] == 3
    assert page["hled_answer_seconds_bucket +Inf"] == 3
    assert 0 < page["hled_answer_seconds_sum"] < 60


def test_no_words_of_people_are_in_it(index: Index) -> None:
    metrics = Metrics(index)
    _ask(Remembered(index), "quote frobnicate", counts=metrics)

    assert b"frobnicate" not in metrics.page()


def test_the_facts_of_the_index_are_told(tmp_path: Path) -> None:
    documents, path = tmp_path / "documents", tmp_path / "hled.db"
    documents.mkdir()
    (documents / "good.md").write_text("A good document about ports.")
    (documents / "bad.md").write_bytes(b"\0")
    build(documents, path)

    page = told(Metrics(Index(path)))

    assert page["hled_ready"] == 1
    assert page["hled_index_documents"] == 1
    assert page["hled_index_left_out"] == 1
    assert page["hled_index_passages"] == 1
    assert page["hled_index_age_seconds"] >= 0
    assert page["hled_index_build_seconds"] > 0


def test_a_damaged_index_is_told_and_the_rest_still_is(tmp_path: Path) -> None:
    path = tmp_path / "hled.db"
    build(DOCUMENTS, path)
    index = Index(path)
    metrics = Metrics(index)
    path.write_bytes(b"this is no database" * 1000)

    _ask(Remembered(index), "pillars 2022", counts=metrics)
    page = told(metrics)

    assert page["hled_ready"] == 0
    assert page["hled_errors_total index"] == 1
    assert "hled_index_documents" not in page


@pytest.mark.parametrize("open_ones", [0, 2])
def test_the_connections_to_slack_are_counted_when_asked_for(open_ones: int) -> None:
    metrics = Metrics()
    metrics.watch(lambda: open_ones)

    assert told(metrics)["hled_socket_connections"] == open_ones


def test_counts_are_each_processes_own(index: Index) -> None:
    one, other = Metrics(index), Metrics(index)

    one.answered("quotes", 0.01)

    assert "hled_questions_total quotes" not in told(other)
