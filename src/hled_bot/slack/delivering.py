"""Posts a message once, also where it is lost on the way whether Slack has taken it.

Slack has no way to post a message only if it is not there yet. So each message carries an id that nobody
sees; where it is not known whether it has arrived, the bot looks for it before it posts it again.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import sleep
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot import logs

log = logging.getLogger(__name__)

IN_HALF = ("internal_error", "fatal_error")
"""Slack's errors after which what was asked may be done in part."""
BROKEN = 500
"""The status that tells the same."""
EVENT = "hled_answer"
"""What the id is filed under, beside the message."""
TRIES = 3
SECONDS = 1.0
"""How long a message may take to be seen."""
LATEST = 200
"""How many messages of a thread are looked through."""


_AGAIN: ContextVar[bool] = ContextVar("again", default=False)


@contextmanager
def again() -> Iterator[None]:
    """Have all that is delivered within looked for first: somebody may have delivered it before."""
    token = _AGAIN.set(True)
    try:
        yield
    finally:
        _AGAIN.reset(token)


def deliver(client: WebClient, channel: str, thread: str | None, **message: Any) -> None:
    """Post *message*. Raises what the last attempt did, where it cannot be known if it arrived."""
    with logs.question() as reference:
        tagged = {"event_type": EVENT, "event_payload": {"id": reference}}
        if _AGAIN.get() and _seen(client, channel, thread, reference):
            return
        for last in (False,) * (TRIES - 1) + (True,):
            try:
                client.chat_postMessage(
                    channel=channel, thread_ts=thread, metadata=tagged, **message
                )
            except (SlackApiError, OSError) as error:
                if last or not lost_on_the_way(error):
                    raise
                log.warning("A message was perhaps lost on the way (%s)", error)
                sleep(SECONDS)
                if _stands(client, channel, thread, reference, error):
                    return
            else:
                return


def _seen(client: WebClient, channel: str, thread: str | None, reference: str) -> bool:
    """Whether the message is there as far as can be seen: twice is better than never."""
    try:
        return _stands(client, channel, thread, reference, LookupError())
    except LookupError:
        return False


def lost_on_the_way(error: Exception) -> bool:
    """Whether *error* leaves open if Slack did what it was asked."""
    if isinstance(error, SlackApiError):
        return error.response.status_code == BROKEN or error.response.get("error") in IN_HALF
    return isinstance(error, OSError) and not isinstance(error, URLError)


def _stands(
    client: WebClient, channel: str, thread: str | None, reference: str, lost: Exception
) -> bool:
    """Whether the message with the id *reference* is there. Raises *lost* if that cannot be seen."""
    wanted: dict[str, Any] = {
        "channel": channel,
        "limit": LATEST,
        "include_all_metadata": True,
    }
    try:
        if thread:
            seen = client.conversations_replies(ts=thread, **wanted)
        else:
            seen = client.conversations_history(**wanted)
    except (SlackApiError, OSError):
        raise lost from None
    messages = seen.get("messages") or []
    if any(_id(message) == reference for message in messages):
        return True
    if thread and seen.get(
        "has_more"
    ):  # the end of the thread, where it would be, is not among them
        raise lost
    return False


def _id(message: dict[str, Any]) -> str | None:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    return payload.get("id")
