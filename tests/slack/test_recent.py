"""What people asked last is written down behind their answers."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from hled_bot.slack import recent
from hled_bot.slack.recent import Recent
from hled_bot.state import State
from slack.fake_slack import ask


def test_what_was_asked_last_comes_first_and_nothing_twice(tmp_path: Path) -> None:
    known = Recent(State(tmp_path / "state.db"))

    for question in ["quote a", "quote b", "quote a", "", "quote c"]:
        known.remember("U1", ask(question))

    assert known.of("U1") == ["quote c", "quote a", "quote b"]
    assert known.of("U2") == []


def test_it_is_written_without_anybody_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recent, "LATER", 0.001)
    written = Event()

    class Watched(State):
        def remember(self, person: str, question: str) -> None:
            super().remember(person, question)
            written.set()

    Recent(Watched(tmp_path / "state.db")).remember("U1", ask("quote a"))

    assert written.wait(30)
    assert State(tmp_path / "state.db").recent("U1") == ["quote a"]


def test_what_is_forgotten_does_not_come_back(tmp_path: Path) -> None:
    known = Recent(State(tmp_path / "state.db"))
    known.remember("U1", ask("quote a"))
    known.of("U1")
    known.remember("U1", ask("quote b"))

    known.forget("U1")

    assert known.of("U1") == []


def test_many_questions_leave_the_last_five(tmp_path: Path) -> None:
    known = Recent(State(tmp_path / "state.db"))

    for n in range(20):
        known.remember("U1", ask(f"quote {n}"))

    assert known.of("U1") == [f"quote {n}" for n in (19, 18, 17, 16, 15)]
