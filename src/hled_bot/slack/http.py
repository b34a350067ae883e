"""Serves the app over HTTP: its door, under gunicorn."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from threading import Thread
from typing import TYPE_CHECKING

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # it has no types
from gunicorn.glogging import Logger  # type: ignore[import-untyped]
from gunicorn.workers.gthread import (  # type: ignore[import-untyped]
    TConn,
    ThreadWorker,
)
from slack_bolt import App
from slack_bolt.adapter.wsgi.http_response import WsgiHttpResponse

from hled_bot.health import Probe
from hled_bot.metrics import Metrics
from hled_bot.slack import door
from hled_bot.slack.watching import Watched

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

PROCESSES = 2
"""That answer: each works on one question at a time, and one goes on where another is killed."""
PATIENCE = 3.0
"""Seconds a request may take to arrive; it occupies a thread meanwhile. Slack's take milliseconds."""
THREADS = 64
"""Requests that each process reads or answers at once."""
YIELDING, BUSY = 0.00002, 25
"""Seconds that a process waits for each connection it has, before it takes another; for so many at most."""


def wsgi(app: App, probe: Probe | None = None, counts: Metrics | None = None) -> WSGIApplication:
    """The WSGI application that takes Slack's requests at ``/slack/events``.

    ``/healthz`` tells what *probe* says, with the status 503 where the bot is not ready;
    ``/metrics`` what *counts* has counted.
    """
    watched = Watched(probe, counts)

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        match environ["REQUEST_METHOD"], environ["PATH_INFO"]:
            case "POST", "/slack/events":
                return _answer(app, environ, start)
            case "GET", path if page := watched.page(path):
                return _send(start, page.status, page.content, page.kind)
            case _:
                return _send(start, HTTPStatus.NOT_FOUND)

    return application


def _answer(app: App, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    try:
        request = door.admit(app, environ)
    except door.Refused as refused:
        return _send(start, refused.status)
    said = app.dispatch(request)
    response = WsgiHttpResponse(status=said.status, headers=said.headers, body=said.body)
    start(response.status, response.get_headers())
    return response.get_body()


def _send(
    start: StartResponse, status: HTTPStatus, body: bytes = b"", kind: str = "text/plain"
) -> list[bytes]:
    content = body or status.phrase.encode()
    headers = [
        ("Content-Type", kind),
        ("Content-Length", str(len(content))),
        ("Connection", "close"),  # there may be a body that nobody wants to read
    ]
    start(f"{status.value} {status.phrase}", headers)
    return [content]


def serve(
    app: App,
    port: int,
    probe: Probe | None = None,
    begin: Callable[[], None] = lambda: None,
    counts: Metrics | None = None,
    processes: int = PROCESSES,
) -> None:
    """Answer requests on *port* until SIGTERM or SIGINT; those at work are finished first.

    *begin* is called once, aside, in each of the *processes* that answer them.
    """
    door.log_one_line(app)
    end = counts.close if counts else lambda: None
    _Server(wsgi(app, probe, counts), port, processes, begin, end).run()


def run(application: WSGIApplication, port: int) -> None:
    """Serve *application* on *port* as the bot is served."""
    _Server(application, port).run()


class _Server(BaseApplication):  # type: ignore[misc]  # as above
    def __init__(
        self,
        application: WSGIApplication,
        port: int,
        processes: int = PROCESSES,
        begin: Callable[[], None] = lambda: None,
        end: Callable[[], None] = lambda: None,
    ) -> None:
        self._application, self._port, self._processes = application, port, processes
        self._begin, self._end = begin, end
        super().__init__()

    def load_config(self) -> None:
        settings = {
            "bind": f"0.0.0.0:{self._port}",
            "proc_name": "hled-bot",
            "worker_class": _Impatient,
            "workers": self._processes,
            "threads": THREADS,
            "graceful_timeout": 20,
            "keepalive": 65,
            "control_socket_disable": True,
            "logger_class": _Log,
            "on_exit": lambda _: self._end(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:
        """Called in the process that answers."""
        Thread(target=self._begin, name="begin", daemon=True).start()
        return self._application


class _Log(Logger):  # type: ignore[misc]  # as above
    """Leaves gunicorn's lines to the log of the bot, where they get its form, and lose secrets."""

    def setup(self, cfg: object) -> None:
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


class _Impatient(ThreadWorker):  # type: ignore[misc]  # as above
    """Stops listening to a request that is not all there in time; gunicorn waits for ever."""

    def __init__(self, *args: object, **settings: object) -> None:
        super().__init__(*args, **settings)
        self._since: dict[TConn, float] = {}

    def accept(self, listener: socket.socket) -> None:
        """Take a connection, the later the more there are: an idler process gets it, if there is one.

        Else whichever wakes first would take all that come at once.
        """
        time.sleep(min(self.nr_conns, BUSY) * YIELDING)
        super().accept(listener)

    def handle(self, conn: TConn) -> object:
        """Read and answer one request, in a thread."""
        self._since[conn] = time.monotonic()
        try:
            return super().handle(conn)
        finally:
            del self._since[conn]

    def handle_quit(self, sig: int, frame: object) -> None:
        """End by SIGINT as by SIGTERM; gunicorn's way locks up where the pool is just given work."""
        self.handle_exit(sig, frame)

    def murder_pending(self) -> None:
        """Called by the main loop about once a second."""
        super().murder_pending()
        for conn, since in self._since.copy().items():
            if time.monotonic() - since > PATIENCE:
                # what is read already is still answered
                with contextlib.suppress(OSError):
                    conn.sock.shutdown(socket.SHUT_RD)
