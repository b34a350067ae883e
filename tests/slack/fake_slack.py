"""A small Slack that behaves: a workspace with channels, the Web API over HTTP, and a web socket.

It refuses what Slack refuses: unknown tokens, missing scopes (those of manifest.json are granted),
channels the bot is not in, blocks out of their limits, an address for responses used too often.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import io
import json
import struct
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from socket import SHUT_RDWR
from threading import Thread
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlencode

import slackblocks
from slack_bolt import App
from slack_bolt.adapter.socket_mode.internals import run_bolt_app
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode.request import SocketModeRequest

from blockkit import elements, judge, judge_view
from hled_bot.language import Language, language_of
from hled_bot.models import Answer, Citation, QuoteItem
from hled_bot.slack import http

Json = dict[str, Any]

MANIFEST = json.loads((Path(__file__).parents[2] / "manifest.json").read_text("utf-8"))
BOT_TOKEN, APP_TOKEN, SIGNING_SECRET = "xoxb-1-of-bot", "xapp-1-of-app", "secret-1"
TICKET = "ticket-7-of-the-socket"
BOT, BOT_ID, ANN = "U0BOT", "B0BOT", "U0ANN"
GENERAL, ELSEWHERE, DIRECT = "C0GENERAL", "C0ELSEWHERE", "D0ANN"
SCOPES = {
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "assistant.threads.setStatus": "chat:write",
    "chat.postMessage": "chat:write",
    "chat.unfurl": "links:write",
    "conversations.history": "im:history",
    "conversations.replies": "channels:history",
    "files.info": "files:read",
    "users.info": "users:read",
}
"""What each method of the Web API needs; the others here need none."""


@dataclass
class Shown:
    """A message as it stands in the workspace; *to* alone sees it if that is set."""

    channel: str
    text: str
    blocks: list[Json]
    ts: str
    thread: str | None = None
    to: str | None = None
    response_url: str = ""
    metadata: Json = field(default_factory=dict)

    @property
    def words(self) -> str:
        """Everything to be read in it."""
        said = [e["text"] for e in elements(self.blocks) if isinstance(e.get("text"), str)]
        return "\n".join(said) or self.text

    def __post_init__(self) -> None:
        found = [e for e in elements(self.blocks) if e.get("type") == "button"]
        self.asking = {e["value"]: e for e in found if e["action_id"].startswith("ask:")}

    @property
    def buttons(self) -> dict[str, Json]:
        """The buttons by their labels; those that asked a question when shown also by it."""
        found = [e for e in elements(self.blocks) if e.get("type") == "button"]
        return self.asking | {e["text"]["text"]: e for e in reversed(found)}  # the first of a name


@dataclass
class View:
    """A modal or the Home tab as the person sees it."""

    id: str
    shown: Json

    @property
    def title(self) -> str:
        return str(self.shown["title"]["text"])

    @property
    def words(self) -> str:
        """Everything to be read in it."""
        return "\n".join(_read(self.shown["blocks"]))

    @property
    def buttons(self) -> dict[str, Json]:
        found = [e for e in elements(self.shown["blocks"]) if e.get("type") == "button"]
        return {e["text"]["text"]: e for e in found}


@dataclass(frozen=True)
class Fault:
    """What goes wrong once: a *status* or an *error* instead of the work, or the answer is *cut* off.

    *done* tells that the work was done all the same.
    """

    status: int = 200
    error: str = ""
    retry_after: int | None = None
    cut: bool = False
    done: bool = False


def _texts(value: Any) -> list[str]:
    """All words in *value*."""
    if isinstance(value, dict):
        return [word for inner in value.values() for word in _texts(inner)]
    if isinstance(value, list):
        return [word for inner in value for word in _texts(inner)]
    return [value] if isinstance(value, str) else []


def _decoded(value: Any) -> Any:
    """What a form has as JSON."""
    return json.loads(value) if isinstance(value, str) else value


def _read(blocks: list[Json]) -> list[str]:
    return [e["text"] for e in elements(blocks) if isinstance(e.get("text"), str)]


@dataclass
class Workspace:
    """What there is in Slack, and what the bot did."""

    url: str = ""
    messages: list[Shown] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    """The modals on top of one another that the person sees; one that is closed is not among them."""
    home: View | None = None
    """What the person's Home tab shows."""
    triggers: set[str] = field(default_factory=set)
    """What the person did that a view may still be opened for."""
    member_of: set[str] = field(default_factory=lambda: {GENERAL})
    granted: set[str] = field(
        default_factory=lambda: set(MANIFEST["oauth_config"]["scopes"]["bot"])
    )
    """The scopes of the bot token."""
    prompts: dict[str, str] = field(default_factory=dict)
    """The prompts in the agent's pane, and what each says for the person who clicks it."""
    status: dict[tuple[str, str], str] = field(default_factory=dict)
    """What each thread says that the bot is doing."""
    statuses: list[str] = field(default_factory=list)
    """All that it ever said."""
    locale: str = "en-US"
    """In what language people have Slack."""
    admins: set[str] = field(default_factory=set)
    """The people who look after it."""
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """The names and contents of the files that were uploaded."""
    shared: dict[str, list[str]] = field(default_factory=dict)
    """The links of messages, and of one that is being written, by what they are called."""
    unfurled: dict[str, Json] = field(default_factory=dict)
    """What is shown below a link."""
    refuses: set[str] = field(default_factory=set)
    """The kinds of blocks that it takes in no message and no view."""
    responses: dict[str, tuple[Shown, int]] = field(default_factory=dict)
    """For each address for responses the message it belongs to, and how often it may be used."""
    outbox: Queue[str] = field(default_factory=Queue)
    """What is sent through the web socket."""
    inbox: Queue[Json] = field(default_factory=Queue)
    """What came back through it."""
    clock: Iterator[int] = field(default_factory=lambda: count(1_700_000_000))
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    """What goes wrong with the next calls of a method, or with "/respond"."""
    sockets: list[Any] = field(default_factory=list)
    """The open web sockets, the oldest first."""
    silent: set[Any] = field(default_factory=set)
    """Those that still stand, and through which nothing comes any more."""
    mute: bool = False
    """Whether new web sockets are silent from the beginning."""

    def share(self, name: str, content: bytes) -> Json:
        """A message with a file that is kept here."""
        file = f"F{len(self.files)}"
        self.files[file] = name, content
        return {"ts": "2.0", "text": "", "files": [self.file(file)]}

    def file(self, file: str) -> Json:
        """What Slack tells of a file."""
        name, content = self.files[file]
        url = f"{self.url}/files/{file}/{name}"
        return {"id": file, "name": name, "size": len(content), "url_private_download": url}

    def show(self, channel: str, payload: Json, to: str | None = None) -> Shown:
        """Show the message in *payload*, after looking at it as Slack does."""
        shown = Shown(
            channel=channel,
            text=payload.get("text", ""),
            blocks=payload.get("blocks", []),
            ts=f"{next(self.clock)}.000100",
            thread=payload.get("thread_ts"),
            to=to,
            metadata=_decoded(payload.get("metadata") or {}),
        )
        self.messages.append(shown)
        self.status.pop((channel, shown.thread or ""), None)
        return shown

    def refuse(self, payload: Json) -> str | None:
        """Slack's error for the message in *payload*; None where it is taken."""
        blocks = payload.get("blocks") or []
        if not payload.get("text") and not blocks:
            return "no_text"
        if self.refuses & {block["type"] for block in blocks}:
            return "invalid_blocks"
        try:
            judge(blocks, payload.get("text") or "")
        except (slackblocks.InvalidUsageError, AssertionError, KeyError) as error:
            return f"invalid_blocks ({error})"
        return None

    def response_url(self, message: Shown, uses: int = 5) -> str:
        """A fresh address for responses to *message*."""
        url = f"{self.url}/respond/{len(self.responses)}"
        self.responses[url.removeprefix(self.url)] = (message, uses)
        return url

    def called(self, method: str, sent: Json, token: str) -> Json:
        """What the Web API answers."""
        self.calls.append(method)
        if token not in (BOT_TOKEN, APP_TOKEN):
            return {"ok": False, "error": "invalid_auth"}
        needed = SCOPES.get(method)
        if needed and needed not in self.granted:
            return {"ok": False, "error": "missing_scope", "needed": needed}
        if method.startswith("views."):
            return self._view(method, sent)
        if work := self._methods().get(method):
            return work(sent)
        return {"ok": False, "error": "unknown_method"}

    def _methods(self) -> dict[str, Callable[[Json], Json]]:
        return {
            "apps.connections.open": self._connect,
            "assistant.threads.setStatus": self._status,
            "assistant.threads.setSuggestedPrompts": self._suggest,
            "auth.test": self._identify,
            "chat.postMessage": self._post,
            "chat.unfurl": self._unfurl,
            "conversations.history": self._said,
            "conversations.replies": self._said,
            "files.info": self._file,
            "users.info": self._person,
        }

    def _identify(self, _: Json) -> Json:
        return {"ok": True, "user_id": BOT, "bot_id": BOT_ID, "team_id": "T1", "user": "hled"}

    def _connect(self, _: Json) -> Json:
        return {"ok": True, "url": self.url.replace("http", "ws") + f"/socket?ticket={TICKET}"}

    def _person(self, sent: Json) -> Json:
        known: Json = {"id": sent["user"], "is_admin": sent["user"] in self.admins}
        if sent.get("include_locale") == "1":
            known["locale"] = self.locale
        return {"ok": True, "user": known}

    def _file(self, sent: Json) -> Json:
        if sent["file"] not in self.files:
            return {"ok": False, "error": "file_not_found"}
        return {"ok": True, "file": self.file(sent["file"])}

    def _suggest(self, sent: Json) -> Json:
        told = [(prompt["title"], prompt["message"]) for prompt in sent["prompts"]]
        if not 0 < len(told) <= 4 or not all(map(all, told)):
            return {"ok": False, "error": "invalid_arguments"}
        if sent.get("thread_ts") is None:  # else it is taken, and nothing is shown
            self.prompts = dict(told)
        return {"ok": True}

    def _status(self, sent: Json) -> Json:
        if not sent.get("thread_ts"):
            return {"ok": False, "error": "invalid_thread_ts"}
        self.statuses.append(sent["status"])
        self.status[sent["channel_id"], sent["thread_ts"]] = sent["status"]
        return {"ok": True}

    def _said(self, sent: Json) -> Json:
        said = [
            {"ts": one.ts, "text": one.text, "metadata": one.metadata}
            for one in self.messages
            if (one.channel, one.thread, one.to) == (sent["channel"], sent.get("ts"), None)
        ]
        return {"ok": True, "messages": said}

    def _post(self, sent: Json) -> Json:
        channel = DIRECT if sent["channel"] == ANN else sent["channel"]
        if channel not in {*self.member_of, DIRECT}:
            return {"ok": False, "error": "not_in_channel"}
        if error := self.refuse(sent):
            return {"ok": False, "error": error.split()[0]}
        return {"ok": True, "channel": channel, "ts": self.show(channel, sent).ts}

    def _unfurl(self, sent: Json) -> Json:
        written = "unfurl_id" in sent and "source" in sent
        links = self.shared.get(sent["unfurl_id"] if written else f"{sent['channel']} {sent['ts']}")
        if links is None:
            return {"ok": False, "error": "cannot_find_message"}
        for url, shown in sent["unfurls"].items():
            if url not in links:
                return {"ok": False, "error": "cannot_unfurl_url"}
            if "blocks" in shown and self.refuse({"text": url, **shown}):
                return {"ok": False, "error": "invalid_blocks"}
        self.unfurled |= sent["unfurls"]
        return {"ok": True}

    def _view(self, method: str, sent: Json) -> Json:
        shown = json.loads(sent["view"]) if isinstance(sent["view"], str) else sent["view"]
        if self.refuses & {block["type"] for block in shown["blocks"]}:
            return {"ok": False, "error": "invalid_arguments"}
        try:
            judge_view(shown)
        except (slackblocks.InvalidUsageError, AssertionError, KeyError) as error:
            return {"ok": False, "error": "invalid_arguments", "detail": repr(error)}
        view = View(f"V{next(self.clock)}", shown)
        if method == "views.publish":
            self.home = view
        elif method == "views.update":
            (at,) = [n for n, one in enumerate(self.views) if one.id == sent["view_id"]]
            self.views[at] = View(sent["view_id"], shown)
        elif sent["trigger_id"] not in self.triggers:
            return {"ok": False, "error": "expired_trigger_id"}
        elif method == "views.push" and not 0 < len(self.views) < 3:
            return {"ok": False, "error": "push_limit_reached"}
        else:
            self.triggers.remove(sent["trigger_id"])
            self.views = [*(self.views if method == "views.push" else []), view]
        return {"ok": True, "view": {"id": view.id}}

    def responded(self, path: str, sent: Json) -> tuple[int, str]:
        """What an address for responses answers."""
        original, uses = self.responses.get(path, (None, 0))
        if original is None or uses == 0:
            return 404, "expired_url"
        if error := self.refuse(sent):
            return 400, error.split()[0]
        self.responses[path] = (original, uses - 1)
        if sent.get("replace_original"):
            original.text, original.blocks = sent["text"], sent.get("blocks", [])
        else:
            self.show(original.channel, sent, ANN if sent["response_type"] == "ephemeral" else None)
        return 200, "ok"


class _Handler(BaseHTTPRequestHandler):
    workspace: Workspace

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        method = self.path.removeprefix("/api/")
        kind = "/respond" if self.path.startswith("/respond/") else method
        if waiting := self.workspace.faults.get(kind):
            fault = waiting.pop(0)
            self.workspace.calls += [] if fault.done else [kind]
            if not fault.done:
                return self._fail(fault)
        else:
            fault = Fault()
        if self.path.startswith("/respond/"):
            status, answer = self.workspace.responded(self.path, json.loads(body))
            return self._send(status, answer)
        if "json" in self.headers.get("Content-Type", ""):
            sent = json.loads(body or "{}")
        else:
            sent = dict(parse_qsl(body))
        if isinstance(sent.get("blocks"), str):
            sent["blocks"] = json.loads(sent["blocks"])
        token = self.headers.get("Authorization", "").removeprefix("Bearer ") or sent.get(
            "token", ""
        )
        answer = json.dumps(self.workspace.called(method, sent, token))
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self.workspace.granted))}
        return self._fail(fault) if fault.done else self._send(200, answer, scopes)

    def _fail(self, fault: Fault) -> None:
        if fault.cut:
            self.connection.shutdown(SHUT_RDWR)
            self.close_connection = True
            return
        wait = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        error = json.dumps({"ok": False, "error": fault.error}) if fault.error else "<html>"
        self._send(fault.status, error, wait)

    def do_GET(self) -> None:
        if self.path.startswith("/files/"):
            self._download()
        else:
            self._socket()

    def _socket(self) -> None:
        key = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        accept = base64.b64encode(hashlib.sha1(key.encode(), usedforsecurity=False).digest())
        self.send_header("Sec-WebSocket-Accept", accept.decode())
        self.end_headers()
        self.wfile.flush()
        if self.workspace.mute:
            self.workspace.silent.add(self)
        self.workspace.sockets.append(self)
        Thread(target=self._sender, daemon=True).start()
        while (frame := self._frame()) is not None:
            opcode, payload = frame
            if opcode == 0x9 and self not in self.workspace.silent:  # a ping
                self._write(0xA, payload)
            elif opcode == 0x1:
                self.workspace.inbox.put(json.loads(payload))
            elif opcode == 0x8:
                break
        with suppress(ValueError):
            self.workspace.sockets.remove(self)
        self.close_connection = True

    def _download(self) -> None:
        """Send a file to who shows the bot's token, and everybody else to where people sign in."""
        shown = self.headers.get("Authorization") == f"Bearer {BOT_TOKEN}"
        if not shown or "files:read" not in self.workspace.granted:
            self.send_response(302)
            self.send_header("Location", "https://slack.com/signin")
            self.end_headers()
            return
        _, content = self.workspace.files[self.path.split("/")[2]]
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _sender(self) -> None:
        while self in self.workspace.sockets:
            if self in self.workspace.silent:
                time.sleep(0.01)
                continue
            with suppress(Empty):
                self._deliver(self.workspace.outbox.get(timeout=0.05))

    def _deliver(self, text: str) -> None:
        """Send *text*, or leave it to another socket where this one has just been closed."""
        try:
            self._write(0x1, text.encode())
        except (OSError, ValueError):
            self.workspace.outbox.put(text)

    def _frame(self) -> tuple[int, bytes] | None:
        try:
            head = self.rfile.read(2)
        except ConnectionError:
            return None
        if len(head) < 2:
            return None
        size = head[1] & 0x7F
        if size == 126:
            (size,) = struct.unpack("!H", self.rfile.read(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", self.rfile.read(8))
        mask, masked = self.rfile.read(4), self.rfile.read(size)
        return head[0] & 0xF, bytes(byte ^ mask[i % 4] for i, byte in enumerate(masked))

    def _write(self, opcode: int, payload: bytes) -> None:
        size = len(payload)
        length = bytes([size]) if size < 126 else b"\x7e" + struct.pack("!H", size)
        self.wfile.write(bytes([0x80 | opcode]) + length + payload)
        self.wfile.flush()

    def _send(self, status: int, body: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@contextmanager
def serving(workspace: Workspace) -> Iterator[None]:
    """Serve *workspace* at an address of its own."""
    handler = type("Handler", (_Handler,), {"workspace": workspace})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    workspace.url = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield
    workspace.sockets.clear()
    server.shutdown()
    server.server_close()


class Inline(Executor):
    """Runs everything at once, so that no test has to wait."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


# How Slack reaches the bot


class Transport(Protocol):
    """Sends the bot a payload and returns what comes back: a status, and JSON or text."""

    def __call__(self, payload: Json, headers: dict[str, str] | None = None) -> tuple[int, Any]: ...


def signed(body: str, at: float | None = None, secret: str = SIGNING_SECRET) -> dict[str, str]:
    """The headers that show that Slack sent *body*."""
    stamp = str(int(at or time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body) or ""
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}


def encoded(payload: Json) -> tuple[str, str]:
    """The body of the HTTP request that carries *payload*, and its type."""
    if "command" in payload:
        return urlencode(payload), "application/x-www-form-urlencoded"
    if payload["type"] != "event_callback":
        return urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"
    return json.dumps(payload), "application/json"


def posted(bolt: App, body: bytes, headers: dict[str, str], **environ: str) -> tuple[int, bytes]:
    """The response of the real WSGI application to a request."""
    status: list[str] = []
    names = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
    request = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/slack/events",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
    }
    start: Any = lambda line, _: status.append(line)  # noqa: E731
    answer = b"".join(http.wsgi(bolt)({**request, **names, **environ}, start))
    return int(status[0].split()[0]), answer


def over_http(bolt: App) -> Transport:
    """Signed HTTP requests."""

    def send(payload: Json, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        body, kind = encoded(payload)
        asked = {**signed(body), **(headers or {})}
        status, answer = posted(bolt, body.encode(), asked, CONTENT_TYPE=kind)
        return status, json.loads(answer) if answer[:1] == b"{" else answer.decode()

    return send


def over_socket(bolt: App) -> Transport:
    """Socket Mode envelopes."""

    def send(payload: Json, headers: dict[str, str] | None = None) -> tuple[int, Any]:
        retry = (headers or {}).get("X-Slack-Retry-Num")
        request = SocketModeRequest(
            type="whatever",
            envelope_id="E1",
            payload=payload,
            retry_attempt=int(retry) if retry else None,
        )
        response = run_bolt_app(bolt, request)
        body = response.body
        return response.status, json.loads(body) if body[:1] == "{" else body

    return send


@dataclass
class Slack:
    """A person at work in a workspace where the bot is installed."""

    workspace: Workspace
    send: Transport
    ids: Iterator[int] = field(default_factory=count)

    def command(self, text: str, channel: str = GENERAL) -> Shown:
        """Type a slash command and read the answer, in the acknowledgement or at its address."""
        typed = Shown(channel, "", [], self.stamp())
        payload = {
            "command": "/hled",
            "text": text,
            "user_id": ANN,
            "team_id": "T1",
            "channel_id": channel,
            "trigger_id": f"trigger {next(self.ids)}",
            "response_url": self.workspace.response_url(typed),
        }
        before = len(self.workspace.messages)
        status, answer = self.send(payload)
        assert status == 200
        if not answer:
            (said,) = self.workspace.messages[before:]
            return said
        assert answer["response_type"] == "ephemeral"
        assert self.workspace.refuse(answer) is None
        return self.workspace.show(channel, answer, ANN)

    def event(self, headers: dict[str, str] | None = None, **event: Any) -> int:
        """Send an event; *event_id* may be given among its fields."""
        wrapped = {
            "type": "event_callback",
            "team_id": "T1",
            "event_id": event.pop("event_id", f"Ev{next(self.ids)}"),
            "authorizations": [{"team_id": "T1", "user_id": BOT, "is_bot": True}],
            "event": {"user": ANN, "ts": self.stamp(), **event},
        }
        return self.send(wrapped, headers)[0]

    def link(self, *urls: str, written: bool = False, **event: Any) -> list[str]:
        """Post a message with links, or still write it; read what is shown below each."""
        ts = self.stamp()
        where: Json = {"channel": GENERAL, "message_ts": ts, "source": "conversations_history"}
        self.workspace.shared[f"{GENERAL} {ts}"] = list(urls)
        if written:
            where = {"channel": "COMPOSER", "message_ts": "W1", "unfurl_id": "W1"}
            where["source"] = "composer"
            self.workspace.shared["W1"] = list(urls)
        self.workspace.unfurled.clear()
        links = [{"domain": url.split("/")[2], "url": url} for url in urls]
        assert self.event(type="link_shared", ts=None, links=links, **(where | event)) == 200
        shown = [self.workspace.unfurled.get(url) for url in urls]
        return ["\n".join(_texts(one)) for one in shown if one]

    def mention(self, text: str, **event: Any) -> Shown:
        """Mention the bot and read what it says."""
        return self._said(type="app_mention", channel=GENERAL, text=text, **event)

    def message(self, text: str, **event: Any) -> Shown:
        """Write the bot directly and read what it says."""
        return self._said(type="message", channel=DIRECT, channel_type="im", text=text, **event)

    def remark(self, text: str, thread: str | None = None, **event: Any) -> list[Shown]:
        """Say something in a channel to nobody in particular, and read what the bot says to it."""
        before = len(self.workspace.messages)
        said = {"channel": GENERAL, "channel_type": "channel", "text": text, **event}
        said |= {"thread_ts": thread} if thread else {}
        assert self.event(type="message", **said) == 200
        return self.workspace.messages[before:]

    def _said(self, **event: Any) -> Shown:
        before = len(self.workspace.messages)
        assert self.event(**event) == 200
        (said,) = self.workspace.messages[before:]
        return said

    def click(self, message: Shown, label: str, uses: int = 5) -> list[Shown]:
        """Click a button and read what appears."""
        button = message.buttons[label]
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": message.to is not None,
        }
        payload = {
            "type": "block_actions",
            "trigger_id": self.trigger(),
            "team": {"id": "T1"},
            "user": {"id": ANN, "team_id": "T1"},
            "channel": {"id": message.channel},
            "container": container | ({"thread_ts": message.thread} if message.thread else {}),
            "response_url": self.workspace.response_url(message, uses),
            "actions": [{**button, "block_id": "b", "action_ts": self.stamp()}],
        }
        before = len(self.workspace.messages)
        assert self.send(payload) == (200, "")
        return self.workspace.messages[before:]

    def open(self, message: Shown, label: str) -> View:
        """Click a button on *message* that opens a modal, and read that."""
        assert self.click(message, label) == []
        return self.workspace.views[-1]

    def press(self, view: View, label: str) -> View:
        """Click a button in *view*, and read what is on top then."""
        button = view.buttons[label]
        payload = {
            "type": "block_actions",
            "trigger_id": self.trigger(),
            "team": {"id": "T1"},
            "user": {"id": ANN, "team_id": "T1"},
            "container": {"type": "view", "view_id": view.id},
            "view": {**view.shown, "id": view.id, "hash": "1.a"},
            "actions": [{**button, "block_id": "b", "action_ts": self.stamp()}],
        }
        assert self.send(payload) == (200, "")
        if view.shown["type"] == "home" and not self.workspace.views:
            assert self.workspace.home
            return self.workspace.home
        return self.workspace.views[-1]

    def opens_home(self) -> View:
        """Open the Home tab."""
        assert self.event(type="app_home_opened", channel=DIRECT, tab="home") == 200
        assert self.workspace.home
        return self.workspace.home

    def opens_pane(self) -> dict[str, str]:
        """Open the messages tab, and read the prompts."""
        assert self.event(type="app_home_opened", channel=DIRECT, tab="messages") == 200
        return self.workspace.prompts

    def shortcut(self, name: str, **more: Any) -> View:
        """Use a shortcut, *more* being the message it is used on, and read what opens."""
        payload = {
            "type": "message_action" if more else "shortcut",
            "callback_id": name,
            "trigger_id": self.trigger(),
            "user": {"id": ANN},
            "team": {"id": "T1"},
            **more,
        }
        assert self.send(payload) == (200, "")
        return self.workspace.views[-1]

    def submit(self, view: View, words: str) -> Json:
        """Type *words* into the modal *view* and submit it; the update it gets is shown."""
        return self._submit(
            view, {"words": {"words": {"type": "plain_text_input", "value": words}}}
        )

    def fill(self, view: View, **entered: str | None) -> Json:
        """Enter something into the fields of the modal *view*, by their ids, and submit it."""
        values = {}
        for block in view.shown["blocks"]:
            if block["type"] == "input":
                field = block["element"]
                what = "date" if field["type"] == "datepicker" else "value"
                initial = field.get(f"initial_{what}")
                value = entered.get(block["block_id"], initial)
                key = "selected_date" if what == "date" else "value"
                values[block["block_id"]] = {
                    field["action_id"]: {"type": field["type"], key: value}
                }
        return self._submit(view, values)

    def _submit(self, view: View, values: Json) -> Json:
        payload = {
            "type": "view_submission",
            "user": {"id": ANN},
            "team": {"id": "T1"},
            "view": {**view.shown, "id": view.id, "state": {"values": values}},
        }
        status, answer = self.send(payload)
        assert status == 200
        if answer["response_action"] == "update":
            judge_view(answer["view"])
            view.shown = answer["view"]
        return dict(answer)

    def trigger(self) -> str:
        """What allows to open one view."""
        trigger = f"trigger {next(self.ids)}"
        self.workspace.triggers.add(trigger)
        return trigger

    def stamp(self) -> str:
        """A time stamp as messages have them."""
        return f"{next(self.workspace.clock)}.000200"


# A bot to talk to


def quotation(n: int, length: int = 5) -> QuoteItem:
    text = f"Quotation {n}: " + "word " * length
    return QuoteItem(text, "Ana Ruiz", "Minister", False, "spoken", dt.date(2022, 9, 12), 0)


SOURCE = Citation(
    "d", "Statement", dt.date(2022, 9, 12), "https://example.org/d", None, "words", 0, 5
)


def ask(text: str, language: Language | None = None) -> Answer:
    """Answer as the bot does, from thin air."""
    if "fail" in text.split():
        raise RuntimeError("the index is gone")
    if not text:
        suggestions = ("quote trade",)
        return Answer(
            text, "help", "Ask me.", "Ask me.", notes=("pillars [YEAR]",), suggestions=suggestions
        )
    length = 1_500 if "long" in text else 5
    return Answer(
        question=text,
        intent="quotes",
        headline=f"On {text}:",
        text=f"On {text}: …",
        items=tuple(quotation(n, length) for n in range(1, 4)),
        citations=(SOURCE,),
        suggestions=("who 2021",),
        more=None if "page:" in text else f"{text} page:2",
        language=language or language_of(text),
    )
