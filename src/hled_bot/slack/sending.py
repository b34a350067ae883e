"""Sends answers to where a question came from, in simpler blocks where Slack refuses those we prefer."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from slack_sdk.webhook import WebhookResponse

from hled_bot.models import Answer
from hled_bot.slack import blocks
from hled_bot.slack.delivering import deliver
from hled_bot.slack.forms import forms, kinds, oldest

log = logging.getLogger(__name__)

REFUSED_BLOCKS = (
    "invalid_blocks",  # with "invalid_blocks_format"
    "msg_blocks_too_long",
    "msg_too_long",
    "too_many_blocks",
    "only_one_table_allowed",
    "unsupported_block_type",
)
"""How Slack's errors begin for blocks that a workspace does not take, or not there."""
REFUSED_VIEWS = (*REFUSED_BLOCKS, "invalid_arguments", "view_too_large")


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
    page = blocks.render(answer, first, shared_by=shared_by)
    for form in _messages(page, answer, first, shared_by):
        try:
            deliver(
                client,
                channel,
                thread,
                mrkdwn=False,
                unfurl_links=False,
                unfurl_media=False,
                **form,
            )
        except SlackApiError as error:
            if "blocks" not in form or not _refuses(error.response["error"], REFUSED_BLOCKS):
                raise
        else:
            return


def respond(
    to: Callable[..., WebhookResponse],
    answer: Answer,
    first: int,
    *,
    response_type: str,
    shareable: bool = False,
    shared_by: str | None = None,
) -> set[str]:
    """Send the page of *answer* that begins with *first* to where a command or a click came from.

    Returns the kinds of blocks that Slack took. Raises Undelivered, or what *to* raises.
    """
    page = blocks.render(answer, first, shareable=shareable, shared_by=shared_by)
    reason, form = "", dict[str, Any]()
    for form in _messages(page, answer, first, shared_by):
        result = to(
            response_type=response_type,
            replace_original=False,
            unfurl_links=False,
            unfurl_media=False,
            **form,
        )
        reason = refusal(result)
        if not _refuses(reason, REFUSED_BLOCKS):
            break
    if reason:
        raise Undelivered(reason)
    return kinds(form.get("blocks", []))


def show(method: Callable[..., Any], view: View, **where: Any) -> None:
    """Show *view* by a *method* of the Web API; *where* is what else that wants."""
    try:
        method(view=view, **where)
    except SlackApiError as error:
        if not _refuses(error.response["error"], REFUSED_VIEWS):
            raise
        log.warning("Slack refused a view (%s), shown as plain text", error.response["error"])
        view.blocks = oldest(view.blocks or [])
        method(view=view, **where)


def refusal(result: WebhookResponse) -> str:
    """Why Slack did not take what was sent to an address for responses; empty where it did."""
    if result.status_code != 200:
        return result.body[:100] or str(result.status_code)
    with suppress(ValueError, AttributeError):
        told = json.loads(result.body)
        return "" if told.get("ok", True) else str(told.get("error"))
    return ""


def tell(client: WebClient, to: Respond, user: str, words: str) -> None:
    """Say *words* to the person alone, as a direct message if there is no other way."""
    if to.response_url:
        result = to(response_type="ephemeral", replace_original=False, text=words)
        if result.status_code == 200:
            return
    client.chat_postMessage(channel=user, text=words)


def _messages(
    page: list[Block], answer: Answer, first: int, shared_by: str | None
) -> Iterator[dict[str, Any]]:
    """The message that *page* is in each of its forms; the last one has no blocks."""
    text = blocks.text(answer, first)
    for simpler, form in enumerate(forms(page, top=blocks.top(shared_by))):
        if simpler:
            log.warning("Slack refused blocks, sent in form %s", simpler)
        yield {"text": text, "blocks": form}
    log.warning("Slack refused the oldest blocks too, sent without any")
    yield {"text": blocks.in_words(answer, shared_by)}


def _refuses(reason: str, known: tuple[str, ...]) -> bool:
    return any(one in reason for one in known)
