"""What Slack delivers more than once is answered once, by whichever process."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from hled_bot.slack import app, once
from hled_bot.state import State
from slack import fake_slack
from slack.fake_slack import (
    ANN,
    BOT,
    BOT_TOKEN,
    GENERAL,
    SIGNING_SECRET,
    Inline,
    Json,
    Slack,
    Workspace,
    over_http,
    over_socket,
)


@pytest.fixture(autouse=True)
def looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look again at once for what was left."""
    monkeypatch.setattr(once, "LOOKS", (0.0, 0.0))


COMMAND = {
    "command": "/hled",
    "text": "quote trade",
    "user_id": ANN,
    "team_id": "T1",
    "channel_id": GENERAL,
    "trigger_id": "trigger 1",
}


def process(workspace: Workspace, state: Path, executor: Executor | None = None) -> App:
    """The bot as one process runs it."""
    return app.create(
        fake_slack.ask,
        state=State(state),
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=executor or Inline(),
    )


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def two(request: pytest.FixtureRequest, workspace: Workspace, tmp_path: Path) -> list[Slack]:
    """Two processes on one machine, to which Slack may deliver."""
    made = [process(workspace, tmp_path / "state.db") for _ in range(2)]
    return [Slack(workspace, request.param(bolt)) for bolt in made]


def test_an_event_that_comes_again_to_another_process_is_answered_once(two: list[Slack]) -> None:
    event: Json = {
        "type": "app_mention",
        "channel": GENERAL,
        "text": f"<@{BOT}> quote trade",
        "ts": "5.5",
        "event_id": "Ev1",
    }
    statuses = [slack.event(**event) for slack in [*two, *two]]

    assert statuses == [200] * 4
    assert len(two[0].workspace.messages) == 1


def test_a_command_that_comes_again_is_answered_once(two: list[Slack]) -> None:
    answers = [slack.send(COMMAND) for slack in [*two, *two]]

    assert [status for status, _ in answers] == [200] * 4
    assert [bool(answer) for _, answer in answers] == [True, False, False, False]


def test_the_same_command_typed_again_is_answered_again(two: list[Slack]) -> None:
    answers = [two[0].send({**COMMAND, "trigger_id": f"trigger {n}"})[1] for n in range(2)]

    assert all(answers)


def test_a_click_that_comes_again_is_answered_once(two: list[Slack]) -> None:
    first, beside = two
    answer = first.mention(f"<@{BOT}> quote trade")
    payload = {
        "type": "block_actions",
        "trigger_id": "trigger 7",
        "user": {"id": ANN},
        "team": {"id": "T1"},
        "channel": {"id": GENERAL},
        "container": {"type": "message", "message_ts": answer.ts, "channel_id": GENERAL},
        "actions": [{**answer.buttons["who 2021"], "block_id": "b", "action_ts": "1.1"}],
    }

    assert [first.send(payload)[0], beside.send(payload)[0]] == [200, 200]
    assert len(first.workspace.messages) == 2


def test_what_a_failing_listener_was_given_is_not_tried_again(two: list[Slack]) -> None:
    event: Json = {
        "type": "app_mention",
        "channel": GENERAL,
        "text": f"<@{BOT}> fail",
        "ts": "5.5",
        "event_id": "Ev1",
    }
    for slack in two:
        slack.event(**event)

    (told,) = two[0].workspace.messages
    assert "reference" in told.text


class Unbegun(Executor):
    """The listeners of a process that is killed before they begin."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        return Future()


@pytest.fixture
def left(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is remembered by a process that acknowledged a mention, and was killed then."""
    state = tmp_path / "state.db"
    killed = Slack(workspace, over_http(process(workspace, state, Unbegun())))
    with monkeypatch.context() as patched:
        patched.setattr("hled_bot.state.os.getpid", lambda: 2**22 + 1)  # higher than any there is
        event: Json = {"type": "app_mention", "channel": GENERAL, "text": f"<@{BOT}> quote trade"}
        assert killed.event(**event, ts="5.5") == 200
    assert workspace.messages == []
    return state


def test_what_a_killed_process_had_acknowledged_is_answered_by_the_next(
    left: Path, workspace: Workspace
) -> None:
    state = State(left)
    once.resume(process(workspace, left), state)
    once.resume(process(workspace, left), state)

    (answer,) = workspace.messages
    assert "On quote trade:" in answer.words
    assert answer.thread == "5.5"


def test_what_was_answered_is_kept_no_longer(left: Path, workspace: Workspace) -> None:
    once.resume(process(workspace, left), State(left))

    assert b"quote trade" not in b"".join(
        str(row).encode() for row in State(left)._database().table("deliveries").rows
    )


def killed(number: int, left: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one more process take up what is *left*, and end before it answers."""
    with monkeypatch.context() as patched:
        patched.setattr("hled_bot.state.os.getpid", lambda: 2**22 + number)
        once.resume(process(workspace, left, Unbegun()), State(left))


def test_what_is_left_twice_is_answered_by_the_third_process(
    left: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed(2, left, workspace, monkeypatch)

    once.resume(process(workspace, left), State(left))

    assert len(workspace.messages) == 1


def test_what_ends_three_processes_is_not_tried_again(
    left: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed(2, left, workspace, monkeypatch)
    killed(3, left, workspace, monkeypatch)

    once.resume(process(workspace, left), State(left))

    assert workspace.messages == []


def test_what_a_living_process_is_answering_is_left_to_it(
    left: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hled_bot.state.os.kill", lambda process, signal: None)

    once.resume(process(workspace, left), State(left))

    assert workspace.messages == []


def test_what_was_answered_before_the_kill_is_not_answered_again(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "state.db"
    killed = Slack(workspace, over_http(process(workspace, state)))
    with monkeypatch.context() as patched:
        patched.setattr("hled_bot.state.os.getpid", lambda: 2**22 + 1)
        patched.setattr(State, "settle", lambda self, delivery: None)  # killed before it could
        killed.mention(f"<@{BOT}> quote trade", ts="5.5")

    once.resume(process(workspace, state), State(state))

    assert len(workspace.messages) == 1


def test_what_was_left_by_a_process_that_still_looked_alive_is_answered_a_moment_later(
    left: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([None, ProcessLookupError()])

    def kill(process: int, signal: int) -> None:
        if error := next(looks):
            raise error

    monkeypatch.setattr("hled_bot.state.os.kill", kill)

    once.resume(process(workspace, left), State(left))

    assert len(workspace.messages) == 1


def test_what_this_process_is_answering_is_not_taken_for_left(
    workspace: Workspace, tmp_path: Path
) -> None:
    state = tmp_path / "state.db"
    Slack(workspace, over_http(process(workspace, state, Unbegun()))).event(
        type="app_mention", channel=GENERAL, text=f"<@{BOT}> quote trade", ts="5.5"
    )

    assert State(state).abandoned() == []
