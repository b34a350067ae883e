"""How many questions a person is answered."""

from __future__ import annotations

import pytest
from slack_bolt import App

from hled_bot.slack import limits
from hled_bot.state import State
from slack.fake_slack import ANN, GENERAL, Json, Workspace, over_http


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limited(bolt: App, clock: Clock) -> App:
    bolt.use(limits.per_person(State(clock=clock)))
    return bolt


def asked(bolt: App, person: str = ANN, text: str = "trade") -> str:
    """What *person* gets for a command."""
    command = {"command": "/hled", "text": text, "user_id": person, "team_id": "T1"}
    status, answer = over_http(bolt)(command)
    assert status == 200
    return str(answer["text"])


def mention(number: int) -> Json:
    return {
        "type": "event_callback",
        "team_id": "T1",
        "event_id": f"Ev{number}",
        "event": {
            "type": "app_mention",
            "channel": GENERAL,
            "user": ANN,
            "text": "trade",
            "ts": f"1.{number}",
        },
    }


def test_twenty_questions_in_ten_seconds_are_answered(limited: App) -> None:
    said = [asked(limited) for _ in range(20)]

    assert all(text.startswith("On trade") for text in said)


def test_the_flood_after_that_is_asked_for_patience(limited: App) -> None:
    said = [asked(limited) for _ in range(30)]

    assert said[20:] == [limits.SLOWER] * 10


def test_others_are_answered_meanwhile(limited: App) -> None:
    for _ in range(30):
        asked(limited)

    assert asked(limited, "U0BEN").startswith("On trade")


def test_after_ten_seconds_of_patience_questions_are_answered_again(
    limited: App, clock: Clock
) -> None:
    for _ in range(30):
        asked(limited)

    clock.now += limits.SECONDS + 0.1

    assert asked(limited).startswith("On trade")


def test_a_flood_of_mentions_is_told_once(limited: App, workspace: Workspace) -> None:
    for number in range(30):
        assert over_http(limited)(mention(number))[0] == 200

    said = [message.text for message in workspace.messages]
    assert len(said) == 21
    assert said.count(limits.SLOWER) == 1
