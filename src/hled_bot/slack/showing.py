"""The modal with an answer, and the one that asks what to look for."""

from __future__ import annotations

from collections.abc import Container

from slack_sdk.models.blocks import (
    InputBlock,
    PlainTextInputElement,
    PlainTextObject,
)
from slack_sdk.models.views import View

from hled_bot.answers.wording import Wording
from hled_bot.language import STOP_WORDS, plain, words
from hled_bot.models import Answer
from hled_bot.slack import blocks, forms, shapes
from hled_bot.slack.modals import modal

WORDS = "words"
"""The ids of the input and of its block."""
FIND = "find"
"""What the modal that asks calls itself when it is submitted."""
LONGEST = 300
"""The longest question that can be typed there."""
MOST_WORDS = 12
"""How many words of a message are looked for."""
TITLE = "HLED"


def view(answer: Answer, first: int = 0) -> View:
    """The page of *answer* that begins with its piece *first*, as a modal; Slack takes no tables there."""
    page = blocks.render(answer, first)
    return modal(TITLE, forms.without(page, forms.TABLES), Wording(answer.language))


def question(say: Wording) -> View:
    """The modal that asks what to look for."""
    field = PlainTextInputElement(action_id=WORDS, max_length=LONGEST, focus_on_load=True)
    asked = InputBlock(
        block_id=WORDS, label=PlainTextObject(text=say("What are you looking for?")), element=field
    )
    hint = shapes.context(say("For example: pillars 2022, who 2021, quote supply chain"))
    submit = PlainTextObject(text=say("Search"))
    return modal(TITLE, [asked, hint], say, submit=submit, callback_id=FIND)


def looked_for(message: str, known: Container[str]) -> str:
    """The question that finds what a *message* is about; empty where it has no words.

    Of its words those that are *known* count, for colleagues do not write as officials do.

    >>> looked_for("Did anybody say “near-shoring”?", {"near", "shoring", "did"})
    'search near shoring'
    """
    said = [word for word in dict.fromkeys(words(message)) if plain(word) not in STOP_WORDS]
    telling = [word for word in said if word in known] or said
    return f"search {' '.join(telling[:MOST_WORDS])}" if telling else ""
