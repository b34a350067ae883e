"""Listeners for questions: what a person types after /hled, to the bot, or clicks below an answer."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Any

from slack_bolt import Ack, BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.answers.wording import Wording
from hled_bot.models import Answer
from hled_bot.slack import blocks, pane, sending, windows
from hled_bot.slack.blocks import carried
from hled_bot.slack.bot import Bot
from hled_bot.slack.failing import THREAD
from hled_bot.slack.pieces import ASK, labelled_in
from hled_bot.slack.sending import Undelivered, post, tell
from hled_bot.slack.threads import asked_after, by_a_person, place
from hled_bot.slack.wire import typed

Json = dict[str, Any]

log = logging.getLogger(__name__)

NOT_SHARED = (
    "The answer could not be shared in that channel ({reason}). "
    "Invite this bot there (/invite) and ask again."
)
SHARED = "Shared in the channel."


def on_command(bot: Bot, ack: Ack, command: Json, client: WebClient) -> None:
    """Answer the person alone, in the acknowledgement."""
    said = typed(command.get("text") or "")
    answer = bot.ask(said, bot.locales.language(command["user_id"], client, said))
    reply, url = bot.replies.to(answer), command.get("response_url") or ""
    ack(**bot.known.acknowledgement(reply, url, client))
    bot.recent.remember(command["user_id"], answer)


def on_mention(bot: Bot, event: Json, client: WebClient, context: BoltContext) -> None:
    """Answer in the thread of the mention."""
    if by_a_person(event):
        said = typed(event.get("text") or "", context.bot_user_id)
        thread = event.get("thread_ts") or event["ts"]
        question = asked_after(bot, said, place(event["channel"], thread)) or said
        language = bot.locales.language(event["user"], client, said, question)
        _post(bot, client, event["channel"], thread, bot.ask(question, language))


def on_message(bot: Bot, event: Json, client: WebClient, context: BoltContext) -> None:
    """Answer a direct message; in a channel, what is asked after a question without a mention."""
    if not by_a_person(event):
        return
    said = typed(event.get("text") or "", context.bot_user_id)
    if event.get("channel_type") == "im":
        _answer_directly(bot, said, event, client, context)
        return
    channel, thread = event["channel"], event["thread_ts"]
    if question := asked_after(bot, said, place(channel, thread)):
        language = bot.locales.language(event["user"], client, said, question)
        _post(bot, client, channel, thread, bot.ask(question, language))


def on_question(
    bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Answer the question on a button."""
    ack()
    question, person = action["value"], body["user"]["id"]
    language = labelled_in(action["action_id"]) or bot.locales.language(person, client, question)
    answer = bot.ask(question, language)
    _reply(bot, answer, 0, body, client, respond)
    bot.recent.remember(person, answer)


def on_more(
    bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Show the next page."""
    ack()
    page = carried(action["value"])
    _reply(bot, bot.ask(page.question, page.language), page.first, body, client, respond)


def on_share(
    bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Show everybody in the channel what only the person sees, under the person's name."""
    ack()
    page = carried(action["value"])
    answer = bot.ask(page.question, page.language)
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
EVENTS = {
    "app_mention": on_mention,
    "message.channels": on_message,
    "message.groups": on_message,
    "message.im": on_message,
}
ACTIONS = {ASK: on_question, blocks.MORE: on_more, blocks.SHARE: on_share}


def _answer_directly(
    bot: Bot, said: str, event: Json, client: WebClient, context: BoltContext
) -> None:
    """Answer whatever a person says to the bot alone."""
    channel, person = event["channel"], event["user"]
    thread = context[THREAD] = pane.thread_of(bot, event)
    question = asked_after(bot, said, place(channel, thread), place(channel)) or said
    language = bot.locales.language(person, client, said, question)
    with pane.working(bot, client, channel, thread, language):
        answer = bot.ask(question, language)
    _post(bot, client, channel, thread, answer)
    bot.state.note(place(channel), question)
    bot.recent.remember(person, answer)


def _post(
    bot: Bot, client: WebClient, channel: str, thread: str | None, answer: Answer, first: int = 0
) -> None:
    """Show a page of *answer* in a conversation, and remember its question as the last one there."""
    post(client, channel, thread, answer, first)
    bot.state.note(place(channel, thread), answer.question)


def _reply(
    bot: Bot, answer: Answer, first: int, body: Json, client: WebClient, respond: Respond
) -> None:
    """Answer a click: where only the person sees it, if only they saw the button; else in a thread."""
    if body.get("view"):
        windows.show(client, body, answer, first)
        return
    container, channel = body.get("container", {}), body.get("channel", {}).get("id", "")
    if not container.get("is_ephemeral") and channel:
        direct = channel.startswith("D")
        thread = container.get("thread_ts") or (None if direct else container.get("message_ts"))
        with suppress(SlackApiError):  # an answer can be shared where the bot is no member
            _post(bot, client, channel, thread, answer, first)
            return
    sending.respond(respond, answer, first, shareable=True, response_type="ephemeral")
