"""Connects the app by Socket Mode, for which nothing has to be reachable from outside."""

from __future__ import annotations

import logging
import signal
from queue import SimpleQueue
from urllib.error import URLError

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from hled_bot.slack import Unconnected

log = logging.getLogger(__name__)


def serve(app: App, app_token: str) -> None:
    """Answer what arrives until SIGTERM or SIGINT; what is at work is finished first.

    Raises Unconnected where Slack refuses *app_token* or cannot be reached.
    """
    handler = SocketModeHandler(app, app_token)
    # a queue's put() may be called in a signal handler, an Event's set() may lock up there
    stop: SimpleQueue[int] = SimpleQueue()
    before = {
        number: signal.signal(number, lambda number, _: stop.put(number))
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
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
