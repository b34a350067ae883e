"""What is remembered from one question to the next, by whom, and for how long."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from hled_bot.state import ABANDONED, DAY, KEPT, RECENT, State


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: float = 1_000_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "state.db"


def test_a_delivery_is_the_first_ones_to_answer(path: Path) -> None:
    state = State(path)

    assert state.claim("Ev1")
    assert not state.claim("Ev1")
    assert state.claim("Ev2")


def test_another_process_and_the_next_one_know_what_was_answered(path: Path) -> None:
    first, beside = State(path), State(path)
    assert first.claim("Ev1")

    assert not beside.claim("Ev1")
    assert not State(path).claim("Ev1")


def test_of_many_that_claim_a_delivery_at_once_one_gets_it(path: Path) -> None:
    states = [State(path) for _ in range(4)]

    with ThreadPoolExecutor(8) as pool:
        claimed = pool.map(lambda n: (n // 8, states[n % 4].claim(f"Ev{n // 8}")), range(400))

    assert Counter(n for n, mine in claimed if mine) == dict.fromkeys(range(50), 1)


def test_a_delivery_whose_process_was_killed_is_taken_up_when_it_comes_again(path: Path) -> None:
    claiming = (
        "import os, pathlib, sys; from hled_bot.state import State;"
        "State(pathlib.Path(sys.argv[1])).claim('Ev1'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", claiming, str(path)], check=False)  # noqa: S603
    clock = Clock()
    clock.now = State(path)._clock()

    at_once = State(path, clock).claim("Ev1")
    clock.now += ABANDONED + 1
    later = State(path, clock).claim("Ev1")

    assert (at_once, later) == (False, True)


def test_a_delivery_that_was_settled_is_never_taken_up_again(path: Path) -> None:
    clock = Clock()
    state = State(path, clock)
    state.claim("Ev1")
    state.settle("Ev1")

    clock.now += DAY / 2

    assert not state.claim("Ev1")


def test_deliveries_are_forgotten_after_a_day(path: Path) -> None:
    clock = Clock()
    state = State(path, clock)
    for n in range(100):
        state.claim(f"Ev{n}")
        state.settle(f"Ev{n}")

    clock.now += KEPT["deliveries"] + 1

    assert state.claim("Ev1")
    assert state._database().table("deliveries").count == 1


@pytest.mark.parametrize("jump", [-3_600, 3_600], ids=["back", "forth"])
def test_a_clock_that_jumps_an_hour_does_not_have_anything_answered_twice(
    path: Path, jump: int
) -> None:
    clock = Clock()
    state = State(path, clock)
    state.claim("Ev1")
    state.settle("Ev1")

    clock.now += jump

    assert not state.claim("Ev1")


def test_the_last_question_of_a_thread_is_its_context(path: Path) -> None:
    state = State(path)
    state.note("C1 1.5", "who 2021")
    state.note("C1 1.5", "who 2022")

    assert State(path).last("C1 1.5") == "who 2022"
    assert state.last("C1 9.9") is None


def test_the_last_questions_of_a_person_come_the_latest_first_and_once(path: Path) -> None:
    clock = Clock()
    state = State(path, clock)
    for question in ["a", "b", "c", "d", "e", "f", "a"]:
        clock.now += 1
        state.remember("U1", question)
    state.remember("U2", "x")

    assert state.recent("U1") == ["a", "f", "e", "d", "c"][:RECENT]


def test_the_questions_of_a_person_can_be_forgotten(path: Path) -> None:
    state = State(path)
    state.remember("U1", "a")
    state.remember("U2", "b")

    state.forget("U1")

    assert (state.recent("U1"), state.recent("U2")) == ([], ["b"])


def test_what_is_no_database_is_left_alone_and_the_bot_remembers_in_memory(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    path.write_text("not a database, but somebody's notes " * 100)
    state = State(path)

    assert state.claim("Ev1")
    assert not state.claim("Ev1")
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert path.read_text().startswith("not a database")


def test_where_no_file_can_be_written_the_bot_remembers_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    state = State(tmp_path / "file" / "state.db")

    assert state.claim("Ev1")
    assert not state.claim("Ev1")


def test_a_full_disk_does_not_keep_a_question_from_its_answer(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state = State(path)
    state.claim("Ev1")
    state._database().execute("PRAGMA max_page_count = 1")

    claimed = [state.claim(f"Ev{n}" * 500) for n in range(2, 50)]

    assert all(claimed)
    assert "remembering in memory" in caplog.text


def test_requests_of_a_person_are_counted_until_they_are_too_many(path: Path) -> None:
    state = State(path)

    assert [state.pace("U1", 3, 10) for _ in range(6)] == [1, 2, 3, 4, 5, 5]
    assert state.pace("U2", 3, 10) == 1


def test_requests_of_long_ago_do_not_count(path: Path) -> None:
    clock = Clock()
    state = State(path, clock)
    for _ in range(5):
        state.pace("U1", 3, 10)

    clock.now += 11

    assert state.pace("U1", 3, 10) == 1


def test_processes_count_the_requests_of_a_person_together(path: Path) -> None:
    states = [State(path) for _ in range(4)]

    with ThreadPoolExecutor(8) as pool:
        counted = list(pool.map(lambda n: states[n % 4].pace("U1", 50, 60), range(60)))

    assert sorted(counted) == [*range(1, 52), *[52] * 9]


def test_what_a_process_of_the_same_number_left_is_taken_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    State(path).claim("Ev1", "the body")
    monkeypatch.setattr("hled_bot.state._named", lambda number: f"{number} another")

    assert State(path).abandoned() == ["the body"]
    assert State(path).abandoned() == []
