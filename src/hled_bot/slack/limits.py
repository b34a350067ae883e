"""Keeps one person's flood of questions from slowing the others."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock
from typing import Any

from slack_bolt import BoltContext, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

log = logging.getLogger(__name__)

QUESTIONS, SECONDS = 20, 10.0
"""How many questions a person may ask in how long."""
PEOPLE = 10_000
"""People remembered; who has not asked for longest is forgotten first."""
SLOWER = (
    "That is more than I can answer at once. Please wait ten seconds, and ask again.\n"
    "Son más preguntas de las que puedo responder a la vez. Espere diez segundos y pregunte otra vez."
)


def per_person(clock: Callable[[], float] = time.monotonic) -> Callable[..., Any]:
    """A middleware that answers so many questions of a person, and asks for patience after that.

    Install it behind what lets repeated events through once. A flood is told once, a command each
    time, for it would otherwise look as if it had failed.
    """
    asked: OrderedDict[str, deque[float]] = OrderedDict()
    lock = Lock()

    def within(person: str) -> tuple[bool, bool]:
        """Whether a question of *person* is within the limit, and if not, whether it is the first."""
        now = clock()
        with lock:
            times = asked.setdefault(person, deque(maxlen=QUESTIONS + 1))
            asked.move_to_end(person)
            if len(asked) > PEOPLE:
                asked.popitem(last=False)
            while times and now - times[0] > SECONDS:
                times.popleft()
            first = len(times) == QUESTIONS
            if len(times) <= QUESTIONS:
                times.append(now)
            return len(times) <= QUESTIONS, first

    def per_person(
        body: dict[str, Any],
        context: BoltContext,
        client: WebClient,
        next: Callable[[], Any],  # noqa: A002, Bolt's name
    ) -> Any:
        person = context.user_id
        answered, first = within(person) if person else (True, False)
        if answered:
            return next()
        if "command" in body:
            return BoltResponse(status=200, body={"response_type": "ephemeral", "text": SLOWER})
        if first and person:
            log.warning("somebody asks more than %s questions in %s s", QUESTIONS, SECONDS)
            _tell(client, person)
        return BoltResponse(status=200)

    return per_person


def _tell(client: WebClient, person: str) -> None:
    try:
        client.chat_postMessage(channel=person, text=SLOWER)
    except (SlackApiError, OSError) as error:
        log.warning("the person could not be told (%s)", error)
