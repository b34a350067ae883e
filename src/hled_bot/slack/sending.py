"""Sends answers to where a question came from, in simpler blocks where Slack refuses those we prefer."""

from __future__ import annotations

import logging

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block

from hled_bot.models import Answer
from hled_bot.slack import blocks

log = logging.getLogger(__name__)

REFUSED_BLOCKS = ("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long")
"""Slack's errors for blocks that a workspace does not take, or not there."""


class Undelivered(Exception):
    """Slack did not take a message; the text is its reason."""


def post(
    client: WebClient,
    channel: str,
    thread: str | None,
    answer: Answer,
    first: int = 0,
    shared_by: str | None = None,
) -> None:
    """Post the page of *answer* that begins with *first*."""

    def send(message: list[Block]) -> None:
        client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            text=blocks.text(answer, first),
            blocks=message,
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
        )

    try:
        send(blocks.render(answer, first, shared_by=shared_by))
    except SlackApiError as error:
        if error.response["error"] not in REFUSED_BLOCKS:
            raise
        log.warning("Slack refused blocks (%s), sent as plain text", error.response["error"])
        send(blocks.plainly(answer, first, shared_by=shared_by))


def respond(
    to: Respond,
    answer: Answer,
    first: int,
    *,
    response_type: str,
    shareable: bool = False,
    shared_by: str | None = None,
) -> None:
    """Send the page of *answer* that begins with *first* to where a click came from."""
    for render in (blocks.render, blocks.plainly):
        result = to(
            response_type=response_type,
            replace_original=False,
            text=blocks.text(answer, first),
            blocks=render(answer, first, shareable=shareable, shared_by=shared_by),
            unfurl_links=False,
            unfurl_media=False,
        )
        if result.status_code == 200:
            return
        if not any(reason in result.body for reason in REFUSED_BLOCKS):
            break
    raise Undelivered(f"{result.status_code} {result.body[:100]}")


def tell(client: WebClient, to: Respond, user: str, words: str) -> None:
    """Say *words* to the person alone, as a direct message if there is no other way."""
    if to.response_url:
        result = to(response_type="ephemeral", replace_original=False, text=words)
        if result.status_code == 200:
            return
    client.chat_postMessage(channel=user, text=words)
