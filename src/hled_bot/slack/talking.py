"""Listeners for questions: what a person types after /hled, to the bot, or clicks below an answer."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt import Ack, BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.answers.wording import Wording
from hled_bot.slack import blocks, sending, windows
from hled_bot.slack.blocks import Carried, carried
from hled_bot.slack.bot import Bot
from hled_bot.slack.pieces import ASK
from hled_bot.slack.sending import Undelivered, post, tell
from hled_bot.slack.wire import typed

Json = dict[str, Any]

log = logging.getLogger(__name__)

NOT_SHARED = (
    "The answer could not be shared in that channel ({reason}). "
    "Invite this bot there (/invite) and ask again."
)
SHARED = "Shared in the channel."


def on_command(bot: Bot, ack: Ack, command: Json) -> None:
    """Answer the person alone, in the acknowledgement."""
    answer = bot.ask(typed(command.get("text") or ""))
    ack(
        response_type="ephemeral",
        text=blocks.text(answer),
        blocks=blocks.render(answer, shareable=True),
    )


def on_mention(bot: Bot, event: Json, client: WebClient, context: BoltContext) -> None:
    """Answer in the thread of the mention."""
    if _by_a_person(event):
        answer = bot.ask(typed(event.get("text") or "", context.bot_user_id))
        post(client, event["channel"], event.get("thread_ts") or event["ts"], answer)


def on_message(bot: Bot, event: Json, client: WebClient, context: BoltContext) -> None:
    """Answer a direct message."""
    if event.get("channel_type") == "im" and _by_a_person(event):
        answer = bot.ask(typed(event.get("text") or "", context.bot_user_id))
        post(client, event["channel"], event.get("thread_ts"), answer)


def on_question(
    bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Answer the question on a button."""
    ack()
    _reply(bot, Carried(action["value"]), body, client, respond)


def on_more(
    bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Show the next page."""
    ack()
    _reply(bot, carried(action["value"]), body, client, respond)


def on_share(
    bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Show everybody in the channel what only the person sees, under the person's name."""
    ack()
    page = carried(action["value"])
    answer = bot.ask(page.question)
    say = Wording(answer.language)
    user, channel = body["user"]["id"], body["channel"]["id"]
    try:
        try:
            sending.respond(respond, answer, page.first, shared_by=user, response_type="in_channel")
        except Undelivered:  # the address for responses has gone stale
            post(client, channel, None, answer, page.first, shared_by=user)
    except SlackApiError as error:
        reason = error.response["error"]
        log.warning("an answer could not be shared (%s)", reason)
        tell(client, respond, user, say(NOT_SHARED, reason=reason))
    else:
        shown = [*blocks.render(answer, page.first), *blocks.aside(say(SHARED))]
        respond(text=say(SHARED), blocks=shown, replace_original=True)


COMMANDS = {"/hled": on_command}
EVENTS = {"app_mention": on_mention, "message.im": on_message}
ACTIONS = {ASK: on_question, blocks.MORE: on_more, blocks.SHARE: on_share}


def _by_a_person(event: Json) -> bool:
    """Whether *event* is something new that a person wrote: no bot, no edit, nobody joining."""
    said = event.get("subtype") in (None, "file_share", "thread_broadcast")
    return said and bool(event.get("user")) and not event.get("bot_id") and "edited" not in event


def _reply(bot: Bot, page: Carried, body: Json, client: WebClient, respond: Respond) -> None:
    """Answer a click: where only the person sees it, if only they saw the button; else in a thread."""
    answer = bot.ask(page.question)
    if body.get("view"):
        windows.show(client, body, answer, page.first)
        return
    container, channel = body.get("container", {}), body.get("channel", {}).get("id", "")
    if container.get("is_ephemeral") or not channel:
        sending.respond(respond, answer, page.first, shareable=True, response_type="ephemeral")
        return
    direct = channel.startswith("D")
    thread = container.get("thread_ts") or (None if direct else container.get("message_ts"))
    try:
        post(client, channel, thread, answer, page.first)
    except SlackApiError:  # an answer can be shared where the bot is no member
        sending.respond(respond, answer, page.first, shareable=True, response_type="ephemeral")
