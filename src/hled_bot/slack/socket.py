"""Connects the app by Socket Mode, for which nothing has to be reachable from outside."""

from __future__ import annotations

import contextlib
import json
import logging
import signal
from collections.abc import Callable, Iterator
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import SimpleQueue
from threading import Thread
from typing import Any
from urllib.error import URLError

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from hled_bot import __version__
from hled_bot.health import Probe
from hled_bot.slack import Unconnected, door

log = logging.getLogger(__name__)


def serve(
    app: App, app_token: str, probe: Probe | None = None, probe_port: int | None = None
) -> None:
    """Answer what arrives until SIGTERM or SIGINT; what is at work is finished first.

    ``/healthz`` on *probe_port* tells what *probe* says, and whether Slack is connected. Raises
    Unconnected where Slack refuses *app_token* or cannot be reached.
    """
    door.log_one_line(app)
    handler = SocketModeHandler(app, app_token)
    # a queue's put() may be called in a signal handler, an Event's set() may lock up there
    stop: SimpleQueue[int] = SimpleQueue()
    before = {
        number: signal.signal(number, lambda number, _: stop.put(number))
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        with _probed(probe, probe_port, handler.client.is_connected):
            _connect(handler)
            log.info("Connected to Slack")
            log.info("Stopping on signal %s", stop.get())
    finally:
        handler.client.close()
        app.listener_runner.listener_executor.shutdown(wait=True)
        for number, usual in before.items():
            signal.signal(number, usual)


def _connect(handler: SocketModeHandler) -> None:
    try:
        handler.client.connect()
    except SlackApiError as error:
        raise Unconnected(f"Slack refuses the app token ({error.response['error']})") from error
    except (URLError, OSError) as error:
        base = handler.app.client.base_url
        raise Unconnected(f"Slack cannot be reached at {base} ({error})") from error
    if not handler.client.is_connected():
        raise Unconnected("Slack cannot be reached by Socket Mode (see the log)")


@contextlib.contextmanager
def _probed(probe: Probe | None, port: int | None, connected: Callable[[], bool]) -> Iterator[None]:
    """Serve ``/healthz`` on *port* meanwhile; a port that is taken must not stop the bot."""
    if probe is None or port is None:
        yield
        return
    answers = type(
        "Answers", (_Healthz,), {"probe": staticmethod(probe), "connected": staticmethod(connected)}
    )
    try:
        server = ThreadingHTTPServer(("", port), answers)
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


class _Healthz(BaseHTTPRequestHandler):
    """Answers probes, and hangs up on whoever asks too slowly."""

    probe: Probe
    connected: Callable[[], bool]
    timeout = 3
    server_version, sys_version = f"hled-bot/{__version__}", ""

    def do_GET(self) -> None:
        if self.path != "/healthz":
            self.send_error(404)
            return
        health, connected = self.probe(), self.connected()
        ready = health.ready and connected
        body = json.dumps({**asdict(health), "ready": ready, "socket_connected": connected})
        self.send_response(200 if ready else 503)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the base class's name
        """Say nothing: probes come every few seconds."""
