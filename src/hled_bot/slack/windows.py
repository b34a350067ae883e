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
from hled_bot.language import Language
from hled_bot.models import Answer
from hled_bot.slack import citing, context, home, pane, sending, showing
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
        sending.show(client.views_update, page, view_id=shown["id"], hash=shown.get("hash"))


def on_cite(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Show the citation of a passage, to be copied."""
    ack()
    _open(client, body, _shown(bot, unpacked(action["value"]), citing.view))


def on_home(bot: Bot, event: Json, client: WebClient) -> None:
    """Show the Home tab to who opens it; in the messages tab, suggest what to ask."""
    if event.get("tab") == "home":
        _draw_home(bot, event["user"], client, bot.locales.of(event["user"], client))
    elif event.get("tab") == "messages":
        pane.suggest(bot, event, client)


def on_home_again(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Show the Home tab in another language, or with other documents."""
    ack()
    _draw_home(bot, body["user"]["id"], client, **json.loads(action["value"]))


def on_forget(bot: Bot, ack: Ack, action: Json, body: Json, client: WebClient) -> None:
    """Forget what the person asked, and show the Home tab without it."""
    ack()
    person = body["user"]["id"]
    bot.recent.forget(person)
    _draw_home(bot, person, client, **json.loads(action["value"]))


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
    language = bot.locales.of(body["user"]["id"], client)
    view = showing.view(bot.ask(asked, language)) if asked else showing.question(Wording(language))
    _open(client, body, view)


def on_submitted(bot: Bot, ack: Ack, view: Json, body: Json, client: WebClient) -> None:
    """Answer in the modal in which the question was typed."""
    typed_in = view["state"]["values"][showing.WORDS][showing.WORDS]["value"] or ""
    language = bot.locales.language(body["user"]["id"], client, typed_in)
    ack(response_action="update", view=showing.view(bot.ask(typed_in, language)))


ACTIONS = {
    CONTEXT: on_context,
    context.TURN: on_turn,
    CITE: on_cite,
    home.FORGET: on_forget,
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
        at = {"view_id": body["view"]["id"], "hash": body["view"].get("hash")}
        sending.show(client.views_update, view, **at)
    else:
        _open(client, body, view)


def _draw_home(
    bot: Bot, person: str, client: WebClient, language: Language, first: int = 0
) -> None:
    if bot.index is not None:
        drawn = home.view(bot.ask, bot.index, language, first, bot.recent.of(person))
        sending.show(client.views_publish, drawn, user_id=person)


def _shown(bot: Bot, spot: Spot, view: Callable[[Spot, Index], View]) -> View:
    return outdated(Wording(spot.language)) if bot.index is None else view(spot, bot.index)


def _open(client: WebClient, body: Json, view: View) -> None:
    """Show *view* over what the person sees."""
    if body.get("view", {}).get("type") == "modal":
        sending.show(client.views_push, view, trigger_id=body["trigger_id"])
    else:
        sending.show(client.views_open, view, trigger_id=body["trigger_id"])
