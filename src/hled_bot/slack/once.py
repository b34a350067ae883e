"""Lets each event, each command and each click through once, however often Slack delivers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import BoltContext, BoltRequest, BoltResponse
from slack_bolt.listener.listener_completion_handler import ListenerCompletionHandler

from hled_bot.state import State

Json = dict[str, Any]

DELIVERY = "delivery"
"""What the context of a request calls what it delivers."""


def first_time_only(state: State) -> Callable[..., Any]:
    """A middleware that lets through what no process that shares *state* has answered.

    Slack sends again what it thinks was not acknowledged, and may report one message as two events.
    """

    def first_time_only(body: Json, context: BoltContext, next: Callable[[], Any]) -> Any:  # noqa: A002, Bolt's name
        delivery = identity(body)
        if delivery is not None:
            if not state.claim(delivery):
                return BoltResponse(status=200)
            context[DELIVERY] = delivery
        return next()

    return first_time_only


class Settling(ListenerCompletionHandler):
    """Notes what is answered, and keeps a click acknowledged whose listener failed behind its ack().

    Bolt 1.30 forgets that acknowledgement.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    def handle(self, request: BoltRequest, response: BoltResponse | None) -> None:
        """Called by Bolt when a listener has ended, well or not."""
        if delivery := request.context.get(DELIVERY):
            self._state.settle(delivery)
        if request.body.get("actions"):
            request.context.ack()


def identity(body: Json) -> str | None:
    """What two deliveries of the same thing have in common; None for what is answered each time."""
    if event := body.get("event"):
        if event.get("type") == "message" and event.get("channel_type") != "im":
            return None  # nobody answers it, and it must not pass for the mention that it may hold
        if event.get("channel") and event.get("ts"):
            written = event.get("subtype"), "edited" in event
            return f"message {event['channel']} {event['ts']} {written}"
        return body.get("event_id")
    return body.get("trigger_id") if body.get("actions") or "command" in body else None
