"""What a listener acknowledged stays acknowledged when it fails after that, and the person is told."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from slack_bolt import Ack, App

from hled_bot.slack import app
from hled_bot.slack.bot import Bot
from slack import fake_slack
from slack.fake_slack import (
    ANN,
    BOT_TOKEN,
    GENERAL,
    SIGNING_SECRET,
    Json,
    Transport,
    Workspace,
    over_http,
    over_socket,
)

USER: Json = {"id": ANN, "team_id": "T1"}
COMMON: Json = {"user": USER, "team": {"id": "T1"}, "trigger_id": "t1"}
INPUT: Json = {"type": "input", "block_id": "title", "element": {"type": "plain_text_input"}}
VIEW: Json = {
    "id": "V1",
    "type": "modal",
    "callback_id": "find",
    "state": {"values": {}},
    "blocks": [{"type": "section", "block_id": "a"}, INPUT],
}
KINDS: dict[str, Json] = {
    "click": {
        "type": "block_actions",
        **COMMON,
        "channel": {"id": GENERAL},
        "container": {"type": "message", "channel_id": GENERAL},
        "actions": [{"action_id": "ask:1", "type": "button", "value": "who", "block_id": "b"}],
    },
    "shortcut": {"type": "shortcut", "callback_id": "search_documents", **COMMON},
    "message shortcut": {
        "type": "message_action",
        "callback_id": "find_in_documents",
        "channel": {"id": GENERAL},
        "message": {"text": "trade", "ts": "1.1"},
        **COMMON,
    },
    "modal": {"type": "view_submission", "view": VIEW, **COMMON},
}
ANSWER: Json = {"response_action": "clear"}


def after(bot: Bot, ack: Ack, body: Json) -> None:
    """Fail after acknowledging."""
    ack(**ANSWER) if body["type"] == "view_submission" else ack()
    time.sleep(0.05)
    raise RuntimeError("the disk is full")


def at_once(bot: Bot, ack: Ack, body: Json) -> None:
    """Fail right after acknowledging, before anybody has looked."""
    ack(**ANSWER) if body["type"] == "view_submission" else ack()
    raise RuntimeError("the disk is full")


def before(bot: Bot, ack: Ack) -> None:
    raise RuntimeError("the disk is full")


@pytest.fixture
def failing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The app with threads of its own, where all listeners are one that fails."""
    with ThreadPoolExecutor() as pool:

        def make(listener: Any) -> App:
            for listeners in (app.ACTIONS, app.SHORTCUTS, app.SUBMISSIONS):
                for name in listeners:
                    monkeypatch.setitem(listeners, name, listener)
            return app.create(
                fake_slack.ask,
                token=BOT_TOKEN,
                signing_secret=SIGNING_SECRET,
                api_url=workspace.url + "/api",
                verify=False,
                executor=pool,
            )

        yield make


@pytest.mark.parametrize("listener", [after, at_once], ids=["later", "at once"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("transport", [over_http, over_socket], ids=["http", "socket"])
def test_what_fails_after_acknowledging_is_acknowledged(
    workspace: Workspace, failing: Any, transport: Any, kind: str, listener: Any
) -> None:
    send: Transport = transport(failing(listener))
    began = time.monotonic()

    status, said = send(KINDS[kind])

    assert status == 200
    assert said == (ANSWER if kind == "modal" else "")
    assert time.monotonic() - began < 1
    assert "reference" in told(workspace)


@pytest.mark.parametrize("kind", ["click", "shortcut", "message shortcut"])
@pytest.mark.parametrize("transport", [over_http, over_socket], ids=["http", "socket"])
def test_what_fails_before_that_is_acknowledged_too_and_told(
    workspace: Workspace, failing: Any, transport: Any, kind: str
) -> None:
    status, _ = transport(failing(before))(KINDS[kind])

    assert status == 200
    assert "reference" in told(workspace)


@pytest.mark.parametrize("transport", [over_http, over_socket], ids=["http", "socket"])
def test_a_modal_that_fails_says_so_at_its_first_field(failing: Any, transport: Any) -> None:
    status, said = transport(failing(before))(KINDS["modal"])

    assert status == 200
    assert said["response_action"] == "errors"
    assert "reference" in said["errors"]["title"]


def told(workspace: Workspace) -> str:
    """What the person is told, as soon as it is."""
    end = time.monotonic() + 3
    while not workspace.messages and time.monotonic() < end:
        time.sleep(0.01)
    (message,) = workspace.messages
    return message.text
