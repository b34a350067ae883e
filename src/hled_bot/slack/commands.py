"""Answers commands in blocks that the workspace takes.

A command is answered in its acknowledgement, and Slack does not tell there what it refuses: the person
sees that the command failed, and nothing else. So the first answer of a process with a kind of table or
chart goes to the address for responses, where Slack does tell and a simpler form can follow; from then on
the process knows which kinds it may acknowledge with.
"""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from hled_bot.models import Answer
from hled_bot.slack import sending
from hled_bot.slack.forms import NEWEST, TABLES
from hled_bot.slack.replies import Reply

Json = dict[str, Any]

log = logging.getLogger(__name__)

SECONDS = 1
"""How long the first answer may take on its way; Slack waits three seconds for an acknowledgement."""


class Known:
    """Which kinds of tables and charts a workspace takes in the answer to a command."""

    def __init__(self) -> None:
        self._takes: dict[str, bool] = {}

    def acknowledgement(self, reply: Reply, response_url: str, client: WebClient) -> Json:
        """What a command is acknowledged with: *reply*, or what Slack takes of it.

        Empty where the answer has gone to *response_url*.
        """
        held = reply.kinds & TABLES
        if held <= self._takes.keys():
            return reply.without(frozenset(kind for kind in held if not self._takes[kind]))
        if response_url and self._tried(held, reply.answer, response_url, client):
            return {}
        return reply.without(NEWEST)

    def _tried(self, held: frozenset[str], answer: Answer, url: str, client: WebClient) -> bool:
        """Whether *answer*, which has the kinds *held*, has arrived by itself, in whatever form."""
        to = WebhookClient(url, timeout=SECONDS, ssl=client.ssl, proxy=client.proxy)
        try:
            taken = sending.respond(to.send, answer, 0, response_type="ephemeral", shareable=True)
        except (sending.Undelivered, OSError) as error:
            log.warning("what blocks a command may be answered with is not known (%s)", error)
            self._takes |= dict.fromkeys(held & NEWEST, False) | dict.fromkeys(held - NEWEST, True)
            return False
        self._takes |= {kind: kind in taken for kind in held}
        self._takes |= dict.fromkeys(taken & TABLES, True)
        return True
