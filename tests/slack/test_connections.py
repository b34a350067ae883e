"""The two ways the bot is connected: what is let in, and how it starts and stops."""

from __future__ import annotations

import contextlib
import copy
import functools
import http.client
import json
import operator
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from conftest import DOCUMENTS
from hled_bot.build import build
from hled_bot.health import Health
from hled_bot.slack import Unconnected, app, door
from hled_bot.slack import http as serving
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
from slack.processes import free_port, got, started

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


@pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b"payload=", b"ssl_check=1", b""])
def test_a_forged_request_is_refused_before_it_is_read(bolt: App, body: bytes) -> None:
    assert posted(bolt, body, signed(BODY), CONTENT_TYPE=FORM)[0] == 401


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({"CONTENT_LENGTH": ""}, 411),
        ({"CONTENT_LENGTH": "many"}, 411),
        ({"CONTENT_LENGTH": "9" * 12}, 413),
        ({"CONTENT_LENGTH": "9"}, 408),
        ({"REQUEST_METHOD": "GET"}, 404),
        ({"PATH_INFO": "/elsewhere"}, 404),
    ],
    ids=["of no length", "of odd length", "too large", "unfinished", "GET", "elsewhere"],
)
def test_what_cannot_come_from_slack_is_refused_without_a_fuss(
    bolt: App, environ: dict[str, str], status: int
) -> None:
    assert posted(bolt, b"", signed(""), **environ)[0] == status


JSON = "application/json"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("{", JSON),
        ("[]", JSON),
        ("null", JSON),
        ("[" * 100_000, JSON),
        ("{}", JSON),
        ("", FORM),
        ("payload=", FORM),
        ("payload={", FORM),
        ("payload=[1]", FORM),
        ('{"type": "made_up"}', JSON),
        ('{"type": ["event_callback"]}', JSON),
        ('{"type": "event_callback"}', JSON),
        ('{"type": "event_callback", "event": "app_mention"}', JSON),
        ('{"type": "event_callback", "event": {"type": "app_mention"}}', JSON),
        ('{"type": "url_verification", "challenge": 1}', JSON),
        ("command=/hled", FORM),
        ("text=hi", FORM),
    ],
)
def test_signed_garbage_is_refused_with_one_line_in_the_log(
    bolt: App, caplog: pytest.LogCaptureFixture, body: str, kind: str
) -> None:
    status, _ = posted(bolt, body.encode(), signed(body), CONTENT_TYPE=kind)

    assert status == 400
    (record,) = caplog.records
    assert "refused" in record.getMessage()


USER: Json = {"id": ANN, "username": "ann", "team_id": "T1"}
CLICK: Json = {
    "type": "block_actions",
    "trigger_id": "1.2",
    "team": {"id": "T1"},
    "user": USER,
    "channel": {"id": GENERAL},
    "container": {"type": "message", "message_ts": "1.5", "channel_id": GENERAL},
    "actions": [{"action_id": "ask:1", "type": "button", "value": "who 2021", "block_id": "b"}],
}
EVENT: Json = {
    "type": "event_callback",
    "event_id": "Ev1",
    "team_id": "T1",
    "authorizations": [{"team_id": "T1", "user_id": "U0BOT", "is_bot": True}],
    "event": {"type": "app_mention", "user": ANN, "channel": GENERAL, "ts": "1.5", "text": "hi"},
}
DIRECTLY = EVENT | {"event": EVENT["event"] | {"type": "message", "channel_type": "im"}}
MODAL: Json = {
    "type": "view_submission",
    "team": {"id": "T1"},
    "user": USER,
    "view": {"id": "V1", "type": "modal", "callback_id": "nobody's", "state": {"values": {}}},
}


@pytest.mark.parametrize(
    "payload",
    [
        CLICK | {"actions": [CLICK["actions"][0] | {"action_id": "made_up"}]},
        MODAL,
        {"type": "shortcut", "user": USER, "team": {"id": "T1"}, "callback_id": "made_up"},
        EVENT | {"event": EVENT["event"] | {"type": "made_up"}},
        COMMAND | {"command": "/made-up"},
    ],
    ids=["click", "modal", "shortcut", "event", "command"],
)
def test_what_nobody_here_answers_is_a_4xx_and_one_line_in_the_log(
    bolt: App, caplog: pytest.LogCaptureFixture, payload: Json
) -> None:
    door.log_one_line(bolt)

    status, _ = over_http(bolt)(payload)

    assert 400 <= status < 500
    (record,) = caplog.records
    assert "\n" not in record.getMessage()


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where anything stands in a payload."""
    inside: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    for key, one in inside:
        yield (*path, key)
        yield from paths(one, (*path, key))


JUNK: list[Any] = [None, 1, "x", [], {}, [1], ["id"], {"id": 1}, {"type": []}]


@pytest.mark.parametrize("payload", [CLICK, EVENT, DIRECTLY, MODAL], ids=lambda p: p["type"])
def test_no_change_to_a_payload_makes_the_bot_fail(bolt: App, payload: Json) -> None:
    failed = []

    for number, (path, junk) in enumerate(product(paths(payload), (*JUNK, "removed"))):
        changed = copy.deepcopy(payload) | {"trigger_id": f"1.{number}"}
        changed.get("event", {})["ts"] = f"1.{number}"  # or it would pass for a repeated one
        *way, last = path
        place = functools.reduce(operator.getitem, way, changed)
        place[last] = junk
        if junk == "removed":
            del place[last]
        body = json.dumps(changed)
        if posted(bolt, body.encode(), signed(body), CONTENT_TYPE=JSON)[0] >= 500:
            failed.append((path, junk))

    assert failed == []


@pytest.mark.parametrize("text", ["payload", "payload={", "what is the payload=x & more", "{"])
def test_a_command_is_answered_whatever_words_are_in_it(bolt: App, text: str) -> None:
    status, answer = over_http(bolt)(COMMAND | {"text": text})

    assert status == 200
    assert "Quotation" in json.dumps(answer)


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


def test_requests_that_never_end_do_not_keep_others_waiting(workspace: Workspace) -> None:
    port = free_port()
    begun = [
        b"P",
        b"POST /slack/events HTTP/1.1\r\nContent-Length: 5\r\n\r\n12",
        b"POST /slack/events HTTP/1.1\r\nContent-Length: 2000000\r\n\r\n",
        b"",
    ]
    with started(workspace, signing_secret=SIGNING_SECRET, port=port), contextlib.ExitStack() as on:
        got(port)
        slow = [
            on.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
            for _ in range(20)
            for _ in begun
        ]
        for number, connection in enumerate(slow):
            connection.sendall(begun[number % len(begun)])
        began = time.monotonic()

        status, _ = got(port)

        assert status == 200
        assert time.monotonic() - began < 10


def test_a_body_that_is_too_large_is_refused_before_it_is_sent(workspace: Workspace) -> None:
    port = free_port()
    with started(workspace, signing_secret=SIGNING_SECRET, port=port):
        got(port)
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall(b"POST /slack/events HTTP/1.1\r\nContent-Length: 1000001\r\n\r\n")

            answer = connection.recv(1000)

    assert answer.startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    ("health", "status"),
    [(Health(True, "1", "2026-11-22T06:00:00+00:00", 60), 200), (Health(False, "1"), 503)],
    ids=["ready", "not ready"],
)
def test_a_probe_is_told_by_http_whether_the_bot_is_ready(
    bolt: App, health: Health, status: int
) -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/healthz"}
    began: list[str] = []
    start: Any = lambda line, _: began.append(line)  # noqa: E731

    said = json.loads(b"".join(serving.wsgi(bolt, lambda: health)(environ, start)))

    assert began[0].startswith(str(status))
    assert said["ready"] is health.ready
    assert said["index_age"] == health.index_age


def test_a_probe_is_told_by_socket_mode_too_where_it_has_a_port(workspace: Workspace) -> None:
    port = free_port()
    with started(workspace, app_token=APP_TOKEN, probe_port=port):
        for _ in range(100):
            status, said = got(port)
            if said["socket_connected"]:
                break
            time.sleep(0.05)

    assert status == 200
    assert said["ready"]


def test_a_port_for_probes_that_is_taken_does_not_stop_the_bot(workspace: Workspace) -> None:
    envelope = {"envelope_id": "E1", "type": "slash_commands", "payload": COMMAND}
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        with started(workspace, app_token=APP_TOKEN, probe_port=taken.getsockname()[1]):
            workspace.outbox.put(json.dumps(envelope))

            assert workspace.inbox.get(timeout=10)["envelope_id"] == "E1"


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


def test_the_command_line_serves_and_tells_a_probe_when_the_index_is_damaged(
    workspace: Workspace, tmp_path: Path
) -> None:
    port, path = free_port(), tmp_path / "hled.db"
    build(DOCUMENTS, path)
    settings = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": "",
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": workspace.url + "/api",
        "PORT": str(port),
        "HLED_DOCUMENTS": str(DOCUMENTS),
        "HLED_INDEX": str(path),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "hled_bot", "start"],
        env=os.environ | settings,
        cwd=tmp_path,
        stderr=subprocess.DEVNULL,
    )
    try:
        well = got(port)
        whole = path.read_bytes()
        path.write_bytes(b"this is no database" * 1000)
        ill = got(port)
        path.write_bytes(whole)
        again = got(port)
    finally:
        process.terminate()
        process.wait(timeout=10)

    assert [status for status, _ in (well, ill, again)] == [200, 503, 200]
    assert well[1]["index_age"] >= 0
    assert "cannot be read" in ill[1]["problem"]
