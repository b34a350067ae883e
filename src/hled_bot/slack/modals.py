"""What the modals have in common: their frame, and how they name a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block, PlainTextObject
from slack_sdk.models.views import View

from hled_bot.answers.draft import day
from hled_bot.answers.wording import Wording, zone
from hled_bot.models import Citation, fold
from hled_bot.slack import shapes

MOST_BLOCKS = 100
"""Of a view."""
TITLE = 24
"""The longest title of a modal."""


def modal(title: str, blocks: Sequence[Block], say: Wording, **more: Any) -> View:
    """A modal with a button that closes it; *more* as Slack's views have it."""
    return View(
        type="modal",
        title=PlainTextObject(text=shapes.shortened(title, TITLE)),
        close=PlainTextObject(text=say("Close")),
        blocks=list(blocks)[:MOST_BLOCKS],
        **more,
    )


def outdated(say: Wording) -> View:
    """What is shown for a button whose document is no longer in the index."""
    words = say("The documents have changed since this answer was given. Please ask again.")
    return modal(say("Not found"), [shapes.section(words)], say)


def cited(document: dict[str, Any], passage: str = "", start: int = 0, end: int = 0) -> Citation:
    """A citation of *document*, a row of the index."""
    return Citation(
        document["id"],
        fold(document["title"]),
        day(document["date"]),
        document["url"],
        document["published"],
        passage,
        start,
        end,
    )


def about(document: dict[str, Any], say: Wording) -> list[Block]:
    """The small print on *document*: its living address, the old one, its ground rules and embargo."""
    blocks = shapes.sources([cited(document)], [0], say)
    if document["published"] and document["published"] != document["url"]:
        blocks += shapes.contexts(say("Published at {url}", url=document["published"]))
    if document["rules"]:
        blocks += shapes.contexts(say("Ground rule: {rule}", rule=document["rules"]))
    if document["embargo"]:
        end = dt.datetime.fromisoformat(document["embargo"])
        when = {"clock": say.clock(end), "zone": zone(end), "day": say.day(end.date())}
        blocks.append(shapes.context(say("Embargoed until {clock} {zone} on {day}.", **when)))
    return blocks
