"""Serves the app by Socket Mode, for which nothing has to be reachable from outside."""

from __future__ import annotations

import contextlib
import logging
import signal
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import SimpleQueue
from threading import Thread
from typing import Any
from urllib.error import URLError

from slack_bolt import App
from slack_sdk.errors import SlackApiError

from hled_bot import __version__
from hled_bot.health import Probe
from hled_bot.metrics import Metrics
from hled_bot.slack import Unconnected, door
from hled_bot.slack.lines import Lines
from hled_bot.slack.watching import Watched

log = logging.getLogger(__name__)


def serve(
    app: App,
    app_token: str,
    probe: Probe | None = None,
    probe_port: int | None = None,
    begin: Callable[[], None] = lambda: None,
    counts: Metrics | None = None,
) -> None:
    """Answer what arrives until SIGTERM or SIGINT; what is at work is finished first.

    *begin* is called once, aside, when Slack is connected.
    ``/healthz`` on *probe_port* tells what *probe* says, and whether Slack is connected,
    ``/metrics`` what *counts* has counted. Raises Unconnected where Slack refuses *app_token* or
    cannot be reached.
    """
    door.log_one_line(app)
    lines = Lines(app, app_token)
    if counts:
        counts.watch(lines.connected)
    # a queue's put() may be called in a signal handler, an Event's set() may lock up there
    stop: SimpleQueue[int] = SimpleQueue()
    before = {
        number: signal.signal(number, lambda number, _: stop.put(number))
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        with _watched(Watched(probe, counts, lines.connected), probe_port):
            _connect(lines, app)
            log.info("Serving by Socket Mode")
            Thread(target=begin, name="begin", daemon=True).start()
            log.info("Stopping on signal %s", stop.get())
    finally:
        lines.close()
        app.listener_runner.listener_executor.shutdown(wait=True)
        for number, usual in before.items():
            signal.signal(number, usual)


def _connect(lines: Lines, app: App) -> None:
    try:
        lines.open()
    except SlackApiError as error:
        raise Unconnected(f"Slack refuses the app token ({error.response['error']})") from error
    except (URLError, OSError) as error:
        raise Unconnected(f"Slack cannot be reached at {app.client.base_url} ({error})") from error


@contextlib.contextmanager
def _watched(watched: Watched, port: int | None) -> Iterator[None]:
    """Serve *watched* on *port* meanwhile; a port that is taken must not stop the bot."""
    if port is None:
        yield
        return
    try:
        server = ThreadingHTTPServer(("", port), type("Its", (_Pages,), {"watched": watched}))
    except OSError as error:
        log.warning("/healthz is not served on port %s: %s", port, error.strerror)
        yield
        return
    server.daemon_threads = True
    Thread(target=server.serve_forever, name="healthz", daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


class _Pages(BaseHTTPRequestHandler):
    """Answers probes, and hangs up on whoever asks too slowly."""

    watched: Watched
    timeout = 3
    server_version, sys_version = f"hled-bot/{__version__}", ""

    def do_GET(self) -> None:
        page = self.watched.page(self.path)
        if page is None:
            self.send_error(404)
            return
        self.send_response(page.status)
        self.send_header("Content-Type", page.kind)
        self.send_header("Content-Length", str(len(page.content)))
        self.end_headers()
        self.wfile.write(page.content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the base class's name
        """Say nothing: probes come every few seconds."""
