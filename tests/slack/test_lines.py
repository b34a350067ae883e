"""Socket Mode: two connections that are kept, and closed after what has come in is answered."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from slack_bolt import App

from hled_bot.language import Language
from hled_bot.models import Answer
from hled_bot.slack import app, lines
from hled_bot.slack.lines import Line, Lines
from slack import fake_slack
from slack.fake_slack import ANN, APP_TOKEN, BOT_TOKEN, Fault, Workspace


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def line(bolt: App, clock: Clock, workspace: Workspace) -> Iterator[Line]:
    """A connection that nobody looks after but the test."""
    made = Line(bolt, APP_TOKEN, clock)
    made.open()
    until(lambda: len(workspace.sockets) == 1)
    yield made
    made.close()


def until(holds: Callable[[], bool], seconds: float = 5) -> None:
    """Wait until something *holds*."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        time.sleep(0.01)


def watched(line: Line, clock: Clock, seconds: int) -> None:
    """Let so many *seconds* go by, in which the line is looked after, and pongs can arrive."""
    for _ in range(seconds):
        clock.now += 1
        line.look()
        if clock.now % lines.PING == 0:
            time.sleep(0.05)


def envelope(number: int, text: str = "quote trade") -> str:
    command = {"command": "/hled", "text": text, "user_id": ANN, "team_id": "T1"}
    return json.dumps(
        {
            "envelope_id": f"E{number}",
            "type": "slash_commands",
            "accepts_response_payload": True,
            "payload": command | {"trigger_id": f"t{number}"},
        }
    )


def test_there_are_two_connections_and_either_is_answered(bolt: App, workspace: Workspace) -> None:
    both = Lines(bolt, APP_TOKEN)
    both.open()
    until(lambda: both.connected() == 2)

    for number in range(10):
        workspace.outbox.put(envelope(number))
    answered = {workspace.inbox.get(timeout=5)["envelope_id"] for _ in range(10)}
    both.close()

    assert answered == {f"E{number}" for number in range(10)}
    assert both.connected() == 0


def test_a_connection_that_answers_pings_is_kept(
    line: Line, clock: Clock, workspace: Workspace
) -> None:
    (socket,) = workspace.sockets

    watched(line, clock, 120)

    assert workspace.sockets == [socket]


def test_a_connection_that_goes_silent_is_replaced_within_a_minute(
    line: Line, clock: Clock, workspace: Workspace
) -> None:
    watched(line, clock, 20)
    (dead,) = workspace.sockets
    workspace.silent.add(dead)

    watched(line, clock, 60)

    until(lambda: dead not in workspace.sockets)
    (new,) = workspace.sockets
    assert new is not dead
    assert line.client.is_connected()


def test_a_connection_that_never_says_anything_is_replaced_within_a_minute(
    bolt: App, clock: Clock, workspace: Workspace
) -> None:
    made = Line(bolt, APP_TOKEN, clock)
    workspace.mute = True
    made.open()
    until(lambda: len(workspace.sockets) == 1)
    (dead,) = workspace.sockets
    workspace.mute = False
    workspace.silent.add(dead)

    watched(made, clock, 60)

    until(lambda: dead not in workspace.sockets)
    assert made.client.is_connected()
    made.close()


@pytest.mark.parametrize("jump", [-86_400, 86_400])
def test_a_clock_that_jumps_breaks_no_connection(
    line: Line, clock: Clock, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, jump: int
) -> None:
    (socket,) = workspace.sockets
    watched(line, clock, 20)
    wall = time.time
    monkeypatch.setattr(time, "time", lambda: wall() + jump)

    watched(line, clock, 60)

    assert workspace.sockets == [socket]


def test_while_slack_refuses_it_is_asked_less_and_less_often(
    line: Line, clock: Clock, workspace: Workspace
) -> None:
    workspace.faults["apps.connections.open"] = [
        Fault(error="internal_error"),
        Fault(status=503),
        Fault(cut=True),
        Fault(error="internal_error"),
    ]
    line.client.disconnect()
    asked: list[float] = []

    for _ in range(600):
        before = len(workspace.calls)
        line.look()
        asked += [clock.now] * (len(workspace.calls) > before)
        if line.client.is_connected():
            break
        clock.now += 0.1

    gaps = [later - earlier for earlier, later in pairwise(asked)]
    assert line.client.is_connected()
    assert len(gaps) == 4
    assert gaps == sorted(gaps)
    assert 0.7 < gaps[0] < 1.2
    assert gaps[-1] > 5


def test_slack_is_not_asked_sooner_than_it_asks_for(
    line: Line, clock: Clock, workspace: Workspace
) -> None:
    workspace.faults["apps.connections.open"] = [
        Fault(status=429, error="ratelimited", retry_after=20)
    ]
    line.client.disconnect()
    began = clock.now

    while not line.client.is_connected():
        line.look()
        clock.now += 0.1

    assert 20 <= clock.now - began < 22


def test_a_slack_that_refuses_for_the_moment_does_not_stop_the_start(
    bolt: App, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LOOK", 0.01)
    monkeypatch.setattr(lines, "SOONEST", 0.01)
    workspace.faults["apps.connections.open"] = [
        Fault(status=429, error="ratelimited", retry_after=0)
    ] * 3
    both = Lines(bolt, APP_TOKEN)

    both.open()

    until(lambda: both.connected() == 2)
    both.close()


def test_what_has_come_in_is_answered_before_the_connections_are_closed(
    workspace: Workspace,
) -> None:
    def slowly(text: str, language: Language | None = None) -> Answer:
        time.sleep(1.0)
        return fake_slack.ask(text)

    bolt = app.create(
        slowly,
        token=BOT_TOKEN,
        api_url=workspace.url + "/api",
        verify=False,
        executor=ThreadPoolExecutor(),
    )
    both = Lines(bolt, APP_TOKEN)
    both.open()
    until(lambda: both.connected() == 2)
    for number in range(20):
        workspace.outbox.put(envelope(number))
    until(workspace.outbox.empty)
    time.sleep(0.5)  # as long as a busy machine takes to read them

    both.close()

    answers = [workspace.inbox.get(timeout=20) for _ in range(20)]
    assert {answer["envelope_id"] for answer in answers} == {f"E{n}" for n in range(20)}
    assert all("On quote trade:" in answer["payload"]["text"] for answer in answers)


def test_a_refresh_that_slack_asks_for_leaves_no_gap(bolt: App, workspace: Workspace) -> None:
    both = Lines(bolt, APP_TOKEN)
    both.open()
    until(lambda: both.connected() == 2)
    old = list(workspace.sockets)

    workspace.outbox.put(json.dumps({"type": "disconnect", "reason": "refresh_requested"}))

    until(lambda: len(set(workspace.sockets) - set(old)) == 1 and len(workspace.sockets) == 2)
    workspace.outbox.put(envelope(1))
    assert workspace.inbox.get(timeout=5)["envelope_id"] == "E1"
    both.close()
