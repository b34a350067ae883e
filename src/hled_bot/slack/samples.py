"""One of each kind of message and view that the bot shows, drawn from the documents it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from slack_sdk.models.views import View

from hled_bot.answers.wording import Wording
from hled_bot.index import Index
from hled_bot.language import Language
from hled_bot.slack import blocks, citing, context, home, modals, showing
from hled_bot.slack.bot import Ask
from hled_bot.slack.spots import CITE, CONTEXT, unpacked

Json = dict[str, Any]

QUESTIONS = (
    "help",
    "pillars",
    "who",
    "quote trade",
    "search trade",
    "compare",
    "trend trade",
    "documents",
)
NOTHING = "quote zyzzyva"
"""A question that no document answers."""


def messages(ask: Ask) -> Iterator[tuple[str, Json]]:
    """A message for each kind of answer, by the question."""
    for question in (*QUESTIONS, *ask("help").suggestions, NOTHING):
        yield f"the message for “{question}”", blocks.message(ask(question))


def views(ask: Ask, index: Index) -> Iterator[tuple[str, View]]:
    """Each of the modals, and the Home tab, by what it is."""
    languages: tuple[Language, ...] = ("en", "es")
    for language in languages:
        say = Wording(language)
        yield f"the Home tab ({language})", home.view(ask, index, language)
        yield f"the modal that asks ({language})", showing.question(say)
        yield f"the modal for what is gone ({language})", modals.outdated(say)
    for question in (*QUESTIONS, NOTHING):
        yield f"the modal for “{question}”", showing.view(ask(question))
    draw = {CONTEXT: ("in context", context.view), CITE: ("to be cited", citing.view)}
    for action, value in _buttons(blocks.message(ask("quote trade"))):
        if drawn := draw.pop(action, None):
            name, view = drawn
            yield f"the modal with a passage {name}", view(unpacked(value), index)


def _buttons(message: Json) -> Iterator[tuple[str, str]]:
    """How the action ids of the buttons of *message* begin, and what each carries."""
    for block in message["blocks"]:
        for element in block.get("elements", []):
            if element.get("type") == "button":
                yield element["action_id"].partition(":")[0], element.get("value", "")
