"""Conversations that the bot is part of: what was asked there last, and what is said after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from slack_bolt import BoltResponse

from hled_bot import answers
from hled_bot.index import Unavailable
from hled_bot.questions import Lexicon
from hled_bot.questions.following import follow_up
from hled_bot.slack.bot import Bot
from hled_bot.state import State

Json = dict[str, Any]

ADDRESSED = re.compile(r"<(?:@|!(?:subteam\^|here|channel|everyone))")
"""Whoever is mentioned is spoken to: the bot hears of its own mentions by another event."""


def by_a_person(event: Json) -> bool:
    """Whether *event* is something new that a person wrote: no bot, no edit, nobody joining."""
    said = event.get("subtype") in (None, "file_share", "thread_broadcast")
    return said and bool(event.get("user")) and not event.get("bot_id") and "edited" not in event


def place(channel: str, thread: str | None = None) -> str:
    """What a thread is remembered by; without one, a direct conversation."""
    return f"{channel} {thread}" if thread else channel


def deaf_to_others(state: State) -> Callable[..., Any]:
    """A middleware that drops what is said in a channel, but for the threads the bot is part of.

    Install it before whatever keeps or counts what comes in.
    """

    def deaf_to_others(body: Json, next: Callable[[], Any]) -> Any:  # noqa: A002, Bolt's name
        event = body.get("event") or {}
        overheard = event.get("type") == "message" and event.get("channel_type") != "im"
        if overheard and not _is_ours(event, state):
            return BoltResponse(status=200)
        return next()

    return deaf_to_others


def _is_ours(event: Json, state: State) -> bool:
    thread = event.get("thread_ts")
    if not thread or not by_a_person(event) or ADDRESSED.search(event.get("text") or ""):
        return False
    return state.last(place(event["channel"], thread)) is not None


def asked_after(bot: Bot, said: str, *places: str) -> str | None:
    """What *said* asks after the last question of the first of *places* that has one.

    None where nothing was asked there, or *said* asks nothing.
    """
    asked = [last for last in map(bot.state.last, places) if last is not None]
    if not asked:
        return None
    try:
        known = answers.lexicon(bot.index) if bot.index is not None else Lexicon()
    except Unavailable:
        return None  # whoever asks the bot itself is told
    return follow_up(said, asked[0], known)
