"""What Slack does not take for the moment is tried again: the answer arrives, and arrives once."""

from __future__ import annotations

import http.client
import json
from typing import Any

import pytest

from hled_bot.slack import delivering, retrying
from slack.fake_slack import (
    ANN,
    APP_TOKEN,
    DIRECT,
    GENERAL,
    SIGNING_SECRET,
    Fault,
    Shown,
    Slack,
    Workspace,
    encoded,
    signed,
)
from slack.processes import free_port, read, started

LIMITED = Fault(status=429, error="ratelimited", retry_after=2)
PASSING = [
    [LIMITED],
    [LIMITED] * 3,
    [Fault(error="ratelimited", retry_after=1)],
    [Fault(status=503)] * 4,
    [Fault(status=502), Fault(error="service_unavailable")],
]
IDS = ["limited", "limited thrice", "limited in words", "down", "down in two ways"]


@pytest.fixture(autouse=True)
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """For how long was waited; nobody really waits."""
    waits: list[float] = []
    monkeypatch.setattr(retrying, "sleep", waits.append)
    monkeypatch.setattr(delivering, "sleep", lambda seconds: None)
    return waits


def said(slack: Slack, text: str = "quote trade") -> list[Shown]:
    """All that appears when the bot is mentioned."""
    assert slack.event(type="app_mention", channel=GENERAL, text=text) == 200
    return slack.workspace.messages


@pytest.mark.parametrize("faults", PASSING, ids=IDS)
def test_an_answer_arrives_once_when_slack_takes_it_again(
    slack: Slack, faults: list[Fault]
) -> None:
    slack.workspace.faults["chat.postMessage"] = list(faults)

    answers = [message for message in said(slack) if message.channel == GENERAL]

    assert [message.text for message in answers] == ["On quote trade: …"]


@pytest.mark.parametrize("faults", PASSING, ids=IDS)
def test_an_answer_to_a_click_arrives_once_too(slack: Slack, faults: list[Fault]) -> None:
    answer = slack.command("quote trade")
    slack.workspace.faults["/respond"] = [fault for fault in faults if fault.status != 200]

    shown = [message for message in slack.click(answer, "who 2021") if message.to]

    assert [message.text for message in shown] == ["On who 2021: …"]


def test_slack_is_asked_again_when_it_wants_to_be(slack: Slack, slept: list[float]) -> None:
    slack.workspace.faults["chat.postMessage"] = [LIMITED, LIMITED]

    said(slack)

    assert len(slept) == 2
    assert all(2 <= wait < 2.5 for wait in slept)


def test_while_slack_is_down_it_is_asked_less_and_less_often(
    slack: Slack, slept: list[float]
) -> None:
    slack.workspace.faults["chat.postMessage"] = [Fault(status=503)] * 4

    said(slack)

    assert slept == sorted(slept)
    assert slept[0] < 1 < 4 <= slept[-1]


def test_who_waits_long_is_told_once_where_it_is_not_slow(
    slack: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Fault(status=429, error="ratelimited", retry_after=20)
    slack.workspace.faults["chat.postMessage"] = [slow]

    wait, answer = said(slack)

    assert wait.channel == DIRECT
    assert wait.text == "Slack is slow at the moment. Your answer comes in about 20 seconds."
    assert answer.channel == GENERAL


def test_who_waits_for_moments_is_not_bothered(slack: Slack) -> None:
    slack.workspace.faults["chat.postMessage"] = [LIMITED]

    assert len(said(slack)) == 1


def test_the_wait_is_told_in_the_language_of_the_question(slack: Slack) -> None:
    slow = Fault(status=429, error="ratelimited", retry_after=20)
    slack.workspace.faults["chat.postMessage"] = [slow]

    wait, _ = said(slack, "¿quién asistió a la reunión?")

    assert wait.text.startswith("Slack está lento")


def test_slack_is_not_waited_for_all_day(
    slack: Slack, slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    hour = Fault(status=429, error="ratelimited", retry_after=3600)
    slack.workspace.faults["chat.postMessage"] = [hour]

    (told,) = said(slack)

    assert slept == []
    assert "Something went wrong" in told.text
    reference = told.text.split()[-1].strip(".")
    assert f"reference {reference}" in caplog.text


def test_a_slack_that_stays_down_is_given_up_and_logged(
    slack: Slack, slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    slack.workspace.faults["chat.postMessage"] = [Fault(status=503)] * 50

    assert said(slack) == []

    assert sum(slept) < retrying.MOST + 10
    assert "app_mention failed, reference" in caplog.text
    assert "the person could not be told" in caplog.text


LOST = [{"cut": True}, {"status": 500}, {"error": "fatal_error"}]
LOST_IDS = ["cut off", "broken", "broken off"]


@pytest.mark.parametrize("done", [True, False], ids=["after it arrived", "before"])
@pytest.mark.parametrize("how", LOST, ids=LOST_IDS)
@pytest.mark.parametrize("where", ["mention", "message"])
def test_what_is_lost_on_the_way_arrives_once_whether_or_not_it_had(
    slack: Slack, how: dict[str, Any], done: bool, where: str
) -> None:
    slack.workspace.faults["chat.postMessage"] = [Fault(**how, done=done)]

    slack.mention("quote trade") if where == "mention" else slack.message("quote trade")

    assert [message.text for message in slack.workspace.messages] == ["On quote trade: …"]


@pytest.mark.parametrize("how", LOST, ids=LOST_IDS)
def test_where_it_cannot_be_seen_if_an_answer_arrived_the_person_knows(
    slack: Slack, how: dict[str, Any]
) -> None:
    slack.workspace.faults["chat.postMessage"] = [Fault(**how, done=True)]
    slack.workspace.faults["conversations.replies"] = [Fault(error="missing_scope")]

    answer, told = said(slack)

    assert answer.text == "On quote trade: …"
    assert "it may have arrived, or not" in told.text


def test_a_view_is_opened_although_the_answer_was_lost_on_the_way(slack: Slack) -> None:
    slack.workspace.faults["views.open"] = [Fault(cut=True), Fault(status=500)]

    assert slack.shortcut("search_documents").title


@pytest.mark.parametrize("error", ["invalid_auth", "channel_not_found", "no_permission"])
def test_what_slack_refuses_for_good_is_not_tried_again(
    slack: Slack, slept: list[float], error: str
) -> None:
    slack.workspace.faults["chat.postMessage"] = [Fault(error=error)]

    (told,) = said(slack)

    assert slept == []
    assert "reference" in told.text


@pytest.mark.parametrize("transport", ["http", "socket"])
def test_an_answer_that_waits_for_slack_is_given_before_the_bot_stops(
    workspace: Workspace, transport: str
) -> None:
    mention = {"type": "app_mention", "channel": GENERAL, "user": ANN, "text": "hi", "ts": "1.5"}
    event = {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": mention}
    workspace.faults["chat.postMessage"] = [Fault(status=503)] * 2
    port = free_port()
    settings = (
        {"signing_secret": SIGNING_SECRET, "port": port}
        if transport == "http"
        else {"app_token": APP_TOKEN, "probe_port": port}
    )
    with started(workspace, **settings) as process:
        read(port, "/healthz")
        if transport == "http":
            sent, kind = encoded(event)
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            headers = {"Content-Type": kind, **signed(sent)}
            connection.request("POST", "/slack/events", sent, headers)
            assert connection.getresponse().status == 200
        else:
            envelope = {"envelope_id": "E1", "type": "events_api", "payload": event}
            workspace.outbox.put(json.dumps(envelope))
            workspace.inbox.get(timeout=10)

        process.terminate()

        assert process.wait(timeout=20) == 0
    assert [message.text for message in workspace.messages] == ["On hi: …"]
