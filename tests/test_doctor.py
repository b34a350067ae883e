"""The doctor: what it finds, what it says to do, and what it never shows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner, Result

from conftest import DOCUMENTS, HOME
from hled_bot.build import build
from hled_bot.cli import hled_bot
from hled_bot.slack import access

BOT_TOKEN, APP_TOKEN = "xoxb-good", "xapp-good"


class Slack(BaseHTTPRequestHandler):
    """The two methods of the Web API that the doctor calls."""

    granted = ",".join(access.SCOPES)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        known = token in (BOT_TOKEN, APP_TOKEN) or any(t in sent for t in (BOT_TOKEN, APP_TOKEN))
        answer: dict[str, Any] = {"ok": False, "error": "invalid_auth"}
        if known:
            answer = {
                "ok": True,
                "user": "hled",
                "team": "Trade Desk",
                "url": "wss://secret-ticket",
            }
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("X-OAuth-Scopes", self.granted)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture
def api(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a Slack that grants the scopes of the test's parameter."""
    granted = getattr(request, "param", Slack.granted)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Its", (Slack,), {"granted": granted}))
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/api"
    server.shutdown()
    server.server_close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hled.db"


Doctor = Callable[..., Result]


@pytest.fixture
def doctor(path: Path) -> Doctor:
    def run(documents: Path = DOCUMENTS, **settings: str) -> Result:
        paths = {"HLED_DOCUMENTS": str(documents), "HLED_INDEX": str(path)}
        none = dict.fromkeys(
            ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"), ""
        )
        return CliRunner().invoke(
            hled_bot, ["doctor"], env=none | paths | settings, standalone_mode=False
        )

    return run


def test_where_all_is_well_there_is_nothing_to_do(doctor: Doctor, path: Path, api: str) -> None:
    build(DOCUMENTS, path)

    result = doctor(SLACK_BOT_TOKEN=BOT_TOKEN, SLACK_APP_TOKEN=APP_TOKEN, SLACK_API_URL=api)

    assert result.return_value == 0
    assert "✗" not in result.output
    assert "built just now" in result.output
    assert "@hled in Trade Desk" in result.output
    assert "opens a socket" in result.output


def test_without_slack_settings_the_rest_is_looked_at(doctor: Doctor, path: Path) -> None:
    build(DOCUMENTS, path)

    result = doctor()

    assert result.return_value == 0
    assert "No Slack settings" in result.output


@pytest.mark.parametrize("api", ["commands,chat:write"], indirect=True)
def test_a_missing_scope_is_named_with_what_needs_it(doctor: Doctor, path: Path, api: str) -> None:
    build(DOCUMENTS, path)

    result = doctor(SLACK_BOT_TOKEN=BOT_TOKEN, SLACK_APP_TOKEN=APP_TOKEN, SLACK_API_URL=api)

    assert result.return_value == 1
    assert "✗ The scope app_mentions:read is missing (seeing a mention" in result.output
    assert "✗ The scope im:history is missing" in result.output
    assert "chat:write is missing" not in result.output
    assert "install the app again" in result.output


def test_the_scopes_looked_for_are_those_of_the_manifest() -> None:
    manifest = json.loads((HOME / "manifest.json").read_text("utf-8"))

    assert sorted(access.SCOPES) == sorted(manifest["oauth_config"]["scopes"]["bot"])


def test_tokens_that_slack_refuses_are_told_apart(doctor: Doctor, path: Path, api: str) -> None:
    build(DOCUMENTS, path)

    result = doctor(SLACK_BOT_TOKEN="xoxb-bad", SLACK_APP_TOKEN="xapp-bad", SLACK_API_URL=api)

    assert result.return_value == 1
    assert "refuses the bot token (invalid_auth)" in result.output
    assert "refuses the app token (invalid_auth)" in result.output


def test_a_slack_that_cannot_be_reached_is_no_matter_of_tokens(doctor: Doctor, path: Path) -> None:
    build(DOCUMENTS, path)

    result = doctor(
        SLACK_BOT_TOKEN=BOT_TOKEN, SLACK_SIGNING_SECRET="s", SLACK_API_URL="http://127.0.0.1:9/api"
    )

    assert result.return_value == 1
    assert "Slack cannot be reached" in result.output
    assert "check the network" in result.output


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-hidden"}, "SLACK_APP_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "hidden", "SLACK_APP_TOKEN": "xapp-hidden"}, "does not begin"),
        ({"SLACK_BOT_TOKEN": "xoxb-hid den", "SLACK_APP_TOKEN": "xapp-hidden"}, "characters"),
        ({"SLACK_SIGNING_SECRET": "hidden"}, "SLACK_BOT_TOKEN is missing"),
    ],
)
def test_settings_that_cannot_be_right_are_named(
    doctor: Doctor, path: Path, settings: dict[str, str], said: str
) -> None:
    build(DOCUMENTS, path)

    result = doctor(**settings)

    assert result.return_value == 1
    assert said in result.output
    assert "hidden" not in result.output


def test_no_secret_is_ever_shown(
    doctor: Doctor, path: Path, api: str, caplog: pytest.LogCaptureFixture
) -> None:
    build(DOCUMENTS, path)
    secrets = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}

    result = doctor(**secrets, SLACK_SIGNING_SECRET="s1gned", SLACK_API_URL=api)

    for secret in (BOT_TOKEN, APP_TOKEN, "s1gned", "secret-ticket"):
        assert secret not in result.output
        assert secret not in caplog.text
        assert secret.encode() not in path.read_bytes()


def test_a_missing_index_is_found(doctor: Doctor) -> None:
    result = doctor()

    assert result.return_value == 1
    assert "✗ The index cannot be used: there is no index at" in result.output
    assert "→ build it with: hled-bot index" in result.output


def test_documents_left_out_and_changed_are_found(
    doctor: Doctor, path: Path, tmp_path: Path
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "good.md").write_text("A good document.")
    (documents / "bad.md").write_bytes(b"\0")
    build(documents, path)
    (documents / "new.md").write_text("A new one.")

    result = doctor(documents)

    assert result.return_value == 1
    assert "✗ bad.md is left out: it is not text" in result.output
    assert "have changed since the index was built" in result.output


def test_an_empty_folder_is_found(doctor: Doctor, tmp_path: Path) -> None:
    assert "There are no documents in" in doctor(tmp_path / "none").output
