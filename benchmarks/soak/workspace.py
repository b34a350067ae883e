"""A Slack that is out of order now and then: it takes messages, and counts how often each came."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

Json = dict[str, Any]

FAILS = 0.1
"""The share of attempts at a message that fail; the third attempt at one never does."""


@dataclass
class Workspace:
    """What was posted, by channel and thread, with its id, and what was refused."""

    random: Random
    posted: dict[str, list[str]] = field(default_factory=dict)
    attempts: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)
    url: str = ""

    def post(self, thread: str, tag: str) -> str | None:
        """Take the message with the id *tag*, or not; what goes wrong with it, if anything does."""
        with self.lock:
            self.attempts[thread] += 1
            fault = None
            if self.attempts[thread] < 3 and self.random.random() < FAILS:
                fault = self.random.choice(["rate limited", "server error", "answer lost"])
                self.faults[fault] += 1
            if fault in (None, "answer lost"):
                self.posted.setdefault(thread, []).append(tag)
            return fault

    def messages(self, thread: str) -> list[Json]:
        """What stands in *thread*, as conversations.replies tells it."""
        with self.lock:
            tags = list(self.posted.get(thread, ()))
        return [{"metadata": {"event_payload": {"id": tag}}} for tag in tags]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    workspace: Workspace

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        json_ = "json" in self.headers.get("Content-Type", "")
        sent = json.loads(body or "{}") if json_ else {k: v[0] for k, v in parse_qs(body).items()}
        match self.path.rpartition("/")[2]:
            case "auth.test":
                known = {"user_id": "U0BOT", "bot_id": "B0BOT", "team_id": "T1"}
                self._send(200, {"ok": True, **known})
            case "users.info":
                self._send(200, {"ok": True, "user": {"locale": "en-US"}})
            case "conversations.replies":
                thread = f"{sent.get('channel')} {sent.get('ts')}"
                self._send(200, {"ok": True, "messages": self.workspace.messages(thread)})
            case "chat.postMessage":
                self._post(sent)
            case _:
                self._send(200, {"ok": False, "error": "unknown_method"})

    def do_GET(self) -> None:
        asked = {k: v[0] for k, v in parse_qs(urlsplit(self.path).query).items()}
        if "conversations.replies" in self.path:
            thread = f"{asked.get('channel')} {asked.get('ts')}"
            self._send(200, {"ok": True, "messages": self.workspace.messages(thread)})
            return
        self._send(200, {"ok": True, "user": {"locale": "en-US"}})

    def _post(self, sent: Json) -> None:
        tagged = sent.get("metadata") or "{}"
        tagged = json.loads(tagged) if isinstance(tagged, str) else tagged
        tag = str((tagged.get("event_payload") or {}).get("id"))
        match self.workspace.post(f"{sent.get('channel')} {sent.get('thread_ts')}", tag):
            case None:
                self._send(200, {"ok": True, "channel": "C", "ts": "1.1"})
            case "rate limited":
                self._send(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "1"})
            case "server error":
                self._send(500, {"ok": False, "error": "internal_error"})
            case _:  # it has arrived, and nobody is told
                self.close_connection = True
                self.connection.shutdown(2)

    def _send(self, status: int, said: object, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a bot that is killed hangs up."""


@contextmanager
def opened(random: Random) -> Iterator[Workspace]:
    """A workspace at an address of its own."""
    workspace = Workspace(random)
    handler = type("Handler", (_Handler,), {"workspace": workspace})
    server = _Server(("127.0.0.1", 0), handler)
    workspace.url = f"http://127.0.0.1:{server.server_port}/api/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield workspace
    finally:
        server.shutdown()
        server.server_close()
