"""Keeps one person's flood of questions from slowing the others."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import BoltContext, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.state import State

log = logging.getLogger(__name__)

QUESTIONS, SECONDS = 20, 10.0
"""How many questions a person may ask in how long."""
SLOWER = (
    "That is more than I can answer at once. Please wait ten seconds, and ask again.\n"
    "Son más preguntas de las que puedo responder a la vez. Espere diez segundos y pregunte otra vez."
)


def per_person(state: State) -> Callable[..., Any]:
    """A middleware that answers so many questions of a person, and asks for patience after that.

    Counted in all processes that share *state*. Install it behind what lets repeated events through
    once. A flood is told once, a command each time, for it would otherwise look as if it had failed.
    """

    def per_person(
        body: dict[str, Any],
        context: BoltContext,
        client: WebClient,
        next: Callable[[], Any],  # noqa: A002, Bolt's name
    ) -> Any:
        person = context.user_id
        number = state.pace(person, QUESTIONS, SECONDS) if person else 0
        if number <= QUESTIONS:
            return next()
        if "command" in body:
            return BoltResponse(status=200, body={"response_type": "ephemeral", "text": SLOWER})
        if person and number == QUESTIONS + 1:
            log.warning("somebody asks more than %s questions in %s s", QUESTIONS, SECONDS)
            _tell(client, person)
        return BoltResponse(status=200)

    return per_person


def _tell(client: WebClient, person: str) -> None:
    try:
        client.chat_postMessage(channel=person, text=SLOWER)
    except (SlackApiError, OSError) as error:
        log.warning("the person could not be told (%s)", error)
