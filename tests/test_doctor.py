"""The doctor: what it finds, what it says to do, and what it never shows."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qsl

import pytest
import slackblocks
from click.testing import CliRunner, Result

from blockkit import judge, judge_view
from conftest import DOCUMENTS, HOME
from hled_bot import links
from hled_bot.build import build
from hled_bot.cli import hled_bot
from hled_bot.slack import access

BOT_TOKEN, APP_TOKEN = "xoxb-good", "xapp-good"


class Slack(BaseHTTPRequestHandler):
    """The two methods of the Web API that the doctor calls."""

    granted = ",".join(access.SCOPES)
    validates = True
    refused: ClassVar[set[str]] = set()
    """Kinds of blocks that it does not take."""

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
        if known and self.path.endswith("/blocks.validate"):
            answer = self._validated({key: json.loads(v) for key, v in parse_qsl(sent)})
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("X-OAuth-Scopes", self.granted)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _validated(self, sent: dict[str, Any]) -> dict[str, Any]:
        """What blocks.validate says: https://docs.slack.dev/reference/methods/blocks.validate."""
        if not self.validates:
            return {"ok": False, "error": "unknown_method"}
        assert len(sent) == 1
        (kind, drawn), errors = next(iter(sent.items())), list[dict[str, str]]()
        try:
            judge(drawn["blocks"], drawn["text"]) if kind == "message" else judge_view(drawn)
        except (slackblocks.InvalidUsageError, AssertionError, KeyError) as error:
            errors.append({"pointer": "/", "message": repr(error)})
        errors += [
            {"pointer": f"/blocks/{at}/type", "message": "unsupported type"}
            for at, block in enumerate(drawn["blocks"])
            if block["type"] in self.refused
        ]
        return (
            {"ok": False, "error": f"invalid_{kind}", "errors": errors} if errors else {"ok": True}
        )

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture
def api(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a Slack that is as the test's parameter says."""
    kind = getattr(request, "param", {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Its", (Slack,), kind))
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
    def run(documents: Path = DOCUMENTS, *options: str, **settings: str) -> Result:
        paths = {"HLED_DOCUMENTS": str(documents), "HLED_INDEX": str(path)}
        none = dict.fromkeys(
            ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"), ""
        )
        return CliRunner().invoke(
            hled_bot, ["doctor", *options], env=none | paths | settings, standalone_mode=False
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
    assert re.search(r"✓ Slack takes \d\d kinds of messages and views", result.output)


def test_without_slack_settings_the_rest_is_looked_at(doctor: Doctor, path: Path) -> None:
    build(DOCUMENTS, path)

    result = doctor()

    assert result.return_value == 0
    assert "No Slack settings" in result.output


@pytest.mark.parametrize("api", [{"granted": "commands,chat:write"}], indirect=True)
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


@pytest.mark.parametrize("api", [{"refused": {"actions"}}], indirect=True)
def test_what_slack_would_refuse_is_named_with_where(doctor: Doctor, path: Path, api: str) -> None:
    build(DOCUMENTS, path)

    result = doctor(SLACK_BOT_TOKEN=BOT_TOKEN, SLACK_APP_TOKEN=APP_TOKEN, SLACK_API_URL=api)

    assert result.return_value == 1
    assert "✗ Slack refuses the Home tab (en) (/blocks/" in result.output
    assert "/type: unsupported type" in result.output


@pytest.mark.parametrize("api", [{"validates": False}], indirect=True)
def test_a_slack_without_validation_is_nothing_to_mend(
    doctor: Doctor, path: Path, api: str
) -> None:
    build(DOCUMENTS, path)

    result = doctor(SLACK_BOT_TOKEN=BOT_TOKEN, SLACK_APP_TOKEN=APP_TOKEN, SLACK_API_URL=api)

    assert result.return_value == 0
    assert "✓ Slack does not look at messages here (unknown_method)" in result.output


class Site(BaseHTTPRequestHandler):
    """Pages on the web, some of them gone."""

    asked: ClassVar[list[tuple[str, str]]] = []

    def do_HEAD(self) -> None:
        self.asked.append((self.command, self.path))
        if "slow" in self.path:
            time.sleep(2)
        elif "moved" in self.path:
            self.send_response(301)
            self.send_header("Location", "/there")
            self.end_headers()
        else:
            no_head = "no-head" in self.path and self.command == "HEAD"
            self.send_response(405 if no_head else 404 if "gone" in self.path else 200)
            self.end_headers()

    do_GET = do_HEAD  # noqa: N815 -- the name that the base class looks for

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def cited(folder: Path, path: Path, site: str, *pages: str) -> Path:
    """A folder of documents that were published at *pages* of *site*, with its index at *path*."""
    folder.mkdir()
    for page in pages:
        front = f"title: On {page}\ndate: 2019-05-01\nsource_url: {site}/{page}"
        (folder / f"{page}.md").write_text(f"---\n{front}\n---\n\nWords about {page}.")
    build(folder, path)
    return folder


def test_dead_links_are_named_when_asked(
    doctor: Doctor, path: Path, tmp_path: Path, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "SECONDS", 0.5)
    folder = cited(tmp_path / "d", path, site, "there", "moved", "no-head", "gone", "slow")

    result = doctor(folder, "--links")

    assert result.return_value == 1
    assert f"✗ The link of gone is dead: {site}/gone (the server answers 404)" in result.output
    assert f"✗ The link of slow is dead: {site}/slow" in result.output
    assert "✓ 3 of 5 links lead to a page" in result.output
    assert "source_url" in result.output


def test_each_page_is_asked_for_once_and_read_only_where_head_fails(
    doctor: Doctor, path: Path, tmp_path: Path, site: str
) -> None:
    folder = cited(tmp_path / "d", path, site, "there", "no-head")

    doctor(folder, "--links")

    assert sorted(Site.asked) == [("GET", "/no-head"), ("HEAD", "/no-head"), ("HEAD", "/there")]


def test_no_page_is_asked_for_unless_that_is_wished(
    doctor: Doctor, path: Path, tmp_path: Path, site: str
) -> None:
    doctor(cited(tmp_path / "d", path, site, "gone"))

    assert Site.asked == []


def test_without_a_network_it_is_said_once(doctor: Doctor, path: Path, tmp_path: Path) -> None:
    folder = cited(tmp_path / "d", path, "http://127.0.0.1:9", "one", "two", "three")

    result = doctor(folder, "--links")

    assert result.output.count("✗") == 1
    assert "None of 3 links can be looked at" in result.output
    assert "Connection refused" in result.output
    assert "HTTPConnection" not in result.output
