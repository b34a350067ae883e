"""What whoever runs the bot sees of it: metrics, the log, and no secret anywhere."""

from __future__ import annotations

import http.client
import json
import logging
import re
import time
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from hled_bot.metrics import Metrics
from hled_bot.slack import http as serving
from hled_bot.slack import talking
from slack.fake_slack import (
    ANN,
    APP_TOKEN,
    BOT_TOKEN,
    GENERAL,
    SIGNING_SECRET,
    TICKET,
    Fault,
    Json,
    Slack,
    Workspace,
    encoded,
    signed,
)
from slack.processes import commanded, ended, free_port, got, read, started

COMMAND: Json = {
    "command": "/hled",
    "text": "quote trade",
    "user_id": ANN,
    "team_id": "T1",
    "trigger_id": "t1",
}
USER: Json = {"id": ANN, "team_id": "T1"}
CLICK: Json = {
    "type": "block_actions",
    "trigger_id": "t2",
    "team": {"id": "T1"},
    "user": USER,
    "channel": {"id": GENERAL},
    "container": {"type": "message", "channel_id": GENERAL, "is_ephemeral": True},
    "actions": [{"action_id": "ask:1", "type": "button", "value": "who 2021", "block_id": "b"}],
}
MENTION: Json = {
    "type": "event_callback",
    "event_id": "Ev1",
    "team_id": "T1",
    "event": {"type": "app_mention", "user": ANN, "channel": GENERAL, "ts": "1.5", "text": "hi"},
}
MODAL: Json = {
    "type": "view_submission",
    "team": {"id": "T1"},
    "user": USER,
    "view": {"id": "V1", "type": "modal", "callback_id": "find", "state": {"values": {}}},
}


def test_metrics_are_served_by_http(bolt: App) -> None:
    metrics, began = Metrics(), list[Any]()
    metrics.answered("quotes", 0.01)
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/metrics"}
    start: Any = lambda status, headers: began.extend([status, dict(headers)])  # noqa: E731

    page = b"".join(serving.wsgi(bolt, counts=metrics)(environ, start)).decode()

    assert began[0].startswith("200")
    assert began[1]["Content-Type"].startswith("text/plain; version=")
    assert 'hled_questions_total{intent="quotes"} 1.0' in page


def test_a_probe_is_told_how_many_connections_there_are(workspace: Workspace) -> None:
    port = free_port()
    with started(workspace, app_token=APP_TOKEN, probe_port=port):
        for _ in range(100):
            _, said = got(port)
            if said["socket_connections"] == 2:
                break
            time.sleep(0.05)

    assert said["socket_connections"] == 2


def test_metrics_and_a_line_for_each_question_by_socket_mode(
    workspace: Workspace, tmp_path: Path
) -> None:
    port = free_port()
    settings = {"SLACK_APP_TOKEN": APP_TOKEN, "PORT": str(port), "HLED_LOG_FORMAT": "json"}
    envelope = {"envelope_id": "E1", "type": "slash_commands", "payload": COMMAND}
    with commanded(workspace, tmp_path, **settings) as process:
        workspace.outbox.put(json.dumps(envelope))
        workspace.inbox.get(timeout=10)

        _, page = read(port, "/metrics")
        written = ended(process)

    assert 'hled_questions_total{intent="quotes"} 1.0' in page
    assert "hled_index_documents 5.0" in page
    assert "hled_socket_connections" in page
    lines = [json.loads(text) for text in written.splitlines() if text.startswith("{")]
    (asked,) = [told for told in lines if "intent" in told]
    assert asked["intent"] == "quotes"
    assert re.fullmatch("[0-9a-f]{8}", asked["id"])
    assert {"milliseconds", "items"} <= asked.keys()
    assert "trade" not in written


def test_all_processes_of_a_server_count_together(workspace: Workspace, tmp_path: Path) -> None:
    port = free_port()
    settings = {"SLACK_SIGNING_SECRET": SIGNING_SECRET, "PORT": str(port), "WEB_CONCURRENCY": "3"}
    with commanded(workspace, tmp_path, **settings) as process:
        read(port, "/healthz")
        # one after another on as many connections, for any process to take
        for n in range(30):
            body, form = encoded(COMMAND | {"trigger_id": f"t{n}", "user_id": f"U{n}"})
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request("POST", "/slack/events", body, {"Content-Type": form} | signed(body))
            assert connection.getresponse().status == 200
        pages = [read(port, "/metrics")[1] for _ in range(10)]
        ended(process)

    for page in pages:
        assert 'hled_questions_total{intent="quotes"} 30.0' in page
        assert "hled_index_documents 5.0" in page


def test_the_reference_that_a_person_is_given_finds_the_lines(
    slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    told = slack.mention("fail")

    (reference,) = re.findall("reference ([0-9a-f]{8})", told.text)
    assert f"reference {reference}" in caplog.text


def test_a_failure_tells_where_in_the_code_and_not_what_was_said(
    slack: Slack, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def repeating(*said: object) -> None:
        raise ValueError(f"no way to post {said}")

    monkeypatch.setattr(talking, "post", repeating)
    caplog.set_level(logging.INFO)

    slack.mention("what about the salary of the director?")

    assert "ValueError" in caplog.text
    assert "in on_mention" in caplog.text
    assert "salary" not in caplog.text


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("transport", ["http", "socket"])
def test_no_secret_is_in_any_output_whatever_fails(
    workspace: Workspace, tmp_path: Path, form: str, transport: str
) -> None:
    port = free_port()
    settings = {"HLED_LOG_FORMAT": form, "HLED_LOG_LEVEL": "debug", "PORT": str(port)}
    if transport == "http":
        settings["SLACK_SIGNING_SECRET"] = SIGNING_SECRET
    else:
        settings["SLACK_APP_TOKEN"] = APP_TOKEN
    bad = [Fault(error="invalid_auth"), Fault(status=500), Fault(cut=True)]
    click = CLICK | {"response_url": f"{workspace.url}/respond/hidden-address"}
    with commanded(workspace, tmp_path, **settings) as process:
        got(port)
        for method in ("chat.postMessage", "apps.connections.open", "/respond"):
            workspace.faults[method] = bad * 3
        for number, (payload, kind) in enumerate(
            [
                (MENTION, "events_api"),
                (click, "interactive"),
                (COMMAND, "slash_commands"),
                (MODAL, "interactive"),
            ]
        ):
            if transport == "socket":
                envelope = {"envelope_id": f"E{number}", "type": kind, "payload": payload}
                workspace.outbox.put(json.dumps(envelope))
            else:
                _post(port, payload)
        if transport == "socket":
            workspace.outbox.put(json.dumps({"type": "disconnect"}))
            workspace.outbox.put("{no json")
        time.sleep(1)
        written = ended(process)

    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert "reference" in written
    for secret in (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, TICKET):
        assert secret not in written
        assert secret.encode() not in kept
    assert "hidden-address" not in written


def _post(port: int, payload: Json) -> None:
    """Send *payload* signed, forged, and signed but broken."""
    body, kind = encoded(payload)
    for sent, headers in (
        (body, signed(body)),
        (body, signed(body, secret="forged")),
        (body[:-9], signed(body[:-9])),
    ):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("POST", "/slack/events", sent, {"Content-Type": kind, **headers})
        connection.getresponse().read()
