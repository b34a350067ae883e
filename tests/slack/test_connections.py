"""The two ways the bot is connected: what is let in, and how it starts and stops."""

from __future__ import annotations

import contextlib
import http.client
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from hled_bot.slack import Unconnected, app
from slack.fake_slack import (
    ANN,
    APP_TOKEN,
    BOT_TOKEN,
    GENERAL,
    SIGNING_SECRET,
    Json,
    Slack,
    Workspace,
    ask,
    encoded,
    over_http,
    over_socket,
    posted,
    signed,
)

COMMAND: Json = {"command": "/hled", "text": "quote trade", "user_id": ANN, "team_id": "T1"}
BODY, FORM = encoded(COMMAND)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signed(BODY, secret="another secret"),
        signed(BODY + "x"),
        signed(BODY, at=time.time() - 600),
        signed(BODY, at=time.time() + 900),
        signed(BODY) | {"X-Slack-Request-Timestamp": "soon"},
        signed(BODY) | {"X-Slack-Signature": "v0=é"},
    ],
    ids=[
        "unsigned",
        "another secret",
        "another body",
        "expired",
        "from the future",
        "no time",
        "no signature",
    ],
)
def test_a_request_that_slack_did_not_sign_just_now_is_refused(
    bolt: App, workspace: Workspace, caplog: pytest.LogCaptureFixture, headers: dict[str, str]
) -> None:
    status, answer = posted(bolt, BODY.encode(), headers, CONTENT_TYPE=FORM)

    assert status == 401
    assert b"Quotation" not in answer
    assert workspace.calls == []
    assert caplog.text == ""


def test_without_a_signing_secret_every_request_is_refused(workspace: Workspace) -> None:
    bolt = app.create(ask, token=BOT_TOKEN, api_url=workspace.url + "/api", verify=False)

    status, _ = posted(bolt, BODY.encode(), signed(BODY, secret="guessed"), CONTENT_TYPE=FORM)

    assert status == 401


@pytest.mark.parametrize(
    ("body", "environ", "status"),
    [
        (b"\xff\xfe", {}, 400),
        (b"{", {"CONTENT_TYPE": "application/json"}, 400),
        (b"", {"CONTENT_LENGTH": ""}, 411),
        (b"", {"CONTENT_LENGTH": "9" * 12}, 413),
        (b"", {"REQUEST_METHOD": "GET"}, 404),
        (b"", {"PATH_INFO": "/elsewhere"}, 404),
    ],
    ids=["not UTF-8", "not JSON", "of no length", "too large", "GET", "elsewhere"],
)
def test_what_cannot_come_from_slack_is_refused_without_a_fuss(
    bolt: App, body: bytes, environ: dict[str, str], status: int
) -> None:
    assert posted(bolt, body, signed(""), **environ)[0] == status


def test_slack_may_verify_the_address(bolt: App) -> None:
    sent = {"type": "url_verification", "challenge": "c0ffee"}

    assert over_http(bolt)(sent) == (200, {"challenge": "c0ffee"})


def test_a_wrong_bot_token_is_told_at_the_start(workspace: Workspace) -> None:
    with pytest.raises(Unconnected, match=r"refuses the bot token \(invalid_auth\)"):
        app.create(ask, token="xoxb-wrong", api_url=workspace.url + "/api")


def test_an_unreachable_slack_is_told_at_the_start() -> None:
    with pytest.raises(Unconnected, match=r"cannot be reached at http://127\.0\.0\.1:9/api/"):
        app.create(ask, token=BOT_TOKEN, api_url="http://127.0.0.1:9/api")


@pytest.mark.parametrize("transport", [over_http, over_socket])
def test_a_failing_click_stays_acknowledged_with_threads_too(
    workspace: Workspace, transport: Any
) -> None:
    with ThreadPoolExecutor() as pool:
        bolt = app.create(
            ask,
            token=BOT_TOKEN,
            signing_secret=SIGNING_SECRET,
            api_url=workspace.url + "/api",
            executor=pool,
        )
        slack = Slack(workspace, transport(bolt))
        answer = slack.command("quote trade")
        answer.buttons["who 2021"]["value"] = "fail"
        began = time.monotonic()

        slack.click(answer, "who 2021")

    assert time.monotonic() - began < 2
    assert "reference" in workspace.messages[-1].text


SERVE = """
import hled_bot.slack, sys
sys.path.insert(0, {tests!r})
from slack.fake_slack import ask
try:
    hled_bot.slack.serve(ask, **{settings!r})
except hled_bot.slack.Unconnected as error:
    sys.exit(str(error))
"""


@contextlib.contextmanager
def started(workspace: Workspace, **settings: Any) -> Iterator[subprocess.Popen[str]]:
    """The bot as a process of its own, connected to *workspace*."""
    known = {"bot_token": BOT_TOKEN, "api_url": workspace.url + "/api", **settings}
    code = SERVE.format(tests=str(Path(__file__).parents[1]), settings=known)
    process = subprocess.Popen(  # noqa: S603, the command is ours
        [sys.executable, "-c", code], stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_bot_serves_http_until_it_is_told_to_stop(
    workspace: Workspace, number: signal.Signals
) -> None:
    port = free_port()
    with started(workspace, signing_secret=SIGNING_SECRET, port=port) as process:
        status, answer = 0, b""
        for _ in range(100):
            with contextlib.suppress(ConnectionError):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                headers = {"Content-Type": FORM, **signed(BODY)}
                connection.request("POST", "/slack/events", BODY, headers)
                response = connection.getresponse()
                status, answer = response.status, response.read()
                connection.close()
                break
            time.sleep(0.05)

        process.send_signal(number)

        assert process.wait(timeout=10) == 0
    assert status == 200
    assert "On quote trade:" in json.loads(answer)["text"]


def test_the_bot_serves_by_socket_mode_until_it_is_told_to_stop(workspace: Workspace) -> None:
    envelope = {
        "envelope_id": "E1",
        "type": "slash_commands",
        "accepts_response_payload": True,
        "payload": COMMAND,
    }
    mention = {"type": "app_mention", "channel": GENERAL, "user": ANN, "text": "hi", "ts": "1.5"}
    event = {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": mention}
    with started(workspace, app_token=APP_TOKEN) as process:
        workspace.outbox.put(json.dumps(envelope))
        answer = workspace.inbox.get(timeout=10)
        workspace.outbox.put(
            json.dumps({"envelope_id": "E2", "type": "events_api", "payload": event})
        )
        acknowledged = workspace.inbox.get(timeout=10)

        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=10) == 0
    assert answer["envelope_id"] == "E1"
    assert "On quote trade:" in answer["payload"]["text"]
    assert acknowledged == {"envelope_id": "E2"}
    assert [(said.thread, said.text) for said in workspace.messages] == [("1.5", "On hi: …")]


def test_a_wrong_app_token_is_told_at_the_start(workspace: Workspace) -> None:
    with started(workspace, app_token="xapp-wrong") as process:
        _, said = process.communicate(timeout=10)

    assert process.returncode == 1
    assert said.strip().endswith("Slack refuses the app token (invalid_auth)")
