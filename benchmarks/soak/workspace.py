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
from urllib.parse import parse_qs

FAILS = 0.1
"""The share of attempts at a message that fail; the third attempt at one never does."""


@dataclass
class Workspace:
    """What was posted, by channel and thread, and what was refused."""

    random: Random
    posted: Counter[str] = field(default_factory=Counter)
    attempts: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)
    url: str = ""

    def fault(self, message: str) -> str | None:
        """What goes wrong with this attempt at *message*, if anything does."""
        with self.lock:
            self.attempts[message] += 1
            if self.attempts[message] > 2 or self.random.random() > FAILS:
                self.posted[message] += 1
                return None
            fault = self.random.choice(["rate limited", "server error", "connection reset"])
            self.faults[fault] += 1
            return fault


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    workspace: Workspace

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        if self.path.endswith("auth.test"):
            self._send(200, {"ok": True, "user_id": "U0BOT", "bot_id": "B0BOT", "team_id": "T1"})
            return
        if not self.path.endswith("chat.postMessage"):
            self._send(200, {"ok": False, "error": "unknown_method"})
            return
        match self.workspace.fault(_thread(body, self.headers.get("Content-Type", ""))):
            case None:
                self._send(200, {"ok": True, "channel": "C", "ts": "1.1"})
            case "rate limited":
                self._send(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "1"})
            case "server error":
                self._send(500, {"ok": False})
            case _:
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


def _thread(body: str, kind: str) -> str:
    """The channel and thread that a message in *body* goes to."""
    sent = json.loads(body) if "json" in kind else {k: v[0] for k, v in parse_qs(body).items()}
    return f"{sent['channel']} {sent.get('thread_ts')}"


@contextmanager
def opened(random: Random) -> Iterator[Workspace]:
    """A workspace at an address of its own."""
    workspace = Workspace(random)
    handler = type("Handler", (_Handler,), {"workspace": workspace})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    workspace.url = f"http://127.0.0.1:{server.server_port}/api/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield workspace
    finally:
        server.shutdown()
        server.server_close()
