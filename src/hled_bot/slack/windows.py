"""Listeners for what opens beside a conversation: modals, and the Home tab."""

from __future__ import annotations

import json
from collections.abc import Callable, Container
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.models.views import View

from hled_bot.answers.wording import Wording
from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.slack import citing, context, home, showing
from hled_bot.slack.bot import Bot
from hled_bot.slack.modals import outdated
from hled_bot.slack.spots import CITE, CONTEXT, Spot, unpacked
from hled_bot.slack.wire import typed

Json = dict[str, Any]


def on_context(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Show a passage among its neighbours."""
    ack()
    _open(client, body, _shown(bot, unpacked(action["value"]), context.view))


def on_turn(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Turn the page of the neighbours."""
    ack()
    if bot.index is not None:
        shown, metadata = body["view"], body["view"]["private_metadata"]
        page = context.turned(metadata, action["value"], bot.index)
        client.views_update(view_id=shown["id"], hash=shown.get("hash"), view=page)


def on_cite(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Show the citation of a passage, to be copied."""
    ack()
    _open(client, body, _shown(bot, unpacked(action["value"]), citing.view))


def on_home(bot: Bot, event: Json, client: WebClient) -> None:
    """Show the Home tab to who opens it."""
    if event.get("tab") == "home" and bot.index is not None:
        client.views_publish(user_id=event["user"], view=home.view(bot.ask, bot.index))


def on_home_again(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Show the Home tab in another language, or with other documents."""
    ack()
    if bot.index is not None:
        drawn = home.view(bot.ask, bot.index, **json.loads(action["value"]))
        client.views_publish(user_id=body["user"]["id"], view=drawn)


def on_search(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Ask what to look for, from the Home tab."""
    ack()
    _open(client, body, showing.question(Wording("es" if action["value"] == "es" else "en")))


def on_shortcut(bot: Bot, ack: Ack, body: Json, client: WebClient) -> None:
    """Ask what to look for, from anywhere; from a message, look for what it says."""
    ack()
    said = typed(body.get("message", {}).get("text") or "")
    known: Container[str] = () if bot.index is None else bot.index.words()
    asked = showing.looked_for(said, known)
    view = showing.view(bot.ask(asked)) if asked else showing.question(Wording())
    _open(client, body, view)


def on_submitted(bot: Bot, ack: Ack, view: Json) -> None:
    """Answer in the modal in which the question was typed."""
    typed_in = view["state"]["values"][showing.WORDS][showing.WORDS]["value"] or ""
    ack(response_action="update", view=showing.view(bot.ask(typed_in)))


ACTIONS = {
    CONTEXT: on_context,
    context.TURN: on_turn,
    CITE: on_cite,
    home.HOME: on_home_again,
    home.SEARCH: on_search,
}
EVENTS = {"app_home_opened": on_home}
SHORTCUTS = {"search_documents": on_shortcut, "find_in_documents": on_shortcut}
SUBMISSIONS = {showing.FIND: on_submitted}


def show(client: WebClient, body: Json, answer: Answer, first: int) -> None:
    """Show a page of *answer* where a button in a view was clicked: in its place, or over the tab."""
    view = showing.view(answer, first)
    if body["view"]["type"] == "modal":
        client.views_update(view_id=body["view"]["id"], hash=body["view"].get("hash"), view=view)
    else:
        _open(client, body, view)


def _shown(bot: Bot, spot: Spot, view: Callable[[Spot, Index], View]) -> View:
    return outdated(Wording(spot.language)) if bot.index is None else view(spot, bot.index)


def _open(client: WebClient, body: Json, view: View) -> None:
    """Show *view* over what the person sees."""
    if body.get("view", {}).get("type") == "modal":
        client.views_push(trigger_id=body["trigger_id"], view=view)
    else:
        client.views_open(trigger_id=body["trigger_id"], view=view)
