"""Keeps connections to Slack by Socket Mode: two, so that one may break without a question lost.

slack_sdk takes a connection for dead by the wall clock, and never one that has not answered at all; it
tries again every ten seconds however often Slack refuses. So its own watch is off, and this one is on.
"""

from __future__ import annotations

import contextlib
import logging
import random
import socket
import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

log = logging.getLogger(__name__)

Clock = Callable[[], float]

CONNECTIONS = 2
"""Slack allows ten, and gives each payload to one of them."""
PING, SILENT = 10.0, 30.0
"""Seconds between pings, and after how many without an answer a connection is dead."""
LOOK = 0.5
"""Seconds between two looks at the connections."""
SOONEST, LATEST = 1.0, 60.0
"""Seconds until a connection that could not be opened is tried again, at first and in the end."""
UNSURE = {"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable"}
"""Slack's errors that pass by themselves; others tell that the app token will not do."""
NEVER = 1e8


class Line:
    """One connection, looked after by whoever calls look() often."""

    def __init__(self, app: App, app_token: str, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self.client = _Client(
            app_token=app_token,
            logger=app.logger,
            web_client=_web(app),
            auto_reconnect_enabled=False,
            ping_interval=NEVER,
        )
        self.client.socket_mode_request_listeners.append(_answering(app))
        self._heard: tuple[str, float | None] | None = None
        self._since = self._pinged = self._next = clock()
        self._failures = 0

    def open(self) -> None:
        """Connect. Raises what the attempt does, and ConnectionError where nothing else is known."""
        self.client.connect_to_new_endpoint()
        if not self.client.is_connected():
            raise ConnectionError("the handshake failed")

    def close(self) -> None:
        """Close once what has come in is answered: the answers go out by the same connection."""
        self.client.closed = True  # nothing more is taken up
        self.client.message_queue.put(None)  # which wakes who waits for more
        if self.client.message_processor.is_alive():
            self.client.message_processor.shutdown()  # type: ignore[no-untyped-call]
        while not self.client.message_queue.empty():
            self.client.process_message()  # type: ignore[no-untyped-call]
        self.client.message_workers.shutdown(wait=True)
        self.client.close()

    def look(self) -> None:
        """Ping, give up a silent connection, and open one where there is none and it is time."""
        now = self._clock()
        if self.client.is_connected():
            self._listen(now)
        if not self.client.is_connected() and now >= self._next:
            self._open_again()

    def _listen(self, now: float) -> None:
        session: Any = self.client.current_session
        heard = session.session_id, session.last_ping_pong_time
        if heard != self._heard:
            self._heard, self._since, self._failures = heard, now, 0
        if now - self._since > SILENT:
            log.warning("A connection to Slack is silent, and is given up")
            self._give_up()
        elif now - self._pinged >= PING:
            self._pinged = now
            try:
                session.ping(f"{session.session_id}:{now}")
            except OSError as error:
                log.warning("A connection to Slack broke (%s)", error)
                self._give_up()

    def _give_up(self) -> None:
        self.client.current_session_state.terminated = True
        self.client.disconnect()

    def _open_again(self) -> None:
        try:
            self.open()
        except Exception as error:
            # whatever it was, the line must be tried again
            wait = min(LATEST, SOONEST * 2**self._failures) * random.uniform(0.75, 1)  # noqa: S311
            wait = max(wait, _asked_for(error))
            self._failures += 1
            self._next = self._clock() + wait
            log.warning("Slack is not connected (%s), next attempt in %.0f s", error, wait)
        else:
            log.info("Connected to Slack")


class Lines:
    """The connections of one process."""

    def __init__(self, app: App, app_token: str, clock: Clock = time.monotonic) -> None:
        self._lines = [Line(app, app_token, clock) for _ in range(CONNECTIONS)]
        self._ending = Event()
        self._keeper = Thread(target=self._keep, name="lines", daemon=True)

    def connected(self) -> int:
        """How many connections there are."""
        return sum(line.client.is_connected() for line in self._lines)

    def open(self) -> None:
        """Open the first connection, and the others aside; raises as Line.open() does."""
        try:
            self._lines[0].open()
        except SlackApiError as error:
            if error.response["error"] not in UNSURE:
                raise
        self._keeper.start()

    def close(self) -> None:
        """Close all, once what has come in is acknowledged."""
        self._ending.set()
        if self._keeper.is_alive():
            self._keeper.join()
        closing = [Thread(target=line.close) for line in self._lines]
        for thread in closing:
            thread.start()
        for thread in closing:
            thread.join()

    def _keep(self) -> None:
        while not self._ending.wait(LOOK):
            for line in self._lines:
                line.look()


class _Client(SocketModeClient):
    """slack_sdk's, which waits nowhere for as long as Slack likes."""

    def connect(self) -> None:
        """Connect, and close the connection before this one.

        It is closed at once: slack_sdk waits for up to three seconds until it has stopped listening,
        and until then does not listen to the new one.
        """
        super().connect()
        session: Any = self.current_session
        close = session.close

        def promptly() -> None:
            _wake(session)
            close()

        session.close = promptly

    def issue_new_wss_url(self) -> str:
        """The address of a new connection, a ticket. Raises SlackApiError."""
        opened = self.web_client.apps_connections_open(app_token=self.app_token)
        return str(opened["url"])


def _web(app: App) -> WebClient:
    """A client that asks once; this module knows when to ask again."""
    web = app.client
    return WebClient(
        base_url=web.base_url,
        timeout=10,
        ssl=web.ssl,
        proxy=web.proxy,
        logger=app.logger,
        retry_handlers=[],
    )


def _answering(app: App) -> Callable[[Any, SocketModeRequest], None]:
    def answer(client: Any, request: SocketModeRequest) -> None:
        began = time.time()
        send_response(client, request, run_bolt_app(app, request), began)

    return answer


def _asked_for(error: Exception) -> float:
    """How many seconds Slack asks to wait."""
    if not isinstance(error, SlackApiError):
        return 0
    told = {name.lower(): value for name, value in dict(error.response.headers).items()}
    asked = str(told.get("retry-after", ""))
    return float(asked) if asked.isdecimal() else 0


def _wake(session: Any) -> None:
    if session.sock is not None:
        with contextlib.suppress(OSError):
            session.sock.shutdown(socket.SHUT_RD)
