"""Serves the app over HTTP: Bolt's WSGI adapter under gunicorn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # it has no types
from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

NUMBER = re.compile(r"[0-9]{1,12}")
LARGEST = 1_000_000
"""The longest request body that is read; Slack's are a few thousand bytes."""


def wsgi(app: App) -> WSGIApplication:
    """The WSGI application that takes Slack's requests at ``/slack/events``."""
    bolt = SlackRequestHandler(app)

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "POST":
            length = environ.get("CONTENT_LENGTH") or ""
            if not NUMBER.fullmatch(length):
                return _refuse(start, "411 Length Required")
            if int(length) > LARGEST:
                return _refuse(start, "413 Content Too Large")
            if not _may_be_signed(environ):
                return _refuse(start, "401 Unauthorized")
        try:
            return bolt(environ, start)
        except ValueError:  # a body that is not UTF-8, or not the JSON or form it claims to be
            return _refuse(start, "400 Bad Request")

    return application


def _may_be_signed(environ: WSGIEnvironment) -> bool:
    """Whether the signature's headers have their form; Bolt takes others for failures of its own."""
    stamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
    return bool(NUMBER.fullmatch(stamp)) and environ.get("HTTP_X_SLACK_SIGNATURE", "").isascii()


def _refuse(start: StartResponse, status: str) -> list[bytes]:
    start(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [status.encode()]


def serve(app: App, port: int) -> None:
    """Answer requests on *port* until SIGTERM or SIGINT; those at work are finished first."""
    _Server(wsgi(app), port).run()


class _Server(BaseApplication):  # type: ignore[misc]  # as above
    def __init__(self, application: WSGIApplication, port: int) -> None:
        self._application, self._port = application, port
        super().__init__()

    def load_config(self) -> None:
        settings = {
            "bind": f"0.0.0.0:{self._port}",
            "proc_name": "hled-bot",
            "worker_class": "gthread",
            # one process, so that it remembers which events it has answered
            "workers": 1,
            "threads": 16,
            "graceful_timeout": 20,
            "keepalive": 65,
            "control_socket_disable": True,
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:
        return self._application
