"""The agent's pane, where a person talks to the bot alone: prompts to begin with, a status while it works.

Slack shows it for apps whose manifest has ``agent_view`` (docs.slack.dev/ai/migrating-to-agent-messaging).
Each message there is the root of a thread; without the scope it is a direct conversation like any other.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Thread
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.answers.wording import Wording
from hled_bot.language import Language
from hled_bot.slack.bot import Bot
from hled_bot.slack.labels import label

Json = dict[str, Any]

log = logging.getLogger(__name__)

SCOPE = "assistant:write"
PROMPTS = 4
"""How many Slack shows."""
PATIENCE = 0.5
"""For how many seconds an answer waits until its status is shown."""


def thread_of(bot: Bot, event: Json) -> str | None:
    """The thread in which a direct message is answered; None where that is no matter of threads."""
    return event.get("thread_ts") or (event["ts"] if bot.grants.has(SCOPE) else None)


def suggest(bot: Bot, event: Json, client: WebClient) -> None:
    """Offer questions that the documents answer to who opens the pane."""
    if not bot.grants.has(SCOPE):
        return
    usage = bot.ask("help", bot.locales.of(event["user"], client))
    say = Wording(usage.language)
    prompts = [{"title": label(q, say), "message": q} for q in usage.suggestions[:PROMPTS]]
    if not prompts:
        return
    try:
        # with a thread_ts Slack takes it and shows nothing
        client.assistant_threads_setSuggestedPrompts(
            channel_id=event["channel"], title=say("Questions to click"), prompts=prompts
        )
    except SlackApiError as error:
        if not bot.grants.refused(SCOPE, error):
            log.info("no prompts are suggested (%s)", error.response["error"])


@contextmanager
def working(
    bot: Bot, client: WebClient, channel: str, thread: str | None, language: Language
) -> Iterator[None]:
    """Show that the bot is at work in *thread*; Slack takes that away when an answer is posted there."""
    if thread is None or not bot.grants.has(SCOPE):
        yield
        return
    say = Wording(language)
    shown = _beside(client, channel, thread, say("is looking in the documents…"))
    try:
        yield
    finally:
        try:
            shown.result(PATIENCE)
        except TimeoutError:
            # it would stand below the answer for two minutes
            shown.add_done_callback(lambda _: _set(client, channel, thread, ""))


def _beside(client: WebClient, channel: str, thread: str, status: str) -> Future[None]:
    """Set the status while the answer is worked out."""
    done: Future[None] = Future()

    def run() -> None:
        _set(client, channel, thread, status)
        done.set_result(None)

    Thread(target=run, daemon=True).start()
    return done


def _set(client: WebClient, channel: str, thread: str, status: str) -> None:
    try:
        client.assistant_threads_setStatus(channel_id=channel, thread_ts=thread, status=status)
    except (SlackApiError, OSError) as error:
        log.info("no status is shown (%s)", error)
