"""hled-bot in Slack: the listeners, the messages they send, and the two ways to be connected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hled_bot.health import Probe
from hled_bot.index import Index
from hled_bot.library import Desk
from hled_bot.metrics import Metrics
from hled_bot.state import State

if TYPE_CHECKING:
    from hled_bot.slack.bot import Ask

__all__ = ["Unconnected", "serve"]


class Unconnected(Exception):
    """Slack cannot be used; the text is the reason, for people."""


def serve(
    ask: Ask,
    *,
    index: Index | None = None,
    desk: Desk | None = None,
    state: State | None = None,
    bot_token: str,
    app_token: str | None = None,
    signing_secret: str | None = None,
    port: int = 3000,
    processes: int = 2,
    api_url: str | None = None,
    probe: Probe | None = None,
    counts: Metrics | None = None,
    probe_port: int | None = None,
) -> None:
    """Answer in Slack by *ask* until the process is told to stop.

    *index* holds the documents that *ask* answers from, to read on in them; at the *desk* they are
    added; *state* has what is to be remembered.
    By Socket Mode with an *app_token*, else over HTTP on *port* in so many *processes*. What *probe* says is served as
    ``/healthz`` and *counts* as ``/metrics``, by Socket Mode on *probe_port* if there is one.
    Raises Unconnected.
    """
    # Bolt and gunicorn are loaded only to serve, not to print a message
    from hled_bot.slack import app, http, limits, once, socket

    remembered = state or State()
    bolt = app.create(
        ask,
        index=index,
        desk=desk,
        state=remembered,
        token=bot_token,
        signing_secret=signing_secret,
        api_url=api_url,
        counts=counts,
    )
    bolt.use(limits.per_person(remembered))
    resume = partial(once.resume, bolt, remembered)
    if app_token:
        socket.serve(bolt, app_token, probe, probe_port, resume, counts)
    else:
        http.serve(bolt, port, probe, resume, counts, processes)
