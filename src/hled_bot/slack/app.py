"""The Bolt app: listeners that acknowledge, ask, and render."""

from __future__ import annotations

import logging
import re
import secrets
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import Any
from urllib.error import URLError

from slack_bolt import Ack, App, BoltContext, BoltRequest, BoltResponse, Respond
from slack_bolt.listener.listener_completion_handler import ListenerCompletionHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.models.blocks import Block

from hled_bot.answers.wording import Wording
from hled_bot.index import Index
from hled_bot.language import language_of
from hled_bot.models import Answer
from hled_bot.slack import Unconnected, blocks, windows
from hled_bot.slack.blocks import Carried, carried
from hled_bot.slack.pieces import ASK
from hled_bot.slack.showing import WORDS
from hled_bot.slack.windows import Bot
from hled_bot.slack.wire import typed

Ask = Callable[[str], Answer]
Json = dict[str, Any]

log = logging.getLogger(__name__)

WORKERS = 20
"""Listeners at work at once: a few may be waiting for Slack's rate limit, and none may wait for them."""
REMEMBERED = 10_000
"""Events and clicks remembered so that a repeated one is not answered twice."""
REFUSED_BLOCKS = ("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long")
"""Slack's errors for blocks that a workspace does not take, or not there."""

APOLOGY = (
    "Something went wrong here, and there is no answer. Please ask again; if it happens again, "
    "tell the people who run this bot the reference {reference}."
)
NOT_SHARED = (
    "The answer could not be shared in that channel ({reason}). "
    "Invite this bot there (/invite) and ask again."
)
SHARED = "Shared in the channel."


class Undelivered(Exception):
    """Slack did not take a message; the text is its reason."""


def create(
    ask: Ask,
    *,
    index: Index | None = None,
    token: str,
    signing_secret: str | None = None,
    api_url: str | None = None,
    verify: bool = True,
    executor: Executor | None = None,
) -> App:
    """The Slack side of the bot that answers by *ask*.

    *index* holds the documents that *ask* answers from, to read on in them.
    *token* is the bot token, and *verify* asks Slack at once whether it holds (raises Unconnected).
    Without a *signing_secret* every HTTP request is refused. *api_url* is the base of the Web API
    where it is not Slack's own. *executor* runs the listeners.
    """
    app = App(
        name="hled-bot",
        token=token,
        signing_secret=signing_secret or secrets.token_hex(),
        token_verification_enabled=False,  # below, against the right base
        listener_executor=executor or ThreadPoolExecutor(WORKERS, "slack"),
    )
    # each request's client is made after this one
    if api_url:
        app.client.base_url = api_url.rstrip("/") + "/"
    app.client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    if verify:
        _verify(app.client)
    app.use(_first_time_only())
    for command, on_asked in COMMANDS.items():
        app.command(command)(partial(on_asked, ask))
    for event, on_event in EVENTS.items():
        app.event(event.partition(".")[0])(partial(on_event, ask))  # "message.im" is a "message"
    for action, on_click in ACTIONS.items():
        app.action(re.compile(rf"^{action}(:\d+)?$"))(partial(on_click, ask))
    bot = Bot(ask, index)
    for action, on_check in windows.ACTIONS.items():
        app.action(re.compile(rf"^{action}(:\d+)?$"))(partial(on_check, bot))
    for event, on_opened in windows.EVENTS.items():
        app.event(event)(partial(on_opened, bot))
    for shortcut, on_shortcut in windows.SHORTCUTS.items():
        app.shortcut(shortcut)(partial(on_shortcut, bot))
    for modal, on_submitted in windows.SUBMISSIONS.items():
        app.view(modal)(partial(on_submitted, bot))
    app.error(on_error)
    app.listener_runner.listener_completion_handler = _StayAcknowledged()
    return app


class _StayAcknowledged(ListenerCompletionHandler):
    """Keeps a click acknowledged whose listener failed behind its ack(), which Bolt 1.30 forgets."""

    def handle(self, request: BoltRequest, response: BoltResponse | None) -> None:
        if request.body.get("actions"):
            request.context.ack()


def _verify(client: WebClient) -> None:
    try:
        client.auth_test()
    except SlackApiError as error:
        raise Unconnected(f"Slack refuses the bot token ({error.response['error']})") from error
    except (URLError, OSError) as error:
        raise Unconnected(f"Slack cannot be reached at {client.base_url} ({error})") from error


def _first_time_only() -> Callable[..., Any]:
    """A middleware that lets each event and each click through once.

    Slack sends again what it thinks was not acknowledged, and may report one message as two events.
    """
    seen: OrderedDict[str, None] = OrderedDict()
    lock = Lock()

    def first_time_only(body: Json, next: Callable[[], Any]) -> Any:  # noqa: A002, Bolt's name
        identity = _identity(body)
        if identity is None:
            return next()
        with lock:
            repeated = identity in seen
            seen[identity] = None
            if len(seen) > REMEMBERED:
                seen.popitem(last=False)
        return BoltResponse(status=200) if repeated else next()

    return first_time_only


def _identity(body: Json) -> str | None:
    """What two deliveries of the same thing have in common; None for what is answered each time."""
    if event := body.get("event"):
        if event.get("type") == "message" and event.get("channel_type") != "im":
            return None  # nobody answers it, and it must not pass for the mention that it may hold
        if event.get("channel") and event.get("ts"):
            written = event.get("subtype"), "edited" in event
            return f"message {event['channel']} {event['ts']} {written}"
        return body.get("event_id")
    # a command comes again where its answer, which is its acknowledgement, did not arrive
    return body.get("trigger_id") if body.get("actions") else None


# Listeners


def on_command(ask: Ask, ack: Ack, command: Json) -> None:
    """Answer the person alone, in the acknowledgement."""
    answer = ask(typed(command.get("text") or ""))
    ack(
        response_type="ephemeral",
        text=blocks.text(answer),
        blocks=blocks.render(answer, shareable=True),
    )


def on_mention(ask: Ask, event: Json, client: WebClient, context: BoltContext) -> None:
    """Answer in the thread of the mention."""
    if _by_a_person(event):
        answer = ask(typed(event.get("text") or "", context.bot_user_id))
        _post(client, event["channel"], event.get("thread_ts") or event["ts"], answer)


def on_message(ask: Ask, event: Json, client: WebClient, context: BoltContext) -> None:
    """Answer a direct message."""
    if event.get("channel_type") == "im" and _by_a_person(event):
        answer = ask(typed(event.get("text") or "", context.bot_user_id))
        _post(client, event["channel"], event.get("thread_ts"), answer)


def on_question(
    ask: Ask, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Answer the question on a button."""
    ack()
    _reply(ask, Carried(action["value"]), body, client, respond)


def on_more(
    ask: Ask, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Show the next page."""
    ack()
    _reply(ask, carried(action["value"]), body, client, respond)


def on_share(
    ask: Ask, ack: Ack, action: Json, body: Json, client: WebClient, respond: Respond
) -> None:
    """Show everybody in the channel what only the person sees, under the person's name."""
    ack()
    page = carried(action["value"])
    answer = ask(page.question)
    say = Wording(answer.language)
    user, channel = body["user"]["id"], body["channel"]["id"]
    try:
        try:
            _respond(respond, answer, page.first, shared_by=user, response_type="in_channel")
        except Undelivered:  # the address for responses has gone stale
            _post(client, channel, None, answer, page.first, shared_by=user)
    except SlackApiError as error:
        reason = error.response["error"]
        log.warning("an answer could not be shared (%s)", reason)
        _tell(client, respond, user, say(NOT_SHARED, reason=reason))
    else:
        shown = [*blocks.render(answer, page.first), *blocks.aside(say(SHARED))]
        respond(text=say(SHARED), blocks=shown, replace_original=True)


COMMANDS = {"/hled": on_command}
EVENTS = {"app_mention": on_mention, "message.im": on_message}
"""By the name that the manifest subscribes to."""
ACTIONS = {ASK: on_question, blocks.MORE: on_more, blocks.SHARE: on_share}


def on_error(
    error: Exception, body: Json, client: WebClient, respond: Respond, context: BoltContext
) -> BoltResponse | None:
    """Log *error* once, and tell the person that there is no answer and what to do."""
    reference, kind = secrets.token_hex(4), _kind(body)
    log.error("%s failed, reference %s", kind, reference, exc_info=error)
    apology = Wording(language_of(_asked(body)))(APOLOGY, reference=reference)
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": apology})
    if body.get("type") == "view_submission":
        shown = {"response_action": "errors", "errors": {WORDS: apology}}
        return BoltResponse(status=200, body=shown)
    try:
        if event := body.get("event"):
            thread = event.get("thread_ts") or (event["ts"] if kind == "app_mention" else None)
            client.chat_postMessage(channel=event["channel"], thread_ts=thread, text=apology)
        elif context.user_id:
            _tell(client, respond, context.user_id, apology)
    except (SlackApiError, OSError) as failure:
        log.error("reference %s: the person could not be told (%s)", reference, failure)
    return None


def _asked(body: Json) -> str:
    """What a person asked in *body*, typed or clicked, to tell in which language."""
    clicked = [str(action.get("value") or "") for action in body.get("actions", [])]
    event = body.get("event") or {}
    return " ".join([body.get("text") or "", event.get("text") or "", *clicked])


def _kind(body: Json) -> str:
    """What *body* is, without anything that a person wrote."""
    if "command" in body:
        return str(body["command"])
    if event := body.get("event"):
        return str(event.get("type"))
    if not body.get("actions"):
        return str(body.get("callback_id") or body.get("view", {}).get("callback_id"))
    return " ".join(f"click on {action.get('action_id')}" for action in body.get("actions", []))


def _by_a_person(event: Json) -> bool:
    """Whether *event* is something new that a person wrote: no bot, no edit, nobody joining."""
    said = event.get("subtype") in (None, "file_share", "thread_broadcast")
    return said and bool(event.get("user")) and not event.get("bot_id") and "edited" not in event


# Messages


def _reply(ask: Ask, page: Carried, body: Json, client: WebClient, respond: Respond) -> None:
    """Answer a click: where only the person sees it, if only they saw the button; else in a thread."""
    answer = ask(page.question)
    if body.get("view"):
        windows.show(client, body, answer, page.first)
        return
    container, channel = body.get("container", {}), body.get("channel", {}).get("id", "")
    if container.get("is_ephemeral") or not channel:
        _respond(respond, answer, page.first, shareable=True, response_type="ephemeral")
        return
    direct = channel.startswith("D")
    thread = container.get("thread_ts") or (None if direct else container.get("message_ts"))
    try:
        _post(client, channel, thread, answer, page.first)
    except SlackApiError:  # an answer can be shared where the bot is no member
        _respond(respond, answer, page.first, shareable=True, response_type="ephemeral")


def _post(
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


def _respond(
    respond: Respond,
    answer: Answer,
    first: int,
    *,
    response_type: str,
    shareable: bool = False,
    shared_by: str | None = None,
) -> None:
    """Send the page of *answer* that begins with *first* to where a click came from."""
    for render in (blocks.render, blocks.plainly):
        result = respond(
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


def _tell(client: WebClient, respond: Respond, user: str, words: str) -> None:
    """Say *words* to the person alone, as a direct message if there is no other way."""
    if respond.response_url:
        result = respond(response_type="ephemeral", replace_original=False, text=words)
        if result.status_code == 200:
            return
    client.chat_postMessage(channel=user, text=words)
