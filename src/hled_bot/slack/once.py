"""Lets each event, each command and each click through once, however often Slack delivers it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from time import sleep
from typing import Any

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_bolt.listener.listener_completion_handler import ListenerCompletionHandler

from hled_bot import logs
from hled_bot.slack.delivering import again
from hled_bot.slack.failing import ACKNOWLEDGED
from hled_bot.state import State

Json = dict[str, Any]

log = logging.getLogger(__name__)

DELIVERY = "delivery"
"""What the context of a request calls what it delivers."""

LOOKS = (0.0, 2.0, 8.0, 30.0)
"""After how many seconds each it is looked for what was left: who was just killed may still look alive."""
RESUMED = "resumed"
"""What a body that is kept has beside what was delivered: its id, which is the same when it is tried again."""


def first_time_only(state: State) -> Callable[..., Any]:
    """A middleware that lets through what no process that shares *state* has answered.

    Slack sends again what it thinks was not acknowledged, and may report one message as two events.
    """

    def first_time_only(body: Json, context: BoltContext, next: Callable[[], Any]) -> Any:  # noqa: A002, Bolt's name
        delivery = identity(body)
        if delivery is not None:
            at_once, taken_up = "command" in body, RESUMED in body
            if not taken_up and not state.claim(delivery, _kept(body), settled=at_once):
                return BoltResponse(status=200)
            if not at_once:
                context[DELIVERY] = delivery
        return next()

    return first_time_only


class Settling(ListenerCompletionHandler):
    """Notes what is answered, and keeps acknowledged what a listener acknowledged before it failed.

    Bolt 1.30 forgets that acknowledgement, and waits for another for three seconds.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    def handle(self, request: BoltRequest, response: BoltResponse | None) -> None:
        """Called by Bolt when a listener has ended, well or not."""
        if delivery := request.context.get(DELIVERY):
            self._state.settle(delivery)
        if done := request.context.get(ACKNOWLEDGED):
            request.context.ack.response = done


def resume(app: App, state: State) -> None:
    """Answer what a process that was killed had acknowledged, and not answered.

    To be called once in each process before it is given anything.
    """
    for wait in LOOKS:
        sleep(wait)
        left = state.abandoned()
        if left:
            log.warning("%d questions were left by a process that is gone", len(left))
        for body in left:
            kept = json.loads(body)
            with logs.question(kept[RESUMED]), again():
                app.dispatch(BoltRequest(body=kept, mode="socket_mode"))


def _kept(body: Json) -> str | None:
    """*body* for a later process, if it is a message whose answer comes after its acknowledgement.

    A click is not kept: who sees nothing happen clicks again, and an address for responses is a secret.
    """
    event = body.get("event", {})
    asks = event.get("type") == "app_mention" or event.get("channel_type") == "im"
    if not asks:
        return None
    kept = {name: value for name, value in body.items() if name != "token"}
    with logs.question() as reference:
        return json.dumps({**kept, RESUMED: reference})


def identity(body: Json) -> str | None:
    """What two deliveries of the same thing have in common; None for what is answered each time."""
    if event := body.get("event"):
        if event.get("channel") and event.get("ts"):
            written = event.get("subtype"), "edited" in event
            # what is said in a channel must not pass for the mention that it may hold
            overheard = event.get("type") == "message" and event.get("channel_type") != "im"
            what = "remark" if overheard else "message"
            return f"{what} {event['channel']} {event['ts']} {written}"
        return body.get("event_id")
    return body.get("trigger_id") if body.get("actions") or "command" in body else None
