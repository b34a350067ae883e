"""hled-bot in Slack: the listeners, the messages they send, and the two ways to be connected."""

from __future__ import annotations

from collections.abc import Callable

from hled_bot.models import Answer

__all__ = ["Unconnected", "serve"]


class Unconnected(Exception):
    """Slack cannot be used; the text is the reason, for people."""


def serve(
    ask: Callable[[str], Answer],
    *,
    bot_token: str,
    app_token: str | None = None,
    signing_secret: str | None = None,
    port: int = 3000,
    api_url: str | None = None,
) -> None:
    """Answer in Slack by *ask* until the process is told to stop.

    By Socket Mode with an *app_token*, else over HTTP on *port*. Raises Unconnected.
    """
    # Bolt and gunicorn are loaded only to serve, not to print a message
    from hled_bot.slack import app, http, socket

    bolt = app.create(ask, token=bot_token, signing_secret=signing_secret, api_url=api_url)
    if app_token:
        socket.serve(bolt, app_token)
    else:
        http.serve(bolt, port)
